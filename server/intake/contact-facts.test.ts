import { readFileSync } from "node:fs";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { describe, expect, it } from "vitest";
import { ordinaryOfLaw } from "../app/check-contacts.ts";
import { clockOf, readMoment, writeMoment } from "./contact-case/moments.ts";
import { nearest } from "./contact-case/nearest.ts";
import { caseShape } from "./contact-case/shape.ts";
import { readContactCases } from "./contact-facts.ts";

const NEW_YORK = "America/New_York" as Zone;

function read(...cases: readonly unknown[]) {
  return readContactCases(JSON.stringify(cases), "us", ordinaryOfLaw);
}

describe("moments in a case", () => {
  it("reads a bare time by the zone's clock, winter and summer", () => {
    expect(readMoment("2026-01-10T20:30", NEW_YORK, 0)).toBe(Date.parse("2026-01-11T01:30:00Z"));
    expect(readMoment("2026-07-10 20:30:15", NEW_YORK, 0)).toBe(Date.parse("2026-07-11T00:30:15Z"));
  });
  it("takes an offset at its word", () => {
    expect(readMoment("2026-01-10T20:30:00-08:00", NEW_YORK, 0)).toBe(Date.parse("2026-01-11T04:30:00Z"));
    expect(readMoment("2026-01-10T20:30Z", NEW_YORK, 0)).toBe(Date.parse("2026-01-10T20:30:00Z"));
  });
  it("gives a bare date the time its field stands for", () => {
    expect(readMoment("2026-01-10", NEW_YORK, 12 * 60)).toBe(Date.parse("2026-01-10T17:00:00Z"));
  });
  it.each(["2026-02-30", "2026-01-10T24:30", "10 Jan 2026", "2026-01-10T20:30+19:00"])("refuses %s", (text) => {
    expect(readMoment(text, NEW_YORK, 0)).toBeUndefined();
  });
  it("writes what it reads, offset included", () => {
    const at = Date.parse("2026-11-24T13:00:01Z");
    expect(writeMoment(at, NEW_YORK)).toBe("2026-11-24T08:00:01-05:00");
    expect(readMoment(writeMoment(at, NEW_YORK), NEW_YORK, 0)).toBe(at);
  });
  it("makes a clock of a whole-hour offset, and none of UTC or half hours", () => {
    expect(clockOf("2026-01-10T20:30-05:00")).toBe("Etc/GMT+5");
    expect(clockOf("2026-01-10T20:30+08:00")).toBe("Etc/GMT-8");
    expect(clockOf("2026-01-10T20:30Z")).toBeUndefined();
    expect(clockOf("2026-01-10T20:30+05:30")).toBeUndefined();
  });
});

describe("faults of a case", () => {
  it("names the field that a misspelt one was meant to be", () => {
    const { faults } = read({ id: "a", chanel: "call", point: { usedByConsumer: "2026-01-01" } });
    const said = faults.map(({ id, path, remedy }) => [id, path, remedy.slice(0, 34)]);
    expect(said).toContainEqual(["a", "chanel", 'Did you mean "channel"? Known here']);
    expect(said.map(([, path]) => path)).toContain("point.usedByConsumer");
    expect(faults.find(({ path }) => path === "point.usedByConsumer")?.remedy).toContain('"usedByConsumerAt"');
  });
  it("points into lists", () => {
    const { faults } = read({ history: [{ at: "2026-01-01" }, { at: "yesterday" }] });
    expect(faults).toMatchObject([{ index: 0, path: "history[1].at", why: '"yesterday" is no moment' }]);
  });
  it("says which values a closed list has", () => {
    const [fault] = read({ debt: { disputed: "opne" } }).faults;
    expect(fault).toMatchObject({ path: "debt.disputed" });
    expect(fault?.remedy).toContain('Did you mean "open"?');
  });
  it("judges the good cases beside a bad one", () => {
    const { cases, faults } = read({ id: "good" }, { id: "bad", zone: "Mars" });
    expect(cases.map(({ id }) => id)).toEqual(["good"]);
    expect(faults.map(({ id, path }) => [id, path])).toEqual([["bad", "zone"]]);
  });
  it("refuses what is no JSON, no list, an unknown law and the same id twice", () => {
    expect(readContactCases("{", "us", ordinaryOfLaw).faults[0]?.why).toContain("not valid JSON");
    expect(readContactCases("{}", "us", ordinaryOfLaw).faults[0]?.why).toContain("no list");
    expect(read({ law: "us+mars" }).faults[0]?.path).toBe("law");
    expect(read({ id: "a" }, { id: "a" }).faults[0]?.path).toBe("id");
  });
});

