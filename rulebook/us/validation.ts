import { addDays, type Day, day, formatDay } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { DebtFact } from "@fairdue/core/contact/facts.ts";
import type { Channel, ContentPart } from "@fairdue/core/contact/request.ts";
import type { Finding, Rule } from "@fairdue/core/contact/rule.ts";
import { givenUs, ny } from "./base.ts";
import { validationEnds } from "./federal-holidays.ts";
import { REGULATION_F, regF } from "./instruments.ts";
import { CONSUMERS, whenCovered } from "./scope.ts";

/** What a validation notice must carry, as far as a list of parts can say (12 CFR 1006.34(c)). */
export const NOTICE_PARTS: readonly ContentPart[] = [
  "debt-collection-purpose-disclosure",
  "collector-name",
  "collector-contact",
  "debtor-name",
  "account-reference-truncated",
  "creditor-name",
  "itemisation-date",
  "itemisation",
  "balance",
  "validation-end-date",
  "dispute-rights",
  "original-creditor-rights",
  "response-form",
  "cfpb-website",
];

/** Last day of a debt's validation period: the one shown to the consumer, else the shortest the law allows. */
export function periodEnd(ask: Ask, debt: DebtFact): Day | undefined {
  const { validation } = debt;
  if (validation?.noticeSentAt === undefined) return validation?.periodEnds;
  const least = validationEnds(localDayAt(ask.zone, validation.noticeSentAt));
  return validation.periodEnds === undefined || validation.periodEnds < least ? least : validation.periodEnds;
}

/**
 * A validation notice in or within five days of the first communication, with all its items.
 *
 * > 12 CFR 1006.34(a), (c), (d): Model Form B-1 is a safe harbour; no notice once the debt is paid; for a deceased
 * > consumer to the person known to act for the estate
 */
