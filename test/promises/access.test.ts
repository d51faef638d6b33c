import { readFile } from "node:fs/promises";
import { ROLES } from "@fairdue/core/access/access.ts";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ACCESS_PAGE } from "../access-page.ts";
import { type Access, accessPage, appFor, codeOf, findAccess, operationsOf } from "../support/access-page.ts";

/** Changes nothing, though it is no GET: asks the gate, ends a session, makes a key for what one may do anyway. */
const HARMLESS = ["tryContact", "signIn", "leave", "issueKey"];

describe("who may do what, every route × every role", () => {
  let found: readonly Access[];
  // Routes that let somebody in stop at the first thing they need, and the server says so each time.
  const hushed = vi.spyOn(process.stderr, "write").mockImplementation(() => true);
  beforeAll(async () => {
    found = await findAccess();
  });
  afterAll(() => hushed.mockRestore());

  it("is as docs/access.md says", async () => {
    expect(found.length).toBeGreaterThan(20);
    expect(accessPage(found)).toBe(await readFile(ACCESS_PAGE, "utf8"));
  });

  it("answers nobody but at the door, and where a signature or a number is the proof", () => {
    const open = found.filter(({ inside }) => inside.includes("nobody")).map(({ id }) => id);
    expect(open.toSorted()).toEqual(["checkDocument", "getSession", "leave", "signIn", "takePayment"]);
  });

  it("lets an auditor read and change nothing", () => {
    const signedIn = found.filter(({ inside }) => inside.includes("auditor") && !inside.includes("nobody"));
    expect(signedIn.length).toBeGreaterThan(8);
    const changing = signedIn.filter(({ id, method }) => method !== "GET" && !HARMLESS.includes(id));
    expect(changing).toEqual([]);
  });

  it("lets an agency at law, its own session and its own placements alone", () => {
    const agency = found.filter(({ inside }) => inside.includes("agency") && !inside.includes("nobody"));
    const others = agency.filter(
      ({ url, id }) => !url.startsWith("/api/agency/") && !["issueKey", "getHouse"].includes(id),
    );
    expect(others.map(({ url }) => url).filter((url) => !/^\/api\/(rules|tries|credit)/.test(url))).toEqual([]);
  });

  it("answers for a row of another lender as for one that is not there, on every route about a row", async () => {
    const elsewhere = await appFor(
      ROLES.filter((role) => role !== "agency"),
      { lenders: ["another"], seesRow: async () => false },
    );
    const ofAgency = await appFor(["agency"], { agencyId: 9, seesRow: async () => false });
    const ofHouse = ["checkDocument", "changeStaff", "scoreAgency"];
    const about = operationsOf(elsewhere).filter(({ url, id }) => url.includes("{") && !ofHouse.includes(id));
    const codes: [string, number][] = [];
    for (const operation of about) {
      const app = operation.url.startsWith("/api/agency/") ? ofAgency : elsewhere;
      codes.push([operation.id, await codeOf(app, operation)]);
    }
    await elsewhere.close();
    await ofAgency.close();
    expect(codes.length).toBeGreaterThan(8);
    expect(codes.filter(([, code]) => code !== 404)).toEqual([]);
  });
});
