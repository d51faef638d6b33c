import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { HOLD_KINDS, pausesLadder } from "@fairdue/core/case/hold.ts";
import { arbitraryFacts } from "@fairdue/core/contact/arbitrary-facts.ts";
import { decideContact, prepareGate } from "@fairdue/core/contact/gate.ts";
import type { Channel, ContentPart, MessageClass } from "@fairdue/core/contact/request.ts";
import { at, type Changes, given, vectorFacts } from "@fairdue/core/contact/vector.ts";
import { fillText } from "@fairdue/core/text.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agency } from "./agency/mandate.ts";
import { call } from "./frequency/calls.ts";
import { rulebookCn } from "./index.ts";

const gate = prepareGate([rulebookCn], "Asia/Shanghai" as Zone);

function verdictOn(changes: Changes) {
  return decideContact(gate, given(changes)(vectorFacts));
}

function reasonsOf(changes: Changes): readonly string[] {
  const verdict = verdictOn(changes);
  return verdict.kind === "permit" ? [] : verdict.reasons.map(({ rule }) => rule);
}

const SIGNED = [
  "collector-name",
  "creditor-name",
  "purpose",
  "complaint-channel",
  "collector-contact",
] as const satisfies readonly ContentPart[];
const LETTER = [
  ...SIGNED,
  "debtor-name",
  "balance",
  "amount-breakdown",
  "as-of-date",
  "reason-and-legal-basis",
  "rights-and-duties",
  "how-to-pay",
  "how-to-object",
  "how-to-query",
  "company-seal",
] as const satisfies readonly ContentPart[];

describe("the whole Chinese rulebook permits what is ordinary", () => {
  it("a call of the lender to the borrower", () => {
    expect(verdictOn({})).toMatchObject({ kind: "permit", notes: [] });
  });

  it.each<[Channel, MessageClass, readonly ContentPart[]]>([
    ["sms", "reminder", SIGNED],
    ["sms", "demand", SIGNED],
    ["app", "reminder", SIGNED],
    ["app", "formal-notice", SIGNED],
    ["email", "reminder", SIGNED],
    ["letter", "formal-notice", LETTER],
    ["email", "placement-notice", SIGNED],
    ["app", "service", []],
  ])("a well-formed %s, class %s", (channel, messageClass, content) => {
    expect(reasonsOf({ request: { channel, messageClass, content } })).toEqual([]);
  });

  it("a message of the lender about which only what a first-party run knows is known", () => {
    const facts = given({ request: { channel: "sms", messageClass: "reminder", content: SIGNED } })(vectorFacts);
    const { id, product, daysPastDue, arrearsMinor } = vectorFacts.debts[0] ?? { id: "" };
    const known = { id, arrearsMinor: arrearsMinor ?? 0, daysPastDue: daysPastDue ?? 0, product: product ?? "other" };
    const { phoneType: _phoneType, ...point } = facts.request.point;
    const bare = {
      ...facts,
      person: { id: "person-1", zones: ["Asia/Shanghai"] },
      request: { ...facts.request, point, recipient: { role: "borrower", id: "person-1", verified: true } as const },
      debts: [{ ...known, paid: false, disputed: "none" as const, litigation: "none" as const }],
    };
    expect(decideContact(gate, bare)).toMatchObject({ kind: "permit", notes: [] });
  });

  it("a call of an agency with its papers in order", () => {
    expect(reasonsOf(agency())).toEqual([]);
  });

  it("a question to a contact person about a lost borrower, in approved and neutral words", () => {
    const asked = {
      request: { messageClass: "location-inquiry", content: ["natural-person-name", "location-question"] },
      recipient: { role: "contact-person", id: "contact-1", verified: true, purpose: "location" },
      point: { id: "point-9", source: "borrower" },
      person: { lost: { numberInvalid: true, approvedBySupervisor: true } },
    } as const;
    expect(reasonsOf(asked)).toEqual([]);
  });
});

