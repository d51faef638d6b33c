import type { CaseCommand } from "@fairdue/core/case/decide.ts";
import type { Receipt } from "../channels/port.ts";

/** What a delivery did, in numbers by channel and by what stopped a contact. */
export type DeliveryTotals = {
  readonly sent: Readonly<Record<string, number>>;
  readonly failed: Readonly<Record<string, number>>;
  readonly suppressed: Readonly<Record<string, number>>;
  readonly unknown: number;
};

/** Counts what a delivery did. */
export class DeliveryTally {
  readonly sent: Record<string, number> = {};
  readonly failed: Record<string, number> = {};
  readonly suppressed: Record<string, number> = {};
  unknown = 0;
  done = 0;

  addReceipt(channel: string, receipt: Receipt): void {
    this.done += 1;
    if (receipt.kind === "accepted") this.sent[channel] = (this.sent[channel] ?? 0) + 1;
    else if (receipt.kind === "rejected") this.failed[channel] = (this.failed[channel] ?? 0) + 1;
    else this.unknown += 1;
  }

  addSuppressed(command: Extract<CaseCommand, { kind: "suppress-contact" }>): void {
    this.done += 1;
    for (const { rule } of command.reasons) this.suppressed[rule] = (this.suppressed[rule] ?? 0) + 1;
  }

  snapshot(): DeliveryTotals {
    const { sent, failed, suppressed, unknown } = this;
    return { sent, failed, suppressed, unknown };
  }
}
