import type { Day } from "../calendar/day.ts";
import type { Text } from "../text.ts";

/** A third-party collection agency as the lender's register has it. Days are those of the lender's calendar. */
export type Agency = {
  readonly id: string;
  /** Its number, by which its people are registered. */
  readonly number: number;
  readonly name: Text;
  /** Document in which its business scope was checked; absent until somebody did. */
  readonly scope?: string;
  readonly contract: {
    readonly reference: string;
    readonly from: Day;
    /** Last day of the mandate. */
    readonly until: Day;
    /** Share of what was paid under a placement, in hundredths of a percent. */
    readonly commissionBps: number;
  };
  /** From when it stands on the lender's published list, and the last day it did. */
  readonly listed?: { readonly from: Day; readonly until?: Day };
  /** Numbers it calls from; a call from any other is not its. */
  readonly lines: readonly string[];
  readonly evaluatedOn?: Day;
  readonly inspectedOn?: Day;
  /** When its people last passed the lender's training. */
  readonly trainedOn?: Day;
  /** Most cases it may have at one time. */
  readonly quota: number;
  /** Cases it takes: so many days past due at the least. */
  readonly fromDaysPastDue: number;
  /** No new placements and no permits, from when and why. */
  readonly suspended?: { readonly from: Day; readonly why: string };
};

/** What stands in the way of giving a case to an agency. */
export const ADMISSION_FAULTS = [
  "suspended",
  "no-contract",
  "not-listed",
  "scope-unchecked",
  "evaluation-due",
  "inspection-due",
  "training-due",
  "quota-full",
] as const;
export type AdmissionFault = (typeof ADMISSION_FAULTS)[number];

/**
 * The rule in the rulebook or, where the law leaves the matter to people, in its list of duties, by which each fault stands in
 * the way. The quota is the house's own.
 */
export const ADMISSION_RULES: Readonly<Record<AdmissionFault, string>> = {
  suspended: "cn.agency.no-violent-record",
  "no-contract": "cn.data.entrust-contract",
  "not-listed": "cn.identity.publish-agency-list",
  "scope-unchecked": "cn.agency.license-scope",
  "evaluation-due": "cn.agency.evaluation",
  "inspection-due": "cn.agency.annual-onsite",
  "training-due": "cn.staff.training-and-exam",
  "quota-full": "house.quota",
};

const YEAR_DAYS = 365;

/** Everything that stands in the way of a placement on a day, `active` cases being with the agency already. */
export function faultsOf(agency: Agency, today: Day, active = 0): readonly AdmissionFault[] {
  const { contract, listed, suspended } = agency;
  const stale = (on: Day | undefined) => on === undefined || on > today || today - on > YEAR_DAYS;
  const stands: Readonly<Record<AdmissionFault, boolean>> = {
    suspended: suspended !== undefined && suspended.from <= today,
    "no-contract": today < contract.from || today > contract.until,
    "not-listed": !isListed(listed, today),
    "scope-unchecked": agency.scope === undefined,
    "evaluation-due": stale(agency.evaluatedOn),
    "inspection-due": stale(agency.inspectedOn),
    "training-due": stale(agency.trainedOn),
    "quota-full": active >= agency.quota,
  };
  return ADMISSION_FAULTS.filter((fault) => stands[fault]);
}

/** Whether an agency stands on the published list on a day. */
function isListed(listed: Agency["listed"], today: Day): boolean {
  return listed !== undefined && listed.from <= today && (listed.until === undefined || today <= listed.until);
}
