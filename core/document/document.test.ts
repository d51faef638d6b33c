import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentIdOf, documentNumber } from "./document.ts";

const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

describe("a document's number", () => {
  it("leads back to its id, however carelessly it is typed", () => {
    fc.assert(
      fc.property(id, (documentId) => {
        const number = documentNumber(documentId);
        expect(number).toMatch(/^FD(-[0-9A-HJKMNP-TV-Z]{4})+$/);
        expect(documentIdOf(number)).toBe(documentId);
        expect(documentIdOf(number.toLowerCase().replaceAll("-", " "))).toBe(documentId);
        expect(documentIdOf(number.replaceAll("0", "O").replaceAll("1", "l"))).toBe(documentId);
      }),
    );
  });

  it("with one character changed is no document's number, or at least not this one's", () => {
    fc.assert(
      fc.property(id, fc.nat(), fc.constantFrom(..."23456789ABCDEFGH"), (documentId, place, character) => {
        const number = documentNumber(documentId);
        const at = 3 + (place % (number.length - 3));
        if (number[at] === "-" || number[at] === character) return;
        const wrong = documentIdOf(`${number.slice(0, at)}${character}${number.slice(at + 1)}`);
        expect(wrong).not.toBe(documentId);
      }),
    );
  });

  it.each(["", "FD", "FD-", "FD-UUUU", "hello world", "FD-ZZZZ-ZZZZ-ZZZZ-ZZZZ"])("%j is none", (typed) => {
    expect(documentIdOf(typed)).toBeUndefined();
  });
});
