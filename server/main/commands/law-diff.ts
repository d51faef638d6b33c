import path from "node:path";
import { fileURLToPath } from "node:url";
import { BUCKETS } from "@fairdue/core/bucket.ts";
import { addDays, type Day, formatDay, parseDay } from "@fairdue/core/calendar/day.ts";
import { instantAt, localDayAt } from "@fairdue/core/calendar/zone.ts";
import { fillText, type Language } from "@fairdue/core/text.ts";
import { SingleBar } from "cli-progress";
import { casesOfDatabase, casesOfPortfolio, type PortfolioCases } from "../../app/foreseen-cases.ts";
import {
  type ComparedLaw,
  type ContactChanges,
  contactChanges,
  type ForeseenCase,
  ruleChanges,
} from "../../app/law-diff.ts";
import { BrokenSource, describeFault } from "../../intake/row-fault.ts";
import type { Catalogue } from "../../store/catalogue.ts";
import { readCatalogueFolder } from "../catalogue-files.ts";
import { houseNow } from "../clock.ts";
import type { House } from "../house.ts";
import { lawByName } from "../law-by-name.ts";
import { complain, EXIT, say } from "../terminal.ts";
import { describeContacts, describeRules, rulesAsJson } from "./law-diff-report.ts";

export type LawDiff = {
  readonly before: string;
  readonly after: string;
  /** Portfolio file whose contacts are foreseen; the database's when left out. */
  readonly on?: string;
  /** Folder with lenders, products, ladders and texts, for a portfolio file; those of the examples when left out. */
  readonly catalogue?: string;
  /** Compare the rules alone. */
  readonly rulesOnly: boolean;
  readonly days: number;
  /** First day foreseen, YYYY-MM-DD. */
  readonly asOf?: string;
  readonly json: boolean;
  readonly lang: Language;
};

/** The lenders, products, ladders and texts that come with the program. */
const EXAMPLES = fileURLToPath(new URL("../../../examples/", import.meta.url));

type Laws = { readonly before: ComparedLaw; readonly after: ComparedLaw };
type Foreseen = { readonly today: Day; readonly changes?: ContactChanges; readonly rejected: number };

/**
 * `fairdue law diff A B` with `--on FILE` or `--rules-only`: which rules differ between two laws, and which contacts
 * planned for a portfolio file the second would decide otherwise. No database is opened and nothing is stored.
 *
 * @returns the exit code: 0 nothing differs, 1 something does, 2 a law, the file or a day cannot be read
 */
export async function lawDiff(order: LawDiff): Promise<number> {
  const asked = await readOrder(order);
  if (asked === undefined) return EXIT.refused;
  const { laws, first } = asked;
  const today = first ?? localDayAt(laws.before.zone, Date.now());
  if (order.on !== undefined && !order.rulesOnly) return onPortfolio(order, laws, today, order.on);
  return report(order, laws, { today, rejected: 0 });
}

/** `fairdue law diff A B`: the same over the cases of the database. */
export async function lawDiffOnDatabase(house: Pick<House, "pool" | "catalogue">, order: LawDiff): Promise<number> {
  const asked = await readOrder(order);
  if (asked === undefined) return EXIT.refused;
  const { laws, first } = asked;
  const today = first ?? localDayAt(laws.before.zone, await houseNow(house.pool));
  const bar = order.json || !process.stderr.isTTY ? undefined : new SingleBar({ format: "{bar} {percentage}%" });
  bar?.start(BUCKETS, 0);
  const cases = casesOfDatabase(house.pool, (done) => bar?.update(done));
  const changes = await foreseen(order, laws, { today, catalogue: await house.catalogue(), cases });
  bar?.stop();
  return report(order, laws, { today, changes, rejected: 0 });
}

