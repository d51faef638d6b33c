import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bundle, checkBundle } from "./bundle.ts";
import { GENESIS, type Link, linkEvent } from "./chain.ts";
import { ChainCheck } from "./check-chain.ts";
import { inclusionPath, merkleRoot, rootFrom } from "./merkle.ts";
import { makeSeal, newSealKeyPem, openSealKey } from "./seal.ts";

function chainOf(length: number): Link[] {
  const links: Link[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const previous = links.at(-1)?.hash ?? GENESIS;
    links.push(linkEvent(previous, { caseId: 256, seq, at: seq * 1_000 }, { kind: "step-skipped", why: `n${seq}` }));
  }
  return links;
}

function faultsOf(links: readonly Link[]): string[] {
  const check = new ChainCheck(256);
  for (const link of links) check.next(link);
  return check.faults.map((fault) => `${fault.what} ${fault.seq}`);
}

describe("the chain of a case", () => {
  it("holds when nothing was touched", () => {
    expect(faultsOf(chainOf(5))).toEqual([]);
  });

  it("names the one event that was changed, in any byte of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.nat(), (index, at) => {
        const links = chainOf(10);
        const link = links[index] as Link;
        const position = at % link.body.length;
        const other = link.body[position] === "x" ? "y" : "x";
        const body = link.body.slice(0, position) + other + link.body.slice(position + 1);
        try {
          JSON.parse(body);
        } catch {
          return;
        }
        links[index] = { ...link, body };
        expect(faultsOf(links)).toEqual([`changed ${index + 1}`]);
      }),
    );
  });

  it("names a missing event", () => {
    const links = chainOf(5);
    links.splice(2, 1);
    expect(faultsOf(links)).toEqual(["missing 3"]);
  });

  it("names events in the wrong order", () => {
    const [a, b, c, d] = chainOf(4) as [Link, Link, Link, Link];
    expect(faultsOf([a, c, b, d])).toContain("reordered 2");
  });

  it("names a contact that went out without a permit", () => {
    const link = linkEvent(GENESIS, { caseId: 256, seq: 1, at: 1 }, { kind: "contact-sent", contactId: 7 });
    expect(faultsOf([link])).toEqual(["not-permitted 1"]);
  });
});

describe("the seal over changed heads", () => {
  const heads = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ caseId: i + 1, seq: 1, hash: Buffer.alloc(32, i + 1) }));

  it("leads from every head to the root, for any number of cases", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (count, pick) => {
        const all = heads(count);
        const one = all[pick % count];
        if (one === undefined) throw new Error("no head");
        const path = inclusionPath(all, one.caseId);
        expect(rootFrom(one, path ?? []).equals(merkleRoot(all))).toBe(true);
        const forged = { ...one, seq: 2 };
        expect(rootFrom(forged, path ?? []).equals(merkleRoot(all))).toBe(false);
      }),
    );
  });
});

describe("a bundle checked with no database", () => {
  const key = openSealKey(newSealKeyPem());

  function bundleOf(links: readonly Link[]): Bundle {
    const last = links.at(-1) as Link;
    const heads = [
      { caseId: 255, seq: 3, hash: Buffer.alloc(32, 9) },
      { caseId: 256, seq: last.seq, hash: last.hash },
    ];
    const seal = makeSeal(key, undefined, { at: 9_000, day: "2026-11-23" }, heads);
    return {
      format: "fairdue-bundle/1",
      caseId: 256,
      events: links.map(({ seq, at, body, hash }) => ({ seq, at, body, hash: hash.toString("hex") })),
      seals: [{ no: 1, body: seal.body, signature: seal.signature.toString("hex"), keyId: seal.keyId }],
      inclusions: [{ sealNo: 1, seq: last.seq, path: [...(inclusionPath(heads, 256) ?? [])] }],
      publicKey: key.publicPem,
    };
  }

  it("holds, and says up to which event it is signed for", () => {
    const report = checkBundle(bundleOf(chainOf(4)));
    expect(report.faults).toEqual([]);
    expect(report.sealedUpTo).toBe(4);
  });

  it("finds a history rewritten with fresh hashes, since the seal remembers the old one", () => {
    const bundle = bundleOf(chainOf(4));
    const rewritten = chainOf(3);
    const last = rewritten.at(-1) as Link;
    rewritten.push(linkEvent(last.hash, { caseId: 256, seq: 4, at: 4_000 }, { kind: "step-skipped", why: "other" }));
    const events = rewritten.map(({ seq, at, body, hash }) => ({ seq, at, body, hash: hash.toString("hex") }));
    expect(checkBundle({ ...bundle, events }).faults.map((fault) => fault.what)).toEqual(["seal-differs"]);
  });

  it("finds the end cut off", () => {
    const bundle = bundleOf(chainOf(4));
    expect(checkBundle({ ...bundle, events: bundle.events.slice(0, 3) }).faults.map((fault) => fault.what)).toEqual([
      "missing",
    ]);
  });

  it("does not hold under another lender's key", () => {
    const other = openSealKey(newSealKeyPem());
    expect(checkBundle(bundleOf(chainOf(2)), other.publicPem).faults.map((fault) => fault.what)).toEqual(["signature"]);
  });
});
