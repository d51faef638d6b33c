import { readFile } from "node:fs/promises";
import { auditHistory, notExamined, type Violation } from "@fairdue/core/audit/audit.ts";
import type { Zone } from "@fairdue/core/calendar/zone.ts";
import type { Citation, Rulebook } from "@fairdue/core/contact/rule.ts";
import { fillText, type Language } from "@fairdue/core/text.ts";
import { rulebooks } from "@fairdue/rulebook/index.ts";
import { type CallRecords, readCallRecords } from "../../intake/call-records.ts";

/** Zone in which a file's times are read when it names none, by rulebook. */
const HOME: Readonly<Record<string, Zone>> = {
  cn: "Asia/Shanghai" as Zone,
  us: "America/New_York" as Zone,
  uk: "Europe/London" as Zone,
};

/**
 * `fairdue audit FILE`: examines call records against a rulebook and prints every breach with its article.
 *
 * @returns the exit code: 0 nothing found, 1 breaches found, 2 the file or a row of it could not be read
 */
export async function auditFile(order: { file: string; law: string; json: boolean; lang: Language }): Promise<number> {
  const { file, law, json, lang } = order;
  const book = rulebooks.find(({ id }) => id === law);
  const zone = HOME[law];
  if (book === undefined || zone === undefined) {
    process.stderr.write(`${fillText(NO_LAW, lang, { law, known: rulebooks.map(({ id }) => id).join(", ") })}\n`);
    return 2;
  }
  const source = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => error);
  if (typeof source !== "string") {
    process.stderr.write(`${fillText(NO_FILE, lang, { file, code: source.code ?? source.message })}\n`);
    return 2;
  }
  const records = readCallRecords(source, zone);
  const violations = records.logs.flatMap((log) => auditHistory(log, [book], zone));
  process.stdout.write(json ? asJson(records, violations) : asReport(file, { records, violations, book, lang }));
  if (records.rejects.length > 0) return 2;
  return violations.length > 0 ? 1 : 0;
}

const NO_LAW = { zh: "没有规则集“{law}”；可选：{known}", en: 'There is no rulebook "{law}"; choose one of {known}' };
const NO_FILE = { zh: "无法读取 {file}（{code}）", en: "Cannot read {file} ({code})" };
const REJECTED = { zh: "{file}:{line}: {field}{why}。{remedy}", en: "{file}:{line}: {field}{why}. {remedy}" };
const SUMMARY = {
  zh: "{rows} 行，{people} 人，{found} 处违规，{rejects} 行未能读取。规则集 {law}。",
  en: "{rows} rows, {people} people, {found} breaches, {rejects} rows not read. Rulebook {law}.",
};
const UNSEEN = {
  zh: "记录不足以检查：{rules}",
  en: "Not examined, since the file has no records of it: {rules}",
};

type Report = {
  readonly records: CallRecords;
  readonly violations: readonly Violation[];
  readonly book: Rulebook;
  readonly lang: Language;
};

function asReport(file: string, { records, violations, book, lang }: Report): string {
  const lines = violations.flatMap((violation) => describe(violation, lang));
  for (const { line, field, why, remedy } of records.rejects) {
    const where = field === "" ? "" : `${field}: `;
    lines.push(fillText(REJECTED, lang, { file, line, field: where, why: why[lang], remedy: remedy[lang] }));
  }
  const unseen = [...new Set(records.logs.flatMap(notExamined))].filter((id) =>
    book.rules.some((rule) => rule.id === id),
  );
  if (unseen.length > 0) lines.push(fillText(UNSEEN, lang, { rules: unseen.join(", ") }));
  const { rows, logs, rejects } = records;
  const counts = { rows, people: logs.length, found: violations.length, rejects: rejects.length };
  lines.push(fillText(SUMMARY, lang, { ...counts, law: `${book.id}@${book.version}` }));
  return `${lines.join("\n")}\n`;
}

function describe(violation: Violation, lang: Language): readonly string[] {
  const { source, at, rule, title, what, used, cites, evidence } = violation;
  const because = evidence.length === 0 ? "" : ` [${evidence.join(", ")}]`;
  return [
    `${source}  ${new Date(at).toISOString()}  ${title[lang]} (${rule})`,
    `    ${fillText(what, lang, used)}${because}`,
    ...cites.map((cite) => `    ${citation(cite, lang)}`),
  ];
}

function citation({ instrument, article }: Citation, lang: Language): string {
  return article === "" ? instrument[lang] : `${instrument[lang]} ${article}`;
}

function asJson(records: CallRecords, violations: readonly Violation[]): string {
  const { rows, logs, rejects } = records;
  const unseen = [...new Set(logs.flatMap(notExamined))];
  return `${JSON.stringify({ rows, people: logs.length, violations, rejects, notExamined: unseen }, undefined, 2)}\n`;
}
