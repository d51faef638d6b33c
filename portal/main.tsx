import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Credit } from "./credit/credit.tsx";
import { ObjectToRecord } from "./credit/object-to-record.tsx";
import { Ahead } from "./debts/ahead.tsx";
import { Contacts } from "./debts/contacts.tsx";
import { Debts } from "./debts/debts.tsx";
import { Why } from "./debts/why.tsx";
import { Check } from "./documents/check.tsx";
import { Frame } from "./frame/frame.tsx";
import { Refused } from "./frame/server.ts";
import { Guide } from "./guide/guide.tsx";
import { Sandbox } from "./pay/sandbox.tsx";
import { Plan } from "./plan/plan.tsx";
import { Rights } from "./rights/rights.tsx";
import { UseRight } from "./rights/use-right.tsx";
import { EnterByLink } from "./sign-in/enter-by-link.tsx";
import "./style.css";
import { loadTexts } from "./text/speak.ts";

const root = createRootRoute({ component: Outlet });
const inside = createRoute({ getParentRoute: () => root, id: "inside", component: Frame });
const routes = root.addChildren([
  createRoute({ getParentRoute: () => root, path: "/enter", component: EnterByLink }),
  inside.addChildren([
    createRoute({ getParentRoute: () => inside, path: "/", component: Debts }),
    createRoute({ getParentRoute: () => inside, path: "/debts/$caseId/why", component: Why }),
    createRoute({ getParentRoute: () => inside, path: "/debts/$caseId/ahead", component: Ahead }),
    createRoute({ getParentRoute: () => inside, path: "/debts/$caseId/contacts", component: Contacts }),
    createRoute({ getParentRoute: () => inside, path: "/debts/$caseId/plan", component: Plan }),
    createRoute({ getParentRoute: () => inside, path: "/check", component: Check }),
    createRoute({ getParentRoute: () => inside, path: "/credit", component: Credit }),
    createRoute({ getParentRoute: () => inside, path: "/credit/object", component: ObjectToRecord }),
    createRoute({ getParentRoute: () => inside, path: "/sandbox", component: Sandbox }),
    createRoute({ getParentRoute: () => inside, path: "/rights", component: Rights }),
    createRoute({ getParentRoute: () => inside, path: "/rights/$about", component: UseRight }),
    createRoute({ getParentRoute: () => inside, path: "/guide", component: Guide }),
  ]),
]);
const router = createRouter({ routeTree: routes });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

const queries = new QueryClient({
  defaultOptions: { queries: { retry: (count, error) => !(error instanceof Refused) && count < 2, staleTime: 5_000 } },
});

await loadTexts();
const place = document.getElementById("root");
if (place === null) throw new Error("index.html has no #root");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
