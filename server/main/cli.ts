#!/usr/bin/env -S npx tsx
import { HOLD_KINDS } from "@fairdue/core/case/hold.ts";
import { WORD_ROLES, type WordRole } from "@fairdue/core/conduct/finding.ts";
import { TOLD_FACTS } from "@fairdue/core/credit/furnish/facts.ts";
import type { Language } from "@fairdue/core/text.ts";
import { Command, InvalidArgumentError, Option } from "commander";
import { ENCODINGS } from "../intake/encoding.ts";
import type { DatabaseAudit } from "./commands/audit-database.ts";
import type { IssueOptions } from "./commands/document.ts";
import type { FurnishOptions } from "./commands/furnish.ts";
import type { ImportOptions } from "./commands/import.ts";
import type { LawDiff } from "./commands/law-diff.ts";
import type { PayoffOptions } from "./commands/payoff.ts";
import type { MeansOptions } from "./commands/plan.ts";
import { readEnvironment } from "./environment.ts";
import { type House, openHouse } from "./house.ts";
import { DATABASE_FULL, DATABASE_GONE, isFullDatabase, isLostDatabase } from "./lost-database.ts";
import { complain, describeRefusal, EXIT } from "./terminal.ts";

/** Each command's code is loaded when it is asked for: most need neither the web server nor the channels. */
const commands = {
  audit: () => import("./commands/audit-file.ts"),
  auditDatabase: () => import("./commands/audit-database.ts"),
  check: () => import("./commands/check-case.ts"),
  checkFacts: () => import("./commands/check-facts.ts"),
  cases: () => import("./commands/command-case.ts"),
  conduct: () => import("./commands/conduct.ts"),
  credit: () => import("./commands/credit.ts"),
  furnish: () => import("./commands/furnish.ts"),
  tellCredit: () => import("./commands/tell-credit.ts"),
  document: () => import("./commands/document.ts"),
  importCatalogue: () => import("./commands/import-catalogue.ts"),
  lawDiff: () => import("./commands/law-diff.ts"),
  lawShow: () => import("./commands/law-show.ts"),
  imports: () => import("./commands/import.ts"),
  payoff: () => import("./commands/payoff.ts"),
  plan: () => import("./commands/plan.ts"),
  planFairness: () => import("./commands/plan-fairness.ts"),
  record: () => import("./commands/record.ts"),
  replay: () => import("./commands/replay.ts"),
  run: () => import("./commands/run.ts"),
  start: () => import("./commands/start.ts"),
};

const SAME_INTERRUPTION_STEPS = 20;
const STEP_MS = 50;
type CheckOptions = { law?: string; at?: string; channel: string; lang: Language; json: boolean };
type Work = (house: House, interrupted: Promise<void>) => Promise<number>;

/** Opens the house, does the work, closes it whatever happens; the exit code is the work's. */
async function inHouseUntil(work: Work): Promise<void> {
  const house = await openHouse(readEnvironment());
  if (house.kind === "refused") {
    complain(describeRefusal(house));
    process.exitCode = EXIT.refused;
    return;
  }
  const interrupted = interruption();
  try {
    process.exitCode = await work(house, interrupted);
  } catch (error) {
    const said = isLostDatabase(error) ? DATABASE_GONE : isFullDatabase(error) ? DATABASE_FULL : undefined;
    if (said === undefined) throw error;
    complain(`${said.en}\n${said.zh}`);
    process.exitCode = EXIT.refused;
  } finally {
    await house.close();
  }
  // What was left half-way must not hold us up: its transactions are over, its timers and sockets may not be.
  if (process.exitCode === EXIT.interrupted) process.exit();
}

/**
 * Settles at Ctrl-C. One Ctrl-C can arrive twice, from the terminal and from the program that started us; one that
 * comes later is a user's who will not wait for an orderly end. The time between is counted in small steps, so that a
 * busy second in which nothing of ours could run does not make the same Ctrl-C look like two.
 */
function interruption(): Promise<void> {
  let calls = 0;
  let stepsLeft = SAME_INTERRUPTION_STEPS;
  const count = (): void => {
    stepsLeft -= 1;
    if (stepsLeft > 0) setTimeout(count, STEP_MS).unref();
  };
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.on(signal, () => {
        calls += 1;
        if (calls === 1) setTimeout(count, STEP_MS).unref();
        else if (stepsLeft <= 0) process.exit(EXIT.interrupted);
        resolve();
      });
  });
}

