import type { Contract } from "../account/account.ts";
import { COMPONENTS } from "../account/component.ts";
import type { EntryAmount, EntryId, LedgerEntry } from "./entry.ts";

/** Why an entry cannot be posted to an account. */
export type EntryRefusal =
  | { readonly because: "amount-not-positive"; readonly minor: bigint }
  | { readonly because: "part-negative" }
  | { readonly because: "parts-exceed-amount" }
  | { readonly because: "posted-already"; readonly id: EntryId }
  | { readonly because: "no-such-instalment"; readonly instalmentNo?: number }
  | { readonly because: "reverses-nothing"; readonly reverses: EntryId }
  | { readonly because: "reversed-already"; readonly reverses: EntryId };

/**
 * Whether an entry may join those of an account. What passes here never makes a computation of balances throw.
 *
 * @returns undefined when it may, else the first reason why not
 */
export function checkEntry(
  account: Contract,
  posted: readonly LedgerEntry[],
  entry: LedgerEntry,
): EntryRefusal | undefined {
  if (posted.some((one) => one.id === entry.id)) return { because: "posted-already", id: entry.id };
  switch (entry.kind) {
    case "reversal":
      return checkReversal(posted, entry.reverses);
    case "refund":
    case "write-off":
      return checkAmount({ minor: entry.minor });
    case "charge":
    case "waiver":
      return checkAmount(entry.amount) ?? checkInstalment(account, entry.instalmentNo);
    case "payment":
    case "recovery":
      return checkAmount(entry.amount);
    default:
      return entry satisfies never;
  }
}

function checkReversal(posted: readonly LedgerEntry[], reverses: EntryId): EntryRefusal | undefined {
  if (!posted.some((one) => one.id === reverses)) return { because: "reverses-nothing", reverses };
  const again = posted.some((one) => one.kind === "reversal" && one.reverses === reverses);
  return again ? { because: "reversed-already", reverses } : undefined;
}

function checkAmount({ minor, parts }: EntryAmount): EntryRefusal | undefined {
  if (minor <= 0n) return { because: "amount-not-positive", minor };
  let named = 0n;
  for (const component of COMPONENTS) {
    const part = parts?.[component] ?? 0n;
    if (part < 0n) return { because: "part-negative" };
    named += part;
  }
  return named > minor ? { because: "parts-exceed-amount" } : undefined;
}

function checkInstalment(account: Contract, instalmentNo: number | undefined): EntryRefusal | undefined {
  if (instalmentNo === undefined) {
    return account.instalments.length === 0 ? { because: "no-such-instalment" } : undefined;
  }
  const known = account.instalments.some(({ no }) => no === instalmentNo);
  return known ? undefined : { because: "no-such-instalment", instalmentNo };
}
