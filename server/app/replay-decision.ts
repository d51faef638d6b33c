import { createHash } from "node:crypto";
import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import {
  type Answer,
  answerLike,
  factsOfDecision,
  type RecordedDecision,
  recordedDecisions,
} from "@fairdue/core/case/recorded-decisions.ts";
import { decideContact } from "@fairdue/core/contact/gate.ts";
import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import { canonicalJson } from "@fairdue/core/record/canonical.ts";
import type { Pool } from "pg";
import { ChainCheck, type RecordFault } from "../record/check-chain.ts";
import { loadTemplateVersions } from "../store/catalogue.ts";
import { caseOfContact } from "../store/outbox.ts";
import { loadEvents } from "../store/record.ts";
import { loadLenderFacts } from "./lender-facts.ts";
import { type RecordedLaw, recordedLaw } from "./recorded-law.ts";

/** Why a decision cannot be asked again: something it names is not kept any more. */
export type Missing = {
  readonly what: "rulebook" | "policy" | "lender-facts" | "text" | "address";
  readonly name: string;
};

/** One decision of the record, asked again. */
export type ReplayedDecision = Pick<
  RecordedDecision,
  "seq" | "point" | "at" | "channel" | "step" | "contactId" | "rulebooks"
> & {
  /** `same`: same verdict, reasons and bytes. `unproven`: what it rested on is not all there. */
  readonly outcome: "same" | "differs" | "unproven";
  readonly recorded: Answer;
  /** SHA-256 over the canonical JSON of `recorded`. */
  readonly digest: string;
  /** The answer of the gate asked again, and its digest. */
  readonly again?: Answer;
  readonly againDigest?: string;
  /** SHA-256 over the canonical JSON of the facts rebuilt from the record. */
  readonly factsDigest?: string;
  /** Rulebooks of the record that a later version stood in for. */
  readonly later: readonly string[];
  readonly missing?: Missing;
};

export type Replay =
  | {
      readonly kind: "replayed";
      readonly caseId: number;
      readonly decisions: readonly ReplayedDecision[];
      /** What is wrong with the record itself: then nothing it says is proof. */
      readonly faults: readonly RecordFault[];
    }
  | { readonly kind: "refused"; readonly because: "no-such-case-or-contact" };

export type Replaying = {
  readonly pool: Pool;
  /** Every rulebook at hand, layers included. */
  readonly books: readonly Rulebook[];
  /** Zone to judge by where the record suggests none. */
  readonly zone: Zone;
};

/**
 * Asks the gate once more about every decision of a case, or of one contact, with the facts of that moment rebuilt from
 * the record and the law of that day, and compares the answers byte by byte. Nothing is written.
 */
export async function replayDecisions(replaying: Replaying, id: number): Promise<Replay> {
  const bucket = bucketOfId(id);
  const ofContact = await caseOfContact(replaying.pool, bucket, id);
  const caseId = ofContact ?? id;
  const rows = await loadEvents(replaying.pool, bucket, caseId);
  if (rows.length === 0) return { kind: "refused", because: "no-such-case-or-contact" };
  const check = new ChainCheck(caseId);
  for (const { seq, at, body, hash } of rows) check.next({ caseId, seq, at, body, hash });
  if (check.faults.length > 0) return { kind: "replayed", caseId, decisions: [], faults: check.faults };
  const events = rows.map(({ seq, body }) => ({ seq, event: JSON.parse(body) as CaseEvent }));
  const all = recordedDecisions(caseId, events);
  const asked = ofContact === undefined ? all : all.filter(({ contactId }) => contactId === id);
  return { kind: "replayed", caseId, decisions: await askAgain(replaying, asked), faults: [] };
}

async function askAgain(
  replaying: Replaying,
  decisions: readonly RecordedDecision[],
): Promise<readonly ReplayedDecision[]> {
  const { pool } = replaying;
  const lenders = await loadLenderFacts(pool, [...new Set(decisions.map(({ lenderFacts }) => lenderFacts))]);
  const templates = await loadTemplateVersions(
    pool,
    decisions.map(({ template }) => template),
  );
  const laws = new Map<string, RecordedLaw>();
  for (const { rulebooks } of decisions) {
    const key = rulebooks.join(" ");
    if (!laws.has(key)) laws.set(key, await recordedLaw(pool, rulebooks, replaying));
  }
  return decisions.map((decision) => {
    const law = laws.get(decision.rulebooks.join(" "));
    if (law === undefined || law.kind === "unknown") return unproven(decision, missingLaw(law));
    const lender = lenders.get(decision.lenderFacts);
    if (lender === undefined) return unproven(decision, { what: "lender-facts", name: decision.lenderFacts });
    const { id, version } = decision.template;
    const template = templates.get(`${id}@${version}`);
    if (template === undefined) return unproven(decision, { what: "text", name: `${id}@${version}` });
    const facts = factsOfDecision(decision, { lender, template });
    if (facts === undefined) return unproven(decision, { what: "address", name: String(decision.pointId) });
    const again = answerLike(decision, decideContact(law.gate, facts));
    const told = toldOf(decision);
    const againDigest = digestOf(again);
    const outcome = againDigest === told.digest ? "same" : "differs";
    return { ...told, outcome, again, againDigest, factsDigest: digestOf(facts), later: law.later };
  });
}

function toldOf({ seq, point, at, channel, step, contactId, rulebooks, answer }: RecordedDecision) {
  const contact = contactId === undefined ? {} : { contactId };
  return { seq, point, at, channel, step, ...contact, rulebooks, recorded: answer, digest: digestOf(answer) };
}

function unproven(decision: RecordedDecision, missing: Missing): ReplayedDecision {
  return { ...toldOf(decision), outcome: "unproven", later: [], missing };
}

function missingLaw(law: Extract<RecordedLaw, { kind: "unknown" }> | undefined): Missing {
  if (law === undefined) return { what: "rulebook", name: "" };
  return { what: law.why === "no-rulebook" ? "rulebook" : "policy", name: law.name };
}

function digestOf(value: unknown): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex");
}
