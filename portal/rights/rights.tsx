import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Law } from "../frame/law.tsx";
import { type Answer, bodyOf, server } from "../frame/server.ts";
import { Waiting } from "../frame/waiting.tsx";
import { useSpeak } from "../text/speak.ts";
import { MyRequests } from "./my-requests.tsx";

export type Right = Answer<"/api/rights">["rights"][number];
type About = Right["about"];

/** Rights by what a person wants: to know, to be left alone, to object, to be heard, to be helped. */
const GROUPS = [
  { name: "rights.dispute", of: ["dispute-not-me", "dispute-paid", "dispute-amount"] },
  { name: "rights.peace", of: ["stop-contact", "consent", "contact-report"] },
  { name: "rights.help", of: ["hardship", "vulnerable", "represented"] },
  { name: "rights.heard", of: ["complaint", "compensation"] },
  { name: "rights.know", of: ["know-statement", "know-contract", "know-cost"] },
  { name: "rights.data", of: ["data-seen", "data-copy", "data-correction", "data-deletion"] },
] as const satisfies readonly { readonly name: string; readonly of: readonly About[] }[];

/** Every right with its law and its clock. */
export function useRights() {
  return useQuery({ queryKey: ["rights"], queryFn: () => bodyOf(server.GET("/api/rights")) });
}

/** What I may ask, and what became of what I asked. */
export function Rights() {
  const { t } = useSpeak();
  const rights = useRights();
  return (
    <>
      <h1>{t("rights.title")}</h1>
      <p>{t("rights.lead")}</p>
      <MyRequests />
      <Waiting query={rights}>
        {({ rights: known }) => (
          <>
            {GROUPS.map((group) => (
              <section key={group.name} className="card" aria-label={t(group.name)}>
                <h2>{t(group.name)}</h2>
                {known
                  .filter(({ about }) => (group.of as readonly About[]).includes(about))
                  .map((right) => (
                    <RightLine key={right.about} right={right} />
                  ))}
              </section>
            ))}
          </>
        )}
      </Waiting>
    </>
  );
}

function RightLine({ right }: { readonly right: Right }) {
  const { t, of } = useSpeak();
  return (
    <div className="right">
      <Link to="/rights/$about" params={{ about: right.about }} className="go">
        {of(right.name)}
      </Link>
      <p className="quiet">
        {t("rights.answerBy", { day: right.answerBy })}
        {right.stops && ` ${t("rights.stops")}`}
      </p>
      <details>
        <summary className="quiet">{t("guide.law")}</summary>
        <Law cites={right.cites} />
      </details>
    </div>
  );
}
