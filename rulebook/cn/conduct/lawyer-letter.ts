import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, source } from "../instruments.ts";
import { SINCE } from "../since.ts";
import { allDebts } from "./court-words.ts";

/**
 * A lawyer's letter comes from a licensed firm that holds the mandate.
 *
 * > Lawyers Law (recalled); banking association guideline 2026
 */
export const lawyerLetter = inForce({
  id: "cn.legal.lawyer-letter",
  title: { zh: "律师函须由受托的执业律所出具", en: "A lawyer's letter comes from a real law firm" },
  cites: [source({ zh: "《律师法》", en: "Lawyers Law" }, "", "unverified"), cbaGuideline("reported")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  appliesTo: { messageClasses: ["lawyer-letter"] },
  unknown: "requires",
  sayings: {
    fake: {
      agent: { zh: "只有律师事务所可以出具律师函。", en: "Only a law firm may send a lawyer's letter." },
      borrower: {
        zh: "律师函须由真实的律师事务所出具，您可以核实。",
        en: "A lawyer's letter must come from a real firm; you may check.",
      },
    },
    licence: {
      agent: { zh: "缺少律所执业许可。", en: "The firm's licence is not on file." },
      borrower: {
        zh: "律师函须由真实的律师事务所出具，您可以核实。",
        en: "A lawyer's letter must come from a real firm; you may check.",
      },
    },
    mandate: {
      agent: { zh: "缺少债权人对该律所的委托。", en: "The creditor's mandate to the firm is not on file." },
      borrower: { zh: "律所须受债权人委托。", en: "The firm must hold the creditor's mandate." },
    },
  },
  notFormalised: {
    zh: "律师是否亲自审查个案，由律所负责。",
    en: "That a lawyer looked at the case is for the firm to answer for.",
  },
  check(ask) {
    const { actor } = ask.facts.request;
    if (actor.role !== "law-firm") return { kind: "refuse", says: "fake" };
    if (actor.licensed !== true) return { kind: "require", needs: "licence", says: "licence" };
    const mandated = allDebts(
      ask,
      ({ placement }) => placement?.agencyId === actor.id && placement.contractOnFile === true,
    );
    return mandated ? undefined : { kind: "require", needs: "mandate", says: "mandate" };
  },
  vectors: [
    {
      name: "the lender's own \"lawyer's letter\"",
      given: given({ request: { messageClass: "lawyer-letter" } }),
      expect: "refuse",
    },
    {
      name: "a firm without licence",
      given: given({ request: { messageClass: "lawyer-letter" }, actor: { role: "law-firm", licensed: false } }),
      expect: "require",
    },
    {
      name: "a firm without mandate",
      given: given({ request: { messageClass: "lawyer-letter" }, actor: { role: "law-firm" } }),
      expect: "require",
    },
    {
      name: "a firm with both",
      given: given({
        request: { messageClass: "lawyer-letter" },
        actor: { role: "law-firm", id: "firm-1" },
        debt: { placement: { agencyId: "firm-1", contractOnFile: true } },
      }),
      expect: "silent",
    },
  ],
});
