import { createHmac } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { intakeWorld, rowsOf } from "../../test/support/intake-world.ts";
import { OPEN_DOOR } from "../../test/support/staff.ts";
import { testCatalogue } from "../../test/support/test-catalogue.ts";
import { buildApp } from "./build-app.ts";
import type { App } from "./site.ts";

const SECRET = "shared in confidence";
const NOW = 1_795_400_000_000;
const PORTFOLIO = [
  "lender,borrower_ref,borrower_name,phone_1,app_id,account_ref,product,opened_on,instalment_no,due_on,principal,interest,fee",
  "alpha,B10,测试甲,10000000010,app-10,ACC-10,later,2026-08-01,1,2026-11-10,100.00,2.50,0",
  "",
].join("\n");
const PAYMENT = {
  lender: "alpha",
  account_ref: "ACC-10",
  kind: "payment",
  amount: "102.50",
  value_on: "2026-11-22",
  reference: "P-1",
};

describe("a payment told over HTTP", () => {
  let world: Awaited<ReturnType<typeof intakeWorld>>;
  let app: App;
  const unused = async (): Promise<never> => {
    throw new Error("not asked for");
  };

  beforeEach(async () => {
    world = await intakeWorld();
    await world.feed(PORTFOLIO);
    const environment = async () => ({
      ...world.environment,
      catalogue: { ...testCatalogue, templates: new Map(), agencies: new Map() },
    });
    const payments = { secret: SECRET, now: () => NOW, environment };
    app = await buildApp({ door: OPEN_DOOR, reading: unused, lastRun: unused, payments });
    return () => app.close();
  });

  const sign = (body: string, seconds = NOW / 1_000, secret = SECRET) =>
    `t=${seconds},v1=${createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex")}`;
  const send = async (body: string, signature?: string) => {
    const headers = {
      host: "127.0.0.1:4180",
      "content-type": "application/json",
      ...(signature !== undefined && { "fairdue-signature": signature }),
    };
    const answer = await app.inject({ method: "POST", url: "/api/payments", headers, payload: body });
    return { status: answer.statusCode, ...answer.json<Record<string, unknown>>() };
  };
  const tell = (payment: object) => {
    const body = JSON.stringify(payment);
    return send(body, sign(body));
  };
  const entries = () => rowsOf(world.pool, "select kind, amount, source_ref from ledger_entry order by entry_id");

  it("is posted and cures the case; told again it changes nothing", async () => {
    expect(await tell(PAYMENT)).toMatchObject({ status: 200, outcome: "posted" });
    expect(await tell(PAYMENT)).toEqual({ status: 200, outcome: "unchanged", contactsStopped: 0, cured: false });
    expect(await entries()).toEqual([{ kind: "payment", amount: 10_250, source_ref: "P-1" }]);
  });

  it("taken back is owed again", async () => {
    await tell(PAYMENT);
    const back = { ...PAYMENT, kind: "reversal", reference: "P-2", reverses: "P-1" };
    expect(await tell(back)).toMatchObject({ outcome: "posted" });
    expect(
      await rowsOf(world.pool, "select sum(open_principal + open_interest)::int4 as open from instalment"),
    ).toEqual([{ open: 10_250 }]);
  });

  it("that is only announced pauses outreach and posts nothing", async () => {
    expect(await tell({ ...PAYMENT, status: "pending" })).toMatchObject({ status: 200, outcome: "paused" });
    expect(await entries()).toEqual([]);
    expect(await rowsOf(world.pool, "select kind, citation from hold")).toEqual([
      { kind: "payment-pending", citation: "announced: P-1" },
    ]);
  });

  it.each([
    ["without a signature", undefined, "No signature"],
    ["with another secret's", (body: string) => sign(body, NOW / 1_000, "guessed"), "not that of this body"],
    ["with the signature of other words", () => sign("{}"), "not that of this body"],
    ["played again six minutes later", (body: string) => sign(body, NOW / 1_000 - 360), "replay"],
    ["from a clock that is ahead", (body: string) => sign(body, NOW / 1_000 + 360), "replay"],
  ])("%s is turned away", async (_how, signature, why) => {
    const body = JSON.stringify(PAYMENT);
    expect(await send(body, signature?.(body))).toMatchObject({ status: 401, title: expect.stringContaining(why) });
    expect(await entries()).toEqual([]);
  });

  it("that is wrong is refused with field, reason and remedy", async () => {
    expect(await tell({ ...PAYMENT, account_ref: "NOBODY" })).toMatchObject({
      status: 422,
      detail: expect.stringContaining("account_ref: the lender has no such account"),
    });
    expect(await tell({ ...PAYMENT, amount: "-3" })).toMatchObject({
      status: 422,
      detail: expect.stringMatching(/^amount: /),
    });
    const body = "{not json";
    expect(await send(body, sign(body))).toMatchObject({ status: 400, title: "The body is not JSON" });
    expect(await entries()).toEqual([]);
  });

  it("waits until a secret is set", async () => {
    const bare = await buildApp({ door: OPEN_DOOR, reading: unused, lastRun: unused });
    const headers = { host: "127.0.0.1:4180" };
    const answer = await bare.inject({ method: "POST", url: "/api/payments", headers, payload: PAYMENT });
    await bare.close();
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ title: expect.stringContaining("FAIRDUE_PAYMENTS_SECRET") });
  });
});
