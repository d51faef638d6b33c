import { describe, expect, it } from "vitest";
import { day } from "../calendar/day.ts";
import type { Zone } from "../calendar/zone.ts";
import type { Outcome } from "../contact/facts.ts";
import type { ContactRequest } from "../contact/request.ts";
import type { Rule, Rulebook } from "../contact/rule.ts";
import { at, vectorFacts } from "../contact/vector.ts";
import { auditHistory, notExamined } from "./audit.ts";
import { CHECKS } from "./checks/index.ts";
import type { AuditEntry, AuditEvent, AuditLog, ContactMade } from "./log.ts";

describe("quiet hours, 22:00 to 08:00", () => {
  it.each([
    ["08:00", []],
    ["21:59", []],
    ["22:00", ["cn.contact.quiet-hours"]],
    ["07:59", ["cn.contact.quiet-hours"]],
  ])("a call at %s", (clock, expected) => expect(found([call(clock)])).toEqual(expected));

  it("may be lifted by an hour that the person asked for unprompted", () => {
    const consent = {
      to: "lender-1",
      at: at("2026-11-22", "12:00"),
      scope: "time",
      minutes: { from: 1320, until: 1380 },
    } as const;
    const agreed = (obtained: "person-initiative" | "standard-form"): AuditEvent => {
      return { kind: "agreed", at: consent.at, consent: { ...consent, obtained } };
    };
    expect(found([agreed("person-initiative"), call("22:30")])).toEqual([]);
    expect(found([agreed("person-initiative"), call("23:00")])).toEqual(["cn.contact.quiet-hours"]);
    expect(found([agreed("standard-form"), call("22:30")])).toEqual(["cn.contact.quiet-hours"]);
  });

  it("are not broken by an answer to a message that really came in", () => {
    const reply = { replyTo: { at: at("2026-11-23", "22:10"), channel: "voice" } } as const;
    expect(found([inbound("22:10"), call("22:15", reply)])).toEqual([]);
    expect(found([call("22:15", reply)])).toEqual(["cn.contact.quiet-hours"]);
  });
});

describe("counts of a day", () => {
  const talked = (count: number): AuditEntry[] =>
    Array.from({ length: count }, (_, hour) => call(`${9 + hour}:00`.padStart(5, "0"), {}, "conversation"));

  it("allow the third connected call and not the fourth, whoever makes it", () => {
    expect(found(talked(3))).toEqual([]);
    expect(found(talked(4))).toEqual(["cn.freq.interactive-calls", "cn.freq.combined-voice"]);
    expect(found([...talked(3), call("20:00", {}, "no-answer")])).toEqual([]);
    const agency = { actor: { ...vectorFacts.request.actor, id: "agency-1" } };
    expect(found([...talked(3), call("20:00", agency, "conversation")])).toContain("cn.freq.combined-voice");
  });

  it("hold recordings and conversations apart, and both together", () => {
    const played = (clock: string) => call(clock, { automation: "prerecorded" }, "notified");
    expect(found([...talked(2), played("14:00"), played("15:00")])).toEqual(["cn.freq.combined-voice"]);
    expect(found([played("10:00"), played("11:00"), played("12:00"), played("13:00")])).toEqual([
      "cn.freq.notification-calls",
      "cn.freq.combined-voice",
    ]);
  });

  it("count an app message that asks for money with the texts, not one that answers", () => {
    const app = (messageClass: "demand" | "dispute-response") =>
      call("14:00", { channel: "app", messageClass }, "delivered");
    const sms = call("10:00", { channel: "sms" }, "delivered");
    expect(found([sms, app("demand")])).toEqual(["cn.freq.no-bombing"]);
    expect(found([sms, app("dispute-response")])).toEqual([]);
  });

  it("allow the sixth unanswered attempt on a number and not the seventh", () => {
    const dials = (count: number, point: string) =>
      Array.from({ length: count }, (_, hour) => call(`${9 + hour}:00`.padStart(5, "0"), onPoint(point)));
    expect(found(dials(6, "point-1"))).toEqual([]);
    expect(found(dials(7, "point-1"))).toEqual(["cn.freq.unanswered-attempts", "cn.freq.attempt-total"]);
    expect(found([...dials(6, "point-1"), call("20:00", onPoint("point-2"))])).toEqual(["cn.freq.attempt-total"]);
  });

  it("begin anew at local midnight", () => {
    const yesterday = talked(3).map((entry) => moved(entry as ContactMade, "2026-11-22"));
    expect(found([...yesterday, ...talked(3)])).toEqual([]);
  });

  it("allow one text a day and three in seven days", () => {
    const texts = (...days: string[]) =>
      days.map((date) => moved(call("10:00", { channel: "sms" }, "delivered"), date));
    expect(found(texts("2026-11-17", "2026-11-19", "2026-11-21"))).toEqual([]);
    expect(found(texts("2026-11-17", "2026-11-19", "2026-11-21", "2026-11-23"))).toEqual(["cn.freq.no-bombing"]);
    expect(found(texts("2026-11-16", "2026-11-19", "2026-11-21", "2026-11-23"))).toEqual([]);
    expect(found(texts("2026-11-23", "2026-11-23"))).toEqual(["cn.freq.no-bombing"]);
  });

  it("keep thirty minutes between calls", () => {
    expect(found([call("10:00"), call("10:30")])).toEqual([]);
    expect(found([call("10:00"), call("10:29")])).toEqual(["cn.freq.no-bombing"]);
  });

  it("name the contacts they rest on", () => {
    const violation = auditHistory(logOf(talked(4)), [law], SHANGHAI).find(
      ({ rule }) => rule === "cn.freq.combined-voice",
    );
    expect(violation).toMatchObject({
      used: { nth: 4, limit: 3 },
      evidence: ["09:00", "10:00", "11:00"],
      source: "12:00",
    });
  });
});

