import { day } from "@fairdue/core/calendar/day.ts";
import { instantAt, localTimeAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { Pool } from "pg";
import { loadDemoDay } from "../store/settings.ts";

const ZONE = "Asia/Shanghai" as Zone;

/** Now, as the house counts it: the machine's clock, or in the demo the same hour of the demo's day. */
export async function houseNow(pool: Pool): Promise<number> {
  const now = Date.now();
  const demoDay = await loadDemoDay(pool);
  if (demoDay === undefined) return now;
  return instantAt(ZONE, { day: day(demoDay), minute: localTimeAt(ZONE, now).minute });
}
