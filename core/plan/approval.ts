import type { AuthorityLevel, Limit } from "./offer-policy.ts";

/** What of an arrangement needs authority: amounts in minor units. */
export type Concession = { readonly owed: bigint; readonly waived: bigint; readonly months: number };

/**
 * Who must approve. `one`: a person of this role or above may grant it alone; `two`: four eyes, one of this role or
 * above and another person of any role with authority; `nobody`: beyond all limits.
 */
export type Approval = { readonly kind: "one" | "two"; readonly role: string } | { readonly kind: "nobody" };

/** Somebody who approved. */
export type Approver = { readonly person: string; readonly role: string };

/** The level at which a policy grants by itself: what it covers, a borrower takes with no person asked. */
export const SELF_SERVICE = "self-service";

/** The lowest authority that covers a concession; one person before two. */
export function whoMustApprove(concession: Concession, levels: readonly AuthorityLevel[]): Approval {
  const alone = levels.find((level) => covers(level.alone, concession));
  if (alone !== undefined) return { kind: "one", role: alone.role };
  const paired = levels.find(({ withSecond }) => withSecond !== undefined && covers(withSecond, concession));
  return paired === undefined ? { kind: "nobody" } : { kind: "two", role: paired.role };
}

/**
 * Whether those who approved suffice; the same person twice is one pair of eyes.
 *
 * @param roles every role with authority, from the lowest to the highest
 */
export function isApproved(needed: Approval, approvers: readonly Approver[], roles: readonly string[]): boolean {
  if (needed.kind === "nobody") return false;
  const rank = (role: string) => roles.indexOf(role);
  const known = approvers.filter(({ role }) => rank(role) >= 0);
  if (!known.some(({ role }) => rank(role) >= rank(needed.role))) return false;
  return new Set(known.map(({ person }) => person)).size >= (needed.kind === "two" ? 2 : 1);
}

function covers(limit: Limit, { owed, waived, months }: Concession): boolean {
  return (
    waived <= limit.waivedMinor && waived * 10_000n <= BigInt(limit.waivedShareBps) * owed && months <= limit.months
  );
}
