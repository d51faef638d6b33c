import type { AddressInfo, Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import { type ReadMail, readMail } from "./read-mail.ts";

/** A mail that arrived, with the address of its envelope. */
export type SinkMail = ReadMail & { readonly from: string; readonly to: string };

/** What the server does at one step of taking a mail. */
export type SinkConduct = "accept" | "cut-the-line" | { readonly code: number; readonly text: string };
export type SinkStep = "sender" | "recipient" | "message";

const MOST_MESSAGES = 1_000;

/** A mail server on 127.0.0.1 that keeps what it is given and passes nothing on. */
export class SmtpSink {
  readonly messages: SinkMail[] = [];
  conduct: (step: SinkStep, address: string) => SinkConduct = () => "accept";
  /** When set, clients must sign in with this password. */
  password: string | undefined;
  readonly #sockets = new Map<number, Socket>();
  #server = this.#build();
  #port = 0;

  static async start(): Promise<SmtpSink> {
    const sink = new SmtpSink();
    await sink.resume();
    return sink;
  }

  get port(): number {
    return this.#port;
  }

  /** Number of clients connected now. */
  get connections(): number {
    return this.#sockets.size;
  }

  /** Resolves once no client is connected. */
  async emptied(): Promise<void> {
    for (const socket of [...this.#sockets.values()]) {
      await new Promise<void>((resolve) => socket.once("close", () => resolve()));
    }
  }

  /** Listens (again) on the port it had. */
  async resume(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.server.once("error", reject);
      this.#server.listen(this.#port, "127.0.0.1", resolve);
    });
    this.#port = (this.#server.server.address() as AddressInfo).port;
  }

  /** Cuts all lines and listens no more. */
  async stop(): Promise<void> {
    for (const socket of this.#sockets.values()) socket.destroy();
    if (!this.#server.server.listening) return;
    await new Promise<void>((resolve) => this.#server.close(resolve));
    this.#server = this.#build();
  }

  #build(): SMTPServer {
    const server = new SMTPServer({
      authOptional: true,
      allowInsecureAuth: true,
      disabledCommands: ["STARTTLS"],
      disableReverseLookup: true,
      onAuth: ({ username, password }, _session, done) =>
        password === this.password ? done(null, { user: username ?? "" }) : done(new Error("wrong password")),
      onMailFrom: ({ address }, session, done) => this.#answer("sender", address, session, done),
      onRcptTo: ({ address }, session, done) => this.#answer("recipient", address, session, done),
      onData: (stream, session, done) => {
        void buffer(stream).then((source) => {
          this.#answer("message", "", session, (error) => {
            if (!error) this.#keep(source, session);
            done(error);
          });
        });
      },
    });
    // A client that vanishes is part of what this server is there to try.
    server.on("error", () => {});
    server.server.on("connection", (socket: Socket) => {
      const port = socket.remotePort ?? 0;
      socket.setNoDelay(true);
      this.#sockets.set(port, socket);
      socket.once("close", () => this.#sockets.delete(port));
    });
    return server;
  }

  #answer(step: SinkStep, address: string, session: SMTPServerSession, done: (error?: Error | null) => void): void {
    if (this.password !== undefined && session.user === undefined) {
      return done(Object.assign(new Error("5.7.0 sign in first"), { responseCode: 530 }));
    }
    const conduct = this.conduct(step, address);
    if (conduct === "cut-the-line") this.#sockets.get(session.remotePort)?.destroy();
    else if (conduct === "accept") done();
    else done(Object.assign(new Error(conduct.text), { responseCode: conduct.code }));
  }

  #keep(source: Buffer, session: SMTPServerSession): void {
    const { mailFrom, rcptTo } = session.envelope;
    const from = mailFrom === false ? "" : mailFrom.address;
    this.messages.push({ ...readMail(source), from, to: rcptTo.map(({ address }) => address).join(", ") });
    if (this.messages.length > MOST_MESSAGES) this.messages.shift();
  }
}
