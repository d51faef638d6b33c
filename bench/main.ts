import process from "node:process";

/** `npm run bench -- NAME`: measures one thing and prints one JSON object on the last line. */
const benches: Readonly<Record<string, () => Promise<{ measure: () => Promise<Record<string, unknown>> }>>> = {
  run: () => import("./run.ts"),
  gate: () => import("./gate.ts"),
  conduct: () => import("./conduct.ts"),
  money: () => import("./money.ts"),
  furnish: () => import("./furnish.ts"),
  statement: () => import("./statement.ts"),
};

const [name = ""] = process.argv.slice(2);
const load = benches[name];
if (load === undefined) {
  process.stderr.write(`There is no bench "${name}". Write one of: ${Object.keys(benches).join(", ")}.\n`);
  process.exitCode = 2;
} else {
  const { measure } = await load();
  process.stdout.write(`${JSON.stringify(await measure())}\n`);
}
