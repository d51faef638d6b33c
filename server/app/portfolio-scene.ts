import type { FedCase } from "../intake/portfolio-groups.ts";
import { type AccountKey, type AccountPlace, findAccounts } from "../store/account-directory.ts";
import type { IdSource } from "../store/ids.ts";
import { type Ledger, loadLedgers } from "../store/ledgers.ts";
import { type LoadedCase, lockCases } from "../store/load-cases.ts";
import { type FoundPerson, findPeople } from "../store/people.ts";
import type { Tx } from "../store/rows.ts";
import type { DataKey } from "../store/vault.ts";
import type { IntakeEnvironment } from "./intake-environment.ts";
import { referenceHash } from "./seal-person.ts";

export type PortfolioBatch = { readonly bucket: number; readonly cases: readonly FedCase[]; readonly ids: IdSource };

/** Everything a batch is compared with, loaded once, and what the batch adds to it. */
export type PortfolioScene = {
  readonly bucket: number;
  readonly ids: IdSource;
  readonly now: number;
  readonly people: ReadonlyMap<string, FoundPerson>;
  readonly cases: ReadonlyMap<number, LoadedCase>;
  readonly ledgers: ReadonlyMap<number, Ledger>;
  /** Places of the accounts named, those entered by this batch included. */
  readonly places: Map<string, AccountPlace>;
  readonly entered: (AccountKey & AccountPlace)[];
  /** Borrowers new in this batch, by reference hash: one with two lenders has one id and one key. */
  readonly newPeople: Map<string, { readonly borrowerId: number; readonly key: DataKey }>;
  readonly newKeys: Map<number, Buffer>;
};

/** Loads what the cases are compared with, and locks them. */
export async function loadScene(
  tx: Tx,
  { tenant, vault, clock }: IntakeEnvironment,
  { bucket, cases: fed, ids }: PortfolioBatch,
): Promise<PortfolioScene> {
  const referenceHashes = [...new Set(fed.map(({ borrower }) => referenceHash(vault, borrower.reference)))];
  const people = await findPeople(tx, bucket, { tenant, referenceHashes });
  const caseIds = new Set<number>();
  for (const { borrower } of fed) {
    const caseId = people.get(referenceHash(vault, borrower.reference))?.cases.get(borrower.lender);
    if (caseId !== undefined) caseIds.add(caseId);
  }
  const locked = caseIds.size === 0 ? [] : await lockCases(tx, bucket, [...caseIds]);
  const accountIds = locked.flatMap(({ state }) => state.accounts.map(({ accountId }) => accountId));
  const keys = fed.flatMap(({ borrower: { lender }, accounts }) =>
    accounts.map(({ account }) => ({ lender, reference: account.reference })),
  );
  await ids.reserve(
    tx,
    fed.reduce((sum, one) => sum + idsNeeded(one), 0),
  );
  return {
    bucket,
    ids,
    now: clock(),
    people,
    cases: new Map(locked.map((one) => [one.state.caseId, one])),
    ledgers: await loadLedgers(tx, bucket, accountIds),
    places: new Map(await findAccounts(tx, tenant, keys)),
    entered: [],
    newPeople: new Map(),
    newKeys: new Map(),
  };
}

/** A borrower, a case, its points, its accounts, and twice its entries: each may have to be taken back. */
function idsNeeded({ borrower, accounts }: FedCase): number {
  let count = 2 + borrower.points.length + accounts.length;
  for (const { account } of accounts) count += 2 * account.entries.length;
  return count;
}