export const validationNotice: Rule = {
  id: "us.validation.notice",
  title: { zh: "债务确认通知", en: "Validation notice" },
  cites: [regF("1006.34(a), (c), (d); appendix B", "verified"), regF("cmt 34(a)(1)-1", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { recipients: CONSUMERS },
  parameters: { days: { value: 5, unit: { zh: "日", en: "days" }, tighten: "lower" } },
  unknown: "permits",
  sayings: {
    missing: {
      agent: { zh: "通知缺少：{parts}。", en: "The notice lacks: {parts}." },
      borrower: {
        zh: "债务确认通知须列明金额、债权人和异议权利。",
        en: "The notice must itemise the debt and tell you your rights.",
      },
    },
    due: {
      agent: {
        zh: "首次联系已超过 {days} 日，尚未发出债务确认通知。",
        en: "More than {days} days since the first communication, and no validation notice was sent.",
      },
      borrower: {
        zh: "首次联系后五日内应收到债务确认通知。",
        en: "You should be sent a validation notice within five days.",
      },
    },
    late: {
      agent: {
        zh: "债务确认通知已逾期，请立即发出并记录原因。",
        en: "This validation notice is late; send it and record why.",
      },
      borrower: { zh: "您的债务确认通知发晚了。", en: "Your validation notice is late." },
    },
    deceased: {
      agent: { zh: "客户已故，请发给遗产代表。", en: "The consumer has died; send it to whoever acts for the estate." },
      borrower: { zh: "通知应发给遗产代表。", en: "The notice goes to whoever acts for the estate." },
    },
  },
  check: whenCovered((ask, parameter): Finding | undefined => {
    const { messageClass, recipient } = ask.facts.request;
    const days = parameter.days as number;
    const late = ask.debts.some((debt) => {
      const unpaid = debt.paid !== true && debt.validation?.noticeSentAt === undefined;
      const began = debt.initialCommunicationAt;
      return unpaid && began !== undefined && ask.day > addDays(localDayAt(ask.zone, began), days);
    });
    if (messageClass !== "validation-notice") {
      return late && collects(ask)
        ? { kind: "require", needs: "validation-notice", says: "due", used: { days } }
        : undefined;
    }
    if (ask.facts.person.deceased === true && recipient.role === "borrower") {
      return { kind: "route", to: "executor", says: "deceased" };
    }
    const missing = partsOf(ask.facts.request.channel).filter((part) => !ask.has(part));
    if (missing.length > 0) {
      return { kind: "require", needs: missing.join(" "), says: "missing", used: { parts: missing.join(", ") } };
    }
    return late ? { kind: "warn", says: "late" } : undefined;
  }),
  vectors: [
    { name: "with all its items", given: notice({}), expect: "silent" },
    {
      name: "without an end date",
      given: notice({ content: NOTICE_PARTS.filter((one) => one !== "validation-end-date") }),
      expect: "require",
    },
    {
      name: "a call six days after the first, with no notice sent",
      given: givenUs({ debt: { initialCommunicationAt: ny("2026-11-17", "11:00") } }),
      expect: "require",
    },
    {
      name: "a call five days after the first",
      given: givenUs({ debt: { initialCommunicationAt: ny("2026-11-18", "11:00") } }),
      expect: "silent",
    },
    {
      name: "a call after the notice was sent",
      given: givenUs({ debt: { initialCommunicationAt: 1, validation: { noticeSentAt: 2 } } }),
      expect: "silent",
    },
    {
      name: "the debt was paid before the notice was due",
      given: givenUs({ debt: { initialCommunicationAt: 1, paid: true } }),
      expect: "silent",
    },
    {
      name: "by e-mail without how to dispute electronically",
      given: notice({ request: { channel: "email" } }),
      expect: "require",
    },
    {
      name: "spoken in the first call: no form to send back, nothing to click",
      given: notice({
        request: { channel: "voice" },
        content: NOTICE_PARTS.filter((one) => one !== "response-form"),
      }),
      expect: "silent",
    },
    { name: "a late notice still goes out", given: notice({ debt: { initialCommunicationAt: 1 } }), expect: "warn" },
    { name: "addressed to the deceased", given: notice({ person: { deceased: true } }), expect: "route" },
  ],
};

/** What the information must carry by this channel; spoken, there is no form to send back (1006.34(a)(1)(ii)). */
function partsOf(channel: Channel): readonly ContentPart[] {
  if (channel === "letter") return NOTICE_PARTS;
  if (channel === "voice" || channel === "visit") return NOTICE_PARTS.filter((part) => part !== "response-form");
  return [...NOTICE_PARTS, "electronic-dispute-instructions"];
}

/** Whether this contact goes on collecting, rather than answering or closing. */
function collects(ask: Ask): boolean {
  return ["reminder", "demand", "formal-notice", "lawyer-letter", "plan-offer"].includes(
    ask.facts.request.messageClass,
  );
}

type Changes = Parameters<typeof givenUs>[0];

function notice(changes: Changes & { readonly content?: readonly ContentPart[] }) {
  const { content = NOTICE_PARTS, ...rest } = changes;
  return givenUs({
    ...rest,
    request: { channel: "letter", messageClass: "validation-notice", content, ...rest.request },
  });
}

/**
 * One reference date for every amount of the notice, of the five that count.
 *
 * > 12 CFR 1006.34(b)(3): last statement by a creditor, charge-off, last payment, transaction, judgment
 */
export const itemisationDate: Rule = {
  id: "us.validation.itemisation-date",
  title: { zh: "金额的基准日", en: "The itemisation date" },
  cites: [regF("1006.34(b)(3)", "verified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { messageClasses: ["validation-notice"] },
  parameters: {},
  unknown: "requires",
  sayings: {
    other: {
      agent: {
        zh: "基准日只能是债权人最后账单、核销、最后还款、交易或判决之日。",
        en: "The date must be that of the creditor's last statement, charge-off, last payment, transaction or judgment.",
      },
      borrower: { zh: "金额须自五种日期之一起算。", en: "Amounts must be counted from one of five dates." },
    },
    changed: {
      agent: {
        zh: "基准日种类与此前通知不同，须始终一致。",
        en: "The reference differs from the notice sent before; it must stay the same.",
      },
      borrower: { zh: "金额的基准日须始终一致。", en: "The reference date must stay the same throughout." },
    },
    missing: {
      agent: { zh: "有明细而无基准日。", en: "Amounts are itemised without their date." },
      borrower: { zh: "明细须写明基准日。", en: "An itemisation must name its date." },
    },
  },
  check: whenCovered((ask): Finding | undefined => {
    const { itemisation } = ask.facts.request;
    if (ask.has("itemisation") && !ask.has("itemisation-date")) {
      return { kind: "require", needs: "itemisation-date", says: "missing" };
    }
    if (itemisation === undefined) return undefined;
    const collectorsOwn = itemisation.reference === "last-statement" && itemisation.statementBy === "collector";
    if (itemisation.reference === "other" || collectorsOwn) return { kind: "refuse", says: "other" };
    const before = ask.debts.map((debt) => debt.validation?.itemisation).filter((one) => one !== undefined);
    return before.some((one) => one !== itemisation.reference) ? { kind: "refuse", says: "changed" } : undefined;
  }),
  vectors: [
    {
      name: "the charge-off date",
      given: notice({ request: { itemisation: { reference: "charge-off" } } }),
      expect: "silent",
    },
    {
      name: "a statement by the collector itself",
      given: notice({ request: { itemisation: { reference: "last-statement", statementBy: "collector" } } }),
      expect: "refuse",
    },
    {
      name: "the day of placement",
      given: notice({ request: { itemisation: { reference: "other" } } }),
      expect: "refuse",
    },
    {
      name: "another reference than before",
      given: notice({
        request: { itemisation: { reference: "judgment" } },
        debt: { validation: { itemisation: "charge-off" } },
      }),
      expect: "refuse",
    },
    { name: "amounts with no date", given: notice({ content: ["itemisation"] }), expect: "require" },
  ],
};

/**
 * The end of the validation period shown is not too early.
 *
 * > 12 CFR 1006.34(b)(5): thirty days after receipt, which may be assumed five days after sending, Saturdays, Sundays
 * > and legal public holidays left out; a later date shown to the consumer is honoured
 */
export const validationPeriod: Rule = {
  id: "us.validation.period",
  title: { zh: "异议期的计算", en: "Length of the validation period" },
  cites: [regF("1006.34(b)(5)", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { messageClasses: ["validation-notice"] },
  parameters: {},
  unknown: "permits",
  sayings: {
    short: {
      agent: { zh: "异议期截止日最早为 {earliest}。", en: "The end date may be {earliest} at the earliest." },
      borrower: { zh: "您的异议期自收到起至少三十日。", en: "You have at least thirty days from receipt." },
    },
  },
  check: whenCovered((ask): Finding | undefined => {
    const least = validationEnds(ask.day);
    const short = ask.debts.some(
      ({ validation }) => validation?.periodEnds !== undefined && validation.periodEnds < least,
    );
    return short ? { kind: "refuse", says: "short", used: { earliest: formatDay(least) } } : undefined;
  }),
  vectors: [
    {
      name: "sent before Thanksgiving, ending on 31 December",
      given: notice({ debt: { validation: { periodEnds: day("2026-12-31") } } }),
      expect: "silent",
    },
    {
      name: "ending a day sooner",
      given: notice({ debt: { validation: { periodEnds: day("2026-12-30") } } }),
      expect: "refuse",
    },
  ],
};

/**
 * Nothing in the validation period that drowns out the right to dispute.
 *
 * > 12 CFR 1006.38(b): no activity or words inconsistent with, or overshadowing, the disclosure of these rights
 */
export const noOvershadow: Rule = {
  id: "us.validation.no-overshadow",
  title: { zh: "异议期内不得淡化异议权利", en: "Dispute rights may not be overshadowed" },
  cites: [regF("1006.38(b)", "reported")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { recipients: CONSUMERS },
  parameters: {},
  unknown: "permits",
  sayings: {
    overshadows: {
      agent: {
        zh: "异议期内，此内容与异议权利相冲突。",
        en: "In the validation period this conflicts with the right to dispute.",
      },
      borrower: { zh: "异议期内不得淡化您的异议权利。", en: "Your right to dispute may not be drowned out." },
    },
    court: {
      agent: {
        zh: "异议期内提及诉讼，请确认不会淡化异议权利。",
        en: "A suit is mentioned in the validation period; make sure that it does not overshadow the right to dispute.",
      },
      borrower: { zh: "提及诉讼不影响您的异议权利。", en: "Talk of a suit does not end your right to dispute." },
    },
  },
  check: whenCovered((ask): Finding | undefined => {
    const inPeriod =
      ask.facts.request.messageClass === "validation-notice" || ask.debts.some((debt) => runs(ask, debt));
    if (!inPeriod) return undefined;
    if (ask.has("overshadowing")) return { kind: "refuse", says: "overshadows" };
    const court = ask.has("litigation-possibility") || ask.has("litigation-claim") || ask.has("enforcement-claim");
    return court ? { kind: "warn", says: "court" } : undefined;
  }),
  vectors: [
    { name: "pay within ten days, in the period", given: inPeriod("2026-11-20", "overshadowing"), expect: "refuse" },
    { name: "the same after the period", given: inPeriod("2026-09-01", "overshadowing"), expect: "silent" },
    { name: "an ordinary call in the period", given: inPeriod("2026-11-20", "balance"), expect: "silent" },
    {
      name: "a mention of a suit in the period",
      given: inPeriod("2026-11-20", "litigation-possibility"),
      expect: "warn",
    },
  ],
};

function runs(ask: Ask, debt: DebtFact): boolean {
  const sent = debt.validation?.noticeSentAt;
  const end = periodEnd(ask, debt);
  return sent !== undefined && sent <= ask.at && end !== undefined && ask.day <= end;
}

function inPeriod(sent: string, part: ContentPart) {
  const content: readonly ContentPart[] = ["collector-name", "debt-collection-purpose-disclosure", part];
  return givenUs({ request: { content }, debt: { validation: { noticeSentAt: ny(sent, "11:00") } } });
}
