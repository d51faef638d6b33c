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

/**
 * The highest share of calls that may break a rule, at a confidence, when `found` of `heard` did (Clopper and Pearson, one
 * sided).
 */
export function highestRate(heard: number, found: number, confidence: number): number {
  if (heard === 0 || found >= heard) return 1;
  let low = found / heard;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (atMost(heard, found, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return high;
}

/** Chance of at most `found` in `heard` when each breaks a rule with `rate`. */
function atMost(heard: number, found: number, rate: number): number {
  let logTerm = heard * Math.log1p(-rate);
  let sum = Math.exp(logTerm);
  for (let k = 1; k <= found; k++) {
    logTerm += Math.log((heard - k + 1) / k) + Math.log(rate) - Math.log1p(-rate);
    sum += Math.exp(logTerm);
  }
  return Math.min(1, sum);
}
