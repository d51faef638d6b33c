import { createHash } from "node:crypto";
import { bucketOfId } from "@fairdue/core/bucket.ts";
import { day } from "@fairdue/core/calendar/day.ts";
import type { DocumentKind } from "@fairdue/core/document/document.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { FIRST_DAY, momentOn, openWorld, rows, sampleOf, type World } from "../../../test/promises/world.ts";
import { sharedDatabase } from "../../../test/support/database.ts";
import { layOutLetter } from "../../channels/letter/letter-pdf.ts";
import { readLetter } from "../../channels/letter/read-letter.ts";
import { commandCase } from "../command-case.ts";
import { verifyRecord } from "../verify-record.ts";
import { checkDocument } from "./check-document.ts";
import { type DocumentOrder, issueDocument } from "./issue-document.ts";

const NOON = momentOn(FIRST_DAY, 12);
const database = sharedDatabase();
let world: World;
let owing: { case_id: number; account_id: number };
let paid: { case_id: number; account_id: number };

beforeAll(async () => {
  world = await openWorld(database, sampleOf(8));
  const find = async (having: string) =>
    (
      await rows<{ case_id: number; account_id: number }>(
        world.pool,
        `select case_id, account_id from instalment group by 1, 2 having ${having} order by 1 limit 1`,
      )
    )[0] ?? { case_id: 0, account_id: 0 };
  owing = await find("sum(open_principal) > 0 and min(open_principal) = 0");
  paid = await find(`sum(open_principal) > 0 and min(open_principal) = 0 and max(case_id) > ${owing.case_id}`);
  return () => world.close();
});

const issue = (kind: DocumentKind, order: Partial<DocumentOrder> = {}) =>
  issueDocument(
    { ...world, layOut: layOutLetter },
    { kind, caseId: owing.case_id, now: NOON, language: "en", ...order },
  );

async function issued(kind: DocumentKind, order: Partial<DocumentOrder> = {}) {
  const made = await issue(kind, order);
  if (made.kind === "refused") throw new Error(made.because);
  return { ...made, text: readLetter(made.pdf) };
}

/** Posts what is open of an account, so that nothing is. */
async function payAll({ case_id, account_id }: typeof paid): Promise<void> {
  const [{ open = 0 } = {}] = await rows<{ open: number }>(
    world.pool,
    "select sum(open_principal + open_interest + open_fee)::int8 as open from instalment where account_id = $1",
    [account_id],
  );
  await commandCase(world, case_id, NOON, (entryId) => ({
    kind: "post-entry",
    entry: { entryId, accountId: account_id, kind: "payment", amount: open, valueOn: FIRST_DAY, sourceRef: "ALL-1" },
    open: [],
  }));
}

describe("a document", () => {
  it.each(["zh", "en"] as const)(
    "states in %s what was to be paid, what was paid and what is open, to the fen",
    async (language) => {
      const { text, html, number } = await issued("statement", { language });
      const [sums] = await rows<{ open: number }>(
        world.pool,
        "select sum(open_principal + open_interest + open_fee)::int8 as open from instalment where account_id = $1",
        [owing.account_id],
      );
      const amount = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2 }).format((sums?.open ?? 0) / 100);
      for (const form of [text, html]) {
        expect(form).toContain(number);
        expect(form).toContain(amount);
        expect(form).toContain(language === "zh" ? "欠款明细" : "Statement of account");
        expect(form).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
      const plan = await rows(world.pool, "select 1 from instalment where account_id = $1", [owing.account_id]);
      expect(html.match(/<tr>/g)?.length).toBeGreaterThan(plan.length + 3);
    },
  );

  it("is found by its number, and a file with one byte changed is told apart", async () => {
    const { pdf, html, number } = await issued("statement");
    const hash = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest("hex");
    expect(await checkDocument(world, number)).toEqual({
      kind: "issued",
      number,
      document: "statement",
      lender: expect.objectContaining({ zh: expect.any(String) }),
      asOf: FIRST_DAY,
    });
    expect(await checkDocument(world, ` ${number.toLowerCase()} `, hash(pdf))).toMatchObject({ file: "same" });
    expect(await checkDocument(world, number, hash(html))).toMatchObject({ file: "same" });
    const forged = Buffer.from(pdf);
    forged[forged.length >> 1] = (forged[forged.length >> 1] ?? 0) ^ 1;
    expect(await checkDocument(world, number, hash(forged))).toMatchObject({ file: "different" });
    expect(await checkDocument(world, "FD-0000-0022")).toEqual({ kind: "unknown" });
    expect(await checkDocument(world, "no number at all")).toEqual({ kind: "unknown" });
    expect((await verifyRecord(world.pool, world.house.sealKey.publicPem)).faults).toEqual([]);
  });

  it("escapes what people are called", async () => {
    const { html } = await issued("statement");
    expect(html).not.toMatch(/<script|onerror/i);
    expect(html).toMatch(/<html lang="en">/);
  });

  it("certifies that nothing is owed only when nothing is", async () => {
    const certificate = { caseId: paid.case_id };
    expect(await issue("settlement-certificate", certificate)).toEqual({ kind: "refused", because: "still-open" });
    await payAll(paid);
    const { text } = await issued("settlement-certificate", certificate);
    expect(text).toContain("settled on 2026-11-23");
    const receipt = await issued("receipt", { ...certificate, payment: "ALL-1" });
    expect(receipt.text).toContain("ALL-1");
    expect(receipt.text).toMatch(/Still open on the account afterwards: CN?¥?\s?0\.00/);
  });

  it("is refused with the reason when there is nothing to issue it of", async () => {
    expect(await issue("receipt", { payment: "NO-SUCH" })).toEqual({ kind: "refused", because: "no-such-payment" });
    expect(await issue("plan-agreement")).toEqual({ kind: "refused", because: "no-plan" });
    expect(await issue("statement", { account: "NOT-MINE" })).toMatchObject({ because: "which-account" });
    expect(await issue("statement", { caseId: 256 + bucketOfId(owing.case_id) })).toMatchObject({
      because: "no-such-case",
    });
  });

  it("of a plan shows every payment and the terms", async () => {
    const rules = { graceDays: 3, toleranceMinor: 100, cureDays: 7, reinstateDays: 30, mostReinstatements: 1 };
    const lines = [1, 2, 3].map((n) => ({
      dueOn: day(`2026-12-0${n}`),
      principal: 10_000 * n,
      interest: 0,
      charges: 0,
    }));
    await commandCase(world, owing.case_id, NOON, (planId) => ({
      kind: "accept-plan",
      plan: {
        planId,
        policy: "p@1",
        programme: "equal",
        accounts: [{ accountId: owing.account_id, waived: 0 }],
        lines,
        rules,
        onBreak: "waiver-returns",
        approvedBy: [],
      },
    }));
    const { text } = await issued("plan-agreement");
    for (const shown of ["2026-12-03", "300.00", "600.00", "within 7 days", "owed again"])
      expect(text).toContain(shown);
  });
});
