import { bucketOfId } from "@fairdue/core/bucket.ts";
import type { ObjectionGround } from "@fairdue/core/credit/objection/event.ts";
import { caseOfObjection, loadObjections } from "../../store/objections.ts";
import type { ObjectionCommanded, ObjectionHouse } from "../command-objection.ts";
import type { Reading } from "../show-cases.ts";
import { type ShownObjection, showObjection } from "../show-objection.ts";
import { type ObjectionStepTaken, receiveObjection, takeObjectionStep } from "../take-objection.ts";
import type { SignedIn } from "./sign-in.ts";

/** Every objection a person made to what is furnished of them, the newest first. */
export async function showMyObjections(
  reading: Reading,
  { caseIds }: SignedIn,
  now: number,
): Promise<readonly ShownObjection[]> {
  const mine: ShownObjection[] = [];
  for (const caseId of caseIds)
    for (const { objectionId } of await loadObjections(reading.pool, bucketOfId(caseId), caseId)) {
      const shown = await showObjection(reading, objectionId, now);
      if (shown !== undefined) mine.push(shown);
    }
  return mine.sort((a, b) => b.objection - a.objection);
}

/** Takes an objection in from the person; an account that is not of the case is refused like one that does not exist. */
export async function objectTo(
  house: ObjectionHouse & { readonly now: number },
  brought: {
    readonly caseId: number;
    readonly accountIds: readonly number[];
    readonly accountId?: number;
    readonly about: ObjectionGround;
    readonly words: string;
  },
): Promise<
  | (ObjectionCommanded & { readonly objectionId: number })
  | { readonly kind: "refused"; readonly because: "no-such-account" }
> {
  const { accountIds, ...rest } = brought;
  if (rest.accountId !== undefined && !accountIds.includes(rest.accountId))
    return { kind: "refused", because: "no-such-account" };
  return receiveObjection(house, { ...rest, law: "cn", way: "portal" }, house.now);
}

/** What the person may do to their own objection. */
export type MyObjectionStep =
  | { readonly step: "receive-evidence"; readonly of: "borrower"; readonly words: string }
  | Extract<ObjectionStepTaken, { readonly step: "file-statement" | "appeal" }>;

/** Takes a step on a person's own objection; another's is answered like one that does not exist. */
export async function stepMyObjection(
  house: ObjectionHouse & { readonly now: number },
  { caseIds }: SignedIn,
  objectionId: number,
  taken: MyObjectionStep,
): Promise<ObjectionCommanded> {
  const caseId = await caseOfObjection(house.pool, bucketOfId(objectionId), objectionId);
  if (caseId === undefined || !caseIds.includes(caseId)) return { kind: "refused", because: "no-such-objection" };
  return takeObjectionStep(house, { objectionId, taken }, house.now);
}
