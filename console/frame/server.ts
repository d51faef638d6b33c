import { fairdueClient } from "@fairdue/client/client.ts";
import type { paths } from "@fairdue/client/schema.ts";

/** The server this page came from. */
export const server = fairdueClient("");

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

export type Session = Answer<"/api/session">;
export type RequestList = Answer<"/api/requests">;
export type RequestDetail = Answer<"/api/requests/{id}">;
export type RequestReport = Answer<"/api/requests/report">;
export type ObjectionList = Answer<"/api/objections">;
export type ObjectionDetail = Answer<"/api/objections/{id}">;
export type WaitingPlans = Answer<"/api/arrangements">;
export type AgencyList = Answer<"/api/agencies">;
export type PlacementList = Answer<"/api/agency/placements">;
export type HandedCase = Answer<"/api/agency/placements/{id}">;
export type Offers = NonNullable<
  paths["/api/cases/{caseId}/offers"]["post"]["responses"][200]["content"]["application/json"]
>;
export type DeskAnswer = Answer<"/api/desk">;
export type Overview = Answer<"/api/overview">;
export type CaseList = Answer<"/api/cases">;
export type CaseLine = CaseList["cases"][number];
export type CaseDetail = Answer<"/api/cases/{caseId}">;
export type Rule = Answer<"/api/rules">["rules"][number];
export type CreditAnswer = Answer<"/api/credit/answers">;
export type Payoff = Answer<"/api/cases/{caseId}/payoff">;
export type CheckedDocument = Answer<"/api/documents/{number}">;
export type TimelineItem = CaseDetail["timeline"][number];

/** The answer's body, or an error that the page shows. */
export async function bodyOf<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await answer;
  if (data !== undefined) return data;
  const title = (error as { title?: string } | undefined)?.title;
  throw new Error(title ?? `HTTP ${response.status}`);
}