/** The same for work that ends by itself; Ctrl-C ends it earlier, after the transaction under way. */
function inHouse(work: (house: House) => Promise<number>): Promise<void> {
  return inHouseUntil((house, interrupted) => Promise.race([work(house), interrupted.then(() => EXIT.interrupted)]));
}

const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError("write a whole number");
  return value;
};
const language = (text: string): Language => {
  if (text !== "zh" && text !== "en") throw new InvalidArgumentError("write zh or en");
  return text;
};

const program = new Command("fairdue")
  .description("Fair, provable collection of overdue consumer credit. 善催")
  .showHelpAfterError();

program
  .command("start")
  .description("show the demo world: sample portfolio, console, a clock to move")
  .action(async () => inHouseUntil((await commands.start()).start));

program
  .command("run")
  .description("one collection day: plan what is due, send what may be sent, seal the record")
  .option("--as-of <day>", "run this day instead of now, YYYY-MM-DD")
  .option("--workers <n>", "processes that plan at once", wholeNumber, 1)
  .option("--json", "totals as JSON", false)
  .action(async (options: { asOf?: string; workers: number; json: boolean }) => {
    const { run } = await commands.run();
    await inHouse((house) => run(house, options));
  });

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
  .command("hold")
  .description("place a hold; it stops every channel from this moment on")
  .argument("<case>", "case number", wholeNumber)
  .argument("<kind>", HOLD_KINDS.join(", "))
  .option("--citation <text>", "article or document it rests on", "as told by the borrower")
  .option("--until <day>", "first day it no longer holds, YYYY-MM-DD")
  .action(async (caseId: number, kind: string, options: { citation: string; until?: string }) => {
    const { placeHold } = await commands.cases();
    await inHouse((house) => placeHold(house, { caseId, kind, ...options }));
  });

program
  .command("lift")
  .description("lift a hold")
  .argument("<case>", "case number", wholeNumber)
  .argument("<kind>", "kind of the hold")
  .option("--why <text>", "why it is lifted", "settled")
  .action(async (caseId: number, kind: string, options: { why: string }) => {
    const { liftHold } = await commands.cases();
    await inHouse((house) => liftHold(house, { caseId, kind, ...options }));
  });

program
  .command("promise")
  .description("record a promise to pay; outreach waits until its day has passed")
  .argument("<case>", "case number", wholeNumber)
  .argument("<amount>", "such as 500.00")
  .requiredOption("--by <day>", "last day, YYYY-MM-DD")
  .option("--grace-days <n>", "days after it in which a payment is still in time", wholeNumber, 1)
  .action(async (caseId: number, amount: string, options: { by: string; graceDays: number }) => {
    const { makePromise } = await commands.cases();
    await inHouse((house) => makePromise(house, { caseId, amount, ...options }));
  });

program
  .command("payoff")
  .description("what closes the accounts of a case on a day, and with --explain why, down to ledger entries")
  .argument("<account-or-case>", "number of a case, or reference of an account")
  .option("--as-of <day>", "YYYY-MM-DD; today when left out")
  .option("--explain", "every amount with what it is made of", false)
  .option("--lang <lang>", "zh or en", language, "en")
  .option("--json", "the payoff as JSON, always with what it is made of", false)
  .action(async (of: string, options: Omit<PayoffOptions, "of">) => {
    const { showPayoff } = await commands.payoff();
    await inHouse((house) => showPayoff(house, { of, ...options }));
  });

const plan = program.command("plan").description("arrangements: offers for what somebody can pay, plans, promises");
plan
  .command("offers")
  .description("the best lawful offers for what the borrower can pay; exit 1 when there are none")
  .option("--can-pay <amount>", "what can be paid a month, such as 800.00; or say --income")
  .option("--income <amounts...>", "incomes of a month: what can be paid is worked out", [])
  .option("--persons <n>", "people who live on it", wholeNumber, 1)
  .option("--outgoing <what...>", "housing=1800, or housing=1800:shown with a document; else the reference counts", [])
  .option("--other-debts <amount>", "monthly payments to other creditors")
  .option("--once <amount>", "what can be paid once, now")
  .option("--hardship", "hardship was told", false)
  .option("--evidence <kinds...>", "what was shown of it, such as income medical", [])
  .option("--policy <file>", "offer policy; the example's when left out")
  .option("--lang <lang>", "zh or en", language, "en")
  .requiredOption("--case <case>", "case number", wholeNumber)
  .option("--make", "put them on the record, so that they can be accepted", false)
  .option("--json", "offers as JSON", false)
  .action(async ({ case: caseId, ...options }: MeansOptions & { case: number; make: boolean; json: boolean }) => {
    const { planOffers } = await commands.plan();
    await inHouse((house) => planOffers(house, { caseId, ...options }));
  });
