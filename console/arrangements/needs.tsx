import type { WaitingPlans } from "../frame/server.ts";
import { useSpeak } from "../text/speak.ts";

type Approval = WaitingPlans["waiting"][number]["needs"];

/** Whose yes a plan needs. */
export function Needs({ needs }: { readonly needs: Approval }) {
  const { t } = useSpeak();
  const { kind, role = "" } = needs;
  return (
    <>{role === "self-service" ? t("arrangements.needs.self-service") : t(`arrangements.needs.${kind}`, { role })}</>
  );
}
