import { readFileSync } from "node:fs";
import type { AskedOfWords } from "@fairdue/core/conduct/finding.ts";
import { describe, expect, it } from "vitest";
import { checkWords } from "./check-words.ts";

type Utterance = { readonly is: readonly string[]; readonly text: string; readonly asked?: Partial<AskedOfWords> };
type Judged = Utterance & { readonly found: readonly string[] };

const HURTFUL = ["threat", "insult"];
const isHurtful = (classes: readonly string[]) => classes.some((name) => HURTFUL.includes(name));

/** Utterances of one fixture beside this project's other examples, with what the check finds in them. */
function judged(lang: "zh" | "en", fixture: "sharp" | "fresh"): readonly Judged[] {
  const file = new URL(`../../examples/conduct/${lang}.${fixture}.json`, import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as readonly Utterance[]).map((one) => ({
    ...one,
    found: checkWords(one.text, { role: "transcript", lang, ...one.asked }).map((finding) => finding.class),
  }));
}

function share(part: readonly Judged[], whole: readonly Judged[]): number {
  return part.length / whole.length;
}

describe.each([
  ["zh", "sharp", { wrong: 0.93, hurtful: 0.9, strict: 0.9, lawful: 0.04 }],
  ["en", "sharp", { wrong: 0.92, hurtful: 0.87, strict: 0.88, lawful: 0.04 }],
  ["zh", "fresh", { wrong: 0.9, hurtful: 0.9, strict: 0.9, lawful: 0.05 }],
  ["en", "fresh", { wrong: 0.9, hurtful: 0.9, strict: 0.86, lawful: 0.1 }],
] as const)("utterances at the edge, %s %s", (lang, fixture, floor) => {
  const all = judged(lang, fixture);
  const wrong = all.filter(({ is }) => is.length > 0);
  const lawful = all.filter(({ is }) => is.length === 0);
  const hurtful = all.filter(({ is }) => isHurtful(is));
  const named = all.filter(({ found }) => isHurtful(found));

  it("are many, of both kinds, none twice and none among those we tuned on", () => {
    expect(all.length).toBeGreaterThanOrEqual(fixture === "sharp" ? 270 : 90);
    expect(lawful.length).toBeGreaterThan(all.length / 3);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    const tune = new URL(`../../examples/conduct/${lang}.tune.json`, import.meta.url);
    const tuned = new Set((JSON.parse(readFileSync(tune, "utf8")) as readonly Utterance[]).map(({ text }) => text));
    expect(all.filter(({ text }) => tuned.has(text))).toEqual([]);
  });

  it("are found when wrong", () => {
    expect(
      share(
        wrong.filter(({ found }) => found.length > 0),
        wrong,
      ),
    ).toBeGreaterThanOrEqual(floor.wrong);
    expect(
      share(
        hurtful.filter(({ found }) => isHurtful(found)),
        hurtful,
      ),
    ).toBeGreaterThanOrEqual(floor.hurtful);
  });

  it("are called a threat or an insult only when they are one", () => {
    expect(
      share(
        named.filter(({ is }) => isHurtful(is)),
        named,
      ),
    ).toBeGreaterThanOrEqual(floor.strict);
    expect(
      share(
        named.filter(({ is }) => is.length > 0),
        named,
      ),
    ).toBeGreaterThanOrEqual(0.9);
  });

  it("are let be when lawful: true notices, firmness, the borrower's own words, quotations", () => {
    expect(
      share(
        lawful.filter(({ found }) => found.length > 0),
        lawful,
      ),
    ).toBeLessThanOrEqual(floor.lawful);
  });
});
