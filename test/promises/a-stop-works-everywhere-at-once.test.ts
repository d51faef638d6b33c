import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { bucketOfId } from "@fairdue/core/bucket.ts";
import { addDays } from "@fairdue/core/calendar/day.ts";
import { contactFactsOf } from "@fairdue/core/case/contact-facts.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import type { HoldKind } from "@fairdue/core/case/hold.ts";
import { decideContact, prepareGate } from "@fairdue/core/contact/gate.ts";
import type { Actor, Channel } from "@fairdue/core/contact/request.ts";
import type { Ladder } from "@fairdue/core/strategy/ladder.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandCase } from "../../server/app/command-case.ts";
import { deliverDue } from "../../server/app/deliver-due.ts";
import { importPayments } from "../../server/app/import-payments.ts";
import { LenderPaths } from "../../server/app/lender-paths.ts";
import { planDay } from "../../server/app/plan-day.ts";
import { clockOfDay } from "../../server/app/run-day.ts";
import type { ChannelAdapter } from "../../server/channels/port.ts";
import { OWN_NAMES } from "../../server/intake/mapping.ts";
import { openChannels } from "../../server/main/channels.ts";
import type { Catalogue } from "../../server/store/catalogue.ts";
import { loadCases } from "../../server/store/load-cases.ts";
import { sharedDatabase, type TestDatabase } from "../support/database.ts";
import { FIRST_DAY, momentOn, openWorld, rows, SHANGHAI, sampleOf, type World } from "./world.ts";

const CHANNELS = ["voice", "app", "sms", "email", "letter"] as const;
const FREEZE = "cn.freq.dispute-freeze";
const TEN = momentOn(FIRST_DAY, 10);

/**
 * The law without its limits on how often: no day of a real case has a message waiting on every channel at once. What
 * stops a contact is all there.
 */
const book = { ...rulebookCn, rules: rulebookCn.rules.filter(({ id }) => !id.startsWith("cn.freq.") || id === FREEZE) };
const gate = prepareGate([book], SHANGHAI);

/** Everything on one day: a call in the morning, the rest waiting for the afternoon. */
const STEPS: readonly (readonly [Channel, string, number])[] = [
  ["voice", "call-script", 9 * 60],
  ["app", "app-reminder", 15 * 60],
  ["sms", "sms-reminder", 15 * 60 + 10],
  ["email", "email-reminder", 15 * 60 + 20],
  ["letter", "letter-formal", 15 * 60 + 30],
  ["voice", "call-script", 16 * 60],
];

/** The stops of the promise, each with the rule that must say so from then on. */
const STOPS = [
  ["a payment", "payment", "cn.legal.settle-withdraw"],
  ["a dispute", "dispute", FREEZE],
  ["a request to stop", "stop-request", "cn.contact.debtor-preferences"],
  ["a request for relief", "hardship-review", FREEZE],
  ["a death", "deceased", "cn.vuln.death-stop"],
] as const;

const AGENCY: Actor = { role: "agency", id: "agency-1", collectorId: "agent-1", approvedLine: true, listed: true };

