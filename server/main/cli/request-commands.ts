import { CHANNELS } from "@fairdue/core/contact/request.ts";
import {
  REFUSAL_REASONS,
  REQUEST_APPEALS,
  REQUEST_CAUSES,
  REQUEST_KINDS,
  REQUEST_OUTCOMES,
  REQUEST_WAYS,
  REQUESTERS,
  type RefusalReason,
  type RequestAppeal,
  type RequestCause,
  type RequestKind,
  type RequestOutcome,
} from "@fairdue/core/rights/request/event.ts";
import type { Language } from "@fairdue/core/text.ts";
import { type Command, Option } from "commander";
import type { OpenOptions, StepOptions } from "../commands/request.ts";
import { inHouse } from "./in-house.ts";
import { language, wholeNumber } from "./words.ts";

const commands = () => import("../commands/request.ts");

/** `fairdue request`: what borrowers ask and tell by right, from receipt to answer. */
export function addRequestCommands(program: Command): void {
  const request = program
    .command("request")
    .description("what borrowers ask by right: take in, answer, extend, appeal, each with its last day");
  spoken(
    request
      .command("open")
      .description("take a request in: what it asks to stop has stopped from this moment")
      .argument("<lender>", "lender as in the portfolio file")
      .argument("<account>", "account reference as in the portfolio file")
      .addOption(new Option("--about <kind>", "what is asked").choices(REQUEST_KINDS).makeOptionMandatory())
      .addOption(new Option("--by <who>", "who asks").choices(REQUESTERS).default("borrower"))
      .addOption(new Option("--way <way>", "how it came").choices(REQUEST_WAYS).default("phone"))
      .option("--received <day>", "day it was received, YYYY-MM-DD; now when left out")
      .option("--words <text>", "the person's words; kept under their own key")
      .option("--grant <consent>", "consent given: channel=sms, hours=09:00-18:00, language=en or address=NUMBER")
      .option("--withdraw <consent>", "consent taken back, written the same way")
      .option("--contact <number>", "the contact a report is about", wholeNumber)
      .option("--unlisted-on <day>", "day of a contact that is not on the list, YYYY-MM-DD")
      .addOption(new Option("--unlisted-channel <channel>", "its channel").choices(CHANNELS).default("voice"))
      .option("--unlisted-by <text>", "who it was, or which number"),
  ).action(async (lender: string, account: string, options: Omit<OpenOptions, "lender" | "account">) => {
    const { openRequest } = await commands();
    await inHouse((house) => openRequest(house, { lender, account, ...options }));
  });
  step(request, "answer", "answer it: granted, partly or refused, with a reply")
    .addOption(new Option("--outcome <outcome>", "how it ended").choices(REQUEST_OUTCOMES).makeOptionMandatory())
    .addOption(new Option("--because <reason...>", "why not all was given").choices(REFUSAL_REASONS).default([]))
    .addOption(new Option("--cause <cause>", "what it arose from").choices(REQUEST_CAUSES).makeOptionMandatory())
    .requiredOption("--words <text>", "the reply, as the person reads it")
    .action(
      async (
        id: number,
        {
          outcome,
          because,
          cause,
          words,
          ...options
        }: StepOptions & { outcome: RequestOutcome; because: RefusalReason[]; cause: RequestCause; words: string },
      ) => take(id, options, { kind: "answer", outcome, because, cause, words }),
    );
  step(request, "extend", "give it the next longer time of the law, for a reason the person is told")
    .requiredOption("--words <text>", "the notice, as the person reads it")
    .action(async (id: number, { words, ...options }: StepOptions & { words: string }) =>
      take(id, options, { kind: "extend", words }),
    );
  step(request, "clarify", "note what the person added")
    .requiredOption("--words <text>", "what was added")
    .action(async (id: number, { words, ...options }: StepOptions & { words: string }) =>
      take(id, options, { kind: "clarify", by: "borrower", words }),
    );
  step(request, "appeal", "the person is not content: it is open again")
    .addOption(new Option("--to <whom>", "who is asked").choices(REQUEST_APPEALS).makeOptionMandatory())
    .option("--words <text>", "why")
    .action(async (id: number, { to, words, ...options }: StepOptions & { to: RequestAppeal; words?: string }) =>
      take(id, options, { kind: "appeal", to, ...(words !== undefined && { words }) }),
    );
  step(request, "withdraw", "the person takes it back: what it stopped may go on")
    .option("--words <text>", "the person's words")
    .action(async (id: number, { words, ...options }: StepOptions & { words?: string }) =>
      take(id, options, { kind: "withdraw", ...(words !== undefined && { words }) }),
    );
  spoken(
    request
      .command("list")
      .description("open requests with days left, the most pressing first; exit 1 when one is late")
      .addOption(new Option("--about <kind>", "of this kind only").choices(REQUEST_KINDS))
      .option("--late", "only those that are late", false),
  ).action(async (options: { about?: RequestKind; late: boolean; lang: Language; json: boolean }) => {
    const { showRequests } = await commands();
    await inHouse((house) => showRequests(house, options));
  });
  spoken(
    request
      .command("report")
      .description("the requests of a month: kinds, causes, on time or late, outcomes")
      .argument("<month>", "YYYY-MM"),
  ).action(async (month: string, options: { lang: Language; json: boolean }) => {
    const { showReport } = await commands();
    await inHouse((house) => showReport(house, { month, ...options }));
  });
}

function spoken(command: Command): Command {
  return command.option("--lang <lang>", "zh or en", language, "en").option("--json", "answer as JSON", false);
}

function step(request: Command, name: string, description: string): Command {
  return spoken(
    request
      .command(name)
      .description(description)
      .argument("<request>", "number of the request", wholeNumber)
      .option("--on <day>", "day it happened, YYYY-MM-DD; now when left out"),
  );
}

type Step = Parameters<Awaited<ReturnType<typeof commands>>["takeStep"]>[1]["step"];

async function take(request: number, options: StepOptions, doing: Step): Promise<void> {
  const { takeStep } = await commands();
  await inHouse((house) => takeStep(house, { ...options, request, step: doing }));
}
