import type { ContactFacts } from "@fairdue/core/contact/facts.ts";
import { vectorFacts } from "@fairdue/core/contact/vector.ts";
import { contactsOfADay, twelveRules } from "./contacts.ts";
import { Engine, type EngineProgram, median } from "./engine.ts";
import { plainFacts } from "./plain-facts.ts";

const CONTACTS = 400;
const ROUNDS = 21;

const GATE: EngineProgram = { file: "own-gate.ts", options: [], count: 100_000 };
/** On Node 20 a hot call into Cedar's wasm can bring V8 down unless this is off. */
const CEDAR: EngineProgram = { file: "cedar.ts", options: ["--no-turbo-inline-js-wasm-calls"], count: 640 };
const ZEN: EngineProgram = { file: "zen.ts", options: [], count: 1_600 };

/** Decisions a second with twelve rules: the gate, and beside it Cedar and zen by each way of asking that they offer. */
export type Comparison = {
  readonly rules: number;
  readonly verifiedAnswers: number;
  readonly refused: number;
  readonly gate: number;
  readonly cedar: { readonly version: string; readonly perSecond: Readonly<Record<string, number>> };
  readonly zen: { readonly version: string; readonly perSecond: Readonly<Record<string, number>> };
  readonly ratioToCedar: number;
  readonly ratioToZen: number;
};

/**
 * The same contacts to all three, each in a fresh process of its own, round by round so that a busy machine slows all
 * alike. Rates are medians; so are the ratios, each of one round against the fastest way of the other engine.
 *
 * Answers are the ids of all rules that refuse. They are compared for every contact and for every vector of the rules.
 * The gate works from the whole facts and counts the history itself; the others are handed its counts, uncharged.
 */
export async function compareEngines(): Promise<Comparison> {
  const contacts = contactsOfADay(CONTACTS);
  const vectors = twelveRules.flatMap((rule) => rule.vectors.map((vector) => vector.given(vectorFacts)));
  const answers = [...(await agreedAnswers(contacts)), ...(await agreedAnswers(vectors))];
  const [gate, cedar, zen] = await startAll(contacts);
  try {
    for (const engine of [gate, cedar, zen]) await engine.warm();
    for (let round = 0; round < ROUNDS; round++) {
      for (const engine of [gate, cedar, zen]) await engine.round();
    }
    return {
      rules: twelveRules.length,
      verifiedAnswers: answers.length,
      refused: answers.filter((rules) => rules.length > 0).length,
      gate: median(gate.fastest),
      cedar: { version: cedar.version, perSecond: cedar.perSecond },
      zen: { version: zen.version, perSecond: zen.perSecond },
      ratioToCedar: ratio(gate, cedar),
      ratioToZen: ratio(gate, zen),
    };
  } finally {
    for (const engine of [gate, cedar, zen]) engine.stop();
  }
}

async function startAll(contacts: readonly ContactFacts[]): Promise<readonly [Engine, Engine, Engine]> {
  const plain = contacts.map(plainFacts);
  return [await Engine.start(GATE, contacts), await Engine.start(CEDAR, plain), await Engine.start(ZEN, plain)];
}

/**
 * Rules that refuse each contact, as all three engines say.
 *
 * @throws Error naming the first contact on which an engine and the gate differ
 */
export async function agreedAnswers(contacts: readonly ContactFacts[]): Promise<readonly (readonly string[])[]> {
  const engines = await startAll(contacts);
  for (const engine of engines) engine.stop();
  const [{ answers }, cedar, zen] = engines;
  const differs = difference("Cedar", answers, cedar.answers) ?? difference("zen", answers, zen.answers);
  if (differs !== undefined) throw new Error(differs);
  return answers;
}

/** The first contact that an engine answers in another way. */
export function difference(
  name: string,
  answers: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
): string | undefined {
  if (answers.length !== others.length) return `${name} answered ${others.length} times, not ${answers.length}`;
  const nth = answers.findIndex((answer, index) => answer.join() !== others[index]?.join());
  return nth < 0 ? undefined : `contact ${nth} is refused by [${answers[nth]}], and to ${name} by [${others[nth]}]`;
}

function ratio(ours: Engine, theirs: Engine): number {
  return median(
    ours.fastest.map((rate, round) => Math.round((rate * 10) / (theirs.fastest[round] ?? Number.NaN)) / 10),
  );
}
