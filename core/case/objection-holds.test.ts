import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../calendar/day.ts";
import { instantAt, type Zone } from "../calendar/zone.ts";
import type { ObjectionCommand } from "../credit/objection/decide.ts";
import type { ContestHold, ObjectionEvent } from "../credit/objection/event.ts";
import { evolveObjection, isContesting, type Objection } from "../credit/objection/objection.ts";
import { type CommandContext, decide } from "./decide.ts";
import type { CaseEvent } from "./events.ts";
import { emptyCase, evolve } from "./evolve.ts";
import type { CaseState } from "./state.ts";

const ZONE = "Asia/Shanghai" as Zone;
const today = day("2026-11-23");
const at = instantAt(ZONE, { day: today, minute: 600 });
const context: CommandContext = {
  now: at,
  ladder: { id: "test", version: 1, name: { zh: "测试", en: "Test" }, steps: [] },
};
/** A case ten days late with one text message waiting to leave. */
const late: CaseState = {
  ...emptyCase(256, ZONE),
  anchor: { dueOn: addDays(today, -10), graceDays: 0 },
  contacts: [
    { contactId: 512, at, channel: "sms", pointId: 768, messageClass: "demand", state: "queued", outcome: "reserved" },
  ],
};
const DISPUTE: ContestHold = { kind: "dispute", citation: "test" };
const THEFT: ContestHold = { kind: "identity-theft", citation: "test" };

/** A case with its objections, to which commands are given in turn; what is refused changes nothing. */
function objecting() {
  let state = late;
  const objections = new Map<number, Objection>();
  const give = (command: ObjectionCommand) => {
    const outcome = decide(
      state,
      { kind: "command-objection", command, objections: [...objections.values()] },
      context,
    );
    if (outcome.kind === "refused") return outcome.because;
    for (const event of outcome.events) {
      state = evolve(state, event);
      if (isOfObjection(event))
        objections.set(event.objectionId, evolveObjection(objections.get(event.objectionId), event));
    }
    return outcome.events.map(({ kind }) => kind);
  };
  const now = () => ({ state, contesting: [...objections.values()].filter(isContesting) });
  return { give, now };
}

function isOfObjection(event: CaseEvent): event is ObjectionEvent & CaseEvent {
  return "objectionId" in event;
}

const receive = (objectionId: number, hold: ContestHold): ObjectionCommand => {
  const about = hold.kind === "dispute" ? "paid" : "not-mine";
  return { kind: "objection-received", objectionId, at, law: "cn", way: "portal", about, hold };
};

describe("objections and the holds of their case", () => {
  it("an objection stops what is queued in the same commit", () => {
    const { give, now } = objecting();
    expect(give(receive(1, DISPUTE))).toEqual(["objection-received", "hold-placed", "contact-suppressed"]);
    expect(now().state.contacts).toMatchObject([{ state: "suppressed" }]);
  });

  it("an objection about an account of somebody else is refused", () => {
    const { give } = objecting();
    expect(give({ ...receive(1, DISPUTE), accountId: 9 } as ObjectionCommand)).toBe("no-such-account");
  });

  it("in any order there is one hold of each kind that some unanswered objection wants, and no other", () => {
    const commands = fc.record({
      objectionId: fc.integer({ min: 1, max: 3 }),
      doing: fc.constantFrom(
        "receive",
        "steal",
        "keep",
        "correct",
        "told",
        "reply",
        "appeal",
        "ask-regulator",
        "state",
        "pass",
      ),
    });
    fc.assert(
      fc.property(fc.array(commands, { maxLength: 40 }), (given) => {
        const { give, now } = objecting();
        for (const { objectionId, doing } of given) {
          give(commandOf(objectionId, doing));
          const { state, contesting } = now();
          const wanted = [...new Set(contesting.map(({ hold }) => hold.kind))].sort();
          expect(state.holds.map(({ kind }) => kind).sort()).toEqual(wanted);
          const ids = contesting.map((one) => one.objectionId);
          for (const hold of state.holds) expect(ids).toContain(hold.id);
        }
      }),
      { numRuns: 500 },
    );
  });
});

function commandOf(objectionId: number, doing: string): ObjectionCommand {
  const on = { objectionId, at };
  switch (doing) {
    case "receive":
      return receive(objectionId, DISPUTE);
    case "steal":
      return receive(objectionId, THEFT);
    case "keep":
      return { kind: "objection-decided", ...on, outcome: "keep", words: "w", recipients: [] };
    case "correct":
      return { kind: "objection-decided", ...on, outcome: "correct", words: "w", recipients: ["bureau"] };
    case "told":
      return { kind: "objection-corrected", ...on, recipient: "bureau" };
    case "reply":
      return { kind: "objection-replied", ...on };
    case "appeal":
      return { kind: "objection-appealed", ...on, to: "house" };
    case "ask-regulator":
      return { kind: "objection-appealed", ...on, to: "regulator" };
    case "state":
      return { kind: "objection-statement-filed", ...on, words: "w" };
    default:
      return { kind: "objection-statement-passed", ...on };
  }
}
