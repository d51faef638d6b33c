/** One linear question to a text: weights by bucket, `2 ** bits` of them, as base64 of signed bytes. */
export type ModelHead = {
  readonly weights: string;
  /** What one unit of a weight is worth. */
  readonly scale: number;
  readonly bias: number;
};

/**
 * Linear models over runs of letters and words, trained by `examples/conduct/train.ts`. They recognise what the word
 * lists miss and only ever say that a person should look.
 */
export type OffenceModel = {
  /** Whether a sentence is one of calls and messages about a debt at all, and not of other people's comments. */
  readonly spoken: ModelHead & { readonly threshold: number };
  /** Whether a sentence of a collector's is out of order at all; then which class it is likeliest to be. */
  readonly wrong: ModelHead & { readonly threshold: number };
  readonly classes: Readonly<Record<string, ModelHead>>;
  /** Whether it offends in the way of public comments; only for Chinese, for which there is such a collection. */
  readonly offends?: ModelHead & { readonly threshold: number };
};

/** A head ready to score. */
type PreparedHead = { readonly weights: Int8Array; readonly scale: number; readonly bias: number };

/** A model ready to score. */
export type PreparedModel = {
  readonly spoken: PreparedHead & { readonly threshold: number };
  readonly wrong: PreparedHead & { readonly threshold: number };
  readonly classes: readonly (readonly [name: string, head: PreparedHead])[];
  readonly offends: (PreparedHead & { readonly threshold: number }) | undefined;
};

/** Unpacks a model. */
export function prepareModel({ spoken, wrong, classes, offends }: OffenceModel): PreparedModel {
  return {
    spoken: { ...preparedHead(spoken), threshold: spoken.threshold },
    wrong: { ...preparedHead(wrong), threshold: wrong.threshold },
    classes: Object.entries(classes).map(([name, head]) => [name, preparedHead(head)] as const),
    offends: offends && { ...preparedHead(offends), threshold: offends.threshold },
  };
}

/** Log-odds below which a sentence reads so lawful that words of the lists in it are taken to mean something else. */
const SURELY_LAWFUL = -2;

/** What plain offence must score above its threshold to outlive a turn of phrase. */
const TURNED = 2;

/** Whether the model takes a sentence for a lawful one beyond doubt. */
export function isSurelyLawful({ wrong }: PreparedModel, runs: readonly number[]): boolean {
  return headScore(wrong, runs) < SURELY_LAWFUL;
}

/**
 * The class a sentence most likely is, when the model finds it out of order; undefined when it does not.
 *
 * @param runs what the sentence is made of (`phraseRuns`)
 * @param isTurned whether a turn of phrase (denial, advice, report) stands in it, which only plain offence outlives
 */
export function likelyClass(
  model: PreparedModel,
  runs: readonly number[],
  { isTurned }: { readonly isTurned: boolean },
): string | undefined {
  const isWrong = headScore(model.wrong, runs) >= model.wrong.threshold;
  if (!isTurned && isWrong && headScore(model.spoken, runs) >= model.spoken.threshold) {
    let best: readonly [name: string, score: number] | undefined;
    for (const [name, head] of model.classes) {
      const score = headScore(head, runs);
      if (best === undefined || score > best[1]) best = [name, score];
    }
    return best?.[0];
  }
  const { offends } = model;
  const least = (offends?.threshold ?? 0) + (isTurned ? TURNED : 0);
  return offends !== undefined && headScore(offends, runs) >= least ? "insult" : undefined;
}

/** Log-odds by which one class must lead for another's words to be taken as part of saying it. */
const CLEAR_LEAD = 3.5;

/** Whether a sentence is so much likelier of one of `others` than of a class that it is not of that class. */
export function isOvershadowed(
  { classes }: PreparedModel,
  runs: readonly number[],
  name: string,
  others: readonly string[],
): boolean {
  const scoreOf = (wanted: string) => {
    const head = classes.find(([one]) => one === wanted)?.[1];
    return head === undefined ? Number.NEGATIVE_INFINITY : headScore(head, runs);
  };
  return Math.max(...others.map(scoreOf)) - scoreOf(name) >= CLEAR_LEAD;
}

/** Log-odds of one head for the runs of a text. */
function headScore({ weights, scale, bias }: PreparedHead, runs: readonly number[]): number {
  const mask = weights.length - 1;
  let sum = 0;
  for (const run of runs) sum += weights[run & mask] ?? 0;
  return bias + (scale * sum) / Math.sqrt(Math.max(1, runs.length));
}

function preparedHead({ weights, scale, bias }: ModelHead): PreparedHead {
  return { weights: signedBytes(weights), scale, bias };
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function signedBytes(base64: string): Int8Array {
  const clean = base64.replace(/=+$/, "");
  const bytes = new Int8Array(Math.floor((clean.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of clean) {
    held = ((held << 6) | ALPHABET.indexOf(letter)) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return bytes;
}
