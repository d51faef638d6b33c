import { createHash } from "node:crypto";
import { bucketOfId } from "@fairdue/core/bucket.ts";
import { decide } from "@fairdue/core/case/decide.ts";
import type { RequestKind } from "@fairdue/core/rights/request/event.ts";
import { isOpen } from "@fairdue/core/rights/request/request.ts";
import type { Pool } from "pg";
import { type EvidenceFault, inspectEvidence } from "../intake/evidence/inspect.ts";
import type { Catalogue } from "../store/catalogue.ts";
import { addEvidence, evidenceContent, evidenceOf } from "../store/evidence.ts";
import { IdSource } from "../store/ids.ts";
import { lockCases } from "../store/load-cases.ts";
import { loadCaseKey } from "../store/objections.ts";
import { loadRequest } from "../store/requests.ts";
import { transact } from "../store/transact.ts";
import type { DataKey, Vault } from "../store/vault.ts";
import { appendEvents } from "./append-events.ts";
import { commandCase } from "./command-case.ts";
import { LenderPaths } from "./lender-paths.ts";
import type { SignedIn } from "./portal/sign-in.ts";

export type EvidenceHouse = {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly catalogue: Catalogue;
  /** Now as cases count it. */
  readonly now: number;
};

/** Requests that something can be shown for. */
const SHOWN_FOR: readonly RequestKind[] = ["hardship", "dispute-not-me", "dispute-paid", "dispute-amount", "complaint"];
/** Files of one request: enough for a payslip, a diagnosis and a few pages of an account. */
const MOST_FILES = 5;

export type EvidenceTaken =
  | { readonly kind: "taken"; readonly evidenceId: number }
  | { readonly kind: "refused"; readonly because: "no-such-request" | "request-not-open" | "too-many" | "not-for-this" }
  | { readonly kind: "unfit"; readonly fault: EvidenceFault };

/**
 * Takes a file with a person's own open request: inspected, sealed with the person's key, and its SHA-256 on the record. Another's
 * request is answered like one that does not exist.
 */
export async function giveEvidence(
  house: EvidenceHouse,
  person: SignedIn,
  requestId: number,
  file: { readonly name: string; readonly content: Buffer },
): Promise<EvidenceTaken> {
  const { vault, now } = house;
  const bucket = bucketOfId(requestId);
  const placed = await loadRequest(house.pool, bucket, requestId);
  if (placed === undefined || !person.caseIds.includes(placed.caseId))
    return { kind: "refused", because: "no-such-request" };
  if (!SHOWN_FOR.includes(placed.request.about)) return { kind: "refused", because: "not-for-this" };
  const inspected = inspectEvidence(file.content);
  if (inspected.kind === "refused") return { kind: "unfit", fault: inspected.fault };
  const { caseId } = placed;
  return transact(house.pool, async (tx): Promise<EvidenceTaken> => {
    const [loaded] = await lockCases(tx, bucket, [caseId]);
    const request = (await loadRequest(tx, bucket, requestId))?.request;
    const wrapped = await loadCaseKey(tx, bucket, caseId);
    if (loaded === undefined || request === undefined || wrapped === undefined)
      return { kind: "refused", because: "no-such-request" };
    if (!isOpen(request)) return { kind: "refused", because: "request-not-open" };
    if ((await evidenceOf(tx, bucket, requestId)).length >= MOST_FILES) return { kind: "refused", because: "too-many" };
    const ids = new IdSource();
    await ids.reserve(tx, 1);
    const evidenceId = ids.take(bucket);
    const { type } = inspected;
    const bytes = file.content.length;
    const hash = createHash("sha256").update(file.content).digest("hex");
    const noted = { kind: "evidence-received", evidenceId, requestId, type, bytes, hash } as const;
    const { ladder } = new LenderPaths(house.catalogue).of(loaded);
    const outcome = decide(loaded.state, { kind: "note", noted }, { now, ladder });
    if (outcome.kind === "refused") throw new Error(`evidence cannot be noted: ${outcome.because}`);
    const key = vault.openKey(wrapped);
    const sealed = { name: vault.seal(key, plainName(file.name)), content: sealBytes(vault, key, file.content) };
    await addEvidence(tx, bucket, { evidenceId, caseId, requestId, type, bytes, at: now, ...sealed });
    await appendEvents(tx, [{ loaded, events: outcome.events, at: now }]);
    return { kind: "taken", evidenceId };
  });
}

/** A file's name without anything that a page, a header, a path or a table could take for more than letters. */
export function plainName(name: string): string {
  const plain = name
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N} ._()-]/gu, "")
    .replace(/^[\s.=+\-@]+/, "")
    .trim()
    .slice(0, 80);
  return plain === "" ? "evidence" : plain;
}

function sealBytes(vault: Vault, key: DataKey, content: Buffer): string {
  return vault.seal(key, content.toString("base64"));
}

/** A file of a request as lists show it. */
export type ShownEvidence = {
  readonly evidence: number;
  /** Null when the person was erased. */
  readonly name: string | null;
  readonly type: string;
  readonly bytes: number;
  readonly at: number;
};

/** The files given with a request. */
export async function listEvidence(
  { pool, vault }: Pick<EvidenceHouse, "pool" | "vault">,
  requestId: number,
  wrapped: Buffer | undefined,
): Promise<readonly ShownEvidence[]> {
  const key = wrapped === undefined ? undefined : vault.openKey(wrapped);
  return (await evidenceOf(pool, bucketOfId(requestId), requestId)).map(({ evidenceId, name, type, bytes, at }) => ({
    evidence: evidenceId,
    name: key === undefined ? null : vault.unseal(key, name),
    type,
    bytes,
    at,
  }));
}

/** What a browser is told a file is; by our own look at it, never by its name. */
const MEDIA = { pdf: "application/pdf", png: "image/png", jpeg: "image/jpeg" } as const;

/** Opens a file for somebody of the house; that they looked goes on the record before they see anything. */
export async function openEvidence(
  house: EvidenceHouse,
  asked: { readonly requestId: number; readonly evidenceId: number; readonly person: string },
): Promise<{ readonly name: string; readonly media: string; readonly content: Buffer } | undefined> {
  const bucket = bucketOfId(asked.requestId);
  const row = await evidenceContent(house.pool, bucket, asked);
  const wrapped = row && (await loadCaseKey(house.pool, bucket, row.caseId));
  if (row === undefined || wrapped === undefined) return undefined;
  const { evidenceId, person } = asked;
  await commandCase(house, row.caseId, house.now, () => ({
    kind: "note",
    noted: { kind: "evidence-opened", evidenceId, person },
  }));
  const key = house.vault.openKey(wrapped);
  return {
    name: house.vault.unseal(key, row.name),
    media: MEDIA[row.type as keyof typeof MEDIA],
    content: Buffer.from(house.vault.unseal(key, row.content), "base64"),
  };
}
