/**
 * Makes the sample portfolio out of the public data set "Default of credit card clients".
 *
 *   tsx examples/portfolio/derive.ts clients.csv.gz [FOLDER]
 *
 * Amounts and repayment behaviour are those of real clients; persons are invented. Nothing is random: every choice is a
 * hash of the client's number, so that two runs give the same bytes. See README.md beside this file.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { addDays, addMonths, type Day, day, formatDay } from "../../core/calendar/day.ts";
import { PAYMENT_COLUMNS } from "../../server/intake/payment-record.ts";
import { PORTFOLIO_COLUMNS } from "../../server/intake/portfolio-csv.ts";

const TODAY = day("2026-11-23");
const PAYMENT_DAYS = 4;
/** Clients taken by months late in the newest month: most are current or a little late. */
const QUOTA = [
  { lateFrom: -2, lateTo: 0, clients: 220 },
  { lateFrom: 1, lateTo: 1, clients: 100 },
  { lateFrom: 2, lateTo: 2, clients: 50 },
  { lateFrom: 3, lateTo: 8, clients: 30 },
] as const;
/** Months of statements in the data set. */
const MONTHS = 6;
/** Nobody in the sample is later than about two hundred days. */
const MOST_LATE = 7;
/** New Taiwan dollars to fen: one counts as 0.20 yuan. */
const FEN_PER_DOLLAR = 20;

type Client = {
  readonly id: string;
  readonly limit: number;
  /** Newest first: months late, statement, paid in that month. */
  readonly late: readonly number[];
  readonly bills: readonly number[];
  readonly paid: readonly number[];
  readonly defaultsNext: boolean;
};

type Instalment = {
  readonly no: number;
  readonly dueOn: Day;
  readonly principal: number;
  readonly interest: number;
  readonly paid: number;
  readonly paidOn?: Day;
};

type Account = { readonly client: Client; readonly reference: string; readonly instalments: readonly Instalment[] };

/** A whole number from 0 up to but without `below`, by hash. */
function pick(client: Client, purpose: string, below: number): number {
  const digest = createHash("sha256").update(`fairdue sample:${client.id}:${purpose}`).digest();
  return digest.readUInt32BE(0) % below;
}

function readClients(path: string): readonly Client[] {
  const [head = "", ...lines] = gunzipSync(readFileSync(path)).toString("utf8").trim().split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    const cell = (name: string) => Number(cells[names.indexOf(name)]);
    const months = [1, 2, 3, 4, 5, 6];
    return {
      id: cells[names.indexOf("ID")] ?? "",
      limit: cell("LIMIT_BAL"),
      late: ["PAY_0", "PAY_2", "PAY_3", "PAY_4", "PAY_5", "PAY_6"].map(cell),
      bills: months.map((n) => cell(`BILL_AMT${n}`)),
      paid: months.map((n) => cell(`PAY_AMT${n}`)),
      defaultsNext: cell("DEFAULT_NEXT_MONTH") === 1,
    };
  });
}

/** Clients with a bill in every month, by quota, in the order of a hash. */
function choose(clients: readonly Client[]): readonly Client[] {
  const usable = clients.filter(({ bills }) => bills.every((bill) => bill >= 500));
  const shuffled = [...usable].sort((a, b) => pick(a, "order", 2 ** 32) - pick(b, "order", 2 ** 32));
  const chosen = QUOTA.flatMap(({ lateFrom, lateTo, clients: count }) =>
    shuffled.filter(({ late: [now = 0] }) => now >= lateFrom && now <= lateTo).slice(0, count),
  );
  return chosen.sort((a, b) => Number(a.id) - Number(b.id));
}

/** Days since the newest due day: above zero when it was missed, otherwise it is still to come. */
function offsetOf(client: Client): number {
  const [late = 0] = client.late;
  if (late <= 0) return -pick(client, "offset", 12);
  if (late > 1) return 1 + pick(client, "offset", 29);
  const share = pick(client, "share", 10);
  if (share < 4) return 1 + pick(client, "offset", 3);
  return share < 7 ? 4 + pick(client, "offset", 11) : 15 + pick(client, "offset", 14);
}

