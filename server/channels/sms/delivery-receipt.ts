import type { PDU } from "smpp";
import type { DeliveryReport } from "../port.ts";

/** A delivery receipt as an SMSC sends it: which message, and how it ended once it has. */
export type SmsReceipt = { readonly messageId: string; readonly outcome: DeliveryReport["outcome"] | undefined };

/** SMPP 3.4 table 5-19 by number and the words of appendix B; states that are not final are absent. */
const OUTCOMES: Readonly<Record<string, DeliveryReport["outcome"]>> = {
  2: "delivered",
  3: "undeliverable",
  4: "undeliverable",
  5: "undeliverable",
  8: "undeliverable",
  DELIVRD: "delivered",
  EXPIRED: "undeliverable",
  DELETED: "undeliverable",
  UNDELIV: "undeliverable",
  REJECTD: "undeliverable",
};

const ESM_TYPE_BITS = 0x3c;
const ESM_RECEIPT = 0x04;

/** Whether a deliver_sm tells about a message of ours rather than bringing one from a person. */
export function isReceipt(pdu: PDU): boolean {
  return ((pdu.esm_class ?? 0) & ESM_TYPE_BITS) === ESM_RECEIPT;
}

/** Reads a receipt from its tagged fields, else from its text; undefined when neither names a message. */
export function readReceipt(pdu: PDU): SmsReceipt | undefined {
  const text = textOf(pdu);
  const messageId = pdu.receipted_message_id ?? /\bid:([^\s]+)/i.exec(text)?.[1];
  if (messageId === undefined || messageId === "") return undefined;
  const state = pdu.message_state ?? /\bstat:([A-Z]+)/i.exec(text)?.[1]?.toUpperCase();
  return { messageId, outcome: state === undefined ? undefined : OUTCOMES[state] };
}

/** Words of a message, decoded by its coding. */
export function textOf(pdu: PDU): string {
  return String(pdu.short_message?.message ?? "");
}
