import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { at } from "@fairdue/core/contact/vector.ts";
import { describe, expect, it } from "vitest";
import { readCallRecords } from "./call-records.ts";

const SHANGHAI = "Asia/Shanghai" as Zone;
const HEAD = "person,at,actor,channel,outcome,entry,what,debts,point,recorded,content,reply_to,zone\n";

describe("a file of call records", () => {
  it("becomes one log a person, in order of time, times read in the zone", () => {
    const { logs, rejects, rows } = readCallRecords(
      `${HEAD}B1,2026-11-23 10:00,a,voice,no-answer,,,D1;D2,N1,yes,,,\nB2,2026-11-23T02:00:00Z,a,sms,sent,,,,,,,,\nB1,2026-11-22 09:30,a,voice,busy,,,D1,N1,no,,,\n`,
      SHANGHAI,
    );
    expect(rejects).toEqual([]);
    expect(rows).toBe(3);
    expect(logs.map(({ personId }) => personId)).toEqual(["B1", "B2"]);
    expect(logs[0]?.entries).toMatchObject([
      {
        kind: "contact",
        source: "line 4",
        outcome: "busy",
        request: { at: at("2026-11-22", "09:30"), recorded: false },
      },
      { source: "line 2", request: { at: at("2026-11-23", "10:00"), debts: ["D1", "D2"], point: { id: "N1" } } },
    ]);
    expect(logs[1]?.entries[0]).toMatchObject({ request: { at: at("2026-11-23", "10:00") } });
  });

  it("reads a row's own zone before the file's", () => {
    const { logs } = readCallRecords(`${HEAD}B1,2026-11-23 10:00,a,voice,busy,,,,,,,,Asia/Urumqi\n`, SHANGHAI);
    expect(logs[0]?.entries[0]).toMatchObject({ request: { at: at("2026-11-23", "12:00") } });
  });

  it("covers recordings and words by column, mandates and lost borrowers by rows", () => {
    const few = readCallRecords("person,at,actor,channel,outcome\nB1,2026-11-23 10:00,a,voice,busy\n", SHANGHAI);
    expect(few.logs[0]?.covers).toEqual([]);
    const more = readCallRecords(
      `${HEAD}B1,2026-11-23 10:00,a,,,placed,,D1,,,,,\nB1,2026-11-23 11:00,a,,,lost,,,,,,,\n`,
      SHANGHAI,
    );
    expect(more.logs[0]?.covers).toEqual(["recordings", "content", "mandates", "lost-evidence"]);
  });

  it.each([
    ["a time that is none", "B1,23/11/2026,a,voice,busy,,,,,,,,", "at"],
    ["a day that does not exist", "B1,2026-02-29 10:00,a,voice,busy,,,,,,,,", "at"],
    ["an hour that does not exist", "B1,2026-02-28 24:00,a,voice,busy,,,,,,,,", "at"],
    ["an unknown channel", "B1,2026-11-23 10:00,a,phone,busy,,,,,,,,", "channel"],
    ["an unknown outcome", "B1,2026-11-23 10:00,a,voice,ok,,,,,,,,", "outcome"],
    ["no outcome", "B1,2026-11-23 10:00,a,voice,,,,,,,,,", "outcome"],
    ["no person", ",2026-11-23 10:00,a,voice,busy,,,,,,,,", "person"],
    ["no actor", "B1,2026-11-23 10:00,,voice,busy,,,,,,,,", "actor"],
    ["an unknown part", "B1,2026-11-23 10:00,a,voice,busy,,,,,,menace,,", "content"],
    ["an unknown entry", "B1,2026-11-23 10:00,a,voice,busy,note,,,,,,,", "entry"],
    ["a hold of no kind", "B1,2026-11-23 10:00,a,,,held,,,,,,,", "what"],
    ["a payment of no debt", "B1,2026-11-23 10:00,a,,,paid,,,,,,,", "debts"],
    ["an unknown zone", "B1,2026-11-23 10:00,a,voice,busy,,,,,,,,Mars/Base", "zone"],
    ["neither yes nor no", "B1,2026-11-23 10:00,a,voice,busy,,,,,maybe,,,", "recorded"],
  ])("rejects %s with its line and field, and keeps the rows around it", (_name, row, field) => {
    const good = "B1,2026-11-23 09:00,a,voice,busy,,,,,,,,";
    const { logs, rejects } = readCallRecords(`${HEAD}${good}\n${row}\n${good}\n`, SHANGHAI);
    expect(rejects).toMatchObject([{ line: 3, field }]);
    expect(rejects[0]?.remedy.zh).not.toBe("");
    expect(logs[0]?.entries.length).toBe(2);
  });

  it("names missing and unknown columns, and broken CSV by line", () => {
    const faults = readCallRecords("person,when,actor,channel,outcome\nB1,x,a,voice,busy\n", SHANGHAI).rejects;
    expect(faults.map(({ field }) => field)).toEqual(["at", "when"]);
    expect(readCallRecords(`${HEAD}B1,2026-11-23 10:00\n`, SHANGHAI).rejects).toMatchObject([{ line: 2 }]);
  });

  it("does not call a file without records clean", () => {
    expect(readCallRecords("", SHANGHAI).rejects).toMatchObject([{ line: 1 }]);
    expect(readCallRecords(HEAD, SHANGHAI).rejects).toMatchObject([{ line: 1 }]);
  });

  it("keeps a byte order mark and carriage returns out of the first column", () => {
    const text = "\uFEFFperson,at,actor,channel,outcome\r\nB1,2026-11-23 10:00,a,voice,busy\r\n";
    expect(readCallRecords(text, SHANGHAI).rejects).toEqual([]);
  });
});
