import type { Outcome } from "@fairdue/core/contact/facts.ts";
import type {
  ActorRole,
  Automation,
  Channel,
  ContentPart,
  MessageClass,
  RecipientRole,
} from "@fairdue/core/contact/request.ts";

/**
 * Other names that people who write cases use for the values of the closed lists, in English and Chinese. Only names
 * with one meaning stand here: a word that could mean two things is better refused than guessed.
 */
type Names<T extends string> = Readonly<Record<string, T>>;

/** A name as it is looked up: lower case, words joined by hyphens. */
export function plainName(text: string): string {
  return text
    .trim()
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
}

export const CHANNEL_NAMES: Names<Channel> = {
  call: "voice",
  phone: "voice",
  telephone: "voice",
  "phone-call": "voice",
  "telephone-call": "voice",
  voicemail: "voice",
  text: "sms",
  texts: "sms",
  "text-message": "sms",
  "e-mail": "email",
  mail: "letter",
  post: "letter",
  "us-mail": "letter",
  chat: "im",
  "direct-message": "im",
  dm: "im",
  social: "im",
  "social-media": "im",
  push: "app",
  "in-person": "visit",
  电话: "voice",
  语音: "voice",
  短信: "sms",
  邮件: "email",
  电子邮件: "email",
  微信: "im",
  企业微信: "im",
  信函: "letter",
  催收函: "letter",
  上门: "visit",
  外访: "visit",
};

export const AUTOMATION_NAMES: Names<Automation> = {
  robot: "ai",
  robocall: "prerecorded",
  "pre-recorded": "prerecorded",
  人工: "human",
  智能语音: "ai",
  机器人: "ai",
  录音: "prerecorded",
};

export const ACTOR_NAMES: Names<ActorRole> = {
  collector: "agency",
  "debt-collector": "agency",
  "third-party-collector": "agency",
  "collection-agency": "agency",
  creditor: "lender",
  bank: "lender",
  "first-party": "lender",
  "original-creditor": "lender",
  buyer: "debt-buyer",
  "mortgage-servicer": "servicer",
  "loan-servicer": "servicer",
  银行: "lender",
  贷款人: "lender",
  金融机构: "lender",
  催收机构: "agency",
  第三方催收机构: "agency",
  助贷平台: "platform",
  平台: "platform",
  受让人: "assignee",
  律师事务所: "law-firm",
  担保公司: "guarantor-company",
};

export const RECIPIENT_NAMES: Names<RecipientRole> = {
  consumer: "borrower",
  customer: "borrower",
  debtor: "borrower",
  self: "borrower",
  "surviving-spouse": "spouse",
  husband: "spouse",
  wife: "spouse",
  parent: "parent-of-minor",
  "legal-guardian": "guardian",
  administrator: "executor",
  "personal-representative": "executor",
  "successor-in-interest": "confirmed-successor",
  "confirmed-successor-in-interest": "confirmed-successor",
  lawyer: "attorney",
  "consumers-attorney": "attorney",
  "consumer-attorney": "attorney",
  "consumer-reporting-agency": "credit-bureau",
  cra: "credit-bureau",
  bureau: "credit-bureau",
  "creditors-attorney": "creditor-attorney",
  "collectors-attorney": "collector-attorney",
  neighbour: "third-party",
  neighbor: "third-party",
  friend: "third-party",
  roommate: "third-party",
  coworker: "third-party",
  "co-worker": "third-party",
  colleague: "third-party",
  stranger: "third-party",
  relative: "family",
  sibling: "family",
  sister: "family",
  brother: "family",
  mother: "family",
  father: "family",
  本人: "borrower",
  借款人: "borrower",
  债务人: "borrower",
  共同借款人: "co-borrower",
  担保人: "guarantor",
  保证人: "guarantor",
  配偶: "spouse",
  监护人: "guardian",
  继承人: "heir",
  律师: "attorney",
  联系人: "contact-person",
  紧急联系人: "contact-person",
  家人: "family",
  亲属: "family",
  父母: "family",
  单位: "employer",
  同事: "third-party",
  朋友: "third-party",
  邻居: "third-party",
  无关第三人: "third-party",
};

export const MESSAGE_NAMES: Names<MessageClass> = {
  collection: "demand",
  "limited-content-message": "limited-content",
  lcm: "limited-content",
  "location-information": "location-inquiry",
  "location-info": "location-inquiry",
  "validation-information": "validation-notice",
  "opt-out-confirm": "opt-out-confirmation",
  lawsuit: "legal-action",
  suit: "legal-action",
  "credit-reporting": "credit-report",
  furnishing: "credit-report",
  催收: "demand",
  提醒: "reminder",
  律师函: "lawyer-letter",
  委外告知: "placement-notice",
  债权转让通知: "assignment-notice",
  营销: "marketing",
  转告: "relay-request",
};

export const OUTCOME_NAMES: Names<Outcome> = {
  unanswered: "no-answer",
  missed: "no-answer",
  "not-answered": "no-answer",
  "busy-signal": "busy",
  "out-of-service": "not-in-service",
  disconnected: "not-in-service",
  "voice-mail": "voicemail",
  "left-voicemail": "voicemail",
  message: "voicemail",
  spoke: "conversation",
  talked: "conversation",
  connected: "answered",
  "wrong-number": "wrong-party",
  bounced: "undeliverable",
  returned: "undeliverable",
  未接: "no-answer",
  无人接听: "no-answer",
  未接通: "no-answer",
  占线: "busy",
  空号: "not-in-service",
  接通: "answered",
  通话: "conversation",
  拒接: "refused",
  已发送: "sent",
  送达: "delivered",
};

export const DIRECTION_NAMES: Names<"inbound" | "outbound"> = {
  in: "inbound",
  out: "outbound",
  incoming: "inbound",
  outgoing: "outbound",
  呼入: "inbound",
  呼出: "outbound",
};

export const DIRECTIVE_NAMES: Names<
  "stop-all" | "refuses-to-pay" | "inconvenient-time" | "inconvenient-place" | "employer-prohibits" | "stop-channel"
> = {
  cease: "stop-all",
  "cease-communication": "stop-all",
  "cease-and-desist": "stop-all",
  "stop-contact": "stop-all",
  "refusal-to-pay": "refuses-to-pay",
  "employer-prohibited": "employer-prohibits",
};

export const PRODUCT_NAMES: Names<"credit-card" | "consumer-loan" | "mortgage" | "student-loan" | "other"> = {
  card: "credit-card",
  medical: "other",
  "medical-debt": "other",
  utility: "other",
  "auto-loan": "consumer-loan",
  auto: "consumer-loan",
  "personal-loan": "consumer-loan",
  "home-loan": "mortgage",
  student: "student-loan",
  信用卡: "credit-card",
  消费贷: "consumer-loan",
  房贷: "mortgage",
};

export const PART_NAMES: Names<ContentPart> = {
  "opt-out": "opt-out-notice",
  "mini-miranda": "debt-collection-purpose-disclosure",
  "debt-amount": "balance",
  amount: "balance",
  "friend-request": "connection-request",
  "threat-of-arrest": "criminal-claim",
  "arrest-threat": "criminal-claim",
  "convenience-fee": "extra-fee",
};
