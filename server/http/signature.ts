import { createHmac, timingSafeEqual } from "node:crypto";

/** Seconds by which the sender's clock may differ; an older message is a replay. */
const TOLERANCE_S = 300;

export type Signed = "valid" | "missing" | "wrong" | "stale";

/**
 * Whether a message was signed with a secret: `t=SECONDS,v1=HEX`, where the second part is HMAC-SHA256 over
 * `SECONDS.BODY`, byte for byte as sent.
 *
 * @param now epoch milliseconds
 */
export function checkSignature(header: string | undefined, body: string, secret: string, now: number): Signed {
  const found = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? "");
  if (found === null) return "missing";
  const [, seconds = "", given = ""] = found;
  const right = createHmac("sha256", secret).update(`${seconds}.${body}`).digest();
  if (!timingSafeEqual(right, Buffer.from(given, "hex"))) return "wrong";
  return Math.abs(now / 1_000 - Number(seconds)) > TOLERANCE_S ? "stale" : "valid";
}
