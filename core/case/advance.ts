import { addDays, type Day } from "../calendar/day.ts";
import { type Instant, instantAt, localTimeAt } from "../calendar/zone.ts";
import { decideContact, type Gate } from "../contact/gate.ts";
import type { ContactPoint } from "../contact/request.ts";
import type { TemplateFacts } from "../contact/template-facts.ts";
import type { Verdict } from "../contact/verdict.ts";
import { type Ladder, type LadderStep, type NextStep, nextStep } from "../strategy/ladder.ts";
import { contactFactsOf, type NamedLenderFacts } from "./contact-facts.ts";
import type { CaseEvent, PlannedContact, PointRecord, StepRef } from "./events.ts";
import { pausesLadder } from "./hold.ts";
import { arrearsOf, type CaseState, holdIsOn } from "./state.ts";

/** What stands ready when a case is looked at: the law, the path, the texts, and a fresh id for the contact. */
export type AdvanceContext = {
  readonly now: Instant;
  readonly gate: Gate;
  readonly ladder: Ladder;
  readonly lender: NamedLenderFacts;
  readonly templates: ReadonlyMap<string, TemplateFacts>;
  readonly contactId: number;
};

/**
 * Looks at a case that is due: takes the next step of its ladder if its day has come, or says when to look again.
 *
 * At most one step is taken. Every event carries `next`; a case with nothing to do gets no event and a moment.
 */
export function advanceCase(
  state: CaseState,
  context: AdvanceContext,
): { readonly events: readonly CaseEvent[]; readonly next: Instant | null } {
  const today = localTimeAt(state.zone, context.now).day;
  const paused = pausedUntil(state, today);
  if (paused !== undefined) return { events: [], next: paused === null ? null : startOf(state, paused) };
  if (state.anchor === null) return { events: [], next: null };
  const due = nextStep(context.ladder, state.anchor, state.progress);
  if (due === undefined) return { events: [], next: null };
  if (due.dueOn > today) return { events: [], next: startOf(state, due.dueOn) };
  const event = takeStep(state, due, today, context);
  return { events: [event], next: event.next ?? null };
}

/** First day no pausing hold is on; null when one has no end, undefined when none is on. */
function pausedUntil(state: CaseState, today: Day): Day | null | undefined {
  let until: Day | null | undefined;
  for (const hold of state.holds) {
    if (!pausesLadder(hold.kind) || !holdIsOn(hold, today)) continue;
    if (hold.endsOn === undefined) return null;
    if (until === undefined || until === null || hold.endsOn > until) until = hold.endsOn;
  }
  return until;
}

function takeStep(state: CaseState, due: NextStep, today: Day, context: AdvanceContext): CaseEvent {
  const { step } = due;
  const ref: StepRef = {
    episode: state.stage === "current" || state.stage === "closed" ? state.episode + 1 : state.episode,
    stage: step.stage,
    ladder: `${context.ladder.id}@${context.ladder.version}`,
    step: step.id,
    index: due.index,
    on: today,
  };
  const next = afterStep(state, due, today, context.ladder);
  if (!conditionHolds(step, state, today)) return { kind: "step-skipped", ref, why: "condition", next };
  const template = context.templates.get(step.template);
  if (template === undefined) return { kind: "step-skipped", ref, why: "no-template", next };
  const point = pointFor(step, state.points);
  if (point === undefined) return { kind: "step-skipped", ref, why: "no-address", next };
  return ask({ state, step, ref, template, point, today, next }, context);
}

type Asked = {
  readonly state: CaseState;
  readonly step: LadderStep;
  readonly ref: StepRef;
  readonly template: TemplateFacts;
  readonly point: PointRecord;
  readonly today: Day;
  readonly next: Instant | null;
};

function ask(asked: Asked, context: AdvanceContext): CaseEvent {
  const { state, step, template, point, today } = asked;
  const preferred = instantAt(state.zone, { day: today, minute: step.minute });
  let at = Math.max(preferred, context.now);
  let verdict = decide(at);
  if (verdict.kind === "later" && verdict.earliest !== undefined && sameDay(state, verdict.earliest, today)) {
    at = verdict.earliest;
    verdict = decide(at);
  }
  return verdict.kind === "permit" ? permitted(asked, verdict, context) : refused(asked, verdict, at, context);

  function decide(moment: Instant): Verdict {
    return decideContact(
      context.gate,
      contactFactsOf(state, context.lender, { at: moment, channel: step.channel, point, template }),
    );
  }
}

