import type { ContentPart } from "../../contact/request.ts";
import { asksForMoney, type Check, MAY_HEAR } from "../check.ts";

const TELLS_OF_DEBT: readonly ContentPart[] = ["debt-existence", "balance", "amount-breakdown", "itemisation"];

/** Somebody asked to pay who owes nothing. */
export const askedAStranger: Check = {
  rule: "cn.party.debtor-only",
  find({ made }) {
    const { role } = made.request.recipient;
    if (MAY_HEAR.includes(role) || !asksForMoney(made)) return undefined;
    return {
      what: { zh: "向非债务人（{role}）催收。", en: "Collection from somebody who does not owe ({role})." },
      used: { role },
    };
  },
};

/** A third person told of the debt. */
export const toldAStranger: Check = {
  rule: "cn.party.third-party-no-debt-disclosure",
  needs: "content",
  find({ made }) {
    const { recipient, content } = made.request;
    if (MAY_HEAR.includes(recipient.role)) return undefined;
    const told = content?.filter((part) => TELLS_OF_DEBT.includes(part)) ?? [];
    if (told.length === 0) return undefined;
    return {
      what: { zh: "向第三人透露了债务。", en: "The debt was disclosed to a third person." },
      used: { told: told.join(", ") },
    };
  },
};

/** A third person contacted again after refusing. */
export const askedAgain: Check = {
  rule: "cn.party.third-party-stop-on-refusal",
  find({ made, standing }) {
    if (MAY_HEAR.includes(made.request.recipient.role) || !standing.refusedPoints.has(made.request.point.id))
      return undefined;
    return { what: { zh: "第三人已拒绝，仍再次联系。", en: "Contact with a third person who had refused." } };
  },
};

/** A contact person approached while the borrower could be reached. */
export const notLost: Check = {
  rule: "cn.party.contacts-only-when-lost-or-incapable",
  needs: "lost-evidence",
  find({ made, standing }) {
    const { role } = made.request.recipient;
    if (role !== "contact-person" && role !== "family" && role !== "third-party") return undefined;
    if (standing.lost !== undefined || standing.died !== undefined) return undefined;
    return {
      what: {
        zh: "债务人并未失联即联系第三人。",
        en: "A third person was contacted though the borrower was not lost.",
      },
    };
  },
};
