import { type Columns, deleteFrom, insertInto, RowBuffer, type Tx } from "./rows.ts";

/** Columns of a case that move with every event. */
const MOVING = {
  stage: "text",
  episode: "int4",
  cursor: "int2",
  last_step_on: "date",
  version: "int4",
  head: "bytea",
} as const;

/** Columns of a case that only new facts about the person or the debts change. */
const FACTS = { anchor_on: "date", grace_days: "int2", facts: "json" } as const;

/** `name = v.name` of each column. */
function assignments(columns: Columns): string {
  return Object.keys(columns)
    .map((name) => `${name} = v.${name}`)
    .join(", ");
}

/**
 * One buffer for every table that follows from events, with the statement that writes it.
 * Each statement names the bucket on every table, so that it stays on one shard.
 */
export class TableBuffers {
  readonly borrower = insertInto(
    "borrower",
    { borrower_id: "int8", tenant: "text", reference: "text", reference_hash: "text" },
    "on conflict (bucket, borrower_id) do nothing",
  );
  readonly newCase = insertInto("collection_case", {
    case_id: "int8",
    borrower_id: "int8",
    tenant: "text",
    lender_id: "text",
    ladder_id: "text",
    zone: "text",
    ...FACTS,
  });
  readonly newProgress = insertInto("case_progress", { case_id: "int8", ...MOVING, next_at: "int8" });
  readonly progress = new RowBuffer(
    "update progress",
    { case_id: "int8", ...MOVING, scheduled: "bool", next_at: "int8" },
    (source) =>
      `update case_progress p set ${assignments(MOVING)}, next_at = case when v.scheduled then v.next_at else p.next_at end
       from ${source} where p.bucket = $1 and p.case_id = v.case_id`,
  );
  readonly caseFacts = new RowBuffer(
    "update facts",
    { case_id: "int8", ...FACTS },
    (source) =>
      `update collection_case c set ${assignments(FACTS)} from ${source} where c.bucket = $1 and c.case_id = v.case_id`,
  );
  readonly party = insertInto(
    "case_party",
    { case_id: "int8", name: "text", born_on: "text", name_hash: "text" },
    `on conflict (bucket, case_id) do update
       set name = excluded.name, born_on = excluded.born_on, name_hash = excluded.name_hash`,
  );
  readonly pointsReplaced = deleteFrom("contact_point", "case_id");
  readonly point = insertInto("contact_point", {
    point_id: "int8",
    case_id: "int8",
    position: "int2",
    kind: "text",
    value: "text",
    value_hash: "text",
    zone: "text",
    source: "text",
    phone_type: "text",
    place: "text",
    invalid: "bool",
  });
  readonly account = insertInto(
    "account",
    {
      account_id: "int8",
      case_id: "int8",
      reference: "text",
      product_id: "text",
      currency: "text",
      opened_on: "date",
      grace_days: "int2",
    },
    `on conflict (bucket, account_id) do update set product_id = excluded.product_id, currency = excluded.currency,
       opened_on = excluded.opened_on, grace_days = excluded.grace_days`,
  );
  readonly instalmentsReplaced = deleteFrom("instalment", "account_id");
  readonly instalment = insertInto("instalment", {
    account_id: "int8",
    no: "int4",
    case_id: "int8",
    due_on: "date",
    principal: "int8",
    interest: "int8",
    fee: "int8",
    open_principal: "int8",
    open_interest: "int8",
    open_fee: "int8",
  });
  readonly instalmentsClosed = new RowBuffer(
    "close instalments",
    { account_id: "int8" },
    (source) =>
      `update instalment i set open_principal = 0, open_interest = 0, open_fee = 0
       from ${source} where i.bucket = $1 and i.account_id = v.account_id`,
  );
  readonly instalmentOpen = new RowBuffer(
    "open instalments",
    { account_id: "int8", no: "int4", p: "int8", i: "int8", f: "int8" },
    (source) =>
      `update instalment t set open_principal = v.p, open_interest = v.i, open_fee = v.f
       from ${source} where t.bucket = $1 and t.account_id = v.account_id and t.no = v.no`,
  );
  readonly entry = insertInto("ledger_entry", {
    entry_id: "int8",
    account_id: "int8",
    kind: "text",
    amount: "int8",
    value_on: "date",
    booked_at: "int8",
    source_ref: "text",
    reverses: "int8",
  });
  readonly hold = insertInto("hold", {
    hold_id: "int8",
    case_id: "int8",
    kind: "text",
    source: "text",
    starts_on: "date",
    ends_on: "date",
    citation: "text",
  });
  readonly holdLifted = deleteFrom("hold", "hold_id");
  readonly contact = insertInto("contact", {
    contact_id: "int8",
    case_id: "int8",
    permit_from: "int8",
    permit_until: "int8",
    permit_rulebooks: "text",
    channel: "text",
    point_id: "int8",
    message_class: "text",
    planned_by: "int4",
    episode: "int4",
    step: "text",
    state: "text",
    outcome: "text",
  });
  readonly contactMoved = new RowBuffer(
    "update contact",
    {
      contact_id: "int8",
      state: "text",
      outcome: "text",
      body_hash: "text",
      provider_ref: "text",
      result: "text",
    },
    (source) =>
      `update contact c set state = v.state, outcome = v.outcome, body_hash = coalesce(v.body_hash, c.body_hash),
         provider_ref = coalesce(v.provider_ref, c.provider_ref), result = coalesce(v.result, c.result)
       from ${source} where c.bucket = $1 and c.contact_id = v.contact_id`,
  );
  readonly outbox = insertInto("outbox", {
    contact_id: "int8",
    case_id: "int8",
    channel: "text",
    not_before: "int8",
  });
  readonly outboxReleased = new RowBuffer(
    "release outbox",
    { contact_id: "int8", released_at: "int8" },
    (source) =>
      `update outbox o set released_at = v.released_at from ${source} where o.bucket = $1 and o.contact_id = v.contact_id`,
  );
  readonly outboxDone = deleteFrom("outbox", "contact_id");
  readonly callClosed = new RowBuffer(
    "close calls",
    { contact_id: "int8", done_at: "int8" },
    (source) =>
      `update call_task t set done_at = v.done_at
       from ${source} where t.bucket = $1 and t.contact_id = v.contact_id and t.done_at is null`,
  );
  readonly chosenOffer = insertInto("chosen_offer", {
    offer_id: "int8",
    case_id: "int8",
    chosen_at: "int8",
    valid_until: "date",
  });
  readonly offersTaken = deleteFrom("chosen_offer", "case_id");
  readonly placement = insertInto("placement", {
    placement_id: "int8",
    case_id: "int8",
    agency: "text",
    placed_at: "int8",
  });
  readonly placementMoved = new RowBuffer(
    "move placement",
    { placement_id: "int8", recalled_at: "int8", attested_at: "int8" },
    (source) =>
      `update placement p set recalled_at = coalesce(v.recalled_at, p.recalled_at),
         attested_at = coalesce(v.attested_at, p.attested_at) from ${source}
       where p.bucket = $1 and p.placement_id = v.placement_id`,
  );
  readonly document = insertInto("issued_document", { document_id: "int8", case_id: "int8", seq: "int4" });
  readonly objection = insertInto("objection", { objection_id: "int8", case_id: "int8", is_open: "bool" });
  readonly objectionMoved = new RowBuffer(
    "move objection",
    { objection_id: "int8", is_open: "bool" },
    (source) =>
      `update objection o set is_open = v.is_open from ${source} where o.bucket = $1 and o.objection_id = v.objection_id`,
  );
  readonly objectionStep = insertInto("objection_step", { objection_id: "int8", case_id: "int8", seq: "int4" });
  readonly request = insertInto("rights_request", {
    request_id: "int8",
    case_id: "int8",
    kind: "text",
    is_open: "bool",
    received_at: "int8",
    due_at: "int8",
  });
  readonly requestMoved = new RowBuffer(
    "move request",
    { request_id: "int8", is_open: "bool", due_at: "int8" },
    (source) =>
      `update rights_request r set is_open = v.is_open, due_at = coalesce(v.due_at, r.due_at) from ${source}
       where r.bucket = $1 and r.request_id = v.request_id`,
  );
  readonly requestStep = insertInto("rights_request_step", { request_id: "int8", case_id: "int8", seq: "int4" });
  readonly event = insertInto("event", {
    case_id: "int8",
    seq: "int4",
    at: "int8",
    body: "json",
    hash: "bytea",
  });

  /** Writes all tables, parents before children. */
  async flush(tx: Tx, bucket: number): Promise<void> {
    const order = [
      this.borrower,
      this.newCase,
      this.newProgress,
      this.progress,
      this.caseFacts,
      this.party,
      this.pointsReplaced,
      this.point,
      this.account,
      this.instalmentsReplaced,
      this.instalment,
      this.instalmentsClosed,
      this.instalmentOpen,
      this.entry,
      this.hold,
      this.holdLifted,
      this.contact,
      this.contactMoved,
      this.outbox,
      this.outboxReleased,
      this.outboxDone,
      this.callClosed,
      this.chosenOffer,
      this.offersTaken,
      this.placement,
      this.placementMoved,
      this.document,
      this.objection,
      this.objectionMoved,
      this.objectionStep,
      this.request,
      this.requestMoved,
      this.requestStep,
      this.event,
    ];
    for (const buffer of order) await buffer.flush(tx, bucket);
  }
}
