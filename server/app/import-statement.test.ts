import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import { beforeEach, describe, expect, it } from "vitest";
import { intakeWorld, rowsOf } from "../../test/support/intake-world.ts";
import { testCatalogue } from "../../test/support/test-catalogue.ts";
import { BrokenSource } from "../intake/row-fault.ts";
import { importStatement } from "./import-statement.ts";

const PORTFOLIO = [
  "lender,borrower_ref,borrower_name,phone_1,account_ref,product,opened_on,instalment_no,due_on,principal,interest,fee",
  "alpha,B10,测试甲,10000000010,ACC-10,later,2026-08-01,1,2026-11-10,100.00,2.50,0",
  "alpha,B11,测试乙,10000000011,ACC-11,later,2026-08-01,1,2026-11-10,80.00,0,0",
  "",
].join("\n");

type Entry = { ref?: string; amount: string; says: string; way?: string; status?: string; more?: string };

function camt(entries: readonly Entry[]): string {
  const body = entries.map(
    ({ ref, amount, says, way = "CRDT", status = "BOOK", more = "" }) => `
    <Ntry><Amt Ccy="CNY">${amount}</Amt><CdtDbtInd>${way}</CdtDbtInd>${more}<Sts><Cd>${status}</Cd></Sts>
      <BookgDt><Dt>2026-11-20</Dt></BookgDt><ValDt><Dt>2026-11-19</Dt></ValDt>
      ${ref === undefined ? "" : `<AcctSvcrRef>${ref}</AcctSvcrRef>`}
      <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs>
        <RltdPties><Dbtr><Pty><Nm>测试甲</Nm></Pty></Dbtr></RltdPties>
        <RmtInf><Ustrd>${says}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S1</Id>${body.join("")}
</Stmt></BkToCstmrStmt></Document>`;
}

const DAY = camt([
  { ref: "R1", amount: "102.50", says: "还款acc-10谢谢" },
  { ref: "R2", amount: "5.00", says: "for ACC-11 &amp; more" },
  { ref: "R3", amount: "7.00", says: "hello" },
  { ref: "R4", amount: "9.00", says: "ACC-10 or ACC-11" },
  { ref: "R5", amount: "3.00", says: "ACC-10", way: "DBIT" },
  { ref: "R6", amount: "75.00", says: "ACC-11", status: "PDNG" },
  { ref: "R7", amount: "5.00", says: "ACC-11", way: "DBIT", more: "<RvslInd>true</RvslInd>" },
]);

describe("a statement", () => {
  let world: Awaited<ReturnType<typeof intakeWorld>>;
  let files = 0;
  const feed = (content: string | Buffer, name = `statement-${++files}.xml`) =>
    importStatement(
      { ...world.environment, catalogue: { ...testCatalogue, templates: new Map(), agencies: new Map() } },
      { path: world.put(content, name), lender: "alpha", lang: "en" },
    );
  const entries = () =>
    rowsOf(
      world.pool,
      `select reference, kind, amount, value_on, source_ref from ledger_entry join account using (bucket, account_id)
       order by source_ref`,
    );

  beforeEach(async () => {
    world = await intakeWorld();
    await world.feed(PORTFOLIO);
  });

  it("posts what names an account, and leaves the rest to a person, with who it may be from", async () => {
    const { statement, totals, rejects } = await feed(DAY);
    expect(statement).toEqual({
      format: "camt",
      lines: 7,
      unreadable: 0,
      placed: 2,
      waiting: 3,
      pending: 1,
      passedOver: 1,
    });
    expect(totals).toMatchObject({ posted: 2, rows: { accepted: 2, rejected: 3 }, cured: 0 });
    expect(await entries()).toEqual([
      { reference: "ACC-10", kind: "payment", amount: 10_250, value_on: "2026-11-19", source_ref: "R1" },
      { reference: "ACC-11", kind: "payment", amount: 500, value_on: "2026-11-19", source_ref: "R2" },
    ]);
    const waiting = readFileSync(rejects ?? "", "utf8");
    expect(waiting).toMatch(/"reference":"R3".*it may be for: ACC-10 \(15 %\)/);
    expect(waiting).toMatch(/"reference":"R4".*it may be for: ACC-10 \(85 %\), ACC-11 \(70 %\)/);
    expect(waiting).toMatch(/"reference":"R7".*the bank took a payment back/);
  });

  it("says who money with a name alone may be from, and posts nothing of it, even when the amount fits", async () => {
    const { statement, rejects } = await feed(
      camt([{ ref: "N1", amount: "102.50", says: "hello" }]).replace("测试甲", "试甲 测"),
    );
    expect(statement).toMatchObject({ placed: 0, waiting: 1 });
    expect(readFileSync(rejects ?? "", "utf8")).toMatch(/no reference of an account/);
    const named = await feed(camt([{ ref: "N2", amount: "102.50", says: "hello" }]));
    expect(named.statement).toMatchObject({ placed: 0, waiting: 1 });
    expect(readFileSync(named.rejects ?? "", "utf8")).toMatch(/"reference":"N2".*it may be for: ACC-10 \(\d\d %\)/);
    expect(await entries()).toEqual([]);
  });

  it("finds the account by the number of its case, as messages bear it, when name and amount agree", async () => {
    const [place] = await rowsOf(world.pool, "select case_id from account where reference = 'ACC-10'");
    const { case_id: caseId } = place as { case_id: number };
    const says = `还款 案件编号 ${caseId}`;
    const { statement } = await feed(camt([{ ref: "C1", amount: "102.50", says }]));
    expect(statement).toMatchObject({ placed: 1, waiting: 0 });
    const other = await feed(camt([{ ref: "C2", amount: "7.77", says }]));
    expect(other.statement).toMatchObject({ placed: 0, waiting: 1 });
    expect(readFileSync(other.rejects ?? "", "utf8")).toMatch(/it may be for: ACC-10/);
  });

  it("pauses outreach to the payer of announced money, once and not for ever", async () => {
    for (let again = 0; again < 2; again++) await feed(DAY, `again-${again}.xml`);
    expect(await rowsOf(world.pool, "select kind, source, starts_on, ends_on, citation from hold")).toEqual([
      {
        kind: "payment-pending",
        source: "system",
        starts_on: "2026-11-23",
        ends_on: "2026-11-28",
        citation: "announced: R6",
      },
    ]);
  });

  it("changes nothing when it is fed again, also where the bank gave its lines no number", async () => {
    const alike = { amount: "1.00", says: "ACC-10" };
    const statement = camt([alike, alike, { ...alike, amount: "2.00" }]);
    expect((await feed(statement)).totals).toMatchObject({ posted: 3, unchanged: 0 });
    expect((await feed(statement)).totals).toMatchObject({ posted: 0, unchanged: 3 });
    expect(await entries()).toHaveLength(3);
  });

  it("takes the rows that a person completed", async () => {
    const { rejects } = await feed(DAY);
    const mended = readFileSync(rejects ?? "", "utf8")
      .split("\n")
      .filter((line) => line.includes('"R3"'))
      .map((line) => line.replace('"account_ref":""', '"account_ref":"ACC-11"'));
    const { totals } = await world.pay(`${mended.join("\n")}\n`, { name: "mended.ndjson" });
    expect(totals).toMatchObject({ posted: 1, rows: { rejected: 0 } });
    expect(await entries()).toContainEqual(expect.objectContaining({ reference: "ACC-11", source_ref: "R3" }));
  });

  it("of a wallet is read in its own encoding, past its preamble", async () => {
    const text = [
      "----------------",
      "导出信息：",
      "姓名：测试",
      "共3笔记录",
      "",
      "交易时间            ,交易分类   ,交易对方  ,对方账号 ,商品说明  ,收/支    ,金额     ,收/付款方式 ,交易状态    ,交易订单号  ,商家订单号 ,备注 ,",
      "2026-11-20 21:32:14 ,转账红包 ,测试乙 ,/ ,转账 ,收入  ,80.00 ,余额 ,交易成功 ,20261120001\t,ACC-11\t, ,",
      "2026-11-20 21:33:00 ,转账红包 ,测试乙 ,/ ,转账 ,收入  ,81.00 ,余额 ,交易关闭 ,20261120002\t,ACC-11\t, ,",
      "2026-11-20 21:34:00 ,日用百货 ,商店 ,/ ,ACC-11 ,支出  ,82.00 ,余额 ,交易成功 ,20261120003\t,\t, ,",
      "",
    ].join("\r\n");
    const { statement, totals } = await feed(iconv.encode(text, "gb18030"), "alipay.csv");
    expect(statement).toMatchObject({ format: "alipay", lines: 3, placed: 1, passedOver: 2 });
    expect(totals).toMatchObject({ posted: 1 });
  });

  it("that breaks off or is something else is refused whole, with the line", async () => {
    const refusal = async (content: string, name?: string) => {
      const error: unknown = await feed(content, name).catch((thrown: unknown) => thrown);
      return error instanceof BrokenSource ? error.refusal : undefined;
    };
    expect(await refusal(DAY.slice(0, 1_500))).toMatchObject({ why: { en: expect.stringContaining("broken") } });
    expect(await refusal("<?xml version='1.0'?><Document><Other/></Document>")).toMatchObject({
      why: { en: expect.stringContaining("not a camt") },
    });
    expect(await refusal("a,b\n1,2\n", "other.csv")).toMatchObject({
      values: { known: expect.stringContaining("alipay") },
      remedy: { en: expect.stringContaining("mapping") },
    });
    expect(await entries()).toEqual([]);
  });

  it("keeps a line it cannot read for a person, and takes in the others", async () => {
    const spoilt = DAY.replace('Ccy="CNY">102.50', 'Ccy="ZZZ">102.50');
    const { statement, rejects } = await feed(spoilt);
    expect(statement).toMatchObject({ unreadable: 1, placed: 1 });
    expect(readFileSync(rejects ?? "", "utf8")).toContain("no currency that we know");
  });
});
