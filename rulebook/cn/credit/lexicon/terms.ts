import type { Lexicon } from "@fairdue/core/credit/ask/lexicon.ts";

/** Words whose meaning people ask for, and the claims that explain them. */
export const terms: Lexicon["terms"] = [
  { pattern: "连三累六|连[三3]|累[六6]|three in a row", claims: ["three-in-a-row"] },
  { pattern: "当前逾期(?:期数|总额|金额)?|逾期期数|current overdue", claims: ["current-periods-meaning"] },
  {
    pattern:
      "五级分类|次级|可疑|关注类|损失类|贷款分类|five[- ]class|five[- ]grade|special[- ]mention|substandard|doubtful",
    claims: ["class-meaning"],
  },
  { pattern: "白户|no credit history", claims: ["no-history"] },
  { pattern: "黑户|黑名单|black ?list", claims: ["no-blacklist"] },
  { pattern: "呆账|坏账|bad debt", claims: ["write-off", "write-off-pay"] },
  { pattern: "核销|writ(?:e|ten)[- ]?off", claims: ["write-off"] },
  {
    pattern: "停息挂账|个性化分期|停息|personali[sz]ed instal",
    claims: ["personal-instalment", "plan-stops-collection"],
  },
  {
    pattern: "硬查询|软查询|硬查|软查|hard (?:inquir|enquir|pull|quer)|soft (?:inquir|enquir|pull|quer)",
    claims: ["hard-queries"],
  },
  { pattern: "保前审查|担保资格审查|(?:贷款|信用卡|融资)审批|资信审查|实名审查", claims: ["hard-queries"] },
  { pattern: "贷后管理|post[- ]loan", claims: ["post-loan-check"] },
  { pattern: "代偿|guarantor paid", claims: ["guarantor-paid"] },
  { pattern: "以资抵债|抵债|in kind", claims: ["asset-in-lieu"] },
  { pattern: "容时|容差|宽限期|grace", claims: ["grace-card", "grace-card-amount"] },
  { pattern: "大数据|芝麻分?|百行|big data|sesame", claims: ["big-data-other"] },
  {
    pattern: "征信(?:都|太|已经|已|也|被|被查|查|有点|很|变|会|会变|弄|真)*花(?!呗|贝|被|钱|费|过|式)",
    claims: ["hard-queries", "query-threshold", "query-recovery"],
  },
  { pattern: "非恶意", claims: ["special-circumstances"] },
  { pattern: "相关还款责任", claims: ["guaranteeing-others"] },
  { pattern: "历史表现", claims: ["history-shown", "normal-history-kept"] },
  { pattern: "二代征信|second[- ]generation", claims: ["next-day", "history-shown"] },
  { pattern: "异议标注|异议|dispute|objection", claims: ["objection-20d", "objection-outcomes"] },
  { pattern: "本人声明|个人声明|statement", claims: ["own-statement"] },
  { pattern: "不良信息|不良记录|negative information", claims: ["no-threshold", "five-years"] },
  {
    pattern: "一次性(?:信用|征信)?修复|信用修复政策|one[- ](?:off|time)",
    claims: ["repair-policy", "repair-policy-dates", "repair-policy-over"],
  },
  { pattern: "征信修复|铲单|credit repair", claims: ["no-repair-trade", "no-early-removal"] },
  { pattern: "还款状态|month code|payment status code|repayment code", claims: ["code-list"] },
  { pattern: "债权转让|debt sale|assignment", claims: ["debt-sold"] },
  { pattern: "重新计龄|re-?ag", claims: ["re-age"] },
  {
    pattern:
      "(?:什么是|啥是)征信|征信(?:是|指)(?:什么|啥)|征信(?:是)?干(?:嘛|什么)|征信有什么用|what is (?:a |the )?credit (?:record|report)",
    claims: ["must-report", "five-years", "free-report"],
  },
  { pattern: "风险等级|信用等级|征信等级|征信评分", claims: ["big-data-other", "class-meaning"] },
  { pattern: "征信授权|授权书", claims: ["must-report", "query-consent"] },
];

