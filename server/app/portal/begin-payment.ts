import { randomUUID } from "node:crypto";
import { bucketOfId } from "@fairdue/core/bucket.ts";
import { parseCurrency } from "@fairdue/core/currency.ts";
import { money } from "@fairdue/core/money.ts";
import { formatMoney } from "@fairdue/core/money-text.ts";
import type { PaymentProvider } from "../../payments/port.ts";
import { loadCases } from "../../store/load-cases.ts";
import type { Reading } from "../show-cases.ts";
import { type MyAccount, showDebt } from "./show-debts.ts";

export type BegunPayment =
  | { readonly kind: "begun"; readonly url: string }
  | { readonly kind: "refused"; readonly because: "no-such-account" | "more-than-owed" };

/**
 * Begins a payment at the provider for one account of a case. Nothing is booked and no contact stopped: looking at a page of
 * payment is no payment. More than closes the account is not taken.
 */
export async function beginPayment(
  reading: Reading,
  provider: PaymentProvider,
  asked: { readonly caseId: number; readonly accountId: number; readonly minor: number },
): Promise<BegunPayment> {
  const [loaded] = await loadCases(reading.pool, bucketOfId(asked.caseId), [asked.caseId]);
  const debt = await showDebt(reading, asked.caseId);
  const account: MyAccount | undefined = debt?.accounts.find(({ accountId }) => accountId === asked.accountId);
  const currency = parseCurrency(account?.currency ?? "");
  if (loaded === undefined || account === undefined || currency === undefined)
    return { kind: "refused", because: "no-such-account" };
  if (asked.minor > account.payoffMinor) return { kind: "refused", because: "more-than-owed" };
  const { url } = await provider.begin({
    lender: loaded.state.lender,
    accountRef: account.reference,
    amount: formatMoney(money(BigInt(asked.minor), currency)),
    currency,
    reference: `${provider.name}-${randomUUID()}`,
  });
  return { kind: "begun", url };
}
