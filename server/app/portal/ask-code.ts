import { createHash, randomInt } from "node:crypto";
import { bucketOf } from "@fairdue/core/bucket.ts";
import { type BesideOutcome, contactBeside } from "@fairdue/core/case/beside.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { renderTemplate } from "@fairdue/core/contact/template.ts";
import type { ChannelAdapter, Dispatch, Receipt } from "../../channels/port.ts";
import { IdSource } from "../../store/ids.ts";
import { type LoadedCase, lockCases } from "../../store/load-cases.ts";
import { leaseOutbox, loadParties } from "../../store/outbox.ts";
import { casesOfPoint } from "../../store/people.ts";
import { type CodeRow, lockCode, saveCode } from "../../store/portal-access.ts";
import type { Tx } from "../../store/rows.ts";
import { transact } from "../../store/transact.ts";
import { appendEvents } from "../append-events.ts";
import { keepLenderFacts } from "../lender-facts.ts";
import { LenderPaths } from "../lender-paths.ts";
import { messageValues } from "../message-values.ts";
import { pointHash } from "../seal-person.ts";
import type { PortalHouse } from "./portal-house.ts";

/** An address as somebody typed it. */
export type TypedAddress = { readonly kind: "phone" | "email"; readonly value: string };

/** The text a code goes out in; without it nobody can sign in by code. */
const CODE_TEMPLATE = "portal-code";
const CODE_LIFE_MS = 10 * 60_000;
/** Codes an address may ask for in an hour: enough for slow networks, too few to annoy whoever has the number. */
const MOST_CODES = 5;
const HOUR_MS = 3_600_000;
const LEASE_MS = 120_000;

/**
 * Sends a sign-in code to an address, if a person here has it. The caller learns nothing, so that nobody can find out by
 * trying whether a number is known; and the same rows are written either way.
 */
export async function askCode(house: PortalHouse, typed: TypedAddress): Promise<void> {
  const addressHash = pointHash(house.vault, typed);
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  const noted = await transact(house.pool, (tx) => noteCode(tx, house, { addressHash, code }));
  if (!noted) return;
  await keepLenderFacts(house.pool, house.catalogue);
  for (const { bucket, caseId } of await casesOfPoint(house.pool, [addressHash])) {
    if ((await sendCode(house, { bucket, caseId, addressHash, code, kind: typed.kind })) === "sent") return;
  }
}

/** Keyed hash of a code for one address. */
export function codeHash(house: Pick<PortalHouse, "vault">, addressHash: string, code: string): string {
  return house.vault.blindIndex("portal-code", `${addressHash} ${code}`);
}

/** Bucket of the rows about an address or a token, which is the key's own. */
export function accessBucket(hash: string): number {
  return bucketOf("portal", hash);
}

async function noteCode(tx: Tx, house: PortalHouse, one: { addressHash: string; code: string }): Promise<boolean> {
  const bucket = accessBucket(one.addressHash);
  const now = house.realNow();
  const before = await lockCode(tx, bucket, one.addressHash);
  const sameHour = before !== undefined && now - before.askedSince < HOUR_MS;
  if (before !== undefined && (now < before.lockedUntil || (sameHour && before.asked >= MOST_CODES))) return false;
  const row: CodeRow = {
    codeHash: codeHash(house, one.addressHash, one.code),
    expiresAt: now + CODE_LIFE_MS,
    tries: 0,
    asked: sameHour ? before.asked + 1 : 1,
    askedSince: sameHour ? before.askedSince : now,
    lockedUntil: 0,
  };
  await saveCode(tx, bucket, one.addressHash, row);
  return true;
}

type ToSend = {
  readonly bucket: number;
  readonly caseId: number;
  readonly addressHash: string;
  readonly code: string;
  readonly kind: TypedAddress["kind"];
};

