import {
  APPEALS,
  type Appeal,
  EVIDENCE_SOURCES,
  type EvidenceSource,
  OBJECTION_GROUNDS,
  OBJECTION_LAWS,
  OBJECTION_WAYS,
} from "@fairdue/core/credit/objection/event.ts";
import type { Language } from "@fairdue/core/text.ts";
import { type Command, Option } from "commander";
import type { OpenOptions, StepOptions } from "../commands/objection.ts";
import { inHouse } from "./in-house.ts";
import { language, wholeNumber } from "./words.ts";

const commands = () => import("../commands/objection.ts");

/** `fairdue credit objection`: objections to the credit record, from receipt to reply. */
export function addObjectionCommands(credit: Command): void {
  const objection = credit
    .command("objection")
    .description("objections to the credit record: take in, decide, correct, answer, each step with its last day");
  objection
    .command("open")
    .description("take an objection in: what is furnished is marked and outreach stops from this moment")
    .argument("<lender>", "lender as in the portfolio file")
    .argument("<account>", "account reference as in the portfolio file")
    .addOption(new Option("--about <ground>", "what is objected to").choices(OBJECTION_GROUNDS).makeOptionMandatory())
    .addOption(new Option("--way <way>", "how it came").choices(OBJECTION_WAYS).default("branch"))
    .addOption(new Option("--law <law>", "law whose times count").choices(OBJECTION_LAWS).default("cn"))
    .option("--received <day>", "day it was received, YYYY-MM-DD; now when left out")
    .option("--reference <number>", "the bureau's own number")
    .option("--words <text>", "the person's words; kept under their own key")
    .option("--lang <lang>", "zh or en", language, "en")
    .option("--json", "answer as JSON", false)
    .action(async (lender: string, account: string, options: Omit<OpenOptions, "lender" | "account">) => {
      const { openObjection } = await commands();
      await inHouse((house) => openObjection(house, { lender, account, ...options }));
    });
  step(objection, "evidence", "ask for more proof, or take in what came")
    .addOption(new Option("--of <who>", "who is asked").choices(EVIDENCE_SOURCES).makeOptionMandatory())
    .option("--received", "it came", false)
    .option("--words <text>", "what is asked for, or what came")
    .action(async (id: number, options: StepOptions & { of: EvidenceSource; received: boolean }) => {
      const { of, received } = options;
      const kind = received ? "objection-evidence-received" : "objection-evidence-asked";
      await take(id, options, { kind, of });
    });
  step(objection, "decide", "correct the record, or keep it, with reasons")
    .addOption(new Option("--outcome <outcome>", "what is decided").choices(["correct", "keep"]).makeOptionMandatory())
    .requiredOption("--words <text>", "the reasons, as the person will read them")
    .option("--recipient <name...>", "who else received the wrong value; the bureau is added by itself", [])
    .action(
      async (
        id: number,
        options: StepOptions & { outcome: "correct" | "keep"; words: string; recipient: string[] },
      ) => {
        const { decideOnObjection } = await commands();
        await inHouse((house) => decideOnObjection(house, { ...options, objection: id }));
      },
    );
  step(objection, "correct", "note that a recipient was told what is right")
    .requiredOption("--recipient <name>", "who was told, such as bureau")
    .option("--reference <text>", "file or letter by which it was told")
    .action(async (id: number, options: StepOptions & { recipient: string; reference?: string }) => {
      const { recipient, reference } = options;
      await take(id, options, {
        kind: "objection-corrected",
        recipient,
        ...(reference !== undefined && { reference }),
      });
    });
  step(objection, "statement", "file the person's own statement, or note that it was passed to the bureau")
    .option("--words <text>", "the statement, word for word")
    .option("--passed", "it was passed on", false)
    .action(async (id: number, options: StepOptions & { passed: boolean }) => {
      const { fileStatement } = await commands();
      await inHouse((house) => fileStatement(house, { ...options, objection: id }));
    });
  step(objection, "reply", "note that the person was answered in writing")
    .option("--words <text>", "the answer")
    .action(async (id: number, options: StepOptions) => take(id, options, { kind: "objection-replied" }));
  step(objection, "appeal", "the person is not content: begin anew")
    .addOption(new Option("--to <whom>", "who is asked again").choices(APPEALS).makeOptionMandatory())
    .option("--words <text>", "why")
    .action(async (id: number, options: StepOptions & { to: Appeal }) =>
      take(id, options, { kind: "objection-appealed", to: options.to }),
    );
  step(objection, "authority", "note that the authority answered")
    .option("--words <text>", "what it said")
    .action(async (id: number, options: StepOptions) => take(id, options, { kind: "objection-authority-answered" }));
  objection
    .command("list")
    .description("open objections with what is owed and its last day, the most pressing first; exit 1 when one is late")
    .option("--late", "only those with something late", false)
    .option("--lang <lang>", "zh or en", language, "en")
    .option("--json", "answer as JSON", false)
    .action(async (options: { late: boolean; lang: Language; json: boolean }) => {
      const { showObjections } = await commands();
      await inHouse((house) => showObjections(house, options));
    });
}

function step(objection: Command, name: string, description: string): Command {
  return objection
    .command(name)
    .description(description)
    .argument("<objection>", "number of the objection", wholeNumber)
    .option("--on <day>", "day it happened, YYYY-MM-DD; now when left out")
    .option("--lang <lang>", "zh or en", language, "en")
    .option("--json", "answer as JSON", false);
}

type Doing = Parameters<Awaited<ReturnType<typeof commands>>["takeStep"]>[1]["doing"];

async function take(objection: number, options: StepOptions, doing: Doing): Promise<void> {
  const { takeStep } = await commands();
  await inHouse((house) => takeStep(house, { ...options, objection, doing }));
}
