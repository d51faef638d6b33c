import { addDays } from "@fairdue/core/calendar/day.ts";
import { stackRulebooks } from "@fairdue/core/contact/stack.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIRST_DAY, momentOn, openWorld, rows, SHANGHAI, type World } from "../../test/promises/world.ts";
import { sharedDatabase } from "../../test/support/database.ts";
import { auditDatabase } from "../main/commands/audit-database.ts";
import { auditRecord } from "./audit-record.ts";
import { commandCase } from "./command-case.ts";

/** The books under a house's own hours, which nobody kept to. */
const STRICTER = stackRulebooks([
  { level: "country", book: rulebookCn },
  {
    level: "client",
    policy: {
      id: "p",
      version: "1",
      overrides: { "cn.contact.quiet-hours": { opensMinute: 12 * 60, closesMinute: 13 * 60 } },
    },
  },
]);

describe("auditing the record of a database that collected", () => {
  const database = sharedDatabase();
  let world: World;
  beforeAll(async () => {
    world = await openWorld(database);
    for (let nth = 0; nth < 3; nth++) await world.collect(addDays(FIRST_DAY, nth));
  });
  afterAll(() => world.close());

  const audit = (more: Partial<Parameters<typeof auditRecord>[0]> = {}) =>
    auditRecord({ pool: world.pool, books: [rulebookCn], zone: SHANGHAI, ...more });

  it("finds what the gate permitted clean, and says what the record does not show", async () => {
    const found = await audit();
    const [made] = await rows<{ count: number }>(
      world.pool,
      "select count(*)::int4 as count from contact where state = 'sent' and outcome <> 'reserved'",
    );
    expect(found.contacts).toBe(made?.count);
    expect(found.contacts).toBeGreaterThan(30);
    expect(found.violations).toEqual([]);
    expect(found.notExamined).toContain("cn.channel.record-all-calls");
    expect(await auditDatabase(world.house, { json: false, lang: "en" })).toBe(0);
  });

  it("finds the same contacts in breach of a stricter law, each with its place on the record", async () => {
    if (STRICTER.kind === "refused") throw new Error("it tightens");
    const { violations } = await audit({ books: STRICTER.books });
    expect(violations.length).toBeGreaterThan(10);
    for (const { rule, source, cites } of violations) {
      expect(rule).toBe("cn.contact.quiet-hours");
      expect(Number(source)).toBeGreaterThan(0);
      expect(cites.length).toBeGreaterThan(0);
    }
    const second = addDays(FIRST_DAY, 1);
    const onSecond = violations.filter(({ at }) => at >= momentOn(second, 0) && at < momentOn(second, 24));
    const asked = await audit({ books: STRICTER.books, from: second, to: second });
    expect(asked.violations).toEqual(onSecond);
    expect(onSecond.length).toBeLessThan(violations.length);
  });

  it("finds a contact that the tables show and no event permitted", async () => {
    await world.pool.query(
      `insert into contact (bucket, contact_id, case_id, channel, point_id, message_class, planned_by, episode, step,
         state, outcome, permit_from, permit_until, permit_rulebooks)
       select bucket, case_id, case_id, 'sms', 1, 'demand', 1, 1, 'x', 'sent', 'sent', $1, 9e15, 'cn'
       from collection_case order by case_id limit 1`,
      [momentOn(FIRST_DAY, 2)],
    );
    const { violations } = await audit();
    expect(violations.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(["fairdue.permit", "cn.contact.quiet-hours"]),
    );
    expect(await auditDatabase(world.house, { json: true, lang: "zh" })).toBe(1);
    await world.pool.query("delete from contact where step = 'x'");
  });

  it("reads holds off the record: what goes out after one is a breach", async () => {
    const [last] = await rows<{ case_id: number; at: number }>(
      world.pool,
      `select case_id, max(at) as at from event where body::jsonb ->> 'kind' = 'contact-released' group by 1 limit 1`,
    );
    const { case_id: caseId = 0, at = 0 } = last ?? {};
    const hold = {
      id: caseId,
      kind: "dispute",
      source: "borrower",
      startsOn: FIRST_DAY,
      citation: "told by telephone",
    } as const;
    await commandCase(world, caseId, at, () => ({ kind: "place-hold", hold }));
    expect((await audit()).violations).toEqual([]);
    // As if the stop had come before the contact that went out.
    await world.pool.query("update event set at = at - 86400000 where body::jsonb ->> 'kind' = 'hold-placed'");
    expect((await audit()).violations.map(({ rule }) => rule)).toContain("cn.freq.dispute-freeze");
  });

  it("asks for days and laws that it knows", async () => {
    expect(await auditDatabase(world.house, { from: "yesterday", json: true, lang: "en" })).toBe(2);
    expect(await auditDatabase(world.house, { to: "2026-13-01", json: true, lang: "en" })).toBe(2);
    expect(await auditDatabase(world.house, { law: "atlantis", json: true, lang: "en" })).toBe(2);
    // A creditor in its own name is outside Regulation F.
    expect(await auditDatabase(world.house, { law: "us", json: true, lang: "en" })).toBe(0);
  });
});
