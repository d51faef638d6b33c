import { day } from "@fairdue/core/calendar/day.ts";
import { expect, it } from "vitest";
import { productCapsCn } from "./arrangement-caps.ts";

const licensed = {
  rules: [],
  lender: "consumer-finance",
  product: "pay-later",
  contractOn: day("2026-11-01"),
} as const;
const rulesOf = (debt: Parameters<typeof productCapsCn>[0]) => productCapsCn(debt)?.map(({ rule }) => rule);

it.each([
  ["a licensed lender's product is held to 24 %", licensed, ["cn.cost.court-cap-24", "cn.cost.facilitated-all-in"]],
  [
    "a private loan to four times the LPR of its day",
    { ...licensed, lender: "private", product: "private-loan", contractOn: day("2026-03-02") },
    ["cn.cost.private-4lpr"],
  ],
  [
    "a product that names both to both",
    { ...licensed, rules: ["cn.cost.private-4lpr"], contractOn: day("2026-03-02") },
    ["cn.cost.court-cap-24", "cn.cost.facilitated-all-in", "cn.cost.private-4lpr"],
  ],
  ["nobody knows the cap past the newest LPR", { ...licensed, rules: ["cn.cost.private-4lpr"] }, undefined],
  ["nor for a private loan of that day", { ...licensed, lender: "private" }, undefined],
] as const)("%s", (_name, debt, expected) => expect(rulesOf(debt)).toEqual(expected));
