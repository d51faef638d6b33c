import { readdir } from "node:fs/promises";
import { auditHistory } from "@fairdue/core/audit/audit.ts";
import type { AuditLog, ContactMade } from "@fairdue/core/audit/log.ts";
import { addDays } from "@fairdue/core/calendar/day.ts";
import type { Permit } from "@fairdue/core/contact/verdict.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PermitMisused } from "../../server/channels/behind-permit.ts";
import { messageIdOf } from "../../server/channels/email/mail-message.ts";
import type { ChannelAdapter, Dispatch } from "../../server/channels/port.ts";
import { openChannels } from "../../server/main/channels.ts";
import { sharedDatabase } from "../support/database.ts";
import { nightOf, recordedLogs } from "./recorded-log.ts";
import { FIRST_DAY, momentOn, openWorld, rows, SHANGHAI, type World } from "./world.ts";

/** Until the path of the oldest cases has come to its letters. */
const DAYS = 9;

describe("no permit, no contact", () => {
  const database = sharedDatabase();
  let world: World;
  beforeAll(async () => {
    world = await openWorld(database);
    for (let nth = 0; nth < DAYS; nth++) await world.collect(addDays(FIRST_DAY, nth));
  });
  afterAll(() => world.close());

  it("leaves on the record one permit before each contact, used once and while it held", async () => {
    const went = await rows<{ channel: string; permits: number; releases: number; sendings: number; within: boolean }>(
      world.pool,
      `select c.channel,
         count(*) filter (where e.body::jsonb ->> 'kind' = 'contact-permitted')::int4 as permits,
         count(*) filter (where e.body::jsonb ->> 'kind' = 'contact-released')::int4 as releases,
         count(*) filter (where e.body::jsonb ->> 'kind' = 'contact-sent')::int4 as sendings,
         bool_and(e.body::jsonb ->> 'kind' <> 'contact-released' or
           (e.at >= (e.body::jsonb ->> 'at')::int8 and e.at < (e.body::jsonb ->> 'expiresAt')::int8)) as within
       from contact c join event e on e.bucket = c.bucket and e.case_id = c.case_id
         and coalesce(e.body::jsonb ->> 'contactId', e.body::jsonb -> 'contact' ->> 'contactId') = c.contact_id::text
       where c.state not in ('queued', 'suppressed') group by c.bucket, c.contact_id, c.channel`,
    );
    expect(new Set(went.map(({ channel }) => channel))).toEqual(new Set(["app", "sms", "email", "voice", "letter"]));
    for (const one of went) expect(one).toMatchObject({ permits: 1, releases: 1, sendings: 1, within: true });
  });

  it("brings to people exactly what the permits cover, each once", async () => {
    const sent = await rows<{ contact_id: number; channel: string; provider_ref: string }>(
      world.pool,
      "select contact_id, channel, provider_ref from contact where state = 'sent'",
    );
    const idsOf = (channel: string) => sent.filter((one) => one.channel === channel).map((one) => one.contact_id);
    const { smsc, smtp } = world.providers;
    expect(smsc.messages.length).toBe(idsOf("sms").length);
    const from = smtp.messages[0]?.from ?? "";
    const mailIds = idsOf("email").map((id) => messageIdOf(String(id), from));
    expect(smtp.messages.map(({ headers }) => headers["message-id"]).sort()).toEqual(mailIds.sort());
    const inbox = await rows<{ contact_id: number }>(world.pool, "select contact_id from inbox_message");
    expect(inbox.map((one) => one.contact_id).sort()).toEqual(idsOf("app").sort());
    const calls = await rows<{ contact_id: number }>(
      world.pool,
      "select t.contact_id from call_task t join contact c using (bucket, contact_id) where c.state = 'sent'",
    );
    expect(calls.map((one) => one.contact_id).sort()).toEqual(idsOf("voice").sort());
    const letters = await readdir(world.letters);
    expect(letters.sort()).toEqual(
      idsOf("letter")
        .map((id) => `${id}.pdf`)
        .sort(),
    );
  });

  it("passes the independent audit, which does see a contact that slipped by", async () => {
    const logs = await recordedLogs(world.pool, world.catalogue);
    const audit = (log: AuditLog) => auditHistory(log, [rulebookCn], SHANGHAI);
    const contacts = logs.flatMap((log) => log.entries.filter((entry) => entry.kind === "contact"));
    expect(contacts.length).toBeGreaterThan(100);
    expect(logs.flatMap(audit)).toEqual([]);
    const log = logs.find(({ entries }) => entries.some((entry) => entry.kind === "contact")) as AuditLog;
    const made = log.entries.find((entry) => entry.kind === "contact") as ContactMade;
    const slipped: ContactMade = {
      ...made,
      request: { ...made.request, at: nightOf("2026-12-20") },
      permit: "missing",
    };
    const found = audit({ ...log, entries: [...log.entries, slipped] }).map(({ rule }) => rule);
    expect(found).toContain("fairdue.permit");
    expect(found).toContain("cn.contact.quiet-hours");
  });
});

