import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { CaseContact } from "@fairdue/core/case/state.ts";
import type { Text } from "@fairdue/core/text.ts";
import { loadCases } from "../../store/load-cases.ts";
import { loadParties } from "../../store/outbox.ts";
import type { Reading } from "../show-cases.ts";

/** One contact that was made to a person. */
export type MyContact = {
  readonly contactId: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly channel: string;
  readonly messageClass: string;
  /** Number or address it went to, all but its end hidden. */
  readonly to: string;
  readonly outcome: string;
};

/** All contacts of one case, the newest first. */
export type MyContacts = {
  readonly caseId: number;
  readonly lender: Text;
  readonly zone: string;
  readonly contacts: readonly MyContact[];
};

/** Every contact that was made, or may have been made, in a case; planned and stopped ones reached nobody and are left out. */
export async function showContacts(reading: Reading, caseId: number): Promise<MyContacts | undefined> {
  const bucket = bucketOfId(caseId);
  const [loaded] = await loadCases(reading.pool, bucket, [caseId]);
  const party = (await loadParties(reading.pool, bucket, [caseId])).get(caseId);
  if (loaded === undefined || party === undefined || party.wrappedKey === null) return undefined;
  const { state } = loaded;
  const key = reading.vault.openKey(party.wrappedKey);
  const addresses = new Map(state.points.map((point) => [point.id, masked(reading.vault.unseal(key, point.value))]));
  const made = state.contacts.filter(wasMade).map((contact) => ({
    contactId: contact.contactId,
    at: contact.at,
    channel: contact.channel,
    messageClass: contact.messageClass,
    to: addresses.get(contact.pointId) ?? "",
    outcome: contact.outcome,
  }));
  return {
    caseId,
    lender: reading.catalogue.lenders.get(state.lender)?.name ?? { zh: state.lender, en: state.lender },
    zone: state.zone,
    contacts: made.reverse(),
  };
}

function wasMade(contact: CaseContact): boolean {
  if (contact.state === "sent") return contact.outcome !== "reserved";
  return contact.state === "sending" || contact.state === "unknown";
}

/** The end alone, enough to know one's own number by. */
function masked(value: string): string {
  const [line = ""] = value.split("\n");
  return line.length <= 4 ? "…" : `…${line.slice(-4)}`;
}
