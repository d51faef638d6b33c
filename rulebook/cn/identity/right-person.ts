import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { civilCode, gbt45251, house, pipl } from "../instruments.ts";
import { COLLECTING, carriesAny, MAY_HEAR, TELLS_OF_DEBT } from "../purpose.ts";
import { SINCE } from "../since.ts";

/**
 * Nothing of the debt is spoken, shown or sent before the right person is confirmed.
 *
 * > GB/T 45251-2025, 5.3 and 5.5; Civil Code art. 1034; PIPL arts 6, 28
 *
 * Nobody is confirmed on a voicemail. How many factors must match is the house's rule, `cn.house.right-party-factors`. An address of the contract counts as confirmed when the request says so.
 */
export const verifyDebtorFirst = inForce({
  id: "cn.identity.verify-debtor-first",
  title: { zh: "先核实本人，再谈债务", en: "Confirm the person before speaking of the debt" },
  cites: [gbt45251("5.3, 5.5", "unverified"), civilCode("1034", "verified"), pipl("6, 28", "verified")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  appliesTo: { recipients: MAY_HEAR },
  unknown: "requires",
  sayings: {
    unverified: {
      agent: { zh: "尚未核实对方身份。", en: "Identity is not confirmed." },
      borrower: {
        zh: "核实是您本人之前，不得谈及债务。",
        en: "Nobody may speak of the debt before confirming it is you.",
      },
    },
    stranger: {
      agent: { zh: "此号码或地址已属他人。", en: "This number or address belongs to somebody else." },
      borrower: {
        zh: "不得向他人的号码发送您的债务信息。",
        en: "Your debt may not be sent to somebody else's number.",
      },
    },
    doubt: {
      agent: {
        zh: "身份存疑或可能被冒名，停止催收并核查。",
        en: "Identity in doubt or stolen: stop and look into it.",
      },
      borrower: {
        zh: "您是否为借款人查清之前不催收。",
        en: "While it is unclear whether you borrowed, nobody collects.",
      },
    },
  },
  notFormalised: {
    zh: "核实的方式由坐席登记。",
    en: "The agent records how identity was checked.",
  },
  check(ask) {
    const { request, holds } = ask.facts;
    const { recipient, point, content } = request;
    if (COLLECTING.includes(request.messageClass)) {
      if (holds.length > 0 && (ask.hold("identity") !== undefined || ask.hold("identity-theft") !== undefined))
        return { kind: "refuse", says: "doubt" };
      for (const debt of ask.facts.debts) {
        if (debt.identityTheft === true && request.debts.includes(debt.id)) return { kind: "refuse", says: "doubt" };
      }
    }
    const confirmed = recipient.verified === true && request.voicemail !== true;
    if (confirmed && point.wrongParty !== true) return undefined;
    if (content !== undefined && !carriesAny(ask, TELLS_OF_DEBT)) return undefined;
    if (point.wrongParty === true) return { kind: "refuse", says: "stranger" };
    return { kind: "require", needs: "identity-check", says: "unverified" };
  },
  vectors: [
    { name: "confirmed", given: given({}), expect: "silent" },
    { name: "a voicemail confirms nobody", given: given({ request: { voicemail: true } }), expect: "require" },
    { name: "not checked", given: given({ recipient: { verified: false } }), expect: "require" },
    {
      name: "asking who is there tells nothing",
      given: given({ recipient: { verified: false }, request: { content: ["natural-person-name"] } }),
      expect: "silent",
    },
    {
      name: "the number now belongs to somebody else",
      given: given({ point: { wrongParty: true } }),
      expect: "refuse",
    },
    {
      name: "the account may be a fraud on the person",
      given: given({ debt: { identityTheft: true } }),
      expect: "refuse",
    },
    {
      name: "identity is being looked into",
      given: given({ holds: [{ kind: "identity", from: 0 }] }),
      expect: "refuse",
    },
  ],
});

/** Two matching factors before a word about the debt is spoken; the law asks for certainty and names no number. */
export const rightPartyFactors = inForce({
  id: "cn.house.right-party-factors",
  title: { zh: "通话和上门须两项要素相符", en: "Two matching factors on calls and visits" },
  cites: [house({ zh: "落实先核实本人", en: "making sure of the person" })],
  strength: "house",
  inForceFrom: SINCE.house,
  appliesTo: { channels: ["voice", "visit"], recipients: MAY_HEAR },
  parameters: { factors: { value: 2, unit: { zh: "项要素", en: "matching factors" }, tighten: "higher" } },
  unknown: "permits",
  sayings: {
    few: {
      agent: {
        zh: "只有 {matched} 项要素相符，需要 {needed} 项。",
        en: "{matched} factors match; {needed} are needed.",
      },
      borrower: {
        zh: "通话中先核对您的身份（{matched}/{needed}），再谈账务。",
        en: "On a call your identity is checked first ({matched} of {needed}).",
      },
    },
  },
  check(ask, parameter) {
    const matched = ask.facts.request.recipient.factors;
    const needed = parameter.factors as number;
    if (matched === undefined || matched >= needed) return undefined;
    const { content } = ask.facts.request;
    if (content !== undefined && !carriesAny(ask, TELLS_OF_DEBT)) return undefined;
    return { kind: "require", needs: "identity-check", says: "few", used: { matched, needed } };
  },
  vectors: [
    { name: "two factors", given: given({}), expect: "silent" },
    { name: "one factor", given: given({ recipient: { factors: 1 } }), expect: "require" },
    {
      name: "one factor is enough to ask for a call back",
      given: given({ recipient: { factors: 1 }, request: { content: ["request-to-reply"] } }),
      expect: "silent",
    },
    {
      name: "a message to an address of the contract needs none",
      given: given({ request: { channel: "sms" }, recipient: { factors: 0 } }),
      expect: "silent",
    },
  ],
});
