import type {
  ConsentChange,
  ReportedContact,
  RequestDue,
  Requester,
  RequestKind,
  RequestLawId,
  RequestWay,
} from "@fairdue/core/rights/request/event.ts";
import { requestLaws } from "@fairdue/rulebook/requests/index.ts";
import { commandRequest, type RequestCommanded, type RequestHouse } from "./command-request.ts";

/** What somebody asks of a case. */
export type Ask = {
  readonly caseId: number;
  readonly about: RequestKind;
  readonly law: RequestLawId;
  readonly by: Requester;
  readonly way: RequestWay;
  /** When it was received, epoch milliseconds; may be before it is put on the record. */
  readonly at: number;
  readonly accountId?: number;
  readonly consent?: ConsentChange;
  /** The contact a report is about; `by` of one that is not on the list in plain words. */
  readonly contact?: ReportedContact;
  readonly words?: string;
};

export type RequestReceived =
  | {
      readonly kind: "received";
      readonly requestId: number;
      readonly due: RequestDue;
      /** Kinds of hold that the case was given with it; one that stood before is not given again. */
      readonly placed: readonly string[];
    }
  | Extract<RequestCommanded, { readonly kind: "refused" }>;

/**
 * Takes a request in. What it asks to stop has stopped from the commit on.
 *
 * Refused: the case, account, address or contact does not exist, the person was erased, its moment is still to come, or a
 * consent or a contact is missing where the kind needs one.
 */
export async function receiveRequest(house: RequestHouse, ask: Ask, now: number): Promise<RequestReceived> {
  const { caseId, law, contact, words, consent, accountId } = ask;
  let requestId = 0;
  const handled = await commandRequest(house, { caseId, law }, now, ({ takeId, seal }) => {
    requestId = takeId();
    const told = contact?.kind === "unlisted" ? { ...contact, by: seal(contact.by) } : contact;
    return {
      kind: "request-received",
      requestId,
      at: ask.at,
      about: ask.about,
      law,
      by: ask.by,
      way: ask.way,
      holdIds: requestLaws[law].kinds[ask.about].holds.map(takeId),
      ...(accountId !== undefined && { accountId }),
      ...(consent !== undefined && { consent }),
      ...(told !== undefined && { contact: told }),
      ...(words !== undefined && words !== "" && { words: seal(words) }),
    };
  });
  if (handled.kind === "refused") return handled;
  const placed = handled.events.flatMap((event) => (event.kind === "hold-placed" ? [event.hold.kind] : []));
  const receipt = handled.events.find((event) => event.kind === "request-received");
  if (receipt?.kind !== "request-received") throw new Error("a request was received without a receipt");
  return { kind: "received", requestId, due: receipt.due, placed };
}
