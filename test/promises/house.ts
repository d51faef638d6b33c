import type { Day } from "@fairdue/core/calendar/day.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { Gate } from "@fairdue/core/contact/gate.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import type { Pool } from "pg";
import { clockOfDay, type RunTotals, runDay } from "../../server/app/run-day.ts";
import type { ChannelAdapter } from "../../server/channels/port.ts";
import { type Channels, openChannels } from "../../server/main/channels.ts";
import type { House } from "../../server/main/house.ts";
import { openSealKey } from "../../server/record/seal.ts";
import type { Catalogue } from "../../server/store/catalogue.ts";
import type { Vault } from "../../server/store/vault.ts";

export const SHANGHAI = "Asia/Shanghai" as Zone;

export type Site = {
  readonly pool: Pool;
  readonly url: string;
  /** Directory for letters. */
  readonly home: string;
  /** Where the providers listen on 127.0.0.1. */
  readonly ports: { readonly smpp: number; readonly smtp: number };
  readonly vault: Vault;
  readonly gate: Gate;
  readonly sealPem: string;
  readonly catalogue: Catalogue;
};

/** A house as the program builds it, on what a test has at hand. */
export function houseAt({ pool, url, home, ports, vault, gate, sealPem, catalogue }: Site): House {
  return {
    kind: "open",
    environment: {
      home,
      databaseUrl: url,
      masterKeyHex: undefined,
      smppUrl: `smpp://fairdue:demo@127.0.0.1:${ports.smpp}`,
      smtpUrl: `smtp://127.0.0.1:${ports.smtp}`,
      port: 0,
    },
    pool,
    url,
    vault,
    sealKey: openSealKey(sealPem),
    gate,
    books: [rulebookCn],
    shared: false,
    dataDir: undefined,
    catalogue: async () => catalogue,
    close: async () => undefined,
  };
}

/**
 * One whole collection day, as `fairdue run --as-of` does it.
 *
 * @param realNow the machine's clock, by which the leases of senders run out
 * @param through puts something before each channel
 */
export async function collectDay(
  house: House,
  on: Day,
  realNow?: () => number,
  through: (adapter: ChannelAdapter) => ChannelAdapter = (adapter) => adapter,
): Promise<RunTotals> {
  const clock = clockOfDay(SHANGHAI, on);
  const opened = await openChannels(house, clock);
  const channels = new Map([...opened.adapters].map(([channel, adapter]) => [channel, through(adapter)]));
  const catalogue = await house.catalogue();
  try {
    const { endOfDay: until } = clock;
    const run = { ...house, catalogue, channels, clock, zone: SHANGHAI, until, realNow: realNow ?? (() => until) };
    const totals = await runDay(run);
    await settleAllReports(opened);
    return totals;
  } finally {
    await opened.close();
  }
}

/** Reports are on the wire when a run ends; a turn of the loop brings in what the loopback sent with its answers. */
async function settleAllReports(channels: Channels): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await channels.settleReports();
}
