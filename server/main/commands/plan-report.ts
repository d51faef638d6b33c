import { formatDay } from "@fairdue/core/calendar/day.ts";
import { type Impact, impactOf } from "@fairdue/core/credit/impact.ts";
import type { Currency } from "@fairdue/core/currency.ts";
import { money } from "@fairdue/core/money.ts";
import { formatMoneyIn } from "@fairdue/core/money-text.ts";
import type { NoOffer } from "@fairdue/core/plan/eligibility.ts";
import type { Offer } from "@fairdue/core/plan/offer.ts";
import type { OfferPolicy } from "@fairdue/core/plan/offer-policy.ts";
import { basisPointsOf } from "@fairdue/core/plan/yearly-rate.ts";
import { fillText, type Language, type Text, type TextValues } from "@fairdue/core/text.ts";
import { creditBookCn } from "@fairdue/rulebook/cn/credit/index.ts";
import type { ProposedOffers } from "../../app/propose-offers.ts";

type Proposed = Extract<ProposedOffers, { readonly kind: "proposed" }>;

/** The answer for programs: amounts in minor units as numbers, days as YYYY-MM-DD, rates in percent. */
export function proposalJson({ facts, proposal, content }: Proposed, policy: OfferPolicy, offerIds: readonly number[]) {
  return {
    policy: `${policy.id}@${policy.version}`,
    currency: policy.currency,
    asOf: formatDay(facts.asOf),
    offers: proposal.offers.map((offer, index) => ({
      ...(offerIds[index] !== undefined && { offer: offerIds[index] }),
      programme: offer.programme,
      name: offer.name,
      kind: offer.kind,
      validUntil: formatDay(offer.validUntil),
      owedMinor: Number(offer.cost.owed),
      waivedMinor: Number(offer.cost.waived),
      totalMinor: Number(offer.cost.total),
      interestMinor: Number(offer.cost.interest),
      yearlyPercent: percentOf(offer),
      payments: offer.lines.map(({ no, dueOn, due }) => ({ no, dueOn: formatDay(dueOn), dueMinor: Number(due) })),
      accounts: offer.accounts.map(({ accountId, owed, waived }) => ({
        accountId,
        owedMinor: numbersOf(owed),
        waivedMinor: numbersOf(waived),
      })),
      leavesOut: offer.leavesOut,
      creditEvent: offer.creditEvent,
      creditRecord: impactFor(offer).shows.map(({ text, confidence }) => ({ text, confidence })),
      onBreak: { collection: offer.onBreak.collection, waiver: offer.onBreak.waiver },
      approval: offer.approval,
    })),
    without: proposal.without.map(({ programme, reasons }) => ({
      programme,
      reasons: reasons.map((reason) => ({ because: reason.because, text: textOfNoOffer(reason, policy) })),
    })),
    agreement: content.map(({ rule, items, cites }) => ({ rule, items, cites })),
  };
}

/** The answer for people; offers that were made are shown with their numbers. */
export function describeProposal(
  proposed: Proposed,
  policy: OfferPolicy,
  offerIds: readonly number[],
  lang: Language,
): string {
  const { offers, without } = proposed.proposal;
  const said = offers.flatMap((offer, index) => {
    const made = offerIds[index] === undefined ? [] : [`   ${fillText(HEADS.made, lang, { id: offerIds[index] })}`];
    return ["", ...describeOffer(offer, index + 1, policy, lang), ...made];
  });
  const none = without.map(({ programme, reasons }) => {
    const why = reasons.map((reason) => textOfNoOffer(reason, policy)[lang]).join(lang === "zh" ? "；" : "; ");
    return `  ${programme}: ${why}`;
  });
  const agreed = proposed.content.flatMap(({ items }) => items.map((item) => `  · ${item[lang]}`));
  return [
    fillText(HEADS.offers, lang, { count: offers.length }),
    ...said,
    ...(none.length > 0 ? ["", HEADS.without[lang], ...none] : []),
    ...(offers.length > 0 && agreed.length > 0 ? ["", HEADS.agreement[lang], ...agreed] : []),
  ].join("\n");
}

function describeOffer(offer: Offer, no: number, policy: OfferPolicy, lang: Language): readonly string[] {
  const amount = (minor: bigint) => formatMoneyIn(lang, money(minor, policy.currency));
  const { cost, lines, approval } = offer;
  const [first, last] = [lines[0], lines.at(-1)];
  const [shows] = impactFor(offer).shows;
  return [
    `${no}. ${offer.name[lang]} (${offer.programme})`,
    `   ${fillText(HEADS.payments, lang, {
      count: lines.length,
      first: amount(first?.due ?? 0n),
      on: formatDay(first?.dueOn ?? offer.startsOn),
      last: formatDay(last?.dueOn ?? offer.startsOn),
    })}`,
    `   ${fillText(HEADS.cost, lang, {
      total: amount(cost.total),
      interest: amount(cost.interest),
      waived: amount(cost.waived),
      rate: percentOf(offer) ?? "–",
    })}`,
    ...(shows === undefined ? [] : [`   ${HEADS.record[lang]}${shows.text[lang]}`]),
    `   ${HEADS[offer.onBreak.waiver][lang]}`,
    `   ${fillText(HEADS[approval.kind], lang, { role: approval.kind === "nobody" ? "" : approval.role })}`,
    `   ${fillText(HEADS.valid, lang, { until: formatDay(offer.validUntil) })}`,
  ];
}

