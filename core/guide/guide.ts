import type { HoldKind } from "../case/hold.ts";
import type { DebtFact } from "../contact/facts.ts";
import type { Citation } from "../contact/rule.ts";
import type { Currency } from "../currency.ts";
import type { Text } from "../text.ts";

/** One debt as the guide looks at it; amounts in minor units. */
export type GuideDebt = {
  readonly id: string;
  readonly name: Text;
  readonly product: NonNullable<DebtFact["product"]>;
  readonly currency: Currency;
  readonly arrearsMinor: number;
  readonly payoffMinor: number;
  readonly daysPastDue: number;
  readonly holds: readonly HoldKind[];
};

/** A person's situation: everything the guide goes by. */
export type Situation = {
  readonly debts: readonly GuideDebt[];
  /** What a month leaves for paying, in minor units; undefined when it was not told. */
  readonly sustainableMinor?: number;
};

/** Something worth doing, or leaving, in this situation. */
export type GuideStep = {
  readonly id: string;
  readonly title: Text;
  /** Why now, with the figures of the situation. */
  readonly why: Text;
  readonly acts: readonly Text[];
  readonly cites: readonly [Citation, ...Citation[]];
};

/** A step as written down: when it applies and what it says. The first that apply come first. */
export type GuideRule = {
  readonly id: string;
  readonly title: Text;
  /** Rows of the table of law it rests on. */
  readonly rests: readonly [string, ...string[]];
  /** Why it applies now; undefined when it does not. */
  readonly why: (situation: Situation) => Text | undefined;
  readonly acts: (situation: Situation) => readonly Text[];
};

/**
 * The next best steps in a situation, the most pressing first, each with its reason and its law.
 *
 * @param citesOf the citations of a row of the table of law
 * @throws RangeError when a step rests on a row nobody has: nothing may be said without its source
 */
export function guide(
  situation: Situation,
  rules: readonly GuideRule[],
  citesOf: (row: string) => readonly Citation[] | undefined,
): readonly GuideStep[] {
  return rules.flatMap((rule) => {
    const why = rule.why(situation);
    if (why === undefined) return [];
    const cites = rule.rests.flatMap((row) => {
      const found = citesOf(row);
      if (found === undefined) throw new RangeError(`${rule.id} rests on ${row}, which is not in the table of law`);
      return found;
    });
    const [first, ...more] = cites;
    if (first === undefined) throw new RangeError(`${rule.id} rests on nothing`);
    return [{ id: rule.id, title: rule.title, why, acts: rule.acts(situation), cites: [first, ...more] }];
  });
}

/**
 * Debts that are overdue and not disputed, in the order in which a little money does most: the roof first; then what a
 * month's money can bring up to date, the least late before the rest; what may be time-barred last.
 */
export function payingOrder({ debts, sustainableMinor = 0 }: Situation): readonly GuideDebt[] {
  const payable = debts.filter(({ arrearsMinor, holds }) => arrearsMinor > 0 && !holds.some(isContest));
  return [...payable].sort(
    (a, b) =>
      Number(timeBarred(a)) - Number(timeBarred(b)) ||
      Number(isHome(b)) - Number(isHome(a)) ||
      Number(b.arrearsMinor <= sustainableMinor) - Number(a.arrearsMinor <= sustainableMinor) ||
      monthOf(a) - monthOf(b) ||
      a.arrearsMinor - b.arrearsMinor ||
      a.id.localeCompare(b.id),
  );
}

/** Limitation is three years from default (Civil Code art. 188); an interruption nobody told here would begin it anew. */
const LIMITATION_DAYS = 3 * 365;

/** Whether the claim may be time-barred, so that paying a part could give up a defence. */
export function timeBarred({ daysPastDue }: GuideDebt): boolean {
  return daysPastDue > LIMITATION_DAYS;
}

function isHome({ product }: GuideDebt): boolean {
  return product === "mortgage" || product === "rental";
}

function isContest(kind: HoldKind): boolean {
  return kind === "dispute" || kind === "identity-theft" || kind === "identity";
}

/** Months late: one that is late since yesterday can still be kept from a second mark on the credit record. */
function monthOf({ daysPastDue }: GuideDebt): number {
  return Math.floor(daysPastDue / 30);
}
