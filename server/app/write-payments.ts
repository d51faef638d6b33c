import { localTimeAt } from "@fairdue/core/calendar/zone.ts";
import { decide } from "@fairdue/core/case/decide.ts";
import type { CaseEvent, EntryRecord } from "@fairdue/core/case/events.ts";
import { evolve } from "@fairdue/core/case/evolve.ts";
import type { CaseState } from "@fairdue/core/case/state.ts";
import { openInstalments } from "@fairdue/core/ledger/open-instalments.ts";
import { MOST_MINOR } from "../intake/amounts.ts";
import { inPostingOrder, postingsFor } from "../intake/entry-postings.ts";
import type { PaymentRecord } from "../intake/payment-record.ts";
import { DAY_TO_COME, type RejectedRow, type RowFault } from "../intake/row-fault.ts";
import type { SourceRow } from "../intake/source-order.ts";
import type { IdSource } from "../store/ids.ts";
import { type Ledger, loadLedgers } from "../store/ledgers.ts";
import { type LoadedCase, lockCases } from "../store/load-cases.ts";
import type { Tx } from "../store/rows.ts";
import { appendEvents, type Decided } from "./append-events.ts";
import type { IntakeEnvironment } from "./intake-environment.ts";
import { totalOf } from "./take-in-account.ts";

/** A payment whose account has been found. */
export type PlacedPayment = SourceRow & {
  readonly accountId: number;
  readonly caseId: number;
  readonly record: PaymentRecord;
};

export type PaymentBatch = {
  readonly bucket: number;
  /** By case; every payment of an account of the case. */
  readonly cases: ReadonlyMap<number, readonly PlacedPayment[]>;
  readonly ids: IdSource;
};

/** What became of one row. */
export type WrittenPayment = {
  readonly row: PlacedPayment;
  /** Entries posted for it: none when it was known, two when it corrects one. */
  readonly posted: readonly EntryRecord[];
  readonly fault?: RowFault;
};

export type WrittenPayments = {
  readonly rows: readonly WrittenPayment[];
  readonly cured: number;
  readonly suppressed: number;
};

/** Posts payments of some cases of one bucket, each case under its lock, through `decide`. */
export async function writePaymentBatch(
  tx: Tx,
  environment: IntakeEnvironment,
  { bucket, cases, ids }: PaymentBatch,
): Promise<WrittenPayments> {
  const locked = await lockCases(tx, bucket, [...cases.keys()]);
  const rows = [...cases.values()].flat();
  const ledgers = await loadLedgers(tx, bucket, [...new Set(rows.map(({ accountId }) => accountId))]);
  await ids.reserve(tx, 2 * rows.length);
  const now = environment.clock();
  const decided: Decided[] = [];
  const written: WrittenPayment[] = [];
  for (const loaded of locked) {
    const posting = new CasePosting(environment, { loaded, ledgers, now, takeId: () => ids.take(bucket) });
    written.push(...posting.post(cases.get(loaded.state.caseId) ?? []));
    decided.push({ loaded, events: posting.events, at: now });
  }
  await appendEvents(tx, decided);
  const events = decided.flatMap((one) => one.events);
  return {
    rows: written,
    cured: events.filter(({ kind }) => kind === "case-cured").length,
    suppressed: events.filter(({ kind }) => kind === "contact-suppressed").length,
  };
}

type PostingScene = {
  readonly loaded: LoadedCase;
  readonly ledgers: ReadonlyMap<number, Ledger>;
  readonly now: number;
  readonly takeId: () => number;
};

/** Posts the payments of one case, one after the other. */
class CasePosting {
  readonly events: CaseEvent[] = [];
  readonly #scene: PostingScene;
  readonly #environment: IntakeEnvironment;
  readonly #posted = new Map<number, EntryRecord[]>();
  #state: CaseState;

  constructor(environment: IntakeEnvironment, scene: PostingScene) {
    this.#environment = environment;
    this.#scene = scene;
    this.#state = scene.loaded.state;
  }

  post(payments: readonly PlacedPayment[]): readonly WrittenPayment[] {
    return inPostingOrder(payments.map((row) => ({ ...row, entry: row.record.entry }))).map(({ entry: _, ...row }) =>
      this.#postOne(row),
    );
  }

  #postOne(row: PlacedPayment): WrittenPayment {
    const { accountId, record } = row;
    const ledger = this.#scene.ledgers.get(accountId);
    if (ledger === undefined) throw new Error(`account ${accountId} is in the directory but not in the tables`);
    const { account, order } = ledger;
    const today = localTimeAt(this.#state.zone, this.#scene.now).day;
    if (record.currency !== account.currency)
      return refused(row, "currency", OTHER_CURRENCY, USE, { currency: account.currency });
    if (record.entry.valueOn > today) return refused(row, "value_on", DAY_TO_COME.why, DAY_TO_COME.remedy, {});
    const before = this.#posted.get(accountId) ?? ledger.entries;
    const posted = [...before];
    const postings = postingsFor({ accountId, posted, takeId: this.#scene.takeId }, record.entry);
    if (postings.kind === "refused") return { row, posted: [], fault: postings.fault };
    if (totalOf(account, posted) > MOST_MINOR) return refused(row, "amount", TOO_MUCH, CHECK, {});
    this.#posted.set(accountId, posted);
    for (let count = before.length; count < posted.length; count++) {
      this.#decide(posted[count] as EntryRecord, openInstalments(account, posted.slice(0, count + 1), order));
    }
    return { row, posted: postings.entries };
  }

  #decide(entry: EntryRecord, open: ReturnType<typeof openInstalments>): void {
    const ladder = this.#environment.catalogue.ladders.get(this.#scene.loaded.ladder);
    if (ladder === undefined) throw new Error(`no ladder ${this.#scene.loaded.ladder} in the catalogue`);
    const outcome = decide(this.#state, { kind: "post-entry", entry, open }, { now: this.#scene.now, ladder });
    if (outcome.kind === "refused") throw new Error(`an entry of a known account was refused: ${outcome.because}`);
    for (const event of outcome.events) {
      this.events.push(event);
      this.#state = evolve(this.#state, event);
    }
  }
}

/** The rejected rows among those written. */
export function rejectedPayments(rows: readonly WrittenPayment[]): readonly RejectedRow[] {
  return rows.flatMap(({ row: { line, raw }, fault }) =>
    fault === undefined ? [] : [{ line, raw, faults: [fault] as const }],
  );
}

function refused(
  row: PlacedPayment,
  field: string,
  why: RowFault["why"],
  remedy: RowFault["remedy"],
  values: NonNullable<RowFault["values"]>,
): WrittenPayment {
  return { row, posted: [], fault: { field, why, remedy, values } };
}

const OTHER_CURRENCY = { zh: "此账户以 {currency} 记账", en: "the account is kept in {currency}" };
const USE = { zh: "请填写 {currency}", en: "Write {currency}" };
const TOO_MUCH = { zh: "账户总额过大", en: "makes the account larger than one can be" };
const CHECK = { zh: "请检查单位与小数点", en: "Check the unit and the decimal point" };
