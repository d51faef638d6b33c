import type { Day } from "@fairdue/core/calendar/day.ts";
import { localDayAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { Contest, FurnishFacts, ToldFact } from "@fairdue/core/credit/furnish/facts.ts";
import { type Cases, loadContests, loadPriorNotices, loadToldFacts } from "../store/furnish-facts.ts";
import type { FurnishLedger } from "../store/furnish-ledgers.ts";
import type { Tx } from "../store/rows.ts";

/** What a furnished record depends on besides the ledger: notices and disputes by case, told facts by account. */
export type BeyondLedger = {
  readonly notices: ReadonlyMap<number, readonly Day[]>;
  readonly contests: ReadonlyMap<number, readonly Contest[]>;
  readonly told: ReadonlyMap<number, readonly ToldFact[]>;
};

/** The same for a whole bucket or some cases of it: few people are told or dispute, so they are read at once. */
export async function loadBeyondLedger(tx: Tx, bucket: number, cases: Cases): Promise<BeyondLedger> {
  const notices = new Map<number, readonly Day[]>();
  for (const [caseId, given] of await loadPriorNotices(tx, bucket, cases))
    notices.set(
      caseId,
      given.map(({ at, zone }) => localDayAt(zone as Zone, at)),
    );
  return { notices, contests: await loadContests(tx, bucket, cases), told: await loadToldFacts(tx, bucket, cases) };
}

/** Everything an account's furnished history is computed from. */
export function factsOf(ledger: FurnishLedger, beyond: BeyondLedger): FurnishFacts {
  const { accountId, caseId, openedOn, contract, entries } = ledger;
  return {
    openedOn,
    contract,
    entries,
    told: beyond.told.get(accountId) ?? [],
    notices: beyond.notices.get(caseId) ?? [],
    contests: beyond.contests.get(caseId) ?? [],
  };
}
