import { Type } from "@sinclair/typebox";
import { PAGE_BUCKETS, showOverview } from "../app/show-cases.ts";
import { describeRun, RunShape } from "./run-shape.ts";
import { orNull } from "./shapes.ts";
import type { Routes } from "./site.ts";

/** Cases by stage and bucket, and what the last run did. */
export const overviewRoutes: Routes = async (app, site) => {
  app.get(
    "/api/overview",
    {
      config: { deed: "read-portfolio" },
      schema: {
        operationId: "getOverview",
        response: {
          200: Type.Object({
            asOf: Type.String({ description: "Local day the figures are for." }),
            demo: Type.Boolean({ description: "True when the clock can be moved." }),
            rulebooks: Type.Array(Type.String()),
            currency: Type.String(),
            buckets: Type.Array(Type.String()),
            cells: Type.Array(
              Type.Object({
                stage: Type.String(),
                bucket: Type.String(),
                cases: Type.Integer(),
                arrearsMinor: Type.Integer(),
              }),
            ),
            lastRun: orNull(RunShape),
          }),
        },
      },
    },
    async () => {
      const reading = await site.reading();
      const [lender] = reading.catalogue.lenders.values();
      return {
        asOf: reading.asOf,
        demo: site.clock !== undefined,
        rulebooks: [...reading.gate.rulebooks],
        currency: lender?.currency ?? "CNY",
        buckets: PAGE_BUCKETS.map((bucket) => bucket.name),
        cells: [...(await showOverview(reading))],
        lastRun: describeRun(reading.gate, await site.lastRun()),
      };
    },
  );
};
