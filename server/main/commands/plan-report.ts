import { formatDay } from "@fairdue/core/calendar/day.ts";
import { money } from "@fairdue/core/money.ts";
import { formatMoneyIn } from "@fairdue/core/money-text.ts";
import type { Offer } from "@fairdue/core/plan/offer.ts";
import type { OfferPolicy } from "@fairdue/core/plan/offer-policy.ts";
import { fillText, type Language, type Text } from "@fairdue/core/text.ts";
import { impactFor, percentOf, textOfNoOffer } from "../../app/describe-offers.ts";
import type { ProposedOffers } from "../../app/propose-offers.ts";

type Proposed = Extract<ProposedOffers, { readonly kind: "proposed" }>;

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
