import { bucketOfId } from "@fairdue/core/bucket.ts";
import { formatDay, parseDay } from "@fairdue/core/calendar/day.ts";
import { TOLD_FACTS, type ToldFact } from "@fairdue/core/credit/furnish/facts.ts";
import { fillText, type Language } from "@fairdue/core/text.ts";
import { accountKey, findAccounts } from "../../store/account-directory.ts";
import { keepToldFact } from "../../store/furnish-facts.ts";
import type { House } from "../house.ts";
import { TENANT } from "../tenant.ts";
import { complain, EXIT, say } from "../terminal.ts";

export type TellOptions = {
  readonly lender: string;
  readonly account: string;
  readonly fact: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  /** Contract, notice or decision it rests on. */
  readonly source: string;
  readonly lang: Language;
};

/**
 * `fairdue credit tell LENDER ACCOUNT FACT`: keeps for the next file what no ledger knows, such as a transfer. Told twice
 * it changes nothing.
 *
 * @returns the exit code: 0 kept, 2 refused
 */
export async function tellCredit(house: Pick<House, "pool">, options: TellOptions): Promise<number> {
  const { lender, account, source, lang } = options;
  const fact = TOLD_FACTS.find((one): one is ToldFact["fact"] => one === options.fact);
  const on = parseDay(options.on);
  const refuse = (text: string): number => {
    complain(text);
    return EXIT.refused;
  };
  if (fact === undefined) return refuse(fillText(NO_FACT, lang, { fact: options.fact, known: TOLD_FACTS.join(", ") }));
  if (on === undefined) return refuse(fillText(NO_DAY, lang, { day: options.on }));
  const key = { lender, reference: account };
  const place = (await findAccounts(house.pool, TENANT, [key])).get(accountKey(key));
  if (place === undefined) return refuse(fillText(NO_ACCOUNT, lang, { lender, account }));
  const { accountId } = place;
  await keepToldFact(house.pool, bucketOfId(accountId), { accountId, fact, on: formatDay(on), source });
  say(fillText(KEPT, lang, { account, fact, on: formatDay(on) }));
  return EXIT.done;
}

const NO_FACT = { zh: "没有“{fact}”这种事实；可选：{known}", en: 'There is no fact "{fact}"; choose one of {known}' };
const NO_DAY = { zh: "“{day}”不是日期，请写作 2026-11-23", en: '"{day}" is not a date. Write it like 2026-11-23.' };
const NO_ACCOUNT = {
  zh: "机构 {lender} 没有账户 {account}；请按导入文件中的写法填写",
  en: "{lender} has no account {account}; write both as in the portfolio file.",
};
const KEPT = {
  zh: "已记录：账户 {account} 于 {on} {fact}，随下一份报文报送。",
  en: "Kept: account {account}, {fact} on {on}; it goes with the next file.",
};
