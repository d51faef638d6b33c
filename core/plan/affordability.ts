import type { Citation } from "../contact/rule.ts";
import type { Currency } from "../currency.ts";
import type { Text } from "../text.ts";

/** What a household cannot do without, in the statistical office's own classes. */
export const OUTGOINGS = ["food", "clothing", "housing", "household", "transport", "education", "health"] as const;
export type Outgoing = (typeof OUTGOINGS)[number];

/** What people of a country spend on average on the essentials: the default where a borrower says nothing. */
export type ReferenceBudget = {
  readonly id: string;
  readonly name: Text;
  readonly currency: Currency;
  /** Minor units a person and year. */
  readonly yearlyPerPerson: Readonly<Record<Outgoing, bigint>>;
  readonly cites: readonly [Citation, ...Citation[]];
};

/** What a borrower tells about a month. Nobody's sex, age, origin, faith or family status is asked. */
export type Means = {
  /** Every income of a month, in minor units. */
  readonly incomes: readonly bigint[];
  /** People who live on it, at least one. */
  readonly persons: number;
  /** What the borrower says each essential costs a month; `shown` when a document was seen. */
  readonly outgoings: readonly { readonly of: Outgoing; readonly minor: bigint; readonly shown: boolean }[];
  /** Monthly payments to other creditors. */
  readonly otherDebts: bigint;
};

/** One essential as counted. `told-above`: said to be dearer than the reference and not shown, so the reference counts. */
export type CountedOutgoing = {
  readonly of: Outgoing;
  readonly minor: bigint;
  readonly from: "told" | "shown" | "reference" | "told-above";
  readonly reference: bigint;
};

/** What is left of a month, in minor units. `sustainable` is never below zero. */
export type Affordability = {
  readonly income: bigint;
  readonly outgoings: readonly CountedOutgoing[];
  readonly otherDebts: bigint;
  /** Income less essentials less other debts; below zero when they do not fit. */
  readonly disposable: bigint;
  /** The part of it that an instalment may take, so that a bad month does not break the plan. */
  readonly sustainable: bigint;
  readonly budget: ReferenceBudget;
};

/**
 * Computes what a borrower can pay a month and go on paying.
 *
 * Each essential counts as told, as long as it is shown or no dearer than the reference for that many people; where
 * nothing was told the reference counts. The reference is an average by head: children count as whole persons, which
 * leaves families more.
 *
 * @param shareBps share of the disposable amount that an instalment may take, in hundredths of a percent
 * @throws RangeError when nobody lives on the income
 */
export function affordabilityOf(means: Means, budget: ReferenceBudget, shareBps: number): Affordability {
  if (means.persons < 1) throw new RangeError(`a household has somebody in it: ${means.persons}`);
  const outgoings = OUTGOINGS.map((of) => counted(of, means, budget));
  const income = means.incomes.reduce((sum, one) => sum + one, 0n);
  const disposable = outgoings.reduce((left, { minor }) => left - minor, income - means.otherDebts);
  const sustainable = disposable > 0n ? (disposable * BigInt(shareBps)) / 10_000n : 0n;
  return { income, outgoings, otherDebts: means.otherDebts, disposable, sustainable, budget };
}

function counted(of: Outgoing, means: Means, budget: ReferenceBudget): CountedOutgoing {
  const reference = (budget.yearlyPerPerson[of] * BigInt(means.persons) + 6n) / 12n;
  const told = means.outgoings.filter((one) => one.of === of);
  if (told.length === 0) return { of, minor: reference, from: "reference", reference };
  const minor = told.reduce((sum, one) => sum + one.minor, 0n);
  if (told.every(({ shown }) => shown)) return { of, minor, from: "shown", reference };
  if (minor <= reference) return { of, minor, from: "told", reference };
  const shown = told.reduce((sum, one) => (one.shown ? sum + one.minor : sum), 0n);
  return { of, minor: shown > reference ? shown : reference, from: "told-above", reference };
}
