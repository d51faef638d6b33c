import { createHash } from "node:crypto";
import { bucketOfId } from "@fairdue/core/bucket.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import { contactBeside } from "@fairdue/core/case/beside.ts";
import { contactFactsOf } from "@fairdue/core/case/contact-facts.ts";
import type { CallRecord, CaseEvent, ResultCode } from "@fairdue/core/case/events.ts";
import type { Outcome } from "@fairdue/core/contact/facts.ts";
import { decideContact } from "@fairdue/core/contact/gate.ts";
import { renderTemplate } from "@fairdue/core/contact/template.ts";
import type { Agency } from "@fairdue/core/placement/agency.ts";
import { hideNumber, signPermit } from "../../record/permit-token.ts";
import { IdSource } from "../../store/ids.ts";
import { loadParties } from "../../store/outbox.ts";
import { AGENCY_STEP, agencyContactById, placementById } from "../../store/placements.ts";
import { loadEvents } from "../../store/record.ts";
import type { Tx } from "../../store/rows.ts";
import { transact } from "../../store/transact.ts";
import { appendEvents } from "../append-events.ts";
import { keepFacts, loadLenderFacts } from "../lender-facts.ts";
import { messageValues } from "../message-values.ts";
import { type SpokenReason, speakReasons } from "../words-of-reasons.ts";
import { agencyFactsOf } from "./agency-facts.ts";
import { lockCase, type PlacementHouse, takeCommand } from "./placement-house.ts";

/** How long an agency's permit holds: long enough to dial, and the longest that a stop can lag behind an offline dialler. */
const PERMIT_MS = 120_000;
/** What an agency says on the phone, under its own name. */
const SCRIPT = "agency-call";

export type PermitAsked = {
  readonly agency: Agency;
  readonly login: string;
  readonly pointId: number;
  /** Number the call is made from. */
  readonly line: string;
};

export type PermitAnswer =
  | {
      readonly kind: "permitted";
      readonly contactId: number;
      /** To show to the dialler: `docs/formats/agency-permit.md`. */
      readonly token: string;
      readonly number: string;
      readonly script: string;
      readonly from: number;
      readonly expiresAt: number;
    }
  | { readonly kind: "blocked"; readonly reasons: readonly SpokenReason[]; readonly earliest?: number }
  | { readonly kind: "refused"; readonly because: "no-such-placement" | "recalled" | "no-such-point" | "no-text" };

/**
 * Asks the gate, as the agency, for one call now. A permit takes its place in the count the moment it is handed out, used or
 * not: nobody can know. A refusal goes on the record as well.
 */
export async function askPermit(house: PlacementHouse, placementId: number, asked: PermitAsked): Promise<PermitAnswer> {
  const bucket = bucketOfId(placementId);
  const { agency, login, line } = asked;
  return transact(house.pool, async (tx): Promise<PermitAnswer> => {
    const row = await placementById(tx, bucket, placementId);
    const loaded = row?.agency === agency.id ? await lockCase(tx, row.caseId) : undefined;
    if (row === undefined || loaded === undefined) return { kind: "refused", because: "no-such-placement" };
    const { state } = loaded;
    if (state.placement?.placementId !== placementId) return { kind: "refused", because: "recalled" };
    const { catalogue, gate, now, vault } = house;
    const lender = catalogue.lenders.get(state.lender);
    const template = catalogue.templates.get(SCRIPT);
    const party = (await loadParties(tx, bucket, [row.caseId])).get(row.caseId);
    const point = state.points.find(({ id, kind }) => id === asked.pointId && kind === "phone");
    if (point === undefined) return { kind: "refused", because: "no-such-point" };
    if (lender === undefined || template === undefined || party === undefined || party.wrappedKey === null)
      return { kind: "refused", because: "no-text" };
    const facts = agencyFactsOf(lender, catalogue.products, agency, {
      today: localDayAt(state.zone, now),
      login,
      line,
    });
    await keepFacts(tx, [facts]);
    const ids = new IdSource();
    await ids.reserve(tx, 1);
    const collector = { "collector.name": agency.name[state.language] };
    const outcome = contactBeside(state, {
      now,
      gate,
      lender: facts,
      template,
      channel: "voice",
      point,
      contactId: ids.take(bucket),
      purpose: `${AGENCY_STEP}${agency.id}`,
      values: collector,
      expiresAt: now + PERMIT_MS,
    });
    if (outcome.kind === "refused") {
      await appendEvents(tx, [{ loaded, events: [outcome.event], at: now }]);
      const { reasons, earliest } = outcome.verdict;
      return {
        kind: "blocked",
        reasons: speakReasons(gate, reasons),
        ...(earliest !== undefined && { earliest }),
      };
    }
    const { contact } = outcome.event;
    const { contactId, permit } = contact;
    const key = vault.openKey(party.wrappedKey);
    const product = catalogue.products.get(String(contact.values.product));
    const values = messageValues(contact, { state, name: vault.unseal(key, party.name), lender, product });
    const rendered = renderTemplate(template, contact.language, { ...values, ...collector });
    if (rendered.kind === "refused") return { kind: "refused", because: "no-text" };
    const number = vault.unseal(key, point.value);
    const released: CaseEvent = {
      kind: "contact-released",
      contactId,
      at: permit.from,
      expiresAt: permit.expiresAt,
      rulebooks: permit.rulebooks,
      bodyHash: createHash("sha256").update(rendered.body).digest("hex"),
      lenderFacts: facts.digest,
    };
    const events: readonly CaseEvent[] = [outcome.event, released, { kind: "contact-unknown", contactId }];
    await appendEvents(tx, [{ loaded, events, at: now }]);
    const token = signPermit(house.sealKey, {
      iss: lender.id,
      aud: agency.id,
      jti: String(contactId),
      nbf: Math.floor(permit.from / 1000),
      exp: Math.floor(permit.expiresAt / 1000),
      channel: "voice",
      line,
      ...hideNumber(number),
      rulebooks: permit.rulebooks,
    });
    const { from, expiresAt } = permit;
    return { kind: "permitted", contactId, token, number, script: rendered.body, from, expiresAt };
  });
}

