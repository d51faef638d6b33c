import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { type Gate, prepareGate } from "@fairdue/core/contact/gate.ts";
import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import { type Layer, LEVELS, type Stacked, stackRulebooks } from "@fairdue/core/contact/stack.ts";
import { overlays, rulebooks } from "@fairdue/rulebook/index.ts";
import type { HousePolicy } from "../intake/house-policy.ts";
import { ordinaryContact } from "./ordinary-contact.ts";

/** Every law that may be asked for: countries, and countries with their layers. */
export function knownLaws(): readonly string[] {
  return [...rulebooks.map(({ id }) => id), ...overlays.map(({ on, name }) => `${on}+${name}`)];
}

/** Every rulebook at hand, countries and layers. */
export function everyRulebook(): readonly Rulebook[] {
  return [...rulebooks, ...overlays.map(({ book }) => book)];
}

/** The books of a law, the widest first, and the zone it judges by when a file suggests none. */
export type LayeredLaw = { readonly country: string; readonly layers: readonly Layer[]; readonly zone: Zone };

/**
 * The layers of a law such as `us` or `us+nyc`: the country's book, and the layers named after it, widest first.
 *
 * @returns undefined when the country or a layer is not known
 */
export function layersOfLaw(law: string): LayeredLaw | undefined {
  const [country = "", ...names] = law.split("+");
  const book = rulebooks.find(({ id }) => id === country);
  const ordinary = ordinaryContact(country);
  const found = names.map((name) => overlays.find((one) => one.on === country && one.name === name));
  if (book === undefined || ordinary === undefined || found.includes(undefined)) return undefined;
  const above = found.filter((one) => one !== undefined);
  return { country, layers: inOrder([{ level: "country", book }, ...above]), zone: ordinary.zone };
}

/** Stands house policies on a law, each at its own level; those made for another law are left aside. */
export function stackLaw(law: LayeredLaw, policies: readonly HousePolicy[]): Stacked {
  const made = policies.filter((house) => standsOn(house, law));
  const layers = [...law.layers, ...made.map(({ level, policy }) => ({ level, policy }))];
  return stackRulebooks(inOrder(layers));
}

/** Whether a policy was made for this law, or for the law below its narrower layers. */
function standsOn(house: HousePolicy, { layers }: LayeredLaw): boolean {
  const theirs = layersOfLaw(house.law)?.layers;
  return theirs?.every(({ book }) => layers.some((layer) => layer.book === book)) ?? false;
}

function inOrder(layers: readonly Layer[]): readonly Layer[] {
  return layers.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}

/** The gate of a law by its name; undefined when the law is not known. */
export type GateOfLaw = (law: string) => Gate | undefined;

/**
 * Gates by law, with a house's own policies standing on the laws they were made for. Gates cost more to prepare than to
 * ask, so each law's is prepared once.
 *
 * @throws RangeError (from the gate finder) when a policy loosens the law: loading it must have refused it
 */
export function lawGates(policies: readonly HousePolicy[] = []): GateOfLaw {
  const gates = new Map<string, Gate | undefined>();
  return (law) => {
    if (!gates.has(law)) gates.set(law, gateOf(layersOfLaw(law), policies));
    return gates.get(law);
  };
}

function gateOf(law: LayeredLaw | undefined, policies: readonly HousePolicy[]): Gate | undefined {
  if (law === undefined) return undefined;
  const stacked = stackLaw(law, policies);
  if (stacked.kind === "refused") throw new RangeError(`the layers of ${law.country} contradict each other`);
  return prepareGate(stacked.books, law.zone);
}
