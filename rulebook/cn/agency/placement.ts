import { at, given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import {
  cbaGuideline,
  consumerFinance2024,
  consumerProtection2022,
  facilitatedLoans,
  house,
  pcac,
} from "../instruments.ts";
import { AGENCIES } from "../purpose.ts";
import { SINCE } from "../since.ts";
import { firstWithout, givenAgency } from "./mandate.ts";

/**
 * The borrower is told before an agency begins.
 *
 * > Consumer protection measures 2022 art. 41; PCAC guideline art. 83
 *
 * No notice, no contact; the notice itself may of course be sent.
 */
export const notifyBeforeOutsourcing = inForce({
  id: "cn.identity.notify-before-outsourcing",
  title: { zh: "委外前须告知借款人", en: "Notice before an agency begins" },
  cites: [pcac("83", "verified"), consumerProtection2022("41", "unverified")],
  strength: "law",
  inForceFrom: SINCE.consumerProtection2022,
  appliesTo: { actors: AGENCIES },
  unknown: "requires",
  sayings: {
    untold: {
      agent: {
        zh: "债务 {debt} 尚未告知借款人委外，不得联系。",
        en: "The borrower has not been told that debt {debt} is with this agency.",
      },
      borrower: {
        zh: "外部机构联系您之前，放款方须先告知您。",
        en: "Before an agency contacts you, the lender must tell you.",
      },
    },
  },
  check(ask) {
    if (ask.facts.request.messageClass === "placement-notice") return undefined;
    const debt = firstWithout(ask, ({ noticeSentAt }) => noticeSentAt !== undefined && noticeSentAt <= ask.at);
    return debt === undefined
      ? undefined
      : { kind: "require", needs: "placement-notice", says: "untold", used: { debt } };
  },
  vectors: [
    { name: "the notice went out before", given: givenAgency(), expect: "silent" },
    {
      name: "the notice goes out later",
      given: givenAgency({ noticeSentAt: at("2026-11-23", "10:01") }),
      expect: "require",
    },
    { name: "another agency was announced", given: givenAgency({ agencyId: "agency-2" }), expect: "require" },
    { name: "no mandate at all", given: given({ actor: { role: "agency", id: "agency-1" } }), expect: "require" },
    {
      name: "the notice itself",
      given: given({ actor: { role: "agency", id: "agency-1" }, request: { messageClass: "placement-notice" } }),
      expect: "silent",
    },
  ],
});

/**
 * An agency stands on the lender's published list.
 *
 * > Banking association guideline 2026 (published white list); PCAC guideline art. 85; NFRA 2025 No. 9
 */
export const publishAgencyList = inForce({
  id: "cn.identity.publish-agency-list",
  title: { zh: "机构须在公示名单内", en: "The agency is on the published list" },
  cites: [cbaGuideline("reported"), pcac("85", "verified"), facilitatedLoans("", "reported")],
  strength: "self-regulation",
  inForceFrom: SINCE.pcac,
  appliesTo: { actors: AGENCIES },
  unknown: "requires",
  sayings: {
    unlisted: {
      agent: { zh: "机构不在放款方的公示名单内。", en: "The agency is not on the lender's published list." },
      borrower: {
        zh: "您可以在放款方官网或 App 查到合作催收机构。",
        en: "The lender publishes its agencies, so that you can check.",
      },
    },
  },
  check(ask) {
    return ask.facts.request.actor.listed === true
      ? undefined
      : { kind: "require", needs: "published-list", says: "unlisted" };
  },
  vectors: [
    { name: "on the list", given: givenAgency(), expect: "silent" },
    { name: "not on it", given: givenAgency({}, { actor: { listed: false } }), expect: "require" },
    { name: "nobody has looked", given: given({ actor: { role: "agency" } }), expect: "require" },
  ],
});

/**
 * One debt is with one agency at a time, and only that one acts.
 *
 * > Consumer-finance collection requirements of late 2024 (adopted everywhere)
 */
export const singlePlacement = inForce({
  id: "cn.agency.single-placement",
  title: { zh: "一笔债务只委托一家机构", en: "One debt, one agency at a time" },
  cites: [consumerFinance2024("", "reported")],
  strength: "normative",
  inForceFrom: SINCE.gbt,
  appliesTo: { actors: AGENCIES },
  parameters: { placements: { value: 1, unit: { zh: "家在委机构", en: "active placements" }, tighten: "fixed" } },
  unknown: "requires",
  sayings: {
    several: {
      agent: { zh: "债务 {debt} 同时委托了多家机构。", en: "Debt {debt} is placed with several agencies at once." },
      borrower: { zh: "同一笔债务同一时间只能由一家机构催收。", en: "One debt may be with one agency at a time." },
    },
    none: {
      agent: { zh: "债务 {debt} 没有委托给本机构。", en: "Debt {debt} is not placed with this agency." },
      borrower: { zh: "没有受委托的机构不得联系您。", en: "An agency without a mandate may not contact you." },
    },
  },
  check(ask, parameter) {
    const unplaced = firstWithout(ask, () => true);
    if (unplaced !== undefined) return { kind: "require", needs: "mandate", says: "none", used: { debt: unplaced } };
    const most = parameter.placements as number;
    const debt = firstWithout(
      ask,
      ({ activePlacements }) => activePlacements === undefined || activePlacements <= most,
    );
    return debt === undefined ? undefined : { kind: "refuse", says: "several", used: { debt } };
  },
  vectors: [
    { name: "one placement", given: givenAgency(), expect: "silent" },
    { name: "two placements", given: givenAgency({ activePlacements: 2 }), expect: "refuse" },
    { name: "placed with another agency", given: givenAgency({ agencyId: "agency-2" }), expect: "require" },
  ],
});

/**
 * A recall binds from the moment it is made.
 *
 * Derived from card measures art. 70 and PIPL art. 21; the house gives dialers an hour and this gate none.
 */
export const recall = inForce({
  id: "cn.agency.recall",
  title: { zh: "撤案即停", en: "A recall stops the agency at once" },
  cites: [house({ zh: "撤案须在一小时内传达所有拨打系统", en: "a recall reaches every dialer within an hour" })],
  strength: "house",
  inForceFrom: SINCE.house,
  appliesTo: { actors: AGENCIES },
  unknown: "requires",
  sayings: {
    recalled: {
      agent: { zh: "债务 {debt} 已撤案，立即停止。", en: "Debt {debt} has been recalled: stop at once." },
      borrower: { zh: "撤案后原机构不得再联系您。", en: "After a recall the agency may no longer contact you." },
    },
  },
  check(ask) {
    const { debts, request } = ask.facts;
    for (const { id, placement } of debts) {
      if (placement?.recalledAt === undefined || placement.recalledAt > ask.at) continue;
      if (request.debts.includes(id)) return { kind: "refuse", says: "recalled", used: { debt: id } };
    }
    return undefined;
  },
  vectors: [
    { name: "under mandate", given: givenAgency(), expect: "silent" },
    { name: "recalled a minute ago", given: givenAgency({ recalledAt: at("2026-11-23", "09:59") }), expect: "refuse" },
    { name: "recalled now", given: givenAgency({ recalledAt: at("2026-11-23", "10:00") }), expect: "refuse" },
    {
      name: "to be recalled tomorrow",
      given: givenAgency({ recalledAt: at("2026-11-24", "00:00") }),
      expect: "silent",
    },
  ],
});