/** Whether a permit that was handed out still holds, asked anew: a stop since then shows at once. */
export async function askWhetherPermitHolds(
  house: PlacementHouse,
  contactId: number,
): Promise<
  { readonly holds: boolean; readonly expiresAt: number; readonly reasons: readonly SpokenReason[] } | undefined
> {
  const bucket = bucketOfId(contactId);
  const { gate, now, catalogue } = house;
  return transact(house.pool, async (tx) => {
    const row = await agencyContactById(tx, bucket, contactId);
    const loaded = row && (await lockCase(tx, row.caseId));
    if (row === undefined || loaded === undefined) return undefined;
    const planned = await plannedOf(tx, row.caseId, contactId);
    const [lender] = planned === undefined ? [] : (await loadLenderFacts(tx, [planned.lenderFacts])).values();
    const template = planned && catalogue.templates.get(planned.contact.template.id);
    const point = loaded.state.points.find(({ id }) => id === planned?.contact.pointId);
    const { expiresAt } = row;
    if (lender === undefined || template === undefined || point === undefined)
      return { holds: false, expiresAt, reasons: [] };
    const facts = contactFactsOf(loaded.state, lender, { at: now, channel: "voice", point, template, contactId });
    const verdict = decideContact(gate, facts);
    const isUnused = row.state === "unknown" && row.outcome === "unknown";
    const holds = verdict.kind === "permit" && isUnused && now >= row.from && now < expiresAt;
    return { holds, expiresAt, reasons: verdict.kind === "permit" ? [] : speakReasons(gate, verdict.reasons) };
  });
}

async function plannedOf(
  tx: Tx,
  caseId: number,
  contactId: number,
): Promise<Extract<CaseEvent, { kind: "contact-permitted" }> | undefined> {
  for (const { body } of await loadEvents(tx, bucketOfId(caseId), caseId)) {
    const event = JSON.parse(body) as CaseEvent;
    if (event.kind === "contact-permitted" && event.contact.contactId === contactId) return event;
  }
  return undefined;
}

/** How an agency's call went, with the recording's hash, so that the recording can be shown to be the one. */
export type PermitReceipt = {
  readonly outcome: Outcome;
  readonly call: CallRecord;
  readonly result?: ResultCode;
  readonly words?: string;
};

/** Takes the receipt of a permit, once. */
export async function takePermitReceipt(
  house: PlacementHouse,
  contactId: number,
  { outcome, call, result, words }: PermitReceipt,
): Promise<
  | { readonly kind: "taken"; readonly isWithinPermit: boolean }
  | { readonly kind: "refused"; readonly because: "no-such-permit" | "taken-before" }
> {
  const bucket = bucketOfId(contactId);
  return transact(house.pool, async (tx) => {
    const row = await agencyContactById(tx, bucket, contactId);
    const loaded = row && (await lockCase(tx, row.caseId));
    if (row === undefined || loaded === undefined) return { kind: "refused", because: "no-such-permit" };
    if (row.state !== "unknown") return { kind: "refused", because: "taken-before" };
    const wrapped = (await loadParties(tx, bucket, [row.caseId])).get(row.caseId)?.wrappedKey ?? null;
    const note =
      words === undefined || wrapped === null ? undefined : house.vault.seal(house.vault.openKey(wrapped), words);
    const taken = await takeCommand(tx, house, loaded, {
      kind: "record-outcome",
      contactId,
      outcome,
      call,
      ...(result !== undefined && { result }),
      ...(note !== undefined && { note }),
    });
    if (taken.kind === "refused") return { kind: "refused", because: "taken-before" };
    return { kind: "taken", isWithinPermit: call.startedAt >= row.from && call.startedAt < row.expiresAt };
  });
}