describe("a stop works everywhere at once:", () => {
  const database = sharedDatabase();
  let world: World;
  /** Cases with a call on the agents' list and a message waiting on every channel. */
  let ready: number[];
  beforeAll(async () => {
    world = await openBusyWorld(database);
    await deliver(world, 9.5);
    const waiting = await rows<{ case_id: number }>(
      world.pool,
      `select c.case_id from contact c left join call_task t using (bucket, contact_id)
       group by c.case_id having count(*) = $1 and count(t.contact_id) filter (where t.done_at is null) = 1
         and count(*) filter (where c.state = 'queued') = $1 - 1 order by c.case_id`,
      [STEPS.length],
    );
    ready = waiting.map((row) => row.case_id);
  });
  afterAll(() => world.close());

  it.each(STOPS)(
    "%s suppresses what waits on every channel and with the agents, and the gate says why",
    async (_, stop, rule) => {
      const caseId = ready.shift() ?? 0;
      const before = await stoppable(world, caseId);
      expect(before.map((one) => one.channel).sort()).toEqual(STEPS.map(([channel]) => channel).sort());
      await (stop === "payment" ? payAll(world, caseId) : hold(world, caseId, stop));

      // From the commit on, for everybody who looks: nothing waits any more, nowhere.
      expect(await stoppable(world, caseId)).toEqual([]);
      const left = await rows(
        world.pool,
        `select contact_id from outbox where case_id = $1 union all
       select contact_id from call_task where case_id = $1 and done_at is null`,
        [caseId],
      );
      expect(left).toEqual([]);
      const told = await suppressions(world, caseId);
      expect(told.map(({ contactId }) => contactId).sort()).toEqual(before.map((one) => one.contact_id).sort());
      for (const { reasons } of told) expect(reasons).toMatchObject([{ rule: "house.stop", says: stop }]);

      for (const channel of CHANNELS) {
        for (const actor of [undefined, AGENCY]) {
          const verdict = await asked(world, { caseId, channel, actor });
          const reasons = verdict.kind === "permit" ? [] : verdict.reasons.map((reason) => reason.rule);
          expect({ channel, actor: actor?.role, kind: verdict.kind, reasons }).toMatchObject({
            kind: "refuse",
            reasons: expect.arrayContaining([rule]),
          });
        }
      }
    },
  );

  it("and the rest of the day, and the days after, bring those people nothing", async () => {
    const stopped = await rows<{ case_id: number }>(
      world.pool,
      "select distinct case_id from contact where state = 'suppressed' order by 1",
    );
    expect(stopped.length).toBe(STOPS.length);
    await deliver(world, 24);
    const { pool, catalogue } = world;
    await planDay({ pool, gate, catalogue, now: momentOn(addDays(FIRST_DAY, 1), 9) });
    for (const { case_id } of stopped) expect(await stoppable(world, case_id)).toEqual([]);
    const sent = await rows<{ channel: string; contacts: number }>(
      pool,
      `select channel, count(*)::int4 as contacts from contact where state = 'sent' and channel <> 'voice' group by 1`,
    );
    const inbox = await rows(pool, "select contact_id from inbox_message");
    const { smsc, smtp } = world.providers;
    const arrived = { app: inbox.length, email: smtp.messages.length, letter: (await readdir(world.letters)).length };
    expect({ ...arrived, sms: smsc.messages.length }).toEqual(
      Object.fromEntries(sent.map(({ channel, contacts }) => [channel, contacts])),
    );
    const reached = await rows(
      pool,
      "select 1 from contact where state = 'sent' and outcome <> 'reserved' and case_id = any($1)",
      [stopped.map(({ case_id }) => case_id)],
    );
    expect(reached).toEqual([]);
  });
});

describe("a stop that comes while a sender is at work", () => {
  const database = sharedDatabase();
  let world: World;
  beforeAll(async () => {
    world = await openBusyWorld(database);
  });
  afterAll(() => world.close());

  it("keeps a call off the list that is just being put there, before and after it stands there", async () => {
    const [early, late] = await rows<{ contact_id: number; case_id: number }>(
      world.pool,
      `select contact_id, case_id from contact where channel = 'voice' and state = 'queued'
       order by permit_from, contact_id limit 2`,
    );
    if (early === undefined || late === undefined) throw new Error("no calls are planned");
    let sending = 0;
    const during = (adapter: ChannelAdapter): ChannelAdapter => ({
      ...adapter,
      async send(permit, dispatch) {
        const id = Number(dispatch.idempotencyKey);
        if (id === early.contact_id) await hold(world, early.case_id, "dispute");
        const receipt = await adapter.send(permit, dispatch);
        if (id === late.contact_id) await hold(world, late.case_id, "dispute");
        if (id === early.contact_id || id === late.contact_id) sending += 1;
        return receipt;
      },
    });
    await deliver(world, 9.5, during);
    expect(sending).toBe(2);
    for (const { case_id } of [early, late]) {
      expect(await stoppable(world, case_id)).toEqual([]);
      const open = await rows(world.pool, "select 1 from call_task where case_id = $1 and done_at is null", [case_id]);
      expect(open).toEqual([]);
    }
  });

  it("lets nothing go after it, whoever was first at the case's lock", async () => {
    const cases = await rows<{ case_id: number }>(
      world.pool,
      "select distinct case_id from outbox where channel = 'sms' order by case_id",
    );
    expect(cases.length).toBeGreaterThan(20);
    const stopAll = async (): Promise<void> => {
      for (const { case_id } of cases) await hold(world, case_id, "stop-request");
    };
    await Promise.all([deliver(world, 24), deliver(world, 24), stopAll()]);
    const late = await rows(
      world.pool,
      `select r.case_id from event h join event r on r.bucket = h.bucket and r.case_id = h.case_id and r.seq > h.seq
       where h.body::jsonb -> 'hold' ->> 'kind' = 'stop-request' and h.body::jsonb ->> 'kind' = 'hold-placed'
         and r.body::jsonb ->> 'kind' in ('contact-permitted', 'contact-released')`,
    );
    expect(late).toEqual([]);
    for (const { case_id } of cases) expect(await stoppable(world, case_id)).toEqual([]);
  });
});

/** A world whose cases have everything of the first day planned. */
async function openBusyWorld(database: TestDatabase): Promise<World> {
  const opened = await openWorld(database, sampleOf(4));
  const world = { ...opened, gate, catalogue: allInOneDay(opened.catalogue) };
  const { pool, catalogue } = world;
  while ((await planDay({ pool, gate, catalogue, now: momentOn(FIRST_DAY, 8.75) })).looked > 0);
  return world;
}

