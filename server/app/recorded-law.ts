import type { Zone } from "@fairdue/core/calendar/zone.ts";
import { type Gate, prepareGate } from "@fairdue/core/contact/gate.ts";
import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import { type Layer, type Level, type Policy, stackRulebooks } from "@fairdue/core/contact/stack.ts";
import { canonicalJson } from "@fairdue/core/record/canonical.ts";
import { keepGrounds, loadGrounds } from "../store/grounds.ts";
import type { Tx } from "../store/rows.ts";

/** A house policy as it is kept: where it stands and its numbers. */
export type KeptPolicy = { readonly law: string; readonly level: Level; readonly policy: Policy };

/** The law under which a decision was made, made ready to be asked again; or what is missing of it. */
export type RecordedLaw =
  | {
      readonly kind: "known";
      readonly gate: Gate;
      /** Versions asked then of which we keep only a later one: it is asked for its rules of that day. */
      readonly later: readonly string[];
    }
  | { readonly kind: "unknown"; readonly why: "no-rulebook" | "no-policy" | "policy-refused"; readonly name: string };

const nameOf = (policy: string) => `policy ${policy}`;

/**
 * Keeps a policy under its name and version, for decisions that will name it.
 *
 * @returns false when other numbers are kept under this version: decisions already rest on those
 */
export async function keepPolicy(tx: Tx, { law, level, policy }: KeptPolicy): Promise<boolean> {
  const name = nameOf(`${policy.id}@${policy.version}`);
  const body = canonicalJson({ law, level, policy });
  return (await keepGrounds(tx, [{ name, body }])).get(name) === body;
}

/**
 * Builds the law that a decision names, such as `cn@2026-11-23+house-cn@1`, from the rulebooks at hand and the policies
 * kept. A rulebook of a later version stands in for one that is gone: rules keep the days they were in force, so that it
 * still says what the law of that day was; replaying shows whether it does.
 */
export async function recordedLaw(
  tx: Tx,
  named: readonly string[],
  around: { readonly books: readonly Rulebook[]; readonly zone: Zone },
): Promise<RecordedLaw> {
  const layers: Layer[] = [];
  const later: string[] = [];
  const policies: string[] = [];
  for (const name of named) {
    const [version = "", ...above] = name.split("+");
    const id = version.slice(0, version.indexOf("@"));
    const exact = around.books.find((book) => `${book.id}@${book.version}` === version);
    const book = exact ?? around.books.findLast((one) => one.id === id);
    if (book === undefined) return { kind: "unknown", why: "no-rulebook", name: version };
    if (exact === undefined) later.push(version);
    layers.push({ level: "country", book });
    policies.push(...above.filter((policy) => !policies.includes(policy)));
  }
  const kept = await loadGrounds(tx, policies.map(nameOf));
  for (const name of policies) {
    const body = kept.get(nameOf(name));
    if (body === undefined) return { kind: "unknown", why: "no-policy", name };
    layers.push({ level: "client", policy: (JSON.parse(body) as KeptPolicy).policy });
  }
  const stacked = stackRulebooks(layers);
  if (stacked.kind === "refused") return { kind: "unknown", why: "policy-refused", name: stacked.problems[0].layer };
  return { kind: "known", gate: prepareGate(stacked.books, around.zone), later };
}
