import type { Claims } from "@fairdue/core/credit/claim.ts";
import { civilCode, creditReporting, pbocConsumers } from "../../instruments.ts";
import { agentPress, databaseMeasures2005, practice, queryPages, recalled, repairNotice } from "../sources.ts";
import { say } from "./say.ts";

const law = (article: string) => creditReporting(article, "verified");
const centreList = recalled({
  zh: "征信中心公布的查询渠道（凭记忆）",
  en: "Ways published by the bureau (from memory)",
});

/** What the regulation on credit reporting gives everybody. */
export const lawClaims = {
  "five-years": say(
    "high",
    [law("16"), law("32")],
    "不良信息自不良行为终止之日起保存5年，超过5年应当删除。",
    "Negative information is kept for 5 years from the day the bad conduct ends, and must then be deleted.",
  ),
  "five-years-from-clearing": say(
    "medium",
    [law("16")],
    "“终止”在实务上指欠款全部还清：从还清之日起算5年。一直不还，5年就不开始计，记录会一直在。",
    "In practice the conduct ends when everything overdue is paid: count 5 years from that day. While it is unpaid the 5 years do not begin and the record stays.",
  ),
  "no-early-removal": say(
    "medium",
    [law("16"), law("25")],
    "属实的记录没有提前删除的办法：法规只规定到期删除和更正错误，还清也不会让已经发生的记录立刻消失。",
    "A true record cannot be taken off early: the regulation knows deletion when the time is over and correction of errors, nothing else. Paying does not make it vanish at once.",
  ),
  "should-be-deleted": say(
    "medium",
    [law("16"), law("38")],
    "如果已经还清满5年，这条不良信息应当已被删除；还在显示，可以提出异议要求删除。",
    "When everything was paid more than 5 years ago, this negative entry should be gone; if it still shows, object and ask for its deletion.",
  ),
  "deleted-on": say(
    "high",
    [law("16")],
    "按您说的{paid}还清，5年到{until}为止，之后这条不良信息应当删除（前提是全部还清）。",
    "Paid in {paid} as you say, the 5 years run out in {until}; after that the negative entry must be deleted, provided all of it was paid.",
  ),
  "years-left": say(
    "medium",
    [law("16")],
    "按您说的还清时间，还要约{left}才满5年。",
    "By the time of payment you gave, about {left} remain until the 5 years are over.",
  ),
  "must-report": say(
    "high",
    [law("29")],
    "从事信贷业务的机构应当向金融信用信息基础数据库（央行征信）报送信贷信息，并事先取得本人书面同意。",
    "Whoever lends as a business must furnish its credit information to the central bank's database, with the person's written consent obtained before.",
  ),
  "no-threshold": say(
    "high",
    [law("29"), law("44(3)")],
    "法规没有规定“逾期几天以内”或“多少钱以下”可以不报：没按合同履行就属于不良信息。",
    "The regulation sets no number of days or amount below which nothing is reported: not performing the contract is negative information.",
  ),
  "prior-notice": say(
    "high",
    [law("15"), law("29"), law("41")],
    "报送不良信息前，放款机构应当事先告知本人；没有告知、情节严重或后果严重的，人民银行可以处罚。",
    "Before negative information is reported the lender must tell you; where it did not and the matter is serious, the central bank may fine it.",
  ),
  "notice-does-not-erase": say(
    "medium",
    [law("15"), law("25")],
    "没有事先告知，不等于属实的逾期会被删除，但您可以据此投诉，也可以起诉。",
    "A missing notice does not by itself erase a delinquency that is true, but it is ground for a complaint or a suit.",
  ),
  "objection-20d": say(
    "high",
    [law("25")],
    "记录有错误或遗漏，可以向征信机构（人民银行征信中心）或报送的放款机构提出异议：收到之日起20日内核查处理并书面答复，期间要作异议标注。",
    "Where the record is wrong or incomplete, object to the bureau (the central bank's Credit Reference Center) or to the lender that reported it: within 20 days of receipt it must check and answer in writing, and mark the entry as disputed meanwhile.",
  ),
  "objection-outcomes": say(
    "high",
    [law("25")],
    "结果有三种：确有错误的更正；没有错误的取消标注；核查后仍不能确认的，记载核查情况和异议内容。",
    "There are three outcomes: an error is corrected; without error the mark is taken off; what cannot be settled is noted together with your objection.",
  ),
  "complaint-30d": say(
    "high",
    [law("26")],
    "权益受到侵害，可以向当地人民银行分支机构投诉，受理后30日内书面答复；也可以直接起诉。",
    "Where your rights are infringed, complain to the local branch of the central bank, which answers in writing within 30 days of taking it up; you may also sue directly.",
  ),
  "complaint-lines": say(
    "high",
    [pbocConsumers("43", "verified"), law("26")],
    "征信问题归人民银行管（咨询投诉电话 12363）；催收和贷款行为投诉可打 12378。",
    "Credit reporting is a matter of the central bank (line 12363); complaints about collection or the loan itself go to 12378.",
  ),
  "own-statement": say(
    "high",
    [law("16")],
    "记录保存期间，您可以要求附上一段本人说明，征信机构应当记载；它解释原因，不删除记录。",
    "While a record is kept you may have a statement of your own added, and the bureau must record it; it explains, it deletes nothing.",
  ),
  "right-to-correct": say(
    "high",
    [civilCode("1029", "verified")],
    "发现信用评价不当，有权提出异议并请求更正、删除，查实的应当及时处理。",
    "Whoever finds a credit assessment improper may object and ask for correction or deletion; what proves right must be acted on promptly.",
  ),
  "free-report": say(
    "high",
    [law("17")],
    "每年可以免费查两次本人的信用报告。",
    "You may have your own credit report free of charge twice a year.",
  ),
  "where-to-ask": say(
    "low",
    [centreList],
    "常见的查询途径：人民银行征信中心网站、部分银行的手机银行或网银、云闪付，以及人民银行网点和自助机（凭记忆，以征信中心公布为准）。",
    "Usual ways: the Credit Reference Center's website, some banks' apps, the UnionPay app, branches and machines of the central bank (from memory; the Center's own list counts).",
  ),
  "query-consent": say(
    "high",
    [law("18"), law("28"), law("40")],
    "机构查询您的征信，要有您本人的书面同意并约定用途；未经同意查询，人民银行可以处罚。",
    "Whoever looks at your record needs your written consent and an agreed purpose; enquiries without it may be fined by the central bank.",
  ),
  "use-limit": say(
    "high",
    [law("20")],
    "查询结果只能用于约定用途，未经同意不得给第三方。",
    "The report may serve the agreed purpose only and may not be passed on without consent.",
  ),
  "post-loan-check": say(
    "low",
    [databaseMeasures2005, ...queryPages],
    "已有贷款或信用卡的机构做“贷后管理”查询，属于软查询，一般不算作申请。",
    "A check by a lender you already have (“post-loan management”) is a soft enquiry and does not count as an application.",
  ),
  "for-reference": say(
    "high",
    [law("23")],
    "征信报告只供放款机构参考，批不批由每家自己决定，没有全国统一的“红线”。",
    "A report is for the lender's reference: each decides for itself, and there is no nationwide line that decides.",
  ),
  "no-repair-trade": say(
    "medium",
    [repairNotice, agentPress],
    "征信没有花钱“修复”“铲单”“洗白”这回事：异议和更正都免费，收费代办不可信，提供假材料还会惹上麻烦。",
    "There is no paid “repair” of the record: objections and corrections are free, do not trust agents who charge, and forged papers bring trouble of their own.",
  ),
  "other-repair-rules": say(
    "medium",
    [repairNotice],
    "其他部门的“信用修复”办法（如行政处罚信息）管不到央行征信里的贷款记录。",
    "Other agencies' “credit repair” rules (such as for administrative penalties) do not reach loan records in the central bank's database.",
  ),
  "own-record-only": say(
    "medium",
    [law("44(3)"), law("13")],
    "征信记的是本人：您的逾期不会写进配偶、父母或子女的报告，除非对方是共同借款人或担保人。",
    "The record is about the person: your delinquency is not written into the report of spouse, parents or children, unless they are co-borrower or guarantor.",
  ),
  "child-school-untouched": say(
    "medium",
    [law("20"), law("13")],
    "没有查到征信逾期影响子女上学的规定；拿“影响孩子”来吓人是不允许的。",
    "No rule was found by which an overdue record touches a child's school; frightening people with it is not allowed.",
  ),
  "joint-application": say(
    "low",
    [practice],
    "夫妻共同申请房贷时，银行一般会看双方的征信，一方有逾期可能影响审批（各行不同，未核实）。",
    "When a couple applies for a mortgage together the bank usually reads both reports, so one partner's delinquency may weigh (banks differ; unverified).",
  ),
  "no-blacklist": say(
    "medium",
    [law("23"), law("16")],
    "征信里没有“黑名单”：报告只如实记录，银行自己判断。法院的“失信被执行人”名单是另一回事，要有生效判决并由法院决定。",
    "The record has no “blacklist”: it states what happened and lenders judge. The courts' list of dishonest judgment debtors is another matter and needs an effective judgment and a court's decision.",
  ),
  "court-lists": say(
    "high",
    [law("44(3)")],
    "法院判决和强制执行的信息也属于不良信息，可以进入征信。",
    "Judgments and enforcement are negative information too and can enter the record.",
  ),
  "travel-only-by-court": say(
    "medium",
    [law("44(3)")],
    "逾期或征信不好本身不限制坐高铁、飞机或出境；限制高消费只能由法院在执行程序中决定。",
    "Being overdue or a poor record does not by itself stop you from trains, planes or leaving the country; only a court in enforcement can limit high consumption.",
  ),
  "employer-needs-consent": say(
    "high",
    [law("18"), law("20")],
    "单位不能随便查您的征信，要有您的书面同意和约定用途。",
    "An employer cannot simply look at your record: it needs your written consent and an agreed purpose.",
  ),
  "job-unknown": say(
    "unknown",
    [],
    "入职、考公、政审是否看征信、看到什么程度，我们没有查到统一规定；银行等金融岗位可能会要求提供，以招录单位要求为准。",
    "Whether a job, the civil service or a background check looks at the record, and how strictly, no general rule we could read says; banks may ask for it. Ask the employer.",
  ),
} satisfies Partial<Claims>;
