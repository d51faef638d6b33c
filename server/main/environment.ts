import path from "node:path";

/** What FairDue reads from its surroundings; nothing else in the program looks at the environment. */
export type Environment = {
  /** Directory for the built-in database, keys and letters. */
  readonly home: string;
  /** Server to use instead of the built-in one. */
  readonly databaseUrl: string | undefined;
  readonly masterKeyHex: string | undefined;
  /** `smpp://user:password@host:port?sender=NAME` */
  readonly smppUrl: string | undefined;
  /** `smtp://user:password@host:port?from=ADDRESS`, or `smtps://`. */
  readonly smtpUrl: string | undefined;
  /** File with the house's own, stricter numbers. */
  readonly policyFile?: string | undefined;
  /** Secret with which payments told over HTTP are signed. */
  readonly paymentsSecret?: string | undefined;
  readonly port: number;
  /** Who holds a Metro 2 licence and furnishes in that layout; without it the layout is off. */
  readonly metro2Licensed?: string | undefined;
  /** File with what is offered to people who cannot pay in full. */
  readonly offersFile?: string | undefined;
  /** Where borrowers find the portal. */
  readonly portalUrl?: string | undefined;
  /** The house's identity provider (OpenID Connect), and the console's own address that it sends people back to. */
  readonly oidc?:
    | { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly home: string }
    | undefined;
};

export function readEnvironment(): Environment {
  const { FAIRDUE_HOME, DATABASE_URL, FAIRDUE_MASTER_KEY, FAIRDUE_PORT } = process.env;
  const { FAIRDUE_SMPP_URL, FAIRDUE_SMTP_URL, FAIRDUE_POLICY, FAIRDUE_PAYMENTS_SECRET, FAIRDUE_PORTAL_URL } =
    process.env;
  const { FAIRDUE_OIDC_ISSUER, FAIRDUE_OIDC_CLIENT_ID, FAIRDUE_OIDC_CLIENT_SECRET, FAIRDUE_URL } = process.env;
  const { FAIRDUE_METRO2_LICENSED, FAIRDUE_OFFERS } = process.env;
  const given = (value: string | undefined) => (value === "" ? undefined : value);
  return {
    home: path.resolve(FAIRDUE_HOME ?? ".fairdue"),
    databaseUrl: given(DATABASE_URL),
    masterKeyHex: given(FAIRDUE_MASTER_KEY),
    smppUrl: given(FAIRDUE_SMPP_URL),
    smtpUrl: given(FAIRDUE_SMTP_URL),
    policyFile: given(FAIRDUE_POLICY),
    paymentsSecret: given(FAIRDUE_PAYMENTS_SECRET),
    port: Number(FAIRDUE_PORT ?? 4180),
    metro2Licensed: given(FAIRDUE_METRO2_LICENSED),
    offersFile: given(FAIRDUE_OFFERS),
    portalUrl: given(FAIRDUE_PORTAL_URL),
    oidc:
      given(FAIRDUE_OIDC_ISSUER) === undefined
        ? undefined
        : {
            issuer: FAIRDUE_OIDC_ISSUER ?? "",
            clientId: FAIRDUE_OIDC_CLIENT_ID ?? "fairdue",
            clientSecret: FAIRDUE_OIDC_CLIENT_SECRET ?? "",
            home: given(FAIRDUE_URL) ?? `http://127.0.0.1:${FAIRDUE_PORT ?? 4180}`,
          },
  };
}
