import { CONDUCT_CLASSES, type ConductClass } from "./finding.ts";
import { isOvershadowed, isSurelyLawful, likelyClass, type PreparedModel } from "./offence-model.ts";
import { phraseRuns } from "./phrase-runs.ts";
import type { Hit, Reading } from "./reading.ts";
import type { Stretch } from "./sentences.ts";
import { isTurned } from "./turned.ts";

/** Letters up to which a text is judged as one. */
const LONGEST_WHOLE = { zh: 80, en: 240 } as const;
const LETTER = /\p{L}/u;
const HAN = /[\u3400-\u9fff]/;

/**
 * Hits as the model settles them, sentence by sentence: none where it knows the sentence to be lawful (of
 * the classes it has learned), and no threat or
 * insult where another class that was hit beside it is by far likelier ("your bank account will be frozen").
 */
export function settledByModel(
  hits: readonly Hit[],
  reading: Reading,
  model: PreparedModel | undefined,
): readonly Hit[] {
  if (model === undefined || reading.asked.role === "complaint") return hits;
  const { folded, sentences, words } = reading;
  return sentences.flatMap(({ start, end }) => {
    const found = hits.filter((hit) => hit.start >= start && hit.start < end);
    if (found.length === 0) return [];
    const runs = phraseRuns(folded.text.slice(start, end).trim(), words.concepts);
    const isLearned = (hit: Hit) => model.classes.some(([name]) => name === hit.class);
    if (isSurelyLawful(model, runs)) return found.filter((hit) => !isLearned(hit));
    const others = found.map((hit) => hit.class).filter((name) => !HURTFUL.includes(name));
    const isKept = (hit: Hit) => !HURTFUL.includes(hit.class) || !isOvershadowed(model, runs, hit.class, others);
    return others.length === 0 ? found : found.filter(isKept);
  });
}

const HURTFUL: readonly ConductClass[] = ["threat", "insult"];

/** Sentences in which the lists found nothing and the model finds something; for a person to read. */
export function modelHits(reading: Reading, model: PreparedModel | undefined, known: readonly Hit[]): readonly Hit[] {
  if (model === undefined || reading.asked.role === "complaint") return [];
  const { text } = reading.folded;
  const hits: Hit[] = [];
  for (const window of windowsOf(text, reading.sentences)) {
    if (known.some((hit) => hit.start < window.end && window.start < hit.end)) continue;
    const words = text.slice(window.start, window.end);
    // Figures and rules of a table say nothing to anybody; a model would take what it has never seen for anything.
    if (!LETTER.test(words)) continue;
    const name = likelyClass(model, phraseRuns(words, reading.words.concepts), {
      isTurned: isTurned(reading.words, words),
    });
    const found = CONDUCT_CLASSES.find((one) => one === name);
    if (found !== undefined && !isLawfulHere(reading, found))
      hits.push({ ...window, class: found, severity: "review", by: "model" });
  }
  return hits;
}

/** Whether the kind of message makes words of a class lawful: a lawyer's letter may say that a lawyer writes. */
function isLawfulHere({ words, asked: { messageClass } }: Reading, name: ConductClass): boolean {
  if (messageClass === undefined) return false;
  return words.entries.some(({ classes, lawfulIn }) => classes.includes(name) && lawfulIn.includes(messageClass));
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
