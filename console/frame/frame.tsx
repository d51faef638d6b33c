import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { Button, Layout } from "antd";
import { useSpeak } from "../text/speak.ts";
import { Clock } from "./clock.tsx";
import { bodyOf, server } from "./server.ts";

/** The house's overview, which the frame and the first page share. */
export function useOverview() {
  return useQuery({ queryKey: ["overview"], queryFn: () => bodyOf(server.GET("/api/overview")) });
}

/** Head of every page: name, ways, the demo's clock, the other language. */
export function Frame() {
  const { t, switchLanguage } = useSpeak();
  const overview = useOverview();
  const { pathname } = useLocation();
  return (
    <Layout className="frame">
      <Layout.Header className="head">
        <Link to="/" className="name">
          <span className="mark" aria-hidden="true">
            {t("app.mark")}
          </span>
          {t("app.name")}
        </Link>
        <nav className="ways">
          <Link to="/" aria-current={pathname === "/" ? "page" : undefined}>
            {t("nav.overview")}
          </Link>
          <Link to="/cases" aria-current={pathname.startsWith("/cases") ? "page" : undefined}>
            {t("nav.cases")}
          </Link>
          <Link to="/rules" aria-current={pathname.startsWith("/rules") ? "page" : undefined}>
            {t("nav.rules")}
          </Link>
          <Link to="/credit" aria-current={pathname.startsWith("/credit") ? "page" : undefined}>
            {t("nav.credit")}
          </Link>
          <Link to="/check" aria-current={pathname === "/check" ? "page" : undefined}>
            {t("nav.check")}
          </Link>
        </nav>
        <div className="tools">
          {overview.data?.demo === true && <Clock asOf={overview.data.asOf} />}
          <Button type="text" className="language" onClick={switchLanguage}>
            {t("language.switch")}
          </Button>
        </div>
      </Layout.Header>
      <Layout.Content className="page">
        <Outlet />
      </Layout.Content>
      <Layout.Footer className="foot">
        {t("app.local")}
        {overview.data !== undefined && ` · ${t("overview.rulebooks")}: ${overview.data.rulebooks.join(", ")}`}
      </Layout.Footer>
    </Layout>
  );
}
