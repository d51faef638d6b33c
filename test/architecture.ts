import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { codeFiles, writtenFiles } from "./support/project-files.ts";

/** Rooms of the house, and the rooms each may import besides itself. Test files beside the code may import any room. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  rulebook: ["core"],
  "server/main": ["core", "rulebook", "server"],
  "server/http": ["core", "server/app"],
  "server/jobs": ["core", "server/app"],
  "server/app": [
    "core",
    "rulebook",
    "server/store",
    "server/intake",
    "server/record",
    "server/channels/port.ts",
    "server/payments/port.ts",
  ],
  "server/store": ["core"],
  "server/channels": ["core"],
  "server/payments": ["core"],
  "server/intake": ["core"],
  "server/record": ["core"],
  client: [],
  console: ["client", "core"],
  portal: ["client", "core"],
  test: ["core", "rulebook", "server", "client", "console", "portal", "bench"],
  bench: ["core", "rulebook", "server", "client", "test"],
  examples: ["core", "rulebook", "server"],
};

/** Rooms that run anywhere: no package, no Node module. */
const BARE = ["core", "rulebook"];

const WORKSPACES = [...new Set(Object.keys(MAY_IMPORT).map((room) => room.split("/")[0]))];
const OURS = `^(${WORKSPACES.join("|")})/`;
const TESTS = "\\.test\\.tsx?$";

const RULES: IForbiddenRuleType[] = [
  ...Object.entries(MAY_IMPORT).map(([room, others]) => ({
    name: `walls of ${room}`,
    severity: "error" as const,
    from: { path: `^${room}/`, pathNot: TESTS },
    to: { path: OURS, pathNot: [room, ...others].map((place) => `^${place}(/|$)`) },
  })),
  {
    name: "every room has its walls",
    severity: "error",
    from: { path: OURS, pathNot: [TESTS, ...Object.keys(MAY_IMPORT).map((room) => `^${room}/`)] },
    to: { path: "." },
  },
  {
    name: "no package or Node module in core and rulebook",
    severity: "error",
    from: { path: `^(${BARE.join("|")})/`, pathNot: TESTS },
    to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"] },
  },
  { name: "no test is imported", severity: "error", from: {}, to: { path: TESTS } },
  { name: "no cycle", severity: "error", from: {}, to: { circular: true } },
  { name: "every import is found", severity: "error", from: {}, to: { couldNotResolve: true } },
];

/** One import that the house does not allow. */
export type Fault = { readonly rule: string; readonly from: string; readonly to: string };

/** Every code file of the rooms, by path from the root of a house. */
export function roomFiles(root: string): readonly string[] {
  return codeFiles(writtenFiles(root)).filter((file) => WORKSPACES.some((room) => file.startsWith(`${room}/`)));
}

/** Reads the imports of a house and holds them against the table above. */
export async function inspectHouse(
  root: string,
): Promise<{ readonly read: readonly string[]; readonly faults: readonly Fault[] }> {
  const { output } = await cruise([...roomFiles(root)], {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: RULES },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "types", "default"] },
  });
  const { modules, summary } = output as ICruiseResult;
  return {
    read: modules.map(({ source }) => source),
    faults: summary.violations
      .map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
      .sort((a, b) => `${a.rule} ${a.from}`.localeCompare(`${b.rule} ${b.from}`)),
  };
}
