import { type Kysely, type Migration, sql } from "kysely";

/**
 * Who works in the house. No bucket: these are few, and never about a borrower. Instants are the machine's.
 *
 * `lenders` null means the whole house; `agency_id` is set for people of an agency. Passwords are hashes (scrypt), secrets of
 * one-time codes are sealed under the master key.
 */
const STATEMENTS = [
  `create table staff (
     staff_id int generated always as identity primary key, login text not null unique, name text not null,
     roles text[] not null, lenders text[], agency_id bigint, password text, otp_secret text, otp_step bigint not null,
     oidc_subject text unique, wrong smallint not null, locked_until bigint not null, active boolean not null,
     made_at bigint not null)`,
  `create table staff_session (
     token_hash text primary key, staff_id int not null references staff, made_at bigint not null, seen_at bigint not null)`,
  "create index staff_session_staff on staff_session (staff_id)",
  `create table staff_key (
     key_hash text primary key, staff_id int not null references staff, name text not null, deeds text[] not null,
     made_at bigint not null)`,
];

export const staff: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
