import { type Kysely, type Migration, sql } from "kysely";

/**
 * What went to the credit bureau. A record is never changed: a later file holds the correction, and only the bureau's
 * refusal is written beside it. `furnished_account` keeps, under `basis`, what the months sent so far were computed from,
 * so that an account to which nothing back-dated happened is not computed again.
 */
const STATEMENTS = [
  `create table furnished_file (
     file_no int primary key, month text not null, state text not null, made_on date not null,
     rows bigint, sha256 text)`,
  // At most one file is in the making, so that two runs at once end up in one file.
  "create unique index furnished_file_prepared on furnished_file (state) where state = 'prepared'",
  `create table furnished_account (
     bucket smallint not null, account_id bigint not null, first_month text not null, through text not null,
     negative boolean not null, basis bytea,
     primary key (bucket, account_id))`,
  `create table furnished_record (
     bucket smallint not null, file_no int not null, account_id bigint not null, key text not null,
     action text not null, fields text not null, balance bigint not null, overdue bigint not null, body text not null,
     rejected text,
     primary key (bucket, file_no, account_id, key))`,
  "create index furnished_record_account on furnished_record (bucket, account_id)",
  `create table told_fact (
     bucket smallint not null, account_id bigint not null, fact text not null, on_day date not null, source text not null,
     primary key (bucket, account_id, fact, on_day))`,
];

export const furnishing: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
