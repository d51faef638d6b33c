import { createHash } from "node:crypto";
import { type BesideOutcome, contactBeside } from "@fairdue/core/case/beside.ts";
import type { CaseEvent, PointRecord } from "@fairdue/core/case/events.ts";
import type { CaseState } from "@fairdue/core/case/state.ts";
import type { Gate } from "@fairdue/core/contact/gate.ts";
import type { Channel } from "@fairdue/core/contact/request.ts";
import { renderTemplate } from "@fairdue/core/contact/template.ts";
import type { Verdict } from "@fairdue/core/contact/verdict.ts";
import type { Pool } from "pg";
import type { ChannelAdapter, Dispatch, Receipt } from "../channels/port.ts";
import type { Catalogue } from "../store/catalogue.ts";
import { IdSource } from "../store/ids.ts";
import { type LoadedCase, lockCases } from "../store/load-cases.ts";
import { leaseOutbox, loadParties } from "../store/outbox.ts";
import type { Tx } from "../store/rows.ts";
import { transact } from "../store/transact.ts";
import type { Vault } from "../store/vault.ts";
import { appendEvents } from "./append-events.ts";
import { keepLenderFacts } from "./lender-facts.ts";
import { LenderPaths } from "./lender-paths.ts";
import { messageValues } from "./message-values.ts";

export type BesideHouse = {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly gate: Gate;
  readonly catalogue: Catalogue;
  readonly channels: ReadonlyMap<string, ChannelAdapter>;
  /** Now as cases count it; in the demo another day than the machine's. */
  readonly now: number;
  /** The machine's clock, for leases. */
  readonly realNow: () => number;
};

/** One message outside the ladder, to be sent at once or not at all. */
export type BesideMessage = {
  readonly bucket: number;
  readonly caseId: number;
  readonly channel: Channel;
  /** Id of the text. */
  readonly template: string;
  readonly pointOf: (state: CaseState) => PointRecord | undefined;
  /** What it is for; stands where a step of the ladder would. */
  readonly purpose: string;
  /** Values of the text that go on the record with it. */
  readonly values?: Readonly<Record<string, string>>;
  /** Values that do not, such as a code. */
  readonly secrets?: Readonly<Record<string, string>>;
};

export type BesideSent =
  | { readonly kind: "sent"; readonly contactId: number }
  | { readonly kind: "refused"; readonly verdict: Exclude<Verdict, { kind: "permit" }> }
  | {
      readonly kind: "not-sent";
      readonly because: "no-channel" | "no-case" | "no-address" | "no-text" | "erased" | "rejected" | "unknown";
    };

type Permitted = Extract<BesideOutcome, { kind: "permitted" }>;
type Released = { readonly kind: "released"; readonly outcome: Permitted; readonly dispatch: Dispatch };

const LEASE_MS = 120_000;

/** Under a permit like every contact: permitted and released in one transaction, then sent, then settled. */
export async function sendBeside(house: BesideHouse, message: BesideMessage): Promise<BesideSent> {
  const adapter = house.channels.get(message.channel);
  if (adapter === undefined) return { kind: "not-sent", because: "no-channel" };
  await keepLenderFacts(house.pool, house.catalogue);
  const released = await transact(house.pool, (tx) => release(tx, house, message));
  if (released.kind !== "released") return released;
  const { permit, event } = released.outcome;
  const receipt = await adapter.send(permit, released.dispatch);
  const { contactId } = event.contact;
  await transact(house.pool, async (tx) => {
    const [loaded] = await lockCases(tx, message.bucket, [message.caseId]);
    if (loaded !== undefined)
      await appendEvents(tx, [{ loaded, events: [receiptEvent(contactId, receipt)], at: house.now }]);
  });
  if (receipt.kind === "accepted") return { kind: "sent", contactId };
  return { kind: "not-sent", because: receipt.kind };
}

async function release(tx: Tx, house: BesideHouse, message: BesideMessage): Promise<Released | BesideSent> {
  const { bucket, caseId, channel, purpose, values } = message;
  const [loaded] = await lockCases(tx, bucket, [caseId]);
  if (loaded === undefined) return { kind: "not-sent", because: "no-case" };
  const { facts: lender, templates } = new LenderPaths(house.catalogue).of(loaded);
  const template = templates.get(message.template);
  const point = message.pointOf(loaded.state);
  if (template === undefined) return { kind: "not-sent", because: "no-text" };
  if (point === undefined) return { kind: "not-sent", because: "no-address" };
  const ids = new IdSource();
  await ids.reserve(tx, 1);
  const outcome = contactBeside(loaded.state, {
    now: house.now,
    gate: house.gate,
    lender,
    template,
    channel,
    point,
    contactId: ids.take(bucket),
    purpose,
    ...(values !== undefined && { values }),
  });
  if (outcome.kind === "refused") {
    await appendEvents(tx, [{ loaded, events: [outcome.event], at: house.now }]);
    return { kind: "refused", verdict: outcome.verdict };
  }
  const composed = await compose(tx, house, loaded, { message, outcome, point });
  if (typeof composed === "string") return { kind: "not-sent", because: composed };
  await appendEvents(tx, [{ loaded, events: [outcome.event, releasedEvent(outcome, composed)], at: house.now }]);
  await leaseOutbox(tx, bucket, [outcome.event.contact.contactId], house.realNow() + LEASE_MS);
  return { kind: "released", outcome, dispatch: composed };
}

type ToCompose = { readonly message: BesideMessage; readonly outcome: Permitted; readonly point: PointRecord };

async function compose(
  tx: Tx,
  { vault, catalogue }: BesideHouse,
  { bucket, state }: LoadedCase,
  { message, outcome, point }: ToCompose,
): Promise<Dispatch | "no-text" | "erased"> {
  const { contact } = outcome.event;
  const template = catalogue.templates.get(contact.template.id);
  const lender = catalogue.lenders.get(state.lender);
  const party = (await loadParties(tx, bucket, [state.caseId])).get(state.caseId);
  if (template === undefined || lender === undefined) return "no-text";
  if (party === undefined || party.wrappedKey === null) return "erased";
  const key = vault.openKey(party.wrappedKey);
  const product = catalogue.products.get(String(contact.values.product));
  const own = messageValues(contact, { state, name: vault.unseal(key, party.name), lender, product });
  const rendered = renderTemplate(template, contact.language, { ...own, ...message.values, ...message.secrets });
  if (rendered.kind === "refused") return "no-text";
  const { subject, body } = rendered;
  return {
    idempotencyKey: String(contact.contactId),
    to: vault.unseal(key, point.value),
    language: contact.language,
    ...(subject !== undefined && { subject }),
    body,
  };
}

function releasedEvent({ event, permit }: Permitted, dispatch: Dispatch): CaseEvent {
  const { from: at, expiresAt, rulebooks } = permit;
  const bodyHash = createHash("sha256")
    .update(`${dispatch.subject ?? ""}\n${dispatch.body}`)
    .digest("hex");
  const { contactId } = event.contact;
  return { kind: "contact-released", contactId, at, expiresAt, rulebooks, bodyHash, lenderFacts: event.lenderFacts };
}

function receiptEvent(contactId: number, receipt: Receipt): CaseEvent {
  switch (receipt.kind) {
    case "accepted":
      return { kind: "contact-sent", contactId, outcome: receipt.outcome, providerRef: receipt.providerRef };
    case "rejected":
      return { kind: "contact-failed", contactId, reason: receipt.reason };
    case "unknown":
      return { kind: "contact-unknown", contactId };
    default:
      return receipt satisfies never;
  }
}
