import type { BeyondContact } from "../beyond-contact.ts";
import { cca, cite, conc } from "./instruments.ts";

/** What UK law asks of a creditor that no single contact can decide. */
export const beyondContactUk: readonly BeyondContact[] = [
  {
    id: "uk.cca.arrears-notice",
    title: { zh: "欠款通知", en: "Notice of sums in arrears" },
    cites: [cca("ss.86B–86D", "verified")],
    owed: {
      zh: "定额信贷：欠两期后 14 日内通知，其后至多每 6 个月一次；未通知期间合同不可强制执行，亦不计利息和违约金。",
      en: "Fixed-sum credit: within 14 days of two missed payments, then at most every six months; while it is missing the agreement cannot be enforced and bears no interest or default sums.",
    },
    why: { zh: "由日程安排发送；到期日须由账本计算。", en: "A schedule sends it; the ledger says when it falls due." },
  },
  {
    id: "uk.cca.default-sum",
    title: { zh: "违约金通知", en: "Notice of default sums" },
    cites: [cca("ss.86E–86F", "unverified")],
    owed: {
      zh: "产生违约金后 35 日内通知；通知后 28 日内不得就其计息，且只计单利。",
      en: "Notice within 35 days; no interest on the sum until 28 days after it, and simple interest only.",
    },
    why: { zh: "属于计息，不是联系。", en: "It governs interest, not contact." },
  },
  {
    id: "uk.cca.info-request",
    title: { zh: "索取合同副本", en: "Request for a copy of the agreement" },
    cites: [cca("ss.77–79", "unverified")],
    owed: {
      zh: "收到请求和费用后 12 个工作日内提供副本；逾期期间不得强制执行。",
      en: "A copy within 12 working days of the request and fee; no enforcement while it is late.",
    },
    why: { zh: "起诉不是联系；期限由案件时钟计算。", en: "A claim is no contact; the clock belongs to the request." },
  },
  {
    id: "uk.cca.protected-goods",
    title: { zh: "受保护的货物", en: "Protected goods" },
    cites: [cca("ss.90–92", "unverified")],
    owed: {
      zh: "已付三分之一后，没有法院命令不得取回货物。",
      en: "Once a third is paid, no repossession without a court order.",
    },
    why: { zh: "本系统不取回货物。", en: "This system repossesses nothing." },
  },
  {
    id: "uk.payment.cpa",
    title: { zh: "持续扣款授权", en: "Continuous payment authority" },
    cites: [conc("7.6.12R–7.6.15R", "unverified")],
    owed: {
      zh: "高成本短期信贷至多两次被拒的扣款；未经同意不得部分扣款；可随时取消。",
      en: "High-cost short-term credit: two refused attempts at most, no part payments without consent, cancellable at any time.",
    },
    why: { zh: "扣款由支付方执行，不是联系。", en: "Card debits are made by the payment side; they are no contact." },
  },
  {
    id: "uk.charge.reasonable-cost",
    title: { zh: "违约收费以合理成本为限", en: "Default charges cover reasonable costs only" },
    cites: [conc("7.7.5R", "unverified")],
    owed: { zh: "费用表须有成本依据。", en: "A fee table needs its basis in cost." },
    why: { zh: "费用表由人审定。", en: "A person approves the fee table." },
  },
  {
    id: "uk.consumer-duty",
    title: { zh: "消费者责任", en: "Consumer Duty" },
    cites: [
      cite({ zh: "英国金融行为监管局《商业原则》", en: "FCA Principles for Businesses (PRIN)" }, "2A", "unverified"),
    ],
    owed: {
      zh: "为客户取得良好结果：测试文本是否易懂，分群监测结果，每年向董事会报告。",
      en: "Good outcomes: test that texts are understood, monitor outcomes by group, report to the board every year.",
    },
    why: { zh: "测试记录在模板审批时查验。", en: "The test record is checked when a template is approved." },
  },
  {
    id: "uk.complaint.8-weeks",
    title: { zh: "投诉八周内答复", en: "Complaints answered in eight weeks" },
    cites: [
      cite(
        { zh: "英国金融行为监管局《争议解决手册》", en: "FCA Dispute Resolution (DISP)" },
        "1.4–1.6, 1.9",
        "unverified",
      ),
    ],
    owed: {
      zh: "及时确认；第三个工作日结束前可简易了结；八周内最终答复并告知可向申诉专员投诉；记录保存三年。",
      en: "Prompt acknowledgement; summary resolution by the end of the third business day; final response with ombudsman rights within eight weeks; records for three years.",
    },
    why: { zh: "期限由投诉的时钟计算。", en: "The clock belongs to the complaint." },
  },
  {
    id: "uk.credit-file.default",
    title: { zh: "登记违约前的通知", en: "Notice before a default is filed" },
    cites: [
      cite({ zh: "英国信息专员与 SCOR 征信原则", en: "ICO and SCOR principles on credit reporting" }, "", "unverified"),
    ],
    owed: {
      zh: "登记前至少 28 日通知；通常欠款三至六个月；自违约起保存六年。",
      en: "Notice at least 28 days before filing, normally at three to six months of arrears; kept six years from default.",
    },
    why: { zh: "征信报送另行把关，不是联系。", en: "Reporting has its own gate; it is no contact." },
  },
];
