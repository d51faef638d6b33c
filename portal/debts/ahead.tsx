import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Back } from "../frame/back.tsx";
import { Law } from "../frame/law.tsx";
import { momentText } from "../frame/moment.ts";
import { bodyOf, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { named, useSpeak } from "../text/speak.ts";

/** What happens next and when, and what cannot happen, with the law that says so. */
export function Ahead() {
  const speak = useSpeak();
  const { t, of, language } = speak;
  const { caseId } = useParams({ from: "/inside/debts/$caseId/ahead" });
  const ahead = useQuery({
    queryKey: ["ahead", caseId],
    queryFn: () => bodyOf(server.GET("/api/debts/{caseId}/ahead", { params: { path: { caseId: Number(caseId) } } })),
  });
  return (
    <>
      <Back />
      <h1>{t("ahead.title")}</h1>
      <p>{t("ahead.lead")}</p>
      <Waiting query={ahead}>
        {({ coming, cannot, zone }) => (
          <>
            {coming.length === 0 && <p className="card calm">{t("ahead.none")}</p>}
            {coming.length > 0 && (
              <ol className="card steps">
                {coming.map((contact) => (
                  <li key={contact.at}>
                    <time dateTime={new Date(contact.at).toISOString()}>{momentText(contact.at, zone, language)}</time>
                    <span>{of(contact.step)}</span>
                    <span className="quiet">{named(speak, `channel.${contact.channel}`, contact.channel)}</span>
                  </li>
                ))}
              </ol>
            )}
            <h2>{t("ahead.cannot")}</h2>
            <p>{t("ahead.cannot.lead")}</p>
            {cannot.map(({ scene, reasons }) => (
              <section key={scene} className="card" aria-label={named(speak, `scene.${scene}`, scene)}>
                <h3>{named(speak, `scene.${scene}`, scene)}</h3>
                {reasons.map((reason) => (
                  <details key={reason.rule}>
                    <summary>{of(reason.text)}</summary>
                    <Law cites={reason.cites} />
                  </details>
                ))}
              </section>
            ))}
          </>
        )}
      </Waiting>
    </>
  );
}
