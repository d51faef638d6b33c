import { readdir } from "node:fs/promises";
import { auditHistory } from "@fairdue/core/audit/audit.ts";
import { addDays, type Day } from "@fairdue/core/calendar/day.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyRecord } from "../../server/app/verify-record.ts";
import { messageIdOf } from "../../server/channels/email/mail-message.ts";
import { saveCatalogue } from "../../server/store/catalogue.ts";
import { transact } from "../../server/store/transact.ts";
import { sharedDatabase, type TestDatabase } from "../support/database.ts";
import { KilledWorkers } from "./killed-workers.ts";
import { recordedLogs } from "./recorded-log.ts";
import { FIRST_DAY, openWorld, rows, SHANGHAI, sampleOf, type World } from "./world.ts";

/** One step a day, so that every channel has its day. */
const PATH = ["gentle-app-reminder", "gentle-sms", "e-mail-with-options", "first-call", "formal-letter"];
const DAYS = PATH.map((_, nth) => addDays(FIRST_DAY, nth));
const KILLS_A_DAY = 6;
const SEEDS = [20_261_123, 12_345];

describe("a run that is killed anywhere and begun again", () => {
  const databases = { calm: sharedDatabase(), killed: SEEDS.map(() => sharedDatabase()) };
  let calm: World;
  let killed: readonly World[] = [];
  let kills = 0;
  beforeAll(async () => {
    await KilledWorkers.build();
    calm = await openShortWorld(databases.calm);
    killed = await Promise.all(databases.killed.map(openShortWorld));
    const workers = new KilledWorkers(calm);
    const points = new Map<Day, number>();
    for (const day of DAYS) points.set(day, (await workers.run(day)).points);
    const done = await Promise.all(killed.map((world, nth) => killAgainAndAgain(world, points, dice(SEEDS[nth] ?? 1))));
    kills = done.reduce((sum, one) => sum + one, 0);
  }, 300_000);
  afterAll(async () => {
    for (const world of [calm, ...killed]) await world.close();
  });

  it("was killed fifty times and more", () => {
    expect(kills).toBeGreaterThanOrEqual(50);
  });

  it("loses nothing: every contact of a run left in peace was made, on the same day, and none besides", async () => {
    const expected = await contactsOf(calm);
    expect(new Set(expected.map(({ channel }) => channel)).size).toBe(5);
    const left = expected.filter(({ state, channel }) => state !== "sent" && channel !== "voice");
    expect(left).toEqual([]);
    for (const world of killed) {
      const made = await contactsOf(world);
      const named = ({ account, step, on }: Contact) => ({ account, step, on });
      expect(made.map(named)).toEqual(expected.map(named));
      for (const [nth, { channel, state }] of made.entries()) {
        // Only where a second try could reach the person twice does a death leave in doubt whether the first did.
        if (state === "unknown") expect(["sms", "email"]).toContain(channel);
        else expect({ channel, state }).toEqual({ channel, state: expected[nth]?.state });
      }
      expect(await rows(world.pool, "select 1 from outbox")).toEqual([]);
    }
  });

  it("delivers nothing twice, as those count who receive it, and keeps no silence about what arrived", async () => {
    for (const world of [calm, ...killed]) {
      const made = await contactsOf(world);
      const ids = (channel: string) => made.filter((one) => one.channel === channel).map(({ id }) => id);
      const sure = (channel: string) => made.filter((one) => one.channel === channel && one.state === "sent").length;
      const { smsc, smtp } = world.providers;
      const phones = smsc.messages.map(({ to }) => to);
      expect(new Set(phones).size).toBe(phones.length);
      expect(phones.length).toBeGreaterThanOrEqual(sure("sms"));
      expect(phones.length).toBeLessThanOrEqual(ids("sms").length);
      const from = smtp.messages[0]?.from ?? "";
      const mails = smtp.messages.map(({ headers }) => headers["message-id"] ?? "");
      expect(new Set(mails).size).toBe(mails.length);
      expect(mails.length).toBeGreaterThanOrEqual(sure("email"));
      expect(ids("email").map((id) => messageIdOf(String(id), from))).toEqual(expect.arrayContaining(mails));
      for (const [channel, table] of [
        ["app", "inbox_message"],
        ["voice", "call_task"],
      ] as const) {
        const there = await rows<{ id: number }>(world.pool, `select contact_id as id from ${table} order by 1`);
        expect(there.map(({ id }) => id)).toEqual(ids(channel).sort((a, b) => a - b));
      }
      const letters = (await readdir(world.letters)).filter((name) => name.endsWith(".pdf"));
      expect(letters.sort()).toEqual(
        ids("letter")
          .map((id) => `${id}.pdf`)
          .sort(),
      );
    }
  });

  it("can place every report a provider may still send", async () => {
    for (const world of killed) {
      const lost = await rows(
        world.pool,
        `select c.contact_id from contact c where c.state = 'sent' and c.channel in ('sms', 'email') and not exists (
           select 1 from message_directory d where d.contact_id = c.contact_id and d.provider_ref = c.provider_ref)`,
      );
      expect(lost).toEqual([]);
    }
  });

  it("leaves a record that verifies, and an audit with nothing to say", async () => {
    for (const world of killed) {
      expect((await verifyRecord(world.pool, world.house.sealKey.publicPem)).faults).toEqual([]);
      const logs = await recordedLogs(world.pool, world.catalogue);
      expect(logs.flatMap((log) => auditHistory(log, [rulebookCn], SHANGHAI))).toEqual([]);
    }
  });
});

