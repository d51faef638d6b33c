import { type Gate, prepareGate } from "@fairdue/core/contact/gate.ts";
import { type Layer, LEVELS, stackRulebooks } from "@fairdue/core/contact/stack.ts";
import { overlays, rulebooks } from "@fairdue/rulebook/index.ts";
import { ordinaryContact } from "./ordinary-contact.ts";

/** Every law that may be asked for: countries, and countries with their layers. */
export function knownLaws(): readonly string[] {
  return [...rulebooks.map(({ id }) => id), ...overlays.map(({ on, name }) => `${on}+${name}`)];
}

/**
 * The gate of a law such as `us` or `us+nyc`: the country's book, and the layers named after it, widest first.
 *
 * @returns undefined when the country or a layer is not known
 */
export function gateOfLaw(law: string): Gate | undefined {
  const [country = "", ...names] = law.split("+");
  const book = rulebooks.find(({ id }) => id === country);
  const ordinary = ordinaryContact(country);
  const found = names.map((name) => overlays.find((one) => one.on === country && one.name === name));
  if (book === undefined || ordinary === undefined || found.includes(undefined)) return undefined;
  const above = found.filter((one) => one !== undefined);
  const ordered = above.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  const layers: readonly Layer[] = [{ level: "country", book }, ...ordered];
  const stacked = stackRulebooks(layers);
  if (stacked.kind === "refused") throw new RangeError(`the layers of ${law} contradict each other`);
  return prepareGate(stacked.books, ordinary.zone);
}
