import type { ParsedQuestion } from "../ask/parsed.ts";
import type { CreditBook } from "../book.ts";
import { type ClaimValues, type Statement, state } from "../claim.ts";
import { codeOfDays, daysOfCode, type RecordCode } from "../codes.ts";
import { lateText } from "../impact.ts";

/** Whether the codes named are what is asked about. */
export function isAboutCodes({ asks, text, event }: ParsedQuestion): boolean {
  if (event === undefined) return true;
  return asks.includes("meaning") || /状态|代码|数字|字母|code|status/.test(text);
}

/** What the codes, stages and classes named in a question mean; the whole list where none is. */
export function codeStatements(
  { codes, buckets, assetClass, terms, event, text }: ParsedQuestion,
  book: CreditBook,
): readonly Statement[] {
  const values = (code: RecordCode): ClaimValues => ({ code, meaning: book.codes[code] });
  const named = codes.map((code) => state(book.claims, "code-meaning", values(code)));
  const stages = buckets.map((bucket) => {
    const code = codeOfDays(bucket === 0 ? 0 : (bucket - 1) * 30 + 1);
    return state(book.claims, "mx-meaning", {
      bucket: `M${bucket}`,
      period: bucket,
      range: daysOfCode(code) ?? "0",
      code,
    });
  });
  const asksForCodes = /状态|代码|数字|字母|符号|标志|还款记录|code|letter|number/.test(text);
  const isBare =
    asksForCodes && buckets.length === 0 && assetClass === undefined && terms.length === 0 && event === undefined;
  return [
    ...named,
    ...stages,
    ...(assetClass === undefined ? [] : [state(book.claims, "class-meaning", { class: book.classes[assetClass] })]),
    ...(named.length > 0 || isBare ? [state(book.claims, "code-list")] : []),
  ];
}

/** The codes of all lengths of lateness told side by side. */
export function lateCodes({ lateness, alsoLate }: ParsedQuestion, book: CreditBook): readonly Statement[] {
  return [lateness, ...alsoLate].flatMap((one) => {
    if (one?.unit !== "day") return [];
    const code = codeOfDays(one.from);
    return [state(book.claims, "code-now", { late: lateText("late", one), code, range: daysOfCode(code) ?? "0" })];
  });
}
