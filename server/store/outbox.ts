import type { Channel, MessageClass } from "@fairdue/core/contact/request.ts";
import { insertInto, type Tx } from "./rows.ts";

/** A contact waiting to be sent, or on its way. */
export type OutboxRow = {
  readonly contact_id: number;
  readonly case_id: number;
  readonly channel: string;
  readonly not_before: number;
  readonly released_at: number | null;
};

/** Buckets with a contact whose hour has come. */
export async function outboxBuckets(tx: Tx, until: number): Promise<readonly number[]> {
  const { rows } = await tx.query({
    name: "outbox buckets",
    text: `select b::int2 as bucket from generate_series(0, 255) b
      where exists (select 1 from outbox o where o.bucket = b::int2 and o.not_before <= $1)`,
    values: [until],
  });
  return (rows as { bucket: number }[]).map((row) => row.bucket);
}

/**
 * Takes contacts of a bucket that are due and not yet on their way, and locks their cases. Those another sender holds
 * are left to it. The case's lock comes first, as everywhere, so that nobody waits in a circle.
 */
export async function claimOutbox(
  tx: Tx,
  bucket: number,
  due: { readonly until: number; readonly limit: number },
): Promise<readonly OutboxRow[]> {
  const { rows } = await tx.query({
    name: "claim outbox",
    text: `select o.contact_id from outbox o
      join case_progress p on p.bucket = o.bucket and p.case_id = o.case_id
      where o.bucket = $1 and p.bucket = $1 and o.not_before <= $2 and o.released_at is null
      order by o.not_before, o.contact_id limit $3 for no key update of p skip locked`,
    values: [bucket, due.until, due.limit],
  });
  const claimed = await tx.query({
    name: "load outbox",
    text: `select contact_id, case_id, channel, not_before, released_at from outbox
      where bucket = $1 and contact_id = any($2::int8[]) and released_at is null order by not_before, contact_id`,
    values: [bucket, (rows as { contact_id: number }[]).map((row) => row.contact_id)],
  });
  return claimed.rows as OutboxRow[];
}

/** Marks until when a sender answers for its contacts; after that they count as lost. Real time, not the case's. */
export async function leaseOutbox(tx: Tx, bucket: number, contactIds: readonly number[], until: number): Promise<void> {
  await tx.query({
    name: "lease outbox",
    text: "update outbox set lease_until = $3 where bucket = $1 and contact_id = any($2::int8[])",
    values: [bucket, contactIds, until],
  });
}

/** Contacts on their way whose sender has not answered in time: it died between sending and settling. */
export async function lostContacts(tx: Tx, bucket: number, now: number): Promise<readonly OutboxRow[]> {
  const { rows } = await tx.query({
    name: "lost contacts",
    text: `select contact_id, case_id, channel, not_before, released_at from outbox
      where bucket = $1 and released_at is not null and coalesce(lease_until, 0) < $2
      order by contact_id`,
    values: [bucket, now],
  });
  return rows as OutboxRow[];
}

/** The event that planned a contact, as recorded. */
export async function plannedEvents(
  tx: Tx,
  bucket: number,
  contactIds: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const { rows } = await tx.query({
    name: "planned events",
    text: `select c.contact_id, e.body from contact c
      join event e on e.bucket = c.bucket and e.case_id = c.case_id and e.seq = c.planned_by
      where c.bucket = $1 and e.bucket = $1 and c.contact_id = any($2::int8[])`,
    values: [bucket, contactIds],
  });
  return new Map((rows as { contact_id: number; body: string }[]).map((row) => [row.contact_id, row.body]));
}

/** Sealed name and wrapped key of the borrowers of these cases; the key is null once the person has been erased. */
export async function loadParties(
  tx: Tx,
  bucket: number,
  caseIds: readonly number[],
): Promise<ReadonlyMap<number, { readonly name: string; readonly wrappedKey: Buffer | null }>> {
  const { rows } = await tx.query({
    name: "load parties",
    text: `select p.case_id, p.name, k.wrapped_key from case_party p
      join collection_case c on c.bucket = p.bucket and c.case_id = p.case_id
      left join borrower_key k on k.bucket = c.bucket and k.borrower_id = c.borrower_id
      where p.bucket = $1 and c.bucket = $1 and p.case_id = any($2::int8[])`,
    values: [bucket, caseIds],
  });
  const found = rows as { case_id: number; name: string; wrapped_key: Buffer | null }[];
  return new Map(found.map((row) => [row.case_id, { name: row.name, wrappedKey: row.wrapped_key }]));
}

