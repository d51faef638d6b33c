import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainHeader, cutSms } from "./sms-parts.ts";

describe("cutting a text into messages", () => {
  it.each([
    ["160 characters of the network's alphabet are one message", "a".repeat(160), 0, 1],
    ["161 are two", "a".repeat(161), 0, 2],
    ["306 are two", "a".repeat(306), 0, 2],
    ["307 are three", "a".repeat(307), 0, 3],
    ["80 euro signs are one, since each takes two places", "€".repeat(80), 0, 1],
    ["81 are two", "€".repeat(81), 0, 2],
    ["70 Chinese characters are one", "您".repeat(70), 8, 1],
    ["71 are two", "您".repeat(71), 8, 2],
    ["134 are two", "您".repeat(134), 8, 2],
    ["135 are three", "您".repeat(135), 8, 3],
    ["one letter outside the alphabet turns the whole text to UCS-2", `${"a".repeat(70)}ç`, 8, 2],
    ["no text is one empty message", "", 0, 1],
  ])("%s", (_name, text, coding, count) => {
    const cut = cutSms(text);
    expect([cut.coding, cut.parts.length]).toEqual([coding, count]);
  });

  it("loses and tears nothing, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const { coding, parts } = cutSms(text);
        if (coding === 8) {
          const texts = parts.map((part) => Buffer.from(part).swap16().toString("utf16le"));
          expect(texts.join("")).toBe(text);
          expect(texts.every((one) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(one))).toBe(true);
        } else {
          expect(parts.every((part) => part.at(-1) !== 0x1b)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("keeps a pair of surrogates in one part", () => {
    const { parts } = cutSms(`${"您".repeat(66)}😀${"您".repeat(20)}`);
    expect(parts.map((part) => part.length)).toEqual([132, 44]);
  });

  it("numbers the parts of a chain", () => {
    expect([...chainHeader(0x1ff, 3, 2)]).toEqual([5, 0, 3, 0xff, 3, 2]);
  });
});
