import { day } from "@fairdue/core/calendar/day.ts";
import { instantAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { describe, expect, it } from "vitest";
import { intakeWorld, rowsOf } from "../../test/support/intake-world.ts";
import { lockCases } from "../store/load-cases.ts";
import { transact } from "../store/transact.ts";
import { appendEvents } from "./append-events.ts";
import { approveRemedy } from "./approve-remedy.ts";
import { keyOf, unwarrantedOf } from "./find-unwarranted.ts";

const PORTFOLIO = `lender,borrower_ref,borrower_name,app_id,account_ref,product,opened_on,instalment_no,due_on,principal
alpha,B1,王测试,u1,A1,later,2026-08-01,1,2026-11-10,100.00
`;
const HEAD = "lender,account_ref,kind,amount,value_on,reference,reverses";
const CHARGE = "alpha,A1,charge,5.00,2026-11-15,C1,";
/** Heard of on the 23rd, valued before the due day. */
const LATE_NEWS = "alpha,A1,payment,100.00,2026-11-09,T1,";
const ASKED_ON = day("2026-11-16");

/** A case that was charged and asked for 105 yuan on the 16th. */
async function askedWorld() {
  const world = await intakeWorld();
  await world.feed(PORTFOLIO);
  await world.pay(`${HEAD}\n${CHARGE}\n`);
  const { pool, environment } = world;
  const [row] = await rowsOf(pool, "select bucket, case_id from collection_case");
  const { bucket, case_id: caseId } = row as { bucket: number; case_id: number };
  const tell = (event: object) =>
    transact(pool, async (tx) => {
      const [loaded] = await lockCases(tx, bucket, [caseId]);
      if (loaded === undefined) throw new Error("no case");
      await appendEvents(tx, [{ loaded, events: [event as CaseEvent], at: environment.clock() }]);
    });
  const permit = { from: 0, expiresAt: 1, rulebooks: ["cn"] };
  const values = { arrearsMinor: 105_00, currency: "CNY", product: "later", dueOn: day("2026-11-10"), asOf: ASKED_ON };
  const words = { channel: "app", messageClass: "reminder", template: { id: "t", version: 1 }, language: "zh", values };
  const ref = { episode: 1, stage: "reminder", ladder: "plain@1", step: "first", index: 0, on: ASKED_ON };
  const contact = { contactId: caseId, pointId: caseId, debts: [], permit, ...words };
  await tell({ kind: "contact-permitted", ref, contact, lenderFacts: "" });
  const released = { at: 0, expiresAt: 1, rulebooks: ["cn"], bodyHash: "", lenderFacts: "" };
  await tell({ kind: "contact-released", contactId: caseId, ...released });
  const find = () => unwarrantedOf({ pool, catalogue: environment.catalogue }, { caseId, asOf: day("2026-11-23") });
  return { ...world, caseId, find };
}

describe("a payment heard of late", () => {
  it("shows charge and message to be without ground, and proposes what mends it", async () => {
    const world = await askedWorld();
    expect(await world.find()).toMatchObject({ kind: "read", found: [] });
    await world.pay(`${HEAD}\n${LATE_NEWS}\n`);
    expect(await world.find()).toMatchObject({
      currency: "CNY",
      found: [
        {
          kind: "charge",
          because: "not-late",
          minor: 500n,
          remedies: [{ kind: "waiver", minor: 500n }, { kind: "apology" }],
        },
        { kind: "contact", contactId: world.caseId, because: "too-much", saidArrears: 10_500n, arrears: 500n },
      ],
    });
  });

  it("says of a case that is not there that there is none", async () => {
    const { pool, environment } = await intakeWorld();
    const asked = { caseId: 256, asOf: day("2026-11-23") };
    expect(await unwarrantedOf({ pool, catalogue: environment.catalogue }, asked)).toEqual({
      kind: "refused",
      because: "no-such-case",
    });
  });
});

describe("a remedy", () => {
  const BY = { role: "team-lead", person: "gao" };
  const NOW_DAY = day("2026-11-23");

  it("takes the charge back once, leaves nothing owed, and says what is owed to the person", async () => {
    const world = await askedWorld();
    await world.pay(`${HEAD}\n${LATE_NEWS}\n`);
    const approve = (about: string) =>
      approveRemedy({ pool: world.pool, catalogue: house(world) }, world.caseId, { about, by: BY, now: NOON });
    const keys = async () => {
      const reading = await world.find();
      return reading.kind === "read" ? reading.found.map(keyOf) : [];
    };
    const [charge = "", contact = ""] = await keys();
    expect(await approve(charge)).toMatchObject({ kind: "approved", entries: [expect.any(Number)], apologyOwed: true });
    expect(await approve(charge)).toEqual({ kind: "refused", because: "no-such-finding" });
    const open = await rowsOf(world.pool, "select sum(open_principal + open_fee)::int8 as open from instalment");
    expect(open).toEqual([{ open: 0 }]);
    expect(await keys()).toEqual([contact]);
    expect(await approve(contact)).toMatchObject({ kind: "approved", entries: [] });
    expect(await keys()).toEqual([]);
    expect(await approve("contact-1")).toMatchObject({ because: "no-such-finding" });
  });

  it("refunds what was paid of it and finds nothing else to pay", async () => {
    const world = await askedWorld();
    await world.pay(`${HEAD}\nalpha,A1,payment,105.00,2026-11-18,T1,\n`);
    await world.pay(`${HEAD}\nalpha,A1,reversal,105.00,2026-11-18,R1,T1\nalpha,A1,payment,105.00,2026-11-09,T2,\n`);
    const reading = await world.find();
    const [charge] = reading.kind === "read" ? reading.found : [];
    if (charge === undefined) throw new Error("nothing was found");
    const order = { about: keyOf(charge), by: BY, now: NOON };
    await approveRemedy({ pool: world.pool, catalogue: house(world) }, world.caseId, order);
    const posted = await rowsOf(
      world.pool,
      "select kind, amount from ledger_entry where source_ref like 'remedy-%' order by entry_id",
    );
    expect(posted).toEqual([
      { kind: "reversal", amount: 500 },
      { kind: "refund", amount: 500 },
    ]);
    const [balance] = await rowsOf(world.pool, "select sum(open_principal + open_fee)::int8 as open from instalment");
    expect(balance?.open).toBe(0);
  });

  const NOON = instantAt("Asia/Shanghai" as Zone, { day: NOW_DAY, minute: 720 });
  const house = ({ environment }: Awaited<ReturnType<typeof askedWorld>>) => ({
    ...environment.catalogue,
    templates: new Map(),
    agencies: new Map(),
  });
});
