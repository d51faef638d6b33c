import type { Product } from "@fairdue/core/account/catalogue.ts";
import type { Day } from "@fairdue/core/calendar/day.ts";
import type { LenderFacts, NamedLenderFacts } from "@fairdue/core/case/contact-facts.ts";
import { type Agency, faultsOf } from "@fairdue/core/placement/agency.ts";
import { nameFacts } from "../lender-facts.ts";

/**
 * An agency as the gate asks for it on a day: what stands in the register, and nothing that does not.
 *
 * @param by who calls, and from which line
 */
export function agencyFactsOf(
  lender: { readonly id: string; readonly kind: LenderFacts["kind"] },
  products: ReadonlyMap<string, Product>,
  agency: Agency,
  by: { readonly today: Day; readonly login: string; readonly line: string },
): NamedLenderFacts {
  const faults = faultsOf(agency, by.today);
  const isOwnLine = agency.lines.includes(by.line);
  return nameFacts({
    id: lender.id,
    kind: lender.kind,
    actor: {
      role: "agency",
      id: agency.id,
      collectorId: `${agency.id}/${by.login}`,
      approvedLine: isOwnLine,
      genuineCallerId: isOwnLine,
      licensed: !faults.includes("scope-unchecked"),
      trained: !faults.includes("training-due"),
      listed: !faults.includes("not-listed"),
      violentRecord: faults.includes("suspended"),
      subcontracted: false,
    },
    products: Object.fromEntries([...products.values()].map((product) => [product.id, product.kind] as const)),
    mandate: { contractOnFile: !faults.includes("no-contract") },
  });
}
