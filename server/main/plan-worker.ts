import { planDay } from "../app/plan-day.ts";
import { readEnvironment } from "./environment.ts";
import { openHouse } from "./house.ts";
import { complain, describeRefusal, EXIT } from "./terminal.ts";

/** What a planning process is asked: to plan a moment, as one of `count`. */
export type PlanOrder = { readonly now: number; readonly worker: { readonly index: number; readonly count: number } };

// A process that only plans, started by `startPlanners`: says "ready", then answers each order with its totals.
const house = await openHouse(readEnvironment());
if (house.kind === "refused") {
  complain(describeRefusal(house));
  process.exit(EXIT.refused);
}
const catalogue = await house.catalogue();
process.on("message", (order: PlanOrder) => {
  planDay({ ...house, catalogue, ...order }).then(
    (totals) => process.send?.(totals),
    (error: unknown) => {
      complain(error instanceof Error ? error.message : String(error));
      process.exit(EXIT.refused);
    },
  );
});
// The parent ends us by closing the channel; a transaction under way is rolled back, and its cases stay due.
process.on("disconnect", () => process.exit());
process.send?.("ready");
