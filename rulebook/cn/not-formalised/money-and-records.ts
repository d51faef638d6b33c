import {
  cardDisputes,
  cardMeasures,
  cardNotice,
  civilCode,
  civilProcedure,
  consumerLaw,
  consumerProtection2022,
  creditReporting,
  pcac,
  source,
  statedCost,
} from "../instruments.ts";
import { BUREAU, COUNSEL, LEDGER, LENDING, leftTo, type NotFormalised } from "./row.ts";

const penalty = (article: string) =>
  source(
    {
      zh: "《关于人民币贷款利率有关问题的通知》（银发〔2003〕251号）",
      en: "PBOC Notice on RMB loan interest (2003 No. 251)",
    },
    article,
    "reported",
  );
const microloan = source(
  {
    zh: "《小额贷款公司综合融资成本管理工作指引》（2025）",
    en: "Guideline on micro-loan companies' all-in cost (2025)",
  },
  "",
  "reported",
);
const windowGuidance = source(
  {
    zh: "消费金融 20% 窗口指导（2025，未公开）",
    en: "Window guidance of 20 % for consumer finance (2025, unpublished)",
  },
  "",
  "reported",
);
const annualised = source({ zh: "中国人民银行公告〔2021〕第3号", en: "PBOC Announcement 2021 No. 3" }, "", "reported");
const cardRates = source(
  { zh: "《关于信用卡业务有关事项的通知》（银发〔2016〕111号）", en: "PBOC Notice on credit cards (2016 No. 111)" },
  "",
  "unverified",
);
const practice = source(
  { zh: "征信中心报告说明与行业惯例", en: "Credit reference centre's notes and trade practice" },
  "",
  "unverified",
);
const riskClasses = source(
  {
    zh: "《商业银行金融资产风险分类办法》（2023年第1号）",
    en: "Measures on risk classification of financial assets (2023 No. 1)",
  },
  "",
  "reported",
);
const queries2005 = source(
  {
    zh: "《个人信用信息基础数据库管理暂行办法》（2005年第3号）",
    en: "Interim measures on the personal credit database (2005 No. 3)",
  },
  "12–13",
  "unverified",
);
const oneOff = source(
  { zh: "中国人民银行一次性信用修复通知（2025-12-22）", en: "PBOC notice on one-off credit repair (2025-12-22)" },
  "",
  "reported",
);

/** Interest, fees and cost. */
const cost = [
  ...leftTo(LEDGER, [
    {
      id: "cn.cost.penalty-band",
      title: ["罚息上浮 30%–50%", "Penalty rate 1.3 to 1.5 times"],
      owed: ["罚息利率为合同利率的 1.3–1.5 倍。", "1.3 to 1.5 times the contract rate."],
      cites: [penalty("3")],
    },
    {
      id: "cn.cost.compound-interest",
      title: ["复利须有约定且合法", "Compound interest only if agreed and lawful"],
      owed: ["只限持牌机构；一律标记。", "Licensed lenders only; always flagged."],
      cites: [penalty("")],
    },
    {
      id: "cn.cost.card-late-fee",
      title: ["违约金须有约定，逾期 181 日起封顶 180 日", "Card default fee: agreed, capped at 180 days"],
      owed: ["滞纳金已取消。", "The old late fee is abolished."],
      cites: [pcac("42", "verified"), cardRates],
    },
    {
      id: "cn.cost.card-no-interest-on-fees",
      title: ["费用不计利息", "No interest on fees"],
      owed: ["违约金、年费、取现费不计息。", "None on penalties, annual and cash fees."],
      cites: [pcac("43", "verified"), cardRates],
    },
    {
      id: "cn.cost.card-total-vs-principal",
      title: ["息费合计不超过本金（草案）", "Charges up to the principal (draft)"],
      owed: ["仅见于 2021 年草案，作为警示线。", "Only in the 2021 draft; a warning line."],
      cites: [cardNotice("", "reported")],
    },
    {
      id: "cn.hardship.payment-allocation",
      title: ["清偿抵充顺序", "Order of allocation"],
      owed: [
        "费用、利息、本金；多笔债务可由债务人指定。",
        "Costs, interest, principal; the obligor may choose among debts.",
      ],
      cites: [civilCode("560, 561", "verified")],
    },
    {
      id: "cn.hardship.card-allocation-91",
      title: ["信用卡逾期 91 日起先还本金", "Cards: principal first from day 91"],
      owed: ["1–90 日先息费后本金；91 日起先本金。", "Up to 90 days interest and fees first; from 91 principal first."],
      cites: [cardMeasures("57", "unverified")],
    },
    {
      id: "cn.cost.no-upfront-deduction",
      title: ["本金以实际到手为准", "Principal is what was received"],
      owed: ["利息不得预先扣除。", "Interest is not deducted beforehand."],
      cites: [civilCode("670", "verified")],
    },
    {
      id: "cn.cost.no-prepayment-surprise",
      title: ["提前还款按实际期间计息", "Early repayment: interest for the time used"],
      owed: ["另有约定除外。", "Unless agreed otherwise."],
      cites: [civilCode("677", "verified"), cardNotice("", "reported")],
    },
  ]),
  ...leftTo(LENDING, [
    {
      id: "cn.cost.microloan-24",
      title: ["小贷新增贷款不超过 24%", "New micro-loans: 24 % at most"],
      owed: ["综合成本高于 24% 的不得新发放。", "None above 24 % all-in."],
      cites: [microloan],
    },
    {
      id: "cn.cost.microloan-4lpr",
      title: ["小贷新增贷款逐步降至四倍 LPR", "New micro-loans: towards four times LPR"],
      owed: ["至 2027 年底。", "By the end of 2027."],
      cites: [microloan],
    },
    {
      id: "cn.cost.consumer-finance-20",
      title: ["消费金融新增平均成本 20%", "Consumer finance: 20 % on average"],
      owed: ["未公开的窗口指导，仅供参考。", "Unpublished guidance; for information."],
      cites: [windowGuidance],
    },
    {
      id: "cn.cost.disclosure-table",
      title: ["综合融资成本明示表", "The cost statement"],
      owed: ["2026-08-01 起的新业务须逐项明示。", "New business from 2026-08-01 states every item."],
      cites: [statedCost("", "reported")],
    },
    {
      id: "cn.cost.annualised-display",
      title: ["展示年化利率", "The annual rate is shown"],
      owed: ["所有放款方。", "By every lender."],
      cites: [annualised, consumerProtection2022("22", "reported")],
    },
    {
      id: "cn.cost.rate-change-notice",
      title: ["信用卡利率、费用变更提前通知", "Notice of card rate and fee changes"],
      owed: ["利率 45 日、费用三个月。", "45 days for rates, three months for fees."],
      cites: [pcac("41", "verified")],
    },
  ]),
  ...leftTo(COUNSEL, [
    {
      id: "cn.cost.standard-term-challenge",
      title: ["未提示的息费条款可能不约束", "Undisclosed terms may not bind"],
      owed: ["保存提示和说明的证据。", "Keep proof of prompt and explanation."],
      cites: [civilCode("496–497", "verified"), cardDisputes("2", "verified"), consumerLaw("26", "verified")],
    },
    {
      id: "cn.cost.liquidated-reduction",
      title: ["过高违约金可请求调减", "Excessive penalties may be reduced"],
      owed: ["应债务人请求。", "On the obligor's request."],
      cites: [civilCode("585", "verified"), cardDisputes("2", "verified")],
    },
  ]),
];

