import { describe, expect, it } from "vitest";
import { lockFaults } from "./lockfile.ts";

describe("the lockfile's check", () => {
  const tool = { optionalDependencies: { "tool-linux": "1.0.0" } };
  it.each([
    ["a platform's package beside the tool", { "node_modules/tool": tool, "node_modules/tool-linux": {} }, []],
    ["one inside the tool", { "node_modules/tool": tool, "node_modules/tool/node_modules/tool-linux": {} }, []],
    ["one above a workspace", { server: tool, "node_modules/tool-linux": {} }, []],
    ["none", { "node_modules/tool": tool }, ["node_modules/tool lacks tool-linux"]],
    ["one inside another tool", { server: tool, "client/node_modules/tool-linux": {} }, ["server lacks tool-linux"]],
    ["a workspace's link", { "node_modules/@fairdue/core": { resolved: "core" } }, []],
    [
      "a registry",
      { "node_modules/a": { resolved: "https://example.org/a.tgz" } },
      ["node_modules/a names where it came from"],
    ],
  ])("sees %s", (_name, packages, faults) => expect(lockFaults({ packages })).toEqual(faults));
});
