import { Link } from "@tanstack/react-router";
import { useSpeak } from "../text/speak.ts";

/** The way back to the first page. */
export function Back() {
  const { t } = useSpeak();
  return (
    <p className="back">
      <Link to="/">‹ {t("state.back")}</Link>
    </p>
  );
}
