import { readFileSync } from "node:fs";
import type { CreditSource, Statement } from "@fairdue/core/credit/claim.ts";
import { impactOf } from "@fairdue/core/credit/impact.ts";
import type { RecordProduct } from "@fairdue/core/credit/product.ts";
import { CREDIT_EVENTS, type CreditEvent, type Lateness } from "@fairdue/core/credit/question.ts";
import { creditBookCn } from "@fairdue/rulebook/cn/credit/index.ts";
import { describe, expect, it } from "vitest";
import { answerCreditQuestion } from "../server/app/answer-credit-question.ts";

const TODAY = "2026-11-23";
const TABLE = readFileSync(new URL("fixtures/credit-table.md", import.meta.url), "utf8");
const byDays = rowsUnder("## Late, by days");
const byEvent = rowsUnder("## Events, by how a product is furnished");
const repairs = rowsUnder("## The one-off repair, by its dates");

/** Rows of the table under a heading, as cells by column. */
function rowsUnder(heading: string): readonly Readonly<Record<string, string>>[] {
  const section = TABLE.slice(TABLE.indexOf(heading) + heading.length).split("\n## ")[0] ?? "";
  const [head = [], , ...rows] = section
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.map((cells) => Object.fromEntries(cells.map((cell, column) => [head[column] ?? "", cell])));
}

function productOf(id: string | undefined): RecordProduct {
  const product = creditBookCn.products.find((one) => one.id === id);
  if (product === undefined) throw new Error(`credit-table.md: there is no product "${id}"`);
  return product;
}

function latenessOf(column: string): Lateness {
  return column === "hours" ? { unit: "hour" } : { unit: "day", from: Number(column), to: Number(column) };
}

/** Whether a source of the last column is among what an answer cites. */
function cites(source: string, statements: readonly Statement[]): boolean {
  return statements.flatMap((one) => one.cites).some((cite) => isSource(cite, source));
}

function isSource({ instrument, article, url }: CreditSource, source: string): boolean {
  if (source === "memory") return instrument.en.includes("from memory");
  if (source === "practice") return instrument.en.startsWith("Industry practice");
  return source.startsWith("article ") ? article === source.slice("article ".length) : url?.includes(source) === true;
}

describe("the table of the credit record", () => {
  it("holds every product of the catalogue that the law table names, and every event", () => {
    const general = ["provident-loan", "car-loan", "student-loan", "consumer-finance", "microloan", "online-loan"];
    const others = [...general, "p2p-lending", "utility-bills"];
    const listed = byDays.map(({ id }) => id);
    expect(creditBookCn.products.map(({ id }) => id).filter((id) => !listed.includes(id))).toEqual(others);
    expect(byEvent.map(({ event }) => event)).toEqual(CREDIT_EVENTS.filter((event) => event !== "late"));
  });

  it.each(byDays.map((row) => [row.id, row] as const))("shows %s late as the sources say", (id, row) => {
    const product = productOf(id);
    const columns = Object.keys(row).filter((column) => column === "hours" || /^\d+$/.test(column));
    expect(columns.length).toBeGreaterThanOrEqual(12);
    for (const column of columns) {
      const lateness = latenessOf(column);
      const { verdict, marks, shows, appears, stays } = impactOf({ product, event: "late", lateness }, creditBookCn);
      expect([verdict, ...marks.codes].join(" "), `${id}, ${column}`).toBe(row[column]);
      if (row[column] === "unknown") {
        expect(shows[0], `${id}, ${column}`).toMatchObject({ claim: "late-unknown", confidence: "unknown" });
        continue;
      }
      for (const said of shows) expect(said.cites, `${id}, ${column}: ${said.claim}`).not.toEqual([]);
      if (verdict !== "yes" && !(id === "credit-card" || column === "0"))
        expect(shows[0]?.confidence, `${id}, ${column}`).toBe("low");
      if (verdict === "no") continue;
      expect(appears[0]?.claim).toBe(row["first seen"] === "monthly" ? "monthly-report" : "next-day");
      expect(stays.map(({ claim }) => claim)).toContain("five-years");
    }
    const shown = impactOf({ product, event: "late", lateness: latenessOf("31") }, creditBookCn).shows;
    expect(row.source === "unknown" || cites(row.source ?? "", shown), `${id} cites ${row.source}`).toBe(true);
  });

  it.each(byEvent.map((row) => [row.event, row] as const))("shows %s by how a product is furnished", (event, row) => {
    for (const { id } of byDays) {
      const product = productOf(id);
      const how = product.how.value;
      const column =
        how === "varies" || how === "unknown" ? how : how === "not-furnished" ? "not furnished" : "furnished";
      const isLateToo = event === "paid-after";
      const lateness = isLateToo ? latenessOf("20") : undefined;
      const occurrence = { product, event: event as CreditEvent, lateness };
      const { verdict, marks, shows, stays } = impactOf(occurrence, creditBookCn);
      const what = `${event} of ${id}`;
      const isWeaker = row[column] === "yes" && isLateToo && product.how.confidence === "low";
      expect(verdict, what).toBe(isWeaker ? "likely" : row[column]);
      const reaches = column === "furnished" || column === "varies";
      if (reaches) expect(marks.codes.join() || "–", what).toBe(row.code);
      else if (row[column] === "no" || row[column] === "unknown") expect(marks.codes, what).toEqual([]);
      expect(marks.query ?? "–", what).toBe(row.enquiry);
      for (const said of shows)
        if (said.confidence !== "unknown") expect(said.cites, `${what}: ${said.claim}`).not.toEqual([]);
      if (!reaches) continue;
      expect(cites(row.source ?? "", [...shows, ...stays]), `${what} cites ${row.source}`).toBe(true);
      const first = stays[0]?.claim;
      expect(first === undefined ? "–" : (STAYS[first] ?? first), what).toBe(row.stays);
    }
  });

  it.each(repairs.map((row) => [Object.values(row).join(" "), row] as const))("judges the repair of %s", (_, row) => {
    const question = `${row["overdue in"]}逾期${row.yuan}元，${row.repaid}还清，能享受一次性信用修复吗`;
    const said = answerCreditQuestion(question, TODAY).answer.map(({ claim }) => claim);
    expect(said).toContain(`repair-policy-${row.answer}`);
    expect(said).toContain("repair-policy-over");
  });
});

/** How long, in the words of the table. */
const STAYS: Readonly<Record<string, string>> = {
  "five-years": "5 years",
  "queries-two-years": "2 years",
  "normal-history-kept": "while kept",
  "objection-outcomes": "until put right",
};
