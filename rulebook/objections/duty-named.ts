import type { Duty } from "@fairdue/core/rights/duty.ts";

/** The duty of a row of the law table. @throws when no such row is kept, which is a mistake in the rulebook */
export function dutyNamed(id: string, duties: readonly Duty[]): Duty {
  const duty = duties.find((one) => one.id === id);
  if (duty === undefined) throw new Error(`no duty ${id}`);
  return duty;
}
