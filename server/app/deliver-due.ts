import { createHash } from "node:crypto";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import { contactFactsOf } from "@fairdue/core/case/contact-facts.ts";
import { type CaseCommand, decide } from "@fairdue/core/case/decide.ts";
import type { CaseEvent, Digest, PlannedContact } from "@fairdue/core/case/events.ts";
import { houseStop } from "@fairdue/core/case/stop-contacts.ts";
import { decideContact, type Gate } from "@fairdue/core/contact/gate.ts";
import type { Permit } from "@fairdue/core/contact/verdict.ts";
import type { Pool } from "pg";
import type { ChannelAdapter, Dispatch, Receipt } from "../channels/port.ts";
import type { Catalogue } from "../store/catalogue.ts";
import { type LoadedCase, lockCases } from "../store/load-cases.ts";
import {
  claimOutbox,
  leaseOutbox,
  loadParties,
  lostContacts,
  type OutboxRow,
  outboxBuckets,
  plannedEvents,
  putProviderRef,
} from "../store/outbox.ts";
import type { Tx } from "../store/rows.ts";
import { transact } from "../store/transact.ts";
import type { DataKey, Vault } from "../store/vault.ts";
import { appendEvents, type Decided } from "./append-events.ts";
import { type Composed, composeMessage } from "./compose-message.ts";
import { DeliveryTally, type DeliveryTotals } from "./delivery-tally.ts";
import { keepLenderFacts } from "./lender-facts.ts";
import { LenderPaths } from "./lender-paths.ts";
import { makeLink } from "./portal/signed-link.ts";
import { providerBucket } from "./provider-bucket.ts";

export type Delivery = {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly gate: Gate;
  readonly catalogue: Catalogue;
  readonly channels: ReadonlyMap<string, ChannelAdapter>;
  /** The moment contacts are made at; a day run ahead of time moves it from contact to contact. */
  readonly clock: { now(): number; moveTo?(at: number): void };
  /** Contacts planned for later than this stay queued. */
  readonly until: number;
  /** The machine's own clock, for leases: they outlive processes, not days. */
  readonly realNow: () => number;
  /** How long a sender may take before its contacts count as lost. */
  readonly leaseMs?: number;
  /** Where borrowers find the portal; links into it begin with it. */
  readonly portalUrl?: string | undefined;
  readonly onProgress?: (done: number) => void;
};

const BATCH = 200;
const LEASE_MS = 120_000;
/** A step whose provider was out of reach is taken again this much later. */
const RETRY_MS = 15 * 60_000;

/**
 * Sends everything whose hour has come. For each contact all facts are loaded again and the gate is asked again, under
 * the case's lock; only then is it released, in a transaction of its own, and handed to its channel. The receipt
 * settles it. A crash in between leaves it on its way: it counts as made and, on a channel that could reach the person
 * twice, is never sent again.
 */
export async function deliverDue(delivery: Delivery): Promise<DeliveryTotals> {
  const totals = new DeliveryTally();
  const paths = new LenderPaths(delivery.catalogue);
  await keepLenderFacts(delivery.pool, delivery.catalogue);
  for (const bucket of await outboxBuckets(delivery.pool, delivery.until)) {
    await settleLost(delivery, bucket, paths, totals);
    for (;;) {
      const released = await releaseBatch(delivery, bucket, paths, totals);
      if (released === undefined) break;
      const receipts = await Promise.all(released.map((one) => sendOne(delivery, one)));
      await settle(delivery, bucket, released, receipts, totals);
      delivery.onProgress?.(totals.done);
    }
  }
  return totals.snapshot();
}

/** A contact the gate let go, ready for its channel. */
type Released = {
  readonly row: OutboxRow;
  /** Place of the step in the ladder; none for a contact beside it. */
  readonly index: number | undefined;
  readonly adapter: ChannelAdapter;
  readonly permit: Permit;
  readonly dispatch: Dispatch;
  readonly at: number;
};

