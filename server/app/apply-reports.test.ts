import { expect, it } from "vitest";
import { collectDay } from "../../test/promises/house.ts";
import { FIRST_DAY, momentOn, openWorld, rows, sampleOf } from "../../test/promises/world.ts";
import { testDatabase } from "../../test/support/database.ts";
import type { DeliveryReport } from "../channels/port.ts";
import { putProviderRef } from "../store/outbox.ts";
import { applyReports } from "./apply-reports.ts";
import { providerBucket } from "./provider-bucket.ts";

it("keeps a report that comes before its own receipt is settled, and records it afterwards, once", async () => {
  const database = await testDatabase();
  const world = await openWorld(database, sampleOf(30));
  const { pool, house, catalogue } = world;
  const early: DeliveryReport[] = [];
  await collectDay(house, FIRST_DAY, undefined, (adapter) => ({
    ...adapter,
    async send(permit, dispatch) {
      const receipt = await adapter.send(permit, dispatch);
      if (receipt.kind !== "accepted" || early.length > 0) return receipt;
      const { providerRef } = receipt;
      const bucket = providerBucket(adapter.channel, providerRef);
      await putProviderRef(pool, bucket, adapter.channel, providerRef, Number(dispatch.idempotencyKey));
      const report = { providerRef, outcome: "undeliverable", at: momentOn(FIRST_DAY, 23) } as const;
      early.push(...(await applyReports({ pool, catalogue }, adapter.channel, [report])));
      return receipt;
    },
  }));
  await world.close();
  expect(early.length).toBe(1);
  const outcomes = () =>
    rows<{ outcome: string; settled: number }>(
      pool,
      `select c.outcome, count(e.seq)::int4 as settled from contact c left join event e on e.bucket = c.bucket
         and e.case_id = c.case_id and e.body like '%"kind":"contact-settled"%'
       where c.channel = 'app' and c.provider_ref = $1 group by c.outcome`,
      [early[0]?.providerRef],
    );
  expect(await outcomes()).toEqual([{ outcome: "delivered", settled: 0 }]);
  for (let again = 0; again < 2; again++) expect(await applyReports({ pool, catalogue }, "app", early)).toEqual([]);
  expect(await outcomes()).toEqual([{ outcome: "undeliverable", settled: 1 }]);
});
