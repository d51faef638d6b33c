import { Command } from "commander";
import { addAgencyCommands } from "./agency-commands.ts";
import { addCaseCommands } from "./case-commands.ts";
import { addCreditCommands } from "./credit-commands.ts";
import { addImportCommands } from "./import-commands.ts";
import { inHouse, inHouseUntil } from "./in-house.ts";
import { addLawCommands } from "./law-commands.ts";
import { addPortalCommands } from "./portal-commands.ts";
import { addRecordCommands } from "./record-commands.ts";
import { addRequestCommands } from "./request-commands.ts";
import { addStaffCommands } from "./staff-commands.ts";
import { wholeNumber } from "./words.ts";

/** Everything that can be typed after `fairdue`. */
export function fairdueProgram(): Command {
  const program = new Command("fairdue")
    .description("Fair, provable collection of overdue consumer credit. 善催")
    .showHelpAfterError();

  program
    .command("start")
    .description("show the demo world: sample portfolio, console, a clock to move")
    .action(async () => inHouseUntil((await import("../commands/start.ts")).start));

  program
    .command("run")
    .description("one collection day: plan what is due, send what may be sent, seal the record")
    .option("--as-of <day>", "run this day instead of now, YYYY-MM-DD")
    .option("--workers <n>", "processes that plan at once", wholeNumber, 1)
    .option("--json", "totals as JSON", false)
    .action(async (options: { asOf?: string; workers: number; json: boolean }) => {
      const { run } = await import("../commands/run.ts");
      await inHouse((house) => run(house, options));
    });

  addImportCommands(program);
  addCaseCommands(program);
  addLawCommands(program);
  addRecordCommands(program);
  addCreditCommands(program);
  addRequestCommands(program);
  addPortalCommands(program);
  addStaffCommands(program);
  addAgencyCommands(program);
  return program;
}
