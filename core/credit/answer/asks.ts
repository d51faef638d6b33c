import type { ClaimId } from "../claim-ids.ts";
import type { Ask } from "../question.ts";

/** What is always said when something is asked, and what to do next. Parts that depend on the case are in `compose.ts`. */
export type AskRule = { readonly says: readonly ClaimId[]; readonly next: readonly ClaimId[] };

/** Asks whose own claims come before what the event says. */
export const ASK_RULES: Readonly<Record<Ask, AskRule>> = {
  shows: { says: [], next: [] },
  impact: { says: [], next: [] },
  when: { says: [], next: ["do-ask-lender"] },
  update: { says: ["update-after-paying", "still-not-updated"], next: ["do-settlement-letter", "do-check-report"] },
  "how-long": { says: ["five-years", "five-years-from-clearing"], next: ["do-check-report"] },
  remove: {
    says: ["no-early-removal", "five-years", "five-years-from-clearing", "no-repair-trade"],
    next: ["do-object"],
  },
  "repair-service": {
    says: ["no-repair-trade", "no-early-removal", "other-repair-rules", "objection-20d"],
    next: ["do-object", "do-negotiate"],
  },
  "repair-policy": { says: ["repair-policy", "repair-policy-dates"], next: ["do-check-report"] },
  mortgage: { says: ["for-reference"], next: ["do-check-report", "do-stop-applying"] },
  card: { says: ["for-reference"], next: ["do-check-report", "do-stop-applying"] },
  loan: { says: ["loan-decides-lender", "after-clearing"], next: ["do-check-report", "do-stop-applying"] },
  family: { says: ["own-record-only"], next: ["do-check-report"] },
  work: { says: ["job-unknown", "employer-needs-consent"], next: ["do-check-report"] },
  travel: { says: ["travel-only-by-court"], next: ["do-check-report"] },
  blacklist: { says: ["no-blacklist"], next: ["do-check-report"] },
  correct: {
    says: ["objection-20d", "objection-outcomes", "complaint-30d", "right-to-correct"],
    next: ["do-object", "do-complain"],
  },
  complain: { says: ["complaint-30d", "complaint-lines"], next: ["do-object", "do-complain"] },
  negotiate: {
    says: ["negotiation-keeps-past", "plan-reporting-by-contract", "plan-not-right-elsewhere", "no-agent"],
    next: ["do-negotiate"],
  },
  queries: {
    says: ["hard-queries", "queries-two-years", "query-recovery"],
    next: ["do-stop-applying", "do-check-report"],
  },
  "check-own": { says: ["free-report", "where-to-ask", "own-query-soft"], next: ["do-check-report"] },
  meaning: { says: [], next: ["do-check-report"] },
  notice: { says: ["prior-notice", "notice-does-not-erase"], next: ["do-ask-lender", "do-complain"] },
  grace: { says: [], next: ["do-check-contract"] },
  "is-late": { says: [], next: ["do-check-contract"] },
  todo: { says: [], next: [] },
  who: { says: ["must-report"], next: ["do-check-contract", "do-check-report"] },
  form: { says: [], next: ["do-check-report"] },
  statement: { says: ["own-statement"], next: ["do-object"] },
  proof: { says: ["special-circumstances", "own-statement"], next: ["do-settlement-letter"] },
  "big-data": { says: ["big-data-other"], next: ["do-check-report"] },
  consent: { says: ["query-consent", "use-limit", "complaint-30d"], next: ["do-object", "do-complain"] },
  "which-products": { says: ["must-report"], next: ["do-check-contract", "do-check-report"] },
  improve: {
    says: ["improve", "normal-history-kept", "keep-using"],
    next: ["do-on-time", "do-stop-applying", "do-check-report"],
  },
  threshold: { says: ["no-threshold"], next: ["do-check-contract"] },
};
