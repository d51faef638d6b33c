import { DAY_MS } from "../../calendar/zone.ts";
import type { HoldKind } from "../../case/hold.ts";
import { asksForMoney, type Check, debtsWhere } from "../check.ts";

const MATTERS: readonly HoldKind[] = ["dispute", "complaint", "hardship-review"];

/** Collection while a dispute, complaint or hardship request was open, or within the days after its outcome. */
export const whileOpen: Check = {
  rule: "cn.freq.dispute-freeze",
  find({ made, standing, at, limit }) {
    if (!asksForMoney(made)) return undefined;
    const rest = limit("daysAfter") * DAY_MS;
    const open = MATTERS.find((kind) => {
      const ended = standing.released.get(kind);
      return standing.holds.has(kind) || (ended !== undefined && at < ended + rest);
    });
    if (open === undefined) return undefined;
    return {
      what: { zh: "{hold}未结或刚有结果时仍在催收。", en: "Collection while a {hold} was open or just answered." },
      used: { hold: open },
    };
  },
};

/** A call to the borrower, or pressure on the family, after a death was reported. */
export const afterDeath: Check = {
  rule: "cn.vuln.death-stop",
  find({ made, standing }) {
    if (standing.died === undefined || !asksForMoney(made)) return undefined;
    return { what: { zh: "已报死亡仍在催收。", en: "Collection after the death was reported." } };
  },
};

/** A demand for a debt that had been paid or whose payment was on its way. */
export const afterPayment: Check = {
  rule: "cn.legal.settle-withdraw",
  find(examined) {
    if (!asksForMoney(examined.made)) return undefined;
    const settled = debtsWhere(examined, (debt) => {
      return examined.standing.paid.has(debt) || examined.standing.pending.has(debt);
    });
    if (settled.length === 0) return undefined;
    return {
      what: {
        zh: "款项已付或在途，仍在催收。",
        en: "Collection though the debt was paid or a payment was on its way.",
      },
      used: { debts: settled.length },
    };
  },
};

/** A demand under a signed plan that was being kept. */
export const underPlan: Check = {
  rule: "cn.hardship.card-plan-stop-collection",
  find(examined) {
    if (!asksForMoney(examined.made)) return undefined;
    const kept = debtsWhere(examined, (debt) => examined.standing.plans.get(debt) === "signed");
    if (kept.length === 0) return undefined;
    return {
      what: { zh: "分期协议履行期间仍在催收。", en: "Collection while a signed plan was kept." },
      used: { debts: kept.length },
    };
  },
};
