import { day } from "@fairdue/core/calendar/day.ts";
import { expect, it } from "vitest";
import { type CaseFacts, readFacts, writeFacts } from "./case-facts.ts";

const FULL: CaseFacts = {
  zones: ["Asia/Shanghai", "Asia/Urumqi"],
  language: "zh",
  points: [
    {
      id: 1,
      kind: "phone",
      value: 'a"b',
      valueHash: "h",
      zone: "Asia/Shanghai",
      source: "contract",
      phoneType: "mobile",
    },
    { id: 2, kind: "postal", value: "c", valueHash: "i", place: "home", invalid: true },
    { id: 3, kind: "app", value: "d", valueHash: "j" },
  ],
  accounts: [
    {
      accountId: 9,
      product: "card",
      currency: "CNY",
      graceDays: 3,
      open: [{ no: 1, dueOn: day("2026-11-02"), principal: 5, interest: 4, fee: 0 }],
    },
    { accountId: 10, product: "card", currency: "CNY", graceDays: 0, open: [] },
  ],
};

it("says the facts of a case by place, and reads them back as they were", () => {
  const text = writeFacts(FULL);
  expect(text).toContain('[3,"app","d","j",null,null,null,null,null]');
  expect(text).toContain('[2,"postal","c","i",null,null,null,"home",1]');
  expect(readFacts(text)).toEqual(FULL);
  expect(writeFacts(readFacts(text))).toBe(text);
});
