import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseDay } from "@fairdue/core/calendar/day.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { SingleBar } from "cli-progress";
import { clockOfDay, type RunTotals, runDay } from "../../app/run-day.ts";
import { saveRun } from "../../store/settings.ts";
import { openChannels } from "../channels.ts";
import type { House } from "../house.ts";
import { complain, EXIT, say, table } from "../terminal.ts";

const ZONE = "Asia/Shanghai" as Zone;

export type RunOptions = { readonly asOf?: string; readonly workers: number; readonly json: boolean };

/**
 * `fairdue run`: one collection day. Without `asOf` it works by the machine's clock and sends what is due by now;
 * with it, the whole of that day.
 */
export async function run(house: House, options: RunOptions): Promise<number> {
  const day = options.asOf === undefined ? undefined : parseDay(options.asOf);
  if (options.asOf !== undefined && day === undefined) {
    complain(`--as-of ${options.asOf} is not a date. Write it like 2026-11-23.`);
    return EXIT.refused;
  }
  if (options.workers > 1) await runHelpers(options);
  const bar =
    options.json || !process.stderr.isTTY
      ? undefined
      : new SingleBar({ format: "{step} {value}", stream: process.stderr });
  bar?.start(0, 0, { step: "plan" });
  const totals = await runOnce(house, day, (step, done) => bar?.update(done, { step }));
  bar?.stop();
  if (options.json) say(JSON.stringify(totals));
  else say(describeRun(totals));
  return EXIT.done;
}

/** Runs one day and keeps its totals for the pages. */
export async function runOnce(
  house: House,
  day: ReturnType<typeof parseDay>,
  onProgress?: (step: "plan" | "deliver", done: number) => void,
): Promise<RunTotals> {
  const startedAt = Date.now();
  const clock = day === undefined ? { now: () => Date.now() } : clockOfDay(ZONE, day);
  const until = "endOfDay" in clock ? clock.endOfDay : Date.now();
  const channels = await openChannels(house, clock);
  try {
    const totals = await runDay({
      ...house,
      catalogue: await house.catalogue(),
      channels: channels.adapters,
      clock,
      zone: ZONE,
      until,
      realNow: Date.now,
      ...(onProgress !== undefined && { onProgress }),
    });
    await channels.settleReports();
    await saveRun(house.pool, { runId: startedAt, asOf: until, startedAt, finishedAt: Date.now(), totals });
    return totals;
  } finally {
    await channels.close();
  }
}

/** The other workers are processes of their own, so that each has a core; this process is the last of them. */
async function runHelpers(options: RunOptions): Promise<void> {
  const cli = fileURLToPath(new URL("../cli.ts", import.meta.url));
  const asOf = options.asOf === undefined ? [] : ["--as-of", options.asOf];
  await Promise.all(
    Array.from({ length: options.workers - 1 }, () => {
      const child = fork(cli, ["run", "--json", ...asOf], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
      return new Promise<void>((resolve, reject) => {
        child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`a worker ended with code ${code}`))));
      });
    }),
  );
}

export function describeRun(totals: RunTotals): string {
  const { plan, delivery, seal } = totals;
  const line = (name: string, counts: Readonly<Record<string, number>>) => [
    name,
    Object.entries(counts)
      .sort(([, a], [, b]) => b - a)
      .map(([key, count]) => `${key} ${count}`)
      .join("  ") || "—",
  ];
  return table([
    ["day", totals.day],
    ["cases looked at", String(plan.looked)],
    line("permitted", plan.permitted),
    line("refused, by rule", plan.refused),
    ["steps passed over", String(plan.skipped)],
    line("sent", delivery.sent),
    line("stopped at sending", delivery.suppressed),
    line("failed", delivery.failed),
    ["unknown", String(delivery.unknown)],
    ["calls nobody made", String(totals.callsExpired)],
    ["sealed", seal === undefined ? "nothing new" : `seal ${seal.no} over ${seal.cases} cases`],
  ]);
}
