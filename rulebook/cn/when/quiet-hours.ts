import { day } from "@fairdue/core/calendar/day.ts";
import type { Rule } from "@fairdue/core/contact/rule.ts";
import { at, given } from "@fairdue/core/contact/vector.ts";
import { cbaGuideline, gbt45251 } from "../instruments.ts";
import { byEveryZone } from "./hours.ts";

/**
 * No collection between 22:00 and 08:00, on any channel, robot and message included.
 *
 * > GB/T 45251-2025, 5.3 (absent agreement); banking association guideline 2026 (absent the debtor's consent)
 *
 * Judged by Beijing time, the mainland's one legal time, and by every other zone the file suggests.
 *
 * Not formalised: whether a clause in a standard contract is an agreement. We take it as none; only the person's own,
 * recorded choice lifts this rule (`cn.contact.agreed-time`).
 */
export const quietHours: Rule = {
  id: "cn.contact.quiet-hours",
  title: { zh: "夜间免打扰时段", en: "Quiet hours at night" },
  cites: [gbt45251("5.3", "reported"), cbaGuideline("reported")],
  strength: "standard",
  state: "in-force",
  inForceFrom: day("2025-02-28"),
  appliesTo: {},
  parameters: {
    opensMinute: { value: 8 * 60, unit: { zh: "当地时间（分钟）", en: "local minute of the day" }, tighten: "higher" },
    closesMinute: { value: 22 * 60, unit: { zh: "当地时间（分钟）", en: "local minute of the day" }, tighten: "lower" },
  },
  unless: ["cn.contact.agreed-time", "cn.contact.inbound-exception"],
  unknown: "refuses",
  sayings: {
    closed: {
      agent: { zh: "现在是免打扰时段（22:00 至次日 08:00）。", en: "It is quiet hours now (22:00 to 08:00)." },
      borrower: { zh: "22:00 至次日 08:00 不得催收。", en: "Nobody may collect from you between 22:00 and 08:00." },
    },
  },
  check(ask, parameter) {
    return byEveryZone(ask, { opens: parameter.opensMinute as number, closes: parameter.closesMinute as number });
  },
  vectors: [
    {
      name: "22:00 至次日 08:00 begins at 22:00 sharp",
      given: given({ request: { at: at("2026-11-23", "22:00") } }),
      expect: "later",
      until: at("2026-11-24", "08:00"),
    },
    { name: "21:59 is still open", given: given({ request: { at: at("2026-11-23", "21:59") } }), expect: "silent" },
    {
      name: "07:59 is closed",
      given: given({ request: { at: at("2026-11-23", "07:59") } }),
      expect: "later",
      until: at("2026-11-23", "08:00"),
    },
    { name: "08:00 is open", given: given({ request: { at: at("2026-11-23", "08:00") } }), expect: "silent" },
    {
      name: "23:30 in Beijing is night wherever else the borrower may be",
      given: given({
        request: { at: at("2026-11-23", "23:30") },
        person: { zones: ["Europe/Paris"] },
        point: { zone: "Europe/Paris" },
      }),
      expect: "later",
      until: at("2026-11-24", "08:00"),
    },
    {
      name: "and night where the borrower may be is night too",
      given: given({ person: { zones: ["Asia/Shanghai", "Europe/Paris"] } }),
      expect: "later",
      until: at("2026-11-23", "15:00"),
    },
    {
      name: "from eight in the morning in Paris it is day in both",
      given: given({
        request: { at: at("2026-11-23", "15:00") },
        person: { zones: ["Asia/Shanghai", "Europe/Paris"] },
      }),
      expect: "silent",
    },
    {
      name: "on the Sunday Paris moves its clocks on, its morning begins an hour sooner in Beijing",
      given: given({
        request: { at: at("2026-03-29", "14:00") },
        person: { zones: ["Asia/Shanghai", "Europe/Paris"] },
      }),
      expect: "silent",
    },
    {
      name: "and not a minute before",
      given: given({
        request: { at: at("2026-03-29", "13:59") },
        person: { zones: ["Asia/Shanghai", "Europe/Paris"] },
      }),
      expect: "later",
      until: at("2026-03-29", "14:00"),
    },
    {
      name: "the night of a leap day ends on 1 March",
      given: given({ request: { at: at("2028-02-29", "22:00") } }),
      expect: "later",
      until: at("2028-03-01", "08:00"),
    },
  ],
};
