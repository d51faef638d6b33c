import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { addDays } from "@fairdue/core/calendar/day.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import type { ObjectionCommand } from "@fairdue/core/credit/objection/decide.ts";
import fc from "fast-check";
import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commandCase } from "../../server/app/command-case.ts";
import { commandObjection, type ObjectionScene } from "../../server/app/command-objection.ts";
import { importPayments } from "../../server/app/import-payments.ts";
import { judgeArrangements } from "../../server/app/judge-arrangements.ts";
import { makeBundle } from "../../server/app/make-bundle.ts";
import { planDay } from "../../server/app/plan-day.ts";
import { rebuildTables } from "../../server/app/rebuild-tables.ts";
import { receiveRequest } from "../../server/app/receive-request.ts";
import { verifyRecord } from "../../server/app/verify-record.ts";
import { OWN_NAMES } from "../../server/intake/mapping.ts";
import { type Bundle, bundleSchema, checkBundle } from "../../server/record/bundle.ts";
import { newSealKeyPem, openSealKey } from "../../server/record/seal.ts";
import { IdSource } from "../../server/store/ids.ts";
import { commandLine } from "../support/command-line.ts";
import { sharedDatabase, testDatabase } from "../support/database.ts";
import { scratchDir } from "../support/own-server.ts";
import { NOT_IMPLIED } from "./not-implied.ts";
import { placeOne } from "./placed-case.ts";
import { FIRST_DAY, momentOn, openWorld, rows, type World } from "./world.ts";

const DAYS = 4;

