import type { Claims } from "@fairdue/core/credit/claim.ts";
import { creditReporting } from "../../instruments.ts";
import { codePages, practice, queryPages } from "../sources.ts";
import { say } from "./say.ts";

const law = (article: string) => creditReporting(article, "verified");

/** What a mortgage or card reviewer commonly makes of it; no public text says, so all of it is practice. */
export const reviewerClaims = {
  "mortgage-clean": say(
    "low",
    [practice],
    "房贷审批：按时还款的账户一般不影响，主要看负债和月供压力。",
    "Mortgage review: accounts paid on time do not normally hurt; debt and monthly burden count.",
  ),
  "mortgage-one-late": say(
    "low",
    [practice],
    "房贷审批：一两次30天以内、已还清的逾期，多数银行可以解释、不一定拒；还没还清的当前逾期通常要先结清才批。",
    "Mortgage review: one or two delays of up to 30 days, paid, can usually be explained and need not mean refusal; anything overdue now must normally be cleared first.",
  ),
  "mortgage-serious": say(
    "low",
    [practice],
    "房贷审批：近两年出现“连三累六”（还款状态到3或以上，或累计6次）时，多数银行会拒绝或要求加首付、加担保；各行标准不同。",
    "Mortgage review: three months in a row or six times in about two years (code 3 or worse) leads most banks to refuse or ask for a larger deposit or a guarantor; banks differ.",
  ),
  "mortgage-bad-debt": say(
    "low",
    [practice],
    "房贷审批：有呆账、代偿、核销或被执行未结清的，一般直接不批；结清后仍会被严格看待。",
    "Mortgage review: bad debt, a guarantor's payment, a write-off or open enforcement normally means no; settled it is still looked at hard.",
  ),
  "mortgage-enquiries": say(
    "low",
    [...queryPages, practice],
    "房贷审批：近几个月贷款审批、信用卡审批查询多，银行会怀疑资金紧；建议申请前3到6个月不再申请新贷款。",
    "Mortgage review: many loan and card enquiries in recent months suggest a need for money; apply for nothing new in the 3 to 6 months before.",
  ),
  "mortgage-many-loans": say(
    "low",
    [practice],
    "房贷审批：未结清的小额网贷笔数多，有的银行要求先结清一部分再批。",
    "Mortgage review: with many small online loans open some banks want part of them paid off first.",
  ),
  "card-one-late": say(
    "low",
    [practice],
    "办信用卡：近期有逾期，一般先还清、观察几个月再申请；一次短逾期不必然被拒。",
    "A new card: with a recent delay, pay, wait some months and apply then; a single short delay does not mean refusal.",
  ),
  "card-serious": say(
    "low",
    [practice],
    "办信用卡：连续或多次逾期、呆账、代偿，多数发卡行会拒绝，并可能降额或停用已有的卡。",
    "A new card: repeated delay, bad debt or a guarantor's payment makes most issuers refuse and may cut limits of cards you have.",
  ),
  "no-check-offers": say(
    "low",
    [practice],
    "我们不推荐贷款渠道。持牌机构放款一般要查征信；打着“不看征信、黑户可贷”旗号的，常见的是高收费、套取资料或诈骗。",
    "We recommend no lender. A licensed one generally looks at the record; offers “without a credit check” are often dear, after your data, or fraud.",
  ),
  "loan-decides-lender": say(
    "high",
    [law("23")],
    "能不能贷由每家机构自己判断，征信只供参考；同样的记录，不同机构结果可能不同。",
    "Whether you get the loan is each lender's decision, the record only a reference; the same record may lead to different answers.",
  ),
  "after-clearing": say(
    "low",
    [practice],
    "没有统一的“还清后多久能贷”的规定：还清、更新后就可以申请，逾期越近、越重越难批；时间越久、之后越规矩，影响越小。",
    "No rule says how long after paying one can borrow: apply once it is cleared and updated; the nearer and graver the delay the harder, the longer ago and the better since, the less it weighs.",
  ),
  "query-threshold": say(
    "unknown",
    [],
    "多少次查询算“花”，没有公布的标准；有的机构在意近3个月内的次数，以各家为准。",
    "How many enquiries are too many, no published standard says; some lenders mind those of the last 3 months. Ask the one you apply to.",
  ),
  "rental-own-credit": say(
    "low",
    [codePages[0] ?? practice, practice],
    "审批看的是您本人的记录；租房平台等机构另有自己的评分，和央行征信不同。",
    "Reviewers look at your own record; rental platforms use scores of their own, which are not the central bank's.",
  ),
} satisfies Partial<Claims>;
