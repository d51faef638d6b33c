import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { PersonCheck } from "../sign-in/person-check.tsx";
import { SignIn } from "../sign-in/sign-in.tsx";
import { useSpeak } from "../text/speak.ts";
import { server } from "./server.ts";
import { useSession } from "./session.ts";
import { Waiting } from "./waiting.tsx";

/** Pages that show nothing about a person. */
const OPEN: readonly string[] = ["/check", "/credit", "/sandbox"];

/** Head of every page, and the way in: without a checked person no page about one is shown. */
export function Frame() {
  const { t, switchLanguage } = useSpeak();
  const session = useSession();
  const stage = session.data?.stage;
  const { pathname } = useLocation();
  return (
    <>
      <a className="skip" href="#content">
        {t("app.skip")}
      </a>
      <header className="head">
        <Link to="/" className="name">
          {t("app.name")}
        </Link>
        <span className="tools">
          <button type="button" className="plain" onClick={switchLanguage}>
            {t("language.switch")}
          </button>
          {stage === "signed-in" && <Leave />}
        </span>
      </header>
      <nav className="tabs" aria-label={t("nav.all")}>
        <Link to="/" activeOptions={{ exact: true }}>
          {t(stage === "signed-in" ? "nav.home" : "in.title")}
        </Link>
        {stage === "signed-in" && <Link to="/guide">{t("guide.tab")}</Link>}
        {stage === "signed-in" && <Link to="/rights">{t("rights.title")}</Link>}
        <Link to="/credit">{t("credit.tab")}</Link>
        <Link to="/check">{t("check.tab")}</Link>
      </nav>
      <main id="content" tabIndex={-1}>
        <Waiting query={session}>
          {(known) =>
            known.stage === "signed-in" || OPEN.includes(pathname) ? (
              <Outlet />
            ) : known.stage === "unchecked" ? (
              <PersonCheck />
            ) : (
              <SignIn demo={known.demo} />
            )
          }
        </Waiting>
      </main>
    </>
  );
}

function Leave() {
  const { t } = useSpeak();
  const queries = useQueryClient();
  const leave = useMutation({
    mutationFn: () => server.DELETE("/api/session", { params: { query: {} } }),
    onSuccess: () => {
      queries.clear();
      window.location.assign("/");
    },
  });
  return (
    <button type="button" className="plain" onClick={() => leave.mutate()}>
      {t("nav.leave")}
    </button>
  );
}
