import { bucketOfId } from "@fairdue/core/bucket.ts";
import { addDays, formatDay } from "@fairdue/core/calendar/day.ts";
import { DAY_MS } from "@fairdue/core/calendar/zone.ts";
import { advanceCase } from "@fairdue/core/case/advance.ts";
import { prepareGate } from "@fairdue/core/contact/gate.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendEvents } from "../../server/app/append-events.ts";
import { deliverDue } from "../../server/app/deliver-due.ts";
import { LenderPaths } from "../../server/app/lender-paths.ts";
import { planDay } from "../../server/app/plan-day.ts";
import { clockOfDay } from "../../server/app/run-day.ts";
import { openChannels } from "../../server/main/channels.ts";
import { openPool } from "../../server/store/connect.ts";
import { IdSource } from "../../server/store/ids.ts";
import { lockCases } from "../../server/store/load-cases.ts";
import { transact } from "../../server/store/transact.ts";
import { sharedDatabase } from "../support/database.ts";
import { FIRST_DAY, momentOn, openWorld, rows, SHANGHAI, type World } from "./world.ts";

const SENDERS = 16;
const ROUNDS = 1_000;
const LIMIT = 3;
const NINE = momentOn(FIRST_DAY, 9);

/** The one limit that is raced for, as the law has it: so many effective calls a day. */
const RACED = "cn.freq.interactive-calls";
const gate = prepareGate([{ ...rulebookCn, rules: rulebookCn.rules.filter(({ id }) => id === RACED) }], SHANGHAI);

describe("sixteen senders", () => {
  const database = sharedDatabase();
  let world: World;
  let senders: readonly Pool[] = [];
  let cases: readonly number[] = [];
  beforeAll(async () => {
    const opened = await openWorld(database, portfolio(ROUNDS));
    world = { ...opened, gate, catalogue: callsAllDay(opened) };
    senders = Array.from({ length: SENDERS }, () => openPool(database.url, 1));
    const found = await rows<{ case_id: number }>(world.pool, "select case_id from collection_case order by case_id");
    cases = found.map(({ case_id }) => case_id);
  });
  afterAll(async () => {
    for (const sender of senders) await sender.end();
    await world.close();
  });

  it("that deliver the same messages bring each once", async () => {
    await plan(world, world.pool, NINE);
    const { vault, catalogue } = world;
    const clock = clockOfDay(SHANGHAI, FIRST_DAY);
    const open = await Promise.all(senders.map((pool) => openChannels({ ...world.house, pool }, clock)));
    await Promise.all(
      senders.map((pool, nth) => {
        const channels = open[nth]?.adapters ?? new Map();
        const { endOfDay: until } = clock;
        return deliverDue({
          pool,
          vault,
          gate: prepareGate([], SHANGHAI),
          catalogue,
          channels,
          clock,
          until,
          realNow: () => NINE,
        });
      }),
    );
    for (const { close } of open) await close();
    const [tasks] = await rows<{ tasks: number }>(world.pool, "select count(*)::int4 as tasks from call_task");
    expect(tasks?.tasks).toBe(ROUNDS);
    const [twice] = await rows<{ released: number; sent: number }>(
      world.pool,
      `select count(*) filter (where body like '%"kind":"contact-released"%')::int4 as released,
         count(*) filter (where body like '%"kind":"contact-sent"%')::int4 as sent from event`,
    );
    expect(twice).toEqual({ released: ROUNDS, sent: ROUNDS });
  });

  it(`that race for a borrower's last slot get exactly one permit, ${ROUNDS} times over`, async () => {
    while ((await callsPerCase(world))[0]?.calls !== LIMIT - 1) await plan(world, world.pool, NINE);
    const paths = new LenderPaths(world.catalogue);
    const racing = senders.map((pool): Sender => ({ pool, ids: new IdSource(), paths }));
    const won: number[] = [];
    for (const caseId of cases) {
      const outcomes = await Promise.all(racing.map((sender) => tryToCall(sender, caseId)));
      won.push(outcomes.filter((outcome) => outcome === "permitted").length);
      expect(outcomes.filter((outcome) => outcome === RACED).length).toBe(SENDERS - 1);
    }
    expect(won).toEqual(cases.map(() => 1));
    expect(await callsPerCase(world)).toEqual([{ calls: LIMIT, cases: ROUNDS }]);
  }, 120_000);

  it("that plan the same day at once stop at the limit too, case by case", async () => {
    const tomorrow = NINE + DAY_MS;
    const plans = await Promise.all(senders.map((pool, index) => plan(world, pool, tomorrow, index)));
    for (const { permitted } of plans) expect(permitted.voice ?? 0).toBeLessThan(LIMIT * ROUNDS);
    while ((await plan(world, world.pool, tomorrow)).looked > 0);
    expect(await callsPerCase(world)).toEqual([{ calls: 2 * LIMIT, cases: ROUNDS }]);
  });
});

