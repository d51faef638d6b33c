import { readFileSync } from "node:fs";
import { day } from "@fairdue/core/calendar/day.ts";
import { furnishedHistory } from "@fairdue/core/credit/furnish/history.ts";
import { addToMonth, type Month } from "@fairdue/core/credit/furnish/month.ts";
import { expect, it } from "vitest";
import { ledgerOfLateness } from "./support/late-months.ts";

const FIRST = "2005-04" as Month;
const LAST = "2005-09" as Month;

/** Six months of 240 real credit-card clients (CC BY 4.0, see NOTICE): months late, zero or below when not late. */
const clients = readFileSync(new URL("fixtures/late-months.csv", import.meta.url), "utf8")
  .trimEnd()
  .split("\n")
  .slice(1)
  .map((line) => line.split(",").map(Number))
  .map(([id = 0, ...lateness]) => ({ id, lateness }));

it("the codes of a real bank's months come out of ledgers that fit them", () => {
  expect(clients).toHaveLength(240);
  for (const { id, lateness } of clients) {
    const facts = ledgerOfLateness(FIRST, lateness);
    if (facts === undefined) throw new Error(`client ${id} cannot be`);
    const { history } = furnishedHistory(facts, { from: FIRST, through: LAST, knownOn: day("2005-10-01") });
    const found = lateness.map((_, index) => {
      const record = history.get(addToMonth(FIRST, index));
      return record?.kind === "month" ? `${record.code} ${record.overduePeriods}` : undefined;
    });
    const said = lateness.map((months) => (months <= 0 ? "N 0" : `${Math.min(7, months)} ${months}`));
    expect(found, `client ${id}`).toEqual(said);
  }
});
