import { ROLES, type Role } from "@fairdue/core/access/access.ts";
import { type Command, InvalidArgumentError } from "commander";
import type { StaffOptions } from "../commands/staff.ts";
import { inHouse } from "./in-house.ts";
import { wholeNumber } from "./words.ts";

/** Commands about who works here; the first administrator is taken in by them. */
export function addStaffCommands(program: Command): void {
  const staff = program.command("staff").description("who works here, and what each may do");
  staff
    .command("add")
    .description("take somebody in; password and one-time codes are told this once")
    .argument("<login>", "such as an e-mail address")
    .requiredOption("--name <name>", "as colleagues know them")
    .requiredOption("--role <roles...>", ROLES.join(" | "), roles)
    .option("--lender <lenders...>", "whose cases they see; all when left out")
    .option("--agency <number>", "the agency they work for", wholeNumber)
    .option("--provider", "signs in with the identity provider; no password here", false)
    .option("--json", "as JSON", false)
    .action(async (login: string, options: StaffOptions) => {
      const { addStaffMember } = await import("../commands/staff.ts");
      await inHouse((house) => addStaffMember(house, { login, ...options }));
    });
  staff
    .command("list")
    .description("everybody with their roles")
    .option("--json", "as JSON", false)
    .action(async (options: { json: boolean }) => {
      const { listStaffMembers } = await import("../commands/staff.ts");
      await inHouse((house) => listStaffMembers(house, options));
    });
}

function roles(word: string, before: readonly Role[] = []): readonly Role[] {
  const role = ROLES.find((one) => one === word);
  if (role === undefined) throw new InvalidArgumentError(`write one of: ${ROLES.join(", ")}`);
  return [...before, role];
}
