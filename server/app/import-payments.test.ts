import { readFileSync } from "node:fs";
import type { Product } from "@fairdue/core/account/catalogue.ts";
import type { ProductTerms } from "@fairdue/core/account/product-terms.ts";
import { principalFirst } from "@fairdue/core/account/waterfall.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { openAmounts } from "@fairdue/core/ledger/allocation.ts";
import { openInstalments } from "@fairdue/core/ledger/open-instalments.ts";
import { describe, expect, it } from "vitest";
import { intakeWorld, ledgerOf, rowsOf } from "../../test/support/intake-world.ts";
import { testCatalogue } from "../../test/support/test-catalogue.ts";
import { saveCatalogue } from "../store/catalogue.ts";
import { loadFurnishLedgers } from "../store/furnish-ledgers.ts";
import { loadLedgers } from "../store/ledgers.ts";
import { lockCases } from "../store/load-cases.ts";
import { transact } from "../store/transact.ts";
import { appendEvents } from "./append-events.ts";

const PORTFOLIO = `lender,borrower_ref,borrower_name,app_id,account_ref,product,opened_on,instalment_no,due_on,principal
alpha,B1,王测试,u1,A1,later,2026-08-01,1,2026-11-10,100.00
alpha,B1,王测试,u1,A1,later,2026-08-01,2,2026-12-10,100.00
beta,B2,李测试,u2,A2,card,2026-08-01,1,2026-11-10,50.00
`;
const HEAD = "lender,account_ref,kind,amount,value_on,reference,reverses";
const file = (...lines: string[]) => `${[HEAD, ...lines].join("\n")}\n`;
const PAY = "alpha,A1,payment,60.00,2026-11-20,T1,";

async function fedWorld() {
  const world = await intakeWorld();
  await world.feed(PORTFOLIO);
  const open = async (ref: string) => {
    const [row] = await rowsOf(
      world.pool,
      `select sum(open_principal)::int8 as open from instalment join account using (bucket, account_id) where reference = '${ref}'`,
    );
    return row?.open;
  };
  return { ...world, open };
}

/** Puts a case where a message waits to be sent, as a run would have left it. */
async function queueReminder(world: Awaited<ReturnType<typeof fedWorld>>): Promise<void> {
  const { pool, environment } = world;
  const [row] = await rowsOf(pool, "select bucket, case_id from collection_case where lender_id = 'alpha'");
  const { bucket, case_id: caseId } = row as { bucket: number; case_id: number };
  await transact(pool, async (tx) => {
    const [loaded] = await lockCases(tx, bucket, [caseId]);
    if (loaded === undefined) throw new Error("no case");
    const now = environment.clock();
    const ref = { episode: 1, stage: "reminder", ladder: "plain@1", step: "first", index: 0, on: 20_780 };
    const event = {
      kind: "contact-permitted",
      ref,
      contact: {
        contactId: caseId,
        channel: "app",
        pointId: loaded.state.points[0]?.id ?? 0,
        messageClass: "reminder",
        template: { id: "t", version: 1 },
        language: "zh",
        values: {},
        debts: [],
        permit: { from: now, expiresAt: now + 1, rulebooks: ["cn"] },
      },
    } as unknown as CaseEvent;
    await appendEvents(tx, [{ loaded, events: [event], at: now }]);
  });
}

describe("money for a card that is long overdue", () => {
  const terms = { lateWaterfall: { fromDaysPastDue: 91, waterfall: principalFirst } } as unknown as ProductTerms;
  const card = { ...(testCatalogue.products.get("card") as Product), terms };
  const catalogue = { ...testCatalogue, products: new Map([...testCatalogue.products, ["card", card]]) };
  const HEADER = `${PORTFOLIO.split("\n")[0]},interest`;

  it.each([
    ["2026-10-29", "90 days past due: interest first", [500, 0]],
    ["2026-10-30", "91 days past due: principal first", [0, 500]],
  ])("paid on %s, %s, wherever it is looked at", async (on, _name, [principal, interest]) => {
    const world = await intakeWorld(catalogue);
    await saveCatalogue(world.pool, { ...catalogue, templates: new Map(), agencies: new Map() });
    await world.feed(`${HEADER}\nbeta,B2,李测试,u2,A2,card,2026-06-01,1,2026-07-31,100.00,10.00\n`);
    await world.pay(file(`beta,A2,payment,105.00,${on},T1,`));
    const [open] = await rowsOf(world.pool, "select open_principal, open_interest, account_id, bucket from instalment");
    expect([open?.open_principal, open?.open_interest]).toEqual([principal, interest]);
    const [accountId, bucket] = [Number(open?.account_id), Number(open?.bucket)];
    const ledger = (await loadLedgers(world.pool, bucket, [accountId])).get(accountId);
    if (ledger === undefined) throw new Error("no ledger");
    expect(openInstalments(ledger.account, ledger.entries, ledger.order)).toMatchObject([{ principal, interest }]);
    const [furnished] = await loadFurnishLedgers(world.pool, bucket, [accountId]);
    if (furnished === undefined) throw new Error("no ledger to furnish");
    expect(openAmounts(furnished.contract, furnished.entries)).toMatchObject([
      { principal: BigInt(principal ?? 0), interest: BigInt(interest ?? 0) },
    ]);
  });
});