/** Six instalments, the last `late` of them unpaid; who is later than six months has not been billed since. */
function planOf(client: Client): readonly Instalment[] {
  const [late = 0] = client.late;
  const unpaid = Math.min(Math.max(late, 0), MONTHS);
  const newest = addMonths(addDays(TODAY, -offsetOf(client)), unpaid - Math.min(Math.max(late, 0), MOST_LATE));
  return Array.from({ length: MONTHS }, (_, index): Instalment => {
    const month = MONTHS - 1 - index;
    const dueOn = addMonths(newest, -month);
    const payer = (client.late[month] ?? 0) < 0;
    const bill = Math.round((client.bills[month] ?? 0) * FEN_PER_DOLLAR);
    const due = payer ? bill : Math.max(Math.round(bill / 10), 1_000);
    const interest = payer ? 0 : Math.round((due * 15) / 1_000);
    const amounts = { no: index + 1, dueOn, principal: due - interest, interest };
    const isToCome = late <= 0 && month === 0;
    if (!isToCome && month >= unpaid) return { ...amounts, paid: due, paidOn: paidOn(client, month, dueOn) };
    if (month !== unpaid - 1) return { ...amounts, paid: 0 };
    return { ...amounts, ...partOf(client, due, dueOn) };
  });
}

/** The day an instalment was paid: up to four days early, or the months late that the data set says. */
function paidOn(client: Client, month: number, dueOn: Day): Day {
  const late = client.late[month] ?? 0;
  const days = late > 0 ? late * 30 - pick(client, `day ${month}`, 12) : -pick(client, `day ${month}`, 5);
  return Math.min(addDays(dueOn, days), addDays(TODAY, -1)) as Day;
}

/** Some paid a little of the oldest open instalment in the last month. */
function partOf(client: Client, due: number, dueOn: Day): { paid: number; paidOn?: Day } {
  const told = Math.round((client.paid[0] ?? 0) * FEN_PER_DOLLAR * 0.1);
  const paid = Math.min(told, Math.round(due * 0.6));
  return paid < 1_000 ? { paid: 0 } : { paid, paidOn: Math.min(addDays(dueOn, 1), addDays(TODAY, -1)) as Day };
}

const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"];
const TERMS =
  "立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至 小寒 大寒".split(
    " ",
  );
const PRODUCTS = {
  later: { lender: "shanhe-consumer-finance", product: "shanhe-later" },
  instalments: { lender: "shanhe-consumer-finance", product: "shanhe-instalments" },
  card: { lender: "qinghe-bank", product: "qinghe-card" },
} as const;

function productOf(client: Client): (typeof PRODUCTS)[keyof typeof PRODUCTS] {
  if (client.limit >= 200_000) return PRODUCTS.card;
  return client.limit >= 100_000 ? PRODUCTS.instalments : PRODUCTS.later;
}

/** An invented person: a surname and a solar term, a number no network has, an address no post finds. */
function personOf(index: number, client: Client): Readonly<Record<string, string>> {
  const number = String(index).padStart(4, "0");
  const english = index % 25 === 7;
  const farWest = index % 30 === 11;
  const surname = SURNAMES[Math.floor(index / TERMS.length) % SURNAMES.length] ?? "";
  return {
    borrower_ref: `DEMO-${number}`,
    borrower_name: english ? `Demo Person ${number}` : `${surname}${TERMS[index % TERMS.length]}`,
    language: english ? "en" : "zh",
    zone: farWest ? "Asia/Urumqi" : "Asia/Shanghai",
    ...(index % 40 === 3 && { zone_2: "Asia/Urumqi" }),
    phone_1: `1000000${number}`,
    phone_1_type: "mobile",
    phone_1_source: "contract",
    ...(pick(client, "e-mail", 10) < 7 && { email_1: `person${number}@example.com`, email_1_source: "contract" }),
    address_1: `演示省虚构市样例路${index + 1}号`,
    address_1_place: "home",
    address_1_source: "contract",
    app_id: `demo-app-${number}`,
  };
}

