import { bucketOfId } from "@fairdue/core/bucket.ts";
import { OWN_NAMES } from "../intake/mapping.ts";
import { readPaymentRow } from "../intake/payment-record.ts";
import type { RowFault } from "../intake/row-fault.ts";
import { accountKey, findAccounts } from "../store/account-directory.ts";
import type { Catalogue } from "../store/catalogue.ts";
import { IdSource } from "../store/ids.ts";
import { transact } from "../store/transact.ts";
import { NO_ACCOUNT } from "./import-payments.ts";
import type { IntakeEnvironment } from "./intake-environment.ts";
import { pauseForPayment } from "./pause-for-payment.ts";
import { retryCollisions } from "./retry.ts";
import { writePaymentBatch } from "./write-payments.ts";

/** What one live payment did. `paused`: it was only announced. */
export type TakenPayment =
  | { readonly kind: "posted" | "unchanged"; readonly contactsStopped: number; readonly cured: boolean }
  | { readonly kind: "paused" }
  | { readonly kind: "refused"; readonly faults: readonly [RowFault, ...RowFault[]] };

/**
 * Takes one payment, or what corrects one, as it happens: a row of a payments file in JSON. The reference makes it safe to
 * tell twice: the same row changes nothing, another row under the same reference corrects the first.
 *
 * @param status `pending` for money that is announced: outreach pauses, nothing is posted
 */
export async function takePayment(
  environment: IntakeEnvironment & { readonly catalogue: Catalogue },
  json: string,
  status: "booked" | "pending",
): Promise<TakenPayment> {
  const { pool, tenant, catalogue } = environment;
  const row = readPaymentRow(json, undefined, { mapping: OWN_NAMES, lenders: catalogue.lenders });
  if (row.kind === "rejected") return { kind: "refused", faults: row.faults };
  const { record } = row;
  const key = { lender: record.lender, reference: record.accountRef };
  const place = (await findAccounts(pool, tenant, [key])).get(accountKey(key));
  if (place === undefined) return { kind: "refused", faults: [NO_ACCOUNT] };
  const { caseId } = place;
  if (status === "pending") {
    await pauseForPayment(environment, { caseId, reference: record.entry.ref }, environment.clock());
    return { kind: "paused" };
  }
  const cases = new Map([[caseId, [{ line: 1, raw: json, ...place, record }]]]);
  const order = { bucket: bucketOfId(caseId), cases, ids: new IdSource() };
  const written = await retryCollisions(() => transact(pool, (tx) => writePaymentBatch(tx, environment, order)));
  const [one] = written.rows;
  if (one?.fault !== undefined) return { kind: "refused", faults: [one.fault] };
  const kind = one === undefined || one.posted.length === 0 ? "unchanged" : "posted";
  return { kind, contactsStopped: written.suppressed, cured: written.cured > 0 };
}
