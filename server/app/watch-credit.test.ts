import { join } from "node:path";
import { bucketOfId } from "@fairdue/core/bucket.ts";
import { day } from "@fairdue/core/calendar/day.ts";
import { instantAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import { parseMonth } from "@fairdue/core/credit/furnish/month.ts";
import type { ObjectionCommand } from "@fairdue/core/credit/objection/decide.ts";
import type { ObjectionGround } from "@fairdue/core/credit/objection/event.ts";
import { objectionLaws } from "@fairdue/rulebook/objections/index.ts";
import { describe, expect, it } from "vitest";
import { intakeWorld, rowsOf } from "../../test/support/intake-world.ts";
import { newSealKeyPem, openSealKey } from "../record/seal.ts";
import { keepToldFact } from "../store/furnish-facts.ts";
import { acceptFurnishing } from "./accept-furnishing.ts";
import { commandObjection } from "./command-objection.ts";
import { furnishMonth } from "./furnish-month.ts";
import { furnishingLines } from "./furnishing-lines.ts";
import { listObjections } from "./list-objections.ts";
import { sealDay } from "./seal-day.ts";
import { watchCredit } from "./watch-credit.ts";
import { writeFurnishing } from "./write-furnishing.ts";

const SHANGHAI = "Asia/Shanghai" as Zone;
const HEAD = "lender,borrower_ref,borrower_name,app_id,account_ref,product,opened_on,instalment_no,due_on,principal";
const PORTFOLIO = `${HEAD}
alpha,B1,王测试,u1,A1,later,2026-08-01,1,2026-09-10,100.00
beta,B2,李测试,u2,A2,card,2026-08-01,1,2026-11-10,50.00
beta,B3,赵测试,u3,A3,card,2026-08-01,1,2026-11-12,70.00
`;
const PAY = "lender,account_ref,kind,amount,value_on,reference,reverses\n";
const noon = (on: string) => instantAt(SHANGHAI, { day: day(on), minute: 720 });

/** A house of which November was furnished, everything recorded until then looked at. */
async function watchedWorld() {
  const world = await intakeWorld();
  const { pool, folder, environment } = world;
  await world.feed(PORTFOLIO);
  await world.pay(`${PAY}beta,A2,payment,50.00,2026-11-10,T1,\nbeta,A3,payment,70.00,2026-11-12,T2,\n`);
  const key = openSealKey(newSealKeyPem());
  let files = 0;
  /** Furnishes November, giving the rows of the file in short. */
  const furnish = async (today: string) => {
    const month = parseMonth("2026-11");
    if (month === undefined) throw new Error("no month");
    const prepared = await furnishMonth({ pool, month, today: day(today) });
    if (prepared.kind === "refused") throw new Error(prepared.why);
    if (prepared.fileNo === undefined) return [];
    const out = join(folder, `file-${++files}.ndjson`);
    const written = await writeFurnishing({ pool, fileNo: prepared.fileNo, out, layout: furnishingLines });
    if (written.kind === "refused") throw new Error(written.why);
    return waiting(prepared.fileNo);
  };
  const waiting = async (fileNo: number) =>
    (
      await rowsOf(
        pool,
        `select r.action, a.reference, r.key, r.fields from furnished_record r join account a using (bucket, account_id)
         where r.file_no = ${fileNo} order by 2, 3`,
      )
    ).map(({ action, reference, key: of, fields }) =>
      [action, reference, of, fields].filter((one) => one !== "").join(" "),
    );
  let seals = 0;
  const watch = async (today: string) => {
    await sealDay(pool, key, { at: environment.clock() + ++seals, day: today });
    const watched = await watchCredit(pool, day(today));
    if (watched.kind === "refused") throw new Error(watched.why);
    return watched;
  };
  const caseOf = async (reference: string) =>
    Number((await rowsOf(pool, `select case_id from account where reference = '${reference}'`))[0]?.case_id);
  const house = {
    pool,
    catalogue: { templates: new Map(), agencies: new Map(), ...environment.catalogue },
    vault: environment.vault,
  };
  const object = async (reference: string, about: ObjectionGround, on: string): Promise<number> => {
    const [account] = await rowsOf(pool, `select account_id from account where reference = '${reference}'`);
    let objectionId = 0;
    const handled = await commandObjection(
      house,
      { caseId: await caseOf(reference) },
      noon(on),
      ({ freshId, seal }) => {
        objectionId = freshId;
        const hold = objectionLaws.cn.holds[about];
        const told = { law: "cn", way: "bureau", about, hold, accountId: Number(account?.account_id) } as const;
        return { kind: "objection-received", objectionId, at: noon(on), ...told, words: seal("我已还清") };
      },
    );
    expect(handled.kind).toBe("accepted");
    return objectionId;
  };
  type Step = ObjectionCommand extends infer One
    ? One extends unknown
      ? Omit<One, "objectionId" | "at">
      : never
    : never;
  const step = async (objectionId: number, on: string, doing: Step) => {
    const at = noon(on);
    const handled = await commandObjection(
      house,
      { objectionId },
      at,
      () => ({ ...doing, objectionId, at }) as ObjectionCommand,
    );
    return handled.kind === "refused" ? handled.because : handled.events.map(({ kind }) => kind);
  };
  const owed = async (on: string, minute = 720) =>
    (await listObjections(pool, instantAt(SHANGHAI, { day: day(on), minute }))).flatMap((one) =>
      one.owed.map(({ step: name, dueOn, late }) => `${name} ${dueOn}${late ? " late" : ""}`),
    );
  return { ...world, furnish, waiting, watch, object, step, owed, caseOf };
}

describe("the nightly comparison of the furnished record with the ledger", () => {
  it("prepares exactly the correction of a back-dated payment, once, and looks at nothing else", async () => {
    const world = await watchedWorld();
    expect(await world.watch("2026-12-01")).toMatchObject({ cases: 0, rows: 0 });
    expect((await world.furnish("2026-12-01")).length).toBeGreaterThan(0);
    expect(await world.watch("2026-12-01")).toMatchObject({ fileNo: undefined, rows: 0 });
    await world.pay(`${PAY}beta,A2,reversal,50.00,2026-11-10,T3,T1\nbeta,A2,payment,50.00,2026-11-09,T4,\n`);
    const found = await world.watch("2026-12-02");
    expect(found).toMatchObject({ cases: 1, accounts: 1, rows: 2 });
    const corrections = ["replace A2 2026-11 closedOn lastPaidOn", "replace A2 closed/2026-11 on"];
    expect(await world.waiting(found.fileNo ?? 0)).toEqual(corrections);
    expect(await world.watch("2026-12-03")).toMatchObject({ cases: 0, fileNo: undefined });
    expect(await world.furnish("2026-12-03")).toEqual(corrections);
    expect(await world.furnish("2026-12-03")).toEqual([]);
  });

  it("finds that a dispute ended by its own date, when no event says so", async () => {
    const world = await watchedWorld();
    await world.watch("2026-12-01");
    const caseId = await world.caseOf("A3");
    await world.pool.query(
      "insert into hold (bucket, hold_id, case_id, kind, source, starts_on, ends_on, citation) values ($1, $2, $2, 'dispute', 'borrower', '2026-11-20', '2026-12-05', 'test')",
      [bucketOfId(caseId), caseId],
    );
    await world.furnish("2026-12-01");
    expect(await world.watch("2026-12-04")).toMatchObject({ cases: 0 });
    const found = await world.watch("2026-12-05");
    expect(found).toMatchObject({ cases: 1 });
    expect(await world.waiting(found.fileNo ?? 0)).toEqual([
      "replace A3 2026-11 disputed",
      "replace A3 closed/2026-11 disputed",
    ]);
  });
});

describe("what no event tells of", () => {
  it("a fact told of an account is looked at in the next night, once", async () => {
    const world = await watchedWorld();
    await world.watch("2026-12-01");
    await world.furnish("2026-12-01");
    const [account] = await rowsOf(world.pool, "select account_id from account where reference = 'A3'");
    const accountId = Number(account?.account_id);
    const told = { accountId, fact: "re-aged", on: "2026-11-05", source: "deed 7" } as const;
    await keepToldFact(world.pool, bucketOfId(accountId), told);
    const found = await world.watch("2026-12-02");
    expect(found).toMatchObject({ cases: 1 });
    expect(await world.waiting(found.fileNo ?? 0)).toContain("new A3 re-aged/2026-11");
    expect(await world.watch("2026-12-03")).toMatchObject({ cases: 0 });
  });

  it("a row the bureau rejected is prepared again in the next night", async () => {
    const world = await watchedWorld();
    await world.watch("2026-12-01");
    const sent = await world.furnish("2026-12-01");
    const [account] = await rowsOf(world.pool, "select account_id from account where reference = 'A2'");
    const row = { accountId: Number(account?.account_id), key: "2026-11", reason: "no such account" };
    const answer = { file: 1, rows: sent.length, accepted: sent.length - 1, rejected: [row] };
    expect(await acceptFurnishing(world.pool, answer)).toMatchObject({ kind: "reconciled", rejected: 1 });
    const found = await world.watch("2026-12-02");
    expect(await world.waiting(found.fileNo ?? 0)).toEqual(["new A2 2026-11"]);
  });
});

describe("an objection to what was furnished", () => {
  it("is marked at the bureau, decided, corrected, answered, and unmarked when it is over", async () => {
    const world = await watchedWorld();
    await world.watch("2026-12-01");
    await world.furnish("2026-12-01");
    const objection = await world.object("A2", "paid", "2026-12-01");
    const marked = await world.watch("2026-12-01");
    expect(await world.waiting(marked.fileNo ?? 0)).toEqual([
      "replace A2 2026-11 disputed",
      "replace A2 closed/2026-11 disputed",
    ]);
    await world.furnish("2026-12-01");
    expect(await world.owed("2026-12-01")).toEqual(["decide 2026-12-10", "reply 2026-12-21"]);
    expect(await world.owed("2026-12-11", 0)).toEqual(["decide 2026-12-10 late", "reply 2026-12-21"]);
    const correct = { kind: "objection-decided", outcome: "correct", words: "w", recipients: ["bureau"] } as const;
    expect(await world.step(objection, "2026-12-02", correct)).toEqual(["objection-decided"]);
    expect(await world.step(objection, "2026-12-02", { kind: "objection-replied" })).toEqual(["objection-replied"]);
    expect(await world.owed("2026-12-02")).toEqual(["correct 2026-12-03"]);
    await world.pay(`${PAY}beta,A2,reversal,50.00,2026-11-10,T3,T1\nbeta,A2,payment,50.00,2026-11-09,T4,\n`);
    const over = await world.step(objection, "2026-12-03", { kind: "objection-corrected", recipient: "bureau" });
    expect(over).toEqual(["objection-corrected", "objection-closed", "hold-lifted"]);
    expect(await world.owed("2026-12-03")).toEqual([]);
    const put = await world.watch("2026-12-03");
    expect(await world.waiting(put.fileNo ?? 0)).toEqual([
      "replace A2 2026-11 closedOn disputed lastPaidOn",
      "replace A2 closed/2026-11 disputed on",
    ]);
  });

  it("by somebody who never opened the account takes it out of what is furnished until it is answered", async () => {
    const world = await watchedWorld();
    await world.watch("2026-12-01");
    await world.furnish("2026-12-01");
    const objection = await world.object("A2", "not-mine", "2026-12-01");
    const found = await world.watch("2026-12-01");
    expect(await world.waiting(found.fileNo ?? 0)).toEqual(["delete A2 2026-11", "delete A2 closed/2026-11"]);
    await world.furnish("2026-12-01");
    const keep = { kind: "objection-decided", outcome: "keep", words: "w", recipients: [] } as const;
    await world.step(objection, "2026-12-02", keep);
    expect(await world.step(objection, "2026-12-02", { kind: "objection-replied" })).toContain("hold-lifted");
    const back = await world.watch("2026-12-02");
    expect(await world.waiting(back.fileNo ?? 0)).toEqual(["new A2 2026-11", "new A2 closed/2026-11"]);
  });

  it("keeps the mark as long as another objection of the same person waits", async () => {
    const world = await watchedWorld();
    const first = await world.object("A2", "paid", "2026-11-28");
    const second = await world.object("A2", "amount", "2026-11-28");
    const keep = { kind: "objection-decided", outcome: "keep", words: "w", recipients: [] } as const;
    const close = async (objection: number) => {
      await world.step(objection, "2026-11-30", keep);
      await world.step(objection, "2026-11-30", { kind: "objection-replied" });
      return rowsOf(world.pool, "select kind, hold_id from hold");
    };
    expect(await close(first)).toEqual([{ kind: "dispute", hold_id: second }]);
    expect(await close(second)).toEqual([]);
  });

  it("is refused when nobody knows it, and leaves nothing behind", async () => {
    const world = await watchedWorld();
    expect(await world.step(257, "2026-11-30", { kind: "objection-replied" })).toBe("no-such-objection");
    expect(await rowsOf(world.pool, "select * from objection")).toEqual([]);
  });
});
