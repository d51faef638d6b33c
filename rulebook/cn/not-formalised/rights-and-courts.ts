import {
  cardDisputes,
  cardMeasures,
  cardNotice,
  civilCode,
  civilProcedure,
  civilProcedureReading,
  complaintMeasures,
  consumerLaw,
  consumerRegulation,
  criminalLaw,
  gbt45251,
  limitation,
  pbocConsumers,
  pipl,
  source,
} from "../instruments.ts";
import { COMPLAINT_WORK, COUNSEL, COURT, leftTo, type NotFormalised, RELIEF } from "./row.ts";

const remits = source({ zh: "各机关职责分工", en: "Remits of the authorities" }, "", "unverified");
const notices = source(
  { zh: "金融监管部门、人民银行风险提示", en: "Notices of the financial regulators" },
  "",
  "reported",
);
const notarised = source(
  { zh: "公证债权文书执行规定", en: "Provisions on enforcing notarised claims" },
  "3",
  "verified",
);

/** Relief and plans. */
const relief = leftTo(RELIEF, [
  {
    id: "cn.hardship.card-personal-plan",
    title: ["信用卡个性化分期最长五年", "A personal card plan of up to five years"],
    owed: [
      "确有困难且有意愿的，可协商，最多六十期。",
      "Unable but willing: it may be negotiated, 60 instalments at most.",
    ],
    cites: [cardMeasures("70", "reported"), cardNotice("", "reported")],
  },
  {
    id: "cn.hardship.card-plan-content",
    title: ["个性化分期协议的六项内容", "The six contents of a plan"],
    owed: [
      "余额币种、周期方式、息费、停用新卡、权责违约、其他。",
      "Balance, schedule, charges, no new cards, rights and default, other.",
    ],
    cites: [cardMeasures("70", "reported")],
  },
  {
    id: "cn.hardship.no-second-instalment",
    title: ["已分期余额不得再分期", "No second instalment plan"],
    owed: ["第 70 条协议除外。", "Except a plan under art. 70."],
    cites: [cardNotice("", "reported")],
  },
  {
    id: "cn.hardship.evidence-proportionate",
    title: ["材料以必要为限", "No more proof than is needed"],
    owed: ["依法核验真伪；按敏感信息处理。", "Verify lawfully; treat as sensitive."],
    cites: [pipl("6, 28–29", "verified")],
  },
  {
    id: "cn.hardship.no-agent-fee",
    title: ["协商和征信更正免费", "Negotiation and correction are free"],
    owed: ["提示防范收费“代理维权”。", "Warn against paid agents."],
    cites: [notices],
  },
  {
    id: "cn.hardship.deal-in-writing",
    title: ["协议书面化", "A deal in writing"],
    owed: ["减免额、计划、报送影响、违约后果。", "Waiver, schedule, effect on the record, effect of breach."],
    cites: [civilCode("483", "unverified"), consumerLaw("8", "unverified")],
  },
]);

/** Complaints. */
const complaints = leftTo(COMPLAINT_WORK, [
  {
    id: "cn.complaint.no-refusal",
    title: ["合理投诉不得拒收", "No reasonable complaint is refused"],
    owed: ["经办人无直接利害关系。", "The one who deals with it has no direct interest."],
    cites: [complaintMeasures("", "reported")],
  },
  {
    id: "cn.complaint.proxy-and-heirs",
    title: ["接受代理人和继承人投诉", "Proxies and heirs may complain"],
    owed: ["凭签字授权或关系证明。", "On signed authority or proof of relation."],
    cites: [complaintMeasures("14", "reported")],
  },
  {
    id: "cn.complaint.no-extra-docs",
    title: ["不得要求重复材料", "No papers it already has"],
    owed: ["机构已掌握的材料不得再要。", "The institution does not ask for what it holds."],
    cites: [complaintMeasures("13", "reported")],
  },
  {
    id: "cn.complaint.route-map",
    title: ["投诉途径指引", "Where to complain"],
    owed: [
      "客服、12378、地方金融部门、12363、12321、12315、110。",
      "Hotline, 12378, local finance office, 12363, 12321, 12315, 110.",
    ],
    cites: [remits],
  },
  {
    id: "cn.complaint.major-event",
    title: ["重大事项报告", "Major events are reported"],
    owed: ["按放款方程序报告监管部门。", "To the regulator, by the lender's procedure."],
    cites: [pbocConsumers("26", "verified"), gbt45251("5.7", "reported")],
  },
]);

