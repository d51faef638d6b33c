import { addDays, formatDay } from "@fairdue/core/calendar/day.ts";
import { prepareGate } from "@fairdue/core/contact/gate.ts";
import type { Rule, Rulebook } from "@fairdue/core/contact/rule.ts";
import { type Policy, stackRulebooks } from "@fairdue/core/contact/stack.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIRST_DAY, momentOn, openWorld, rows, SHANGHAI, type World } from "../../test/promises/world.ts";
import { sharedDatabase } from "../../test/support/database.ts";
import { replay } from "../main/commands/replay.ts";
import { planDay } from "./plan-day.ts";
import { keepPolicy } from "./recorded-law.ts";
import { type ReplayedDecision, replayDecisions } from "./replay-decision.ts";

/** Days of work under each of two laws. */
const DAYS = 3;
const TIGHTER: Policy = {
  id: "house-test",
  version: "2",
  overrides: {
    "cn.contact.quiet-hours": { opensMinute: 11 * 60, closesMinute: 17 * 60 },
    "cn.freq.attempt-total": { attemptsPerDay: 0 },
  },
};

/** The rulebook after a change of law: calls may be made until 20:00 only, from the day after the work on. */
const CHANGED = afterChange(rulebookCn, "cn.contact.quiet-hours", (rule) => ({
  ...rule,
  id: "cn.contact.quiet-hours-new",
  parameters: withNumber(rule, "closesMinute", 20 * 60),
}));

/** The law of the day, as decisions name it. */
const LAW = `cn@${rulebookCn.version}`;

