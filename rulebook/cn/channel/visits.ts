import type { Visit } from "@fairdue/core/contact/request.ts";
import { type Changes, given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, civilCode, criminalLaw, gbt45251 } from "../instruments.ts";
import { SINCE } from "../since.ts";

const VISITS = { channels: ["visit"] } as const;

function visiting(change: Visit = {}, more: Changes = {}): ReturnType<typeof given> {
  const visit = { collectors: 2, idShown: true, noticeGiven: true, ...change };
  return given({ ...more, request: { channel: "visit", recorded: true, visit, ...more.request } });
}

/**
 * Two collectors or more come to a visit.
 *
 * > Banking association guideline 2026: "multiple collectors"; that this means two is inferred
 */
export const visitTwoPersons = inForce({
  id: "cn.channel.visit-two-persons",
  title: { zh: "上门须两人以上", en: "Two or more at a visit" },
  cites: [cbaGuideline("reported")],
  strength: "self-regulation",
  inForceFrom: SINCE.cba,
  appliesTo: VISITS,
  parameters: { collectors: { value: 2, unit: { zh: "人", en: "collectors" }, tighten: "higher" } },
  unknown: "requires",
  sayings: {
    few: {
      agent: { zh: "上门至少 {needed} 人。", en: "At least {needed} collectors come to a visit." },
      borrower: { zh: "上门催收至少 {needed} 人同行。", en: "At least {needed} collectors must come together." },
    },
  },
  check(ask, parameter) {
    const needed = parameter.collectors as number;
    if ((ask.facts.request.visit?.collectors ?? 0) >= needed) return undefined;
    return { kind: "require", needs: "second-collector", says: "few", used: { needed } };
  },
  vectors: [
    { name: "two", given: visiting(), expect: "silent" },
    { name: "one", given: visiting({ collectors: 1 }), expect: "require" },
  ],
});

/**
 * Identity and authority are shown on arrival.
 *
 * > Banking association guideline 2026
 */
export const visitShowId = inForce({
  id: "cn.channel.visit-show-id",
  title: { zh: "上门须出示证件和授权", en: "Identity and authority on arrival" },
  cites: [cbaGuideline("reported")],
  strength: "self-regulation",
  inForceFrom: SINCE.cba,
  appliesTo: VISITS,
  unknown: "requires",
  sayings: {
    hidden: {
      agent: { zh: "须出示工作证件和授权书并留证。", en: "Show badge and authority, and keep proof of it." },
      borrower: { zh: "上门人员须主动出示证件和授权。", en: "Visitors must show badge and authority unasked." },
    },
  },
  check(ask) {
    return ask.facts.request.visit?.idShown === true ? undefined : { kind: "require", needs: "badge", says: "hidden" };
  },
  vectors: [
    { name: "shown", given: visiting(), expect: "silent" },
    { name: "not shown", given: visiting({ idShown: false }), expect: "require" },
  ],
});

/**
 * No entry to a home, a private place or the borrower's office without consent.
 *
 * > Banking association guideline 2026; Civil Code art. 1033(2); Criminal Law art. 245
 */
