import {
  antiFraud,
  cbaGuideline,
  civilCode,
  complaintMeasures,
  consumerFinance2024,
  consumerLaw,
  consumerProtection2022,
  criminalLaw,
  facilitatedLoans,
  gbt45251,
  nifa,
  pbocConsumers,
  pcac,
  pipl,
  source,
} from "../instruments.ts";
import { BY_CONSTRUCTION, INFORMATION_DUTIES, LENDER_GOVERNANCE, leftTo, type NotFormalised } from "./row.ts";

const bulkTransfer = source(
  {
    zh: "不良贷款转让试点通知（银保监办便函〔2022〕1191号）",
    en: "Notice on the pilot transfer of non-performing loans (2022 No. 1191)",
  },
  "",
  "reported",
);
const crossBorder = source(
  { zh: "数据跨境规定（2024）", en: "Provisions on cross-border data (2024)" },
  "",
  "unverified",
);

/** Counters, records and conduct that the system's build or the lender's supervision keep. */
const conduct = [
  ...leftTo(BY_CONSTRUCTION, [
    {
      id: "cn.freq.no-number-rotation",
      title: ["换号不重置计数", "Changing numbers resets no counter"],
      owed: [
        "计数按债务人，不按主叫号码。",
        "Counts follow the person, never the calling number, which is not even among the facts.",
      ],
      cites: [gbt45251("", "reported"), antiFraud("14", "verified")],
    },
    {
      id: "cn.freq.cross-agency-counter",
      title: ["放款方与机构共用计数器", "One counter for lender and agencies"],
      owed: [
        "拨打前占位，结束后结算；计入全部机构的联系。",
        "Reserve before dialling, settle after; every agency's contacts are in the history.",
      ],
      cites: [gbt45251("", "reported")],
    },
    {
      id: "cn.records.contact-log",
      title: ["不可篡改的联系日志", "An unalterable log of contacts"],
      owed: [
        "每次联系的人、号码、起止、结果、内容摘要和判定。",
        "Who, whom, which number, from when to when, result, content hash, decisions.",
      ],
      cites: [cbaGuideline("reported"), gbt45251("5.3", "unverified")],
    },
    {
      id: "cn.assign.same-rules",
      title: ["受让人适用同样规则", "An assignee keeps the same rules"],
      owed: ["规则包不因转让而改变。", "The rulebook does not change with the owner."],
      cites: [nifa("", "reported")],
    },
  ]),
  ...leftTo(LENDER_GOVERNANCE, [
    {
      id: "cn.channel.ai-non-discrimination",
      title: ["AI 不得不公平歧视", "AI does not discriminate"],
      owed: [
        "偏差测试证据、可靠性、算法与数据安全。",
        "Evidence of bias tests, reliability, security of algorithms and data.",
      ],
      cites: [cbaGuideline("reported")],
    },
    {
      id: "cn.conduct.no-retaliation",
      title: ["投诉不得招致更差对待", "A complaint worsens nothing"],
      owed: ["比较投诉前后的策略。", "Compare the treatment before and after."],
      cites: [consumerLaw("15", "unverified"), complaintMeasures("", "unverified")],
    },
  ]),
];

/** Handling of personal information. */
const information = leftTo(INFORMATION_DUTIES, [
  {
    id: "cn.data.legal-basis",
    title: ["逐项记录处理依据", "A legal basis for every item"],
    owed: [
      "合同必需、同意或法定职责；联系人的信息另需依据。",
      "Contract, consent or legal duty; contact persons' data need their own.",
    ],
    cites: [pipl("13", "verified")],
  },
  {
    id: "cn.data.minimise",
    title: ["最小必要", "No more than is needed"],
    owed: ["按阶段设字段清单；给机构的数据最小化。", "Fields by stage; an agency gets the least."],
    cites: [pipl("6", "verified"), consumerLaw("29", "verified"), pbocConsumers("29, 32", "verified")],
  },
  {
    id: "cn.data.sensitive",
    title: ["敏感个人信息单独同意", "Sensitive information: separate consent"],
    owed: [
      "金融账户、位置、生物识别、医疗材料严格保护。",
      "Accounts, places, biometrics and medical papers are strictly protected.",
    ],
    cites: [pipl("28, 29", "verified")],
  },
  {
    id: "cn.data.notice",
    title: ["告知处理事项", "Notice of processing"],
    owed: ["处理者、目的、方式、种类、期限、权利。", "Who, why, how, which kinds, how long, and rights."],
    cites: [pipl("17", "verified")],
  },
  {
    id: "cn.data.assignment-transfer",
    title: ["债权转让的信息提供", "Information given to an assignee"],
    owed: [
      "告知接收方、目的和种类；须有依据或单独同意。",
      "Tell receiver, purpose and kinds; a basis or separate consent.",
    ],
    cites: [pipl("23", "verified"), civilCode("546", "verified")],
  },
  {
    id: "cn.data.pia",
    title: ["委外、自动化决策前影响评估", "An impact assessment beforehand"],
    owed: ["评估并保存报告（保存期见保存义务）。", "Assess, and keep the report (see the duty of keeping)."],
    cites: [pipl("55, 56", "verified")],
  },
  {
    id: "cn.data.delete-when-done",
    title: ["目的实现即删除", "Delete when done"],
    owed: ["期满删除，否则限制处理；法定最短保存期优先。", "Delete or restrict; statutory minimum periods prevail."],
    cites: [pipl("19, 47", "verified")],
  },
  {
    id: "cn.data.access-tiering",
    title: ["分级授权、留痕、脱敏", "Tiered, logged, masked access"],
    owed: ["按岗授权，证件和电话脱敏，不得批量导出。", "Need to know; masked numbers; no bulk export."],
    cites: [pipl("51", "verified"), pbocConsumers("33", "verified")],
  },
  {
    id: "cn.data.no-sale",
    title: ["不得出售个人信息", "No sale of personal information"],
    owed: ["出售或非法提供构成犯罪。", "Selling or illegally providing it is a crime."],
    cites: [criminalLaw("253-1", "verified")],
  },
  {
    id: "cn.data.automated-decision",
    title: ["自动化决策可解释、可拒绝", "Automated decisions are explained and may be refused"],
    owed: ["影响重大的分群和策略须有人工复核途径。", "Strategy with major effect has a way to a person."],
    cites: [pipl("24", "verified")],
  },
  {
    id: "cn.data.cross-border",
    title: ["默认不出境", "Nothing goes abroad by default"],
    owed: ["境外访问或存储须走出境机制。", "Offshore access or hosting needs the export mechanism."],
    cites: [pipl("38–40", "unverified"), crossBorder],
  },
  {
    id: "cn.data.minor-under-14",
    title: ["不满十四周岁专门规则", "Special rules under fourteen"],
    owed: [
      "监护人同意；对未成年人的联系已由另一规则停止。",
      "A guardian's consent; contact with minors is stopped by another rule.",
    ],
    cites: [pipl("28, 31", "verified")],
  },
]);

