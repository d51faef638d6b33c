import { Tag } from "antd";
import { momentText } from "../frame/moment.ts";
import type { TimelineItem } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

type Reason = TimelineItem["reasons"][number];

/** Reasons of a verdict, each with its article and how sure that article is. */
export function Reasons({ reasons, zone }: { readonly reasons: readonly Reason[]; readonly zone: string }) {
  const { t, of, language } = useSpeak();
  if (reasons.length === 0) return null;
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={`${reason.rule} ${reason.kind}`}>
          <div>
            {of(reason.text)} <Tag className="rule">{reason.rule}</Tag>
            {reason.until !== undefined && (
              <span className="quiet">{t("reason.until", { moment: momentText(reason.until, zone, language) })}</span>
            )}
          </div>
          {reason.cites.map((cite) => (
            <div key={`${cite.instrument.en} ${cite.article}`} className="cite">
              {t("reason.article")}: {of(cite.instrument)} {cite.article}
              {cite.status !== "verified" && <Tag>{t(`reason.${cite.status}`)}</Tag>}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
