import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { addDays, type Day, day, formatDay } from "@fairdue/core/calendar/day.ts";
import { instantAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import { importPortfolio } from "../../app/import-portfolio.ts";
import type { RunTotals } from "../../app/run-day.ts";
import type { Reading } from "../../app/show-cases.ts";
import { buildApp } from "../../http/build-app.ts";
import { buildPortal } from "../../http/portal/build-portal.ts";
import type { App, Site } from "../../http/site.ts";
import { OWN_NAMES } from "../../intake/mapping.ts";
import { hasLenders, saveCatalogue } from "../../store/catalogue.ts";
import { demoBegun, loadDemoDay, loadLastRun, saveDemoBegun, saveDemoDay } from "../../store/settings.ts";
import { transact } from "../../store/transact.ts";
import { readCatalogueFolder } from "../catalogue-files.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { builtPages } from "../page-build.ts";
import { openPortalSite } from "../portal-site.ts";
import { openDoor } from "../staff-door.ts";
import { TENANT } from "../tenant.ts";
import { complain, EXIT, say } from "../terminal.ts";
import { offerPolicyOf } from "./plan-policy.ts";
import { describeRun, runOnce } from "./run.ts";

const EXAMPLES = fileURLToPath(new URL("../../../examples/", import.meta.url));
/** The day the sample portfolio was made for. */
const FIRST_DAY = day("2026-11-23");
const FIRST_MOMENT = instantAt("Asia/Shanghai" as Zone, { day: FIRST_DAY, minute: 0 });

/**
 * `npm start`: the demo world. On first start it loads the sample portfolio and runs its first collection day; later
 * starts go on where the last one stopped. Serves the console until Ctrl-C.
 */
export async function start(opened: House, interrupted: Promise<void>): Promise<number> {
  const house = withPortal(opened);
  const liveFile = path.join(house.environment.home, "console.url");
  const portalFile = path.join(house.environment.home, "portal.url");
  if (house.shared) {
    const url = await readFile(liveFile, "utf8").catch(() => "");
    say(
      `FairDue is already running on this directory${url === "" ? "" : `: ${url}`}. This second start changes nothing.`,
    );
    return EXIT.done;
  }
  const pages = await Promise.race([prepare(house), interrupted.then(() => EXIT.interrupted)]);
  if (typeof pages === "number") return pages;
  const offers = await offerPolicyOf(house.environment.offersFile);
  if (offers === undefined) return EXIT.refused;
  const door = await openPortalSite(house, { portalDir: pages.portal, offers });
  const placing = async () => ({ ...(await door.site.house()), sealKey: house.sealKey });
  const app = await buildApp({
    ...demoSite(house, pages.console),
    offers,
    placing,
    door: await openDoor(house, "demo"),
  });
  const url = await listen(app, house.environment.port);
  const portal = await buildPortal(door.site);
  const portalUrl = await listen(portal, house.environment.port + 1);
  await writeFile(liveFile, url);
  await writeFile(portalFile, portalUrl);
  say(`\n  FairDue runs: ${url}   (this machine only; the page offers invented people to be)`);
  say(`  For borrowers: ${portalUrl}   (likewise)\n`);
  say("  Try next:");
  say("  · open the address, move the demo date one day on, and follow a case");
  say('  · npm run fairdue -- check --at "2026-11-23 21:58" --channel voice CASE     may I call now?');
  say("  · npm run fairdue -- bundle CASE && npm run fairdue -- verify case-CASE.bundle.json");
  say("  · Ctrl-C stops everything; the next start goes on from here\n");
  await interrupted;
  say("Stopping …");
  await portal.close();
  await door.close();
  await app.close();
  await rm(liveFile, { force: true });
  await rm(portalFile, { force: true });
  return EXIT.done;
}

/** The demo's messages lead to the demo's portal, which stands one port on. */
function withPortal(house: House): House {
  const { environment } = house;
  const portalUrl = environment.portalUrl ?? `http://127.0.0.1:${environment.port + 1}`;
  return { ...house, environment: { ...environment, portalUrl } };
}

/** @returns the folders of the two web apps, or why there is nothing to show as an exit code */
async function prepare(house: House): Promise<{ readonly console: string; readonly portal: string } | number> {
  const prepared = await prepareDemo(house);
  if (prepared !== EXIT.done) return prepared;
  return {
    console: await builtPages("console", () => say("Building the console (once) …")),
    portal: await builtPages("portal", () => say("Building the portal (once) …")),
  };
}

/** Loads the sample portfolio where nothing is yet; a loading that was interrupted is begun again, changing nothing twice. */
async function prepareDemo(house: House): Promise<number> {
  const today = await loadDemoDay(house.pool);
  if (today !== undefined) {
    say(`Going on at demo date ${today}.`);
    return EXIT.done;
  }
  if ((await hasLenders(house.pool)) && !(await demoBegun(house.pool))) return EXIT.done;
  const reading = await readCatalogueFolder(EXAMPLES);
  if (reading.kind === "rejected") {
    complain(reading.faults);
    return EXIT.refused;
  }
  await transact(house.pool, async (tx) => {
    await saveCatalogue(tx, reading.catalogue);
    await saveDemoBegun(tx);
  });
  say("Loading the sample portfolio …");
  const file = path.join(EXAMPLES, "portfolio", "portfolio.csv");
  const environment = { ...house, catalogue: await house.catalogue(), clock: () => FIRST_MOMENT, tenant: TENANT };
  const { totals } = await importPortfolio(environment, { path: file, mapping: OWN_NAMES, lang: "en" });
  say(`  ${totals.rows.accepted} rows accepted, ${totals.rows.rejected} rejected`);
  say(`Running the collection day ${formatDay(FIRST_DAY)} …`);
  say(describeRun(await runOnce(house, FIRST_DAY)));
  await saveDemoDay(house.pool, formatDay(FIRST_DAY));
  return EXIT.done;
}

function demoSite(house: House, consoleDir: string): Omit<Site, "door"> {
  let moving: Promise<unknown> = Promise.resolve();
  const reading = async (): Promise<Reading> => {
    const asOf = (await loadDemoDay(house.pool)) ?? new Date().toISOString().slice(0, 10);
    return { ...house, catalogue: await house.catalogue(), asOf };
  };
  return {
    consoleDir,
    reading,
    desk: async () => ({ ...(await reading()), now: await houseNow(house.pool) }),
    ...(house.environment.paymentsSecret !== undefined && {
      payments: {
        secret: house.environment.paymentsSecret,
        now: Date.now,
        async environment() {
          const now = await houseNow(house.pool);
          return { ...house, catalogue: await house.catalogue(), clock: () => now, tenant: TENANT };
        },
      },
    }),
    lastRun: () => loadLastRun<RunTotals>(house.pool),
    clock: {
      move: (days) => {
        const moved = moving.then(() => moveDemo(house, days));
        moving = moved.catch(() => undefined);
        return moved;
      },
    },
  };
}

/** Runs every day on the way; the date is kept after each, so that a stop in between loses nothing. */
async function moveDemo(house: House, days: number): Promise<{ asOf: string; runs: RunTotals[] }> {
  const runs: RunTotals[] = [];
  let today = day((await loadDemoDay(house.pool)) ?? formatDay(FIRST_DAY));
  for (let moved = 0; moved < days; moved++) {
    today = addDays(today, 1) as Day;
    await saveDemoDay(house.pool, formatDay(today));
    runs.push(await runOnce(house, today));
  }
  return { asOf: formatDay(today), runs };
}

/** Browsers open no page on this port, which the Sieve protocol has. */
const CLOSED_TO_BROWSERS = 4190;

/** The port asked for, or the next free one. */
async function listen(app: App, port: number): Promise<string> {
  for (let next = port; next < port + 20; next++) {
    if (next === CLOSED_TO_BROWSERS) continue;
    try {
      return await app.listen({ host: "127.0.0.1", port: next });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`ports ${port} to ${port + 19} are all taken; choose another with FAIRDUE_PORT`);
}
