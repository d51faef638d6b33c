import type { Text } from "../text.ts";
import type { CreditBook } from "./book.ts";
import { type ClaimValues, type Statement, state } from "./claim.ts";
import type { ClaimId } from "./claim-ids.ts";
import { type AssetClass, classOfDays, codeOfDays, daysOfCode, periodsOfDays, type RecordCode } from "./codes.ts";
import { EVENT_RULES, type EventRule, type Verdict } from "./event-rules.ts";
import type { RecordProduct } from "./product.ts";
import type { CreditEvent, Lateness } from "./question.ts";

/** One product, one event, as late as it was said. Without a product, licensed credit in general. */
export type Occurrence = {
  readonly product: RecordProduct | undefined;
  readonly event: CreditEvent;
  readonly lateness: Lateness | undefined;
  readonly amountMinor?: number | undefined;
};

/** What is expected on the report. Absent parts do not show or are not known; `statement`s carry the sources. */
export type Marks = {
  readonly account: "yes" | "no" | "unknown";
  /** Codes from the least to the most days said; one when both give the same. */
  readonly codes: readonly RecordCode[];
  readonly currentPeriods?: number;
  readonly assetClass?: AssetClass;
  readonly query?: "hard" | "soft";
};

/** What one event does to one record. */
export type Impact = {
  readonly product: RecordProduct | undefined;
  readonly event: CreditEvent;
  readonly verdict: Verdict;
  readonly marks: Marks;
  readonly shows: readonly Statement[];
  readonly appears: readonly Statement[];
  readonly stays: readonly Statement[];
  readonly ends: readonly Statement[];
  readonly mortgage: Statement;
  readonly card: Statement;
};

/** Computes what one event does to the record of one product. Pure: the same book and occurrence give the same answer. */
export function impactOf(occurrence: Occurrence, book: CreditBook): Impact {
  const { product, event, lateness } = occurrence;
  const says = (claim: ClaimId, values: ClaimValues = {}) => state(book.claims, claim, values);
  const how = product?.how.value;
  if (event === "late" || event === "paid-after") return lateImpact(occurrence, book);
  if (event === "on-time") return onTime(product, book);
  const rule: EventRule = EVENT_RULES[event];
  const touched = rule.whateverFurnished === true || (how !== "not-furnished" && how !== "unknown");
  const all = (claims: readonly ClaimId[]) => claims.map((claim) => says(claim));
  const hangsOnFunder = touched && how === "varies" && rule.whateverFurnished !== true;
  const ofProduct =
    product === undefined || (touched && !hangsOnFunder)
      ? []
      : [productStatement(product, lateText(event, lateness), book)];
  return {
    product,
    event,
    verdict: touched ? eventVerdict(rule.verdict, hangsOnFunder) : how === "unknown" ? "unknown" : "no",
    marks: {
      account: accountOf(product),
      codes: touched && rule.code !== undefined ? [rule.code] : [],
      ...(rule.query !== undefined && { query: rule.query }),
    },
    shows: touched ? [...all(rule.shows), ...ofProduct] : [...ofProduct, ...all(rule.shows)],
    appears: all(rule.appears),
    stays: all(rule.stays),
    ends: all(rule.ends),
    mortgage: says(rule.mortgage),
    card: says(rule.card),
  };
}

/** What shows for certain shows only perhaps where the funder of the contract decides. */
function eventVerdict(verdict: Verdict, hangsOnFunder: boolean): Verdict {
  return hangsOnFunder && (verdict === "yes" || verdict === "likely") ? "depends" : verdict;
}

function onTime(product: RecordProduct | undefined, book: CreditBook): Impact {
  const how = product?.how.value;
  const says = (claim: ClaimId) => state(book.claims, claim, { product: product?.name ?? ANY }, product?.how);
  const shows =
    how === "unknown"
      ? says("late-unknown")
      : how === "not-furnished"
        ? says("normal-use-unfurnished")
        : how === "varies"
          ? says("normal-use-varies")
          : says("normal-use");
  return {
    product,
    event: "on-time",
    verdict: how === "unknown" ? "unknown" : how === "not-furnished" ? "no" : how === "varies" ? "depends" : "yes",
    marks: { account: accountOf(product), codes: how === "unknown" || how === "not-furnished" ? [] : ["N"] },
    shows: [shows],
    appears: [],
    stays: [state(book.claims, "normal-history-kept")],
    ends: [],
    mortgage: state(book.claims, "mortgage-clean"),
    card: state(book.claims, "loan-decides-lender"),
  };
}

