import { type Kysely, type Migration, sql } from "kysely";

/** Offers a borrower chose and that wait for approval; gone once a plan of the case begins. */
const STATEMENTS = [
  `create table chosen_offer (
     bucket smallint not null, offer_id bigint not null, case_id bigint not null, chosen_at bigint not null,
     valid_until date not null,
     primary key (bucket, offer_id))`,
  "create index chosen_offer_case on chosen_offer (bucket, case_id)",
];

export const chosenOffers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
