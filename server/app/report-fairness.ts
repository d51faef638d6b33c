import { type FairnessReport, fairnessReport, type GroupedProposal } from "@fairdue/core/plan/fairness.ts";
import type { OfferPolicy } from "@fairdue/core/plan/offer-policy.ts";
import type { Pool } from "pg";
import type { GroupedMeans } from "../intake/grouped-means.ts";
import type { Catalogue } from "../store/catalogue.ts";
import { proposeForCase } from "./propose-offers.ts";

/** The report, and the cases that could not enter it. */
export type FairnessOfCases = {
  readonly report: FairnessReport;
  readonly leftOut: readonly { readonly caseId: number; readonly because: "no-such-case" | "other-currency" }[];
};

/**
 * What the policy would offer today to each case for what its borrower can pay, compared over groups. The groups reach
 * the report alone: offers are worked out before anything looks at them. Nothing is written.
 */
export async function reportFairness(
  house: { readonly pool: Pool; readonly catalogue: Catalogue },
  cases: readonly GroupedMeans[],
  asked: { readonly now: number; readonly policy: OfferPolicy; readonly leastCases: number },
): Promise<FairnessOfCases> {
  const grouped: GroupedProposal[] = [];
  const leftOut: FairnessOfCases["leftOut"][number][] = [];
  for (const { caseId, group, ...means } of cases) {
    const proposed = await proposeForCase(house, caseId, { ...asked, means });
    if (proposed.kind === "refused") leftOut.push({ caseId, because: proposed.because });
    else grouped.push({ group, facts: proposed.facts, proposal: proposed.proposal });
  }
  return { report: fairnessReport(grouped, asked.leastCases), leftOut };
}
