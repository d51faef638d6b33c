import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { fairdueProgram } from "../server/main/cli/program.ts";

/**
 * What `--json` prints, by command: members with their kind, `[…]` for lists, `?` for what may be absent. `Text` is
 * `{ zh, en }`, `Moment` epoch milliseconds, `Day` is `YYYY-MM-DD`, `Minor` an amount in minor units.
 */
const SHAPES: Readonly<Record<string, string>> = {
  run: "{ day: Day, plan: { looked, skipped, permitted: { CHANNEL: n }, refused: { RULE: n } }, delivery: { sent, failed, suppressed: { CHANNEL: n }, unknown }, callsExpired, seal?: { no, cases }, watched?: { cases, accounts, fileNo?, rows } }",
  "import portfolio":
    '{ totals: { rows: { read, accepted, rejected }, borrowers, accounts, instalments, entries, sums: { CURRENCY: { principal, interest, fee, paid: "Minor" } }, created, changed, unchanged, dueBeyondCalendar }, rejects?: file }',
  "import payments":
    '{ totals: { rows: { read, accepted, rejected }, posted, corrected, unchanged, sums: { CURRENCY: { KIND: "Minor" } }, cured, suppressed }, rejects?: file }',
  "import statement":
    "the same as import payments, and statement: { format, lines, unreadable, placed, waiting, pending, passedOver }",
  payoff:
    "{ asOf: Day, accounts: [{ accountId, reference, product: Text, currency, payoffMinor: Minor, explained: { text: Text, minor: Minor, entries: [id], parts: [the same again] } }], plans: [{ programme, standing: kept | missed | breached, leftMinor: Minor, next?: { dueOn: Day, minor: Minor }, givesUpMinor, returnsMinor, accounts: [id] }] }",
  unwarranted:
    "{ caseId, asOf: Day, currency, found: [{ key, kind: charge | contact | report, on: Day, because?, remedies: [{ kind }] }] }; with --approve { caseId, about, entries: [id], apologyOwed }",
  "plan offers":
    "{ policy, currency, asOf: Day, offers: [{ programme, name: Text, kind, validUntil: Day, owedMinor, waivedMinor, totalMinor, interestMinor: Minor, yearlyPercent, payments: [{ no, dueOn: Day, dueMinor: Minor }], accounts }] }",
  "plan fairness": "{ groups: [{ group, cases }], differences: [{ … }] }: docs/formats/offers.md",
  "portal link": "{ url }",
  "staff add": "{ staffId, password, otpAddress }; with --provider { staffId }",
  "staff list":
    "{ staff: [{ staffId, login, name, roles, lenders?, agencyId?, active, signsInBy: password | provider }] }",
  "agency list":
    "{ agencies: [{ id, number, name: Text, quota, fromDaysPastDue, active, ended, unattested, faults: [{ fault, rule }] }] }",
  "agency check-permit": "{ kind: holds, claims } or { kind: faulty, faults: [fault] }: docs/formats/agency-permit.md",
  "agency reconcile":
    "{ rows, matched, findings: [{ line, finding, contactId? }], unrecorded: [contact], rejects: [{ line, field, why: Text, remedy: Text }] }",
  "document issue": "{ number, kind, pdf: file, html: file }",
  "document check":
    "{ kind: unknown } or { kind: issued, number, document, lender: Text, asOf: Day, file?: same | different }",
  check:
    "of a case { kind, verdict: { kind: permit | later | require | route | refuse, reasons, earliest?: Moment, notes }, reasons: [{ rule, kind, title: Text, text: Text, cites }] }; with --law one verdict for each contact: docs/formats/contact-facts.md",
  replay:
    "{ kind, caseId, decisions: [{ seq, point: planned | sending, at: Moment, channel, rulebooks, recorded, again, digest, outcome: same | different }] }",
  "law show":
    "{ law, on: Day, rules: [{ book, rule, title: Text, strength, state, standing, inForceFrom: Day, inForceUntil?: Day, parameters: { NAME: n } }] }",
  "law diff":
    "{ before, after, today: Day, rules: [{ kind: added | gone | changed, rule, title: Text, was, is, parameters: [{ name, unit: Text, from, to, stricter }] }], contacts?: { from: Day, days, rejectedRows, cases, planned, changed: [{ case, step, channel, on: Day, change, before, after }], byRule } }",
  audit:
    "{ law: [rulebook], rows | cases, people | contacts, violations: [{ rule, title: Text, strength, cites, what: Text, at: Moment, used, evidence }], notExamined: [rule] }",
  conduct:
    "{ texts: [{ id, line, role, findings: [{ start, end, span, class, severity, why: Text, rule, cites }] }] }: docs/formats/conduct.md",
  verify:
    "{ cases, events, seals, faults: [{ what, caseId?, seq? }] }; of a bundle { caseId, events, sealedUpTo, keyId, faults }",
  "credit ask":
    "{ question, outcome, understood: [{ what: Text, value: Text }], assumed: [Text], answer: [{ text: Text, confidence, sources }], marks, next, sources }",
  "credit furnish": "{ totals of the file by record, file, hash }: docs/formats/furnishing.md",
  "credit accept": "{ accepted, rejected, reasons }: docs/formats/furnishing.md",
  "credit withheld": "{ month, withheld: [{ caseId, accountId, month, because: no-prior-notice | contested }] }",
  "credit watch": "{ kind: watched, cases, accounts, fileNo?, rows }",
  ...Object.fromEntries(
    ["open", "evidence", "decide", "correct", "statement", "reply", "appeal", "authority"].map((step) => [
      `credit objection ${step}`,
      "{ objection, happened: [event], owed: [the same as in the list] }",
    ]),
  ),
  "credit objection list":
    "[{ objection, case, lender, account?, law, way, about, receivedOn: Day, decided?: correct | keep, uncorrected: [recipient], owed: [{ step, dueOn: Day, late, daysLeft, extended, cautious, duty }] }]",
  ...Object.fromEntries(
    ["open", "answer", "extend", "clarify", "appeal", "withdraw"].map((step) => [
      `request ${step}`,
      "one of the list, and { cites, accountId, consent, contact, steps: [{ kind, at: Moment, words }], because: [{ reason, text: Text }], reasons: [the same], extension, replies: { OUTCOME: Text }, routes: [{ to, name: Text }] }",
    ]),
  ),
  "request list":
    "{ queues: [{ about, open, late, escalate }], requests: [{ request, case, lender, about, name: Text, by, way, receivedOn: Day, open, outcome, appeals, extensions, holds, duty, dueOn: Day, daysLeft, workingDaysLeft, late, escalate }] }",
  "request report":
    "{ month, lines: [{ about, received, open, withdrawn, answeredOnTime, answeredLate, overdue, appealed, outcomes: { OUTCOME: n }, causes: { CAUSE: n } }] }",
  "credit verify": "{ rows, faults: [{ line, field, why }] }: docs/formats/furnishing.md",
};

