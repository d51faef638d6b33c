import type { Text } from "../text.ts";
import type { Confidence, CreditSource } from "./claim.ts";

/** A value somebody told us, with how far it carries and where it stands. `unknown` has no source to give. */
export type Fact<T> = {
  readonly value: T;
  readonly confidence: Confidence;
  readonly cites: readonly CreditSource[];
  readonly note?: Text;
};

/**
 * How a product appears on the record of the central bank.
 *
 * `each-loan`: an account for every drawdown; `monthly-sum`: one account, the month's total; `credit-line`: one account
 * with a limit, used or not; `furnished`: it is reported, in which form nobody says; `varies`: the funder in the contract
 * decides; `not-furnished`: nobody reports it; `unknown`: no source we could read.
 */
export type Furnishing =
  | "each-loan"
  | "monthly-sum"
  | "credit-line"
  | "furnished"
  | "varies"
  | "not-furnished"
  | "unknown";

/** What kind of account it is; decides how a late payment is counted and which repairs there are. */
export type RecordKind = "card" | "revolving" | "loan" | "platform" | "rental" | "private" | "bills";

/** Days after the due day: what may be counted on, and what pages claim beyond it. */
export type Grace = { readonly days: number; readonly claimedDays?: number };

/** A product as the credit record knows it. */
export type RecordProduct = {
  readonly id: string;
  readonly name: Text;
  readonly kind: RecordKind;
  /** Who reports it, by the contract or as pages tell. */
  readonly furnisher: Fact<Text>;
  readonly how: Fact<Furnishing>;
  /** First month it was reported from, YYYY-MM. */
  readonly since: Fact<string | "unknown">;
  readonly grace: Fact<Grace>;
  /** Names people use, misspellings included; small letters, simplified characters. */
  readonly aliases: { readonly zh: readonly string[]; readonly en: readonly string[] };
};
