import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cbaGuideline, consumerProtection2022, limitation } from "../instruments.ts";
import { COLLECTING, carriesAny } from "../purpose.ts";
import { SINCE } from "../since.ts";

/**
 * A debt whose limitation has run is labelled as such: no threat of suit, no trick into acknowledging it.
 *
 * > Limitation interpretation art. 19 (agreeing or performing gives the defence up); banking association guideline and
 * > consumer protection measures 2022 (no misleading)
 *
 * Where acceleration leaves two dates, the earlier one counts for what is said.
 */
export const expiredConduct = inForce({
  id: "cn.limit.expired-conduct",
  title: { zh: "时效届满债务的催收限制", en: "Conduct on time-barred debts" },
  cites: [limitation("19", "verified"), cbaGuideline("unverified"), consumerProtection2022("", "unverified")],
  strength: "law",
  inForceFrom: SINCE.civilCode,
  appliesTo: { messageClasses: COLLECTING },
  unknown: "permits",
  sayings: {
    suit: {
      agent: {
        zh: "时效已届满，不得以诉讼相告或发律师函。",
        en: "Limitation has run: no word of suing, no lawyer's letter.",
      },
      borrower: {
        zh: "时效届满的债务，您可以拒绝履行；不得以起诉吓唬您。",
        en: "You may refuse a time-barred debt; nobody may frighten you with a suit.",
      },
    },
    unlabelled: {
      agent: { zh: "须写明该债务诉讼时效已届满。", en: "The message must say that limitation has run." },
      borrower: {
        zh: "对方须告知时效已届满；同意还款或签字可能使您失去抗辩。",
        en: "You must be told that limitation has run; agreeing or signing may cost you the defence.",
      },
    },
  },
  notFormalised: {
    zh: "时效何时届满（加速到期的两种算法）由法务确认。",
    en: "When limitation ran, on either reading of acceleration, is for counsel to confirm.",
  },
  check(ask) {
    let barred = false;
    for (const { id, timeBarred } of ask.facts.debts) {
      if (timeBarred === true && ask.facts.request.debts.includes(id)) barred = true;
    }
    if (!barred) return undefined;
    const suing =
      ask.facts.request.messageClass === "lawyer-letter" ||
      carriesAny(ask, ["litigation-possibility", "litigation-claim", "judgment-claim", "enforcement-claim"]);
    if (suing) return { kind: "refuse", says: "suit" };
    if (ask.has("time-barred-disclosure")) return undefined;
    return { kind: "require", needs: "time-barred-disclosure", says: "unlabelled" };
  },
  vectors: [
    { name: "limitation has not run", given: given({}), expect: "silent" },
    { name: "it has, and the demand hides it", given: given({ debt: { timeBarred: true } }), expect: "require" },
    {
      name: "it has, and the demand says so",
      given: given({ debt: { timeBarred: true }, request: { content: ["time-barred-disclosure"] } }),
      expect: "silent",
    },
    {
      name: "it has, and the demand hints at a suit",
      given: given({
        debt: { timeBarred: true },
        request: { content: ["time-barred-disclosure", "litigation-possibility"] },
      }),
      expect: "refuse",
    },
    {
      name: "it has, and a lawyer writes",
      given: given({
        debt: { timeBarred: true },
        request: { messageClass: "lawyer-letter", content: ["time-barred-disclosure"] },
      }),
      expect: "refuse",
    },
  ],
});
