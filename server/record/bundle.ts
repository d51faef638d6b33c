import { z } from "zod";
import { ChainCheck, type RecordFault, readBody } from "./check-chain.ts";
import { type InclusionPath, rootFrom } from "./merkle.ts";
import { keyIdOf, sealHash, signatureHolds } from "./seal.ts";

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/**
 * One case as proof: its events, the seals over it and the public key. Personal texts stay sealed in it.
 * The format is documented in `docs/formats/bundle.md`.
 */
export const bundleSchema = z.strictObject({
  format: z.literal("fairdue-bundle/1"),
  caseId: z.int(),
  events: z.array(z.strictObject({ seq: z.int(), at: z.int(), body: z.string(), hash: hex(32) })),
  seals: z.array(z.strictObject({ no: z.int(), body: z.string(), signature: hex(64), keyId: z.string() })),
  inclusions: z.array(
    z.strictObject({
      sealNo: z.int(),
      seq: z.int(),
      path: z.array(z.strictObject({ side: z.enum(["left", "right"]), hash: hex(32) })),
    }),
  ),
  publicKey: z.string(),
});
export type Bundle = z.infer<typeof bundleSchema>;

export type BundleReport = {
  readonly caseId: number;
  readonly events: number;
  /** Last event covered by a seal; events after it are chained but not yet signed for. */
  readonly sealedUpTo: number;
  readonly keyId: string;
  readonly faults: readonly RecordFault[];
};

/**
 * Checks a bundle with nothing else at hand. The bundle brings its own public key; whoever knows the lender's key from
 * elsewhere passes it as `trustedPem`, else compares the reported key id.
 */
export function checkBundle(bundle: Bundle, trustedPem?: string): BundleReport {
  const { caseId } = bundle;
  const chain = new ChainCheck(caseId);
  const hashes = new Map<number, Buffer>();
  for (const { seq, at, body, hash } of bundle.events) {
    const link = { caseId, seq, at, body, hash: Buffer.from(hash, "hex") };
    chain.next(link);
    hashes.set(seq, link.hash);
  }
  const publicPem = trustedPem ?? bundle.publicKey;
  const sealFaults = checkSeals(bundle, publicPem);
  const inclusionFaults: RecordFault[] = [];
  let sealedUpTo = 0;
  for (const inclusion of bundle.inclusions) {
    const fault = checkInclusion(bundle, inclusion, hashes.get(inclusion.seq));
    if (fault === undefined) sealedUpTo = Math.max(sealedUpTo, inclusion.seq);
    else inclusionFaults.push(fault);
  }
  const faults = [...chain.faults, ...sealFaults, ...inclusionFaults];
  return { caseId, events: bundle.events.length, sealedUpTo, keyId: keyIdOf(publicPem), faults };
}

function checkSeals(bundle: Bundle, publicPem: string): readonly RecordFault[] {
  const faults: RecordFault[] = [];
  let previous: { no: number; hash: string } | undefined;
  for (const seal of bundle.seals) {
    const signed = signatureHolds(publicPem, seal.body, Buffer.from(seal.signature, "hex"));
    if (!signed || seal.keyId !== keyIdOf(publicPem)) {
      faults.push({ what: "signature", sealNo: seal.no, detail: `seal ${seal.no} is not signed by this key` });
    }
    const { no, prev } = readBody<{ no: number; prev: string }>(seal.body) ?? {};
    if (no !== seal.no || (previous !== undefined && (no !== previous.no + 1 || prev !== previous.hash))) {
      faults.push({
        what: "seal-broken",
        sealNo: seal.no,
        detail: `seal ${seal.no} does not follow the one before it`,
      });
    }
    previous = { no: seal.no, hash: sealHash(seal.body).toString("hex") };
  }
  return faults;
}

function checkInclusion(
  bundle: Bundle,
  inclusion: { sealNo: number; seq: number; path: InclusionPath },
  hash: Buffer | undefined,
): RecordFault | undefined {
  const { sealNo, seq, path } = inclusion;
  const at = { caseId: bundle.caseId, seq, sealNo };
  const seal = bundle.seals.find((one) => one.no === sealNo);
  if (seal === undefined) return { what: "missing", ...at, detail: `seal ${sealNo} is missing` };
  if (hash === undefined)
    return { what: "missing", ...at, detail: `event ${seq}, which seal ${sealNo} covers, is missing` };
  const { root } = readBody<{ root: string }>(seal.body) ?? {};
  if (rootFrom({ caseId: bundle.caseId, seq, hash }, path).toString("hex") === root) return undefined;
  return { what: "seal-differs", ...at, detail: `event ${seq} is not the one that seal ${sealNo} covers` };
}
