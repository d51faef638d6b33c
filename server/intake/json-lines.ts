import type { SourceRow } from "./source-order.ts";

/** A longer line is cut, and so is refused as broken JSON instead of filling the memory. */
const LONGEST_LINE = 1024 * 1024;

/** Lines that are not blank, with their numbers. */
export async function* jsonLines(text: AsyncIterable<string>): AsyncGenerator<SourceRow & { readonly raw: string }> {
  let line = 1;
  let rest = "";
  for await (const piece of text) {
    const lines = (rest + piece).split("\n");
    rest = (lines.pop() as string).slice(0, LONGEST_LINE);
    for (const raw of lines) {
      if (raw.trim() !== "") yield { line, raw: raw.slice(0, LONGEST_LINE).trim() };
      line += 1;
    }
  }
  if (rest.trim() !== "") yield { line, raw: rest.trim() };
}
