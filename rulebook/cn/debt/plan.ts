import { at, given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cardMeasures, civilCode, limitation } from "../instruments.ts";
import { DUNNING } from "../purpose.ts";
import { SINCE } from "../since.ts";

/**
 * A signed plan stops collection unless it is broken.
 *
 * > Card measures art. 70: once the personalised instalment agreement is made, collection stops unless it is breached
 *
 * Written for cards; adopted for every plan.
 */
export const planStopsCollection = inForce({
  id: "cn.hardship.card-plan-stop-collection",
  title: { zh: "签订个性化分期后停止催收", en: "A signed plan stops collection" },
  cites: [cardMeasures("70", "reported")],
  strength: "law",
  inForceFrom: SINCE.cardMeasures,
  appliesTo: { messageClasses: DUNNING },
  unknown: "refuses",
  sayings: {
    kept: {
      agent: { zh: "分期协议履行中，停止催收。", en: "A plan is signed and kept: no collection." },
      borrower: { zh: "您按协议还款期间，不得催收。", en: "While you keep your plan, nobody may collect." },
    },
  },
  check(ask) {
    if (ask.hold("plan") !== undefined) return { kind: "refuse", says: "kept" };
    for (const { id, plan } of ask.facts.debts) {
      if (plan?.signed !== true || plan.breached === true) continue;
      if (ask.facts.request.debts.includes(id)) return { kind: "refuse", says: "kept" };
    }
    return undefined;
  },
  vectors: [
    { name: "no plan", given: given({}), expect: "silent" },
    {
      name: "a plan is signed and kept",
      given: given({ debt: { plan: { signed: true, breached: false } } }),
      expect: "refuse",
    },
    { name: "whether it is kept nobody knows", given: given({ debt: { plan: { signed: true } } }), expect: "refuse" },
    {
      name: "the plan is broken",
      given: given({ debt: { plan: { signed: true, breached: true } } }),
      expect: "silent",
    },
    { name: "the plan was never signed", given: given({ debt: { plan: { signed: false } } }), expect: "silent" },
    { name: "a plan holds the case", given: given({ holds: [{ kind: "plan", from: 0 }] }), expect: "refuse" },
    {
      name: "the next instalment of the plan may be announced",
      given: given({ debt: { plan: { signed: true } }, request: { messageClass: "service" } }),
      expect: "silent",
    },
  ],
});

/**
 * Before a plan on an old debt is accepted, the person is told that it restarts limitation.
 *
 * > Limitation interpretation art. 14; Civil Code art. 195(2): a promise, part payment or plan restarts the period
 *
 * The text does not ask for a warning; this is the house's fairness.
 */
export const ackRestartsLimitation = inForce({
  id: "cn.hardship.ack-restarts-limitation",
  title: { zh: "提示承诺还款会使时效重新计算", en: "Warning that a promise restarts limitation" },
  cites: [limitation("14", "verified"), civilCode("195(2)", "verified")],
  strength: "house",
  inForceFrom: SINCE.civilCode,
  appliesTo: { messageClasses: ["plan-offer"] },
  unknown: "requires",
  sayings: {
    unwarned: {
      agent: {
        zh: "分期方案须提示：同意履行会使诉讼时效重新计算。",
        en: "The offer must warn that agreeing restarts the limitation period.",
      },
      borrower: {
        zh: "请注意：同意还款会使诉讼时效重新计算。",
        en: "Note that agreeing to pay restarts the limitation period.",
      },
    },
  },
  check(ask) {
    if (ask.has("limitation-acknowledgment-warning")) return undefined;
    return { kind: "require", needs: "limitation-acknowledgment-warning", says: "unwarned" };
  },
  vectors: [
    {
      name: "an offer without the warning",
      given: given({ request: { messageClass: "plan-offer" } }),
      expect: "require",
    },
    {
      name: "an offer with it",
      given: given({ request: { messageClass: "plan-offer", content: ["limitation-acknowledgment-warning"] } }),
      expect: "silent",
    },
    { name: "a demand is no offer", given: given({ request: { at: at("2026-11-23", "10:00") } }), expect: "silent" },
  ],
});
