import type { Gate } from "@fairdue/core/contact/gate.ts";
import type { Pool } from "pg";
import type { ChannelAdapter } from "../../channels/port.ts";
import type { Catalogue } from "../../store/catalogue.ts";
import type { Vault } from "../../store/vault.ts";
import type { LayOut } from "../document/issue-document.ts";

/** What signing in and acting in the portal stands on. */
export type PortalHouse = {
  readonly pool: Pool;
  readonly vault: Vault;
  readonly gate: Gate;
  readonly catalogue: Catalogue;
  /** Ways a code can go out. */
  readonly channels: ReadonlyMap<string, ChannelAdapter>;
  /** Now as cases count it; in the demo another day than the machine's. */
  readonly now: number;
  /** The machine's clock: codes, links and sessions are as old as they really are. */
  readonly realNow: () => number;
  /** Lays documents out as PDF. */
  readonly layOut: LayOut;
};
