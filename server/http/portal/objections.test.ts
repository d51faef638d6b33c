import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sharedDatabase } from "../../../test/support/database.ts";
import { ANSWERED, LATE, openPortal, type PortalWorld } from "../../../test/support/portal.ts";
import { takeObjectionStep } from "../../app/take-objection.ts";

const MINUTE_MS = 60_000;

describe("objecting to the credit record in the portal", () => {
  const database = sharedDatabase();
  let portal: PortalWorld;
  let mine: string;
  let other: string;
  let caseId: number;
  let accountId: number;
  beforeAll(async () => {
    portal = await openPortal(database);
    mine = await portal.signedIn(LATE);
    portal.time.real += 24 * 60 * MINUTE_MS;
    other = await portal.signedIn(ANSWERED);
    mine = await portal.signedIn(LATE);
    const [debt] = (await portal.get("/api/debts", mine)).json().debts;
    ({ caseId } = debt);
    ({ accountId } = debt.accounts[0]);
  });
  beforeEach(() => {
    portal.time.real += MINUTE_MS;
  });
  afterAll(() => portal.close());

  const object = (body: object, cookie = mine) => portal.post(`/api/debts/${caseId}/objections`, body, cookie);
  const list = async (cookie = mine) => (await portal.get("/api/objections", cookie)).json().objections;

  it("takes one in about an account, with its last days and its law, and lets the person go on", async () => {
    const taken = await object({ about: "paid", accountId, words: "已于十月十日还清" });
    expect(taken.statusCode).toBe(200);
    const { objection } = taken.json();
    const [shown] = await list();
    expect(shown).toMatchObject({ objection, about: "paid", open: true, way: "portal" });
    expect(shown.owed.map(({ step }: { step: string }) => step)).toEqual(["decide", "reply"]);
    expect(shown.steps[0].words).toBe("已于十月十日还清");
    const step = (body: object, cookie = mine) => portal.post(`/api/objections/${objection}/steps`, body, cookie);
    expect((await step({ step: "add", words: "附转账凭证号" })).statusCode).toBe(200);
    expect((await step({ step: "appeal", to: "regulator", words: "太慢" })).statusCode).toBe(409);
    expect((await step({ step: "add", words: "x" }, other)).statusCode).toBe(404);
    const { world, time } = portal;
    const house = { pool: world.pool, catalogue: world.catalogue, vault: world.vault };
    const decide = { step: "decide", outcome: "keep", words: "核对无误", recipients: [] } as const;
    await takeObjectionStep(house, { objectionId: objection, taken: decide }, time.house);
    await takeObjectionStep(house, { objectionId: objection, taken: { step: "reply", words: "核对无误" } }, time.house);
    const [answered] = await list();
    expect(answered).toMatchObject({ open: false, decided: "keep" });
    expect(answered.next).toEqual(["file-statement", "appeal"]);
    expect((await step({ step: "state", words: "我不同意" })).statusCode).toBe(200);
    expect((await step({ step: "appeal", to: "regulator", words: "请复核" })).statusCode).toBe(200);
    const [again] = await list();
    expect(again.open).toBe(true);
    expect(again.owed.map((one: { step: string }) => one.step).sort()).toEqual([
      "authority",
      "decide",
      "reply",
      "statement",
    ]);
  });

  it("is nobody else's, needs words, and knows no account of another", async () => {
    expect(await list(other)).toEqual([]);
    expect((await object({ about: "amount", words: "x" }, other)).statusCode).toBe(404);
    expect((await object({ about: "amount" })).statusCode).toBe(400);
    expect((await object({ about: "amount", accountId: accountId + 256, words: "x" })).statusCode).toBe(404);
    expect((await portal.get("/api/objections")).statusCode).toBe(401);
  });
});
