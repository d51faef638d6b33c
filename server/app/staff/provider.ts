import { randomBytes } from "node:crypto";
import * as openid from "openid-client";
import { enterBySubject } from "./sign-in.ts";
import type { StaffHouse } from "./staff.ts";

/** The house's own identity provider (OpenID Connect): who signs in there is asked for nothing here. */
export type Provider = {
  /** Where to send somebody, and what must come back with them. */
  begin(): Promise<{ readonly url: string; readonly kept: Kept }>;
  /** A session for who came back; undefined when the provider does not vouch for them, or the house does not know them. */
  finish(house: StaffHouse, returned: URL, kept: Kept): Promise<string | undefined>;
};

const REFUSALS = [openid.ClientError, openid.ResponseBodyError, openid.AuthorizationResponseError] as const;

/** Kept in the browser between going and coming back. */
export type Kept = { readonly verifier: string; readonly state: string; readonly nonce: string };

/**
 * Reads the provider's own description of itself (discovery) at first use, so that a provider that is down does not keep
 * the house from starting.
 *
 * @param home the console's address, such as https://desk.lender.example; the provider sends people back below it
 */
export function identityProvider(told: {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly home: string;
}): Provider {
  let found: Promise<openid.Configuration> | undefined;
  const loopback = new URL(told.issuer).protocol === "http:" && new URL(told.issuer).hostname === "127.0.0.1";
  const configuration = (): Promise<openid.Configuration> => {
    found ??= openid
      .discovery(new URL(told.issuer), told.clientId, told.clientSecret, undefined, {
        // Plain HTTP is for a provider on this very machine alone.
        ...(loopback && { execute: [openid.allowInsecureRequests] }),
      })
      .catch((error: unknown) => {
        found = undefined;
        throw error;
      });
    return found;
  };
  return {
    async begin() {
      const kept = {
        verifier: openid.randomPKCECodeVerifier(),
        state: randomBytes(16).toString("base64url"),
        nonce: randomBytes(16).toString("base64url"),
      };
      const url = openid.buildAuthorizationUrl(await configuration(), {
        redirect_uri: `${told.home}/sign-in/provider/return`,
        scope: "openid email",
        code_challenge: await openid.calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: "S256",
        state: kept.state,
        nonce: kept.nonce,
      });
      return { url: url.href, kept };
    },
    async finish(house, returned, kept) {
      const found = await configuration();
      try {
        const tokens = await openid.authorizationCodeGrant(
          found,
          new URL(returned.pathname + returned.search, told.home),
          {
            pkceCodeVerifier: kept.verifier,
            expectedState: kept.state,
            expectedNonce: kept.nonce,
          },
        );
        const claims = tokens.claims();
        if (claims === undefined) return undefined;
        // Some providers tell the address in the token, some only when asked.
        const { email, email_verified } =
          claims.email === undefined ? await openid.fetchUserInfo(found, tokens.access_token, claims.sub) : claims;
        const login = email_verified === true && typeof email === "string" ? email.toLowerCase() : undefined;
        return await enterBySubject(house, { subject: `${claims.iss} ${claims.sub}`, login });
      } catch (error) {
        // What the provider said no to is a refusal; that it cannot be reached is not.
        if (REFUSALS.some((kind) => error instanceof kind)) return undefined;
        throw error;
      }
    },
  };
}
