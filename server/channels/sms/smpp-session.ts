import smpp, { type Fields, type PDU, type Session } from "smpp";
import type { Cancel, Timer } from "../timer.ts";

/** Where the SMSC is and who we are to it. */
export type SmppAccount = {
  readonly host: string;
  readonly port: number;
  readonly tls?: boolean;
  readonly systemId: string;
  readonly password: string;
};

export type SessionOptions = {
  readonly account: SmppAccount;
  /** Submits that may wait for their response at once. */
  readonly window: number;
  /** How long an answer may take before the connection counts as dead. */
  readonly responseMs: number;
  /** Silence after which the link is probed. */
  readonly enquireMs: number;
  readonly timer: Timer;
  /** A message for us; answers whether it was taken. One that fails may be delivered again. */
  readonly onDeliver: (pdu: PDU) => Promise<"taken" | "not-ours">;
  /** Called once, whoever ended the session. */
  readonly onEnd: () => void;
};

/** `lost`: sent, and nobody knows what the SMSC did with it. */
export type SubmitAnswer =
  | { readonly kind: "answered"; readonly code: number; readonly messageId: string }
  | { readonly kind: "not-sent"; readonly detail: string }
  | { readonly kind: "lost"; readonly detail: string };

type Pending = { readonly settle: (answer: SubmitAnswer) => void };
const NOT_SENT: SubmitAnswer = { kind: "not-sent", detail: "no connection" };

/** One bound connection to an SMSC, from bind to unbind. It never comes back; the link makes another. */
export class SmppSession {
  readonly #options: SessionOptions;
  readonly #session: Session;
  readonly #pending = new Set<Pending>();
  readonly #queue: (() => void)[] = [];
  #cancelProbe: Cancel = () => {};
  #open = true;
  readonly ended: Promise<void>;

  private constructor(options: SessionOptions, session: Session) {
    this.#options = options;
    this.#session = session;
    this.ended = new Promise((resolve) => session.once("close", resolve));
    session.on("close", () => this.#end());
    session.on("deliver_sm", (pdu: PDU) => {
      // A session that ended meanwhile has nobody to answer; the network delivers the message again to the next.
      const answer = (status = 0) => {
        if (this.#open) session.send(pdu.response({ command_status: status }));
      };
      options.onDeliver(pdu).then(
        (outcome) => answer(outcome === "taken" ? smpp.errors.ESME_ROK : smpp.errors.ESME_RX_R_APPN),
        () => answer(smpp.errors.ESME_RX_T_APPN),
      );
    });
    session.on("enquire_link", (pdu: PDU) => session.send(pdu.response()));
    session.on("unknown", (pdu: PDU) => session.send(pdu.response()));
    session.on("unbind", (pdu: PDU) => {
      session.send(pdu.response());
      session.close();
    });
    this.#probeLater();
  }

  /** @returns the session once bound, or why there is none */
  static bind(options: SessionOptions): Promise<SmppSession | string> {
    const { account, timer, responseMs } = options;
    const { host, port, tls, systemId, password } = account;
    const session = smpp.connect({ host, port, ...(tls === true && { tls }) });
    session.socket.setNoDelay(true);
    return new Promise((resolve) => {
      const fail = (why: string) => {
        cancel();
        session.destroy();
        resolve(why);
      };
      const cancel = timer.after(responseMs, () => fail("ETIMEDOUT"));
      session.on("error", (error: NodeJS.ErrnoException) => fail(error.code ?? "protocol error"));
      session.once("close", () => fail("closed before bind"));
      session.once(tls === true ? "secureConnect" : "connect", () =>
        session.bind_transceiver({ system_id: systemId, password, interface_version: 0x34 }, (response) => {
          if (response.command_status !== 0) return fail(`bind refused: 0x${response.command_status.toString(16)}`);
          cancel();
          resolve(new SmppSession(options, session));
        }),
      );
    });
  }

  /** Sends one submit_sm when the window has room for it, and waits for what the SMSC says. */
  async submit(fields: Fields): Promise<SubmitAnswer> {
    while (this.#open && this.#pending.size >= this.#options.window) {
      await new Promise<void>((resolve) => this.#queue.push(resolve));
    }
    return this.#open ? await this.#submitNow(fields) : NOT_SENT;
  }

  #submitNow(fields: Fields): Promise<SubmitAnswer> {
    const { timer, responseMs } = this.#options;
    return new Promise((resolve) => {
      const cancel = timer.after(responseMs, () => this.#session.destroy());
      const pending: Pending = {
        settle: (answer) => {
          if (!this.#pending.delete(pending)) return;
          cancel();
          resolve(answer);
          this.#queue.shift()?.();
        },
      };
      this.#pending.add(pending);
      const sent = this.#session.submit_sm(fields, ({ command_status: code, message_id: messageId = "" }) =>
        pending.settle({ kind: "answered", code, messageId }),
      );
      if (!sent) pending.settle(NOT_SENT);
    });
  }

  /** Says goodbye and waits until the connection is gone. */
  async end(): Promise<void> {
    if (this.#open) {
      const cancel = this.#options.timer.after(this.#options.responseMs, () => this.#session.destroy());
      const sent = this.#session.unbind({}, () => this.#session.close());
      if (!sent) this.#session.destroy();
      await this.ended;
      cancel();
    }
  }

  #probeLater(): void {
    const { timer, enquireMs, responseMs } = this.#options;
    this.#cancelProbe = timer.after(enquireMs, () => {
      this.#cancelProbe = timer.after(responseMs, () => this.#session.destroy());
      this.#session.enquire_link({}, () => {
        this.#cancelProbe();
        if (this.#open) this.#probeLater();
      });
    });
  }

  #end(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#cancelProbe();
    for (const pending of [...this.#pending])
      pending.settle({ kind: "lost", detail: "connection lost before response" });
    for (const waiting of this.#queue.splice(0)) waiting();
    this.#options.onEnd();
  }
}
