import type { Tx } from "./rows.ts";

/** A person who works here, as stored. Instants are the machine's, epoch milliseconds. */
export type StaffRow = {
  readonly staffId: number;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  /** Null for the whole house. */
  readonly lenders: readonly string[] | null;
  readonly agencyId: number | null;
  /** Salt and hash; null for somebody who signs in elsewhere. */
  readonly password: string | null;
  readonly otpSecret: string | null;
  /** The last one-time code's step, so that none is used twice. */
  readonly otpStep: number;
  readonly oidcSubject: string | null;
  readonly wrong: number;
  readonly lockedUntil: number;
  readonly active: boolean;
};

const COLUMNS = `s.staff_id as "staffId", s.login, s.name, s.roles, s.lenders, s.agency_id as "agencyId", s.password,
  s.otp_secret as "otpSecret", s.otp_step as "otpStep", s.oidc_subject as "oidcSubject", s.wrong,
  s.locked_until as "lockedUntil", s.active`;

/** @returns the new person's id; undefined when the login is taken */
export async function addStaff(
  tx: Tx,
  row: Omit<StaffRow, "staffId" | "otpStep" | "wrong" | "lockedUntil" | "active">,
  madeAt: number,
): Promise<number | undefined> {
  const { rows } = await tx.query({
    name: "add staff",
    text: `insert into staff (login, name, roles, lenders, agency_id, password, otp_secret, otp_step, oidc_subject, wrong,
        locked_until, active, made_at)
      values ($1, $2, $3, $4, $5, $6, $7, 0, $8, 0, 0, true, $9)
      on conflict (login) do nothing returning staff_id as "staffId"`,
    values: [
      row.login,
      row.name,
      row.roles,
      row.lenders,
      row.agencyId,
      row.password,
      row.otpSecret,
      row.oidcSubject,
      madeAt,
    ],
  });
  return (rows as { staffId: number }[])[0]?.staffId;
}

/** Somebody by login, locked until the transaction ends. */
export async function lockStaff(tx: Tx, login: string): Promise<StaffRow | undefined> {
  const { rows } = await tx.query({
    name: "lock staff",
    text: `select ${COLUMNS} from staff s where s.login = $1 for update`,
    values: [login],
  });
  return (rows as StaffRow[])[0];
}

export async function listStaff(tx: Tx): Promise<readonly StaffRow[]> {
  const { rows } = await tx.query({
    name: "list staff",
    text: `select ${COLUMNS} from staff s order by s.staff_id`,
    values: [],
  });
  return rows as StaffRow[];
}

/** What changes by signing in or failing to. */
export async function saveTries(
  tx: Tx,
  staffId: number,
  row: Pick<StaffRow, "wrong" | "lockedUntil" | "otpStep">,
): Promise<void> {
  await tx.query({
    name: "save staff tries",
    text: "update staff set wrong = $2, locked_until = $3, otp_step = $4 where staff_id = $1",
    values: [staffId, row.wrong, row.lockedUntil, row.otpStep],
  });
}

/** Changes what somebody may do; their sessions go on under the new roles. @returns false for nobody */
export async function saveStaff(
  tx: Tx,
  staffId: number,
  row: Pick<StaffRow, "roles" | "lenders" | "active">,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: "save staff",
    text: "update staff set roles = $2, lenders = $3, active = $4 where staff_id = $1",
    values: [staffId, row.roles, row.lenders, row.active],
  });
  return rowCount === 1;
}

/** The person an identity provider knows under this subject; a first sign-in binds the subject to their login. */
export async function staffBySubject(
  tx: Tx,
  { subject, login }: { readonly subject: string; readonly login: string | undefined },
): Promise<StaffRow | undefined> {
  if (login !== undefined)
    await tx.query({
      name: "bind staff subject",
      text: `update staff set oidc_subject = $1 where login = $2 and oidc_subject is null
        and not exists (select 1 from staff where oidc_subject = $1)`,
      values: [subject, login],
    });
  const { rows } = await tx.query({
    name: "staff by subject",
    text: `select ${COLUMNS} from staff s where s.oidc_subject = $1 and s.active`,
    values: [subject],
  });
  return (rows as StaffRow[])[0];
}

export async function addStaffSession(tx: Tx, tokenHash: string, staffId: number, madeAt: number): Promise<void> {
  await tx.query({
    name: "add staff session",
    text: "insert into staff_session (token_hash, staff_id, made_at, seen_at) values ($1, $2, $3, $3)",
    values: [tokenHash, staffId, madeAt],
  });
}

/** The active person of a session that is neither too old nor too long unused; the look counts as use. */
export async function staffOfSession(
  tx: Tx,
  tokenHash: string,
  limits: { readonly now: number; readonly madeAfter: number; readonly seenAfter: number },
): Promise<StaffRow | undefined> {
  const { rows } = await tx.query({
    name: "staff of session",
    // Marked once a minute at most: fifty people at work should not cost a write with every question.
    text: `with found as (
        select token_hash, staff_id, seen_at from staff_session
        where token_hash = $1 and made_at > $3 and seen_at > $4),
      seen as (
        update staff_session t set seen_at = $2::bigint from found f
        where t.token_hash = f.token_hash and f.seen_at < $2::bigint - 60000)
      select ${COLUMNS} from found f join staff s on s.staff_id = f.staff_id where s.active`,
    values: [tokenHash, limits.now, limits.madeAfter, limits.seenAfter],
  });
  return (rows as StaffRow[])[0];
}

export async function endStaffSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.query({
    name: "end staff session",
    text: "delete from staff_session where token_hash = $1",
    values: [tokenHash],
  });
}

export async function addStaffKey(
  tx: Tx,
  row: { readonly keyHash: string; readonly staffId: number; readonly name: string; readonly deeds: readonly string[] },
  madeAt: number,
): Promise<void> {
  await tx.query({
    name: "add staff key",
    text: "insert into staff_key (key_hash, staff_id, name, deeds, made_at) values ($1, $2, $3, $4, $5)",
    values: [row.keyHash, row.staffId, row.name, row.deeds, madeAt],
  });
}

/** The active person a key works for, and what the key may do at most. */
export async function staffOfKey(
  tx: Tx,
  keyHash: string,
): Promise<(StaffRow & { readonly deeds: readonly string[] }) | undefined> {
  const { rows } = await tx.query({
    name: "staff of key",
    text: `select ${COLUMNS}, k.deeds from staff_key k join staff s on s.staff_id = k.staff_id
      where k.key_hash = $1 and s.active`,
    values: [keyHash],
  });
  return (rows as (StaffRow & { deeds: readonly string[] })[])[0];
}

/** The lenders of cases of one bucket. */
export async function lenderOfCase(tx: Tx, bucket: number, caseId: number): Promise<string | undefined> {
  const { rows } = await tx.query({
    name: "lender of case",
    text: `select lender_id as "lenderId" from collection_case where bucket = $1 and case_id = $2`,
    values: [bucket, caseId],
  });
  return (rows as { lenderId: string }[])[0]?.lenderId;
}

/** Whether somebody who works here has this login. */
export async function worksHere(tx: Tx, login: string): Promise<boolean> {
  const { rows } = await tx.query({
    name: "works here",
    text: "select 1 from staff where login = $1 and active",
    values: [login],
  });
  return rows.length > 0;
}
