import { bucketOfId } from "@fairdue/core/bucket.ts";
import { addDays, day } from "@fairdue/core/calendar/day.ts";
import { type Instant, instantAt } from "@fairdue/core/calendar/zone.ts";
import { contactFactsOf, type NamedLenderFacts } from "@fairdue/core/case/contact-facts.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { foresee } from "@fairdue/core/case/foresee.ts";
import type { CaseState } from "@fairdue/core/case/state.ts";
import type { ContactFacts } from "@fairdue/core/contact/facts.ts";
import { decideContact } from "@fairdue/core/contact/gate.ts";
import type { TemplateFacts } from "@fairdue/core/contact/template-facts.ts";
import type { Text } from "@fairdue/core/text.ts";
import { loadCases } from "../../store/load-cases.ts";
import { LenderPaths } from "../lender-paths.ts";
import type { Reading } from "../show-cases.ts";
import { type SpokenReason, speakReasons } from "../words-of-reasons.ts";

/** A contact that is to come if nothing changes. */
export type ComingContact = {
  readonly at: Instant;
  readonly channel: string;
  readonly stage: string;
  readonly step: Text;
};

/** Something a collector may be tempted to do, and the rules that forbid it in this very case. */
export type CannotHappen = { readonly scene: SceneName; readonly reasons: readonly SpokenReason[] };

const SCENES = ["call-at-night", "fourth-call", "call-employer", "tell-family", "silent-robot"] as const;
export type SceneName = (typeof SCENES)[number];

/** What lies ahead of one case. */
export type Ahead = {
  readonly zone: string;
  readonly coming: readonly ComingContact[];
  readonly cannot: readonly CannotHappen[];
};

const DAYS_AHEAD = 90;

/**
 * What happens next and when if nobody pays or speaks up, along the case's own ladder and past the gate; and what cannot
 * happen, by asking the gate about it in this case, so that each answer names its article.
 *
 * @returns undefined when there is no such case
 */
export async function showAhead(reading: Reading, caseId: number): Promise<Ahead | undefined> {
  const [loaded] = await loadCases(reading.pool, bucketOfId(caseId), [caseId]);
  if (loaded === undefined) return undefined;
  const { state } = loaded;
  const { facts: lender, ladder, templates } = new LenderPaths(reading.catalogue).of(loaded);
  const today = day(reading.asOf);
  const from = instantAt(state.zone, { day: today, minute: 0 });
  const until = instantAt(state.zone, { day: addDays(today, DAYS_AHEAD), minute: 0 });
  const { gate } = reading;
  const steps = foresee(state, { from, until, before: gate, after: gate, ladder, lender, templates });
  const names = new Map(ladder.steps.map((step) => [step.id, step.name]));
  return {
    zone: state.zone,
    coming: steps.flatMap(({ before }) => comingOf(before, names)),
    cannot: SCENES.flatMap((scene) => cannotOf(reading, state, lender, templates, scene)),
  };
}

function comingOf(event: CaseEvent, names: ReadonlyMap<string, Text>): readonly ComingContact[] {
  if (event.kind !== "contact-permitted") return [];
  const { ref, contact } = event;
  const step = names.get(ref.step) ?? { zh: ref.step, en: ref.step };
  return [{ at: contact.permit.from, channel: contact.channel, stage: ref.stage, step }];
}

/** A call as the house would make it, changed in the one thing a scene is about; nothing when it is allowed there. */
function cannotOf(
  { gate, asOf }: Reading,
  state: CaseState,
  lender: NamedLenderFacts,
  templates: ReadonlyMap<string, TemplateFacts>,
  scene: SceneName,
): readonly CannotHappen[] {
  const point = state.points.find(({ kind, invalid }) => kind === "phone" && invalid !== true);
  const template = [...templates.values()].find(
    ({ messageClass }) => messageClass === "demand" || messageClass === "reminder",
  );
  if (point === undefined || template === undefined) return [];
  const at = instantAt(state.zone, { day: day(asOf), minute: scene === "call-at-night" ? 22 * 60 + 30 : 10 * 60 });
  // Holds of the case would refuse every call for their own reasons; here the question is the scene alone.
  const plain: CaseState = { ...state, holds: [], contacts: [] };
  const ordinary = contactFactsOf(plain, lender, { at, channel: "voice", point, template });
  const verdict = decideContact(gate, inScene(ordinary, scene));
  const before = decideContact(
    gate,
    contactFactsOf(plain, lender, { at: at - lateBy(scene), channel: "voice", point, template }),
  );
  const always = new Set(before.kind === "permit" ? [] : before.reasons.map(({ rule }) => rule));
  if (verdict.kind === "permit") return [];
  const reasons = verdict.reasons.filter(({ rule }) => !always.has(rule));
  return reasons.length === 0 ? [] : [{ scene, reasons: speakReasons(gate, reasons, "borrower") }];
}

const NIGHT_MS = 12.5 * 3_600_000;

function lateBy(scene: SceneName): number {
  return scene === "call-at-night" ? NIGHT_MS : 0;
}

function inScene(facts: ContactFacts, scene: SceneName): ContactFacts {
  const { request } = facts;
  switch (scene) {
    case "call-at-night":
      return facts;
    case "fourth-call":
      return { ...facts, history: [1, 2, 3].map((hours) => spokenTo(facts, hours)) };
    case "call-employer":
      return { ...facts, request: { ...request, recipient: { role: "employer", id: "employer", purpose: "collect" } } };
    case "tell-family": {
      const content = [...(request.content ?? []), "debt-existence" as const];
      return {
        ...facts,
        request: { ...request, content, recipient: { role: "family", id: "family", purpose: "collect" } },
      };
    }
    case "silent-robot":
      return { ...facts, request: { ...request, automation: "ai", content: [] } };
    default:
      return scene satisfies never;
  }
}

const HOUR_MS = 3_600_000;

function spokenTo({ request, lender }: ContactFacts, hoursAgo: number): ContactFacts["history"][number] {
  return {
    at: request.at - hoursAgo * HOUR_MS,
    channel: "voice",
    direction: "outbound",
    outcome: "conversation",
    actorId: lender.id,
    lenderId: lender.id,
    pointId: request.point.id,
    recipient: "borrower",
    debts: [],
    messageClass: request.messageClass,
  };
}