const amount = (fen: number) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;

function csv(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = rows.map((row) => columns.map((column) => row[column] ?? "").join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

function portfolioRows(people: readonly (readonly Account[])[]): readonly Readonly<Record<string, string>>[] {
  return people.flatMap((accounts, index) =>
    accounts.flatMap(({ client, reference, instalments }) =>
      instalments.map(({ no, dueOn, principal, interest, paid, paidOn }) => ({
        ...personOf(index, accounts[0]?.client ?? client),
        ...productOf(client),
        account_ref: reference,
        opened_on: formatDay(addMonths(instalments[0]?.dueOn ?? TODAY, -1)),
        instalment_no: String(no),
        due_on: formatDay(dueOn),
        principal: amount(principal),
        interest: amount(interest),
        ...(paid > 0 && paidOn !== undefined && { paid_amount: amount(paid), paid_on: formatDay(paidOn) }),
      })),
    ),
  );
}

/** What comes in on a day: who did not default next month pays what is due; one in three of them on these days. */
function paymentsOn(accounts: readonly Account[], on: Day): readonly Readonly<Record<string, string>>[] {
  return accounts.flatMap(({ client, reference, instalments }) => {
    const open = instalments.filter(
      ({ dueOn, principal, interest, paid }) => dueOn <= on && paid < principal + interest,
    );
    const pays = !client.defaultsNext && pick(client, "pays on", 3 * PAYMENT_DAYS) === on - TODAY - 1;
    if (open.length === 0 || !pays) return [];
    const due = open.reduce((sum, { principal, interest, paid }) => sum + principal + interest - paid, 0);
    return [
      {
        lender: productOf(client).lender,
        account_ref: reference,
        kind: "payment",
        amount: amount(due),
        currency: "CNY",
        value_on: formatDay(on),
        reference: `BANK-${formatDay(on)}-${reference}`,
      },
    ];
  });
}

/** Every twelfth client is the second account of the person before, when the two owe different lenders. */
function peopleOf(clients: readonly Client[]): readonly (readonly Account[])[] {
  const people: Account[][] = [];
  clients.forEach((client, index) => {
    const account = { client, reference: `DEMO-A-${String(index).padStart(4, "0")}`, instalments: planOf(client) };
    const before = people.at(-1);
    const other = before?.[0];
    const joins =
      index % 12 === 11 && other !== undefined && productOf(other.client).lender !== productOf(client).lender;
    if (joins) before?.push(account);
    else people.push([account]);
  });
  return people;
}

const [input, folder = import.meta.dirname] = process.argv.slice(2);
if (input === undefined) {
  process.stderr.write("tsx examples/portfolio/derive.ts clients.csv.gz [FOLDER]\n");
  process.exit(2);
}
const people = peopleOf(choose(readClients(input)));
const { required, optional } = PORTFOLIO_COLUMNS;
const person = optional.slice(0, optional.indexOf("app_id") + 1);
const columns = [...new Set<string>([...required.slice(0, 3), ...person, ...required, ...optional])];
const rows = portfolioRows(people);
const used = columns.filter((column) => rows.some((row) => row[column] !== undefined));
writeFileSync(join(folder, "portfolio.csv"), csv(used, rows));
for (let ahead = 1; ahead <= PAYMENT_DAYS; ahead++) {
  const on = addDays(TODAY, ahead);
  const payments = paymentsOn(people.flat(), on);
  writeFileSync(
    join(folder, `payments-${formatDay(on)}.csv`),
    csv([...PAYMENT_COLUMNS.required, "currency"], payments),
  );
}
