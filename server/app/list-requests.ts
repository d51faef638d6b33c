import { formatDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import { clockOf } from "@fairdue/core/rights/request/clocks.ts";
import type {
  RequestAppeal,
  Requester,
  RequestKind,
  RequestOutcome,
  RequestWay,
} from "@fairdue/core/rights/request/event.ts";
import { isOpen, wantedHolds } from "@fairdue/core/rights/request/request.ts";
import type { Text } from "@fairdue/core/text.ts";
import { requestLaws } from "@fairdue/rulebook/requests/index.ts";
import type { Pool } from "pg";
import { loadOpenRequests, type PlacedRequest } from "../store/requests.ts";

/** A request with its time; days are YYYY-MM-DD where the person lives. */
export type ListedRequest = {
  readonly request: number;
  readonly case: number;
  readonly lender: string;
  readonly about: RequestKind;
  readonly name: Text;
  readonly by: Requester;
  readonly way: RequestWay;
  readonly receivedOn: string;
  readonly open: boolean;
  readonly outcome: RequestOutcome | null;
  readonly appeals: readonly RequestAppeal[];
  readonly extensions: number;
  /** Kinds of hold it keeps on the case. */
  readonly holds: readonly string[];
  readonly duty: string;
  readonly dueOn: string;
  /** Calendar days left until and with the last one; below zero, days late. */
  readonly daysLeft: number;
  /** Null when the working calendar ends before the last day. */
  readonly workingDaysLeft: number | null;
  readonly late: boolean;
  /** At most three working days remain, or it is late: somebody above has to know. */
  readonly escalate: boolean;
};

/** Open requests of one kind, or of all, the one due first at the head. */
export async function listRequests(
  pool: Pool,
  now: number,
  { about }: { readonly about?: RequestKind } = {},
): Promise<readonly ListedRequest[]> {
  return (await loadOpenRequests(pool))
    .filter(({ request }) => about === undefined || request.about === about)
    .toSorted((a, b) => a.request.due.until - b.request.due.until)
    .map((placed) => listedRequest(placed, now));
}

/** How many requests of each kind are open, and how many of them press. */
export type RequestQueue = {
  readonly about: RequestKind;
  readonly open: number;
  readonly late: number;
  readonly escalate: number;
};

/** The queues of what is listed, the fullest first. */
export function queuesOf(listed: readonly ListedRequest[]): readonly RequestQueue[] {
  const queues = new Map<RequestKind, RequestQueue>();
  for (const { about, late, escalate } of listed) {
    const before = queues.get(about) ?? { about, open: 0, late: 0, escalate: 0 };
    queues.set(about, {
      about,
      open: before.open + 1,
      late: before.late + Number(late),
      escalate: before.escalate + Number(escalate),
    });
  }
  return [...queues.values()].toSorted((a, b) => b.open - a.open);
}

/** One request as lists and pages show it. */
export function listedRequest({ caseId, lender, zone, request }: PlacedRequest, now: number): ListedRequest {
  const law = requestLaws[request.law];
  const { daysLeft, workingDaysLeft, late, escalate } = clockOf(request, law, { zone, now });
  const open = isOpen(request);
  return {
    request: request.requestId,
    case: caseId,
    lender,
    about: request.about,
    name: law.kinds[request.about].name,
    by: request.by,
    way: request.way,
    receivedOn: formatDay(localDayAt(zone, request.receivedAt)),
    open,
    outcome: request.answer?.outcome ?? null,
    appeals: request.appeals,
    extensions: request.extensions,
    holds: wantedHolds(request).map(({ kind }) => kind),
    duty: request.due.duty,
    dueOn: formatDay(request.due.on),
    daysLeft,
    workingDaysLeft: workingDaysLeft ?? null,
    late: open && late,
    escalate: open && escalate,
  };
}
