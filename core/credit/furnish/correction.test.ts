import fc from "fast-check";
import { expect, it } from "vitest";
import { day } from "../../calendar/day.ts";
import { type AccountEvent, corrected, corrections, type EventRecord, historyFrom } from "./record.ts";

const opened = (on: string, entries: readonly number[] = []): EventRecord => event("opened", on, entries);

function event(kind: AccountEvent, on: string, entries: readonly number[] = []): EventRecord {
  return { kind: "event", event: kind, on: day(on), disputed: false, grounds: { instalments: [], entries } };
}

it("what was sent and still stands needs no correction", () => {
  const sent = historyFrom([opened("2026-01-05")]);
  expect(corrections(sent, historyFrom([opened("2026-01-05")]))).toEqual([]);
});

it("the same value from other entries needs no correction", () => {
  expect(corrections(historyFrom([opened("2026-01-05", [1])]), historyFrom([opened("2026-01-05", [2])]))).toEqual([]);
});

it("a value that changed is replaced and named", () => {
  const found = corrections(historyFrom([opened("2026-01-05")]), historyFrom([opened("2026-01-06")]));
  expect(found).toMatchObject([{ kind: "replace", key: "opened", fields: ["on"] }]);
});

it("what should never have been sent is deleted, and what was left out is added", () => {
  const found = corrections(historyFrom([event("closed", "2026-05-01")]), historyFrom([opened("2026-01-05")]));
  expect(found.map(({ kind, key }) => [kind, key])).toEqual([
    ["delete", "closed/2026-05"],
    ["add", "opened"],
  ]);
});

const histories = fc
  .uniqueArray(fc.constantFrom<AccountEvent>("opened", "first-negative"))
  .chain((kinds) =>
    fc.tuple(...kinds.map((kind) => fc.constantFrom("2026-01-05", "2026-02-05").map((on) => event(kind, on)))),
  )
  .map((records) => historyFrom(records));

it("corrections lead from any history to any other, and none can be left out", () => {
  fc.assert(
    fc.property(histories, histories, (sent, now) => {
      const found = corrections(sent, now);
      expect(corrections(corrected(sent, found), now)).toEqual([]);
      for (const left of found) {
        const rest = found.filter((one) => one !== left);
        expect(corrections(corrected(sent, rest), now)).toHaveLength(1);
      }
    }),
  );
});
