import type { FedCase } from "../intake/portfolio-groups.ts";
import type { FedAccount, FedBorrower } from "../intake/portfolio-record.ts";
import type { SourceMark } from "../store/source-rows.ts";
import type { Vault } from "../store/vault.ts";
import { referenceHash } from "./seal-person.ts";

/** What a file says of a person, as a hash that nobody without the key can try names against. */
export function personMark(vault: Vault, borrower: FedBorrower): SourceMark {
  const key = `${referenceHash(vault, borrower.reference)} ${borrower.lender}`;
  return { kind: "borrower", key, hash: hashOf(vault, borrower) };
}

/** What a file says of an account: its plan and its ledger, apart. */
export function accountMarks(vault: Vault, borrower: FedBorrower, account: FedAccount): readonly SourceMark[] {
  const { entries, ...plan } = account;
  const key = `${referenceHash(vault, borrower.reference)} ${borrower.lender} ${account.reference}`;
  return [
    { kind: "account", key, hash: hashOf(vault, plan) },
    { kind: "entries", key, hash: hashOf(vault, entries) },
  ];
}

export function marksOf(vault: Vault, { borrower, accounts }: FedCase): readonly SourceMark[] {
  return [personMark(vault, borrower), ...accounts.flatMap(({ account }) => accountMarks(vault, borrower, account))];
}

function hashOf(vault: Vault, value: unknown): string {
  // Built field by field in one order; should the order ever change, the tables are compared once more.
  return vault.blindIndex("source-row", JSON.stringify(value));
}
