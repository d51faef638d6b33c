import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, civilCode, consumerLaw, consumerRegulation, pipl, publicSecurity } from "../instruments.ts";
import { isLender } from "../purpose.ts";
import { SINCE } from "../since.ts";

/**
 * Pestering is an offence, and a police order of no contact blocks the case.
 *
 * > Public Security Administration Punishments Law (2025) art. 50(1)(5): up to five days or ¥1,000; serious cases five
 * > to ten days; the police may order no contact
 */
export const noSoftHarassment = inForce({
  id: "cn.conduct.no-soft-harassment",
  title: { zh: "不得滋扰；禁止接触令即停", en: "No pestering; an order of no contact stops everything" },
  cites: [publicSecurity("50", "reported")],
  strength: "law",
  inForceFrom: SINCE.publicSecurity,
  unknown: "permits",
  sayings: {
    ordered: {
      agent: { zh: "公安机关已责令禁止接触，全部停止。", en: "The police have ordered no contact: everything stops." },
      borrower: {
        zh: "禁止接触令有效期间，任何人不得联系您。",
        en: "While an order of no contact holds, nobody may contact you.",
      },
    },
  },
  notFormalised: {
    zh: "跟踪、反复骚扰的认定由人判断；次数由频次规则控制。",
    en: "Following and repeated disturbance are for a person to recognise; counts are kept by the frequency rules.",
  },
  check(ask) {
    if (ask.facts.person.noContactOrder !== true && ask.hold("no-contact-order") === undefined) return undefined;
    return { kind: "refuse", says: "ordered" };
  },
  vectors: [
    { name: "no order", given: given({}), expect: "silent" },
    { name: "an order on the person", given: given({ person: { noContactOrder: true } }), expect: "refuse" },
    {
      name: "an order held on the case, for a service message",
      given: given({ holds: [{ kind: "no-contact-order", from: 0 }], request: { messageClass: "service" } }),
      expect: "refuse",
    },
  ],
});

/**
 * Nothing goes where others can see it.
 *
 * > Banking association guideline 2026; Civil Code arts 1024, 1032; PIPL art. 25; older card contracts that allow
 * > "collection by public notice" do not help
 */
export const noPublicPosting = inForce({
  id: "cn.channel.no-public-posting",
  title: { zh: "不得张贴、群发", en: "No posting where others can see" },
  cites: [civilCode("1024, 1032", "verified"), pipl("25", "verified"), cbaGuideline("reported")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  unknown: "permits",
  sayings: {
    visible: {
      agent: { zh: "这个地址他人可见，不得使用。", en: "Others can see what goes to this address." },
      borrower: {
        zh: "不得在他人可见之处张贴或发布您的债务。",
        en: "Nothing about your debt may be posted where others see it.",
      },
    },
  },
  check(ask) {
    return ask.facts.request.point.publiclyVisible === true ? { kind: "refuse", says: "visible" } : undefined;
  },
  vectors: [
    { name: "a private inbox", given: given({}), expect: "silent" },
    {
      name: "a group chat",
      given: given({ request: { channel: "im" }, point: { kind: "im", publiclyVisible: true } }),
      expect: "refuse",
    },
  ],
});

/**
 * Outside and preview reveal nothing.
 *
 * > Civil Code arts 1032–1034
 */
export const letterEnvelope = inForce({
  id: "cn.channel.letter-envelope",
  title: { zh: "信封和预览不得透露债务", en: "Envelope and preview reveal nothing" },
  cites: [civilCode("1032–1034", "verified")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  appliesTo: { channels: ["letter", "sms", "app", "email", "im"] },
  unknown: "requires",
  sayings: {
    reveals: {
      agent: { zh: "信封、发件人或预览文字会透露债务。", en: "Envelope, sender or preview would reveal the debt." },
      borrower: {
        zh: "信件外观和消息预览不得透露您的债务。",
        en: "Neither envelope nor preview may reveal your debt.",
      },
    },
    unknown: {
      agent: { zh: "不知道信封上写了什么。", en: "What the envelope shows is unknown." },
      borrower: { zh: "信件外观不得透露您的债务。", en: "An envelope may not reveal your debt." },
    },
  },
  check(ask) {
    const { envelope, channel } = ask.facts.request;
    if (envelope !== undefined) {
      const reveals =
        envelope.postcard === true || envelope.revealsDebt === true || envelope.senderName === "reveals-collection";
      return reveals ? { kind: "refuse", says: "reveals" } : undefined;
    }
    return channel === "letter" && !isLender(ask) ? { kind: "require", needs: "envelope", says: "unknown" } : undefined;
  },
  vectors: [
    {
      name: "a neutral sender",
      given: given({ request: { channel: "letter", envelope: { senderName: "neutral" } } }),
      expect: "silent",
    },
    {
      name: "a collection agency as sender",
      given: given({ request: { channel: "letter", envelope: { senderName: "reveals-collection" } } }),
      expect: "refuse",
    },
    {
      name: "a postcard",
      given: given({ request: { channel: "letter", envelope: { postcard: true } } }),
      expect: "refuse",
    },
    {
      name: "a push that shows the amount",
      given: given({ request: { channel: "app", envelope: { revealsDebt: true } } }),
      expect: "refuse",
    },
    {
      name: "an agency's envelope nobody has seen",
      given: given({ request: { channel: "letter" }, actor: { role: "agency" } }),
      expect: "require",
    },
  ],
});

/**
 * Commercial messages need consent, and stop when it is taken back.
 *
 * > Consumer Law art. 29(3); implementing regulation art. 24
 */
export const commercialConsent = inForce({
  id: "cn.channel.commercial-consent",
  title: { zh: "商业信息须经同意，可随时退订", en: "Commercial messages need consent" },
  cites: [consumerLaw("29(3)", "verified"), consumerRegulation("24", "verified")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  appliesTo: { messageClasses: ["marketing"] },
  unknown: "refuses",
  sayings: {
    unwanted: {
      agent: {
        zh: "没有客户的有效同意，不得发送商业信息。",
        en: "There is no standing consent to commercial messages.",
      },
      borrower: { zh: "未经您同意不得向您发送商业信息。", en: "No commercial messages without your consent." },
    },
  },
  check(ask) {
    const { point, channel } = ask.facts.request;
    const consents =
      point.optedOutAt === undefined ? [...(point.consents ?? []), ...(ask.facts.person.consents ?? [])] : [];
    const stands = consents.some(
      ({ scope, obtained, at, until, revokedAt, channel: to }) =>
        (scope === "channel" || scope === "any") &&
        (obtained === "person-initiative" || obtained === "asked") &&
        at <= ask.at &&
        (until === undefined || ask.at < until) &&
        (revokedAt === undefined || ask.at < revokedAt) &&
        (to === undefined || to === channel),
    );
    return stands ? undefined : { kind: "refuse", says: "unwanted" };
  },
  vectors: [
    { name: "nobody asked for it", given: given({ request: { messageClass: "marketing" } }), expect: "refuse" },
    {
      name: "the person asked for it",
      given: given({
        request: { messageClass: "marketing" },
        person: { consents: [{ to: "lender-1", at: 0, scope: "any", obtained: "person-initiative" }] },
      }),
      expect: "silent",
    },
    {
      name: "the consent was taken back",
      given: given({
        request: { messageClass: "marketing" },
        person: { consents: [{ to: "lender-1", at: 0, scope: "any", obtained: "asked", revokedAt: 1 }] },
      }),
      expect: "refuse",
    },
  ],
});
