import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { APIS, describeApi } from "./openapi.ts";

it.each([
  ["staff", "/api/cases/{caseId}"],
  ["portal", "/api/debts/{caseId}/payoff"],
] as const)(
  "the %s API's description and client say what its routes say (mend with: npm run openapi)",
  async (name, path) => {
    const { yaml, types } = await describeApi(name);
    expect(yaml).toContain(path);
    expect(await readFile(APIS[name].yaml, "utf8")).toBe(yaml);
    expect(await readFile(APIS[name].types, "utf8")).toBe(types);
  },
);
