import { type Kysely, type Migration, sql } from "kysely";

/** Accounts to be compared again although nothing was recorded of them: the nightly watch finds them by this index. */
const INDEX = "create index furnished_account_to_look_at on furnished_account (bucket) where basis is null";

export const creditLooks: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql.raw(INDEX).execute(db);
  },
};
