/**
 * Trains the linear models of the conduct check and writes them as one file of weights.
 *
 *   tsx examples/conduct/train.ts COLD_FOLDER CFPB_FOLDER
 *
 * Reads the examples beside this file, the train part of COLD (Chinese comments, offensive or safe) and narratives of
 * the CFPB's complaint database about other products (English background). Nothing is random: the order of rows is that
 * of a hash, so two runs give the same bytes. See README.md beside this file for licences and figures.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { foldText } from "../../core/conduct/fold.ts";
import { phraseRuns } from "../../core/conduct/phrase-runs.ts";
import { prepareConcepts } from "../../core/conduct/word-kinds.ts";
import { concepts as english } from "../../rulebook/conduct/en/concepts.ts";
import { concepts as chinese } from "../../rulebook/conduct/zh/concepts.ts";
import { type Labelled, type Sample, trainedHead } from "./logistic.ts";

const CLASSES = ["threat", "insult", "false-authority", "false-consequence", "disclosure"] as const;
const BITS = { wrong: 16, class: 14, offends: 15 } as const;
const KINDS = { zh: prepareConcepts(chinese), en: prepareConcepts(english) } as const;
/** Weight of one sentence that is no collector's beside one of our examples. */
const BACKGROUND = { zh: 0.005, en: 0.005 } as const;
const BACKGROUND_ROWS = 4000;
const THRESHOLDS = { zh: -0.1, en: -0.1, offends: 0, spoken: -3.5 } as const;
const OUT = "../../rulebook/conduct/offence/weights.json";

type Example = { readonly is: readonly string[]; readonly text: string };

const [coldFolder = "", cfpbFolder = ""] = process.argv.slice(2);
const cold = coldRows(path.join(coldFolder, "train.csv.gz"));
const models = {
  zh: { ...languageHeads("zh", cold.slice(0, BACKGROUND_ROWS)), offends: offendsHead(cold) },
  en: languageHeads("en", narrativeRows(path.join(cfpbFolder, "other-products.jsonl.gz"))),
};
writeFileSync(new URL(OUT, import.meta.url), `${JSON.stringify(models, null, 2)}\n`);

/** Heads out of our examples, with other people's sentences as lawful background. */
function languageHeads(language: "zh" | "en", background: readonly Labelled[]) {
  const examples = (JSON.parse(read(`${language}.tune.json`)) as readonly Example[]).map(({ is, text }) => ({
    is,
    runs: runsOf(text, language),
  }));
  const head = (bits: number, isWrong: (is: readonly string[]) => boolean, others: readonly Labelled[]) => {
    const samples: Sample[] = [
      ...examples.map(({ is, runs }) => ({ runs, wrong: isWrong(is), weight: 1 })),
      ...others.map(({ runs }) => ({ runs, wrong: false, weight: BACKGROUND[language] })),
    ];
    return trainedHead(samples, bits);
  };
  const calm = background.filter(({ wrong }) => !wrong);
  const classes = CLASSES.map((name) => [name, head(BITS.class, (is) => is.includes(name), calm)] as const);
  const spoken: Sample[] = [
    ...examples.map(({ runs }) => ({ runs, wrong: true, weight: 1 })),
    ...background.map(({ runs }) => ({ runs, wrong: false, weight: 1 })),
  ];
  return {
    spoken: { ...trainedHead(spoken, BITS.class, 6), threshold: THRESHOLDS.spoken },
    wrong: { ...head(BITS.wrong, (is) => is.length > 0, calm), threshold: THRESHOLDS[language] },
    classes: Object.fromEntries(classes),
  };
}

function offendsHead(rows: readonly Labelled[]) {
  const lawful = (JSON.parse(read("zh.tune.json")) as readonly Example[]).filter(({ is }) => is.length === 0);
  const samples: Sample[] = [
    ...rows.map((row) => ({ ...row, weight: 1 })),
    ...lawful.map(({ text }) => ({ runs: runsOf(text, "zh"), wrong: false, weight: 4 })),
  ];
  return { ...trainedHead(samples, BITS.offends, 6), threshold: THRESHOLDS.offends };
}

/** COLD's columns are split, topic, label and the text; a quotation mark inside a quoted text is written twice. */
function coldRows(file: string): readonly Labelled[] {
  const source = gunzipSync(readFileSync(file)).toString("utf8");
  const row = /^[^,\n]*,[^,\n]*,([01]),(?:"((?:[^"]|"")*)"|(.*))$/gm;
  const rows = [...source.matchAll(row)].map(([, label, quoted, plain = ""]) => ({
    runs: runsOf(quoted?.replaceAll('""', '"') ?? plain, "zh"),
    wrong: label === "1",
  }));
  return inHashOrder(rows);
}

/** The first sentences of narratives about other products. */
function narrativeRows(file: string): readonly Labelled[] {
  const lines = gunzipSync(readFileSync(file)).toString("utf8").trim().split("\n");
  const sentences = lines.flatMap((line) => {
    const { narrative } = JSON.parse(line) as { readonly narrative?: string };
    const parts = (narrative ?? "").split(/(?<=[.!?])\s+/).slice(0, 4);
    return parts.filter(({ length }) => length > 20 && length < 200);
  });
  return inHashOrder(sentences.map((text) => ({ runs: runsOf(text, "en"), wrong: false }))).slice(0, BACKGROUND_ROWS);
}

function runsOf(text: string, language: "zh" | "en"): readonly number[] {
  return phraseRuns(foldText(text).text, KINDS[language]);
}

function inHashOrder(rows: readonly Labelled[]): readonly Labelled[] {
  const key = ({ runs }: Labelled) => Math.imul(runs.length * 31 + (runs[0] ?? 0), 0x9e3779b1) >>> 0;
  return [...rows].sort((a, b) => key(a) - key(b));
}

function read(name: string): string {
  return readFileSync(new URL(name, import.meta.url), "utf8");
}
