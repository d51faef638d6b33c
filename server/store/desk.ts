import type { WaitingCall } from "@fairdue/core/desk/rank.ts";
import type { Tx } from "./rows.ts";

export type CallRow = WaitingCall & { readonly bucket: number };

/** A case on somebody's desk. */
export type ClaimRow = {
  readonly bucket: number;
  readonly caseId: number;
  readonly contactId: number;
  readonly staffId: number;
  readonly until: number;
  /** Whether who answered was checked to be the person. */
  readonly rightPerson: boolean;
};

/**
 * Calls that may be made now and lie on nobody's desk, those whose window closes first. With `others` passed over, calls that
 * somebody else looks at in this moment are left out and these are locked, so that fifty people do not wait for one
 * another; without, all are told, and who comes second finds the claim taken.
 */
export async function waitingCalls(
  tx: Tx,
  asked: {
    readonly now: number;
    readonly today: string;
    readonly lenders: readonly string[] | undefined;
    readonly most: number;
    readonly others: "passed-over" | "seen";
  },
): Promise<readonly CallRow[]> {
  const { rows } = await tx.query({
    name: `waiting calls, others ${asked.others}`,
    text: `select t.bucket, t.contact_id as "contactId", t.case_id as "caseId", t.expires_at as "expiresAt",
        coalesce(greatest($2::date - c.anchor_on, 0), 0)::int as "daysPastDue",
        (select count(*) from contact o where o.bucket = t.bucket and o.case_id = t.case_id and o.channel = 'voice'
          and o.outcome in ('conversation', 'answered'))::int as "spokenTo",
        coalesce((select o.result = 'call-back' from contact o where o.bucket = t.bucket and o.case_id = t.case_id
          and o.result is not null order by o.permit_from desc limit 1), false) as "wantsCallBack"
      from call_task t
      join collection_case c on c.bucket = t.bucket and c.case_id = t.case_id
      where t.done_at is null and t.expires_at > $1 and t.put_at <= $1
        and ($3::text[] is null or c.lender_id = any($3))
        and not exists (select 1 from desk_claim d where d.bucket = t.bucket and d.case_id = t.case_id and d.until > $1)
      order by t.expires_at, t.contact_id limit $4 ${asked.others === "passed-over" ? "for update of t skip locked" : ""}`,
    values: [asked.now, asked.today, asked.lenders ?? null, asked.most],
  });
  return rows as CallRow[];
}

/** Puts a case on a desk, in place of what lay there. @returns false when it lies on another's */
export async function claimCase(tx: Tx, claim: Omit<ClaimRow, "rightPerson">, now: number): Promise<boolean> {
  await releaseCase(tx, claim.staffId);
  const { rowCount } = await tx.query({
    name: "claim case",
    text: `insert into desk_claim as d (bucket, case_id, contact_id, staff_id, until, right_person)
      values ($1, $2, $3, $4, $5, false)
      on conflict (bucket, case_id) do update set contact_id = excluded.contact_id, staff_id = excluded.staff_id,
        until = excluded.until, right_person = false
      where d.until <= $6`,
    values: [claim.bucket, claim.caseId, claim.contactId, claim.staffId, claim.until, now],
  });
  return rowCount === 1;
}

/** What lies on somebody's desk now. */
export async function claimOf(tx: Tx, staffId: number, now: number): Promise<ClaimRow | undefined> {
  const { rows } = await tx.query({
    name: "claim of",
    text: `select d.bucket, d.case_id as "caseId", d.contact_id as "contactId", d.staff_id as "staffId", d.until,
        d.right_person as "rightPerson"
      from desk_claim d where d.staff_id = $1 and d.until > $2`,
    values: [staffId, now],
  });
  return (rows as ClaimRow[])[0];
}

/** Notes that who answered is the person. */
export async function noteRightPerson(tx: Tx, staffId: number): Promise<void> {
  await tx.query({
    name: "note right person",
    text: "update desk_claim set right_person = true where staff_id = $1",
    values: [staffId],
  });
}

export async function releaseCase(tx: Tx, staffId: number): Promise<void> {
  await tx.query({ name: "release case", text: "delete from desk_claim where staff_id = $1", values: [staffId] });
}

/** A call on the list, with its script as sealed; undefined once it is off. */
export async function openCall(
  tx: Tx,
  bucket: number,
  contactId: number,
): Promise<{ readonly script: string; readonly expiresAt: number } | undefined> {
  const { rows } = await tx.query({
    name: "open call",
    text: `select script, expires_at as "expiresAt" from call_task
      where bucket = $1 and contact_id = $2 and done_at is null`,
    values: [bucket, contactId],
  });
  return (rows as { script: string; expiresAt: number }[])[0];
}

/** How many calls wait, and how many lie on desks. */
export async function countCalls(
  tx: Tx,
  asked: { readonly now: number; readonly lenders: readonly string[] | undefined },
): Promise<{ readonly waiting: number; readonly onDesks: number }> {
  const { rows } = await tx.query({
    name: "count calls",
    text: `select count(*)::int as waiting, (select count(*) from desk_claim where until > $1)::int as "onDesks" from (
        select 1 from call_task t join collection_case c on c.bucket = t.bucket and c.case_id = t.case_id
        where t.done_at is null and t.expires_at > $1 and t.put_at <= $1
          and ($2::text[] is null or c.lender_id = any($2)) limit 1000) x`,
    values: [asked.now, asked.lenders ?? null],
  });
  return (rows as { waiting: number; onDesks: number }[])[0] ?? { waiting: 0, onDesks: 0 };
}

/** When the first call of those that may not be made yet may be made. */
export async function nextCallFrom(
  tx: Tx,
  asked: { readonly now: number; readonly lenders: readonly string[] | undefined },
): Promise<number | undefined> {
  const { rows } = await tx.query({
    name: "next call from",
    text: `select min(t.put_at) as "from" from call_task t
      join collection_case c on c.bucket = t.bucket and c.case_id = t.case_id
      where t.done_at is null and t.put_at > $1 and ($2::text[] is null or c.lender_id = any($2))`,
    values: [asked.now, asked.lenders ?? null],
  });
  return (rows as { from: number | null }[])[0]?.from ?? undefined;
}