/** @returns undefined when nothing more of the bucket is due; an empty list when everything claimed was stopped */
async function releaseBatch(
  delivery: Delivery,
  bucket: number,
  paths: LenderPaths,
  totals: DeliveryTally,
): Promise<readonly Released[] | undefined> {
  return transact(delivery.pool, async (tx) => {
    const claimed = await claimOutbox(tx, bucket, { until: delivery.until, limit: BATCH });
    const rows = onePerCase(claimed, delivery.clock.moveTo !== undefined);
    if (rows[0] === undefined) return undefined;
    delivery.clock.moveTo?.(rows[0].not_before);
    const looked = await lookAgain(delivery, tx, bucket, rows, paths);
    const decided: Decided[] = [];
    const released: Released[] = [];
    for (const { loaded, row, outcome } of looked) {
      const at = delivery.clock.now();
      decided.push({ loaded, events: accepted(loaded, outcome.command, at, paths), at });
      if (outcome.kind === "release") released.push({ row, at, ...outcome });
      else totals.addSuppressed(outcome.command);
    }
    await appendEvents(tx, decided);
    const leaseUntil = delivery.realNow() + (delivery.leaseMs ?? LEASE_MS);
    await leaseOutbox(
      tx,
      bucket,
      released.map((one) => one.row.contact_id),
      leaseUntil,
    );
    return released;
  });
}

/** Events of one case are appended once a batch; a run ahead of time also keeps to one moment a batch. */
function onePerCase(rows: readonly OutboxRow[], oneMoment: boolean): readonly OutboxRow[] {
  const seen = new Set<number>();
  return rows.filter((row) => {
    if (seen.has(row.case_id) || (oneMoment && row.not_before !== rows[0]?.not_before)) return false;
    seen.add(row.case_id);
    return true;
  });
}

type Outcome =
  | {
      readonly kind: "release";
      readonly command: CaseCommand;
      readonly index: number | undefined;
      readonly adapter: ChannelAdapter;
      readonly permit: Permit;
      readonly dispatch: Dispatch;
    }
  | { readonly kind: "stop"; readonly command: Extract<CaseCommand, { kind: "suppress-contact" }> };

type Looked = { readonly loaded: LoadedCase; readonly row: OutboxRow; readonly outcome: Outcome };

async function lookAgain(
  delivery: Delivery,
  tx: Tx,
  bucket: number,
  rows: readonly OutboxRow[],
  paths: LenderPaths,
): Promise<readonly Looked[]> {
  const caseIds = rows.map((row) => row.case_id);
  const cases = new Map((await lockCases(tx, bucket, caseIds)).map((loaded) => [loaded.state.caseId, loaded]));
  const events = await plannedEvents(
    tx,
    bucket,
    rows.map((row) => row.contact_id),
  );
  const parties = await loadParties(tx, bucket, caseIds);
  return rows.map((row) => {
    const loaded = cases.get(row.case_id);
    const party = parties.get(row.case_id);
    if (loaded === undefined || party === undefined) throw new Error(`contact ${row.contact_id} has no case`);
    const planned = JSON.parse(events.get(row.contact_id) ?? "null") as Extract<
      CaseEvent,
      { kind: "contact-permitted" }
    >;
    const key = party.wrappedKey === null ? undefined : delivery.vault.openKey(party.wrappedKey);
    return { loaded, row, outcome: judge(delivery, { loaded, planned, key, sealedName: party.name, paths }) };
  });
}

type Judged = {
  readonly loaded: LoadedCase;
  readonly planned: Extract<CaseEvent, { kind: "contact-permitted" }>;
  readonly key: DataKey | undefined;
  readonly sealedName: string;
  readonly paths: LenderPaths;
};