describe("a permit under the Chinese rulebook", () => {
  it("ends when the window ends", () => {
    expect(verdictOn({ request: { at: at("2026-11-23", "20:00") } })).toMatchObject({
      permit: { expiresAt: at("2026-11-23", "22:00") },
    });
    expect(verdictOn({ request: { at: at("2026-11-23", "20:00"), channel: "sms" } })).toMatchObject({
      permit: { expiresAt: at("2026-11-23", "21:30") },
    });
  });

  it("for an hour the customer chose ends with that hour", () => {
    const consent = {
      to: "lender-1",
      at: at("2026-11-22", "12:00"),
      scope: "time",
      obtained: "person-initiative",
      minutes: { from: 22 * 60, until: 30 },
    } as const;
    expect(verdictOn({ request: { at: at("2026-11-23", "23:00") }, person: { consents: [consent] } })).toMatchObject({
      kind: "permit",
      permit: { expiresAt: at("2026-11-24", "00:30") },
      notes: [{ rule: "cn.contact.agreed-time", kind: "lift" }],
    });
  });

  it("to answer somebody at night ends a quarter of an hour after they called, and lifts no cap", () => {
    const answer = {
      request: { at: at("2026-11-23", "23:05"), replyTo: { at: at("2026-11-23", "23:00"), channel: "voice" as const } },
    };
    expect(verdictOn(answer)).toMatchObject({ kind: "permit", permit: { expiresAt: at("2026-11-23", "23:15") } });
    const talked = ["11:00", "12:00", "13:00"].map((clock) => call(clock));
    expect(reasonsOf({ ...answer, history: talked })).toEqual(["cn.freq.interactive-calls", "cn.freq.combined-voice"]);
  });
});

describe("a refusal under the Chinese rulebook", () => {
  // A promise is the house's own patience: the ladder waits for its day, and no article forbids a call meanwhile.
  it.each(HOLD_KINDS.filter((kind) => pausesLadder(kind) && kind !== "promise"))(
    "meets a demand while the case is held: %s",
    (kind) => {
      expect(reasonsOf({ holds: [{ kind, from: 0 }] }).length).toBeGreaterThan(0);
    },
  );

  it("has words with every value, whatever the facts, and waits only for moments to come", () => {
    const dice = fc.array(fc.nat({ max: 10_000 }), { minLength: 40, maxLength: 200 });
    fc.assert(
      fc.property(dice, (numbers) => {
        const facts = arbitraryFacts(numbers, ["Asia/Shanghai", "Asia/Urumqi", "Europe/Paris"]);
        const verdict = decideContact(gate, facts);
        const reasons = verdict.kind === "permit" ? verdict.notes : [...verdict.reasons, ...verdict.notes];
        for (const { rule, says, used, until } of reasons) {
          const saying = gate.rules.get(rule)?.sayings[says];
          if (saying === undefined) throw new Error(`${rule} has no words for ${says}`);
          for (const text of [saying.agent, saying.borrower]) expect(fillText(text, "zh", used)).not.toMatch(/[{}]/);
          if (until !== undefined) expect(until).toBeGreaterThan(facts.request.at);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("names every rule, and the first morning on which all agree", () => {
    const verdict = verdictOn({
      request: { at: at("2026-11-23", "22:30") },
      history: ["11:00", "12:00", "13:00"].map((clock) => call(clock)),
    });
    expect(verdict).toMatchObject({ kind: "later", earliest: at("2026-11-24", "08:00") });
    expect(verdict.kind === "permit" ? [] : verdict.reasons.map(({ rule }) => rule)).toEqual([
      "cn.contact.quiet-hours",
      "cn.freq.interactive-calls",
      "cn.freq.combined-voice",
    ]);
  });

  it("asks a new agency for each of its papers", () => {
    const reasons = reasonsOf({ actor: { role: "agency", id: "agency-1", licensed: false } });
    expect(reasons).toEqual([
      "cn.identity.notify-before-outsourcing",
      "cn.identity.publish-agency-list",
      "cn.data.entrust-contract",
      "cn.agency.single-placement",
      "cn.agency.license-scope",
    ]);
  });

  it("never calls the house's own numbers law", () => {
    for (const { strength, cites } of rulebookCn.rules.filter(({ id }) => HOUSE_NUMBERS.includes(id))) {
      expect(strength).toBe("house");
      expect(cites[0].instrument.en).toMatch(/^House policy/);
    }
    expect(rulebookCn.rules.filter(({ id }) => HOUSE_NUMBERS.includes(id)).length).toBe(HOUSE_NUMBERS.length);
  });
});

/** Rules whose numbers no law gives. */
const HOUSE_NUMBERS = [
  "cn.house.right-party-factors",
  "cn.party.third-party-attempt-cap",
  "cn.party.lost-contact-test",
  "cn.contact.quiet-hours-xinjiang",
  "cn.contact.sms-queue-cutoff",
  "cn.contact.holidays",
  "cn.freq.combined-voice",
  "cn.freq.attempt-total",
  "cn.freq.no-bombing",
  "cn.channel.ai-human-override",
  "cn.agency.recall",
];
