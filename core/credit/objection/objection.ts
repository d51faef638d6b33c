import type { Instant } from "../../calendar/zone.ts";
import type {
  Appeal,
  ContestHold,
  EvidenceSource,
  ObjectionEvent,
  ObjectionGround,
  ObjectionLawId,
  ObjectionWay,
} from "./event.ts";

/** An objection to the credit record as its events leave it. */
export type Objection = {
  readonly objectionId: number;
  readonly accountId?: number;
  readonly law: ObjectionLawId;
  readonly way: ObjectionWay;
  readonly about: ObjectionGround;
  readonly hold: ContestHold;
  readonly reference?: string;
  readonly receivedAt: Instant;
  /** When the decision and the reply began to be owed: the receipt, or the last appeal. */
  readonly roundSince: Instant;
  /** What was asked for and has not come, by whom it was asked of. */
  readonly awaited: Readonly<Partial<Record<EvidenceSource, Instant>>>;
  /** When the person first added something in this round. */
  readonly addedAt?: Instant;
  readonly decision?: {
    readonly at: Instant;
    readonly outcome: "correct" | "keep";
    readonly recipients: readonly string[];
  };
  /** Recipients who were told what is right, of those of the decision. */
  readonly corrected: readonly string[];
  readonly repliedAt?: Instant;
  /** When the statement that still has to go to the bureau was filed. */
  readonly statementSince?: Instant;
  /** When the authority was asked, as long as it has not answered. */
  readonly authoritySince?: Instant;
  readonly appeals: readonly Appeal[];
  readonly closedAt?: Instant;
};

/** Recipients of a wrong value who still believe it. */
export function uncorrected({ decision, corrected }: Objection): readonly string[] {
  return decision?.recipients.filter((recipient) => !corrected.includes(recipient)) ?? [];
}

/** Whether what is furnished stands in doubt: nothing was answered yet, or the correction has not reached everybody. */
export function isContesting(objection: Objection): boolean {
  return objection.repliedAt === undefined || uncorrected(objection).length > 0;
}

/** An objection after one more of its events. @throws when the first event is no receipt */
export function evolveObjection(objection: Objection | undefined, event: ObjectionEvent): Objection {
  if (event.kind === "objection-received") return received(event);
  if (objection === undefined) throw new Error(`objection ${event.objectionId} begins with ${event.kind}`);
  switch (event.kind) {
    case "objection-evidence-asked":
      return { ...objection, awaited: { ...objection.awaited, [event.of]: event.at } };
    case "objection-evidence-received": {
      const { [event.of]: _came, ...awaited } = objection.awaited;
      const adds = event.of === "borrower" && objection.addedAt === undefined;
      return { ...objection, awaited, ...(adds && { addedAt: event.at }) };
    }
    case "objection-decided": {
      const { at, outcome, recipients } = event;
      return { ...objection, decision: { at, outcome, recipients }, awaited: {}, corrected: [] };
    }
    case "objection-corrected":
      return { ...objection, corrected: [...objection.corrected, event.recipient] };
    case "objection-statement-filed":
      return reopened({ ...objection, statementSince: event.at });
    case "objection-statement-passed": {
      const { statementSince: _passed, ...rest } = objection;
      return rest;
    }
    case "objection-replied":
      return { ...objection, repliedAt: event.at };
    case "objection-appealed": {
      const { decision: _old, repliedAt: _answered, addedAt: _added, ...rest } = reopened(objection);
      const round = { roundSince: event.at, awaited: {}, corrected: [], appeals: [...objection.appeals, event.to] };
      return { ...rest, ...round, ...(event.to === "regulator" && { authoritySince: event.at }) };
    }
    case "objection-authority-answered": {
      const { authoritySince: _answered, ...rest } = objection;
      return rest;
    }
    case "objection-closed":
      return { ...objection, closedAt: event.at };
    default:
      return event satisfies never;
  }
}

function received(event: Extract<ObjectionEvent, { kind: "objection-received" }>): Objection {
  const { kind: _kind, words: _words, at, ...told } = event;
  return { ...told, receivedAt: at, roundSince: at, awaited: {}, corrected: [], appeals: [] };
}

function reopened(objection: Objection): Objection {
  const { closedAt: _closed, ...open } = objection;
  return open;
}
