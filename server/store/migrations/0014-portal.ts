import { type Kysely, type Migration, sql } from "kysely";

/**
 * Getting into the portal. Addresses and tokens stand here as keyed hashes only; the bucket is that of the hash, since nobody
 * is known yet when they are looked up. Instants are the machine's, not the case's: a code is as old as it really is.
 */
const STATEMENTS = [
  `create table portal_code (
     bucket smallint not null, address_hash text not null, code_hash text, expires_at bigint not null,
     tries smallint not null, asked smallint not null, asked_since bigint not null, locked_until bigint not null,
     primary key (bucket, address_hash))`,
  `create table portal_session (
     bucket smallint not null, token_hash text not null, address_hash text, invited_id bigint, borrower_id bigint,
     made_at bigint not null, seen_at bigint not null, wrong smallint not null,
     primary key (bucket, token_hash))`,
  "create index portal_session_borrower on portal_session (borrower_id) where borrower_id is not null",
  `create table portal_link_used (
     bucket smallint not null, link_hash text not null, used_at bigint not null,
     primary key (bucket, link_hash))`,
  // The way from a number or address to its cases: without it, signing in would read every address of the house.
  "create index contact_point_hash on contact_point (value_hash)",
];

export const portal: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
