import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "./fold.ts";

describe("a text with tricks of spelling undone", () => {
  it.each([
    ["full-width letters", "ＳＢ", "sb"],
    ["invisible letters between", "傻\u200b逼", "傻逼"],
    ["blanks and dots between Chinese letters", "爆 . 通 讯·录", "爆通讯录"],
    ["a picture between Chinese letters is kept apart", "傻😀逼", "傻😀逼"],
    ["traditional characters", "還錢給媽媽", "还钱给妈妈"],
    ["letters spelt out", "f.u.c.k you", "fuck you"],
    ["two letters spelt out in Chinese", "你个s b东西", "你个sb东西"],
    ["figures and signs for letters", "sh1t b!tch $hit", "shit bitch shit"],
    ["look-alike letters", "іdiоt", "idiot"],
    ["accents", "fück", "fuck"],
    ["an amount and a time stay", "$500 by 5:00, 24 hours", "$500 by 5:00, 24 hours"],
    ["commas and sentences stay", "不还，就去。你家", "不还，就去。你家"],
    ["words apart stay apart", "I am a man", "i am a man"],
  ])("%s", (_name, original, folded) => expect(foldText(original).text).toBe(folded));

  it("knows where every letter came from, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (original) => {
        const { text, from } = foldText(original);
        expect(from.length).toBe(text.length + 1);
        expect(from[text.length]).toBe(original.length);
        for (let i = 1; i < from.length; i++) expect(from[i]).toBeGreaterThanOrEqual(from[i - 1] ?? 0);
      }),
    );
  });
});