describe("a contact that no gate has seen", () => {
  const database = sharedDatabase();
  let world: World;
  beforeAll(async () => {
    world = await openWorld(database);
  });
  afterAll(() => world.close());

  const insert = (columns: string, values: string) =>
    world.pool.query(
      `insert into contact (bucket, contact_id, case_id, channel, point_id, message_class, planned_by, episode, step,
         state, outcome, ${columns})
       select bucket, case_id, case_id, 'sms', 1, 'demand', 1, 1, 'x', 'queued', 'reserved', ${values}
       from collection_case order by case_id limit 1`,
    );

  it.each([
    ["without a permit", "permit_from", "null", "23502"],
    ["with a permit that has no end", "permit_from, permit_until, permit_rulebooks", "1, null, 'cn'", "23502"],
    ["with a permit that names no law", "permit_from, permit_until, permit_rulebooks", "1, 2, null", "23502"],
    ["with a permit that ends before it opens", "permit_from, permit_until, permit_rulebooks", "2, 1, 'cn'", "23514"],
  ])("cannot be written %s", async (_how, columns, values, code) => {
    await expect(insert(columns, values)).rejects.toMatchObject({ code });
  });

  it("cannot share another's permit, and reaches nobody when forged into the tables", async () => {
    const permit = ["permit_from, permit_until, permit_rulebooks", `${momentOn(FIRST_DAY, 9)}, 9e15, 'cn'`] as const;
    await insert(...permit);
    await expect(insert(...permit)).rejects.toMatchObject({ code: "23505" });
    await world.pool.query(
      `insert into outbox (bucket, contact_id, case_id, channel, not_before)
       select bucket, contact_id, case_id, channel, permit_from from contact`,
    );
    await expect(world.collect(FIRST_DAY)).rejects.toThrow();
    const [forged] = await rows<{ contact_id: number; state: string }>(
      world.pool,
      "select contact_id, state from contact where step = 'x'",
    );
    expect(forged?.state).toBe("queued");
    const sent = await rows(world.pool, "select 1 from contact where channel = 'sms' and state = 'sent'");
    expect(world.providers.smsc.messages.length).toBe(sent.length);
  });

  it("is turned away by every channel: no permit, no argument; another's permit, or one not open, no sending", async () => {
    const now = momentOn(FIRST_DAY, 10);
    const channels = await openChannels(world.house, { now: () => now });
    const dispatch: Dispatch = { idempotencyKey: "1", to: "1", language: "zh", subject: "s", body: "b" };
    // @ts-expect-error Sending without a permit does not compile.
    const careless = (adapter: ChannelAdapter) => adapter.send(dispatch);
    expect(careless).toBeTypeOf("function");
    expect(channels.adapters.size).toBe(5);
    for (const adapter of channels.adapters.values()) {
      // Only the gate can make a permit; what is sent off here is a forgery in every sense.
      const forge = (request: unknown, from: number, expiresAt: number): Permit =>
        JSON.parse(JSON.stringify({ request, from, expiresAt, rulebooks: [] }));
      const own = { channel: adapter.channel };
      const other = { channel: adapter.channel === "sms" ? "voice" : "sms" };
      for (const permit of [forge(other, now - 1, now + 1), forge(own, now + 1, now + 2), forge(own, now - 2, now)]) {
        await expect(adapter.send(permit, dispatch)).rejects.toBeInstanceOf(PermitMisused);
      }
    }
    await channels.close();
  });
});
