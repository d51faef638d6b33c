/** The known word most like one that is not known; undefined when none is close. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const plain = word.toLowerCase().replace(/[^a-z0-9]/g, "");
  let best: { readonly word: string; readonly away: number } | undefined;
  for (const candidate of known) {
    const other = candidate.toLowerCase().replace(/[^a-z0-9]/g, "");
    const within = plain.length > 3 && (other.includes(plain) || plain.includes(other));
    const away = within ? 1 : distance(plain, other);
    if (best === undefined || away < best.away) best = { word: candidate, away };
  }
  return best !== undefined && best.away <= Math.max(2, Math.ceil(plain.length / 3)) ? best.word : undefined;
}

/** Number of letters to add, drop, change, or swap with the next. */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : change;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, swap));
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
