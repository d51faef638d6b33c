import { LoopbackSmsc } from "./smsc.ts";
import { SmtpSink } from "./smtp-sink.ts";

/** The providers of the demo and the tests: real protocols, 127.0.0.1 only, nobody is ever reached. */
export type LoopbackProviders = {
  readonly smsc: LoopbackSmsc;
  readonly smtp: SmtpSink;
  stop(): Promise<void>;
};

/** Starts an SMSC and a mail server on free ports. */
export async function startLoopbackProviders(): Promise<LoopbackProviders> {
  const [smsc, smtp] = await Promise.all([LoopbackSmsc.start(), SmtpSink.start()]);
  return {
    smsc,
    smtp,
    async stop() {
      await Promise.all([smsc.stop(), smtp.stop()]);
    },
  };
}
