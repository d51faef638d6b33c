import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { auditHistory, notExamined } from "@fairdue/core/audit/audit.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import { rulebookUs } from "@fairdue/rulebook/us/index.ts";
import { describe, expect, it } from "vitest";
import { readCallRecords } from "../../intake/call-records.ts";
import { auditFile } from "./audit-file.ts";

const EXAMPLE = fileURLToPath(new URL("../../../examples/call-records/agency.csv", import.meta.url));
const EXAMPLE_US = fileURLToPath(new URL("../../../examples/call-records/agency-us.csv", import.meta.url));
const SHANGHAI = "Asia/Shanghai" as Zone;
const NEW_YORK = "America/New_York" as Zone;

/** What is planted in the example: the record and the rule it breaks. */
const PLANTED: readonly (readonly [record: string, rule: string])[] = [
  ["R03", "cn.contact.quiet-hours"],
  ["R07", "cn.freq.combined-voice"],
  ["R09", "cn.freq.no-bombing"],
  ["R10", "cn.channel.record-all-calls"],
  ["R11", "cn.conduct.no-violence-threat"],
  ["R12", "cn.freq.dispute-freeze"],
  ["R14", "cn.agency.recall"],
  ["R15", "cn.legal.settle-withdraw"],
  ["R18", "cn.party.third-party-stop-on-refusal"],
  ["R19", "cn.contact.debtor-preferences"],
  ["R21", "cn.vuln.death-stop"],
];

describe("the example of an agency's call records", () => {
  const records = readCallRecords(readFileSync(EXAMPLE, "utf8"), SHANGHAI);

  it("reads whole, and could show every rule kept", () => {
    expect(records.rejects).toEqual([]);
    expect(records.logs.flatMap((log) => notExamined(log, [rulebookCn]))).toEqual([]);
  });

  it("breaks exactly the rules planted in it", () => {
    const found = records.logs.flatMap((log) => auditHistory(log, [rulebookCn], SHANGHAI));
    const inBook = new Set(rulebookCn.rules.map(({ id }) => id));
    expect(found.map(({ source, rule }) => [source, rule])).toEqual(PLANTED.filter(([, rule]) => inBook.has(rule)));
  });
});

/** What is planted in the American example. */
const PLANTED_US: readonly (readonly [record: string, rule: string])[] = [
  ["U10", "us.contact.call-frequency"],
  ["U12", "us.contact.conversation-cooldown"],
  ["U14", "us.contact.hours"],
  ["U15", "us.contact.hours"],
  ["U16", "us.contact.channel-opt-out"],
  ["U17", "us.contact.third-party"],
  ["U18", "us.hold.dispute"],
  ["U19", "us.content.false-threat"],
  ["U20", "us.contact.cease"],
];

describe("the example of an American agency's call records", () => {
  it("breaks exactly the rules of Regulation F planted in it, by the clock of each person", () => {
    const records = readCallRecords(readFileSync(EXAMPLE_US, "utf8"), NEW_YORK);
    expect(records.rejects).toEqual([]);
    const found = records.logs.flatMap((log) => auditHistory(log, [rulebookUs], NEW_YORK));
    expect(found.map(({ source, rule }) => [source, rule])).toEqual(PLANTED_US);
  });
});

describe("fairdue audit FILE", () => {
  it.each([
    ["1 when it finds a breach", { file: EXAMPLE, law: "cn" }, 1],
    ["1 under another country's law with a city's on top", { file: EXAMPLE_US, law: "us+nyc" }, 1],
    ["2 when the file is not there", { file: `${EXAMPLE}.none`, law: "cn" }, 2],
    ["2 for a rulebook nobody keeps", { file: EXAMPLE, law: "atlantis" }, 2],
    ["2 when rows cannot be read", { file: fileURLToPath(import.meta.url), law: "cn" }, 2],
  ])("ends with %s", async (_name, order, code) => {
    expect(await auditFile({ ...order, json: false, lang: "en" })).toBe(code);
    expect(await auditFile({ ...order, json: true, lang: "zh" })).toBe(code);
  });
});
