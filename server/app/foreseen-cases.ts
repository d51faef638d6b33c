import { orderOf } from "@fairdue/core/account/waterfall.ts";
import { BUCKETS, idIn } from "@fairdue/core/bucket.ts";
import type { Instant, Zone } from "@fairdue/core/calendar/zone.ts";
import type { BorrowerRecord } from "@fairdue/core/case/events.ts";
import { emptyCase, evolve } from "@fairdue/core/case/evolve.ts";
import { takeIn } from "@fairdue/core/case/take-in.ts";
import type { Pool } from "pg";
import { OWN_NAMES } from "../intake/mapping.ts";
import { PORTFOLIO_COLUMNS, readPortfolioCells } from "../intake/portfolio-csv.ts";
import { type FedCase, groupPortfolio, type PortfolioRow } from "../intake/portfolio-groups.ts";
import { readPortfolioJson } from "../intake/portfolio-json.ts";
import type { FedBorrower } from "../intake/portfolio-record.ts";
import type { RawRow } from "../intake/row-fault.ts";
import { openSource, type SourceFile } from "../intake/source-file.ts";
import { GENESIS } from "../record/chain.ts";
import type { Catalogue } from "../store/catalogue.ts";
import { loadCases } from "../store/load-cases.ts";
import { caseHeads } from "../store/record.ts";
import type { ForeseenCase } from "./law-diff.ts";
import { takeInAccount } from "./take-in-account.ts";

const PAGE = 1_000;

/** Every case of a database, bucket by bucket, for reading. */
export async function* casesOfDatabase(
  pool: Pool,
  onProgress?: (bucket: number) => void,
): AsyncGenerator<ForeseenCase> {
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const ids = (await caseHeads(pool, bucket)).map((row) => row.case_id);
    for (let from = 0; from < ids.length; from += PAGE) {
      const page = await loadCases(pool, bucket, ids.slice(from, from + PAGE));
      for (const loaded of page) yield { name: String(loaded.state.caseId), loaded };
    }
    onProgress?.(bucket + 1);
  }
}

/** The cases a portfolio file would make, and how many of its rows cannot be read. */
export type PortfolioCases = { readonly cases: readonly ForeseenCase[]; readonly rejected: number };

/**
 * Reads a portfolio as an import would and makes its cases in memory: nothing is stored and no personal text is kept. Each
 * case goes by the lender's own reference of its borrower.
 *
 * @throws BrokenSource when the file as a whole cannot be read
 */
export async function casesOfPortfolio(
  path: string,
  around: { readonly catalogue: Catalogue; readonly now: Instant },
): Promise<PortfolioCases> {
  const source = await openSource({ path, mapping: OWN_NAMES, columns: PORTFOLIO_COLUMNS });
  const rows: PortfolioRow[] = [];
  let rejected = 0;
  for await (const { line, raw } of source.rows(() => undefined)) {
    const row = readRow(raw, source, around.catalogue);
    if (row.kind === "read") rows.push({ kind: "read", line, raw, record: row.record });
    else rejected += 1;
  }
  const grouped = groupPortfolio(rows);
  const maker = new CaseMaker(around);
  const cases = grouped.cases.map((fed) => maker.make(fed));
  return { cases, rejected: rejected + grouped.rejected.length };
}

function readRow(raw: RawRow, { layout }: SourceFile, catalogue: Catalogue) {
  if (typeof raw === "string") return readPortfolioJson(raw, { mapping: OWN_NAMES, catalogue });
  if (layout === undefined) throw new RangeError("cells without a layout");
  return readPortfolioCells(raw, layout, { mapping: OWN_NAMES, catalogue });
}

class CaseMaker {
  readonly #catalogue: Catalogue;
  readonly #now: Instant;
  #ids = 0;

  constructor({ catalogue, now }: { readonly catalogue: Catalogue; readonly now: Instant }) {
    this.#catalogue = catalogue;
    this.#now = now;
  }

  make({ borrower, accounts }: FedCase): ForeseenCase {
    const lender = this.#catalogue.lenders.get(borrower.lender);
    const ladder = lender === undefined ? undefined : this.#catalogue.ladders.get(lender.ladder);
    if (lender === undefined || ladder === undefined)
      throw new Error(`no lender ${borrower.lender} with a ladder: the row should have been rejected`);
    const caseId = this.#takeId();
    const zones = borrower.zones.length === 0 ? [lender.zone] : borrower.zones;
    const empty = emptyCase(caseId, zones[0] as Zone);
    const taken = accounts.map(({ account }) => {
      const takeId = () => this.#takeId();
      const order = orderOf(this.#catalogue.products.get(account.product)?.terms?.lateWaterfall);
      return takeInAccount(account, { accountId: takeId(), ledger: undefined, order, takeId });
    });
    const news = taken.flatMap((one) => (one.kind === "taken" ? [one.news] : []));
    const events = takeIn(
      empty,
      {
        opening: { kind: "case-opened", borrowerId: caseId, tenant: "", lender: lender.id, ladder: ladder.id },
        borrower: this.#person(borrower, zones, caseId),
        accounts: news.flatMap((one) => one.accounts),
        entries: news.flatMap((one) => one.entries),
      },
      { now: this.#now, ladder },
    );
    const loaded = { bucket: 0, tenant: "", ladder: ladder.id, version: 0, head: GENESIS };
    return { name: borrower.reference, loaded: { ...loaded, state: events.reduce(evolve, empty) } };
  }

  /** What the law asks of a person; names, numbers and addresses are left out. */
  #person(borrower: FedBorrower, zones: readonly string[], borrowerId: number): BorrowerRecord {
    return {
      borrowerId,
      reference: "",
      referenceHash: "",
      name: "",
      language: borrower.language,
      zones,
      points: borrower.points.map(({ value: _value, ...told }) => ({
        ...told,
        id: this.#takeId(),
        value: "",
        valueHash: "",
      })),
    };
  }

  #takeId(): number {
    this.#ids += 1;
    return idIn(0, this.#ids);
  }
}
