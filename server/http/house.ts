import { Type } from "@sinclair/typebox";
import { PAGE_BUCKETS } from "../app/show-cases.ts";
import type { Routes } from "./site.ts";

/** What every page of the console shows around itself. */
export const houseRoutes: Routes = async (app, site) => {
  app.get(
    "/api/house",
    {
      config: { deed: "own-session" },
      schema: {
        operationId: "getHouse",
        response: {
          200: Type.Object({
            zone: Type.String(),
            asOf: Type.String({ description: "Local day the figures are for." }),
            demo: Type.Boolean({ description: "True when the clock can be moved." }),
            rulebooks: Type.Array(Type.String()),
            currency: Type.String(),
            buckets: Type.Array(Type.String()),
          }),
        },
      },
    },
    async () => {
      const reading = await site.reading();
      const [lender] = reading.catalogue.lenders.values();
      return {
        zone: reading.gate.fallbackZone,
        asOf: reading.asOf,
        demo: site.clock !== undefined,
        rulebooks: [...reading.gate.rulebooks],
        currency: lender?.currency ?? "CNY",
        buckets: PAGE_BUCKETS.map((bucket) => bucket.name),
      };
    },
  );
};