/** Asks the gate at the moment of sending; what it says now is the law, whatever was planned. */
function judge(delivery: Delivery, { loaded, planned, key, sealedName, paths }: Judged): Outcome {
  const { state } = loaded;
  const { contact, ref } = planned;
  const now = delivery.clock.now();
  const { contactId } = contact;
  const index = ref.beside ? undefined : ref.index;
  const stop = (why: string, retakeAt?: number): Outcome => ({
    kind: "stop",
    command: { kind: "suppress-contact", contactId, reasons: [houseStop(why)], ...retake(index, retakeAt) },
  });
  const adapter = delivery.channels.get(contact.channel);
  const template = delivery.catalogue.templates.get(contact.template.id);
  const point = state.points.find((one) => one.id === contact.pointId);
  const lender = delivery.catalogue.lenders.get(state.lender);
  if (adapter === undefined) return stop("no-channel");
  if (key === undefined) return stop("erased");
  if (point === undefined) return stop("address-gone");
  if (template === undefined || lender === undefined || template.version !== contact.template.version)
    return stop("text-withdrawn");
  // The figures in the text are those of the planned day; on another day they would be wrong.
  if (localDayAt(state.zone, now) !== ref.on) return stop("day-passed", now);
  const told = paths.of(loaded).facts;
  const facts = contactFactsOf(state, told, {
    at: now,
    channel: contact.channel,
    point,
    template,
    contactId,
  });
  const verdict = decideContact(delivery.gate, facts);
  if (verdict.kind !== "permit") {
    const { kind, reasons, earliest } = verdict;
    const again = kind === "later" ? earliest : undefined;
    const asked = {
      at: now,
      verdict: kind,
      ...(earliest !== undefined && { earliest }),
      rulebooks: delivery.gate.rulebooks,
      lenderFacts: told.digest,
    };
    const command = { kind: "suppress-contact", contactId, reasons, asked, ...retake(index, again) } as const;
    return { kind: "stop", command };
  }
  const unseal = (sealed: string) => delivery.vault.unseal(key, sealed);
  const product = delivery.catalogue.products.get(String(contact.values.product));
  const composed = composeMessage({
    contact,
    template,
    state,
    lender,
    product,
    name: unseal(sealedName),
    to: unseal(point.value),
    portalLink: linkInto(delivery, state.borrowerId, contact),
  });
  if (composed.kind === "refused") return stop("text-incomplete");
  return release({ permit: verdict.permit, index, adapter, contactId, lenderFacts: told.digest }, composed);
}

function linkInto(
  { portalUrl, vault }: Delivery,
  borrowerId: number,
  { contactId: id, permit: { from } }: PlannedContact,
): string | undefined {
  return portalUrl === undefined ? undefined : `${portalUrl}/enter#${makeLink(vault, { borrowerId, id, from })}`;
}

type ToRelease = {
  readonly permit: Permit;
  readonly index: number | undefined;
  readonly adapter: ChannelAdapter;
  readonly contactId: number;
  readonly lenderFacts: Digest;
};

function release({ permit, index, adapter, contactId, lenderFacts }: ToRelease, { dispatch }: Composed): Outcome {
  const bodyHash = createHash("sha256")
    .update(dispatch.subject ?? "")
    .update("\n")
    .update(dispatch.body)
    .digest("hex");
  return {
    kind: "release",
    command: { kind: "release-contact", contactId, permit, bodyHash, lenderFacts },
    index,
    adapter,
    permit,
    dispatch,
  };
}

function retake(index: number | undefined, at: number | undefined): { retake?: { index: number; at: number } } {
  return at === undefined || index === undefined ? {} : { retake: { index, at } };
}

async function sendOne(
  delivery: Delivery,
  one: Pick<Released, "adapter" | "permit" | "dispatch" | "at">,
): Promise<Receipt> {
  delivery.clock.moveTo?.(one.at);
  return one.adapter.send(one.permit, one.dispatch);
}

