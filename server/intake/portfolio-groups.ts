import { MOST_MINOR } from "./amounts.ts";
import type { FedAccount, FedBorrower, PortfolioRecord } from "./portfolio-record.ts";
import type { RejectedRow, RowFault } from "./row-fault.ts";
import type { SourceRow } from "./source-order.ts";

/** A row that can be read, or one that was rejected before and names the account it belongs to. */
export type PortfolioRow = SourceRow &
  (
    | { readonly kind: "read"; readonly record: PortfolioRecord }
    | { readonly kind: "faulty"; readonly lender: string; readonly borrowerRef: string; readonly accountRef: string }
  );

/** Everything a file says of one borrower of one lender. */
export type FedCase = {
  readonly borrower: FedBorrower;
  readonly accounts: readonly { readonly account: FedAccount; readonly rows: readonly SourceRow[] }[];
  /** Rows that name no account: a person alone, in JSON lines. */
  readonly rows: readonly SourceRow[];
};

/**
 * Puts the rows of a part of a file together, borrower by borrower, in whatever order they came.
 *
 * An account is taken in whole or not at all: with one of its rows missing, a borrower would be asked for a wrong
 * amount. So a faulty row, a contradiction or an instalment given twice rejects all rows of its account.
 */
export function groupPortfolio(rows: readonly PortfolioRow[]): {
  readonly cases: readonly FedCase[];
  readonly rejected: readonly RejectedRow[];
} {
  const people = new Map<string, PersonDraft>();
  for (const row of rows) {
    const lender = row.kind === "read" ? row.record.borrower.lender : row.lender;
    const reference = row.kind === "read" ? row.record.borrower.reference : row.borrowerRef;
    const key = JSON.stringify([reference, lender]);
    let person = people.get(key);
    if (person === undefined) {
      person = new PersonDraft();
      people.set(key, person);
    }
    person.add(row);
  }
  const rejected: RejectedRow[] = [];
  const cases: FedCase[] = [];
  for (const key of [...people.keys()].sort()) {
    const found = people.get(key)?.finish(rejected);
    if (found !== undefined) cases.push(found);
  }
  return { cases, rejected };
}

class PersonDraft {
  readonly #accounts = new Map<string, AccountDraft>();
  readonly #rows: SourceRow[] = [];
  readonly #bare: SourceRow[] = [];
  #borrower: { readonly value: FedBorrower; readonly text: string; readonly line: number } | undefined;
  #conflict: RowFault | undefined;

