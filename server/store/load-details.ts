import type { Day } from "@fairdue/core/calendar/day.ts";
import type { OpenInstalment, PointRecord } from "@fairdue/core/case/events.ts";
import type { CaseAccount, CaseContact } from "@fairdue/core/case/state.ts";
import { columnQuery } from "./columns.ts";
import type { Tx } from "./rows.ts";

const POINTS = columnQuery(
  "load points",
  ["case_id", "point_id", "kind", "value", "value_hash", "zone", "source", "phone_type", "place", "invalid"],
  `select case_id, point_id, kind, value, value_hash, zone, source, phone_type, place, invalid
   from contact_point where bucket = $1 and case_id = any($2::int8[]) order by case_id, position`,
);

const ACCOUNTS = columnQuery(
  "load accounts",
  ["case_id", "account_id", "product_id", "currency", "grace_days"],
  `select case_id, account_id, product_id, currency, grace_days from account
   where bucket = $1 and case_id = any($2::int8[]) order by case_id, account_id`,
);

const OPEN_INSTALMENTS = columnQuery(
  "load open instalments",
  ["case_id", "account_id", "no", "due_on", "open_principal", "open_interest", "open_fee"],
  `select case_id, account_id, no, due_on - date '1970-01-01' as due_on, open_principal, open_interest, open_fee
   from instalment where bucket = $1 and case_id = any($2::int8[])
     and open_principal + open_interest + open_fee > 0 order by case_id, account_id, due_on, no`,
);

const CONTACTS = columnQuery(
  "load contacts",
  ["case_id", "contact_id", "permit_from", "channel", "point_id", "message_class", "state", "outcome"],
  `select case_id, contact_id, permit_from, channel, point_id, message_class, state, outcome
   from contact where bucket = $1 and case_id = any($2::int8[]) order by case_id, permit_from, contact_id`,
);

type Account = Omit<CaseAccount, "open">;
type Open = { readonly accountId: number; readonly instalment: OpenInstalment };
type ByCase<T> = ReadonlyMap<number, readonly T[]>;

/** What hangs below cases of one bucket, by case and in order. */
export async function loadDetails(
  tx: Tx,
  bucket: number,
  caseIds: readonly number[],
): Promise<{
  readonly points: ByCase<PointRecord>;
  readonly accounts: ByCase<Account>;
  readonly open: ByCase<Open>;
  readonly contacts: ByCase<CaseContact>;
}> {
  const values = [bucket, `{${caseIds.join(",")}}`];
  const points = await POINTS.run(tx, values);
  const accounts = await ACCOUNTS.run(tx, values);
  const open = await OPEN_INSTALMENTS.run(tx, values);
  const contacts = await CONTACTS.run(tx, values);
  return {
    points: groupByCase(points.case_id, (i) => pointAt(points, i)),
    accounts: groupByCase(accounts.case_id, (i) => accountAt(accounts, i)),
    open: groupByCase(open.case_id, (i) => openAt(open, i)),
    contacts: groupByCase(contacts.case_id, (i) => contactAt(contacts, i)),
  };
}

/** Accounts with their own open instalments. */
export function accountsOf(accounts: readonly Account[], open: readonly Open[]): readonly CaseAccount[] {
  return accounts.map((account) => ({
    ...account,
    open: open.filter(({ accountId }) => accountId === account.accountId).map(({ instalment }) => instalment),
  }));
}

function groupByCase<T>(caseIds: readonly string[], rowAt: (i: number) => T): ByCase<T> {
  const groups = new Map<number, T[]>();
  let group: T[] = [];
  for (let i = 0; i < caseIds.length; i++) {
    if (i === 0 || caseIds[i] !== caseIds[i - 1]) {
      group = [];
      groups.set(Number(caseIds[i]), group);
    }
    group.push(rowAt(i));
  }
  return groups;
}

type Columns<Query> = Query extends { run: (...order: never[]) => Promise<infer Read> } ? Read : never;

function pointAt(columns: Columns<typeof POINTS>, i: number): PointRecord {
  const { zone, source, phone_type, place } = columns;
  return {
    id: Number(columns.point_id[i]),
    kind: columns.kind[i] as PointRecord["kind"],
    value: columns.value[i] ?? "",
    valueHash: columns.value_hash[i] ?? "",
    ...(zone[i] !== "" && { zone: zone[i] as string }),
    ...(source[i] !== "" && { source: source[i] as NonNullable<PointRecord["source"]> }),
    ...(phone_type[i] !== "" && { phoneType: phone_type[i] as NonNullable<PointRecord["phoneType"]> }),
    ...(place[i] !== "" && { place: place[i] as NonNullable<PointRecord["place"]> }),
    ...(columns.invalid[i] === "true" && { invalid: true }),
  };
}

function accountAt(columns: Columns<typeof ACCOUNTS>, i: number): Account {
  return {
    accountId: Number(columns.account_id[i]),
    product: columns.product_id[i] ?? "",
    currency: columns.currency[i] ?? "",
    graceDays: Number(columns.grace_days[i]),
  };
}

function openAt(columns: Columns<typeof OPEN_INSTALMENTS>, i: number): Open {
  return {
    accountId: Number(columns.account_id[i]),
    instalment: {
      no: Number(columns.no[i]),
      dueOn: Number(columns.due_on[i]) as Day,
      principal: Number(columns.open_principal[i]),
      interest: Number(columns.open_interest[i]),
      fee: Number(columns.open_fee[i]),
    },
  };
}

function contactAt(columns: Columns<typeof CONTACTS>, i: number): CaseContact {
  return {
    contactId: Number(columns.contact_id[i]),
    at: Number(columns.permit_from[i]),
    channel: columns.channel[i] as CaseContact["channel"],
    pointId: Number(columns.point_id[i]),
    messageClass: columns.message_class[i] as CaseContact["messageClass"],
    state: columns.state[i] as CaseContact["state"],
    outcome: columns.outcome[i] as CaseContact["outcome"],
  };
}
