import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sharedDatabase } from "../../../test/support/database.ts";
import { openPortal, type PortalWorld } from "../../../test/support/portal.ts";

describe("whether who calls or writes is who they say", () => {
  const database = sharedDatabase();
  let portal: PortalWorld;
  let known: { hotline: string; payLink: string; name: object };
  beforeAll(async () => {
    portal = await openPortal(database);
    const [lender] = portal.world.catalogue.lenders.values();
    if (lender === undefined) throw new Error("no lender");
    known = lender;
    await database.pool.query(
      "insert into staff (login, name, roles, otp_step, wrong, locked_until, active, made_at) values ('lin', 'Lin', '{agent}', 0, 0, 0, true, 0), ('gone', 'Gone', '{agent}', 0, 0, 0, false, 0)",
    );
  });
  beforeEach(() => {
    portal.time.real += 60_000;
  });
  afterAll(() => portal.close());

  const check = async (said: string) =>
    (await portal.get(`/api/senders?said=${encodeURIComponent(said)}`)).json<{ kind: string; lender?: object }>();

  it("knows a lender's number however it is written, and its links by their whole host", async () => {
    const { hotline, payLink, name } = known;
    expect(await check(hotline)).toEqual({ kind: "hotline", lender: name });
    expect(await check(` +86 ${hotline.slice(0, 3)}-${hotline.slice(3)} `)).toEqual({ kind: "hotline", lender: name });
    expect(await check(`${payLink}?x=1`)).toEqual({ kind: "link", lender: name });
    const { hostname } = new URL(payLink);
    expect(await check(hostname)).toMatchObject({ kind: "link" });
    for (const forged of [`${hostname}.evil.example`, `https://evil.example/${hostname}`, `x${hostname}`])
      expect(await check(forged)).toEqual({ kind: "unknown" });
  });

  it("knows who works here, not who did, and nobody else", async () => {
    expect(await check("lin")).toEqual({ kind: "colleague" });
    for (const said of ["gone", "95", "10000000300", "<script>"])
      expect(await check(said)).toEqual({ kind: "unknown" });
  });

  it("lets nobody try code after code", async () => {
    let last = 200;
    for (let count = 0; count < 12; count++) last = (await portal.get(`/api/senders?said=c${count}`)).statusCode;
    expect(last).toBe(429);
  });
});
