import type { Currency } from "@fairdue/core/currency.ts";
import { money } from "@fairdue/core/money.ts";
import { formatMoneyIn, parseMoney } from "@fairdue/core/money-text.ts";
import {
  type Affordability,
  affordabilityOf,
  type Means,
  OUTGOINGS,
  type Outgoing,
} from "@fairdue/core/plan/affordability.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { referenceBudgetCn } from "@fairdue/rulebook/cn/reference-budget.ts";

/** What a person types of a month: amounts as decimal text, outgoings as `housing=1800` or `housing=1800:shown`. */
export type MonthOptions = {
  readonly income: readonly string[];
  readonly persons: number;
  readonly outgoing: readonly string[];
  readonly otherDebts?: string;
};

export type MonthReading =
  | { readonly kind: "read"; readonly affordability: Affordability }
  | { readonly kind: "refused"; readonly why: string };

/** What can be paid a month and kept up, out of what was typed. */
export function affordableOf(month: MonthOptions, currency: Currency, shareBps: number): MonthReading {
  if (currency !== referenceBudgetCn.currency) {
    return { kind: "refused", why: `there is no reference budget in ${currency}; write --can-pay instead` };
  }
  const incomes = month.income.map((text) => amountOf(text, currency));
  const otherDebts = amountOf(month.otherDebts ?? "0", currency);
  const outgoings = month.outgoing.map((text) => outgoingOf(text, currency));
  const wrong =
    month.income.find((_, index) => incomes[index] === undefined) ??
    month.outgoing.find((_, index) => outgoings[index] === undefined) ??
    (otherDebts === undefined ? month.otherDebts : undefined);
  if (wrong !== undefined || otherDebts === undefined) {
    const why = `"${wrong}": write amounts like 1800.00, and outgoings like housing=1800 or housing=1800:shown, of ${OUTGOINGS.join(", ")}`;
    return { kind: "refused", why };
  }
  const means: Means = {
    incomes: incomes.filter((one) => one !== undefined),
    persons: month.persons,
    outgoings: outgoings.filter((one) => one !== undefined),
    otherDebts,
  };
  return { kind: "read", affordability: affordabilityOf(means, referenceBudgetCn, shareBps) };
}

/** How the amount was found, line by line, with the source of the reference. */
export function describeAffordable(found: Affordability, shareBps: number, lang: Language): string {
  const amount = (minor: bigint) => formatMoneyIn(lang, money(minor, found.budget.currency));
  const [source] = found.budget.cites;
  return [
    fillText(WORDS.income, lang, { amount: amount(found.income) }),
    ...found.outgoings.map(({ of, minor, from }) => `  − ${NAMES[of][lang]} ${amount(minor)} (${WORDS[from][lang]})`),
    `  − ${WORDS.otherDebts[lang]} ${amount(found.otherDebts)}`,
    fillText(WORDS.left, lang, {
      left: amount(found.disposable),
      share: shareBps / 100,
      pay: amount(found.sustainable),
    }),
    fillText(WORDS.source, lang, { source: source.instrument[lang], doubt: WORDS[source.status][lang] }),
  ].join("\n");
}

/** The same for programs, amounts in minor units. */
export function affordabilityJson({ income, outgoings, otherDebts, disposable, sustainable, budget }: Affordability) {
  return {
    incomeMinor: Number(income),
    outgoings: outgoings.map(({ of, minor, from, reference }) => ({
      of,
      minor: Number(minor),
      from,
      referenceMinor: Number(reference),
    })),
    otherDebtsMinor: Number(otherDebts),
    disposableMinor: Number(disposable),
    sustainableMinor: Number(sustainable),
    reference: { id: budget.id, name: budget.name, cites: budget.cites },
  };
}

function amountOf(text: string, currency: Currency): bigint | undefined {
  const parsed = parseMoney(text, currency);
  return parsed.kind === "money" && parsed.money.minor >= 0n ? parsed.money.minor : undefined;
}

function outgoingOf(text: string, currency: Currency): Means["outgoings"][number] | undefined {
  const [, name, amount, shown] = /^(\w+)=([^:]+)(:shown)?$/.exec(text) ?? [];
  const of = OUTGOINGS.find((one) => one === name);
  const minor = amountOf(amount ?? "", currency);
  return of === undefined || minor === undefined ? undefined : { of, minor, shown: shown !== undefined };
}

const WORDS = {
  income: { zh: "月收入 {amount}", en: "Income a month {amount}" },
  otherDebts: { zh: "其他债务月供", en: "other debts" },
  left: {
    zh: "结余 {left}，其中 {share}% 可用于还款：每月 {pay}",
    en: "{left} are left, {share} % of which may go to payments: {pay} a month",
  },
  source: { zh: "参考：{source}（{doubt}）", en: "Reference: {source} ({doubt})" },
  verified: { zh: "已核", en: "read" },
  reported: { zh: "见于报道", en: "as reported" },
  unverified: { zh: "未核实", en: "unverified" },
  told: { zh: "本人说明", en: "as told" },
  shown: { zh: "有凭证", en: "shown" },
  reference: { zh: "按参考值", en: "reference" },
  "told-above": { zh: "高于参考值且无凭证，按参考值", en: "told above the reference and not shown" },
} as const satisfies Readonly<Record<string, Text>>;

const NAMES: Readonly<Record<Outgoing, Text>> = {
  food: { zh: "食品烟酒", en: "food" },
  clothing: { zh: "衣着", en: "clothing" },
  housing: { zh: "居住", en: "housing" },
  household: { zh: "生活用品及服务", en: "household" },
  transport: { zh: "交通通信", en: "transport and phone" },
  education: { zh: "教育文化娱乐", en: "education and culture" },
  health: { zh: "医疗保健及其他", en: "health and other" },
};
