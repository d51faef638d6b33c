import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sharedDatabase } from "../../test/support/database.ts";
import { identityProvider } from "../app/staff/provider.ts";
import { registerWithoutPassword } from "../app/staff/register-staff.ts";
import { whoIs } from "../app/staff/sign-in.ts";
import type { StaffHouse } from "../app/staff/staff.ts";
import { Vault } from "../store/vault.ts";
import { STAFF_COOKIE } from "./admission.ts";
import { buildApp } from "./build-app.ts";
import type { App } from "./site.ts";

const HOME = "http://127.0.0.1:4180";
const HERE = { host: "127.0.0.1:4180" };

/** A browser's cookies, told apart by name alone: the provider has one host. */
class Visitor {
  readonly #cookies = new Map<string, string>();

  /** Asks, and keeps the cookies; redirects are followed by hand, since the last one leads to us. */
  async ask(url: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, {
      redirect: "manual",
      headers: { cookie },
      ...(form !== undefined && { method: "POST", body: new URLSearchParams(form) }),
    });
    for (const one of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
      this.#cookies.set(name, value);
    }
    return answer;
  }
}

describe("signing in with an identity provider on loopback", () => {
  const database = sharedDatabase();
  let server: Server;
  let issuer: string;
  let house: StaffHouse;
  let app: App;
  const hushed = [vi.spyOn(console, "info"), vi.spyOn(console, "warn")];

  beforeAll(async () => {
    for (const one of hushed) one.mockImplementation(() => undefined);
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const provider = new Provider(issuer, {
      clients: [
        {
          client_id: "fairdue",
          client_secret: "a-secret-of-the-test",
          redirect_uris: [`${HOME}/sign-in/provider/return`],
        },
      ],
      claims: { openid: ["sub"], email: ["email", "email_verified"] },
      findAccount: (_context, id) => ({
        accountId: id,
        claims: async () => ({ sub: id, email: `${id}@lender.example`, email_verified: id !== "unchecked" }),
      }),
    });
    server.on("request", provider.callback());
    house = { pool: database.pool, vault: new Vault(Buffer.alloc(32, 7)), realNow: () => Date.UTC(2026, 10, 24) };
    for (const login of ["lin", "unchecked"])
      await registerWithoutPassword(house, { login: `${login}@lender.example`, name: login, roles: ["agent"] });
    const unread = (): never => {
      throw new Error("not read here");
    };
    app = await buildApp({
      door: {
        whoIs: (by) => whoIs(house, by),
        seesRow: async () => true,
        ways: {
          house,
          provider: identityProvider({ issuer, clientId: "fairdue", clientSecret: "a-secret-of-the-test", home: HOME }),
        },
      },
      reading: unread,
      lastRun: unread,
    });
  });
  afterAll(async () => {
    await app.close();
    await new Promise((resolve) => server.close(resolve));
    for (const one of hushed) one.mockRestore();
  });

  /** Goes to the provider, types a login there, agrees, and stops where the provider sends the browser back to us. */
  const goThrough = async (login: string): Promise<{ readonly back: URL; readonly kept: string }> => {
    const begun = await app.inject({ url: "/sign-in/provider", headers: HERE });
    const kept = begun.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
    const visitor = new Visitor();
    let next = String(begun.headers.location);
    for (let steps = 0; steps < 20; steps++) {
      if (next.startsWith(HOME)) return { back: new URL(next), kept };
      const answer = await visitor.ask(next);
      const where = answer.headers.get("location");
      if (where !== null) {
        next = new URL(where, issuer).href;
        continue;
      }
      const page = await answer.text();
      const action = /action="([^"]+)"/.exec(page)?.[1] ?? "";
      const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? "";
      const done = await visitor.ask(action, { prompt, login, password: "anything" });
      next = new URL(done.headers.get("location") ?? "", issuer).href;
    }
    throw new Error("the provider never sent us back");
  };
  const comeBack = ({ back, kept }: { back: URL; kept: string }) =>
    app.inject({ url: back.pathname + back.search, headers: { ...HERE, cookie: kept } });
  const sessionIn = (answer: { cookies: { name: string; value: string }[] }) =>
    answer.cookies.find(({ name }) => name === STAFF_COOKIE)?.value;

  it("lets in who the provider vouches for and the house knows, again under the same subject", async () => {
    for (let times = 0; times < 2; times++) {
      const answer = await comeBack(await goThrough("lin"));
      expect(answer.headers.location).toBe("/");
      const session = await app.inject({
        url: "/api/session",
        headers: { ...HERE, cookie: `${STAFF_COOKIE}=${sessionIn(answer)}` },
      });
      expect(session.json()).toMatchObject({ inside: { login: "lin@lender.example", roles: ["agent"] } });
    }
  });

  it.each([
    ["somebody the house does not know", "stranger"],
    ["somebody whose address the provider has not checked", "unchecked"],
  ])("does not let in %s", async (_who, login) => {
    const answer = await comeBack(await goThrough(login));
    expect(answer.headers.location).toBe("/?unknown");
    expect(sessionIn(answer)).toBeUndefined();
  });

  it.each([
    [
      "the answer of another visit",
      async () => ({ back: (await goThrough("lin")).back, kept: (await goThrough("lin")).kept }),
    ],
    [
      "a code that was made up",
      async () => {
        const gone = await goThrough("lin");
        gone.back.searchParams.set("code", "guess");
        return gone;
      },
    ],
    ["an answer without a visit before", async () => ({ ...(await goThrough("lin")), kept: "" })],
    ["a spoilt memory of the visit", async () => ({ ...(await goThrough("lin")), kept: "fairdue_going=nonsense" })],
  ])("does not let in with %s", async (_what, going) => {
    const answer = await comeBack(await going());
    expect(answer.headers.location).toBe("/?unknown");
    expect(sessionIn(answer)).toBeUndefined();
  });

  it("takes an answer once", async () => {
    const gone = await goThrough("lin");
    expect(sessionIn(await comeBack(gone))).toBeDefined();
    expect(sessionIn(await comeBack(gone))).toBeUndefined();
  });
});
