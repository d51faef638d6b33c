import { words } from "./words.ts";

/** Ways to act. */
export const guide = words(
  {
    "guide.tab": "怎么办",
    "guide.title": "下一步怎么做",
    "guide.lead": "按轻重缓急排列，每一条都写明依据。",
    "guide.sustainable": "留足吃住看病之后，每月大约能拿出多少元还款（可不填）",
    "guide.private": "这个数字只用来调整下面的建议，不会保存，也不会告诉贷款机构。",
    "guide.none": "目前没有需要做的事。",
    "guide.law": "依据",
  },
  {
    "guide.tab": "What to do",
    "guide.title": "What to do next",
    "guide.lead": "The most pressing first, each with what it is based on.",
    "guide.sustainable": "What a month leaves for paying, in yuan, after food, home and health (optional)",
    "guide.private": "This figure only shapes the advice below. It is not kept, and the lender is not told.",
    "guide.none": "There is nothing to do at present.",
    "guide.law": "Based on",
  },
);
