import type { Command } from "commander";
import { inHouse } from "./in-house.ts";

/** Each command's code is loaded when it is asked for. */
const load = () => import("../commands/agency.ts");

/** Commands about agencies: the register, their permits, their records. */
export function addAgencyCommands(program: Command): void {
  const agency = program.command("agency").description("third-party agencies");
  agency
    .command("list")
    .description("the register, and what keeps cases from an agency today")
    .option("--json", "as JSON", false)
    .action(async ({ json }: { json: boolean }) => {
      const { listRegister } = await load();
      await inHouse((house) => listRegister(house, json));
    });
  agency
    .command("check-permit")
    .description("check an agency's permit offline, with the house's public key and nothing else")
    .argument("<token>", "the permit, or - to read it from standard input")
    .requiredOption("--key <file>", "the house's public key, in PEM")
    .option("--agency <id>", "the agency that is about to call")
    .option("--number <digits>", "the number it is about to dial")
    .option("--line <number>", "the line it calls from")
    .option("--at <moment>", "the moment, ISO 8601 with an offset")
    .option("--json", "as JSON", false)
    .action(async (token: string, options) => {
      const { checkToken } = await load();
      process.exitCode = await checkToken(token, options);
    });
  agency
    .command("reconcile")
    .description("hold a dialler's records against the permits the agency was handed")
    .argument("<file>", "CSV of the dialler")
    .requiredOption("--agency <id>", "the agency whose dialler it is")
    .option("--json", "as JSON", false)
    .action(async (file: string, options: { agency: string; json: boolean }) => {
      const { reconcile } = await load();
      await inHouse((house) => reconcile(house, file, options));
    });
}
