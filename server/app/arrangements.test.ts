import { writeFileSync } from "node:fs";
import { bucketOfId } from "@fairdue/core/bucket.ts";
import { addDays, type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import { openInstalments } from "@fairdue/core/ledger/open-instalments.ts";
import type { OfferPolicy } from "@fairdue/core/plan/offer-policy.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIRST_DAY, momentOn, openWorld, rows, type World } from "../../test/promises/world.ts";
import { sharedDatabase } from "../../test/support/database.ts";
import { exampleOffers } from "../../test/support/offers.ts";
import { readGroupedMeans } from "../intake/grouped-means.ts";
import { makePromise } from "../main/commands/command-case.ts";
import { planAccept, planJudge, planOffers } from "../main/commands/plan.ts";
import { planFairness } from "../main/commands/plan-fairness.ts";
import { loadLedgers } from "../store/ledgers.ts";
import { loadCases } from "../store/load-cases.ts";
import { acceptPlan } from "./accept-plan.ts";
import { commandCase } from "./command-case.ts";
import { judgeArrangements } from "./judge-arrangements.ts";
import { makeOffers } from "./make-offers.ts";
import { proposeForCase } from "./propose-offers.ts";

const AGENT = { person: "zhou-3", role: "agent" };
const LEAD = { person: "li-7", role: "team-lead" };

describe("arrangements of a case", () => {
  const database = sharedDatabase();
  let world: World;
  let policy: OfferPolicy;
  let cases: readonly number[];
  beforeAll(async () => {
    world = await openWorld(database);
    await world.collect(FIRST_DAY);
    policy = exampleOffers();
    const late = await rows<{ case_id: number }>(
      world.pool,
      `select p.case_id from case_progress p join collection_case c using (bucket, case_id)
       where p.stage <> 'closed' and p.next_at is not null and c.anchor_on < '2026-11-13'
       and not exists (select 1 from hold h where h.bucket = p.bucket and h.case_id = p.case_id)
       and exists (select 1 from account a join instalment i using (bucket, account_id)
         where a.bucket = p.bucket and a.case_id = p.case_id and a.product_id like 'shanhe-%'
         group by a.case_id having sum(i.open_principal) > 100000 and count(distinct a.account_id) = 1)
       order by p.case_id limit 4`,
    );
    cases = late.map(({ case_id }) => case_id);
    expect(cases.length).toBe(4);
  });
  afterAll(() => world.close());

  const caseNo = (nth: number) => cases[nth] ?? 0;
  const request = (monthly: bigint, on: Day = FIRST_DAY) => ({
    now: momentOn(on, 14),
    policy,
    means: { canPay: { monthly, once: 0n }, hardshipTold: true, evidence: ["own-statement" as const] },
  });
  const post = async (nth: number, kind: "payment" | "charge", amount: number, on: Day) => {
    const bucket = bucketOfId(caseNo(nth));
    const [loaded] = await loadCases(world.pool, bucket, [caseNo(nth)]);
    const accountId = loaded?.state.accounts[0]?.accountId ?? 0;
    const ledger = (await loadLedgers(world.pool, bucket, [accountId])).get(accountId);
    if (ledger === undefined) throw new Error("no ledger");
    return commandCase(world, caseNo(nth), momentOn(on, 15), (entryId) => {
      const entry = { entryId, accountId, kind, amount, valueOn: on, sourceRef: `pay-${entryId}` } as const;
      return { kind: "post-entry", entry, open: openInstalments(ledger.account, [...ledger.entries, entry]) };
    });
  };
  const openOf = async (nth: number) =>
    (
      await rows<{ open: number }>(
        world.pool,
        `select sum(open_principal + open_interest + open_fee)::int4 as open
         from instalment i join account a using (bucket, account_id) where a.case_id = ${caseNo(nth)}`,
      )
    )[0]?.open;
  const waiting = async (nth: number) =>
    (await rows(world.pool, `select 1 from contact where case_id = ${caseNo(nth)} and state = 'queued'`)).length;
  const nextAt = async (nth: number) =>
    (
      await rows<{ next_at: number | null }>(
        world.pool,
        `select next_at from case_progress where case_id = ${caseNo(nth)}`,
      )
    )[0]?.next_at;

  /** Makes offers, and the number of the hardship plan among them. */
  const madeOffer = async (nth: number): Promise<number> => {
    const made = await makeOffers(world, caseNo(nth), request(100_000_00n));
    if (made.kind === "refused") throw new Error(made.because);
    const place = made.proposal.offers.findIndex(({ programme }) => programme === "hardship-plan");
    return made.offerIds[place] ?? 0;
  };

  it("offers from what closes every account today, and writes nothing", async () => {
    const before = await rows(world.pool, "select count(*)::int4 as n from event");
    const proposed = await proposeForCase(world, caseNo(0), request(100_000_00n));
    if (proposed.kind === "refused") throw new Error(proposed.because);
    const [open] = await rows<{ owed: number }>(
      world.pool,
      `select sum(open_principal + open_fee + case when due_on <= '2026-11-23' then open_interest else 0 end)::int8 as owed
       from instalment i join account a using (bucket, account_id) where a.case_id = ${caseNo(0)}`,
    );
    expect(proposed.proposal.offers.length).toBeGreaterThan(0);
    expect(Number(proposed.proposal.offers[0]?.cost.owed)).toBe(Number(open?.owed));
    expect(await rows(world.pool, "select count(*)::int4 as n from event")).toEqual(before);
  });

  it("makes offers by putting them on the record, and accepts one only as it was made", async () => {
    const offerId = await madeOffer(0);
    const accept = (id: number, days: number, approvers = [AGENT, LEAD]) =>
      acceptPlan(world, caseNo(0), { offerId: id, now: momentOn(addDays(FIRST_DAY, days), 15), approvers });
    expect(await accept(caseNo(0), 0)).toMatchObject({ because: "no-such-offer" });
    expect(await accept(offerId, 0, [])).toMatchObject({ because: "not-approved" });
    expect(await accept(offerId, 16)).toMatchObject({ because: "offer-expired", validUntil: addDays(FIRST_DAY, 15) });
    expect((await rows(world.pool, `select 1 from hold where case_id = ${caseNo(0)}`)).length).toBe(0);
  });

  it("does not accept an offer after something was paid or charged", async () => {
    const offerId = await madeOffer(3);
    await post(3, "charge", 1, FIRST_DAY);
    const asked = { offerId, now: momentOn(FIRST_DAY, 16), approvers: [AGENT, LEAD] };
    expect(await acceptPlan(world, caseNo(3), asked)).toMatchObject({ because: "debt-changed" });
  });

  it("stops collection from the commit on while a plan is kept, and lets it go on when it is broken for good", async () => {
    const asked = { offerId: await madeOffer(0), now: momentOn(FIRST_DAY, 15), approvers: [AGENT, LEAD] };
    const accepted = await acceptPlan(world, caseNo(0), asked);
    if (accepted.kind === "refused") throw new Error(accepted.because);
    expect(await waiting(0)).toBe(0);
    expect(await nextAt(0)).toBeNull();
    expect(accepted.plan).toMatchObject({ offerId: asked.offerId, approvedBy: ["agent:zhou-3", "team-lead:li-7"] });
    expect(await acceptPlan(world, caseNo(0), asked)).toMatchObject({ kind: "refused", because: "hold-exists" });

    const firstDue = accepted.plan.lines[0]?.dueOn ?? FIRST_DAY;
    const at = (days: number) => momentOn(addDays(firstDue, days), 9);
    expect(await judgeArrangements(world, caseNo(0), at(3))).toMatchObject({ plan: { kind: "kept" }, events: [] });
    expect(await judgeArrangements(world, caseNo(0), at(4))).toMatchObject({ plan: { kind: "missed" }, events: [] });
    expect(await judgeArrangements(world, caseNo(0), at(14))).toMatchObject({ plan: { kind: "breached" }, events: [] });
    const broken = await judgeArrangements(world, caseNo(0), at(60));
    expect(broken).toMatchObject({ plan: { kind: "broken" }, events: ["plan-ended", "hold-lifted"] });
    expect(await nextAt(0)).not.toBeNull();
    expect(await judgeArrangements(world, caseNo(0), at(61))).toMatchObject({ plan: undefined, events: [] });

    const again = await proposeForCase(world, caseNo(0), request(100_000_00n, addDays(firstDue, 70)));
    const reasons = again.kind === "proposed" ? again.proposal.without.flatMap((one) => one.reasons) : [];
    expect(reasons).toContainEqual(expect.objectContaining({ because: "wait" }));
  });

  it("completes a plan that was paid, posts what it gave up, and leaves nothing open", async () => {
    await post(1, "charge", 5_00, FIRST_DAY);
    const offerId = await madeOffer(1);
    const accepted = await acceptPlan(world, caseNo(1), { offerId, now: momentOn(FIRST_DAY, 15), approvers: [LEAD] });
    if (accepted.kind === "refused") throw new Error(accepted.because);
    const due = accepted.plan.lines.reduce((sum, line) => sum + line.principal + line.interest + line.charges, 0);
    const [{ waived = 0, spared = 0 } = {}] = accepted.plan.accounts;
    expect(await openOf(1)).toBe(due + waived + spared);
    await post(1, "payment", due, addDays(FIRST_DAY, 1));
    const judged = await judgeArrangements(world, caseNo(1), momentOn(addDays(FIRST_DAY, 1), 16));
    expect(waived).toBeGreaterThanOrEqual(5_00);
    expect(judged).toMatchObject({ plan: { kind: "completed" } });
    expect(judged.kind === "judged" && judged.events).toEqual(expect.arrayContaining(["entry-posted", "plan-ended"]));
    expect(await openOf(1)).toBe(0);
  });

  it("keeps outreach back for a promise until its day has passed, and judges it by what came", async () => {
    const promised = async (nth: number) =>
      commandCase(world, caseNo(nth), momentOn(FIRST_DAY, 14), (promiseId) => ({
        kind: "make-promise",
        promise: {
          promiseId,
          amount: 100_00,
          dueOn: addDays(FIRST_DAY, 3),
          tolerance: { minor: 0, days: 1 },
        },
      }));
    for (const nth of [2, 3]) expect((await promised(nth)).kind).toBe("accepted");
    expect(await waiting(2)).toBe(0);
    expect(await nextAt(2)).toBe(momentOn(addDays(FIRST_DAY, 5), 0));
    await post(2, "payment", 100_00, addDays(FIRST_DAY, 2));
    const on = (days: number) => momentOn(addDays(FIRST_DAY, days), 16);
    expect(await judgeArrangements(world, caseNo(2), on(2))).toMatchObject({ promise: { kind: "kept" } });
    expect(await judgeArrangements(world, caseNo(3), on(4))).toMatchObject({ promise: { kind: "open" }, events: [] });
    expect(await judgeArrangements(world, caseNo(3), on(5))).toMatchObject({
      promise: { kind: "broken" },
      events: ["promise-judged", "hold-lifted"],
    });
  });

  it("is judged at the beginning of a day's run, without anybody asking", async () => {
    await commandCase(world, caseNo(3), momentOn(FIRST_DAY, 17), (promiseId) => ({
      kind: "make-promise",
      promise: { promiseId, amount: 1_00, dueOn: FIRST_DAY, tolerance: { minor: 0, days: 0 } },
    }));
    const kinds = () =>
      rows<{ kind: string }>(
        world.pool,
        `select body::json->>'kind' as kind from event where case_id = ${caseNo(3)} order by seq desc limit 40`,
      );
    await world.collect(addDays(FIRST_DAY, 1));
    expect((await kinds()).filter(({ kind }) => kind === "promise-judged").length).toBe(2);
  });

  it("answers at the terminal with 0 for an offer, 1 for none and 2 for what cannot be read", async () => {
    const typed = (change: Partial<Parameters<typeof planOffers>[1]>) =>
      planOffers(world.house, {
        caseId: caseNo(3),
        hardship: true,
        evidence: ["own-statement"],
        income: [],
        outgoing: [],
        persons: 1,
        lang: "en",
        json: true,
        make: false,
        ...change,
      });
    expect(await typed({ canPay: "100000" })).toBe(0);
    expect(await typed({ canPay: "100000", make: true, json: false })).toBe(0);
    expect(await typed({ canPay: "0.01" })).toBe(1);
    expect(await typed({ income: ["60000", "500.50"], outgoing: ["housing=1800:shown"] })).toBe(0);
    expect(await typed({ income: ["100"], persons: 3, json: false })).toBe(1);
    expect(await typed({})).toBe(2);
    expect(await typed({ income: ["6000"], outgoing: ["rent=1"] })).toBe(2);
    expect(await typed({ canPay: "5", evidence: ["a letter"] })).toBe(2);
    expect(await typed({ canPay: "5", policy: "nowhere.yaml" })).toBe(2);
    expect(await typed({ canPay: "5", caseId: 1 })).toBe(2);
    const accept = (offerId: number, approvedBy: readonly string[]) =>
      planAccept(world.house, { caseId: caseNo(3), offerId, approvedBy });
    const offerId = await madeOffer(3);
    expect(await accept(offerId, ["team-lead"])).toBe(2);
    expect(await accept(caseNo(3), ["team-lead:li-7"])).toBe(2);
    expect(await accept(offerId, [])).toBe(2);
    expect(await accept(offerId, ["team-lead:li-7"])).toBe(0);
    expect(await planJudge(world.house, caseNo(3))).toBe(0);
  });

  it("reports on fairness over groups from outside, and names what is wrong in the file", async () => {
    const line = (nth: number, group: string, more = "") =>
      `{"case":${caseNo(nth)},"group":"${group}","can_pay":"900"${more}}`;
    const report = async (lines: readonly string[]) => {
      const file = `${world.house.environment.home}/groups.ndjson`;
      writeFileSync(file, lines.join("\n"));
      return planFairness(world.house, { file, least: 1, lang: "en", json: false });
    };
    const hardship = ',"hardship":true,"evidence":["income"]';
    expect(await report([line(1, "A"), line(2, "B", hardship), "", line(3, "B"), line(3, "A")])).toBe(0);
    expect(await report([line(1, "A"), '{"case":1,"group":"A","can_pay":"900"}'])).toBe(0);
    expect(await report([line(1, "A", ',"sex":"F"')])).toBe(2);
    expect(await report(['{"case":1,"group":"A","can_pay":"much"}', "{"])).toBe(2);
    expect(await report([])).toBe(2);
    const meant = readGroupedMeans(`\n${line(1, "A")}\n{"case":1,"group":"","can_pay":"1"}`, "CNY");
    expect(meant).toMatchObject({ kind: "rejected", faults: [{ line: 3, field: "group" }] });
  });

  it("refuses a promise that makes no sense, and says why", async () => {
    const typed = (amount: string, by: string) =>
      makePromise(world.house, { caseId: caseNo(3), amount, by, graceDays: 1 });
    expect(await typed("ten", formatDay(addDays(FIRST_DAY, 3)))).toBe(2);
    expect(await typed("10.00", "2026-13-01")).toBe(2);
    expect(await makePromise(world.house, { caseId: 1, amount: "1.00", by: "2026-12-01", graceDays: 1 })).toBe(2);
  });
});
