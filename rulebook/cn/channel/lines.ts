import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { antiFraud, cardMeasures, cbaGuideline, pcac, shortMessages } from "../instruments.ts";
import { firstMissing, isLender, MAY_HEAR } from "../purpose.ts";
import { SINCE } from "../since.ts";

/**
 * Every collection call is recorded from start to end, failed identity checks included.
 *
 * > Banking association guideline 2026; PCAC guideline art. 83; card measures art. 68
 */
export const recordAllCalls = inForce({
  id: "cn.channel.record-all-calls",
  title: { zh: "通话全程录音", en: "Every call is recorded" },
  cites: [cbaGuideline("reported"), pcac("83", "verified"), cardMeasures("68", "unverified")],
  strength: "self-regulation",
  inForceFrom: SINCE.pcac,
  appliesTo: { channels: ["voice"] },
  unknown: "requires",
  sayings: {
    unrecorded: {
      agent: { zh: "线路不能录音，不得拨打。", en: "This line does not record: no call." },
      borrower: {
        zh: "催收通话必须全程录音，您可以要求调取。",
        en: "Collection calls must be recorded; you may ask for the recording.",
      },
    },
  },
  check(ask) {
    return ask.facts.request.recorded === true
      ? undefined
      : { kind: "require", needs: "recording", says: "unrecorded" };
  },
  vectors: [
    { name: "recorded", given: given({}), expect: "silent" },
    { name: "not recorded", given: given({ request: { recorded: false } }), expect: "require" },
    {
      name: "a text message has no recording",
      given: given({ request: { channel: "sms", recorded: false } }),
      expect: "silent",
    },
  ],
});

/**
 * Registered lines and accounts only, no private phones.
 *
 * > Banking association guideline 2026, prohibited acts
 */
export const approvedLinesOnly = inForce({
  id: "cn.channel.approved-lines-only",
  title: { zh: "只用登记的线路和账号", en: "Registered lines and accounts only" },
  cites: [cbaGuideline("reported")],
  strength: "self-regulation",
  inForceFrom: SINCE.cba,
  unknown: "requires",
  sayings: {
    private: {
      agent: { zh: "不得使用私人电话或私人账号。", en: "Private phones and accounts are not allowed." },
      borrower: { zh: "催收人员不得用私人号码联系您。", en: "Collectors may not use private numbers." },
    },
    unknown: {
      agent: { zh: "不知道线路或账号是否登记。", en: "Whether the line or account is registered is unknown." },
      borrower: { zh: "催收须使用登记的号码。", en: "Collectors must use registered numbers." },
    },
  },
  check(ask) {
    const { approvedLine } = ask.facts.request.actor;
    if (approvedLine === true || (approvedLine === undefined && isLender(ask))) return undefined;
    if (approvedLine === false) return { kind: "refuse", says: "private" };
    return { kind: "require", needs: "registered-line", says: "unknown" };
  },
  vectors: [
    { name: "a registered line", given: given({}), expect: "silent" },
    { name: "a private phone", given: given({ actor: { approvedLine: false } }), expect: "refuse" },
    {
      name: "an agency's line nobody knows",
      given: (base) => {
        const { approvedLine: _approvedLine, ...actor } = base.request.actor;
        return { ...base, request: { ...base.request, actor: { ...actor, role: "agency" } } };
      },
      expect: "require",
    },
  ],
});

/**
 * Chat only through an enterprise account that archives.
 *
 * > Banking association guideline 2026 (other ways of collection: SMS platform, enterprise chat)
 */
export const officialImOnly = inForce({
  id: "cn.channel.official-im-only",
  title: { zh: "即时消息只用企业账号并存档", en: "Chat through an archiving enterprise account only" },
  cites: [cbaGuideline("reported")],
  strength: "self-regulation",
  inForceFrom: SINCE.cba,
  appliesTo: { channels: ["im"] },
  unknown: "requires",
  sayings: {
    unofficial: {
      agent: { zh: "须使用可存档的企业账号。", en: "Use an enterprise account that archives." },
      borrower: { zh: "催收消息只能来自企业账号。", en: "Collection chats may come from enterprise accounts only." },
    },
  },
  check(ask) {
    return ask.facts.request.actor.approvedLine === true
      ? undefined
      : { kind: "require", needs: "enterprise-account", says: "unofficial" };
  },
  vectors: [
    { name: "an enterprise account", given: given({ request: { channel: "im" } }), expect: "silent" },
    {
      name: "a private account",
      given: given({ request: { channel: "im" }, actor: { approvedLine: false } }),
      expect: "require",
    },
  ],
});

