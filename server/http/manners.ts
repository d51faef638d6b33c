import type { App } from "./site.ts";

/** What a page of ours may load, and that no page elsewhere may frame it. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * Headers and errors of every server of ours. It answers only requests that name one of its hosts, and from pages only its
 * own: a page elsewhere cannot reach it through the visitor's browser.
 *
 * @param hosts names without a port
 */
export function teachManners(app: App, hosts: readonly string[]): void {
  app.addHook("onRequest", async (request, reply) => {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    const origin = request.headers.origin;
    const foreign =
      origin !== undefined &&
      origin !== `http://${request.headers.host}` &&
      origin !== `https://${request.headers.host}`;
    if (!hosts.includes(host) || foreign) {
      await reply
        .code(403)
        .send({ type: "about:blank", title: "This server answers only its own machine", status: 403 });
    }
  });
  app.addHook("onSend", async (request, reply) => {
    reply.header("content-security-policy", POLICY);
    if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store");
    if (reply.statusCode >= 400) reply.type("application/problem+json; charset=utf-8");
    reply.header("x-content-type-options", "nosniff");
    reply.header("referrer-policy", "no-referrer");
  });
  app.setErrorHandler((error: { statusCode?: number; message: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    // What broke inside is for the log of the process that sees it, not for the page.
    const title = status < 500 ? error.message : "Something broke on our side; nothing was changed";
    if (status >= 500) process.stderr.write(`${error.message}\n`);
    return reply.code(status).send({ type: "about:blank", title, status });
  });
}
