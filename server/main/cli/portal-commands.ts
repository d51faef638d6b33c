import type { Command } from "commander";
import { inHouse } from "./in-house.ts";
import { wholeNumber } from "./words.ts";

/** Commands about the borrower's portal. */
export function addPortalCommands(program: Command): void {
  const portal = program.command("portal").description("the borrower's own page");
  portal
    .command("link")
    .description("a link that opens the portal for a case's borrower once, for three days; who it is, is still checked")
    .argument("<case>", "case number", wholeNumber)
    .option("--json", "as JSON", false)
    .action(async (caseId: number, options: { json: boolean }) => {
      const { portalLink } = await import("../commands/portal-link.ts");
      await inHouse((house) => portalLink(house, { caseId, json: options.json }));
    });
}
