import { type LateWaterfall, orderOf, type PaymentOrder } from "@fairdue/core/account/waterfall.ts";
import type { Day } from "@fairdue/core/calendar/day.ts";
import type { AccountRecord, EntryRecord, OpenInstalment } from "@fairdue/core/case/events.ts";
import type { Tx } from "./rows.ts";

/** An account as contracted, with every entry posted to it so far. */
export type Ledger = {
  readonly caseId: number;
  readonly account: AccountRecord;
  /** How money meets its debt, by its product in the catalogue of today. */
  readonly order: PaymentOrder;
  /** In the order of their ids. */
  readonly entries: readonly EntryRecord[];
};

/** Ledgers of accounts of one bucket, by account id; ids that do not exist are left out. */
export async function loadLedgers(
  tx: Tx,
  bucket: number,
  accountIds: readonly number[],
): Promise<ReadonlyMap<number, Ledger>> {
  const ledgers = new Map<number, Draft>();
  if (accountIds.length === 0) return ledgers;
  const values = [bucket, `{${accountIds.join(",")}}`];
  const accounts = await tx.query({
    name: "load ledger accounts",
    text: `select a.account_id, a.case_id, a.reference, a.product_id, a.currency, a.opened_on - date '1970-01-01' as opened_on,
        a.grace_days, p.body->'terms'->'lateWaterfall' as late_waterfall
      from account a left join product p on p.product_id = a.product_id
      where a.bucket = $1 and a.account_id = any($2::int8[])`,
    values,
  });
  for (const row of accounts.rows as readonly AccountRow[]) ledgers.set(row.account_id, draftOf(row));
  const instalments = await tx.query({
    name: "load ledger instalments",
    text: `select account_id, no, due_on - date '1970-01-01' as due_on, principal, interest, fee
      from instalment where bucket = $1 and account_id = any($2::int8[]) order by account_id, no`,
    values,
  });
  for (const {
    account_id,
    no,
    due_on: dueOn,
    principal,
    interest,
    fee,
  } of instalments.rows as readonly InstalmentRow[])
    ledgers.get(account_id)?.account.instalments.push({ no, dueOn, principal, interest, fee });
  const entries = await tx.query({
    name: "load ledger entries",
    text: `select account_id, entry_id, kind, amount, value_on - date '1970-01-01' as value_on, source_ref, reverses
      from ledger_entry where bucket = $1 and account_id = any($2::int8[]) order by account_id, entry_id`,
    values,
  });
  for (const row of entries.rows as readonly EntryRow[]) ledgers.get(row.account_id)?.entries.push(entryOf(row));
  return ledgers;
}

type Draft = {
  readonly caseId: number;
  readonly order: PaymentOrder;
  readonly account: AccountRecord & { readonly instalments: OpenInstalment[] };
  readonly entries: EntryRecord[];
};

type AccountRow = {
  account_id: number;
  case_id: number;
  reference: string;
  product_id: string;
  currency: string;
  opened_on: Day;
  grace_days: number;
  late_waterfall: LateWaterfall | null;
};
type InstalmentRow = {
  account_id: number;
  no: number;
  due_on: Day;
  principal: number;
  interest: number;
  fee: number;
};
type EntryRow = {
  account_id: number;
  entry_id: number;
  kind: EntryRecord["kind"];
  amount: number;
  value_on: Day;
  source_ref: string;
  reverses: number | null;
};

function draftOf(row: AccountRow): Draft {
  const { account_id: accountId, product_id: product, opened_on: openedOn, grace_days: graceDays } = row;
  const { reference, currency } = row;
  const account = { accountId, reference, product, currency, openedOn, graceDays, instalments: [] };
  return { caseId: row.case_id, account, order: orderOf(row.late_waterfall ?? undefined), entries: [] };
}

function entryOf(row: EntryRow): EntryRecord {
  const { entry_id: entryId, account_id: accountId, kind, amount, value_on: valueOn, source_ref: sourceRef } = row;
  return {
    entryId,
    accountId,
    kind,
    amount,
    valueOn,
    sourceRef,
    ...(row.reverses !== null && { reverses: row.reverses }),
  };
}