export const visitNoEntry = inForce({
  id: "cn.channel.visit-no-entry",
  title: { zh: "未经同意不得进入住所、办公区", en: "No entry without consent" },
  cites: [civilCode("1033(2)", "verified"), criminalLaw("245", "verified"), cbaGuideline("reported")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  appliesTo: VISITS,
  unknown: "permits",
  sayings: {
    entry: {
      agent: { zh: "未经同意不得进入。", en: "No entry without consent." },
      borrower: {
        zh: "未经您同意，任何人不得进入您的住所或办公区。",
        en: "Nobody may enter your home or office without your consent.",
      },
    },
    leave: {
      agent: { zh: "对方已要求离开，立即离开。", en: "You were asked to leave: leave at once." },
      borrower: { zh: "您可以随时要求上门人员离开。", en: "You may ask visitors to leave at any time." },
    },
  },
  check(ask) {
    const { visit, point } = ask.facts.request;
    if (visit?.askedToLeave === true) return { kind: "refuse", says: "leave" };
    const enters = visit?.entersPrivatePlace === true || point.place === "work";
    return enters && visit?.entryConsent !== true ? { kind: "refuse", says: "entry" } : undefined;
  },
  vectors: [
    { name: "at the door", given: visiting(), expect: "silent" },
    { name: "inside without consent", given: visiting({ entersPrivatePlace: true }), expect: "refuse" },
    {
      name: "inside with consent",
      given: visiting({ entersPrivatePlace: true, entryConsent: true }),
      expect: "silent",
    },
    { name: "asked to leave", given: visiting({ askedToLeave: true }), expect: "refuse" },
    { name: "at the borrower's office", given: visiting({}, { point: { place: "work" } }), expect: "refuse" },
  ],
});

/**
 * A visit is recorded throughout, and the people visited know it.
 *
 * > Banking association guideline 2026; GB/T 45251-2025 (recalled)
 */
export const visitRecording = inForce({
  id: "cn.channel.visit-recording",
  title: { zh: "上门全程录音录像并告知", en: "Visits are recorded, with notice" },
  cites: [cbaGuideline("unverified"), gbt45251("", "unverified")],
  strength: "self-regulation",
  inForceFrom: SINCE.cba,
  appliesTo: VISITS,
  unknown: "requires",
  sayings: {
    unrecorded: {
      agent: { zh: "上门须全程录音录像。", en: "A visit must be recorded throughout." },
      borrower: { zh: "上门催收须全程录音录像。", en: "A visit must be recorded throughout." },
    },
    unannounced: {
      agent: { zh: "须告知对方正在录音录像。", en: "Tell them that you are recording." },
      borrower: { zh: "录音录像须告知您。", en: "You must be told of the recording." },
    },
  },
  notFormalised: { zh: "避免拍摄第三人由上门人员负责。", en: "The visitors avoid filming others." },
  check(ask) {
    const { recorded, visit } = ask.facts.request;
    if (recorded !== true) return { kind: "require", needs: "recording", says: "unrecorded" };
    return visit?.noticeGiven === true
      ? undefined
      : { kind: "require", needs: "recording-notice", says: "unannounced" };
  },
  vectors: [
    { name: "recorded with notice", given: visiting(), expect: "silent" },
    { name: "no notice", given: visiting({ noticeGiven: false }), expect: "require" },
    { name: "not recorded", given: visiting({}, { request: { recorded: false } }), expect: "require" },
  ],
});

/**
 * Nobody is held or blocked, nothing is taken.
 *
 * > Criminal Law arts 238(3), 293
 */
export const noRestraint = inForce({
  id: "cn.conduct.no-restraint",
  title: { zh: "不得拘禁、阻拦或扣押财物", en: "Nobody is held, nothing is taken" },
  cites: [criminalLaw("238(3), 293", "verified")],
  strength: "law",
  inForceFrom: SINCE.criminalLaw,
  appliesTo: VISITS,
  unknown: "permits",
  sayings: {
    restraint: {
      agent: { zh: "严禁限制人身自由或扣押财物。", en: "Restraining a person or taking property is a crime." },
      borrower: {
        zh: "任何人不得限制您的自由或拿走财物；遇此请拨 110。",
        en: "Nobody may hold you or take your things; call 110 if they do.",
      },
    },
  },
  check(ask) {
    return ask.facts.request.visit?.restrainsPersonOrProperty === true
      ? { kind: "refuse", says: "restraint" }
      : undefined;
  },
  vectors: [
    { name: "a peaceful visit", given: visiting(), expect: "silent" },
    { name: "the car is held", given: visiting({ restrainsPersonOrProperty: true }), expect: "refuse" },
  ],
});
