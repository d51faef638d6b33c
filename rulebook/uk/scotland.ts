import { addMonths, day } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Rule } from "@fairdue/core/contact/rule.ts";
import { givenUk, london } from "./base.ts";
import { bankruptcyScotland } from "./instruments.ts";
import { COURT_CLAIMS, ESCALATING } from "./purpose.ts";

/**
 * The Scottish statutory moratorium stops steps towards enforcement.
 *
 * > Bankruptcy (Scotland) Act 2016 ss.195–198: no diligence for the period, at present six months
 *
 * A person whose country within the UK is unknown is treated as Scottish too.
 */
export const scottishMoratorium: Rule = {
  id: "uk.hold.scotland-moratorium",
  title: { zh: "苏格兰法定延期", en: "Statutory moratorium in Scotland" },
  cites: [bankruptcyScotland("ss.195–198", "unverified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2016-11-30"),
  appliesTo: {},
  parameters: { months: { value: 6, unit: { zh: "个月", en: "months" }, tighten: "fixed" } },
  unknown: "refuses",
  sayings: {
    moratorium: {
      agent: {
        zh: "苏格兰法定延期内不得采取强制执行步骤。",
        en: "No step towards enforcement during the Scottish moratorium.",
      },
      borrower: { zh: "延期内不得对您强制执行。", en: "Nobody may enforce against you during the moratorium." },
    },
  },
  check(ask, parameter) {
    const { state } = ask.facts.person;
    const hold = ask.hold("breathing-space");
    if (hold === undefined || (state !== undefined && state !== "SCT")) return undefined;
    const { messageClass } = ask.facts.request;
    if (!ESCALATING.includes(messageClass) && !COURT_CLAIMS.some((part) => ask.has(part))) return undefined;
    const ends = addMonths(localDayAt(ask.zone, hold.from), parameter.months as number);
    const until = hold.until ?? ask.instantOn(ends, 0);
    return ask.at < until ? { kind: "later", until, says: "moratorium" } : undefined;
  },
  vectors: [
    {
      name: "no threat of enforcement within six months",
      given: givenUk({
        person: { state: "SCT" },
        holds: [{ kind: "breathing-space", from: london("2026-08-01", "09:00") }],
        request: { messageClass: "formal-notice" },
      }),
      expect: "later",
      until: london("2027-02-01", "00:00"),
    },
    {
      name: "an ordinary statement is no enforcement",
      given: givenUk({
        person: { state: "SCT" },
        holds: [{ kind: "breathing-space", from: london("2026-08-01", "09:00") }],
        request: { messageClass: "service" },
      }),
      expect: "silent",
    },
    {
      name: "after six months it has ended",
      given: givenUk({
        person: { state: "SCT" },
        holds: [{ kind: "breathing-space", from: london("2026-05-23", "09:00") }],
        request: { messageClass: "formal-notice" },
      }),
      expect: "silent",
    },
  ],
};
