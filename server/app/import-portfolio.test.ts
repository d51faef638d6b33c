import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { intakeWorld, ledgerOf, rowsOf } from "../../test/support/intake-world.ts";

const HEAD =
  "lender,borrower_ref,borrower_name,phone_1,app_id,account_ref,product,opened_on,instalment_no,due_on,principal,interest,fee,paid_amount,paid_on";
const row = (n: number, ref: string, paid = ",") =>
  `alpha,B${ref},测试${ref},100000000${ref},app-${ref},A${ref},later,2026-08-01,${n},2026-${String(8 + n).padStart(2, "0")}-10,100.00,2.50,0,${paid}`;
const file = (...lines: string[]) => `${[HEAD, ...lines].join("\n")}\n`;
const SMALL = file(row(1, "10", "102.50,2026-09-09"), row(2, "10", "50,2026-10-10"), row(3, "10"), row(1, "11"));

describe("a portfolio", () => {
  it("becomes borrowers, accounts, instalments, entries and cases that are on the schedule", async () => {
    const { pool, feed } = await intakeWorld();
    const { totals, rejects } = await feed(SMALL);
    expect(rejects).toBeUndefined();
    expect(totals).toMatchObject({
      rows: { read: 4, accepted: 4, rejected: 0 },
      borrowers: 2,
      accounts: 2,
      instalments: 4,
      entries: 2,
      sums: { CNY: { principal: 40_000n, interest: 1_000n, fee: 0n, paid: 15_250n } },
      created: { cases: 2, accounts: 2, entries: 2 },
      unchanged: 0,
    });
    expect(
      await rowsOf(
        pool,
        "select no, open_principal, open_interest from instalment join account using (bucket, account_id) where reference = 'A10' order by no",
      ),
    ).toEqual([
      { no: 1, open_principal: 0, open_interest: 0 },
      { no: 2, open_principal: 5250, open_interest: 0 },
      { no: 3, open_principal: 10000, open_interest: 250 },
    ]);
    const [first] = await rowsOf(
      pool,
      "select anchor_on, grace_days, zone, stage, version from collection_case join case_progress using (bucket, case_id) order by anchor_on desc",
    );
    expect(first).toMatchObject({ anchor_on: "2026-10-10", grace_days: 2, zone: "Asia/Shanghai", stage: "current" });
    // First step after grace: three days after the due day, at midnight in Shanghai.
    expect(await rowsOf(pool, "select max(next_at) from case_progress")).toEqual([{ max: Date.UTC(2026, 9, 12, 16) }]);
  });

  it("seals every personal value: none stands in any table in the clear", async () => {
    const { pool, feed } = await intakeWorld();
    await feed(SMALL);
    for (const table of ["borrower", "case_party", "contact_point", "event", "source_row"]) {
      const rows = JSON.stringify(await rowsOf(pool, `select * from ${table}`));
      for (const word of ["测试", "10000000010"]) expect(rows).not.toContain(word);
      // As whole values, in a column or inside a body: three letters turn up in ciphertext by chance.
      for (const word of ["app-10", "B10"]) expect(rows).not.toMatch(new RegExp(`"${word}\\\\?"`));
    }
  });

  it("fed twice changes nothing: no event, no entry, no row", async () => {
    const { pool, feed } = await intakeWorld();
    await feed(SMALL);
    const before = [
      await ledgerOf(pool),
      await rowsOf(pool, "select bucket, case_id, seq, hash from event order by 1, 2, 3"),
    ];
    const { totals } = await feed(SMALL);
    expect(totals).toMatchObject({ unchanged: 2, created: { cases: 0, accounts: 0, entries: 0 } });
    expect([
      await ledgerOf(pool),
      await rowsOf(pool, "select bucket, case_id, seq, hash from event order by 1, 2, 3"),
    ]).toEqual(before);
  });

  it("corrected, applies the difference: a payment is taken back and posted again, never edited", async () => {
    const { pool, feed } = await intakeWorld();
    await feed(SMALL);
    const { totals } = await feed(SMALL.replace("50,2026-10-10", "80,2026-10-10"));
    expect(totals).toMatchObject({
      unchanged: 1,
      created: { accounts: 0, entries: 1 },
      changed: { entries: 1, accounts: 0, borrowers: 0 },
    });
    expect(
      await rowsOf(
        pool,
        "select kind, amount, source_ref from ledger_entry where source_ref like 'paid/2%' order by entry_id",
      ),
    ).toEqual([
      { kind: "payment", amount: 5000, source_ref: "paid/2" },
      { kind: "reversal", amount: 5000, source_ref: "paid/2↻" },
      { kind: "payment", amount: 8000, source_ref: "paid/2↻2" },
    ]);
    expect(
      await rowsOf(
        pool,
        "select sum(open_principal + open_interest)::int8 from instalment join account using (bucket, account_id) where reference = 'A10'",
      ),
    ).toEqual([{ sum: 12500 }]);
    // And back again: the ledger keeps every step, the balance is as at first.
    await feed(SMALL);
    expect((await feed(SMALL)).totals.unchanged).toBe(2);
    expect(
      await rowsOf(
        pool,
        "select sum(open_principal + open_interest)::int8 from instalment join account using (bucket, account_id) where reference = 'A10'",
      ),
    ).toEqual([{ sum: 15500 }]);
  });

  it("corrected in plan and person, records both anew; a known number keeps its id", async () => {
    const { pool, feed } = await intakeWorld();
    await feed(SMALL);
    const points = await rowsOf(pool, "select point_id, kind from contact_point where kind = 'app' order by 1");
    const corrected = SMALL.replaceAll("100000000" + "10", "10000000099").replace("2026-11-10", "2026-11-20");
    const { totals } = await feed(corrected);
    expect(totals).toMatchObject({ changed: { borrowers: 1, accounts: 1, entries: 0 }, created: { cases: 0 } });
    expect(await rowsOf(pool, "select point_id, kind from contact_point where kind = 'app' order by 1")).toEqual(
      points,
    );
    expect(await rowsOf(pool, "select due_on from instalment where no = 3")).toEqual([{ due_on: "2026-11-20" }]);
  });

  it("cut short, leaves the instalments it no longer names", async () => {
    const { pool, feed } = await intakeWorld();
    await feed(SMALL);
    const { totals } = await feed(file(row(3, "10")));
    expect(totals.changed).toEqual({ borrowers: 0, accounts: 0, entries: 0 });
    expect(await rowsOf(pool, "select count(*)::int4 from instalment")).toEqual([{ count: 4 }]);
  });

  it("gives one person with two lenders two cases under one key", async () => {
    const { pool, feed } = await intakeWorld();
    const other = row(1, "10").replace("alpha", "beta").replace("later", "card");
    await feed(file(row(1, "10"), other));
    expect(
      await rowsOf(
        pool,
        "select (select count(*) from borrower)::int4 as b, (select count(*) from borrower_key)::int4 as k, (select count(*) from collection_case)::int4 as c",
      ),
    ).toEqual([{ b: 1, k: 1, c: 2 }]);
  });

  it("rejects an account that belongs to another borrower, in the file or before it", async () => {
    const { pool, feed } = await intakeWorld();
    const stolen = row(1, "11").replace(",A11,", ",A10,");
    const both = await feed(file(row(1, "10"), stolen));
    expect(both.totals.rows).toEqual({ read: 2, accepted: 1, rejected: 1 });
    const again = await feed(file(stolen.replace("B11", "B12")));
    expect(again.totals.rows.rejected).toBe(1);
    expect(readFileSync(again.rejects ?? "", "utf8")).toContain("belongs to another borrower");
    expect(await rowsOf(pool, "select count(*)::int4 from collection_case")).toEqual([{ count: 1 }]);
  });

  it("does not feed a person again whose key was erased", async () => {
    const { pool, feed } = await intakeWorld();
    await feed(SMALL);
    await pool.query("delete from borrower_key");
    const { totals } = await feed(SMALL.replace("100.00", "101.00"));
    expect(totals.rows.rejected).toBe(3);
  });

  it("says how many due days lie past the working-day calendar, and takes them as money", async () => {
    const { feed } = await intakeWorld();
    const { totals } = await feed(file(row(1, "10"), row(2, "10").replace("2026-10-10", "2031-10-10")));
    expect(totals).toMatchObject({ instalments: 2, dueBeyondCalendar: 1 });
  });

  it("waits with an account that was paid on a day to come", async () => {
    const { pool, feed } = await intakeWorld();
    const { totals, rejects } = await feed(file(row(1, "10", "102.50,2030-01-02"), row(1, "11")));
    expect(totals.rows).toEqual({ read: 2, accepted: 1, rejected: 1 });
    expect(readFileSync(rejects ?? "", "utf8")).toMatch(/paid_on.*is a day to come/);
    expect(await rowsOf(pool, "select reference from account")).toEqual([{ reference: "A11" }]);
  });

  it("mended rejects, fed again, complete the file", async () => {
    const { pool, feed } = await intakeWorld();
    const wrong = SMALL.replace("2026-10-10,100.00", "2026-10-10,-100.00");
    const first = await feed(wrong);
    // All three rows of the account wait: with one missing, a wrong amount would be asked for.
    expect(first.totals.rows).toEqual({ read: 4, accepted: 1, rejected: 3 });
    const text = readFileSync(first.rejects ?? "", "utf8");
    expect(text.split("\r\n")[0]).toBe(`\uFEFFreject_line,reject_field,reject_reason,reject_remedy,${HEAD}`);
    expect(text).toContain('3,principal,"principal the amount ""-100.00"" is negative"');
    const second = await feed(text.replace("-100.00,2.50", "100.00,2.50"));
    expect(second.totals.rows).toEqual({ read: 3, accepted: 3, rejected: 0 });
    const whole = await intakeWorld();
    await whole.feed(SMALL);
    expect(await ledgerOf(pool)).toEqual(await ledgerOf(whole.pool));
  });

  it("never replaces a file of rejects: somebody may be mending it", async () => {
    const { feed } = await intakeWorld();
    const wrong = SMALL.replace("100.00", "-1");
    const first = await feed(wrong, { name: "p.csv" });
    const second = await feed(wrong, { name: "p.csv" });
    expect(first.rejects).toMatch(/p\.rejects\.csv$/);
    expect(second.rejects).toMatch(/p\.rejects-2\.csv$/);
    expect(existsSync(first.rejects ?? "")).toBe(true);
  });
});
