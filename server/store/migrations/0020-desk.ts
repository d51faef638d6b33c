import { type Kysely, type Migration, sql } from "kysely";

/** Which case lies on whose desk until when; one row a case, one case a person. Instants are the house's. */
const STATEMENTS = [
  `create table desk_claim (
     bucket smallint not null, case_id bigint not null, contact_id bigint not null, staff_id int not null unique,
     until bigint not null, right_person boolean not null,
     primary key (bucket, case_id))`,
  // The agents' list over all buckets, the call whose window closes first at the head.
  "create index call_task_queue on call_task (expires_at, contact_id) where done_at is null",
];

export const desk: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
