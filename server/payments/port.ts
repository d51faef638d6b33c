/** What a person wants to pay, as a provider is told of it. Nothing here tells of a debt. */
export type PaymentOrder = {
  readonly lender: string;
  readonly accountRef: string;
  /** Decimal text in the account's currency, such as 102.50. */
  readonly amount: string;
  readonly currency: string;
  /** Our own name for the payment: told again under it, it is the same payment. */
  readonly reference: string;
};

/**
 * A provider that takes payments. It is given an order and says where the person pays; that money moved it tells the house
 * itself, signed, as `POST /api/payments` takes it (docs/formats/payments.md). Until then nothing is booked.
 */
export interface PaymentProvider {
  readonly name: string;
  begin(order: PaymentOrder): Promise<{ readonly url: string }>;
}
