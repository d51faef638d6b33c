import { hash } from "node:crypto";
import { canonicalJson } from "@fairdue/core/record/canonical.ts";

/** The head of a case with no event yet: 32 zero bytes. */
export const GENESIS: Buffer = Buffer.alloc(32);

/** An event in its place in the chain of its case; `hash` covers everything before it. */
export type Link = {
  readonly caseId: number;
  readonly seq: number;
  /** Instant of recording, epoch milliseconds. */
  readonly at: number;
  /** Canonical JSON of the event. */
  readonly body: string;
  readonly hash: Buffer;
};

/** Puts one more event on the chain of a case. */
export function linkEvent(previous: Buffer, place: { caseId: number; seq: number; at: number }, event: unknown): Link {
  const body = canonicalJson(event);
  return { ...place, body, hash: hashLink(previous, { ...place, body }) };
}

/**
 * SHA-256 over the text `{"at":…,"case":…,"event":…,"prev":"hex","seq":…}`: canonical JSON,
 * so that any language can compute it again from a bundle.
 */
export function hashLink(previous: Buffer, link: Omit<Link, "hash">): Buffer {
  const { caseId, seq, at, body } = link;
  const text = `{"at":${at},"case":${caseId},"event":${body},"prev":"${previous.toString("hex")}","seq":${seq}}`;
  return hash("sha256", text, "buffer");
}
