import type { Citation } from "../contact/rule.ts";
import type { Ratio } from "../money.ts";
import type { Text } from "../text.ts";
import type { ProductKind } from "./offer-policy.ts";

/** The most a year of credit may cost, all in, under one rule. */
export type RateCap = { readonly rule: string; readonly yearly: Ratio; readonly cites: readonly Citation[] };

/** How long a plan for one kind of product may run. */
export type LongestPlan = {
  readonly rule: string;
  readonly product: ProductKind;
  readonly months: number;
  readonly cites: readonly Citation[];
};

/** What a country's law says about arrangements. Caps come with the accounts, since they hang on lender and day. */
export type ArrangementLaw = {
  readonly longest: readonly LongestPlan[];
  /** What a written plan must state, for kinds of product that have such a list. */
  readonly content: readonly {
    readonly rule: string;
    readonly products: readonly ProductKind[];
    readonly items: readonly Text[];
    readonly cites: readonly Citation[];
  }[];
};
