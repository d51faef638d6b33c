import type { Currency } from "@fairdue/core/currency.ts";
import { type GuideDebt, payingOrder, type Situation } from "@fairdue/core/guide/guide.ts";
import { money } from "@fairdue/core/money.ts";
import { formatMoneyIn } from "@fairdue/core/money-text.ts";
import type { Text } from "@fairdue/core/text.ts";

/** A text in both languages. */
export function say(zh: string, en: string): Text {
  return { zh, en };
}

/** An amount in both languages. */
export function amount(minor: number, currency: Currency): Text {
  const whole = money(BigInt(minor), currency);
  return { zh: formatMoneyIn("zh", whole), en: formatMoneyIn("en", whole) };
}

/** Debts with something due and unpaid. */
export function overdue({ debts }: Situation): readonly GuideDebt[] {
  return debts.filter(({ arrearsMinor }) => arrearsMinor > 0);
}

/** Days past due of the oldest debt. */
export function longest(situation: Situation): number {
  return Math.max(0, ...situation.debts.map(({ daysPastDue }) => daysPastDue));
}

/** The order of paying as lines to read, each with what it costs to bring the debt up to date. */
export function orderLines(situation: Situation): readonly Text[] {
  return payingOrder(situation).map((debt, at) => {
    const due = amount(debt.arrearsMinor, debt.currency);
    return say(`${at + 1}. ${debt.name.zh}：${due.zh}`, `${at + 1}. ${debt.name.en}: ${due.en}`);
  });
}
