import type { Text } from "@fairdue/core/text.ts";

/** Words of the page itself; all others come with the letter. */
export const LETTER_WORDS = {
  reference: { zh: "编号：{reference}", en: "Reference: {reference}" },
  date: { zh: "日期：{date}", en: "Date: {date}" },
  page: { zh: "第 {page} 页，共 {pages} 页", en: "Page {page} of {pages}" },
} satisfies Record<string, Text>;
