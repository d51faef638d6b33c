import { HOLD_KINDS } from "@fairdue/core/case/hold.ts";
import type { Language } from "@fairdue/core/text.ts";
import type { Command } from "commander";
import type { IssueOptions } from "../commands/document.ts";
import type { PayoffOptions } from "../commands/payoff.ts";
import type { MeansOptions } from "../commands/plan.ts";
import { inHouse } from "./in-house.ts";
import { language, wholeNumber } from "./words.ts";

/** Each command's code is loaded when it is asked for. */
const commands = {
  cases: () => import("../commands/command-case.ts"),
  document: () => import("../commands/document.ts"),
  payoff: () => import("../commands/payoff.ts"),
  plan: () => import("../commands/plan.ts"),
  planFairness: () => import("../commands/plan-fairness.ts"),
  unwarranted: () => import("../commands/unwarranted.ts"),
};

/** Commands on one case: what a person does to it, and what it owes. */
export function addCaseCommands(program: Command): void {
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
    .command("outcome")
    .description("record how a call went")
    .argument("<contact>", "contact number, as the call list shows it", wholeNumber)
    .argument("<outcome>", "conversation, answered, no-answer, voicemail, wrong-party, busy")
    .option("--result <code>", "promise-to-pay, plan-requested, hardship-told, …")
    .action(async (contactId: number, outcome: string, options: { result?: string }) => {
      const { recordOutcome } = await commands.cases();
      await inHouse((house) => recordOutcome(house, { contactId, outcome, ...options }));
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

  program
    .command("unwarranted")
    .description(
      "charges and contacts that a late payment or correction shows should not have been, with remedies proposed",
    )
    .argument("<case>", "case number", wholeNumber)
    .option("--lang <lang>", "zh or en", language, "en")
    .option("--approve <key>", "put this finding right: take the charge back, refund what is left over")
    .option("--by <role:person>", "who approves it, such as team-lead:gao")
    .option("--json", "findings as JSON", false)
    .action(async (caseId: number, options: { approve?: string; by?: string; lang: Language; json: boolean }) => {
      const { showUnwarranted } = await commands.unwarranted();
      await inHouse((house) => showUnwarranted(house, { caseId, ...options }));
    });

  const plan = program.command("plan").description("arrangements: offers for what somebody can pay, plans, promises");
  plan
    .command("offers")
    .description("the best lawful offers for what the borrower can pay; exit 1 when there are none")
    .option("--can-pay <amount>", "what can be paid a month, such as 800.00; or say --income")
    .option("--income <amounts...>", "incomes of a month: what can be paid is worked out", [])
    .option("--persons <n>", "people who live on it", wholeNumber, 1)
    .option(
      "--outgoing <what...>",
      "housing=1800, or housing=1800:shown with a document; else the reference counts",
      [],
    )
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
}
