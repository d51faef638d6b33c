import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { DebtFact } from "@fairdue/core/contact/facts.ts";
import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import {
  civilCode,
  criminalLaw,
  facilitatedLoans,
  financialTrials,
  privateLending,
  statedCost,
} from "../instruments.ts";
import { COLLECTING } from "../purpose.ts";
import { SINCE } from "../since.ts";

const BPS = { zh: "万分之一／年", en: "hundredths of a percent a year" };

/** The first debt of the contact that satisfies a condition. */
function firstDebt(ask: Ask, condition: (debt: DebtFact) => boolean): string | undefined {
  for (const debt of ask.facts.debts) {
    if (condition(debt) && ask.facts.request.debts.includes(debt.id)) return debt.id;
  }
  return undefined;
}

/**
 * A licensed lender claims no more than 24 % a year in all.
 *
 * > Opinions on financial trials (2017), item 2: interest, compound interest, penalties and fees together
 *
 * Courts reduce on request; we apply it unasked. An unknown rate is no ground to object at a contact: the ledger knows.
 */
export const courtCap24 = inForce({
  id: "cn.cost.court-cap-24",
  title: { zh: "综合成本主张不超过年化 24%", en: "No more than 24 % a year is claimed" },
  cites: [financialTrials("2", "unverified"), facilitatedLoans("", "reported")],
  strength: "normative",
  inForceFrom: SINCE.internetLoans,
  appliesTo: { messageClasses: COLLECTING },
  parameters: { capBps: { value: 2400, unit: BPS, tighten: "lower" } },
  unknown: "permits",
  sayings: {
    over: {
      agent: {
        zh: "债务 {debt} 的综合成本超过上限（{cap} 个基点），须先调减。",
        en: "Debt {debt} claims more than {cap} basis points a year: reduce it first.",
      },
      borrower: { zh: "超过年化 24% 的部分，您可以请求调减。", en: "What exceeds 24 % a year you may have reduced." },
    },
  },
  check(ask, parameter) {
    if (ask.facts.lender.kind === "private") return undefined;
    const cap = parameter.capBps as number;
    const debt = firstDebt(ask, ({ allInRateBps }) => allInRateBps !== undefined && allInRateBps > cap);
    return debt === undefined ? undefined : { kind: "refuse", says: "over", used: { debt, cap } };
  },
  vectors: [
    { name: "24 % exactly", given: given({ debt: { allInRateBps: 2400 } }), expect: "silent" },
    { name: "a hundredth of a percent more", given: given({ debt: { allInRateBps: 2401 } }), expect: "refuse" },
    { name: "the rate is not known here", given: given({}), expect: "silent" },
    {
      name: "a private lender has another cap",
      given: given({ lender: { id: "lender-1", kind: "private" }, debt: { allInRateBps: 2401 } }),
      expect: "silent",
    },
  ],
});

/**
 * On a facilitated loan the guarantee fee counts in the all-in cost.
 *
 * > NFRA 2025 No. 9: the platform charges the borrower nothing; that the ceiling is 24 % is a reading, not its words
 */
export const facilitatedAllIn = inForce({
  id: "cn.cost.facilitated-all-in",
  title: { zh: "助贷业务担保费计入综合成本", en: "Facilitated loans: all fees count" },
  cites: [facilitatedLoans("", "reported")],
  strength: "normative",
  inForceFrom: SINCE.facilitatedLoans,
  appliesTo: { messageClasses: COLLECTING },
  parameters: { capBps: { value: 2400, unit: BPS, tighten: "lower" } },
  unknown: "permits",
  sayings: {
    over: {
      agent: {
        zh: "助贷债务 {debt} 含增信费的综合成本超过上限（{cap} 个基点）。",
        en: "Facilitated debt {debt} costs more than {cap} basis points a year, all fees counted.",
      },
      borrower: {
        zh: "平台不得向您收费；担保费计入综合成本。",
        en: "The platform may charge you nothing; guarantee fees count in the cost.",
      },
    },
  },
  check(ask, parameter) {
    const cap = parameter.capBps as number;
    const debt = firstDebt(
      ask,
      ({ facilitated, allInRateBps }) => facilitated === true && allInRateBps !== undefined && allInRateBps > cap,
    );
    return debt === undefined ? undefined : { kind: "refuse", says: "over", used: { debt, cap } };
  },
  vectors: [
    { name: "24 % exactly", given: given({ debt: { facilitated: true, allInRateBps: 2400 } }), expect: "silent" },
    { name: "above it", given: given({ debt: { facilitated: true, allInRateBps: 2401 } }), expect: "refuse" },
    { name: "not facilitated", given: given({ debt: { facilitated: false, allInRateBps: 2401 } }), expect: "silent" },
  ],
});

/**
 * A private lender claims no more than four times the one-year LPR of the day of the contract.
 *
 * > Private lending interpretation arts 25, 28, 29; licensed lenders are outside it (art. 1)
 */
