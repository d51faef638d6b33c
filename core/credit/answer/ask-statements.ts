import type { Text } from "../../text.ts";
import type { SaidDate } from "../ask/dates.ts";
import type { ParsedQuestion } from "../ask/parsed.ts";
import type { CreditBook } from "../book.ts";
import { type ClaimValues, type Statement, state } from "../claim.ts";
import type { ClaimId } from "../claim-ids.ts";
import { codeOfDays, daysOfCode, type RecordCode } from "../codes.ts";
import type { Impact } from "../impact.ts";
import type { Ask, CreditEvent } from "../question.ts";
import { ASK_RULES } from "./asks.ts";
import { dayOf, repairStatements } from "./repair.ts";

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
const FIVE_YEARS_DAYS = 5 * 365 + 1;

/** Everything said for what is asked and what happened, the most direct answer first. */
export function sayForAsks(
  parsed: ParsedQuestion,
  impacts: readonly Impact[],
  book: CreditBook,
  today: string,
): readonly Statement[] {
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

/** Paid longer ago than an entry is kept: it should be gone, whatever is asked. */
function outlived(
  { sincePaidDays = 0, paidOn }: ParsedQuestion,
  book: CreditBook,
  today: string,
): readonly Statement[] {
  const isOver =
    sincePaidDays >= FIVE_YEARS_DAYS - 1 ||
    (paidOn !== undefined && dayOf({ ...paidOn, year: paidOn.year + book.keptYears }, "last") < today);
  return isOver ? [state(book.claims, "should-be-deleted")] : [];
}

/** Until when an entry stands, where the question tells when it was paid. */
function deletedOn({ paidOn }: ParsedQuestion, book: CreditBook, today: string): readonly Statement[] {
  if (paidOn === undefined || dayOf({ ...paidOn, year: paidOn.year + book.keptYears }, "last") < today) return [];
  const until = { ...paidOn, year: paidOn.year + book.keptYears };
  return [state(book.claims, "deleted-on", { paid: asDate(paidOn), until: asDate(until) })];
}

/** As much of a date as was said: `2023`, `2023-05`. */
function asDate({ year, month, day }: SaidDate): string {
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, "0")])).join("-");
}

/** Who tells of a payment with its date is told of the one-off repair unasked, where it may fit. */
function proactiveRepair(parsed: ParsedQuestion, book: CreditBook, today: string): readonly Statement[] {
  if (parsed.asks.includes("repair-policy") || parsed.paidOn === undefined) return [];
  const found = repairStatements(parsed, book, today).filter(({ claim }) => claim === "repair-policy-may-fit");
  return found.length === 0 ? [] : [...found, state(book.claims, "repair-policy")];
}

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
      if (event !== undefined && ENQUIRIES.includes(event)) return says(["queries-two-years"]);
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

/** How far the five years are, when the question tells since when it is paid. */
function sinceStatements({ sincePaidDays }: ParsedQuestion, book: CreditBook): readonly Statement[] {
  if (sincePaidDays === undefined || sincePaidDays >= FIVE_YEARS_DAYS - 1) return [];
  const months = Math.ceil((FIVE_YEARS_DAYS - sincePaidDays) / 30.4);
  const left: Text =
    months < 12
      ? { zh: `${months}个月`, en: `${months} months` }
      : { zh: `${Math.round((months / 12) * 10) / 10}年`, en: `${Math.round((months / 12) * 10) / 10} years` };
  return [state(book.claims, "years-left", { left })];
}

function isAboutCodes({ asks, text }: ParsedQuestion): boolean {
  return asks.includes("meaning") || /状态|代码|数字|字母|code|status/.test(text);
}

function codeStatements(
  { codes, buckets, assetClass, terms, event }: ParsedQuestion,
  book: CreditBook,
): readonly Statement[] {
  const values = (code: RecordCode): ClaimValues => ({ code, meaning: book.codes[code] });
  const named = codes.map((code) => state(book.claims, "code-meaning", values(code)));
  const stages = buckets.map((bucket) => {
    const code = codeOfDays(bucket === 0 ? 0 : (bucket - 1) * 30 + 1);
    return state(book.claims, "mx-meaning", {
      bucket: `M${bucket}`,
      period: bucket,
      range: daysOfCode(code) ?? "0",
      code,
    });
  });
  const isBare = buckets.length === 0 && assetClass === undefined && terms.length === 0 && event === undefined;
  return [
    ...named,
    ...stages,
    ...(assetClass === undefined ? [] : [state(book.claims, "class-meaning", { class: book.classes[assetClass] })]),
    ...(named.length > 0 || isBare ? [state(book.claims, "code-list")] : []),
  ];
}

