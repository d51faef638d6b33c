import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import openapiTypescript, { astToString, type OpenAPI3 } from "openapi-typescript";
import { stringify } from "yaml";
import { buildApp } from "../server/http/build-app.ts";

const YAML_FILE = new URL("../openapi.yaml", import.meta.url);
const TYPES_FILE = new URL("../client/schema.ts", import.meta.url);

/** The API's description and the client's types, made from the routes themselves. */
export async function describeApi(): Promise<{ readonly yaml: string; readonly types: string }> {
  const unused = async (): Promise<never> => {
    throw new Error("only the routes are read here");
  };
  const app = await buildApp({ reading: unused, lastRun: unused });
  await app.ready();
  const description = app.swagger();
  await app.close();
  const types = astToString(await openapiTypescript(description as unknown as OpenAPI3));
  return {
    yaml: stringify(description),
    types: `// Made from openapi.yaml by \`npm run openapi\`; do not edit.\n${types}`,
  };
}

export const API_FILES = { yaml: fileURLToPath(YAML_FILE), types: fileURLToPath(TYPES_FILE) };

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { yaml, types } = await describeApi();
  await writeFile(API_FILES.yaml, yaml);
  await writeFile(API_FILES.types, types);
}
