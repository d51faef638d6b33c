import type { FileFault } from "../intake/yaml-file.ts";
import type { Refusal } from "../store/embedded/refusal.ts";

/** Exit codes of every command. */
export const EXIT = { done: 0, found: 1, refused: 2, interrupted: 130 } as const;

/** Rows as a table that lines up, Chinese characters counted as two columns. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
    });
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === row.length - 1 ? cell : cell + " ".repeat((widths[i] ?? 0) - widthOf(cell))))
        .join("  "),
    )
    .join("\n");
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1;
  return width;
}

/** A refusal in its four parts, for standard error. */
export function describeRefusal(refusal: Refusal): string {
  return `${refusal.what}\n  where: ${refusal.where}\n  why: ${refusal.why}\n  remedy: ${refusal.remedy}\n`;
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Faults of a file, one a line. */
export function describeFaults(file: string, faults: readonly FileFault[]): string {
  return faults
    .map(({ line, field, why, remedy }) => `${file}:${line}: ${field === "" ? "" : `${field}: `}${why}. ${remedy}`)
    .join("\n");
}