describe("the past can be proven:", () => {
  const database = sharedDatabase();
  let world: World;
  let publicPem: string;
  beforeAll(async () => {
    world = await openWorld(database);
    publicPem = world.house.sealKey.publicPem;
    await live(world);
  });
  afterAll(() => world.close());

  describe("verify", () => {
    it("finds nothing wrong with what the house wrote, and has looked at all of it", async () => {
      const report = await verifyRecord(world.pool, publicPem);
      const [count] = await rows<{ events: number; cases: number }>(
        world.pool,
        "select (select count(*) from event)::int4 as events, (select count(*) from collection_case)::int4 as cases",
      );
      expect(report).toEqual({ ...count, seals: DAYS, faults: [] });
    });

    it("finds one event whose words, time or place was changed, and names it", async () => {
      for (const { bucket, case_id: caseId, seq } of await someEvents(world.pool, 3)) {
        const at = [bucket, caseId, seq];
        for (const change of ["body = replace(body, '\"', '''')", "body = body || ' '", "at = at + 1"]) {
          const faults = await tampered(
            `update event set ${change} where bucket = $1 and case_id = $2 and seq = $3`,
            at,
          );
          expect({ change, faults }).toEqual({
            change,
            faults: expect.arrayContaining([{ what: "changed", caseId, seq }]),
          });
          // A permit that is no longer read as one leaves its contact without; nobody else is named.
          expect(faults.filter(({ what }) => what === "changed").length).toBe(1);
          expect(faults.every((fault) => fault.caseId === caseId)).toBe(true);
        }
      }
    });

    it("finds a missing event, be it the last, and names it", async () => {
      for (const { bucket, case_id: caseId, seq, last } of await someEvents(world.pool, 3)) {
        const faults = await tampered("delete from event where bucket = $1 and case_id = $2 and seq = $3", [
          bucket,
          caseId,
          seq,
        ]);
        const what = seq === last ? "seal-differs" : "missing";
        expect(faults).toContainEqual({ what, caseId, seq });
        expect(faults.every((fault) => fault.caseId === caseId)).toBe(true);
      }
    });

    it("finds two events that changed places, and names them", async () => {
      for (const { bucket, case_id: caseId, seq } of (await someEvents(world.pool, 5)).filter((one) => one.seq > 1)) {
        const faults = await tampered(
          `update event e set at = o.at, body = o.body, hash = o.hash from event o
           where e.bucket = $1 and e.case_id = $2 and e.seq in ($3, $3 - 1) and o.bucket = e.bucket
             and o.case_id = e.case_id and o.seq = 2 * $3::int4 - 1 - e.seq`,
          [bucket, caseId, seq],
        );
        expect(faults).toContainEqual({ what: "changed", caseId, seq: seq - 1 });
        expect(faults).toContainEqual({ what: "changed", caseId, seq });
      }
    });

    it("finds a seal, a head under it or a case's own row that was changed", async () => {
      const spoils: readonly (readonly [sql: string, what: string])[] = [
        ["update seal set body = replace(body, '\"day\"', '\"Day\"') where seal_no = 2", "signature"],
        ["update seal set day = day + 1 where seal_no = 2", "seal-broken"],
        ["update seal set key_id = 'another' where seal_no = 2", "signature"],
        ["delete from seal where seal_no = 2", "seal-broken"],
        ["update sealed_head set seq = seq + 1 where seal_no = 2", "seal-broken"],
        ["update case_progress set version = version - 1", "head-differs"],
      ];
      for (const [sql, what] of spoils) {
        expect((await tampered(sql, [])).map((fault) => fault.what)).toContain(what);
      }
      expect((await verifyRecord(world.pool, publicPem)).faults).toEqual([]);
    });

    /** What verify finds while the database is spoilt so; mended afterwards. */
    async function tampered(sql: string, values: readonly unknown[]) {
      const tables = ["event", "seal", "sealed_head", "case_progress"];
      for (const table of tables) await world.pool.query(`create table kept_${table} as table ${table}`);
      try {
        expect((await world.pool.query(sql, [...values])).rowCount).toBeGreaterThan(0);
        const { faults } = await verifyRecord(world.pool, publicPem);
        return faults.map(({ what, caseId, seq }) => ({ what, caseId, seq }));
      } finally {
        for (const table of tables) {
          await world.pool.query(
            `truncate ${table}; insert into ${table} table kept_${table}; drop table kept_${table}`,
          );
        }
      }
    }
  });

  describe("a bundle", () => {
    let bundle: Bundle;
    beforeAll(async () => {
      const [busiest] = await rows<{ case_id: number }>(
        world.pool,
        "select case_id from sealed_head group by case_id order by count(*) desc, case_id limit 1",
      );
      bundle = (await makeBundle(world.pool, busiest?.case_id ?? 0, publicPem)) as Bundle;
    });

    it("verifies with no database at hand", async () => {
      const home = await scratchDir();
      const file = path.join(home, "case.bundle.json");
      await writeFile(file, JSON.stringify(bundle));
      const verified = await commandLine(home).run("verify", file);
      expect(verified).toMatchObject({ code: 0, out: expect.stringContaining("The bundle holds.") });
      expect(await readdir(home)).toEqual(["case.bundle.json"]);
      const [first, second, ...others] = bundle.events;
      await writeFile(file, JSON.stringify({ ...bundle, events: [second, first, ...others] }));
      const spoilt = await commandLine(home).run("verify", file);
      expect(spoilt.code).not.toBe(0);
      expect(spoilt.out).toContain(`REORDERED  case ${bundle.caseId}, event 1`);
    });

    it("covers all its events by seals, and another's key does not hold for them", () => {
      expect(checkBundle(bundle)).toMatchObject({ faults: [], sealedUpTo: bundle.events.length });
      const another = openSealKey(newSealKeyPem()).publicPem;
      expect(checkBundle(bundle, another).faults.map(({ what }) => what)).toContain("signature");
      expect(checkBundle({ ...bundle, publicKey: another }).faults.map(({ what }) => what)).toContain("signature");
    });

    it("shows every event that is missing or changed, by name", () => {
      bundle.events.forEach(({ seq, body }, place) => {
        const without = bundle.events.filter((event) => event.seq !== seq);
        const found = checkBundle({ ...bundle, events: without }).faults;
        expect(found.some((fault) => fault.seq === seq && fault.what === "missing")).toBe(true);
        const changed = bundle.events.with(place, {
          ...bundle.events[place],
          body: body.replace(/\d/, "x"),
        } as Bundle["events"][number]);
        const faults = checkBundle({ ...bundle, events: changed }).faults;
        expect(faults).toContainEqual(expect.objectContaining({ what: "changed", seq }));
      });
    });

    it("shows any one character changed anywhere in the file, and never fails to answer", () => {
      const text = JSON.stringify(bundle);
      fc.assert(
        fc.property(fc.nat(text.length - 1), fc.constantFrom(...'0a5f{}"x: '), (place, sign) => {
          fc.pre(text[place] !== sign);
          const parsed = parsedBundle(`${text.slice(0, place)}${sign}${text.slice(place + 1)}`);
          if (parsed !== undefined) expect(checkBundle(parsed).faults).not.toEqual([]);
        }),
        { numRuns: 400 },
      );
    });
  });

  describe("rebuilding all tables from the events alone", () => {
    it("gives identical rows, and ids that go on where they were", async () => {
      const { pool, gate, catalogue } = world;
      // Contacts that wait are part of the rows.
      await planDay({ pool, gate, catalogue, now: momentOn(addDays(FIRST_DAY, DAYS), 8) });
      await placeOne(world, momentOn(addDays(FIRST_DAY, DAYS), 9));
      const fresh = await testDatabase();
      const rebuilt = await rebuildTables(world.pool, fresh.pool);
      const before = await impliedRows(world.pool);
      const after = await impliedRows(fresh.pool);
      expect(rebuilt).toMatchObject({ kind: "rebuilt", events: before.event?.length });
      for (const table of Object.keys(before)) {
        expect({ table, empty: before[table]?.length === 0 }).toEqual({ table, empty: false });
        expect({ table, rows: after[table] }).toEqual({ table, rows: before[table] });
      }
      const ids = new IdSource();
      await ids.reserve(fresh.pool, 1);
      const [newest] = await rows<{ id: number }>(
        world.pool,
        `select greatest((select max(contact_id) from contact), (select max(entry_id) from ledger_entry),
           (select max(hold_id) from hold), (select max(case_id) from collection_case)) as id`,
      );
      expect(ids.take(0)).toBeGreaterThan(newest?.id ?? Number.POSITIVE_INFINITY);
      expect(await rebuildTables(world.pool, fresh.pool)).toEqual({ kind: "refused", because: "not-empty" });
    });

    it("would show a row that somebody changed by hand", async () => {
      const fresh = await testDatabase();
      await rebuildTables(world.pool, fresh.pool);
      await fresh.pool.query(
        "update instalment set open_fee = open_fee + 1 where (bucket, account_id, no) in (select bucket, account_id, no from instalment limit 1)",
      );
      const { instalment: changed, ...others } = await impliedRows(fresh.pool);
      const { instalment, ...same } = await impliedRows(world.pool);
      expect(changed).not.toEqual(instalment);
      expect(others).toEqual(same);
    });
  });
});

