import { day } from "@fairdue/core/calendar/day.ts";

/** First days on which the instruments bind, named after them. */
export const SINCE = {
  cardMeasures: day("2011-01-13"),
  creditReporting: day("2013-03-15"),
  criminalLaw: day("1997-10-01"),
  consumerLaw: day("2014-03-15"),
  shortMessages: day("2015-06-30"),
  highConsumption: day("2015-07-22"),
  dishonestList: day("2017-05-01"),
  internetLoans: day("2020-07-12"),
  complaintMeasures: day("2020-03-01"),
  pbocConsumers: day("2020-11-01"),
  civilCode: day("2021-01-01"),
  pipl: day("2021-11-01"),
  antiFraud: day("2022-12-01"),
  consumerProtection2022: day("2023-03-01"),
  petitions: day("2022-05-01"),
  consumerFinance: day("2024-04-18"),
  pcac: day("2024-07-07"),
  gbt: day("2025-02-28"),
  syntheticLabels: day("2025-09-01"),
  facilitatedLoans: day("2025-10-01"),
  publicSecurity: day("2026-01-01"),
  cba: day("2026-01-30"),
  statedCost: day("2026-08-01"),
  /** The house's own cautions stand since the national standard does. */
  house: day("2025-02-28"),
} as const;
