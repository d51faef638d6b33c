import { timingSafeEqual } from "node:crypto";
import { HOUR_MS, type Instant } from "@fairdue/core/calendar/zone.ts";
import type { Vault } from "../../store/vault.ts";

/** How long a link in a message opens the portal, from the moment its permit opens. */
const LINK_LIFE_MS = 72 * HOUR_MS;

/** Whom a link invites, and the contact (or other id) that tells it from every other link. */
export type Invitation = { readonly borrowerId: number; readonly id: number; readonly from: Instant };

/**
 * A link's secret part: who is invited and until when, under a keyed hash. It leads in once. The same invitation gives the
 * same link, so that a message composed again is the same message.
 */
export function makeLink(vault: Vault, { borrowerId, id, from }: Invitation): string {
  const told = [borrowerId, id, from + LINK_LIFE_MS].map((part) => part.toString(36)).join(".");
  return `${told}.${mark(vault, told)}`;
}

/** Who a link invites; undefined when it was not made here, was changed, or has expired. */
export function readLink(vault: Vault, link: string, now: Instant): { readonly borrowerId: number } | undefined {
  const [borrower = "", id = "", until = "", given = "", ...more] = link.split(".");
  if (more.length > 0 || !/^[0-9a-f]{32}$/.test(given)) return undefined;
  const wanted = mark(vault, `${borrower}.${id}.${until}`);
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(wanted))) return undefined;
  return now < Number.parseInt(until, 36) ? { borrowerId: Number.parseInt(borrower, 36) } : undefined;
}

function mark(vault: Vault, told: string): string {
  return vault.blindIndex("portal-link", told);
}
