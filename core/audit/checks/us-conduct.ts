import type { Channel, ContentPart, MessageClass } from "../../contact/request.ts";
import { answersThem, asksForMoney, type Check, type Examined, owedToThem } from "../check.ts";
import { agreedTo, isCollector, isConsumer, isProfessional } from "./us-parties.ts";

const HAS_A_MOMENT: readonly Channel[] = ["voice", "sms", "email", "app", "im", "visit"];
/** Acts towards a court, a bureau or another holder, and the question where somebody lives. */
const NO_TALK_OF_THE_DEBT: readonly MessageClass[] = [
  "location-inquiry",
  "legal-action",
  "proof-of-claim",
  "credit-report",
  "debt-transfer",
];
/** The notices 12 CFR 1006.6(c)(2) leaves open after a cease notice. */
const LAST_NOTICES: readonly MessageClass[] = ["cease-confirmation", "remedy-notice", "legal-action"];

const bound = ({ made }: Examined): boolean => isCollector(made) && made.request.courtPermission !== true;

/** A contact before 8:00 or from 21:00 on by the consumer's clock, unasked. Exactly 8:00:00 is left to the gate's caution. */
export const outsideHours: Check = {
  rule: "us.contact.hours",
  find(examined) {
    const { made, standing, minute, at, limit } = examined;
    const { channel, recipient, actor } = made.request;
    if (!bound(examined) || !HAS_A_MOMENT.includes(channel) || !isConsumer(recipient.role)) return undefined;
    if (minute >= limit("opensMinute") && minute < limit("closesMinute")) return undefined;
    const asked = standing.directives.some(({ kind, at: said }) => kind === "preferred-time" && said <= at);
    const agreed = agreedTo(standing.consents, { to: actor.id, at, scopes: ["time", "any"] });
    if (asked || agreed || answersThem(examined)) return undefined;
    const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    return {
      what: { zh: "在客户当地时间 {clock} 联系。", en: "Contact at {clock} by the customer's clock." },
      used: { clock },
    };
  },
};

/** Contact after a written wish to hear no more or a written refusal to pay. */
export const afterCease: Check = {
  rule: "us.contact.cease",
  find(examined) {
    const { made, standing, at } = examined;
    const { messageClass, recipient, debts } = made.request;
    if (!isCollector(made) || !isConsumer(recipient.role)) return undefined;
    if (owedToThem(made) || LAST_NOTICES.includes(messageClass)) return undefined;
    const wrote = standing.directives.find((said) => {
      if ((said.kind !== "stop-all" && said.kind !== "refuses-to-pay") || said.written === false) return false;
      if (said.at > at || (said.until !== undefined && said.until <= at)) return false;
      if (said.revokedAt !== undefined && said.revokedAt <= at) return false;
      return said.debts === undefined || debts.some((debt) => said.debts?.includes(debt));
    });
    if (wrote === undefined) return undefined;
    return {
      what: { zh: "书面要求停止后仍联系（{wish}）。", en: "Contact after the written wish to stop ({wish})." },
      used: { wish: wrote.kind },
    };
  },
};

/** A medium or an address that the person had asked not to be used. */
export const againstOptOut: Check = {
  rule: "us.contact.channel-opt-out",
  find(examined) {
    const { made, standing, at } = examined;
    const { channel, point, actor } = made.request;
    if (!isCollector(made) || owedToThem(made) || answersThem(examined)) return undefined;
    if (agreedTo(standing.consents, { to: actor.id, at, scopes: ["channel", "address"] })) return undefined;
    const said = standing.directives.find((one) => {
      if (one.at > at || (one.until !== undefined && one.until <= at)) return false;
      if (one.revokedAt !== undefined && one.revokedAt <= at) return false;
      if (one.kind === "stop-channel") return one.channel === channel;
      return one.kind === "stop-address" && one.pointId === point.id;
    });
    if (said === undefined) return undefined;
    return {
      what: { zh: "使用了客户要求停用的渠道或地址。", en: "A medium or address the person had opted out of was used." },
      used: { wish: said.kind },
    };
  },
};

/** Talk of the debt with somebody who may not hear of it. */
export const toThirdPerson: Check = {
  rule: "us.contact.third-party",
  find(examined) {
    const { made, standing, at } = examined;
    const { recipient, messageClass, actor } = made.request;
    if (!bound(examined) || isConsumer(recipient.role) || isProfessional(recipient.role)) return undefined;
    if (NO_TALK_OF_THE_DEBT.includes(messageClass)) return undefined;
    if (agreedTo(standing.consents, { to: actor.id, at, scopes: ["third-party", "any"] })) return undefined;
    return {
      what: { zh: "就债务联系了第三人（{role}）。", en: "A third person was contacted about the debt ({role})." },
      used: { role: recipient.role },
    };
  },
};

/** Collection while a dispute waits for its answer. */
export const whileDisputed: Check = {
  rule: "us.hold.dispute",
  find({ made, standing }) {
    const since = standing.holds.get("dispute");
    if (since === undefined || !isCollector(made) || !isConsumer(made.request.recipient.role)) return undefined;
    if (!asksForMoney(made) || made.request.requiredByLaw === true) return undefined;
    return { what: { zh: "异议未答复仍在催收。", en: "Collection though a dispute was not answered." } };
  },
};

/** Collection, by whomever, after a petition in bankruptcy. */
export const inBankruptcy: Check = {
  rule: "us.hold.bankruptcy",
  find({ made, standing }) {
    const { recipient, courtPermission } = made.request;
    if (!standing.holds.has("insolvency") || !asksForMoney(made)) return undefined;
    if (recipient.role === "attorney" || courtPermission === true) return undefined;
    return { what: { zh: "破产申请后仍在催收。", en: "Collection after a bankruptcy petition." } };
  },
};

/** Words by the rule that forbids each: 12 CFR 1006.14(c)–(f) abuse, 1006.18 what is false. */
const FORBIDDEN: readonly (readonly [rule: string, parts: readonly ContentPart[]])[] = [
  ["us.contact.harassment-all-channel", ["threat", "insult", "public-posting"]],
  [
    "us.content.false-threat",
    ["false-authority", "false-consequence", "false-amount", "false-legal-claim", "criminal-claim"],
  ],
];

/** One check for each group of forbidden words, read off the parts the record says were spoken. */
export const usForbiddenWords: readonly Check[] = FORBIDDEN.map(([rule, parts]) => ({
  rule,
  needs: "content",
  find({ made }) {
    const said = isCollector(made) ? parts.filter((part) => made.request.content?.includes(part)) : [];
    if (said.length === 0) return undefined;
    return {
      what: { zh: "含有禁止的内容：{parts}。", en: "It held what is forbidden: {parts}." },
      used: { parts: said.join(", ") },
    };
  },
}));