/** Words that call for a claim of their own. */
export const hints: Lexicon["hints"] = [
  {
    pattern: "报告.{0,4}有效期|有效期(?:是|有|多久|几)|report (?:is )?valid",
    claims: ["report-validity-unknown"],
    isFirst: true,
  },
  {
    pattern:
      "(?:看|查|审|参考|追溯)(?:最近|近|过去)?(?:几|多少|多长)(?:年|个月|时间)|(?:看|查)多久的|how far back|how many years (?:do|does|will|of)",
    claims: ["look-back"],
    isFirst: true,
  },
  {
    pattern:
      "不用还|不需要还|还用还|还要还|要不要还|是否还要还|债务(?:会)?(?:消失|作废|清零)|诉讼时效|still owe|have to pay (?:it )?(?:after|back)|debt (?:disappear|expire|go away)",
    claims: ["debt-remains"],
    isFirst: true,
  },
  {
    pattern:
      "满(?:了)?(?:五|5)年.{0,12}(?:没|还在|仍)|(?:超过|已经|过了|都)(?:了)?(?:[五六七八]|[5-8])年.{0,14}(?:还在|还显示|仍|没消|没删|没有消)",
    claims: ["should-be-deleted"],
    isFirst: true,
  },
  {
    pattern:
      "不(?:看|查|管|需要|用)征信.{0,4}(?:的)?(?:贷|借|口子|网贷|平台|能贷|下款)|(?:贷款|借钱|借款|网贷|口子).{0,6}不(?:看|查|管)征信|黑户.{0,6}(?:贷款|下款|借)|no credit check",
    claims: ["no-check-offers"],
    isFirst: true,
  },
  {
    pattern:
      "周末|周六|周日|星期[六天日]|礼拜[六天]|节假日|国庆|春节|元旦|放假|假期|顺延|weekend|holiday|sunday|saturday",
    claims: ["due-on-holiday"],
    isFirst: true,
  },
  {
    pattern: "(?:多少|几)次.{0,10}(?:不能|不可以|贷|拒|黑|房)|逾期(?:多少|几)次|how many (?:late|missed|times)",
    claims: ["three-in-a-row", "for-reference"],
    isFirst: true,
  },
  { pattern: "(?:授信|额度|总额度).{0,4}(?:太高|过高|太多|太大|很高|高了)", claims: ["unused-line"], isFirst: true },
  {
    pattern:
      "(?:算|记|计|数|统计)(?:作|为|成|是)?(?:几|多少)次|次数.{0,6}(?:怎么|按|算)|按(?:月|天|次|笔)(?:算|计|记)|how (?:are|is) .{0,12}(?:times|count)",
    claims: ["how-counted"],
    isFirst: true,
  },
  {
    pattern: "疫情|地震|洪水|灾|住院|生病|生重病|隔离|失业|hospital|illness|earthquake|flood|pandemic|covid",
    claims: ["special-circumstances"],
    isFirst: true,
  },
  { pattern: "结清证明|settlement letter", claims: ["do-settlement-letter"], isFirst: true },
  { pattern: "年费|annual fee", claims: ["annual-fee"], isFirst: true },
  {
    pattern:
      "扣款(?:失败|不成功|没成功)|没(?:有)?扣(?:成|到|款)?|自动(?:扣款|还款)|余额不足|绑错|auto-?pay|auto-?debit|direct debit|failed debit",
    claims: ["failed-debit"],
    isFirst: true,
  },
  {
    pattern:
      "冻结|止付|降额|封(?:卡|号|停)|额度(?:被)?(?:清零|没了|收回)|frozen|froze|limit (?:was |got )?(?:cut|reduced)",
    claims: ["frozen-account"],
    isFirst: false,
  },
  {
    pattern:
      "(?:还|付)(?:了)?(?:一)?部分|只还(?:了)?(?:一|本金|利息|一点|一些)|没(?:有)?全(?:部)?还|还了一(?:部分|半|些|点)|part(?:ial)?(?:ly)? (?:of|pay|paid)|paid \\d+ ?%|还了百分之|还了\\d+%|没还够|当前逾期(?:期数|总额)|current overdue",
    claims: ["current-periods-meaning"],
    isFirst: true,
  },
  { pattern: "后果|不良(?:影响|记录有)|坏处|危害|consequence", claims: ["consequences"], isFirst: false },
  {
    pattern: "(?:报|上报|提醒).{0,6}(?:义务|合法|违法|合规)|没(?:收到|接到)",
    claims: ["prior-notice"],
    isFirst: false,
  },
];
