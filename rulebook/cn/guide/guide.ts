import { type GuideRule, payingOrder, type Situation, timeBarred } from "@fairdue/core/guide/guide.ts";
import { amount, longest, orderLines, overdue, say } from "./say.ts";

/** Kinds of credit with a statutory way to a personal plan. */
const isCard = ({ debts }: Situation): boolean =>
  debts.some(({ product, arrearsMinor }) => product === "credit-card" && arrearsMinor > 0);
const held = (situation: Situation, ...kinds: readonly string[]): boolean =>
  situation.debts.some(({ holds }) => holds.some((kind) => kinds.includes(kind)));

/** Ways to act for a borrower of mainland China, the most pressing first. */
export const guideCn: readonly GuideRule[] = [
  {
    id: "limitation",
    title: say("先别急着付一部分：可能已过诉讼时效", "Do not pay a part yet: the claim may be time-barred"),
    rests: ["cn.limit.three-years", "cn.limit.interrupt", "cn.limit.expired-defence"],
    why: ({ debts }) =>
      debts.some(timeBarred)
        ? say(
            "有账单逾期已超过三年。若时效已过，您可以拒绝；一旦承诺还款或部分还款，时效可能重新计算。",
            "A bill is more than three years overdue. If limitation has run you may refuse; a promise or part payment can start it anew.",
          )
        : undefined,
    acts: () => [
      say(
        "先索要历次催收和诉讼的证明，弄清时效是否中断过。",
        "First ask for proof of every demand and suit: they may have interrupted it.",
      ),
      say(
        "承诺、签字或付款前，先免费咨询律师或12348法律援助热线。",
        "Before you promise, sign or pay, ask a lawyer or legal aid (12348), free of charge.",
      ),
    ],
  },
  {
    id: "check-amount",
    title: say("先核对金额", "Check the amount first"),
    rests: ["cn.dispute.evidence-pack", "cn.disclosure.amount-breakdown"],
    why: (situation) =>
      overdue(situation).length > 0 && !held(situation, "dispute")
        ? say(
            "金额有误或已经还过，是最常见的问题；您有权看到每一元怎么来的。",
            "A wrong amount, or one already paid, is the commonest trouble; you have a right to see how each yuan arises.",
          )
        : undefined,
    acts: () => [
      say(
        "打开“这笔钱怎么来的”，逐项核对本金、利息、费用。",
        "Open “How this amount arises” and check principal, interest and fees.",
      ),
      say(
        "有一处不对，就提出异议：核实期间不得催收有争议的部分。",
        "If anything is wrong, dispute it: the disputed part is not collected while it is checked.",
      ),
    ],
  },
  {
    id: "disputed",
    title: say("有争议的部分：等答复，留证据", "What is disputed: wait for the answer, keep the proof"),
    rests: ["cn.dispute.annotate", "cn.freq.dispute-freeze"],
    why: (situation) =>
      held(situation, "dispute")
        ? say(
            "您的异议正在核实，有争议的部分已暂停催收。",
            "Your dispute is being checked, and the disputed part is not collected.",
          )
        : undefined,
    acts: () => [
      say("没有争议的部分可以照常还，以免继续计息。", "Pay what is not in dispute as usual, so that it costs no more."),
    ],
  },
  {
    id: "talk-early",
    title: say("早说一声", "Speak up early"),
    rests: ["cn.hardship.other-products", "cn.complaint.no-refusal"],
    why: (situation) => {
      const days = longest(situation);
      if (days === 0 || days > 90 || held(situation, "hardship-review", "plan")) return undefined;
      return say(
        `最久的一笔逾期${days}天。越早说明原因，可选的办法越多，费用越少。`,
        `The oldest is ${days} days late. The sooner you say why, the more ways there are and the less it costs.`,
      );
    },
    acts: () => [
      say(
        "说三件事：为什么还不上、每月能还多少、从哪天开始。",
        "Say three things: why, how much a month, and from which day.",
      ),
      say(
        "只承诺做得到的：失约会让下一次协商更难。",
        "Promise only what you can keep: a broken promise makes the next talk harder.",
      ),
    ],
  },
  {
    id: "pay-order",
    title: say("钱不够时，先还哪一笔", "Which to pay first when money is short"),
    rests: ["cn.hardship.payment-allocation", "cn.credit.accuracy"],
    why: (situation) => {
      const order = payingOrder(situation);
      const [first] = order;
      if (first === undefined || order.length < 2) return undefined;
      return say(
        "先留足吃、住、看病的钱。其余先还能一次还清欠期的、逾期最短的：少一笔逾期，就少一条不良记录。还款时写明还的是哪一笔。",
        "Keep what food, home and health need. Then pay what one payment brings up to date, the least late first: one late account less is one bad entry less. Say which debt a payment is for.",
      );
    },
    acts: orderLines,
  },
  {
    id: "card-plan",
    title: say("信用卡：申请个性化分期，最长五年", "Credit card: ask for a personal plan of up to five years"),
    rests: ["cn.hardship.card-personal-plan", "cn.hardship.card-plan-content"],
    why: (situation) =>
      isCard(situation) && longest(situation) > 0 && !held(situation, "plan")
        ? say(
            "确实超出还款能力、又愿意还的，可以与银行协商，最多六十期。这是可以请求的权利，不是一定批准的权利。",
            "Whoever cannot pay but is willing may negotiate, 60 instalments at most. It is a right to ask, not a right to get.",
          )
        : undefined,
    acts: () => [
      say(
        "准备收入和困难的证明，只给必要的。",
        "Have proof of income and hardship ready, and give no more than is needed.",
      ),
      say(
        "协议要写明：余额、期数、是否再计息费、违约后果。签订后，正常履行即停止催收。",
        "The agreement states balance, instalments, further charges and what a breach means. Once signed and kept, collection stops.",
      ),
    ],
  },
  {
    id: "hardship",
    title: say("申请困难帮助", "Ask for hardship help"),
    rests: ["cn.hardship.other-products", "cn.hardship.evidence-proportionate", "cn.hardship.deal-in-writing"],
    why: (situation) => {
      const { sustainableMinor } = situation;
      const [first] = overdue(situation);
      if (first === undefined || sustainableMinor === undefined || held(situation, "hardship-review", "plan"))
        return undefined;
      const due = overdue(situation).reduce((sum, { arrearsMinor }) => sum + arrearsMinor, 0);
      if (sustainableMinor >= due) return undefined;
      const [can, owed] = [amount(sustainableMinor, first.currency), amount(due, first.currency)];
      return say(
        `您每月大约能还${can.zh}，少于已到期的${owed.zh}。`,
        `You can pay about ${can.en} a month, less than the ${owed.en} that is due.`,
      );
    },
    acts: () => [
      say(
        "按这个数申请延期、分期或减免；先让对方书面答复再签字。",
        "Ask for a deferral, instalments or a waiver on that figure; sign only what you have in writing.",
      ),
      say(
        "失业、重病、灾害等情况只需说一次，之后会被照顾到。",
        "Illness, loss of work or disaster need be told once and are then respected.",
      ),
    ],
  },
  {
    id: "cost-check",
    title: say("请对方核对总成本", "Have the total cost checked"),
    rests: ["cn.cost.annualised-display", "cn.cost.facilitated-all-in", "cn.cost.standard-term-challenge"],
    why: (situation) =>
      overdue(situation).some(({ product }) => product !== "mortgage" && product !== "rental")
        ? say(
            "利息、罚息、手续费加在一起也有上限；超出的部分可以要求不付或退还。",
            "Interest, penalties and fees together have limits; what exceeds them you may refuse or have refunded.",
          )
        : undefined,
    acts: () => [say("在“我的权利”里选择“核对成本”。", "Choose “check the cost” under my rights.")],
  },
  {
    id: "keep-proof",
    title: say("留下证据", "Keep proof"),
    rests: ["cn.channel.record-all-calls", "cn.data.subject-rights"],
    why: (situation) =>
      overdue(situation).length > 0
        ? say("以后说得清，靠的是记录。", "What settles a quarrel later is the record.")
        : undefined,
    acts: () => [
      say(
        "保存：合同、还款截图、短信、来电时间和号码、对方的名字和机构。",
        "Keep: contract, payment receipts, texts, times and numbers of calls, the caller's name and firm.",
      ),
      say("催收电话都应录音，可以要求调取。", "Collection calls must be recorded; you may ask for the recording."),
    ],
  },
  {
    id: "not-do",
    title: say("这些事不要做", "What not to do"),
    rests: ["cn.hardship.no-agent-fee", "cn.staff.no-personal-funds"],
    why: (situation) =>
      overdue(situation).length > 0
        ? say("困难时最容易被人利用。", "Trouble is when people are taken advantage of most.")
        : undefined,
    acts: () => [
      say(
        "不找收费的“代理维权”“征信修复”：协商和更正征信都免费。",
        "Pay no agent for “rights” or “credit repair”: negotiating and correcting are free.",
      ),
      say(
        "不把钱转给任何个人账户；不交出验证码和密码。",
        "Never pay into a person's account; hand out no code or password.",
      ),
      say("不借新还旧：旧账未清，又添新账。", "Do not borrow to repay: the old debt stays and a new one comes."),
    ],
  },
  {
    id: "respect",
    title: say("被骚扰、恐吓、告诉他人时", "When you are harassed, threatened or exposed"),
    rests: [
      "cn.contact.quiet-hours",
      "cn.party.third-party-no-debt-disclosure",
      "cn.complaint.bank-15d",
      "cn.complaint.route-map",
    ],
    why: (situation) =>
      overdue(situation).length > 0
        ? say(
            "不当催收可以投诉，也可以要求赔偿；投诉不会让您的处境变差。",
            "Wrong conduct can be complained of and compensated; complaining must not worsen how you are treated.",
          )
        : undefined,
    acts: () => [
      say(
        "在“谁联系过我”里选出那次联系并投诉；不在其中的也可以报告。",
        "Pick the contact under “Who contacted me” and complain; report also one that is not there.",
      ),
      say(
        "不满意答复：12378（银行、消费金融）、12363（征信）、12315，人身受威胁拨110。",
        "If the answer does not satisfy: 12378 (banks, consumer finance), 12363 (credit record), 12315; 110 when you are in danger.",
      ),
    ],
  },
  {
    id: "credit-record",
    title: say("征信：该知道的两件事", "The credit record: two things to know"),
    rests: ["cn.credit.objection-20d", "cn.credit.five-year", "cn.credit.free-report"],
    why: (situation) =>
      overdue(situation).length > 0
        ? say(
            "逾期是否、何时会显示，因产品而异；还清之后，不良记录自那天起保留五年。",
            "Whether and when lateness shows differs by product; after you paid, a bad entry stays five years.",
          )
        : undefined,
    acts: () => [
      say("每年可免费查两次本人信用报告。", "You may see your own report twice a year, free of charge."),
      say("有错就提异议，二十日内应有答复。", "If it is wrong, object: an answer is due within 20 days."),
    ],
  },
  {
    id: "after-paying",
    title: say("还清之后", "After you have paid"),
    rests: ["cn.credit.accuracy", "cn.legal.settle-withdraw"],
    why: ({ debts }) =>
      debts.some(({ payoffMinor }) => payoffMinor === 0)
        ? say("还清的账单不应再有人催。", "Nobody may collect what is paid.")
        : undefined,
    acts: () => [
      say(
        "下载结清证明并保存；一个月后查一次信用报告。",
        "Download the settlement certificate and keep it; look at your credit report a month later.",
      ),
    ],
  },
];
