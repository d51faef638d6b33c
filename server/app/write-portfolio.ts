import type { Lender } from "@fairdue/core/account/catalogue.ts";
import { orderOf } from "@fairdue/core/account/waterfall.ts";
import { localTimeAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { emptyCase } from "@fairdue/core/case/evolve.ts";
import { type TakenIn, takeIn } from "@fairdue/core/case/take-in.ts";
import { PAID } from "../intake/portfolio-fields.ts";
import type { FedCase } from "../intake/portfolio-groups.ts";
import type { FedAccount, FedBorrower } from "../intake/portfolio-record.ts";
import { DAY_TO_COME, type RejectedRow, type RowFault } from "../intake/row-fault.ts";
import type { SourceRow } from "../intake/source-order.ts";
import { GENESIS } from "../record/chain.ts";
import { accountKey, enterAccounts } from "../store/account-directory.ts";
import type { LoadedCase } from "../store/load-cases.ts";
import { saveKeys } from "../store/people.ts";
import type { Tx } from "../store/rows.ts";
import { loadMarks, markPlace, type SourceMark, saveMarks } from "../store/source-rows.ts";
import type { DataKey } from "../store/vault.ts";
import { appendEvents, type Decided } from "./append-events.ts";
import type { IntakeEnvironment } from "./intake-environment.ts";
import { accountMarks, marksOf, personMark } from "./portfolio-marks.ts";
import { loadScene, type PortfolioBatch, type PortfolioScene } from "./portfolio-scene.ts";
import { referenceHash, sealPerson } from "./seal-person.ts";
import { takeInAccount } from "./take-in-account.ts";

/** What became of one case of a batch. */
export type WrittenCase = {
  /** Accounts that were taken in, now or before. */
  readonly accounts: readonly FedAccount[];
  readonly events: readonly CaseEvent[];
  /** Accounts that the case had before. */
  readonly known: ReadonlySet<number>;
  readonly rejected: readonly RejectedRow[];
};

/**
 * Writes what a file says of some cases of one bucket, in the caller's transaction.
 *
 * A case whose every mark is as before is passed over without a lock. For all others the difference to the tables is
 * taken under the case's lock and becomes events.
 */
export async function writePortfolioBatch(
  tx: Tx,
  environment: IntakeEnvironment,
  batch: PortfolioBatch,
): Promise<readonly WrittenCase[]> {
  const { bucket, cases } = batch;
  const marked = cases.map((fed) => ({ fed, marks: marksOf(environment.vault, fed) }));
  const keys = new Set(marked.flatMap(({ marks }) => marks.map(({ key }) => key)));
  const before = await loadMarks(tx, bucket, [...keys]);
  const isKnown = (mark: SourceMark) => before.get(markPlace(mark)) === mark.hash;
  const written: WrittenCase[] = [];
  const news: FedCase[] = [];
  for (const { fed, marks } of marked) {
    if (!marks.every(isKnown)) news.push(fed);
    else {
      const accounts = fed.accounts.map(({ account }) => account);
      written.push({ accounts, events: [], known: new Set(), rejected: [] });
    }
  }
  if (news.length === 0) return written;
  const scene = await loadScene(tx, environment, { ...batch, cases: news });
  const decided: Decided[] = [];
  const marks: SourceMark[] = [];
  for (const fed of news) {
    const mark = personMark(environment.vault, fed.borrower);
    const one = new CaseIntake(environment, scene, fed).finish(isKnown(mark));
    written.push(one.written);
    if (one.loaded === undefined) continue;
    decided.push({ loaded: one.loaded, events: one.written.events, at: scene.now });
    marks.push(
      mark,
      ...one.written.accounts.flatMap((account) => accountMarks(environment.vault, fed.borrower, account)),
    );
  }
  await appendEvents(tx, decided);
  await saveKeys(tx, bucket, scene.newKeys);
  await enterAccounts(tx, environment.tenant, scene.entered);
  await saveMarks(tx, bucket, marks);
  return written;
}

/** One case of a batch on its way into the tables. */
class CaseIntake {
  readonly #environment: IntakeEnvironment;
  readonly #scene: PortfolioScene;
  readonly #fed: FedCase;
  readonly #hash: string;
  readonly #lender: Lender;
  readonly #rejected = new Map<SourceRow, RejectedRow>();

  constructor(environment: IntakeEnvironment, scene: PortfolioScene, fed: FedCase) {
    const { lender, reference } = fed.borrower;
    const found = environment.catalogue.lenders.get(lender);
    if (found === undefined) throw new Error(`no lender ${lender}: the row should have been rejected`);
    this.#environment = environment;
    this.#scene = scene;
    this.#fed = fed;
    this.#hash = referenceHash(environment.vault, reference);
    this.#lender = found;
  }

  /** @returns the case to append to, or undefined when nothing of it is taken in */
  finish(personIsKnown: boolean): { readonly written: WrittenCase; readonly loaded?: LoadedCase } {
    const { borrower, accounts, rows } = this.#fed;
    const person = this.#scene.people.get(this.#hash);
    if (person !== undefined && person.wrappedKey === undefined) {
      for (const row of [...rows, ...accounts.flatMap((one) => one.rows)]) this.#reject(row, ERASED_PERSON);
      return { written: this.#outcome([], []) };
    }
    const loaded = this.#case(person?.cases.get(borrower.lender));
    const isNew = loaded.version === 0;
    const { taken, news } = this.#accounts(loaded);
    if (isNew && taken.length === 0 && rows.length === 0) return { written: this.#outcome([], []) };
    const { borrowerId, key } = this.#person();
    const zones = zonesOf(borrower, this.#lender);
    const { vault, tenant } = this.#environment;
    const { ids, bucket } = this.#scene;
    const takeId = () => ids.take(bucket);
    const fed: TakenIn = {
      ...news,
      ...(isNew && {
        opening: { kind: "case-opened", borrowerId, tenant, lender: borrower.lender, ladder: loaded.ladder },
      }),
      ...(!personIsKnown && {
        borrower: sealPerson(borrower, { vault, key, borrowerId, zones, known: loaded.state.points, takeId }),
      }),
    };
    const events = takeIn(loaded.state, fed, { now: this.#scene.now, ladder: this.#ladder(loaded.ladder) });
    const known = new Set(loaded.state.accounts.map(({ accountId }) => accountId));
    return { written: { ...this.#outcome(taken, events), known }, loaded };
  }

  #case(caseId: number | undefined): LoadedCase {
    const found = caseId === undefined ? undefined : this.#scene.cases.get(caseId);
    if (found !== undefined) return found;
    const { bucket, ids } = this.#scene;
    const [zone] = zonesOf(this.#fed.borrower, this.#lender);
    return {
      bucket,
      tenant: this.#environment.tenant,
      ladder: this.#lender.ladder,
      version: 0,
      head: GENESIS,
      state: emptyCase(ids.take(bucket), zone),
    };
  }

  #accounts(loaded: LoadedCase): { taken: readonly FedAccount[]; news: Pick<TakenIn, "accounts" | "entries"> } {
    const { places, ledgers, ids, bucket, entered } = this.#scene;
    const { lender } = this.#fed.borrower;
    const { caseId } = loaded.state;
    const today = localTimeAt(loaded.state.zone, this.#scene.now).day;
    const taken: FedAccount[] = [];
    const news: { accounts: TakenIn["accounts"][number][]; entries: TakenIn["entries"][number][] } = {
      accounts: [],
      entries: [],
    };
    for (const { account, rows } of this.#fed.accounts) {
      const key = { lender, reference: account.reference };
      const place = places.get(accountKey(key));
      const reject = (fault: RowFault): void => {
        for (const row of rows) this.#reject(row, fault);
      };
      if (place !== undefined && place.caseId !== caseId) {
        reject(OTHERS_ACCOUNT);
        continue;
      }
      const early = account.entries.find(({ valueOn }) => valueOn > today);
      if (early !== undefined) {
        reject({ field: early.ref.startsWith(PAID) ? "paid_on" : "value_on", ...DAY_TO_COME });
        continue;
      }
      const takeId = () => ids.take(bucket);
      const accountId = place?.accountId ?? takeId();
      const order = orderOf(this.#environment.catalogue.products.get(account.product)?.terms?.lateWaterfall);
      const outcome = takeInAccount(account, { accountId, ledger: ledgers.get(accountId), order, takeId });
      if (outcome.kind === "refused") {
        reject(outcome.fault);
        continue;
      }
      taken.push(account);
      news.accounts.push(...outcome.news.accounts);
      news.entries.push(...outcome.news.entries);
      if (place !== undefined) continue;
      entered.push({ ...key, accountId, caseId });
      places.set(accountKey(key), { accountId, caseId });
    }
    return { taken, news };
  }

  #person(): { readonly borrowerId: number; readonly key: DataKey } {
    const { people, newPeople, newKeys, ids, bucket } = this.#scene;
    const { vault } = this.#environment;
    const found = people.get(this.#hash);
    if (found?.wrappedKey !== undefined) return { borrowerId: found.borrowerId, key: vault.openKey(found.wrappedKey) };
    const made = newPeople.get(this.#hash);
    if (made !== undefined) return made;
    const { key, wrapped } = vault.newKey();
    const person = { borrowerId: ids.take(bucket), key };
    newPeople.set(this.#hash, person);
    newKeys.set(person.borrowerId, wrapped);
    return person;
  }

  #ladder(id: string) {
    const ladder = this.#environment.catalogue.ladders.get(id);
    if (ladder === undefined) throw new Error(`no ladder ${id} in the catalogue`);
    return ladder;
  }

  #reject(row: SourceRow, fault: RowFault): void {
    if (!this.#rejected.has(row)) this.#rejected.set(row, { line: row.line, raw: row.raw, faults: [fault] });
  }

  #outcome(accounts: readonly FedAccount[], events: readonly CaseEvent[]): WrittenCase {
    return { accounts, events, known: new Set(), rejected: [...this.#rejected.values()] };
  }
}

/** Where a person lives as far as anybody knows; the lender's own zone when the file does not say. */
function zonesOf(borrower: FedBorrower, lender: Lender): readonly [Zone, ...Zone[]] {
  const [first, ...others] = borrower.zones as readonly Zone[];
  return first === undefined ? [lender.zone] : [first, ...others];
}

const ERASED_PERSON: RowFault = {
  field: "borrower_ref",
  why: { zh: "此人的个人信息已被删除", en: "this person's record has been erased" },
  remedy: { zh: "请勿再次导入", en: "Do not feed them again" },
};
const OTHERS_ACCOUNT: RowFault = {
  field: "account_ref",
  why: { zh: "此账户已属于另一借款人", en: "the account belongs to another borrower" },
  remedy: { zh: "请核对 account_ref 与 borrower_ref", en: "Check account_ref and borrower_ref" },
};
