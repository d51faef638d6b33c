import { type Check, debtsWhere, type Examined } from "../check.ts";

const isAgency = ({ made }: Examined): boolean => made.request.actor.role === "agency";

/** An agency that worked before the borrower had been told of it. */
export const beforeNotice: Check = {
  rule: "cn.identity.notify-before-outsourcing",
  needs: "mandates",
  find(examined) {
    if (!isAgency(examined) || examined.made.request.messageClass === "placement-notice") return undefined;
    const { standing, made, at } = examined;
    const silent = debtsWhere(examined, (debt) => {
      const notifiedAt = standing.mandateOf(debt, made.request.actor.id)?.notifiedAt;
      return notifiedAt === undefined || notifiedAt > at;
    });
    if (silent.length === 0) return undefined;
    return {
      what: { zh: "委外告知之前机构已开始联系。", en: "The agency began before the borrower was told of it." },
      used: { debts: silent.length },
    };
  },
};

/** An agency that went on after the case was taken back. */
export const afterRecall: Check = {
  rule: "cn.agency.recall",
  needs: "mandates",
  find(examined) {
    if (!isAgency(examined)) return undefined;
    const { standing, made } = examined;
    const recalled = debtsWhere(examined, (debt) => {
      return standing.mandateOf(debt, made.request.actor.id)?.recalledAt !== undefined;
    });
    if (recalled.length === 0) return undefined;
    return {
      what: { zh: "撤案之后机构仍在联系。", en: "The agency went on after the recall." },
      used: { debts: recalled.length },
    };
  },
};
