import { type Kysely, type Migration, sql } from "kysely";

/** The agency register, and which case is or was with which agency. */
const STATEMENTS = [
  "create table agency (agency_id text primary key, body jsonb not null)",
  `create table placement (
     bucket smallint not null, placement_id bigint not null, case_id bigint not null, agency text not null,
     placed_at bigint not null, recalled_at bigint, attested_at bigint,
     primary key (bucket, placement_id))`,
  "create index placement_case on placement (bucket, case_id)",
  "create index placement_agency on placement (agency, placement_id)",
];

export const placements: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
