import { once } from "node:events";
import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection/index.js";

/** Where the mail server is and who we are to it. */
export type SmtpAccount = {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; without it the connection is upgraded when the server offers to. */
  readonly secure?: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
};

export type Envelope = { readonly from: string; readonly to: string };

/** `unreachable`: not one byte of the message left; `lost`: some did, and nobody knows whether it was taken. */
export type SmtpAnswer =
  | { readonly kind: "accepted"; readonly response: string }
  | { readonly kind: "refused"; readonly refusal: SmtpRefusal }
  | { readonly kind: "unreachable" | "lost"; readonly detail: string };

/** A server's no: to which command, with which reply code and text. */
export type SmtpRefusal = { readonly command: string; readonly code: number; readonly response: string };

const CONNECT_MS = 15_000;
const SILENCE_MS = 60_000;

type SmtpError = SMTPConnection.SMTPError;

/** One connection to a mail server, carrying one message after the other; reopened when it was lost. */
export class SmtpLane {
  readonly #account: SmtpAccount;
  #connection: SMTPConnection | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(account: SmtpAccount) {
    this.#account = account;
  }

  /** Sends when the messages before it are done with. */
  send(envelope: Envelope, message: Buffer): Promise<SmtpAnswer> {
    const answer = this.#last.then(() => this.#send(envelope, message));
    this.#last = answer;
    return answer;
  }

  /** Waits for messages under way, says goodbye, and waits until the connection is gone. */
  async close(): Promise<void> {
    await this.#last;
    const connection = this.#connection;
    this.#connection = undefined;
    if (connection === undefined || connection.destroyed) return;
    const gone = once(connection._socket, "close");
    connection.quit();
    await gone;
  }

  async #send(envelope: Envelope, message: Buffer): Promise<SmtpAnswer> {
    if (this.#connection !== undefined) {
      const answer = await this.#sendOn(this.#connection, envelope, message);
      // A server may hang up on an idle line; that says nothing about a fresh one.
      if (answer.kind !== "unreachable") return answer;
    }
    const connected = await this.#connect();
    return connected instanceof SMTPConnection ? await this.#sendOn(connected, envelope, message) : connected;
  }

  #connect(): Promise<SMTPConnection | SmtpAnswer> {
    const { host, port, secure = false, auth } = this.#account;
    const timeouts = { connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: SILENCE_MS };
    const connection = new SMTPConnection({ host, port, secure, ...timeouts });
    return new Promise((resolve) => {
      const fail = (error: SmtpError) => {
        connection.close();
        resolve(answerOf(error, "unreachable"));
      };
      const ready = () => {
        this.#connection = connection;
        resolve(connection);
      };
      connection.on("error", (error) => {
        if (this.#connection === connection) this.#connection = undefined;
        fail(error);
      });
      connection.connect(() => {
        connection._socket.setNoDelay(true);
        if (auth === undefined) ready();
        else connection.login(auth, (error) => (error ? fail(error) : ready()));
      });
    });
  }

  #sendOn(connection: SMTPConnection, envelope: Envelope, message: Buffer): Promise<SmtpAnswer> {
    return new Promise((resolve) => {
      let begun = false;
      const stream = new Readable({
        read() {
          begun = true;
          this.push(message);
          this.push(null);
        },
      });
      const lost = () => settle({ kind: begun ? "lost" : "unreachable", detail: "connection closed" });
      const broke = (error: SmtpError) => settle(answerOf(error, begun ? "lost" : "unreachable"));
      const settle = (answer: SmtpAnswer) => {
        connection.off("error", broke).off("end", lost);
        if (answer.kind !== "accepted") this.#drop(connection);
        resolve(answer);
      };
      connection.on("error", broke).on("end", lost);
      connection.send({ from: envelope.from, to: envelope.to, size: message.length }, stream, (error, info) =>
        error ? broke(error) : settle({ kind: "accepted", response: info.response }),
      );
    });
  }

  #drop(connection: SMTPConnection): void {
    if (this.#connection === connection) this.#connection = undefined;
    connection.close();
  }
}

function answerOf(error: SmtpError, otherwise: "unreachable" | "lost"): SmtpAnswer {
  const { command = "", responseCode: code, response = "" } = error;
  // The last word of a server that closes the line is a reply to nothing.
  if (code === undefined || code < 400 || command === "CONN")
    return { kind: otherwise, detail: error.code ?? error.name };
  return { kind: "refused", refusal: { command, code, response } };
}
