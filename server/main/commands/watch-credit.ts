import { formatDay, parseDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import { fillText, type Language } from "@fairdue/core/text.ts";
import { sealDay } from "../../app/seal-day.ts";
import { type Watched, watchCredit } from "../../app/watch-credit.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { complain, describeRefusal, EXIT, say } from "../terminal.ts";

/**
 * `fairdue credit watch`: what a day's run does at its end, at any time. What is on the record is sealed first, since
 * the look goes by seals.
 *
 * @returns the exit code: 0 all agrees, 1 corrections wait to be sent, 2 refused
 */
export async function watch(
  house: Pick<House, "pool" | "sealKey" | "gate">,
  options: { readonly asOf?: string; readonly lang: Language; readonly json: boolean },
): Promise<number> {
  const { asOf, lang, json } = options;
  const now = await houseNow(house.pool);
  const today = asOf === undefined ? localDayAt(house.gate.fallbackZone, now) : parseDay(asOf);
  if (today === undefined) {
    complain(fillText(NO_DAY, lang, { day: asOf ?? "" }));
    return EXIT.refused;
  }
  await sealDay(house.pool, house.sealKey, { at: now, day: formatDay(localDayAt(house.gate.fallbackZone, now)) });
  const watched = await watchCredit(house.pool, today);
  if (watched.kind === "refused") {
    complain(describeRefusal(watched));
    return EXIT.refused;
  }
  say(json ? JSON.stringify(watched) : describeWatched(watched, lang));
  return watched.fileNo === undefined ? EXIT.done : EXIT.found;
}

/** What a look found, in one line. */
export function describeWatched({ cases, accounts, fileNo, rows }: Watched, lang: Language): string {
  const looked = fillText(LOOKED, lang, { cases, accounts });
  return `${looked} ${fileNo === undefined ? AGREES[lang] : fillText(WAITING, lang, { file: fileNo, rows })}`;
}

const NO_DAY = { zh: "“{day}”不是日期，请写作 2026-11-23", en: '"{day}" is not a date. Write it like 2026-11-23.' };
const LOOKED = {
  zh: "比对了有变动的 {cases} 个案件、{accounts} 个账户。",
  en: "Compared {accounts} accounts of the {cases} cases that changed.",
};
const AGREES = { zh: "报送记录与账本一致。", en: "What was furnished and the ledger agree." };
const WAITING = {
  zh: "文件 {file} 中有 {rows} 条更正待发，请用 credit furnish 写出。",
  en: "{rows} corrections wait in file {file}: write it with credit furnish.",
};
