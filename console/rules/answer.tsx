import type { paths } from "@fairdue/client/schema.ts";
import { Alert, Tag } from "antd";
import { named, useSpeak } from "../text/speak.ts";

type Tried = paths["/api/tries"]["post"]["responses"][200]["content"]["application/json"];

/** What the law says to a contact: all reasons with their articles, the earliest lawful time, and what was assumed. */
export function Answer({ answer }: { readonly answer: Tried }) {
  const { t, of } = useSpeak();
  const { allowed, validUntil, earliest, reasons, warnings, lifted, assumed } = answer;
  const title = allowed
    ? t("try.permit", { moment: momentOf(validUntil) })
    : earliest === undefined
      ? t("try.never")
      : t("try.earliest", { moment: momentOf(earliest) });
  return (
    <div className="stack">
      <Alert type={allowed ? "success" : "error"} showIcon title={title} />
      <Findings title={t("try.reasons")} findings={reasons} />
      <Findings title={t("try.warnings")} findings={[...warnings, ...lifted]} />
      {assumed.length > 0 && (
        <div className="quiet">
          {t("try.assumed")}: {assumed.map(of).join("; ")}
        </div>
      )}
    </div>
  );
}

function Findings({ title, findings }: { readonly title: string; readonly findings: Tried["reasons"] }) {
  const speak = useSpeak();
  const { of } = speak;
  if (findings.length === 0) return null;
  return (
    <div>
      <h3 className="small-title">{title}</h3>
      <ul className="reasons">
        {findings.map(({ rule, kind, text, cites }) => (
          <li key={`${rule} ${kind}`}>
            <div>
              <Tag className={`answer ${kind}`}>{named(speak, `answer.${kind}`, kind)}</Tag>
              {of(text)} <Tag className="rule">{rule}</Tag>
            </div>
            {cites.map(({ instrument, article, status }) => (
              <div key={`${instrument.en} ${article}`} className="cite">
                {of(instrument)} {article}{" "}
                {status !== "verified" && <Tag>{named(speak, `status.${status}`, status)}</Tag>}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The clock of ISO 8601 as it stands there: it is the person's own. */
function momentOf(iso = ""): string {
  return iso.slice(0, 16).replace("T", " ");
}
