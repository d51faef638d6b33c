import { closeSync, openSync, readSync } from "node:fs";
import { looksLikeXml, openCamt } from "./camt.ts";
import { openExport } from "./export-file.ts";
import type { StatementFile } from "./statement-line.ts";

const HEAD_BYTES = 4_096;

/**
 * Opens a statement, whichever kind it is: ISO 20022 camt.052, .053 or .054, or an export of a wallet or bank.
 *
 * @throws BrokenSource when it is none of them
 */
export async function openStatement(path: string): Promise<StatementFile> {
  const file = openSync(path, "r");
  const head = Buffer.alloc(HEAD_BYTES);
  const bytes = readSync(file, head, 0, HEAD_BYTES, 0);
  closeSync(file);
  return looksLikeXml(head.subarray(0, bytes).toString("utf8")) ? openCamt(path) : openExport(path);
}