/** Compounded yearly rate with two decimals, such as `5.84`; undefined when payments have no one rate. */
function percentOf({ cost: { rate } }: Offer): string | undefined {
  return rate.kind === "rate" ? (basisPointsOf(rate.yearly) / 100).toFixed(2) : undefined;
}

/** Without naming a product: lenders differ in what they report, and the book says so. */
function impactFor({ creditEvent: event }: Offer): Impact {
  return impactOf({ product: undefined, event, lateness: undefined }, creditBookCn);
}

function numbersOf(amounts: Offer["accounts"][number]["owed"]): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(amounts).map(([component, minor]) => [component, Number(minor)]));
}

function textOfNoOffer(reason: NoOffer, { currency }: OfferPolicy): Text {
  const text = WHY_NOT[reason.because];
  const said = (lang: Language) => fillText(text, lang, valuesOf(reason, lang, currency));
  return { zh: said("zh"), en: said("en") };
}

function valuesOf(reason: NoOffer, lang: Language, currency: Currency): TextValues {
  const amount = (minor: bigint) => formatMoneyIn(lang, money(minor, currency));
  switch (reason.because) {
    case "evidence":
      return { oneOf: reason.oneOf.join(", ") };
    case "wait":
      return { until: formatDay(reason.until) };
    case "ask-a-person":
      return { broken: reason.broken };
    case "too-dear":
      return { longest: amount(reason.longest), canPay: amount(reason.canPay) };
    case "instalment-too-small":
      return { least: amount(reason.least) };
    case "over-cap":
      return { rule: reason.rule, rate: (reason.yearlyBps / 100).toFixed(2) };
    case "longer-than-law":
      return { rule: reason.rule, months: reason.months };
    default:
      return {};
  }
}

const HEADS = {
  offers: { zh: "可以提供的方案：{count}", en: "Offers: {count}" },
  without: { zh: "不能提供的方案和原因", en: "Not offered, and why" },
  agreement: { zh: "书面协议须写明", en: "A written agreement must state" },
  payments: {
    zh: "{count} 期，首期 {first}（{on}），末期 {last}",
    en: "{count} payments, the first {first} on {on}, the last on {last}",
  },
  cost: {
    zh: "合计 {total}，其中分期利息 {interest}，减免 {waived}，年化（内部收益率）{rate}%",
    en: "{total} in all, {interest} of it for paying over time; {waived} given up; {rate} % a year (internal rate of return)",
  },
  record: { zh: "征信：", en: "Credit record: " },
  "waiver-stays": {
    zh: "违约：恢复催收，已减免的不再追收",
    en: "If it breaks: collection resumes, what was given up stays so",
  },
  "waiver-returns": {
    zh: "违约：恢复催收，减免取消",
    en: "If it breaks: collection resumes, and what was given up is owed again",
  },
  one: { zh: "审批：{role} 及以上一人", en: "Approval: one {role} or above" },
  two: { zh: "审批：两人复核，其中一人为 {role} 及以上", en: "Approval: two people, one of them {role} or above" },
  nobody: { zh: "审批：无人有权", en: "Approval: nobody may" },
  made: {
    zh: "要约编号 {id}，已记录，有效期内对贷款方有约束力",
    en: "Offer {id}: on the record, and binding on the lender",
  },
  valid: { zh: "有效期至 {until}", en: "Valid until {until}" },
} as const satisfies Readonly<Record<string, Text>>;

const WHY_NOT: Readonly<Record<NoOffer["because"], Text>> = {
  "nothing-owed": { zh: "没有欠款", en: "nothing is owed" },
  "hardship-not-told": { zh: "尚未说明还款困难", en: "no hardship was told" },
  "within-ability": { zh: "欠款未超出还款能力", en: "the debt can be paid at once" },
  "nobody-may-approve": { zh: "超出所有审批权限", en: "it is beyond everybody's authority" },
  product: { zh: "不适用于该产品", en: "it is not for this product" },
  "days-past-due": { zh: "逾期天数不符", en: "the days past due do not fit" },
  "cap-unknown": { zh: "利率上限未查明，不得报价", en: "the cap on the rate is not known, so nothing may be offered" },
  evidence: { zh: "需要以下任一证明：{oneOf}", en: "one of these is needed: {oneOf}" },
  wait: { zh: "上次计划违约后须等到 {until}", en: "after the last plan broke, not before {until}" },
  "ask-a-person": { zh: "一段时间内已有 {broken} 次违约，转人工决定", en: "{broken} plans broke; a person decides" },
  "too-dear": {
    zh: "最长期限每期仍需 {longest}，可承受 {canPay}",
    en: "even its longest plan takes {longest} a payment; {canPay} can be paid",
  },
  "instalment-too-small": { zh: "每期低于最低 {least}", en: "payments would be below {least}" },
  "over-cap": { zh: "年化 {rate}% 超过上限（{rule}）", en: "{rate} % a year is above the cap ({rule})" },
  "longer-than-law": { zh: "超过法定最长 {months} 期（{rule}）", en: "longer than the {months} months of {rule}" },
};
