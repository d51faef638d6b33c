import { randomBytes } from "node:crypto";
import type { TestProject } from "vitest/node";
import { openPool } from "../../server/store/connect.ts";
import { startServer } from "../../server/store/embedded/start-server.ts";
import { migrate } from "../../server/store/migrate.ts";
import { passableDir } from "./passable-dir.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Server of this test run. */
    databaseUrl: string;
    /** Its migrated and empty database, which tests clone. */
    databaseTemplate: string;
  }
}

type RunServer = { readonly url: string; end(): Promise<void> };

/** Has one real server for the whole run, and migrates the database that tests clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env.TEST_DATABASE_URL;
  const server = named ? { url: named, end: async () => undefined } : await startOne();
  const template = `fairdue_template_${randomBytes(4).toString("hex")}`;
  const end = async (): Promise<void> => {
    await execute(server.url, `drop database if exists ${template} with (force)`).finally(() => server.end());
  };
  try {
    await execute(server.url, `create database ${template} template template0 encoding 'UTF8'`);
    const pool = openPool(inDatabase(server.url, template), 2);
    const refusal = await migrate(pool).finally(() => pool.end());
    if (refusal !== undefined) throw new Error(`${refusal.what}: ${refusal.why}`);
  } catch (error) {
    await end();
    throw error;
  }
  project.provide("databaseUrl", server.url);
  project.provide("databaseTemplate", template);
  return end;
}

/** Not durable: a lost file is a lost test run. Tests that are about durability start their own. */
const SETTINGS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", autovacuum: "off" };

async function startOne(): Promise<RunServer> {
  const { dir: home, remove } = await passableDir("fairdue-test-");
  const server = await startServer({ home, settings: SETTINGS });
  if (server.kind === "refused") {
    await remove();
    throw new Error(`${server.what}: ${server.why}. ${server.remedy}`);
  }
  return {
    url: server.url,
    end: async () => {
      await server.stop();
      await remove();
    },
  };
}

/** One statement on a connection of its own. */
export async function execute(url: string, statement: string): Promise<void> {
  const pool = openPool(url, 1);
  await pool.query(statement).finally(() => pool.end());
}

/** The same server, another database. */
export function inDatabase(url: string, database: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${database}`;
  return parsed.toString();
}
