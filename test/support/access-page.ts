import { ROLES, type Role } from "@fairdue/core/access/access.ts";
import { buildApp } from "../../server/http/build-app.ts";
import type { App, Door, Site } from "../../server/http/site.ts";

const unread = (): never => {
  throw new Error("only the way in is asked about here");
};
const HERE = { host: "127.0.0.1:4180" };

/** The staff's API as these roles meet it: it has every route, and no route gets anything from it. */
export async function appFor(
  roles: readonly Role[] | "nobody",
  more: Partial<Door> & { lenders?: readonly string[]; agencyId?: number } = {},
) {
  const { lenders, agencyId, ...door } = more;
  const staff =
    roles === "nobody"
      ? undefined
      : {
          staffId: 1,
          login: "test",
          name: "Test",
          roles,
          ...(lenders !== undefined && { lenders }),
          ...(agencyId !== undefined && { agencyId }),
        };
  const site: Site = {
    reading: unread,
    desk: unread,
    lastRun: unread,
    door: { whoIs: async () => staff, seesRow: async () => true, ...door },
  };
  const app = await buildApp(site);
  await app.ready();
  return app;
}

export type Operation = { readonly id: string; readonly method: string; readonly url: string };

/** Every operation of an API, by its own description. */
export function operationsOf(app: App): readonly Operation[] {
  const { paths = {} } = app.swagger() as { paths?: Record<string, Record<string, { operationId?: string }>> };
  return Object.entries(paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, { operationId = "" }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      url,
    })),
  );
}

/** What an operation answers to a request that names a row and brings nothing. */
export async function codeOf(app: App, { method, url }: Operation): Promise<number> {
  const answer = await app.inject({ method: method as "GET", url: url.replaceAll(/\{\w+\}/g, "256"), headers: HERE });
  return answer.statusCode;
}

/** Who got in where. */
export type Access = Operation & { readonly inside: readonly (Role | "nobody")[] };

/** Asks every operation as every role and as nobody, before its body or its rows are looked at. */
export async function findAccess(): Promise<readonly Access[]> {
  const apps = new Map<Role | "nobody", App>([["nobody", await appFor("nobody")]]);
  for (const role of ROLES) apps.set(role, await appFor([role]));
  const found: Access[] = [];
  for (const operation of operationsOf(apps.get("nobody") as App)) {
    const inside: (Role | "nobody")[] = [];
    for (const [who, app] of apps) if (![401, 403].includes(await codeOf(app, operation))) inside.push(who);
    found.push({ ...operation, inside });
  }
  for (const app of apps.values()) await app.close();
  return found;
}

const HEAD = `# Who may do what

Every operation of the staff's API and the roles that get in. \`test/promises/access.test.ts\` asks each as each role and as
nobody, and compares the answers with this page. \`npm run access-page\` writes it anew: read the difference as what it is,
a change of who may do what.

`;

/** docs/access.md. */
export function accessPage(found: readonly Access[]): string {
  const columns = ["nobody", ...ROLES] as const;
  const lines = found.map(({ id, method, url, inside }) => {
    const marks = columns.map((who) => (inside.includes(who) ? "●" : ""));
    return `| \`${id}\` | \`${method} ${url}\` | ${marks.join(" | ")} |`;
  });
  const titles = ["operation", "address", "nobody signed in", ...ROLES];
  return `${HEAD}| ${titles.join(" | ")} |\n|${"---|".repeat(titles.length)}\n${lines.join("\n")}\n`;
}
