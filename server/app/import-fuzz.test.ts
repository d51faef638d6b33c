import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intakeWorld, ledgerOf, rowsOf } from "../../test/support/intake-world.ts";
import { BrokenSource } from "../intake/row-fault.ts";
import { hashLink } from "../record/chain.ts";

const COLUMNS =
  "lender,borrower_ref,borrower_name,phone_1,account_ref,product,opened_on,instalment_no,due_on,principal,paid_amount,paid_on";
const LINES = Array.from({ length: 24 }, (_, index) => {
  const [person, account, no] = [index % 4, index % 8, 1 + Math.floor(index / 8)];
  const paid = no === 1 ? "40.00,2026-09-09" : ",";
  return `alpha,B${person},王测试${person},1000000000${person},A${account},later,2026-08-01,${no},2026-${8 + no < 10 ? "0" : ""}${8 + no}-10,100.00,${paid}`;
});
const PORTFOLIO = `${[COLUMNS, ...LINES].join("\n")}\n`;
const PAYMENTS = `lender,account_ref,kind,amount,value_on,reference,reverses
alpha,A0,payment,60.00,2026-11-20,T1,
alpha,A0,reversal,60.00,2026-11-21,T2,T1
alpha,A1,charge,5.00,2026-11-20,T1,
alpha,A2,refund,1.00,2026-11-20,T1,
`;
const JSON_LINES = readFileSync(new URL("../../examples/portfolio/small.ndjson", import.meta.url), "utf8")
  .replaceAll("shanhe-consumer-finance", "alpha")
  .replaceAll("shanhe-later", "later")
  .replaceAll("qinghe-bank", "beta")
  .replaceAll("qinghe-card", "card");

/** Bytes changed, inserted or cut out anywhere. */
const mutation = fc.record({
  at: fc.nat(),
  kind: fc.constantFrom("set", "insert", "cut"),
  byte: fc.oneof(fc.nat(255), fc.constantFrom(...[...'",;\n\r\t{}[]0-9\u0000'].map((c) => c.charCodeAt(0)))),
  length: fc.integer({ min: 1, max: 40 }),
});

function mutate(content: string, mutations: readonly { at: number; kind: string; byte: number; length: number }[]) {
  let bytes = Buffer.from(content);
  for (const { at, kind, byte, length } of mutations) {
    const place = at % (bytes.length + 1);
    const rest = bytes.subarray(kind === "insert" ? place : place + (kind === "set" ? 1 : length));
    bytes = Buffer.concat([bytes.subarray(0, place), ...(kind === "cut" ? [] : [Buffer.from([byte])]), rest]);
  }
  return bytes;
}

type World = Awaited<ReturnType<typeof intakeWorld>>;

/** Control totals equal what the tables hold, and every chain verifies. */
async function expectWhole({ pool }: World): Promise<void> {
  const events = await rowsOf(pool, "select case_id, seq, at, body, hash from event order by case_id, seq");
  let previous: Buffer = Buffer.alloc(32);
  for (const { case_id, seq, at, body, hash } of events as {
    case_id: number;
    seq: number;
    at: number;
    body: string;
    hash: Buffer;
  }[]) {
    if (seq === 1) previous = Buffer.alloc(32);
    previous = hashLink(previous, { caseId: case_id, seq, at, body });
    expect(previous.equals(hash)).toBe(true);
  }
  const [heads] = await rowsOf(
    pool,
    `select count(*)::int4 as wrong from case_progress c where (c.version, c.head) not in
       (select e.seq, e.hash from event e where e.case_id = c.case_id)`,
  );
  expect(heads).toEqual({ wrong: 0 });
  const [orphans] = await rowsOf(
    pool,
    `select (select count(*) from account)::int4 - (select count(*) from account_directory)::int4 as accounts,
       (select count(*) from borrower)::int4 - (select count(*) from borrower_key)::int4 as keys,
       (select count(*) from account a where not exists (select 1 from instalment i where i.account_id = a.account_id))::int4 as bare`,
  );
  expect(orphans).toEqual({ accounts: 0, keys: 0, bare: 0 });
}

async function countsOf({ pool }: World) {
  const [row] = await rowsOf(
    pool,
    `select (select count(*) from collection_case)::int4 as cases, (select count(*) from account)::int4 as accounts,
       (select count(*) from ledger_entry)::int4 as entries`,
  );
  return row;
}

const refusedWhole = (error: unknown) => {
  if (error instanceof BrokenSource) return undefined;
  throw error;
};

describe("a damaged file", () => {
  it.each([
    ["a portfolio in CSV", PORTFOLIO, "csv"],
    ["a portfolio in JSON lines", JSON_LINES, "ndjson"],
  ])(
    "as %s is refused or taken in row by row, and never half",
    async (_name, content, kind) => {
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
          const world = await intakeWorld();
          const fed = await world.feed(mutate(content, mutations), { name: `damaged.${kind}` }).catch(refusedWhole);
          await expectWhole(world);
          const counts = await countsOf(world);
          if (fed === undefined) {
            expect(counts).toEqual({ cases: 0, accounts: 0, entries: 0 });
            return;
          }
          expect(counts).toEqual(fed.totals.created);
          const { read, accepted, rejected } = fed.totals.rows;
          expect(accepted + rejected).toBe(read);
          expect(accepted).toBeGreaterThanOrEqual(0);
          // Fed again, it changes nothing.
          const again = await world.feed(mutate(content, mutations), { name: `damaged.${kind}` });
          expect(again.totals.created).toEqual({ cases: 0, accounts: 0, entries: 0 });
          expect(again.totals.changed).toEqual({ borrowers: 0, accounts: 0, entries: 0 });
        }),
        { numRuns: 12 },
      );
    },
    120_000,
  );

  it("of payments is refused or posted row by row", async () => {
    const world = await intakeWorld();
    await world.feed(PORTFOLIO);
    let files = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 6 }), async (mutations) => {
        const before = (await countsOf(world))?.entries as number;
        const name = `payments-${++files}.csv`;
        const fed = await world.pay(mutate(PAYMENTS, mutations), { name }).catch(refusedWhole);
        const after = (await countsOf(world))?.entries as number;
        const { posted, corrected } = fed?.totals ?? { posted: 0, corrected: 0 };
        expect(after - before).toBe(posted + 2 * corrected);
      }),
      { numRuns: 40 },
    );
    await expectWhole(world);
  }, 120_000);
});

describe("the order of rows", () => {
  it("makes no difference to any table", async () => {
    const straight = await intakeWorld();
    await straight.feed(PORTFOLIO);
    const expected = await ledgerOf(straight.pool);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(LINES, { minLength: LINES.length }), async (lines) => {
        const world = await intakeWorld();
        await world.feed(`${[COLUMNS, ...lines].join("\n")}\n`);
        expect(await ledgerOf(world.pool)).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it("nor does cutting the file into several, fed one after the other", async () => {
    const [straight, pieces] = [await intakeWorld(), await intakeWorld()];
    await straight.feed(PORTFOLIO);
    for (const part of [LINES.slice(16), LINES.slice(0, 9), LINES.slice(9, 16)])
      await pieces.feed(`${[COLUMNS, ...part].join("\n")}\n`);
    expect(await ledgerOf(pieces.pool)).toEqual(await ledgerOf(straight.pool));
  });
});
