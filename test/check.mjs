// `npm run check`: what must hold before a test is worth running. One line a step; the whole takes under a minute.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Program and options of each step, and how many things it read, so that a guard that reads nothing is red. */
const STEPS = [
  { name: "types", run: ["tsc", "-p", ".", "--listFiles"], read: oursIn, unit: "files" },
  { name: "types of the console", run: ["tsc", "-p", "console", "--listFiles"], read: oursIn, unit: "files" },
  { name: "types of the portal", run: ["tsc", "-p", "portal", "--listFiles"], read: oursIn, unit: "files" },
  {
    name: "format and lint",
    run: ["biome", "ci", "--colors=off", "--error-on-warnings", "--max-diagnostics=200"],
    read: (said) => Number(/Checked (\d+) files/.exec(said)?.[1] ?? 0),
    unit: "files",
  },
  {
    name: "architecture, tidiness, guards",
    run: ["vitest", "run", "--reporter=json", "test/architecture", "test/tidy", "test/guards"],
    read: (said) => Number(/"numPassedTests":(\d+)/.exec(said)?.[1] ?? 0),
    unit: "tests",
    tell: failedTests,
  },
  // It tells only of what it finds; test/guards.test.ts shows that it does find.
  { name: "unused code and packages", run: ["knip", "--no-progress", "--treat-config-hints-as-errors"] },
];

const LEAST = 20;

function oursIn(said) {
  return said.split("\n").filter((line) => line.startsWith(ROOT) && !line.includes("/node_modules/")).length;
}

function failedTests(said) {
  const start = said.indexOf('{"numTotalTestSuites"');
  if (start < 0) return said;
  const { testResults } = JSON.parse(said.slice(start, said.lastIndexOf("}") + 1));
  return testResults
    .flatMap(({ name, message, assertionResults }) => [
      ...(message ? [`${name}\n${message}`] : []),
      ...assertionResults
        .filter(({ status }) => status === "failed")
        .map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join("\n")}`),
    ])
    .join("\n\n");
}

function runStep([tool, ...options]) {
  return new Promise((resolve) => {
    const child = spawn(path.join(ROOT, "node_modules/.bin", tool), options, {
      cwd: ROOT,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1" },
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
    child.on("error", (error) => resolve({ code: 1, said: String(error) }));
    child.on("close", (code) => resolve({ code, said }));
  });
}

let failed = 0;
const begun = performance.now();
for (const { name, run, read, unit, tell } of STEPS) {
  const started = performance.now();
  const { code, said } = await runStep(run);
  const count = read?.(said);
  const blind = count !== undefined && count < LEAST;
  const fine = code === 0 && !blind;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const seen = count === undefined ? "" : `${count} ${unit}`;
  console.log(`${fine ? "ok    " : "FAILED"}  ${name.padEnd(32)} ${seconds.padStart(5)} s  ${seen}`);
  if (!fine) {
    failed += 1;
    const lines = (tell?.(said) ?? said).split("\n").filter((line) => !existsSync(line.trim()) || line.trim() === "");
    console.log(`\n${lines.join("\n").trim()}\n`);
    if (blind) console.log(`It read only ${seen}: it may be blind.\n`);
  }
}
const seconds = ((performance.now() - begun) / 1000).toFixed(1);
console.log(failed === 0 ? `All checks passed in ${seconds} s.` : `${failed} of ${STEPS.length} checks failed.`);
process.exitCode = failed === 0 ? 0 : 1;
