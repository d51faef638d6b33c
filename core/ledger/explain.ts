import type { Account } from "../account/account.ts";
import { RATE_ONE } from "../account/accrual-terms.ts";
import { COMPONENTS, type Component } from "../account/component.ts";
import { type Day, formatDay } from "../calendar/day.ts";
import type { EntryId, LedgerEntry } from "./entry.ts";
import { type LateDue, type PayoffTerms, payoff } from "./payoff.ts";
import { type Line, tallyOf } from "./tally.ts";

/** What a node says; words for each key stand in `explain-words.ts`. */
export const EXPLAIN_KEYS = [
  "payoff",
  "instalment",
  "principal",
  "interest",
  "fee",
  "penalty",
  "contracted",
  "charged",
  "paid",
  "waived",
  "refunded",
  "corrected",
  "late",
  "late-formula",
  "late-step",
  "late-once",
  "late-billed",
  "spared",
  "credit",
  "capped",
  "cap-unknown",
] as const;
export type ExplainKey = (typeof EXPLAIN_KEYS)[number];

/** A value to fill words with. Texts in two languages are the caller's; money is in minor units. */
export type ExplainValue = string | number | { readonly minor: bigint };

/** One amount and where it comes from: with parts it is exactly their sum. */
export type ExplainNode = {
  readonly key: ExplainKey;
  /** Minor units; below zero for what lessens the amount above. */
  readonly minor: bigint;
  readonly values: Readonly<Record<string, ExplainValue>>;
  /** Ledger entries behind this very amount. */
  readonly entries: readonly EntryId[];
  readonly parts: readonly ExplainNode[];
};

/**
 * Why the payoff of a day is what it is: a tree whose every node is exactly the sum of its parts, down to the contract's
 * schedule, ledger entries, and the stretches of days of each formula.
 */
export function explainPayoff(
  account: Account,
  entries: readonly LedgerEntry[],
  terms: PayoffTerms,
  asOf: Day,
): ExplainNode {
  const result = payoff(account, entries, terms, asOf);
  const parts: ExplainNode[] = explainInstalments(account, entries, result.late, asOf);
  if (result.interestNotYetDue > 0n) parts.push(node("spared", -result.interestNotYetDue, { asOf: formatDay(asOf) }));
  if (result.credit > 0n) parts.push(node("credit", -result.credit));
  const { cap } = result;
  if (cap.kind === "unknown" && cap.reduction > 0n) parts.push(node("cap-unknown", -cap.reduction));
  if (cap.kind === "capped") {
    const { charged, allowed, paidBeyond } = cap;
    const yearly = percentOf(cap.cap.yearly.numerator, cap.cap.yearly.denominator);
    const values = { rule: cap.cap.rule, yearly, charged: { minor: charged }, allowed: { minor: allowed } };
    parts.push(node("capped", -cap.reduction, { ...values, paidBeyond: { minor: paidBeyond } }));
  }
  return sumOf("payoff", parts, { asOf: formatDay(asOf) });
}

type Effect = { readonly key: ExplainKey; readonly minor: bigint; readonly entry: LedgerEntry };

function explainInstalments(
  account: Account,
  entries: readonly LedgerEntry[],
  late: readonly LateDue[],
  asOf: Day,
): ExplainNode[] {
  const effects = effectsOf(account, entries, asOf);
  return [...account.instalments]
    .sort((left, right) => left.dueOn - right.dueOn || left.no - right.no)
    .flatMap((instalment) => {
      const { no, dueOn } = instalment;
      const parts = COMPONENTS.flatMap((component) => {
        const contracted = component === "penalty" ? 0n : instalment[component];
        const moves = effects.get(`${no} ${component}`) ?? [];
        if (contracted === 0n && moves.length === 0) return [];
        const from = contracted === 0n ? [] : [node("contracted", contracted, { dueOn: formatDay(dueOn) })];
        return [sumOf(component, [...from, ...moves.map(explainEffect)])];
      });
      const charges = late.filter((one) => one.instalmentNo === no).map(explainLate);
      if (charges.length > 0) parts.push(sumOf("late", charges));
      const whole = sumOf("instalment", parts, { no, dueOn: formatDay(dueOn) });
      return whole.parts.length === 0 ? [] : [whole];
    });
}

