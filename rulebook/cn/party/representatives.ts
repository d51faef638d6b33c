import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { civilCode, complaintMeasures, gbt45251 } from "../instruments.ts";
import { COLLECTING } from "../purpose.ts";
import { SINCE } from "../since.ts";

/**
 * A representative with written authority is spoken to; the borrower stays reachable for confirmation.
 *
 * > Civil Code arts 161 ff.; complaint measures 2020 art. 14 (complaints by proxy with a signed authority)
 *
 * Not formalised: telling a genuine lawyer or relative from a paid "anti-collection" agent.
 */
export const debtorAgent = inForce({
  id: "cn.party.debtor-agent",
  title: { zh: "核实代理人的书面授权", en: "A representative shows written authority" },
  cites: [civilCode("161", "unverified"), complaintMeasures("14", "reported")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  unknown: "requires",
  sayings: {
    authority: {
      agent: {
        zh: "未见书面授权委托书，不得向其透露债务。",
        en: "No written authority is on file: do not discuss the debt with them.",
      },
      borrower: { zh: "代您沟通的人须有您签署的授权。", en: "Whoever speaks for you needs your signed authority." },
    },
    represented: {
      agent: { zh: "客户已委托代理人，联系代理人。", en: "The customer is represented: speak to the representative." },
      borrower: {
        zh: "您已委托代理人，我们联系代理人。",
        en: "You are represented, so we speak to your representative.",
      },
    },
    confirm: {
      agent: {
        zh: "客户有代理人；与客户确认时不得要求其解除委托。",
        en: "The customer has a representative; confirm with the customer, never ask them to drop it.",
      },
      borrower: { zh: "您可以随时委托代理人。", en: "You may be represented at any time." },
    },
  },
  notFormalised: {
    zh: "真实律师、亲属与收费“反催收”中介的区分由人判断。",
    en: "Telling a genuine lawyer or relative from a paid anti-collection agent is for a person.",
  },
  check(ask) {
    const { request, person } = ask.facts;
    const { representation } = person;
    const { role } = request.recipient;
    if (role === "attorney" || role === "debt-adviser") {
      if (representation?.writtenAuthority === true) return undefined;
      return { kind: "require", needs: "power-of-attorney", says: "authority" };
    }
    if (!COLLECTING.includes(request.messageClass)) return undefined;
    if (ask.hold("representation") !== undefined || ask.hold("debt-adviser") !== undefined)
      return { kind: "route", to: "representative", says: "represented" };
    return representation?.known === true ? { kind: "warn", says: "confirm" } : undefined;
  },
  vectors: [
    { name: "nobody represents the borrower", given: given({}), expect: "silent" },
    {
      name: "a lawyer without a power of attorney",
      given: given({ recipient: { role: "attorney" } }),
      expect: "require",
    },
    {
      name: "a lawyer with one",
      given: given({
        recipient: { role: "attorney" },
        person: { representation: { kind: "attorney", known: true, writtenAuthority: true } },
      }),
      expect: "silent",
    },
    {
      name: "the borrower, who has a representative",
      given: given({ person: { representation: { kind: "agent", known: true } } }),
      expect: "warn",
    },
    {
      name: "the case is held for the representative",
      given: given({ holds: [{ kind: "representation", from: 0 }] }),
      expect: "route",
    },
  ],
});

/**
 * Minors and people without full capacity are not collected from; their guardian is spoken to.
 *
 * > Civil Code arts 19, 21, 144, 145; GB/T 45251-2025, 5.3
 *
 * Not formalised: whether the contract can be avoided, and the 30 days for ratification of art. 145, which counsel run.
 */
export const minorIncapable = inForce({
  id: "cn.party.minor-incapable",
  title: { zh: "未成年人、无完全行为能力人转监护人", en: "Minors and incapable persons: their guardian" },
  cites: [civilCode("19, 21, 144, 145", "verified"), gbt45251("5.3", "reported")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  appliesTo: { recipients: ["borrower", "co-borrower"] },
  parameters: { fullAge: { value: 18, unit: { zh: "周岁", en: "years of age" }, tighten: "fixed" } },
  unknown: "permits",
  sayings: {
    guardian: {
      agent: {
        zh: "客户未成年或无完全行为能力，停止联系，转监护人和法务。",
        en: "A minor, or without full capacity: stop, go to the guardian and to counsel.",
      },
      borrower: {
        zh: "未成年人和无完全行为能力人由监护人代理。",
        en: "A guardian speaks for minors and for people without full capacity.",
      },
    },
  },
  notFormalised: {
    zh: "合同效力及第145条三十日追认期由法务处理。",
    en: "Validity of the contract and the 30 days for ratification under art. 145 are counsel's.",
  },
  check(ask, parameter) {
    const { age, fullCapacity } = ask.facts.person;
    if (fullCapacity !== false && (age === undefined || age >= (parameter.fullAge as number))) return undefined;
    return { kind: "route", to: "guardian", says: "guardian" };
  },
  vectors: [
    { name: "eighteen is full age", given: given({ person: { age: 18 } }), expect: "silent" },
    { name: "seventeen is not", given: given({ person: { age: 17 } }), expect: "route" },
    { name: "without full capacity", given: given({ person: { fullCapacity: false } }), expect: "route" },
    { name: "the guardian", given: given({ person: { age: 17 }, recipient: { role: "guardian" } }), expect: "silent" },
  ],
});

/**
 * The guardian who is spoken to has shown that they are one.
 *
 * > Civil Code arts 21, 145; GB/T 45251-2025, 5.3
 */
export const incapacity = inForce({
  id: "cn.vuln.incapacity",
  title: { zh: "只与法定监护人处理，并核实监护证明", en: "The legal guardian only, on proof" },
  cites: [civilCode("21, 145", "verified"), gbt45251("5.3", "reported")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  unknown: "requires",
  sayings: {
    proof: {
      agent: { zh: "未见监护证明。", en: "No proof of guardianship is on file." },
      borrower: { zh: "代为处理的人须出示监护证明。", en: "Whoever acts as guardian must show proof." },
    },
    held: {
      agent: { zh: "案件因行为能力问题暂停，只与监护人联系。", en: "Held for incapacity: the guardian only." },
      borrower: { zh: "期间只与监护人联系。", en: "Only the guardian is contacted meanwhile." },
    },
  },
  check(ask) {
    const { recipient } = ask.facts.request;
    if (recipient.role === "guardian")
      return recipient.liabilityProof === true
        ? undefined
        : { kind: "require", needs: "guardian-proof", says: "proof" };
    if (recipient.role !== "borrower" || ask.hold("incapacity") === undefined) return undefined;
    return { kind: "route", to: "guardian", says: "held" };
  },
  vectors: [
    {
      name: "a guardian with proof",
      given: given({ recipient: { role: "guardian", liabilityProof: true } }),
      expect: "silent",
    },
    { name: "a guardian without", given: given({ recipient: { role: "guardian" } }), expect: "require" },
    {
      name: "the case is held for incapacity",
      given: given({ holds: [{ kind: "incapacity", from: 0 }] }),
      expect: "route",
    },
  ],
});
