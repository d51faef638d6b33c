import type { ParsedQuestion } from "../ask/parsed.ts";
import type { CreditBook } from "../book.ts";
import { type Statement, state } from "../claim.ts";
import type { ClaimId } from "../claim-ids.ts";
import type { Impact } from "../impact.ts";
import type { Ask, CreditEvent } from "../question.ts";
import { ASK_RULES } from "./asks.ts";
import { codeStatements, isAboutCodes, lateCodes } from "./code-statements.ts";
import { formAnswers, graceAnswers, whichAnswers } from "./product-statements.ts";
import { repairStatements } from "./repair.ts";
import { generalised, mortgageStatements } from "./review-statements.ts";
import { deletedOn, outlived, proactiveRepair, sinceStatements } from "./time-statements.ts";

/** What is said before the event itself, for asks that a general rule answers. */
const GENERAL_FIRST: readonly Ask[] = [
  "repair-policy",
  "repair-service",
  "remove",
  "how-long",
  "update",
  "family",
  "work",
  "travel",
  "blacklist",
  "correct",
  "complain",
  "consent",
  "notice",
  "check-own",
  "statement",
  "proof",
  "big-data",
  "threshold",
  "meaning",
  "who",
  "form",
  "which-products",
  "improve",
  "when",
  "grace",
  "queries",
  "mortgage",
  "card",
  "loan",
];

const ENQUIRIES: readonly CreditEvent[] = [
  "applied",
  "refused",
  "viewed",
  "own-query",
  "post-loan-check",
  "opened-by-mistake",
];
/** Everything said for what is asked and what happened, the most direct answer first. */
export function sayForAsks(
  parsed: ParsedQuestion,
  found: readonly Impact[],
  book: CreditBook,
  today: string,
): readonly Statement[] {
  const impacts = reviewedTogether(found);
  const asks = parsed.asks.length > 0 ? parsed.asks : (["impact"] as const);
  const says = (claims: readonly ClaimId[]) => claims.map((claim) => state(book.claims, claim));
  const shown = impacts.flatMap((impact) => impact.shows);
  const general = asks.filter((ask) => GENERAL_FIRST.includes(ask));
  const direct = asks.filter((ask) => !GENERAL_FIRST.includes(ask));
  const lead = general.flatMap((ask) => sayForAsk(ask, parsed, impacts, book, today));
  const first = [
    ...says(parsed.hints.flatMap(({ claims, isFirst }) => (isFirst ? claims : []))),
    ...outlived(parsed, book, today),
    ...deletedOn(parsed, book, today),
    ...proactiveRepair(parsed, book, today),
  ];
  const speaksFirst = parsed.event !== undefined && SPEAKS_FIRST.includes(parsed.event);
  const isDirect =
    direct.length > 0 && !asks.some((ask) => ask === "update" || ask === "correct" || ask === "complain");
  const isEventFirst = !LEADS_ALONE.some((ask) => asks.includes(ask)) && (speaksFirst || isDirect);
  const after = [
    ...direct.flatMap((ask) => says(ASK_RULES[ask].says)),
    ...(isDirect
      ? [
          ...impacts.flatMap(({ event, appears }) => (event === "late" ? appears.slice(0, 1) : [])),
          ...impacts.flatMap(({ stays }) => stays),
        ]
      : impacts.flatMap(({ stays }) => stays.slice(0, 1))),
    ...direct.flatMap((ask) => eventParts(ask, impacts)),
    ...impacts.flatMap(({ event, appears }) => (isDirect && event === "late" ? appears.slice(1) : [])),
    ...impacts.flatMap(({ ends }) => ends.slice(0, 1)),
    ...(parsed.alsoLate.length > 0 ? lateCodes(parsed, book) : []),
    ...(parsed.codes.length > 0 && isAboutCodes(parsed) ? codeStatements(parsed, book) : []),
    ...(parsed.otherEvents.includes("several-loans") ? says(["several-loans"]) : []),
    ...extra(parsed, says),
  ];
  if (general.length === 0 && shown.length === 0 && parsed.terms.length > 0) return [...says(parsed.terms), ...after];
  const all = isEventFirst ? [...shown, ...lead, ...after] : [...lead, ...shown, ...after];
  const isBare = all.length + first.length === 0 && parsed.namesRecord && parsed.asks.length > 0;
  return isBare
    ? says(["consequences", "late-from-day-one", "five-years", "five-years-from-clearing", "no-early-removal"])
    : [...first, ...all];
}

/** A reviewer sees all products at once: beside a grave delinquency a short one is not looked at by itself. */
function reviewedTogether(impacts: readonly Impact[]): readonly Impact[] {
  const grave = impacts.find(({ mortgage }) => mortgage.claim === "mortgage-serious");
  if (grave === undefined) return impacts;
  return impacts.map((one) =>
    one.mortgage.claim === "mortgage-one-late" ? { ...one, mortgage: grave.mortgage, card: grave.card } : one,
  );
}

