/** A text as runs of letters, and whether it is wrong. */
export type Labelled = { readonly runs: readonly number[]; readonly wrong: boolean };
/** A text to learn from; `weight` says how much it counts. */
export type Sample = Labelled & { readonly weight: number };

const RATE = 0.3;
const SHRINK = 1e-5;

/**
 * Logistic regression by AdaGrad over hashed runs, the weights rounded to signed bytes.
 *
 * @param bits buckets are 2 ** bits; runs that meet in one share its weight
 * @param rounds times every sample is seen, in an order that differs each time and is always the same
 */
export function trainedHead(samples: readonly Sample[], bits: number, rounds = 12) {
  const size = 2 ** bits;
  const weights = new Float64Array(size);
  const slopes = new Float64Array(size).fill(1e-2);
  let bias = 0;
  let biasSlope = 1e-2;
  for (let round = 0; round < rounds; round++) {
    for (const index of shuffled(samples.length, round)) {
      const { runs, wrong, weight } = samples[index] as Sample;
      const share = 1 / Math.sqrt(Math.max(1, runs.length));
      let sum = 0;
      for (const run of runs) sum += weights[run & (size - 1)] ?? 0;
      const off = (1 / (1 + Math.exp(-(bias + sum * share))) - (wrong ? 1 : 0)) * weight;
      for (const run of runs) {
        const at = run & (size - 1);
        const slope = off * share + SHRINK * (weights[at] ?? 0);
        slopes[at] = (slopes[at] ?? 0) + slope * slope;
        weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt(slopes[at] ?? 1);
      }
      biasSlope += off * off;
      bias -= (RATE * off) / Math.sqrt(biasSlope);
    }
  }
  const largest = weights.reduce((most, one) => Math.max(most, Math.abs(one)), 1e-9);
  const bytes = Int8Array.from(weights, (one) => Math.round((one / largest) * 127));
  return {
    weights: Buffer.from(bytes.buffer).toString("base64"),
    scale: Number((largest / 127).toPrecision(6)),
    bias: Number(bias.toPrecision(6)),
  };
}

/** The numbers below `length` in an order given by the round. */
function shuffled(length: number, round: number): readonly number[] {
  const order = Array.from({ length }, (_, i) => i);
  let state = round * 2654435761 + 12345;
  for (let i = length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (i + 1);
    [order[i], order[other]] = [order[other] ?? 0, order[i] ?? 0];
  }
  return order;
}
