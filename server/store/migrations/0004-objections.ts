import { type Kysely, type Migration, sql } from "kysely";

/**
 * Objections to the credit record: which are open, and where on the record the steps of each stand. What became of one is
 * read from its events, so that it is told once. `credit_watch` holds how far the nightly comparison has looked.
 */
const STATEMENTS = [
  `create table objection (
     bucket smallint not null, objection_id bigint not null, case_id bigint not null, is_open boolean not null,
     primary key (bucket, objection_id))`,
  "create index objection_case on objection (bucket, case_id)",
  "create index objection_open on objection (bucket, objection_id) where is_open",
  `create table objection_step (
     bucket smallint not null, objection_id bigint not null, case_id bigint not null, seq int not null,
     primary key (bucket, objection_id, seq))`,
  `create table credit_watch (
     only_one boolean primary key default true check (only_one), seal_no int not null, looked_on date not null)`,
  "create index sealed_head_seal on sealed_head (seal_no)",
  // A dispute that ends by its own date changes what should stand, and no event says so that day.
  `create index hold_contest on hold (bucket, kind, ends_on)
     where kind in ('dispute', 'identity-theft') and ends_on is not null`,
];

export const objections: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
