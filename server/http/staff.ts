import { DEEDS, type Deed, ROLES } from "@fairdue/core/access/access.ts";
import { Type } from "@sinclair/typebox";
import type { FastifyReply } from "fastify";
import { changeStaff, everyStaff, issueKey, registerStaff } from "../app/staff/register-staff.ts";
import { enterAsInvented, enterByPassword, leave } from "../app/staff/sign-in.ts";
import { type Staff, staffMay } from "../app/staff/staff.ts";
import { STAFF_COOKIE, staffOf } from "./admission.ts";
import { limitRate } from "./rate-limit.ts";
import { oneOf, ProblemShape } from "./shapes.ts";
import type { App, Routes, Site } from "./site.ts";

const TRIES_A_MINUTE = 10;

const DEED_NAMES = Object.keys(DEEDS) as Deed[];
const RoleShape = oneOf(ROLES);
const DeedShape = oneOf(DEED_NAMES as [Deed]);
const PersonFields = {
  name: Type.String({ minLength: 1, maxLength: 100 }),
  roles: Type.Array(RoleShape, { minItems: 1 }),
  lenders: Type.Optional(Type.Array(Type.String(), { description: "Whose cases they see; all when absent." })),
};
const LoginShape = Type.String({ minLength: 2, maxLength: 100 });
const InsideShape = Type.Object({ login: Type.String(), ...PersonFields, deeds: Type.Array(DeedShape) });
const StaffId = Type.Object({ id: Type.Integer({ minimum: 1 }) });

const REFUSED = {
  "login-taken": { status: 409, title: "Somebody has this login already" },
  "agency-apart": { status: 409, title: "People of an agency have the role agency alone, and name their agency" },
  nobody: { status: 404, title: "There is nobody with this id" },
  "own-roles": { status: 409, title: "Nobody changes their own roles; ask another administrator" },
} as const;

/** Coming in, going out, and who works here. */
export const staffRoutes: Routes = async (app, site) => {
  signingIn(app, site);
  app.get(
    "/api/staff",
    {
      config: { deed: "manage-staff" },
      schema: {
        operationId: "listStaff",
        response: {
          200: Type.Object({
            staff: Type.Array(
              Type.Object({
                staffId: Type.Integer(),
                login: Type.String(),
                ...PersonFields,
                agencyId: Type.Optional(Type.Integer()),
                active: Type.Boolean(),
                signsInBy: oneOf(["password", "provider"]),
              }),
            ),
          }),
        },
      },
    },
    async () => ({ staff: (await everyStaff(waysOf(site).house)).map(copied) }),
  );
  app.post(
    "/api/staff",
    {
      config: { deed: "manage-staff" },
      schema: {
        operationId: "registerStaff",
        description: "Takes somebody in; their password and the address of their one-time codes are told this once.",
        body: Type.Object({
          login: LoginShape,
          ...PersonFields,
          agencyId: Type.Optional(Type.Integer({ minimum: 1 })),
        }),
        response: {
          201: Type.Object({ staffId: Type.Integer(), password: Type.String(), otpAddress: Type.String() }),
          409: ProblemShape,
        },
      },
    },
    async ({ body }, reply) => {
      const made = await registerStaff(waysOf(site).house, body);
      if (made.kind === "refused") return refuse(reply, made.because);
      const { staffId, password, otpAddress } = made;
      return reply.code(201).send({ staffId, password, otpAddress });
    },
  );
  app.put(
    "/api/staff/:id",
    {
      config: { deed: "manage-staff", row: "house" },
      schema: {
        operationId: "changeStaff",
        description: "Changes what somebody may do, from their next request on.",
        params: StaffId,
        body: Type.Object({ roles: PersonFields.roles, lenders: PersonFields.lenders, active: Type.Boolean() }),
        response: { 204: Type.Null(), 404: ProblemShape, 409: ProblemShape },
      },
    },
    async (request, reply) => {
      const changed = await changeStaff(waysOf(site).house, staffOf(request), request.params.id, request.body);
      return changed.kind === "refused" ? refuse(reply, changed.because) : reply.code(204).send(null);
    },
  );
  app.post(
    "/api/staff/keys",
    {
      config: { deed: "own-session" },
      schema: {
        operationId: "issueKey",
        description: "A key for programs that work in your name, good for these deeds alone; told this once.",
        body: Type.Object({
          name: Type.String({ minLength: 1, maxLength: 100 }),
          deeds: Type.Array(DeedShape, { minItems: 1 }),
        }),
        response: { 201: Type.Object({ key: Type.String() }), 403: ProblemShape },
      },
    },
    async (request, reply) => {
      const key = await issueKey(waysOf(site).house, staffOf(request), request.body);
      if (key !== undefined) return reply.code(201).send({ key });
      const title = "A key can do only what you may do yourself, and a key makes no keys";
      return reply.code(403).send({ type: "about:blank", title, status: 403 });
    },
  );
};

