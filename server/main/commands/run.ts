import { parseDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import { SingleBar } from "cli-progress";
import { clockOfDay, type RunTotals, runDay } from "../../app/run-day.ts";
import { type Watched, watchCredit } from "../../app/watch-credit.ts";
import { saveRun } from "../../store/settings.ts";
import { openChannels } from "../channels.ts";
import type { House } from "../house.ts";
import { type Planners, startPlanners } from "../planners.ts";
import { complain, describeRefusal, EXIT, say, table } from "../terminal.ts";
import { describeWatched } from "./watch-credit.ts";

const ZONE = "Asia/Shanghai" as Zone;

/** Where the providers of the channels that are not our own are named. */
const PROVIDERS = { sms: "FAIRDUE_SMPP_URL", email: "FAIRDUE_SMTP_URL" };

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
  const bar =
    options.json || !process.stderr.isTTY
      ? undefined
      : new SingleBar({ format: "{step} {value}", stream: process.stderr });
  bar?.start(0, 0, { step: "plan" });
  const { url, environment } = house;
  const others = { url, home: environment.home, count: options.workers - 1, first: 1 };
  const planners = others.count > 0 ? await startPlanners(others) : undefined;
  const totals = await runOnce(house, day, { planners, onProgress: (step, done) => bar?.update(done, { step }) });
  planners?.close();
  bar?.stop();
  if (options.json) say(JSON.stringify(totals));
  else say(describeRun(totals) + (totals.watched === undefined ? "" : `\n${describeWatched(totals.watched, "en")}`));
  return EXIT.done;
}

/** A day's totals with what the comparison of the credit record found after it. */
export type RunWithWatch = RunTotals & { readonly watched: Watched | undefined };

/** Runs one day and keeps its totals for the pages; then compares what was furnished with what the day changed. */
export async function runOnce(
  house: House,
  day: ReturnType<typeof parseDay>,
  more: {
    readonly planners?: Planners | undefined;
    readonly onProgress?: (step: "plan" | "deliver", done: number) => void;
  } = {},
): Promise<RunWithWatch> {
  const { planners, onProgress } = more;
  const startedAt = Date.now();
  const clock = day === undefined ? { now: () => Date.now() } : clockOfDay(ZONE, day);
  const until = "endOfDay" in clock ? clock.endOfDay : Date.now();
  const channels = await openChannels(house, clock);
  for (const [channel, variable] of Object.entries(PROVIDERS))
    if (!channels.adapters.has(channel))
      complain(
        `No provider for ${channel}: what is planned for it will be stopped. Set ${variable}; see docs/channels.md.`,
      );
  try {
    const totals = await runDay({
      ...house,
      catalogue: await house.catalogue(),
      channels: channels.adapters,
      clock,
      zone: ZONE,
      until,
      realNow: Date.now,
      portalUrl: house.environment.portalUrl,
      ...(onProgress !== undefined && { onProgress }),
      ...(planners !== undefined && {
        worker: { index: 0, count: planners.count + 1 },
        planElsewhere: (now: number) => planners.plan(now),
      }),
    });
    await channels.settleReports();
    await saveRun(house.pool, { runId: startedAt, asOf: until, startedAt, finishedAt: Date.now(), totals });
    const watched = await watchCredit(house.pool, localDayAt(ZONE, until));
    if (watched.kind === "refused") complain(describeRefusal(watched));
    return { ...totals, watched: watched.kind === "refused" ? undefined : watched };
  } finally {
    await channels.close();
  }
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
