import { day } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Finding, Rule, Rulebook } from "@fairdue/core/contact/rule.ts";
import { callsOn, givenUs, ny } from "./base.ts";
import { countedCalls, firstFreeDay } from "./call-counting.ts";
import { cite } from "./instruments.ts";
import { CONSUMERS } from "./scope.ts";

/** Two calls a debt in seven days, for creditors as for collectors. */
const calls: Rule = {
  id: "us.ma.call-frequency",
  title: { zh: "马萨诸塞州：七日内每笔债务两次电话", en: "Massachusetts: two calls a debt in seven days" },
  cites: [
    cite({ zh: "《马萨诸塞州法规汇编》", en: "Code of Massachusetts Regulations" }, "940 CMR 7.04(1)(f)", "reported"),
  ],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2012-03-02"),
  appliesTo: { channels: ["voice"], recipients: CONSUMERS },
  parameters: {
    calls: { value: 2, unit: { zh: "次", en: "calls" }, tighten: "lower" },
    days: { value: 7, unit: { zh: "连续日", en: "consecutive days" }, tighten: "higher" },
  },
  unknown: "refuses",
  sayings: {
    full: {
      agent: { zh: "七日内就此债务已拨打 {calls} 次电话。", en: "{calls} calls about this debt stand in seven days." },
      borrower: { zh: "同一债务七日内最多两次电话。", en: "At most two calls a debt in seven days." },
    },
  },
  notFormalised: {
    zh: "施行日与短信是否计入未经核实。",
    en: "The first day in force, and whether texts count, are not verified.",
  },
  check(ask, parameter): Finding | undefined {
    const { calls: limit = 0, days: span = 0 } = parameter;
    const { state } = ask.facts.person;
    if (state !== undefined && state !== "MA") return undefined;
    let until = ask.day;
    let most = 0;
    for (const debt of ask.facts.request.debts) {
      const days = countedCalls(ask, debt).map(({ at }) => localDayAt(ask.zone, at));
      const free = firstFreeDay(days, ask.day, { limit, span });
      if (free === undefined) return { kind: "refuse", says: "full", used: { calls: days.length } };
      if (free > until) until = free;
      most = Math.max(most, days.filter((one) => Math.abs(one - ask.day) < span).length);
    }
    if (until === ask.day) return undefined;
    return { kind: "later", until: ask.instantOn(until, 0), says: "full", used: { calls: most } };
  },
  vectors: [
    { name: "the second call", given: givenUs({ history: callsOn(["2026-11-20"]) }), expect: "silent" },
    {
      name: "the third",
      given: givenUs({ history: callsOn(["2026-11-19", "2026-11-20"]) }),
      expect: "later",
      until: ny("2026-11-26", "00:00"),
    },
    {
      name: "the lender's own third",
      given: givenUs({ actor: { role: "lender" }, history: callsOn(["2026-11-19", "2026-11-20"]) }),
      expect: "later",
    },
    {
      name: "a person in Vermont",
      given: givenUs({ person: { state: "VT" }, history: callsOn(["2026-11-19", "2026-11-20"]) }),
      expect: "silent",
    },
  ],
};

/** Massachusetts, a layer on the federal rulebook. */
export const rulebookMa: Rulebook = {
  id: "us-ma",
  version: "2026-11-23",
  title: { zh: "美国马萨诸塞州", en: "Massachusetts" },
  rules: [calls],
};
