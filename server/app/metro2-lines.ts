import { day, formatDay } from "@fairdue/core/calendar/day.ts";
import { metro2Segment } from "@fairdue/core/credit/furnish/metro2/base-segment.ts";
import { METRO2_CODES, type Metro2Code, writeRecord } from "@fairdue/core/credit/furnish/metro2/fields.ts";
import { lastDayOf } from "@fairdue/core/credit/furnish/month.ts";
import type { FurnishedHistory } from "@fairdue/core/credit/furnish/record.ts";
import type { Refusal } from "../store/embedded/refusal.ts";
import { loadFurnishLedgers } from "../store/furnish-ledgers.ts";
import { loadSent } from "../store/furnished.ts";
import { type FileRecordRow, totalFile } from "../store/furnished-files.ts";
import type { Tx } from "../store/rows.ts";
import { factsOf, loadBeyondLedger } from "./furnish-facts.ts";
import type { FileLayout } from "./write-furnishing.ts";

/** Who may use the layout, and which products are lines of credit and no instalment loans. */
export type Metro2House = {
  /** Holder of the licence; stands in the header as the reporter. */
  readonly reporter: string;
  readonly isRevolving: (product: string) => boolean;
};

/**
 * `docs/formats/metro2-like.md`: one base segment for each account of which the file has a row. No name and no number of a
 * person is in it; the furnisher joins them by account on its own premises.
 */
export function metro2Lines({ reporter, isRevolving }: Metro2House): FileLayout {
  return ({ file }) => {
    const on = day(file.madeOn);
    const counts = new Map<Metro2Code, number>();
    let bases = 0;
    let lastAccount = 0;
    const segmentsOf = async (tx: Tx, bucket: number, page: readonly FileRecordRow[]): Promise<string> => {
      // An account whose rows go over the end of a page was written with the page before.
      const accounts = new Map(
        page.flatMap((row) => (row.account_id === lastAccount ? [] : [[row.account_id, row] as const])),
      );
      lastAccount = page.at(-1)?.account_id ?? lastAccount;
      const ids = [...accounts.keys()];
      const before = await loadSent(tx, bucket, ids, file.fileNo);
      const standing = await loadSent(tx, bucket, ids, file.fileNo + 1);
      const ledgers = await loadFurnishLedgers(tx, bucket, ids);
      const beyond = await loadBeyondLedger(
        tx,
        bucket,
        ledgers.map(({ caseId }) => caseId),
      );
      let text = "";
      for (const ledger of ledgers) {
        const row = accounts.get(ledger.accountId);
        if (row === undefined) throw new Error("an account that was not asked for");
        const history = standing.get(ledger.accountId) ?? NOTHING;
        const { status, line } = metro2Segment(
          { furnisher: row.lender_id, reference: row.reference, isRevolving: isRevolving(row.product_id) },
          { history, facts: factsOf(ledger, beyond), replaces: wasSent(before.get(ledger.accountId), history), on },
        );
        counts.set(status, (counts.get(status) ?? 0) + 1);
        bases += 1;
        text += `${line}\n`;
      }
      return text;
    };
    return {
      head: () =>
        `${writeRecord("header", {
          identifier: "HEADER",
          activityOn: dateOf(formatDay(lastDayOf(file.month))),
          createdOn: dateOf(file.madeOn),
          reporter,
          software: "FairDue",
        })}\n`,
      rows: segmentsOf,
      tail: () => {
        const statuses = METRO2_CODES.map((status) => [`status${status}`, counts.get(status) ?? 0] as const);
        return `${writeRecord("trailer", { identifier: "TRAILER", bases, ...Object.fromEntries(statuses) })}\n`;
      },
    };
  };
}

const NOTHING: FurnishedHistory = new Map();

/** Whether the newest month that stands was sent before: then this segment takes the place of another. */
function wasSent(before: FurnishedHistory | undefined, standing: FurnishedHistory): boolean {
  const newest = [...standing.keys()]
    .filter((key) => /^\d/.test(key))
    .sort()
    .at(-1);
  return newest !== undefined && before?.has(newest) === true;
}

/** Why a file cannot be written in this layout; undefined when it can. */
export async function metro2Refusal(tx: Tx, fileNo: number): Promise<Refusal | undefined> {
  const foreign = (await totalFile(tx, fileNo)).map(({ currency }) => currency).filter((one) => one !== "USD");
  if (foreign.length === 0) return undefined;
  return {
    kind: "refused",
    what: "The file cannot be written in this layout",
    where: `file ${fileNo}`,
    why: `it has accounts in ${foreign.join(", ")}, and the layout knows whole US dollars only`,
    remedy: "Leave --layout out. Nothing was marked as sent.",
  };
}

function dateOf(date: string): string {
  const [year = "", month = "", dayOfMonth = ""] = date.split("-");
  return `${month}${dayOfMonth}${year}`;
}
