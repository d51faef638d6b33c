import type { Command } from "commander";
import { inHouse } from "./in-house.ts";
import { wholeNumber } from "./words.ts";

/** Each command's code is loaded when it is asked for. */
const commands = {
  record: () => import("../commands/record.ts"),
};

/** Commands that prove the record. */
export function addRecordCommands(program: Command): void {
  program
    .command("verify")
    .description("check the whole record, or a bundle FILE with no database at hand")
    .argument("[file]", "bundle made by fairdue bundle")
    .option("--key <file>", "the lender's public key, from a source you trust")
    .option("--json", "report as JSON", false)
    .action(async (file: string | undefined, options: { key?: string; json: boolean }) => {
      const { verifyDatabase, verifyFile } = await commands.record();
      if (file === undefined) await inHouse((house) => verifyDatabase(house, options.json));
      else process.exitCode = await verifyFile(file, options);
    });

  program
    .command("bundle")
    .description("write the proof of one case, for fairdue verify FILE")
    .argument("<case>", "case number", wholeNumber)
    .option("--out <file>", "where to write it")
    .action(async (caseId: number, options: { out?: string }) => {
      const { bundle } = await commands.record();
      await inHouse((house) => bundle(house, caseId, options.out));
    });
}
