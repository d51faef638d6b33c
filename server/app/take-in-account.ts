import type { PaymentOrder } from "@fairdue/core/account/waterfall.ts";
import type { AccountRecord, EntryRecord } from "@fairdue/core/case/events.ts";
import type { TakenIn } from "@fairdue/core/case/take-in.ts";
import { openInstalments } from "@fairdue/core/ledger/open-instalments.ts";
import { canonicalJson } from "@fairdue/core/record/canonical.ts";
import { MOST_MINOR } from "../intake/amounts.ts";
import { inPostingOrder, postingsFor } from "../intake/entry-postings.ts";
import type { FedAccount } from "../intake/portfolio-record.ts";
import type { RowFault } from "../intake/row-fault.ts";
import type { Ledger } from "../store/ledgers.ts";

export type TakenAccount =
  | { readonly kind: "taken"; readonly news: Pick<TakenIn, "accounts" | "entries"> }
  | { readonly kind: "refused"; readonly fault: RowFault };

/**
 * The difference between what a file says of an account and what the tables hold.
 *
 * Instalments the file does not name stay as they are: a file that was cut short must not wipe out a plan.
 */
export function takeInAccount(
  fed: FedAccount,
  account: {
    readonly accountId: number;
    readonly ledger: Ledger | undefined;
    /** Of the product the file names. */
    readonly order: PaymentOrder;
    readonly takeId: () => number;
  },
): TakenAccount {
  const { accountId, ledger, order, takeId } = account;
  if (ledger !== undefined && ledger.account.currency !== fed.currency)
    return refused("currency", OTHER_CURRENCY, NEW_ACCOUNT, { was: ledger.account.currency });
  const record = mergedRecord(accountId, fed, ledger?.account);
  const posted = [...(ledger?.entries ?? [])];
  const isNew = ledger === undefined || canonicalJson(record) !== canonicalJson(ledger.account);
  const accounts = isNew ? [{ account: record, open: openInstalments(record, posted, order) }] : [];
  const entries: { entry: EntryRecord; open: ReturnType<typeof openInstalments> }[] = [];
  const before = posted.length;
  for (const { entry } of inPostingOrder(fed.entries.map((one) => ({ entry: one })))) {
    const postings = postingsFor({ accountId, posted, takeId }, entry);
    if (postings.kind === "refused") return postings;
  }
  if (totalOf(record, posted) > MOST_MINOR) return refused("principal", TOO_MUCH, CHECK_UNIT, {});
  for (let count = before; count < posted.length; count++) {
    const entry = posted[count] as EntryRecord;
    entries.push({ entry, open: openInstalments(record, posted.slice(0, count + 1), order) });
  }
  return { kind: "taken", news: { accounts, entries } };
}

function mergedRecord(accountId: number, fed: FedAccount, before: AccountRecord | undefined): AccountRecord {
  const { reference, product, currency, openedOn, graceDays } = fed;
  const instalments = new Map(before?.instalments.map((one) => [one.no, one]));
  for (const one of fed.instalments) instalments.set(one.no, one);
  const plan = [...instalments.values()].sort((a, b) => a.no - b.no);
  return { accountId, reference, product, currency, openedOn, graceDays, instalments: plan };
}

/** What the account may come to owe at most: its plan and every charge ever posted. */
export function totalOf(record: Pick<AccountRecord, "instalments">, posted: readonly EntryRecord[]): number {
  let total = 0;
  for (const { principal, interest, fee } of record.instalments) total += principal + interest + fee;
  for (const { kind, amount } of posted) if (kind === "charge") total += amount;
  return total;
}

function refused(
  field: string,
  why: RowFault["why"],
  remedy: RowFault["remedy"],
  values: NonNullable<RowFault["values"]>,
): TakenAccount {
  return { kind: "refused", fault: { field, why, remedy, values } };
}

const OTHER_CURRENCY = { zh: "此账户此前以 {was} 记账", en: "the account has been kept in {was} so far" };
const NEW_ACCOUNT = { zh: "币种不能更改，请使用新的账户号", en: "A currency cannot change; use another account_ref" };
const TOO_MUCH = { zh: "账户总额过大", en: "adds up to more than an account can hold" };
const CHECK_UNIT = { zh: "请检查单位与小数点", en: "Check the unit and the decimal point" };
