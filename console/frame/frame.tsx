import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { Button, Layout } from "antd";
import { SignIn } from "../sign-in/sign-in.tsx";
import { useSpeak } from "../text/speak.ts";
import { Clock } from "./clock.tsx";
import { bodyOf, server } from "./server.ts";
import { useHouse, useLeave, useMay, useSession } from "./session.ts";
import { useShade } from "./theme.ts";
import { Waiting } from "./waiting.tsx";
import { WAYS } from "./ways.ts";

/** Cases by stage and bucket, and what the last run did. */
export function useOverview() {
  return useQuery({ queryKey: ["overview"], queryFn: () => bodyOf(server.GET("/api/overview")) });
}

/** Around every page: name, ways, who is signed in, the demo's clock, shade and language. */
export function Frame() {
  const { t, switchLanguage } = useSpeak();
  const { shade, switchShade } = useShade();
  const session = useSession();
  const inside = session.data?.inside;
  return (
    <Layout className="frame">
      <Layout.Header className="head">
        <Link to="/" className="name">
          <span className="mark" aria-hidden="true">
            {t("app.mark")}
          </span>
          {t("app.name")}
        </Link>
        {inside !== undefined && <Ways />}
        <div className="tools">
          {inside !== undefined && <Inside name={inside.name} />}
          <Button type="text" className="language" onClick={switchShade}>
            {t(shade === "light" ? "theme.dark" : "theme.light")}
          </Button>
          <Button type="text" className="language" onClick={switchLanguage}>
            {t("language.switch")}
          </Button>
        </div>
      </Layout.Header>
      <Layout.Content className="page">
        <Waiting query={session}>{({ ways }) => (inside === undefined ? <SignIn ways={ways} /> : <Outlet />)}</Waiting>
      </Layout.Content>
      <Layout.Footer className="foot">
        {t("app.local")}
        {inside !== undefined && <Law />}
      </Layout.Footer>
    </Layout>
  );
}

/** The pages somebody may see. */
function Ways() {
  const { t } = useSpeak();
  const may = useMay();
  const { pathname } = useLocation();
  return (
    <nav className="ways">
      {WAYS.filter(({ deed }) => may(deed)).map(({ to, text }) => {
        const here = to === "/" ? pathname === "/" : pathname.startsWith(to);
        return (
          <Link key={to} to={to} aria-current={here ? "page" : undefined}>
            {t(text)}
          </Link>
        );
      })}
    </nav>
  );
}

function Inside({ name }: { readonly name: string }) {
  const { t } = useSpeak();
  const may = useMay();
  const house = useHouse();
  const leave = useLeave();
  return (
    <>
      {house.data?.demo === true && may("move-clock") && <Clock asOf={house.data.asOf} />}
      <span className="who">{name}</span>
      <Button type="text" onClick={() => void leave()}>
        {t("sign-in.leave")}
      </Button>
    </>
  );
}

function Law() {
  const { t } = useSpeak();
  const rulebooks = useHouse().data?.rulebooks ?? [];
  return <>{` · ${t("overview.rulebooks")}: ${rulebooks.join(", ")}`}</>;
}
