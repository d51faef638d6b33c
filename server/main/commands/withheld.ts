import { parseDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Withheld } from "@fairdue/core/credit/furnish/history.ts";
import { parseMonth } from "@fairdue/core/credit/furnish/month.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { listWithheld, type WithheldAccount } from "../../app/list-withheld.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { complain, EXIT, say, table } from "../terminal.ts";

/**
 * `fairdue credit withheld`: which accounts' months are kept back from the bureau, why, and what ends it.
 *
 * @returns the exit code: 0 none is, 1 some are, 2 refused
 */
export async function showWithheld(
  house: Pick<House, "pool" | "gate">,
  options: { readonly month: string; readonly asOf?: string; readonly lang: Language; readonly json: boolean },
): Promise<number> {
  const { asOf, lang, json } = options;
  const month = parseMonth(options.month);
  const today = asOf === undefined ? localDayAt(house.gate.fallbackZone, await houseNow(house.pool)) : parseDay(asOf);
  if (month === undefined || today === undefined) {
    complain(fillText(NO_DATE, lang, { word: month === undefined ? options.month : (asOf ?? "") }));
    return EXIT.refused;
  }
  const withheld: WithheldAccount[] = [];
  for await (const one of listWithheld(house.pool, { month, today })) withheld.push(one);
  if (json) say(JSON.stringify({ month, withheld }));
  else if (withheld.length === 0) say(fillText(NONE, lang, { month }));
  else say(table([HEADS.map((head) => head[lang]), ...withheld.map((one) => lineOf(one, lang))]));
  return withheld.length === 0 ? EXIT.done : EXIT.found;
}

function lineOf({ caseId, accountId, because }: WithheldAccount, lang: Language): readonly string[] {
  const { why, ends } = BECAUSE[because];
  return [String(caseId), String(accountId), why[lang], ends[lang]];
}

const NO_DATE = {
  zh: "“{word}”不对：月份写作 2026-11，日期写作 2026-11-23",
  en: '"{word}" is neither: write a month like 2026-11, a day like 2026-11-23.',
};
const NONE = { zh: "{month} 没有账户被暂缓报送。", en: "No account is kept back for {month}." };
const HEADS: readonly Text[] = [
  { zh: "案件", en: "case" },
  { zh: "账户", en: "account" },
  { zh: "为什么", en: "why" },
  { zh: "怎样解除", en: "what ends it" },
];
const BECAUSE: Readonly<Record<Withheld["because"], { readonly why: Text; readonly ends: Text }>> = {
  "no-prior-notice": {
    why: {
      zh: "逾期后未在当月底前事先告知本人（征信业管理条例 第15条）",
      en: "the person was not told between falling late and the month's end (Credit Reporting Regulation art. 15)",
    },
    ends: { zh: "告知本人；此后的月份可以报送", en: "tell the person; months from then on can be furnished" },
  },
  contested: {
    why: { zh: "异议未办结", en: "an objection is open" },
    ends: { zh: "作出决定并答复", en: "decide it and reply" },
  },
};