describe("what a case leaves out", () => {
  it("is the ordinary contact of its law, and the check says what it took for granted", () => {
    const [one] = read({}).cases;
    expect(one?.facts.request).toMatchObject({ channel: "voice", actor: { role: "agency", id: "collector-1" } });
    expect(one?.assumed.length).toBe(2);
  });
  it("is unknown when it is written as null", () => {
    const [one] = read({ zone: "ET", at: "2026-04-01T12:00", debt: { consumerPurpose: null }, content: null }).cases;
    expect(one?.facts.debts[0]).not.toHaveProperty("consumerPurpose");
    expect(one?.facts.request).not.toHaveProperty("content");
  });
  it("keeps every zone a case names, and only the one where the person is known to be", () => {
    const zones = { point: { zone: "ET" }, person: { zones: ["PT"] } };
    expect(read(zones).cases[0]?.facts).toMatchObject({
      person: { zones: ["America/Los_Angeles"] },
      request: { point: { zone: "America/New_York" } },
    });
    const known = read({ ...zones, person: { zones: ["PT"], knownZone: "HT" } }).cases[0]?.facts;
    expect(known?.person.zones).toEqual(["Pacific/Honolulu"]);
    expect(known?.request.point).not.toHaveProperty("zone");
  });
  it("leaves the zone unknown when a case says so, or gives a moment in UTC alone", () => {
    for (const one of [{ zone: [] }, { at: "2026-04-01T12:00Z" }]) {
      const facts = read(one).cases[0]?.facts;
      expect(facts?.person.zones).toEqual([]);
      expect(facts?.request.point).not.toHaveProperty("zone");
    }
  });
  it("repeats an attempt for each of its moments and times", () => {
    const [one] = read({
      history: [{ at: ["2026-04-01T12:00", "2026-04-02T12:00"], times: 3, channel: "text" }],
    }).cases;
    expect(one?.facts.history.length).toBe(6);
    expect(one?.facts.history[0]).toMatchObject({ channel: "sms", outcome: "sent", actorId: "collector-1" });
  });
});

