import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { rows } from "../../../test/promises/world.ts";
import { sharedDatabase } from "../../../test/support/database.ts";
import { openPortal, type PortalWorld, ZHAO } from "../../../test/support/portal.ts";
import { makeLink } from "../../app/portal/signed-link.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("getting into the portal", () => {
  const database = sharedDatabase();
  let portal: PortalWorld;
  beforeAll(async () => {
    portal = await openPortal(database);
  });
  // Every test begins on another day, so that none uses up what another may ask for.
  beforeEach(() => {
    portal.time.real += 48 * HOUR;
  });
  afterAll(() => portal.close());

  const enter = (code: string, address: string = ZHAO.phone) =>
    portal.post("/api/sign-in", { kind: "phone", address, code });
  const cookieOf = (answer: { headers: Record<string, unknown> }) =>
    String(answer.headers["set-cookie"]).split(";")[0] ?? "";
  const unchecked = async () => cookieOf(await enter(await portal.codeFor(ZHAO.phone)));
  const stage = async (cookie?: string) => (await portal.get("/api/session", cookie)).json<{ stage: string }>().stage;
  const borrowerId = async () =>
    Number(
      (
        await rows<{ id: number }>(
          portal.world.pool,
          "select c.borrower_id as id from collection_case c join account a using (case_id) where a.reference = 'DEMO-A-0000'",
        )
      )[0]?.id,
    );

  it("sends a code under a permit, in a text that tells of no debt, and lets in who has it and is the person", async () => {
    const code = await portal.codeFor(ZHAO.phone);
    const text = portal.textsTo(ZHAO.phone).at(-1) ?? "";
    expect(text).toContain(code);
    expect(text).toContain("12378");
    expect(text).not.toMatch(/逾期|欠|催|债|贷|还款/);
    const entered = await enter(code);
    expect(entered.statusCode).toBe(200);
    expect(String(entered.headers["set-cookie"])).toMatch(/HttpOnly; .*SameSite=Strict/);
    const cookie = cookieOf(entered);
    expect(await stage(cookie)).toBe("unchecked");
    expect((await portal.get("/api/debts", cookie)).statusCode).toBe(401);
    const { name, lastFour } = ZHAO;
    expect((await portal.post("/api/sign-in/person", { name, lastFour }, cookie)).json()).toEqual({
      stage: "signed-in",
    });
    expect((await portal.get("/api/debts", cookie)).statusCode).toBe(200);
    const made = await rows(
      portal.world.pool,
      "select step, message_class, state, outcome, permit_rulebooks <> '' as permit from contact",
    );
    expect(made).toEqual([
      { step: "sign-in-code", message_class: "requested-information", state: "sent", outcome: "sent", permit: true },
    ]);
  });

  it("answers the same for a number nobody here has, and writes the same rows", async () => {
    const known = await portal.post("/api/sign-in/code", { kind: "phone", address: ZHAO.phone });
    const unknown = await portal.post("/api/sign-in/code", { kind: "phone", address: "10099999999" });
    await portal.get("/api/demo/messages?address=1");
    expect([unknown.statusCode, unknown.body, Object.keys(unknown.headers)]).toEqual([
      known.statusCode,
      known.body,
      Object.keys(known.headers),
    ]);
    expect(portal.textsTo("10099999999")).toEqual([]);
    const codes = "select asked, tries, code_hash is not null as out from portal_code order by expires_at desc limit 2";
    const [one, two] = await rows(portal.world.pool, codes);
    expect(one).toEqual(two);
  });

  it("takes a code once, for ten minutes, and no more than five guesses at it", async () => {
    const code = await portal.codeFor(ZHAO.phone);
    expect((await enter(code)).statusCode).toBe(200);
    expect((await enter(code)).statusCode).toBe(401);
    const late = await portal.codeFor(ZHAO.phone);
    portal.time.real += 10 * MINUTE;
    expect((await enter(late)).statusCode).toBe(401);
    const guessed = await portal.codeFor(ZHAO.phone);
    const wrong = guessed === "000000" ? "000001" : "000000";
    for (let guess = 0; guess < 5; guess++) expect((await enter(wrong)).statusCode).toBe(401);
    expect((await enter(guessed)).statusCode).toBe(401);
  });

  it("sends a number five codes an hour and then none, without saying so", async () => {
    const before = portal.textsTo(ZHAO.phone).length;
    for (let asked = 0; asked < 7; asked++) {
      const answer = await portal.post("/api/sign-in/code", { kind: "phone", address: ZHAO.phone });
      expect(answer.statusCode).toBe(202);
      await portal.get("/api/demo/messages?address=1");
    }
    expect(portal.textsTo(ZHAO.phone).length - before).toBe(5);
    portal.time.real += HOUR;
    await portal.codeFor(ZHAO.phone);
    expect(portal.textsTo(ZHAO.phone).length - before).toBe(6);
  });

  it("lets nobody guess who the number belongs to: five wrong answers end the session and rest the number for a day", async () => {
    const cookie = await unchecked();
    const guess = () => portal.post("/api/sign-in/person", { name: ZHAO.name, lastFour: "1234" }, cookie);
    for (let wrong = 1; wrong < 5; wrong++) expect((await guess()).statusCode).toBe(403);
    expect((await guess()).statusCode).toBe(401);
    expect(await stage(cookie)).toBe("nobody");
    const before = portal.textsTo(ZHAO.phone).length;
    await portal.codeFor(ZHAO.phone);
    expect(portal.textsTo(ZHAO.phone).length).toBe(before);
  });

  it("ends sessions: after half an hour without a look, after twelve hours, at sign-out, and everywhere at once", async () => {
    const idle = await portal.signedIn();
    portal.time.real += 30 * MINUTE;
    expect(await stage(idle)).toBe("nobody");
    const long = await portal.signedIn();
    for (let look = 0; look < 12 * 3 - 1; look++) {
      portal.time.real += 20 * MINUTE;
      expect(await stage(long)).toBe("signed-in");
    }
    portal.time.real += 20 * MINUTE;
    expect(await stage(long)).toBe("nobody");
    const [here, there] = [await portal.signedIn(), await portal.signedIn()];
    const headers = { host: "127.0.0.1:4181", cookie: here };
    await portal.app.inject({ method: "DELETE", url: "/api/session?everywhere=true", headers });
    expect([await stage(here), await stage(there)]).toEqual(["nobody", "nobody"]);
  });

  it("opens by a signed link once, for three days, and not when a letter of it is changed", async () => {
    const { vault } = portal.world;
    const link = makeLink(vault, { borrowerId: await borrowerId(), id: 1, from: portal.time.house });
    const changed = link.replace(/^./, (first) => (first === "a" ? "b" : "a"));
    expect((await portal.post("/api/sign-in", { link: changed })).statusCode).toBe(401);
    expect((await portal.post("/api/sign-in", { link: `${link}.` })).statusCode).toBe(401);
    const entered = await portal.post("/api/sign-in", { link });
    expect(entered.json()).toEqual({ stage: "unchecked" });
    expect((await portal.post("/api/sign-in", { link })).statusCode).toBe(401);
    const { name, lastFour } = ZHAO;
    const checked = await portal.post("/api/sign-in/person", { name, lastFour }, cookieOf(entered));
    expect(checked.statusCode).toBe(200);
    const old = makeLink(vault, { borrowerId: await borrowerId(), id: 2, from: portal.time.house - 72 * HOUR });
    expect((await portal.post("/api/sign-in", { link: old })).statusCode).toBe(401);
  });

  it("shows a person their own cases and answers for all others as if there were none", async () => {
    const cookie = await portal.signedIn();
    const { debts } = (await portal.get("/api/debts", cookie)).json<{ debts: { caseId: number }[] }>();
    const mine = debts.map(({ caseId }) => caseId);
    const all = await rows<{ id: string }>(portal.world.pool, "select case_id as id from collection_case");
    const others = all.map(({ id }) => Number(id)).filter((id) => !mine.includes(id));
    expect(others.length).toBeGreaterThan(5);
    for (const part of ["payoff", "ahead", "contacts"]) {
      for (const id of mine) expect((await portal.get(`/api/debts/${id}/${part}`, cookie)).statusCode).toBe(200);
      for (const id of [...others, 999_999_999]) {
        const answer = await portal.get(`/api/debts/${id}/${part}`, cookie);
        expect([answer.statusCode, answer.json<{ title: string }>().title]).toEqual([404, "There is no such case"]);
      }
    }
  });
});
