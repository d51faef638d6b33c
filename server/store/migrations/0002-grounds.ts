import { type Kysely, type Migration, sql } from "kysely";

/** What decisions name and no event holds: house policies and lenders' facts as they were. Shared by all buckets. */
export const grounds: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw("create table ground (name text primary key, body text not null)").execute(db);
  },
};
