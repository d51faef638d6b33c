import { Alert, Card, Tag } from "antd";
import type { CreditAnswer } from "../frame/server.ts";
import { named, useSpeak } from "../text/speak.ts";
import { CreditMarks } from "./credit-marks.tsx";
import { CreditSources, numbersOf, placeOf } from "./credit-sources.tsx";

type Said = CreditAnswer["answer"][number];

/** Statements shown before "more"; the first ones answer the question. */
const FIRST = 6;
const TONE = { answered: "success", unknown: "warning", "out-of-scope": "info", "not-understood": "info" } as const;

/** One answer: what was understood, what shows, what is said and how sure, what to do, and from which sources. */
export function CreditAnswerText({ answer, isOld }: { readonly answer: CreditAnswer; readonly isOld: boolean }) {
  const { t, of } = useSpeak();
  const { outcome, question, understood, assumed, marks, next, sources } = answer;
  const isAnswer = outcome === "answered" || outcome === "unknown";
  const numbers = numbersOf(sources);
  const first = answer.answer.slice(0, FIRST);
  const rest = answer.answer.slice(FIRST);
  return (
    <Card title={question === "" ? t("credit.picked") : question} className={isOld ? "credit-old" : ""}>
      <div className="stack">
        {outcome !== "answered" && <Alert type={TONE[outcome]} showIcon title={t(`credit.outcome.${outcome}`)} />}
        {understood.length > 0 && (
          <dl className="credit-understood" aria-label={t("credit.understood")}>
            {understood.map(({ what, value }) => (
              <div key={what.en}>
                <dt>{of(what)}</dt>
                <dd>{of(value)}</dd>
              </div>
            ))}
          </dl>
        )}
        {marks.length > 0 && <CreditMarks marks={marks} />}
        {first.length > 0 && (
          <section>
            <h3 className="small-title">{t("credit.answer")}</h3>
            <Statements said={first} numbers={numbers} />
            {rest.length > 0 && (
              <details className="credit-more">
                <summary>{t("credit.more", { count: rest.length })}</summary>
                <Statements said={rest} numbers={numbers} />
              </details>
            )}
          </section>
        )}
        {next.length > 0 && (
          <section>
            <h3 className="small-title">{t("credit.next")}</h3>
            <ol className="credit-steps">
              {next.map(({ claim, text }) => (
                <li key={claim}>{of(text)}</li>
              ))}
            </ol>
          </section>
        )}
        {assumed.length > 0 && (
          <section className="quiet">
            <h3 className="small-title">{t("credit.assumed")}</h3>
            <ul className="examples">
              {assumed.map((one) => (
                <li key={one.en}>{of(one)}</li>
              ))}
            </ul>
          </section>
        )}
        {sources.length > 0 && <CreditSources sources={sources} />}
        {isAnswer && <p className="quiet credit-advice">{t("credit.advice")}</p>}
      </div>
    </Card>
  );
}

function Statements({
  said,
  numbers,
}: {
  readonly said: readonly Said[];
  readonly numbers: ReadonlyMap<string, number>;
}) {
  const speak = useSpeak();
  return (
    <ul className="credit-said">
      {said.map(({ claim, text, confidence, cites }) => (
        <li key={`${claim} ${text.en}`} className="credit-statement">
          {speak.of(text)}{" "}
          <span className="credit-sure">
            <Tag className={`confidence ${confidence}`}>
              {named(speak, `credit.confidence.${confidence}`, confidence)}
            </Tag>
            <span className="cite figures">
              {[...new Set(cites.map((cite) => numbers.get(placeOf(cite))))].map((number) => `[${number}]`).join("")}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
