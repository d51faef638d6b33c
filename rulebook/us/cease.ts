import type { MessageClass } from "@fairdue/core/contact/request.ts";
import type { Rule } from "@fairdue/core/contact/rule.ts";
import { givenUs, ny } from "./base.ts";
import { fdcpa, REGULATION_F, regF } from "./instruments.ts";
import { CONSUMERS, whenCovered } from "./scope.ts";
import { standing } from "./statements.ts";

/** What may still be said after a cease notice: efforts end, a remedy is or may be invoked. */
const LEFT_OPEN: readonly MessageClass[] = ["cease-confirmation", "remedy-notice", "legal-action"];

/**
 * After the consumer's written refusal to pay or wish to hear no more, silence, three notices apart.
 *
 * > 12 CFR 1006.6(c); cmt 6(c)(1)-1: effective on receipt, in writing by any electronic medium the collector accepts;
 * > cmt 6(c)(2)-1: a mortgage servicer's early-intervention notice stays allowed
 */
export const cease: Rule = {
  id: "us.contact.cease",
  title: { zh: "书面要求停止联系", en: "Written wish to hear no more" },
  cites: [regF("1006.6(c)", "reported"), fdcpa("805(c)", "reported"), regF("cmt 6(c)(1)-1, 6(c)(2)-1", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { recipients: CONSUMERS },
  parameters: {},
  unknown: "refuses",
  sayings: {
    ceased: {
      agent: {
        zh: "客户书面要求停止联系或拒绝付款。",
        en: "The customer wrote to stop contact or refused in writing to pay.",
      },
      borrower: {
        zh: "收到您的书面要求后，催收方须停止联系。",
        en: "Once your written notice arrives, the collector must stop.",
      },
    },
    oral: {
      agent: {
        zh: "客户口头要求停止联系；法律只要求停用该渠道，请谨慎。",
        en: "The customer asked by word of mouth to be left alone; the law binds this medium only, but take care.",
      },
      borrower: { zh: "请以书面提出，催收方就须停止一切联系。", en: "Put it in writing and all contact must stop." },
    },
    "required-by-law": {
      agent: {
        zh: "法律要求的通知，停止联系后仍可发送。",
        en: "A notice that law requires stays allowed after a cease notice.",
      },
      borrower: { zh: "法律要求的通知仍会寄给您。", en: "Notices that law requires may still reach you." },
    },
  },
  check: whenCovered((ask) => {
    const { messageClass, requiredByLaw, debts } = ask.facts.request;
    const asked = [...standing(ask, "stop-all"), ...standing(ask, "refuses-to-pay")].filter((directive) => {
      return directive.debts === undefined || debts.some((debt) => directive.debts?.includes(debt));
    });
    const written = asked.some((directive) => directive.written !== false);
    if (!written && ask.hold("stop-request") === undefined) {
      return asked.some(({ kind }) => kind === "stop-all") ? { kind: "warn", says: "oral" } : undefined;
    }
    if (LEFT_OPEN.includes(messageClass)) return undefined;
    if (requiredByLaw === true || messageClass === "legally-required") return { kind: "warn", says: "required-by-law" };
    return { kind: "refuse", says: "ceased" };
  }),
  vectors: [
    {
      name: "a letter to stop, received",
      given: givenUs({ directives: [{ at: 0, kind: "stop-all", written: true }] }),
      expect: "refuse",
    },
    {
      name: "not yet received",
      given: givenUs({ directives: [{ at: ny("2026-11-23", "10:01"), kind: "stop-all", written: true }] }),
      expect: "silent",
    },
    {
      name: "a refusal to pay by e-mail, where e-mail is accepted",
      given: givenUs({ directives: [{ at: 0, kind: "refuses-to-pay", written: true, channel: "email" }] }),
      expect: "refuse",
    },
    {
      name: "a refusal to pay by word of mouth",
      given: givenUs({ directives: [{ at: 0, kind: "refuses-to-pay", written: false }] }),
      expect: "silent",
    },
    {
      name: "a wish by word of mouth to be left alone",
      given: givenUs({ directives: [{ at: 0, kind: "stop-all", written: false, channel: "sms" }] }),
      expect: "warn",
    },
    {
      name: "the confirmation that efforts end",
      given: givenUs({
        request: { channel: "letter", messageClass: "cease-confirmation" },
        directives: [{ at: 0, kind: "stop-all", written: true }],
      }),
      expect: "silent",
    },
    {
      name: "the notice that a remedy is intended",
      given: givenUs({
        request: { channel: "letter", messageClass: "remedy-notice" },
        directives: [{ at: 0, kind: "stop-all", written: true }],
      }),
      expect: "silent",
    },
    {
      name: "a mortgage servicer's early-intervention notice",
      given: givenUs({
        request: { channel: "letter", messageClass: "legally-required", requiredByLaw: true },
        directives: [{ at: 0, kind: "stop-all", written: true }],
      }),
      expect: "warn",
    },
    {
      name: "a wish about another debt",
      given: givenUs({ directives: [{ at: 0, kind: "stop-all", written: true, debts: ["debt-9"] }] }),
      expect: "silent",
    },
  ],
};
