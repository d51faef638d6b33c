import { day } from "@fairdue/core/calendar/day.ts";
import type { Rule } from "@fairdue/core/contact/rule.ts";
import { givenUk } from "./base.ts";
import { conc } from "./instruments.ts";
import { COLLECTING, COURT_CLAIMS } from "./purpose.ts";

/**
 * The new owner is announced before it demands.
 *
 * > CONC 6.5.2R, 7.5.1G: notice of assignment as soon as reasonably possible, on or before a change of servicer
 */
export const saleNotice: Rule = {
  id: "uk.sale.notice",
  title: { zh: "债权转让须先通知", en: "Notice of assignment comes first" },
  cites: [conc("6.5.2R, 7.5.1G", "verified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2014-04-01"),
  appliesTo: { messageClasses: COLLECTING },
  parameters: {},
  unknown: "refuses",
  sayings: {
    unannounced: {
      agent: { zh: "转让通知尚未到达客户。", en: "The notice of assignment has not reached the customer." },
      borrower: { zh: "新债权人追讨之前必须先通知您。", en: "A new owner must tell you before it demands payment." },
    },
  },
  check(ask) {
    const open = ask.debts.some(({ assigned }) => {
      return assigned !== undefined && (assigned.noticeReachedAt === undefined || assigned.noticeReachedAt > ask.at);
    });
    return open ? { kind: "refuse", says: "unannounced" } : undefined;
  },
  vectors: [
    {
      name: "a buyer's first demand before any notice is refused",
      given: givenUk({ debt: { assigned: {} } }),
      expect: "refuse",
    },
    {
      name: "once the notice has arrived it may demand",
      given: givenUk({ debt: { assigned: { noticeReachedAt: 0 } } }),
      expect: "silent",
    },
    {
      name: "the notice itself may be sent",
      given: givenUk({ debt: { assigned: {} }, request: { messageClass: "assignment-notice" } }),
      expect: "silent",
    },
  ],
};

/**
 * A debt the courts would no longer enforce is not dressed up as one they would.
 *
 * > CONC 7.15: six years in England and Wales, five and extinguished in Scotland; no misleading; no demand once the
 * > customer says they will not pay because of it
 *
 * Not formalised: when the period began and what interrupted it; the account says whether it has run.
 */
export const timeBarred: Rule = {
  id: "uk.timebarred",
  title: { zh: "时效届满的债务", en: "Debts out of time" },
  cites: [conc("7.15", "unverified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2014-04-01"),
  appliesTo: { messageClasses: COLLECTING },
  parameters: {},
  unknown: "refuses",
  sayings: {
    extinguished: {
      agent: { zh: "苏格兰债务已因时效消灭。", en: "In Scotland this debt no longer exists." },
      borrower: { zh: "该债务已消灭，您无须支付。", en: "This debt no longer exists; you owe nothing." },
    },
    declined: {
      agent: { zh: "客户以时效为由拒绝支付，停止追讨。", en: "The customer will not pay a debt out of time: stop." },
      borrower: { zh: "您以时效为由拒绝后不得再追讨。", en: "Once you decline a debt out of time, demands must stop." },
    },
    misleading: {
      agent: { zh: "时效已届满，不得提及诉讼。", en: "The debt is out of time: say nothing of court." },
      borrower: { zh: "时效届满的债务不得以诉讼相告。", en: "Nobody may speak of court for a debt out of time." },
    },
  },
  notFormalised: {
    zh: "时效何时起算、何事中断，须由人判断。",
    en: "When the period began and what interrupted it, a person must judge.",
  },
  check(ask) {
    if (!ask.debts.some(({ timeBarred }) => timeBarred === true)) return undefined;
    const { person, directives } = ask.facts;
    if (person.state === undefined || person.state === "SCT") return { kind: "refuse", says: "extinguished" };
    const declined = directives.some((said) => {
      return (
        (said.kind === "refuses-to-pay" || said.kind === "stop-all") &&
        said.at <= ask.at &&
        said.revokedAt === undefined
      );
    });
    if (declined) return { kind: "refuse", says: "declined" };
    return COURT_CLAIMS.some((part) => ask.has(part)) ? { kind: "refuse", says: "misleading" } : undefined;
  },
  vectors: [
    {
      name: "a Scottish debt out of time is not demanded",
      given: givenUk({ debt: { timeBarred: true }, person: { state: "SCT" } }),
      expect: "refuse",
    },
    {
      name: "an English one may be asked for, plainly",
      given: givenUk({ debt: { timeBarred: true } }),
      expect: "silent",
    },
    {
      name: "but not with talk of court",
      given: givenUk({ debt: { timeBarred: true }, request: { content: ["litigation-possibility"] } }),
      expect: "refuse",
    },
    {
      name: "and not once the customer declines",
      given: givenUk({ debt: { timeBarred: true }, directives: [{ at: 0, kind: "refuses-to-pay" }] }),
      expect: "refuse",
    },
    { name: "a younger debt is untouched", given: givenUk({ debt: { timeBarred: false } }), expect: "silent" },
  ],
};
