import { day } from "@fairdue/core/calendar/day.ts";
import type { Citation } from "@fairdue/core/contact/rule.ts";
import type { Text } from "@fairdue/core/text.ts";

type Reading = Citation["status"];

/** Every rule of Regulation F has been in force since this day. */
export const REGULATION_F = { state: "in-force", inForceFrom: day("2021-11-30") } as const;

/** Regulation F and its official interpretations (Supplement I); a comment is cited as `cmt 6(b)(1)-2`. */
export function regF(article: string, status: Reading): Citation {
  return cite({ zh: "美国《F条例》12 CFR", en: "Regulation F, 12 CFR" }, article, status);
}

/** Fair Debt Collection Practices Act. */
export function fdcpa(article: string, status: Reading): Citation {
  return cite({ zh: "美国《公平债务催收作业法》", en: "Fair Debt Collection Practices Act" }, article, status);
}

/** Telephone Consumer Protection Act and the rules of the Federal Communications Commission under it. */
export function tcpa(article: string, status: Reading): Citation {
  return cite({ zh: "美国《电话消费者保护法》", en: "Telephone Consumer Protection Act" }, article, status);
}

/** United States Code, bankruptcy and military service. */
export function usc(article: string, status: Reading): Citation {
  return cite({ zh: "《美国法典》", en: "United States Code" }, article, status);
}

/** Any other source, by its names. */
export function cite(instrument: Text, article: string, status: Reading): Citation {
  return { instrument, article, status, readOn: "2026-11-23" };
}
