import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { RequestEvent } from "@fairdue/core/rights/request/event.ts";
import { evolveRequest, type RightsRequest } from "@fairdue/core/rights/request/request.ts";
import type { Tx } from "./rows.ts";

/** The case a request is on; undefined when there is no such request. */
export async function caseOfRequest(tx: Tx, bucket: number, requestId: number): Promise<number | undefined> {
  const { rows } = await tx.query({
    name: "case of request",
    text: "select case_id from rights_request where bucket = $1 and request_id = $2",
    values: [bucket, requestId],
  });
  return (rows as { case_id: number }[])[0]?.case_id;
}

/** Every request of a case as its events leave it, answered or not. */
export async function loadRequests(tx: Tx, bucket: number, caseId: number): Promise<readonly RightsRequest[]> {
  const { rows } = await tx.query({
    name: "load requests",
    text: `select e.body from rights_request r
      join rights_request_step s on s.bucket = r.bucket and s.request_id = r.request_id
      join event e on e.bucket = s.bucket and e.case_id = s.case_id and e.seq = s.seq
      where r.bucket = $1 and s.bucket = $1 and e.bucket = $1 and r.case_id = $2 order by s.request_id, s.seq`,
    values: [bucket, caseId],
  });
  return [...foldRequests((rows as { body: string }[]).map(eventOf)).values()];
}

/** The steps of one request, the first first, their words still sealed. */
export async function loadRequestSteps(tx: Tx, bucket: number, requestId: number): Promise<readonly RequestEvent[]> {
  const { rows } = await tx.query({
    name: "load request steps",
    text: `select e.body from rights_request_step s
      join event e on e.bucket = s.bucket and e.case_id = s.case_id and e.seq = s.seq
      where s.bucket = $1 and e.bucket = $1 and s.request_id = $2 order by s.seq`,
    values: [bucket, requestId],
  });
  return (rows as { body: string }[]).map(eventOf);
}

/** A request with where it stands. */
export type PlacedRequest = {
  readonly caseId: number;
  readonly lender: string;
  readonly zone: Zone;
  readonly request: RightsRequest;
};

/** Every open request of the house; there are as many as are open, not as many as cases. */
export async function loadOpenRequests(tx: Tx): Promise<readonly PlacedRequest[]> {
  return loadPlaced(tx, "load open requests", "r.is_open", []);
}

/** Every request received from one instant until before another. */
export async function loadRequestsReceived(
  tx: Tx,
  span: { readonly from: number; readonly until: number },
): Promise<readonly PlacedRequest[]> {
  const within = "r.received_at >= $1 and r.received_at < $2";
  return loadPlaced(tx, "load requests received", within, [span.from, span.until]);
}

/** One request; undefined when there is none of that number. */
export async function loadRequest(tx: Tx, bucket: number, requestId: number): Promise<PlacedRequest | undefined> {
  const where = "r.bucket = $1 and r.request_id = $2";
  return (await loadPlaced(tx, "load request", where, [bucket, requestId]))[0];
}

async function loadPlaced(
  tx: Tx,
  name: string,
  where: string,
  values: readonly number[],
): Promise<readonly PlacedRequest[]> {
  const { rows } = await tx.query({
    name,
    text: `select r.request_id, r.case_id, c.lender_id, c.zone, e.body from rights_request r
      join collection_case c on c.bucket = r.bucket and c.case_id = r.case_id
      join rights_request_step s on s.bucket = r.bucket and s.request_id = r.request_id
      join event e on e.bucket = s.bucket and e.case_id = s.case_id and e.seq = s.seq
      where ${where} order by r.bucket, r.request_id, s.seq`,
    values: [...values],
  });
  const found = rows as { request_id: number; case_id: number; lender_id: string; zone: string; body: string }[];
  const requests = foldRequests(found.map(eventOf));
  const places = new Map(found.map((row) => [row.request_id, row]));
  return [...places.values()].flatMap(({ request_id, case_id: caseId, lender_id: lender, zone }) => {
    const request = requests.get(request_id);
    return request === undefined ? [] : [{ caseId, lender, zone: zone as Zone, request }];
  });
}

/** An event off the record, its words still sealed. */
function eventOf({ body }: { readonly body: string }): RequestEvent {
  return JSON.parse(body) as RequestEvent;
}

function foldRequests(events: readonly RequestEvent[]): ReadonlyMap<number, RightsRequest> {
  const requests = new Map<number, RightsRequest>();
  for (const event of events) requests.set(event.requestId, evolveRequest(requests.get(event.requestId), event));
  return requests;
}
