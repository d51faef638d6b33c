import { bucketOfId } from "@fairdue/core/bucket.ts";
import { parseCurrency } from "@fairdue/core/currency.ts";
import { type GuideDebt, type GuideStep, guide } from "@fairdue/core/guide/guide.ts";
import { guideCn } from "@fairdue/rulebook/cn/guide/guide.ts";
import { citesOfRowCn } from "@fairdue/rulebook/cn/guide/law-rows.ts";
import { loadCases } from "../../store/load-cases.ts";
import type { Reading } from "../show-cases.ts";
import { showDebts } from "./show-debts.ts";
import type { SignedIn } from "./sign-in.ts";

/**
 * The next best steps for a person, over everything they owe here.
 *
 * @param sustainableMinor what they say a month leaves for paying, in minor units; undefined when they did not say
 */
export async function showGuide(
  reading: Reading,
  person: SignedIn,
  sustainableMinor: number | undefined,
): Promise<readonly GuideStep[]> {
  const debts: GuideDebt[] = [];
  for (const debt of await showDebts(reading, person)) {
    const [loaded] = await loadCases(reading.pool, bucketOfId(debt.caseId), [debt.caseId]);
    for (const account of debt.accounts) {
      const currency = parseCurrency(account.currency);
      if (currency === undefined || loaded === undefined) continue;
      const { arrearsMinor, payoffMinor, daysPastDue } = account;
      const known = loaded.state.accounts.find(({ accountId }) => accountId === account.accountId);
      debts.push({
        id: account.reference,
        name: {
          zh: `${debt.lender.zh}${account.product.zh}`,
          en: `${account.product.en}, ${debt.lender.en}`,
        },
        product: reading.catalogue.products.get(known?.product ?? "")?.kind ?? "other",
        currency,
        arrearsMinor,
        payoffMinor,
        daysPastDue,
        holds: loaded.state.holds.map(({ kind }) => kind),
      });
    }
  }
  return guide({ debts, ...(sustainableMinor !== undefined && { sustainableMinor }) }, guideCn, citesOfRowCn);
}
