import type { Lender, Product } from "@fairdue/core/account/catalogue.ts";
import type { Day } from "@fairdue/core/calendar/day.ts";
import { formatDay } from "@fairdue/core/calendar/day.ts";
import type { PlannedContact } from "@fairdue/core/case/events.ts";
import type { CaseState } from "@fairdue/core/case/state.ts";
import type { AmountTable, TemplateValues } from "@fairdue/core/contact/template.ts";
import { parseCurrency } from "@fairdue/core/currency.ts";
import { formatMoneyIn } from "@fairdue/core/money-text.ts";
import type { Language, Text } from "@fairdue/core/text.ts";

const COLUMNS: readonly Text[] = [
  { zh: "应还日", en: "Due date" },
  { zh: "本金", en: "Principal" },
  { zh: "利息", en: "Interest" },
  { zh: "费用", en: "Fees" },
  { zh: "合计", en: "Total" },
];
const TOTAL: Text = { zh: "合计", en: "Total" };

/** What one planned contact's text is filled with, the figures as of the day it was permitted for. */
export function messageValues(
  planned: PlannedContact,
  parts: {
    readonly state: CaseState;
    readonly name: string;
    readonly lender: Lender;
    readonly product: Product | undefined;
    /** Opens the portal for this borrower; without a portal the lender's own page stands in. */
    readonly portalLink?: string | undefined;
  },
): TemplateValues {
  const { state, name, lender, product, portalLink } = parts;
  const { language, values } = planned;
  const asOf = values.asOf as Day;
  const currency = String(values.currency);
  let balance = 0;
  for (const account of state.accounts) {
    for (const { principal, interest, fee } of account.open) balance += principal + interest + fee;
  }
  return {
    "borrower.name": name,
    "lender.name": lender.name[language],
    "collector.name": lender.name[language],
    "product.name": product?.name[language] ?? String(values.product),
    arrears: amountText(language, Number(values.arrearsMinor), currency),
    balance: amountText(language, balance, currency),
    daysPastDue: Math.max(0, asOf - Number(values.dueOn)),
    dueDate: formatDay(values.dueOn as Day),
    asOfDate: formatDay(asOf),
    payLink: lender.payLink,
    portalLink: portalLink ?? lender.payLink,
    hotline: lender.hotline,
    caseRef: String(state.caseId),
    amounts: overdueTable(state, { language, asOf, currency }),
  };
}

/** Overdue instalments, one a row, with their components and the sum. */
function overdueTable(state: CaseState, view: { language: Language; asOf: Day; currency: string }): AmountTable {
  const { language, asOf, currency } = view;
  const text = (minor: number) => amountText(language, minor, currency);
  const due = state.accounts.flatMap((account) => account.open.filter((instalment) => instalment.dueOn < asOf));
  const sums = { principal: 0, interest: 0, fee: 0 };
  const rows = due.map(({ dueOn, principal, interest, fee }) => {
    sums.principal += principal;
    sums.interest += interest;
    sums.fee += fee;
    return [formatDay(dueOn), text(principal), text(interest), text(fee), text(principal + interest + fee)];
  });
  const { principal, interest, fee } = sums;
  const total = [TOTAL[language], text(principal), text(interest), text(fee), text(principal + interest + fee)];
  return { columns: COLUMNS.map((column) => column[language]), rows, total };
}

/** @throws RangeError for a currency FairDue does not know: intake must have refused it */
function amountText(language: Language, minor: number, code: string): string {
  const currency = parseCurrency(code);
  if (currency === undefined) throw new RangeError(`unknown currency: ${code}`);
  return formatMoneyIn(language, { minor: BigInt(minor), currency });
}
