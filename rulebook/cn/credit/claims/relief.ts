import type { Claims } from "@fairdue/core/credit/claim.ts";
import {
  cardMeasures,
  cardNotice,
  civilCode,
  civilProcedure,
  creditReporting,
  privateLending,
} from "../../instruments.ts";
import { agentPress, assetClasses, codePages, practice, recalled, repairNotice } from "../sources.ts";
import { say } from "./say.ts";

const law = (article: string) => creditReporting(article, "verified");
const deferralPractice = recalled({
  zh: "各机构延期还款公告（凭记忆）",
  en: "Lenders' notices on deferral (from memory)",
});

/** Agreements with the lender, and what follows when there is none. */
export const reliefClaims = {
  "negotiation-keeps-past": say(
    "medium",
    [law("16"), practice],
    "协商本身不上征信；但协商前已经报送的逾期不会因协商消失，还是从还清之日起5年。",
    "Negotiating itself is not recorded; what was reported before stays, and runs 5 years from the day all is paid.",
  ),
  "plan-reporting-by-contract": say(
    "low",
    [practice, civilCode("483", "unverified")],
    "协商成功后怎么报，要看协议：有的按新计划报正常，有的仍按原账户报逾期，有的加“特殊交易”说明。请在协议里写明征信怎么报送。",
    "How it is reported after an agreement depends on the agreement: some lenders report the new plan as normal, some the old account as overdue, some add a note of special transaction. Have it written into the agreement.",
  ),
  "personal-instalment": say(
    "medium",
    [cardMeasures("70", "reported"), cardNotice("", "reported")],
    "信用卡欠款超出还款能力且有还款意愿的，可以与银行协商个性化分期（俗称“停息挂账”），最长5年（60期）；银行“可以”同意，不是必须。",
    "Where card debt is beyond your ability and you are willing to pay, you may negotiate a personalised instalment plan of up to 5 years (60 instalments); the bank may agree, it need not.",
  ),
  "plan-stops-collection": say(
    "medium",
    [cardMeasures("70", "reported")],
    "个性化分期协议签了且按约履行，银行应当停止催收。",
    "Once such a plan is signed and kept, the bank must stop collecting.",
  ),
  "plan-not-right-elsewhere": say(
    "low",
    [practice],
    "网贷和消费贷没有法定的“停息挂账”，但可以向放款机构申请延期、分期或减免，由它决定。",
    "Online and consumer loans have no statutory plan of that kind, but you can ask the lender for deferral, instalments or a waiver; it decides.",
  ),
  "plan-broken": say(
    "low",
    [practice],
    "协议期间再次违约，一般会恢复按逾期报送和催收，并可能要求一次还清。",
    "Breaking the plan generally brings back reporting as overdue and collection, and the whole sum may be called in.",
  ),
  deferral: say(
    "low",
    [deferralPractice],
    "机构书面同意延期（展期）的，延期内按新的还款日算，一般不报逾期；口头答应不算，没获批之前原还款日仍有效。",
    "With a deferral agreed in writing the new date counts and nothing overdue is generally reported meanwhile; an oral word does not do, and until it is granted the old date holds.",
  ),
  settlement: say(
    "low",
    [practice, law("25")],
    "减免结清后账户会结清，但少还的部分可能在报告上体现为非全额结清或核销；请要求结清证明，并写明征信状态。",
    "After a settlement for less the account is closed, but the report may show it as not paid in full or written off; ask for a settlement letter that names the state reported.",
  ),
  "no-agent": say(
    "medium",
    [repairNotice, agentPress],
    "协商不用找“代理维权”“债务优化”中介，直接找放款机构，不收费；交钱、交身份证和手机卡风险很大。",
    "You need no paid agent to negotiate: go to the lender yourself, free of charge; handing over money, ID or SIM card is dangerous.",
  ),
  "re-age": say(
    "low",
    [practice],
    "重新计龄（把逾期并入新计划、重算期数）只影响以后怎么报；以前月份的逾期标记不变，而且必须由放款机构同意并留下记录。",
    "Re-ageing changes how future months are reported; marks of past months stay, and it takes the lender's agreement on record.",
  ),
  "write-off": say(
    "low",
    [...codePages, practice, law("16")],
    "核销或转呆账后，征信显示“呆账”（B）或核销，债务还在；比一般逾期更严重，多数贷款和信用卡批不下来。还清后变为结清，再保留5年。",
    "After a write-off the record shows bad debt (B); the debt is still owed. It is graver than a delinquency and stops most loans and cards. Paid, it becomes settled and stays 5 more years.",
  ),
  "write-off-pay": say(
    "low",
    [practice],
    "先联系原放款机构确认欠多少、还给谁，还清后要结清证明，再等它更新“呆账”状态；不还，状态会一直显示。",
    "Ask the original lender what is owed and to whom, pay, get a settlement letter, and have the “bad debt” state updated; unpaid it goes on showing.",
  ),
  recovery: say(
    "low",
    [...codePages, law("16")],
    "核销后又还上（回收）：余额和状态更新为结清，呆账记录从还清之日起5年后删除。",
    "Paid after the write-off: balance and state become settled, and the bad-debt entry is deleted 5 years after payment.",
  ),
  "guarantor-paid": say(
    "low",
    [...codePages, law("44(3)")],
    "担保人或保险公司代偿，还款状态记“D”，属于不良；债务转到代偿方，还清它之后才算终止，再保留5年。",
    "When a guarantor or insurer pays in your place the code is “D”, which is negative; the debt passes to it and ends when it is repaid, then 5 years.",
  ),
  "asset-in-lieu": say(
    "low",
    codePages,
    "以资抵债记“Z”，属于负面信息。",
    "Settlement in kind is coded “Z” and counts as negative.",
  ),
  "guaranteeing-others": say(
    "low",
    [law("44(3)"), practice],
    "为别人担保会显示在您的报告上；对方逾期、您没有代为履行，也会成为您的不良信息。",
    "A guarantee for somebody else shows on your report; when that person is late and you do not perform, it becomes negative for you too.",
  ),
  "debt-sold": say(
    "medium",
    [civilCode("546", "verified"), practice],
    "债权转让要通知您才对您生效；转让不会消除原来的逾期，还给谁、由谁更新征信要书面问清。",
    "An assignment binds you only once you are notified; it erases nothing. Ask in writing whom to pay and who updates the record.",
  ),
  litigation: say(
    "medium",
    [law("44(3)"), civilProcedure("266", "verified")],
    "被起诉本身不是征信记录；判决履行义务和强制执行的信息属于不良信息，可以进入征信。",
    "Being sued is not itself an entry; a judgment to perform and enforcement are negative information and can enter the record.",
  ),
  judgment: say(
    "high",
    [law("44(3)"), civilProcedure("266", "verified")],
    "法院判决和强制执行信息属于不良信息；不履行的，法院可以在征信系统记录。履行完毕后再保留5年。",
    "Judgments and enforcement are negative information, and where the debtor does not perform the court may have it recorded; once it is performed they stay 5 years.",
  ),
  "private-cap": say(
    "high",
    [privateLending("25", "verified")],
    "民间借贷的利息和逾期费用合计不得超过合同成立时一年期LPR的4倍。",
    "With private loans interest and late charges together may not exceed four times the one-year LPR at the contract's date.",
  ),
  "identity-theft": say(
    "high",
    [law("25"), law("26")],
    "不是您借的：向征信中心和放款机构提出异议，说明是冒名，20日内书面答复；同时报警，也可向人民银行投诉或起诉。",
    "If you did not take it: object to the bureau and the lender as identity theft, a written answer is due in 20 days; report it to the police, and complain to the central bank or sue.",
  ),
  "opened-by-mistake": say(
    "low",
    [practice],
    "误开通、没用过：可能有一个账户（额度）和一条查询，不是不良；不需要可以联系机构关闭，授信账户会显示销户或结清，查询记录2年后不再显示。",
    "Opened by mistake and unused: there may be an account (a limit) and one enquiry, nothing negative; have it closed if unwanted. The enquiry stops showing after 2 years.",
  ),
  "unused-line": say(
    "low",
    [practice],
    "有额度没用：可能显示为一个授信账户，余额为0，不是不良；额度太多，有的银行会算进总授信。",
    "An unused limit may show as an account with balance zero, not negative; many limits may be counted as total credit by some banks.",
  ),
  "closed-account": say(
    "low",
    [...codePages, law("16")],
    "注销、关闭后账户显示结清（C）或销户，历史仍在；有过逾期的，从还清之日起满5年删除。注销不能消掉逾期。",
    "Closed, the account shows as settled (C) and its history stays; a past delinquency goes 5 years after payment. Closing does not erase it.",
  ),
  "keep-using": say(
    "low",
    [practice],
    "还清后不必急着销户：注销不会消除逾期，正常使用、按时还款，新的正常记录会排在后面。",
    "No need to close the account after paying: it erases nothing, while normal use on time adds good months.",
  ),
  "special-circumstances": say(
    "low",
    [practice, law("16")],
    "生病、失业、扣款失败等客观原因，可以请放款机构核实、出具“非恶意逾期证明”，或在报告中加本人说明；机构没有义务开，开了也不删除记录，只供审批参考。",
    "For illness, lost work or a failed debit, ask the lender to check and give a letter that it was not wilful, or have your own statement added; it need not, and the letter erases nothing but may help a review.",
  ),
  "lender-error": say(
    "high",
    [law("25"), law("40")],
    "如果是银行或平台的错（扣款失败、系统故障、没更新），可以要求更正；确有错误不予更正的，人民银行可以处罚。",
    "If bank or platform erred (failed debit, system fault, no update), demand correction; refusing to correct a proven error may be fined.",
  ),
  "class-after-restructuring": say(
    "low",
    [assetClasses],
    "重组（改合同条款）的贷款，放款机构一般至少归“关注”，观察期至少1年。",
    "A restructured loan is generally at least special-mention, watched for a year or more.",
  ),
  "repair-policy": say(
    "medium",
    [repairNotice],
    "一次性信用修复政策：2020-01-01至2025-12-31产生的、单笔逾期不超过1万元、2026-03-31前还清的逾期，不再在征信中展示；自动处理，不用申请，不收费。",
    "The one-off repair: overdue items that arose from 2020-01-01 to 2025-12-31, of at most ¥10,000 each and fully repaid by 2026-03-31, are no longer shown; automatic, no application, free.",
  ),
  "repair-policy-dates": say(
    "medium",
    [repairNotice],
    "2025-11-30前还清的，2026-01-01起不展示；2025-12-01至2026-03-31还清的，次月底前不展示。",
    "Repaid by 2025-11-30: hidden from 2026-01-01; repaid from 2025-12-01 to 2026-03-31: hidden by the end of the following month.",
  ),
  "repair-policy-over": say(
    "medium",
    [repairNotice],
    "还款截止日2026-03-31已过：此后还清的逾期不适用，没有查到续期的规定。",
    "The deadline of 2026-03-31 has passed: what is repaid later is not covered, and no extension was found.",
  ),
  "repair-policy-fits-not": say(
    "medium",
    [repairNotice],
    "按您说的情况不符合：{why}。",
    "What you describe does not fit: {why}.",
  ),
  "repair-policy-may-fit": say(
    "medium",
    [repairNotice],
    "按您说的情况可能符合：如果报告里还显示，请向征信中心或放款机构提出异议。",
    "What you describe may fit: if it still shows, object to the bureau or the lender.",
  ),
} satisfies Partial<Claims>;
