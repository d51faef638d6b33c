import { readFile } from "node:fs/promises";
import { auditHistory, notExamined, type Violation } from "@fairdue/core/audit/audit.ts";
import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import { fillText, type Language } from "@fairdue/core/text.ts";
import { knownLaws, layersOfLaw } from "../../app/law-gate.ts";
import { type CallRecords, readCallRecords } from "../../intake/call-records.ts";
import { lawOfHouse } from "../law-of-house.ts";
import { complain, describeRefusal, EXIT, say } from "../terminal.ts";
import { describeUnseen, describeViolations } from "./audit-report.ts";

/**
 * `fairdue audit FILE`: examines call records against a law and prints every breach with its article. Times that name no
 * zone are read by the clock of the law's country.
 *
 * @returns the exit code: 0 nothing found, 1 breaches found, 2 the file or a row of it could not be read
 */
export async function auditFile(order: {
  readonly file: string;
  readonly law: string;
  readonly json: boolean;
  readonly lang: Language;
}): Promise<number> {
  const { file, law: name, json, lang } = order;
  if (layersOfLaw(name) === undefined) {
    complain(fillText(NO_LAW, lang, { law: name, known: knownLaws().join(", ") }));
    return EXIT.refused;
  }
  const law = await lawOfHouse(name, undefined);
  if (law.kind === "refused") {
    complain(describeRefusal(law));
    return EXIT.refused;
  }
  const source = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => error);
  if (typeof source !== "string") {
    complain(fillText(NO_FILE, lang, { file, code: source.code ?? source.message }));
    return EXIT.refused;
  }
  const records = readCallRecords(source, law.zone);
  const { books } = law;
  const violations = records.logs.flatMap((log) => auditHistory(log, books, law.zone));
  const unseen = [...new Set(records.logs.flatMap((log) => notExamined(log, books)))];
  if (json) say(asJson({ records, violations, books, unseen }));
  else say(asReport(file, { records, violations, books, unseen }, lang));
  if (records.rejects.length > 0) return EXIT.refused;
  return violations.length > 0 ? EXIT.found : EXIT.done;
}

const NO_LAW = { zh: "没有规则集“{law}”；可选：{known}", en: 'There is no rulebook "{law}"; choose one of {known}' };
const NO_FILE = { zh: "无法读取 {file}（{code}）", en: "Cannot read {file} ({code})" };
const REJECTED = { zh: "{file}:{line}: {field}{why}。{remedy}", en: "{file}:{line}: {field}{why}. {remedy}" };
const SUMMARY = {
  zh: "{rows} 行，{people} 人，{found} 处违规，{rejects} 行未能读取。规则集 {law}。",
  en: "{rows} rows, {people} people, {found} breaches, {rejects} rows not read. Rulebook {law}.",
};

type Report = {
  readonly records: CallRecords;
  readonly violations: readonly Violation[];
  readonly books: readonly Rulebook[];
  readonly unseen: readonly string[];
};

function asReport(file: string, { records, violations, books, unseen }: Report, lang: Language): string {
  const rejected = records.rejects.map(({ line, field, why, remedy }) => {
    const where = field === "" ? "" : `${field}: `;
    return fillText(REJECTED, lang, { file, line, field: where, why: why[lang], remedy: remedy[lang] });
  });
  const { rows, logs, rejects } = records;
  const counts = { rows, people: logs.length, found: violations.length, rejects: rejects.length };
  const summary = fillText(SUMMARY, lang, { ...counts, law: namesOf(books).join(", ") });
  return [...describeViolations(violations, lang), ...rejected, ...describeUnseen(unseen, lang), summary].join("\n");
}

function asJson({ records, violations, books, unseen }: Report): string {
  const { rows, logs, rejects } = records;
  const law = namesOf(books);
  return JSON.stringify({ law, rows, people: logs.length, violations, rejects, notExamined: unseen }, undefined, 2);
}

function namesOf(books: readonly Rulebook[]): readonly string[] {
  return books.map(({ id, version }) => `${id}@${version}`);
}
