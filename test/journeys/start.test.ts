import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { birthOf } from "../../server/store/embedded/living.ts";
import { commandLine, type Ended, type Running } from "../support/command-line.ts";
import { passableDir } from "../support/passable-dir.ts";
import { signIn } from "../support/sign-in.ts";

type Overview = { asOf: string; cells: { cases: number }[]; lastRun: { day: string } | null };
type Lines = { cases: { caseId: number; holds: string[] }[] };

const { dir: scratch, remove } = await passableDir("fairdue-journey-");
const home = path.join(scratch, "home");
const fairdue = commandLine(home);

/** One newcomer's way, each step standing on the one before. */
describe("a newcomer's first minutes", { timeout: 60_000 }, () => {
  let impatient: Running;
  let serverAfterImpatience: number;
  let running: Running;
  let address: string;
  let cookie: string;
  let caseId: number;

  beforeAll(async () => {
    impatient = fairdue.begin("start");
    await impatient.says(/Loading the sample portfolio/);
    await impatient.interrupt();
    serverAfterImpatience = await serverPid();
    running = fairdue.begin("start");
    address = await addressOf(running);
    cookie = await signIn(address, "zhou");
    const { cases } = await get<Lines>("/api/cases?stage=reminder&limit=1");
    caseId = cases[0]?.caseId ?? 0;
  });
  afterAll(async () => {
    await running.interrupt();
    await remove();
  });

  const get = async <T>(where: string): Promise<T> => {
    const answer = await fetch(address + where, { headers: { cookie } });
    expect(answer.status).toBe(200);
    return (await answer.json()) as T;
  };
  const day = async () => (await get<Overview>("/api/overview")).asOf;

  it("may stop the loading half-way with Ctrl-C, and leaves no server", async () => {
    expect(await impatient.ended).toMatchObject({ code: 130 });
    expect(serverAfterImpatience).toBe(0);
  });

  it("loads the sample portfolio, runs its first day and says where the console is", async () => {
    await running.says(/2400 rows accepted, 0 rejected/);
    await running.says(/Ctrl-C stops everything/);
    const overview = await get<Overview>("/api/overview");
    expect(overview).toMatchObject({ asOf: "2026-11-23", lastRun: { day: "2026-11-23" } });
    expect(overview.cells.reduce((sum, cell) => sum + cell.cases, 0)).toBe(400);
    const page = await fetch(address);
    expect(await page.text()).toContain('<div id="root">');
  });

  it("is told by a second start that FairDue already runs, and where", async () => {
    const second = await fairdue.run("start");
    expect(second).toMatchObject({ code: 0, err: "" });
    expect(second.out).toContain(`already running on this directory: ${address}`);
    expect(await day()).toBe("2026-11-23");
  });

  it("asks whether a call is lawful, and gets the rule, its article and the earliest moment", async () => {
    const [night, morning, vague, nobody] = await Promise.all([
      check("2026-11-23 23:30"),
      check("2026-11-24 10:30"),
      check("tomorrow"),
      fairdue.run("check", "99999999"),
    ]);
    expect(night.code).toBe(1);
    expect(night.out).toMatch(/earliest lawful moment: 2026-11-24 08:\d\d/);
    expect(night.out).toMatch(/cn\.contact\.quiet-hours · .*GB\/T 45251-2025/);
    expect(morning).toMatchObject({ code: 0, err: "" });
    expect(morning.out).toContain("permitted (app)");
    expect(vague).toMatchObject({ code: 2, out: "" });
    expect(nobody).toMatchObject({ code: 2, out: "", err: "Case 99999999: there is no such case.\n" });
  });

  it("places a hold beside the running console, which stops every channel and shows there at once", async () => {
    expect(await fairdue.run("hold", String(caseId), "dispute")).toMatchObject({ code: 0, out: "hold-placed\n" });
    expect((await get<{ holds: { kind: string }[] }>(`/api/cases/${caseId}`)).holds).toMatchObject([
      { kind: "dispute" },
    ]);
    const [held, wrong] = await Promise.all([
      check("2026-11-24 10:30"),
      fairdue.run("hold", String(caseId), "boredom"),
    ]);
    expect(held.code).toBe(1);
    expect(held.out).toContain("no lawful moment as things stand");
    expect(wrong).toMatchObject({ code: 2, out: "" });
    expect(wrong.err).toContain("stop-request");
  });

  it("carries the proof of a case away, which shows one changed byte", async () => {
    const file = path.join(scratch, "case.bundle.json");
    expect((await fairdue.run("bundle", String(caseId), "--out", file)).code).toBe(0);
    const key = path.join(home, "keys/seal.pub");
    const text = await readFile(file, "utf8");
    const changed = text.replace(/2026-11-2(?=\d)/, "2026-11-1");
    expect(changed).not.toBe(text);
    const forged = path.join(scratch, "forged.json");
    await writeFile(forged, changed);
    const [whole, spoilt, alien] = await Promise.all([
      fairdue.run("verify", file, "--key", key),
      fairdue.run("verify", forged),
      fairdue.run("verify", key),
    ]);
    expect(whole).toMatchObject({ code: 0, err: "" });
    expect(whole.out).toContain("The bundle holds.");
    expect(spoilt.code).toBe(1);
    expect(spoilt.out).toMatch(new RegExp(`case ${caseId}, event \\d+: `));
    expect(alien).toMatchObject({ code: 2, out: "" });
  });

  it("stops everything on Ctrl-C", async () => {
    const server = await serverPid();
    expect(await running.interrupt()).toMatchObject({ code: 0, err: "" });
    expect(server).toBeGreaterThan(0);
    expect(await birthOf(server)).toBeUndefined();
    expect(existsSync(path.join(home, "console.url"))).toBe(false);
    await expect(fetch(address)).rejects.toThrow();
  });

  it("runs a day without a console, and leaves no server behind", async () => {
    const { code, out } = await fairdue.run("run", "--as-of", "2026-11-24", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ day: "2026-11-24", delivery: { failed: {} }, seal: { no: 2 } });
    expect(await serverPid()).toBe(0);
  });

  it("goes on at the same day with the next start, without loading again", async () => {
    running = fairdue.begin("start");
    address = await addressOf(running);
    await running.says(/Going on at demo date 2026-11-23/);
    expect(await day()).toBe("2026-11-23");
    expect((await get<{ holds: unknown[] }>(`/api/cases/${caseId}`)).holds).toHaveLength(1);
    const [verified, wrongDay] = await Promise.all([
      fairdue.run("verify"),
      fairdue.run("run", "--as-of", "24 November"),
    ]);
    expect(verified).toMatchObject({ code: 0, err: "" });
    expect(verified.out).toMatch(/^400 cases, \d+ events, 2 seals.*\nThe record holds\.\n$/);
    expect(wrongDay).toMatchObject({ code: 2, out: "" });
    expect((await running.interrupt()).out).not.toContain("Loading");
  });

  const check = (at: string): Promise<Ended> => fairdue.run("check", String(caseId), "--at", at, "--channel", "app");
});

async function addressOf(running: Running): Promise<string> {
  const [, url = ""] = await running.says(/FairDue runs: (http:\S+)/);
  return url;
}

/** Of the home's own PostgreSQL, as that writes it; 0 when it has stopped. */
async function serverPid(): Promise<number> {
  const text = await readFile(path.join(home, "pg/data/postmaster.pid"), "utf8").catch(() => "0");
  return Number(text.split("\n")[0]);
}
