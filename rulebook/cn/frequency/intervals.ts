import { addDays } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Finding } from "@fairdue/core/contact/rule.ts";
import { at, type Changes, given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { gbt45251 } from "../instruments.ts";
import { DUNNING } from "../purpose.ts";
import { SINCE } from "../since.ts";
import { call } from "./calls.ts";

function visiting(change: Changes): ReturnType<typeof given> {
  return given({ ...change, request: { channel: "visit" } });
}

/**
 * Seven natural days between visits.
 *
 * > One page says of GB/T 45251-2025 that collection of the same product keeps seven natural days apart; its meaning is
 * > unclear, so the cautious reading applies it to visits. One visit a day follows.
 */
export const visitInterval = inForce({
  id: "cn.freq.visit-interval",
  title: { zh: "上门间隔七日以上", en: "Seven days between visits" },
  cites: [gbt45251("5.3, 5.4", "unverified")],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  appliesTo: { channels: ["visit"] },
  parameters: { days: { value: 7, unit: { zh: "自然日", en: "natural days" }, tighten: "higher" } },
  unknown: "refuses",
  sayings: {
    soon: {
      agent: { zh: "距上次上门不足 {days} 日。", en: "Less than {days} days since the last visit." },
      borrower: { zh: "两次上门至少间隔 {days} 日。", en: "Visits keep {days} days apart." },
    },
  },
  check(ask, parameter) {
    return tooSoon(ask, { channel: "visit", days: parameter.days as number });
  },
  vectors: [
    { name: "seven days after", given: visiting({ history: [visited("2026-11-16")] }), expect: "silent" },
    {
      name: "six days after",
      given: visiting({ history: [visited("2026-11-17")] }),
      expect: "later",
      until: at("2026-11-24", "00:00"),
    },
    {
      name: "a second visit the same day",
      given: visiting({ history: [visited("2026-11-23")] }),
      expect: "later",
      until: at("2026-11-30", "00:00"),
    },
  ],
});

/**
 * Seven natural days between collection letters, and before a debt goes from one agency to the next.
 *
 * > One page says of GB/T 45251-2025 that collection of the same product keeps seven natural days apart; the cautious
 * > reading applies it to repeat letters and to re-placement (and, by `cn.freq.visit-interval`, to visits)
 */
export const sameProductCycle = inForce({
  id: "cn.freq.same-product-cycle",
  title: { zh: "同一产品催收周期间隔七日以上", en: "Seven days between letters and between agencies" },
  cites: [gbt45251("5.3, 5.4", "unverified")],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  parameters: { days: { value: 7, unit: { zh: "自然日", en: "natural days" }, tighten: "higher" } },
  unknown: "refuses",
  sayings: {
    soon: {
      agent: { zh: "距上一封催收函不足 {days} 日。", en: "Less than {days} days since the last letter." },
      borrower: { zh: "两封催收函至少间隔 {days} 日。", en: "Collection letters keep {days} days apart." },
    },
    placed: {
      agent: { zh: "换委不足 {days} 日。", en: "Less than {days} days since the agency before gave the debt back." },
      borrower: { zh: "更换催收机构须间隔 {days} 日。", en: "A change of agency takes {days} days." },
    },
  },
  check(ask, parameter) {
    const { channel, messageClass, actor } = ask.facts.request;
    const days = parameter.days as number;
    if (channel === "letter" && DUNNING.includes(messageClass)) {
      const soon = tooSoon(ask, { channel: "letter", days });
      if (soon !== undefined) return soon;
    }
    return actor.role === "lender" ? undefined : replacedTooSoon(ask, days);
  },
  vectors: [
    { name: "a letter seven days after", given: writing("2026-11-16"), expect: "silent" },
    {
      name: "a letter six days after",
      given: writing("2026-11-17"),
      expect: "later",
      until: at("2026-11-24", "00:00"),
    },
    {
      name: "a call after a letter",
      given: given({ history: [{ ...visited("2026-11-22"), channel: "letter" }] }),
      expect: "silent",
    },
    {
      name: "a new agency on the sixth day",
      given: replaced("2026-11-17"),
      expect: "later",
      until: at("2026-11-24", "00:00"),
    },
    { name: "a new agency on the seventh day", given: replaced("2026-11-16"), expect: "silent" },
  ],
});

function writing(last: string): ReturnType<typeof given> {
  return given({ request: { channel: "letter" }, history: [{ ...visited(last), channel: "letter" }] });
}

function replaced(endedOn: string): ReturnType<typeof given> {
  const placement = { agencyId: "agency-1", previousEndedAt: at(endedOn, "12:00") };
  return given({ actor: { role: "agency", id: "agency-1" }, debt: { placement } });
}

function visited(date: string): ReturnType<typeof call> {
  return call("10:00", { channel: "visit" }, date);
}

function tooSoon(ask: Ask, { channel, days }: { channel: "visit" | "letter"; days: number }): Finding | undefined {
  let last = Number.NEGATIVE_INFINITY;
  for (const made of ask.facts.history) {
    if (made.channel !== channel || made.direction !== "outbound") continue;
    if (channel === "letter" && made.messageClass !== undefined && !DUNNING.includes(made.messageClass)) continue;
    last = Math.max(last, localDayAt(ask.zone, made.at));
  }
  if (ask.day - last >= days) return undefined;
  return {
    kind: "later",
    until: ask.instantOn(addDays(ask.day, days - (ask.day - last)), 0),
    says: "soon",
    used: { days },
  };
}

function replacedTooSoon(ask: Ask, days: number): Finding | undefined {
  for (const { id, placement } of ask.facts.debts) {
    if (placement?.previousEndedAt === undefined || !ask.facts.request.debts.includes(id)) continue;
    const since = ask.day - localDayAt(ask.zone, placement.previousEndedAt);
    if (since < days)
      return { kind: "later", until: ask.instantOn(addDays(ask.day, days - since), 0), says: "placed", used: { days } };
  }
  return undefined;
}