describe("events that end collection", () => {
  const noon = at("2026-11-23", "09:00");
  const events: readonly (readonly [string, AuditEvent, AuditEvent | undefined, string])[] = [
    [
      "a dispute",
      { kind: "held", at: noon, hold: "dispute" },
      { kind: "released", at: YESTERDAY, hold: "dispute" },
      "cn.freq.dispute-freeze",
    ],
    [
      "a complaint",
      { kind: "held", at: noon, hold: "complaint" },
      { kind: "released", at: YESTERDAY, hold: "complaint" },
      "cn.freq.dispute-freeze",
    ],
    ["a death", { kind: "died", at: noon }, undefined, "cn.vuln.death-stop"],
    ["a payment", { kind: "paid", at: noon, debt: "debt-1" }, undefined, "cn.legal.settle-withdraw"],
    [
      "a payment on its way",
      { kind: "payment-pending", at: noon, debt: "debt-1" },
      { kind: "payment-failed", at: noon, debt: "debt-1" },
      "cn.legal.settle-withdraw",
    ],
    [
      "a signed plan",
      { kind: "plan-signed", at: noon, debt: "debt-1" },
      { kind: "plan-breached", at: noon, debt: "debt-1" },
      "cn.hardship.card-plan-stop-collection",
    ],
    [
      "a stop request",
      { kind: "said", at: noon, directive: { at: noon, kind: "stop-all" } },
      undefined,
      "cn.contact.debtor-preferences",
    ],
  ];

  it.each(events)("%s", (_name, starts, ends, rule) => {
    expect(found([call("08:00"), starts])).toEqual([]);
    expect(found([starts, call("10:00")])).toEqual([rule]);
    if (ends !== undefined) expect(found([{ ...starts, at: YESTERDAY }, ends, call("10:00")])).toEqual([]);
  });

  it("an answered dispute rests one day more", () => {
    const entries = (clock: string): AuditEntry[] => [
      { kind: "held", at: YESTERDAY, hold: "dispute" },
      { kind: "released", at: YESTERDAY, hold: "dispute" },
      call(clock),
    ];
    expect(found(entries("08:59"))).toEqual(["cn.freq.dispute-freeze"]);
    expect(found(entries("09:00"))).toEqual([]);
  });

  it("a stop leaves the answer to a dispute open", () => {
    const stop: AuditEvent = { kind: "said", at: noon, directive: { at: noon, kind: "stop-all" } };
    expect(found([stop, call("10:00", { messageClass: "dispute-response" })])).toEqual([]);
  });

  it("a closed telephone leaves the text message", () => {
    const said: AuditEvent = {
      kind: "said",
      at: noon,
      directive: { at: noon, kind: "stop-channel", channel: "voice" },
    };
    expect(found([said, call("10:00")])).toEqual(["cn.contact.debtor-preferences"]);
    expect(found([said, call("10:00", { channel: "sms" })])).toEqual([]);
  });
});

