import type { Instant } from "../calendar/zone.ts";
import type { HoldKind } from "../case/hold.ts";
import type { Directive, LostFact } from "../contact/facts.ts";
import type { Consent } from "../contact/request.ts";
import type { AuditEvent, ContactMade } from "./log.ts";

/** One agency's mandate over one debt. */
export type Mandate = {
  readonly agencyId: string;
  readonly placedAt: Instant;
  notifiedAt?: Instant;
  recalledAt?: Instant;
};

/** What stood at one place of the log: the fold of all entries before it. */
export class Standing {
  readonly contacts: ContactMade[] = [];
  readonly paid = new Set<string>();
  readonly pending = new Set<string>();
  readonly holds = new Map<HoldKind, Instant>();
  /** Holds that have ended, with the moment of the last end. */
  readonly released = new Map<HoldKind, Instant>();
  readonly directives: Directive[] = [];
  readonly consents: Consent[] = [];
  readonly plans = new Map<string, "signed" | "breached">();
  readonly mandates = new Map<string, Mandate[]>();
  readonly refusedPoints = new Set<string>();
  died: Instant | undefined;
  lost: LostFact | undefined;

  take(event: AuditEvent): void {
    switch (event.kind) {
      case "paid":
        this.pending.delete(event.debt);
        this.paid.add(event.debt);
        break;
      case "payment-pending":
        this.pending.add(event.debt);
        break;
      case "payment-failed":
        // A payment that came back was none, even if the debt had counted as paid.
        this.pending.delete(event.debt);
        this.paid.delete(event.debt);
        break;
      case "held":
        this.holds.set(event.hold, event.at);
        break;
      case "released":
        if (this.holds.delete(event.hold)) this.released.set(event.hold, event.at);
        break;
      case "said":
        this.directives.push(event.directive);
        break;
      case "agreed":
        this.consents.push(event.consent);
        break;
      case "died":
        this.died ??= event.at;
        break;
      case "plan-signed":
        this.plans.set(event.debt, "signed");
        break;
      case "plan-breached":
        this.plans.set(event.debt, "breached");
        break;
      case "placed":
      case "placement-notified":
      case "recalled":
        this.#mandate(event);
        break;
      case "third-party-refused":
        this.refusedPoints.add(event.pointId);
        break;
      case "lost":
        this.lost = event.evidence;
        break;
      case "found":
        this.lost = undefined;
        break;
      default:
        event satisfies never;
    }
  }

  /** The agency's latest mandate over a debt. */
  mandateOf(debt: string, agencyId: string): Mandate | undefined {
    return this.mandates.get(debt)?.findLast((mandate) => mandate.agencyId === agencyId);
  }

  #mandate(event: Extract<AuditEvent, { kind: "placed" | "placement-notified" | "recalled" }>): void {
    const { debt, agencyId, at } = event;
    if (event.kind === "placed") {
      this.mandates.set(debt, [...(this.mandates.get(debt) ?? []), { agencyId, placedAt: at }]);
      return;
    }
    const mandate = this.mandateOf(debt, agencyId);
    if (mandate === undefined) return;
    if (event.kind === "placement-notified") mandate.notifiedAt ??= at;
    else mandate.recalledAt ??= at;
  }
}
