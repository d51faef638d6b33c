import type { Instant } from "../../calendar/zone.ts";
import { owedSteps } from "./clocks.ts";
import type { ObjectionEvent } from "./event.ts";
import { evolveObjection, type Objection, uncorrected } from "./objection.ts";

/** What somebody wants of an objection: the event as it would be, and the house adds when it is over. */
export type ObjectionCommand = Exclude<ObjectionEvent, { readonly kind: "objection-closed" }>;

/** Why it cannot be: said to whoever asked, and nothing is changed. */
export const OBJECTION_REFUSALS = [
  "objection-exists",
  "no-such-objection",
  "objection-in-the-future",
  "objection-closed",
  "objection-before-its-receipt",
  "objection-is-decided",
  "objection-not-decided",
  "objection-is-replied",
  "objection-not-replied",
  "no-evidence-asked",
  "keep-corrects-nobody",
  "no-such-recipient",
  "statement-is-waiting",
  "no-statement-waiting",
  "authority-is-asked",
  "authority-not-asked",
] as const;
export type ObjectionRefusal = { readonly because: (typeof OBJECTION_REFUSALS)[number]; readonly objectionId: number };

export type ObjectionOutcome =
  | { readonly kind: "accepted"; readonly events: readonly ObjectionEvent[]; readonly after: Objection }
  | ({ readonly kind: "refused" } & ObjectionRefusal);

/**
 * What follows from a command about one objection. An objection is over as soon as nothing is owed of it, and not
 * before: so an open one always has a clock.
 *
 * @param objection as it stands; undefined before its receipt
 * @param now the moment of recording; a command about a later one is refused
 */
export function decideObjection(
  objection: Objection | undefined,
  command: ObjectionCommand,
  now: Instant,
): ObjectionOutcome {
  const because = command.at > now ? "objection-in-the-future" : faultOf(objection, command);
  if (because !== undefined) return { kind: "refused", because, objectionId: command.objectionId };
  const after = evolveObjection(objection, command);
  if (after.closedAt !== undefined || owedSteps(after).length > 0)
    return { kind: "accepted", events: [command], after };
  const closed = { kind: "objection-closed", objectionId: command.objectionId, at: command.at } as const;
  return { kind: "accepted", events: [command, closed], after: evolveObjection(after, closed) };
}

function faultOf(objection: Objection | undefined, command: ObjectionCommand): ObjectionRefusal["because"] | undefined {
  if (command.kind === "objection-received") return objection === undefined ? undefined : "objection-exists";
  if (objection === undefined) return "no-such-objection";
  if (command.at < objection.receivedAt) return "objection-before-its-receipt";
  const { decision, repliedAt, closedAt } = objection;
  switch (command.kind) {
    case "objection-evidence-asked":
      return decision === undefined ? undefined : "objection-is-decided";
    case "objection-evidence-received":
      if (decision !== undefined) return "objection-is-decided";
      // The person may add something unasked; the lender answers what it was asked.
      return command.of === "lender" && objection.awaited.lender === undefined ? "no-evidence-asked" : undefined;
    case "objection-decided":
      if (decision !== undefined) return "objection-is-decided";
      return command.outcome === "keep" && command.recipients.length > 0 ? "keep-corrects-nobody" : undefined;
    case "objection-corrected":
      if (decision === undefined) return "objection-not-decided";
      return uncorrected(objection).includes(command.recipient) ? undefined : "no-such-recipient";
    case "objection-statement-filed":
      return objection.statementSince === undefined ? undefined : "statement-is-waiting";
    case "objection-statement-passed":
      return objection.statementSince === undefined ? "no-statement-waiting" : undefined;
    case "objection-replied":
      if (repliedAt !== undefined) return closedAt === undefined ? "objection-is-replied" : "objection-closed";
      return decision === undefined ? "objection-not-decided" : undefined;
    case "objection-appealed":
      if (objection.authoritySince !== undefined) return "authority-is-asked";
      return repliedAt === undefined ? "objection-not-replied" : undefined;
    case "objection-authority-answered":
      return objection.authoritySince === undefined ? "authority-not-asked" : undefined;
    default:
      return command satisfies never;
  }
}
