import { bucketOfId } from "@fairdue/core/bucket.ts";
import { formatDay } from "@fairdue/core/calendar/day.ts";
import { localTimeAt } from "@fairdue/core/calendar/zone.ts";
import { toldOfPlacement } from "@fairdue/core/case/contact-facts.ts";
import type { CommandOutcome } from "@fairdue/core/case/decide.ts";
import { arrearsOf, daysPastDueOf } from "@fairdue/core/case/state.ts";
import type { Agency } from "@fairdue/core/placement/agency.ts";
import type { Text } from "@fairdue/core/text.ts";
import { agencyOfNumber } from "../../store/catalogue.ts";
import { loadCases } from "../../store/load-cases.ts";
import { loadParties } from "../../store/outbox.ts";
import { type PlacementRow, placementById, placementsOf } from "../../store/placements.ts";
import { transact } from "../../store/transact.ts";
import type { Staff } from "../staff/staff.ts";
import { lockCase, type PlacementHouse, takeCommand } from "./placement-house.ts";

/** The agency somebody works for. */
export async function agencyOf(
  { pool }: Pick<PlacementHouse, "pool">,
  { agencyId }: Staff,
): Promise<Agency | undefined> {
  return agencyId === undefined ? undefined : agencyOfNumber(pool, agencyId);
}

/** Placements a page. */
const PAGE = 50;

/** A placement in an agency's list: no name and no number, which come with the case itself. */
export type ListedPlacement = {
  readonly placement: number;
  readonly lender: Text;
  readonly placedOn: string;
  readonly told: boolean;
  readonly recalledOn?: string;
  readonly attested: boolean;
  readonly arrearsMinor: number;
  readonly currency: string;
  readonly daysPastDue: number;
};

/** What an agency has and had, the newest first. */
export async function listPlacements(
  house: PlacementHouse,
  agency: Agency,
  below?: number,
): Promise<readonly ListedPlacement[]> {
  const rows = await placementsOf(house.pool, agency.id, { below, most: PAGE });
  const listed: ListedPlacement[] = [];
  for (const row of rows) {
    const [loaded] = await loadCases(house.pool, row.bucket, [row.caseId]);
    if (loaded === undefined) throw new Error(`placement ${row.placementId} has no case`);
    const { state } = loaded;
    const today = localTimeAt(state.zone, house.now).day;
    const isActive = row.recalledAt === null;
    listed.push({
      placement: row.placementId,
      lender: house.catalogue.lenders.get(state.lender)?.name ?? { zh: state.lender, en: state.lender },
      placedOn: formatDay(localTimeAt(state.zone, row.placedAt).day),
      told: isActive && state.placement !== undefined && toldOfPlacement(state, state.placement) !== undefined,
      ...(row.recalledAt !== null && { recalledOn: formatDay(localTimeAt(state.zone, row.recalledAt).day) }),
      attested: row.attestedAt !== null,
      // Of a case that was taken back the agency is told nothing more.
      arrearsMinor: isActive ? state.accounts.reduce((sum, account) => sum + arrearsOf(account, today), 0) : 0,
      currency: state.accounts[0]?.currency ?? "CNY",
      daysPastDue: isActive ? Math.max(0, ...state.accounts.map((account) => daysPastDueOf(account, today))) : 0,
    });
  }
  return listed;
}

/** A case as its agency sees it. */
export type HandedCase = ListedPlacement & {
  readonly name: string;
  readonly language: "zh" | "en";
  readonly zone: string;
  /** Numbers of the borrower, hidden but for the last two digits; the whole number comes with a permit. */
  readonly phones: readonly { readonly id: number; readonly ends: string }[];
  readonly debts: readonly {
    readonly product: Text;
    readonly since: string;
    readonly principalMinor: number;
    readonly interestMinor: number;
    readonly feeMinor: number;
  }[];
};

/**
 * The least an agency needs to work a case: who, what is due and since when, and which numbers there are. No identity number, no
 * address, no contact persons, no history.
 *
 * > PIPL art. 6 and 21
 *
 * @returns undefined when the case is no longer the agency's, or the person was erased
 */
export async function showHandedCase(
  house: PlacementHouse,
  agency: Agency,
  placementId: number,
): Promise<HandedCase | undefined> {
  const row = await placementById(house.pool, bucketOfId(placementId), placementId);
  if (row === undefined || row.recalledAt !== null || row.agency !== agency.id) return undefined;
  const { bucket, caseId } = row;
  const [loaded] = await loadCases(house.pool, bucket, [caseId]);
  const party = (await loadParties(house.pool, bucket, [caseId])).get(caseId);
  if (loaded === undefined || party === undefined || party.wrappedKey === null) return undefined;
  const { state } = loaded;
  const key = house.vault.openKey(party.wrappedKey);
  const today = localTimeAt(state.zone, house.now).day;
  const listed = (await listPlacements(house, agency, placementId + 1))[0];
  if (listed === undefined) return undefined;
  return {
    ...listed,
    name: house.vault.unseal(key, party.name),
    language: state.language,
    zone: state.zone,
    phones: state.points
      .filter(({ kind, invalid }) => kind === "phone" && invalid !== true)
      .map(({ id, value }) => ({ id, ends: house.vault.unseal(key, value).slice(-2) })),
    debts: state.accounts.flatMap((account) => {
      const due = account.open.filter(({ dueOn }) => dueOn < today);
      const [oldest] = due;
      if (oldest === undefined) return [];
      const total = (part: "principal" | "interest" | "fee") => due.reduce((sum, one) => sum + one[part], 0);
      const name = house.catalogue.products.get(account.product)?.name;
      return {
        product: name ?? { zh: account.product, en: account.product },
        since: formatDay(oldest.dueOn),
        principalMinor: total("principal"),
        interestMinor: total("interest"),
        feeMinor: total("fee"),
      };
    }),
  };
}

/** The agency's word that it kept nothing of a case that was taken back. */
export async function attestDeletion(
  house: PlacementHouse,
  placementId: number,
  person: string,
): Promise<CommandOutcome | { readonly kind: "refused"; readonly because: "no-such-case" | "attested-before" }> {
  return transact(house.pool, async (tx) => {
    const row: PlacementRow | undefined = await placementById(tx, bucketOfId(placementId), placementId);
    const loaded = row && (await lockCase(tx, row.caseId));
    if (row === undefined || loaded === undefined) return { kind: "refused", because: "no-such-case" };
    if (row.attestedAt !== null) return { kind: "refused", because: "attested-before" };
    const attested = { kind: "deletion-attested", placementId, at: house.now, person } as const;
    return takeCommand(tx, house, loaded, { kind: "attest-deletion", attested });
  });
}
