import path from "node:path";
import { describe, expect, it } from "vitest";
import { inspectHouse, roomFiles } from "./architecture.ts";
import { ROOT } from "./support/project-files.ts";

describe("the house", () => {
  it("keeps its walls, and every file of it was read", async () => {
    const files = roomFiles(ROOT);
    const { read, faults } = await inspectHouse(ROOT);
    expect(files.length).toBeGreaterThan(200);
    expect(files.filter((file) => !read.includes(file))).toEqual([]);
    expect(faults).toEqual([]);
  });
});

describe("a badly built house", () => {
  it("shows exactly the faults planted in it", async () => {
    const { read, faults } = await inspectHouse(path.join(ROOT, "test/fixtures/bad-house"));
    expect(read.length).toBeGreaterThan(20);
    expect(faults.map(({ rule, from, to }) => `${rule}: ${from} -> ${to.replace(/.*node_modules\//, "")}`)).toEqual([
      "every import is found: server/record/seal.ts -> ./gone.ts",
      "every room has its walls: server/attic/box.ts -> server/store/load.ts",
      "no cycle: core/day.ts -> core/month.ts",
      "no package or Node module in core and rulebook: core/money.ts -> crypto",
      "no package or Node module in core and rulebook: rulebook/cn.ts -> yaml/dist/index.d.ts",
      "no test is imported: server/main/cli.ts -> core/case.test.ts",
      "walls of client: client/client.ts -> core/day.ts",
      "walls of console: console/page.tsx -> server/intake/rows.ts",
      "walls of core: core/case.ts -> server/store/load.ts",
      "walls of server/app: server/app/send.ts -> server/channels/sms.ts",
      "walls of server/channels: server/channels/sms.ts -> server/store/load.ts",
      "walls of server/http: server/http/cases.ts -> server/store/load.ts",
      "walls of server/intake: server/intake/rows.ts -> server/store/load.ts",
      "walls of server/jobs: server/jobs/nightly.ts -> server/http/cases.ts",
      "walls of server/store: server/store/save.ts -> rulebook/cn.ts",
    ]);
  });
});
