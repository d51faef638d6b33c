import type { Contract } from "../account/account.ts";
import { orderOf, type PaymentOrder } from "../account/waterfall.ts";
import type { AccountRecord, EntryRecord, Minor, OpenInstalment } from "../case/events.ts";
import { openAmounts } from "./allocation.ts";
import type { EntryId, LedgerEntry, Posting } from "./entry.ts";

/**
 * What is still to be paid of an account as a case keeps it: only instalments not fully paid, oldest first, amounts as
 * safe integers. A penalty counts as a fee, since a case does not tell them apart.
 *
 * Every entry given counts, in whatever order they come; see `openAmounts`.
 *
 * @throws RangeError on an amount beyond 2^53 − 1 and on a reversal that names nothing: intake must have refused both
 */
export function openInstalments(
  account: Pick<AccountRecord, "graceDays" | "instalments">,
  entries: readonly EntryRecord[],
  order: PaymentOrder = orderOf(undefined),
): readonly OpenInstalment[] {
  const open: OpenInstalment[] = [];
  const amounts = openAmounts(contractOf(account, order), entries.map(entryOf));
  for (const { no, dueOn, principal, interest, fee, penalty } of amounts) {
    if (principal + interest + fee + penalty === 0n) continue;
    open.push({ no, dueOn, principal: minorOf(principal), interest: minorOf(interest), fee: minorOf(fee + penalty) });
  }
  return open;
}

/** The contract of an account as a case keeps it. */
export function contractOf(account: Pick<AccountRecord, "graceDays" | "instalments">, order: PaymentOrder): Contract {
  return {
    terms: { graceDays: account.graceDays, ...order },
    instalments: account.instalments.map(({ no, dueOn, principal, interest, fee }) => ({
      no,
      dueOn,
      principal: BigInt(principal),
      interest: BigInt(interest),
      fee: BigInt(fee),
    })),
  };
}

/**
 * An entry as a case keeps it; when it was booked is left out, which counts for no balance.
 *
 * @throws RangeError on a reversal that names nothing
 */
export function entryOf(record: EntryRecord): LedgerEntry {
  const { entryId, valueOn, sourceRef } = record;
  return { id: entryId as EntryId, valueOn, bookedAt: 0, sourceRef, ...postingOf(record) };
}

function postingOf({ entryId, kind, amount, reverses }: EntryRecord): Posting {
  const minor = BigInt(amount);
  switch (kind) {
    case "reversal":
      if (reverses === undefined) throw new RangeError(`reversal ${entryId} names no entry`);
      return { kind, reverses: reverses as EntryId };
    case "refund":
    case "write-off":
      return { kind, minor };
    default:
      return { kind, amount: { minor } };
  }
}

function minorOf(amount: bigint): Minor {
  const minor = Number(amount);
  if (!Number.isSafeInteger(minor)) throw new RangeError(`beyond what a number keeps exactly: ${amount}`);
  return minor;
}
