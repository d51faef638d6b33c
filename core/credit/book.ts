import type { Text } from "../text.ts";
import type { Lexicon } from "./ask/lexicon.ts";
import type { Claims } from "./claim.ts";
import type { AssetClass, RecordCode } from "./codes.ts";
import type { RecordProduct } from "./product.ts";

/** The one-off repair of a country's central bank, by its dates; days are YYYY-MM-DD, the last of each included. */
export type RepairPolicy = {
  readonly arose: { readonly from: string; readonly to: string };
  readonly repaidBy: string;
  readonly limitMinor: number;
};

/** Everything a country's credit record is answered from. */
export type CreditBook = {
  readonly products: readonly RecordProduct[];
  readonly namesWithoutFacts: readonly string[];
  readonly claims: Claims;
  readonly lexicon: Lexicon;
  readonly codes: Readonly<Record<RecordCode, Text>>;
  readonly classes: Readonly<Record<AssetClass, Text>>;
  readonly repair: RepairPolicy;
  /** Years negative information is kept after the bad conduct ends. */
  readonly keptYears: number;
};