describe("agencies", () => {
  const agency = { actor: { ...vectorFacts.request.actor, role: "agency", id: "agency-1" } } as const;
  const event = (kind: "placed" | "placement-notified" | "recalled"): AuditEvent => {
    return { kind, at: at("2026-11-23", "08:30"), debt: "debt-1", agencyId: "agency-1" };
  };
  it("wait for the notice and stop at the recall", () => {
    expect(found([event("placed"), call("10:00", agency)])).toEqual(["cn.identity.notify-before-outsourcing"]);
    const placed = [event("placed"), event("placement-notified")];
    expect(found([...placed, call("10:00", agency)])).toEqual([]);
    expect(found([...placed, event("recalled"), call("10:00", agency)])).toEqual(["cn.agency.recall"]);
  });

  it("need a new notice for a new mandate", () => {
    const entries = [
      event("placed"),
      event("placement-notified"),
      event("recalled"),
      event("placed"),
      call("10:00", agency),
    ];
    expect(found(entries)).toEqual(["cn.identity.notify-before-outsourcing"]);
  });
});

describe("third persons", () => {
  const third = {
    recipient: { role: "contact-person" },
    messageClass: "relay-request",
    content: ["collector-name"],
  } as const;
  const lost: AuditEvent = { kind: "lost", at: 0, evidence: {} };
  it("are approached only for a lost borrower, never again once they refuse, and hear nothing of debt", () => {
    expect(found([lost, call("10:00", third)])).toEqual([]);
    expect(found([call("10:00", third)])).toEqual(["cn.party.contacts-only-when-lost-or-incapable"]);
    const refused: AuditEvent = { kind: "third-party-refused", at: 0, pointId: "point-1" };
    expect(found([lost, refused, call("10:00", third)])).toEqual(["cn.party.third-party-stop-on-refusal"]);
    expect(found([lost, call("10:00", { ...third, content: ["balance"] })])).toEqual([
      "cn.party.third-party-no-debt-disclosure",
    ]);
    expect(found([lost, call("10:00", { ...third, messageClass: "demand", content: FULL })])).toEqual([
      "cn.party.debtor-only",
    ]);
  });
});

describe("what was said", () => {
  it("must name collector, creditor and purpose, be recorded, and hold nothing forbidden", () => {
    expect(found([call("10:00", { content: ["collector-name", "purpose"] })])).toEqual([
      "cn.identity.state-creditor-and-agency",
    ]);
    expect(found([call("10:00", { recorded: false })])).toEqual(["cn.channel.record-all-calls"]);
    expect(found([call("10:00", { content: [...FULL, "threat"] })])).toEqual(["cn.conduct.no-violence-threat"]);
  });
});

describe("how a contact was made", () => {
  const actor = vectorFacts.request.actor;
  const point = vectorFacts.request.point;
  it.each<[string, Partial<ContactRequest>, string]>([
    ["over a private line", { actor: { ...actor, approvedLine: false } }, "cn.channel.approved-lines-only"],
    ["with a false number", { actor: { ...actor, genuineCallerId: false } }, "cn.channel.caller-id-genuine"],
    ["by a subcontractor", { actor: { ...actor, subcontracted: true } }, "cn.agency.no-subcontract"],
    ["to a number from an address book", { point: { ...point, source: "address-book" } }, "cn.party.no-address-book"],
    ["by one visitor alone", { channel: "visit", visit: { collectors: 1 } }, "cn.channel.visit-two-persons"],
    [
      "into a home",
      { channel: "visit", visit: { collectors: 2, entersPrivatePlace: true } },
      "cn.channel.visit-no-entry",
    ],
  ])("%s", (_name, change, rule) => expect(found([call("10:00", change)])).toEqual([rule]));

  it("two visits stand seven days apart", () => {
    const visit = (date: string) => moved(call("10:00", { channel: "visit", visit: { collectors: 2 } }), date);
    expect(found([visit("2026-11-16"), visit("2026-11-23")])).toEqual([]);
    expect(found([visit("2026-11-17"), visit("2026-11-23")])).toEqual(["cn.freq.visit-interval"]);
  });
});

