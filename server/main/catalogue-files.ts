import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Lender, Product } from "@fairdue/core/account/catalogue.ts";
import type { Template } from "@fairdue/core/contact/template.ts";
import type { Agency } from "@fairdue/core/placement/agency.ts";
import type { Ladder } from "@fairdue/core/strategy/ladder.ts";
import { checkWords } from "@fairdue/rulebook/conduct/check-words.ts";
import { readAgencies } from "../intake/agencies.ts";
import { readLenders, readProduct } from "../intake/catalogue.ts";
import { readLadder } from "../intake/ladder.ts";
import { readTemplates } from "../intake/templates.ts";
import type { FileFault } from "../intake/yaml-file.ts";
import type { Catalogue } from "../store/catalogue.ts";
import { describeFaults } from "./terminal.ts";

export type CatalogueReading =
  | { readonly kind: "read"; readonly catalogue: Catalogue }
  | { readonly kind: "rejected"; readonly faults: string };

/**
 * Reads a catalogue folder: `lenders.yaml`, `agencies.yaml` where there is one, `products/`, `ladders/`, `templates/`. Every fault of every file is named;
 * with one fault nothing is taken.
 */
export async function readCatalogueFolder(folder: string): Promise<CatalogueReading> {
  const faults: string[] = [];
  const keep = <R extends { kind: "read" } | { kind: "rejected"; faults: readonly FileFault[] }>(
    file: string,
    reading: R,
  ) => {
    if (reading.kind === "rejected") faults.push(describeFaults(file, reading.faults));
    return reading.kind === "read" ? (reading as Extract<R, { kind: "read" }>) : undefined;
  };
  const lendersFile = path.join(folder, "lenders.yaml");
  const lenders: readonly Lender[] = keep(lendersFile, readLenders(await readFile(lendersFile, "utf8")))?.lenders ?? [];
  const agenciesFile = path.join(folder, "agencies.yaml");
  const agenciesText = await readFile(agenciesFile, "utf8").catch(() => undefined);
  const agencies: readonly Agency[] =
    agenciesText === undefined ? [] : (keep(agenciesFile, readAgencies(agenciesText))?.agencies ?? []);
  const products: Product[] = [];
  for (const file of await yamlIn(folder, "products")) {
    const product = keep(file, readProduct(await readFile(file, "utf8"), lenders))?.product;
    if (product !== undefined) products.push(product);
  }
  const ladders: Ladder[] = [];
  for (const file of await yamlIn(folder, "ladders")) {
    const ladder = keep(file, readLadder(await readFile(file, "utf8")))?.ladder;
    if (ladder !== undefined) ladders.push(ladder);
  }
  const templates: Template[] = [];
  for (const file of await yamlIn(folder, "templates")) {
    templates.push(...(keep(file, readTemplates(await readFile(file, "utf8"), checkWords))?.templates ?? []));
  }
  faults.push(...danglingSteps(ladders, templates), ...danglingLadders(lendersFile, lenders, ladders));
  if (faults.length > 0) return { kind: "rejected", faults: faults.join("\n") };
  return {
    kind: "read",
    catalogue: {
      lenders: byId(lenders),
      products: byId(products),
      ladders: byId(ladders),
      templates: byId(templates),
      agencies: byId(agencies),
    },
  };
}

/** A step must name a text that exists and may be used on its channel. */
function danglingSteps(ladders: readonly Ladder[], templates: readonly Template[]): readonly string[] {
  return ladders.flatMap((ladder) =>
    ladder.steps.flatMap((step) => {
      const template = templates.find((one) => one.id === step.template);
      if (template?.channels.includes(step.channel) === true) return [];
      const why =
        template === undefined
          ? `there is no text "${step.template}"`
          : `the text "${step.template}" is not for ${step.channel}`;
      return [`ladder ${ladder.id}, step ${step.id}: ${why}. Name an approved text for this channel.`];
    }),
  );
}

function danglingLadders(file: string, lenders: readonly Lender[], ladders: readonly Ladder[]): readonly string[] {
  return lenders
    .filter((lender) => !ladders.some((ladder) => ladder.id === lender.ladder))
    .map(
      (lender) =>
        `${file}: lender ${lender.id}: there is no ladder "${lender.ladder}". Name one of: ${ladders.map(({ id }) => id).join(", ")}.`,
    );
}

async function yamlIn(folder: string, part: string): Promise<readonly string[]> {
  const dir = path.join(folder, part);
  return (await readdir(dir))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => path.join(dir, name));
}

function byId<T extends { readonly id: string }>(values: readonly T[]): ReadonlyMap<string, T> {
  return new Map(values.map((value) => [value.id, value]));
}
