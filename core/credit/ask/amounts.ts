import { HAN_NUMERAL, readNumber } from "./numerals.ts";

const SCALE: Readonly<Record<string, number>> = {
  万: 10_000,
  w: 10_000,
  千: 1000,
  k: 1000,
  百: 100,
  毛: 0.1,
  角: 0.1,
  分: 0.01,
};

const AMOUNT = new RegExp(
  `(¥|￥|rmb\\s*)?(\\d+(?:,\\d{3})*(?:\\.\\d+)?|${HAN_NUMERAL}|几)(?:多|来|几)?(万|千|百|w(?![a-z])|k(?![a-z]))?([一二两三四五六七八九]|\\d(?!\\d))?(?:多)?\\s*(毛|角|分钱|元|块|yuan|rmb|cny|人民币)?`,
  "g",
);

/** Words after which a bare number of three digits or more is money. */
const OWED = /(?:逾期|欠(?:了|款)?|借(?:了|款)?|overdue|owed?|debt of|balance of)[\s\ue000]*(?:了|约|大概|about )?$/;

/** The largest amount of money in a normalised question, in fen; undefined when none is named. */
export function readAmountMinor(text: string): number | undefined {
  let largest: number | undefined;
  for (const match of text.matchAll(AMOUNT)) {
    const [all, sign, count = "", scale = "", rest, unit] = match;
    const at = match.index;
    const isOwed =
      /^\d{3,}$/.test(count) &&
      OWED.test(text.slice(0, at)) &&
      !/^\s*(?:天|日|个|期|多天|days?|号|年)/.test(text.slice(at + all.length));
    const named =
      isOwed || sign !== undefined || unit !== undefined || SCALE[scale] !== undefined || /[千万]/.test(count);
    const value = count === "几" ? 5 : readNumber(count);
    if (!named || value === undefined || value === 0) continue;
    const step = SCALE[scale] ?? 1;
    const added = rest === undefined || step === 1 ? 0 : ((readNumber(rest) ?? 0) * step) / 10;
    const whole = value * step + added;
    const yuan = unit !== undefined ? whole * (SCALE[unit.charAt(0)] ?? 1) : whole;
    const minor = Math.round(yuan * 100);
    if (largest === undefined || minor > largest) largest = minor;
  }
  return largest;
}
