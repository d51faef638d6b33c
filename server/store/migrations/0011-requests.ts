import { type Kysely, type Migration, sql } from "kysely";

/**
 * What borrowers ask and tell by right: which requests are open and until when, and where on the record the steps of each
 * stand. What became of one is read from its events, so that it is told once.
 */
const STATEMENTS = [
  `create table rights_request (
     bucket smallint not null, request_id bigint not null, case_id bigint not null, kind text not null,
     is_open boolean not null, received_at bigint not null, due_at bigint not null, primary key (bucket, request_id))`,
  "create index rights_request_case on rights_request (bucket, case_id)",
  "create index rights_request_open on rights_request (due_at) where is_open",
  "create index rights_request_received on rights_request (received_at)",
  `create table rights_request_step (
     bucket smallint not null, request_id bigint not null, case_id bigint not null, seq int not null,
     primary key (bucket, request_id, seq))`,
];

export const requests: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
