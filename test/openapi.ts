import { writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import openapiTypescript, { astToString, type OpenAPI3 } from "openapi-typescript";
import { stringify } from "yaml";
import { buildApp } from "../server/http/build-app.ts";
import { buildPortal } from "../server/http/portal/build-portal.ts";

const unused = (): never => {
  throw new Error("only the routes are read here");
};

const PAY = { provider: { name: "sandbox", begin: unused }, sandbox: { read: unused, environment: unused } };

/** Our two APIs, with the files that describe them. */
export const APIS = {
  staff: {
    yaml: fileURLToPath(new URL("../openapi.yaml", import.meta.url)),
    types: fileURLToPath(new URL("../client/schema.ts", import.meta.url)),
    build: () => buildApp({ door: { whoIs: unused, seesRow: unused }, reading: unused, lastRun: unused }),
  },
  portal: {
    yaml: fileURLToPath(new URL("../openapi-portal.yaml", import.meta.url)),
    types: fileURLToPath(new URL("../client/portal-schema.ts", import.meta.url)),
    build: () => buildPortal({ reading: unused, house: unused, realNow: unused, pay: PAY }),
  },
} as const;
export type ApiName = keyof typeof APIS;

/** An API's description and its client's types, made from the routes themselves. */
export async function describeApi(name: ApiName): Promise<{ readonly yaml: string; readonly types: string }> {
  const { build, yaml } = APIS[name];
  const app = await build();
  await app.ready();
  const description = app.swagger();
  await app.close();
  const types = astToString(await openapiTypescript(description as unknown as OpenAPI3));
  return {
    yaml: stringify(description),
    types: `// Made from ${path.basename(yaml)} by \`npm run openapi\`; do not edit.\n${types}`,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of ["staff", "portal"] as const) {
    const { yaml, types } = await describeApi(name);
    await writeFile(APIS[name].yaml, yaml);
    await writeFile(APIS[name].types, types);
  }
}
