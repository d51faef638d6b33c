import { bucketOfId } from "@fairdue/core/bucket.ts";
import { formatDay } from "@fairdue/core/calendar/day.ts";
import type { Currency } from "@fairdue/core/currency.ts";
import {
  caseNumbersIn,
  matchPayment,
  type PaymentCandidate,
  type PaymentMatch,
  referencesIn,
} from "@fairdue/core/ledger/match-payment.ts";
import { openInstalments } from "@fairdue/core/ledger/open-instalments.ts";
import { formatMoney } from "@fairdue/core/money-text.ts";
import { OWN_NAMES } from "../intake/mapping.ts";
import type { RowFault } from "../intake/row-fault.ts";
import type { FedRow } from "../intake/source-order.ts";
import { openStatement } from "../intake/statement/open-statement.ts";
import type { StatementFile, StatementLine } from "../intake/statement/statement-line.ts";
import {
  type AccountPlace,
  accountKey,
  accountsOfCases,
  findAccounts,
  findAccountsByName,
} from "../store/account-directory.ts";
import type { Catalogue } from "../store/catalogue.ts";
import { loadLedgers } from "../store/ledgers.ts";
import { loadParties } from "../store/outbox.ts";
import { feedPayments, type PaymentImport } from "./import-payments.ts";
import type { IntakeEnvironment, IntakeOptions } from "./intake-environment.ts";
import { pauseForPayment } from "./pause-for-payment.ts";
import { nameHash } from "./seal-person.ts";

/** What a statement held, line by line. */
export type StatementTotals = {
  readonly format: string;
  readonly lines: number;
  readonly unreadable: number;
  /** Booked money that came in: placed on an account, or waiting in the reject file for a person. */
  readonly placed: number;
  readonly waiting: number;
  /** Announced and not yet booked; outreach to its account pauses meanwhile. */
  readonly pending: number;
  /** Money that went out or moved within, called off, or zero. */
  readonly passedOver: number;
};

export type StatementImport = PaymentImport & { readonly statement: StatementTotals };
export type StatementOrder = IntakeOptions & { readonly path: string; readonly lender: string };
type Environment = IntakeEnvironment & { readonly catalogue: Catalogue };

/** Lines whose accounts are looked up at once. */
const LOOKED_UP = 10_000;

/**
 * Posts the money of a bank's or wallet's statement to the accounts whose references stand in it. The rest goes to the
 * reject file as payments without an account, with who they may be from: filled in, it is fed by `import payments`.
 *
 * A line is known by the bank's own number, so the same statement twice, or two that overlap, change nothing.
 *
 * @throws BrokenSource when the file is no statement or breaks off; nothing has been posted then
 */
export async function importStatement(environment: Environment, order: StatementOrder): Promise<StatementImport> {
  const file = await openStatement(order.path);
  const reading = new StatementReading(environment, order.lender, file);
  const payments = await feedPayments(
    environment,
    { ...order, mapping: OWN_NAMES },
    { path: order.path, bytes: file.bytes, encoding: "utf-8", rows: () => reading.rows() },
  );
  await reading.pauseForPending();
  return { ...payments, statement: reading.totals() };
}

class StatementReading {
  readonly #environment: Environment;
  readonly #lender: string;
  readonly #file: StatementFile;
  readonly #counts = { lines: 0, unreadable: 0, placed: 0, waiting: 0, pending: 0, passedOver: 0 };
  readonly #pending: { readonly caseId: number; readonly reference: string }[] = [];

  constructor(environment: Environment, lender: string, file: StatementFile) {
    this.#environment = environment;
    this.#lender = lender;
    this.#file = file;
  }

