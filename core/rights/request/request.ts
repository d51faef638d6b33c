import type { Instant } from "../../calendar/zone.ts";
import type {
  ConsentChange,
  RefusalReason,
  ReportedContact,
  RequestAppeal,
  RequestCause,
  RequestDue,
  RequestEvent,
  Requester,
  RequestHold,
  RequestKind,
  RequestLawId,
  RequestOutcome,
  RequestWay,
} from "./event.ts";

/** A request as its events leave it. */
export type RightsRequest = {
  readonly requestId: number;
  readonly about: RequestKind;
  readonly law: RequestLawId;
  readonly by: Requester;
  readonly way: RequestWay;
  readonly accountId?: number;
  readonly consent?: ConsentChange;
  readonly contact?: ReportedContact;
  readonly holds: readonly RequestHold[];
  readonly receivedAt: Instant;
  /** When the answer began to be owed: the receipt, or the last appeal. */
  readonly roundSince: Instant;
  readonly due: RequestDue;
  /** Times it was extended in this round. */
  readonly extensions: number;
  /** The last answer; an appeal takes it away. */
  readonly answer?: {
    readonly at: Instant;
    readonly outcome: RequestOutcome;
    readonly because: readonly RefusalReason[];
    readonly cause: RequestCause;
    readonly onTime: boolean;
  };
  readonly appeals: readonly RequestAppeal[];
  readonly withdrawnAt?: Instant;
};

/** Whether an answer is still owed. */
export function isOpen({ answer, withdrawnAt }: RightsRequest): boolean {
  return answer === undefined && withdrawnAt === undefined;
}

/** The holds a request wants on its case as it stands: all while it is open, later those that outlast the answer. */
export function wantedHolds(request: RightsRequest): readonly RequestHold[] {
  const { holds, answer, withdrawnAt } = request;
  if (withdrawnAt !== undefined) return [];
  if (answer === undefined) return holds;
  return holds.filter(
    ({ ends }) => ends === "withdrawal" || (ends === "unless-granted" && answer.outcome === "granted"),
  );
}

/** A request after one more of its events. @throws when the first event is no receipt */
export function evolveRequest(request: RightsRequest | undefined, event: RequestEvent): RightsRequest {
  if (event.kind === "request-received") return received(event);
  if (request === undefined) throw new Error(`request ${event.requestId} begins with ${event.kind}`);
  switch (event.kind) {
    case "request-clarified":
      return request;
    case "request-extended":
      return { ...request, due: event.due, extensions: request.extensions + 1 };
    case "request-answered": {
      const { at, outcome, because, cause } = event;
      return { ...request, answer: { at, outcome, because, cause, onTime: at < request.due.until } };
    }
    case "request-appealed": {
      const { answer: _answered, ...rest } = request;
      const appeals = [...request.appeals, event.to];
      return { ...rest, roundSince: event.at, due: event.due, extensions: 0, appeals };
    }
    case "request-withdrawn":
      return { ...request, withdrawnAt: event.at };
    default:
      return event satisfies never;
  }
}

function received(event: Extract<RequestEvent, { kind: "request-received" }>): RightsRequest {
  const { kind: _kind, words: _words, at, ...told } = event;
  return { ...told, receivedAt: at, roundSince: at, extensions: 0, appeals: [] };
}
