import type { DeliveryReport } from "../port.ts";
import type { SmsReceipt } from "./delivery-receipt.ts";

type Report = Pick<DeliveryReport, "providerRef" | "outcome">;
/** `told` once the report is out: what later parts say changes nothing. */
type Chain = { readonly providerRef: string; waiting: number; told: boolean };

/** Chains whose receipts are still awaited; beyond these the oldest is forgotten, and its parts speak for themselves. */
const MOST_CHAINS = 50_000;

/**
 * Makes one report out of the receipts for all parts of a message: delivered when every part is, undeliverable
 * as soon as one is not.
 *
 * A receipt may overtake the response that tells us the message's id. While any response is awaited, receipts
 * for ids we do not know wait; afterwards they are passed on, since they may belong to another process.
 */
export class ReportTally {
  readonly #report: (report: Report) => void;
  readonly #chains = new Map<string, Chain>();
  #parked: SmsReceipt[] = [];
  #underWay = 0;

  constructor(report: (report: Report) => void) {
    this.#report = report;
  }

  /** A message is about to be submitted. */
  begin(): void {
    this.#underWay += 1;
  }

  /** Its responses are in; `ids` are those of the parts that were accepted, the first one naming the message. */
  finish(ids: readonly string[]): void {
    const [providerRef] = ids;
    if (providerRef !== undefined && ids.length > 1) {
      const chain = { providerRef, waiting: ids.length, told: false };
      for (const id of ids) this.#chains.set(id, chain);
      this.#forgetOldest();
    }
    this.#underWay -= 1;
    const parked = this.#parked;
    this.#parked = [];
    for (const receipt of parked) this.receive(receipt);
  }

  receive(receipt: SmsReceipt): void {
    const { messageId, outcome } = receipt;
    if (outcome === undefined) return;
    const chain = this.#chains.get(messageId);
    if (chain === undefined) {
      if (this.#underWay > 0) this.#parked.push(receipt);
      else this.#report({ providerRef: messageId, outcome });
      return;
    }
    this.#chains.delete(messageId);
    chain.waiting -= 1;
    if (chain.told || (outcome === "delivered" && chain.waiting > 0)) return;
    chain.told = true;
    this.#report({ providerRef: chain.providerRef, outcome });
  }

  #forgetOldest(): void {
    for (const id of this.#chains.keys()) {
      if (this.#chains.size <= MOST_CHAINS) return;
      this.#chains.delete(id);
    }
  }
}
