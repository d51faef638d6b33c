import { bucketOfId } from "@fairdue/core/bucket.ts";
import { formatDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import { toldOfPlacement } from "@fairdue/core/case/contact-facts.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import type { CaseState } from "@fairdue/core/case/state.ts";
import type { Gate } from "@fairdue/core/contact/gate.ts";
import { documentNumber } from "@fairdue/core/document/document.ts";
import type { Placement } from "@fairdue/core/placement/placement.ts";
import { nextStep } from "@fairdue/core/strategy/ladder.ts";
import type { Text } from "@fairdue/core/text.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../store/catalogue.ts";
import { loadCases } from "../store/load-cases.ts";
import { loadParties } from "../store/outbox.ts";
import {
  type AccountDetailRow,
  type BucketEdges,
  countCases,
  listCases,
  loadInstalments,
  nextLookAt,
} from "../store/read-cases.ts";
import { loadEvents } from "../store/record.ts";
import type { Vault } from "../store/vault.ts";
import { type SpokenReason, speakReasons } from "./words-of-reasons.ts";

/** What the pages read from. */
export type Reading = {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly gate: Gate;
  readonly catalogue: Catalogue;
  readonly asOf: string;
};

/** M0 up to date, M1 1–30 days past due, … M7+ above 180. */
export const PAGE_BUCKETS: BucketEdges = [
  { name: "M0", from: 0 },
  { name: "M1", from: 1 },
  { name: "M2", from: 31 },
  { name: "M3", from: 61 },
  { name: "M4", from: 91 },
  { name: "M5", from: 121 },
  { name: "M6", from: 151 },
  { name: "M7+", from: 181 },
];

export type OverviewCell = {
  readonly stage: string;
  readonly bucket: string;
  readonly cases: number;
  readonly arrearsMinor: number;
};

export async function showOverview(reading: Reading): Promise<readonly OverviewCell[]> {
  const cells = new Map<string, OverviewCell>();
  for (const { stage, days, cases, arrears } of await countCases(reading.pool, reading.asOf)) {
    const bucket = bucketName(days);
    const key = `${stage} ${bucket}`;
    const before = cells.get(key) ?? { stage, bucket, cases: 0, arrearsMinor: 0 };
    cells.set(key, { ...before, cases: before.cases + cases, arrearsMinor: before.arrearsMinor + arrears });
  }
  return [...cells.values()];
}

function bucketName(days: number): string {
  return PAGE_BUCKETS.findLast((bucket) => days >= bucket.from)?.name ?? "M0";
}

export type CaseLine = {
  readonly caseId: number;
  readonly name: string;
  readonly lender: Text;
  readonly stage: string;
  readonly bucket: string;
  readonly daysPastDue: number;
  readonly arrearsMinor: number;
  readonly currency: string;
  readonly holds: readonly string[];
  readonly nextAt: number | null;
};

export async function showCaseList(
  reading: Reading,
  filter: {
    stage?: string;
    bucket?: string;
    lenders?: readonly string[];
    after?: { days: number; caseId: number };
    limit: number;
  },
): Promise<readonly CaseLine[]> {
  const index = PAGE_BUCKETS.findIndex((bucket) => bucket.name === filter.bucket);
  const edges = index < 0 ? {} : { daysFrom: PAGE_BUCKETS[index]?.from ?? 0, ...upperEdge(index) };
  const { stage, lenders, after, limit } = filter;
  const rows = await listCases(reading.pool, reading.asOf, {
    ...(stage !== undefined && { stage }),
    ...(lenders !== undefined && { lenders }),
    ...(after !== undefined && { after }),
    ...edges,
    limit,
  });
  return rows.map((row) => ({
    caseId: row.case_id,
    name: maskedName(reading.vault, row.wrapped_key, row.name),
    lender: reading.catalogue.lenders.get(row.lender_id)?.name ?? { zh: row.lender_id, en: row.lender_id },
    stage: row.stage,
    bucket: bucketName(row.days),
    daysPastDue: row.days,
    arrearsMinor: row.arrears,
    currency: row.currency ?? "CNY",
    holds: row.holds,
    nextAt: row.next_at,
  }));
}

function upperEdge(index: number): { daysUntil?: number } {
  const next = PAGE_BUCKETS[index + 1];
  return next === undefined ? {} : { daysUntil: next.from };
}

/** The first character alone: enough to tell two lines apart, too little to know the person. */
function maskedName(vault: Vault, wrappedKey: Buffer | null, sealed: string): string {
  if (wrappedKey === null) return "—";
  const [first = ""] = vault.unseal(vault.openKey(wrappedKey), sealed);
  return `${first}**`;
}

export type TimelineItem = {
  readonly seq: number;
  readonly at: number;
  readonly kind: CaseEvent["kind"];
  readonly event: Readonly<Record<string, unknown>>;
  readonly reasons: readonly SpokenReason[];
};

export type CaseDetail = {
  readonly caseId: number;
  readonly name: string;
  readonly lender: Text;
  readonly zone: string;
  readonly stage: string;
  readonly episode: number;
  readonly holds: CaseState["holds"];
  readonly accounts: readonly AccountDetailRow[];
  readonly products: Readonly<Record<string, Text>>;
  readonly points: readonly { readonly id: number; readonly kind: string }[];
  readonly timeline: readonly TimelineItem[];
  /** Names of the ladder's steps by id. */
  readonly steps: Readonly<Record<string, Text>>;
  readonly next: {
    readonly on: string;
    readonly step: Text;
    readonly channel: string;
    readonly stage: string;
  } | null;
  readonly nextAt: number | null;
  /** The agency that has the case, or the last that had it. */
  readonly placement?: {
    readonly agency: Text;
    readonly placedOn: string;
    readonly told: boolean;
    readonly recalled: boolean;
  };
};

/** One case with everything done, refused and planned; undefined when there is none. Personal texts stay sealed. */
export async function showCase(reading: Reading, caseId: number): Promise<CaseDetail | undefined> {
  const { pool, vault, gate, catalogue } = reading;
  const bucket = bucketOfId(caseId);
  const [loaded] = await loadCases(pool, bucket, [caseId]);
  if (loaded === undefined) return undefined;
  const { state } = loaded;
  const party = (await loadParties(pool, bucket, [caseId])).get(caseId);
  const accounts = await loadInstalments(pool, bucket, caseId);
  const ladder = catalogue.ladders.get(loaded.ladder);
  const next =
    ladder === undefined || state.anchor === null ? undefined : nextStep(ladder, state.anchor, state.progress);
  return {
    caseId,
    name: party === undefined ? "—" : maskedName(vault, party.wrappedKey, party.name),
    lender: catalogue.lenders.get(state.lender)?.name ?? { zh: state.lender, en: state.lender },
    zone: state.zone,
    stage: state.stage,
    episode: state.episode,
    holds: state.holds,
    accounts,
    products: Object.fromEntries([...catalogue.products.values()].map((product) => [product.id, product.name])),
    steps: Object.fromEntries((ladder?.steps ?? []).map((step) => [step.id, step.name])),
    points: state.points.map(({ id, kind }) => ({ id, kind })),
    timeline: (await loadEvents(pool, bucket, caseId)).map((row) => timelineItem(gate, row)),
    next:
      next === undefined
        ? null
        : { on: formatDay(next.dueOn), step: next.step.name, channel: next.step.channel, stage: next.step.stage },
    nextAt: await nextLookAt(pool, bucket, caseId),
    ...(state.placement !== undefined && { placement: placementShown(catalogue, state, state.placement) }),
  };
}

function placementShown(
  { agencies }: Reading["catalogue"],
  state: CaseState,
  placement: Placement,
): NonNullable<CaseDetail["placement"]> {
  const { agency, placedAt, recalledAt } = placement;
  return {
    agency: agencies.get(agency)?.name ?? { zh: agency, en: agency },
    placedOn: formatDay(localDayAt(state.zone, placedAt)),
    told: toldOfPlacement(state, placement) !== undefined,
    recalled: recalledAt !== undefined,
  };
}

function timelineItem(gate: Gate, row: { seq: number; at: number; body: string }): TimelineItem {
  const event = JSON.parse(row.body) as CaseEvent;
  const reasons = "reasons" in event ? event.reasons : "notes" in event ? (event.notes ?? []) : [];
  return { seq: row.seq, at: row.at, kind: event.kind, event: shown(event), reasons: speakReasons(gate, reasons) };
}

/** What a page needs of an event; sealed texts and reasons (which come spoken) are left out. */
function shown(event: CaseEvent): Readonly<Record<string, unknown>> {
  switch (event.kind) {
    case "contact-permitted":
      return {
        step: event.ref.step,
        stage: event.ref.stage,
        contactId: event.contact.contactId,
        channel: event.contact.channel,
        permit: event.contact.permit,
        template: event.contact.template,
      };
    case "contact-refused":
      return {
        step: event.ref.step,
        stage: event.ref.stage,
        channel: event.channel,
        verdict: event.verdict,
        earliest: event.earliest,
        passed: event.passed,
      };
    case "step-skipped":
      return { step: event.ref.step, stage: event.ref.stage, why: event.why };
    case "entry-posted":
      return { entry: event.entry };
    case "account-recorded":
      return {
        reference: event.account.reference,
        product: event.account.product,
        instalments: event.account.instalments.length,
      };
    case "contact-released":
      return { contactId: event.contactId, bodyHash: event.bodyHash };
    case "contact-sent":
    case "contact-settled":
      return { contactId: event.contactId, outcome: event.outcome };
    case "contact-failed":
      return { contactId: event.contactId, reason: event.reason };
    case "contact-suppressed":
    case "contact-unknown":
      return { contactId: event.contactId };
    case "hold-placed":
      return { hold: event.hold };
    case "hold-lifted":
      return { hold: event.hold, why: event.why };
    case "promise-made":
      return { amount: event.promise.amount, dueOn: formatDay(event.promise.dueOn) };
    case "promise-judged":
      return { outcome: event.outcome, paid: event.paid };
    case "offer-made":
      return { programme: event.offer.terms.programme, validUntil: formatDay(event.offer.validUntil) };
    case "offer-chosen":
      return { offer: event.offerId };
    case "offer-approved":
      return { offer: event.offerId, role: event.by.role };
    case "remedy-approved":
      return { about: event.about, role: event.by.role };
    case "plan-accepted":
      return { programme: event.plan.programme, payments: event.plan.lines.length };
    case "plan-ended":
      return { how: event.how, paid: event.paid };
    case "case-placed":
      return { agency: event.agency, role: event.by.role };
    case "placement-recalled":
      return { recalledFor: event.cause };
    case "person-revealed":
      return { person: event.person, because: event.because };
    case "evidence-received":
      return { request: event.requestId, hash: event.hash };
    case "evidence-opened":
      return { person: event.person };
    case "deletion-attested":
      return {};
    case "document-issued":
      return { document: event.document.kind, number: documentNumber(event.document.documentId) };
    case "objection-received":
      return { objection: event.objectionId, way: event.way, about: event.about };
    case "objection-decided":
      return { objection: event.objectionId, decided: event.outcome };
    case "objection-evidence-asked":
    case "objection-evidence-received":
    case "objection-corrected":
    case "objection-statement-filed":
    case "objection-statement-passed":
    case "objection-replied":
    case "objection-appealed":
    case "objection-authority-answered":
    case "objection-closed":
      return { objection: event.objectionId };
    case "request-received":
      return { request: event.requestId, way: event.way, about: event.about, dueOn: formatDay(event.due.on) };
    case "request-answered":
      return { request: event.requestId, outcome: event.outcome };
    case "request-extended":
      return { request: event.requestId, dueOn: formatDay(event.due.on) };
    case "request-appealed":
      return { request: event.requestId, to: event.to, dueOn: formatDay(event.due.on) };
    case "request-clarified":
    case "request-withdrawn":
      return { request: event.requestId };
    case "case-cured":
      return { episode: event.episode };
    case "case-opened":
    case "borrower-recorded":
      return {};
    default:
      return event satisfies never;
  }
}
