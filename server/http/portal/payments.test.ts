import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rows } from "../../../test/promises/world.ts";
import { sharedDatabase } from "../../../test/support/database.ts";
import { LATE, openPortal, type PortalWorld } from "../../../test/support/portal.ts";

type Debts = { debts: { caseId: number; accounts: { accountId: number; payoffMinor: number }[] }[] };

describe("paying in the portal", () => {
  const database = sharedDatabase();
  let portal: PortalWorld;
  let cookie: string;
  beforeAll(async () => {
    portal = await openPortal(database);
    cookie = await portal.signedIn(LATE);
  });
  afterAll(() => portal.close());

  const mine = async () => {
    const [debt] = (await portal.get("/api/debts", cookie)).json<Debts>().debts;
    const [account] = debt?.accounts ?? [];
    if (debt === undefined || account === undefined) throw new Error("nothing is owed");
    return { caseId: debt.caseId, ...account };
  };
  const begin = async (minor: number, accountId?: number) => {
    const account = await mine();
    const body = { accountId: accountId ?? account.accountId, minor };
    return portal.post(`/api/debts/${account.caseId}/payments`, body, cookie);
  };
  const ticketOf = (answer: { json: <T>() => T }) => answer.json<{ url: string }>().url.split("#")[1] ?? "";
  const entries = async () =>
    (await rows<{ n: number }>(portal.world.pool, "select count(*)::int4 as n from ledger_entry"))[0]?.n;

  it("takes neither nothing, nor more than is owed, nor another person's account", async () => {
    const { payoffMinor } = await mine();
    const others = await rows<{ id: string }>(
      portal.world.pool,
      "select account_id as id from account where reference <> 'DEMO-A-0300' limit 1",
    );
    expect((await begin(0)).statusCode).toBe(400);
    expect((await begin(payoffMinor + 1)).statusCode).toBe(422);
    expect((await begin(1_00, Number(others[0]?.id))).statusCode).toBe(404);
  });

  it("books nothing for looking, nothing on a ticket that was changed, and one payment however often it is told", async () => {
    const before = await entries();
    const ticket = ticketOf(await begin(1_00));
    const [body = "", mark = ""] = ticket.split(".");
    const order = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as Record<string, string>;
    const dearer = Buffer.from(JSON.stringify({ ...order, amount: "9.00" })).toString("base64url");
    const tell = (one: string, outcome: string) => portal.post("/api/sandbox", { ticket: one, outcome });
    expect((await tell(`${dearer}.${mark}`, "paid")).statusCode).toBe(404);
    expect((await tell(ticket, "look")).json()).toEqual({ amount: "1.00", currency: "CNY", outcome: "looked" });
    expect(await entries()).toBe(before);
    expect((await tell(ticket, "paid")).json()).toMatchObject({ outcome: "posted" });
    expect((await tell(ticket, "paid")).json()).toMatchObject({ outcome: "unchanged" });
    expect(await entries()).toBe((before ?? 0) + 1);
  });
});