/** The credit record. */
const credit = leftTo(BUREAU, [
  {
    id: "cn.credit.negative-definition",
    title: ["不良信息的定义", "What negative information is"],
    owed: ["借贷、用卡、担保等未履行义务。", "Obligations not met in lending, card use, guarantee and the like."],
    cites: [creditReporting("44(3)", "verified")],
  },
  {
    id: "cn.credit.consumer-statement",
    title: ["本人可附声明", "The person may add a statement"],
    owed: ["在保存期内。", "While the record is kept."],
    cites: [creditReporting("16(2)", "verified"), civilCode("1029", "verified")],
  },
  {
    id: "cn.credit.free-report",
    title: ["每年两次免费报告", "Two free reports a year"],
    owed: ["本人向征信机构查询。", "Asked for by the person."],
    cites: [creditReporting("17", "verified")],
  },
  {
    id: "cn.credit.query-consent",
    title: ["查询须书面同意并约定用途", "A query needs written consent"],
    owed: ["查询记录对应同意。", "Each query names its consent."],
    cites: [creditReporting("18, 13", "verified"), queries2005],
  },
  {
    id: "cn.credit.use-limit",
    title: ["报告只按约定用途使用", "A report serves the agreed purpose only"],
    owed: ["机构默认看不到报告。", "An agency never sees it by default."],
    cites: [creditReporting("20", "verified")],
  },
  {
    id: "cn.credit.reporting-frequency",
    title: ["二代征信 T+1 更新", "Second-generation updates, T+1"],
    owed: ["实际频率依产品。", "The true cadence depends on the product."],
    cites: [practice],
  },
  {
    id: "cn.credit.status-codes",
    title: ["还款状态代码", "Repayment codes"],
    owed: ["N、1–7、*、D、Z、C、G、B、M、A、#、/。", "N, 1–7, *, D, Z, C, G, B, M, A, #, /."],
    cites: [practice],
  },
  {
    id: "cn.credit.mx-definition",
    title: ["M1–M7 的定义", "M1 to M7"],
    owed: ["每期三十日；各家或按账单周期。", "Thirty days each; some count billing cycles."],
    cites: [practice],
  },
  {
    id: "cn.credit.current-overdue-periods",
    title: ["当前逾期期数与总额", "Periods and amount overdue now"],
    owed: ["部分还款可能减少金额而不减少期数。", "A part payment may reduce the amount, not the periods."],
    cites: [practice],
  },
  {
    id: "cn.credit.five-class",
    title: ["五级分类展示", "The five classes"],
    owed: ["按账户展示。", "Shown by account."],
    cites: [riskClasses],
  },
  {
    id: "cn.credit.hard-query-types",
    title: ["查询原因分类", "Kinds of query"],
    owed: ["贷后管理、本人查询、异议查询不是硬查询。", "After-loan, own and objection queries are not hard ones."],
    cites: [practice],
  },
  {
    id: "cn.credit.one-off-repair",
    title: ["一次性信用修复已截止", "The one-off repair is over"],
    owed: ["2026-03-31 后不得再承诺；自动、免费。", "Never promise it after 2026-03-31; it was automatic and free."],
    cites: [oneOff],
  },
  {
    id: "cn.credit.court-record",
    title: ["法院可记录未履行信息", "A court may record what was not obeyed"],
    owed: ["执行之后，由法院决定。", "After enforcement, by the court."],
    cites: [civilProcedure("266", "verified")],
  },
]);

/** Rows about amounts and credit records that no single contact decides. */
export const moneyAndRecords: readonly NotFormalised[] = [...cost, ...credit];
