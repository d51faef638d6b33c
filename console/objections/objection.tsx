import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Card, Tag } from "antd";
import { momentText } from "../frame/moment.ts";
import { bodyOf, type ObjectionDetail, server } from "../frame/server.ts";
import { useHouse, useMay } from "../frame/session.ts";
import { Waiting } from "../frame/waiting.tsx";
import { named, useSpeak } from "../text/speak.ts";
import { Owed } from "./owed.tsx";
import { TakeStep } from "./take-step.tsx";

/** One objection: what is objected to, its clocks and law, everything that happened, and the next step. */
export function Objection() {
  const { t } = useSpeak();
  const may = useMay();
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery({
    queryKey: ["objection", id],
    queryFn: () => bodyOf(server.GET("/api/objections/{id}", { params: { path: { id: Number(id) } } })),
  });
  return (
    <div className="stack">
      <Link to="/objections">‹ {t("objections.back")}</Link>
      <Waiting query={query}>
        {(objection) => (
          <div className="desk">
            <Happened objection={objection} />
            {may("correct-credit") && objection.next.length > 0 && <TakeStep objection={objection} />}
          </div>
        )}
      </Waiting>
    </div>
  );
}

function Happened({ objection }: { readonly objection: ObjectionDetail }) {
  const speak = useSpeak();
  const { t, of, language } = speak;
  const zone = useHouse().data?.zone;
  const { about, account, way, owed, open, cites, steps } = objection;
  return (
    <Card
      title={<h1 className="desk-name">{t(`objections.about.${about}`)}</h1>}
      extra={
        <Link to="/cases/$caseId" params={{ caseId: String(objection.case) }}>
          {t("objections.case")} {objection.case}
        </Link>
      }
    >
      <p>
        {t(`objections.way.${way}`)} <span className="figures">{objection.receivedOn}</span>{" "}
        {account !== undefined && <span className="figures">{account}</span>}{" "}
        {!open && <Tag>{t("objections.over")}</Tag>}
      </p>
      <Owed owed={owed} />
      <h2 className="small-title">{t("objections.law")}</h2>
      <ul className="examples">
        {citedOnce(cites).map(({ instrument, article, status }) => (
          <li key={`${instrument.en} ${article}`} className="cite">
            {of(instrument)} {article} {status === "unverified" && <Tag>{t("reason.unverified")}</Tag>}
          </li>
        ))}
      </ul>
      <h2 className="small-title">{t("objections.happened")}</h2>
      {steps.map(({ kind, at, words, detail }) => (
        <article key={`${kind} ${at} ${detail}`} className="happening">
          <header>
            <strong>
              {named(speak, `objections.kind.${kind}`, kind)}
              {detail !== null && ` · ${named(speak, `objections.detail.${detail}`, detail)}`}
            </strong>
            <span className="quiet figures">{zone === undefined ? "" : momentText(at, zone, language)}</span>
          </header>
          {words !== null && <p className="desk-script">{words}</p>}
        </article>
      ))}
    </Card>
  );
}

/** Deciding and answering may rest on one article. */
function citedOnce(cites: ObjectionDetail["cites"]): ObjectionDetail["cites"] {
  return [...new Map(cites.map((one) => [`${one.instrument.en} ${one.article}`, one])).values()];
}
