import { type Currency, parseCurrency } from "@fairdue/core/currency.ts";
import { parseMoney } from "@fairdue/core/money-text.ts";
import type { ArrangementLaw } from "@fairdue/core/plan/arrangement-law.ts";
import type {
  AuthorityLevel,
  EvidenceKind,
  Limit,
  OfferPolicy,
  ProductKind,
  Programme,
} from "@fairdue/core/plan/offer-policy.ts";
import type { Shape } from "@fairdue/core/plan/schedule.ts";
import type { Text } from "@fairdue/core/text.ts";
import schema from "./offer-policy.schema.json" with { type: "json" };
import { offerPolicyFaults } from "./offer-policy-faults.ts";
import { type FileFault, readYaml, rejectedWith } from "./yaml-file.ts";

export type OfferPolicyReading =
  | { readonly kind: "read"; readonly policy: OfferPolicy }
  | { readonly kind: "rejected"; readonly faults: readonly [FileFault, ...FileFault[]] };

type LimitFile = { readonly waived: string; readonly waived_share: string; readonly months: number };
type ShapeFile =
  | "equal-instalments"
  | "equal-principal"
  | { readonly steps: readonly { readonly months: number; readonly weight: number }[] }
  | { readonly seasonal: readonly number[] };
type ProgrammeFile = {
  readonly programme: string;
  readonly name: Text;
  readonly open_to: {
    readonly products: readonly ProductKind[];
    readonly days_past_due: { readonly from: number; readonly to?: number };
    readonly hardship?: boolean;
    readonly evidence?: readonly EvidenceKind[];
    readonly beyond_ability?: boolean;
  };
  readonly months: { readonly least: number; readonly most: number };
  readonly first_due: { readonly months: number } | { readonly days: number };
  readonly shape: ShapeFile;
  readonly yearly_rate: string;
  readonly least_instalment: string;
  readonly waives: { readonly [component in "principal" | "interest" | "fee" | "penalty"]?: string };
  readonly floor: string;
  readonly valid_days: number;
  readonly on_break: Programme["onBreak"];
};
type OfferPolicyFile = {
  readonly policy: string;
  readonly version: number;
  readonly currency: string;
  readonly name: Text;
  readonly affordable_share: string;
  readonly most_offers: number;
  readonly programmes: readonly ProgrammeFile[];
  readonly breach: {
    readonly grace_days: number;
    readonly tolerance: string;
    readonly cure_days: number;
    readonly reinstate_days: number;
    readonly most_reinstatements: number;
  };
  readonly offer_again: { readonly wait_days: number; readonly most_broken: number; readonly within_days: number };
  readonly promises?: { readonly within_days: number; readonly grace_days: number };
  readonly authority: readonly { readonly role: string; readonly alone: LimitFile; readonly with_second?: LimitFile }[];
};

/**
 * Reads an offer policy (`docs/formats/offers.md`): its shape by the schema, its amounts by the currency, then what
 * neither can say: no plan longer than the law allows or than anybody may grant, a floor under every settlement, limits
 * that rise from role to role.
 */
export function readOfferPolicy(source: string, law: ArrangementLaw): OfferPolicyReading {
  const reading = readYaml(source, schema);
  if (reading.kind === "rejected") return reading;
  const file = reading.value as OfferPolicyFile;
  const currency = parseCurrency(file.currency);
  if (currency === undefined) {
    const why = `FairDue does not know the currency ${file.currency}`;
    return rejectedWith([
      { line: reading.lineOf(["currency"]), field: "currency", why, remedy: "Write a code such as CNY." },
    ]);
  }
  const faults: FileFault[] = [];
  const fault = (path: readonly (string | number)[], why: string, remedy: string) =>
    faults.push({ line: reading.lineOf(path), field: path.join("."), why, remedy });
  const minor = (text: string, path: readonly (string | number)[]): bigint => {
    const parsed = parseMoney(text, currency);
    if (parsed.kind === "money") return parsed.money.minor;
    fault(path, `"${text}" is not an amount in ${currency}`, 'Write it like "50.00".');
    return 0n;
  };
  const policy = policyOf(file, currency, minor);
  offerPolicyFaults(policy, law, fault);
  return faults.length > 0 ? rejectedWith(faults) : { kind: "read", policy };
}

type ReadMinor = (text: string, path: readonly (string | number)[]) => bigint;

function policyOf(file: OfferPolicyFile, currency: Currency, minor: ReadMinor): OfferPolicy {
  const { breach, offer_again: again } = file;
  return {
    id: file.policy,
    version: file.version,
    name: file.name,
    currency,
    affordableShareBps: basisPoints(file.affordable_share),
    mostOffers: file.most_offers,
    programmes: file.programmes.map((one, index) => programmeOf(one, index, minor)),
    breach: {
      graceDays: breach.grace_days,
      toleranceMinor: minor(breach.tolerance, ["breach", "tolerance"]),
      cureDays: breach.cure_days,
      reinstateDays: breach.reinstate_days,
      mostReinstatements: breach.most_reinstatements,
    },
    ...(file.promises !== undefined && {
      promises: { withinDays: file.promises.within_days, graceDays: file.promises.grace_days },
    }),
    reoffer: { waitDays: again.wait_days, mostBroken: again.most_broken, withinDays: again.within_days },
    authority: file.authority.map((level, index): AuthorityLevel => {
      const limit = (of: LimitFile, name: string): Limit => ({
        waivedMinor: minor(of.waived, ["authority", index, name, "waived"]),
        waivedShareBps: basisPoints(of.waived_share),
        months: of.months,
      });
      return {
        role: level.role,
        alone: limit(level.alone, "alone"),
        ...(level.with_second !== undefined && { withSecond: limit(level.with_second, "with_second") }),
      };
    }),
  };
}

function programmeOf(file: ProgrammeFile, index: number, minor: ReadMinor): Programme {
  const { open_to: open, waives } = file;
  return {
    id: file.programme,
    name: file.name,
    eligibility: {
      products: open.products,
      daysPastDue: open.days_past_due,
      hardship: open.hardship ?? false,
      evidence: open.evidence ?? [],
      beyondAbility: open.beyond_ability ?? false,
    },
    months: file.months,
    firstDue: file.first_due,
    shape: shapeOf(file.shape),
    yearlyRateBps: basisPoints(file.yearly_rate),
    leastInstalment: minor(file.least_instalment, ["programmes", index, "least_instalment"]),
    waives: {
      principal: basisPoints(waives.principal ?? "0%"),
      interest: basisPoints(waives.interest ?? "0%"),
      fee: basisPoints(waives.fee ?? "0%"),
      penalty: basisPoints(waives.penalty ?? "0%"),
    },
    floorBps: basisPoints(file.floor),
    validDays: file.valid_days,
    onBreak: file.on_break,
  };
}

function shapeOf(shape: ShapeFile): Shape {
  if (typeof shape === "string") return { kind: shape };
  if ("seasonal" in shape) return { kind: "seasonal", weights: shape.seasonal };
  return { kind: "steps", steps: shape.steps.map(({ months, weight }) => ({ count: months, weight })) };
}

/** `6.25%` as 625; the schema has seen to the form. */
function basisPoints(percent: string): number {
  const [whole = "0", fraction = ""] = percent.slice(0, -1).split(".");
  return Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
}
