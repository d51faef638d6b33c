import { GENESIS, hashLink, type Link } from "./chain.ts";

/** One thing wrong with a record, named so that a person can go and look. */
export type RecordFault = {
  readonly what:
    | "changed"
    | "missing"
    | "reordered"
    | "not-permitted"
    | "head-differs"
    | "seal-differs"
    | "seal-broken"
    | "signature"
    | "format";
  readonly caseId?: number;
  readonly seq?: number;
  readonly sealNo?: number;
  readonly detail: string;
};

/** The state of a chain while its events go by, one at a time, so that any length fits in memory. */
export class ChainCheck {
  readonly caseId: number;
  readonly faults: RecordFault[] = [];
  head: Buffer = GENESIS;
  seq = 0;
  readonly #permitted = new Set<number>();

  constructor(caseId: number) {
    this.caseId = caseId;
  }

  /** Looks at the next event as it stands in the store or file. */
  next(link: Link): void {
    const expected = this.seq + 1;
    if (link.seq > expected) {
      const gap = link.seq === expected + 1 ? `event ${expected} is` : `events ${expected} to ${link.seq - 1} are`;
      this.#fault("missing", expected, `${gap} missing`);
    } else if (link.seq < expected) {
      this.#fault("reordered", link.seq, `event ${link.seq} stands after event ${this.seq}`);
    } else if (!hashLink(this.head, link).equals(link.hash)) {
      this.#fault("changed", link.seq, `event ${link.seq} does not match its hash`);
    }
    this.#contactNeedsPermit(link);
    // Going on from the hash as written finds each fault once instead of blaming everything after it.
    this.seq = link.seq;
    this.head = link.hash;
  }

  /** No permit, no contact: what went out must have been permitted before, on the same record. */
  #contactNeedsPermit(link: Link): void {
    const event = readBody<{ kind?: string; contact?: { contactId: number }; contactId?: number }>(link.body);
    if (event === undefined) return this.#fault("format", link.seq, `event ${link.seq} cannot be read`);
    if (event.kind === "contact-permitted" && event.contact !== undefined) this.#permitted.add(event.contact.contactId);
    const wentOut = event.kind === "contact-released" || event.kind === "contact-sent";
    if (wentOut && event.contactId !== undefined && !this.#permitted.has(event.contactId)) {
      this.#fault("not-permitted", link.seq, `contact ${event.contactId} went out without a permit on record`);
    }
  }

  #fault(what: RecordFault["what"], seq: number, detail: string): void {
    this.faults.push({ what, caseId: this.caseId, seq, detail });
  }
}

/** The JSON object in a body; undefined for what somebody's hand has made unreadable. */
export function readBody<T>(body: string): T | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}
