import type { Citation } from "@fairdue/core/contact/rule.ts";
import type { Text } from "@fairdue/core/text.ts";
import type { BeyondContact } from "../../beyond-contact.ts";

/** A row of the table of law that is neither a rule of contact nor a clock, and who sees to it instead. */
export type NotFormalised = BeyondContact & { readonly decides: Text };

/** Why rows of one kind are not rules, and who decides them. */
export type Reason = { readonly why: Text; readonly decides: Text };

type Pair = readonly [zh: string, en: string];
type Row = {
  readonly id: string;
  readonly title: Pair;
  readonly owed: Pair;
  readonly cites: readonly [Citation, ...Citation[]];
};

/** Rows that share one reason. */
export function leftTo({ why, decides }: Reason, rows: readonly Row[]): readonly NotFormalised[] {
  return rows.map(({ id, title, owed, cites }) => ({
    id,
    title: { zh: title[0], en: title[1] },
    owed: { zh: owed[0], en: owed[1] },
    cites,
    why,
    decides,
  }));
}

export const BY_CONSTRUCTION: Reason = {
  why: {
    zh: "由系统的构造保证，不必逐次判断。",
    en: "The way the system is built keeps it; no contact has to be asked.",
  },
  decides: { zh: "系统", en: "the system" },
};
export const LENDER_GOVERNANCE: Reason = {
  why: {
    zh: "属于放款方的制度、合同与监督，不由单次联系决定。",
    en: "A matter of the lender's procedures, contracts and supervision, not of one contact.",
  },
  decides: { zh: "放款方管理层与合规", en: "the lender's management and compliance" },
};
export const INFORMATION_DUTIES: Reason = {
  why: {
    zh: "属于个人信息处理的制度与安全，不由单次联系决定。",
    en: "A matter of how information is handled and kept safe, not of one contact.",
  },
  decides: { zh: "个人信息保护负责人", en: "the person in charge of personal information" },
};
export const LEDGER: Reason = {
  why: {
    zh: "属于计息、收费与入账，由账本计算。",
    en: "It governs interest, charges and allocation: the ledger computes it.",
  },
  decides: { zh: "账本与产品条款，存疑时由法务", en: "the ledger and the product's terms; counsel in doubt" },
};
export const LENDING: Reason = {
  why: { zh: "属于放款前的义务，催收时已成事实。", en: "A duty before lending; at collection it is past." },
  decides: { zh: "放款方产品与合规", en: "the lender's product and compliance teams" },
};
export const BUREAU: Reason = {
  why: {
    zh: "属于征信的记载与展示，由报送作业和征信机构决定。",
    en: "What a credit record shows is for the furnishing job and the bureau.",
  },
  decides: { zh: "报送作业、征信机构", en: "the furnishing job and the bureau" },
};
export const COMPLAINT_WORK: Reason = {
  why: { zh: "属于投诉的受理与办理。", en: "It governs how complaints are taken and dealt with." },
  decides: { zh: "投诉受理部门", en: "the complaints team" },
};
export const COUNSEL: Reason = {
  why: { zh: "须由法律人士依个案判断。", en: "It takes a lawyer's judgment of the case." },
  decides: { zh: "法务", en: "counsel" },
};
export const COURT: Reason = {
  why: { zh: "属于诉讼程序，由法院决定。", en: "Procedure, decided by a court." },
  decides: { zh: "法院；债权人法务", en: "the court; the creditor's counsel" },
};
export const RELIEF: Reason = {
  why: {
    zh: "属于分期、减免方案的订立，由方案流程检查。",
    en: "It governs how plans and relief are agreed; the plan's own checks see to it.",
  },
  decides: { zh: "放款方的困难处理人员", en: "the lender's hardship team" },
};
