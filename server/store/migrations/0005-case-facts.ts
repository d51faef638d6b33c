import { type Kysely, type Migration, sql } from "kysely";

/**
 * Parts a case in two. What moves with every event, the due time included, is a narrow row of its own, so that a day's
 * work writes few pages, however many cases lie between the due ones. What only new facts change, `facts`, is one text,
 * so that a case is read with one look instead of one a table.
 */
const STATEMENTS = [
  `create table case_progress (
     bucket smallint not null, case_id bigint not null, stage text not null, episode int not null,
     cursor smallint not null, last_step_on date, version int not null, head bytea not null, next_at bigint,
     primary key (bucket, case_id)) with (fillfactor = 80)`,
  `insert into case_progress
     select c.bucket, c.case_id, c.stage, c.episode, c.cursor, c.last_step_on, c.version, c.head, s.next_at
     from collection_case c left join schedule s on s.bucket = c.bucket and s.case_id = c.case_id`,
  "create index case_due on case_progress (bucket, next_at) where next_at is not null",
  "alter table collection_case add column facts text",
  `update collection_case c set facts = json_build_array(
     c.zones, c.language,
     (select coalesce(json_agg(json_build_array(p.point_id, p.kind, p.value, p.value_hash, p.zone, p.source, p.phone_type, p.place,
         case when p.invalid then 1 end) order by p.position), '[]')
       from contact_point p where p.bucket = c.bucket and p.case_id = c.case_id),
     (select coalesce(json_agg(json_build_array(a.account_id, a.product_id, a.currency, a.grace_days,
         (select coalesce(json_agg(json_build_array(
             i.no, i.due_on - date '1970-01-01', i.open_principal, i.open_interest, i.open_fee) order by i.due_on, i.no), '[]')
           from instalment i where i.bucket = a.bucket and i.account_id = a.account_id
             and i.open_principal + i.open_interest + i.open_fee > 0)) order by a.account_id), '[]')
       from account a where a.bucket = c.bucket and a.case_id = c.case_id))::text`,
  `alter table collection_case alter column facts set not null, drop column zones, drop column language, drop column stage,
     drop column episode, drop column cursor, drop column last_step_on, drop column version, drop column head`,
  "drop table schedule",
  // Who answers a message is known by the number alone.
  "create index contact_point_value on contact_point (value_hash)",
];

export const caseFacts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
