import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rows } from "../../../test/promises/world.ts";
import { sharedDatabase } from "../../../test/support/database.ts";
import { COMPLAINS, LATE, openPortal, type PortalWorld } from "../../../test/support/portal.ts";
import { openEvidence, plainName } from "../../app/evidence.ts";

const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const base64 = (text: string) => Buffer.from(text, "latin1").toString("base64");

describe("evidence in the portal", () => {
  const database = sharedDatabase();
  let portal: PortalWorld;
  let cookie: string;
  let requestId: number;
  beforeAll(async () => {
    portal = await openPortal(database);
    cookie = await portal.signedIn(LATE);
    const { debts } = (await portal.get("/api/debts", cookie)).json();
    const asked = await portal.post(
      `/api/debts/${debts[0].caseId}/requests`,
      { about: "hardship", words: "ill" },
      cookie,
    );
    requestId = asked.json().requestId;
  });
  // A new minute for every test, so that none uses up another's turn.
  const give = (body: object, who = cookie, to = requestId) => {
    portal.time.real += 61_000;
    return portal.post(`/api/requests/${to}/evidence`, body, who);
  };
  afterAll(() => portal.close());

  it("is sealed, with its hash on the record, listed to whoever gave it, and opened on the record", async () => {
    const given = await give({ name: "payslip 11.png", content: PNG });
    expect(given.statusCode).toBe(200);
    const { evidence } = given.json();
    const { requests } = (await portal.get("/api/requests", cookie)).json();
    expect(requests[0].evidence).toMatchObject([{ evidence, name: "payslip 11.png", type: "png" }]);
    const [stored] = await rows<{ name: string; content: string }>(
      portal.world.pool,
      "select name, content from evidence",
    );
    expect(JSON.stringify(stored)).not.toMatch(/payslip|iVBOR/);
    const house = { ...portal.world, now: portal.time.house };
    const opened = await openEvidence(house, { requestId, evidenceId: evidence, person: "gao" });
    expect(opened).toMatchObject({ name: "payslip 11.png", media: "image/png" });
    expect(opened?.content.toString("base64")).toBe(PNG);
    expect(
      await openEvidence(house, { requestId: requestId + 256, evidenceId: evidence, person: "gao" }),
    ).toBeUndefined();
    const events = await rows<{ body: string }>(
      portal.world.pool,
      "select body from event where body::json->>'kind' like 'evidence-%' order by seq",
    );
    expect(events.map(({ body }) => JSON.parse(body).kind)).toEqual(["evidence-received", "evidence-opened"]);
    expect(events[0]?.body).not.toMatch(/payslip/);
  });

  it.each([
    ["HTML called a picture", "photo.png", base64("<html><script>alert(1)</script></html>"), "other-type"],
    ["SVG called a picture", "photo.png", base64('<svg onload="alert(1)"/>'), "other-type"],
    ["a PDF with a script", "a.pdf", base64("%PDF-1.4\n1 0 obj << /S /JavaScript >> endobj\n%%EOF"), "active-content"],
    [
      "a picture with a page behind it",
      "a.png",
      Buffer.concat([Buffer.from(PNG, "base64"), Buffer.from("<html>")]).toString("base64"),
      "damaged",
    ],
    ["nothing", "a.png", "", "empty"],
  ])("refuses %s", async (_what, name, content, title) => {
    const refused = await give({ name, content });
    expect([refused.statusCode, refused.json().title]).toEqual([422, title]);
  });

  it("answers for another person's request as for one that is not there, and nobody without signing in", async () => {
    const other = await portal.signedIn(COMPLAINS);
    expect((await give({ name: "a.png", content: PNG }, other)).statusCode).toBe(404);
    expect((await give({ name: "a.png", content: PNG }, cookie, requestId + 256)).statusCode).toBe(404);
    expect((await portal.post(`/api/requests/${requestId}/evidence`, { name: "a", content: PNG })).statusCode).toBe(
      401,
    );
    expect((await give({ name: "a.png", content: "A".repeat(7_000_004) })).statusCode).toBe(413);
  });

  it("takes five files of a request and no more", async () => {
    const codes: number[] = [];
    for (let at = 0; at < 5; at++) codes.push((await give({ name: `${at}.png`, content: PNG })).statusCode);
    expect(codes).toEqual([200, 200, 200, 200, 409]);
  });

  it.each([
    ['=HYPERLINK("http://x")', "HYPERLINK(httpx)"],
    ["a\r\nSet-Cookie: x=1.png", "aSet-Cookie x1.png"],
    ["../../etc/passwd", "etcpasswd"],
    ["<script>.pdf", "script.pdf"],
    ["工资单 11月.pdf", "工资单 11月.pdf"],
    ["@@@", "evidence"],
  ])("keeps of the name %j only letters", (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
});
