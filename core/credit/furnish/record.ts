import type { Day } from "../../calendar/day.ts";
import type { Minor } from "../../case/events.ts";
import type { AssetClass, RecordCode } from "../codes.ts";
import { type Month, monthOf } from "./month.ts";

/**
 * Where an account stands at a month's end.
 *
 * `bad-debt`: written off and still owed; `settled`: all that was owed is paid; `ended`: over in another way, such as a
 * reduced settlement, a guarantor's payment or an asset in lieu; `transferred`: sold or assigned to somebody else.
 */
export const ACCOUNT_STANDINGS = ["normal", "overdue", "bad-debt", "settled", "ended", "transferred"] as const;
export type AccountStanding = (typeof ACCOUNT_STANDINGS)[number];

/** Numbers of instalments and ids of ledger entries that a value was computed from. */
export type Grounds = { readonly instalments: readonly number[]; readonly entries: readonly number[] };

/** Principal unpaid by how long its own instalment is late, minor units; 1–30 days is in no band. */
export type OverdueBands = {
  readonly days31to60: Minor;
  readonly days61to90: Minor;
  readonly days91to180: Minor;
  readonly over180: Minor;
};

/** One account at the end of one month, as it goes to the bureau. Money in minor units. */
export type MonthRecord = {
  readonly kind: "month";
  readonly month: Month;
  readonly standing: AccountStanding;
  readonly code: RecordCode;
  readonly balance: Minor;
  /** Everything whose due day has passed beyond grace and is not paid. */
  readonly overdue: Minor;
  readonly bands: OverdueBands;
  readonly daysLate: number;
  /** Instalments overdue now (当前逾期期数). */
  readonly overduePeriods: number;
  /** Instalments that were ever overdue after the person had been told of it (累计逾期期数). */
  readonly cumulativePeriods: number;
  readonly remainingPeriods: number;
  readonly dueThisMonth: Minor;
  readonly paidThisMonth: Minor;
  readonly lastPaidOn?: Day;
  readonly closedOn?: Day;
  /** Best class the days allow; a hint, since the lender classes. */
  readonly assetClass: AssetClass;
  /** True while an objection or dispute is open: the bureau shows the value as disputed. */
  readonly disputed: boolean;
  /** What the values of each group came from; {@link GROUND_OF} says which value is in which group. */
  readonly grounds: Readonly<Record<GroundGroup, Grounds>>;
};

export const GROUND_GROUPS = ["balance", "arrears", "thisMonth", "history"] as const;
export type GroundGroup = (typeof GROUND_GROUPS)[number];

/** Which group of grounds each furnished value belongs to. */
export const GROUND_OF = {
  standing: "balance",
  balance: "balance",
  remainingPeriods: "balance",
  closedOn: "balance",
  code: "arrears",
  overdue: "arrears",
  bands: "arrears",
  daysLate: "arrears",
  overduePeriods: "arrears",
  assetClass: "arrears",
  dueThisMonth: "thisMonth",
  paidThisMonth: "thisMonth",
  lastPaidOn: "history",
  cumulativePeriods: "history",
} as const satisfies Partial<Record<keyof MonthRecord, GroundGroup>>;

/** What happens to an account once, apart from its months. */
export const ACCOUNT_EVENTS = [
  "opened",
  "closed",
  "settled-for-less",
  "re-aged",
  "transferred",
  "first-negative",
] as const;
export type AccountEvent = (typeof ACCOUNT_EVENTS)[number];

/** Something that happened to an account, as it goes to the bureau. */
export type EventRecord = {
  readonly kind: "event";
  readonly event: AccountEvent;
  readonly on: Day;
  readonly disputed: boolean;
  readonly grounds: Grounds;
};

export type FurnishedRecord = MonthRecord | EventRecord;

/** What one account furnished, or should have, under the key of each record. */
export type FurnishedHistory = ReadonlyMap<string, FurnishedRecord>;

/**
 * Key of a record within its account: `2026-11` for a month, `opened` and `first-negative` for what happens once,
 * `closed/2026-11` for what may happen again in another month, since a refund opens a closed account again.
 */
export function keyOf(record: FurnishedRecord): string {
  if (record.kind === "month") return record.month;
  if (record.event === "opened" || record.event === "first-negative") return record.event;
  return `${record.event}/${monthOf(record.on)}`;
}

/** Puts records under their keys. */
export function historyFrom(records: Iterable<FurnishedRecord>): FurnishedHistory {
  const history = new Map<string, FurnishedRecord>();
  for (const record of records) history.set(keyOf(record), record);
  return history;
}

/**
 * What puts the bureau's record right.
 *
 * `replace`: a value sent is no longer so, `fields` names which; `delete`: what was sent should not stand; `add`: what
 * was not sent should stand, such as a month withheld until an objection ended.
 */
export type CorrectionRecord =
  | {
      readonly kind: "replace";
      readonly key: string;
      readonly fields: readonly string[];
      readonly was: FurnishedRecord;
      readonly now: FurnishedRecord;
    }
  | { readonly kind: "delete"; readonly key: string; readonly was: FurnishedRecord }
  | { readonly kind: "add"; readonly key: string; readonly now: FurnishedRecord };

/**
 * The corrections that lead from what was sent of one account to what should stand now, in the order of their keys;
 * nothing when they agree. Applied to `sent` they give `now`, and none of them can be left out.
 *
 * Grounds are no values: the same values from other entries need no correction.
 */
export function corrections(sent: FurnishedHistory, now: FurnishedHistory): readonly CorrectionRecord[] {
  const keys = [...new Set([...sent.keys(), ...now.keys()])].sort();
  return keys.flatMap((key): readonly CorrectionRecord[] => {
    const was = sent.get(key);
    const is = now.get(key);
    if (was === undefined) return is === undefined ? [] : [{ kind: "add", key, now: is }];
    if (is === undefined) return [{ kind: "delete", key, was }];
    const fields = differingFields(was, is);
    return fields.length === 0 ? [] : [{ kind: "replace", key, fields, was, now: is }];
  });
}

/** What stands after corrections were taken in. */
export function corrected(sent: FurnishedHistory, records: readonly CorrectionRecord[]): FurnishedHistory {
  const history = new Map(sent);
  for (const one of records) {
    if (one.kind === "delete") history.delete(one.key);
    else history.set(one.key, one.now);
  }
  return history;
}

/** Names of the values in which two records of one key differ, in order; a band is named `bands.over180`. */
function differingFields(was: FurnishedRecord, now: FurnishedRecord): readonly string[] {
  const [before, after] = [valuesOf(was), valuesOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .sort();
}

function valuesOf(record: FurnishedRecord): ReadonlyMap<string, unknown> {
  const { grounds: _grounds, ...values } = record;
  const flat = new Map<string, unknown>();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    if (typeof value !== "object") flat.set(name, value);
    else for (const [part, inner] of Object.entries(value)) flat.set(`${name}.${part}`, inner);
  }
  return flat;
}
