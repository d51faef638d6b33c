import { readFileSync } from "node:fs";
import type { AskedOfWords } from "@fairdue/core/conduct/finding.ts";
import { describe, expect, it } from "vitest";
import { checkWords } from "./check-words.ts";

type Example = { readonly is: readonly string[]; readonly text: string };
const examples = (name: string): readonly Example[] =>
  JSON.parse(readFileSync(new URL(`../../examples/conduct/${name}.json`, import.meta.url), "utf8"));
const said = (text: string, asked: Partial<AskedOfWords> = {}) =>
  checkWords(text, { role: "transcript", ...asked }).map((finding) => finding.class);

describe.each(["zh", "en"] as const)("sentences in %s that are kept out of the training", (lang) => {
  const held = examples(`${lang}.held`).map((one) => ({ ...one, found: said(one.text, { lang }) }));
  const wrong = held.filter(({ is }) => is.length > 0);
  const hurtful = held.filter(({ is }) => is.includes("threat") || is.includes("insult"));
  const looksHurtful = ({ found }: (typeof held)[number]) => found.includes("threat") || found.includes("insult");

  it("are all known, and none is among those we tuned on", () => {
    expect(held.length).toBeGreaterThan(150);
    const tuned = new Set(examples(`${lang}.tune`).map(({ text }) => text));
    expect(tuned.size).toBeGreaterThan(700);
    expect(held.filter(({ text }) => tuned.has(text))).toEqual([]);
  });

  it("recall at least nine in ten of what is wrong, and of threats and insults", () => {
    expect(wrong.filter(({ found }) => found.length > 0).length / wrong.length).toBeGreaterThanOrEqual(0.9);
    expect(hurtful.filter(looksHurtful).length / hurtful.length).toBeGreaterThanOrEqual(0.9);
  });

  it("are wrong in at least nine of ten where a threat or an insult is found", () => {
    const found = held.filter(looksHurtful);
    expect(found.filter(({ is }) => is.length > 0).length / found.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe("a finding", () => {
  it("names place, rule and article of the law of its language", () => {
    const [found] = checkWords("您好。你就是个老 赖。", { role: "message" });
    expect(found).toMatchObject({ class: "insult", severity: "serious", rule: "cn.conduct.no-insult", by: "words" });
    expect("您好。你就是个老 赖。".slice(found?.start, found?.end)).toBe(found?.span);
    expect(found?.cites.map(({ article }) => article)).toContain("1024");
  });

  it("cites Regulation F for English, and the law one names instead", () => {
    const threat = "Pay or I will break your legs";
    expect(checkWords(threat, { role: "message" })[0]?.cites[0]?.article).toContain("1006.14");
    expect(checkWords(threat, { role: "message", law: "cn" })[0]?.rule).toBe("cn.conduct.no-violence-threat");
    expect(() => checkWords(threat, { role: "message", law: "atlantis" })).toThrow(RangeError);
  });

  it("of the model alone is for a person to read", () => {
    const held = examples("zh.held").flatMap(({ text }) => checkWords(text, { role: "transcript" }));
    const byModel = held.filter(({ by }) => by === "model");
    expect(byModel.length).toBeGreaterThan(5);
    expect(byModel.every(({ severity }) => severity === "review")).toBe(true);
  });
});

it.each(["1234567", "|---|---|---|", "...", "2026-11-23 10:00"])("finds nothing in %j, which has no words", (text) => {
  for (const role of ["transcript", "message"] as const) {
    const classes = checkWords(text, { role }).map((finding) => finding.class);
    expect(classes).not.toContain("insult");
    expect(classes).not.toContain("threat");
  }
});

describe("what stands around words", () => {
  it.each([
    ["a denial", "我们绝不会上门骚扰您，也不会爆通讯录"],
    ["advice", "如遇有人冒充公安让您转账，请立即报警"],
    ["a report of the customer's", "客户表示对方威胁要打断他的腿，已登记投诉"],
    ["a rule", "催收人员不得使用“你等着坐牢”等话术"],
    ["a lawful announcement", "逾期记录可能报送征信机构，债权人可依法提起诉讼"],
    ["a denial in English", "We will never threaten you or call your boss"],
    ["a lawful announcement in English", "The creditor may report this debt to a credit bureau"],
    ["advice in English", "If anyone claims to be a police officer and demands payment, hang up"],
  ])("takes them back: %s", (_name, text) => expect(said(text)).toEqual([]));

  it.each([
    ["a double denial", "你以为我们不会上门抓你吗？再不还就让你坐牢"],
    ["a denial inside a condition", "If you do not pay, we will tell your family"],
    ["a soothing word before a threat", "请放心，不还款我们一定会找到你家人"],
    ["rhetoric", "Don't think I won't tell your boss about this debt"],
  ])("does not: %s", (_name, text) => expect(said(text).length).toBeGreaterThan(0));
});

describe("what only the whole text or its facts show", () => {
  it("finds a demand in which nobody says who asks, and only in a message that asks for money", () => {
    const asked = { role: "message", messageClass: "demand" } as const;
    expect(said("请您今天还款。", asked)).toEqual(["missing-identification"]);
    expect(said("这里是演示金融，请您今天还款。", asked)).toEqual([]);
    expect(said("请您今天还款。", { ...asked, messageClass: "service" })).toEqual([]);
    expect(said("Your debt is past due. Pay today.", asked)).toEqual(["missing-identification"]);
  });

  it("finds any word of a debt disclosed to a listener nobody has identified", () => {
    expect(said("您好，您的账单已逾期。", { partyKnown: false })).toEqual(["disclosure"]);
    expect(said("您好，请问是王先生吗？", { partyKnown: false })).toEqual([]);
    expect(said("您好，您的账单已逾期。", { partyKnown: true })).toEqual([]);
  });

  it("lets a lawyer's letter come from a lawyer", () => {
    const letter = "我是北京某某律师事务所张律师，受托函告您。";
    expect(said(letter, { role: "message", messageClass: "lawyer-letter" })).toEqual([]);
    expect(said(letter, { role: "message" })).toContain("false-authority");
  });
});

describe("a person's complaint", () => {
  it.each([
    ["They threatened to have me arrested if I did not pay", "threat"],
    ["The agent called me a deadbeat and hung up", "insult"],
    ["They told my boss and my mother about the debt", "disclosure"],
    ["催收员威胁我说要来我家", "threat"],
    ["对方一直辱骂我", "insult"],
  ])("tells of what a collector did: %s", (text, kind) => expect(said(text, { role: "complaint" })).toContain(kind));

  it("is not held against the one who complains", () => {
    expect(said("You idiots, I will sue you and you will go to jail", { role: "complaint" })).toEqual([]);
    expect(said("你们这帮骗子，我要去投诉", { role: "complaint" })).toEqual([]);
  });
});
