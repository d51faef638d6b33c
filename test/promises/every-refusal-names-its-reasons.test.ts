import { addDays } from "@fairdue/core/calendar/day.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { arbitraryFacts } from "@fairdue/core/contact/arbitrary-facts.ts";
import type { ContactFacts } from "@fairdue/core/contact/facts.ts";
import { decideContact, type Gate, prepareGate } from "@fairdue/core/contact/gate.ts";
import type { Reason } from "@fairdue/core/contact/verdict.ts";
import { rulebooks } from "@fairdue/rulebook/index.ts";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandCase } from "../../server/app/command-case.ts";
import { explainContact } from "../../server/app/explain-contact.ts";
import { planDay } from "../../server/app/plan-day.ts";
import { type SpokenReason, speakReasons } from "../../server/app/words-of-reasons.ts";
import { sharedDatabase } from "../support/database.ts";
import { FIRST_DAY, momentOn, openWorld, rows, type World } from "./world.ts";

const ZONES: Readonly<Record<string, Zone>> = {
  cn: "Asia/Shanghai" as Zone,
  us: "America/New_York" as Zone,
  uk: "Europe/London" as Zone,
};
/** The grain of the law's clock: an opening at 8:00:00 that is itself still closed ends one second later. */
const SECOND_MS = 1000;
const dice = fc.array(fc.nat({ max: 5000 }), { minLength: 150, maxLength: 300 });

describe.each(rulebooks.map((book) => ({ id: book.id, book })))("every refusal under $id", ({ id, book }) => {
  const zone = ZONES[id] as Zone;
  const gate = prepareGate([book], zone);
  const alone = book.rules.map((rule) => prepareGate([{ ...book, rules: [rule] }], zone));
  const anyFacts = dice.map((numbers) => arbitraryFacts(numbers, [zone]));

  it("names every rule that objects when asked on its own, and none besides", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const verdict = decideContact(gate, facts);
        const named = new Set(blockedBy(gate, facts).map(({ rule }) => rule));
        const lifters = verdict.notes.filter(({ kind }) => kind === "lift").map(({ rule }) => rule);
        const objecting = alone.flatMap((one) => blockedBy(one, facts)).map(({ rule }) => rule);
        for (const rule of named) expect(objecting).toContain(rule);
        for (const rule of objecting) {
          if (named.has(rule)) continue;
          const exceptions = gate.rules.get(rule)?.unless ?? [];
          expect(exceptions.filter((one) => lifters.includes(one))).not.toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives for each rule its article, its words in both languages, and every fact they rest on", () => {
    let seen = 0;
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const spoken = speakReasons(gate, blockedBy(gate, facts));
        for (const reason of spoken) expectWhole(reason);
        seen += spoken.length;
      }),
      { numRuns: 300 },
    );
    expect(seen).toBeGreaterThan(300);
  });

  // Under the books of the US and the UK the moment named is lawful and may be late: a time that the person prefers
  // opens before the usual hours, and an exception before the rule it lifts; neither is searched for.
  it("names the earliest lawful moment: no rule about time objects then, and one does before", () => {
    let seen = 0;
    fc.assert(
      fc.property(anyFacts, fc.double({ min: 0, max: 0.999, noNaN: true }), (facts, fraction) => {
        const verdict = decideContact(gate, facts);
        if (verdict.kind === "permit" || verdict.earliest === undefined) return;
        const { at } = facts.request;
        const { earliest } = verdict;
        expect(aboutTime(gate, facts, earliest)).toEqual([]);
        if (earliest === at) return;
        seen += 1;
        expect(aboutTime(gate, facts, at)).not.toEqual([]);
        const between = at + (earliest - at) * fraction;
        for (const before of [between - (between % SECOND_MS), earliest - SECOND_MS]) {
          if (id === "cn") expect(aboutTime(gate, facts, before)).not.toEqual([]);
        }
      }),
      { numRuns: 2000 },
    );
    expect(seen).toBeGreaterThan(20);
  });
});

