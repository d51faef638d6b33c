import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { ActorRole, RecipientRole } from "@fairdue/core/contact/request.ts";
import type { Finding, Rule } from "@fairdue/core/contact/rule.ts";
import { givenUs } from "./base.ts";
import { fdcpa, REGULATION_F, regF } from "./instruments.ts";

/** Who may be a debt collector under the Act. A creditor that collects under another name counts as an agency. */
const COLLECTORS: readonly ActorRole[] = [
  "agency",
  "assignee",
  "debt-buyer",
  "law-firm",
  "guarantor-company",
  "platform",
  "servicer",
];

/** The consumer as 12 CFR 1006.6(a) extends it: those who owe, and those who stand for them. */
export const CONSUMERS: readonly RecipientRole[] = [
  "borrower",
  "co-borrower",
  "guarantor",
  "spouse",
  "parent-of-minor",
  "guardian",
  "executor",
  "confirmed-successor",
];

/** Those of 12 CFR 1006.6(d)(1)(ii)–(vi); calls to them do not count either (1006.14(b)(3)(iii)). */
export const PROFESSIONALS: readonly RecipientRole[] = [
  "attorney",
  "credit-bureau",
  "creditor",
  "creditor-attorney",
  "collector-attorney",
];

/**
 * Whether the Act covers this contact. An unknown purpose or an unknown start of default counts as covered.
 */
function covered(ask: Ask): boolean {
  const { actor } = ask.facts.request;
  if (!COLLECTORS.includes(actor.role)) return false;
  const { debts } = ask;
  if (debts.length > 0 && debts.every((debt) => debt.consumerPurpose === false)) return false;
  const fromHealthyDebt = actor.role === "servicer" || actor.role === "platform";
  return !(fromHealthyDebt && debts.length > 0 && debts.every((debt) => debt.inDefaultWhenObtained === false));
}

/** A check that is silent for contacts outside the Act. */
export function whenCovered(check: Rule["check"]): Rule["check"] {
  return (ask, parameter) => (covered(ask) ? check(ask, parameter) : undefined);
}

/**
 * Whom Regulation F covers: collectors of consumer debts, not the owner that collects in its own name.
 *
 * > 12 CFR 1006.2(e), (f), (h), (i); 15 USC 1692a(3)–(6)
 */
export const coverage: Rule = {
  id: "us.scope.coverage",
  title: { zh: "《F条例》的适用范围", en: "Whom Regulation F covers" },
  cites: [regF("1006.2(e), (f), (h), (i)", "reported"), fdcpa("15 USC 1692a(3)–(6)", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: {},
  parameters: {},
  unknown: "not-applicable",
  sayings: {
    "first-party": {
      agent: {
        zh: "债权人以自己名义催收，不受《F条例》约束；州和市的法律仍可能适用。",
        en: "A creditor in its own name is outside Regulation F; State and city law may still bind it.",
      },
      borrower: {
        zh: "债权人自行催收不适用《F条例》，其他法律仍保护您。",
        en: "Regulation F does not cover a creditor collecting in its own name; other laws may protect you.",
      },
    },
    "not-consumer-debt": {
      agent: { zh: "并非个人、家庭用途的债务。", en: "The debt is not for personal, family or household purposes." },
      borrower: { zh: "《F条例》只保护消费债务。", en: "Regulation F protects consumer debts only." },
    },
    "not-in-default": {
      agent: {
        zh: "接手时未违约，服务商不属催收方。",
        en: "The debt was not in default when it was obtained, so its servicer is no debt collector.",
      },
      borrower: { zh: "《F条例》不适用于此服务商。", en: "Regulation F does not cover this servicer." },
    },
  },
  notFormalised: {
    zh: "债务买家的主营业务与惯常催收标准由人判断。",
    en: "Whether a buyer's principal purpose is collection, or it regularly collects for others, is for a person.",
  },
  check(ask): Finding | undefined {
    if (covered(ask)) return undefined;
    if (!COLLECTORS.includes(ask.facts.request.actor.role)) return { kind: "warn", says: "first-party" };
    const consumer = ask.debts.some((debt) => debt.consumerPurpose !== false);
    return { kind: "warn", says: consumer ? "not-in-default" : "not-consumer-debt" };
  },
  vectors: [
    { name: "an agency is covered", given: givenUs({}), expect: "silent" },
    { name: "a creditor in its own name is not", given: givenUs({ actor: { role: "lender" } }), expect: "warn" },
    {
      name: "nor is a debt for a business",
      given: givenUs({ debt: { consumerPurpose: false } }),
      expect: "warn",
    },
    {
      name: "nor a servicer that took it over healthy",
      given: givenUs({ actor: { role: "servicer" }, debt: { inDefaultWhenObtained: false } }),
      expect: "warn",
    },
    {
      name: "a servicer that took it over in default is covered",
      given: givenUs({ actor: { role: "servicer" } }),
      expect: "silent",
    },
  ],
};
