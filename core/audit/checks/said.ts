import type { ContentPart } from "../../contact/request.ts";
import { asksForMoney, type Check, MAY_HEAR } from "../check.ts";

/** A collection call of which no recording runs from start to end. */
export const unrecorded: Check = {
  rule: "cn.channel.record-all-calls",
  needs: "recordings",
  find({ made }) {
    if (made.request.channel !== "voice" || made.request.recorded === true) return undefined;
    return { what: { zh: "通话没有全程录音。", en: "The call was not recorded from start to end." } };
  },
};

/** A demand that does not say who speaks and for whom. */
export const anonymous: Check = {
  rule: "cn.identity.state-creditor-and-agency",
  needs: "content",
  find({ made }) {
    const { content } = made.request;
    if (!asksForMoney(made) || content === undefined || !MAY_HEAR.includes(made.request.recipient.role))
      return undefined;
    const missing = (["collector-name", "creditor-name", "purpose"] as const).filter((part) => !content.includes(part));
    if (missing.length === 0) return undefined;
    return {
      what: { zh: "没有表明身份、债权人或来意。", en: "It did not say who speaks, for which creditor, or why." },
      used: { missing: missing.join(", ") },
    };
  },
};

/** Words that no collector may use, by the rule that forbids each. */
const FORBIDDEN: readonly (readonly [rule: string, part: ContentPart])[] = [
  ["cn.conduct.no-violence-threat", "threat"],
  ["cn.conduct.no-insult", "insult"],
  ["cn.conduct.no-criminal-threat", "criminal-claim"],
  ["cn.conduct.no-false-consequence", "false-consequence"],
  ["cn.identity.no-state-organ", "false-authority"],
  ["cn.conduct.no-publicity", "public-posting"],
  ["cn.conduct.no-induced-borrowing", "induced-borrowing"],
];

/** One check for each kind of forbidden words, read off the parts the record says were spoken. */
export const forbiddenWords: readonly Check[] = FORBIDDEN.map(([rule, part]) => ({
  rule,
  needs: "content",
  find({ made }) {
    if (made.request.content?.includes(part) !== true) return undefined;
    return { what: { zh: "含有禁止的内容：{part}。", en: "It held what is forbidden: {part}." }, used: { part } };
  },
}));
