import type { Ask } from "@fairdue/core/contact/ask.ts";
import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { civilCode, gbt45251 } from "../instruments.ts";
import { COLLECTING } from "../purpose.ts";
import { SINCE } from "../since.ts";

function isDead(ask: Ask): boolean {
  return ask.facts.person.deceased === true || ask.hold("deceased") !== undefined;
}

/**
 * A reported death stops collection at once, from anybody, and every message to the dead.
 *
 * > GB/T 45251-2025, 5.3; Civil Code art. 1161
 *
 * Not formalised: verifying the death by document, which a person does without pressing the family.
 */
export const deathStop = inForce({
  id: "cn.vuln.death-stop",
  title: { zh: "客户去世即停止催收", en: "A death stops collection" },
  cites: [gbt45251("5.3", "reported"), civilCode("1161", "verified")],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  unknown: "permits",
  sayings: {
    deceased: {
      agent: {
        zh: "已报告客户去世，停止催收，转遗产流程。",
        en: "The customer is reported dead: stop, hand over to the estate team.",
      },
      borrower: {
        zh: "得知借款人去世后不得继续催收或向家属施压。",
        en: "After a death nobody may go on collecting or press the family.",
      },
    },
  },
  notFormalised: {
    zh: "死亡的核实由人凭文件进行，不得向家属施压。",
    en: "A person verifies the death by document, without pressing the family.",
  },
  check(ask) {
    if (!isDead(ask)) return undefined;
    const { messageClass, recipient } = ask.facts.request;
    if (recipient.role !== "borrower" && !COLLECTING.includes(messageClass)) return undefined;
    return { kind: "refuse", says: "deceased" };
  },
  vectors: [
    { name: "nobody has reported a death", given: given({}), expect: "silent" },
    { name: "the death is known", given: given({ person: { deceased: true } }), expect: "refuse" },
    {
      name: "the death is held on the case",
      given: given({ holds: [{ kind: "deceased", from: 0 }] }),
      expect: "refuse",
    },
    {
      name: "the heir is asked to pay",
      given: given({ person: { deceased: true }, recipient: { role: "heir" } }),
      expect: "refuse",
    },
    {
      name: "the executor gets the information they asked for",
      given: given({
        person: { deceased: true },
        recipient: { role: "executor" },
        request: { messageClass: "requested-information" },
      }),
      expect: "silent",
    },
  ],
});

/**
 * After a death the family is left in peace; matters of the estate go to its executor or heirs.
 *
 * > GB/T 45251-2025, 5.3; Civil Code art. 1161
 */
export const deceased = inForce({
  id: "cn.party.deceased",
  title: { zh: "客户去世后不向家属催收，转遗产流程", en: "After a death: the estate, not the family" },
  cites: [gbt45251("5.3", "reported"), civilCode("1161", "verified")],
  strength: "standard",
  inForceFrom: SINCE.gbt,
  appliesTo: {
    recipients: [
      "spouse",
      "family",
      "parent-of-minor",
      "contact-person",
      "nominated-contact",
      "employer",
      "third-party",
    ],
  },
  unknown: "permits",
  sayings: {
    estate: {
      agent: {
        zh: "借款人已去世，不再联系家属，转遗产流程。",
        en: "The borrower has died: leave the family, go to the estate.",
      },
      borrower: { zh: "借款人去世后不得向家属催收。", en: "After a death the family may not be pursued." },
    },
  },
  check(ask) {
    return isDead(ask) ? { kind: "route", to: "estate", says: "estate" } : undefined;
  },
  vectors: [
    {
      name: "the widow is left in peace",
      given: given({
        person: { deceased: true },
        recipient: { role: "spouse" },
        request: { messageClass: "relay-request" },
      }),
      expect: "route",
    },
    { name: "the borrower lives", given: given({ recipient: { role: "spouse" } }), expect: "silent" },
    {
      name: "the executor is the one to speak to",
      given: given({ person: { deceased: true }, recipient: { role: "executor" } }),
      expect: "silent",
    },
  ],
});

/**
 * Heirs answer with the estate they took and no further, and are never asked to take the debt over.
 *
 * > Civil Code art. 1161: up to the actual value of the estate; an heir who renounced owes nothing
 *
 * Not formalised: the value of the estate and renunciation, which the estate team establishes.
 */
export const estateLimit = inForce({
  id: "cn.vuln.estate-limit",
  title: { zh: "继承人仅以遗产实际价值为限", en: "Heirs answer with the estate only" },
  cites: [civilCode("1161", "verified")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  appliesTo: { recipients: ["heir", "executor"] },
  unknown: "requires",
  sayings: {
    unproven: {
      agent: { zh: "没有遗产清单和继承证明，不得就债务联系。", en: "No proof of estate and inheritance is on file." },
      borrower: {
        zh: "您仅在所得遗产实际价值内负责；放弃继承则不负责。",
        en: "You answer with what you inherited and no more; whoever renounced owes nothing.",
      },
    },
  },
  notFormalised: {
    zh: "遗产价值、放弃继承由遗产流程中的人查明。",
    en: "The estate's value and any renunciation are established by the estate team.",
  },
  check(ask) {
    const { recipient } = ask.facts.request;
    if (recipient.purpose !== "collect" || recipient.liabilityProof === true) return undefined;
    return { kind: "require", needs: "estate-inventory", says: "unproven" };
  },
  vectors: [
    { name: "an heir without proof of an estate", given: given({ recipient: { role: "heir" } }), expect: "require" },
    {
      name: "an heir with an inventory on file",
      given: given({ recipient: { role: "heir", liabilityProof: true } }),
      expect: "silent",
    },
    {
      name: "telling an executor what was asked",
      given: given({ recipient: { role: "executor", purpose: "inform" } }),
      expect: "silent",
    },
  ],
});
