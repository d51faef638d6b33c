import { ASSET_CLASSES, type AssetClass, RECORD_CODES, type RecordCode } from "../codes.ts";
import type { Lateness } from "../question.ts";

const CODE_LETTERS: Readonly<Record<string, RecordCode>> = { 星号: "*", 井号: "#", 斜杠: "/", "*": "*", "#": "#" };

/** Codes of the report that stand alone in a question: `数字3`, `状态是B`, `N`, `星号`. */
export function codesOf(text: string): readonly RecordCode[] {
  const found = [
    ...text.matchAll(
      /(?<![a-z0-9.])([1-7]|[ndzcgbma])(?![a-z0-9.]|\s*(?:天|个|次|期|年|月|号|日|千|万|元|块|笔|家|级|代征信|分|小时|周|days?|months?|weeks?|years?|times|percent|%))|星号|井号|斜杠|[*#]/g,
    ),
  ];
  return found
    .map(([letter]) => CODE_LETTERS[letter] ?? letter.toUpperCase())
    .flatMap((letter) => RECORD_CODES.filter((code) => code === letter && !(letter === "A" && /[a-z] a /.test(text))));
}

/** Stages of delinquency named as `M2`; from the seventh on they are one. */
export function bucketsOf(text: string): readonly number[] {
  return [...text.matchAll(/(?<![a-ln-z])m([0-9])(?![0-9])/g)].map(([, stage]) => Math.min(Number(stage), 7));
}

export function bucketLateness(text: string): Lateness | undefined {
  const [bucket, another] = bucketsOf(text);
  return another !== undefined || bucket === undefined || bucket === 0
    ? undefined
    : { unit: "day", from: (bucket - 1) * 30 + 1, to: bucket * 30 };
}

const CLASS_WORDS: readonly (readonly [string, AssetClass])[] = [
  ["关注", "special-mention"],
  ["次级", "substandard"],
  ["可疑", "doubtful"],
  ["损失", "loss"],
  ["正常类", "normal"],
  ["special mention", "special-mention"],
  ["substandard", "substandard"],
  ["doubtful", "doubtful"],
];

export function classOf(text: string): AssetClass | undefined {
  const word = CLASS_WORDS.find(([words]) => text.includes(words))?.[1];
  return ASSET_CLASSES.find((name) => name === word);
}