/** What every entry did to each component of each instalment, in the order in which entries count. */
function effectsOf(
  account: Account,
  entries: readonly LedgerEntry[],
  asOf: Day,
): ReadonlyMap<string, readonly Effect[]> {
  const effects = new Map<string, Effect[]>();
  const open = new Map<string, bigint>();
  let last: LedgerEntry | undefined;
  const compare = (lines: readonly Line[]) => {
    for (const line of lines) {
      for (const component of COMPONENTS) {
        const place = `${line.no} ${component}`;
        const before = open.get(place);
        const after = line.open[component];
        open.set(place, after);
        if (before === undefined || before === after || last === undefined) continue;
        const effect = { key: keyOf(last, after - before), minor: after - before, entry: last };
        const earlier = effects.get(place);
        if (earlier === undefined) effects.set(place, [effect]);
        else earlier.push(effect);
      }
    }
  };
  const { lines } = tallyOf(account, entries, asOf, (entry, tally) => {
    compare(tally.lines);
    last = entry;
  });
  compare(lines);
  return effects;
}

/** A charge may meet money that waited for it at once: then the effect is what is left of it. */
function keyOf(entry: LedgerEntry, change: bigint): ExplainKey {
  switch (entry.kind) {
    case "payment":
    case "recovery":
      return "paid";
    case "waiver":
      return "waived";
    case "refund":
      return "refunded";
    case "charge":
      return change > 0n ? "charged" : "paid";
    case "write-off":
    case "reversal":
      return "corrected";
    default:
      return entry satisfies never;
  }
}

function explainEffect({ key, minor, entry }: Effect): ExplainNode {
  const values = { on: formatDay(entry.valueOn), reference: entry.sourceRef, whole: { minor: wholeOf(entry) } };
  return { key, minor, values, entries: [entry.id], parts: [] };
}

function wholeOf(entry: LedgerEntry): bigint {
  if (entry.kind === "reversal") return 0n;
  return entry.kind === "refund" || entry.kind === "write-off" ? entry.minor : entry.amount.minor;
}

function explainLate({ charge, steps, billed }: LateDue): ExplainNode {
  const parts = steps.map(({ from, to, days, base, rate, minor, entries }): ExplainNode => {
    const percent = percentOf(BigInt(rate), BigInt(RATE_ONE));
    const values = { from: formatDay(from), to: formatDay(to), days, base: { minor: base }, rate: percent };
    return { key: charge.kind === "running" ? "late-step" : "late-once", minor, values, entries, parts: [] };
  });
  if (billed > 0n) parts.push(node("late-billed", -billed));
  if (charge.kind === "shortfall") {
    const least = { leastMinor: { minor: BigInt(charge.leastMinor) } };
    return sumOf("late-formula", parts, { base: "minimum-shortfall", dayCount: "once", compounding: "none", ...least });
  }
  const dayCount = charge.per.kind === "day" ? "day" : charge.per.dayCount;
  return sumOf("late-formula", parts, { base: charge.base, dayCount, compounding: charge.compounding });
}

function node(key: ExplainKey, minor: bigint, values: ExplainNode["values"] = {}): ExplainNode {
  return { key, minor, values, entries: [], parts: [] };
}

function sumOf(
  key: ExplainKey | Component,
  parts: readonly ExplainNode[],
  values: ExplainNode["values"] = {},
): ExplainNode {
  const minor = parts.reduce((sum, part) => sum + part.minor, 0n);
  return { key, minor, values, entries: [], parts };
}

/** A share as percent in decimal digits, without trailing zeros; cut after ten places, which no rate here reaches. */
function percentOf(numerator: bigint, denominator: bigint): string {
  const scaled = String((numerator * 100n * 10_000_000_000n) / denominator).padStart(11, "0");
  const fraction = scaled.slice(-10).replace(/0+$/, "");
  return fraction === "" ? scaled.slice(0, -10) : `${scaled.slice(0, -10)}.${fraction}`;
}
