import { isContesting, type Objection } from "../credit/objection/objection.ts";
import { type RightsRequest, wantedHolds } from "../rights/request/request.ts";
import type { Hold } from "./hold.ts";

/** A hold that an objection or a request of the case asks for. */
export type WantedHold = Pick<Hold, "id" | "kind" | "citation" | "source"> & {
  /** Whether it should stand; one that should not is lifted, for this reason. */
  readonly stands: boolean;
  readonly why: string;
};

/** The hold of each objection, standing as long as it is contesting. */
export function holdsOfObjections(objections: readonly Objection[]): readonly WantedHold[] {
  return objections.map((one) => ({
    id: one.objectionId,
    ...one.hold,
    source: "borrower",
    stands: isContesting(one),
    why: "objection",
  }));
}

/** The holds of a request, in the name of whoever made it. */
export function holdsOfRequest(request: RightsRequest): readonly WantedHold[] {
  const standing = wantedHolds(request);
  return request.holds.map((hold) => ({
    id: hold.holdId,
    kind: hold.kind,
    citation: hold.citation,
    source: request.by,
    stands: standing.includes(hold),
    why: "request",
  }));
}
