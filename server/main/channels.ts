import { mkdir } from "node:fs/promises";
import path from "node:path";
import { applyReports } from "../app/apply-reports.ts";
import { takeReply } from "../app/take-reply.ts";
import { appInbox } from "../channels/app-inbox.ts";
import { emailChannel } from "../channels/email/email.ts";
import { letterChannel } from "../channels/letter/letter.ts";
import { type LoopbackProviders, startLoopbackProviders } from "../channels/loopback/providers.ts";
import type { ChannelAdapter, DeliveryReport } from "../channels/port.ts";
import { type SmsOptions, smsChannel } from "../channels/sms/sms.ts";
import { voiceTask } from "../channels/voice-task.ts";
import { Mailboxes } from "../store/mailboxes.ts";
import { demoBegun } from "../store/settings.ts";
import type { House } from "./house.ts";

/** Ways to reach people, ready for a run. */
export type Channels = {
  readonly adapters: ReadonlyMap<string, ChannelAdapter>;
  /** Puts delivery reports that came in so far on the record. */
  settleReports(): Promise<void>;
  /** In the demo: what arrived at a phone or mailbox, the oldest first; elsewhere nobody can look there. */
  readonly arrived?: (address: string) => readonly string[];
  close(): Promise<void>;
};

type Clock = { now(): number };

/**
 * Opens the channels of a house: inbox, call list and letters are its own; SMS and e-mail go to the providers that
 * FAIRDUE_SMPP_URL and FAIRDUE_SMTP_URL name. The demo sends to servers of its own on 127.0.0.1 and reaches nobody.
 * A channel without a provider is left out, and what was planned for it is stopped with that reason.
 */
export async function openChannels(house: House, clock: Clock): Promise<Channels> {
  const now = () => clock.now();
  const { environment, pool, vault } = house;
  const demo = await demoBegun(pool);
  const loopback = demo ? await startLoopbackProviders() : undefined;
  const letters = path.join(environment.home, "letters");
  await mkdir(letters, { recursive: true });
  const mailboxes = new Mailboxes(pool, vault);
  let reports: DeliveryReport[] = [];
  const adapters: ChannelAdapter[] = [
    appInbox({ store: { put: (message) => mailboxes.putMessage(message) }, now }),
    voiceTask({ store: { put: (task) => mailboxes.putTask(task) }, now }),
    letterChannel({ folder: letters, now }),
    ...smsOf(environment.smppUrl, loopback, {
      now,
      onReport: (report) => reports.push(report),
      onReply: async (reply) => takeReply({ pool, vault, catalogue: await house.catalogue() }, reply, clock.now()),
    }),
    ...emailOf(environment.smtpUrl, loopback, now),
  ];
  return {
    adapters: new Map(adapters.map((adapter) => [adapter.channel, adapter])),
    ...(loopback !== undefined && { arrived: (address: string) => arrivedAt(loopback, address) }),
    async settleReports() {
      const waiting = reports;
      reports = [];
      const catalogue = await house.catalogue();
      // Reports carry the provider's clock; the record keeps the house's.
      const dated = waiting.map((report) => ({ ...report, at: clock.now() }));
      reports.push(...(await applyReports({ pool, catalogue }, "sms", dated)));
    },
    async close() {
      for (const adapter of adapters) await adapter.close();
      await loopback?.stop();
    },
  };
}

function arrivedAt({ smsc, smtp }: LoopbackProviders, address: string): readonly string[] {
  const texts = smsc.messages.filter(({ to }) => to === address).map(({ text }) => text);
  return [...texts, ...smtp.messages.filter(({ to }) => to === address).map(({ text }) => text)];
}

function smsOf(
  url: string | undefined,
  loopback: LoopbackProviders | undefined,
  listening: Pick<SmsOptions, "now" | "onReport" | "onReply">,
): ChannelAdapter[] {
  if (loopback === undefined && url === undefined) return [];
  const named = new URL(url ?? "smpp://fairdue:demo@127.0.0.1");
  const account = {
    host: named.hostname,
    port: loopback?.smsc.port ?? Number(named.port === "" ? 2775 : named.port),
    systemId: decodeURIComponent(named.username),
    password: decodeURIComponent(named.password),
  };
  return [smsChannel({ account, sender: named.searchParams.get("sender") ?? "FairDue", ...listening })];
}

function emailOf(
  url: string | undefined,
  loopback: LoopbackProviders | undefined,
  now: () => number,
): ChannelAdapter[] {
  if (loopback === undefined && url === undefined) return [];
  const named = new URL(url ?? "smtp://127.0.0.1");
  const auth = { user: decodeURIComponent(named.username), pass: decodeURIComponent(named.password) };
  const account = {
    host: named.hostname,
    port: loopback?.smtp.port ?? Number(named.port === "" ? 587 : named.port),
    secure: named.protocol === "smtps:",
    ...(named.username !== "" && { auth }),
  };
  return [emailChannel({ account, from: named.searchParams.get("from") ?? "FairDue <notices@fairdue.example>", now })];
}
