import type { Account, AccountId } from "../account/account.ts";
import { oldestFirst, type Waterfall } from "../account/waterfall.ts";
import { addDays, day } from "../calendar/day.ts";
import type { Zone } from "../calendar/zone.ts";
import type { Allocation } from "./allocation.ts";
import type { EntryId, LedgerEntry, Posting } from "./entry.ts";

/** The first day of every generated account; days are counted from it. */
export const start = day("2026-01-31");

/** An account of this many small instalments, 30 days apart from day 30 on: 100 + 10 + 5 fen each. */
export function accountOf(instalments: number, waterfall: Waterfall = oldestFirst): Account {
  return {
    id: 1 as AccountId,
    product: "pay-later",
    currency: "CNY",
    zone: "Asia/Shanghai" as Zone,
    openedOn: start,
    terms: { graceDays: 3, waterfall },
    instalments: Array.from({ length: instalments }, (_, index) => ({
      no: index + 1,
      dueOn: addDays(start, 30 * (index + 1)),
      principal: 100n,
      interest: 10n,
      fee: 5n,
    })),
  };
}

/** An entry by id and day counted from {@link start}; booked on the same day unless a test shuffles that. */
export function entryOf(id: number, onDay: number, posting: Posting): LedgerEntry {
  const valueOn = addDays(start, onDay);
  return { id: id as EntryId, valueOn, bookedAt: valueOn * 86_400_000, sourceRef: `ref-${id}`, ...posting };
}

export const pay = (id: number, onDay: number, minor: bigint) =>
  entryOf(id, onDay, { kind: "payment", amount: { minor } });

/** Open amounts as "principal/interest/fee/penalty" of each instalment, and what is unapplied. */
export function written({ instalments, unapplied }: Allocation): string {
  const open = instalments.map(({ open: one }) => `${one.principal}/${one.interest}/${one.fee}/${one.penalty}`);
  return `${open.join(" ")} +${unapplied}`;
}
