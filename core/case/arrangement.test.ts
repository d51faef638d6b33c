import { describe, expect, it } from "vitest";
import { addDays, day } from "../calendar/day.ts";
import { instantAt, type Zone } from "../calendar/zone.ts";
import type { Ladder } from "../strategy/ladder.ts";
import type { PlanRecord, PlanTerms, PromiseRecord } from "./arrangement.ts";
import { type CaseCommand, type CommandContext, type CommandOutcome, decide } from "./decide.ts";
import { emptyCase, evolve } from "./evolve.ts";
import type { CaseState } from "./state.ts";

const ZONE = "Asia/Shanghai" as Zone;
const today = day("2026-11-23");
const ladder: Ladder = {
  id: "test",
  version: 1,
  name: { zh: "测试", en: "Test" },
  steps: [
    {
      id: "first",
      name: { zh: "一", en: "First" },
      stage: "reminder",
      day: 1,
      channel: "sms",
      template: "reminder",
      minute: 600,
    },
  ],
};
const context: CommandContext = { now: instantAt(ZONE, { day: today, minute: 600 }), ladder };
/** A case ten days late with one text message waiting to leave. */
const late: CaseState = {
  ...emptyCase(256, ZONE),
  anchor: { dueOn: addDays(today, -10), graceDays: 0 },
  contacts: [
    {
      contactId: 512,
      at: context.now,
      channel: "sms",
      pointId: 768,
      messageClass: "demand",
      state: "queued",
      outcome: "reserved",
    },
  ],
};
const promise: PromiseRecord = {
  promiseId: 1024,
  amount: 500_00,
  dueOn: addDays(today, 4),
  tolerance: { minor: 100, days: 2 },
};
const terms: PlanTerms = {
  policy: "shanhe-offers@1",
  programme: "hardship-plan",
  accounts: [{ accountId: 1536, waived: 0 }],
  lines: [{ dueOn: addDays(today, 30), principal: 500_00, interest: 0, charges: 0 }],
  rules: { graceDays: 3, toleranceMinor: 0, cureDays: 10, reinstateDays: 0, mostReinstatements: 0 },
  onBreak: "waiver-stays",
};
const plan: PlanRecord = { planId: 1280, offerId: 1792, ...terms, approvedBy: ["agent:1"] };

function accepted(outcome: CommandOutcome) {
  if (outcome.kind === "refused") throw new Error(outcome.because);
  return outcome.events;
}
const after = (state: CaseState, command: CaseCommand) =>
  accepted(decide(state, command, context)).reduce(evolve, state);
const kinds = (state: CaseState, command: CaseCommand) =>
  accepted(decide(state, command, context)).map(({ kind }) => kind);

describe("a promise to pay", () => {
  it("stops what is queued and keeps outreach back until its last day has passed", () => {
    expect(kinds(late, { kind: "make-promise", promise })).toEqual([
      "promise-made",
      "hold-placed",
      "contact-suppressed",
    ]);
    const [, placed] = accepted(decide(late, { kind: "make-promise", promise }, context));
    expect(placed).toMatchObject({
      hold: { id: 1024, kind: "promise", endsOn: addDays(today, 7) },
      next: instantAt(ZONE, { day: addDays(today, 7), minute: 0 }),
    });
  });

  it("is judged once, and outreach goes on", () => {
    const promised = after(late, { kind: "make-promise", promise });
    const judged = { kind: "promise-judged", promiseId: 1024, outcome: "broken", paid: 0 } as const;
    expect(kinds(promised, { kind: "judge-promise", judged })).toEqual(["promise-judged", "hold-lifted"]);
    const done = after(promised, { kind: "judge-promise", judged });
    expect(done.holds).toEqual([]);
    expect(decide(done, { kind: "judge-promise", judged }, context)).toMatchObject({ because: "no-such-hold" });
  });

  it("is refused for a day gone by, and beside another one", () => {
    const past = { ...promise, dueOn: addDays(today, -1) };
    expect(decide(late, { kind: "make-promise", promise: past }, context)).toMatchObject({ because: "day-passed" });
    const promised = after(late, { kind: "make-promise", promise });
    expect(decide(promised, { kind: "make-promise", promise }, context)).toMatchObject({ because: "hold-exists" });
  });
});

it("an offer goes on the record and stops nothing", () => {
  const offer = {
    offerId: 1792,
    validUntil: addDays(today, 7),
    terms,
    approval: { kind: "one", role: "agent" },
    roles: ["agent"],
  } as const;
  expect(kinds(late, { kind: "make-offers", offers: [offer] })).toEqual(["offer-made"]);
  expect(after(late, { kind: "make-offers", offers: [offer] })).toEqual(late);
});

it("what ends is what is running: a promise is not ended as a plan", () => {
  const promised = after(late, { kind: "make-promise", promise });
  const ended = { kind: "plan-ended", planId: promise.promiseId, how: "broken", paid: 0 } as const;
  expect(decide(promised, { kind: "end-plan", ended }, context)).toMatchObject({ because: "no-such-hold" });
});

describe("a repayment plan", () => {
  it("stops collection with no day set, and a broken one lets it go on", () => {
    expect(kinds(late, { kind: "accept-plan", plan })).toEqual(["plan-accepted", "hold-placed", "contact-suppressed"]);
    const planned = after(late, { kind: "accept-plan", plan });
    expect(planned.holds).toMatchObject([{ kind: "plan", id: 1280 }]);
    expect(planned.holds[0]?.endsOn).toBeUndefined();
    const ended = { kind: "plan-ended", planId: 1280, how: "broken", paid: 0 } as const;
    const [, lifted] = accepted(decide(planned, { kind: "end-plan", ended }, context));
    expect(lifted).toMatchObject({ kind: "hold-lifted", why: "broken" });
    expect(typeof lifted?.next).toBe("number");
  });
});
