import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { ObjectionEvent } from "@fairdue/core/credit/objection/event.ts";
import { evolveObjection, type Objection } from "@fairdue/core/credit/objection/objection.ts";
import type { Tx } from "./rows.ts";

/** The case an objection is on; undefined when there is no such objection. */
export async function caseOfObjection(tx: Tx, bucket: number, objectionId: number): Promise<number | undefined> {
  const { rows } = await tx.query({
    name: "case of objection",
    text: "select case_id from objection where bucket = $1 and objection_id = $2",
    values: [bucket, objectionId],
  });
  return (rows as { case_id: number }[])[0]?.case_id;
}

/** Every objection of a case as its events leave it, open or over. */
export async function loadObjections(tx: Tx, bucket: number, caseId: number): Promise<readonly Objection[]> {
  const { rows } = await tx.query({
    name: "load objections",
    text: `select e.body from objection o
      join objection_step s on s.bucket = o.bucket and s.objection_id = o.objection_id
      join event e on e.bucket = s.bucket and e.case_id = s.case_id and e.seq = s.seq
      where o.bucket = $1 and s.bucket = $1 and e.bucket = $1 and o.case_id = $2 order by s.objection_id, s.seq`,
    values: [bucket, caseId],
  });
  return [...foldObjections((rows as { body: string }[]).map(eventOf)).values()];
}

/** An objection with where it stands. */
export type PlacedObjection = {
  readonly caseId: number;
  readonly lender: string;
  readonly zone: Zone;
  /** The lender's own number of the account objected to. */
  readonly account: string | undefined;
  readonly objection: Objection;
};

const PLACED = `select o.objection_id, o.case_id, c.lender_id, c.zone, e.body from objection o
  join collection_case c on c.bucket = o.bucket and c.case_id = o.case_id
  join objection_step s on s.bucket = o.bucket and s.objection_id = o.objection_id
  join event e on e.bucket = s.bucket and e.case_id = s.case_id and e.seq = s.seq`;

/** Every open objection of the house; there are as many as are open, not as many as cases. */
export async function loadOpenObjections(tx: Tx): Promise<readonly PlacedObjection[]> {
  const { rows } = await tx.query({
    name: "load open objections",
    text: `${PLACED} where o.is_open order by o.bucket, o.objection_id, s.seq`,
  });
  return placed(tx, rows as PlacedRow[]);
}

/** One objection, open or over; undefined when there is none of that number. */
export async function loadObjection(tx: Tx, bucket: number, objectionId: number): Promise<PlacedObjection | undefined> {
  const { rows } = await tx.query({
    name: "load objection",
    text: `${PLACED} where o.bucket = $1 and s.bucket = $1 and e.bucket = $1 and o.objection_id = $2 order by s.seq`,
    values: [bucket, objectionId],
  });
  return (await placed(tx, rows as PlacedRow[]))[0];
}

/** What happened to an objection, in order; words are sealed. */
export async function loadObjectionSteps(
  tx: Tx,
  bucket: number,
  objectionId: number,
): Promise<readonly ObjectionEvent[]> {
  const { rows } = await tx.query({
    name: "load objection steps",
    text: `select e.body from objection_step s
      join event e on e.bucket = s.bucket and e.case_id = s.case_id and e.seq = s.seq
      where s.bucket = $1 and e.bucket = $1 and s.objection_id = $2 order by s.seq`,
    values: [bucket, objectionId],
  });
  return (rows as { body: string }[]).map(eventOf);
}

type PlacedRow = { objection_id: number; case_id: number; lender_id: string; zone: string; body: string };

async function placed(tx: Tx, rows: readonly PlacedRow[]): Promise<readonly PlacedObjection[]> {
  const objections = foldObjections(rows.map(eventOf));
  const places = new Map(rows.map((row) => [row.objection_id, row]));
  const accounts = await referencesOf(tx, [...objections.values()]);
  return [...places.values()].flatMap(({ objection_id, case_id: caseId, lender_id: lender, zone }) => {
    const objection = objections.get(objection_id);
    if (objection === undefined) return [];
    return [{ caseId, lender, zone: zone as Zone, account: accounts.get(objection.accountId ?? 0), objection }];
  });
}

async function referencesOf(tx: Tx, objections: readonly Objection[]): Promise<ReadonlyMap<number, string>> {
  const ids = objections.flatMap(({ accountId }) => (accountId === undefined ? [] : [accountId]));
  if (ids.length === 0) return new Map();
  const { rows } = await tx.query({
    name: "references of accounts",
    text: `select a.account_id, a.reference from unnest($1::int8[]) as v(id)
      join account a on a.bucket = (v.id % 256)::int2 and a.account_id = v.id`,
    values: [ids],
  });
  return new Map((rows as { account_id: number; reference: string }[]).map((row) => [row.account_id, row.reference]));
}

/** The wrapped key of the person of a case; undefined when they were erased. */
export async function loadCaseKey(tx: Tx, bucket: number, caseId: number): Promise<Buffer | undefined> {
  const { rows } = await tx.query({
    name: "load case key",
    text: `select k.wrapped_key from collection_case c
      join borrower_key k on k.bucket = c.bucket and k.borrower_id = c.borrower_id
      where c.bucket = $1 and k.bucket = $1 and c.case_id = $2`,
    values: [bucket, caseId],
  });
  return (rows as { wrapped_key: Buffer }[])[0]?.wrapped_key;
}

/** An event off the record, its words still sealed. */
function eventOf({ body }: { readonly body: string }): ObjectionEvent {
  return JSON.parse(body) as ObjectionEvent;
}

function foldObjections(events: readonly ObjectionEvent[]): ReadonlyMap<number, Objection> {
  const objections = new Map<number, Objection>();
  for (const event of events)
    objections.set(event.objectionId, evolveObjection(objections.get(event.objectionId), event));
  return objections;
}
