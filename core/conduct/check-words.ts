import type { Language } from "../text.ts";
import { COLLECTING } from "./collecting.ts";
import { type AskedOfWords, CONDUCT_CLASSES, type ConductClass, type Severity, type WordFinding } from "./finding.ts";
import { type FoldedText, foldText } from "./fold.ts";
import { isOvershadowed, isSurelyLawful, likelyClass, type PreparedModel } from "./offence-model.ts";
import { phraseRuns } from "./phrase-runs.ts";
import type { PreparedBook, PreparedEntry, PreparedLanguage } from "./prepared-book.ts";
import { type Stretch, sentenceAt, sentencesOf } from "./sentences.ts";

/** What was found, before anybody says which article it breaks. */
type Hit = Stretch & { readonly class: ConductClass; readonly severity: Severity; readonly by: WordFinding["by"] };

/** Everything about one text that the readers below share. */
type Reading = {
  readonly folded: FoldedText;
  readonly sentences: readonly Stretch[];
  readonly asked: AskedOfWords;
  readonly words: PreparedLanguage;
};

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

/** Letters up to which a text is judged as one. */
const LONGEST_WHOLE = { zh: 80, en: 240 } as const;
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

/**
 * Hits as the model settles them, sentence by sentence: none where it knows the sentence to be lawful, and no threat or
 * insult where another class that was hit beside it is by far likelier ("your bank account will be frozen").
 */
function settledByModel(hits: readonly Hit[], reading: Reading, model: PreparedModel | undefined): readonly Hit[] {
  if (model === undefined || reading.asked.role === "complaint") return hits;
  const { folded, sentences, words } = reading;
  return sentences.flatMap(({ start, end }) => {
    const found = hits.filter((hit) => hit.start >= start && hit.start < end);
    if (found.length === 0) return [];
    const runs = phraseRuns(folded.text.slice(start, end).trim(), words.concepts);
    if (isSurelyLawful(model, runs)) return [];
    const others = found.map((hit) => hit.class).filter((name) => !HURTFUL.includes(name));
    const isKept = (hit: Hit) => !HURTFUL.includes(hit.class) || !isOvershadowed(model, runs, hit.class, others);
    return others.length === 0 ? found : found.filter(isKept);
  });
}

const HURTFUL: readonly ConductClass[] = ["threat", "insult"];

/** Whether words that match an entry mean what they say there. */
function stands({ folded, sentences, asked, words }: Reading, entry: PreparedEntry, place: Stretch): boolean {
  const around = sentenceAt(sentences, place.start);
  const sentence = folded.text.slice(around.start, Math.max(around.end, place.end));
  if (entry.unless?.test(unconditional(words, sentence)) === true) return false;
  const before = folded.text.slice(around.start, place.start);
  if (asked.role === "complaint") return entry.told || isRepeated(folded.text, before, place.start, words);
  return !isTurned(words, sentence, { before, classes: entry.classes });
}

function unconditional({ conditions }: PreparedLanguage, words: string): string {
  return words.replace(conditions, " ");
}

/** Whether a turn of phrase takes a sentence back, or what stands before the words in question does. */
function isTurned(
  words: PreparedLanguage,
  sentence: string,
  match?: { readonly before: string; readonly classes: readonly ConductClass[] },
): boolean {
  const said = unconditional(words, sentence);
  const before = match && unconditional(words, match.before);
  return words.turns.some((turn) => {
    if (match?.classes.some((name) => turn.sparing.includes(name)) === true) return false;
    const denied = before !== undefined && turn.before?.test(before) === true;
    return (denied || turn.around?.test(said) === true) && turn.unless?.test(sentence) !== true;
  });
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

/** Sentences in which the lists found nothing and the model finds something; for a person to read. */
function modelHits(reading: Reading, model: PreparedModel | undefined, known: readonly Hit[]): readonly Hit[] {
  if (model === undefined || reading.asked.role === "complaint") return [];
  const { text } = reading.folded;
  const hits: Hit[] = [];
  for (const window of windowsOf(text, reading.sentences)) {
    if (known.some((hit) => hit.start < window.end && window.start < hit.end)) continue;
    const words = text.slice(window.start, window.end);
    const name = likelyClass(model, phraseRuns(words, reading.words.concepts), {
      isTurned: isTurned(reading.words, words),
    });
    const found = CONDUCT_CLASSES.find((one) => one === name);
    if (found !== undefined) hits.push({ ...window, class: found, severity: "review", by: "model" });
  }
  return hits;
}

/** A short text as one, a long one sentence by sentence; edges without blanks. */
function windowsOf(text: string, sentences: readonly Stretch[]): readonly Stretch[] {
  const most = HAN.test(text) ? LONGEST_WHOLE.zh : LONGEST_WHOLE.en;
  const parts = text.length <= most ? [{ start: 0, end: text.length }] : sentences;
  return parts.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    const until = start + words.trimEnd().length;
    return until > from ? [{ start: from, end: until }] : [];
  });
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