/** Days of collecting with all that can happen: payments, some taken back, holds, one lifted; work left in hand. */
async function live(world: World): Promise<void> {
  const { pool, vault, catalogue, house } = world;
  await world.collect(FIRST_DAY);
  const cases = await rows<{ case_id: number }>(pool, "select distinct case_id from contact order by case_id limit 6");
  const kinds = ["dispute", "stop-request", "hardship-review", "deceased"] as const;
  const noon = momentOn(FIRST_DAY, 12);
  for (const [nth, { case_id }] of cases.slice(0, 4).entries()) {
    const kind = kinds[nth] ?? "complaint";
    const stop = { kind, source: "borrower", startsOn: FIRST_DAY, citation: "said so" } as const;
    await commandCase(world, case_id, noon, (id) => ({ kind: "place-hold", hold: { id, ...stop } }));
  }
  const made = { pdfHash: "ab", htmlHash: "cd" };
  await commandCase(world, cases[0]?.case_id ?? 0, noon, (documentId) => ({
    kind: "issue-document",
    document: { documentId, kind: "statement", language: "zh", asOf: FIRST_DAY, ...made },
  }));
  await object(world, cases[5]?.case_id ?? 0, noon);
  const complaint = {
    law: "cn",
    about: "complaint",
    by: "borrower",
    way: "portal",
    at: noon,
    words: "太频繁",
  } as const;
  for (const { case_id: caseId } of cases.slice(2, 4)) {
    const taken = await receiveRequest(world, { caseId, ...complaint }, noon);
    if (taken.kind === "refused") throw new Error(taken.because);
  }
  await arrange(world, cases[4]?.case_id ?? 0, cases[5]?.case_id ?? 0, noon);
  const [held] = await rows<{ hold_id: number; case_id: number }>(
    pool,
    "select hold_id, case_id from hold order by hold_id limit 1",
  );
  await commandCase(world, held?.case_id ?? 0, noon, () => ({
    kind: "lift-hold",
    holdId: held?.hold_id ?? 0,
    why: "settled",
  }));
  const owing = await rows<{ lender_id: string; reference: string }>(
    pool,
    `select c.lender_id, a.reference from account a join collection_case c using (bucket, case_id)
     join case_progress p using (bucket, case_id) where p.next_at is not null order by a.account_id limit 6`,
  );
  const bank = { pool, vault, catalogue, clock: () => momentOn(FIRST_DAY, 18), tenant: "test" };
  const line = (nth: number, kind: string, amount: string, reverses = "") => {
    const { lender_id, reference } = owing[nth] ?? { lender_id: "", reference: "" };
    return `${lender_id},${reference},${kind},${amount},2026-11-23,T-${reference}-${kind},${reverses}`;
  };
  const lines = owing.map((_, nth) => line(nth, "payment", nth < 3 ? "1.00" : "9000.00"));
  const reversal = line(0, "reversal", "1.00", `T-${owing[0]?.reference}-payment`);
  const file = path.join(house.environment.home, "payments.csv");
  const head = "lender,account_ref,kind,amount,value_on,reference,reverses";
  await writeFile(file, [head, ...lines, reversal, line(1, "charge", "5.00"), ""].join("\n"));
  const { totals } = await importPayments(bank, { path: file, mapping: OWN_NAMES, lang: "en" });
  expect(totals.rows).toMatchObject({ accepted: lines.length + 2, rejected: 0 });
  for (let nth = 1; nth < DAYS; nth++) await world.collect(addDays(FIRST_DAY, nth));
}

