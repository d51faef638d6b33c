import type { ContentPart } from "@fairdue/core/contact/request.ts";
import { at, type Changes, given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, creditReporting } from "../instruments.ts";
import { carriesAny } from "../purpose.ts";
import { SINCE } from "../since.ts";

const MENTIONED = { content: ["collector-name", "creditor-name", "purpose", "credit-report-statement"] } as const;
const CONTENT = (...parts: readonly ContentPart[]): Changes => ({
  request: { content: [...MENTIONED.content, ...parts] },
});

/**
 * What is said of the credit record is what is reported.
 *
 * > Credit reporting regulation art. 15; banking association guideline 2026 (no invented blacklist)
 *
 * Whether an account is reported must be known; an unknown answer makes it a topic nobody may touch.
 */
export const truthfulCreditReportTalk = inForce({
  id: "cn.conduct.truthful-credit-report-talk",
  title: { zh: "征信表述须与实际报送一致", en: "Truth about credit reporting" },
  cites: [creditReporting("15", "verified"), cbaGuideline("reported")],
  strength: "law",
  inForceFrom: SINCE.creditReporting,
  appliesTo: { carrying: ["credit-report-statement"] },
  unknown: "refuses",
  sayings: {
    untrue: {
      agent: {
        zh: "债务 {debt} 未报送征信或报送情况不明，不得提及征信。",
        en: "Debt {debt} is not reported, or nobody knows: do not mention credit records.",
      },
      borrower: {
        zh: "未报送的账户不得以征信相威胁。",
        en: "An account that is not reported may not be used to frighten you.",
      },
    },
  },
  check(ask) {
    if (ask.facts.request.messageClass === "credit-prior-notice") return undefined;
    for (const { id, reported } of ask.facts.debts) {
      if (reported !== true && ask.facts.request.debts.includes(id))
        return { kind: "refuse", says: "untrue", used: { debt: id } };
    }
    return undefined;
  },
  vectors: [
    { name: "no word of the credit record", given: given({}), expect: "silent" },
    { name: "the account is reported", given: given({ ...CONTENT(), debt: { reported: true } }), expect: "silent" },
    {
      name: "the account is not reported",
      given: given({ ...CONTENT(), debt: { reported: false } }),
      expect: "refuse",
    },
    { name: "nobody knows", given: given(CONTENT()), expect: "refuse" },
    {
      name: "the prior notice announces a first report",
      given: given({ request: { ...MENTIONED, messageClass: "credit-prior-notice" } }),
      expect: "silent",
    },
  ],
});

/**
 * The person is told before negative information is furnished, and nothing is said of a report before that.
 *
 * > Credit reporting regulation art. 15; a clause in the contract is weak evidence, so a dated notice is asked for
 *
 * Not formalised here: holding the report itself back, which the furnishing job does.
 */
export const priorNotice = inForce({
  id: "cn.credit.prior-notice",
  title: { zh: "报送不良信息前须告知本人", en: "Notice before negative information is furnished" },
  cites: [creditReporting("15", "verified")],
  strength: "law",
  inForceFrom: SINCE.creditReporting,
  appliesTo: { carrying: ["credit-report-statement"] },
  unknown: "requires",
  sayings: {
    untold: {
      agent: {
        zh: "债务 {debt} 没有事先告知的记录，先发送告知。",
        en: "No prior notice is on file for debt {debt}: send it first.",
      },
      borrower: {
        zh: "报送您的不良信息之前必须先告知您。",
        en: "You must be told before negative information about you is furnished.",
      },
    },
  },
  notFormalised: {
    zh: "未告知则不得报送，由报送作业执行。",
    en: "Holding the report back until the notice is delivered is the furnishing job's.",
  },
  check(ask) {
    if (ask.facts.request.messageClass === "credit-prior-notice") return undefined;
    for (const { id, priorCreditNoticeAt } of ask.facts.debts) {
      if (priorCreditNoticeAt !== undefined && priorCreditNoticeAt <= ask.at) continue;
      if (ask.facts.request.debts.includes(id))
        return { kind: "require", needs: "credit-prior-notice", says: "untold", used: { debt: id } };
    }
    return undefined;
  },
  vectors: [
    { name: "no word of the credit record", given: given({}), expect: "silent" },
    {
      name: "the notice was delivered",
      given: given({ ...CONTENT(), debt: { priorCreditNoticeAt: at("2026-11-20", "10:00") } }),
      expect: "silent",
    },
    { name: "no notice", given: given(CONTENT()), expect: "require" },
    {
      name: "a notice still to come",
      given: given({ ...CONTENT(), debt: { priorCreditNoticeAt: at("2026-11-23", "10:01") } }),
      expect: "require",
    },
    {
      name: "the notice itself",
      given: given({ request: { ...MENTIONED, messageClass: "credit-prior-notice" } }),
      expect: "silent",
    },
  ],
});

/**
 * Reporting is a fact to state, never a threat.
 *
 * > Banking association guideline 2026; credit reporting regulation art. 40 (penalties for false furnishing)
 */
export const noReportAsThreat = inForce({
  id: "cn.credit.no-report-as-threat",
  title: { zh: "不得以征信相威胁", en: "Credit reporting is no threat" },
  cites: [cbaGuideline("reported"), creditReporting("40", "verified")],
  strength: "law",
  inForceFrom: SINCE.creditReporting,
  appliesTo: { carrying: ["credit-report-statement"] },
  unknown: "permits",
  sayings: {
    threat: {
      agent: {
        zh: "不得把征信与威胁、夸大后果连在一起。",
        en: "Do not tie credit reporting to threats or exaggeration.",
      },
      borrower: {
        zh: "不得以征信吓唬您，更不会影响您的家人。",
        en: "Nobody may frighten you with your credit record; your family's is untouched.",
      },
    },
  },
  check(ask) {
    return carriesAny(ask, ["threat", "false-consequence"]) ? { kind: "refuse", says: "threat" } : undefined;
  },
  vectors: [
    { name: "a plain statement", given: given(CONTENT()), expect: "silent" },
    { name: "a statement with a threat", given: given(CONTENT("threat")), expect: "refuse" },
    { name: '"your children\'s records will suffer"', given: given(CONTENT("false-consequence")), expect: "refuse" },
  ],
});
