import type { paths } from "@fairdue/client/schema.ts";

export type CreditEvent = NonNullable<NonNullable<paths["/api/credit/answers"]["get"]["parameters"]["query"]>["event"]>;

/** What was asked, as it stands in the address: a question, or an event with or without product and days. */
export type CreditSearch = {
  readonly question?: string;
  readonly product?: string;
  readonly event?: CreditEvent;
  readonly days?: number;
};

export function isAsked({ question, event }: CreditSearch): boolean {
  return question !== undefined || event !== undefined;
}

/** Reads the address; an event nobody knows is refused by the server, by name. */
export function readCreditSearch(search: Record<string, unknown>): CreditSearch {
  const { question, product, event, days } = search;
  // A question of digits alone comes out of the address as a number.
  if (question !== undefined && question !== "") return { question: String(question) };
  if (typeof event !== "string") return {};
  return {
    event: event as CreditEvent,
    ...(typeof product === "string" && { product }),
    ...(typeof days === "number" && Number.isInteger(days) && days >= 0 && { days }),
  };
}
