import { addDays, day } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Rule } from "@fairdue/core/contact/rule.ts";
import { givenUk, london } from "./base.ts";
import { conc, debtRespite } from "./instruments.ts";
import { answers, COLLECTING, OBLIGORS, obliged } from "./purpose.ts";

/**
 * Recovery stops while a dispute is looked into.
 *
 * > CONC 7.14.1R–7.14.5R, 7.5.3R: suspend where there are, or may be, valid grounds; the firm proves identity and amount
 */
export const disputeHold: Rule = {
  id: "uk.hold.dispute",
  title: { zh: "争议期间暂停追讨", en: "Recovery stops during a dispute" },
  cites: [conc("7.14.1R–7.14.5R, 7.5.3R", "verified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2014-04-01"),
  appliesTo: { messageClasses: [...COLLECTING, "default-notice"] },
  parameters: {},
  unknown: "permits",
  sayings: {
    open: {
      agent: {
        zh: "客户对债务有异议，答复之前暂停追讨。",
        en: "The debt is disputed: no recovery until it is answered.",
      },
      borrower: {
        zh: "您的异议得到答复前不得追讨。",
        en: "Nobody may pursue the debt until your dispute is answered.",
      },
    },
  },
  notFormalised: {
    zh: "异议理由是否成立须由人调查；系统从收到时起暂停。",
    en: "Whether grounds are valid a person investigates; software suspends from receipt.",
  },
  check(ask) {
    const open = ask.hold("dispute") !== undefined || ask.debts.some(({ disputed }) => disputed === "open");
    return open ? { kind: "refuse", says: "open" } : undefined;
  },
  vectors: [
    {
      name: "no reminder the day after the customer says the amount is wrong",
      given: givenUk({ debt: { disputed: "open" }, request: { messageClass: "reminder" } }),
      expect: "refuse",
    },
    {
      name: "a hold set by the case counts alike",
      given: givenUk({ holds: [{ kind: "dispute", from: 0 }] }),
      expect: "refuse",
    },
    {
      name: "an answered dispute no longer stops",
      given: givenUk({ debt: { disputed: "answered" } }),
      expect: "silent",
    },
    {
      name: "the answer to the dispute itself may be sent",
      given: givenUk({ debt: { disputed: "open" }, request: { messageClass: "dispute-response" } }),
      expect: "silent",
    },
  ],
};

/**
 * A debt adviser gets time to build a plan.
 *
 * > CONC 7.3.11R, 7.3.12G: a reasonable period, usually 30 days, and 30 more where there is progress
 */
export const adviserHold: Rule = {
  id: "uk.forbearance.debt-adviser-hold",
  title: { zh: "债务顾问制定方案期间暂停", en: "A pause while a debt adviser builds a plan" },
  cites: [conc("7.3.11R, 7.3.12G", "unverified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2014-04-01"),
  appliesTo: { recipients: OBLIGORS, messageClasses: [...COLLECTING, "default-notice"] },
  parameters: {
    days: { value: 30, unit: { zh: "日", en: "days" }, tighten: "higher" },
    extensionDays: { value: 30, unit: { zh: "日", en: "days" }, tighten: "higher" },
  },
  unknown: "refuses",
  sayings: {
    paused: {
      agent: {
        zh: "客户正与债务顾问制定方案，暂停联系。",
        en: "A debt adviser is building a plan: contact is paused.",
      },
      borrower: { zh: "顾问为您制定方案期间暂停催收。", en: "Collection pauses while your adviser builds a plan." },
    },
  },
  check(ask, parameter) {
    const { representation } = ask.facts.person;
    const adviser = representation?.kind === "debt-adviser" && representation.known ? representation : undefined;
    const from = ask.hold("debt-adviser")?.from ?? adviser?.since;
    if (answers(ask) || from === undefined) return undefined;
    const days = (parameter.days as number) + (adviser?.progress === true ? (parameter.extensionDays as number) : 0);
    const until = ask.instantOn(addDays(localDayAt(ask.zone, from), days + 1), 0);
    return ask.at < until ? { kind: "later", until, says: "paused" } : undefined;
  },
  vectors: [
    {
      name: "ten days after the adviser wrote nobody calls",
      given: givenUk({ holds: [{ kind: "debt-adviser", from: london("2026-11-13", "09:00") }] }),
      expect: "later",
      until: london("2026-12-14", "00:00"),
    },
    {
      name: "the thirtieth day is still inside",
      given: givenUk({ holds: [{ kind: "debt-adviser", from: london("2026-10-24", "09:00") }] }),
      expect: "later",
      until: london("2026-11-24", "00:00"),
    },
    {
      name: "after it, without progress, contact may resume",
      given: givenUk({ holds: [{ kind: "debt-adviser", from: london("2026-10-23", "09:00") }] }),
      expect: "silent",
    },
    {
      name: "with progress the pause lasts 60 days",
      given: givenUk({
        person: {
          representation: { kind: "debt-adviser", known: true, since: london("2026-10-09", "09:00"), progress: true },
        },
      }),
      expect: "later",
      until: london("2026-12-09", "00:00"),
    },
  ],
};

/**
 * Sixty days of breathing space.
 *
 * > SI 2020/1311 regs 7, 24–27, 30: from the day after registration; no enforcement, no contact about it, no interest,
 * > fees or penalties; joint debts included; ongoing secured instalments go on
 *
 * Not formalised: interest and fees, which the ledger stops, and the adviser's midway review.
 */
export const breathingSpace: Rule = {
  id: "uk.hold.breathing-space",
  title: { zh: "喘息期（60 天）", en: "Breathing space (60 days)" },
  cites: [debtRespite("regs 7, 24–27, 30", "verified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2021-05-04"),
  appliesTo: {},
  parameters: { days: { value: 60, unit: { zh: "日", en: "days" }, tighten: "fixed" } },
  unknown: "refuses",
  sayings: {
    paused: {
      agent: {
        zh: "债务处于喘息期，不得就追讨联系。",
        en: "The debt is in breathing space: no contact to enforce it.",
      },
      borrower: {
        zh: "喘息期内不得向您追讨或计收费用。",
        en: "During breathing space nobody may chase you for this debt.",
      },
    },
  },
  notFormalised: {
    zh: "停止计息由账本执行；顾问的中期复核由顾问进行。",
    en: "The ledger stops interest; the midway review is the adviser's.",
  },
  check(ask, parameter) {
    const hold = ask.hold("breathing-space");
    if (hold === undefined || ask.facts.person.state === "SCT") return undefined;
    if (answers(ask) || obliged(ask) || isOngoingSecured(ask) || isRegisterWork(ask)) return undefined;
    const last = ask.instantOn(addDays(localDayAt(ask.zone, hold.from), (parameter.days as number) + 1), 0);
    const until = hold.until ?? last;
    return ask.at < until ? { kind: "later", until, says: "paused" } : undefined;
  },
  vectors: [
    {
      name: "sixty days over a leap day and the spring change of clocks",
      given: givenUk({
        request: { at: london("2028-04-10", "10:00") },
        holds: [{ kind: "breathing-space", from: london("2028-02-10", "15:00") }],
      }),
      expect: "later",
      until: london("2028-04-11", "00:00"),
    },
    {
      name: "a demand on day 20 waits for the end of the moratorium",
      given: givenUk({ holds: [{ kind: "breathing-space", from: london("2026-11-03", "15:00") }] }),
      expect: "later",
      until: london("2027-01-03", "00:00"),
    },
    {
      name: "day 60 is still inside",
      given: givenUk({ holds: [{ kind: "breathing-space", from: london("2026-09-24", "15:00") }] }),
      expect: "later",
      until: london("2026-11-24", "00:00"),
    },
    {
      name: "day 61 is outside",
      given: givenUk({ holds: [{ kind: "breathing-space", from: london("2026-09-23", "15:00") }] }),
      expect: "silent",
    },
    {
      name: "a notice the Act demands is sent",
      given: givenUk({
        holds: [{ kind: "breathing-space", from: london("2026-11-03", "15:00") }],
        request: { channel: "letter", messageClass: "arrears-notice", requiredByLaw: true },
      }),
      expect: "silent",
    },
    {
      name: "the ongoing instalment of a secured loan may be spoken of",
      given: givenUk({
        holds: [{ kind: "breathing-space", from: london("2026-11-03", "15:00") }],
        debt: { product: "mortgage" },
        request: { messageClass: "service" },
      }),
      expect: "silent",
    },
  ],
};

function isOngoingSecured(ask: Ask): boolean {
  return ask.facts.request.messageClass === "service" && ask.debts.every(({ product }) => product === "mortgage");
}

/** The adviser who asked for the moratorium, or a nominated contact, may be written to. */
function isRegisterWork(ask: Ask): boolean {
  const { role } = ask.facts.request.recipient;
  return role === "debt-adviser" || role === "nominated-contact";
}

/**
 * During crisis treatment, and 30 days after, only the nominated contact is spoken to.
 *
 * > SI 2020/1311 Part 3: crisis treatment and 30 days; no yearly limit
 *
 * The hold's `until` is the end of treatment; the days after it are added here.
 */
export const mentalHealthBreathingSpace: Rule = {
  id: "uk.hold.mh-breathing-space",
  title: { zh: "精神健康危机喘息期", en: "Mental health crisis breathing space" },
  cites: [debtRespite("Part 3", "verified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2021-05-04"),
  appliesTo: {},
  parameters: { daysAfter: { value: 30, unit: { zh: "日", en: "days" }, tighten: "fixed" } },
  unknown: "refuses",
  sayings: {
    nominated: {
      agent: {
        zh: "客户在接受危机治疗，只可联系指定联系人。",
        en: "The customer is in crisis treatment: nominated contact only.",
      },
      borrower: {
        zh: "治疗期间及其后 30 天只可联系您的指定联系人。",
        en: "During treatment and 30 days after, only your nominated contact is approached.",
      },
    },
  },
  check(ask, parameter) {
    const { recipient } = ask.facts.request;
    if (recipient.role === "nominated-contact" || recipient.role === "debt-adviser" || obliged(ask)) return undefined;
    const open = ask.facts.holds.some(({ kind, from, until }) => {
      if (kind !== "mental-health-breathing-space" || from > ask.at) return false;
      if (until === undefined) return true;
      return ask.at < ask.instantOn(addDays(localDayAt(ask.zone, until), (parameter.daysAfter as number) + 1), 0);
    });
    return open ? { kind: "route", to: "nominated-contact", says: "nominated" } : undefined;
  },
  vectors: [
    {
      name: "no letter to the customer in crisis treatment",
      given: givenUk({ holds: [{ kind: "mental-health-breathing-space", from: 0 }], request: { channel: "letter" } }),
      expect: "route",
    },
    {
      name: "the nominated contact may be written to",
      given: givenUk({
        holds: [{ kind: "mental-health-breathing-space", from: 0 }],
        request: { channel: "letter" },
        recipient: { role: "nominated-contact" },
      }),
      expect: "silent",
    },
    {
      name: "thirty days after treatment it still holds",
      given: givenUk({
        holds: [{ kind: "mental-health-breathing-space", from: 0, until: london("2026-10-24", "10:00") }],
      }),
      expect: "route",
    },
    {
      name: "thirty-one days after treatment it has ended",
      given: givenUk({
        holds: [{ kind: "mental-health-breathing-space", from: 0, until: london("2026-10-23", "10:00") }],
      }),
      expect: "silent",
    },
  ],
};
