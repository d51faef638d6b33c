import { addDays, civilOf, type Day, day } from "@fairdue/core/calendar/day.ts";
import { at, given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { house } from "../instruments.ts";
import { SINCE } from "../since.ts";

/** First days of the lunar year (正月初一), 2025 to 2035; astronomy fixes them, no notice does. */
const NEW_YEARS: readonly Day[] = [
  day("2025-01-29"),
  day("2026-02-17"),
  day("2027-02-06"),
  day("2028-01-26"),
  day("2029-02-13"),
  day("2030-02-03"),
  day("2031-01-23"),
  day("2032-02-11"),
  day("2033-01-31"),
  day("2034-02-19"),
  day("2035-02-08"),
];

/** New Year's Eve to the third day of the year; the value is the first day on which calls resume. */
const RESUMES = new Map<Day, Day>(
  NEW_YEARS.flatMap((first) => [-1, 0, 1, 2].map((offset): [Day, Day] => [addDays(first, offset), addDays(first, 3)])),
);
const COVERED_THROUGH = day("2035-12-31");

/** No calls and no visits from New Year's Eve to the third day of the lunar year. */
export const holidays = inForce({
  id: "cn.contact.holidays",
  title: { zh: "除夕至初三不拨打、不上门", en: "No calls or visits over the lunar New Year" },
  cites: [house({ zh: "尊重传统节日", en: "respect for the festival" })],
  strength: "house",
  inForceFrom: SINCE.house,
  appliesTo: { channels: ["voice", "visit"] },
  unless: ["cn.contact.agreed-time", "cn.contact.inbound-exception"],
  unknown: "refuses",
  sayings: {
    festival: {
      agent: { zh: "除夕至初三不拨打、不上门。", en: "No calls or visits from New Year's Eve to the third day." },
      borrower: { zh: "除夕至初三我们不打扰您。", en: "We leave you in peace over the New Year." },
    },
  },
  notFormalised: {
    zh: "哀悼日等其他日子由公司自行设定；2035 年之后的春节，按 1 月 20 日至 2 月 23 日全部停拨。",
    en: "Days of mourning and the like are a house's own; after 2035 all days from 20 January to 23 February stay free of calls.",
  },
  check(ask) {
    const resumes = RESUMES.get(ask.day) ?? (ask.day > COVERED_THROUGH ? afterCoverage(ask.day) : undefined);
    return resumes === undefined ? undefined : { kind: "later", until: ask.instantOn(resumes, 0), says: "festival" };
  },
  vectors: [
    {
      name: "New Year's Eve",
      given: given({ request: { at: at("2026-02-16", "10:00") } }),
      expect: "later",
      until: at("2026-02-20", "00:00"),
    },
    {
      name: "the third day",
      given: given({ request: { at: at("2026-02-19", "10:00") } }),
      expect: "later",
      until: at("2026-02-20", "00:00"),
    },
    { name: "the fourth day", given: given({ request: { at: at("2026-02-20", "10:00") } }), expect: "silent" },
    { name: "the day before the eve", given: given({ request: { at: at("2026-02-15", "10:00") } }), expect: "silent" },
    {
      name: "a message may be sent",
      given: given({ request: { at: at("2026-02-17", "10:00"), channel: "app" } }),
      expect: "silent",
    },
    {
      name: "a year whose New Year we do not know",
      given: given({ request: { at: at("2036-02-01", "10:00") } }),
      expect: "later",
      until: at("2036-02-24", "00:00"),
    },
    {
      name: "the first day on which such a festival could begin",
      given: given({ request: { at: at("2036-01-20", "10:00") } }),
      expect: "later",
      until: at("2036-02-24", "00:00"),
    },
    {
      name: "the day before, when none could",
      given: given({ request: { at: at("2036-01-19", "10:00") } }),
      expect: "silent",
    },
    {
      name: "the day after the last that could be one",
      given: given({ request: { at: at("2036-02-24", "10:00") } }),
      expect: "silent",
    },
  ],
});

/** The festival falls between 21 January and 20 February; the eve and the three days around it fit in this stretch. */
function afterCoverage(on: Day): Day | undefined {
  const { year, month, dayOfMonth } = civilOf(on);
  const inside = (month === 1 && dayOfMonth >= 20) || (month === 2 && dayOfMonth <= 23);
  return inside ? day(`${year}-02-24`) : undefined;
}
