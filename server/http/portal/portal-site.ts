import type { OfferPolicy } from "@fairdue/core/plan/offer-policy.ts";
import type { beginPayment } from "../../app/portal/begin-payment.ts";
import type { DemoPerson } from "../../app/portal/demo-people.ts";
import type { PortalHouse } from "../../app/portal/portal-house.ts";
import type { SignedIn } from "../../app/portal/sign-in.ts";
import type { Reading } from "../../app/show-cases.ts";
import type { takePayment } from "../../app/take-payment.ts";
import type { App } from "../site.ts";

type Pay = Parameters<typeof beginPayment>[1];
type Order = Parameters<Pay["begin"]>[0];

/** What the portal's routes stand on; built by `main`. */
export type PortalSite = {
  /** What is shown is read as of the house's day. */
  reading(): Promise<Reading>;
  /** What signing in and acting stand on, at this moment. */
  house(): Promise<PortalHouse>;
  /** The machine's clock, epoch milliseconds. */
  realNow(): number;
  /** Present when a provider takes payments. */
  readonly pay?: {
    readonly provider: Pay;
    /** Present when the provider is the sandbox, which books without money. */
    readonly sandbox?: {
      read(ticket: string): Order | undefined;
      environment(): Promise<Parameters<typeof takePayment>[0]>;
    };
  };
  /** Present in the demo only: the phone and mailbox of an invented person, and who may be tried. */
  readonly demo?: {
    messagesTo(address: string): readonly string[];
    people(): Promise<readonly DemoPerson[]>;
  };
  /** What is granted to people who cannot pay in full; without it nobody is offered a plan here. */
  readonly offers?: OfferPolicy;
  /** Folder with the portal's built files. */
  readonly portalDir?: string;
  /** File that refused attempts are logged to, without names, numbers or ids of people. */
  readonly logFile?: string;
};

export type PortalRoutes = (app: App, site: PortalSite) => Promise<void>;

declare module "fastify" {
  interface FastifyRequest {
    /** Who is signed in to the portal; undefined on open routes. */
    borrower: SignedIn | undefined;
  }
  interface FastifyContextConfig {
    /** True for the portal's routes that ask nobody to sign in. */
    open?: boolean;
  }
}
