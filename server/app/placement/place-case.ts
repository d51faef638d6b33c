import { bucketOfId } from "@fairdue/core/bucket.ts";
import { localTimeAt } from "@fairdue/core/calendar/zone.ts";
import type { CommandOutcome } from "@fairdue/core/case/decide.ts";
import type { PointRecord } from "@fairdue/core/case/events.ts";
import { type CaseState, daysPastDueOf } from "@fairdue/core/case/state.ts";
import type { Channel } from "@fairdue/core/contact/request.ts";
import { type AdmissionFault, type Agency, faultsOf } from "@fairdue/core/placement/agency.ts";
import { isPlaced } from "@fairdue/core/placement/placement.ts";
import type { Approver } from "@fairdue/core/plan/approval.ts";
import { IdSource } from "../../store/ids.ts";
import { loadCases } from "../../store/load-cases.ts";
import { countPlacements } from "../../store/placements.ts";
import { transact } from "../../store/transact.ts";
import { type BesideSent, sendBeside } from "../send-beside.ts";
import { lockCase, type PlacementHouse, takeCommand } from "./placement-house.ts";

/** The text that tells a borrower of a placement. */
const NOTICE = "placement-notice";

export type NotPlaced =
  | Extract<CommandOutcome, { readonly kind: "refused" }>
  | { readonly kind: "refused"; readonly because: "no-such-case" | "no-such-agency" }
  | { readonly kind: "refused"; readonly because: "too-early"; readonly fromDaysPastDue: number }
  | { readonly kind: "refused"; readonly because: "agency-unfit"; readonly faults: readonly AdmissionFault[] };

export type PlacedCase = { readonly kind: "placed"; readonly placementId: number; readonly notice: BesideSent };

/**
 * Gives a case to an agency, and tells the borrower in the same breath. Where the notice cannot go out now (quiet hours, no
 * address) the placement stands, and the agency gets no permit until {@link notifyOfPlacement} has reached the borrower.
 */
export async function placeCase(
  house: PlacementHouse,
  caseId: number,
  { agency: agencyId, by }: { readonly agency: string; readonly by: Approver },
): Promise<PlacedCase | NotPlaced> {
  const agency = house.catalogue.agencies.get(agencyId);
  if (agency === undefined) return { kind: "refused", because: "no-such-agency" };
  const bucket = bucketOfId(caseId);
  const placed = await transact(house.pool, async (tx): Promise<number | NotPlaced> => {
    const loaded = await lockCase(tx, caseId);
    if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
    const today = localTimeAt(loaded.state.zone, house.now).day;
    const active = (await countPlacements(tx)).get(agencyId)?.active ?? 0;
    const faults = faultsOf(agency, today, active);
    if (faults.length > 0) return { kind: "refused", because: "agency-unfit", faults };
    const { fromDaysPastDue } = agency;
    if (Math.max(0, ...loaded.state.accounts.map((account) => daysPastDueOf(account, today))) < fromDaysPastDue)
      return { kind: "refused", because: "too-early", fromDaysPastDue };
    const ids = new IdSource();
    await ids.reserve(tx, 1);
    const placementId = ids.take(bucket);
    const { reference: contract } = agency.contract;
    const event = { kind: "case-placed", placementId, agency: agencyId, at: house.now, contract, by } as const;
    const outcome = await takeCommand(tx, house, loaded, { kind: "place-case", placed: event });
    return outcome.kind === "refused" ? outcome : placementId;
  });
  if (typeof placed !== "number") return placed;
  return { kind: "placed", placementId: placed, notice: await tell(house, caseId, agency) };
}

/** Sends the notice of the placement that runs, again or for the first time. */
export async function notifyOfPlacement(
  house: PlacementHouse,
  caseId: number,
): Promise<BesideSent | { readonly kind: "refused"; readonly because: "not-placed" }> {
  const [loaded] = await loadCases(house.pool, bucketOfId(caseId), [caseId]);
  const placement = loaded?.state.placement;
  const agency = isPlaced(placement) ? house.catalogue.agencies.get(placement.agency) : undefined;
  if (agency === undefined) return { kind: "refused", because: "not-placed" };
  return tell(house, caseId, agency);
}

/** Tells the borrower by the first of the text's channels for which there is an address. */
async function tell(house: PlacementHouse, caseId: number, agency: Agency): Promise<BesideSent> {
  const channels = house.catalogue.templates.get(NOTICE)?.channels ?? [];
  let failed: BesideSent = { kind: "not-sent", because: "no-address" };
  const [loaded] = await loadCases(house.pool, bucketOfId(caseId), [caseId]);
  const language = loaded?.state.language ?? "zh";
  for (const channel of channels) {
    const sent = await sendBeside(house, {
      bucket: bucketOfId(caseId),
      caseId,
      channel,
      template: NOTICE,
      pointOf: (state) => pointFor(state, channel),
      purpose: NOTICE,
      values: { "collector.name": agency.name[language] },
    });
    if (sent.kind === "sent") return sent;
    // A rule's answer tells more than a missing address.
    if (failed.kind !== "refused") failed = sent;
  }
  return failed;
}

const KIND_OF: Partial<Readonly<Record<Channel, PointRecord["kind"]>>> = { sms: "phone", app: "app", email: "email" };

function pointFor(state: CaseState, channel: Channel): PointRecord | undefined {
  return state.points.find(({ kind, invalid }) => kind === KIND_OF[channel] && invalid !== true);
}

/** Takes a case back from its agency; from the commit on no permit is given and none holds. */
export async function recallCase(
  house: PlacementHouse,
  caseId: number,
  by: Approver,
): Promise<CommandOutcome | { readonly kind: "refused"; readonly because: "no-such-case" }> {
  return transact(house.pool, async (tx) => {
    const loaded = await lockCase(tx, caseId);
    if (loaded === undefined) return { kind: "refused", because: "no-such-case" };
    return takeCommand(tx, house, loaded, { kind: "recall-case", by });
  });
}
