import type { Language } from "@fairdue/core/text.ts";
import { type Command, Option } from "commander";
import { ENCODINGS } from "../../intake/encoding.ts";
import type { ImportOptions } from "../commands/import.ts";
import { inHouse } from "./in-house.ts";
import { language } from "./words.ts";

/** Each command's code is loaded when it is asked for. */
const commands = {
  importCatalogue: () => import("../commands/import-catalogue.ts"),
  imports: () => import("../commands/import.ts"),
};

/** `fairdue import`: files in. */
export function addImportCommands(program: Command): void {
  const intake = program.command("import").description("take a file in; rejected rows go to a file beside it");
  intake
    .command("catalogue")
    .description("lenders, products, ladders and approved texts, before the first portfolio")
    .argument("<folder>", "folder with lenders.yaml, products/, ladders/ and templates/, such as examples/")
    .option("--lang <lang>", "zh or en", language, "en")
    .action(async (folder: string, options: { lang: Language }) => {
      const { importCatalogue } = await commands.importCatalogue();
      await inHouse((house) => importCatalogue(house, { folder, ...options }));
    });
  for (const [kind, what] of [
    ["portfolio", "borrowers, accounts and instalments"],
    ["payments", "payments and their reversals"],
  ] as const)
    intake
      .command(kind)
      .description(`${what}, from CSV or NDJSON; the same file twice changes nothing`)
      .argument("<file>", "file to take in")
      .option("--mapping <file>", "mapping file for foreign column names")
      .addOption(new Option("--encoding <name>", "the file's encoding; found out when left out").choices(ENCODINGS))
      .option("--rejects <file>", "where rejected rows go; must not exist yet")
      .option("--lang <lang>", "zh or en", language, "en")
      .option("--json", "totals as JSON", false)
      .action(async (file: string, options: Omit<ImportOptions, "file">) => {
        const { importPayments, importPortfolio } = await commands.imports();
        const take = kind === "portfolio" ? importPortfolio : importPayments;
        await inHouse((house) => take(house, { file, ...options }));
      });
  intake
    .command("statement")
    .description(
      "money that came in, from a bank's or wallet's statement: camt.052-054, Alipay, WeChat, exports of banks",
    )
    .argument("<file>", "statement as downloaded")
    .requiredOption("--lender <id>", "whose account the statement is of")
    .option("--rejects <file>", "where payments go that nobody could place; must not exist yet")
    .option("--lang <lang>", "zh or en", language, "en")
    .option("--json", "totals as JSON", false)
    .action(
      async (file: string, options: Parameters<Awaited<ReturnType<typeof commands.imports>>["importStatement"]>[1]) => {
        const { importStatement } = await commands.imports();
        await inHouse((house) => importStatement(house, { ...options, file }));
      },
    );
}
