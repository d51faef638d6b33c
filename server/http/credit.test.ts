import { answerQuestion } from "@fairdue/core/credit/answer/compose.ts";
import { creditBookCn } from "@fairdue/rulebook/cn/credit/index.ts";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedDatabase } from "../../test/support/database.ts";
import { sampleWorld } from "../../test/support/sample-world.ts";
import { OPEN_DOOR } from "../../test/support/staff.ts";
import { buildApp } from "./build-app.ts";
import type { App } from "./site.ts";

describe("credit questions over HTTP", () => {
  const database = sharedDatabase();
  let app: App;
  beforeAll(async () => {
    const reading = await sampleWorld(database.pool);
    app = await buildApp({ door: OPEN_DOOR, reading: async () => reading, lastRun: async () => undefined });
  });
  afterAll(() => app.close());

  /** Each question from an address of its own, so that the limit touches only the test that is about it. */
  let asked = 0;
  const get = (query: Record<string, string>, remoteAddress = `10.0.0.${++asked}`) =>
    app.inject({ url: "/api/credit/answers", query, headers: { host: "127.0.0.1:4180" }, remoteAddress });

  it("answers a question as the engine does, in the question's own language unless another is named", async () => {
    const question = "美团借钱逾期两天对征信的影响";
    const answer = (await get({ question })).json();
    expect(answer).toMatchObject({
      lang: "zh",
      outcome: "answered",
      read: { products: ["meituan-loan"], event: "late", daysLate: { from: 2, to: 2 } },
      marks: [{ verdict: "likely", codes: ["1"], currentPeriods: 1, assetClass: "special-mention" }],
    });
    const engine = answerQuestion(question, creditBookCn, answer.assumed.at(-1).zh.match(/\d{4}-\d\d-\d\d/)[0]);
    expect(answer.answer).toEqual(JSON.parse(JSON.stringify(engine.answer)));
    expect((await get({ question, lang: "en" })).json().lang).toBe("en");
    expect((await get({ question: "Does two days late on Meituan show?" })).json().lang).toBe("en");
  });

  it("answers what was picked like what was asked", async () => {
    const picked = (await get({ product: "huabei", event: "late", days: "31" })).json();
    expect(picked.marks).toMatchObject([{ verdict: "yes", codes: ["2"], currentPeriods: 2 }]);
    const claims = picked.answer.map(({ claim }: { claim: string }) => claim);
    expect(claims).toEqual(expect.arrayContaining(["late-shows", "code-now", "five-years"]));
    expect((await get({ event: "identity-theft" })).json().answer[0].claim).toBe("identity-theft");
    const choices = (await app.inject({ url: "/api/credit/choices", headers: { host: "127.0.0.1:4180" } })).json();
    expect(choices.products.map(({ id }: { id: string }) => id)).toContain("huabei");
    for (const { event } of choices.events) expect((await get({ event })).statusCode).toBe(200);
  });

  it.each([
    ["nothing asked", {}, 400, /either a question or an event/],
    ["blanks only", { question: "   " }, 400, /either a question or an event/],
    ["both ways at once", { question: "逾期", event: "late" }, 400, /not both/],
    ["more than 300 letters", { question: "逾".repeat(301) }, 400, /question .*300/],
    ["an event nobody knows", { event: "sneezed" }, 400, /event/],
    ["days below none", { event: "late", days: "-1" }, 400, /days/],
    ["a language nobody speaks here", { question: "逾期", lang: "fr" }, 400, /lang/],
    ["a product that is not there", { event: "late", product: "gold" }, 404, /no product "gold"/],
  ])("refuses %s, and says what is wrong", async (_what, query, status, why) => {
    const answer = await get(query as Record<string, string>);
    expect([answer.statusCode, answer.json().status]).toEqual([status, status]);
    expect(answer.json().title).toMatch(why);
  });

  it("asks who asks too often to wait, and nobody else", async () => {
    const eager = "10.1.1.1";
    for (let one = 0; one < 60; one++) expect((await get({ question: "花呗" }, eager)).statusCode).toBe(200);
    const refused = await get({ question: "花呗" }, eager);
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect(refused.json().title).toContain("60");
    expect((await get({ question: "花呗" }, "10.1.1.2")).statusCode).toBe(200);
  });

  it("has an answer of one of the four kinds to anything whatever", () => {
    const words = fc.constantFrom(
      "逾期",
      "花呗",
      "征信",
      "3天",
      "两个月",
      "没还",
      "还清了",
      "1万",
      "M2",
      "late",
      "paid",
      " ",
      "？",
    );
    const text = fc.oneof(
      fc.string({ maxLength: 300, unit: "grapheme" }),
      fc.array(words, { maxLength: 60 }).map((all) => all.join("")),
    );
    fc.assert(
      fc.property(text, (question) => {
        const { outcome, answer, next } = answerQuestion(question, creditBookCn, "2026-11-23");
        expect(["answered", "unknown", "out-of-scope", "not-understood"]).toContain(outcome);
        expect(next.length + answer.length).toBeGreaterThan(0);
        for (const { text: said } of answer) expect(said.zh + said.en).not.toMatch(/\{\w+\}|undefined|NaN/);
      }),
    );
  });
});
