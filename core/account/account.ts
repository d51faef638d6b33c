import type { Brand } from "../brand.ts";
import type { Day } from "../calendar/day.ts";
import type { Zone } from "../calendar/zone.ts";
import type { Currency } from "../currency.ts";
import type { PaymentOrder } from "./waterfall.ts";

export type AccountId = Brand<number, "AccountId">;

/** One scheduled payment as contracted, in minor units. Penalties are charged later, by ledger entries. */
export type Instalment = {
  /** Number within the account, from 1. */
  readonly no: number;
  /** Local date in the account's zone. */
  readonly dueOn: Day;
  readonly principal: bigint;
  readonly interest: bigint;
  readonly fee: bigint;
};

/** What the contract says about paying late. */
export type Terms = PaymentOrder & {
  /** Days after a due day without consequence; 0 for none. */
  readonly graceDays: number;
};

/** One credit contract; its ledger is kept apart, since every balance is computed from both. */
export type Account = {
  readonly id: AccountId;
  readonly product: string;
  readonly currency: Currency;
  /** Zone whose local days count for due days. */
  readonly zone: Zone;
  readonly openedOn: Day;
  readonly terms: Terms;
  /** In any order; computations take the oldest first. */
  readonly instalments: readonly Instalment[];
};

/** What balances are computed from, besides the ledger. */
export type Contract = Pick<Account, "terms" | "instalments">;