function permitted(asked: Asked, verdict: Extract<Verdict, { kind: "permit" }>, context: AdvanceContext): CaseEvent {
  const { state, step, ref, template, point, today, next } = asked;
  const { permit, notes } = verdict;
  const contact: PlannedContact = {
    contactId: context.contactId,
    channel: step.channel,
    pointId: point.id,
    messageClass: template.messageClass,
    template: { id: template.id, version: template.version },
    language: state.language,
    values: valuesOf(state, today),
    debts: permit.request.debts.map(Number),
    permit: { from: permit.from, expiresAt: permit.expiresAt, rulebooks: permit.rulebooks },
  };
  const { digest: lenderFacts } = context.lender;
  return { kind: "contact-permitted", ref, contact, ...(notes.length > 0 && { notes }), lenderFacts, next };
}

/** A refusal that time alone lifts leaves the step for that moment; any other passes it, and a person sees why. */
function refused(
  asked: Asked,
  verdict: Exclude<Verdict, { kind: "permit" }>,
  at: Instant,
  { gate, lender }: AdvanceContext,
): CaseEvent {
  const { id, version } = asked.template;
  const waits = verdict.kind === "later" && verdict.earliest !== undefined;
  return {
    kind: "contact-refused",
    ref: asked.ref,
    channel: asked.step.channel,
    at,
    pointId: asked.point.id,
    template: { id, version },
    lenderFacts: lender.digest,
    verdict: verdict.kind,
    reasons: verdict.reasons,
    ...(verdict.earliest !== undefined && { earliest: verdict.earliest }),
    rulebooks: gate.rulebooks,
    passed: !waits,
    next: waits ? (verdict.earliest ?? null) : asked.next,
  };
}

/** The figures a text may show, as of the day it is planned for. */
export function valuesOf(state: CaseState, asOf: Day): Record<string, string | number> {
  let arrearsMinor = 0;
  let oldestDueOn = asOf;
  // With nothing due, a contact beside the ladder still is in some currency.
  let product = state.accounts[0]?.product ?? "";
  let currency = state.accounts[0]?.currency ?? "";
  for (const account of state.accounts) {
    arrearsMinor += arrearsOf(account, asOf);
    const oldest = account.open[0];
    if (oldest !== undefined && oldest.dueOn <= oldestDueOn) {
      oldestDueOn = oldest.dueOn;
      product = account.product;
      currency = account.currency;
    }
  }
  return { arrearsMinor, currency, product, dueOn: oldestDueOn, asOf };
}

function conditionHolds(step: LadderStep, state: CaseState, today: Day): boolean {
  const { condition } = step;
  if (condition === undefined) return true;
  if (condition.arrearsAtLeast !== undefined) {
    let arrears = 0;
    for (const account of state.accounts) arrears += arrearsOf(account, today);
    if (arrears < condition.arrearsAtLeast) return false;
  }
  const within = condition.unlessConversationWithinDays;
  if (within === undefined) return true;
  const since = startOf(state, addDays(today, -within));
  return !state.contacts.some((contact) => contact.outcome === "conversation" && contact.at >= since);
}

const POINT_KINDS: Readonly<Record<LadderStep["channel"], ContactPoint["kind"]>> = {
  voice: "phone",
  sms: "phone",
  email: "email",
  app: "app",
  im: "im",
  letter: "postal",
  visit: "place",
};

/** The first address of the kind the channel needs that is not known to be dead. */
function pointFor(step: LadderStep, points: readonly PointRecord[]): PointRecord | undefined {
  const kind = POINT_KINDS[step.channel];
  for (const point of points) {
    if (point.kind !== kind || point.invalid === true) continue;
    if (step.channel === "sms" && point.phoneType === "landline") continue;
    return point;
  }
  return undefined;
}

function afterStep(state: CaseState, taken: NextStep, today: Day, ladder: Ladder): Instant | null {
  if (state.anchor === null) return null;
  const following = nextStep(ladder, state.anchor, { cursor: taken.index + 1, lastStepOn: today });
  return following === undefined ? null : startOf(state, following.dueOn);
}

function startOf(state: CaseState, day: Day): Instant {
  return instantAt(state.zone, { day, minute: 0 });
}

function sameDay(state: CaseState, at: Instant, day: Day): boolean {
  return localTimeAt(state.zone, at).day === day;
}