/** Asks that are answered before anything about the event. */
const LEADS_ALONE: readonly Ask[] = [
  "repair-policy",
  "repair-service",
  "family",
  "work",
  "travel",
  "consent",
  "notice",
  "check-own",
  "which-products",
  "blacklist",
];
/** Events whose own rule is the answer whatever is asked. */
const SPEAKS_FIRST: readonly CreditEvent[] = [
  "identity-theft",
  "wrong-entry",
  "write-off",
  "guarantor-paid",
  "guaranteeing",
  "judgment",
  "closed-account",
  "opened-by-mistake",
  "unused-line",
  "refused",
  "own-query",
  "post-loan-check",
  "minimum-paid",
  "early-repayment",
  "settlement",
  "deferral",
  "personal-instalment",
  "debt-sold",
  "no-history",
  "re-age",
  "asset-in-lieu",
  "recovery",
  "several-loans",
  "on-time",
  "negotiated",
];

function extra(parsed: ParsedQuestion, says: (claims: readonly ClaimId[]) => readonly Statement[]) {
  const { asks, event, isPaid, otherEvents } = parsed;
  return [
    ...says(parsed.hints.flatMap(({ claims, isFirst }) => (isFirst ? [] : claims))),
    ...(event === "write-off" && isPaid ? says(["recovery"]) : []),
    ...(event === "late" && asks.includes("negotiate") ? says(["no-agent"]) : []),
    ...(otherEvents.includes("wrong-entry") && event !== "identity-theft" && asks.includes("correct")
      ? says(["lender-error"])
      : []),
  ];
}

function eventParts(ask: Ask, impacts: readonly Impact[]): readonly Statement[] {
  switch (ask) {
    case "todo":
      return impacts.flatMap(({ ends }) => ends);
    case "impact":
      return impacts.flatMap(({ mortgage, card }) => [mortgage, card]);
    default:
      return [];
  }
}

function sayForAsk(
  ask: Ask,
  parsed: ParsedQuestion,
  impacts: readonly Impact[],
  book: CreditBook,
  today: string,
): readonly Statement[] {
  const says = (claims: readonly ClaimId[]) => claims.map((claim) => state(book.claims, claim));
  const fixed = says(ASK_RULES[ask].says);
  const { event } = parsed;
  switch (ask) {
    case "how-long":
      if (event === undefined ? parsed.asks.includes("queries") : ENQUIRIES.includes(event))
        return says(["queries-two-years"]);
      return event === "on-time" ? says(["normal-history-kept"]) : [...sinceStatements(parsed, book), ...fixed];
    case "repair-policy":
      return [...repairStatements(parsed, book, today), ...fixed];
    case "meaning":
      return [...codeStatements(parsed, book), ...says(parsed.terms)];
    case "mortgage":
      return [...mortgageStatements(parsed, impacts, book), ...fixed];
    case "card":
      return [
        ...(impacts.length > 0 ? impacts.map(({ card }) => card) : says(["card-one-late", "card-serious"])),
        ...fixed,
      ];
    case "loan":
      return [
        ...(impacts.some(({ event: one }) => one !== "on-time")
          ? impacts.map(({ mortgage }) => generalised(mortgage))
          : []),
        ...fixed,
      ];
    case "family":
      return [
        ...(/学|孩子|小孩|子女|儿子|女儿|child|kid|school|son\b|daughter/.test(parsed.text)
          ? says(["child-school-untouched"])
          : []),
        ...fixed,
        ...(parsed.asks.includes("mortgage") ||
        /配偶|老公|老婆|妻|丈夫|夫|爱人|wife|husband|spouse|partner/.test(parsed.text)
          ? says(["joint-application"])
          : []),
      ];
    case "when":
      return [
        ...(parsed.lateness === undefined ? says(["late-from-day-one"]) : []),
        ...impacts.flatMap(({ appears }) => appears),
      ];
    case "grace":
      return graceAnswers(parsed, impacts, book);
    case "remove":
      return [...(parsed.asks.includes("queries") ? says(["query-recovery", "queries-two-years"]) : []), ...fixed];
    case "form":
      return formAnswers(parsed, book);
    case "who":
      return [
        ...parsed.products.map(({ product }) =>
          state(book.claims, "account-line", { furnisher: product.furnisher.value }, product.furnisher),
        ),
        ...fixed,
      ];
    case "queries":
      return [
        ...says(
          /多少次|几次|how many/.test(parsed.text)
            ? ["query-threshold"]
            : event === "own-query"
              ? ["own-query-soft"]
              : event === "post-loan-check"
                ? ["post-loan-check"]
                : [],
        ),
        ...fixed,
      ];
    case "threshold":
      return [
        ...fixed,
        ...(parsed.products.some(({ product }) => product.kind === "card") ? says(["grace-card-amount"]) : []),
      ];
    case "which-products":
      return [...fixed, ...whichAnswers(book)];
    default:
      return fixed;
  }
}
