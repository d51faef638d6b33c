import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { COMMANDS_FILE, commandsPage, shapesAmiss } from "./commands-page.ts";

it("docs/commands.md names every command and option as they are today (mend with: npm run commands-page)", async () => {
  expect(await readFile(COMMANDS_FILE, "utf8")).toBe(commandsPage());
  expect(commandsPage()).toContain("## fairdue law diff <before> <after>");
});

it("the shape of every --json is told, and of no command that is gone", () => {
  expect(shapesAmiss()).toEqual([]);
});
