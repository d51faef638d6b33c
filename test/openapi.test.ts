import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { API_FILES, describeApi } from "./openapi.ts";

it("openapi.yaml and the client's types say what the routes say (mend with: npm run openapi)", async () => {
  const { yaml, types } = await describeApi();
  expect(yaml).toContain("/api/cases/{caseId}");
  expect(await readFile(API_FILES.yaml, "utf8")).toBe(yaml);
  expect(await readFile(API_FILES.types, "utf8")).toBe(types);
});