function signingIn(app: App, site: Site): void {
  const limit = limitRate(TRIES_A_MINUTE, () => site.door.ways?.house.realNow() ?? 0);
  app.get(
    "/api/session",
    {
      config: { deed: "public" },
      schema: {
        operationId: "getSession",
        description: "Who is signed in, and the ways in for who is not.",
        response: {
          200: Type.Object({
            inside: Type.Optional(InsideShape),
            ways: Type.Object({
              provider: Type.Boolean({ description: "The house's own identity provider, at /sign-in/provider." }),
              invented: Type.Array(
                Type.Object({ login: Type.String(), name: Type.String(), roles: Type.Array(RoleShape) }),
                {
                  description: "Invented people to be; in the demo only.",
                },
              ),
            }),
          }),
        },
      },
    },
    async (request) => {
      const session = request.cookies[STAFF_COOKIE];
      const staff = await site.door.whoIs(session === undefined ? {} : { session });
      const { ways } = site.door;
      const invented = staff === undefined ? ((await ways?.invented?.()) ?? []) : [];
      return {
        ...(staff !== undefined && { inside: described(staff) }),
        ways: {
          provider: ways?.provider !== undefined,
          invented: invented.map(({ login, name, roles }) => ({ login, name, roles: [...roles] })),
        },
      };
    },
  );
  app.post(
    "/api/session",
    {
      config: { deed: "public" },
      schema: {
        operationId: "signIn",
        body: Type.Union([
          Type.Object({
            login: LoginShape,
            password: Type.String({ minLength: 1, maxLength: 200 }),
            code: Type.String({ pattern: "^\\d{6}$" }),
          }),
          Type.Object({ invented: Type.String({ description: "An invented person's login; in the demo only." }) }),
        ]),
        response: { 200: Type.Object({}), 401: ProblemShape, 429: ProblemShape },
      },
    },
    async ({ body, ip }, reply) => {
      const wait = limit(ip);
      if (wait !== undefined) {
        const title = `Too many tries in a minute: try again in ${wait} s`;
        return reply.code(429).header("retry-after", String(wait)).send({ type: "about:blank", title, status: 429 });
      }
      const { house, invented } = waysOf(site);
      const token =
        "password" in body
          ? await enterByPassword(house, body)
          : invented === undefined
            ? undefined
            : await enterAsInvented(house, body.invented);
      if (token !== undefined) return letIn(reply, token).send({});
      const title = "Login, password and code do not belong together, or the login rests after too many tries";
      return reply.code(401).send({ type: "about:blank", title, status: 401 });
    },
  );
  app.delete(
    "/api/session",
    { config: { deed: "public" }, schema: { operationId: "leave", response: { 204: Type.Null() } } },
    async (request, reply) => {
      const token = request.cookies[STAFF_COOKIE];
      if (token !== undefined) await leave(waysOf(site).house, token);
      return reply.clearCookie(STAFF_COOKIE, { path: "/" }).code(204).send(null);
    },
  );
}

/** Hands a session over. */
export function letIn(reply: FastifyReply, token: string): FastifyReply {
  return reply.setCookie(STAFF_COOKIE, token, { path: "/", httpOnly: true, sameSite: "strict", secure: "auto" });
}

function waysOf(site: Site) {
  const { ways } = site.door;
  if (ways === undefined) throw new Error("this site was built without ways in");
  return ways;
}

function refuse(reply: FastifyReply, because: keyof typeof REFUSED): FastifyReply {
  const { status, title } = REFUSED[because];
  return reply.code(status).send({ type: "about:blank", title, status });
}

function described(staff: Staff) {
  const { login, name, roles, lenders } = staff;
  const deeds = DEED_NAMES.filter((deed) => staffMay(staff, deed));
  return { login, name, roles: [...roles], deeds, ...(lenders !== undefined && { lenders: [...lenders] }) };
}

function copied<T extends Staff>({ only: _, lenders, roles, ...rest }: T) {
  return { ...rest, roles: [...roles], ...(lenders !== undefined && { lenders: [...lenders] }) };
}
