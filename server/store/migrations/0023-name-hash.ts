import { type Kysely, type Migration, sql } from "kysely";

/** Money that comes with a name alone finds whose it may be; people recorded before are found once a file tells of them anew. */
const STATEMENTS = [
  "alter table case_party add column name_hash text",
  "create index case_party_name on case_party (name_hash) where name_hash is not null",
];

export const nameHashes: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
