import { addMonths, day, formatDay } from "@fairdue/core/calendar/day.ts";
import { instantAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import {
  REQUEST_CAUSES,
  REQUEST_KINDS,
  REQUEST_OUTCOMES,
  type RequestCause,
  type RequestKind,
  type RequestOutcome,
} from "@fairdue/core/rights/request/event.ts";
import { isOpen, type RightsRequest } from "@fairdue/core/rights/request/request.ts";
import type { Text } from "@fairdue/core/text.ts";
import { requestLaws } from "@fairdue/rulebook/requests/index.ts";
import type { Pool } from "pg";
import { loadRequestsReceived } from "../store/requests.ts";

/** How the requests of one kind that came in a month were dealt with, as far as is known now. */
export type ReportLine = {
  readonly about: RequestKind;
  readonly name: Text;
  readonly received: number;
  readonly open: number;
  readonly withdrawn: number;
  readonly answeredOnTime: number;
  readonly answeredLate: number;
  /** Open and past its last day. */
  readonly overdue: number;
  readonly appealed: number;
  readonly outcomes: Readonly<Record<RequestOutcome, number>>;
  readonly causes: Readonly<Record<RequestCause, number>>;
};

export type ComplaintReport = {
  /** YYYY-MM, as days fall in the house's zone. */
  readonly month: string;
  readonly lines: readonly ReportLine[];
};

/**
 * The requests received in a month by kind, with their causes, whether they were answered in time, and how.
 *
 * @param month YYYY-MM
 * @throws RangeError when the month is none
 */
export async function reportComplaints(
  pool: Pool,
  {
    month,
    zone,
    now,
    lenders,
  }: {
    readonly month: string;
    readonly zone: Zone;
    readonly now: number;
    /** Of these lenders alone. */
    readonly lenders?: readonly string[];
  },
): Promise<ComplaintReport> {
  const first = day(`${month}-01`);
  const from = instantAt(zone, { day: first, minute: 0 });
  const until = instantAt(zone, { day: addMonths(first, 1), minute: 0 });
  const requests = (await loadRequestsReceived(pool, { from, until }))
    .filter(({ lender }) => lenders === undefined || lenders.includes(lender))
    .map(({ request }) => request);
  const lines = REQUEST_KINDS.flatMap((about) => {
    const ofKind = requests.filter((request) => request.about === about);
    return ofKind.length === 0 ? [] : [lineOf(about, ofKind, now)];
  });
  return { month: formatDay(first).slice(0, 7), lines };
}

function lineOf(about: RequestKind, requests: readonly RightsRequest[], now: number): ReportLine {
  const count = (holds: (request: RightsRequest) => boolean): number => requests.filter(holds).length;
  const each = <Word extends string>(words: readonly Word[], of: (request: RightsRequest) => Word | undefined) =>
    Object.fromEntries(words.map((word) => [word, count((request) => of(request) === word)])) as Record<Word, number>;
  return {
    about,
    name: requestLaws.cn.kinds[about].name,
    received: requests.length,
    open: count(isOpen),
    withdrawn: count(({ withdrawnAt }) => withdrawnAt !== undefined),
    answeredOnTime: count(({ answer }) => answer?.onTime === true),
    answeredLate: count(({ answer }) => answer?.onTime === false),
    overdue: count((request) => isOpen(request) && now >= request.due.until),
    appealed: count(({ appeals }) => appeals.length > 0),
    outcomes: each(REQUEST_OUTCOMES, ({ answer }) => answer?.outcome),
    causes: each(REQUEST_CAUSES, ({ answer }) => answer?.cause),
  };
}
