import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { DebtFact } from "@fairdue/core/contact/facts.ts";
import type { MessageClass, RecipientRole } from "@fairdue/core/contact/request.ts";
import type { Finding, Rule } from "@fairdue/core/contact/rule.ts";
import { givenUs, ny } from "./base.ts";
import { REGULATION_F, regF } from "./instruments.ts";
import { CONSUMERS, whenCovered } from "./scope.ts";
import { periodEnd } from "./validation.ts";

/** What goes out while a dispute waits for its answer. */
const LEFT_OPEN: readonly MessageClass[] = [
  "dispute-response",
  "validation-notice",
  "opt-out-confirmation",
  "cease-confirmation",
  "legally-required",
  "requested-information",
  "proof-of-claim",
];
/** A suit and a report collect as well, though they go to a court or a bureau. */
const HELD: readonly RecipientRole[] = [...CONSUMERS, "court", "credit-bureau"];

/**
 * After a timely written dispute, or a request for the original creditor, collection stops until it is answered.
 *
 * > 12 CFR 1006.38(c)–(d): the debt or its disputed part; cmt 38-2: in writing by any electronic medium the collector
 * > accepts; a duplicative dispute is answered briefly or in full
 */
export const disputeHold: Rule = {
  id: "us.hold.dispute",
  title: { zh: "异议未答复前停止催收", en: "No collection until a dispute is answered" },
  cites: [regF("1006.38(c)–(d)", "reported"), regF("cmt 38-2", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { recipients: HELD },
  parameters: {},
  unknown: "refuses",
  sayings: {
    open: {
      agent: {
        zh: "书面异议或索取原债权人信息的请求尚未答复。",
        en: "A written dispute or request for the original creditor is not answered yet.",
      },
      borrower: { zh: "答复您的异议之前须停止催收。", en: "Collection stops until your dispute is answered." },
    },
    untimely: {
      agent: {
        zh: "客户有异议，但为口头或已过异议期；可继续，报送时须标注异议。",
        en: "The debt is disputed, by word of mouth or after the period; collection may go on, reports must say that it is disputed.",
      },
      borrower: {
        zh: "请在异议期内书面提出，催收就须停止。",
        en: "Put it in writing within the period and collection must stop.",
      },
    },
  },
  check: whenCovered((ask): Finding | undefined => {
    const { messageClass, requiredByLaw, undisputedPartOnly } = ask.facts.request;
    if (LEFT_OPEN.includes(messageClass) || requiredByLaw === true) return undefined;
    const held = ask.hold("dispute") !== undefined;
    const open = ask.debts.filter((debt) => unanswered(ask, debt));
    const binding = open.filter(
      (debt) => binds(ask, debt) && !(debt.validation?.disputedPartOnly === true && undisputedPartOnly === true),
    );
    if (held || binding.length > 0) return { kind: "refuse", says: "open" };
    return open.some((debt) => !binds(ask, debt)) ? { kind: "warn", says: "untimely" } : undefined;
  }),
  vectors: [
    { name: "a written dispute in time", given: disputed({ disputedInWriting: true }), expect: "refuse" },
    {
      name: "answered with verification",
      given: disputed({ disputedInWriting: true, answeredAt: ny("2026-11-22", "12:00") }),
      expect: "silent",
    },
    {
      name: "a request for the original creditor",
      given: disputed({ originalCreditorRequested: true }),
      expect: "refuse",
    },
    {
      name: "by word of mouth",
      given: givenUs({ debt: { disputed: "open", validation: { disputedInWriting: false } } }),
      expect: "warn",
    },
    {
      name: "by word of mouth on a day we know",
      given: disputed({ disputedInWriting: false, disputedAt: ny("2026-11-20", "12:00") }),
      expect: "warn",
    },
    {
      name: "in writing after the period",
      given: disputed({
        disputedInWriting: true,
        noticeSentAt: ny("2026-08-03", "12:00"),
        disputedAt: ny("2026-11-20", "12:00"),
      }),
      expect: "warn",
    },
    {
      name: "a dispute already answered in full",
      given: givenUs({ debt: { disputed: "duplicative" } }),
      expect: "silent",
    },
    {
      name: "only the part not disputed",
      given: givenUs({
        request: { undisputedPartOnly: true },
        debt: { disputed: "open", validation: { disputedInWriting: true, disputedPartOnly: true } },
      }),
      expect: "silent",
    },
    {
      name: "the answer itself",
      given: givenUs({
        request: { channel: "letter", messageClass: "dispute-response" },
        debt: { disputed: "open", validation: { disputedInWriting: true } },
      }),
      expect: "silent",
    },
    {
      name: "no suit while it waits for its answer",
      given: givenUs({
        request: { messageClass: "legal-action" },
        recipient: { role: "court" },
        debt: { validation: { disputedInWriting: true } },
      }),
      expect: "refuse",
    },
    {
      name: "a report of a debt disputed by word of mouth must say so",
      given: givenUs({
        request: { messageClass: "credit-report" },
        recipient: { role: "credit-bureau" },
        debt: { disputed: "open", validation: { disputedInWriting: false } },
      }),
      expect: "warn",
    },
    {
      name: "a proof of claim is filed all the same",
      given: givenUs({
        request: { messageClass: "proof-of-claim" },
        recipient: { role: "court" },
        debt: { disputed: "open" },
      }),
      expect: "silent",
    },
    { name: "a dispute of unknown form", given: givenUs({ debt: { disputed: "open" } }), expect: "refuse" },
  ],
};

function unanswered(ask: Ask, debt: DebtFact): boolean {
  const { validation, disputed } = debt;
  if (disputed === "answered" || disputed === "duplicative") return false;
  if (validation?.answeredAt !== undefined && validation.answeredAt <= ask.at) return false;
  const raised = validation?.disputedAt === undefined || validation.disputedAt <= ask.at;
  const told = validation?.disputedInWriting === true || validation?.disputedAt !== undefined;
  const asked = told || validation?.originalCreditorRequested === true;
  return raised && (disputed === "open" || asked);
}

/** In writing and in time; what nobody knows counts as both. */
function binds(ask: Ask, debt: DebtFact): boolean {
  const { validation } = debt;
  if (validation?.disputedInWriting === false && validation.originalCreditorRequested !== true) return false;
  const end = periodEnd(ask, debt);
  if (validation?.disputedAt === undefined || end === undefined) return true;
  return localDayAt(ask.zone, validation.disputedAt) <= end;
}

function disputed(validation: NonNullable<DebtFact["validation"]>) {
  return givenUs({ debt: { validation } });
}
