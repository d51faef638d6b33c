import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openPool } from "../../server/store/connect.ts";
import { startServer } from "../../server/store/embedded/start-server.ts";
import { migrate } from "../../server/store/migrate.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Server of this test run; its `fairdue_template` database is migrated and empty. */
    databaseUrl: string;
  }
}

/** Starts one real server for the whole run and migrates the database that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(path.join(tmpdir(), "fairdue-test-"));
  // Tests that are about durability start their own server; here a lost file is a lost test run.
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const server = await startServer({ home, settings });
  if (server.kind === "refused") throw new Error(`${server.what}: ${server.why}. ${server.remedy}`);
  const admin = openPool(server.url, 1);
  await admin.query("create database fairdue_template");
  const template = openPool(inDatabase(server.url, "fairdue_template"), 2);
  const refusal = await migrate(template);
  if (refusal !== undefined) throw new Error(refusal.what);
  await template.end();
  await admin.end();
  project.provide("databaseUrl", server.url);
  return async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}

/** The same server, another database. */
export function inDatabase(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.toString();
}
