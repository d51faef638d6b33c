import { formatDay, parseDay } from "@fairdue/core/calendar/day.ts";
import { fillText, type Language } from "@fairdue/core/text.ts";
import { SingleBar } from "cli-progress";
import { auditRecord } from "../../app/audit-record.ts";
import { knownLaws, layersOfLaw } from "../../app/law-gate.ts";
import type { House } from "../house.ts";
import { lawOfHouse } from "../law-of-house.ts";
import { complain, EXIT, say } from "../terminal.ts";
import { describeUnseen, describeViolations } from "./audit-report.ts";

export type DatabaseAudit = {
  /** Another law than the house's own, such as `us`. */
  readonly law?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json: boolean;
  readonly lang: Language;
};

/**
 * `fairdue audit --db`: examines every contact on the record of the database, apart from the gate that permitted it.
 *
 * @returns the exit code: 0 nothing found, 1 breaches found, 2 the law or a day cannot be read
 */
export async function auditDatabase(
  house: Pick<House, "pool" | "books" | "gate">,
  asked: DatabaseAudit,
): Promise<number> {
  const { json, lang } = asked;
  const [from, to] = [asked.from, asked.to].map((text) => (text === undefined ? undefined : parseDay(text)));
  const wrong = asked.from !== undefined && from === undefined ? asked.from : to === undefined ? asked.to : undefined;
  if (wrong !== undefined) {
    complain(fillText(NO_DAY, lang, { day: wrong }));
    return EXIT.refused;
  }
  const law = await lawAsked(house, asked.law);
  if (law === undefined) {
    complain(fillText(NO_LAW, lang, { law: asked.law ?? "", known: knownLaws().join(", ") }));
    return EXIT.refused;
  }
  const bar = json || !process.stderr.isTTY ? undefined : new SingleBar({ format: "{bar} {percentage}%" });
  bar?.start(256, 0);
  const found = await auditRecord({
    pool: house.pool,
    ...law,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    onProgress: (done) => bar?.update(done),
  });
  bar?.stop();
  const names = law.books.map(({ id, version }) => `${id}@${version}`);
  const days = { from: from === undefined ? null : formatDay(from), to: to === undefined ? null : formatDay(to) };
  if (json) say(JSON.stringify({ law: names, ...days, ...found }, undefined, 2));
  else {
    const { cases, contacts, violations } = found;
    const counts = { cases, contacts, found: violations.length, law: names.join(", ") };
    for (const line of describeViolations(violations, lang)) say(line);
    for (const line of describeUnseen(found.notExamined, lang)) say(line);
    say(fillText(SUMMARY, lang, counts));
  }
  return found.violations.length === 0 ? EXIT.done : EXIT.found;
}

async function lawAsked({ books, gate }: Pick<House, "books" | "gate">, name: string | undefined) {
  if (name === undefined) return { books, zone: gate.fallbackZone };
  const law = layersOfLaw(name) === undefined ? undefined : await lawOfHouse(name, undefined);
  return law?.kind === "standing" ? { books: law.books, zone: law.zone } : undefined;
}

const NO_DAY = { zh: "“{day}”不是日期，请写作 2026-11-23", en: '"{day}" is not a date. Write it like 2026-11-23.' };
const NO_LAW = { zh: "没有规则集“{law}”；可选：{known}", en: 'There is no rulebook "{law}"; choose one of {known}' };
const SUMMARY = {
  zh: "{cases} 个案件，{contacts} 次联系，{found} 处违规。规则集 {law}。",
  en: "{cases} cases, {contacts} contacts, {found} breaches. Rulebook {law}.",
};