describe("a refusal in the house", () => {
  const database = sharedDatabase();
  let world: World;
  beforeAll(async () => {
    world = await openWorld(database);
  });
  afterAll(() => world.close());

  it("goes on the record with every rule, the facts, the law asked and the earliest moment", async () => {
    const { pool, gate, catalogue } = world;
    const plan = await planDay({ pool, gate, catalogue, now: momentOn(FIRST_DAY, 23) });
    const found = await rows<{ body: string }>(pool, "select body from event where body like '%contact-refused%'");
    const refusals = found.map(({ body }) => JSON.parse(body) as Extract<CaseEvent, { kind: "contact-refused" }>);
    expect(refusals.length).toBeGreaterThan(10);
    expect(plan.refused["cn.contact.quiet-hours"]).toBe(refusals.length);
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ kind: "contact-refused", rulebooks: gate.rulebooks, verdict: "later" });
      expect(refusal.reasons.map(({ rule }) => rule)).toContain("cn.contact.quiet-hours");
      expect(refusal.earliest).toBe(refusal.next);
      expect(refusal.earliest).toBeGreaterThanOrEqual(momentOn(addDays(FIRST_DAY, 1), 8));
      expect(refusal.earliest).toBeLessThan(momentOn(addDays(FIRST_DAY, 1), 10));
      for (const reason of speakReasons(gate, refusal.reasons)) expectWhole(reason);
    }
  });

  it("tells whoever asks all reasons at once: the hour, the stop, the dispute and the death", async () => {
    const { pool, vault, gate, catalogue } = world;
    const [one] = await rows<{ case_id: number }>(
      pool,
      "select case_id from case_progress where next_at is not null order by case_id limit 1",
    );
    const caseId = one?.case_id ?? 0;
    const holds = ["stop-request", "dispute", "deceased"] as const;
    for (const kind of holds) {
      const stop = { kind, source: "borrower", startsOn: FIRST_DAY, citation: "said so" } as const;
      const done = await commandCase(world, caseId, momentOn(FIRST_DAY, 12), (id) => ({
        kind: "place-hold",
        hold: { id, ...stop },
      }));
      expect(done.kind).toBe("accepted");
    }
    const reading = { pool, vault, gate, catalogue };
    const explained = await explainContact(reading, { caseId, channel: "voice", at: momentOn(FIRST_DAY, 23) });
    if (explained.kind === "refused") throw new Error(explained.because);
    expect(explained.verdict).toMatchObject({ kind: "refuse", earliest: undefined });
    expect(explained.reasons.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        "cn.contact.quiet-hours",
        "cn.freq.dispute-freeze",
        "cn.vuln.death-stop",
        "cn.contact.debtor-preferences",
      ]),
    );
    for (const reason of explained.reasons) expectWhole(reason);
  });
});

function blockedBy(gate: Gate, facts: ContactFacts): readonly Reason[] {
  const verdict = decideContact(gate, facts);
  return verdict.kind === "permit" ? [] : verdict.reasons;
}

/** Reasons against the same contact at another moment, apart from those that evidence would meet. */
function aboutTime(gate: Gate, facts: ContactFacts, at: number): readonly Reason[] {
  const moved = { ...facts, request: { ...facts.request, at } };
  return blockedBy(gate, moved).filter(({ kind, until }) => kind !== "require" || until !== undefined);
}

/** A reason a person can act on: what it rests on in law, and words without a hole. */
function expectWhole({ rule, title, text, cites }: SpokenReason): void {
  expect({ rule, cited: cites.length > 0 }).toEqual({ rule, cited: true });
  for (const words of [title.zh, title.en, text.zh, text.en]) {
    expect({ rule, words }).toEqual({ rule, words: expect.stringMatching(/^[^{}]*\S[^{}]*$/) });
  }
  for (const { instrument } of cites) expect(instrument.zh.length * instrument.en.length).toBeGreaterThan(0);
}
