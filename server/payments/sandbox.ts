import { createHmac, timingSafeEqual } from "node:crypto";
import type { PaymentOrder, PaymentProvider } from "./port.ts";

/** A provider that moves no money, for the demo and tests: its page asks whether the payment shall succeed. */
export type Sandbox = PaymentProvider & {
  /** The order behind the secret part of its address; undefined when it was not made here. */
  read(ticket: string): PaymentOrder | undefined;
};

/**
 * Makes the sandbox. It keeps nothing: an order travels in the address of the page, signed.
 *
 * @param secret known to this house alone
 */
export function sandboxProvider(secret: string): Sandbox {
  const sign = (body: string): Buffer => createHmac("sha256", secret).update(`sandbox ${body}`).digest();
  return {
    name: "sandbox",
    async begin(order) {
      const body = Buffer.from(JSON.stringify(order)).toString("base64url");
      return { url: `/sandbox#${body}.${sign(body).toString("base64url")}` };
    },
    read(ticket) {
      const [body = "", mark = ""] = ticket.split(".");
      const given = Buffer.from(mark, "base64url");
      const right = sign(body);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
      return JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as PaymentOrder;
    },
  };
}
