import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { App, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Agencies } from "./agencies/agencies.tsx";
import { Placement } from "./agencies/placement.tsx";
import { Placements } from "./agencies/placements.tsx";
import { Arrangements } from "./arrangements/arrangements.tsx";
import { Case } from "./case/case.tsx";
import { type CaseSearch, Cases } from "./cases/cases.tsx";
import { Check } from "./check/check.tsx";
import { Credit } from "./credit/credit.tsx";
import { readCreditSearch } from "./credit/credit-search.ts";
import { Desk } from "./desk/desk.tsx";
import { Frame } from "./frame/frame.tsx";
import { THEMES, useShade } from "./frame/theme.ts";
import { Objection } from "./objections/objection.tsx";
import { Objections } from "./objections/objections.tsx";
import { Home } from "./overview/home.tsx";
import { Request } from "./requests/request.tsx";
import { Requests } from "./requests/requests.tsx";
import { Rules, type RulesSearch } from "./rules/rules.tsx";
import "./style.css";
import { loadTexts, useSpeak } from "./text/speak.ts";

const root = createRootRoute({ component: Frame });
const textOf = (value: unknown) => (typeof value === "string" ? value : undefined);
const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: "/", component: Home }),
  createRoute({
    getParentRoute: () => root,
    path: "/cases",
    component: Cases,
    validateSearch: ({ stage, bucket }): CaseSearch => ({
      ...(textOf(stage) !== undefined && { stage: textOf(stage) as string }),
      ...(textOf(bucket) !== undefined && { bucket: textOf(bucket) as string }),
    }),
  }),
  createRoute({ getParentRoute: () => root, path: "/cases/$caseId", component: Case }),
  createRoute({
    getParentRoute: () => root,
    path: "/rules",
    component: Rules,
    validateSearch: ({ law }): RulesSearch => (textOf(law) === undefined ? {} : { law: textOf(law) as string }),
  }),
  createRoute({ getParentRoute: () => root, path: "/credit", component: Credit, validateSearch: readCreditSearch }),
  createRoute({ getParentRoute: () => root, path: "/check", component: Check }),
  createRoute({ getParentRoute: () => root, path: "/desk", component: Desk }),
  createRoute({ getParentRoute: () => root, path: "/arrangements", component: Arrangements }),
  createRoute({ getParentRoute: () => root, path: "/agencies", component: Agencies }),
  createRoute({ getParentRoute: () => root, path: "/placements", component: Placements }),
  createRoute({ getParentRoute: () => root, path: "/placements/$id", component: Placement }),
  createRoute({ getParentRoute: () => root, path: "/objections", component: Objections }),
  createRoute({ getParentRoute: () => root, path: "/objections/$id", component: Objection }),
  createRoute({ getParentRoute: () => root, path: "/requests", component: Requests }),
  createRoute({ getParentRoute: () => root, path: "/requests/$id", component: Request }),
]);
const router = createRouter({ routeTree: routes, defaultPreload: "intent" });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 5_000 } } });

function Console() {
  const { language } = useSpeak();
  const { shade } = useShade();
  return (
    <ConfigProvider locale={language === "zh" ? zhCN : enUS} theme={THEMES[shade]}>
      <App>
        <RouterProvider router={router} />
      </App>
    </ConfigProvider>
  );
}

await loadTexts();
const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <Console />
    </QueryClientProvider>
  </StrictMode>,
);