  add(row: PortfolioRow): void {
    if (row.kind === "faulty") return this.#account(row.accountRef).spoil(row.line);
    const { borrower, accounts } = row.record;
    this.#rows.push(row);
    // Records are built field by field in one order, so equal ones have equal texts.
    const text = JSON.stringify(borrower);
    this.#borrower ??= { value: borrower, text, line: row.line };
    if (text !== this.#borrower.text)
      this.#conflict ??= differs(fieldsApart(this.#borrower.value, borrower), [this.#borrower.line, row.line]);
    if (accounts.length === 0) this.#bare.push(row);
    for (const account of accounts) this.#account(account.reference).add(account, row);
  }

  /** The case, without the accounts that are rejected; undefined when nothing is left of it. */
  finish(rejected: RejectedRow[]): FedCase | undefined {
    const fault = this.#conflict;
    if (fault !== undefined) {
      for (const { line, raw } of this.#rows) rejected.push({ line, raw, faults: [fault] });
      return undefined;
    }
    const good: { account: FedAccount; rows: readonly SourceRow[] }[] = [];
    const gone = new Map<SourceRow, RowFault>();
    for (const reference of [...this.#accounts.keys()].sort()) {
      const draft = this.#accounts.get(reference) as AccountDraft;
      const wrong = draft.wrong();
      const account = draft.account();
      if (wrong !== undefined) for (const row of draft.rows) gone.set(row, wrong);
      else if (account !== undefined) good.push({ account, rows: draft.rows });
    }
    for (const [{ line, raw }, wrong] of gone) rejected.push({ line, raw, faults: [wrong] });
    // A JSON line with several accounts is rejected as one, so its other accounts must not be taken in either.
    const accounts = good.filter(({ rows }) => !rows.some((row) => gone.has(row)));
    if (this.#borrower === undefined || (accounts.length === 0 && this.#bare.length === 0)) return undefined;
    return { borrower: this.#borrower.value, accounts, rows: this.#bare };
  }

  #account(reference: string): AccountDraft {
    let draft = this.#accounts.get(reference);
    if (draft === undefined) {
      draft = new AccountDraft();
      this.#accounts.set(reference, draft);
    }
    return draft;
  }
}

class AccountDraft {
  readonly rows: SourceRow[] = [];
  readonly #parts: FedAccount[] = [];
  #head: { readonly value: FedAccount; readonly text: string; readonly line: number } | undefined;
  #wrong: RowFault | undefined;

  spoil(line: number): void {
    this.#wrong ??= { field: "account_ref", why: SPOILT, remedy: MEND_ALL, values: { line } };
  }

  add(account: FedAccount, row: SourceRow): void {
    this.rows.push(row);
    this.#parts.push(account);
    const value = { ...account, instalments: [], entries: [] };
    const text = JSON.stringify(value);
    this.#head ??= { value, text, line: row.line };
    if (text !== this.#head.text)
      this.#wrong ??= differs(fieldsApart(this.#head.value, value), [this.#head.line, row.line]);
  }

  /** Why the account cannot be taken in. */
  wrong(): RowFault | undefined {
    if (this.#wrong !== undefined) return this.#wrong;
    const numbers = new Set<number>();
    const refs = new Set<string>();
    let total = 0;
    for (const { instalments, entries } of this.#parts) {
      for (const { no, principal, interest, fee } of instalments) {
        if (numbers.has(no)) return { field: "instalment_no", why: TWICE, remedy: KEEP_ONE, values: { no } };
        numbers.add(no);
        total += principal + interest + fee;
      }
      for (const { ref, kind, amount } of entries) {
        if (refs.has(ref)) return { field: "ref", why: REF_TWICE, remedy: KEEP_ONE, values: { ref } };
        refs.add(ref);
        if (kind === "charge") total += amount;
      }
    }
    if (numbers.size === 0) return { field: "instalments", why: NO_PLAN, remedy: ADD_PLAN };
    return total > MOST_MINOR ? { field: "principal", why: TOO_MUCH, remedy: CHECK_UNIT } : undefined;
  }

  account(): FedAccount | undefined {
    if (this.#head === undefined) return undefined;
    const instalments = this.#parts.flatMap((part) => part.instalments).sort((a, b) => a.no - b.no);
    return { ...this.#head.value, instalments, entries: this.#parts.flatMap((part) => part.entries) };
  }
}

function fieldsApart(one: object, other: object): string {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const apart = [...names].filter((name) => {
    const [left, right] = [(one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]];
    return JSON.stringify(left ?? null) !== JSON.stringify(right ?? null);
  });
  return apart.map((name) => FIELD_NAMES[name] ?? name).join(" ");
}

const FIELD_NAMES: Readonly<Record<string, string>> = {
  name: "borrower_name",
  bornOn: "born_on",
  zones: "zone",
  points: "phone/email/address/app_id",
  openedOn: "opened_on",
  graceDays: "grace_days",
};

function differs(field: string, [line, other]: readonly [number, number]): RowFault {
  return { field, why: APART, remedy: AGREE, values: { line: Math.min(line, other), other: Math.max(line, other) } };
}

const APART = { zh: "第 {line} 行与第 {other} 行不一致", en: "differs between line {line} and line {other}" };
const AGREE = { zh: "同一借款人、同一账户的各行须一致", en: "All rows of a borrower and of an account must agree" };
const SPOILT = { zh: "此账户的第 {line} 行被拒绝", en: "line {line} of this account was rejected" };
const MEND_ALL = {
  zh: "更正该行后，将此账户各行一起重新导入",
  en: "Mend that line and feed all rows of the account again",
};
const TWICE = { zh: "第 {no} 期出现两次", en: "instalment {no} stands there twice" };
const REF_TWICE = { zh: "流水号“{ref}”出现两次", en: 'the reference "{ref}" stands there twice' };
const KEEP_ONE = { zh: "请只保留一行", en: "Keep one of them" };
const NO_PLAN = { zh: "账户没有任何一期", en: "the account has no instalment" };
const ADD_PLAN = { zh: "请至少写一期", en: "Give at least one" };
const TOO_MUCH = { zh: "账户总额过大", en: "adds up to more than an account can hold" };
const CHECK_UNIT = { zh: "请检查单位与小数点", en: "Check the unit and the decimal point" };
