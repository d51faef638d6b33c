import { Tag } from "antd";
import type { RequestList } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

type Clock = Pick<RequestList["requests"][number], "daysLeft" | "workingDaysLeft" | "late" | "escalate">;

/** How long is left to answer, and whether somebody above should know. */
export function TimeLeft({ request }: { readonly request: Clock }) {
  const { t } = useSpeak();
  const { daysLeft, workingDaysLeft, late, escalate } = request;
  return (
    <>
      {late ? (
        <span className="overdue">{t("requests.late", { days: -daysLeft })}</span>
      ) : workingDaysLeft === null ? (
        t("requests.left.calendar", { days: daysLeft })
      ) : (
        t("requests.left", { days: workingDaysLeft })
      )}
      {escalate && <Tag className="stage formal escalate">{t("requests.escalate")}</Tag>}
    </>
  );
}
