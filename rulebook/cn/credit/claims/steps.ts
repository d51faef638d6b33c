import type { Claims } from "@fairdue/core/credit/claim.ts";
import { creditReporting } from "../../instruments.ts";
import { practice, repairNotice } from "../sources.ts";
import { say } from "./say.ts";

const law = (article: string) => creditReporting(article, "verified");

/** What to do next, and where the credit record ends. */
export const stepClaims = {
  "do-pay": say(
    "medium",
    [law("16")],
    "现在：把逾期的全部还清，保留还款凭证；还清前不要再借新贷款还旧账。",
    "Now: pay everything overdue and keep the proof; do not borrow anew to pay the old while it is open.",
  ),
  "do-check-contract": say(
    "low",
    [practice],
    "查合同和征信授权书：放款机构是谁、应还日几点截止、有没有宽限。",
    "Look at the contract and the credit authorisation: who lends, when on the due day the cut-off is, whether there is grace.",
  ),
  "do-check-report": say(
    "high",
    [law("17")],
    "查一份本人信用报告（每年两次免费），看这笔账户的当前逾期和各月状态。",
    "Get your own credit report (free twice a year) and look at the account's current state and its months.",
  ),
  "do-ask-lender": say(
    "medium",
    [law("15"), law("29")],
    "问放款机构：有没有报送、报的是哪天、何时更新，并要书面答复。",
    "Ask the lender in writing: was it reported, on which day, when will it be updated.",
  ),
  "do-object": say(
    "high",
    [law("25")],
    "有错就提异议（征信中心或放款机构），附身份证明和证据；免费，20日内书面答复。",
    "If it is wrong, object (to the bureau or the lender) with proof of identity and evidence; free, answered in writing within 20 days.",
  ),
  "do-negotiate": say(
    "medium",
    [repairNotice],
    "还不上就尽早找放款机构协商，把期数、减免和征信怎么报写进书面协议；不要交钱给中介。",
    "If you cannot pay, go to the lender early and have instalments, waivers and reporting written down; pay no agent.",
  ),
  "do-settlement-letter": say(
    "low",
    [practice],
    "结清后要结清证明，过一个报送周期再查报告是否已更新。",
    "After settling, get a settlement letter, and check the report one reporting cycle later.",
  ),
  "do-stop-applying": say(
    "low",
    [practice],
    "接下来几个月不要再申请新贷款、新卡，也不要随手点“查看额度”。",
    "For the next months apply for no loan or card, and do not tap “see my limit”.",
  ),
  "do-on-time": say(
    "low",
    [practice],
    "以后按时还、绑好自动扣款并留够余额，提前一天看一眼是否扣成功。",
    "Pay on time from now on, leave money for the debit, and see a day before whether it went through.",
  ),
  "do-police": say(
    "medium",
    [law("26")],
    "冒名或被骗的：报警留凭证，连同异议一起交给放款机构和征信中心。",
    "For identity theft or fraud: report it to the police and hand the paper in with the objection.",
  ),
  "do-complain": say(
    "high",
    [law("26")],
    "机构不答复或答复不服，向当地人民银行分支机构投诉（12363），或者起诉。",
    "If there is no answer, or one you do not accept, complain to the central bank's local branch (12363) or sue.",
  ),
  "ask-again": say(
    "low",
    [practice],
    "请说清楚：哪个产品、什么情况（逾期、协商、查询、冒名……）、多少天、多少钱、想知道什么。例：美团借钱逾期两天对征信的影响。",
    "Say which product, what happened (late, plan, enquiry, identity theft …), how many days, how much, and what you want to know. For example: Does Meituan loan two days late affect my credit record?",
  ),
  "out-of-scope-money": say(
    "unknown",
    [],
    "利息、罚息怎么算和该还多少，不属于征信问答，这里不计算。",
    "How interest and penalties are computed and how much is owed is not about the credit record; nothing is computed here.",
  ),
  "out-of-scope-crime": say(
    "unknown",
    [],
    "是否坐牢、起诉流程等刑事和诉讼问题不属于征信问答，请咨询律师；征信里的逾期本身不是刑事处罚。",
    "Prison, prosecution and lawsuits are not about the credit record: ask a lawyer. An entry in the record is no punishment.",
  ),
  "out-of-scope-collection": say(
    "unknown",
    [],
    "催收电话、爆通讯录等行为不属于征信问答，可向放款机构投诉，或打 12378。",
    "Collection calls and contacting your acquaintances are not about the credit record: complain to the lender or to 12378.",
  ),
  "out-of-scope": say(
    "unknown",
    [],
    "这不是征信记录方面的问题，我们不作答。",
    "This is not a question about the credit record, so we give no answer.",
  ),
} satisfies Partial<Claims>;
