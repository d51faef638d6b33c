import type { Contract, Instalment } from "@fairdue/core/account/account.ts";
import { type LateWaterfall, orderOf, type PaymentOrder } from "@fairdue/core/account/waterfall.ts";
import type { Day } from "@fairdue/core/calendar/day.ts";
import type { EntryKind } from "@fairdue/core/case/events.ts";
import type { EntryId, LedgerEntry, Posting } from "@fairdue/core/ledger/entry.ts";
import { columnQuery } from "./columns.ts";
import { arrayLiteral, type Tx } from "./rows.ts";

/** An account as contracted, with every entry posted to it so far; what is furnished is computed from nothing else. */
export type FurnishLedger = {
  readonly accountId: number;
  readonly caseId: number;
  readonly openedOn: Day;
  readonly contract: Contract;
  readonly entries: readonly LedgerEntry[];
};

const ACCOUNTS = columnQuery(
  "furnish accounts",
  ["account_id", "case_id", "opened_on", "grace_days", "late_waterfall"],
  `select a.account_id, a.case_id, a.opened_on - date '1970-01-01' as opened_on, a.grace_days,
     p.body->'terms'->'lateWaterfall' as late_waterfall
   from account a left join product p on p.product_id = a.product_id
   where a.bucket = $1 and a.account_id = any($2::int8[]) order by a.account_id`,
);
const INSTALMENTS = columnQuery(
  "furnish instalments",
  ["account_id", "no", "due_on", "principal", "interest", "fee"],
  `select account_id, no, due_on - date '1970-01-01' as due_on, principal, interest, fee
   from instalment where bucket = $1 and account_id = any($2::int8[]) order by account_id, due_on, no`,
);
const ENTRIES = columnQuery(
  "furnish entries",
  ["account_id", "entry_id", "kind", "amount", "value_on", "reverses"],
  `select account_id, entry_id, kind, amount, value_on - date '1970-01-01' as value_on, reverses
   from ledger_entry where bucket = $1 and account_id = any($2::int8[]) order by account_id, entry_id`,
);

/**
 * Ledgers of accounts of one bucket in the order of their ids; ids that do not exist are left out. When an entry was
 * booked and what it refers to is left out, since no furnished value depends on it.
 */
export async function loadFurnishLedgers(
  tx: Tx,
  bucket: number,
  accountIds: readonly number[],
): Promise<readonly FurnishLedger[]> {
  const values = [bucket, arrayLiteral(accountIds)];
  const accounts = await ACCOUNTS.run(tx, values);
  const instalments = instalmentsOf(await INSTALMENTS.run(tx, values));
  const entries = entriesOf(await ENTRIES.run(tx, values));
  const orders = new Orders();
  return accounts.account_id.map((id, index) => ({
    accountId: Number(id),
    caseId: Number(accounts.case_id[index]),
    openedOn: Number(accounts.opened_on[index]) as Day,
    contract: {
      terms: { graceDays: Number(accounts.grace_days[index]), ...orders.of(accounts.late_waterfall[index] ?? "") },
      instalments: instalments.get(id) ?? [],
    },
    entries: entries.get(id) ?? [],
  }));
}

type Read<Query> = Query extends { run: (...given: never[]) => Promise<infer Columns> } ? Columns : never;

function instalmentsOf(read: Read<typeof INSTALMENTS>): ReadonlyMap<string, readonly Instalment[]> {
  const byAccount = new Map<string, Instalment[]>();
  for (let i = 0; i < read.account_id.length; i++) {
    const one = {
      no: Number(read.no[i]),
      dueOn: Number(read.due_on[i]) as Day,
      principal: BigInt(read.principal[i] as string),
      interest: BigInt(read.interest[i] as string),
      fee: BigInt(read.fee[i] as string),
    };
    put(byAccount, read.account_id[i] as string, one);
  }
  return byAccount;
}

function entriesOf(read: Read<typeof ENTRIES>): ReadonlyMap<string, readonly LedgerEntry[]> {
  const byAccount = new Map<string, LedgerEntry[]>();
  for (let i = 0; i < read.account_id.length; i++) {
    const minor = BigInt(read.amount[i] as string);
    const one: LedgerEntry = {
      id: Number(read.entry_id[i]) as EntryId,
      valueOn: Number(read.value_on[i]) as Day,
      bookedAt: 0,
      sourceRef: "",
      ...postingOf(read.kind[i] as EntryKind, minor, read.reverses[i] as string),
    };
    put(byAccount, read.account_id[i] as string, one);
  }
  return byAccount;
}

function postingOf(kind: EntryKind, minor: bigint, reverses: string): Posting {
  if (kind === "reversal") return { kind, reverses: Number(reverses) as EntryId };
  return kind === "refund" || kind === "write-off" ? { kind, minor } : { kind, amount: { minor } };
}

function put<T>(lists: Map<string, T[]>, key: string, one: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

/** Orders of payment by their text, each read once: a page has a thousand accounts and a handful of products. */
class Orders {
  readonly #known = new Map<string, PaymentOrder>();

  of(text: string): PaymentOrder {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const order = orderOf(text === "" ? undefined : (JSON.parse(text) as LateWaterfall));
    this.#known.set(text, order);
    return order;
  }
}