describe("other ways to write the same", () => {
  it("takes one thing for a list of it, and a word for an object of that word", () => {
    const [one] = read({
      zone: "PT",
      debts: ["card", "medical"],
      about: "card",
      with: "threat",
      directives: { kind: "cease", written: true, debts: "card" },
      history: "2026-04-01T12:00",
    }).cases;
    expect(one?.facts.debts.map(({ id }) => id)).toEqual(["card", "medical"]);
    expect(one?.facts.directives).toMatchObject([{ kind: "stop-all", debts: ["card"] }]);
    expect(one?.facts.history).toMatchObject([{ channel: "voice", debts: ["card"] }]);
    expect(one?.facts.request.content).toContain("threat");
  });
  it.each([
    [{ recipient: "Personal Representative" }, { recipient: { role: "executor" } }],
    [{ actor: { role: "debt_buyer" } }, { actor: { role: "debt-buyer" } }],
    [{ channel: "Text Message" }, { channel: "sms" }],
    [{ channel: "短信" }, { channel: "sms" }],
    [{ messageClass: "limitedContent" }, { messageClass: "limited-content" }],
  ])("reads %j", (written, request) => {
    expect(read(written).cases[0]?.facts.request).toMatchObject(request);
  });
  it("reads twelve-hour clocks, one-digit hours, fractions of a second and a stretch in words", () => {
    const noon = Date.parse("2026-04-01T12:00:00-04:00");
    for (const at of ["2026-04-01 12:00 PM", "2026-04-01T12:00:00.000-04:00", "2026-04-01 12:00pm"]) {
      expect(readMoment(at, NEW_YORK, 0)).toBe(noon);
    }
    expect(readMoment("2026-04-01 9:05 am", NEW_YORK, 0)).toBe(noon - 175 * 60_000);
    expect(readMoment("2026-04-01 13:00 PM", NEW_YORK, 0)).toBeUndefined();
    const directives = { kind: "inconvenient-time", between: "3 pm - 5:30 pm", weekdays: "weekdays" };
    expect(read({ directives }).cases[0]?.facts.directives).toMatchObject([
      { minutes: { from: 900, until: 1050 }, weekdays: [1, 2, 3, 4, 5] },
    ]);
  });
  it("knows American zones by the names people use, whatever the season", () => {
    for (const zone of ["EST", "EDT", "Eastern Time", "America/New York"]) {
      expect(read({ zone }).cases[0]?.facts.person.zones).toEqual([NEW_YORK]);
    }
  });
  it("joins the zones of every place that names one, and says by which clock it read", () => {
    const [one] = read({ at: "2026-04-01T12:00", zone: "ET", person: { zones: ["PT"] } }).cases;
    expect(one?.facts.person.zones).toEqual([NEW_YORK, "America/Los_Angeles"]);
    expect(one?.assumed.map(({ en }) => en)).toEqual([expect.stringContaining("clock of America/New_York")]);
  });
  it("keeps what is ordinary inside an object that says only a part", () => {
    const suit = read({ messageClass: "legal-action", suit: { venue: "other" } }).cases[0]?.facts.request.suit;
    expect(suit).toEqual({ venue: "other", militaryAffidavit: true });
    const placed = (placement: object) =>
      readContactCases(JSON.stringify([{ actor: "agency", debt: { placement } }]), "cn", ordinaryOfLaw).cases[0]?.facts
        .debts[0]?.placement;
    expect(placed({ activePlacements: 2 })).toMatchObject({ activePlacements: 2, contractOnFile: true });
    expect(placed({ noticeSentAt: null })).not.toHaveProperty("noticeSentAt");
    expect(placed({ agencyId: "agency-1" })).toEqual({ agencyId: "agency-1" });
  });
  it("drops the full words with the short ones, and both from a friend request", () => {
    const full = "debt-collection-purpose-disclosure";
    expect(read({ without: "debt-collector-disclosure" }).cases[0]?.facts.request.content).not.toContain(full);
    const request = read({ channel: "dm", with: "friend-request" }).cases[0]?.facts.request;
    expect(request?.content).not.toContain("debt-collector-disclosure");
  });
  it("refuses a contact about a debt that the case does not have", () => {
    expect(read({ debts: ["a"], about: ["b"] }).faults).toMatchObject([{ path: "about" }]);
  });
  it("says that attempts after the contact count for nothing, and lists of null for none", () => {
    const [one] = read({ zone: "ET", at: "2026-04-01T12:00", history: "2026-04-02", directives: null }).cases;
    expect(one?.assumed.length).toBe(2);
  });
});

describe("the nearest known word", () => {
  it.each([
    ["chanel", ["channel", "cancel"], "channel"],
    ["opne", ["none", "open"], "open"],
    ["debtCollectorDisclosure", ["debt-collector-disclosure", "balance"], "debt-collector-disclosure"],
    ["zzz", ["channel"], undefined],
  ])("%s", (word, known, expected) => expect(nearest(word, known)).toBe(expected));
});

describe("docs/formats/contact-facts.md", () => {
  const page = readFileSync(new URL("../../docs/formats/contact-facts.md", import.meta.url), "utf8");
  const known = Object.entries(caseShape(NEW_YORK).shape);

  it("names every field that a case may have", () => {
    expect(known.length).toBeGreaterThan(30);
    expect(known.filter(([name]) => !page.includes(`\`${name}\``)).map(([name]) => name)).toEqual([]);
  });
  it("shows examples that can be read", () => {
    const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((found) => found[1] ?? "");
    expect(examples.length).toBe(2);
    for (const example of examples) expect(readContactCases(example, "us", ordinaryOfLaw).faults).toEqual([]);
  });
});
