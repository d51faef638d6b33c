import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { rulebookCn } from "@fairdue/rulebook/cn/index.ts";
import { describe, expect, it, onTestFinished } from "vitest";
import { testDatabase } from "../../test/support/database.ts";
import { ROOT } from "../../test/support/project-files.ts";
import type { Refusal } from "../store/embedded/refusal.ts";
import { checkFacts } from "./commands/check-facts.ts";
import { type House, openHouse } from "./house.ts";

const EXAMPLE = path.join(ROOT, "examples/policies/house-cn.yaml");
const LOOSE =
  "policy: loose\nversion: '1'\nlevel: client\nlaw: cn\nrules:\n  cn.contact.quiet-hours:\n    opensMinute: 420\n";

describe("a house with a policy of its own", () => {
  it("works under the stricter numbers, and names them on its gate", async () => {
    const house = await open(EXAMPLE);
    if (house.kind === "refused") throw new Error(house.why);
    expect(house.gate.rulebooks).toEqual([`cn@${rulebookCn.version}+house-cn@2026-11-23`]);
    expect(house.gate.rules.get("cn.contact.quiet-hours")?.parameters.opensMinute?.value).toBe(540);
  });

  it.each([
    ["loosens a rule", LOOSE, /house\.yaml:7: rules\.cn\.contact\.quiet-hours\.opensMinute: .*never down/],
    [
      "names a rule that is not there",
      LOOSE.replace("quiet-hours", "sleep"),
      /rules\.cn\.contact\.sleep: no such rule/,
    ],
    [
      "is made for another country",
      LOOSE.replace("law: cn", "law: us").replace(/rules:[\s\S]*/, "rules: {}\n"),
      /law of us/,
    ],
    ["stands on a law nobody keeps", LOOSE.replace("law: cn", "law: atlantis"), /nobody keeps/],
    ["is not readable as one", "policy: [", /house\.yaml:1/],
  ])("does not open with a policy that %s", async (_name, source, why) => {
    const house = await open(policyFile(source));
    expect(house).toMatchObject({ kind: "refused", why: expect.stringMatching(why) });
  });

  it("does not open with other numbers under a version that decisions may name", async () => {
    const { url } = await testDatabase();
    const tight = LOOSE.replace("420", "500");
    expect((await open(policyFile(tight), url)).kind).toBe("open");
    expect((await open(policyFile(tight), url)).kind).toBe("open");
    const house = await open(policyFile(tight.replace("500", "501")), url);
    expect(house).toMatchObject({ kind: "refused", why: expect.stringContaining("other numbers") });
    expect((await open(policyFile(tight.replace("500", "501").replace("'1'", "'2'")), url)).kind).toBe("open");
  });

  it("judges files of cases by it too", async () => {
    const early = [{ id: "early", channel: "voice", at: "2026-11-23 08:30" }];
    const file = path.join(folder(), "cases.json");
    writeFileSync(file, JSON.stringify(early));
    const order = { file, law: "cn", json: true, lang: "en" } as const;
    expect(await checkFacts(order)).toBe(0);
    expect(await checkFacts({ ...order, policyFile: EXAMPLE })).toBe(1);
    expect(await checkFacts({ ...order, policyFile: policyFile(LOOSE) })).toBe(2);
    // A policy of one country says nothing of another.
    expect(await checkFacts({ ...order, law: "us", policyFile: EXAMPLE })).toBe(
      await checkFacts({ ...order, law: "us" }),
    );
  });
});

async function open(policy: string, url?: string): Promise<House | Refusal> {
  const databaseUrl = url ?? (await testDatabase()).url;
  const opened = await openHouse({
    home: folder(),
    databaseUrl,
    masterKeyHex: undefined,
    smppUrl: undefined,
    smtpUrl: undefined,
    policyFile: policy,
    port: 0,
  });
  // Before the database is dropped, which waits for nobody.
  if (opened.kind === "open") await opened.close();
  return opened;
}

function policyFile(source: string): string {
  const file = path.join(folder(), "house.yaml");
  writeFileSync(file, source);
  return file;
}

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "fairdue-policy-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
