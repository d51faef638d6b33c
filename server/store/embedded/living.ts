import { execFile } from "node:child_process";
import { readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";

/**
 * A running program, told apart from a later one with the same pid by the moment it was born.
 * `host` is the machine or container whose pids these are; another's cannot be looked up from here.
 */
export type Living = { readonly pid: number; readonly birth: string; readonly host: string };

const ON_LINUX = process.platform === "linux";

/** When the program with this pid was started, in words of the system; undefined when none runs (a zombie does not). */
export async function birthOf(pid: number): Promise<string | undefined> {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  if (ON_LINUX) {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
    // The program's name stands in brackets and may hold spaces; the rest counts from its end: state, then 18 more to the start.
    const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
    return fields === undefined || fields[0] === "Z" || fields[0] === "X" ? undefined : fields[19];
  }
  const line = await ps(pid, "state=,lstart=");
  return line === "" || line.startsWith("Z") ? undefined : line.slice(line.indexOf(" ") + 1).trim();
}

export async function livingOf(pid: number): Promise<Living | undefined> {
  const birth = await birthOf(pid);
  return birth === undefined ? undefined : { pid, birth, host: hostname() };
}

/** This very program. */
export async function ourselves(): Promise<Living> {
  const living = await livingOf(process.pid);
  if (living === undefined) throw new Error("the system does not list our own pid");
  return living;
}

/** Whether it still runs; `elsewhere` when it ran on a machine or in a container whose pids we cannot see. */
export async function stillRuns(living: Living): Promise<"yes" | "no" | "elsewhere"> {
  if (living.host !== hostname()) return "elsewhere";
  return (await birthOf(living.pid)) === living.birth ? "yes" : "no";
}

/** Whether the program with this pid is a PostgreSQL server on this directory. */
export async function servesDirectory(pid: number, dataDir: string): Promise<boolean> {
  if (ON_LINUX) {
    const command = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    const program = path.basename(command.split("\0")[0] ?? "");
    if (!program.startsWith("postgres")) return false;
    return command.split("\0").includes(dataDir) || (await readlink(`/proc/${pid}/cwd`).catch(() => "")) === dataDir;
  }
  const command = await ps(pid, "command=");
  return command.includes("postgres") && command.includes(dataDir);
}

function ps(pid: number, columns: string): Promise<string> {
  return new Promise((resolve) => {
    execFile("ps", ["-p", String(pid), "-o", columns], (_error, output) => resolve(output.trim()));
  });
}
