import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { ROOT } from "./project-files.ts";

/** How a command ended. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** A command that runs on until it is interrupted. */
export type Running = {
  /** The first match in what it has said so far, waited for; an end before that is an error with all it said. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ctrl-C as a terminal sends it: to the command and everything it started in the foreground. */
  interrupt(): Promise<Ended>;
  readonly ended: Promise<Ended>;
};

/** The command line on one home, as a newcomer types it. */
export type CommandLine = {
  /** Runs a command to its end. */
  run(...words: readonly string[]): Promise<Ended>;
  begin(...words: readonly string[]): Running;
};

/** `fairdue` on a home of its own, with its own server, on whatever port is free. */
export function commandLine(home: string): CommandLine {
  // Without the test runner's NODE_ENV, or the console would be built for its authors.
  const { DATABASE_URL: _url, NODE_ENV: _mode, ...surroundings } = process.env;
  const env = { ...surroundings, FAIRDUE_HOME: home, FAIRDUE_PORT: "0" };
  const begin = (...words: readonly string[]): Running => {
    const tsx = path.join(ROOT, "node_modules/.bin/tsx");
    const child = spawn(tsx, [path.join(ROOT, "server/main/cli.ts"), ...words], { cwd: ROOT, env, detached: true });
    return follow(child);
  };
  return { begin, run: (...words) => begin(...words).ended };
}

function follow(child: ChildProcess): Running {
  const said = { out: "", err: "" };
  const listeners = new Set<() => void>();
  const hear = (stream: "out" | "err") => (text: Buffer) => {
    said[stream] += text.toString();
    for (const listener of listeners) listener();
  };
  child.stdout?.on("data", hear("out"));
  child.stderr?.on("data", hear("err"));
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...said }));
  });
  const says = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(said.out);
        if (match === null) return;
        listeners.delete(look);
        resolve(match);
      };
      listeners.add(look);
      look();
      ended.then(({ code }) => reject(new Error(`ended with ${code}: ${said.out}${said.err}`)), reject);
    });
  const interrupt = (): Promise<Ended> => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, "SIGINT");
    return ended;
  };
  return { says, interrupt, ended };
}