/** Times overdue that bankers' rule of thumb calls many. */
const MANY_TIMES = 6;

function mortgageStatements(
  { times, event, asks }: ParsedQuestion,
  impacts: readonly Impact[],
  book: CreditBook,
): readonly Statement[] {
  const isMany = times !== undefined && times >= MANY_TIMES && event === "late";
  const byEvent = isMany || impacts.length === 0 ? [] : impacts.map(({ mortgage }) => mortgage);
  const rest: readonly ClaimId[] = isMany
    ? ["mortgage-serious", "three-in-a-row"]
    : impacts.length === 0
      ? ["mortgage-one-late", "mortgage-serious", "mortgage-enquiries"]
      : event === "late" || event === "paid-after"
        ? ["three-in-a-row"]
        : [];
  const enquiries: readonly ClaimId[] = asks.includes("queries") ? ["mortgage-enquiries"] : [];
  return [
    ...enquiries.map((claim) => state(book.claims, claim)),
    ...byEvent,
    ...rest.map((claim) => state(book.claims, claim)),
  ];
}

/** The mortgage statement under the same sources, for a loan in general. */
function generalised(statement: Statement): Statement {
  return {
    ...statement,
    text: {
      zh: statement.text.zh.replace("房贷审批：", "贷款审批（以房贷为例）："),
      en: statement.text.en.replace("Mortgage review:", "Loan review (as for a mortgage):"),
    },
  };
}

function graceAnswers(
  { products, lateness }: ParsedQuestion,
  impacts: readonly Impact[],
  book: CreditBook,
): readonly Statement[] {
  if (products.length === 0)
    return [
      state(book.claims, "grace-card"),
      state(book.claims, "grace-card-amount"),
      state(book.claims, "no-threshold"),
    ];
  return products.flatMap(({ product }) => {
    if (product.kind === "card") return [state(book.claims, "grace-card"), state(book.claims, "grace-card-amount")];
    const { value, cites, confidence } = product.grace;
    const said = impacts.some((impact) => impact.shows.some(({ claim }) => claim === "grace-claimed"));
    if (said && lateness !== undefined) return [];
    return value.claimedDays === undefined
      ? [state(book.claims, "grace-none", { product: product.name }, { cites, confidence: "low" })]
      : [
          state(
            book.claims,
            "grace-claimed",
            { product: product.name, days: value.claimedDays },
            { cites, confidence },
          ),
        ];
  });
}

const FORM_CLAIMS: Readonly<Record<string, ClaimId>> = {
  "each-loan": "each-loan-form",
  "monthly-sum": "monthly-form",
  "credit-line": "monthly-form",
  furnished: "form-unknown",
  varies: "form-unknown",
  unknown: "form-unknown",
  "not-furnished": "normal-use-unfurnished",
};

function formAnswers({ products }: ParsedQuestion, book: CreditBook): readonly Statement[] {
  return products.map(({ product }) =>
    state(book.claims, FORM_CLAIMS[product.how.value] ?? "form-unknown", { product: product.name }, product.how),
  );
}

/** The catalogue itself, by how a product is furnished. */
function whichAnswers(book: CreditBook): readonly Statement[] {
  const named = (wanted: readonly string[]): Text => {
    const found = book.products.filter(({ how, kind }) => wanted.includes(how.value) && kind !== "bills");
    return { zh: found.map(({ name }) => name.zh).join("、"), en: found.map(({ name }) => name.en).join(", ") };
  };
  return [
    state(book.claims, "which-furnished", {
      products: named(["each-loan", "monthly-sum", "credit-line", "furnished"]),
    }),
    state(book.claims, "which-vary", { products: named(["varies"]) }),
    state(book.claims, "which-not", { products: named(["not-furnished"]) }),
    state(book.claims, "which-unknown", { products: named(["unknown"]) }),
  ];
}