  totals(): StatementTotals {
    return { format: this.#file.format, ...this.#counts };
  }

  /** Booked money that came in, as rows of a payments file. */
  async *rows(): AsyncGenerator<FedRow> {
    let waiting: StatementLine[] = [];
    for await (const read of this.#file.lines()) {
      this.#counts.lines += 1;
      if (read.kind === "rejected") {
        this.#counts.unreadable += 1;
        yield read.row;
        continue;
      }
      const { direction, status, amount, reversal } = read.line;
      // Money that is taken back is a person's matter: the statement does not say which payment it was.
      if (amount === 0 || status === "closed" || (direction !== "in" && !reversal)) this.#counts.passedOver += 1;
      else waiting.push(read.line);
      if (waiting.length < LOOKED_UP) continue;
      yield* this.#placed(waiting);
      waiting = [];
    }
    yield* this.#placed(waiting);
  }

  async *#placed(lines: readonly StatementLine[]): AsyncGenerator<FedRow> {
    const known = await this.#candidatesOf(lines);
    const byCase = await this.#ofCases(lines.filter((line) => !referencesOf(line).some((one) => known.has(one))));
    const namedIn = (line: StatementLine) => referencesOf(line).flatMap((reference) => known.get(reference) ?? []);
    const namesakes = await this.#namesakesOf(lines.filter((line) => namedIn(line).length === 0));
    const { vault } = this.#environment;
    for (const line of lines) {
      const named = namedIn(line);
      const alike = line.name === undefined ? [] : (namesakes.get(nameHash(vault, line.name)) ?? []);
      // An account found both ways counts as found by its case, of which its name is one more ground.
      const others = [...alike, ...caseNumbersOf(line).flatMap((caseId) => byCase.get(caseId) ?? [])];
      const candidates = named.length > 0 ? named : others;
      const match = matchPayment(line, [...new Map(candidates.map((one) => [one.accountId, one])).values()]);
      const found =
        match.kind === "placed" ? candidates.find((one) => one.accountId === match.best.accountId) : undefined;
      if (line.status === "pending") {
        this.#counts.pending += 1;
        if (found !== undefined) this.#pending.push({ caseId: found.caseId, reference: line.bankRef });
      } else if (found !== undefined && !line.reversal) {
        this.#counts.placed += 1;
        yield { line: line.line, raw: this.#paymentRow(line, found.reference) };
      } else {
        this.#counts.waiting += 1;
        const fault = line.reversal ? TAKEN_BACK : unplaced(match, candidates);
        yield { line: line.line, raw: this.#paymentRow(line, ""), faults: [fault] };
      }
    }
  }

  #paymentRow(line: StatementLine, accountRef: string): string {
    const { amount, currency, valueOn, bankRef, reversal } = line;
    return JSON.stringify({
      lender: this.#lender,
      account_ref: accountRef,
      kind: reversal ? "reversal" : "payment",
      amount: formatMoney({ minor: BigInt(amount), currency: currency as Currency }),
      currency,
      value_on: formatDay(valueOn),
      reference: bankRef.slice(0, 100),
    });
  }

  /** Accounts whose references stand in lines, by the reference. */
  async #candidatesOf(lines: readonly StatementLine[]): Promise<ReadonlyMap<string, Candidate>> {
    const { pool, tenant } = this.#environment;
    const lender = this.#lender;
    const references = [...new Set(lines.flatMap(referencesOf))];
    const places = await findAccounts(
      pool,
      tenant,
      references.map((reference) => ({ lender, reference })),
    );
    const found = references.flatMap((reference) => {
      const place = places.get(accountKey({ lender, reference }));
      return place === undefined ? [] : [{ key: reference, foundBy: "reference" as const, reference, ...place }];
    });
    return new Map((await this.#loaded(found)).map(({ key, ...candidate }) => [key, candidate]));
  }

  /** Accounts of cases whose numbers stand in lines, by the number. */
  async #ofCases(lines: readonly StatementLine[]): Promise<ReadonlyMap<number, readonly Candidate[]>> {
    const byBucket = new Map<number, number[]>();
    for (const caseId of new Set(lines.flatMap(caseNumbersOf)))
      byBucket.set(bucketOfId(caseId), [...(byBucket.get(bucketOfId(caseId)) ?? []), caseId]);
    const found: Found[] = [];
    for (const [bucket, caseIds] of byBucket)
      for (const place of await accountsOfCases(this.#environment.pool, bucket, { lender: this.#lender, caseIds }))
        found.push({ key: String(place.caseId), foundBy: "case", ...place });
    const candidates = new Map<number, Candidate[]>();
    for (const { key: _key, ...candidate } of await this.#loaded(found))
      candidates.set(candidate.caseId, [...(candidates.get(candidate.caseId) ?? []), candidate]);
    return candidates;
  }

  /** Accounts whose borrowers have the names of payers, by the keyed hash of the name. */
  async #namesakesOf(lines: readonly StatementLine[]): Promise<ReadonlyMap<string, readonly Candidate[]>> {
    const { pool, tenant, vault } = this.#environment;
    const nameHashes = [...new Set(lines.flatMap(({ name }) => (name === undefined ? [] : [nameHash(vault, name)])))];
    const found = await findAccountsByName(pool, { tenant, lender: this.#lender, nameHashes });
    const namesakes = new Map<string, Candidate[]>();
    const named = found.map(({ nameHash: key, ...place }) => ({ key, foundBy: "name" as const, ...place }));
    for (const { key, ...candidate } of await this.#loaded(named))
      namesakes.set(key, [...(namesakes.get(key) ?? []), candidate]);
    return namesakes;
  }

  /** Found accounts with what is open and whose they are. */
  async #loaded(found: readonly Found[]): Promise<readonly (Candidate & { readonly key: string })[]> {
    const { pool, vault } = this.#environment;
    const byBucket = new Map<number, Found[]>();
    for (const one of found) {
      const bucket = bucketOfId(one.caseId);
      byBucket.set(bucket, [...(byBucket.get(bucket) ?? []), one]);
    }
    const loaded: (Candidate & { readonly key: string })[] = [];
    for (const [bucket, some] of byBucket) {
      const ledgers = await loadLedgers(
        pool,
        bucket,
        some.map(({ accountId }) => accountId),
      );
      const parties = await loadParties(
        pool,
        bucket,
        some.map(({ caseId }) => caseId),
      );
      for (const one of some) {
        const ledger = ledgers.get(one.accountId);
        const party = parties.get(one.caseId);
        if (ledger === undefined) continue;
        const key = party?.wrappedKey ?? undefined;
        const name =
          party === undefined || key === undefined ? undefined : vault.unseal(vault.openKey(key), party.name);
        loaded.push({
          ...one,
          currency: ledger.account.currency,
          open: openInstalments(ledger.account, ledger.entries, ledger.order),
          ...(name !== undefined && { name }),
        });
      }
    }
    return loaded;
  }

  async pauseForPending(): Promise<void> {
    const now = this.#environment.clock();
    for (const announced of this.#pending) await pauseForPayment(this.#environment, announced, now);
  }
}

type Candidate = PaymentCandidate & AccountPlace & { readonly reference: string };
/** An account with the key it was found by. */
type Found = AccountPlace & Pick<PaymentCandidate, "foundBy"> & { readonly reference: string; readonly key: string };

function referencesOf({ references, text }: StatementLine): readonly string[] {
  return referencesIn([...references, text]);
}

function caseNumbersOf({ references, text }: StatementLine): readonly number[] {
  return caseNumbersIn([...references, text]);
}

function unplaced(match: PaymentMatch, known: readonly Candidate[]): RowFault {
  const candidates = match.kind === "unplaced" ? match.candidates : [];
  if (candidates.length === 0) return { field: "account_ref", why: NOBODY, remedy: FILL_IN };
  const list = candidates.slice(0, 3).map(({ accountId, confidence }) => {
    const reference = known.find((one) => one.accountId === accountId)?.reference ?? "";
    return `${reference} (${confidence} %)`;
  });
  return { field: "account_ref", why: SEVERAL, remedy: FILL_IN, values: { list: list.join(", ") } };
}

const NOBODY = { zh: "款项中没有可识别的账户号", en: "no reference of an account stands in the payment" };
const SEVERAL = { zh: "可能属于：{list}", en: "it may be for: {list}" };
const FILL_IN = {
  zh: "请填写账户号，再通过 import payments 导入",
  en: "Fill the account in and feed the row by import payments",
};
const TAKEN_BACK: RowFault = {
  field: "reverses",
  why: { zh: "银行收回了一笔款项", en: "the bank took a payment back" },
  remedy: {
    zh: "请填写账户号与被冲正的流水号（reverses）",
    en: "Fill in the account, and in reverses the reference of the payment that was taken back",
  },
};
