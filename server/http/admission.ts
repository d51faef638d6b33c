import { DEEDS } from "@fairdue/core/access/access.ts";
import cookie from "@fastify/cookie";
import type { FastifyRequest } from "fastify";
import { type Staff, staffMay } from "../app/staff/staff.ts";
import type { App, Door } from "./site.ts";

export const STAFF_COOKIE = "fairdue_staff";

const OUTSIDE = { type: "about:blank", title: "Sign in first", status: 401 } as const;
const ABSENT = { type: "about:blank", title: "There is nothing here", status: 404 } as const;

/**
 * The one place where it is asked who may do what to which row. A route that names no deed, or that takes an id without
 * saying what it is the id of, is not taken on at all; a row outside somebody's lenders is answered like one that is not there.
 */
export async function admit(app: App, door: Door): Promise<void> {
  await app.register(cookie);
  app.decorateRequest("staff", undefined);
  app.addHook("onRoute", ({ url, config }) => {
    if (!url.startsWith("/api/")) return;
    if (config?.deed === undefined) throw new Error(`${url} names no deed in its config`);
    const ids = [...url.matchAll(/:(\w+)/g)].map(([, name]) => name).filter((name) => name !== "caseId");
    if (ids.length > 0 && config.row === undefined)
      throw new Error(`${url} does not say in its config what row :${ids[0]} is`);
  });
  app.addHook("preValidation", async (request, reply) => {
    const { deed, row } = request.routeOptions.config;
    if (deed === undefined || deed === "public") return;
    const staff = await whoAsks(door, request);
    if (staff === undefined) return reply.code(401).send(OUTSIDE);
    if (!staffMay(staff, deed)) {
      const title = `This is for ${DEEDS[deed].join(", ")}; you are signed in as ${staff.roles.join(", ")}`;
      return reply.code(403).send({ type: "about:blank", title, status: 403 });
    }
    request.staff = staff;
    if (staff.lenders === undefined && staff.agencyId === undefined) return;
    const { caseId, id } = request.params as { readonly caseId?: string; readonly id?: string };
    const about = caseId !== undefined ? ({ kind: "case", id: caseId } as const) : { kind: row ?? "house", id };
    if (about.kind === "house") return;
    // A word where an id belongs is for the shape of the route to refuse.
    const number = Number(about.id);
    if (!Number.isSafeInteger(number) || number < 1) return;
    if (!(await door.seesRow(staff, about.kind, number))) return reply.code(404).send(ABSENT);
  });
}

/** A session's cookie, or a key in the header; never both. */
function whoAsks(
  door: Door,
  { headers, cookies }: Pick<FastifyRequest, "headers" | "cookies">,
): Promise<Staff | undefined> {
  const key = /^Bearer (\S+)$/.exec(headers.authorization ?? "")?.[1];
  if (key !== undefined) return door.whoIs({ key });
  const session = cookies[STAFF_COOKIE];
  return door.whoIs(session === undefined ? {} : { session });
}

/** Who asks, on a route that let nobody in without saying who they are. */
export function staffOf(request: { readonly staff: Staff | undefined }): Staff {
  if (request.staff === undefined) throw new Error("this route let somebody in without asking who");
  return request.staff;
}

/** Of a list, the rows of the lenders whose cases somebody sees. */
export function ownRows<T extends { readonly lender: string }>(
  staff: Staff | undefined,
  rows: readonly T[],
): readonly T[] {
  const lenders = staff?.lenders;
  return lenders === undefined ? rows : rows.filter(({ lender }) => lenders.includes(lender));
}