describe("an audit", () => {
  it("finds a contact of ours without a permit, whatever the rulebook", () => {
    const made = { ...(call("10:00") as ContactMade), permit: "missing" } as const;
    expect(auditHistory(logOf([made]), [], SHANGHAI).map(({ rule }) => rule)).toEqual(["fairdue.permit"]);
    expect(auditHistory(logOf([{ ...made, permit: "held" }]), [], SHANGHAI)).toEqual([]);
  });

  it("stays silent, and says so, on matters the records do not cover", () => {
    const log = { ...logOf([call("10:00", { recorded: false, content: ["threat"] })]), covers: [] };
    expect(auditHistory(log, [law], SHANGHAI)).toEqual([]);
    expect(notExamined(log, [law])).toContain("cn.channel.record-all-calls");
    expect(notExamined(logOf([]), [law])).toEqual([]);
  });

  it("asks only rules in force on the day", () => {
    const night = logOf([call("23:00")]);
    const changed = (change: Partial<Rule>): Rulebook => ({
      ...law,
      rules: law.rules.map((rule) => ({ ...rule, ...change })),
    });
    expect(auditHistory(night, [changed({ state: "draft" })], SHANGHAI)).toEqual([]);
    expect(auditHistory(night, [changed({ inForceFrom: day("2026-11-24") })], SHANGHAI)).toEqual([]);
    expect(auditHistory(night, [changed({ inForceUntil: day("2026-11-23") })], SHANGHAI)).toEqual([]);
    expect(
      auditHistory(night, [changed({ inForceUntil: day("2026-11-24"), state: "repealed" })], SHANGHAI).length,
    ).toBe(1);
  });

  it("refuses entries out of order", () => {
    expect(() => auditHistory(logOf([call("11:00"), call("10:00")]), [law], SHANGHAI)).toThrow(RangeError);
  });
});

const YESTERDAY = at("2026-11-22", "09:00");
const SHANGHAI = "Asia/Shanghai" as Zone;
const FULL = ["collector-name", "creditor-name", "purpose"] as const;
const text = { zh: "例", en: "example" };
const NUMBERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "cn.contact.quiet-hours": { opensMinute: 480, closesMinute: 1320 },
  "cn.freq.interactive-calls": { callsPerDay: 3 },
  "cn.freq.notification-calls": { callsPerDay: 3 },
  "cn.freq.combined-voice": { callsPerDay: 3 },
  "cn.freq.unanswered-attempts": { attemptsPerDay: 6 },
  "cn.freq.attempt-total": { attemptsPerDay: 6 },
  "cn.freq.no-bombing": { gapMinutes: 30, smsPerDay: 1, smsPerWeek: 3 },
  "cn.freq.dispute-freeze": { daysAfter: 1 },
  "cn.freq.visit-interval": { days: 7 },
  "cn.channel.visit-two-persons": { collectors: 2 },
};

/** The law as the audit reads it: names and numbers; the checks of these rules say nothing. */
const law: Rulebook = {
  id: "cn",
  version: "1",
  title: text,
  rules: CHECKS.filter(({ rule }) => rule.startsWith("cn.")).map(({ rule: id }) => ({
    id,
    title: text,
    cites: [{ instrument: text, article: "1", status: "verified", readOn: "2026-11-23" }],
    strength: "law",
    state: "in-force",
    inForceFrom: day("2026-01-01"),
    appliesTo: {},
    parameters: Object.fromEntries(
      Object.entries(NUMBERS[id] ?? {}).map(([name, value]) => [name, { value, unit: text, tighten: "fixed" }]),
    ),
    unknown: "permits",
    sayings: {},
    check: () => undefined,
    vectors: [
      { name: "silent", given: (base) => base, expect: "silent" },
      { name: "silent still", given: (base) => base, expect: "silent" },
    ],
  })),
};

function found(entries: readonly AuditEntry[]): readonly string[] {
  return auditHistory(logOf(entries), [law], SHANGHAI).map(({ rule }) => rule);
}

function logOf(entries: readonly AuditEntry[]): AuditLog {
  return {
    personId: "person-1",
    zones: ["Asia/Shanghai"],
    lenderId: "lender-1",
    covers: ["mandates", "lost-evidence", "recordings", "content"],
    entries,
  };
}

function call(clock: string, change: Partial<ContactRequest> = {}, outcome: Outcome = "no-answer"): ContactMade {
  const request = { ...vectorFacts.request, content: FULL, at: at("2026-11-23", clock), ...change };
  return { kind: "contact", source: clock, direction: "outbound", request, outcome };
}

function inbound(clock: string): ContactMade {
  return { ...call(clock), direction: "inbound", outcome: "conversation" };
}

function moved(made: ContactMade, date: string): ContactMade {
  return { ...made, request: { ...made.request, at: at(date, made.source) } };
}

function onPoint(id: string): Partial<ContactRequest> {
  return { point: { ...vectorFacts.request.point, id } };
}
