import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inspectEvidence, MOST_EVIDENCE_BYTES } from "./inspect.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
/** Two segments, a scan with an escaped 0xff and a restart, and the end. */
const JPEG = Buffer.from("ffd8ffe000104a46494600010100000100010000ffda0008010100003f00aaff00bbffd0ccffd9", "hex");
const pdf = (...objects: (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from("%PDF-1.7\n"),
    ...objects.map((one) => (typeof one === "string" ? Buffer.from(one, "latin1") : one)),
    Buffer.from("\ntrailer << /Root 1 0 R >>\n%%EOF\n"),
  ]);
const packed = (words: string, dictionary = "/Type /ObjStm /Filter /FlateDecode"): Buffer =>
  Buffer.concat([
    Buffer.from(`5 0 obj << ${dictionary} >>\nstream\n`),
    deflateSync(Buffer.from(words)),
    Buffer.from("\nendstream endobj"),
  ]);
const PLAIN = "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj";
const faultOf = (file: Buffer) => {
  const told = inspectEvidence(file);
  return told.kind === "refused" ? told.fault : told.type;
};

describe("a file given as evidence", () => {
  it.each([
    ["png", PNG],
    ["jpeg", JPEG],
    ["pdf", pdf(PLAIN)],
    ["pdf", pdf(PLAIN, packed("<< /Type /Font >>"))],
    ["pdf", pdf(PLAIN, "3 0 obj << /S /URI /URI (https://shanhe.example) >> endobj")],
  ] as const)("is taken as %s, by what is in it", (type, file) => {
    expect(faultOf(file)).toBe(type);
  });

  it.each([
    ["empty", Buffer.alloc(0)],
    ["too-large", Buffer.alloc(MOST_EVIDENCE_BYTES + 1)],
    ["other-type", Buffer.from("<html><script>alert(1)</script></html>")],
    ["other-type", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["other-type", Buffer.from("PK\u0003\u0004word/vbaProject.bin")],
    ["other-type", Buffer.from("MZ\u0090")],
    ["other-type", Buffer.concat([Buffer.from("GIF89a"), JPEG])],
    ["damaged", PNG.subarray(0, -5)],
    ["damaged", Buffer.concat([PNG, Buffer.from("<script>alert(1)</script>")])],
    ["damaged", Buffer.concat([JPEG, Buffer.from("PK\u0003\u0004")])],
    ["damaged", JPEG.subarray(0, -2)],
    ["damaged", pdf(PLAIN).subarray(0, 20)],
    ["damaged", Buffer.concat([pdf(PLAIN), Buffer.from("<html>")])],
    ["active-content", pdf(PLAIN, "2 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj")],
    ["active-content", pdf(PLAIN, "2 0 obj << /S /#4aava#53cript >> endobj")],
    ["active-content", pdf("1 0 obj << /Type /Catalog /OpenAction 3 0 R >> endobj")],
    ["active-content", pdf(PLAIN, "2 0 obj << /S /Launch /F (calc.exe) >> endobj")],
    ["active-content", pdf(PLAIN, "2 0 obj << /Type /EmbeddedFile >> endobj")],
    ["active-content", pdf(PLAIN, packed("<< /S /JavaScript /JS (x) >>"))],
    ["active-content", pdf(PLAIN, packed("<< /S /JS >>", "/Type /Obj#53tm /Filter [ /FlateDecode ]"))],
    ["unreadable", pdf(PLAIN, "9 0 obj << /Encrypt 8 0 R >> endobj")],
    ["unreadable", pdf(PLAIN, packed("x", "/Type /ObjStm /Filter /LZWDecode"))],
    ["unreadable", pdf(PLAIN, packed("x", "/Type /ObjStm /Filter [ /ASCII85Decode /FlateDecode ]"))],
    ["unreadable", pdf(PLAIN, "5 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\nnot packed\nendstream")],
  ] as const)("is refused as %s: %#", (fault, file) => {
    expect(faultOf(file)).toBe(fault);
  });

  it("is never taken with anything behind its end, and any bytes get an answer", () => {
    const more = fc.uint8Array({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom(PNG, JPEG), more, (file, tail) => {
        expect(inspectEvidence(Buffer.concat([file, tail])).kind).toBe("refused");
      }),
    );
    fc.assert(
      fc.property(fc.constantFrom("", "%PDF-", "\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff"), more, (head, rest) => {
        expect(["fit", "refused"]).toContain(inspectEvidence(Buffer.concat([Buffer.from(head, "latin1"), rest])).kind);
      }),
    );
  });
});
