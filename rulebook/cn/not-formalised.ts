import { moneyAndRecords } from "./not-formalised/money-and-records.ts";
import { peopleAndPlacement } from "./not-formalised/people-and-placement.ts";
import { rightsAndCourts } from "./not-formalised/rights-and-courts.ts";
import type { NotFormalised } from "./not-formalised/row.ts";

/** Rows of the table of law that are neither a rule of contact nor a clock, each with who decides it. */
export const notFormalisedCn: readonly NotFormalised[] = [
  ...peopleAndPlacement,
  ...moneyAndRecords,
  ...rightsAndCourts,
];
