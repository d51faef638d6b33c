import type { Claims } from "@fairdue/core/credit/claim.ts";
import { creditReporting } from "../../instruments.ts";
import { assetClasses, cadencePages, codePages, page, practice, queryPages, recalled } from "../sources.ts";
import { say } from "./say.ts";

const secondGeneration = recalled({
  zh: "二代征信报告版式（凭记忆）",
  en: "Layout of the second-generation report (from memory)",
});

/** What stands on the report, and what it means. */
export const reportClaims = {
  "code-meaning": say("low", codePages, "还款状态“{code}”：{meaning}", "Month code “{code}”: {meaning}"),
  "code-list": say(
    "low",
    codePages,
    "还款状态：N 正常；1–7 分别是逾期1–30、31–60、61–90、91–120、121–150、151–180、180天以上；* 本月不用还；D 担保人代还；Z 以资抵债；C 结清；G 结清以外的终止；B 呆账。",
    "Month codes: N normal; 1–7 overdue 1–30, 31–60, 61–90, 91–120, 121–150, 151–180 and over 180 days; * nothing due; D paid by a guarantor; Z settled in kind; C closed and paid; G ended otherwise; B bad debt.",
  ),
  "mx-meaning": say(
    "low",
    [practice, ...codePages],
    "{bucket} 指第{period}个逾期阶段，通常是逾期{range}天，对应还款状态“{code}”（有的机构按账单期算）。",
    "{bucket} is the {period}. stage of delinquency, usually {range} days past due, month code “{code}” (some lenders count billing cycles).",
  ),
  "class-meaning": say(
    "low",
    [assetClasses],
    "五级分类“{class}”是放款机构对这笔资产的风险分类。零售贷款逾期一般至少归“关注”，超过90天至少“次级”，超过270天至少“可疑”，超过360天“损失”。",
    "The five-class grade “{class}” is the lender's risk class for the loan. Overdue retail loans are at least special-mention, over 90 days at least substandard, over 270 days at least doubtful, over 360 days loss.",
  ),
  "current-periods-meaning": say(
    "low",
    [secondGeneration],
    "“当前逾期期数”是现在连续没还的期数，“当前逾期总额”是到期未还的总额；只还一部分，总额会降，期数不一定降。全部补上后归零。",
    "“Current overdue periods” counts the instalments now unpaid in a row, “current overdue total” everything due and unpaid; a part payment lowers the total, not always the periods. Both return to zero when all is paid.",
  ),
  "three-in-a-row": say(
    "low",
    [practice],
    "“连三累六”是银行的经验说法：近两年内连续逾期3个月，或累计逾期6次。不是法规，各行标准不同。",
    "“Three in a row, six in all” is bankers' rule of thumb: three months overdue in a row, or six times in all, in about two years. It is no law, and banks differ.",
  ),
  "how-counted": say(
    "low",
    [...codePages, practice],
    "报告按账户、按月记状态，不写“逾期几次”：一个账户一个月一个代码，同月晚两回仍是一个，几个账户各记各的；银行说的次数，一般是数有数字的月份。",
    "The report has one code for each account and month and no count of times: late twice in a month is one code, several accounts have one each. What banks call times are usually the months with a number.",
  ),
  "history-shown": say(
    "low",
    [page("https://m.csai.cn/wenda/1017738.html"), secondGeneration],
    "报告显示近5年的月度还款状态：晚还的那个月会一直标着，后面的月份各自另标。",
    "The report shows the month codes of about the last 5 years: the late month keeps its mark, later months get their own.",
  ),
  "normal-history-kept": say(
    "medium",
    [creditReporting("16", "verified")],
    "法规的5年只管不良信息；按时还款的正常记录没有规定删除期限，结清的账户也会继续显示一段时间。",
    "The 5 years concern negative information only; a good history has no deletion date in the regulation, and paid-off accounts go on showing for a time.",
  ),
  "queries-two-years": say("low", queryPages, "查询记录一般显示2年。", "Enquiries usually show for 2 years."),
  "hard-queries": say(
    "low",
    queryPages,
    "贷款审批、信用卡审批、担保资格审查算“硬查询”，短期内多次会显得急需资金；本人查询、贷后管理、异议查询是“软查询”，一般不影响审批。",
    "Checks for a loan, a card or a guarantee are hard enquiries, and many in a short time look like a need for money; your own checks, post-loan management and objection checks are soft and do not weigh.",
  ),
  "own-query-soft": say(
    "low",
    queryPages,
    "自己查征信会留一条“本人查询”，属于软查询，不算申请，一般不影响贷款。",
    "Looking at your own report leaves an entry “own enquiry”: a soft one, no application, and it does not normally weigh.",
  ),
  "refusal-not-shown": say(
    "low",
    [...queryPages, practice],
    "报告不写“拒贷”：只留下一条审批查询；查了却没有新账户，别人可能看得出没批。",
    "A report does not say “refused”: it keeps the enquiry; an enquiry with no new account lets others guess.",
  ),
  "clicking-may-query": say(
    "low",
    [...queryPages, practice],
    "只看广告不会查征信；点“查看额度”并签了征信授权，就可能留下一条“贷款审批”查询。",
    "Looking at an offer does nothing; tapping “see my limit” and signing the authorisation may leave a hard enquiry.",
  ),
  "query-recovery": say(
    "low",
    [...queryPages, practice],
    "“查询多”没有修复办法，只能停止新申请，等时间过去：多数审批看近3到6个月，2年后不再显示。",
    "Too many enquiries cannot be repaired, only outgrown: stop applying; most reviewers look at the last 3 to 6 months, and after 2 years they no longer show.",
  ),
  "next-day": say(
    "low",
    cadencePages,
    "二代征信按日更新，放款机构可在逾期次日（T+1）报送，通常逾期后1至2天可见；实际按各家的报送周期。",
    "The second-generation system updates daily and a lender may report the day after (T+1), visible one or two days later; each lender has its own rhythm.",
  ),
  "monthly-report": say(
    "low",
    [...cadencePages, practice],
    "按月汇总报送的产品（{product}），一般在月度报送时才体现；不能据此认为晚几天一定不会报。",
    "A product reported as a monthly sum ({product}) usually shows with the month's report; do not count on a few days not being reported.",
  ),
  "lender-decides-day": say(
    "low",
    [...cadencePages, practice],
    "具体哪天报，由放款机构的报送周期决定；赶在它报送前还清，有可能不留记录，但没有规定保证这一点。",
    "Which day it is depends on the lender's rhythm; paid before it reports, it may leave no trace, but no rule promises that.",
  ),
  "update-after-paying": say(
    "low",
    cadencePages,
    "还清后，放款机构下一次报送时更新：快的次日（T+1），按月报送的要到下个报送日。账户变为正常或结清，但逾期的那个月份仍标着。",
    "After you pay, the lender's next report updates it: the next day at best, with monthly reporting at the next monthly date. The account becomes normal or settled, the late month keeps its mark.",
  ),
  "still-not-updated": say(
    "high",
    [creditReporting("25", "verified")],
    "还清后一直不更新，先找放款机构要求更新；仍不改，可以提异议，20日内应当书面答复。",
    "Where it is not updated after payment, ask the lender first; if nothing changes, object: a written answer is due within 20 days.",
  ),
  "account-line": say(
    "low",
    [secondGeneration],
    "报告里显示的是放款机构的名称（{furnisher}），不一定是App的名字。",
    "The report names the lender ({furnisher}), not always the app.",
  ),
  "early-repayment-harmless": say(
    "low",
    [practice],
    "提前还款不是不良信息，账户显示“结清”；可能有违约金（看合同）。",
    "Paying early is not negative: the account shows as settled. A fee may be due (see the contract).",
  ),
  "minimum-paid": say(
    "low",
    [practice],
    "信用卡在还款日前还够最低还款额不算逾期，征信显示正常，但剩余部分计利息。没还够最低额才算逾期。",
    "With at least the card's minimum paid by the due date you are not late and the record is normal; interest runs on the rest. Less than the minimum is late.",
  ),
  "instalments-normal": say(
    "low",
    [practice],
    "按时还的分期不是逾期，不算不良；报告会显示这笔账户或已用额度，分期多、负债高会影响审批。",
    "Instalments paid on time are not negative; the report shows the account or the used limit, and much debt weighs in a review.",
  ),
  "frozen-account": say(
    "low",
    [practice],
    "冻结、止付、降额是发卡行或放款机构对账户的管控，不等于逾期；账户上有没有逾期看还款状态。",
    "A frozen or stopped account or a cut limit is the lender's control, not a delinquency; whether it is overdue the month code says.",
  ),
  improve: say(
    "low",
    [practice],
    "征信没有快速“养好”的办法：把欠款还清、每月按时还、少申请，新的正常月份会逐步盖过旧的。",
    "There is no quick way to a good record: clear what is owed, pay on time every month and apply for little; new good months gradually outweigh the old.",
  ),
  consequences: say(
    "low",
    [creditReporting("23", "verified"), practice],
    "有逾期记录主要影响贷款和信用卡：可能被拒、降额、利率更高；由各机构自己判断。",
    "An overdue record mainly touches loans and cards: refusal, lower limits or dearer credit, as each lender judges.",
  ),
  "look-back": say(
    "low",
    [practice],
    "多数银行重点看近2年，报告显示近5年；看多久没有统一规定。",
    "Most banks look at the last 2 years above all, the report shows about 5; no rule says how far back.",
  ),
  "report-validity-unknown": say(
    "unknown",
    [],
    "一份报告多久内有效，没有查到统一规定，由办理的银行或机构要求；银行通常会自己重新查询。",
    "How long a report counts as current, no general rule says: the bank or office decides, and banks usually make an enquiry of their own.",
  ),
  "no-history": say(
    "low",
    [practice],
    "“白户”是没有任何信贷记录，不是不良；没有历史可看，有的机构批得会更谨慎。",
    "“Blank” means no credit history at all, which is not negative; without a history some lenders are more careful.",
  ),
  "big-data-other": say(
    "low",
    [practice],
    "“大数据”和芝麻分等是平台或市场机构自己的评分，不是央行征信；两者互不等同。",
    "“Big data” and scores such as Sesame are platforms' own, not the central bank's record; the two are not the same.",
  ),
} satisfies Partial<Claims>;
