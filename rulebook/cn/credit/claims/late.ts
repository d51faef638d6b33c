import type { Claims } from "@fairdue/core/credit/claim.ts";
import { civilCode, creditReporting, house, pcac } from "../../instruments.ts";
import { cadencePages, cardConvention, codePages, practice } from "../sources.ts";
import { say } from "./say.ts";

const law = (article: string) => creditReporting(article, "verified");
const assumeNone = house({ zh: "来源冲突时按0天宽限", en: "no grace where sources conflict" });

/** What paying late does, product by product. */
export const lateClaims = {
  "late-shows": say(
    "medium",
    [law("29"), law("44(3)")],
    "{product}{late}：会上征信（{product}报送央行征信，逾期没有“几天以内不报”的法定门槛）。",
    "{product}, {late}: yes, it can go on the record ({product} is furnished to the central bank, and no law sets days below which it is not).",
  ),
  "late-may-show": say(
    "low",
    [law("29"), law("44(3)"), ...cadencePages],
    "{product}{late}：应按“会上征信”对待。是否已经报送，看合同里的放款机构；我们查到的依据可信度低。",
    "{product}, {late}: treat it as going on the record. Whether it has been reported depends on the funder in your contract; what we found carries little weight.",
  ),
  "late-varies": say(
    "low",
    [law("29")],
    "{product}{late}：看资金方。放款的是持牌机构（银行、消费金融、小贷）一般会上征信；请看合同里的放款机构和征信授权书。",
    "{product}, {late}: it depends on the funder. A licensed one (bank, consumer-finance, micro-loan company) generally reports; look at the lender and the credit authorisation in the contract.",
  ),
  "late-unknown": say(
    "unknown",
    [],
    "{product}是否上征信，我们没有可靠资料，不能回答“会”或“不会”。在查清之前请按会上征信处理。",
    "Whether {product} is on the record we cannot say: we hold no reliable source. Until you know, act as if it were.",
  ),
  "late-not-furnished": say(
    "low",
    [law("28"), law("29")],
    "{product}{late}：出借人不是向央行征信报送的机构，一般不会直接上征信；但被起诉、判决后仍不履行，法院的执行信息可能进入征信。",
    "{product}, {late}: the lender does not report to the central bank's database, so generally it does not show; but a judgment left unperformed can enter the record through the court.",
  ),
  "late-general": say(
    "medium",
    [law("29"), law("44(3)")],
    "{late}：持牌机构的贷款和信用卡，逾期没有法定“免报天数”，会上征信；具体看是哪家产品。",
    "{late}: with loans and cards of licensed lenders no law sets days that go unreported; it can go on the record. Which product it is decides.",
  ),
  "due-day": say(
    "medium",
    [law("44(3)"), practice],
    "应还日当天（放款机构的截止时间之前）还上不算逾期，不会有逾期记录；截止时间看合同，有的机构是当天24点，有的更早扣款。",
    "Paid on the due day, before the lender's cut-off, is not late and leaves no overdue mark; the contract names the cut-off: midnight with some, earlier with others.",
  ),
  minutes: say(
    "low",
    [practice],
    "晚了不到一天（几分钟、几小时）：没过放款机构当天的截止时间就不算逾期；过了零点，多数机构就记为逾期第1天。很多机构当晚批量扣款会补上，请查账单是否显示逾期。",
    "Less than a day late (minutes, hours): before the lender's cut-off of that day it is not late; past midnight most count the first day. Many collect in a batch at night: look whether the bill shows as overdue.",
  ),
  "due-on-holiday": say(
    "low",
    [civilCode("203", "unverified"), practice],
    "还款日遇周末、节假日：民法典说期间最后一日是法定休假日的顺延到次日，但自动扣款和线上还款照常进行，合同也常另有约定；请按原还款日还，不要指望顺延。",
    "A due day on a weekend or holiday: the Civil Code moves the last day of a period to the next working day, but debits and online payment go on as usual and contracts often say otherwise. Pay on the day named; do not count on more.",
  ),
  "grace-card": say(
    "low",
    [cardConvention, pcac("50", "verified")],
    "信用卡多数银行有约3天“容时”（还款日后3天内还上视同按时），但这是银行可选择提供的服务，不是法律规定，以发卡行为准。",
    "Most banks give cards about 3 days of tolerance (paid within them counts as on time), but it is a service a bank may offer, not law: the issuer's terms count.",
  ),
  "grace-card-amount": say(
    "low",
    [cardConvention, pcac("50", "verified")],
    "信用卡少还很小一笔（常见为10元以内或1%），多数银行有“容差”，视同还清；超出部分按逾期处理，以发卡行为准。",
    "A very small shortfall on a card (commonly up to ¥10 or 1 %) is treated as paid by most banks; more is late. The issuer's terms count.",
  ),
  "card-beyond-grace": say(
    "medium",
    [law("29"), law("44(3)")],
    "超出发卡行给的容时、容差，或者该行不提供，就按逾期报送：{late}会记入征信。",
    "Beyond the issuer's tolerance, or where it gives none, it is reported as overdue: {late} then goes on the record.",
  ),
  "grace-claimed": say(
    "low",
    [assumeNone],
    "网上有说法称{product}有{days}天宽限，但没有官方依据，各说法不一，按0天宽限对待最稳妥。",
    "Pages claim {days} days of grace for {product}, without any official source and contradicting each other: count on none.",
  ),
  "grace-none": say(
    "low",
    [assumeNone],
    "{product}没有查到可靠的宽限期，按0天处理：过了应还日就算逾期。",
    "No reliable grace period was found for {product}: count on none, the day after the due date is late.",
  ),
  "code-now": say(
    "low",
    codePages,
    "{late}对应还款状态“{code}”（逾期{range}天）。",
    "{late} stands for month code “{code}” ({range} days past due).",
  ),
  "late-from-day-one": say(
    "low",
    [law("44(3)"), practice],
    "过了应还日（放款机构的截止时间）还没还够，从第1天起就是逾期，也从那时起可能被报送；没有全国统一的“满几天才报”。",
    "Past the due date (the lender's cut-off) without enough paid it is late from the first day, and may be reported from then; there is no general “only after so many days”.",
  ),
  "failed-debit": say(
    "low",
    [practice, law("25")],
    "余额不足、绑错卡等导致扣款没成功，算逾期，尽快补上；卡里钱够、是银行或平台没扣，可以要求更正。",
    "A debit that failed for lack of money or a wrong card is late: pay at once. With enough money there and the bank or platform at fault, demand correction.",
  ),
  "annual-fee": say(
    "low",
    [practice],
    "信用卡年费也是欠款，没交会按逾期报送；先补交，再联系发卡行说明，能否更正由发卡行核实。",
    "A card's annual fee is a debt too and is reported as overdue when unpaid: pay it, then ask the issuer, which decides whether to correct.",
  ),
  "debt-remains": say(
    "medium",
    [law("16"), civilCode("188", "verified")],
    "征信记录满期删除，不等于债务消失：没还的钱仍然欠着；诉讼时效（一般3年）是另一回事，也不删除征信。",
    "That an entry is deleted in time does not end the debt: what is unpaid is still owed. Limitation (usually 3 years) is another matter and deletes no entry.",
  ),
  "paid-then": say(
    "medium",
    [law("16"), ...cadencePages],
    "已经还清：账户会更新为正常（或结清），但已报送的那个月逾期标记还在，从还清之日起5年后删除。",
    "It is paid: the account turns normal (or settled), but the mark of the month already reported stays, and is deleted 5 years after the day of payment.",
  ),
  "unpaid-grows": say(
    "low",
    codePages,
    "不还的话，每满约30天还款状态加一级，直到180天以上为“7”，再往后可能记为呆账“B”。",
    "While it is unpaid the code rises about every 30 days to “7” over 180 days, and may later become “B”, bad debt.",
  ),
  "pay-first": say(
    "medium",
    [law("16")],
    "先把逾期部分全部还清（本金、利息、罚息一分不少），5年才开始计。",
    "Pay everything overdue first, to the last cent of interest and penalty: only then do the 5 years begin.",
  ),
  "each-loan-form": say(
    "low",
    [practice],
    "{product}按每笔借款各报一个账户；几笔同时逾期，会有几个账户分别显示逾期。",
    "{product} is reported as one account per loan; with several late at once, several accounts show it.",
  ),
  "monthly-form": say(
    "low",
    [practice],
    "{product}合并为一个账户按月汇总报送，不是一笔消费一条记录。",
    "{product} is reported as one account with a monthly sum, not purchase by purchase.",
  ),
  "form-unknown": say(
    "unknown",
    [],
    "{product}在征信上是每笔一条还是合并一条，没有可靠资料。",
    "Whether {product} shows as one line per loan or one in all, no reliable source says.",
  ),
  "several-loans": say(
    "low",
    [practice],
    "小额贷款笔数多，每笔可能各是一个账户；按时还不是不良，但账户多、查询多、未结清多，会让审批者觉得负债高、资金紧。",
    "Many small loans may each be an account; paid on time none is negative, but many accounts, enquiries and open balances look like heavy debt to a reviewer.",
  ),
  "normal-use": say(
    "low",
    [law("29"), practice],
    "{product}按时还款：会显示账户和“N”（正常），不是不良记录，不会因为“用过”就变差。",
    "{product} paid on time shows an account and “N” (normal): no negative mark, having used it does not spoil the record.",
  ),
  "which-furnished": say(
    "low",
    [law("29"), practice],
    "按我们的资料会报送或应按会报送对待：{products}。",
    "Reported, or to be treated as reported, by what we hold: {products}.",
  ),
  "which-vary": say("low", [law("29"), practice], "看资金方：{products}。", "Depends on the funder: {products}."),
  "which-not": say(
    "low",
    [law("28"), practice],
    "出借人是个人、一般不直接上征信：{products}（判决和执行除外）。",
    "Lent by private persons, generally not shown: {products} (judgments and enforcement excepted).",
  ),
  "which-unknown": say("unknown", [], "没有可靠资料：{products}。", "No reliable source: {products}."),
  "normal-use-varies": say(
    "low",
    [law("29"), practice],
    "{product}是否上征信看资金方：持牌机构放款的一般会显示账户，按时还款显示“N”（正常），不是不良；请看合同里的放款机构和征信授权书。",
    "Whether {product} shows depends on the funder: a licensed one generally shows an account, with “N” (normal) when paid on time, which is not negative. Look at the lender and the authorisation in the contract.",
  ),
  "normal-use-unfurnished": say(
    "low",
    [law("29")],
    "{product}一般不在央行征信上显示。",
    "{product} generally does not show on the central bank's record.",
  ),
} satisfies Partial<Claims>;