describe("a file of payments", () => {
  it("posts each row once and lessens what is open", async () => {
    const { pay, open } = await fedWorld();
    const { totals } = await pay(file(PAY, "beta,A2,payment,50,2026-11-21,T1,"));
    expect(totals).toEqual({
      rows: { read: 2, accepted: 2, rejected: 0 },
      posted: 2,
      corrected: 0,
      unchanged: 0,
      sums: { CNY: { payment: 11_000n } },
      cured: 0,
      suppressed: 0,
    });
    expect(await open("A1")).toBe(14_000);
    expect(await open("A2")).toBe(0);
  });

  it("fed twice changes nothing", async () => {
    const { pool, pay } = await fedWorld();
    await pay(file(PAY));
    const before = await rowsOf(pool, "select count(*) from event");
    expect((await pay(file(PAY))).totals).toMatchObject({ posted: 0, corrected: 0, unchanged: 1 });
    expect(await rowsOf(pool, "select count(*) from event")).toEqual(before);
  });

  it("corrected, takes the entry back and posts it anew, however often", async () => {
    const { pay, open } = await fedWorld();
    await pay(file(PAY));
    expect((await pay(file(PAY.replace("60.00", "70.00")))).totals).toMatchObject({ corrected: 1 });
    expect(await open("A1")).toBe(13_000);
    expect((await pay(file(PAY))).totals).toMatchObject({ corrected: 1 });
    expect((await pay(file(PAY))).totals).toMatchObject({ unchanged: 1 });
    expect(await open("A1")).toBe(14_000);
  });

  it("stops what waits to be sent, and cures the case when nothing is overdue any more", async () => {
    const world = await fedWorld();
    await queueReminder(world);
    const { totals } = await world.pay(file(PAY.replace("60.00", "100.00")));
    expect(totals).toMatchObject({ cured: 1, suppressed: 1 });
    expect(await rowsOf(world.pool, "select state from contact")).toEqual([{ state: "suppressed" }]);
    expect(await rowsOf(world.pool, "select count(*)::int4 from outbox")).toEqual([{ count: 0 }]);
    expect(
      await rowsOf(
        world.pool,
        "select stage from collection_case join case_progress using (bucket, case_id) where lender_id = 'alpha'",
      ),
    ).toEqual([{ stage: "closed" }]);
  });

  it("one fen short stops what waits but cures nothing", async () => {
    const world = await fedWorld();
    await queueReminder(world);
    expect((await world.pay(file(PAY.replace("60.00", "99.99")))).totals).toMatchObject({ cured: 0, suppressed: 1 });
  });

  it("takes reversals of entries before and in the same file, in any order of rows", async () => {
    const { pay, open } = await fedWorld();
    const back = "alpha,A1,reversal,,2026-11-22,T1-back,T1";
    expect((await pay(file(back, PAY))).totals).toMatchObject({
      posted: 2,
      sums: { CNY: { payment: 6_000n, reversal: 6_000n } },
    });
    expect(await open("A1")).toBe(20_000);
    expect((await pay(file(PAY, back))).totals.unchanged).toBe(2);
  });

  it("posts charges, waivers and refunds by the ledger's rules", async () => {
    const { pool, pay, open } = await fedWorld();
    await pay(
      file(
        "alpha,A1,charge,7,2026-11-20,C,",
        "alpha,A1,waiver,2,2026-11-21,W,",
        PAY,
        "alpha,A1,refund,10,2026-11-22,R,",
      ),
    );
    expect(await open("A1")).toBe(20_000 - 5_500 + 1_000);
    expect(await rowsOf(pool, "select sum(open_fee)::int8 as fee from instalment")).toEqual([{ fee: 0 }]);
  });

  it.each([
    ["an unknown account", "alpha,A9,payment,1,2026-11-20,T1,", "account_ref", "no such account"],
    ["another lender's account", "beta,A1,payment,1,2026-11-20,T1,", "account_ref", "no such account"],
    ["an unknown kind", "alpha,A1,gift,1,2026-11-20,T1,", "kind", "not known"],
    ["a negative amount", "alpha,A1,payment,-1,2026-11-20,T1,", "amount", "negative"],
    ["an amount of nothing", "alpha,A1,payment,0,2026-11-20,T1,", "amount", "is zero"],
    ["no amount", "alpha,A1,payment,,2026-11-20,T1,", "amount", "is empty"],
    ["a day to come", "alpha,A1,payment,1,2026-11-24,T1,", "value_on", "to come"],
    ["no reference", "alpha,A1,payment,1,2026-11-20,,", "reference", "is empty"],
    ["a reference like a revision of ours", "alpha,A1,payment,1,2026-11-20,T1↻2,", "reference", "must not hold"],
    ["a reversal of nothing", "alpha,A1,reversal,1,2026-11-20,T2,T9", "reverses", "no entry"],
    ["a reversal that names nothing", "alpha,A1,reversal,1,2026-11-20,T2,", "reverses", "is empty"],
    ["a payment that names an entry", "alpha,A1,payment,1,2026-11-20,T2,T1", "reverses", "only a reversal"],
    ["a charge beyond what an account holds", "alpha,A1,charge,90000000000000,2026-11-20,T2,", "amount", "larger"],
  ])("rejects %s and posts the rest", async (_name, line, field, why) => {
    const { pay } = await fedWorld();
    const { totals, rejects } = await pay(file(line, "beta,A2,payment,1,2026-11-20,OK,"));
    expect(totals).toMatchObject({ rows: { accepted: 1, rejected: 1 }, posted: 1 });
    const [, row = ""] = readFileSync(rejects ?? "", "utf8").split("\r\n");
    expect(row.startsWith(`2,${field},`)).toBe(true);
    expect(row).toContain(why);
    expect(row.endsWith(line)).toBe(true);
  });

  it("takes the day of the clock, not the day after it", async () => {
    const { pay } = await fedWorld();
    expect((await pay(file(PAY.replace("2026-11-20", "2026-11-23")))).totals.posted).toBe(1);
  });

  it("rejects both rows that use one reference, since nobody can tell which is right", async () => {
    const { pay } = await fedWorld();
    expect((await pay(file(PAY, PAY.replace("60", "61")))).totals.rows.rejected).toBe(2);
  });

  it("rejects a second reversal of an entry, and one of another amount", async () => {
    const { pay } = await fedWorld();
    await pay(file(PAY));
    const other = await pay(file("alpha,A1,reversal,59,2026-11-22,R0,T1"));
    expect(other.totals.rows.rejected).toBe(1);
    await pay(file("alpha,A1,reversal,60,2026-11-22,R1,T1"));
    expect((await pay(file("alpha,A1,reversal,60,2026-11-22,R2,T1"))).totals.rows.rejected).toBe(1);
  });

  it("comes as JSON lines too, amounts in quotes", async () => {
    const { pay, open } = await fedWorld();
    const line = {
      lender: "alpha",
      account_ref: "A1",
      kind: "payment",
      amount: "60.00",
      value_on: "2026-11-20",
      reference: "T1",
    };
    const bare = { ...line, amount: 60.5, reference: "T2" };
    const { totals, rejects } = await pay(`${JSON.stringify(line)}\n${JSON.stringify(bare)}\nno json\n`, {
      name: "p.ndjson",
    });
    expect(totals.rows).toEqual({ read: 3, accepted: 1, rejected: 2 });
    expect(await open("A1")).toBe(14_000);
    const text = readFileSync(rejects ?? "", "utf8");
    expect(text).toContain("no json");
    const mended = text
      .replace('"amount":60.5', '"amount":"60.50"')
      .replace("no json", JSON.stringify({ ...line, reference: "T3" }).replaceAll('"', '\\"'));
    expect((await pay(mended, { name: "mended.ndjson" })).totals.rows).toEqual({ read: 2, accepted: 2, rejected: 0 });
  });

  it("gives the same ledger in whatever order two files come, when both come in the end", async () => {
    const [one, other] = [await fedWorld(), await fedWorld()];
    const files = [file(PAY), file("alpha,A1,payment,30,2026-11-18,T0,")];
    for (const content of files) await one.pay(content);
    for (const content of files.reverse()) await other.pay(content);
    expect(await ledgerOf(one.pool)).toEqual(await ledgerOf(other.pool));
  });
});
