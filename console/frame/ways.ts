import type { TextKey } from "../text/zh.ts";
import type { Deed } from "./session.ts";

/** The pages of the console in the order of its head, each with what one must be allowed to do to see it. */
export const WAYS = [
  { to: "/", text: "nav.overview", deed: "read-portfolio" },
  { to: "/desk", text: "nav.desk", deed: "work-cases" },
  { to: "/cases", text: "nav.cases", deed: "read-cases" },
  { to: "/requests", text: "nav.requests", deed: "read-cases" },
  { to: "/arrangements", text: "nav.arrangements", deed: "work-cases" },
  { to: "/placements", text: "nav.placements", deed: "work-placements" },
  { to: "/agencies", text: "nav.agencies", deed: "read-portfolio" },
  { to: "/objections", text: "nav.objections", deed: "read-cases" },
  { to: "/rules", text: "nav.rules", deed: "read-law" },
  { to: "/credit", text: "nav.credit", deed: "read-law" },
  { to: "/check", text: "nav.check", deed: "own-session" },
] as const satisfies readonly { readonly to: string; readonly text: TextKey; readonly deed: Deed }[];
