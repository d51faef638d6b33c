import { createHash } from "node:crypto";
import { bucketOfId } from "@fairdue/core/bucket.ts";
import { type Instant, localTimeAt } from "@fairdue/core/calendar/zone.ts";
import type { CaseEvent } from "@fairdue/core/case/events.ts";
import { type DocumentKind, documentNumber } from "@fairdue/core/document/document.ts";
import type { Language } from "@fairdue/core/text.ts";
import type { Pool } from "pg";
import type { Catalogue } from "../../store/catalogue.ts";
import { IdSource } from "../../store/ids.ts";
import { loadLedgers } from "../../store/ledgers.ts";
import { loadCases } from "../../store/load-cases.ts";
import { loadParties } from "../../store/outbox.ts";
import { loadEvents } from "../../store/record.ts";
import type { Vault } from "../../store/vault.ts";
import { commandCase } from "../command-case.ts";
import { runningPlanOf } from "../running-plan.ts";
import {
  agreementOf,
  certificateOf,
  type DocumentContent,
  type DocumentScene,
  type Refused,
  receiptOf,
  statementOf,
} from "./document-content.ts";
import { documentHtml } from "./document-html.ts";

export type DocumentOrder = {
  readonly kind: DocumentKind;
  readonly caseId: number;
  /** The account by its reference; needed when the case has several. */
  readonly account?: string;
  /** The payment of a receipt; the last one when left out. */
  readonly payment?: string;
  readonly language?: Language;
  readonly now: Instant;
};

export type Issued = { readonly kind: "issued"; readonly number: string; readonly pdf: Buffer; readonly html: string };
export type NotIssued =
  | Refused
  | { readonly kind: "refused"; readonly because: "no-such-case" | "person-erased" | "no-plan" }
  | { readonly kind: "refused"; readonly because: "which-account"; readonly accounts: readonly string[] };

/** Lays a page out as PDF; the same page gives the same bytes. */
export type LayOut = (sheet: {
  readonly content: DocumentContent;
  readonly language: Language;
  readonly createdAt: Instant;
}) => Promise<Buffer>;

/**
 * Issues a document of one account as PDF and HTML and puts its number and hashes on the case's record, so that a copy can
 * be shown to be the one. The words themselves are not kept: they follow from the ledger.
 */
export async function issueDocument(
  house: { readonly pool: Pool; readonly catalogue: Catalogue; readonly vault: Vault; readonly layOut: LayOut },
  order: DocumentOrder,
): Promise<Issued | NotIssued> {
  const { caseId, kind, now } = order;
  const bucket = bucketOfId(caseId);
  const [loaded] = await loadCases(house.pool, bucket, [caseId]);
  if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
  const { state } = loaded;
  const party = (await loadParties(house.pool, bucket, [caseId])).get(caseId);
  const lender = house.catalogue.lenders.get(state.lender);
  if (party === undefined || party.wrappedKey === null) return { kind: "refused", because: "person-erased" };
  if (lender === undefined) throw new Error(`no lender ${state.lender} in the catalogue`);
  const ledgers = [
    ...(
      await loadLedgers(
        house.pool,
        bucket,
        state.accounts.map(({ accountId }) => accountId),
      )
    ).values(),
  ];
  const [ledger, ...others] = ledgers.filter(
    ({ account }) => order.account === undefined || account.reference === order.account,
  );
  if (ledger === undefined || others.length > 0)
    return { kind: "refused", because: "which-account", accounts: ledgers.map(({ account }) => account.reference) };
  const ids = new IdSource();
  await ids.reserve(house.pool, 1);
  const documentId = ids.take(bucket);
  const language = order.language ?? state.language;
  const asOf = localTimeAt(state.zone, now).day;
  const { accountId, product } = ledger.account;
  const plan = await runningPlanOf(house.pool, caseId, asOf);
  const scene: DocumentScene = {
    number: documentNumber(documentId),
    language,
    asOf,
    name: house.vault.unseal(house.vault.openKey(party.wrappedKey), party.name),
    lender,
    product: house.catalogue.products.get(product)?.name[language] ?? product,
    ledger,
    ...(plan?.accounts.includes(accountId) === true && { plan }),
  };
  const content = kind === "plan-agreement" ? await agreement(house.pool, scene, caseId) : contentOf(scene, order);
  if ("kind" in content) return content;
  const pdf = await house.layOut({ content, language, createdAt: now });
  const html = documentHtml(content, language);
  const hashes = { pdfHash: sha256(pdf), htmlHash: sha256(html) };
  const document = { documentId, kind, language, asOf, accountId, ...hashes };
  const done = await commandCase(house, caseId, now, () => ({ kind: "issue-document", document }));
  if (done.kind === "refused") throw new Error(`the case of a document was there and is not: ${done.because}`);
  return { kind: "issued", number: scene.number, pdf, html };
}

function contentOf(scene: DocumentScene, { kind, payment }: DocumentOrder): DocumentContent | Refused {
  if (kind === "receipt") return receiptOf(scene, payment);
  return kind === "settlement-certificate" ? certificateOf(scene) : statementOf(scene);
}

/** The newest plan of the account. */
async function agreement(pool: Pool, scene: DocumentScene, caseId: number): Promise<DocumentContent | NotIssued> {
  const events = await loadEvents(pool, bucketOfId(caseId), caseId);
  const { accountId } = scene.ledger.account;
  const accepted = events
    .map(({ body }) => JSON.parse(body) as CaseEvent)
    .findLast(
      (event) => event.kind === "plan-accepted" && event.plan.accounts.some((one) => one.accountId === accountId),
    );
  if (accepted?.kind !== "plan-accepted") return { kind: "refused", because: "no-plan" };
  return agreementOf(scene, accepted.plan);
}

export function sha256(bytes: Buffer | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