/** Puts a message into a borrower's inbox; once, however often it is tried. */
export async function putInboxMessage(
  tx: Tx,
  message: { bucket: number; contactId: number; caseId: number; at: number; title: string; body: string },
): Promise<void> {
  const inbox = insertInto(
    "inbox_message",
    { contact_id: "int8", case_id: "int8", put_at: "int8", title: "text", body: "text" },
    "on conflict (bucket, contact_id) do nothing",
  );
  inbox.add(message.contactId, message.caseId, message.at, message.title, message.body);
  await inbox.flush(tx, message.bucket);
}

/**
 * Puts a call on the agents' list; once, however often it is tried, and not when it was stopped meanwhile. The lock on
 * the contact makes a stop wait until the call is on the list, where it finds and closes it.
 */
export async function putCallTask(
  tx: Tx,
  task: { bucket: number; contactId: number; caseId: number; at: number; expiresAt: number; script: string },
): Promise<void> {
  await tx.query({
    name: "put call task",
    text: `insert into call_task (bucket, contact_id, case_id, put_at, expires_at, script)
      select bucket, contact_id, $3, $4, $5, $6 from contact
      where bucket = $1 and contact_id = $2 and state = 'sending' for share
      on conflict (bucket, contact_id) do nothing`,
    values: [task.bucket, task.contactId, task.caseId, task.at, task.expiresAt, task.script],
  });
}

/** Contact by the number a provider gave it. */
export async function findByProviderRef(
  tx: Tx,
  bucket: number,
  channel: string,
  providerRef: string,
): Promise<number | undefined> {
  const { rows } = await tx.query({
    name: "find by provider ref",
    text: "select contact_id from message_directory where bucket = $1 and channel = $2 and provider_ref = $3",
    values: [bucket, channel, providerRef],
  });
  return (rows as { contact_id: number }[])[0]?.contact_id;
}

export async function putProviderRef(
  tx: Tx,
  bucket: number,
  channel: string,
  providerRef: string,
  contactId: number,
): Promise<void> {
  await tx.query({
    name: "put provider ref",
    text: `insert into message_directory (bucket, channel, provider_ref, contact_id) values ($1, $2, $3, $4)
      on conflict (bucket, channel, provider_ref) do nothing`,
    values: [bucket, channel, providerRef, contactId],
  });
}

/** Calls that nobody made while their permit held, by bucket. */
export async function expiredTasks(
  tx: Tx,
  now: number,
): Promise<readonly { bucket: number; contact_id: number; case_id: number }[]> {
  const { rows } = await tx.query({
    name: "expired tasks",
    text: "select bucket, contact_id, case_id from call_task where done_at is null and expires_at <= $1 order by bucket, contact_id",
    values: [now],
  });
  return rows as { bucket: number; contact_id: number; case_id: number }[];
}

/** Takes a call off the agents' list. */
export async function closeTasks(tx: Tx, bucket: number, contactIds: readonly number[], at: number): Promise<void> {
  await tx.query({
    name: "close tasks",
    text: "update call_task set done_at = $3 where bucket = $1 and contact_id = any($2::int8[]) and done_at is null",
    values: [bucket, contactIds, at],
  });
}

export async function caseOfContact(tx: Tx, bucket: number, contactId: number): Promise<number | undefined> {
  const { rows } = await tx.query({
    name: "case of contact",
    text: "select case_id from contact where bucket = $1 and contact_id = $2",
    values: [bucket, contactId],
  });
  return (rows as { case_id: number }[])[0]?.case_id;
}

/** Contacts of a bucket that went out, or may have. */
export async function loadMadeContacts(
  tx: Tx,
  bucket: number,
): Promise<
  readonly {
    readonly contact_id: number;
    readonly case_id: number;
    readonly permit_from: number;
    readonly channel: Channel;
    readonly message_class: MessageClass;
  }[]
> {
  const { rows } = await tx.query({
    name: "made contacts",
    text: `select contact_id, case_id, permit_from, channel, message_class from contact
      where bucket = $1 and state in ('sending', 'sent', 'unknown') order by contact_id`,
    values: [bucket],
  });
  return rows as Awaited<ReturnType<typeof loadMadeContacts>>;
}
