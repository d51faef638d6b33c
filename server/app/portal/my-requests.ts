import { bucketOfId } from "@fairdue/core/bucket.ts";
import { formatDay } from "@fairdue/core/calendar/day.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { Citation } from "@fairdue/core/contact/rule.ts";
import { dueFrom } from "@fairdue/core/rights/request/clocks.ts";
import {
  REQUEST_KINDS,
  type RequestAppeal,
  type RequestKind,
  type RequestOutcome,
} from "@fairdue/core/rights/request/event.ts";
import type { Text } from "@fairdue/core/text.ts";
import { requestLaws } from "@fairdue/rulebook/requests/index.ts";
import { caseOfRequest, loadRequests } from "../../store/requests.ts";
import { type RequestStep, takeRequestStep } from "../answer-request.ts";
import type { RequestHouse } from "../command-request.ts";
import type { ShownEvidence } from "../evidence.ts";
import type { Reading } from "../show-cases.ts";
import { type ShownStep, showRequest } from "../show-request.ts";
import type { SignedIn } from "./sign-in.ts";

/** A right one can use here: what it rests on, by when an answer is owed, and what stops at once. */
export type MyRight = {
  readonly about: RequestKind;
  readonly name: Text;
  readonly cites: readonly Citation[];
  /** Last day of the answer if it were asked for now, YYYY-MM-DD. */
  readonly answerBy: string;
  readonly stops: boolean;
};

const SHANGHAI = "Asia/Shanghai" as Zone;

/** Every right, with the day by which an answer would be owed. */
export function showRights(now: number): readonly MyRight[] {
  const { kinds, calendar } = requestLaws.cn;
  return REQUEST_KINDS.map((about) => {
    const { name, cites, duties, holds } = kinds[about];
    const [duty] = duties;
    return {
      about,
      name,
      cites: [...cites, ...duty.cites],
      answerBy: formatDay(dueFrom(duty, { at: now, zone: SHANGHAI }, calendar).on),
      stops: holds.length > 0,
    };
  });
}

/** A request as the one who made it sees it. */
export type MyRequest = {
  readonly requestId: number;
  readonly caseId: number;
  readonly about: RequestKind;
  readonly name: Text;
  readonly receivedOn: string;
  readonly open: boolean;
  readonly outcome: RequestOutcome | null;
  readonly dueOn: string;
  readonly late: boolean;
  readonly cites: readonly Citation[];
  readonly steps: readonly ShownStep[];
  readonly evidence: readonly ShownEvidence[];
  /** Where to turn when not content; none before there is an answer. */
  readonly routes: readonly { readonly to: RequestAppeal; readonly name: Text }[];
};

/** Everything a person asked here, the newest first. */
export async function showMyRequests(reading: Reading, person: SignedIn, now: number): Promise<readonly MyRequest[]> {
  const mine: MyRequest[] = [];
  for (const caseId of person.caseIds) {
    for (const { requestId } of await loadRequests(reading.pool, bucketOfId(caseId), caseId)) {
      const shown = await showRequest(reading, requestId, now);
      if (shown === undefined) continue;
      const { about, name, receivedOn, open, outcome, dueOn, late, cites, steps, evidence } = shown;
      const routes = outcome === null ? [] : shown.routes;
      const told = { about, name, receivedOn, open, outcome, dueOn, late, cites, steps, evidence };
      mine.push({ requestId, caseId, ...told, routes });
    }
  }
  return mine.sort((a, b) => b.requestId - a.requestId);
}

/** Takes a step on a person's own request; another's is answered like one that does not exist. */
export async function stepMyRequest(
  house: RequestHouse,
  person: SignedIn,
  requestId: number,
  step: Extract<RequestStep, { readonly kind: "appeal" | "withdraw" | "clarify" }>,
  now: number,
): ReturnType<typeof takeRequestStep> {
  const caseId = await caseOfRequest(house.pool, bucketOfId(requestId), requestId);
  if (caseId === undefined || !person.caseIds.includes(caseId)) return { kind: "refused", because: "no-such-request" };
  return takeRequestStep(house, { requestId, at: now, step }, now);
}
