import { performance } from "node:perf_hooks";
import type { Account, AccountId } from "@fairdue/core/account/account.ts";
import { oldestFirst, principalFirst } from "@fairdue/core/account/waterfall.ts";
import { addDays, addMonths, day } from "@fairdue/core/calendar/day.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { EntryId, LedgerEntry, Posting } from "@fairdue/core/ledger/entry.ts";
import { type PayoffTerms, payoff } from "@fairdue/core/ledger/payoff.ts";

/** Smaller for a quick look: FAIRDUE_BENCH_SCALE=0.01 */
const SCALE = Number(process.env.FAIRDUE_BENCH_SCALE ?? 1);
const ACCOUNTS = Math.round(1_000_000 * SCALE);
const INSTALMENTS = 24;
const ENTRIES = 40;
/** Accounts made before each timed stretch, so that making them is not timed and memory stays small. */
const BATCH = 1_000;
const OPENED = day("2024-10-15");
const AS_OF = day("2026-11-23");

/** A card's formulas and caps: interest by the day, the shortfall of the minimum payment once, 24 % a year in all. */
const TERMS: PayoffTerms = {
  charges: [
    {
      kind: "running",
      component: "interest",
      base: "overdue-principal",
      per: { kind: "day" },
      rates: [
        { from: OPENED, rate: 5_000_000 },
        { from: day("2026-01-01"), rate: 4_000_000 },
      ],
      compounding: "none",
    },
    { kind: "shortfall", component: "penalty", rate: 500_000_000, minimumShare: 1_000_000_000, leastMinor: 0 },
  ],
  graceMinor: 1_000n,
  caps: [{ rule: "cn.cost.court-cap-24", yearly: { numerator: 2_400n, denominator: 10_000n }, cites: [] }],
};

/**
 * Accounts a second whose payoff is computed as of a day from contract and ledger alone, nothing stored: allocation of 40
 * entries over 24 instalments, charges for paying late under two formulas, and the cap.
 */
export async function measure(): Promise<Record<string, unknown>> {
  let ms = 0;
  let sum = 0n;
  let done = 0;
  computeBatch(makeBatch(0));
  while (done < ACCOUNTS) {
    const batch = makeBatch(done);
    const from = performance.now();
    sum += computeBatch(batch);
    ms += performance.now() - from;
    done += batch.length;
  }
  return {
    bench: "money",
    accounts: done,
    instalments: INSTALMENTS,
    entries: ENTRIES,
    payoffAccountsPerSecond: Math.round((done * 1000) / ms),
    payoffSeconds: Math.round(ms) / 1000,
    payoffSumMinor: Number(sum),
  };
}

type Made = { readonly account: Account; readonly entries: readonly LedgerEntry[] };

function computeBatch(batch: readonly Made[]): bigint {
  let sum = 0n;
  for (const { account, entries } of batch) sum += payoff(account, entries, TERMS, AS_OF).amount;
  return sum;
}

function makeBatch(first: number): readonly Made[] {
  const size = Math.max(1, Math.min(BATCH, ACCOUNTS - first));
  return Array.from({ length: size }, (_, place) => makeAccount(first + place));
}

/** Every account is another one, and the same in every run. */
function makeAccount(index: number): Made {
  let seed = (index * 2_654_435_761) % 4_294_967_296;
  const dice = (sides: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed % sides;
  };
  const account: Account = {
    id: (index + 1) as AccountId,
    product: "card",
    currency: "CNY",
    zone: "Asia/Shanghai" as Zone,
    openedOn: OPENED,
    terms: { graceDays: 3, waterfall: oldestFirst, lateWaterfall: { fromDaysPastDue: 91, waterfall: principalFirst } },
    instalments: Array.from({ length: INSTALMENTS }, (_, place) => ({
      no: place + 1,
      dueOn: addMonths(OPENED, place + 1),
      principal: BigInt(40_000 + dice(10_000)),
      interest: BigInt(300 + dice(200)),
      fee: BigInt(dice(100)),
    })),
  };
  const entries = Array.from({ length: ENTRIES }, (_, place): LedgerEntry => {
    const valueOn = addDays(OPENED, 31 + place * 18 + dice(18));
    const id = (place + 1) as EntryId;
    return { id, valueOn, bookedAt: valueOn * 86_400_000, sourceRef: `T${id}`, ...postingOf(place, dice) };
  });
  return { account, entries };
}

/** Two thirds payments of about half an instalment, some charges, waivers and refunds, and one payment taken back. */
function postingOf(place: number, dice: (sides: number) => number): Posting {
  if (place === 20) return { kind: "reversal", reverses: 13 as EntryId };
  const amount = (minor: number) => ({ minor: BigInt(minor) });
  if (place % 10 === 7) return { kind: "charge", amount: amount(500 + dice(1_000)) };
  if (place % 10 === 8) return { kind: "waiver", amount: amount(200 + dice(300)) };
  if (place % 20 === 19) return { kind: "refund", minor: BigInt(1_000 + dice(1_000)) };
  return { kind: "payment", amount: amount(20_000 + dice(12_000)) };
}
