import type { ClaimId } from "./claim-ids.ts";
import type { RecordCode } from "./codes.ts";
import type { CreditEvent } from "./question.ts";

/** Whether something shows. `depends`: on an agreement or a person we do not know. */
export type Verdict = "yes" | "no" | "likely" | "depends" | "unknown";

/** What an event other than paying late does, as claims that carry their sources. */
export type EventRule = {
  readonly verdict: Verdict;
  readonly shows: readonly [ClaimId, ...ClaimId[]];
  readonly appears: readonly ClaimId[];
  readonly stays: readonly ClaimId[];
  readonly ends: readonly ClaimId[];
  readonly mortgage: ClaimId;
  readonly card: ClaimId;
  readonly code?: RecordCode;
  readonly query?: "hard" | "soft";
  /** True where the record of a product nobody furnishes is touched all the same: courts, enquiries, errors. */
  readonly whateverFurnished?: true;
};

const FIVE = ["five-years", "five-years-from-clearing"] as const;
const SOFT = { mortgage: "mortgage-clean", card: "loan-decides-lender" } as const;
const AGREED = { mortgage: "mortgage-one-late", card: "card-one-late" } as const;
const GRAVE = { mortgage: "mortgage-bad-debt", card: "card-serious" } as const;

/** Rules of every event but `late`, `on-time` and `paid-after`, which days and product decide. */
export const EVENT_RULES: Readonly<Record<Exclude<CreditEvent, "late" | "on-time" | "paid-after">, EventRule>> = {
  "minimum-paid": { verdict: "no", shows: ["minimum-paid"], appears: [], stays: [], ends: [], ...SOFT, code: "N" },
  "early-repayment": {
    verdict: "no",
    shows: ["early-repayment-harmless"],
    appears: ["update-after-paying"],
    stays: ["normal-history-kept"],
    ends: [],
    ...SOFT,
    code: "C",
  },
  instalments: {
    verdict: "no",
    shows: ["instalments-normal"],
    appears: [],
    stays: ["normal-history-kept"],
    ends: [],
    mortgage: "mortgage-many-loans",
    card: "loan-decides-lender",
    code: "N",
  },
  negotiated: {
    verdict: "depends",
    shows: ["negotiation-keeps-past", "plan-reporting-by-contract"],
    appears: ["plan-broken"],
    stays: FIVE,
    ends: ["pay-first"],
    ...AGREED,
  },
  deferral: {
    verdict: "depends",
    shows: ["deferral", "plan-reporting-by-contract"],
    appears: ["plan-broken"],
    stays: FIVE,
    ends: ["pay-first"],
    ...AGREED,
  },
  "personal-instalment": {
    verdict: "depends",
    shows: ["personal-instalment", "negotiation-keeps-past", "plan-reporting-by-contract"],
    appears: ["plan-broken"],
    stays: FIVE,
    ends: ["plan-stops-collection", "pay-first"],
    mortgage: "mortgage-serious",
    card: "card-serious",
  },
  settlement: {
    verdict: "depends",
    shows: ["settlement"],
    appears: ["update-after-paying"],
    stays: FIVE,
    ends: ["do-settlement-letter"],
    mortgage: "mortgage-serious",
    card: "card-serious",
  },
  "re-age": {
    verdict: "depends",
    shows: ["re-age", "class-after-restructuring"],
    appears: ["lender-decides-day"],
    stays: FIVE,
    ends: ["pay-first"],
    mortgage: "mortgage-serious",
    card: "card-serious",
  },
  "write-off": {
    verdict: "yes",
    shows: ["write-off", "write-off-pay"],
    appears: ["unpaid-grows"],
    stays: FIVE,
    ends: ["recovery"],
    ...GRAVE,
    code: "B",
  },
  recovery: {
    verdict: "yes",
    shows: ["recovery"],
    appears: ["update-after-paying"],
    stays: FIVE,
    ends: ["do-settlement-letter"],
    ...GRAVE,
    code: "C",
  },
  "guarantor-paid": {
    verdict: "yes",
    shows: ["guarantor-paid"],
    appears: ["lender-decides-day"],
    stays: FIVE,
    ends: ["pay-first"],
    ...GRAVE,
    code: "D",
  },
  "asset-in-lieu": {
    verdict: "yes",
    shows: ["asset-in-lieu"],
    appears: ["lender-decides-day"],
    stays: FIVE,
    ends: ["five-years"],
    ...GRAVE,
    code: "Z",
  },
  "debt-sold": {
    verdict: "depends",
    shows: ["debt-sold"],
    appears: ["lender-decides-day"],
    stays: FIVE,
    ends: ["pay-first"],
    ...GRAVE,
    code: "G",
  },
  guaranteeing: {
    verdict: "yes",
    shows: ["guaranteeing-others"],
    appears: ["lender-decides-day"],
    stays: FIVE,
    ends: ["pay-first"],
    mortgage: "mortgage-many-loans",
    card: "loan-decides-lender",
    whateverFurnished: true,
  },
  litigation: {
    verdict: "no",
    shows: ["litigation"],
    appears: ["court-lists"],
    stays: FIVE,
    ends: ["pay-first"],
    mortgage: "mortgage-serious",
    card: "card-serious",
    whateverFurnished: true,
  },
  judgment: {
    verdict: "yes",
    shows: ["judgment", "court-lists"],
    appears: ["court-lists"],
    stays: FIVE,
    ends: ["pay-first"],
    ...GRAVE,
    whateverFurnished: true,
  },
  "opened-by-mistake": {
    verdict: "likely",
    shows: ["opened-by-mistake"],
    appears: ["clicking-may-query"],
    stays: ["queries-two-years"],
    ends: ["closed-account"],
    ...SOFT,
    query: "hard",
  },
  "unused-line": {
    verdict: "likely",
    shows: ["unused-line"],
    appears: ["lender-decides-day"],
    stays: ["normal-history-kept"],
    ends: ["closed-account"],
    ...SOFT,
  },
  "closed-account": {
    verdict: "no",
    shows: ["closed-account", "keep-using"],
    appears: ["update-after-paying"],
    stays: FIVE,
    ends: ["five-years"],
    mortgage: "mortgage-one-late",
    card: "card-one-late",
    code: "C",
  },
  applied: {
    verdict: "likely",
    shows: ["clicking-may-query", "hard-queries"],
    appears: ["query-consent"],
    stays: ["queries-two-years"],
    ends: ["query-recovery"],
    mortgage: "mortgage-enquiries",
    card: "mortgage-enquiries",
    query: "hard",
    whateverFurnished: true,
  },
  refused: {
    verdict: "likely",
    shows: ["refusal-not-shown"],
    appears: ["hard-queries"],
    stays: ["queries-two-years"],
    ends: ["query-recovery"],
    mortgage: "mortgage-enquiries",
    card: "mortgage-enquiries",
    query: "hard",
    whateverFurnished: true,
  },
  viewed: {
    verdict: "likely",
    shows: ["query-consent", "hard-queries"],
    appears: ["use-limit"],
    stays: ["queries-two-years"],
    ends: ["complaint-30d"],
    mortgage: "mortgage-enquiries",
    card: "mortgage-enquiries",
    query: "hard",
    whateverFurnished: true,
  },
  "own-query": {
    verdict: "likely",
    shows: ["own-query-soft"],
    appears: ["free-report"],
    stays: ["queries-two-years"],
    ends: [],
    ...SOFT,
    query: "soft",
    whateverFurnished: true,
  },
  "post-loan-check": {
    verdict: "likely",
    shows: ["post-loan-check"],
    appears: ["hard-queries"],
    stays: ["queries-two-years"],
    ends: [],
    ...SOFT,
    query: "soft",
    whateverFurnished: true,
  },
  "several-loans": {
    verdict: "likely",
    shows: ["several-loans"],
    appears: ["lender-decides-day"],
    stays: ["normal-history-kept"],
    ends: ["do-stop-applying"],
    mortgage: "mortgage-many-loans",
    card: "loan-decides-lender",
  },
  "identity-theft": {
    verdict: "depends",
    shows: ["identity-theft", "objection-20d"],
    appears: ["prior-notice"],
    stays: ["objection-outcomes"],
    ends: ["objection-outcomes", "complaint-30d"],
    mortgage: "loan-decides-lender",
    card: "loan-decides-lender",
    whateverFurnished: true,
  },
  "wrong-entry": {
    verdict: "depends",
    shows: ["lender-error", "objection-20d"],
    appears: ["prior-notice"],
    stays: ["objection-outcomes"],
    ends: ["objection-outcomes", "complaint-30d"],
    mortgage: "loan-decides-lender",
    card: "loan-decides-lender",
    whateverFurnished: true,
  },
  "no-history": {
    verdict: "no",
    shows: ["no-history"],
    appears: [],
    stays: [],
    ends: [],
    mortgage: "loan-decides-lender",
    card: "loan-decides-lender",
    whateverFurnished: true,
  },
};
