/** A stretch of a text, as places in it. */
export type Stretch = { readonly start: number; readonly end: number };

const ENDS = /[。！？!?；;\n]|\.(?=\s|$|["')])/g;

/** The sentences of a folded text, in order and without gaps. */
export function sentencesOf(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const { index } of text.matchAll(ENDS)) {
    found.push({ start, end: index + 1 });
    start = index + 1;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

/** The sentence around a place. */
export function sentenceAt(sentences: readonly Stretch[], place: number): Stretch {
  return sentences.find(({ end }) => place < end) ?? { start: 0, end: 0 };
}