/** The laws and the first day; undefined, and said why, when one cannot be read. */
async function readOrder(order: LawDiff): Promise<{ laws: Laws; first: Day | undefined } | undefined> {
  const first = order.asOf === undefined ? undefined : parseDay(order.asOf);
  if (order.asOf !== undefined && first === undefined) {
    complain(fillText(WORDS.noDay, order.lang, { day: order.asOf }));
    return undefined;
  }
  const laws = await lawsOf(order);
  if (typeof laws !== "string") return { laws, first };
  complain(laws);
  return undefined;
}

async function lawsOf({ before, after, lang }: LawDiff): Promise<Laws | string> {
  const [a, b] = [await lawByName(before, lang), await lawByName(after, lang)];
  if (a.kind === "rejected") return a.why;
  return b.kind === "rejected" ? b.why : { before: a.law, after: b.law };
}

async function onPortfolio(order: LawDiff, laws: Laws, today: Day, file: string): Promise<number> {
  const reading = await readCatalogueFolder(
    order.catalogue === undefined ? EXAMPLES : path.resolve(order.catalogue),
  ).catch((error: Error) => error.message);
  if (typeof reading === "string" || reading.kind === "rejected") {
    complain(typeof reading === "string" ? reading : reading.faults);
    return EXIT.refused;
  }
  const { catalogue } = reading;
  const now = instantAt(laws.before.zone, { day: today, minute: 0 });
  const read = await casesOfPortfolio(file, { catalogue, now }).catch((error: unknown) => {
    if (error instanceof BrokenSource || (error as NodeJS.ErrnoException).code !== undefined) return error as Error;
    throw error;
  });
  if (read instanceof Error) {
    const why = read instanceof BrokenSource ? brokenText(read, order.lang) : read.message;
    complain(fillText(WORDS.noFile, order.lang, { file, why }));
    return EXIT.refused;
  }
  const changes = await foreseen(order, laws, { today, catalogue, cases: each(read) });
  return report(order, laws, { today, changes, rejected: read.rejected });
}

async function* each({ cases }: PortfolioCases): AsyncGenerator<ForeseenCase> {
  yield* cases;
}

function foreseen(
  { days }: LawDiff,
  laws: Laws,
  on: { readonly today: Day; readonly catalogue: Catalogue; readonly cases: AsyncIterable<ForeseenCase> },
): Promise<ContactChanges> {
  const { zone } = laws.before;
  const from = instantAt(zone, { day: on.today, minute: 0 });
  const until = instantAt(zone, { day: addDays(on.today, days), minute: 0 });
  return contactChanges(laws, on.cases, { catalogue: on.catalogue, from, until });
}

function report(order: LawDiff, laws: Laws, { today, changes, rejected }: Foreseen): number {
  const { before, after, json, lang, days } = order;
  const rules = ruleChanges(laws.before, laws.after, today);
  const from = formatDay(today);
  if (json) {
    const contacts = changes === undefined ? {} : { contacts: { from, days, rejectedRows: rejected, ...changes } };
    say(JSON.stringify({ before, after, today: from, rules: rulesAsJson(rules), ...contacts }, undefined, 2));
  } else {
    for (const line of describeRules(rules, lang)) say(line);
    if (changes !== undefined)
      for (const line of describeContacts(changes, { days, lang, zone: laws.before.zone })) say(line);
    if (rejected > 0) say(fillText(WORDS.rejected, lang, { rejected }));
  }
  return rules.length === 0 && (changes?.changed.length ?? 0) === 0 ? EXIT.done : EXIT.found;
}

function brokenText({ refusal }: BrokenSource, lang: Language): string {
  const { why, remedy } = describeFault(refusal, lang);
  return `${why}. ${remedy}`;
}

const WORDS = {
  noDay: { zh: "“{day}”不是日期，请写作 2026-11-23", en: '"{day}" is not a date. Write it like 2026-11-23.' },
  noFile: { zh: "无法读取 {file}：{why}", en: "Cannot read {file}: {why}" },
  rejected: {
    zh: "{rejected} 行未能读取，未计入；用 fairdue import portfolio 可知原因",
    en: "{rejected} rows could not be read and are left out; fairdue import portfolio says why",
  },
};
