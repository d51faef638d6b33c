import type { Kept } from "../app/staff/provider.ts";
import type { Routes } from "./site.ts";
import { letIn } from "./staff.ts";

const KEPT_COOKIE = "fairdue_going";
const KEPT_SECONDS = 600;

/** Signing in with the house's identity provider: two addresses a browser visits, outside the API. */
export const providerRoutes: Routes = async (app, { door: { ways } }) => {
  const provider = ways?.provider;
  if (ways === undefined || provider === undefined) return;
  app.get("/sign-in/provider", { schema: { hide: true } }, async (_request, reply) => {
    const { url, kept } = await provider.begin();
    return reply
      .setCookie(KEPT_COOKIE, Buffer.from(JSON.stringify(kept)).toString("base64url"), {
        path: "/sign-in",
        httpOnly: true,
        // Coming back from the provider is a visit from another site.
        sameSite: "lax",
        secure: "auto",
        maxAge: KEPT_SECONDS,
      })
      .redirect(url);
  });
  app.get("/sign-in/provider/return", { schema: { hide: true } }, async (request, reply) => {
    const kept = readKept(request.cookies[KEPT_COOKIE]);
    const returned = new URL(request.url, "http://127.0.0.1");
    const token = kept === undefined ? undefined : await provider.finish(ways.house, returned, kept);
    reply.clearCookie(KEPT_COOKIE, { path: "/sign-in" });
    if (token === undefined) return reply.redirect("/?unknown");
    return letIn(reply, token).redirect("/");
  });
};

function readKept(cookie: string | undefined): Kept | undefined {
  if (cookie === undefined) return undefined;
  try {
    const { verifier, state, nonce } = JSON.parse(Buffer.from(cookie, "base64url").toString("utf8")) as Partial<Kept>;
    return verifier === undefined || state === undefined || nonce === undefined
      ? undefined
      : { verifier, state, nonce };
  } catch {
    return undefined;
  }
}
