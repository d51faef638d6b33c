import type { Clock, Duty } from "@fairdue/core/rights/duty.ts";

/** A duty in force. */
export function owe(duty: Omit<Duty, "state">): Duty {
  return { state: "in-force", ...duty };
}

export const naturalDays = (amount: number): Clock => ({ amount, unit: "natural-day" });
export const workingDays = (amount: number): Clock => ({ amount, unit: "working-day" });
export const years = (amount: number): Clock => ({ amount, unit: "year" });
export const hours = (amount: number): Clock => ({ amount, unit: "hour" });
