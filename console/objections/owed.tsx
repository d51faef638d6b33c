import type { ObjectionList } from "../frame/server.ts";
import { named, useSpeak } from "../text/speak.ts";

/** What is owed of an objection and how long is left, the most pressing first. */
export function Owed({ owed }: Pick<ObjectionList["objections"][number], "owed">) {
  const speak = useSpeak();
  const { t } = speak;
  return (
    <ul className="plain-list">
      {owed.map(({ step, dueOn, late, daysLeft, cautious }) => (
        <li key={step}>
          {named(speak, `objections.step.${step}`, step)} <span className="figures">{dueOn}</span>{" "}
          {late ? (
            <span className="overdue">{t("objections.late", { days: -daysLeft })}</span>
          ) : (
            <span className="quiet">{t("objections.left", { days: daysLeft })}</span>
          )}
          {cautious && <span className="quiet"> {t("objections.cautious")}</span>}
        </li>
      ))}
    </ul>
  );
}
