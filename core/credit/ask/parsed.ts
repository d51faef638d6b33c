import type { Text } from "../../text.ts";
import type { ClaimId } from "../claim-ids.ts";
import type { AssetClass, RecordCode } from "../codes.ts";
import type { RecordProduct } from "../product.ts";
import type { Ask, CreditEvent, Lateness, OtherTopic } from "../question.ts";
import type { SaidDate } from "./dates.ts";
import type { Hint } from "./lexicon.ts";

/** A product as a question names it. */
export type NamedProduct = {
  readonly product: RecordProduct;
  readonly heard: string;
  readonly guessed?: Text;
  /** Lateness of this product where each has its own: "Huabei 3 days, Jiebei 40 days late". */
  readonly lateness?: Lateness;
};

/** What the parser made of a question. Everything absent was not said. */
export type ParsedQuestion = {
  /** The question in the form that was read. */
  readonly text: string;
  readonly products: readonly NamedProduct[];
  /** Named too, but more than one answer holds. */
  readonly productsLeft: readonly NamedProduct[];
  /** Names of lenders or apps of which nothing is held. */
  readonly namesWithoutFacts: readonly string[];
  readonly event: CreditEvent | undefined;
  readonly otherEvents: readonly CreditEvent[];
  readonly asks: readonly Ask[];
  readonly other: OtherTopic | undefined;
  readonly lateness: Lateness | undefined;
  /** Lateness told beside the first, to compare. */
  readonly alsoLate: readonly Lateness[];
  /** Days since everything was paid. */
  readonly sincePaidDays: number | undefined;
  readonly isPaid: boolean;
  readonly isUnpaid: boolean;
  readonly amountMinor: number | undefined;
  readonly dates: readonly SaidDate[];
  /** Date said beside the payment. */
  readonly paidOn: SaidDate | undefined;
  readonly times: number | undefined;
  readonly codes: readonly RecordCode[];
  readonly buckets: readonly number[];
  readonly assetClass: AssetClass | undefined;
  readonly terms: readonly ClaimId[];
  readonly hints: readonly Hint[];
  readonly isCredit: boolean;
  /** Whether the record itself is named. */
  readonly namesRecord: boolean;
};
