import { type Kysely, type Migration, sql } from "kysely";

/**
 * The first house. Every row about a person carries the person's bucket, and the bucket leads every key,
 * so that the same statements run on one laptop and on a cluster distributed by bucket.
 * Instants are epoch milliseconds, money is minor units, both `bigint`; local days are `date`.
 */
const STATEMENTS = [
  "create sequence id_block",

  // Small shared reference tables.
  "create table lender (lender_id text primary key, body jsonb not null)",
  "create table product (product_id text primary key, body jsonb not null)",
  "create table template (template_id text not null, version int not null, body jsonb not null, primary key (template_id, version))",
  "create table ladder (ladder_id text not null, version int not null, body jsonb not null, primary key (ladder_id, version))",
  "create table setting (name text primary key, value jsonb not null)",
  `create table collection_run (
     run_id bigint primary key, as_of bigint not null, started_at bigint not null, finished_at bigint, totals jsonb)`,

  // People. The data key lives apart: deleting its row erases the person from everything sealed under it.
  `create table borrower (
     bucket smallint not null, borrower_id bigint not null, tenant text not null,
     reference text not null, reference_hash text not null,
     primary key (bucket, borrower_id), unique (bucket, tenant, reference_hash))`,
  `create table borrower_key (
     bucket smallint not null, borrower_id bigint not null, wrapped_key bytea not null,
     primary key (bucket, borrower_id))`,

  // Cases and what hangs below them.
  `create table collection_case (
     bucket smallint not null, case_id bigint not null, borrower_id bigint not null,
     tenant text not null, lender_id text not null, ladder_id text not null, zone text not null,
     zones text[] not null, language text not null, stage text not null,
     episode int not null, cursor smallint not null, last_step_on date, anchor_on date, grace_days smallint,
     version int not null, head bytea not null,
     primary key (bucket, case_id), unique (bucket, borrower_id, lender_id)) with (fillfactor = 80)`,
  `create table case_party (
     bucket smallint not null, case_id bigint not null, name text not null, born_on text,
     primary key (bucket, case_id))`,
  `create table contact_point (
     bucket smallint not null, point_id bigint not null, case_id bigint not null, position smallint not null,
     kind text not null, value text not null, value_hash text not null, zone text, source text, phone_type text,
     place text, invalid boolean not null,
     primary key (bucket, point_id))`,
  "create index contact_point_case on contact_point (bucket, case_id)",
  `create table account (
     bucket smallint not null, account_id bigint not null, case_id bigint not null, reference text not null,
     product_id text not null, currency text not null, opened_on date not null, grace_days smallint not null,
     primary key (bucket, account_id), unique (bucket, case_id, reference))`,
  `create table instalment (
     bucket smallint not null, account_id bigint not null, no int not null, case_id bigint not null,
     due_on date not null, principal bigint not null, interest bigint not null, fee bigint not null,
     open_principal bigint not null, open_interest bigint not null, open_fee bigint not null,
     primary key (bucket, account_id, no))`,
  `create index instalment_open on instalment (bucket, case_id)
     where open_principal + open_interest + open_fee > 0`,
  `create table ledger_entry (
     bucket smallint not null, entry_id bigint not null, account_id bigint not null, kind text not null,
     amount bigint not null, value_on date not null, booked_at bigint not null, source_ref text not null,
     reverses bigint,
     primary key (bucket, entry_id), unique (bucket, account_id, source_ref))`,
  `create table hold (
     bucket smallint not null, hold_id bigint not null, case_id bigint not null, kind text not null,
     source text not null, starts_on date not null, ends_on date, citation text not null,
     primary key (bucket, hold_id))`,
  "create index hold_case on hold (bucket, case_id)",

  // Contacts and what waits to be sent. The permit is part of the contact's own row and never null:
  // a contact without its permit cannot be written, and one permit cannot serve two contacts.
  // `planned_by` is the event that holds its text, values and permit in full.
  `create table contact (
     bucket smallint not null, contact_id bigint not null, case_id bigint not null,
     permit_from bigint not null, permit_until bigint not null, permit_rulebooks text not null,
     channel text not null, point_id bigint not null, message_class text not null,
     planned_by int not null,
     episode int not null, step text not null, state text not null, outcome text not null,
     body_hash text, provider_ref text, result text,
     primary key (bucket, contact_id), check (permit_from < permit_until))`,
  "create index contact_case on contact (bucket, case_id, permit_from)",
  `create table outbox (
     bucket smallint not null, contact_id bigint not null, case_id bigint not null, channel text not null,
     not_before bigint not null, released_at bigint, lease_until bigint,
     primary key (bucket, contact_id))`,
  "create index outbox_due on outbox (bucket, not_before)",

  // The record and the schedule.
  `create table event (
     bucket smallint not null, case_id bigint not null, seq int not null, at bigint not null,
     body text not null, hash bytea not null,
     primary key (bucket, case_id, seq))`,
  "create index event_at on event using brin (at)",
  `create table schedule (
     bucket smallint not null, case_id bigint not null, next_at bigint not null,
     primary key (bucket, case_id)) with (fillfactor = 80)`,
  "create index schedule_due on schedule (bucket, next_at)",
  `create table seal (
     seal_no int primary key, day date not null, at bigint not null, body text not null,
     hash bytea not null, signature bytea not null, key_id text not null)`,
  `create table sealed_head (
     bucket smallint not null, case_id bigint not null, seq int not null, hash bytea not null, seal_no int not null,
     primary key (bucket, case_id, seal_no))`,

  // Directories: the way from a key of the outside world to an id, which routes itself. Their bucket is the key's own.
  `create table account_directory (
     bucket smallint not null, tenant text not null, lender_id text not null, reference text not null,
     account_id bigint not null, case_id bigint not null,
     primary key (bucket, tenant, lender_id, reference))`,
  `create table message_directory (
     bucket smallint not null, channel text not null, provider_ref text not null, contact_id bigint not null,
     primary key (bucket, channel, provider_ref))`,
  // What the files fed so far said, row by row, so that a file fed again changes nothing.
  `create table source_row (
     bucket smallint not null, kind text not null, key text not null, hash text not null,
     primary key (bucket, kind, key))`,

  // Mailboxes of the two channels that are our own: the borrower's inbox and the agents' call tasks.
  `create table inbox_message (
     bucket smallint not null, contact_id bigint not null, case_id bigint not null, put_at bigint not null,
     title text not null, body text not null, read_at bigint,
     primary key (bucket, contact_id))`,
  `create table call_task (
     bucket smallint not null, contact_id bigint not null, case_id bigint not null, put_at bigint not null,
     expires_at bigint not null, script text not null, done_at bigint,
     primary key (bucket, contact_id))`,
  "create index call_task_open on call_task (bucket, expires_at) where done_at is null",
];

export const house: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