/** An objection that is answered and closed, appealed again, and one that waits. */
async function object(world: World, caseId: number, at: number): Promise<void> {
  const receive = ({ freshId: objectionId, seal }: ObjectionScene): ObjectionCommand => {
    const hold = { kind: "identity-theft", citation: "test" } as const;
    const told = { law: "cn", way: "branch", about: "not-mine", hold, words: seal("not mine") } as const;
    return { kind: "objection-received", objectionId, at, ...told };
  };
  const received = await commandObjection(world, { caseId }, at, receive);
  const objectionId = received.kind === "accepted" ? objectionIdOf(received.events) : 0;
  const steps = [
    { kind: "objection-decided", outcome: "keep", words: "kept", recipients: [] },
    { kind: "objection-replied" },
    { kind: "objection-appealed", to: "house" },
  ] as const;
  for (const step of steps) {
    const handled = await commandObjection(world, { objectionId }, at, () => ({ ...step, objectionId, at }));
    expect(handled.kind).toBe("accepted");
  }
  expect((await commandObjection(world, { caseId }, at, receive)).kind).toBe("accepted");
}

function objectionIdOf(events: readonly CaseEvent[]): number {
  const [first] = events;
  return first?.kind === "objection-received" ? first.objectionId : 0;
}

/** A promise that is broken, an offer, and a plan that runs. */
async function arrange(world: World, promising: number, planning: number, noon: number): Promise<void> {
  const tolerance = { minor: 0, days: 0 };
  const promised = await commandCase(world, promising, noon, (promiseId) => ({
    kind: "make-promise",
    promise: { promiseId, amount: 100_00, dueOn: FIRST_DAY, tolerance },
  }));
  const terms = {
    policy: "test@1",
    programme: "test",
    accounts: [],
    lines: [{ dueOn: addDays(FIRST_DAY, 30), principal: 100_00, interest: 0, charges: 0 }],
    rules: { graceDays: 3, toleranceMinor: 0, cureDays: 10, reinstateDays: 0, mostReinstatements: 0 },
    onBreak: "waiver-stays",
  } as const;
  const approval = { kind: "one", role: "agent" } as const;
  await commandCase(world, planning, noon, (offerId) => ({
    kind: "make-offers",
    offers: [{ offerId, validUntil: FIRST_DAY, terms, approval, roles: ["agent"] }],
  }));
  let offer = 0;
  await commandCase(world, promising, noon, (offerId) => {
    offer = offerId;
    return { kind: "make-offers", offers: [{ offerId, validUntil: FIRST_DAY, terms, approval, roles: ["agent"] }] };
  });
  for (const noted of [
    { kind: "offer-chosen", offerId: offer, validUntil: FIRST_DAY },
    { kind: "offer-approved", offerId: offer, by: { person: "lin", role: "agent" } },
  ] as const)
    await commandCase(world, promising, noon, () => ({ kind: "note", noted }));
  const planned = await commandCase(world, planning, noon, (planId) => ({
    kind: "accept-plan",
    plan: { planId, ...terms, approvedBy: ["agent:1"] },
  }));
  const judged = await judgeArrangements(world, promising, momentOn(addDays(FIRST_DAY, 1), 0));
  expect([promised.kind, planned.kind]).toEqual(["accepted", "accepted"]);
  expect(judged).toMatchObject({ promise: { kind: "broken" }, events: ["promise-judged", "hold-lifted"] });
}

/** A row of the record, and the last of its case. */
async function someEvents(pool: Pool, count: number) {
  return rows<{ bucket: number; case_id: number; seq: number; last: number }>(
    pool,
    `select e.bucket, e.case_id, e.seq, c.version as last from event e join case_progress c using (bucket, case_id)
     order by md5(e.case_id::text || ' ' || e.seq::text) limit $1`,
    [count],
  );
}

function parsedBundle(text: string): Bundle | undefined {
  try {
    return bundleSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** Every row of every table that events imply, whole and in order; a lease is the running sender's own. */
async function impliedRows(pool: Pool): Promise<Readonly<Record<string, readonly string[]>>> {
  const tables = await rows<{ name: string }>(
    pool,
    "select table_name::text as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  const names = tables.map(({ name }) => name);
  for (const name of Object.keys(NOT_IMPLIED)) expect(names).toContain(name);
  const found: Record<string, readonly string[]> = {};
  for (const name of names) {
    if (NOT_IMPLIED[name] !== undefined) continue;
    const all = await rows<{ row: string }>(
      pool,
      `select (to_jsonb(t) - 'lease_until')::text as row from ${name} t order by 1`,
    );
    found[name] = all.map(({ row }) => row);
  }
  return found;
}
