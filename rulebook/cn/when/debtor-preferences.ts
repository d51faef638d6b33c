import type { Instant } from "@fairdue/core/calendar/zone.ts";
import type { Directive } from "@fairdue/core/contact/facts.ts";
import { at, given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { civilCode, consumerLaw, pipl } from "../instruments.ts";
import { OWED_TO_THEM } from "../purpose.ts";
import { SINCE } from "../since.ts";
import { agreesAgain, closesWay, stands } from "./wishes.ts";

/**
 * What the person asks is honoured at once: stop, not this way, not at this address, not now.
 *
 * > Civil Code art. 1033(1) (peace of private life); PIPL art. 44 (deciding on one's information); Consumer Law art. 14
 *
 * No article obliges a collector in so many words; this is the house's caution. A stop leaves open what is owed to the
 * person: answers, confirmations and notices an act demands.
 */
export const debtorPreferences = inForce({
  id: "cn.contact.debtor-preferences",
  title: { zh: "尊重客户提出的停止、时间和方式要求", en: "Stops, times and ways the customer asks for" },
  cites: [civilCode("1033(1)", "verified"), pipl("44", "verified"), consumerLaw("14", "verified")],
  strength: "house",
  inForceFrom: SINCE.civilCode,
  unless: ["cn.contact.inbound-exception"],
  unknown: "permits",
  sayings: {
    stopped: {
      agent: { zh: "客户已要求停止联系。", en: "The customer asked for contact to stop." },
      borrower: { zh: "您已要求停止联系，我们不再催收联系。", en: "You asked us to stop, and we have stopped." },
    },
    means: {
      agent: {
        zh: "客户要求不使用此渠道、号码或地点。",
        en: "The customer asked not to be reached this way or there.",
      },
      borrower: {
        zh: "您要求不用的联系方式，我们不再使用。",
        en: "We no longer reach you in the way you asked us not to.",
      },
    },
    time: {
      agent: { zh: "客户要求不在此时联系。", en: "The customer asked not to be contacted at this time." },
      borrower: { zh: "我们按您要求的时间联系。", en: "We contact you at the times you asked for." },
    },
  },
  notFormalised: {
    zh: "口头要求由坐席如实登记；系统对登记的要求一律照办。",
    en: "An agent records what is asked by word of mouth; software honours whatever is recorded.",
  },
  check(ask) {
    const { holds, directives } = ask.facts;
    if (holds.length === 0 && directives.length === 0) return undefined;
    const owed = OWED_TO_THEM.includes(ask.facts.request.messageClass) || ask.facts.request.requiredByLaw === true;
    if (!owed && ask.hold("stop-request") !== undefined) return { kind: "refuse", says: "stopped" };
    let until: Instant | undefined;
    for (const said of directives) {
      if (!stands(said, ask)) continue;
      if (!owed && said.kind === "stop-all") return { kind: "refuse", says: "stopped" };
      if (closesWay(said, ask)) return { kind: "refuse", says: "means" };
      const again = agreesAgain(said, ask);
      if (again !== undefined && (until === undefined || again > until)) until = again;
    }
    return until === undefined ? undefined : { kind: "later", until, says: "time" };
  },
  vectors: [
    { name: "nothing was asked", given: given({}), expect: "silent" },
    { name: "stop", given: given({ directives: [said("stop-all")] }), expect: "refuse" },
    { name: "a stop kept as a hold", given: given({ holds: [{ kind: "stop-request", from: 0 }] }), expect: "refuse" },
    {
      name: "the answer to a dispute passes a stop",
      given: given({ directives: [said("stop-all")], request: { messageClass: "dispute-response" } }),
      expect: "silent",
    },
    {
      name: "a stop taken back",
      given: given({ directives: [said("stop-all", { revokedAt: at("2026-11-22", "12:00") })] }),
      expect: "silent",
    },
    { name: "no calls", given: given({ directives: [said("stop-channel", { channel: "voice" })] }), expect: "refuse" },
    {
      name: "no calls leaves the text message",
      given: given({ directives: [said("stop-channel", { channel: "voice" })], request: { channel: "sms" } }),
      expect: "silent",
    },
    {
      name: "not on this number",
      given: given({ directives: [said("stop-address", { pointId: "point-1" })] }),
      expect: "refuse",
    },
    {
      name: "not at work",
      given: given({ directives: [said("inconvenient-place", { place: "work" })], point: { place: "work" } }),
      expect: "refuse",
    },
    {
      name: "not in the morning",
      given: given({ directives: [said("inconvenient-time", { minutes: { from: 540, until: 720 } })] }),
      expect: "later",
      until: at("2026-11-23", "12:00"),
    },
    {
      name: "only after six in the evening",
      given: given({ directives: [said("preferred-time", { minutes: { from: 1080, until: 1260 } })] }),
      expect: "later",
      until: at("2026-11-23", "18:00"),
    },
    {
      name: "only at weekends",
      given: given({ directives: [said("preferred-time", { weekdays: [6, 7] })] }),
      expect: "later",
      until: at("2026-11-28", "00:00"),
    },
  ],
});

function said(kind: Directive["kind"], more: Partial<Directive> = {}): Directive {
  return { at: at("2026-11-20", "12:00"), kind, ...more };
}
