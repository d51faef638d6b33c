import { WORD_ROLES, type WordRole } from "@fairdue/core/conduct/finding.ts";
import type { Language } from "@fairdue/core/text.ts";
import { type Command, Option } from "commander";
import type { DatabaseAudit } from "../commands/audit-database.ts";
import type { LawDiff } from "../commands/law-diff.ts";
import { readEnvironment } from "../environment.ts";
import { inHouse } from "./in-house.ts";
import { language, wholeNumber } from "./words.ts";

/** Each command's code is loaded when it is asked for. */
type CheckOptions = { law?: string; at?: string; channel: string; lang: Language; json: boolean };
const commands = {
  audit: () => import("../commands/audit-file.ts"),
  auditDatabase: () => import("../commands/audit-database.ts"),
  check: () => import("../commands/check-case.ts"),
  checkFacts: () => import("../commands/check-facts.ts"),
  conduct: () => import("../commands/conduct.ts"),
  lawDiff: () => import("../commands/law-diff.ts"),
  lawShow: () => import("../commands/law-show.ts"),
  replay: () => import("../commands/replay.ts"),
};

/** Commands that ask the law: before a contact, after it, and of words. */
export function addLawCommands(program: Command): void {
  program
    .command("check")
    .description(
      "would this contact be lawful, and if not, why and from when; of a case, or with --law of a file of cases",
    )
    .argument("<case>", "case number; with --law a JSON file of contacts with their facts")
    .option("--law <id>", "judge a file under this law: cn, us, us+nyc, us+ma, uk")
    .option("--at <moment>", 'local moment, "YYYY-MM-DD HH:MM"; now when left out')
    .option("--channel <channel>", "voice, sms, email, app, letter", "voice")
    .option("--lang <lang>", "zh or en", language, "en")
    .option("--json", "answer as JSON", false)
    .action(async (asked: string, options: CheckOptions) => {
      const { law, lang, json } = options;
      if (law !== undefined) {
        const { checkFacts } = await commands.checkFacts();
        process.exitCode = await checkFacts({ file: asked, law, lang, json, policyFile: readEnvironment().policyFile });
        return;
      }
      const caseId = Number(asked);
      if (!Number.isSafeInteger(caseId) || caseId < 1)
        program.error(`error: "${asked}" is no case number. A file of contacts needs --law, such as --law us.`);
      const { checkCase } = await commands.check();
      await inHouse((house) => checkCase(house, { caseId, ...options, at: options.at }));
    });

  program
    .command("replay")
    .description("ask the gate again about past decisions, under the law of their day; exit 1 when an answer differs")
    .argument("<number>", "case or contact number", wholeNumber)
    .option("--lang <lang>", "zh or en", language, "en")
    .option("--json", "answers as JSON", false)
    .action(async (id: number, options: { lang: Language; json: boolean }) => {
      const { replay } = await commands.replay();
      await inHouse((house) => replay(house, { id, ...options }));
    });

  const law = program.command("law").description("read a law, or compare two");
  law
    .command("show")
    .description("every rule of a law and where it stands on a day: draft, deferred, not yet in force, in force, ended")
    .argument("<law>", "cn, us+nyc, cn+policy.yaml, cn@2026-01-01")
    .option("--lang <lang>", "zh or en", language, "en")
    .option("--json", "rules as JSON", false)
    .action(async (name: string, options: { lang: Language; json: boolean }) => {
      const { lawShow } = await commands.lawShow();
      process.exitCode = await lawShow({ name, ...options });
    });

  law
    .command("diff")
    .description("which rules differ between two laws, and which planned contacts the second would decide otherwise")
    .argument("<before>", "such as cn, us, cn@2026-01-01 (as of a day)")
    .argument("<after>", "such as cn+policy.yaml, us+nyc")
    .option("--on <portfolio>", "foresee the contacts of a portfolio file; of the database when left out")
    .option("--catalogue <folder>", "with --on: lenders, products, ladders and texts; the examples when left out")
    .option("--rules-only", "compare the rules and foresee nothing", false)
    .option("--days <n>", "days foreseen", wholeNumber, 30)
    .option("--as-of <day>", "first day foreseen, YYYY-MM-DD; today when left out")
    .option("--lang <lang>", "zh or en", language, "en")
    .option("--json", "differences as JSON", false)
    .action(async (before: string, after: string, options: Omit<LawDiff, "before" | "after">) => {
      const { lawDiff, lawDiffOnDatabase } = await commands.lawDiff();
      const order = { before, after, ...options };
      if (options.on !== undefined || options.rulesOnly) process.exitCode = await lawDiff(order);
      else await inHouse((house) => lawDiffOnDatabase(house, order));
    });

  program
    .command("audit")
    .description(
      "check contacts that already happened against the law: a file of call records, or with --db our own record",
    )
    .argument("[file]", "CSV of call records")
    .option("--db", "audit the record of the database instead of a file", false)
    .option("--from <day>", "with --db: first day to report on, YYYY-MM-DD")
    .option("--to <day>", "with --db: last day to report on, YYYY-MM-DD")
    .option("--law <id>", "cn, us, us+nyc, uk; cn, or with --db the house's own, when left out")
    .option("--lang <lang>", "zh or en", language, "en")
    .option("--json", "violations as JSON", false)
    .action(async (file: string | undefined, options: DatabaseAudit & { db: boolean }) => {
      const { law = "cn", lang, json } = options;
      if ((file === undefined) !== options.db)
        program.error("error: name a file of call records, or --db, and not both.");
      if (file === undefined) {
        const { auditDatabase } = await commands.auditDatabase();
        await inHouse((house) => auditDatabase(house, options));
        return;
      }
      const { auditFile } = await commands.audit();
      process.exitCode = await auditFile({ file, law, lang, json });
    });

  program
    .command("conduct")
    .description("read texts or a transcript for threats, insults, false authority, false consequences and disclosure")
    .argument("<file>", "one text a line, or JSON lines with id, text and role")
    .option("--lang <lang>", "language of the texts and the report, zh or en; found from the letters", language)
    .addOption(new Option("--role <role>", "what the texts are").choices(WORD_ROLES).default("transcript"))
    .option("--json", "findings as JSON", false)
    .action(async (file: string, options: { lang?: Language; role: WordRole; json: boolean }) => {
      const { checkConduct } = await commands.conduct();
      process.exitCode = await checkConduct({ file, ...options });
    });
}
