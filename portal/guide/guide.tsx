import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Law } from "../frame/law.tsx";
import { bodyOf, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeak } from "../text/speak.ts";

/** What to do next, in order; what a month leaves can be told, and changes the advice. */
export function Guide() {
  const { t, of } = useSpeak();
  const [told, setTold] = useState("");
  const amount = Number(told);
  const sustainableMinor = told !== "" && amount >= 0 ? Math.round(amount * 100) : undefined;
  const guide = useQuery({
    queryKey: ["guide", sustainableMinor],
    placeholderData: keepPreviousData,
    queryFn: () =>
      bodyOf(
        server.GET("/api/guide", {
          params: { query: sustainableMinor === undefined ? {} : { sustainableMinor } },
        }),
      ),
  });
  return (
    <>
      <h1>{t("guide.title")}</h1>
      <p>{t("guide.lead")}</p>
      <label>
        {t("guide.sustainable")}
        <input
          inputMode="decimal"
          type="number"
          min="0"
          value={told}
          onChange={(event) => setTold(event.target.value)}
        />
      </label>
      <p className="quiet">{t("guide.private")}</p>
      <Waiting query={guide}>
        {({ steps }) =>
          steps.length === 0 ? (
            <p className="card calm">{t("guide.none")}</p>
          ) : (
            <ol className="guide">
              {steps.map((step) => (
                <li key={step.id} className="card">
                  <h2>{of(step.title)}</h2>
                  <p>{of(step.why)}</p>
                  <ul>
                    {step.acts.map((act) => (
                      <li key={act.zh}>{of(act)}</li>
                    ))}
                  </ul>
                  <details>
                    <summary>{t("guide.law")}</summary>
                    <Law cites={step.cites} />
                  </details>
                </li>
              ))}
            </ol>
          )
        }
      </Waiting>
    </>
  );
}