/** Limitation, courts, police. */
const law = [
  ...leftTo(COUNSEL, [
    {
      id: "cn.complaint.treble-damages",
      title: ["欺诈三倍赔偿", "Treble damages for fraud"],
      owed: [
        "服务费用三倍，最低五百元；是否适用贷款有争议。",
        "Three times the fee, ¥500 at least; whether it covers loans is contested.",
      ],
      cites: [consumerLaw("55", "verified"), consumerRegulation("49", "verified")],
    },
    {
      id: "cn.limit.instalment-last",
      title: ["分期债务自最后一期起算", "Instalments: from the last due date"],
      owed: [
        "加速到期可能提前；两种算法取早者用于联系内容。",
        "Acceleration may move it; the earlier date counts for contact.",
      ],
      cites: [civilCode("189", "verified")],
    },
    {
      id: "cn.limit.interrupt",
      title: ["时效中断", "Interruption"],
      owed: ["请求、承认、起诉或仲裁等重新起算。", "Demand, acknowledgment, suit restart the period."],
      cites: [civilCode("195", "verified")],
    },
    {
      id: "cn.limit.interrupt-evidence",
      title: ["中断的证据", "Proof of interruption"],
      owed: [
        "函件、短信到达或应当到达；部分履行及于全部。",
        "Arrival of letters and messages; a part extends to the rest.",
      ],
      cites: [limitation("8, 14, 9", "verified")],
    },
    {
      id: "cn.limit.card-interrupt",
      title: ["信用卡时效中断事由", "Interruption for cards"],
      owed: ["向预留联系方式发送、扣款、报案。", "Messages to reserved contacts, deductions, police reports."],
      cites: [cardDisputes("3", "verified")],
    },
    {
      id: "cn.limit.assignment-interrupt",
      title: ["转让通知到达即中断", "Notice of assignment interrupts"],
      owed: ["自到达之日。", "From its arrival."],
      cites: [limitation("17", "verified")],
    },
    {
      id: "cn.limit.suspension",
      title: ["时效中止", "Suspension"],
      owed: ["最后六个月内的障碍。", "Obstacles in the last six months."],
      cites: [civilCode("194", "verified")],
    },
    {
      id: "cn.limit.expired-defence",
      title: ["时效抗辩由债务人提出", "The defence is the obligor's"],
      owed: ["法院不主动适用。", "A court does not raise it."],
      cites: [civilCode("192, 193", "verified"), limitation("2", "verified")],
    },
    {
      id: "cn.limit.no-advance-waiver",
      title: ["预先放弃时效无效", "No waiver in advance"],
      owed: ["合同不得改变时效。", "Contracts cannot change limitation."],
      cites: [civilCode("197", "verified")],
    },
    {
      id: "cn.legal.jurisdiction-clause",
      title: ["管辖和电子送达条款审查", "Jurisdiction and e-service clauses"],
      owed: ["加重消费者负担的标记审查。", "Flag what burdens consumers."],
      cites: [civilProcedureReading("31", "unverified"), civilCode("496–497", "verified")],
    },
    {
      id: "cn.legal.police-report",
      title: ["报案仅由债权人法务决定", "A police report is counsel's alone"],
      owed: ["不得作为催收人员的威胁。", "Never a collector's threat."],
      cites: [criminalLaw("196", "verified")],
    },
  ]),
  ...leftTo(COURT, [
    {
      id: "cn.legal.small-claims",
      title: ["小额诉讼", "Small claims"],
      owed: [
        "不超过当地年平均工资 50%；至 200% 可约定；一审终审。",
        "Up to half the provincial wage, to twice by agreement; one instance.",
      ],
      cites: [civilProcedure("165", "verified")],
    },
    {
      id: "cn.legal.notarised-enforcement",
      title: ["公证债权文书强制执行", "Enforcement of notarised claims"],
      owed: ["须有公证债权文书和执行证书。", "A deed and an execution certificate."],
      cites: [civilProcedure("249", "verified"), notarised],
    },
  ]),
];

/** Rows about relief, complaints, limitation and courts that no single contact decides. */
export const rightsAndCourts: readonly NotFormalised[] = [...relief, ...complaints, ...law];
