import type { Language } from "../text.ts";
import { COLLECTING } from "./collecting.ts";
import type { AskedOfWords, WordFinding } from "./finding.ts";
import { type FoldedText, foldText } from "./fold.ts";
import { modelHits, settledByModel } from "./model-hits.ts";
import type { PreparedBook, PreparedEntry, PreparedLanguage } from "./prepared-book.ts";
import type { Hit, Reading } from "./reading.ts";
import { type Stretch, sentenceAt, sentencesOf } from "./sentences.ts";
import { isTurned, unconditional } from "./turned.ts";

/**
 * Reads a text for words that no collector may use.
 *
 * Tricks of spelling are undone first; then every entry of the language's word list is tried, and let go where its own
 * exception or a turn of phrase (denial, advice, report) takes it back. A demand is asked who speaks; words of a debt to
 * a listener not known to be the borrower are a disclosure. Whether a true statement is true (a lawsuit, a report to a
 * bureau) is not decided here: the gate asks the case's facts.
 *
 * @returns findings in the order of the text, at most one of a class for the same words
 */
export function checkWords(book: PreparedBook, text: string, asked: AskedOfWords): readonly WordFinding[] {
  const folded = foldText(text);
  const main = asked.lang ?? languageOf(folded.text);
  const sentences = sentencesOf(folded.text);
  const hits: Hit[] = [];
  for (const language of spokenIn(folded.text, main)) {
    const reading = { folded, sentences, asked, words: book.languages[language] };
    hits.push(...settledByModel(wordHits(reading), reading, book.models[language]));
  }
  hits.push(...wholeTextHits({ folded, sentences, asked, words: book.languages[main] }));
  const settled = withoutRepeats(hits);
  settled.push(...modelHits({ folded, sentences, asked, words: book.languages[main] }, book.models[main], settled));
  const grounds = book.laws[asked.law ?? book.lawOf[main]];
  if (grounds === undefined) throw new RangeError(`no grounds for the law "${asked.law}"`);
  return settled
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .flatMap((hit) => {
      const ground = grounds[hit.class];
      if (ground === undefined) return [];
      const { rule, why, cites } = ground;
      const { start, end } = originalPlace(text, folded, hit);
      return {
        start,
        end,
        span: text.slice(start, end),
        class: hit.class,
        severity: hit.severity,
        why,
        rule,
        cites,
        by: hit.by,
      };
    });
}

const HAN = /[\u3400-\u9fff]/;
const LATIN_WORD = /[a-z]{2}/;

/** The language most of a folded text is in. */
function languageOf(text: string): Language {
  return HAN.test(text) ? "zh" : "en";
}

function spokenIn(text: string, main: Language): readonly Language[] {
  const other: Language = main === "zh" ? "en" : "zh";
  const speaksOther = other === "zh" ? HAN.test(text) : LATIN_WORD.test(text);
  return speaksOther ? [main, other] : [main];
}

function wordHits(reading: Reading): readonly Hit[] {
  const { folded, asked, words } = reading;
  const hits: Hit[] = [];
  for (const entry of words.entries) {
    if (entry.told && asked.role !== "complaint") continue;
    if (asked.messageClass !== undefined && entry.lawfulIn.includes(asked.messageClass)) continue;
    entry.pattern.lastIndex = 0;
    for (let match = entry.pattern.exec(folded.text); match !== null; match = entry.pattern.exec(folded.text)) {
      if (match[0] === "") {
        entry.pattern.lastIndex += 1;
        continue;
      }
      const place = { start: match.index, end: match.index + match[0].length };
      if (!stands(reading, entry, place)) continue;
      for (const name of entry.classes) hits.push({ ...place, class: name, severity: entry.severity, by: "words" });
    }
  }
  return hits;
}

/** Whether words that match an entry mean what they say there. */
function stands({ folded, sentences, asked, words }: Reading, entry: PreparedEntry, place: Stretch): boolean {
  const around = sentenceAt(sentences, place.start);
  const sentence = folded.text.slice(around.start, Math.max(around.end, place.end));
  if (entry.unless?.test(unconditional(words, sentence)) === true) return false;
  const before = folded.text.slice(around.start, place.start);
  if (asked.role === "complaint") return entry.told || isRepeated(folded.text, before, place.start, words);
  return !isTurned(words, sentence, { before, classes: entry.classes });
}

/** Whether words in a complaint are somebody else's: in quotation marks, or after "he said". */
function isRepeated(text: string, before: string, start: number, words: PreparedLanguage): boolean {
  const quotes = text.slice(0, start).split('"').length - 1;
  return quotes % 2 === 1 || words.telling.test(before);
}

/** What only the whole text shows: nobody says who speaks, or a stranger hears of a debt. */
function wholeTextHits({ folded, asked, words }: Reading): readonly Hit[] {
  const hits: Hit[] = [];
  const whole = { start: 0, end: folded.text.length };
  const { role, messageClass, partyKnown } = asked;
  const written = role === "template" || role === "message";
  if (written && messageClass !== undefined && COLLECTING.includes(messageClass) && words.demand.test(folded.text)) {
    if (!words.identification.test(folded.text)) {
      hits.push({ ...whole, class: "missing-identification", severity: "serious", by: "words" });
    }
  }
  if (partyKnown === false && role !== "complaint") {
    const told = words.debt.exec(folded.text);
    if (told !== null) {
      const place = { start: told.index, end: told.index + told[0].length };
      hits.push({ ...place, class: "disclosure", severity: "serious", by: "words" });
    }
  }
  return hits;
}

/** One hit of a class for words that overlap: the serious one before the one to review, then the longer. */
function withoutRepeats(hits: readonly Hit[]): Hit[] {
  const weight = (hit: Hit) => (hit.severity === "serious" ? 1_000_000 : 0) + hit.end - hit.start;
  const kept: Hit[] = [];
  for (const hit of [...hits].sort((a, b) => weight(b) - weight(a))) {
    const repeats = kept.some((one) => one.class === hit.class && one.start < hit.end && hit.start < one.end);
    if (!repeats) kept.push(hit);
  }
  return kept;
}

function originalPlace(text: string, { from }: FoldedText, { start, end }: Stretch): Stretch {
  const last = from[end - 1] ?? 0;
  const size = (text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
  return { start: from[start] ?? 0, end: last + size };
}
