import { type Day, formatDay } from "@fairdue/core/calendar/day.ts";
import { lastDayOf } from "@fairdue/core/credit/furnish/month.ts";
import type { FurnishedRecord } from "@fairdue/core/credit/furnish/record.ts";
import type { FileRecordRow } from "../store/furnished-files.ts";
import type { FileLayout } from "./write-furnishing.ts";

/** The house's own layout, `docs/formats/furnishing.md`: one JSON object a line. */
export const furnishingLines: FileLayout = ({ file, totals }) => {
  const rows = totals.reduce((sum, total) => sum + total.rows, 0);
  return {
    head: () =>
      lineOf({
        row: "header",
        format: "fairdue-furnishing/1",
        file: file.fileNo,
        month: file.month,
        asOf: formatDay(lastDayOf(file.month)),
        madeOn: file.madeOn,
        rows,
        totals,
      }),
    rows: (_tx, _bucket, page) => page.map(rowLine).join(""),
    tail: (sha256) => lineOf({ row: "trailer", rows, sha256 }),
  };
};

function rowLine(row: FileRecordRow): string {
  const record = JSON.parse(row.body) as FurnishedRecord;
  return lineOf({
    row: record.kind,
    id: `${row.account_id}/${row.key}`,
    action: row.action,
    account: {
      id: row.account_id,
      lender: row.lender_id,
      reference: row.reference,
      product: row.product_id,
      currency: row.currency,
      openedOn: row.opened_on,
    },
    ...(row.action === "replace" && { fields: row.fields.split(" ") }),
    ...(row.action !== "delete" && { record: inDates(record) }),
  });
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** The same record with its days as dates; `kind` already stands as the row's own. */
function inDates(record: FurnishedRecord): Readonly<Record<string, unknown>> {
  const { kind: _kind, ...values } = record;
  const dates: Record<string, string> = {};
  for (const name of ["on", "lastPaidOn", "closedOn"] as const) {
    const day = (values as Partial<Record<typeof name, Day>>)[name];
    if (day !== undefined) dates[name] = formatDay(day);
  }
  return { ...values, ...dates };
}