export const private4Lpr = inForce({
  id: "cn.cost.private-4lpr",
  title: { zh: "民间借贷不超过合同成立时一年期 LPR 四倍", en: "Private loans: four times the LPR" },
  cites: [privateLending("25, 28, 29", "verified")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  appliesTo: { messageClasses: COLLECTING },
  parameters: { times: { value: 4, unit: { zh: "倍", en: "times" }, tighten: "lower" } },
  unknown: "requires",
  sayings: {
    over: {
      agent: {
        zh: "民间借贷 {debt} 的费用合计超过一年期 LPR 的 {times} 倍。",
        en: "Private debt {debt} costs more than {times} times the one-year LPR.",
      },
      borrower: {
        zh: "超过一年期 LPR {times} 倍的部分不受保护。",
        en: "What exceeds {times} times the one-year LPR is not protected.",
      },
    },
    unknown: {
      agent: {
        zh: "民间借贷 {debt} 缺少综合利率或合同日 LPR。",
        en: "For private debt {debt} the rate, or the LPR of its day, is missing.",
      },
      borrower: {
        zh: "费用是否超限未查清之前不催收。",
        en: "Nobody collects before it is clear that the cost is within the limit.",
      },
    },
  },
  check(ask, parameter) {
    if (ask.facts.lender.kind !== "private") return undefined;
    const times = parameter.times as number;
    const unknown = firstDebt(
      ask,
      ({ allInRateBps, lprAtContractBps }) => allInRateBps === undefined || lprAtContractBps === undefined,
    );
    if (unknown !== undefined)
      return { kind: "require", needs: "all-in-rate", says: "unknown", used: { debt: unknown } };
    const debt = firstDebt(
      ask,
      ({ allInRateBps, lprAtContractBps }) => (allInRateBps ?? 0) > times * (lprAtContractBps ?? 0),
    );
    return debt === undefined ? undefined : { kind: "refuse", says: "over", used: { debt, times } };
  },
  vectors: [
    { name: "four times exactly", given: privately({ allInRateBps: 1200, lprAtContractBps: 300 }), expect: "silent" },
    { name: "more than four times", given: privately({ allInRateBps: 1201, lprAtContractBps: 300 }), expect: "refuse" },
    { name: "the LPR of the day is missing", given: privately({ allInRateBps: 1200 }), expect: "require" },
    {
      name: "a consumer-finance company is outside",
      given: given({ debt: { allInRateBps: 1201, lprAtContractBps: 300 } }),
      expect: "silent",
    },
  ],
});

function privately(debt: Partial<DebtFact>): ReturnType<typeof given> {
  return given({ lender: { id: "lender-1", kind: "private" }, debt });
}

/**
 * A charge that the cost statement does not name is not collected.
 *
 * > Provisions on stating the all-in cost, for new business from 2026-08-01: nothing else will be charged
 */
export const onlyDisclosedItems = inForce({
  id: "cn.cost.only-disclosed-items",
  title: { zh: "只收明示的费用", en: "Only charges that were stated" },
  cites: [statedCost("", "reported"), facilitatedLoans("", "reported")],
  strength: "normative",
  inForceFrom: SINCE.statedCost,
  appliesTo: { messageClasses: COLLECTING },
  unknown: "permits",
  sayings: {
    hidden: {
      agent: {
        zh: "债务 {debt} 含未明示的费用，剔除后再催收。",
        en: "Debt {debt} holds charges that were never stated: take them out first.",
      },
      borrower: {
        zh: "未在综合融资成本明示表中列出的费用，不得收取。",
        en: "What the cost statement does not name may not be charged.",
      },
    },
  },
  check(ask) {
    const debt = firstDebt(ask, ({ chargesDisclosed }) => chargesDisclosed === false);
    return debt === undefined ? undefined : { kind: "refuse", says: "hidden", used: { debt } };
  },
  vectors: [
    { name: "every charge was stated", given: given({ debt: { chargesDisclosed: true } }), expect: "silent" },
    { name: "one was not", given: given({ debt: { chargesDisclosed: false } }), expect: "refuse" },
  ],
});

/**
 * Signs of usury stop collection for a legal review.
 *
 * > Civil Code art. 680; Criminal Law art. 293-1 (collecting illegal debts by threats is a crime)
 */
export const usuryFlag = inForce({
  id: "cn.cost.usury-flag",
  title: { zh: "疑似高利贷即停，法务审查", en: "Signs of usury: stop, and let counsel look" },
  cites: [civilCode("680", "verified"), criminalLaw("293-1", "verified")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  appliesTo: { messageClasses: COLLECTING },
  parameters: { flagBps: { value: 3600, unit: BPS, tighten: "lower" } },
  unknown: "permits",
  sayings: {
    suspected: {
      agent: {
        zh: "疑似高利贷或虚假费用，停止催收，转法务。",
        en: "Usury is suspected: stop and pass the case to counsel.",
      },
      borrower: {
        zh: "高利放贷被禁止；审查期间不催收。",
        en: "Usury is forbidden; nobody collects during the review.",
      },
    },
  },
  notFormalised: {
    zh: "36% 只是转审查的标志，不是安全线；民间借贷四倍 LPR 见另一规则。",
    en: "36 % marks a case for review and is no safe harbour; the private cap is a rule of its own.",
  },
  check(ask, parameter) {
    const flag = parameter.flagBps as number;
    const suspected =
      ask.hold("usury-review") !== undefined ||
      firstDebt(ask, ({ usurySuspected, allInRateBps }) => usurySuspected === true || (allInRateBps ?? 0) > flag) !==
        undefined;
    return suspected ? { kind: "refuse", says: "suspected" } : undefined;
  },
  vectors: [
    { name: "36 % exactly", given: given({ debt: { allInRateBps: 3600 } }), expect: "silent" },
    { name: "more than 36 %", given: given({ debt: { allInRateBps: 3601 } }), expect: "refuse" },
    { name: "somebody suspects it", given: given({ debt: { usurySuspected: true } }), expect: "refuse" },
    { name: "under review", given: given({ holds: [{ kind: "usury-review", from: 0 }] }), expect: "refuse" },
  ],
});
