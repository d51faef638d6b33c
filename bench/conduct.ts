import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { gunzipSync } from "node:zlib";
import { checkWords } from "@fairdue/rulebook/conduct/check-words.ts";

type Example = { readonly is: readonly string[]; readonly text: string };
type Judged = { readonly wrong: boolean; readonly found: boolean };

const ROUNDS = 20;

/**
 * Texts a second of the conduct check on one core, over our own held-back sentences, and its recall and precision on
 * them. With a folder of COLD as third word, also on COLD's dev part, of which nothing was trained on.
 */
export async function measure(): Promise<Record<string, unknown>> {
  const [zh, en] = [examples("zh"), examples("en")];
  const figures: Record<string, unknown> = { zh: figuresOf(judged(zh, "zh")), en: figuresOf(judged(en, "en")) };
  const texts = [...zh, ...en].map(({ text }) => text);
  const started = performance.now();
  for (let round = 0; round < ROUNDS; round++) for (const text of texts) checkWords(text, { role: "message" });
  const seconds = (performance.now() - started) / 1_000;
  const folder = process.argv[3];
  if (folder !== undefined) figures.coldDev = figuresOf(cold(path.join(folder, "dev.csv.gz")));
  return { bench: "conduct", textsPerSecond: Math.round((ROUNDS * texts.length) / seconds), ...figures };
}

function examples(language: "zh" | "en"): readonly Example[] {
  return JSON.parse(readFileSync(new URL(`../examples/conduct/${language}.held.json`, import.meta.url), "utf8"));
}

function judged(rows: readonly Example[], lang: "zh" | "en"): readonly Judged[] {
  return rows.map(({ is, text }) => ({
    wrong: is.length > 0,
    found: checkWords(text, { role: "transcript", lang }).length > 0,
  }));
}

/** COLD's columns are split, topic, label and the text; a quotation mark inside a quoted text is written twice. */
function cold(file: string): readonly Judged[] {
  const source = gunzipSync(readFileSync(file)).toString("utf8");
  const row = /^[^,\n]*,[^,\n]*,([01]),(?:"((?:[^"]|"")*)"|(.*))$/gm;
  return [...source.matchAll(row)].map(([, label, quoted, plain = ""]) => {
    const text = quoted?.replaceAll('""', '"') ?? plain;
    const findings = checkWords(text, { role: "message", lang: "zh" });
    return { wrong: label === "1", found: findings.length > 0 };
  });
}

function figuresOf(rows: readonly Judged[]): Record<string, number> {
  const hit = rows.filter(({ wrong, found }) => wrong && found).length;
  const share = (part: number, whole: number) => Math.round((part / whole) * 1_000) / 1_000;
  return {
    texts: rows.length,
    wrong: rows.filter(({ wrong }) => wrong).length,
    recall: share(hit, rows.filter(({ wrong }) => wrong).length),
    precision: share(hit, rows.filter(({ found }) => found).length),
  };
}
