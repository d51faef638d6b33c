import { randomBytes } from "node:crypto";
import path from "node:path";
import type { OfferPolicy } from "@fairdue/core/plan/offer-policy.ts";
import { demoPeople } from "../app/portal/demo-people.ts";
import { layOutLetter } from "../channels/letter/letter-pdf.ts";
import type { PortalSite } from "../http/portal/portal-site.ts";
import { sandboxProvider } from "../payments/sandbox.ts";
import { loadDemoDay } from "../store/settings.ts";
import { openChannels } from "./channels.ts";
import { houseNow } from "./clock.ts";
import type { House } from "./house.ts";
import { TENANT } from "./tenant.ts";

/** The portal as a house opens it, with channels of its own for codes; `close` ends them. */
export async function openPortalSite(
  house: House,
  { portalDir, offers }: { readonly portalDir: string; readonly offers: OfferPolicy | undefined },
): Promise<{ readonly site: PortalSite; close(): Promise<void> }> {
  // Channels compare a permit with a clock that cannot wait for the database: that of the request they serve.
  const clock = { at: await houseNow(house.pool) };
  const channels = await openChannels(house, { now: () => clock.at });
  const reading: PortalSite["reading"] = async () => {
    const asOf = (await loadDemoDay(house.pool)) ?? new Date().toISOString().slice(0, 10);
    return { ...house, catalogue: await house.catalogue(), asOf };
  };
  const { arrived } = channels;
  // Only the demo may book payments that nobody made.
  const provider = arrived === undefined ? undefined : sandboxProvider(randomBytes(32).toString("hex"));
  const site: PortalSite = {
    portalDir,
    logFile: path.join(house.environment.home, "portal.log"),
    realNow: Date.now,
    reading,
    ...(offers !== undefined && { offers }),
    async house() {
      clock.at = await houseNow(house.pool);
      const catalogue = await house.catalogue();
      return {
        ...house,
        catalogue,
        channels: channels.adapters,
        now: clock.at,
        realNow: Date.now,
        layOut: layOutLetter,
      };
    },
    ...(provider !== undefined && {
      pay: {
        provider,
        sandbox: {
          read: (ticket: string) => provider.read(ticket),
          async environment() {
            const now = await houseNow(house.pool);
            return { ...house, catalogue: await house.catalogue(), clock: () => now, tenant: TENANT };
          },
        },
      },
    }),
    ...(arrived !== undefined && {
      demo: { messagesTo: arrived, people: async () => demoPeople(await reading()) },
    }),
  };
  return { site, close: () => channels.close() };
}
