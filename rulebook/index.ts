import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import { rulebookCn } from "./cn/index.ts";
import { rulebookUk } from "./uk/index.ts";

/** Every rulebook we keep, by the country whose law it writes down. */
export const rulebooks: readonly Rulebook[] = [rulebookCn, rulebookUk];
