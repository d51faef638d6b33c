import type { Rejected } from "../port.ts";
import type { SmtpRefusal } from "./smtp-lane.ts";

/**
 * What a mail server's no means for us, from the command it answered, its reply code (RFC 5321) and, where given,
 * its enhanced code (RFC 3463): x.1 is about the address, x.2 the mailbox, x.7 policy.
 */
export function rejectionOf({ command, code, response }: SmtpRefusal): Rejected {
  const enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1];
  const subject = enhanced?.split(".")[1];
  const detail = enhanced === undefined ? String(code) : `${code} ${enhanced}`;
  if (command.startsWith("AUTH") || command === "MAIL FROM" || code === 530) {
    return { kind: "rejected", reason: code < 500 ? "unavailable" : "account", retry: "later", detail };
  }
  if (code < 500)
    return { kind: "rejected", reason: subject === "7" ? "throttled" : "unavailable", retry: "later", detail };
  if (subject === "7") return { kind: "rejected", reason: "blocked", retry: "never", detail };
  return { kind: "rejected", reason: command === "RCPT TO" ? "invalid-address" : "content", retry: "never", detail };
}