/**
 * The number shown is genuine and registered.
 *
 * > Law against telecom and online fraud, art. 14
 */
export const callerIdGenuine = inForce({
  id: "cn.channel.caller-id-genuine",
  title: { zh: "主叫号码真实，不得改号", en: "A genuine caller ID" },
  cites: [antiFraud("14", "verified")],
  strength: "law",
  inForceFrom: SINCE.antiFraud,
  appliesTo: { channels: ["voice"] },
  unknown: "requires",
  sayings: {
    altered: {
      agent: { zh: "显示的号码不真实或未登记。", en: "The number shown is not genuine." },
      borrower: { zh: "来电号码必须真实，不得改号。", en: "The number you see must be genuine." },
    },
    unknown: {
      agent: { zh: "不知道显示的号码是否真实。", en: "Whether the number shown is genuine is unknown." },
      borrower: { zh: "来电号码必须真实。", en: "The number you see must be genuine." },
    },
  },
  check(ask) {
    const { genuineCallerId } = ask.facts.request.actor;
    if (genuineCallerId === true || (genuineCallerId === undefined && isLender(ask))) return undefined;
    if (genuineCallerId === false) return { kind: "refuse", says: "altered" };
    return { kind: "require", needs: "caller-id", says: "unknown" };
  },
  vectors: [
    { name: "a genuine number", given: given({}), expect: "silent" },
    { name: "a rewritten number", given: given({ actor: { genuineCallerId: false } }), expect: "refuse" },
    {
      name: "an agency's number nobody has checked",
      given: (base) => {
        const { genuineCallerId: _genuine, ...actor } = base.request.actor;
        return { ...base, request: { ...base.request, actor: { ...actor, role: "agency" } } };
      },
      expect: "require",
    },
  ],
});

/**
 * A text message is signed and says how to reply or call back.
 *
 * > Provisions on short message services (recalled); links that hide where they lead are for the approver of the text
 */
export const smsSignature = inForce({
  id: "cn.channel.sms-signature",
  title: { zh: "短信有签名和回复途径", en: "A text message is signed and can be answered" },
  cites: [shortMessages("", "unverified")],
  strength: "law",
  inForceFrom: SINCE.shortMessages,
  appliesTo: { channels: ["sms"], recipients: MAY_HEAR },
  unknown: "requires",
  sayings: {
    missing: {
      agent: { zh: "短信缺少{part}。", en: "The text lacks a part: {part}." },
      borrower: {
        zh: "催收短信须写明发送方和联系电话。",
        en: "A collection text must name its sender and a number to call.",
      },
    },
  },
  notFormalised: {
    zh: "短链接是否掩盖去向由文本审批人判断。",
    en: "Whether a short link hides where it leads is for the approver of the text.",
  },
  check(ask) {
    const reachable = ask.has("collector-contact") || ask.has("complaint-channel") || ask.has("reply-telephone");
    const part = firstMissing(ask, SENDER) ?? (reachable ? undefined : "collector-contact");
    return part === undefined ? undefined : { kind: "require", needs: part, says: "missing", used: { part } };
  },
  vectors: [
    { name: "signed, with a hotline", given: given({ request: { channel: "sms" } }), expect: "silent" },
    {
      name: "unsigned",
      given: given({ request: { channel: "sms", content: ["complaint-channel"] } }),
      expect: "require",
    },
    {
      name: "no number to call",
      given: given({ request: { channel: "sms", content: ["collector-name"] } }),
      expect: "require",
    },
  ],
});

const SENDER = ["collector-name"] as const;
