import { readFile } from "node:fs/promises";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import type { Language } from "@fairdue/core/text.ts";
import { knownLaws, layersOfLaw, stackLaw } from "../app/law-gate.ts";
import { keepPolicy } from "../app/recorded-law.ts";
import { type HousePolicy, readHousePolicy, standPolicy } from "../intake/house-policy.ts";
import { describeFileFault, type FileFault } from "../intake/yaml-file.ts";
import type { Refusal } from "../store/embedded/refusal.ts";
import type { Tx } from "../store/rows.ts";

export type LoadedPolicy = { readonly kind: "loaded"; readonly house: HousePolicy };

/**
 * Reads a policy file and stands it on the law it was made for. A file that loosens any rule is refused whole; the
 * refusal names line, rule and parameter.
 */
export async function loadPolicy(file: string, lang: Language = "en"): Promise<LoadedPolicy | Refusal> {
  const source = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => error);
  if (typeof source !== "string") {
    const why = `it cannot be read (${source.code ?? source.message})`;
    return refused({ where: file, why, remedy: "Name a policy file; its form is in docs/formats/house-policy.md." });
  }
  const reading = readHousePolicy(source);
  if (reading.kind === "rejected") return refusedFor(file, reading.faults);
  const law = layersOfLaw(reading.house.law);
  if (law === undefined) {
    const why = `it stands on "${reading.house.law}", a law nobody keeps`;
    return refused({ where: file, why, remedy: `Write one of: ${knownLaws().join(", ")}.` });
  }
  const standing = standPolicy(reading.house, law.layers, lang);
  return standing.kind === "rejected" ? refusedFor(file, standing.faults) : { kind: "loaded", house: reading.house };
}

/** The law a house works under, its own policy on top. */
export type LawOfHouse = {
  readonly kind: "standing";
  readonly books: readonly Rulebook[];
  readonly zone: Zone;
  /** Keeps the policy for decisions that will name it; refused when its version already stands for other numbers. */
  keep(tx: Tx): Promise<Refusal | undefined>;
};

/** The law of a house, with the policy in a file on top when there is one. */
export async function lawOfHouse(name: string, file: string | undefined): Promise<LawOfHouse | Refusal> {
  const law = layersOfLaw(name);
  if (law === undefined) throw new RangeError(`no such law: ${name}`);
  const loaded = file === undefined ? undefined : await loadPolicy(file);
  if (loaded?.kind === "refused") return loaded;
  const house = loaded?.house;
  if (house !== undefined && house.law !== name) {
    const why = `it stands on the law of ${house.law}, and this house works under that of ${name}`;
    return refused({ where: file ?? "", why, remedy: `Name a policy with "law: ${name}", or none.` });
  }
  const stacked = stackLaw(law, house === undefined ? [] : [house]);
  if (stacked.kind === "refused") throw new RangeError("a policy that was accepted does not stand");
  const keep = async (tx: Tx): Promise<Refusal | undefined> => {
    if (house === undefined || (await keepPolicy(tx, house))) return undefined;
    const { id, version } = house.policy;
    const why = `decisions were made under version ${version} of ${id} when it had other numbers`;
    return refused({ where: file ?? "", why, remedy: "Change its version whenever a number changes." });
  };
  return { kind: "standing", books: stacked.books, zone: law.zone, keep };
}

function refusedFor(file: string, faults: readonly FileFault[]): Refusal {
  const why = faults.map((fault) => describeFileFault(file, fault)).join("\n       ");
  return refused({ where: file, why, remedy: "A policy may only make numbers of the law stricter." });
}

function refused(parts: Omit<Refusal, "kind" | "what">): Refusal {
  return { kind: "refused", what: "The house policy was refused; nothing was started", ...parts };
}
