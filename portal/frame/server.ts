import { portalClient } from "@fairdue/client/client.ts";
import type { paths } from "@fairdue/client/portal-schema.ts";

/** The server this page came from. */
export const server = portalClient("");

export type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

/** What a POST answers. */
export type Posted<Path extends keyof paths> = paths[Path] extends {
  post: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : never;

/** An answer that is no success, with the number by which a page tells them apart. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: number;

  constructor(code: number, title: string) {
    super(title);
    this.code = code;
  }
}

/** The answer's body, or what went wrong. */
export async function bodyOf<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await answer;
  if (data !== undefined) return data;
  throw new Refused(response.status, (error as { title?: string } | undefined)?.title ?? `HTTP ${response.status}`);
}
