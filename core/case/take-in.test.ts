import { describe, expect, it } from "vitest";
import { addDays, day } from "../calendar/day.ts";
import { instantAt, type Zone } from "../calendar/zone.ts";
import type { Ladder } from "../strategy/ladder.ts";
import type { AccountRecord, CaseEvent, EntryRecord, OpenInstalment } from "./events.ts";
import { emptyCase, evolve } from "./evolve.ts";
import type { CaseState } from "./state.ts";
import { takeIn } from "./take-in.ts";

const SHANGHAI = "Asia/Shanghai" as Zone;
const today = day("2026-11-23");
const now = instantAt(SHANGHAI, { day: today, minute: 600 });
const ladder: Ladder = {
  id: "l",
  version: 1,
  name: { zh: "", en: "" },
  steps: [{ id: "s", name: { zh: "", en: "" }, stage: "reminder", day: 3, channel: "app", template: "t", minute: 600 }],
};
const context = { now, ladder };
const due: OpenInstalment = { no: 1, dueOn: addDays(today, -5), principal: 100, interest: 0, fee: 0 };
const account: AccountRecord = {
  accountId: 7,
  reference: "A",
  product: "p",
  currency: "CNY",
  openedOn: addDays(today, -60),
  graceDays: 0,
  instalments: [due],
};
const payment: EntryRecord = {
  entryId: 9,
  accountId: 7,
  kind: "payment",
  amount: 100,
  valueOn: today,
  sourceRef: "r",
};
const opening = { kind: "case-opened", borrowerId: 1, tenant: "t", lender: "x", ladder: "l" } as const;
const empty = emptyCase(3, SHANGHAI);
const startOf = (on: typeof today) => instantAt(SHANGHAI, { day: on, minute: 0 });
const after = (events: readonly CaseEvent[], from = empty) => events.reduce(evolve, from);

describe("what a file says of a case", () => {
  it("gives no event when it says nothing new", () => {
    expect(takeIn(empty, { accounts: [], entries: [] }, context)).toEqual([]);
  });

  it("opens a case, and only the last event says when to look: the day of the first step", () => {
    const events = takeIn(empty, { opening, accounts: [{ account, open: [due] }], entries: [] }, context);
    expect(events.map(({ kind }) => kind)).toEqual(["case-opened", "account-recorded"]);
    expect(events.map(({ next }) => next)).toEqual([undefined, startOf(addDays(due.dueOn, 3))]);
    expect(after(events)).toMatchObject({ lender: "x", anchor: { dueOn: due.dueOn, graceDays: 0 } });
  });

  it("takes a case that owes nothing off the schedule", () => {
    const entries = [{ entry: payment, open: [] }];
    const events = takeIn(empty, { opening, accounts: [{ account, open: [due] }], entries }, context);
    expect(events.at(-1)).toMatchObject({ kind: "entry-posted", next: null, anchor: null });
  });

  const overdue: CaseState = {
    ...after(takeIn(empty, { opening, accounts: [{ account, open: [due] }], entries: [] }, context)),
    stage: "reminder",
    episode: 1,
    contacts: [
      {
        contactId: 5,
        at: now,
        channel: "sms",
        pointId: 2,
        messageClass: "reminder",
        state: "queued",
        outcome: "reserved",
      },
    ],
  };

  it("cures a case by a payment and stops what waits to be sent", () => {
    const events = takeIn(overdue, { accounts: [], entries: [{ entry: payment, open: [] }] }, context);
    expect(events.map(({ kind }) => kind)).toEqual(["entry-posted", "case-cured", "contact-suppressed"]);
    expect(after(events, overdue)).toMatchObject({ stage: "closed", contacts: [{ state: "suppressed" }] });
  });

  it.each([
    [
      "cures a case whose due day was corrected to today",
      today,
      0,
      ["account-recorded", "case-cured", "contact-suppressed"],
    ],
    ["leaves a case alone whose due day was corrected to yesterday", addDays(today, -1), 0, ["account-recorded"]],
    [
      "leaves it open as long as anything is in arrears, be it within grace",
      addDays(today, -1),
      3,
      ["account-recorded"],
    ],
  ])("%s", (_name, dueOn, graceDays, kinds) => {
    const open = [{ ...due, dueOn }];
    const changed = { ...account, graceDays, instalments: open };
    const events = takeIn(overdue, { accounts: [{ account: changed, open }], entries: [] }, context);
    expect(events.map(({ kind }) => kind)).toEqual(kinds);
  });
});