function plan({ catalogue }: World, pool: Pool, now: number, index = 0) {
  return planDay({ pool, gate, catalogue, now, worker: { index, count: SENDERS } });
}

type Sender = { readonly pool: Pool; readonly ids: IdSource; readonly paths: LenderPaths };

/** One sender: under the case's lock it asks the gate and takes the place if there is one. */
async function tryToCall({ pool, ids, paths }: Sender, caseId: number): Promise<string> {
  const bucket = bucketOfId(caseId);
  return transact(pool, async (tx) => {
    const [loaded] = await lockCases(tx, bucket, [caseId]);
    if (loaded === undefined) return "no such case";
    await ids.reserve(tx, 1);
    const { ladder, facts: lender, templates } = paths.of(loaded);
    const context = { now: NINE, gate, ladder, lender, templates, contactId: ids.take(bucket) };
    const { events } = advanceCase(loaded.state, context);
    const [event] = events;
    if (event?.kind === "contact-refused") return event.reasons.map(({ rule }) => rule).join(" ");
    await appendEvents(tx, [{ loaded, events, at: NINE }]);
    return event?.kind === "contact-permitted" ? "permitted" : "nothing to do";
  });
}

async function callsPerCase(world: World) {
  return rows<{ calls: number; cases: number }>(
    world.pool,
    `select calls, count(*)::int4 as cases from (
       select count(*)::int4 as calls from contact where channel = 'voice' group by bucket, case_id) c group by calls`,
  );
}

/** A path that would call all day: only the law's limit ends it. */
function callsAllDay({ catalogue }: World): World["catalogue"] {
  const ladders = [...catalogue.ladders.values()].map((ladder) => {
    const [call] = ladder.steps.filter(({ channel }) => channel === "voice");
    if (call === undefined) throw new Error("the sample's path has no call");
    const { condition: _, ...always } = call;
    const steps = Array.from({ length: SENDERS + LIMIT }, (_step, nth) => ({
      ...always,
      id: `call-${nth}`,
      day: 1,
      minute: 600,
    }));
    return [ladder.id, { ...ladder, steps }] as const;
  });
  return { ...catalogue, ladders: new Map(ladders) };
}

/** So many borrowers who are overdue and have a telephone. */
function portfolio(borrowers: number): string {
  const head = `lender,borrower_ref,borrower_name,language,phone_1,phone_1_type,phone_1_source,account_ref,product,opened_on,instalment_no,due_on,principal`;
  const due = formatDay(addDays(FIRST_DAY, -10));
  const lines = Array.from(
    { length: borrowers },
    (_, nth) =>
      `shanhe-consumer-finance,B-${nth},王测试,zh,1${String(nth).padStart(10, "0")},mobile,contract,A-${nth},shanhe-later,2026-06-01,1,${due},500.00`,
  );
  return [head, ...lines, ""].join("\n");
}
