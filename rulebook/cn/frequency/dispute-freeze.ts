import { DAY_MS } from "@fairdue/core/calendar/zone.ts";
import type { HoldKind } from "@fairdue/core/case/hold.ts";
import { at, given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cardMeasures, creditReporting, pcac } from "../instruments.ts";
import { COLLECTING } from "../purpose.ts";
import { SINCE } from "../since.ts";

const OPEN_MATTERS: readonly HoldKind[] = ["dispute", "complaint", "hardship-review"];

/**
 * While a dispute, a complaint or a request for relief is open, the debts it is about are not collected.
 *
 * > PCAC guideline art. 84 (annotate and verify); credit reporting regulation art. 25; card measures art. 70
 *
 * A general duty to suspend was not found: this is the house's cautious reading of those articles. The freeze lasts
 * one day beyond the outcome, so that the answer arrives before the next demand.
 */
export const disputeFreeze = inForce({
  id: "cn.freq.dispute-freeze",
  title: {
    zh: "异议、投诉、困难申请期间暂停催收",
    en: "No collection while a dispute, complaint or hardship request is open",
  },
  cites: [pcac("84", "verified"), creditReporting("25", "verified"), cardMeasures("70", "reported")],
  strength: "house",
  inForceFrom: SINCE.house,
  appliesTo: { messageClasses: COLLECTING },
  parameters: { daysAfter: { value: 1, unit: { zh: "日", en: "days" }, tighten: "higher" } },
  unknown: "permits",
  sayings: {
    open: {
      agent: { zh: "有未结事项（{matter}），暂停催收。", en: "A matter is open ({matter}): no collection." },
      borrower: { zh: "您提出的事项未办结前，我们暂停催收。", en: "We do not collect while what you raised is open." },
    },
    answered: {
      agent: {
        zh: "事项（{matter}）刚办结，次日后方可继续。",
        en: "The matter ({matter}) was only just closed: wait a day.",
      },
      borrower: {
        zh: "您提出的事项办结后一日内我们不催收。",
        en: "For a day after what you raised is closed we do not collect.",
      },
    },
  },
  notFormalised: {
    zh: "异议涉及债务的哪一部分由人判断；系统暂停整笔债务。",
    en: "Which part of a debt is disputed a person decides; software pauses the whole debt.",
  },
  check(ask, parameter) {
    for (const { id, disputed } of ask.facts.debts) {
      if (disputed === "open" && ask.facts.request.debts.includes(id))
        return { kind: "refuse", says: "open", used: { matter: "dispute" } };
    }
    const restMs = (parameter.daysAfter as number) * DAY_MS;
    for (const { kind, from, until, debts } of ask.facts.holds) {
      if (!OPEN_MATTERS.includes(kind) || from > ask.at) continue;
      if (debts !== undefined && !ask.facts.request.debts.some((debt) => debts.includes(debt))) continue;
      if (until === undefined || ask.at < until) return { kind: "refuse", says: "open", used: { matter: kind } };
      if (ask.at < until + restMs)
        return { kind: "later", until: until + restMs, says: "answered", used: { matter: kind } };
    }
    return undefined;
  },
  vectors: [
    { name: "nothing is open", given: given({}), expect: "silent" },
    { name: "the amount is disputed", given: given({ debt: { disputed: "open" } }), expect: "refuse" },
    { name: "a complaint is open", given: given({ holds: [{ kind: "complaint", from: 0 }] }), expect: "refuse" },
    {
      name: "relief has been asked for",
      given: given({ holds: [{ kind: "hardship-review", from: 0 }] }),
      expect: "refuse",
    },
    {
      name: "another debt is disputed",
      given: given({ holds: [{ kind: "dispute", from: 0, debts: ["debt-2"] }] }),
      expect: "silent",
    },
    {
      name: "the answer went out this morning",
      given: given({ holds: [{ kind: "dispute", from: 0, until: at("2026-11-23", "09:00") }] }),
      expect: "later",
      until: at("2026-11-24", "09:00"),
    },
    {
      name: "a day has passed since the answer",
      given: given({ holds: [{ kind: "dispute", from: 0, until: at("2026-11-22", "10:00") }] }),
      expect: "silent",
    },
    {
      name: "the answer itself is sent",
      given: given({ debt: { disputed: "open" }, request: { messageClass: "dispute-response" } }),
      expect: "silent",
    },
  ],
});
