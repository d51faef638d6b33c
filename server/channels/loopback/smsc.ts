import type { AddressInfo } from "node:net";
import smpp, { type PDU, type Server, type Session } from "smpp";

/** A text message as the person's phone would show it, all its parts joined. */
export type PhoneMessage = {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly parts: number;
  readonly coding: number;
};

/**
 * What the SMSC does with one submit_sm: takes it (and says how delivery ended, if at all), turns it away with a code,
 * never answers, or cuts the line before answering.
 */
export type SmscConduct =
  | {
      readonly kind: "accept";
      readonly delivery?: "DELIVRD" | "UNDELIV" | "ENROUTE";
      /** The receipt names message and state in tagged fields only. */
      readonly tagged?: boolean;
      /** Keeps the response back until then. */
      readonly after?: Promise<void>;
    }
  | { readonly kind: "reject"; readonly code: number }
  | { readonly kind: "stay-silent" }
  | { readonly kind: "cut-the-line" };

/** One submit_sm as it came in. */
export type Submit = { readonly from: string; readonly to: string; readonly text: string; readonly position: number };

const MOST_MESSAGES = 1_000;

/** A message centre on 127.0.0.1 that speaks real SMPP and brings messages to no one but {@link messages}. */
export class LoopbackSmsc {
  readonly messages: PhoneMessage[] = [];
  /** Submits taken since the start, parts counted one by one. */
  submits = 0;
  conduct: (submit: Submit) => SmscConduct = () => ({ kind: "accept", delivery: "DELIVRD" });
  /** Password clients must bring; undefined takes any. */
  password: string | undefined;
  /** True: the line stays open but probes are not answered. */
  deaf = false;
  readonly #server: Server;
  readonly #chains = new Map<string, Map<number, string>>();
  #port = 0;
  #ids = 0;

  private constructor() {
    this.#server = smpp.createServer((session) => this.#serve(session));
  }

  static async start(): Promise<LoopbackSmsc> {
    const smsc = new LoopbackSmsc();
    await smsc.resume();
    return smsc;
  }

  get port(): number {
    return this.#port;
  }

  /** Number of clients connected now. */
  get connections(): number {
    return this.#server.sessions.length;
  }

  /** Resolves once no client is connected. */
  async emptied(): Promise<void> {
    for (const session of [...this.#server.sessions]) {
      await new Promise<void>((resolve) => {
        if (session.socket.destroyed) setImmediate(resolve);
        else session.socket.once("close", () => resolve());
      });
    }
  }

  /** Listens again on the port it had. */
  async resume(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(this.#port, "127.0.0.1", resolve);
    });
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Cuts all lines and listens no more. */
  async stop(): Promise<void> {
    for (const session of [...this.#server.sessions]) session.destroy();
    if (this.#server.listening) await new Promise((resolve) => this.#server.close(resolve));
  }

  /** A person answers by text. Resolves with the client's response code. */
  reply(message: { readonly from: string; readonly to: string; readonly text: string }): Promise<number> {
    const [session] = this.#server.sessions;
    if (session === undefined) throw new RangeError("nobody is connected");
    const fields = { source_addr: message.from, destination_addr: message.to, data_coding: 8 };
    return new Promise((resolve) => {
      const short_message = Buffer.from(message.text, "utf16le").swap16();
      session.deliver_sm({ ...fields, short_message }, (response) => resolve(response.command_status));
    });
  }

  #serve(session: Session): void {
    let bound = false;
    session.socket.setNoDelay(true);
    session.on("error", () => session.destroy());
    session.on("bind_transceiver", (pdu: PDU & { readonly password?: string }) => {
      bound = this.password === undefined || this.password === pdu.password;
      session.send(pdu.response(bound ? {} : { command_status: smpp.errors.ESME_RINVPASWD }));
    });
    session.on("submit_sm", (pdu: PDU) => {
      if (bound) this.#take(session, pdu);
      else session.send(pdu.response({ command_status: smpp.errors.ESME_RINVBNDSTS }));
    });
    session.on("enquire_link", (pdu: PDU) => {
      if (!this.deaf) session.send(pdu.response());
    });
    session.on("unbind", (pdu: PDU) => {
      session.send(pdu.response());
      session.close();
    });
  }

  #take(session: Session, pdu: PDU): void {
    const { source_addr: from = "", destination_addr: to = "", short_message } = pdu;
    const text = String(short_message?.message ?? "");
    const { chain, count, position } = chainOf(short_message?.udh);
    const conduct = this.conduct({ from, to, text, position });
    if (conduct.kind === "stay-silent") return;
    if (conduct.kind === "cut-the-line") return session.destroy();
    if (conduct.kind === "reject") {
      session.send(pdu.response({ command_status: conduct.code }));
      return;
    }
    this.submits += 1;
    this.#ids += 1;
    const id = `m${this.#ids}`;
    const key = count === 1 ? id : `${from} ${to} ${chain}`;
    const parts = this.#chains.get(key) ?? new Map<number, string>();
    this.#chains.set(key, parts.set(position, text));
    if (parts.size === count) {
      this.#chains.delete(key);
      this.messages.push({ from, to, text: joined(parts), parts: count, coding: pdu.data_coding ?? 0 });
      if (this.messages.length > MOST_MESSAGES) this.messages.shift();
    }
    const answer = () => {
      session.send(pdu.response({ message_id: id }));
      if (conduct.delivery !== undefined) deliverReceipt(session, pdu, id, conduct);
    };
    if (conduct.after === undefined) answer();
    else void conduct.after.then(answer);
  }
}

function chainOf(udh: readonly Buffer[] | undefined): { chain: number; count: number; position: number } {
  const element = udh?.find((one) => one[0] === 0);
  return { chain: element?.[2] ?? 0, count: element?.[3] ?? 1, position: element?.[4] ?? 1 };
}

function joined(parts: ReadonlyMap<number, string>): string {
  return [...parts.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, text]) => text)
    .join("");
}

const STATES = { DELIVRD: 2, UNDELIV: 5, ENROUTE: 1 } as const;

/** A receipt in the words of SMPP 3.4 appendix B, or in tagged fields only. */
function deliverReceipt(
  session: Session,
  pdu: PDU,
  id: string,
  conduct: Extract<SmscConduct, { kind: "accept" }>,
): void {
  const state = conduct.delivery ?? "ENROUTE";
  const dates = "submit date:2611231000 done date:2611231001";
  session.deliver_sm({
    esm_class: 4,
    source_addr: pdu.destination_addr,
    destination_addr: pdu.source_addr,
    ...(conduct.tagged === true
      ? { receipted_message_id: id, message_state: STATES[state], short_message: Buffer.alloc(0) }
      : { short_message: `id:${id} sub:001 dlvrd:001 ${dates} stat:${state} err:000 text:` }),
  });
}
