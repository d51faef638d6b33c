import { type Day, parseDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import { parseCurrency } from "@fairdue/core/currency.ts";
import { formatMoneyIn } from "@fairdue/core/money-text.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { type AccountPayoff, casesOfReference, explainPayoffOf, type SpokenAmount } from "../../app/explain-payoff.ts";
import type { RunningPlan } from "../../app/running-plan.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { TENANT } from "../tenant.ts";
import { complain, EXIT, say } from "../terminal.ts";

const ZONE = "Asia/Shanghai" as Zone;

/** What a person asks; `of` is the number of a case or the reference of an account. */
export type PayoffOptions = {
  readonly of: string;
  readonly asOf?: string;
  readonly explain: boolean;
  readonly lang: Language;
  readonly json: boolean;
};

/** `fairdue payoff ACCOUNT|CASE [--as-of DAY] [--explain] [--json]` */
export async function showPayoff(house: House, { of, lang, ...asked }: PayoffOptions): Promise<number> {
  const asOf = asked.asOf === undefined ? localDayAt(ZONE, await houseNow(house.pool)) : parseDay(asked.asOf);
  if (asOf === undefined) {
    complain(fillText(WORDS.noDay, lang, { day: asked.asOf ?? "" }));
    return EXIT.refused;
  }
  const source = { pool: house.pool, catalogue: await house.catalogue() };
  const found = await casesOfReference(source, TENANT, of);
  const byNumber = found.length === 0 && /^[1-9]\d{0,15}$/.test(of);
  const payoffs: { asOf: string; accounts: readonly AccountPayoff[]; plan?: RunningPlan }[] = [];
  for (const caseId of byNumber ? [Number(of)] : found) {
    const one = await explainPayoffOf(source, { caseId, asOf, ...(!byNumber && { reference: of }) });
    if (one.kind === "computed") payoffs.push(one);
  }
  const [first] = payoffs;
  if (first === undefined) {
    complain(fillText(WORDS.nobody, lang, { of }));
    return EXIT.refused;
  }
  const accounts = payoffs.flatMap((one) => one.accounts);
  const plans = payoffs.flatMap(({ plan }) => (plan === undefined ? [] : [plan]));
  if (asked.json) say(JSON.stringify({ asOf: first.asOf, accounts, plans }, null, 2));
  else {
    for (const account of accounts) say(describe(account, { asOf, lang, explain: asked.explain }));
    for (const plan of plans) say(describePlan(plan, accounts[0]?.currency ?? "CNY", lang));
  }
  return EXIT.done;
}

type Telling = { readonly asOf: Day; readonly lang: Language; readonly explain: boolean };

function describe(account: AccountPayoff, { lang, explain }: Telling): string {
  const amount = (minor: number) => {
    const currency = parseCurrency(account.currency);
    return currency === undefined ? String(minor) : formatMoneyIn(lang, { minor: BigInt(minor), currency });
  };
  const lines = [`${account.reference} ${account.product[lang]}`];
  const tell = ({ text, minor, entries, parts }: SpokenAmount, depth: number): void => {
    const grounds = entries.length === 0 ? "" : fillText(WORDS.entries, lang, { ids: entries.join(", ") });
    lines.push(`${"  ".repeat(depth)}${amount(minor)}  ${text[lang]}${grounds}`);
    if (explain) for (const part of parts) tell(part, depth + 1);
  };
  tell(account.explained, 1);
  const { formula } = account;
  if (explain && formula !== undefined) {
    const certainty = CERTAINTY[formula.certainty][lang];
    lines.push(fillText(WORDS.formula, lang, { certainty, sources: formula.sources.join("; ") }));
    if (formula.note !== undefined) lines.push(`  ${formula.note[lang]}`);
  }
  return lines.join("\n");
}

function describePlan(
  { leftMinor, next, givesUpMinor, returnsMinor }: RunningPlan,
  code: string,
  lang: Language,
): string {
  const amount = (minor: number) => {
    const currency = parseCurrency(code);
    return currency === undefined ? String(minor) : formatMoneyIn(lang, { minor: BigInt(minor), currency });
  };
  const told = { left: amount(leftMinor), gives: amount(givesUpMinor), returns: amount(returnsMinor) };
  const asks = next === undefined ? "" : fillText(WORDS.next, lang, { amount: amount(next.minor), day: next.dueOn });
  return fillText(WORDS.plan, lang, told) + asks;
}

const WORDS = {
  plan: {
    zh: "有一份还款计划在执行：再付 {left} 即全部结清，届时减免 {gives}；违约则恢复 {returns}。",
    en: "A plan runs: {left} more closes everything, and {gives} is given up then; if it breaks, {returns} comes back.",
  },
  next: { zh: "下一笔 {amount}，{day} 前。", en: " Next {amount} by {day}." },
  noDay: {
    zh: "--as-of {day} 不是日期，请写成 2026-01-31。",
    en: "--as-of {day} is not a date. Write it like 2026-01-31.",
  },
  nobody: {
    zh: "没有编号为“{of}”的案件，也没有该编号的账户。",
    en: 'There is no case of the number "{of}", and no account of that reference.',
  },
  entries: { zh: "［分录 {ids}］", en: " [entries {ids}]" },
  formula: {
    zh: "  逾期收费依据（{certainty}）：{sources}",
    en: "  The formula for paying late ({certainty}): {sources}",
  },
} satisfies Record<string, Text>;

const CERTAINTY = {
  contract: { zh: "合同", en: "by the contract" },
  high: { zh: "较可靠", en: "fairly sure" },
  medium: { zh: "一般", en: "doubtful" },
  low: { zh: "不可靠", en: "very doubtful" },
  unknown: { zh: "未知，不计算", en: "unknown, so nothing is computed" },
} satisfies Record<string, Text>;
