import type { RequestLaw } from "@fairdue/core/rights/request/clocks.ts";
import type { RequestLawId } from "@fairdue/core/rights/request/event.ts";
import { requestsCn } from "./cn.ts";

/** How each law wants the requests of borrowers handled. */
export const requestLaws: Readonly<Record<RequestLawId, RequestLaw>> = { cn: requestsCn };