const HEAD = `# Commands

Everything that can be typed after \`npm run fairdue --\` (or \`npx tsx server/main/cli.ts\`). Made from the program itself by
\`npm run commands-page\`.

**Exit codes**, everywhere: 0 done and nothing wrong; 1 done, and something was found (a violation, a rejected row, a
refusal, a difference); 2 not done, with what, where, why and remedy on standard error; 130 interrupted.

**\`--json\`** prints one JSON value on standard output; progress and complaints go to standard error. Below, \`Text\` is
\`{ zh, en }\`, \`Moment\` epoch milliseconds, \`Day\` \`YYYY-MM-DD\`, \`Minor\` an amount in minor units; lists are in brackets and
\`?\` marks what may be absent.

**Surroundings**: \`FAIRDUE_HOME\` (data and keys; \`.fairdue\` when unset), \`DATABASE_URL\` (a PostgreSQL of your own, 15 or newer),
\`FAIRDUE_MASTER_KEY\`, \`FAIRDUE_POLICY\`, \`FAIRDUE_PORT\`, \`FAIRDUE_SMPP_URL\`, \`FAIRDUE_SMTP_URL\`, \`FAIRDUE_PAYMENTS_SECRET\`.
`;

/** The page of all commands, as the program has them today. */
export function commandsPage(): string {
  return `${[HEAD, ...sections(fairdueProgram(), [])].join("\n")}`;
}

/** Commands that print JSON and whose shape is not told, and shapes told of commands that are not there. */
export function shapesAmiss(): readonly string[] {
  const printing = leaves(fairdueProgram(), [])
    .filter(({ command }) => command.options.some(({ long }) => long === "--json"))
    .map(({ name }) => name);
  const told = Object.keys(SHAPES);
  return [...printing.filter((name) => !told.includes(name)), ...told.filter((name) => !printing.includes(name))];
}

type Command = ReturnType<typeof fairdueProgram>;
type Leaf = { readonly name: string; readonly command: Command["commands"][number] };

function leaves(parent: Command, path: readonly string[]): readonly Leaf[] {
  return parent.commands.flatMap((command) => {
    const words = [...path, command.name()];
    return command.commands.length > 0 ? leaves(command, words) : [{ name: words.join(" "), command }];
  });
}

function* sections(parent: Command, path: readonly string[]): Generator<string> {
  for (const { name, command } of leaves(parent, path)) {
    const args = command.registeredArguments.map((one) => (one.required ? `<${one.name()}>` : `[${one.name()}]`));
    yield `## ${["fairdue", name, ...args].join(" ")}\n`;
    yield `${sentence(command.description())}\n`;
    const told = [
      ...command.registeredArguments.map((one) => [one.name(), one.description] as const),
      ...command.options.map((one) => [one.flags, described(one)] as const),
    ];
    if (told.length > 0) {
      yield "| | |\n|---|---|";
      for (const [what, text] of told) yield `| \`${what.replaceAll("|", "\\|")}\` | ${text.replaceAll("|", "\\|")} |`;
      yield "";
    }
    const shape = SHAPES[name];
    if (shape !== undefined) yield `JSON: \`${shape}\`\n`;
  }
}

function described({ description, defaultValue, mandatory }: Command["options"][number]): string {
  const isTold =
    defaultValue !== undefined && defaultValue !== false && !(Array.isArray(defaultValue) && defaultValue.length === 0);
  return `${description}${mandatory ? "; needed" : ""}${isTold ? `; ${String(defaultValue)} when left out` : ""}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export const COMMANDS_FILE = fileURLToPath(new URL("../docs/commands.md", import.meta.url));

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeFile(COMMANDS_FILE, commandsPage());
