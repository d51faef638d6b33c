import type { Finding, Rule } from "@fairdue/core/contact/rule.ts";
import { call, givenUs, ny } from "./base.ts";
import { REGULATION_F, regF } from "./instruments.ts";
import { whenCovered } from "./scope.ts";
import { directConsents } from "./statements.ts";
import { NOTICE_PARTS } from "./validation.ts";

/**
 * Required notices reach the person and can be kept; electronic ones sent later need E-SIGN consent.
 *
 * > 12 CFR 1006.42(a)(1): reasonably expected to give actual notice, in a form to keep and read again; (b): E-SIGN for a
 * > validation notice sent after the first communication and for dispute answers; the texts of 6(e) and 18(e) are
 * > exempt when they stand alone
 */
export const delivery: Rule = {
  id: "us.disclosure.delivery",
  title: { zh: "法定通知的送达", en: "Delivery of required notices" },
  cites: [regF("1006.42(a)", "reported"), regF("1006.42(b)", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: {
    messageClasses: ["validation-notice", "dispute-response"],
    channels: ["email", "sms", "im", "app", "letter"],
  },
  parameters: {},
  unknown: "requires",
  sayings: {
    bounced: {
      agent: { zh: "发往此地址的上一封已被退回。", en: "The last one to this address came back undeliverable." },
      borrower: { zh: "退回的通知须换地址重发。", en: "A notice that came back must be sent elsewhere." },
    },
    "no-e-sign": {
      agent: {
        zh: "以电子方式发送须有客户的 E-SIGN 同意。",
        en: "Sending it electronically needs the consumer's E-SIGN consent.",
      },
      borrower: { zh: "您同意后才能以电子方式向您发送。", en: "It is sent electronically only with your consent." },
    },
  },
  check: whenCovered((ask): Finding | undefined => {
    const { channel, messageClass, point, actor } = ask.facts.request;
    const earlier = ask.facts.history.filter(({ pointId, at }) => pointId === point.id && at < ask.at);
    const bounced = point.invalid === true || earlier.at(-1)?.outcome === "undeliverable";
    if (bounced) return { kind: "refuse", says: "bounced" };
    if (channel === "letter") return undefined;
    const first = ask.debts.every(({ initialCommunicationAt }) => initialCommunicationAt === undefined);
    const untouched = !ask.facts.history.some((one) => one.actorId === actor.id && one.direction === "outbound");
    if (messageClass === "validation-notice" && first && untouched) return undefined;
    const consented = directConsents(ask, "electronic-delivery").length > 0;
    return consented ? undefined : { kind: "require", needs: "e-sign-consent", says: "no-e-sign" };
  }),
  vectors: [
    { name: "in the first communication, an e-mail", given: notice({}), expect: "silent" },
    { name: "by e-mail after a first call", given: notice({ debt: { initialCommunicationAt: 1 } }), expect: "require" },
    {
      name: "with E-SIGN consent",
      given: notice({
        debt: { initialCommunicationAt: 1 },
        person: { consents: [{ to: "collector-1", at: 1, scope: "electronic-delivery", obtained: "asked" }] },
      }),
      expect: "silent",
    },
    {
      name: "by post",
      given: notice({ request: { channel: "letter" }, debt: { initialCommunicationAt: 1 } }),
      expect: "silent",
    },
    {
      name: "to an address that bounced",
      given: notice({
        history: [call(ny("2026-11-20", "11:00"), { channel: "email", pointId: "point-1", outcome: "undeliverable" })],
      }),
      expect: "refuse",
    },
  ],
};

function notice(changes: Parameters<typeof givenUs>[0]) {
  return givenUs({
    ...changes,
    request: { channel: "email", messageClass: "validation-notice", content: NOTICE_PARTS, ...changes.request },
  });
}
