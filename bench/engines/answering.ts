import process from "node:process";

/** An engine with its policies read: rules that refuse a question, sorted, and the same question asked many times over. */
export type Answering = {
  readonly version: string;
  readonly answer: (nth: number) => Promise<readonly string[]>;
  /** Asks so many questions, one after the other from the first, by each way that the engine offers. */
  readonly ways: Readonly<Record<string, (count: number) => Promise<void>>>;
};

/** What the parent asks of an engine's process, and what it is told. */
export type Question =
  | { readonly kind: "read"; readonly questions: readonly unknown[] }
  | { readonly kind: "time"; readonly way: string; readonly count: number };
export type Told =
  | {
      readonly kind: "answers";
      readonly version: string;
      readonly ways: readonly string[];
      readonly answers: readonly (readonly string[])[];
    }
  | { readonly kind: "took"; readonly ms: number }
  | { readonly kind: "failed"; readonly why: string };

/** Answers the parent's questions until it lets go of this process. */
export function answerParent<Asked>(read: (questions: readonly Asked[]) => Answering): void {
  let engine: Answering | undefined;
  const tell = async (asked: Question): Promise<Told> => {
    if (asked.kind === "read") {
      engine = read(asked.questions as readonly Asked[]);
      const answers = [];
      for (const nth of asked.questions.keys()) answers.push(await engine.answer(nth));
      return { kind: "answers", version: engine.version, ways: Object.keys(engine.ways), answers };
    }
    const way = engine?.ways[asked.way];
    if (way === undefined) return { kind: "failed", why: `no way ${asked.way}` };
    const begun = performance.now();
    await way(asked.count);
    return { kind: "took", ms: performance.now() - begun };
  };
  process.on("message", async (asked) => {
    try {
      process.send?.(await tell(asked as Question));
    } catch (error) {
      process.send?.({ kind: "failed", why: String(error) } satisfies Told);
    }
  });
}
