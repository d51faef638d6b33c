import { readFile } from "node:fs/promises";
import type { WordFinding, WordRole } from "@fairdue/core/conduct/finding.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { checkWords } from "@fairdue/rulebook/conduct/check-words.ts";
import { readUtterances, type Utterance } from "../../intake/utterances.ts";
import { complain, EXIT, say } from "../terminal.ts";

/** A text and what was found in it. */
type Checked = { readonly utterance: Utterance; readonly findings: readonly WordFinding[] };

/**
 * `fairdue conduct FILE`: reads texts or a transcript for words that no collector may use (`docs/formats/conduct.md`).
 *
 * @param order `lang` is the language of the texts, found from the letters when left out; the report is written in it
 * @returns the exit code: 0 nothing found, 1 something was found, 2 the file or a line of it could not be read
 */
export async function checkConduct(order: {
  readonly file: string;
  readonly lang?: Language;
  readonly role: WordRole;
  readonly json: boolean;
}): Promise<number> {
  const { file, lang, role, json } = order;
  const words = lang ?? "en";
  const source = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => error);
  if (typeof source !== "string") {
    complain(fillText(NO_FILE, words, { file, code: source.code ?? source.message }));
    return EXIT.refused;
  }
  const { utterances, faults } = readUtterances(source, role);
  const checked = utterances.map((utterance): Checked => {
    const { text, id: _id, line: _line, ...asked } = utterance;
    return { utterance, findings: checkWords(text, { ...asked, ...(lang !== undefined && { lang }) }) };
  });
  if (json) say(JSON.stringify({ texts: checked.map(asJson), faults }, null, 2));
  else say(report(file, checked, words));
  for (const { line, why, remedy } of faults) complain(`${file}:${line}: ${why}. ${remedy}`);
  if (faults.length > 0) return EXIT.refused;
  return checked.some(({ findings }) => findings.length > 0) ? EXIT.found : EXIT.done;
}

function asJson({ utterance: { id, line, role }, findings }: Checked) {
  return { id, line, role, findings };
}

function report(file: string, checked: readonly Checked[], lang: Language): string {
  const found = checked.filter(({ findings }) => findings.length > 0);
  const count = (severity: WordFinding["severity"]) =>
    found.reduce((sum, one) => sum + one.findings.filter((finding) => finding.severity === severity).length, 0);
  const totals = { texts: checked.length, hit: found.length, serious: count("serious"), review: count("review") };
  return [...found.flatMap((one) => describe(file, one, lang)), fillText(SUMMARY, lang, totals)].join("\n");
}

function describe(file: string, { utterance, findings }: Checked, lang: Language): readonly string[] {
  const { id, line } = utterance;
  const named = id === String(line) ? "" : ` ${id}`;
  return findings.flatMap(({ start, span, class: name, severity, why, rule, cites }) => [
    `${file}:${line}:${start + 1}:${named} [${SEVERITIES[severity][lang]}] ${CLASSES[name][lang]} “${span}”`,
    `    ${why[lang]}`,
    `    ${rule} · ${cites.map(({ instrument, article }) => `${instrument[lang]} ${article}`.trim()).join("; ")}`,
  ]);
}

const NO_FILE = { zh: "无法读取 {file}（{code}）", en: "Cannot read {file} ({code})" };
const SUMMARY = {
  zh: "共 {texts} 条文本，{hit} 条有问题：严重 {serious} 处，待人工判断 {review} 处",
  en: "{texts} texts, {hit} with findings: {serious} serious, {review} for a person to read",
};
const SEVERITIES: Readonly<Record<WordFinding["severity"], Text>> = {
  serious: { zh: "严重", en: "serious" },
  review: { zh: "待判断", en: "review" },
};
const CLASSES: Readonly<Record<WordFinding["class"], Text>> = {
  threat: { zh: "威胁", en: "threat" },
  insult: { zh: "侮辱", en: "insult" },
  "false-authority": { zh: "冒充机关", en: "false authority" },
  "false-consequence": { zh: "虚假后果", en: "false consequence" },
  disclosure: { zh: "向他人透露", en: "disclosure" },
  "missing-identification": { zh: "未表明身份", en: "missing identification" },
  "extra-fee": { zh: "催收收费", en: "extra fee" },
  "personal-payee": { zh: "付给个人", en: "personal payee" },
  "induced-borrowing": { zh: "诱导借款", en: "induced borrowing" },
};
