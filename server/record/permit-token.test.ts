import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../test/support/project-files.ts";
import { checkPermit, hideNumber, type PermitClaims, signPermit } from "./permit-token.ts";
import { newSealKeyPem, openSealKey } from "./seal.ts";

const KEY = openSealKey(newSealKeyPem());
const CLAIMS: PermitClaims = {
  iss: "shanhe-consumer-finance",
  aud: "hengjin-services",
  jti: "1792006",
  nbf: 1_795_399_200,
  exp: 1_795_399_320,
  channel: "voice",
  line: "00000-71",
  ...hideNumber("10000000000"),
  rulebooks: ["cn@2026-11-23"],
};
const CALL = { agency: "hengjin-services", number: "100 0000-0000", line: "00000-71", at: 1_795_399_200_000 };

describe("an agency's permit", () => {
  const token = signPermit(KEY, CLAIMS);

  it("holds for its call, and tells nobody the number", () => {
    expect(checkPermit(token, KEY.publicPem, CALL)).toEqual({ kind: "holds", claims: CLAIMS });
    expect(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()).not.toContain("10000000000");
  });

  it.each([
    ["another-agency", { agency: "yuanhe-collect" }],
    ["another-number", { number: "10000000001" }],
    ["another-line", { line: "00000-72" }],
    ["not-yet", { at: 1_795_399_199_999 }],
    ["expired", { at: 1_795_399_320_000 }],
  ])("does not hold: %s", (fault, change) => {
    expect(checkPermit(token, KEY.publicPem, { ...CALL, ...change })).toEqual({ kind: "faulty", faults: [fault] });
  });

  it("holds by nobody else's key, nor by none", () => {
    const other = openSealKey(newSealKeyPem()).publicPem;
    for (const pem of [other, "no key", ""])
      expect(checkPermit(token, pem, CALL)).toEqual({ kind: "faulty", faults: ["wrong-signature"] });
  });

  it("is spoilt by any change of one character", () => {
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(..."ABCabc019-_."), (at, letter) => {
        fc.pre(token[at] !== letter);
        const [head, body, signature] = token.split(".");
        const spoilt = token.slice(0, at) + letter + token.slice(at + 1);
        const sameBytes = spoilt.split(".").length === 3 && spoilt.startsWith(`${head}.${body}.`);
        const meant = (text: string | undefined) => Buffer.from(text ?? "", "base64url").toString("hex");
        // The last character of the signature has bits that mean nothing.
        fc.pre(!sameBytes || meant(spoilt.split(".")[2]) !== meant(signature));
        expect(checkPermit(spoilt, KEY.publicPem, CALL).kind).toBe("faulty");
      }),
    );
  });

  it.each(["", "a.b.c", `${"x".repeat(40)}`, '{"alg":"none"}', "eyJhbGciOiJub25lIn0.e30."])(
    "is not what somebody makes up: %s",
    (text) => {
      expect(checkPermit(text, KEY.publicPem, CALL)).toEqual({ kind: "faulty", faults: ["not-a-permit"] });
    },
  );

  it("is the one shown in its format's page", () => {
    const page = readFileSync(path.join(ROOT, "docs/formats/agency-permit.md"), "utf8");
    const pem = /-----BEGIN PUBLIC KEY-----[\s\S]*?-----END PUBLIC KEY-----/.exec(page)?.[0] ?? "";
    const shown = /eyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(page)?.[0] ?? "";
    expect(checkPermit(shown, pem, CALL)).toMatchObject({ kind: "holds", claims: { jti: CLAIMS.jti } });
  });
});
