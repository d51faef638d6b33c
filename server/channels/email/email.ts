import type { Instant } from "@fairdue/core/calendar/zone.ts";
import { behindPermit } from "../behind-permit.ts";
import type { ChannelAdapter, Dispatch, Receipt, Rejected } from "../port.ts";
import { addressOf, composeMail, isMailAddress, messageIdOf } from "./mail-message.ts";
import { type SmtpAccount, type SmtpAnswer, SmtpLane } from "./smtp-lane.ts";
import { rejectionOf } from "./smtp-rejection.ts";

export type EmailOptions = {
  readonly account: SmtpAccount;
  /** Sender as shown: `Name <address>`, the address on a domain of ours. */
  readonly from: string;
  readonly now: () => Instant;
  /** Connections used at once. */
  readonly lanes?: number;
};

const LANES = 4;

/**
 * E-mail over SMTP. What became of it after the server took it, the channel does not learn.
 *
 * @throws RangeError when `from` holds no mail address: the set-up is wrong
 */
export function emailChannel({ account, from, now, lanes: count = LANES }: EmailOptions): ChannelAdapter {
  if (!isMailAddress(addressOf(from))) throw new RangeError("the sender is not a mail address");
  const lanes = Array.from({ length: count }, () => new SmtpLane(account));
  let turn = 0;
  return behindPermit(
    {
      channel: "email",
      idempotent: false,
      async deliver(dispatch) {
        const fault = faultOf(dispatch);
        if (fault !== undefined) return fault;
        const { idempotencyKey, to, subject = "", body, language } = dispatch;
        const message = await composeMail({ idempotencyKey, from, to, subject, body, language, at: now() });
        const lane = lanes[turn++ % lanes.length];
        if (lane === undefined) throw new RangeError("a mail channel needs a lane");
        const answer = await lane.send({ from: addressOf(from), to }, message);
        return receiptOf(answer, messageIdOf(idempotencyKey, from));
      },
      async close() {
        await Promise.all(lanes.map((lane) => lane.close()));
      },
    },
    now,
  );
}

/** A line break in a header would let a text write headers of its own. */
function faultOf({ to, subject = "" }: Dispatch): Rejected | undefined {
  if (!isMailAddress(to)) return { kind: "rejected", reason: "invalid-address", retry: "never" };
  if (subject.trim() === "") return { kind: "rejected", reason: "content", retry: "never", detail: "no subject" };
  if (!/\p{Cc}/u.test(subject)) return undefined;
  return { kind: "rejected", reason: "content", retry: "never", detail: "control character in subject" };
}

function receiptOf(answer: SmtpAnswer, messageId: string): Receipt {
  switch (answer.kind) {
    case "accepted":
      return { kind: "accepted", providerRef: messageId, outcome: "sent" };
    case "refused":
      return rejectionOf(answer.refusal);
    case "unreachable":
      return { kind: "rejected", reason: "unavailable", retry: "later", detail: answer.detail };
    case "lost":
      return { kind: "unknown", detail: answer.detail };
    default:
      return answer satisfies never;
  }
}