/** A few borrowers whose path has one step for each channel. */
async function openShortWorld(database: TestDatabase): Promise<World> {
  const world = await openWorld(database, sampleOf(14));
  const { catalogue, pool } = world;
  const ladders = [...catalogue.ladders.values()].map((ladder) => {
    const steps = ladder.steps
      .filter(({ id }) => PATH.includes(id))
      .map((step, nth) => {
        const { condition: _, ...always } = step;
        return { ...always, day: nth + 1 };
      });
    return [ladder.id, { ...ladder, version: ladder.version + 1, steps }] as const;
  });
  await transact(pool, (tx) => saveCatalogue(tx, { ...catalogue, ladders: new Map(ladders) }));
  return world;
}

/** Kills each day's run about as many times as it should, at points spread over its work, then lets it finish. */
async function killAgainAndAgain(world: World, points: ReadonlyMap<Day, number>, roll: () => number): Promise<number> {
  const workers = new KilledWorkers(world);
  let kills = 0;
  for (const day of DAYS) {
    const stretch = (points.get(day) ?? 0) / KILLS_A_DAY;
    let finished = false;
    for (let nth = 0; nth < KILLS_A_DAY && !finished; nth++) {
      const killAt = Math.ceil(stretch * (0.4 + 1.2 * roll()));
      finished = (await workers.run(day, killAt)).finished;
      if (!finished) kills += 1;
    }
    if (!finished) await workers.run(day);
  }
  return kills;
}

type Contact = {
  readonly account: string;
  readonly step: string;
  /** The day it was planned for. */
  readonly on: number;
  readonly channel: string;
  readonly state: string;
  readonly id: number;
};

/** Contacts by account, step and day, which are the same in every world. */
async function contactsOf(world: World) {
  return rows<Contact>(
    world.pool,
    `select a.reference as account, c.step, (e.body::jsonb -> 'ref' ->> 'on')::int4 as on, c.channel, c.state,
       c.contact_id as id
     from contact c join event e on e.bucket = c.bucket and e.case_id = c.case_id and e.seq = c.planned_by
     join lateral (select min(reference) as reference from account a where a.case_id = c.case_id) a on true
     order by 1, 2, 3, 4, 6`,
  );
}

/** Numbers from 0 up to 1, the same for a seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
