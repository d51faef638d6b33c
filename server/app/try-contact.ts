import { type CaseFault, readContactCases } from "../intake/contact-facts.ts";
import { type CheckedContact, checkContacts, ordinaryOfLaw } from "./check-contacts.ts";
import type { GateOfLaw } from "./law-gate.ts";

/**
 * Judges one contact given with its facts, in the form of `docs/formats/contact-facts.md`. Nothing is loaded or written.
 *
 * @returns what the law says, or what cannot be read of the facts
 */
export function tryContact(
  gateOf: GateOfLaw,
  law: string,
  contact: Readonly<Record<string, unknown>>,
): { readonly answer: CheckedContact } | { readonly faults: readonly CaseFault[] } {
  const { cases, faults } = readContactCases(JSON.stringify([contact]), law, ordinaryOfLaw);
  const [answer] = checkContacts(cases, gateOf);
  return answer === undefined ? { faults } : { answer };
}
