import type { Day } from "@fairdue/core/calendar/day.ts";
import type { OpenInstalment, PointRecord } from "@fairdue/core/case/events.ts";
import type { CaseAccount, CaseState } from "@fairdue/core/case/state.ts";
import type { Placement } from "@fairdue/core/placement/placement.ts";
import type { Language } from "@fairdue/core/text.ts";

/** What only new facts change of a case. */
export type CaseFacts = Pick<CaseState, "zones" | "language" | "points" | "accounts" | "placement">;

/** JSON writes null for it. */
type Missing = null | undefined;
type WrittenPoint = readonly [
  id: number,
  kind: PointRecord["kind"],
  value: string,
  valueHash: string,
  zone: string | Missing,
  source: PointRecord["source"] | Missing,
  phoneType: PointRecord["phoneType"] | Missing,
  place: PointRecord["place"] | Missing,
  invalid: 1 | Missing,
];
type WrittenInstalment = readonly [no: number, dueOn: Day, principal: number, interest: number, fee: number];
type WrittenAccount = readonly [
  accountId: number,
  product: string,
  currency: string,
  graceDays: number,
  open: readonly WrittenInstalment[],
];
type Written = readonly [
  zones: readonly string[],
  language: Language,
  points: readonly WrittenPoint[],
  accounts: readonly WrittenAccount[],
  /** Absent for the many cases no agency ever had. */
  placement?: Placement,
];

/**
 * Facts as one text: JSON by place instead of by name, since there is one for each case of a portfolio and names would
 * be half of it.
 */
export function writeFacts({ zones, language, points, accounts, placement }: CaseFacts): string {
  const written: Written = [zones, language, points.map(pointOut), accounts.map(accountOut)];
  return JSON.stringify(placement === undefined ? written : [...written, placement]);
}

export function readFacts(text: string): CaseFacts {
  const [zones, language, points, accounts, placement] = JSON.parse(text) as Written;
  return {
    zones,
    language,
    points: points.map(pointIn),
    accounts: accounts.map(accountIn),
    ...(placement !== undefined && { placement }),
  };
}

function pointOut(point: PointRecord): WrittenPoint {
  const { id, kind, value, valueHash, zone, source, phoneType, place, invalid } = point;
  return [id, kind, value, valueHash, zone, source, phoneType, place, invalid === true ? 1 : undefined];
}

function pointIn([id, kind, value, valueHash, zone, source, phoneType, place, invalid]: WrittenPoint): PointRecord {
  return {
    id,
    kind,
    value,
    valueHash,
    ...(typeof zone === "string" && { zone }),
    ...(typeof source === "string" && { source }),
    ...(typeof phoneType === "string" && { phoneType }),
    ...(typeof place === "string" && { place }),
    ...(invalid === 1 && { invalid: true }),
  };
}

function accountOut({ accountId, product, currency, graceDays, open }: CaseAccount): WrittenAccount {
  return [accountId, product, currency, graceDays, open.map(instalmentOut)];
}

function accountIn([accountId, product, currency, graceDays, open]: WrittenAccount): CaseAccount {
  return { accountId, product, currency, graceDays, open: open.map(instalmentIn) };
}

function instalmentOut({ no, dueOn, principal, interest, fee }: OpenInstalment): WrittenInstalment {
  return [no, dueOn, principal, interest, fee];
}

function instalmentIn([no, dueOn, principal, interest, fee]: WrittenInstalment): OpenInstalment {
  return { no, dueOn, principal, interest, fee };
}
