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
import type { ProposedOffers } from "./propose-offers.ts";

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
      name: policy.programmes.find(({ id }) => id === programme)?.name ?? { zh: programme, en: programme },
      reasons: reasons.map((reason) => ({ because: reason.because, text: textOfNoOffer(reason, policy) })),
    })),
    agreement: content.map(({ rule, items, cites }) => ({ rule, items, cites })),
  };
}

/** Compounded yearly rate with two decimals, such as `5.84`; undefined when payments have no one rate. */
export function percentOf({ cost: { rate } }: Offer): string | undefined {
  return rate.kind === "rate" ? (basisPointsOf(rate.yearly) / 100).toFixed(2) : undefined;
}

/** Without naming a product: lenders differ in what they report, and the book says so. */
export function impactFor({ creditEvent: event }: Offer): Impact {
  return impactOf({ product: undefined, event, lateness: undefined }, creditBookCn);
}

function numbersOf(amounts: Offer["accounts"][number]["owed"]): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(amounts).map(([component, minor]) => [component, Number(minor)]));
}

export function textOfNoOffer(reason: NoOffer, { currency }: OfferPolicy): Text {
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
