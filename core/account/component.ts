/** What every balance is made of. */
export const COMPONENTS = ["principal", "interest", "fee", "penalty"] as const;
export type Component = (typeof COMPONENTS)[number];

/** Minor units of each component; all zero or above. */
export type ComponentAmounts = Readonly<Record<Component, bigint>>;