function allInOneDay(catalogue: Catalogue): Catalogue {
  const ladders = [...catalogue.ladders.values()].map((ladder): [string, Ladder] => {
    const steps = STEPS.map(([channel, template, minute], nth) => {
      const name = { zh: `第${nth}步`, en: `step ${nth}` };
      return { id: `step-${nth}`, name, stage: "outreach" as const, day: 1, channel, template, minute };
    });
    return [ladder.id, { ...ladder, steps }];
  });
  return { ...catalogue, ladders: new Map(ladders) };
}

/** Sends what is due on the first day until this hour, through the real channels or what is put before them. */
async function deliver(
  world: World,
  untilHour: number,
  through: (adapter: ChannelAdapter) => ChannelAdapter = (adapter) => adapter,
): Promise<void> {
  const clock = clockOfDay(SHANGHAI, FIRST_DAY);
  const { adapters, close } = await openChannels(world.house, clock);
  const channels = new Map([...adapters].map(([channel, adapter]) => [channel, through(adapter)]));
  const { pool, vault, gate, catalogue } = world;
  const until = momentOn(FIRST_DAY, untilHour) - 1;
  await deliverDue({ pool, vault, gate, catalogue, channels, clock, until, realNow: () => TEN });
  await close();
}

/** Contacts of a case that have not reached the person and still could. */
async function stoppable(world: World, caseId: number) {
  return rows<{ contact_id: number; channel: string }>(
    world.pool,
    `select contact_id, channel from contact
     where case_id = $1 and (state in ('queued', 'sending') or (state = 'sent' and outcome = 'reserved'))`,
    [caseId],
  );
}

async function suppressions(world: World, caseId: number) {
  const found = await rows<{ body: string }>(
    world.pool,
    "select body from event where case_id = $1 and body like '%contact-suppressed%' order by seq",
    [caseId],
  );
  return found.map(({ body }) => JSON.parse(body) as Extract<CaseEvent, { kind: "contact-suppressed" }>);
}

async function hold(world: World, caseId: number, kind: HoldKind): Promise<void> {
  const stop = { kind, source: "borrower", startsOn: FIRST_DAY, citation: "said so" } as const;
  const done = await commandCase(world, caseId, TEN, (id) => ({ kind: "place-hold", hold: { id, ...stop } }));
  expect(done.kind).toBe("accepted");
}

/** The bank's file brings what is open of every account of a case. */
async function payAll(world: World, caseId: number): Promise<void> {
  const open = await rows<{ lender_id: string; reference: string; open: number }>(
    world.pool,
    `select c.lender_id, a.reference, sum(i.open_principal + i.open_interest + i.open_fee)::int8 as open
     from account a join instalment i using (bucket, account_id) join collection_case c on c.case_id = a.case_id
     where a.case_id = $1 group by 1, 2`,
    [caseId],
  );
  const lines = open.map(
    (one) => `${one.lender_id},${one.reference},payment,${(one.open / 100).toFixed(2)},2026-11-23,T-${one.reference}`,
  );
  const file = path.join(world.house.environment.home, "payments.csv");
  await writeFile(file, ["lender,account_ref,kind,amount,value_on,reference", ...lines, ""].join("\n"));
  const { pool, vault, catalogue } = world;
  const bank = { pool, vault, catalogue, clock: () => TEN, tenant: "test" };
  const { totals } = await importPayments(bank, { path: file, mapping: OWN_NAMES, lang: "en" });
  expect(totals.rows.rejected).toBe(0);
}

/** What the gate says to a contact at ten o'clock, by the lender or by somebody else. */
async function asked(
  world: World,
  { caseId, channel, actor }: { caseId: number; channel: Channel; actor: Actor | undefined },
) {
  const [loaded] = await loadCases(world.pool, bucketOfId(caseId), [caseId]);
  if (loaded === undefined) throw new Error(`no case ${caseId}`);
  const { facts, templates } = new LenderPaths(world.catalogue).of(loaded);
  const kind = { voice: "phone", sms: "phone", email: "email", app: "app", letter: "postal" }[
    channel as (typeof CHANNELS)[number]
  ];
  const point = loaded.state.points.find((one) => one.kind === kind);
  const template = templates.get(STEPS.find(([own]) => own === channel)?.[1] ?? "");
  if (point === undefined || template === undefined) throw new Error(`nothing to ask about on ${channel}`);
  const intended = { at: TEN, channel, point, template };
  return decideContact(world.gate, contactFactsOf(loaded.state, { ...facts, actor: actor ?? facts.actor }, intended));
}
