import type { Role } from "@fairdue/core/access/access.ts";
import { seesRow } from "../../server/app/staff/rows.ts";
import type { Staff } from "../../server/app/staff/staff.ts";
import { buildApp } from "../../server/http/build-app.ts";
import type { App } from "../../server/http/site.ts";
import { openChannels } from "../../server/main/channels.ts";
import { FIRST_DAY, momentOn, openWorld, sampleOf, type World } from "../promises/world.ts";
import type { TestDatabase } from "./database.ts";

type Answer = Awaited<ReturnType<App["inject"]>>;

const person = (login: string, staffId: number, roles: readonly Role[], agencyId?: number): Staff => ({
  staffId,
  login,
  name: login,
  roles,
  ...(agencyId !== undefined && { agencyId }),
});

/** People of the house and of its two agencies, by the key each comes in with. */
const PEOPLE: Readonly<Record<string, Staff>> = {
  lead: person("lead", 1, ["team-lead"]),
  tang: person("tang", 2, ["agency"], 1),
  other: person("other", 3, ["agency"], 2),
  auditor: person("auditor", 4, ["auditor"]),
};

/** The staff's API over part of the sample portfolio, with channels to servers of our own; time stands still until moved. */
export type AgencyDesk = {
  readonly world: World;
  readonly app: App;
  readonly time: { house: number };
  /** Who sits at the browser. */
  readonly inside: { who: string };
  /** Cases that are more than thirty days past due and of whom nobody has asked for anything. */
  ripeCases(): Promise<readonly number[]>;
  get(url: string, who: string): Promise<Answer>;
  post(url: string, who: string, payload?: object): Promise<Answer>;
  close(): Promise<void>;
};

export async function openAgencyDesk(database: TestDatabase, consoleDir?: string): Promise<AgencyDesk> {
  const world = await openWorld(database, sampleOf(4));
  const time = { house: momentOn(FIRST_DAY, 10) };
  const { pool, vault, gate, catalogue } = world;
  const inside = { who: "" };
  const channels = await openChannels(world.house, { now: () => time.house });
  const reading = async () => ({
    pool,
    vault,
    gate,
    catalogue,
    asOf: new Date(time.house + 8 * 3_600_000).toISOString().slice(0, 10),
  });
  const app = await buildApp({
    door: {
      // In a browser whoever was signed in last; else by key.
      whoIs: async ({ key }) => PEOPLE[key ?? inside.who],
      seesRow: (staff, kind, id) => seesRow({ pool, vault, realNow: () => time.house }, staff, kind, id),
    },
    reading,
    desk: async () => ({ ...(await reading()), now: time.house }),
    placing: async () => ({
      pool,
      vault,
      gate,
      catalogue,
      channels: channels.adapters,
      now: time.house,
      realNow: () => time.house,
      sealKey: world.house.sealKey,
    }),
    lastRun: async () => undefined,
    ...(consoleDir !== undefined && { consoleDir }),
  });
  const headers = (who: string) => ({ host: "127.0.0.1:4180", authorization: `Bearer ${who}` });
  return {
    world,
    app,
    time,
    inside,
    async ripeCases() {
      const { rows } = await pool.query(
        "select case_id from collection_case where anchor_on < date '2026-10-10' order by anchor_on, case_id",
      );
      return (rows as { case_id: number }[]).map(({ case_id }) => case_id);
    },
    get: (url, who) => app.inject({ method: "GET", url, headers: headers(who) }),
    post: (url, who, payload) =>
      app.inject({ method: "POST", url, headers: headers(who), ...(payload !== undefined && { payload }) }),
    async close() {
      await app.close();
      await channels.close();
      await world.close();
    },
  };
}
