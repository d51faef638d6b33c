import { addDays, day } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Attempt } from "@fairdue/core/contact/facts.ts";
import type { Rule } from "@fairdue/core/contact/rule.ts";
import { givenUk, london } from "./base.ts";
import { cca, cite, conc, ps242 } from "./instruments.ts";
import { ESCALATING } from "./purpose.ts";

/**
 * Options are weighed before the matter escalates.
 *
 * > CONC 7.3.4R–7.3.10AG; PS24/2 (in force 2024-11-04): forbearance and due consideration, also on approach to arrears
 *
 * Not formalised: whether the option chosen was fit; the case must hold an assessment.
 */
export const forbearance: Rule = {
  id: "uk.forbearance.consider",
  title: { zh: "升级之前先考虑宽缓", en: "Forbearance is considered before escalation" },
  cites: [conc("7.3.4R–7.3.10AG", "verified"), ps242("verified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2014-04-01"),
  appliesTo: { messageClasses: ESCALATING },
  parameters: {},
  unknown: "requires",
  sayings: {
    missing: {
      agent: {
        zh: "案件中没有负担能力和宽缓评估。",
        en: "The case holds no assessment of affordability and forbearance.",
      },
      borrower: {
        zh: "采取进一步措施前必须先考虑您的还款能力。",
        en: "Your ability to pay must be considered before further steps.",
      },
    },
  },
  notFormalised: {
    zh: "评估是否充分、所选方案是否合适，须由人判断。",
    en: "Whether the assessment was sound and the option fit, a person must judge.",
  },
  check(ask) {
    const { debts } = ask;
    if (debts.length > 0 && debts.every(({ forbearanceConsidered }) => forbearanceConsidered === true))
      return undefined;
    return { kind: "require", needs: "forbearance-assessment", says: "missing" };
  },
  vectors: [
    {
      name: "a default notice without a recorded assessment waits",
      given: givenUk({ request: { messageClass: "default-notice" }, debt: { forbearanceConsidered: false } }),
      expect: "require",
    },
    { name: "with one it goes", given: givenUk({ request: { messageClass: "default-notice" } }), expect: "silent" },
    {
      name: "an ordinary reminder needs none",
      given: givenUk({ request: { messageClass: "reminder" }, debt: { forbearanceConsidered: false } }),
      expect: "silent",
    },
  ],
};

/**
 * Fourteen days between a default notice and what it warns of.
 *
 * > CCA 1974 ss.87–89; SI 1983/1561: prescribed form, remedy date at least 14 days after service, FCA information sheet;
 * > nothing before that date, and payment in time undoes the breach
 *
 * Not formalised: termination and repossession, which are no contacts; the wording prescribed by regulation.
 */
export const defaultNotice: Rule = {
  id: "uk.cca.default-notice",
  title: { zh: "违约通知与十四日等待期", en: "Default notice and its fourteen days" },
  cites: [cca("ss.87–89", "verified"), cite({ zh: "英国 SI 1983/1561", en: "SI 1983/1561" }, "", "unverified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2006-10-01"),
  appliesTo: {},
  parameters: { days: { value: 14, unit: { zh: "日", en: "days" }, tighten: "higher" } },
  unknown: "refuses",
  sayings: {
    waiting: {
      agent: {
        zh: "违约通知的补救期未满，不得要求提前清偿。",
        en: "The remedy date has not passed: no accelerated demand.",
      },
      borrower: {
        zh: "违约通知送达后您有至少 14 天补救。",
        en: "After a default notice you have at least 14 days to put things right.",
      },
    },
    unserved: {
      agent: { zh: "未送达违约通知，不得要求提前清偿。", en: "No default notice was served: no accelerated demand." },
      borrower: {
        zh: "未送达违约通知前不得要求您提前清偿。",
        en: "Nobody may call in the loan before a default notice.",
      },
    },
    incomplete: {
      agent: {
        zh: "违约通知须写明补救日期并附信息单。",
        en: "A default notice states the remedy date and encloses the information sheet.",
      },
      borrower: {
        zh: "违约通知必须写明补救日期并附信息单。",
        en: "A default notice must state the remedy date and enclose an information sheet.",
      },
    },
  },
  notFormalised: {
    zh: "终止合同和收回货物不是联系，由业务流程把关；通知的法定措辞由模板审批核对。",
    en: "Termination and repossession are no contacts and are gated elsewhere; prescribed wording is checked when the template is approved.",
  },
  check(ask, parameter) {
    if (ask.facts.request.messageClass === "default-notice") {
      if (ask.has("remedy-date") && ask.has("information-sheet")) return undefined;
      return { kind: "require", needs: "default-notice-form", says: "incomplete" };
    }
    for (const { accelerated, defaultNoticeServed } of ask.debts) {
      if (accelerated !== true) continue;
      if (defaultNoticeServed === undefined) return { kind: "refuse", says: "unserved" };
      const until = ask.instantOn(addDays(defaultNoticeServed, (parameter.days as number) + 1), 0);
      if (ask.at < until) return { kind: "later", until, says: "waiting" };
    }
    return undefined;
  },
  vectors: [
    {
      name: "served on 1 March, an accelerated demand on 14 March waits",
      given: givenUk({
        request: { at: london("2026-03-14", "10:00") },
        debt: { accelerated: true, defaultNoticeServed: day("2026-03-01") },
      }),
      expect: "later",
      until: london("2026-03-16", "00:00"),
    },
    {
      name: "on 16 March it is lawful",
      given: givenUk({
        request: { at: london("2026-03-16", "10:00") },
        debt: { accelerated: true, defaultNoticeServed: day("2026-03-01") },
      }),
      expect: "silent",
    },
    { name: "never served, never accelerated", given: givenUk({ debt: { accelerated: true } }), expect: "refuse" },
    {
      name: "a notice without the information sheet is incomplete",
      given: givenUk({ request: { messageClass: "default-notice", content: ["remedy-date"] } }),
      expect: "require",
    },
    {
      name: "a notice with both parts goes",
      given: givenUk({ request: { messageClass: "default-notice", content: ["remedy-date", "information-sheet"] } }),
      expect: "silent",
    },
  ],
};

/**
 * Thirty days between the letter of claim and the claim.
 *
 * > Pre-Action Protocol for Debt Claims: a letter of claim with a reply form, then 30 days
 *
 * Not formalised: the further time when documents or advice are asked for, and the claim itself, which is no contact.
 */
export const preAction: Rule = {
  id: "uk.preaction",
  title: { zh: "起诉前的三十日", en: "Thirty days before a claim" },
  cites: [cite({ zh: "英国《债务诉讼诉前规程》", en: "Pre-Action Protocol for Debt Claims" }, "", "unverified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2017-10-01"),
  appliesTo: {},
  parameters: { days: { value: 30, unit: { zh: "日", en: "days" }, tighten: "higher" } },
  unknown: "refuses",
  sayings: {
    waiting: {
      agent: {
        zh: "诉前函发出未满 30 日，不得称已起诉。",
        en: "Thirty days have not passed since the letter of claim.",
      },
      borrower: { zh: "收到诉前函后您有 30 天答复。", en: "You have 30 days to answer a letter of claim." },
    },
    unsent: {
      agent: { zh: "没有发出诉前函，不得称已起诉。", en: "No letter of claim was sent: say nothing of a claim." },
      borrower: { zh: "起诉之前必须先给您诉前函。", en: "A letter of claim must come before a claim." },
    },
    form: {
      agent: { zh: "诉前函须附答复表。", en: "A letter of claim encloses the reply form." },
      borrower: { zh: "诉前函必须附答复表。", en: "A letter of claim must enclose a reply form." },
    },
  },
  notFormalised: {
    zh: "客户索要文件或寻求建议时须再延长，由人设定。",
    en: "The longer wait when documents or advice are asked for is set by a person.",
  },
  check(ask, parameter) {
    if (ask.facts.request.messageClass === "lawyer-letter") {
      return ask.has("response-form") ? undefined : { kind: "require", needs: "reply-form", says: "form" };
    }
    if (!ask.has("litigation-claim")) return undefined;
    const letters = ask.facts.history.filter(
      ({ messageClass, outcome, at }) =>
        messageClass === "lawyer-letter" && outcome !== "undeliverable" && at <= ask.at,
    );
    const sent = letters.at(0)?.at;
    if (sent === undefined) return { kind: "refuse", says: "unsent" };
    const until = ask.instantOn(addDays(localDayAt(ask.zone, sent), (parameter.days as number) + 1), 0);
    return ask.at < until ? { kind: "later", until, says: "waiting" } : undefined;
  },
  vectors: [
    {
      name: "twenty days after the letter no claim is spoken of",
      given: givenUk({ history: [letterOn("2026-11-03")], request: { content: ["litigation-claim"] } }),
      expect: "later",
      until: london("2026-12-04", "00:00"),
    },
    {
      name: "the thirty-first day after it is open",
      given: givenUk({ history: [letterOn("2026-10-23")], request: { content: ["litigation-claim"] } }),
      expect: "silent",
    },
    {
      name: "without a letter there is no claim",
      given: givenUk({ request: { content: ["litigation-claim"] } }),
      expect: "refuse",
    },
    {
      name: "a letter of claim without its reply form waits",
      given: givenUk({ request: { channel: "letter", messageClass: "lawyer-letter" } }),
      expect: "require",
    },
    {
      name: "and with it goes",
      given: givenUk({ request: { channel: "letter", messageClass: "lawyer-letter", content: ["response-form"] } }),
      expect: "silent",
    },
  ],
};

function letterOn(date: string): Attempt {
  return {
    at: london(date, "12:00"),
    channel: "letter",
    direction: "outbound",
    outcome: "delivered",
    messageClass: "lawyer-letter",
    actorId: "agency-1",
    lenderId: "lender-1",
    debts: ["debt-1"],
  };
}
