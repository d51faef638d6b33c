import createClient, { type Client } from "openapi-fetch";
import type { paths as PortalPaths } from "./portal-schema.ts";
import type { paths } from "./schema.ts";

/** A typed client of the staff's API; paths, parameters and answers come from openapi.yaml. */
export type FairdueClient = Client<paths>;

/** @param baseUrl origin of the server; empty for a page it serves itself */
export function fairdueClient(baseUrl: string): FairdueClient {
  return createClient<paths>({ baseUrl });
}

/** A typed client of the borrower's API; from openapi-portal.yaml. */
export type PortalClient = Client<PortalPaths>;

/** @param baseUrl origin of the portal; empty for a page it serves itself */
export function portalClient(baseUrl: string): PortalClient {
  return createClient<PortalPaths>({ baseUrl });
}
