import type { ObjectionCommand } from "@fairdue/core/credit/objection/decide.ts";
import type {
  Appeal,
  EvidenceSource,
  ObjectionGround,
  ObjectionLawId,
  ObjectionWay,
} from "@fairdue/core/credit/objection/event.ts";
import { objectionLaws } from "@fairdue/rulebook/objections/index.ts";
import { commandObjection, type ObjectionCommanded, type ObjectionHouse } from "./command-objection.ts";

/** An objection as somebody brings it: through a portal, a bureau, a branch. Words are sealed before they are kept. */
export type BroughtObjection = {
  readonly caseId: number;
  /** One account of the case; all of them when left out. */
  readonly accountId?: number;
  readonly law: ObjectionLawId;
  readonly way: ObjectionWay;
  readonly about: ObjectionGround;
  /** The bureau's own number. */
  readonly reference?: string;
  readonly words?: string;
  /** When it was received, if not now. */
  readonly at?: number;
};

/**
 * Takes an objection in; from the commit on what is furnished carries the mark of it and outreach that the law stops has
 * stopped. Refusals as {@link commandObjection} gives them.
 */
export async function receiveObjection(
  house: ObjectionHouse,
  brought: BroughtObjection,
  now: number,
): Promise<ObjectionCommanded & { readonly objectionId: number }> {
  const { caseId, accountId, law, way, about, reference, words, at = now } = brought;
  let objectionId = 0;
  const taken = await commandObjection(house, { caseId }, now, ({ freshId, seal }) => {
    objectionId = freshId;
    return {
      kind: "objection-received",
      objectionId: freshId,
      at,
      law,
      way,
      about,
      hold: objectionLaws[law].holds[about],
      ...(accountId !== undefined && { accountId }),
      ...(reference !== undefined && { reference }),
      ...(words !== undefined && { words: seal(words) }),
    };
  });
  return { ...taken, objectionId };
}

/** A step of an objection, in the words of who takes it. */
export type ObjectionStepTaken =
  | { readonly step: "ask-evidence" | "receive-evidence"; readonly of: EvidenceSource; readonly words?: string }
  | {
      readonly step: "decide";
      readonly outcome: "correct" | "keep";
      readonly words: string;
      /** Who else was told what is wrong; the bureau is one of them whenever something was furnished. */
      readonly recipients: readonly string[];
    }
  | { readonly step: "correct"; readonly recipient: string }
  | { readonly step: "file-statement"; readonly words: string }
  | { readonly step: "pass-statement" }
  | { readonly step: "appeal"; readonly to: Appeal; readonly words?: string }
  | { readonly step: "reply" | "authority-answered"; readonly words?: string };

/** Takes one step of an objection, now unless it says when. Refusals as {@link commandObjection} gives them. */
export function takeObjectionStep(
  house: ObjectionHouse,
  asked: { readonly objectionId: number; readonly taken: ObjectionStepTaken; readonly at?: number },
  now: number,
): Promise<ObjectionCommanded> {
  const { objectionId, taken, at = now } = asked;
  return commandObjection(house, { objectionId }, now, ({ seal, objections, furnished }): ObjectionCommand => {
    const base = { objectionId, at };
    const words = "words" in taken && taken.words !== undefined ? { words: seal(taken.words) } : {};
    switch (taken.step) {
      case "ask-evidence":
        return { kind: "objection-evidence-asked", ...base, of: taken.of, ...words };
      case "receive-evidence":
        return { kind: "objection-evidence-received", ...base, of: taken.of, ...words };
      case "decide": {
        const about = objections.find((one) => one.objectionId === objectionId)?.accountId;
        const sent = about === undefined ? furnished.length > 0 : furnished.includes(about);
        const bureau = taken.outcome === "correct" && sent ? ["bureau"] : [];
        const recipients = [...new Set([...bureau, ...taken.recipients])];
        return { kind: "objection-decided", ...base, outcome: taken.outcome, words: seal(taken.words), recipients };
      }
      case "correct":
        return { kind: "objection-corrected", ...base, recipient: taken.recipient };
      case "file-statement":
        return { kind: "objection-statement-filed", ...base, words: seal(taken.words) };
      case "pass-statement":
        return { kind: "objection-statement-passed", ...base };
      case "reply":
        return { kind: "objection-replied", ...base, ...words };
      case "appeal":
        return { kind: "objection-appealed", ...base, to: taken.to, ...words };
      case "authority-answered":
        return { kind: "objection-authority-answered", ...base, ...words };
      default:
        return taken satisfies never;
    }
  });
}