describe("replaying what was decided, in a database that collected", () => {
  const database = sharedDatabase();
  let world: World;
  let cases: readonly number[];
  beforeAll(async () => {
    world = await openWorld(database);
    for (let nth = 0; nth < DAYS; nth++) await world.collect(addDays(FIRST_DAY, nth));
    const stacked = stackRulebooks([
      { level: "country", book: rulebookCn },
      { level: "client", policy: TIGHTER },
    ]);
    if (stacked.kind === "refused") throw new Error("the policy tightens");
    await keepPolicy(world.pool, { law: "cn", level: "client", policy: TIGHTER });
    // What the first law permitted in the morning is asked about under the second when it is to leave.
    await planDay({ ...world, now: momentOn(addDays(FIRST_DAY, DAYS), 0) });
    Object.assign(world.house, { gate: prepareGate(stacked.books, SHANGHAI) });
    for (let nth = 0; nth < DAYS; nth++) await world.collect(addDays(FIRST_DAY, DAYS + nth));
    cases = (await rows<{ case_id: number }>(world.pool, "select case_id from collection_case order by 1")).map(
      ({ case_id }) => case_id,
    );
  });
  afterAll(() => world.close());

  const replayAll = async (books: readonly Rulebook[] = [rulebookCn]): Promise<readonly ReplayedDecision[]> => {
    const all: ReplayedDecision[] = [];
    for (const id of cases) {
      const found = await replayDecisions({ pool: world.pool, books, zone: SHANGHAI }, id);
      if (found.kind === "refused") throw new Error(`no case ${id}`);
      expect(found.faults).toEqual([]);
      all.push(...found.decisions);
    }
    return all;
  };

  it("gives the same verdict, reasons and bytes for every one, under the policies of its day", async () => {
    const all = await replayAll();
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ outcome }) => outcome !== "same")).toEqual([]);
    expect(new Set(all.map(({ point }) => point))).toEqual(new Set(["planned", "refused", "released", "stopped"]));
    const laws = new Set(all.flatMap(({ rulebooks }) => rulebooks));
    expect(laws).toEqual(new Set([LAW, `${LAW}+house-test@2`]));
  });

  it("holds after a change of law, for the rulebook still says what the law of that day was", async () => {
    const all = await replayAll([CHANGED]);
    expect(all.filter(({ outcome }) => outcome !== "same")).toEqual([]);
    expect(all.every(({ later }) => later.length === 1)).toBe(true);
  });

  it("says so when the rulebook at hand has rewritten the law of that day", async () => {
    const rewritten = rewrite(rulebookCn, "cn.contact.quiet-hours", (rule) => ({
      ...rule,
      parameters: withNumber(rule, "opensMinute", 23 * 60),
    }));
    const all = await replayAll([{ ...rewritten, version: "2030-01-01" }]);
    const differing = all.filter(({ outcome }) => outcome === "differs");
    expect(differing.length).toBeGreaterThan(0);
    for (const one of differing) {
      expect(one.again).not.toEqual(one.recorded);
      expect(one.againDigest).not.toBe(one.digest);
    }
  });

  it("replays the decisions of one contact", async () => {
    const [contact] = await rows<{ contact_id: number; case_id: number }>(
      world.pool,
      "select contact_id, case_id from contact where state = 'sent' limit 1",
    );
    const found = await replayDecisions(
      { pool: world.pool, books: [rulebookCn], zone: SHANGHAI },
      contact?.contact_id ?? 0,
    );
    if (found.kind === "refused") throw new Error("there is such a contact");
    expect(found.caseId).toBe(contact?.case_id);
    expect(found.decisions.map(({ point, outcome }) => [point, outcome])).toEqual([
      ["planned", "same"],
      ["released", "same"],
    ]);
    expect(await replayDecisions({ pool: world.pool, books: [], zone: SHANGHAI }, 7)).toEqual({
      kind: "refused",
      because: "no-such-case-or-contact",
    });
  });

  it("is what `fairdue replay` ends with", async () => {
    const [id = 0] = cases;
    expect(await replay(world, { id, json: false, lang: "en" })).toBe(0);
    expect(await replay(world, { id: 7, json: true, lang: "zh" })).toBe(2);
  });

  it("does not pretend when something a decision names is gone or was tampered with", async () => {
    expect((await replayAll([])).every(({ missing }) => missing?.what === "rulebook")).toBe(true);
    await world.pool.query("update ground set body = replace(body, '\"licensed\":true', '\"licensed\":false')");
    expect((await replayAll()).every(({ missing }) => missing?.what === "lender-facts")).toBe(true);
    await world.pool.query("delete from ground where name like 'policy %'");
    expect((await replayAll()).some(({ missing }) => missing?.what === "policy")).toBe(true);
  });

  it("trusts nothing of a record that was changed", async () => {
    const [id = 0] = cases;
    await world.pool.query("update event set at = at + 1 where case_id = $1 and seq = 2", [id]);
    const found = await replayDecisions({ pool: world.pool, books: [rulebookCn], zone: SHANGHAI }, id);
    expect(found).toMatchObject({ kind: "replayed", decisions: [], faults: [{ what: "changed", seq: 2 }] });
    expect(await replay(world, { id, json: false, lang: "zh" })).toBe(1);
  });

  it("keeps one set of numbers under one version of a policy", async () => {
    const kept = { law: "cn", level: "client", policy: { id: "p", version: "1", overrides: {} } } as const;
    expect(await keepPolicy(world.pool, kept)).toBe(true);
    expect(await keepPolicy(world.pool, kept)).toBe(true);
    expect(await keepPolicy(world.pool, { ...kept, level: "city" })).toBe(false);
  });
});

function rewrite(book: Rulebook, id: string, change: (rule: Rule) => Rule): Rulebook {
  return { ...book, rules: book.rules.map((rule) => (rule.id === id ? change(rule) : rule)) };
}

/** The book with a rule repealed on a day and another in its place from then on. */
function afterChange(book: Rulebook, id: string, successor: (rule: Rule) => Rule): Rulebook {
  const on = addDays(FIRST_DAY, 2 * DAYS);
  const before = rewrite(book, id, (rule) => ({ ...rule, state: "repealed", inForceUntil: on }));
  const old = book.rules.find((rule) => rule.id === id);
  if (old === undefined) throw new Error(`no rule ${id}`);
  return {
    ...before,
    version: formatDay(on),
    rules: [...before.rules, { ...successor(old), inForceFrom: on }],
  };
}

function withNumber(rule: Rule, name: string, value: number): Rule["parameters"] {
  const parameter = rule.parameters[name];
  if (parameter === undefined) throw new Error(`no parameter ${name}`);
  return { ...rule.parameters, [name]: { ...parameter, value } };
}
