import { z } from "zod";
import { jsonLines } from "./json-lines.ts";

const headerRow = z.strictObject({
  row: z.literal("header"),
  format: z.literal("fairdue-furnishing-answer/1"),
  file: z.int().positive(),
  rows: z.int().nonnegative(),
  accepted: z.int().nonnegative(),
  rejected: z.int().nonnegative(),
});
const rejectedRow = z.strictObject({
  row: z.literal("rejected"),
  id: z.string().regex(/^\d+\/.+$/, { error: "no row number: write it as the file had it, such as 12801/2026-11" }),
  reason: z.string().trim().min(1, { error: "is empty: say why the row was rejected" }),
});

export type RejectedRow = { readonly accountId: number; readonly key: string; readonly reason: string };

/** A bureau's answer to one file: how many rows it took, and which it rejected and why. */
export type FurnishingAnswer = Omit<z.infer<typeof headerRow>, "row" | "format" | "rejected"> & {
  readonly rejected: readonly RejectedRow[];
};

export type AnswerFault = { readonly line: number; readonly field: string; readonly why: string };
export type ReadAnswer =
  | { readonly kind: "read"; readonly answer: FurnishingAnswer }
  | { readonly kind: "faulty"; readonly faults: readonly [AnswerFault, ...AnswerFault[]] };

/** Reads an answer (`docs/formats/furnishing.md`); its own numbers must agree, and no row stands in it twice. */
export async function readFurnishingAnswer(text: AsyncIterable<string>): Promise<ReadAnswer> {
  const faults: AnswerFault[] = [];
  let header: z.infer<typeof headerRow> | undefined;
  const rejected = new Map<string, RejectedRow>();
  for await (const { line, raw } of jsonLines(text)) {
    const read = (header === undefined ? headerRow : rejectedRow).safeParse(parsed(raw));
    if (!read.success) {
      const issue = read.error.issues[0];
      faults.push({ line, field: issue?.path.join(".") ?? "", why: issue?.message ?? "not a row of this format" });
      if (header === undefined) break;
    } else if (read.data.row === "header") header = read.data;
    else if (rejected.has(read.data.id)) faults.push({ line, field: "id", why: `${read.data.id} stands here twice` });
    else rejected.set(read.data.id, { ...placeOf(read.data.id), reason: read.data.reason });
  }
  if (header === undefined && faults.length === 0) faults.push({ line: 1, field: "row", why: "the header is missing" });
  if (header !== undefined && faults.length === 0) {
    if (header.rejected !== rejected.size)
      faults.push({ line: 1, field: "rejected", why: `says ${header.rejected}, ${rejected.size} are listed` });
    if (header.accepted + header.rejected !== header.rows)
      faults.push({ line: 1, field: "rows", why: "accepted and rejected do not add up to it" });
  }
  const [first, ...others] = faults;
  if (first !== undefined) return { kind: "faulty", faults: [first, ...others] };
  if (header === undefined) throw new Error("an answer without faults has a header");
  const { file, rows, accepted } = header;
  return { kind: "read", answer: { file, rows, accepted, rejected: [...rejected.values()] } };
}

function placeOf(id: string): { readonly accountId: number; readonly key: string } {
  const slash = id.indexOf("/");
  return { accountId: Number(id.slice(0, slash)), key: id.slice(slash + 1) };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
