import type { DayCount, LateCharge, RunningBase } from "@fairdue/core/account/accrual-terms.ts";
import type { Component } from "@fairdue/core/account/component.ts";
import type { CapRule, Party, ProductTerms, Told } from "@fairdue/core/account/product-terms.ts";
import { checkWaterfall, type Waterfall } from "@fairdue/core/account/waterfall.ts";
import { type Day, parseDay } from "@fairdue/core/calendar/day.ts";
import type { Currency } from "@fairdue/core/currency.ts";
import { parseMoney } from "@fairdue/core/money-text.ts";

/** The `terms` of a product file, after its schema. */
export type TermsFile = {
  readonly parties: readonly Party[];
  readonly billing: Told & { readonly bill_day: number | "unknown"; readonly due_day: number | "unknown" };
  readonly grace_amount: Told & { readonly amount: string };
  readonly late: Told & { readonly charges: readonly ChargeFile[] };
  readonly caps: readonly CapRule[];
  readonly late_waterfall?: {
    readonly from_days_past_due: number;
    readonly first: Waterfall["first"];
    readonly components: readonly Component[];
  };
};

type ChargeFile = {
  readonly component: LateCharge["component"];
  readonly running?: {
    readonly base: RunningBase;
    readonly per: "day" | DayCount;
    readonly rates: readonly { readonly from: string; readonly percent: string }[];
    readonly compounding: "none" | "monthly";
  };
  readonly shortfall?: {
    readonly percent: string;
    readonly minimum_percent: string;
    readonly least: string;
    readonly most_days_past_due?: number;
  };
};

/** Reports one fault, by the path within the file. */
export type Fault = (path: readonly (string | number)[], why: string, remedy: string) => void;

/**
 * Terms as the core keeps them; whatever neither schema nor types can say goes to `fault`: what is told without a source,
 * a formula nobody is sure exists, rates that do not rise by day, an order that leaves a component out.
 */
export function readTerms(file: TermsFile, currency: Currency, fault: Fault): ProductTerms {
  const told: readonly (readonly [readonly (string | number)[], Told])[] = [
    ...file.parties.map((party, index) => [["terms", "parties", index], party] as const),
    [["terms", "billing"], file.billing],
    [["terms", "grace_amount"], file.grace_amount],
    [["terms", "late"], file.late],
  ];
  for (const [path, { certainty, sources }] of told) {
    if (certainty !== "unknown" && sources.length === 0)
      fault([...path, "sources"], "a term that is known has a source", "Name it, or write certainty: unknown.");
  }
  const { bill_day: billDay, due_day: dueDay, ...billing } = file.billing;
  if (billing.certainty === "unknown" && (billDay !== "unknown" || dueDay !== "unknown"))
    fault(["terms", "billing"], "a day is given and nobody is sure of it", "Write unknown for the day.");
  if (file.late.certainty === "unknown" && file.late.charges.length > 0)
    fault(
      ["terms", "late", "certainty"],
      "a formula is given and nobody is sure of it",
      "Take it out, or say who says so.",
    );
  const { amount, ...graceAmount } = file.grace_amount;
  const { charges, ...late } = file.late;
  const lateWaterfall = waterfallOf(file, fault);
  const minor = (text: string, path: readonly (string | number)[]) => minorOf(text, currency, path, fault);
  return {
    parties: file.parties,
    billing: { ...billing, billDay, dueDay },
    graceAmount: { ...graceAmount, minor: minor(amount, ["terms", "grace_amount", "amount"]) },
    late: {
      ...late,
      charges: charges.flatMap((one, index) => chargeOf(one, ["terms", "late", "charges", index], minor, fault)),
    },
    caps: file.caps,
    ...(lateWaterfall !== undefined && { lateWaterfall }),
  };
}

type ReadMinor = (text: string, path: readonly (string | number)[]) => number;

function chargeOf(
  { component, running, shortfall }: ChargeFile,
  path: readonly (string | number)[],
  minor: ReadMinor,
  fault: Fault,
): readonly LateCharge[] {
  if ((running === undefined) === (shortfall === undefined)) {
    fault(path, "a charge is either running or a shortfall", "Write exactly one of running and shortfall.");
    return [];
  }
  if (shortfall !== undefined) {
    const { percent, minimum_percent: minimum, least, most_days_past_due: mostDaysPastDue } = shortfall;
    const leastMinor = minor(least, [...path, "shortfall", "least"]);
    const shares = { rate: rateOf(percent), minimumShare: rateOf(minimum), leastMinor };
    return [{ kind: "shortfall", component, ...shares, ...(mostDaysPastDue !== undefined && { mostDaysPastDue }) }];
  }
  if (running === undefined) return [];
  const rates = running.rates.flatMap(({ from, percent }, index) => {
    const on = parseDay(from);
    const place = [...path, "running", "rates", index, "from"];
    if (on === undefined) fault(place, `"${from}" is not a date`, "Write it like 2026-01-31.");
    return on === undefined ? [] : [{ from: on, rate: rateOf(percent) }];
  });
  rates.forEach(({ from }, index) => {
    if (index > 0 && from <= (rates[index - 1]?.from ?? (0 as Day)))
      fault([...path, "running", "rates", index, "from"], "rates stand oldest first, one a day", "Sort them.");
  });
  const [first, ...others] = rates;
  if (first === undefined) return [];
  const per = running.per === "day" ? { kind: "day" as const } : { kind: "year" as const, dayCount: running.per };
  const { base, compounding } = running;
  return [{ kind: "running", component, base, per, rates: [first, ...others], compounding }];
}

function waterfallOf({ late_waterfall: file }: TermsFile, fault: Fault): ProductTerms["lateWaterfall"] {
  if (file === undefined) return undefined;
  const checked = checkWaterfall({ first: file.first, components: file.components });
  if (checked.kind === "waterfall") return { fromDaysPastDue: file.from_days_past_due, waterfall: checked.waterfall };
  const why = `${checked.component} is ${checked.because === "twice" ? "named twice" : "missing"}`;
  fault(["terms", "late_waterfall", "components"], why, "Name every component exactly once.");
  return undefined;
}

/** Percent in decimal digits, at most eight after the point, as tenths of a billionth; exact. */
function rateOf(percent: string): number {
  const [whole = "0", fraction = ""] = percent.split(".");
  return Number(`${whole}${fraction.padEnd(8, "0")}`);
}

function minorOf(text: string, currency: Currency, path: readonly (string | number)[], fault: Fault): number {
  const parsed = parseMoney(text, currency);
  if (parsed.kind === "money") return Number(parsed.money.minor);
  fault(path, `"${text}" is not an amount in ${currency}`, 'Write it like "10.00".');
  return 0;
}
