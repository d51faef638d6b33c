import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sharedDatabase } from "../../../test/support/database.ts";
import { ROOT } from "../../../test/support/project-files.ts";
import { SAMPLE_PORTFOLIO, sampleWorld } from "../../../test/support/sample-world.ts";
import { type LawDiff, lawDiff, lawDiffOnDatabase } from "./law-diff.ts";
import { lawShow } from "./law-show.ts";

const STRICTER = `cn+${path.join(ROOT, "examples/policies/house-cn.yaml")}`;
const ORDER: LawDiff = {
  before: "cn",
  after: STRICTER,
  rulesOnly: false,
  days: 30,
  asOf: "2026-11-23",
  json: true,
  lang: "en",
};

let said: string[] = [];
beforeEach(() => {
  said = [];
  const hear = (text: string | Uint8Array) => {
    said.push(String(text));
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(hear);
  vi.spyOn(process.stderr, "write").mockImplementation(hear);
});
afterEach(() => vi.restoreAllMocks());

type Answer = {
  rules: { kind: string; rule: string }[];
  contacts: {
    cases: number;
    planned: number;
    changed: { change: string; before: { at: number }; after: { at: number } }[];
  };
};
const answer = () => JSON.parse(said.join("")) as Answer;

describe("law diff", () => {
  const database = sharedDatabase();

  it("names the rules of a stricter house, and foresees in a portfolio which contacts it would decide otherwise", async () => {
    expect(await lawDiff({ ...ORDER, on: SAMPLE_PORTFOLIO })).toBe(1);
    const { rules, contacts } = answer();
    expect(rules).toContainEqual(expect.objectContaining({ kind: "changed", rule: "cn.contact.quiet-hours" }));
    expect(contacts.cases).toBe(400);
    expect(contacts.changed.length).toBeGreaterThan(0);
    expect(contacts.changed.length).toBeLessThan(contacts.planned);
    const moved = contacts.changed.filter(({ change }) => change === "moved");
    expect(moved.length).toBeGreaterThan(0);
    for (const { before, after } of moved) expect(after.at).toBeGreaterThan(before.at);
  });

  it("foresees the same over the cases of a database, and writes nothing there", async () => {
    const { pool, catalogue } = await sampleWorld(database.pool);
    const count = async () => (await pool.query("select count(*)::int4 as events from event")).rows[0];
    const before = await count();
    expect(await lawDiffOnDatabase({ pool, catalogue: async () => catalogue }, ORDER)).toBe(1);
    const ofDatabase = answer().contacts;
    said = [];
    await lawDiff({ ...ORDER, on: SAMPLE_PORTFOLIO });
    const ofFile = answer().contacts;
    expect([ofDatabase.cases, ofDatabase.planned, ofDatabase.changed.length]).toEqual([
      ofFile.cases,
      ofFile.planned,
      ofFile.changed.length,
    ]);
    expect(await count()).toEqual(before);
  });

  it("of a law with itself finds nothing", async () => {
    expect(await lawDiff({ ...ORDER, after: "cn", on: SAMPLE_PORTFOLIO })).toBe(0);
    expect(answer()).toMatchObject({ rules: [], contacts: { changed: [] } });
  });

  it("between two days names the rules that came into force", async () => {
    expect(await lawDiff({ ...ORDER, before: "cn@2026-01-01", after: "cn@2026-11-23", rulesOnly: true })).toBe(1);
    const { rules } = answer();
    expect(rules.length).toBeGreaterThan(3);
    expect(new Set(rules.map(({ kind }) => kind))).toContain("added");
  });

  it.each([
    [{ before: "atlantis" }, /no law "atlantis"; choose one of cn, uk, us/],
    [{ after: "cn@2026-13-01" }, /"2026-13-01" is not a date/],
    [{ asOf: "tomorrow" }, /"tomorrow" is not a date/],
    [{ on: "/nowhere.csv" }, /nowhere\.csv.*ENOENT/],
    [{ after: STRICTER.replace("cn+", "us+") }, /was made for cn/],
  ] as const)("refuses %j with the reason", async (wrong, why) => {
    expect(await lawDiff({ ...ORDER, ...wrong, rulesOnly: !("on" in wrong) })).toBe(2);
    expect(said.join("")).toMatch(why);
  });
});

it.each(["zh", "en"] as const)("law show lists every rule in %s, and where it stands on the day", async (lang) => {
  expect(await lawShow({ name: "us+nyc@2021-01-01", json: false, lang })).toBe(0);
  expect(said.join("")).toMatch(lang === "zh" ? /尚未施行/ : /not yet in force/);
  said = [];
  await lawShow({ name: "us+nyc", json: true, lang });
  const { rules } = JSON.parse(said.join("")) as { rules: { rule: string; standing: string }[] };
  expect(rules.map(({ rule }) => rule)).toContain("us.contact.hours");
});
