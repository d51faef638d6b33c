import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import type { Level } from "@fairdue/core/contact/stack.ts";
import { rulebookCn } from "./cn/index.ts";
import { rulebookUk } from "./uk/index.ts";
import { rulebookUs } from "./us/index.ts";
import { rulebookMa } from "./us/ma.ts";
import { rulebookNyc } from "./us/nyc.ts";

/** Every rulebook we keep, by the country whose law it writes down. */
export const rulebooks: readonly Rulebook[] = [rulebookCn, rulebookUk, rulebookUs];

/** A narrower layer that stands on a country's book, asked for as `us+nyc`. */
export type Overlay = { readonly on: string; readonly name: string; readonly level: Level; readonly book: Rulebook };

/** Every layer of a region or a city. */
export const overlays: readonly Overlay[] = [
  { on: "us", name: "ma", level: "region", book: rulebookMa },
  { on: "us", name: "nyc", level: "city", book: rulebookNyc },
];
