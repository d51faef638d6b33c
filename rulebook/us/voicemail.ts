import type { ContentPart } from "@fairdue/core/contact/request.ts";
import type { Rule } from "@fairdue/core/contact/rule.ts";
import { givenUs } from "./base.ts";
import { REGULATION_F, regF } from "./instruments.ts";
import { CONSUMERS, whenCovered } from "./scope.ts";

const REQUIRED: readonly ContentPart[] = [
  "non-revealing-business-name",
  "request-to-reply",
  "natural-person-name",
  "reply-telephone",
];
const OPTIONAL: readonly ContentPart[] = [
  "salutation",
  "date-and-time",
  "suggested-reply-times",
  "representative-statement",
];

/**
 * A limited-content message: a voicemail for the consumer with the listed items and nothing else.
 *
 * > 12 CFR 1006.2(j), (b), (d): anything more and it is a communication about the debt
 */
export const limitedContent: Rule = {
  id: "us.voicemail.limited-content",
  title: { zh: "有限内容留言", en: "Limited-content message" },
  cites: [regF("1006.2(j), (b), (d)", "verified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { messageClasses: ["limited-content"] },
  parameters: {},
  unknown: "requires",
  sayings: {
    "no-voicemail": {
      agent: { zh: "有限内容留言只能是语音留言。", en: "Only a voicemail can be a limited-content message." },
      borrower: { zh: "只有语音留言可用此格式。", en: "Only a voicemail may take this form." },
    },
    "not-theirs": {
      agent: { zh: "已知此号码属于他人。", en: "The number is known to belong to somebody else." },
      borrower: { zh: "不得给他人留言。", en: "No such message may be left with somebody else." },
    },
    extra: {
      agent: { zh: "留言含有清单以外的内容：{parts}。", en: "The message says more than the list allows: {parts}." },
      borrower: { zh: "留言不得透露与债务有关的内容。", en: "The message may say nothing beyond a fixed list." },
    },
    missing: {
      agent: { zh: "留言缺少：{parts}。", en: "The message lacks: {parts}." },
      borrower: { zh: "留言须说明可找谁回电。", en: "The message must say whom to call back, and where." },
    },
  },
  check: whenCovered((ask) => {
    const { channel, voicemail, recipient, point, content } = ask.facts.request;
    if (channel !== "voice" || voicemail === false) return { kind: "refuse", says: "no-voicemail" };
    if (point.wrongParty === true || !CONSUMERS.includes(recipient.role)) return { kind: "refuse", says: "not-theirs" };
    const extra = (content ?? []).filter((part) => !REQUIRED.includes(part) && !OPTIONAL.includes(part));
    if (extra.length > 0) return { kind: "refuse", says: "extra", used: { parts: extra.join(", ") } };
    const missing = REQUIRED.filter((part) => !ask.has(part));
    if (missing.length === 0) return undefined;
    return { kind: "require", needs: missing.join(" "), says: "missing", used: { parts: missing.join(", ") } };
  }),
  vectors: [
    { name: "the four items", given: message(REQUIRED), expect: "silent" },
    { name: "with all that is optional", given: message([...REQUIRED, ...OPTIONAL]), expect: "silent" },
    {
      name: "a firm's name that tells of collection",
      given: message([...REQUIRED.slice(1), "collector-trade-name"]),
      expect: "refuse",
    },
    {
      name: "a disclosure that a State demands",
      given: message([...REQUIRED, "debt-collector-disclosure"]),
      expect: "refuse",
    },
    { name: "no telephone number", given: message(REQUIRED.slice(0, 3)), expect: "require" },
    {
      name: "as a text message",
      given: givenUs({ request: { channel: "sms", messageClass: "limited-content", content: REQUIRED } }),
      expect: "refuse",
    },
    {
      name: "spoken to whoever answered",
      given: givenUs({ request: { voicemail: false, messageClass: "limited-content", content: REQUIRED } }),
      expect: "refuse",
    },
    {
      name: "on the number of a neighbour",
      given: givenUs({
        request: { voicemail: true, messageClass: "limited-content", content: REQUIRED },
        recipient: { role: "third-party" },
      }),
      expect: "refuse",
    },
  ],
};

function message(content: readonly ContentPart[]) {
  return givenUs({ request: { voicemail: true, messageClass: "limited-content", content } });
}
