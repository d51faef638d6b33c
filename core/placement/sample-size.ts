/** What an examiner wants to be able to say of an agency's calls. */
export type StatedBound = {
  /** Share of calls that break a rule, at the most, such as 0.02. */
  readonly rate: number;
  /** How sure, such as 0.95. */
  readonly confidence: number;
};

/**
 * How many of `calls` to draw at random and listen to, so that with none found wanting one may say: at this confidence, fewer
 * than this share break a rule. Drawn without putting back (hypergeometric), so never more than there are.
 *
 * @throws RangeError when rate or confidence is not between 0 and 1
 */
export function sampleSize(calls: number, { rate, confidence }: StatedBound): number {
  if (!(rate > 0 && rate < 1 && confidence > 0 && confidence < 1))
    throw new RangeError(`rate ${rate} and confidence ${confidence} must lie between 0 and 1`);
  const bad = Math.ceil(calls * rate);
  let missesAll = 1;
  for (let drawn = 0; drawn < calls; drawn++) {
    if (missesAll <= 1 - confidence) return drawn;
    missesAll *= Math.max(0, calls - bad - drawn) / (calls - drawn);
  }
  return calls;
}
