import { formatDay } from "@fairdue/core/calendar/day.ts";
import { parseCurrency } from "@fairdue/core/currency.ts";
import type { Remedy, Unwarranted } from "@fairdue/core/ledger/unwarranted.ts";
import { formatMoneyIn } from "@fairdue/core/money-text.ts";
import { fillText, type Language, type Text, type TextValues } from "@fairdue/core/text.ts";

/** A finding and what is proposed, in both languages. */
export type DescribedUnwarranted = { readonly what: Text; readonly remedies: readonly Text[] };

/** Says what should not have been, and what would put it right. */
export function describeUnwarranted(one: Unwarranted, currency: string): DescribedUnwarranted {
  const known = parseCurrency(currency);
  const amount = (minor: bigint): Amount => ({
    in: (lang) => (known === undefined ? String(minor) : formatMoneyIn(lang, { minor, currency: known })),
  });
  return {
    what: bothOf((lang) => whatText(one, lang, amount)),
    remedies: one.remedies.map((remedy) => bothOf((lang) => remedyText(remedy, lang, amount))),
  };
}

type Amount = { in(lang: Language): string };
type Write = (minor: bigint) => Amount;

function bothOf(say: (lang: Language) => string): Text {
  return { zh: say("zh"), en: say("en") };
}

function whatText(one: Unwarranted, lang: Language, amount: Write): string {
  const on = formatDay(one.on);
  const fill = (text: Text, values: TextValues) => fillText(text, lang, values);
  switch (one.kind) {
    case "charge":
      return fill(WORDS[`charge-${one.because}`], { on, entry: one.entry, minor: amount(one.minor).in(lang) });
    case "contact": {
      const figures = { said: amount(one.saidArrears).in(lang), arrears: amount(one.arrears).in(lang) };
      return fill(WORDS[`contact-${one.because}`], { on, contact: one.contactId, ...figures });
    }
    case "report":
      return fill(WORDS.report, { on, said: one.saidDaysPastDue, days: one.daysPastDue });
    default:
      return one satisfies never;
  }
}

function remedyText(remedy: Remedy, lang: Language, amount: Write): string {
  if (remedy.kind === "credit-correction") return fillText(REMEDIES[remedy.kind], lang, { days: remedy.daysPastDue });
  if (remedy.kind === "apology") return REMEDIES.apology[lang];
  return fillText(REMEDIES[remedy.kind], lang, { minor: amount(remedy.minor).in(lang) });
}

const WORDS = {
  "charge-not-late": {
    zh: "{on} 分录 {entry}：该期按时还清，不该收 {minor}",
    en: "{on} entry {entry}: {minor} charged on an instalment that was paid in time",
  },
  "charge-too-much": {
    zh: "{on} 分录 {entry}：比约定多收 {minor}",
    en: "{on} entry {entry}: {minor} more than the formula gives",
  },
  "contact-nothing-overdue": {
    zh: "{on} 联系 {contact}：当日并无逾期（称欠 {said}）",
    en: "{on} contact {contact}: nothing was overdue (it said {said})",
  },
  "contact-too-much": {
    zh: "{on} 联系 {contact}：称逾期 {said}，实为 {arrears}",
    en: "{on} contact {contact}: it said {said} overdue, in fact {arrears}",
  },
  report: {
    zh: "{on} 征信报送：报逾期 {said} 天，实为 {days} 天",
    en: "{on} credit report: {said} days past due told, in fact {days}",
  },
} satisfies Record<string, Text>;

const REMEDIES = {
  refund: { zh: "退还 {minor}", en: "refund {minor}" },
  waiver: { zh: "减免 {minor}", en: "waive {minor}" },
  apology: { zh: "致歉", en: "apologise" },
  "credit-correction": { zh: "更正征信为逾期 {days} 天", en: "correct the credit record to {days} days past due" },
} satisfies Record<Remedy["kind"], Text>;
