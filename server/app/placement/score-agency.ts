import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import { parseCurrency } from "@fairdue/core/currency.ts";
import { ADMISSION_RULES, type AdmissionFault, type Agency, faultsOf } from "@fairdue/core/placement/agency.ts";
import { commissionOf } from "@fairdue/core/placement/commission.ts";
import { sampleSize } from "@fairdue/core/placement/sample-size.ts";
import type { Text } from "@fairdue/core/text.ts";
import { loadLedgers } from "../../store/ledgers.ts";
import { loadCases } from "../../store/load-cases.ts";
import {
  agencyContacts,
  agencyRefusals,
  complaintsUnder,
  countPlacements,
  placementsOf,
} from "../../store/placements.ts";
import type { PlacementHouse } from "./placement-house.ts";

type Scored = Pick<PlacementHouse, "pool" | "catalogue" | "gate" | "now">;

/** A line of the register with what stands in an agency's way today. */
export type ListedAgency = {
  readonly id: string;
  readonly number: number;
  readonly name: Text;
  readonly quota: number;
  readonly fromDaysPastDue: number;
  readonly active: number;
  readonly ended: number;
  readonly unattested: number;
  readonly faults: readonly { readonly fault: AdmissionFault; readonly rule: string }[];
};

/** The register: every agency, its cases, and why it gets no more where it gets none. */
export async function listAgencies({ pool, catalogue, gate, now }: Scored): Promise<readonly ListedAgency[]> {
  const counts = await countPlacements(pool);
  const today = localDayAt(gate.fallbackZone, now);
  return [...catalogue.agencies.values()]
    .toSorted((a, b) => a.number - b.number)
    .map((agency) => {
      const count = counts.get(agency.id) ?? { active: 0, ended: 0, unattested: 0 };
      const faults = faultsOf(agency, today, count.active);
      const { id, number, name, quota, fromDaysPastDue } = agency;
      return {
        id,
        number,
        name,
        quota,
        fromDaysPastDue,
        ...count,
        faults: faults.map((fault) => ({ fault, rule: ADMISSION_RULES[fault] })),
      };
    });
}

/** What examiners of an agency's calls want to be able to say, unless they say otherwise. */
const BOUND = { rate: 0.02, confidence: 0.95 } as const;

/** How an agency did, over all its placements. Amounts in minor units, by currency. */
export type Scorecard = {
  readonly permits: number;
  readonly receipts: number;
  /** Permits handed out whose call nobody has told of. */
  readonly silent: number;
  readonly stopped: number;
  readonly conversations: number;
  readonly refusals: readonly { readonly rule: string; readonly times: number }[];
  readonly complaints: number;
  readonly money: readonly { readonly currency: string; readonly collected: number; readonly earned: number }[];
  /** Calls to draw and listen to, so that with none found wanting the bound can be stated. */
  readonly sample: { readonly calls: number; readonly rate: number; readonly confidence: number };
};

export async function scoreAgency({ pool, now }: Scored, agency: Agency): Promise<Scorecard> {
  const contacts = await agencyContacts(pool, agency.id, { from: 0, until: now + 1 });
  const told = contacts.filter(({ state }) => state === "sent");
  const refusals = await agencyRefusals(pool, agency.id);
  return {
    permits: contacts.length,
    receipts: told.length,
    silent: contacts.filter(({ state, expiresAt }) => state === "unknown" && expiresAt <= now).length,
    stopped: contacts.filter(({ state }) => state === "suppressed").length,
    conversations: told.filter(({ outcome }) => outcome === "conversation").length,
    refusals: [...refusals].map(([rule, times]) => ({ rule, times })),
    complaints: await complaintsUnder(pool, agency.id),
    money: await commissions(pool, agency),
    sample: { calls: sampleSize(told.length, BOUND), ...BOUND },
  };
}

async function commissions(pool: Scored["pool"], agency: Agency): Promise<Scorecard["money"]> {
  const sums = new Map<string, { collected: number; earned: number }>();
  let below: number | undefined;
  for (;;) {
    const rows = await placementsOf(pool, agency.id, { below, most: 500 });
    for (const { bucket, caseId, placedAt, recalledAt } of rows) {
      const [loaded] = await loadCases(pool, bucket, [caseId]);
      if (loaded === undefined) continue;
      const { zone } = loaded.state;
      const span = {
        from: localDayAt(zone, placedAt),
        until: recalledAt === null ? undefined : localDayAt(zone, recalledAt),
      };
      const accountIds = loaded.state.accounts.map(({ accountId }) => accountId);
      for (const { entries, account } of (await loadLedgers(pool, bucket, accountIds)).values()) {
        const { currency: code } = account;
        const currency = parseCurrency(code);
        if (currency === undefined) throw new Error(`case ${caseId} has a debt in an unknown currency`);
        const { commissionBps: bps } = agency.contract;
        const { collected, earned } = commissionOf(entries, span, { bps, currency });
        const sum = sums.get(code) ?? { collected: 0, earned: 0 };
        sums.set(code, { collected: sum.collected + collected, earned: sum.earned + earned });
      }
    }
    below = rows.at(-1)?.placementId;
    if (rows.length < 500) break;
  }
  return [...sums].map(([currency, sum]) => ({ currency, ...sum }));
}
