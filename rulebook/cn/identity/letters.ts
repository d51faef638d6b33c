import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cardMeasures, consumerLaw, consumerProtection2022, pcac } from "../instruments.ts";
import { DUNNING, firstMissing, MAY_HEAR } from "../purpose.ts";
import { SINCE } from "../since.ts";

const BLOCKS = [
  "debtor-name",
  "balance",
  "reason-and-legal-basis",
  "rights-and-duties",
  "how-to-query",
  "how-to-pay",
  "how-to-object",
  "collector-contact",
  "company-seal",
] as const;
const AMOUNTS = ["amount-breakdown", "as-of-date"] as const;

/**
 * What a collection letter carries at least.
 *
 * > Card measures art. 69; PCAC guideline art. 84: name and balance; reason and legal basis; rights and duties; how to
 * > query, pay, object and submit evidence; contact; company seal
 *
 * Written for cards; adopted for every product.
 */
export const letterMinimum = inForce({
  id: "cn.disclosure.letter-minimum",
  title: { zh: "催收函的必备内容", en: "What a collection letter must carry" },
  cites: [pcac("84", "verified"), cardMeasures("69", "unverified")],
  strength: "self-regulation",
  inForceFrom: SINCE.pcac,
  appliesTo: { channels: ["letter"], recipients: MAY_HEAR, messageClasses: DUNNING },
  unknown: "requires",
  sayings: {
    missing: {
      agent: { zh: "催收函缺少必备内容：{part}。", en: "The letter lacks a required part: {part}." },
      borrower: {
        zh: "催收函须写明金额、依据、权利以及查询、还款、异议的办法。",
        en: "A collection letter must state amount, grounds, rights and how to query, pay and object.",
      },
    },
  },
  check(ask) {
    const part = firstMissing(ask, BLOCKS);
    return part === undefined ? undefined : { kind: "require", needs: part, says: "missing", used: { part } };
  },
  vectors: [
    {
      name: "all blocks are there",
      given: given({ request: { channel: "letter", content: [...BLOCKS] } }),
      expect: "silent",
    },
    {
      name: "no seal",
      given: given({ request: { channel: "letter", content: BLOCKS.slice(0, -1) } }),
      expect: "require",
    },
    {
      name: "no way to object",
      given: given({ request: { channel: "letter", content: BLOCKS.filter((part) => part !== "how-to-object") } }),
      expect: "require",
    },
    { name: "a text message is no letter", given: given({ request: { channel: "sms" } }), expect: "silent" },
  ],
});

/**
 * Every letter breaks the amount down and says as of when.
 *
 * > PCAC guideline art. 84 (letters); Consumer Law art. 8; consumer protection measures 2022 art. 22
 */
export const amountBreakdown = inForce({
  id: "cn.disclosure.amount-breakdown",
  title: { zh: "列明本金、利息、违约金、费用及截止时间", en: "Principal, interest, penalty, fees, and as of when" },
  cites: [consumerLaw("8", "verified"), pcac("84", "verified"), consumerProtection2022("22", "reported")],
  strength: "law",
  inForceFrom: SINCE.pcac,
  appliesTo: { channels: ["letter"], recipients: MAY_HEAR, messageClasses: DUNNING },
  unknown: "requires",
  sayings: {
    missing: {
      agent: {
        zh: "催收函须列明各项金额及截止时间（缺：{part}）。",
        en: "The letter must break the amount down as of a day (missing: {part}).",
      },
      borrower: {
        zh: "您有权知道欠款的各项构成和截止日期。",
        en: "You are entitled to know what the amount is made of and as of which day.",
      },
    },
  },
  notFormalised: {
    zh: "应请求提供明细属于答复义务，由相应流程完成。",
    en: "Giving the breakdown on request is an answer owed, which another room sees to.",
  },
  check(ask) {
    const part = firstMissing(ask, AMOUNTS);
    return part === undefined ? undefined : { kind: "require", needs: part, says: "missing", used: { part } };
  },
  vectors: [
    {
      name: "broken down as of a day",
      given: given({ request: { channel: "letter", content: [...AMOUNTS] } }),
      expect: "silent",
    },
    {
      name: "one sum only",
      given: given({ request: { channel: "letter", content: ["balance", "as-of-date"] } }),
      expect: "require",
    },
    {
      name: "as of no day",
      given: given({ request: { channel: "letter", content: ["amount-breakdown"] } }),
      expect: "require",
    },
  ],
});
