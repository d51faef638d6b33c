import type { Instant } from "../calendar/zone.ts";

/** A permit that an agency was handed. */
export type HandedPermit = {
  readonly contactId: number;
  /** Keyed hash of the number it is for. */
  readonly numberHash: string;
  readonly from: Instant;
  readonly expiresAt: Instant;
};

/** A call as the agency's dialler recorded it. */
export type DialledCall = {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly numberHash: string;
  readonly startedAt: Instant;
  /** The permit the dialler says it went by. */
  readonly contactId?: number;
};

export const CALL_FINDINGS = ["no-permit", "other-number", "outside-window", "permit-used-twice"] as const;
export type CallFinding = (typeof CALL_FINDINGS)[number];

export type Reconciled = {
  readonly matched: number;
  /** Calls that no permit covers: made around the system. */
  readonly findings: readonly { readonly line: number; readonly finding: CallFinding; readonly contactId?: number }[];
  /** Permits handed out that the records know nothing of. */
  readonly unrecorded: readonly number[];
};

/**
 * Holds a dialler's own records against the permits it was handed: one permit a call, its number, its window. A call that names no
 * permit is looked for by number and time.
 */
export function reconcileCalls(permits: readonly HandedPermit[], calls: readonly DialledCall[]): Reconciled {
  const byId = new Map(permits.map((permit) => [permit.contactId, permit]));
  const used = new Set<number>();
  const findings: { line: number; finding: CallFinding; contactId?: number }[] = [];
  let matched = 0;
  for (const call of calls.toSorted((a, b) => a.startedAt - b.startedAt || a.line - b.line)) {
    const permit =
      call.contactId === undefined
        ? permits.find((one) => !used.has(one.contactId) && one.numberHash === call.numberHash && covers(one, call))
        : byId.get(call.contactId);
    const finding = findingOf(permit, call, used);
    if (permit !== undefined) used.add(permit.contactId);
    if (finding === undefined) matched++;
    else findings.push({ line: call.line, finding, ...(permit !== undefined && { contactId: permit.contactId }) });
  }
  const unrecorded = permits.map(({ contactId }) => contactId).filter((id) => !used.has(id));
  return { matched, findings: findings.toSorted((a, b) => a.line - b.line), unrecorded };
}

function findingOf(
  permit: HandedPermit | undefined,
  call: DialledCall,
  used: ReadonlySet<number>,
): CallFinding | undefined {
  if (permit === undefined) return "no-permit";
  if (permit.numberHash !== call.numberHash) return "other-number";
  if (!covers(permit, call)) return "outside-window";
  return used.has(permit.contactId) ? "permit-used-twice" : undefined;
}

function covers({ from, expiresAt }: HandedPermit, { startedAt }: DialledCall): boolean {
  return startedAt >= from && startedAt < expiresAt;
}
