import { type Kysely, type Migration, sql } from "kysely";

/** Where on the record each issued document stands; its number carries its id, which carries the bucket. */
export const documents: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql
      .raw(
        `create table issued_document (
           bucket smallint not null, document_id bigint not null, case_id bigint not null, seq int not null,
           primary key (bucket, document_id))`,
      )
      .execute(db);
  },
};
