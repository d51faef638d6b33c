import type { Instant, Zone } from "../../calendar/zone.ts";
import { dueFrom, nextExtension, type RequestLaw } from "./clocks.ts";
import type { RequestEvent } from "./event.ts";
import { evolveRequest, isOpen, type RightsRequest, wantedHolds } from "./request.ts";

type Without<One, Keys extends string> = One extends unknown ? Omit<One, Keys> : never;

/** What somebody wants of a request: the event as it would be, without what the law adds. */
export type RequestCommand = Without<RequestEvent, "due" | "holds"> & {
  /** Fresh ids for the holds that a receipt places, as many as its kind has. */
  readonly holdIds?: readonly number[];
};

/** Why it cannot be: said to whoever asked, and nothing is changed. */
export const REQUEST_REFUSALS = [
  "request-exists",
  "no-such-request",
  "request-in-the-future",
  "request-before-its-receipt",
  "request-not-open",
  "request-is-open",
  "request-withdrawn",
  "consent-missing",
  "contact-missing",
  "words-missing",
  "no-longer-time",
  "request-is-late",
  "reasons-missing",
  "granted-needs-no-reasons",
  "stop-cannot-be-refused",
  "no-such-route",
] as const;
export type RequestRefusal = { readonly because: (typeof REQUEST_REFUSALS)[number]; readonly requestId: number };

export type RequestDecided =
  | { readonly kind: "accepted"; readonly event: RequestEvent; readonly after: RightsRequest }
  | ({ readonly kind: "refused" } & RequestRefusal);

export type RequestContext = { readonly now: Instant; readonly zone: Zone; readonly law: RequestLaw };

/**
 * What follows from a command about one request: its event, with the last day and the holds that the law gives it.
 *
 * @param request as it stands; undefined before its receipt
 * @throws RangeError when a receipt brings fewer ids than its kind places holds
 */
export function decideRequest(
  request: RightsRequest | undefined,
  command: RequestCommand,
  context: RequestContext,
): RequestDecided {
  const { requestId } = command;
  const because = command.at > context.now ? "request-in-the-future" : faultOf(request, command, context);
  if (because !== undefined) return { kind: "refused", because, requestId };
  const event = eventOf(request, command, context);
  return { kind: "accepted", event, after: evolveRequest(request, event) };
}

function faultOf(
  request: RightsRequest | undefined,
  command: RequestCommand,
  { law }: RequestContext,
): RequestRefusal["because"] | undefined {
  if (command.kind === "request-received") {
    if (request !== undefined) return "request-exists";
    if ((command.about === "consent") !== (command.consent !== undefined)) return "consent-missing";
    if ((command.about === "contact-report") !== (command.contact !== undefined)) return "contact-missing";
    return undefined;
  }
  if (request === undefined) return "no-such-request";
  if (command.at < request.receivedAt) return "request-before-its-receipt";
  if (request.withdrawnAt !== undefined) return "request-withdrawn";
  if (command.kind === "request-appealed") {
    if (isOpen(request)) return "request-is-open";
    const { about } = law.appeals[command.to];
    return about === undefined || about.includes(request.about) ? undefined : "no-such-route";
  }
  if (command.kind === "request-withdrawn") {
    return isOpen(request) || wantedHolds(request).length > 0 ? undefined : "request-not-open";
  }
  if (!isOpen(request)) return "request-not-open";
  if (command.words.length === 0) return "words-missing";
  if (command.kind === "request-extended") {
    if (command.at >= request.due.until) return "request-is-late";
    return nextExtension(request, law) === undefined ? "no-longer-time" : undefined;
  }
  if (command.kind === "request-answered") {
    if (command.outcome === "granted") return command.because.length > 0 ? "granted-needs-no-reasons" : undefined;
    if (request.about === "stop-contact") return "stop-cannot-be-refused";
    return command.because.length === 0 ? "reasons-missing" : undefined;
  }
  return undefined;
}

function eventOf(
  request: RightsRequest | undefined,
  { holdIds = [], ...command }: RequestCommand,
  { zone, law }: RequestContext,
): RequestEvent {
  const { calendar } = law;
  switch (command.kind) {
    case "request-received": {
      const { duties, holds } = law.kinds[command.about];
      const due = dueFrom(duties[0], { at: command.at, zone }, calendar);
      return {
        ...command,
        holds: holds.map((hold, place) => {
          const holdId = holdIds[place];
          if (holdId === undefined) throw new RangeError(`no id for the hold ${hold.kind}`);
          return { holdId, ...hold };
        }),
        due,
      };
    }
    case "request-extended": {
      const duty = request && nextExtension(request, law);
      if (request === undefined || duty === undefined) throw new Error("no longer time");
      return { ...command, due: dueFrom(duty, { at: request.roundSince, zone }, calendar) };
    }
    case "request-appealed":
      return { ...command, due: dueFrom(law.appeals[command.to].duty, { at: command.at, zone }, calendar) };
    default:
      return command;
  }
}