/** Agencies, assignment, staff. */
const placement = leftTo(LENDER_GOVERNANCE, [
  {
    id: "cn.agency.admission",
    title: ["机构准入、退出和名单制", "Admission and exit of agencies"],
    owed: ["书面标准、尽职调查、名单。", "Written standards, due diligence, a list."],
    cites: [cbaGuideline("reported"), pcac("85", "verified"), gbt45251("5.4", "reported")],
  },
  {
    id: "cn.agency.direct-contract",
    title: ["放款方与机构直接签约", "The lender contracts with the agency itself"],
    owed: ["平台包含催收时亦同。", "Also where a platform includes collection."],
    cites: [consumerFinance2024("", "reported"), facilitatedLoans("", "reported")],
  },
  {
    id: "cn.agency.platform-collection-control",
    title: ["监督平台催收", "The platform's collection is supervised"],
    owed: ["发现违规立即纠正。", "Violations are corrected at once."],
    cites: [facilitatedLoans("", "reported"), cbaGuideline("reported")],
  },
  {
    id: "cn.agency.pay-not-recovery-only",
    title: ["报酬不得只看回款", "Pay does not rest on recoveries alone"],
    owed: ["考核含合规与投诉。", "Compliance and complaints count too."],
    cites: [pcac("82", "verified"), nifa("", "reported"), cbaGuideline("reported")],
  },
  {
    id: "cn.agency.lender-liable",
    title: ["放款方对机构行为负责", "The lender answers for its agencies"],
    owed: ["违规上报放款方。", "Misconduct is escalated to the lender."],
    cites: [pcac("85", "verified"), cbaGuideline("reported"), consumerProtection2022("", "reported")],
  },
  {
    id: "cn.agency.info-sharing",
    title: ["违规机构和人员报送协会", "Offenders may be reported to the association"],
    owed: ["报送人员信息须有依据。", "Reporting staff needs a legal basis."],
    cites: [cbaGuideline("reported"), nifa("", "reported")],
  },
  {
    id: "cn.assign.defences",
    title: ["抗辩和抵销可向受让人主张", "Defences and set-off hold against an assignee"],
    owed: ["向受让人提供还款历史和异议。", "The assignee is given payment history and disputes."],
    cites: [civilCode("548, 549", "verified")],
  },
  {
    id: "cn.assign.no-retransfer",
    title: ["批量受让不得再转让", "No re-transfer after a bulk purchase"],
    owed: ["受让人自行清收、重组。", "The buyer collects and restructures itself."],
    cites: [bulkTransfer],
  },
  {
    id: "cn.staff.hiring",
    title: ["背景审查", "Background checks"],
    owed: ["不录用有暴力犯罪记录或信用严重不良者。", "Nobody with violent crime or a seriously bad record."],
    cites: [nifa("", "reported"), gbt45251("5.2", "reported")],
  },
  {
    id: "cn.staff.monitor-remove",
    title: ["监测、调岗、辞退", "Monitor, transfer, dismiss"],
    owed: ["严重违规辞退并上报协会。", "Serious violations end in dismissal and a report."],
    cites: [nifa("", "reported")],
  },
  {
    id: "cn.staff.kpi",
    title: ["考核不唯回款", "Targets beyond recovery"],
    owed: ["合规、效果、安全、投诉并重。", "Compliance, effect, security and complaints."],
    cites: [nifa("", "reported"), pcac("82", "verified")],
  },
]);

/** Rows about people and organisations that no single contact decides. */
export const peopleAndPlacement: readonly NotFormalised[] = [...conduct, ...information, ...placement];
