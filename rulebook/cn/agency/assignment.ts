import type { Ask } from "@fairdue/core/contact/ask.ts";
import { at, given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { civilCode, consumerFinance2024, limitation } from "../instruments.ts";
import { NEW_OWNERS } from "../purpose.ts";
import { SINCE } from "../since.ts";

/** The first debt of the contact whose assignment has not reached the borrower. */
function unnotified(ask: Ask): string | undefined {
  if (ask.facts.request.messageClass === "assignment-notice") return undefined;
  for (const { id, assigned } of ask.facts.debts) {
    const reached = assigned?.noticeReachedAt;
    if (reached !== undefined && reached <= ask.at) continue;
    if (ask.facts.request.debts.includes(id)) return id;
  }
  return undefined;
}

/**
 * An assignment binds the borrower once notice has reached them.
 *
 * > Civil Code art. 546; limitation interpretation art. 17 (the notice interrupts limitation on arrival)
 */
export const assignNotice = inForce({
  id: "cn.assign.notice",
  title: { zh: "债权转让通知到达后方可催收", en: "Notice of assignment comes first" },
  cites: [civilCode("546", "verified"), limitation("17", "verified")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  appliesTo: { actors: NEW_OWNERS },
  unknown: "requires",
  sayings: {
    unnotified: {
      agent: {
        zh: "债务 {debt} 的转让通知尚未送达。",
        en: "Notice that debt {debt} was assigned has not reached the borrower.",
      },
      borrower: {
        zh: "未通知您的债权转让对您不发生效力。",
        en: "An assignment you were not told of does not bind you.",
      },
    },
  },
  check(ask) {
    const debt = unnotified(ask);
    return debt === undefined
      ? undefined
      : { kind: "require", needs: "assignment-notice", says: "unnotified", used: { debt } };
  },
  vectors: [
    {
      name: "the notice arrived",
      given: given({ actor: { role: "assignee" }, debt: { assigned: { noticeReachedAt: at("2026-11-20", "10:00") } } }),
      expect: "silent",
    },
    {
      name: "no proof of arrival",
      given: given({ actor: { role: "debt-buyer" }, debt: { assigned: {} } }),
      expect: "require",
    },
    {
      name: "the notice itself",
      given: given({ actor: { role: "assignee" }, request: { messageClass: "assignment-notice" } }),
      expect: "silent",
    },
  ],
});

/**
 * A guarantor or insurer who paid notifies before collecting.
 *
 * > Civil Code art. 700; consumer-finance collection requirements of late 2024
 */
export const subrogationNotice = inForce({
  id: "cn.assign.subrogation-notice",
  title: { zh: "代偿后须先通知再追偿", en: "Whoever paid in your place notifies first" },
  cites: [civilCode("700", "unverified"), consumerFinance2024("", "reported")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  appliesTo: { actors: ["guarantor-company"] },
  unknown: "requires",
  sayings: {
    unnotified: {
      agent: {
        zh: "债务 {debt} 的代偿通知尚未送达。",
        en: "Notice that debt {debt} was paid by the guarantor has not arrived.",
      },
      borrower: {
        zh: "代偿方须先通知您代偿金额，再向您追偿。",
        en: "A guarantor who paid must tell you, with the amount, before collecting.",
      },
    },
  },
  check(ask) {
    const debt = unnotified(ask);
    return debt === undefined
      ? undefined
      : { kind: "require", needs: "subrogation-notice", says: "unnotified", used: { debt } };
  },
  vectors: [
    {
      name: "the borrower was told",
      given: given({ actor: { role: "guarantor-company" }, debt: { assigned: { noticeReachedAt: 0 } } }),
      expect: "silent",
    },
    { name: "the borrower was not", given: given({ actor: { role: "guarantor-company" } }), expect: "require" },
  ],
});
