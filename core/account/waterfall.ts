import { COMPONENTS, type Component } from "./component.ts";

/**
 * The order in which a payment meets instalments and components.
 *
 * `instalment` first: the oldest instalment is paid whole before the next one, within it component by component.
 * `component` first: the first component of every instalment already due, then the next; what is left pays instalments
 * not yet due, oldest first. Whatever the order, a surplus pays ahead; only when all is paid is it held as credit.
 */
export type Waterfall = {
  readonly first: "instalment" | "component";
  readonly components: readonly Component[];
};

export type CheckedWaterfall =
  | { readonly kind: "waterfall"; readonly waterfall: Waterfall }
  | { readonly kind: "refused"; readonly because: "missing" | "twice"; readonly component: Component };

/** A waterfall from a product's terms; refused unless it names every component exactly once. */
export function checkWaterfall(waterfall: Waterfall): CheckedWaterfall {
  for (const component of COMPONENTS) {
    const named = waterfall.components.filter((one) => one === component).length;
    if (named !== 1) return { kind: "refused", because: named === 0 ? "missing" : "twice", component };
  }
  return { kind: "waterfall", waterfall };
}

/** Oldest instalment first; within it penalty, fee, interest, principal. */
export const oldestFirst: Waterfall = { first: "instalment", components: ["penalty", "fee", "interest", "principal"] };

/** Principal first, as bank cards owe it to debts more than 90 days past due. */
export const principalFirst: Waterfall = {
  first: "component",
  components: ["principal", "interest", "fee", "penalty"],
};

/** Another order from so many days past due on, counted on the value day of the money. */
export type LateWaterfall = { readonly fromDaysPastDue: number; readonly waterfall: Waterfall };

/** How money meets the debt of an account: its order, and the other one for long overdue debt where the product has one. */
export type PaymentOrder = { readonly waterfall: Waterfall; readonly lateWaterfall?: LateWaterfall };

/** The order of a product; the usual one where its terms say nothing. */
export function orderOf(lateWaterfall: LateWaterfall | undefined): PaymentOrder {
  return { waterfall: oldestFirst, ...(lateWaterfall !== undefined && { lateWaterfall }) };
}