/** Under a permit like every contact: permitted and released in one transaction, then sent, then settled. */
async function sendCode(house: PortalHouse, asked: ToSend): Promise<"sent" | "not-sent"> {
  const { bucket, caseId } = asked;
  const channel = asked.kind === "phone" ? "sms" : "email";
  const adapter = house.channels.get(channel);
  if (adapter === undefined) return "not-sent";
  const released = await transact(house.pool, async (tx) => {
    const [loaded] = await lockCases(tx, bucket, [caseId]);
    if (loaded === undefined) return undefined;
    const ids = new IdSource();
    await ids.reserve(tx, 1);
    const outcome = permitCode(house, loaded, { ...asked, channel, contactId: ids.take(bucket) });
    if (outcome === undefined) return undefined;
    const composed = outcome.kind === "permitted" ? await compose(tx, house, loaded, outcome, asked) : undefined;
    if (outcome.kind === "refused" || composed === undefined) {
      if (outcome.kind === "refused") await appendEvents(tx, [{ loaded, events: [outcome.event], at: house.now }]);
      return undefined;
    }
    await appendEvents(tx, [{ loaded, events: [outcome.event, releasedEvent(outcome, composed)], at: house.now }]);
    await leaseOutbox(tx, bucket, [outcome.event.contact.contactId], house.realNow() + LEASE_MS);
    return { outcome, dispatch: composed };
  });
  if (released === undefined) return "not-sent";
  const receipt = await adapter.send(released.outcome.permit, released.dispatch);
  await settle(house, asked, released.outcome.event.contact.contactId, receipt);
  return "sent";
}

type CodePermitted = Extract<BesideOutcome, { kind: "permitted" }>;

function permitCode(
  house: PortalHouse,
  loaded: LoadedCase,
  asked: { channel: "sms" | "email"; addressHash: string; contactId: number },
): BesideOutcome | undefined {
  const { facts: lender, templates } = new LenderPaths(house.catalogue).of(loaded);
  const template = templates.get(CODE_TEMPLATE);
  const point = loaded.state.points.find(({ valueHash }) => valueHash === asked.addressHash);
  if (template === undefined || point === undefined) return undefined;
  const { channel, contactId } = asked;
  const { gate, now } = house;
  return contactBeside(loaded.state, {
    now,
    gate,
    lender,
    template,
    channel,
    point,
    contactId,
    purpose: "sign-in-code",
  });
}

async function compose(
  tx: Tx,
  { vault, catalogue }: PortalHouse,
  { bucket, state }: LoadedCase,
  { event }: CodePermitted,
  { code }: ToSend,
): Promise<Dispatch | undefined> {
  const { contact } = event;
  const template = catalogue.templates.get(contact.template.id);
  const lender = catalogue.lenders.get(state.lender);
  const party = (await loadParties(tx, bucket, [state.caseId])).get(state.caseId);
  const point = state.points.find(({ id }) => id === contact.pointId);
  if (template === undefined || lender === undefined || point === undefined) return undefined;
  if (party === undefined || party.wrappedKey === null) return undefined;
  const key = vault.openKey(party.wrappedKey);
  const product = catalogue.products.get(String(contact.values.product));
  const values = messageValues(contact, { state, name: vault.unseal(key, party.name), lender, product });
  const rendered = renderTemplate(template, contact.language, { ...values, code });
  if (rendered.kind === "refused") return undefined;
  const { subject, body } = rendered;
  return {
    idempotencyKey: String(contact.contactId),
    to: vault.unseal(key, point.value),
    language: contact.language,
    ...(subject !== undefined && { subject }),
    body,
  };
}

function releasedEvent({ event, permit }: CodePermitted, dispatch: Dispatch): CaseEvent {
  const { from: at, expiresAt, rulebooks } = permit;
  const bodyHash = createHash("sha256")
    .update(`${dispatch.subject ?? ""}\n${dispatch.body}`)
    .digest("hex");
  const { contactId } = event.contact;
  return { kind: "contact-released", contactId, at, expiresAt, rulebooks, bodyHash, lenderFacts: event.lenderFacts };
}

async function settle(
  house: PortalHouse,
  { bucket, caseId }: ToSend,
  contactId: number,
  receipt: Awaited<ReturnType<ChannelAdapter["send"]>>,
): Promise<void> {
  await transact(house.pool, async (tx) => {
    const [loaded] = await lockCases(tx, bucket, [caseId]);
    if (loaded === undefined) return;
    await appendEvents(tx, [{ loaded, events: [receiptEvent(contactId, receipt)], at: house.now }]);
  });
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
