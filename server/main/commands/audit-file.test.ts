import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { auditHistory, notExamined } from "@fairdue/core/audit/audit.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import { describe, expect, it } from "vitest";
import { readCallRecords } from "../../intake/call-records.ts";
import { auditFile } from "./audit-file.ts";

const EXAMPLE = fileURLToPath(new URL("../../../examples/call-records/agency.csv", import.meta.url));
const SHANGHAI = "Asia/Shanghai" as Zone;

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
    expect(records.logs.flatMap(notExamined)).toEqual([]);
  });

  it("breaks exactly the rules planted in it", () => {
    const found = records.logs.flatMap((log) => auditHistory(log, [rulebookCn], SHANGHAI));
    const inBook = new Set(rulebookCn.rules.map(({ id }) => id));
    expect(found.map(({ source, rule }) => [source, rule])).toEqual(PLANTED.filter(([, rule]) => inBook.has(rule)));
  });
});

describe("fairdue audit FILE", () => {
  it.each([
    ["1 when it finds a breach", { file: EXAMPLE, law: "cn" }, 1],
    ["2 when the file is not there", { file: `${EXAMPLE}.none`, law: "cn" }, 2],
    ["2 for a rulebook nobody keeps", { file: EXAMPLE, law: "atlantis" }, 2],
    ["2 when rows cannot be read", { file: fileURLToPath(import.meta.url), law: "cn" }, 2],
  ])("ends with %s", async (_name, order, code) => {
    expect(await auditFile({ ...order, json: false, lang: "en" })).toBe(code);
    expect(await auditFile({ ...order, json: true, lang: "zh" })).toBe(code);
  });
});
