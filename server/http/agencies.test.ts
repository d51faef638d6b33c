import { addDays, formatDay } from "@fairdue/core/calendar/day.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FIRST_DAY, momentOn } from "../../test/promises/world.ts";
import { type AgencyDesk, openAgencyDesk } from "../../test/support/agency-desk.ts";
import { sharedDatabase } from "../../test/support/database.ts";
import { commandCase } from "../app/command-case.ts";
import { verifyRecord } from "../app/verify-record.ts";
import { checkPermit } from "../record/permit-token.ts";

const MINUTE = 60_000;
const HENGJIN = "hengjin-services";

describe("agencies", () => {
  const database = sharedDatabase();
  let desk: AgencyDesk;
  let cases: readonly number[];
  let next = 0;
  beforeAll(async () => {
    desk = await openAgencyDesk(database);
    cases = await desk.ripeCases();
  });
  afterAll(() => desk.close());

  const place = async (caseId: number, agency = HENGJIN) =>
    desk.post(`/api/cases/${caseId}/placement`, "lead", { agency });
  /** Another case of the portfolio, placed with Hengjin and its borrower told. */
  const placed = async (): Promise<{ readonly caseId: number; readonly placement: number; readonly phone: number }> => {
    const caseId = cases[next++] as number;
    const answer = await place(caseId);
    expect(answer.json()).toMatchObject({ notice: { sent: true } });
    const { placement } = answer.json<{ placement: number }>();
    const shown = await desk.get(`/api/agency/placements/${placement}`, "tang");
    return { caseId, placement, phone: shown.json().phones[0].id };
  };
  const ask = (placement: number, phone: number, who = "tang", line = "00000-71") =>
    desk.post(`/api/agency/placements/${placement}/permits`, who, { phone, line });
  const hold = (caseId: number) =>
    commandCase(desk.world, caseId, desk.time.house, (id) => ({
      kind: "place-hold",
      hold: { id, kind: "dispute", source: "borrower", startsOn: FIRST_DAY, citation: "told by phone" },
    }));

  it("lists the register with what keeps cases from an agency, each with its rule", async () => {
    const { agencies } = (await desk.get("/api/agencies", "auditor")).json();
    expect(agencies).toMatchObject([
      { id: HENGJIN, faults: [] },
      {
        id: "yuanhe-collect",
        faults: [
          { fault: "not-listed", rule: "cn.identity.publish-agency-list" },
          { fault: "evaluation-due", rule: "cn.agency.evaluation" },
        ],
      },
    ]);
    const refused = await place(cases.at(-1) as number, "yuanhe-collect");
    expect(refused.statusCode).toBe(409);
    expect(refused.json().title).toMatch(/not listed, evaluation due/);
  });

  it("tells the borrower first, hands over the least, and gives one signed permit for one call", async () => {
    const { placement, phone } = await placed();
    const handed = (await desk.get(`/api/agency/placements/${placement}`, "tang")).json();
    expect(handed).toMatchObject({ told: true, lines: ["00000-71", "00000-72"] });
    expect(Object.keys(handed).sort()).toEqual(
      ["agency", "arrearsMinor", "attested", "currency", "daysPastDue", "debts", "language", "lender", "lines", "name"]
        .concat(["phones", "placedOn", "placement", "told", "zone"])
        .filter((key) => key !== "agency"),
    );
    expect(handed.phones[0].ends).toMatch(/^\d\d$/);
    const answer = (await ask(placement, phone)).json();
    expect(answer).toMatchObject({ permitted: true });
    expect(answer.script).toContain("衡谨服务");
    expect(answer.expiresAt - desk.time.house).toBeLessThanOrEqual(2 * MINUTE);
    const { key } = (await desk.get("/api/agency/key", "tang")).json();
    const call = { agency: HENGJIN, number: answer.number, line: "00000-71", at: desk.time.house };
    expect(checkPermit(answer.token, key, call)).toMatchObject({
      kind: "holds",
      claims: { jti: String(answer.permit) },
    });
    expect(checkPermit(answer.token, key, { ...call, number: "10000000001", at: answer.expiresAt })).toEqual({
      kind: "faulty",
      faults: ["another-number", "expired"],
    });
    expect((await desk.get(`/api/agency/permits/${answer.permit}`, "tang")).json()).toMatchObject({ holds: true });
    const receipt = { outcome: "conversation", startedAt: desk.time.house + 1000, seconds: 95, result: "refuses" };
    const recording = "ab".repeat(32);
    const given = await desk.post(`/api/agency/permits/${answer.permit}/receipt`, "tang", { ...receipt, recording });
    expect(given.json()).toEqual({ isWithinPermit: true });
    expect((await desk.post(`/api/agency/permits/${answer.permit}/receipt`, "tang", receipt)).statusCode).toBe(409);
    const { rows } = await desk.world.pool.query(
      "select body from event where body::jsonb->>'kind' = 'contact-settled' and body::jsonb->>'contactId' = $1",
      [String(answer.permit)],
    );
    expect(JSON.parse(rows[0].body).call).toEqual({ startedAt: receipt.startedAt, seconds: 95, recording });
  });

  it("gives no permit before the borrower was told, from another line, or at night, and names each article", async () => {
    const caseId = cases[next++] as number;
    const night = momentOn(FIRST_DAY, 23);
    desk.time.house = night;
    const late = (await place(caseId)).json();
    desk.time.house = momentOn(addDays(FIRST_DAY, 1), 10);
    expect(late.notice).toMatchObject({ sent: false });
    expect(late.notice.earliest).toBeGreaterThan(night);
    const { phones } = (await desk.get(`/api/agency/placements/${late.placement}`, "tang")).json();
    const phone = phones[0].id;
    const untold = (await ask(late.placement, phone, "tang", "12345")).json();
    expect(untold.permitted).toBe(false);
    const rules = untold.reasons.map(({ rule }: { rule: string }) => rule);
    expect(rules).toContain("cn.identity.notify-before-outsourcing");
    expect(rules).toContain("cn.channel.approved-lines-only");
    expect(untold.reasons.every(({ cites }: { cites: unknown[] }) => cites.length > 0)).toBe(true);
    expect((await desk.post(`/api/cases/${caseId}/placement/notice`, "lead")).json()).toMatchObject({ sent: true });
    expect((await ask(late.placement, phone)).json()).toMatchObject({ permitted: true });
  });

  it("stops in the commit of a dispute: the case is gone from the agency and the permit in its hand no longer holds", async () => {
    const { caseId, placement, phone } = await placed();
    const { permit } = (await ask(placement, phone)).json();
    expect((await desk.get(`/api/agency/permits/${permit}`, "tang")).json()).toMatchObject({ holds: true });
    expect(await hold(caseId)).toMatchObject({ kind: "accepted" });
    const after = (await desk.get(`/api/agency/permits/${permit}`, "tang")).json();
    expect(after.holds).toBe(false);
    expect(after.reasons.map(({ rule }: { rule: string }) => rule)).toContain("cn.agency.recall");
    expect((await desk.get(`/api/agency/placements/${placement}`, "tang")).statusCode).toBe(404);
    expect((await ask(placement, phone)).json()).toMatchObject({ permitted: false });
    expect((await desk.post(`/api/agency/placements/${placement}/deletion`, "tang")).statusCode).toBe(204);
    expect((await desk.post(`/api/agency/placements/${placement}/deletion`, "tang")).statusCode).toBe(409);
    const again = await place(caseId);
    expect(again.statusCode).toBe(409);
    expect(again.json().title).toMatch(/hold stands \(dispute\)/);
  });

  it("lets no permit follow a stop, however the two interleave", async () => {
    const stops = [
      (caseId: number) => hold(caseId),
      (caseId: number) => desk.post(`/api/cases/${caseId}/placement/recall`, "lead"),
    ];
    for (const [at, stop] of [...stops, ...stops].entries()) {
      const { caseId, placement, phone } = await placed();
      const turns = [
        () => ask(placement, phone),
        () => ask(placement, phone),
        () => ask(placement, phone),
      ] as (() => Promise<unknown>)[];
      turns.splice(at % (turns.length + 1), 0, () => stop(caseId));
      await Promise.all(turns.map((turn) => turn()));
      expect((await ask(placement, phone)).json()).toMatchObject({ permitted: false });
      const { rows } = await desk.world.pool.query("select body from event where case_id = $1 order by seq", [caseId]);
      const kinds = (rows as { body: string }[]).map(({ body }) => JSON.parse(body));
      const stopped = kinds.findIndex(({ kind }) => kind === "placement-recalled");
      expect(stopped).toBeGreaterThan(0);
      expect(kinds.slice(stopped).filter(({ kind }) => kind === "contact-permitted")).toEqual([]);
      for (const { kind, contact } of kinds) {
        if (kind !== "contact-permitted" || contact.channel !== "voice") continue;
        const { holds } = (await desk.get(`/api/agency/permits/${contact.contactId}`, "tang")).json();
        expect(holds).toBe(false);
      }
    }
  });

  it("has one agency a case, and seven days between two", async () => {
    const { caseId, placement } = await placed();
    expect((await place(caseId)).json().title).toMatch(/one agency at a time/);
    expect((await desk.post(`/api/agency/placements/${placement}/deletion`, "tang")).json().title).toMatch(/still/);
    expect((await desk.post(`/api/cases/${caseId}/placement/recall`, "lead")).statusCode).toBe(204);
    expect((await desk.post(`/api/cases/${caseId}/placement/recall`, "lead")).statusCode).toBe(409);
    expect((await place(caseId)).json().title).toContain(formatDay(addDays(FIRST_DAY, 8)));
  });

  it("shows an agency nothing of another's, by whatever id it asks", async () => {
    const { caseId, placement, phone } = await placed();
    const { permit } = (await ask(placement, phone)).json();
    expect((await desk.get("/api/agency/placements", "other")).json().placements).toEqual([]);
    for (const url of [`/api/agency/placements/${placement}`, `/api/agency/permits/${permit}`])
      expect((await desk.get(url, "other")).statusCode).toBe(404);
    expect((await ask(placement, phone, "other", "00000-81")).statusCode).toBe(404);
    const receipt = { outcome: "no-answer", startedAt: desk.time.house, seconds: 0 };
    expect((await desk.post(`/api/agency/permits/${permit}/receipt`, "other", receipt)).statusCode).toBe(404);
    expect((await desk.post(`/api/agency/placements/${placement}/deletion`, "other")).statusCode).toBe(404);
    for (const who of ["tang", "other"]) expect((await desk.get(`/api/cases/${caseId}`, who)).statusCode).toBe(403);
    expect((await desk.post(`/api/cases/${caseId}/placement`, "tang", { agency: HENGJIN })).statusCode).toBe(403);
  });

  it("scores what was asked, refused and told, and how many calls to hear for a stated bound", async () => {
    const score = (await desk.get(`/api/agencies/${HENGJIN}/score`, "auditor")).json();
    expect(score).toMatchObject({ receipts: 1, conversations: 1, sample: { calls: 1, rate: 0.02 } });
    expect(score.permits).toBeGreaterThanOrEqual(4);
    expect(score.refusals.map(({ rule }: { rule: string }) => rule)).toContain("cn.identity.notify-before-outsourcing");
    expect((await desk.get("/api/agencies/nobody/score", "auditor")).statusCode).toBe(404);
  });

  it("opens a name for a reason, to those who may, with who looked on the record first", async () => {
    const [caseId] = cases;
    const url = `/api/cases/${caseId}/reveal`;
    expect((await desk.post(url, "auditor", { because: "complaint" })).statusCode).toBe(403);
    expect((await desk.post(url, "tang", { because: "complaint" })).statusCode).toBe(403);
    expect((await desk.post(url, "lead", { because: "curious" })).statusCode).toBe(400);
    const { name, points } = (await desk.post(url, "lead", { because: "complaint" })).json();
    expect(name.length).toBeGreaterThan(1);
    expect(points.some(({ value }: { value: string }) => /^1\d{10}$/.test(value))).toBe(true);
    const { timeline } = (await desk.get(`/api/cases/${caseId}`, "auditor")).json();
    expect(timeline.at(-1)).toMatchObject({ kind: "person-revealed", event: { person: "lead", because: "complaint" } });
    expect(JSON.stringify(timeline)).not.toContain(name);
  });

  it("keeps a record that verifies", async () => {
    expect(await verifyRecord(desk.world.pool, desk.world.house.sealKey.publicPem)).toMatchObject({ faults: [] });
  });
});
