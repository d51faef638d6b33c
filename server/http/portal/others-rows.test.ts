import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rows } from "../../../test/promises/world.ts";
import { operationsOf } from "../../../test/support/access-page.ts";
import { sharedDatabase } from "../../../test/support/database.ts";
import { ANSWERED, LATE, openPortal, type PortalWorld } from "../../../test/support/portal.ts";

/** What each route about a row of one's own takes, so that nothing but whose the row is can refuse it. */
const BODIES: Readonly<Record<string, object>> = {
  giveEvidence: { name: "a.png", content: "AAAA" },
  appealRequest: { to: "house" },
  withdrawRequest: {},
  stepMyObjection: { step: "add", words: "x" },
};
/** Anyone may check a document's number. */
const ANYBODYS = ["checkDocument"];

describe("another person's rows", () => {
  const database = sharedDatabase();
  let portal: PortalWorld;
  let other: string;
  const ids = { caseId: 0, requestId: 0, objectionId: 0 };
  beforeAll(async () => {
    portal = await openPortal(database);
    const mine = await portal.signedIn(LATE);
    const [debt] = (await portal.get("/api/debts", mine)).json().debts;
    ids.caseId = debt.caseId;
    const way = `/api/debts/${debt.caseId}`;
    ids.requestId = (await portal.post(`${way}/requests`, { about: "hardship", words: "ill" }, mine)).json().requestId;
    const { accountId } = debt.accounts[0];
    ids.objectionId = (
      await portal.post(`${way}/objections`, { about: "paid", accountId, words: "paid" }, mine)
    ).json().objection;
    portal.time.real += 24 * 3_600_000;
    other = await portal.signedIn(ANSWERED);
  });
  afterAll(() => portal.close());

  it("are answered like rows that are not there, on every route with an id, and nothing of them changes", async () => {
    expect(Object.values(ids).every((id) => id > 0)).toBe(true);
    const events = () => rows(portal.world.pool, `select count(*)::int as n from event where case_id = ${ids.caseId}`);
    const before = await events();
    const asked = operationsOf(portal.app).filter(({ url, id }) => url.includes("{") && !ANYBODYS.includes(id));
    const codes: [string, number, number][] = [];
    for (const { id, method, url } of asked) {
      const path = url.replace(/\{(\w+)\}/g, (_hole, name: string) => String(ids[name as keyof typeof ids]));
      const send = async (cookie?: string) => {
        portal.time.real += 61_000;
        const answer = await (method === "GET"
          ? portal.get(path, cookie)
          : portal.post(path, BODIES[id] ?? {}, cookie));
        return answer.statusCode;
      };
      codes.push([id, await send(other), await send()]);
    }
    expect(codes.length).toBeGreaterThan(14);
    expect(codes.filter(([, others, nobody]) => others !== 404 || nobody !== 401)).toEqual([]);
    expect(await events()).toEqual(before);
  });
});
