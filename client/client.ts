import createClient, { type Client } from "openapi-fetch";
import type { paths } from "./schema.ts";

/** A typed client of the HTTP API; paths, parameters and answers come from openapi.yaml. */
export type FairdueClient = Client<paths>;

/** @param baseUrl origin of the server; empty for a page it serves itself */
export function fairdueClient(baseUrl: string): FairdueClient {
  return createClient<paths>({ baseUrl });
}
