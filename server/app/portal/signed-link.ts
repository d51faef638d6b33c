import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Vault } from "../../store/vault.ts";

/** How long a link in a message opens the portal. */
const LINK_LIFE_MS = 72 * 3_600_000;

/** A link's secret part: who is invited and until when, under a keyed hash. It leads in once. */
export function makeLink(vault: Vault, borrowerId: number, now: number): string {
  const told = `${borrowerId.toString(36)}.${(now + LINK_LIFE_MS).toString(36)}.${randomBytes(9).toString("base64url")}`;
  return `${told}.${mark(vault, told)}`;
}

/** Who a link invites; undefined when it was not made here, was changed, or has expired. */
export function readLink(vault: Vault, link: string, now: number): { readonly borrowerId: number } | undefined {
  const [borrower = "", until = "", nonce = "", given = "", ...more] = link.split(".");
  const wanted = mark(vault, `${borrower}.${until}.${nonce}`);
  if (more.length > 0 || !/^[0-9a-f]{32}$/.test(given)) return undefined;
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(wanted))) return undefined;
  return now < Number.parseInt(until, 36) ? { borrowerId: Number.parseInt(borrower, 36) } : undefined;
}

function mark(vault: Vault, told: string): string {
  return vault.blindIndex("portal-link", told);
}
