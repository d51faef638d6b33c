import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { prepareGate } from "@fairdue/core/contact/gate.ts";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import { planDay } from "../server/app/plan-day.ts";
import { loadCatalogue } from "../server/store/catalogue.ts";
import { openPool } from "../server/store/connect.ts";

/** One planning process: says when it is ready, plans when told to, answers with what it looked at. */
const { url = "", now = "0", index = "0", count = "1" } = JSON.parse(process.argv[2] ?? "{}") as Record<string, string>;
const pool = openPool(url, 4);
const catalogue = await loadCatalogue(pool);
const gate = prepareGate([rulebookCn], "Asia/Shanghai" as Zone);
process.on("message", () => {
  planDay({ pool, gate, catalogue, now: Number(now), worker: { index: Number(index), count: Number(count) } })
    .then(async (totals) => {
      process.send?.({ looked: totals.looked, permitted: Object.values(totals.permitted).reduce((a, b) => a + b, 0) });
      await pool.end();
      process.disconnect();
    })
    .catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    });
});
process.send?.("ready");
