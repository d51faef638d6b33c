import { formatDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import { parseCurrency } from "@fairdue/core/currency.ts";
import type { Remedy, Unwarranted } from "@fairdue/core/ledger/unwarranted.ts";
import { formatMoneyIn } from "@fairdue/core/money-text.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { unwarrantedOf } from "../../app/find-unwarranted.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { complain, EXIT, say } from "../terminal.ts";

const ZONE = "Asia/Shanghai" as Zone;

export type UnwarrantedOptions = { readonly caseId: number; readonly lang: Language; readonly json: boolean };

/** `fairdue unwarranted CASE`; exit 1 when something is found. */
export async function showUnwarranted(house: House, { caseId, lang, json }: UnwarrantedOptions): Promise<number> {
  const asOf = localDayAt(ZONE, await houseNow(house.pool));
  const reading = await unwarrantedOf({ pool: house.pool, catalogue: await house.catalogue() }, { caseId, asOf });
  if (reading.kind === "refused") {
    complain(fillText(WORDS.nobody, lang, { caseId }));
    return EXIT.refused;
  }
  const { found, currency } = reading;
  const amount = (minor: bigint) => {
    const known = parseCurrency(currency);
    return known === undefined ? String(minor) : formatMoneyIn(lang, { minor, currency: known });
  };
  if (json) say(JSON.stringify({ caseId, asOf: formatDay(asOf), currency, found: found.map(plain) }, null, 2));
  else if (found.length === 0) say(WORDS.nothing[lang]);
  else for (const one of found) say(describe(one, lang, amount));
  return found.length === 0 ? EXIT.done : EXIT.found;
}

type Write = (minor: bigint) => string;

function describe(one: Unwarranted, lang: Language, amount: Write): string {
  const remedies = one.remedies.map((remedy) => remedyText(remedy, lang, amount)).join(lang === "zh" ? "、" : ", ");
  return `${whatText(one, lang, amount)}\n  ${fillText(WORDS.propose, lang, { remedies })}`;
}

function whatText(one: Unwarranted, lang: Language, amount: Write): string {
  const on = formatDay(one.on);
  switch (one.kind) {
    case "charge":
      return fillText(WORDS[`charge-${one.because}`], lang, { on, entry: one.entry, minor: amount(one.minor) });
    case "contact": {
      const figures = { said: amount(one.saidArrears), arrears: amount(one.arrears) };
      return fillText(WORDS[`contact-${one.because}`], lang, { on, contact: one.contactId, ...figures });
    }
    case "report":
      return fillText(WORDS.report, lang, { on, said: one.saidDaysPastDue, days: one.daysPastDue });
    default:
      return one satisfies never;
  }
}

function remedyText(remedy: Remedy, lang: Language, amount: Write): string {
  if (remedy.kind === "credit-correction") return fillText(REMEDIES[remedy.kind], lang, { days: remedy.daysPastDue });
  if (remedy.kind === "apology") return REMEDIES.apology[lang];
  return fillText(REMEDIES[remedy.kind], lang, { minor: amount(remedy.minor) });
}

/** Amounts and days as JSON can carry them. */
function plain(one: Unwarranted): unknown {
  const written = JSON.stringify(one, (_key, value: unknown) => (typeof value === "bigint" ? Number(value) : value));
  return { ...(JSON.parse(written) as object), on: formatDay(one.on) };
}

const WORDS = {
  nobody: { zh: "没有编号为 {caseId} 的案件。", en: "There is no case {caseId}." },
  nothing: {
    zh: "按目前的账，没有不该收、不该发、不该报的。",
    en: "As the ledger stands, nothing was charged, sent or reported that should not have been.",
  },
  propose: { zh: "建议（由人批准）：{remedies}", en: "Proposed, for a person to approve: {remedies}" },
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
