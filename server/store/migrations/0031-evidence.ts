import { type Kysely, type Migration, sql } from "kysely";

/** Files given with requests, sealed with the key of the person they are about. */
const STATEMENTS = [
  `create table evidence (
     bucket smallint not null, evidence_id bigint not null, case_id bigint not null, request_id bigint not null,
     type text not null, bytes int not null, name text not null, content text not null, at bigint not null,
     primary key (bucket, evidence_id))`,
  "create index evidence_request on evidence (bucket, request_id)",
];

export const evidence: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
