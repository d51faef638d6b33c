import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Law } from "../frame/law.tsx";
import { momentText } from "../frame/moment.ts";
import { type Answer, bodyOf, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { named, useSpeak } from "../text/speak.ts";

type Objection = Answer<"/api/objections">["objections"][number];

const ZONE = "Asia/Shanghai";
/** What the person may do, by the step of the objection it is. */
const DOING = {
  add: "receive-evidence",
  state: "file-statement",
  "appeal-house": "appeal",
  "appeal-regulator": "appeal",
} as const;
type Doing = keyof typeof DOING;

/** Every objection I made to the credit record, with its clocks and what I can do. */
export function MyObjections() {
  const { t } = useSpeak();
  const mine = useQuery({ queryKey: ["objections"], queryFn: () => bodyOf(server.GET("/api/objections")) });
  return (
    <Waiting query={mine}>
      {({ objections }) =>
        objections.length === 0 ? null : (
          <section className="card" aria-label={t("objections.title")}>
            <h2>{t("objections.title")}</h2>
            {objections.map((one) => (
              <OneObjection key={one.objection} objection={one} />
            ))}
          </section>
        )
      }
    </Waiting>
  );
}

function OneObjection({ objection }: { readonly objection: Objection }) {
  const speak = useSpeak();
  const { t, language } = speak;
  const { owed, steps, open, about, account, receivedOn } = objection;
  return (
    <details className="request" open={open}>
      <summary>
        <strong>{t(`objections.about.${about}`)}</strong>{" "}
        <span className="quiet">
          {account !== undefined && `${account} · `}
          {t("objections.received", { day: receivedOn })}
          {!open && ` · ${t("objections.over")}`}
        </span>
      </summary>
      {owed.length > 0 && (
        <ul>
          {owed.map(({ step, dueOn, late }) => (
            <li key={step}>
              {named(speak, `objections.owed.${step}`, step).replace("{{day}}", dueOn)}
              {late && <strong className="late"> {t("objections.late")}</strong>}
            </li>
          ))}
        </ul>
      )}
      <ol className="steps">
        {steps.map((step) => (
          <li key={`${step.kind} ${step.at}`}>
            <time dateTime={new Date(step.at).toISOString()}>{momentText(step.at, ZONE, language)}</time>
            <span>
              {named(speak, `objections.step.${step.kind}`, step.kind)}
              {step.detail !== null && ` · ${named(speak, `objections.detail.${step.detail}`, step.detail)}`}
            </span>
            {step.words !== null && <q className="words">{step.words}</q>}
          </li>
        ))}
      </ol>
      <Do objection={objection} />
      <details>
        <summary className="quiet">{t("guide.law")}</summary>
        <Law cites={objection.cites} />
      </details>
    </details>
  );
}

function Do({ objection: { objection, next } }: { readonly objection: Objection }) {
  const { t } = useSpeak();
  const queries = useQueryClient();
  const may = (Object.keys(DOING) as Doing[]).filter((doing) => next.includes(DOING[doing]));
  const [chosen, setChosen] = useState<Doing>();
  const [words, setWords] = useState("");
  const doing = chosen !== undefined && may.includes(chosen) ? chosen : may[0];
  const step = useMutation({
    mutationFn: () => {
      const body =
        doing === "appeal-house" || doing === "appeal-regulator"
          ? ({ step: "appeal", to: doing === "appeal-house" ? "house" : "regulator", words } as const)
          : ({ step: doing === "state" ? "state" : "add", words } as const);
      const params = { path: { objectionId: objection } };
      return bodyOf(server.POST("/api/objections/{objectionId}/steps", { params, body }));
    },
    onSuccess: () => {
      setWords("");
      return queries.invalidateQueries();
    },
  });
  if (doing === undefined) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        step.mutate();
      }}
    >
      <label>
        {t("objections.do")}
        <select value={doing} onChange={(event) => setChosen(event.target.value as Doing)}>
          {may.map((one) => (
            <option key={one} value={one}>
              {t(`objections.do.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t("objections.do.words")}
        <textarea required rows={3} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      {step.isError && <p role="alert">{step.error.message}</p>}
      <button type="submit" disabled={step.isPending}>
        {t("objections.do.send")}
      </button>
    </form>
  );
}
