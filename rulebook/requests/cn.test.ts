import { addDays, day, formatDay } from "@fairdue/core/calendar/day.ts";
import { type Instant, instantAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import { contactFactsOf } from "@fairdue/core/case/contact-facts.ts";
import { type CommandContext, decide } from "@fairdue/core/case/decide.ts";
import { emptyCase, evolve } from "@fairdue/core/case/evolve.ts";
import type { CaseState } from "@fairdue/core/case/state.ts";
import { decideContact, prepareGate } from "@fairdue/core/contact/gate.ts";
import { CHANNELS } from "@fairdue/core/contact/request.ts";
import type { ObjectionCommand } from "@fairdue/core/credit/objection/decide.ts";
import { evolveObjection, type Objection } from "@fairdue/core/credit/objection/objection.ts";
import { clockOf } from "@fairdue/core/rights/request/clocks.ts";
import type { RequestCommand } from "@fairdue/core/rights/request/decide.ts";
import { REQUEST_APPEALS, REQUEST_KINDS, type RequestKind } from "@fairdue/core/rights/request/event.ts";
import { evolveRequest, isOpen, type RightsRequest } from "@fairdue/core/rights/request/request.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rulebookCn } from "../cn/index.ts";
import { COLLECTING, DUNNING } from "../cn/purpose.ts";
import { requestsCn } from "./cn.ts";

const ZONE = "Asia/Shanghai" as Zone;
const gate = prepareGate([rulebookCn], ZONE);
const today = day("2026-11-23");
const noon = instantAt(ZONE, { day: today, minute: 720 });
const ladder: CommandContext["ladder"] = { id: "test", version: 1, name: { zh: "测试", en: "Test" }, steps: [] };
const instalment = { no: 1, dueOn: addDays(today, -10), principal: 10_000, interest: 0, fee: 0 };
const POINT = { id: 768, kind: "phone", value: "", valueHash: "", source: "contract", phoneType: "mobile" } as const;
/** A case ten days late with one text message waiting to leave. */
const late: CaseState = {
  ...emptyCase(256, ZONE),
  borrowerId: 1024,
  lender: "alpha",
  zones: [ZONE],
  stage: "outreach",
  anchor: { dueOn: instalment.dueOn, graceDays: 0 },
  accounts: [{ accountId: 1280, product: "later", currency: "CNY", graceDays: 0, open: [instalment] }],
  points: [POINT],
  contacts: [
    {
      contactId: 512,
      at: noon,
      channel: "sms",
      pointId: 768,
      messageClass: "demand",
      state: "queued",
      outcome: "reserved",
    },
  ],
};

/** A case with its requests and objections, to which commands are given in turn; what is refused changes nothing. */
function asking(from: CaseState = late) {
  let state = from;
  const requests = new Map<number, RightsRequest>();
  const objections = new Map<number, Objection>();
  const take = (outcome: ReturnType<typeof decide>) => {
    if (outcome.kind === "refused") return outcome.because;
    for (const event of outcome.events) {
      state = evolve(state, event);
      if ("requestId" in event && event.kind !== "evidence-received")
        requests.set(event.requestId, evolveRequest(requests.get(event.requestId), event));
      else if ("objectionId" in event)
        objections.set(event.objectionId, evolveObjection(objections.get(event.objectionId), event));
    }
    return outcome.events.map(({ kind }) => kind);
  };
  const both = () => ({ requests: [...requests.values()], objections: [...objections.values()] });
  return {
    give: (command: RequestCommand, now: Instant = noon) =>
      take(decide(state, { kind: "command-request", command, law: requestsCn, ...both() }, { now, ladder })),
    object: (command: ObjectionCommand) =>
      take(decide(state, { kind: "command-objection", command, ...both() }, { now: noon, ladder })),
    now: () => ({ state, ...both() }),
    one: (id: number) => requests.get(id) as RightsRequest,
  };
}

/** A receipt as the kind needs it. */
function receive(requestId: number, about: RequestKind, at: Instant = noon): RequestCommand {
  return {
    kind: "request-received",
    requestId,
    at,
    about,
    law: "cn",
    by: "borrower",
    way: "portal",
    holdIds: [requestId * 10 + 1, requestId * 10 + 2],
    ...(about === "consent" && { consent: { act: "withdraw", of: "channel", channel: "sms" } }),
    ...(about === "contact-report" && { contact: { kind: "listed", contactId: 512 } }),
  };
}

const answer = (requestId: number, outcome: "granted" | "partly" | "refused", at: Instant = noon): RequestCommand => ({
  kind: "request-answered",
  requestId,
  at,
  outcome,
  because: outcome === "granted" ? [] : ["records-agree"],
  cause: "none",
  words: "sealed",
});
const noonOf = (on: string): Instant => instantAt(ZONE, { day: day(on), minute: 720 });
const STOPPING = REQUEST_KINDS.filter((about) => requestsCn.kinds[about].holds.length > 0);

describe("requests under the law of the mainland", () => {
  it("every kind names its source and a time, and every longer time is longer", () => {
    for (const about of REQUEST_KINDS) {
      const { cites, duties, name } = requestsCn.kinds[about];
      for (const { instrument } of [...cites, ...duties.flatMap((duty) => duty.cites)])
        expect(instrument.zh).not.toBe("");
      expect([name.zh, name.en]).not.toContain("");
      const times = duties.map(({ clock }) => clock.amount);
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    }
    for (const to of REQUEST_APPEALS) expect(requestsCn.appeals[to].cites.length).toBeGreaterThan(0);
  });

  it.each(STOPPING)("%s stops in its own commit what is queued", (about) => {
    const { give, now } = asking();
    expect(give(receive(1, about))).toEqual(
      expect.arrayContaining(["request-received", "hold-placed", "contact-suppressed"]),
    );
    expect(now().state.contacts).toMatchObject([{ state: "suppressed" }]);
    const placed = requestsCn.kinds[about].holds.map(({ kind }) => kind);
    expect(now().state.holds.map(({ kind }) => kind)).toEqual(placed);
  });

  it("after any stopping request, at any time of any of the next days, no channel and no demand gets a permit", () => {
    const lender = { id: "alpha", kind: "consumer-finance", products: {} } as const;
    const actor = { role: "lender", id: "alpha", approvedLine: true, licensed: true, trained: true } as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...STOPPING),
        fc.constantFrom(...CHANNELS),
        fc.constantFrom(...COLLECTING),
        fc.integer({ min: 0, max: 20 * 1440 }),
        (about, channel, messageClass, minutes) => {
          const { give, now } = asking();
          give(receive(1, about));
          // Care stops every demand; an arrangement may still be offered by those who care.
          if (about === "vulnerable") fc.pre(DUNNING.includes(messageClass));
          const template = { id: "t", version: 1, messageClass, content: [] };
          const intended = { at: noon + minutes * 60_000, channel, point: POINT, template };
          const verdict = decideContact(gate, contactFactsOf(now().state, { ...lender, actor }, intended));
          const rules = verdict.kind === "permit" ? [] : verdict.reasons.map(({ rule }) => rule);
          expect(verdict.kind).not.toBe("permit");
          expect(rules.some((rule) => BECAUSE.includes(rule))).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    ["stop-contact", "2026-09-30", "2026-10-13", 5],
    ["represented", "2026-09-24", "2026-10-09", 5],
    ["complaint", "2026-09-30", "2026-10-15", 7],
    ["dispute-paid", "2026-09-25", "2026-10-10", 6],
  ] as const)("%s received on %s is due on %s over the National Day", (about, on, due, workingDaysLeft) => {
    const { give, one } = asking();
    const at = noonOf(on);
    give(receive(1, about, at), at);
    expect(formatDay(one(1).due.on)).toBe(due);
    expect(clockOf(one(1), requestsCn, { zone: ZONE, now: at })).toMatchObject({
      workingDaysLeft,
      late: false,
      escalate: false,
    });
  });

  it("goes to somebody above when three working days are left, holidays not counted", () => {
    const { give, one } = asking();
    const at = noonOf("2026-09-25");
    give(receive(1, "dispute-paid", at), at);
    const on = (today: string) => clockOf(one(1), requestsCn, { zone: ZONE, now: noonOf(today) });
    expect(on("2026-09-29")).toMatchObject({ daysLeft: 11, workingDaysLeft: 4, escalate: false });
    expect(on("2026-09-30")).toMatchObject({ daysLeft: 10, workingDaysLeft: 3, escalate: true });
    expect(on("2026-10-10")).toMatchObject({ daysLeft: 0, late: false, escalate: true });
    expect(on("2026-10-11")).toMatchObject({ daysLeft: -1, late: true, escalate: true });
  });

  it("a complaint is extended twice, from the day it came, and not a third time nor when it is late", () => {
    const { give, one } = asking();
    give(receive(1, "complaint"));
    const extend = { kind: "request-extended", requestId: 1, at: noon, words: "sealed" } as const;
    expect(give({ ...extend, words: "" })).toBe("words-missing");
    expect(give(extend)).toEqual(["request-extended"]);
    expect(one(1).due).toMatchObject({ duty: "cn.complaint.bank-30d", on: addDays(today, 30) });
    expect(give(extend)).toEqual(["request-extended"]);
    expect(one(1).due).toMatchObject({ duty: "cn.complaint.bank-60d", on: addDays(today, 60) });
    expect(give(extend)).toBe("no-longer-time");
    give(receive(2, "complaint"));
    const overdue = noon + 16 * 86_400_000;
    expect(give({ ...extend, requestId: 2, at: overdue }, overdue)).toBe("request-is-late");
  });

  it("an appeal opens it again, with its holds and a time of its own", () => {
    const { give, now, one } = asking();
    give(receive(1, "dispute-amount"));
    expect(give({ kind: "request-appealed", requestId: 1, at: noon, to: "house" })).toBe("request-is-open");
    expect(give(answer(1, "refused"))).toEqual(["request-answered", "hold-lifted"]);
    expect(now().state.holds).toEqual([]);
    const later = noon + 5 * 86_400_000;
    expect(give({ kind: "request-appealed", requestId: 1, at: later, to: "12321" }, later)).toBe("no-such-route");
    expect(give({ kind: "request-appealed", requestId: 1, at: later, to: "12363" }, later)).toEqual([
      "request-appealed",
      "hold-placed",
    ]);
    expect(isOpen(one(1))).toBe(true);
    expect(one(1).due).toMatchObject({ duty: "cn.complaint.pboc-15d", on: addDays(today, 20) });
  });

  it("a stop outlasts its answer until the person takes it back, and cannot be refused", () => {
    const { give, now } = asking();
    give(receive(1, "stop-contact"));
    expect(give(answer(1, "refused"))).toBe("stop-cannot-be-refused");
    expect(give(answer(1, "granted"))).toEqual(["request-answered"]);
    expect(now().state.holds).toMatchObject([{ kind: "stop-request" }]);
    expect(give({ kind: "request-withdrawn", requestId: 1, at: noon })).toEqual(["request-withdrawn", "hold-lifted"]);
    expect(give({ kind: "request-withdrawn", requestId: 1, at: noon })).toBe("request-withdrawn");
  });

  it("a debt that is not mine stays marked as a thief's once that is found true, and not when it is refused", () => {
    const found = (outcome: "granted" | "refused") => {
      const { give, now } = asking();
      give(receive(1, "dispute-not-me"));
      give(answer(1, outcome));
      return now().state.holds.map(({ kind }) => kind);
    };
    expect(found("granted")).toEqual(["identity-theft"]);
    expect(found("refused")).toEqual([]);
  });

  it.each([
    ["a report of a contact the case does not have", { contact: { kind: "listed", contactId: 9 } }, "no-such-contact"],
    ["a report without a contact", { contact: undefined }, "contact-missing"],
    ["a report about somebody else's account", { accountId: 9 }, "no-such-account"],
  ] as const)("%s is refused", (_, change, because) => {
    const { contact, ...command } = { ...receive(1, "contact-report"), ...change } as Record<string, unknown>;
    const whole = { ...command, ...(contact !== undefined && { contact }) } as unknown as RequestCommand;
    expect(asking().give(whole)).toBe(because);
  });

  it("what is not granted in full comes with reasons, and what is has none", () => {
    const { give } = asking();
    give(receive(1, "data-deletion"));
    expect(give({ ...answer(1, "refused"), because: [] } as RequestCommand)).toBe("reasons-missing");
    expect(give({ ...answer(1, "granted"), because: ["no-proof"] } as RequestCommand)).toBe("granted-needs-no-reasons");
  });

  it("in any order of requests and objections, each hold stands as long as one of them wants it and no longer", () => {
    const commands = fc.record({
      id: fc.integer({ min: 1, max: 3 }),
      about: fc.constantFrom(...REQUEST_KINDS),
      doing: fc.constantFrom("receive", "grant", "refuse", "appeal", "withdraw", "object", "keep", "reply"),
    });
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 40 }), (given) => {
        const { give, object, now } = asking();
        for (const { id, about, doing } of given) {
          const on = { objectionId: 1000 + id, at: noon };
          if (doing === "receive") give(receive(id, about));
          else if (doing === "grant") give(answer(id, "granted"));
          else if (doing === "refuse") give(answer(id, "refused"));
          else if (doing === "appeal") give({ kind: "request-appealed", requestId: id, at: noon, to: "house" });
          else if (doing === "withdraw") give({ kind: "request-withdrawn", requestId: id, at: noon });
          else if (doing === "object")
            object({ kind: "objection-received", ...on, law: "cn", way: "portal", about: "paid", hold: DISPUTE });
          else if (doing === "keep")
            object({ kind: "objection-decided", ...on, outcome: "keep", words: "w", recipients: [] });
          else object({ kind: "objection-replied", ...on });
          const { state, requests, objections } = now();
          const wanted = new Set<string>();
          for (const request of requests) for (const kind of standing(request)) wanted.add(kind);
          if (objections.some(({ repliedAt }) => repliedAt === undefined)) wanted.add("dispute");
          expect(state.holds.map(({ kind }) => kind).sort()).toEqual([...wanted].sort());
        }
      }),
      { numRuns: 300 },
    );
  });
});

const DISPUTE = { kind: "dispute", citation: "test" } as const;
/** Rules that say no for the sake of what was asked. */
const BECAUSE = [
  "cn.freq.dispute-freeze",
  "cn.contact.debtor-preferences",
  "cn.identity.verify-debtor-first",
  "cn.party.debtor-agent",
  "cn.vuln.health-disaster",
];

/** The kinds of hold a request keeps up, told apart from how the engine works it out. */
function standing({ about, answer: given, withdrawnAt }: RightsRequest): readonly string[] {
  if (withdrawnAt !== undefined) return [];
  return requestsCn.kinds[about].holds
    .filter(({ ends }) => {
      if (given === undefined || ends === "withdrawal") return true;
      return ends === "unless-granted" && given.outcome === "granted";
    })
    .map(({ kind }) => kind);
}
