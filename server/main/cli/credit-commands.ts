import { TOLD_FACTS } from "@fairdue/core/credit/furnish/facts.ts";
import type { Language } from "@fairdue/core/text.ts";
import type { Command } from "commander";
import type { FurnishOptions } from "../commands/furnish.ts";
import { inHouse } from "./in-house.ts";
import { addObjectionCommands } from "./objection-commands.ts";
import { language } from "./words.ts";

/** Each command's code is loaded when it is asked for. */
const commands = {
  credit: () => import("../commands/credit.ts"),
  furnish: () => import("../commands/furnish.ts"),
  watch: () => import("../commands/watch-credit.ts"),
  withheld: () => import("../commands/withheld.ts"),
  tellCredit: () => import("../commands/tell-credit.ts"),
};

/** `fairdue credit`: the credit record. */
export function addCreditCommands(program: Command): void {
  const credit = program
    .command("credit")
    .description("the credit record: what it shows, for how long, and how to put it right");
  credit
    .command("ask")
    .description("answer a free question in Chinese or English from rules and data; exit 1 when it is not known")
    .argument("<question>", "such as 美团借钱逾期两天对征信的影响")
    .option("--lang <lang>", "language of the answer, zh or en; the question's own when left out", language)
    .option("--as-of <day>", "answer as of this day instead of today, YYYY-MM-DD")
    .option("--json", "answer as JSON, in both languages", false)
    .action(async (question: string, options: { lang?: Language; asOf?: string; json: boolean }) => {
      const { askCredit } = await commands.credit();
      process.exitCode = askCredit({ question, ...options });
    });
  credit
    .command("furnish")
    .description("write the month's file to the credit bureau, with corrections of earlier months; again sends nothing")
    .requiredOption("--month <month>", "month that is over, YYYY-MM")
    .requiredOption("--out <file>", "where the file goes; must not exist yet")
    .option("--layout <name>", "fairdue, or metro2-like for a furnisher licensed for Metro 2", "fairdue")
    .option("--as-of <day>", "furnish as of this day instead of today, YYYY-MM-DD")
    .option("--lang <lang>", "zh or en", language, "en")
    .option("--json", "totals as JSON", false)
    .action(async (options: FurnishOptions) => {
      const { furnish } = await commands.furnish();
      await inHouse((house) => furnish(house, options));
    });
  credit
    .command("accept")
    .description("take in the bureau's answer to a file; exit 1 when it rejected rows")
    .argument("<file>", "answer file, JSON lines")
    .option("--lang <lang>", "zh or en", language, "en")
    .option("--json", "totals as JSON", false)
    .action(async (file: string, options: { lang: Language; json: boolean }) => {
      const { acceptAnswer } = await commands.furnish();
      await inHouse((house) => acceptAnswer(house, { file, ...options }));
    });
  credit
    .command("tell")
    .description("keep what no ledger knows of an account, for the next file")
    .argument("<lender>", "lender as in the portfolio file")
    .argument("<account>", "account reference as in the portfolio file")
    .argument("<fact>", TOLD_FACTS.join(", "))
    .requiredOption("--on <day>", "day it happened, YYYY-MM-DD")
    .requiredOption("--source <text>", "contract, notice or decision it rests on")
    .option("--lang <lang>", "zh or en", language, "en")
    .action(
      async (
        lender: string,
        account: string,
        fact: string,
        options: { on: string; source: string; lang: Language },
      ) => {
        const { tellCredit } = await commands.tellCredit();
        await inHouse((house) => tellCredit(house, { lender, account, fact, ...options }));
      },
    );
  credit
    .command("verify")
    .description("check a file to the bureau with no database at hand: shape, control totals, hash; exit 1 when faulty")
    .argument("<file>", "file made by fairdue credit furnish")
    .option("--lang <lang>", "zh or en", language, "en")
    .option("--json", "report as JSON", false)
    .action(async (file: string, options: { lang: Language; json: boolean }) => {
      const { verifyFurnishing } = await commands.furnish();
      process.exitCode = await verifyFurnishing({ file, ...options });
    });
  credit
    .command("watch")
    .description("compare what was furnished with the ledger where something changed, and prepare the corrections")
    .option("--as-of <day>", "look as of this day instead of today, YYYY-MM-DD")
    .option("--lang <lang>", "zh or en", language, "en")
    .option("--json", "totals as JSON", false)
    .action(async (options: { asOf?: string; lang: Language; json: boolean }) => {
      const { watch } = await commands.watch();
      await inHouse((house) => watch(house, options));
    });
  credit
    .command("withheld")
    .description("accounts whose month is kept back from the bureau, why, and what ends it; exit 1 when there are some")
    .requiredOption("--month <month>", "YYYY-MM")
    .option("--as-of <day>", "as of this day instead of today, YYYY-MM-DD")
    .option("--lang <lang>", "zh or en", language, "en")
    .option("--json", "as JSON", false)
    .action(async (options: { month: string; asOf?: string; lang: Language; json: boolean }) => {
      const { showWithheld } = await commands.withheld();
      await inHouse((house) => showWithheld(house, options));
    });
  addObjectionCommands(credit);
}