function lateImpact(occurrence: Occurrence, book: CreditBook): Impact {
  const { product, event, lateness } = occurrence;
  const how = product?.how.value;
  const isSilent = how === "unknown" || how === "not-furnished";
  const said = lateText(event, lateness);
  const says = (claim: ClaimId, values: ClaimValues = {}) => state(book.claims, claim, values);
  const beforeLate = lateness?.unit === "hour" || (lateness?.unit === "day" && lateness.to === 0);
  const days = lateness?.unit === "day" ? lateness : undefined;
  const withinCardGrace =
    product?.kind === "card" && days !== undefined && days.to > 0 && days.to <= product.grace.value.days;
  const codes =
    isSilent || days === undefined || withinCardGrace ? [] : [...new Set([codeOfDays(days.from), codeOfDays(days.to)])];
  const isTolerated = withinCardGrace || isSmallOnCard(occurrence);
  const shows = [
    ...(isTolerated ? [...graceStatements(occurrence, book), says("card-beyond-grace", { late: said })] : []),
    ...(beforeLate && !isSilent
      ? [says(lateness.unit === "hour" ? "minutes" : "due-day")]
      : isTolerated
        ? []
        : [productStatement(product, said, book)]),
    ...(beforeLate || isSilent || isTolerated ? [] : graceStatements(occurrence, book)),
    ...(beforeLate ? [] : codes.map((code) => says("code-now", { late: said, code, range: daysOfCode(code) ?? "0" }))),
    ...(event === "paid-after" && !isSilent ? [says("paid-then")] : []),
  ];
  const paid = event === "paid-after";
  return {
    product,
    event,
    verdict: beforeLate && !isSilent ? "depends" : isTolerated ? "depends" : lateVerdict(product),
    marks: {
      account: accountOf(product),
      codes: beforeLate ? [] : codes,
      ...(codes.length > 0 &&
        !beforeLate &&
        days !== undefined && {
          currentPeriods: paid ? 0 : periodsOfDays(days.from),
          assetClass: paid ? "normal" : classOfDays(days.from),
        }),
    },
    shows,
    appears: isSilent ? [] : appearing(product, book),
    stays: isSilent
      ? []
      : [says("five-years"), says("five-years-from-clearing"), ...(days === undefined ? [] : [says("history-shown")])],
    ends: isSilent ? [] : paid ? [says("update-after-paying")] : [says("pay-first"), says("unpaid-grows")],
    mortgage: says(isGrave(days?.from) ? "mortgage-serious" : "mortgage-one-late"),
    card: says(isGrave(days?.from) ? "card-serious" : "card-one-late"),
  };
}

/** From the third period on reviewers call it grave. */
function isGrave(daysLate: number | undefined): boolean {
  return daysLate !== undefined && periodsOfDays(daysLate) >= 3;
}

function lateVerdict(product: RecordProduct | undefined): Verdict {
  if (product === undefined) return "likely";
  const { value, confidence } = product.how;
  if (value === "unknown") return "unknown";
  if (value === "not-furnished") return "no";
  if (value === "varies") return "depends";
  return confidence === "low" ? "likely" : "yes";
}

/** The sentence that says whether it shows, with the product's own sources. */
function productStatement(product: RecordProduct | undefined, late: Text, book: CreditBook): Statement {
  if (product === undefined) return state(book.claims, "late-general", { late });
  const verdict = lateVerdict(product);
  const claim = (
    {
      yes: "late-shows",
      likely: "late-may-show",
      depends: "late-varies",
      no: "late-not-furnished",
      unknown: "late-unknown",
    } as const
  )[verdict];
  return state(book.claims, claim, { product: product.name, late }, product.how);
}

function graceStatements({ product, lateness, amountMinor }: Occurrence, book: CreditBook): readonly Statement[] {
  if (product === undefined) return [];
  const { value, cites, confidence } = product.grace;
  if (product.kind === "card") {
    const isShort = lateness?.unit === "day" && lateness.from <= value.days;
    return [
      ...(isShort || lateness === undefined ? [state(book.claims, "grace-card")] : []),
      ...(isSmallOnCard({ product, amountMinor }) ? [state(book.claims, "grace-card-amount")] : []),
    ];
  }
  const claimed = value.claimedDays;
  if (claimed === undefined || (lateness?.unit === "day" && lateness.from > claimed)) return [];
  return [state(book.claims, "grace-claimed", { product: product.name, days: claimed }, { cites, confidence })];
}

function isSmallOnCard({ product, amountMinor }: Pick<Occurrence, "product" | "amountMinor">): boolean {
  return product?.kind === "card" && amountMinor !== undefined && amountMinor <= SMALL_SHORTFALL_MINOR;
}

/** ¥10, the tolerance that the card convention is said to give. */
const SMALL_SHORTFALL_MINOR = 1000;

function appearing(product: RecordProduct | undefined, book: CreditBook): readonly Statement[] {
  const isMonthly = product?.how.value === "monthly-sum" || product?.how.value === "credit-line";
  const first = isMonthly
    ? state(book.claims, "monthly-report", { product: product.name })
    : state(book.claims, "next-day");
  return [first, state(book.claims, "lender-decides-day"), state(book.claims, "prior-notice")];
}

function accountOf(product: RecordProduct | undefined): Marks["account"] {
  const how = product?.how.value;
  return how === "unknown" || how === "varies" ? "unknown" : how === "not-furnished" ? "no" : "yes";
}

/** Lateness as words: `逾期2天`, `2 days late`. */
export function lateText(event: CreditEvent, lateness: Lateness | undefined): Text {
  if (lateness === undefined)
    return event === "late" || event === "paid-after" ? { zh: "逾期", en: "late" } : { zh: "", en: "in any case" };
  if (lateness.unit === "hour") return { zh: "晚还不到一天", en: "less than a day late" };
  const { from, to } = lateness;
  const count = from === to ? `${from}` : `${from}–${to}`;
  return { zh: `逾期${count}天`, en: `${count} ${to === 1 ? "day" : "days"} late` };
}

const ANY: Text = { zh: "持牌机构的贷款和信用卡", en: "Credit of licensed lenders" };
