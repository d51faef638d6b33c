import { day } from "@fairdue/core/calendar/day.ts";
import type { WorkingCalendar } from "@fairdue/core/calendar/working-days.ts";

/** A calendar that covers no day, for a law whose objections count calendar days only. */
export function noWorkingDays(id: string): WorkingCalendar {
  return { id, from: day("2000-01-02"), to: day("2000-01-01"), exceptions: new Map() };
}
