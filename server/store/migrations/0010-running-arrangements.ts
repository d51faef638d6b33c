import { type Kysely, type Migration, sql } from "kysely";

/** Finds plans that run and promises whose day has passed without reading every hold. */
export const runningArrangements: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw("create index hold_arrangement on hold (bucket, kind, ends_on) where kind in ('plan', 'promise')")
      .execute(db);
  },
};
