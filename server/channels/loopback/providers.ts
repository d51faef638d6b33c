import { LoopbackSmsc } from "./smsc.ts";
import { SmtpSink } from "./smtp-sink.ts";

/** Real providers on 127.0.0.1, for the demo world and for tests: everything is spoken in earnest, nothing leaves the machine. */
export type LoopbackProviders = {
  readonly smsc: LoopbackSmsc;
  readonly smtp: SmtpSink;
  /** Cuts all lines and frees both ports. */
  stop(): Promise<void>;
};

/** Starts both on ports that are free; when one cannot start, the other is stopped again. */
export async function startLoopbackProviders(): Promise<LoopbackProviders> {
  const smsc = await LoopbackSmsc.start();
  try {
    const smtp = await SmtpSink.start();
    return {
      smsc,
      smtp,
      async stop() {
        await Promise.all([smsc.stop(), smtp.stop()]);
      },
    };
  } catch (error) {
    await smsc.stop();
    throw error;
  }
}
