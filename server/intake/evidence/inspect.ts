import { isWholeJpeg, isWholePng } from "./image.ts";
import { pdfFault } from "./pdf.ts";

/** Files a borrower may give as evidence, told by what is in them and by nothing else. */
export const EVIDENCE_TYPES = ["pdf", "png", "jpeg"] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

/** A photograph of a page, or a scan of several; a telephone's picture fits. */
export const MOST_EVIDENCE_BYTES = 5_000_000;

/** Why a file is not taken. */
export type EvidenceFault =
  | "empty"
  | "too-large"
  /** Neither PDF, PNG nor JPEG, whatever it is called. */
  | "other-type"
  /** Broken off, or with something behind its end. */
  | "damaged"
  /** A PDF with scripts, forms that send, files within or actions on opening. */
  | "active-content"
  /** A PDF that is locked or packed so that nobody can say what is in it. */
  | "unreadable";

/** Tells what a file is and that nothing in it acts; what cannot be told for certain is refused. */
export function inspectEvidence(
  file: Buffer,
): { readonly kind: "fit"; readonly type: EvidenceType } | { readonly kind: "refused"; readonly fault: EvidenceFault } {
  const refused = (fault: EvidenceFault) => ({ kind: "refused", fault }) as const;
  if (file.length === 0) return refused("empty");
  if (file.length > MOST_EVIDENCE_BYTES) return refused("too-large");
  if (file.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex")))
    return isWholePng(file) ? { kind: "fit", type: "png" } : refused("damaged");
  if (file.subarray(0, 3).equals(Buffer.from("ffd8ff", "hex")))
    return isWholeJpeg(file) ? { kind: "fit", type: "jpeg" } : refused("damaged");
  if (!file.subarray(0, 5).equals(Buffer.from("%PDF-", "latin1"))) return refused("other-type");
  const fault = pdfFault(file);
  return fault === undefined ? { kind: "fit", type: "pdf" } : refused(fault);
}
