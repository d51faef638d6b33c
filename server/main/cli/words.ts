import type { Language } from "@fairdue/core/text.ts";
import { InvalidArgumentError } from "commander";

/** Reads a number from 1 on. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError("write a whole number");
  return value;
}

/** Reads `zh` or `en`. */
export function language(text: string): Language {
  if (text !== "zh" && text !== "en") throw new InvalidArgumentError("write zh or en");
  return text;
}
