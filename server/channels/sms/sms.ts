import type { Instant } from "@fairdue/core/calendar/zone.ts";
import type { PDU } from "smpp";
import { behindPermit } from "../behind-permit.ts";
import type { ChannelAdapter, Dispatch, OnReport, Receipt } from "../port.ts";
import { machineTimer, type Timer } from "../timer.ts";
import { isReceipt, readReceipt, textOf } from "./delivery-receipt.ts";
import { ReportTally } from "./report-tally.ts";
import { patientBackoff, SmppLink } from "./smpp-link.ts";
import type { SmppAccount, SubmitAnswer } from "./smpp-session.ts";
import { chainHeader, cutSms } from "./sms-parts.ts";
import { rejectionOf } from "./submit-error.ts";

/** A message a person sent to our number: an answer, perhaps a stop request. */
export type SmsReply = { readonly from: string; readonly text: string; readonly at: Instant };

/** Answers once the reply is safely kept; one that fails is sent to us again by the network. */
export type OnReply = (reply: SmsReply) => Promise<"taken" | "not-ours">;

export type SmsOptions = {
  readonly account: SmppAccount;
  /** Registered number or name that the phone shows. */
  readonly sender: string;
  readonly now: () => Instant;
  readonly onReport?: OnReport;
  /** Without it replies are turned away, so that the network does not believe somebody read them. */
  readonly onReply?: OnReply;
  readonly window?: number;
  readonly timer?: Timer;
};

const WINDOW = 10;
const RESPONSE_MS = 10_000;
const ENQUIRE_MS = 30_000;
/** Longer texts belong in a letter or the app. */
const MOST_PARTS = 10;

/** Text messages over SMPP 3.4. */
export function smsChannel(options: SmsOptions): ChannelAdapter {
  const way = new SmsWay(options);
  return behindPermit(way, options.now);
}

class SmsWay {
  readonly channel = "sms";
  readonly idempotent = false;
  readonly #options: SmsOptions;
  readonly #link: SmppLink;
  readonly #tally: ReportTally;
  #chainId = 0;

  constructor(options: SmsOptions) {
    this.#options = options;
    this.#tally = new ReportTally((report) => options.onReport?.({ ...report, at: options.now() }));
    this.#link = new SmppLink({
      account: options.account,
      window: options.window ?? WINDOW,
      responseMs: RESPONSE_MS,
      enquireMs: ENQUIRE_MS,
      timer: options.timer ?? machineTimer,
      backoffMs: patientBackoff,
      onDeliver: (pdu) => this.#receive(pdu),
    });
  }

  async deliver({ to, body }: Dispatch): Promise<Receipt> {
    const number = to.replace(/[\s-]/g, "");
    if (!/^\+?\d{5,15}$/.test(number)) return { kind: "rejected", reason: "invalid-address", retry: "never" };
    const { coding, parts } = cutSms(body);
    if (body === "" || parts.length > MOST_PARTS) {
      return { kind: "rejected", reason: "content", retry: "never", detail: `${parts.length} parts` };
    }
    const submits = this.#submits(number, coding, parts);
    this.#tally.begin();
    const answers: SubmitAnswer[] = [];
    try {
      // The first part goes alone: turned away, it ends the matter before the person has half a message.
      const [first, ...others] = submits;
      if (first === undefined) throw new RangeError("a message has at least one part");
      const answer = await this.#link.submit(first);
      answers.push(answer);
      if (accepted(answer)) answers.push(...(await Promise.all(others.map((one) => this.#link.submit(one)))));
    } finally {
      this.#tally.finish(answers.filter(accepted).map(({ messageId }) => messageId));
    }
    return receiptOf(answers);
  }

  close(): Promise<void> {
    return this.#link.close();
  }

  #submits(number: string, coding: 0 | 8, parts: readonly Buffer[]) {
    const international = number.startsWith("+");
    this.#chainId = (this.#chainId + 1) & 0xff;
    return parts.map((message, index) => ({
      ...senderFields(this.#options.sender),
      dest_addr_ton: international ? 1 : 0,
      dest_addr_npi: 1,
      destination_addr: number.replace("+", ""),
      data_coding: coding,
      registered_delivery: 1,
      short_message:
        parts.length === 1 ? message : { udh: chainHeader(this.#chainId, parts.length, index + 1), message },
    }));
  }

  async #receive(pdu: PDU): Promise<"taken" | "not-ours"> {
    if (isReceipt(pdu)) {
      const receipt = readReceipt(pdu);
      if (receipt !== undefined) this.#tally.receive(receipt);
      return "taken";
    }
    const { onReply, now } = this.#options;
    if (onReply === undefined) return "not-ours";
    return onReply({ from: pdu.source_addr ?? "", text: textOf(pdu), at: now() });
  }
}

/** Type and plan of the sender's address: a name, a short code or a whole number. */
function senderFields(sender: string) {
  if (!/^\+?\d+$/.test(sender)) return { source_addr_ton: 5, source_addr_npi: 0, source_addr: sender };
  if (sender.startsWith("+")) return { source_addr_ton: 1, source_addr_npi: 1, source_addr: sender.slice(1) };
  return { source_addr_ton: 0, source_addr_npi: 1, source_addr: sender };
}

type Accepted = Extract<SubmitAnswer, { kind: "answered" }>;

function accepted(answer: SubmitAnswer): answer is Accepted {
  return answer.kind === "answered" && answer.code === 0;
}

/** One receipt for all parts. When some went out and some did not, nobody may send the whole again. */
function receiptOf(answers: readonly SubmitAnswer[]): Receipt {
  const [first] = answers;
  if (first === undefined) throw new RangeError("a message has at least one part");
  if (answers.every(accepted)) return { kind: "accepted", providerRef: answers[0]?.messageId ?? "", outcome: "sent" };
  if (first.kind === "not-sent") {
    return { kind: "rejected", reason: "unavailable", retry: "later", detail: first.detail };
  }
  if (first.kind === "answered" && first.code !== 0) return rejectionOf(first.code);
  const lost = answers.find((answer) => answer.kind === "lost");
  if (lost !== undefined) return { kind: "unknown", detail: lost.detail };
  return { kind: "unknown", detail: `${answers.filter(accepted).length} of ${answers.length} parts accepted` };
}