plan
  .command("accept")
  .description("accept an offer that was made; collection stops while the plan is kept")
  .argument("<offer>", "number of the offer, as plan offers --make shows it", wholeNumber)
  .requiredOption("--case <case>", "case number", wholeNumber)
  .option("--approved-by <people...>", "ROLE:PERSON, two of them where four eyes are needed", [])
  .action(async (offerId: number, { case: caseId, approvedBy }: { case: number; approvedBy: string[] }) => {
    const { planAccept } = await commands.plan();
    await inHouse((house) => planAccept(house, { caseId, offerId, approvedBy }));
  });
plan
  .command("judge")
  .description("judge the running promise and plan of a case by its ledger; what is decided goes on the record")
  .requiredOption("--case <case>", "case number", wholeNumber)
  .action(async ({ case: caseId }: { case: number }) => {
    const { planJudge } = await commands.plan();
    await inHouse((house) => planJudge(house, caseId));
  });

plan
  .command("fairness")
  .description("compare what groups of cases would be offered; exit 1 when equal cases are treated unequally")
  .argument("<file>", "JSON lines with case, group and can_pay; see docs/formats/offers.md")
  .option("--policy <file>", "offer policy; the example's when left out")
  .option("--least <n>", "groups with fewer cases are not compared", wholeNumber, 30)
  .option("--lang <lang>", "zh or en", language, "en")
  .option("--json", "report as JSON", false)
  .action(async (file: string, options: { policy?: string; least: number; lang: Language; json: boolean }) => {
    const { planFairness } = await commands.planFairness();
    await inHouse((house) => planFairness(house, { file, ...options }));
  });

program
  .command("outcome")
  .description("record how a call went")
  .argument("<contact>", "contact number, as the call list shows it", wholeNumber)
  .argument("<outcome>", "conversation, answered, no-answer, voicemail, wrong-party, busy")
  .option("--result <code>", "promise-to-pay, plan-requested, hardship-told, …")
  .action(async (contactId: number, outcome: string, options: { result?: string }) => {
    const { recordOutcome } = await commands.cases();
    await inHouse((house) => recordOutcome(house, { contactId, outcome, ...options }));
  });

const document = program.command("document").description("statements, receipts and certificates, each with a number");
document
  .command("issue")
  .description("write a document of an account as PDF and HTML, and put its number on the record")
  .argument("<kind>", "statement, receipt, settlement-certificate or plan-agreement")
  .argument("<case>", "case id", wholeNumber)
  .option("--account <ref>", "reference of the account; needed when the case has several")
  .option("--payment <ref>", "for a receipt: reference of the payment; the last when left out")
  .option("--lang <lang>", "zh or en; the borrower's when left out", language)
  .option("--out <folder>", "where the files go", ".")
  .option("--json", "number and files as JSON", false)
  .action(async (kind: string, caseId: number, options: Omit<IssueOptions, "kind" | "caseId">) => {
    const { documentIssue } = await commands.document();
    await inHouse((house) => documentIssue(house, { kind, caseId, ...options }));
  });
document
  .command("check")
  .description("is this document genuine? by its number, and its file if at hand")
  .argument("<number>", "number on the document, such as FD-1K7Z-09QA")
  .argument("[file]", "PDF or HTML as received")
  .option("--lang <lang>", "zh or en", language, "en")
  .option("--json", "answer as JSON", false)
  .action(async (number: string, file: string | undefined, options: { lang: Language; json: boolean }) => {
    const { documentCheck } = await commands.document();
    await inHouse((house) => documentCheck(house, { number, file, ...options }));
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
    async (lender: string, account: string, fact: string, options: { on: string; source: string; lang: Language }) => {
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

await program.parseAsync();
