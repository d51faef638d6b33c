import type { Contract } from "../../account/account.ts";
import type { Day } from "../../calendar/day.ts";
import type { LedgerEntry } from "../../ledger/entry.ts";
import type { RecordCode } from "../codes.ts";

/** What no ledger tells and somebody told us, with the paper it rests on. */
export const TOLD_FACTS = ["guarantor-paid", "asset-in-lieu", "transferred", "re-aged"] as const;
export type ToldFact = {
  readonly fact: (typeof TOLD_FACTS)[number];
  readonly on: Day;
  /** Contract, notice or decision it rests on. */
  readonly source: string;
};

/**
 * An objection or dispute about an account, from its first day on and as long as it is open.
 *
 * `flag`: what is furnished is marked as disputed; `suppress`: nothing is furnished of the months it was open in.
 */
export type Contest = {
  readonly effect: "flag" | "suppress";
  readonly from: Day;
  /** First day it is no longer open. */
  readonly until?: Day;
};

/** All that the furnished record of one account is computed from. */
export type FurnishFacts = {
  readonly openedOn: Day;
  readonly contract: Contract;
  readonly entries: readonly LedgerEntry[];
  readonly told: readonly ToldFact[];
  /** Days on which the person was told that a negative record would be furnished (征信业管理条例 art. 15). */
  readonly notices: readonly Day[];
  readonly contests: readonly Contest[];
};

const ENDING_CODES = { "guarantor-paid": "D", "asset-in-lieu": "Z", transferred: "G" } as const;
export type EndingFact = keyof typeof ENDING_CODES;

/** The first told fact that ends an account by a day. */
export function endingBy(
  told: readonly ToldFact[],
  asOf: Day,
): (ToldFact & { readonly code: RecordCode; readonly fact: EndingFact }) | undefined {
  let first: (ToldFact & { readonly code: RecordCode; readonly fact: EndingFact }) | undefined;
  for (const one of told) {
    if (one.fact === "re-aged" || one.on > asOf || (first !== undefined && first.on <= one.on)) continue;
    first = { ...one, fact: one.fact, code: ENDING_CODES[one.fact] };
  }
  return first;
}

/** Whether a contest of this effect is open on `knownOn` and was already by the end of a month. */
export function isContested(
  contests: readonly Contest[],
  effect: Contest["effect"],
  { by, knownOn }: { readonly by: Day; readonly knownOn: Day },
): boolean {
  return contests.some(
    (one) =>
      one.effect === effect &&
      one.from <= by &&
      one.from <= knownOn &&
      (one.until === undefined || knownOn < one.until),
  );
}
