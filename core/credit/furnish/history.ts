import type { Day } from "../../calendar/day.ts";
import { type FurnishFacts, isContested } from "./facts.ts";
import { addToMonth, lastDayOf, type Month, monthOf } from "./month.ts";
import { type ComputedMonth, monthRecord } from "./month-record.ts";
import {
  type AccountEvent,
  type EventRecord,
  type FurnishedHistory,
  type FurnishedRecord,
  historyFrom,
} from "./record.ts";

/** First and last month to furnish, and the day whose open objections count. */
export type HistoryRange = { readonly from: Month; readonly through: Month; readonly knownOn: Day };

/** Why a month is kept back: nobody told the person before, or an objection that suppresses is open. */
export const WITHHELD_BECAUSE = ["no-prior-notice", "contested"] as const;
export type Withheld = { readonly month: Month; readonly because: (typeof WITHHELD_BECAUSE)[number] };

/** What one account should have furnished by now, and what was kept back. */
export type ComputedHistory = {
  readonly history: FurnishedHistory;
  readonly withheld: readonly Withheld[];
};

/**
 * Everything to be furnished of an account over a range of months, as its ledger tells it now. A function of the facts
 * alone: computed again from the same facts it is the same, so `corrections` against what was sent gives exactly what
 * changed.
 *
 * A negative month without a prior notice on file is kept back (征信业管理条例 art. 15): the notice must be given after
 * the arrears began and by that month's end, so that a later notice never covers what was due before it.
 */
export function furnishedHistory(facts: FurnishFacts, range: HistoryRange): ComputedHistory {
  const records: FurnishedRecord[] = [];
  const withheld: Withheld[] = [];
  let firstNegative: ComputedMonth | undefined;
  for (let month = range.from; month <= range.through; month = addToMonth(month, 1)) {
    const computed = monthRecord(facts, month, range.knownOn);
    if (computed === undefined) continue;
    const because = whyWithheld(facts, computed, range.knownOn);
    if (because !== undefined) {
      withheld.push({ month, because });
      continue;
    }
    records.push(computed.record, ...endRecords(computed));
    if (computed.isNegative) firstNegative ??= computed;
  }
  records.push(...eventRecords(facts, range, { firstNegative, withheld }));
  return { history: historyFrom(records), withheld };
}

function whyWithheld(facts: FurnishFacts, computed: ComputedMonth, knownOn: Day): Withheld["because"] | undefined {
  const { record, trace, isNegative } = computed;
  const by = lastDayOf(record.month);
  if (isContested(facts.contests, "suppress", { by, knownOn })) return "contested";
  if (!isNegative) return undefined;
  const since = trace.lateSince ?? trace.firstLateOn ?? facts.openedOn;
  return facts.notices.some((on) => on > since && on <= by) ? undefined : "no-prior-notice";
}

type Months = {
  readonly firstNegative: ComputedMonth | undefined;
  readonly withheld: readonly Withheld[];
};

/** The end of an account in the month it ended in. */
function endRecords({ record, isSettledForLess }: ComputedMonth): readonly EventRecord[] {
  const { closedOn: on, disputed, grounds } = record;
  if (on === undefined) return [];
  const ends: readonly AccountEvent[] = isSettledForLess ? ["closed", "settled-for-less"] : ["closed"];
  return ends.map((event) => ({ kind: "event", event, on, disputed, grounds: grounds.balance }));
}

/** What is told and what follows from all months together; nothing of a month that is kept back. */
function eventRecords(facts: FurnishFacts, range: HistoryRange, { firstNegative, withheld }: Months) {
  const records: EventRecord[] = [];
  const kept = new Set<string>(withheld.map(({ month }) => month));
  const add = (event: AccountEvent, on: Day, grounds: EventRecord["grounds"]): void => {
    const month = monthOf(on);
    if (month < range.from || month > range.through || kept.has(month)) return;
    const disputed = isContested(facts.contests, "flag", { by: lastDayOf(month), knownOn: range.knownOn });
    records.push({ kind: "event", event, on, disputed, grounds });
  };
  add("opened", facts.openedOn, NOTHING);
  for (const { fact, on } of facts.told) if (fact === "transferred" || fact === "re-aged") add(fact, on, NOTHING);
  if (firstNegative !== undefined)
    add("first-negative", lastDayOf(firstNegative.record.month), firstNegative.record.grounds.arrears);
  return records;
}

const NOTHING = { instalments: [], entries: [] };
