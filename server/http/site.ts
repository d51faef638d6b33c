import type { Deed, Role } from "@fairdue/core/access/access.ts";
import type { OfferPolicy } from "@fairdue/core/plan/offer-policy.ts";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from "fastify";
import type { PlacementHouse } from "../app/placement/placement-house.ts";
import type { RunTotals } from "../app/run-day.ts";
import type { Reading } from "../app/show-cases.ts";
import type { Provider } from "../app/staff/provider.ts";
import type { RowKind } from "../app/staff/rows.ts";
import type { Staff, StaffHouse } from "../app/staff/staff.ts";
import type { takePayment } from "../app/take-payment.ts";

/** Who is at the door of the staff's API, and how they came in. */
export type Door = {
  /** Who a session or a key belongs to, now. */
  whoIs(by: { readonly session?: string; readonly key?: string }): Promise<Staff | undefined>;
  seesRow(staff: Staff, kind: Exclude<RowKind, "house">, id: number): Promise<boolean>;
  /** Absent where nobody can sign in. */
  readonly ways?: {
    readonly house: StaffHouse;
    readonly provider?: Provider;
    /** People anybody may be; in the demo only. */
    invented?(): Promise<readonly { readonly login: string; readonly name: string; readonly roles: readonly Role[] }[]>;
  };
};

/** What the routes stand on; built by `main`. */
export type Site = {
  readonly door: Door;
  reading(): Promise<Reading>;
  lastRun(): Promise<RunTotals | undefined>;
  /** What writing routes work with; `now` is the moment as cases count it, epoch milliseconds. Absent where nothing is written. */
  desk?(): Promise<Reading & { readonly now: number }>;
  /** What giving cases to agencies works with; absent where nobody does. */
  placing?(): Promise<PlacementHouse>;
  /** Present in the demo only. */
  readonly clock?: { move(days: number): Promise<{ asOf: string; runs: RunTotals[] }> };
  /** Present when a secret is set by which payments are signed. */
  readonly payments?: {
    readonly secret: string;
    /** The machine's clock, epoch milliseconds: a signature's time is real also in the demo. */
    now(): number;
    environment(): Promise<Parameters<typeof takePayment>[0]>;
  };
  /** What is granted to people who cannot pay in full; without it nobody is offered a plan. */
  readonly offers?: OfferPolicy;
  /** Folder with the console's built files. */
  readonly consoleDir?: string;
};

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;
export type Routes = (app: App, site: Site) => Promise<void>;
/** Routes about law and papers alone, which the portal has as well. */
export type LawRoutes = (app: App, site: Pick<Site, "reading">) => Promise<void>;

declare module "fastify" {
  interface FastifyRequest {
    /** Who is signed in; undefined on public routes. */
    staff: Staff | undefined;
  }
  interface FastifyContextConfig {
    /** What the route does, by which roles are let in. */
    deed?: Deed;
    /** What `:id` in its address is the id of; `:caseId` speaks for itself. */
    row?: RowKind;
  }
}
