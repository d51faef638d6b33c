import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { Day } from "@fairdue/core/calendar/day.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { type DocumentKind, documentIdOf, documentNumber } from "@fairdue/core/document/document.ts";
import type { Text } from "@fairdue/core/text.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../../store/catalogue.ts";
import { findIssued } from "../../store/documents.ts";

/** What anyone may know of a document by its number: nothing about the person or the debt. */
export type CheckedDocument =
  | { readonly kind: "unknown" }
  | {
      readonly kind: "issued";
      readonly number: string;
      readonly document: DocumentKind;
      readonly lender: Text;
      readonly asOf: Day;
      /** Whether the file is the one that was issued; absent when none was given. */
      readonly file?: "same" | "different";
    };

/** Looks a document up by its number and, given the hash of a file, says whether it is that document unchanged. */
export async function checkDocument(
  house: { readonly pool: Pool; readonly catalogue: Pick<Catalogue, "lenders"> },
  typed: string,
  fileHash?: string,
): Promise<CheckedDocument> {
  const documentId = documentIdOf(typed);
  const found = documentId === undefined ? undefined : await findIssued(house.pool, bucketOfId(documentId), documentId);
  if (documentId === undefined || found === undefined) return { kind: "unknown" };
  const event = JSON.parse(found.body) as CaseEvent;
  if (event.kind !== "document-issued") throw new Error(`document ${documentId} points at another event`);
  const { kind, asOf, pdfHash, htmlHash } = event.document;
  const lender = house.catalogue.lenders.get(found.lender_id)?.name ?? { zh: found.lender_id, en: found.lender_id };
  const isSame = fileHash === pdfHash || fileHash === htmlHash;
  return {
    kind: "issued",
    number: documentNumber(documentId),
    document: kind,
    lender,
    asOf,
    ...(fileHash !== undefined && { file: isSame ? "same" : "different" }),
  };
}
