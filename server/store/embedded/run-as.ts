import { readFile } from "node:fs/promises";

/** The account PostgreSQL runs under when we are root, which it refuses to be. */
export type RunAs = { readonly name: string; readonly uid: number; readonly gid: number };

/**
 * `postgres` if the system has it, else `nobody`; undefined when we are not root and so run it as ourselves.
 * Accounts are never created.
 *
 * @throws Error when we are root and the system has neither
 */
export async function accountToRunAs(): Promise<RunAs | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const account = lines.find((fields) => fields[0] === name);
    if (account !== undefined) return { name, uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new Error("running as root, and there is neither a postgres nor a nobody account to run PostgreSQL as");
}
