import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cardMeasures, civilCode, gbt45251 } from "../instruments.ts";
import { SINCE } from "../since.ts";

/**
 * Guarantors and co-borrowers are approached only on a signature.
 *
 * > GB/T 45251-2025, 5.3; card measures art. 68; Civil Code arts 681 ff.
 */
export const guarantorWithinLaw = inForce({
  id: "cn.party.guarantor-within-law",
  title: { zh: "对担保人、共同借款人依法催收", en: "Guarantors and co-borrowers within law and contract" },
  cites: [gbt45251("5.3", "reported"), cardMeasures("68", "unverified"), civilCode("681", "unverified")],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  appliesTo: { recipients: ["guarantor", "co-borrower"] },
  unknown: "requires",
  sayings: {
    unproven: {
      agent: {
        zh: "没有签署的担保或共同借款文件，不得联系。",
        en: "No signed guarantee or joint contract is on file.",
      },
      borrower: {
        zh: "没有您签字的文件，不能要求您承担他人的债务。",
        en: "Without your signature nobody may ask you to answer for another's debt.",
      },
    },
  },
  notFormalised: {
    zh: "担保的范围、期间和先诉抗辩由法务判断。",
    en: "Scope and period of the guarantee and the benefit of discussion are for counsel.",
  },
  check(ask) {
    if (ask.facts.request.recipient.liabilityProof === true) return undefined;
    return { kind: "require", needs: "signed-guarantee", says: "unproven" };
  },
  vectors: [
    {
      name: "a guarantor with a signed guarantee",
      given: given({ recipient: { role: "guarantor", liabilityProof: true } }),
      expect: "silent",
    },
    { name: "nobody has seen the guarantee", given: given({ recipient: { role: "guarantor" } }), expect: "require" },
    {
      name: "the joint contract was never signed",
      given: given({ recipient: { role: "co-borrower", liabilityProof: false } }),
      expect: "require",
    },
  ],
});
