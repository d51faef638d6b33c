import type { PlanFacts } from "./offer.ts";
import type { Proposal } from "./propose.ts";
import { basisPointsOf } from "./yearly-rate.ts";

/** One case of a portfolio with what was offered, and the group somebody outside put it in. */
export type GroupedProposal = { readonly group: string; readonly facts: PlanFacts; readonly proposal: Proposal };

/** What the cases of a group were offered; shares and rates in hundredths of a percent, of the best offer of each case. */
export type GroupOffers = {
  readonly group: string;
  readonly cases: number;
  /** Cases with at least one offer. */
  readonly offered: number;
  readonly offeredBps: number;
  /** Medians over cases with an offer; undefined when there are none. */
  readonly medians:
    | {
        readonly totalOfOwedBps: number;
        readonly waivedBps: number;
        readonly yearlyBps: number;
        readonly months: number;
      }
    | undefined;
};

/** How a group differs from the largest one: its figure less theirs. `offeredRatioBps` below 8000 wants an explanation. */
export type GroupDifference = {
  readonly group: string;
  readonly against: string;
  readonly offeredBps: number;
  readonly offeredRatioBps: number | undefined;
  readonly totalOfOwedBps: number | undefined;
  readonly waivedBps: number | undefined;
  readonly yearlyBps: number | undefined;
};

export type FairnessReport = {
  /** Largest first, then by name. */
  readonly groups: readonly GroupOffers[];
  readonly differences: readonly GroupDifference[];
  /** Groups too small to compare, so that chance is not taken for unfairness nor a person found in it. */
  readonly tooFew: readonly string[];
  /** Pairs of cases, by place, with the same facts and other offers. There should be none. */
  readonly unequal: readonly { readonly one: number; readonly other: number }[];
};

/**
 * Reports how offers are distributed over groups, and every pair of equal cases that was treated unequally.
 *
 * A difference between groups is no proof of unfairness: facts may differ. The planner does not know the groups; they are
 * given here, after the fact, by whoever may lawfully hold them.
 *
 * @param leastCases groups with fewer cases are named and not compared
 */
export function fairnessReport(cases: readonly GroupedProposal[], leastCases: number): FairnessReport {
  const byGroup = new Map<string, GroupedProposal[]>();
  for (const one of cases) {
    const before = byGroup.get(one.group);
    if (before === undefined) byGroup.set(one.group, [one]);
    else before.push(one);
  }
  const groups = [...byGroup]
    .map(([group, members]) => groupOffers(group, members))
    .sort((left, right) => right.cases - left.cases || (left.group < right.group ? -1 : 1));
  const compared = groups.filter((group) => group.cases >= leastCases);
  const [largest, ...others] = compared;
  return {
    groups,
    differences: largest === undefined ? [] : others.map((group) => difference(group, largest)),
    tooFew: groups.filter((group) => group.cases < leastCases).map(({ group }) => group),
    unequal: unequalPairs(cases),
  };
}

function groupOffers(group: string, members: readonly GroupedProposal[]): GroupOffers {
  const best = members.flatMap(({ proposal }) => proposal.offers.slice(0, 1));
  const median = (values: readonly number[]) => values.toSorted((left, right) => left - right)[values.length >> 1] ?? 0;
  const share = (part: bigint, whole: bigint) => (whole === 0n ? 0 : Number((part * 10_000n) / whole));
  const medians = {
    totalOfOwedBps: median(best.map(({ cost }) => share(cost.total, cost.owed))),
    waivedBps: median(best.map(({ cost }) => share(cost.waived, cost.owed))),
    yearlyBps: median(best.map(({ cost: { rate } }) => (rate.kind === "rate" ? basisPointsOf(rate.yearly) : 0))),
    months: median(best.map(({ lines }) => lines.length)),
  };
  return {
    group,
    cases: members.length,
    offered: best.length,
    offeredBps: Math.round((best.length * 10_000) / members.length),
    medians: best.length === 0 ? undefined : medians,
  };
}

function difference(group: GroupOffers, against: GroupOffers): GroupDifference {
  const less = (of: "totalOfOwedBps" | "waivedBps" | "yearlyBps") =>
    group.medians === undefined || against.medians === undefined ? undefined : group.medians[of] - against.medians[of];
  return {
    group: group.group,
    against: against.group,
    offeredBps: group.offeredBps - against.offeredBps,
    offeredRatioBps:
      against.offeredBps === 0 ? undefined : Math.round((group.offeredBps * 10_000) / against.offeredBps),
    totalOfOwedBps: less("totalOfOwedBps"),
    waivedBps: less("waivedBps"),
    yearlyBps: less("yearlyBps"),
  };
}

function unequalPairs(cases: readonly GroupedProposal[]): FairnessReport["unequal"] {
  const first = new Map<string, { readonly place: number; readonly offers: string }>();
  const pairs: { one: number; other: number }[] = [];
  cases.forEach(({ facts, proposal }, place) => {
    const key = written({ ...facts, accounts: facts.accounts.map((account) => ({ ...account, accountId: 0 })) });
    const offers = written(
      proposal.offers.map((offer) => ({
        ...offer,
        accounts: offer.accounts.map((account) => ({ ...account, accountId: 0 })),
        leavesOut: offer.leavesOut.length,
      })),
    );
    const same = first.get(key);
    if (same === undefined) first.set(key, { place, offers });
    else if (same.offers !== offers) pairs.push({ one: same.place, other: place });
  });
  return pairs;
}

/** Keys in order, so that two records with the same facts are written the same. */
function written(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one === "bigint") return `${one}n`;
    if (typeof one !== "object" || one === null || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([left], [right]) => (left < right ? -1 : 1)));
  });
}