async function settle(
  delivery: Delivery,
  bucket: number,
  released: readonly Pick<Released, "row" | "index" | "at">[],
  receipts: readonly Receipt[],
  totals: DeliveryTally,
): Promise<void> {
  if (released.length === 0) return;
  await enterReferences(delivery, released, receipts);
  const paths = new LenderPaths(delivery.catalogue);
  await transact(delivery.pool, async (tx) => {
    const cases = new Map(
      (
        await lockCases(
          tx,
          bucket,
          released.map((one) => one.row.case_id),
        )
      ).map((loaded) => [loaded.state.caseId, loaded]),
    );
    const decided: Decided[] = [];
    released.forEach(({ row, index, at }, i) => {
      const loaded = cases.get(row.case_id);
      const receipt = receipts[i];
      if (loaded === undefined || receipt === undefined) throw new Error(`contact ${row.contact_id} has no receipt`);
      const events = accepted(loaded, commandFor(row.contact_id, index, receipt, at), at, paths);
      if (events.length > 0) totals.addReceipt(row.channel, receipt);
      decided.push({ loaded, events, at });
    });
    await appendEvents(tx, decided);
  });
}

/**
 * Enters the provider's numbers before the receipts are settled: they live on other shards, and a sender that dies in
 * between leaves a number too many, where the other order would leave reports that nobody can place.
 */
async function enterReferences(
  delivery: Delivery,
  released: readonly Pick<Released, "row">[],
  receipts: readonly Receipt[],
): Promise<void> {
  for (const [i, { row }] of released.entries()) {
    const receipt = receipts[i];
    if (receipt?.kind !== "accepted" || receipt.outcome !== "sent") continue;
    const key = providerBucket(row.channel, receipt.providerRef);
    await putProviderRef(delivery.pool, key, row.channel, receipt.providerRef, row.contact_id);
  }
}

function commandFor(contactId: number, index: number | undefined, receipt: Receipt, at: number): CaseCommand {
  switch (receipt.kind) {
    case "accepted":
      return { kind: "settle-sending", contactId, outcome: receipt.outcome, providerRef: receipt.providerRef };
    case "rejected":
      return {
        kind: "fail-sending",
        contactId,
        reason: receipt.reason,
        ...(receipt.retry === "later" && retake(index, at + RETRY_MS)),
      };
    case "unknown":
      return { kind: "lose-contact", contactId };
    default:
      return receipt satisfies never;
  }
}

/** A receipt that comes after the contact was given up as lost, or a call was stopped, changes nothing. */
function accepted(loaded: LoadedCase, command: CaseCommand, now: number, paths: LenderPaths): readonly CaseEvent[] {
  const outcome = decide(loaded.state, command, { now, ladder: paths.of(loaded).ladder });
  return outcome.kind === "accepted" ? outcome.events : [];
}

/**
 * Settles contacts whose sender died on the way. Where a second try cannot reach the person twice, the same message is
 * sent again under a fresh permit; elsewhere, or when the gate now says no, the contact counts as made and is left alone.
 */
async function settleLost(
  delivery: Delivery,
  bucket: number,
  paths: LenderPaths,
  totals: DeliveryTally,
): Promise<void> {
  const rows = onePerCase(await lostContacts(delivery.pool, bucket, delivery.realNow()), false);
  if (rows.length === 0) return;
  // A day run after its time stands at its start until something moves it: here the hour for which they were planned.
  delivery.clock.moveTo?.(Math.max(...rows.map((row) => row.not_before)));
  const looked = await transact(delivery.pool, (tx) => lookAgain(delivery, tx, bucket, rows, paths));
  const receipts: Receipt[] = [];
  const settled = looked.map(({ row, outcome }) => {
    // Only what is sent again can be turned away, and so need its step.
    const index = outcome.kind === "release" ? outcome.index : undefined;
    return { row, index, at: delivery.clock.now(), outcome };
  });
  for (const { outcome, at } of settled) {
    const again = outcome.kind === "release" && outcome.adapter.idempotent;
    receipts.push(again ? await sendOne(delivery, { ...outcome, at }) : { kind: "unknown", detail: "sender died" });
  }
  await settle(delivery, bucket, settled, receipts, totals);
}
