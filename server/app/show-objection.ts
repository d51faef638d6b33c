import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { Citation } from "@fairdue/core/contact/rule.ts";
import { decideObjection, type ObjectionCommand } from "@fairdue/core/credit/objection/decide.ts";
import type { ObjectionEvent } from "@fairdue/core/credit/objection/event.ts";
import { type Objection, uncorrected } from "@fairdue/core/credit/objection/objection.ts";
import { objectionLaws } from "@fairdue/rulebook/objections/index.ts";
import type { Pool } from "pg";
import { loadCaseKey, loadObjection, loadObjectionSteps } from "../store/objections.ts";
import type { Vault } from "../store/vault.ts";
import { type ListedObjection, listedObjection } from "./list-objections.ts";
import type { ObjectionStepTaken } from "./take-objection.ts";

/** One step of an objection with its words opened; null when there are none or the person was erased. */
export type ShownObjectionStep = {
  readonly kind: ObjectionEvent["kind"];
  /** Epoch milliseconds. */
  readonly at: number;
  readonly words: string | null;
  /** Of whom, to whom or how, in the word of the record; null where nothing is to be said. */
  readonly detail: string | null;
};

/** An objection with all that was said, the articles its clocks rest on, and which steps can be taken now. */
export type ShownObjection = ListedObjection & {
  readonly open: boolean;
  readonly steps: readonly ShownObjectionStep[];
  readonly cites: readonly Citation[];
  readonly next: readonly ObjectionStepTaken["step"][];
};

/** Everything about one objection; undefined when there is none of that number. */
export async function showObjection(
  { pool, vault }: { readonly pool: Pool; readonly vault: Vault },
  objectionId: number,
  now: number,
): Promise<ShownObjection | undefined> {
  const bucket = bucketOfId(objectionId);
  const placed = await loadObjection(pool, bucket, objectionId);
  if (placed === undefined) return undefined;
  const { objection, caseId } = placed;
  const wrapped = await loadCaseKey(pool, bucket, caseId);
  const key = wrapped === undefined ? undefined : vault.openKey(wrapped);
  const { steps: duties } = objectionLaws[objection.law];
  const steps = await loadObjectionSteps(pool, bucket, objectionId);
  return {
    ...listedObjection(placed, now),
    open: objection.closedAt === undefined,
    steps: steps.map((event) => ({
      kind: event.kind,
      at: event.at,
      words:
        key === undefined || !("words" in event) || event.words === undefined ? null : vault.unseal(key, event.words),
      detail: detailOf(event),
    })),
    cites: [...duties.reply.cites, ...duties.decide.cites],
    next: nextSteps(objection, now),
  };
}

function detailOf(event: ObjectionEvent): string | null {
  switch (event.kind) {
    case "objection-evidence-asked":
    case "objection-evidence-received":
      return event.of;
    case "objection-decided":
      return event.outcome;
    case "objection-corrected":
      return event.recipient;
    case "objection-appealed":
      return event.to;
    default:
      return null;
  }
}

/** The steps that would be accepted now, found by asking the rules themselves. */
function nextSteps(objection: Objection, now: number): readonly ObjectionStepTaken["step"][] {
  const base = { objectionId: objection.objectionId, at: now };
  const recipient = uncorrected(objection)[0] ?? "";
  const candidates = {
    "ask-evidence": { kind: "objection-evidence-asked", ...base, of: "borrower" },
    "receive-evidence": { kind: "objection-evidence-received", ...base, of: "borrower" },
    decide: { kind: "objection-decided", ...base, outcome: "keep", words: "", recipients: [] },
    correct: { kind: "objection-corrected", ...base, recipient },
    reply: { kind: "objection-replied", ...base },
    "file-statement": { kind: "objection-statement-filed", ...base, words: "" },
    "pass-statement": { kind: "objection-statement-passed", ...base },
    appeal: { kind: "objection-appealed", ...base, to: "regulator" },
    "authority-answered": { kind: "objection-authority-answered", ...base },
  } as const satisfies Readonly<Record<ObjectionStepTaken["step"], ObjectionCommand>>;
  return (Object.keys(candidates) as ObjectionStepTaken["step"][]).filter(
    (step) => decideObjection(objection, candidates[step], now).kind === "accepted",
  );
}
