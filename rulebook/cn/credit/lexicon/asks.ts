import type { Lexicon, Phrase } from "@fairdue/core/credit/ask/lexicon.ts";

/** Phrases of one strength; each may be Chinese or English. */
export function said(score: number, ...patterns: readonly string[]): readonly Phrase[] {
  return patterns.map((pattern) => ({ pattern, score }));
}

const RECORD = "(?:征信|信用报告|信用记录|人行|央行|案底|污点)";

/** What is asked, in the words people use. */
export const asks: Lexicon["asks"] = {
  shows: [
    ...said(
      3,
      `(?:上|进|入|接入|录入|计入|记入|报|上报|报送|传|体现|显示|出现|留|影响到?)(?:不上|没上|了|在|到|过|人行|央行|个人|我的)*${RECORD}`,
      `${RECORD}.{0,10}(?:会不会|会|能|能不能|有没有|是否|可以)?.{0,3}(?:显示|体现|出现|有记录|记录|看得?到|看见|查得?到|留下|有污点|有案底|报|写)`,
      "(?:会|会不会|要|被|是否).{0,4}(?:上报|上征|报送|记录|被报|报上去)",
      "留(?:下)?(?:案底|记录|污点)",
      "(?:show|appear|be|land|reflect|recorded?|visible|end)(?:s|ed|ing)?(?: up)?(?: as .{0,12})? (?:on|in) (?:my |the |his |her |your |a )?(?:chinese |pboc |central bank )?(?:credit|record|report|bureau)",
      "report(?:s|ed)? (?:to|it|me|by|my|a|this|that|late)|on (?:the |my )?(?:credit )?(?:bureau|credit report|credit record|record)",
      "shows? up|(?:will|does|do|would) (?:it|this|that|they) show|looks? (?:like )?on|(?:go|goes|get|gets|went) (?:on|onto|to) (?:my |the )?(?:credit|record|bureau)|credit bureau\\?|(?:is|be|get|gets|got|are|was) (?:it |this |that |always |ever )?reported|on (?:the |my )?(?:pboc|central bank|chinese|national)(?:'s)? ?(?:credit )?(?:bureau|report|record|system)",
    ),
  ],
  impact: said(
    2,
    "影响|后果|怎么样|会怎样|会怎么|咋样|严重|要紧|有事|碍事|坏处|危害|不好吗|好不好|大不大|受不受",
    "(?:what happens|screwed|affect|impact|hurt|harm|damage|ruin|consequence|happens? (?:if|when|to)|matter|serious|bad for|effect)",
  ),
  when: said(
    4,
    "(?:多久|几天|多少天|多长时间|什么时候|何时|哪天|第几天|多少日)(?:内|之内|以上|才|会|能|后|就|之后|开始|算)*.{0,6}(?:上|报|进|显示|出现|体现|记录|算逾期|看得?到|查得?到|知道)",
    "(?:逾期|晚还|超过|没还).{0,3}(?:几天|多久|多少天|多长时间).{0,8}(?:上|报|进|影响|算|记)",
    "首日|t\\+1|次日(?:就)?(?:报|上)",
    "how (?:soon|quickly|fast|many days|long (?:before|until|till))(?!.{0,20}(?:stay|remain|kept|clean|gone|clear|disappear|recover|updat))|when (?:will|does|do|is|are|would|can).{0,30}(?:report|show|appear|recorded|reach|hit|show up)",
  ),
  update: said(
    4,
    "(?:多久|什么时候|何时|几天|多长时间|多少天).{0,8}(?:更新|刷新|变正常|变成正常|恢复正常|变为正常|显示正常|显示结清)",
    "(?:还清|还上|还完|结清|补上|还款).{0,10}(?:多久|几天|什么时候|何时|多长时间).{0,10}(?:更新|刷新|正常|变|显示)",
    "还清.{0,10}(?:还|仍|依然|却|怎么还|为什么还|为何还)(?:是)?(?:显示|有|在|存在|体现)|(?:为什么|怎么|为何)还(?:显示|有|在)",
    "(?:没|不|未|还不|一直不|没有)更新|(?:还|仍|依然|一直)(?:是|在)?显示(?:是)?(?:未结清|未还|没还|逾期|没结清)|还了(?:以后|之后|钱)?(?:怎么|为啥|为什么|咋)?(?:还|仍|一直|依旧)(?:是|在)?(?:显示|有|在|逾期)|更新(?:频率|周期|时间)|征信.{0,6}更新",
    "(?:when|how (?:soon|long|often)).{0,40}(?:updat|refresh|return to normal|back to normal)|not (?:been )?updated|still (?:shows?|says)",
  ),
  "how-long": said(
    4,
    "(?:保留|保存|留存|记录|留|挂|存|显示|体现|跟|伴)(?:着|在|的)*.{0,6}(?:多久|几年|多少年|多长时间|一辈子|永久|永远|时间)",
    "(?:多久|几年|多少年|多长时间|什么时候|何时|啥时候|何年).{0,10}(?:消|删|没有?(?:了|记录)|清(?!楚)|恢复|解除|去掉|抹|自动|覆盖|洗白|干净|失效|过期)",
    "(?:[一二三五六七八]|\\d)年(?:后|以后|之后|到了|过后|期满|满)?(?:了)?.{0,12}(?:消|删|没有?了|清零|自动|恢复|不显示|还在)",
    "(?:永久|一辈子|终身|永远)|自动(?:消|删|清)|自己消失|多久(?:能|会|可以|才能|才)?(?:恢复|消)|(?:保存|保留)(?:期限|时间|多久)|等几年|哪天开始算|从什么时候(?:开始)?算|还在吗|还(?:会)?有(?:记录|吗)|时效",
    "how long (?:until|till|before).{0,20}(?:clean|gone|clear|disappear|recover)|until when|till when|for how long|(?:什么|啥)时候(?:就|才|能|会)?没(?:有)?(?:了|$|\\?|呢|啊)|现在.{0,8}还有(?:吗|么|没|不)|还(?:会)?有(?:吗|么|没有)|when.{0,40}(?:gone|drop off|off my)|how long.{0,60}(?:stay|remain|kept|keep|last|show|record|recover|gone|clear|disappear|erase|delete)|how many years|forever|permanent|(?:fall|drop)s? off|expire|(?:when|how long).{0,50}(?:disappear|go away|vanish|come off|be (?:gone|cleared|deleted|removed))|still (?:there|on|visible|shown|showing)|five years|5 years|(?:payments?|record|entry|mark|it|they).{0,12} go away",
  ),
  remove: said(
    3,
    "(?:消除|删除|删掉|抹掉|抹去|清除|洗白|去掉|撤销|撤回|取消|铲|消掉|清掉|消(?!费|息|金))(?:掉|了|得了|不良|逾期|这个|那个|那条|记录)*",
    "(?:能|可以|可不可以|能不能|怎么|如何|怎样|有办法|有没有办法).{0,8}(?:消(?!费|息|金)|删|抹|清除|洗|修复|覆盖|去除)",
    "覆盖",
    "remov(?:e|ed|al|ing)|delet(?:e|ed|ion|ing)|eras(?:e|ed|ing)|wip(?:e|ed)|clean(?: up)?|clear(?:ed)? (?:my|the|a) (?:credit|record|report|history)|take(?:n)? off|get rid",
  ),
  "repair-service": said(
    4,
    "征信修复(?!政策)|修复(?:征信|公司|机构|中介|信用)(?!政策)|(?:花钱|交钱|付费|收费|给钱|付钱|掏钱|转账).{0,12}(?:修复|消|删|洗|铲|处理|搞定|异议|协商)|铲单|洗白|代办|内部(?:关系|渠道|人)|代理维权|反催收|债务优化|法务公司|(?:找人|找中介|找关系|中介|公司|律所|律师|法务|大师|黑客|淘宝|闲鱼).{0,14}(?:修复|消|删|洗|铲|撤|抹|处理|异议|搞定)|(?:交|给|收|付|要)(?:我|他|了)?(?:\\d+|[一二两三四五六七八九十百千万几]+)(?:元|块|千|百|万)?.{0,12}(?:修复|消除|消掉|删|洗白|铲|撤|抹|搞定)",
    "credit repair|repair (?:company|agency|service)|(?:pay|hire|use|find) (?:an? |some )?(?:agent|agency|lawyer|hacker|company|guy|middleman|broker)|(?:pay(?:ing)?|fees?|charges?|money) (?:someone|somebody|a |an |to |for ).{0,40}(?:remov|eras|delet|clean|repair|fix)|(?:remov|eras|delet|fix|repair).{0,50}(?:for a fee|for money|company|agency|agent)|(?:agent|agency|company|lawyer).{0,40}(?:remov|eras|delet|clean|negotiate for)",
  ),
  "repair-policy": said(
    5,
    "一次性(?:的)?(?:信用|征信)?修复|修复(?:征信|信用)?(?:的)?(?:新)?(?:政策|规定)|信用修复(?!公司|机构|中介|师|骗)|免申即享|(?:一|1)万(?:元|块)?以(?:下|内).{0,14}(?:修复|不显示|不展示|消)|征信(?:新规|新政|新政策)|信用(?:修复)?新政|央行.{0,6}(?:新政|新规|政策).{0,10}(?:修复|逾期)?|3月31日?前还清",
    "(?:能|可以|还能|可不可以|能否|会)(?:再|不能|享受|自动)*修复|修复(?:吗|么|不|没|嘛)|自动修复",
    "one[- ](?:off|time)(?: personal)? (?:credit )?(?:repair|relief)|repair policy|(?:credit )?repair (?:program|rule|notice)|10,?000 yuan|march 31|new pboc|eligible for .{0,14}repair|(?:will|would) (?:it|this|the record) be hidden|credit repair.{0,16}(?:available|still|eligible|program)|amnesty|credit relief",
  ),
  mortgage: said(
    3,
    "(?<!租)房贷|按揭|买房|购房|公积金贷款|公积金贷|二手房|首付|贷款买(?:个)?房|住房贷款|房子贷款|组合贷",
    "mortgage|home loan|house loan|buy(?:ing)? (?:a |an )?(?:house|home|flat|apartment|property)|housing loan",
  ),
  card: said(
    3,
    "(?:办|申请|批|下|领|开|再办|提额)(?:理|了|张|到|一张|个|新的?|大额)*信用卡|信用卡.{0,6}(?:办|申请|提额|批|下卡)(?!.{0,6}(?:延期|分期|停息))|办卡|下卡",
    "(?:get|apply for|approved for|open|obtain|new) (?:a |an |another |any )?(?:new )?credit card|card application|card limit",
  ),
  loan: said(
    3,
    "(?:还能|能不能|能否|可以|能|可否|再|还可以|好)(?:再)?(?:贷款|借款|借钱|贷到|申请贷款)|贷款.{0,6}(?:影响|批|通过|受|难)|车贷|买车|影响.{0,6}贷款|办(?:理)?贷款|贷(?:得了|不了)|经营贷|贷不(?:了|到|下来)|融资|下款",
    "(?:get|apply for|take|obtain|approved for|borrow).{0,12}(?:loan|credit again|money again|again)|car loan|auto loan|lenders? (?:refuse|reject|see)|borrow again",
  ),
  family: said(
    4,
    "家人|家里人|家属|配偶|老公|老婆|妻子|丈夫|爱人|对象|父母|爸妈|爸|妈|子女|孩子|小孩|儿子|女儿|下一代|三代|亲戚|直系|夫妻|前夫|前妻|离婚|男朋友|女朋友|上学|读书|高考|上大学",
    "family|wife|husband|spouse|parents?|children|child|kids?|son\\b|daughter|partner|relatives|marriage|school|married",
  ),
  work: said(
    4,
    "工作|考(?:教师|教编|研|编)|教师编|入职|就业(?!贷)|考公|公务员|政审|事业单位|编制|参军|当兵|入伍|背调|考编|升职|上班|求职|面试|单位(?:会)?(?:查|看|知道)|找工作|考研|教师资格|入党|国企|银行(?:员工|上班|工作)",
    "\\bjob\\b|employ|civil servant|civil service|background check|career|army|hiring|work(?:place)? (?:check|see)",
  ),
  travel: said(
    4,
    "高铁|飞机|坐车|出行|出国|签证|出境|限高|限制高消费|火车|旅游|护照|住酒店",
    "travel|train|flight|\\bfly\\b|plane|visa|passport|abroad|leave the country|exit ban",
  ),
  blacklist: said(
    4,
    "黑名单|黑户|老赖|失信(?:人|名单|被执行)?|征信(?:会)?(?:黑|变黑)|拉黑|灰名单",
    "black ?list|dishonest",
  ),
  correct: said(
    4,
    "异议|申诉|更正|纠正|改正|纠错|修改|改征信|(?:能|可以|怎么|给|帮)改(?:不|吗|么|过来|回来|掉|$|\\?)|(?:征信|报告).{0,14}(?:错|不对|不符|有误|不一致|不实)|(?:错|误)(?:报|录|记)|报错|信息有误|(?:出现|有)错误|数据错",
    "dispute|object(?:ion)?|incorrect|mistake on|error|wrong|inaccurate|correct(?:ed|ion)?|fix (?:a |an |the |my )?(?:mistake|credit|error|entry|record|report)",
  ),
  complain: said(
    4,
    "投诉|举报|维权|12363|12378|(?:哪个|什么|找)(?:部门|电话)|起诉(?:银行|平台|它|他们)|告(?:银行|平台|它)|合法吗|违法吗|违规吗|不理|不回复|不处理|不答复|没人管",
    "complain|complaint|regulator|sue the|hotline|is (?:it|this|that) legal|illegal|ignores?|no (?:reply|answer)",
  ),
  negotiate: said(
    3,
    "协商|停息|个性化分期|分期还|延期|展期|宽限.{0,3}(?:几个月|时间)|减免|缓(?:还|一缓)|商量|二次分期|谈分期|还不(?:上|起|了|清)",
    "negotiat|payment plan|repayment plan|instal?ment plan|settle(?:ment|d)?\\b|hardship|extension|defer|restructur|cannot pay|can't pay|unable to pay",
  ),
  queries: said(
    3,
    "查询(?:了)?(?:\\d+|[一二两三四五六七八九十]+)次|(?:\\d+|[一二两三四五六七八九十]+)次查询|查询(?:次数|记录|多|过多|太多)|硬查询|软查询|征信(?:都|太|已经|已|也|被|被查|查|有点|很|变|会|会不会|会变|弄|真)*花(?!呗|贝|被|钱|费|过|式)|(?:查|被查|查了)(?:\\d+|几|多|好几|很多|十几|[一二三四五六七八九十]+)次|(?:自己|本人|频繁|经常|老是).{0,6}查(?:询)?.{0,6}(?:征信|信用报告|次数)?|查征信.{0,10}(?:影响|次数|多|记录)|贷后管理|担保资格审查|保前审查|(?:贷款|信用卡)审批|查.{0,3}征信.{0,6}(?:留|算|会不会)|频繁(?:申请|查|点)|变花|多头",
    "inquir|enquir|hard (?:pull|check|search|query)|soft (?:pull|check|search|query)|check(?:ing|ed)? my (?:own )?credit|quer(?:y|ies)|too many (?:checks|applications)",
  ),
  "check-own": said(
    4,
    "(?:去哪|在哪|到哪|哪里|哪儿|上哪)(?:里|儿|能|可以)*(?:打印|打|拉|查|申请)|(?:怎么|如何|怎样|在哪|哪里|去哪|哪儿|咋)(?:里|儿|能|可以|才能|去)*(?:查|看|打|拉|申请|获取)(?:询|印|一下|到|个人|自己的?|本人的?|我的?)*(?:征信|信用报告|个人信用|有没有逾期|信用记录|报告)|(?:打|打印|拉)(?:一份|个|出)?(?:征信|信用)|(?:查|打|打印).{0,6}(?:免费|要钱|收费)|(?:在哪|哪里|哪儿|怎么|如何|怎样)(?:里|儿)?(?:能|可以)?(?:查|看)(?:到|询)?.{0,6}(?:逾期|欠款|记录|征信)|免费(?:查|打|获取)|(?:一年|每年)(?:能|可以|可|有)?(?:免费)?(?:查|打|获取|几次)|(?:详版|简版)",
    "how (?:do|can|to|should) (?:i |one |you |we )?(?:get|check|see|obtain|view|request|find|pull|download) .{0,16}(?:credit )?(?:report|record|history)|free (?:credit )?report|report for free|where can i (?:get|check|see|find)|times a year",
  ),
  meaning: said(
    3,
    "(?<![a-z])m\\d.{0,6}(?:多少|几|什么|啥)|是什么意思|什么意思|啥意思|代表(?:什么|啥)|表示(?:什么|啥)|含义|指的?是?(?:什么|啥)|什么叫|叫什么|什么是|(?<!后果|影响|原因|办法|条件|标准)是什么(?!部门|电话|机构|银行)|是啥|什么概念|怎么理解|怎么回事|咋回事|怎么个?情况|啥情况|意味着什么|几个意思|区别|解释一下|是几\\b|是多少$|分别是",
    "what(?:'s| does| do| is| are) .{0,60}(?:mean|stand for|code|status|class|special mention|substandard|hard|soft)|meaning of|what is (?:a |an |the )?(?:m\\d|code|five|bad debt|hard|soft)",
  ),
  notice: said(
    4,
    "(?:告知|通知|提醒|短信|电话|打招呼)(?:我|本人|义务)?.{0,10}(?:就|才|再)?(?:上|报|被报)|(?:上报|报送|上征信|报征信).{0,8}(?:前|之前|以前).{0,8}(?:通知|告知|提醒|短信|说)|(?:没|没有|未|不)(?:事先|提前|有)?(?:收到)?(?:任何)?(?:通知|告知|提醒|短信|电话).{0,12}(?:上|报|征信|逾期)|事先告知|提前(?:通知|告知)|告知义务",
    "notif|told (?:me )?before|prior notice|warn(?:ed|ing)? before|inform(?:ed)? (?:me )?before|without (?:telling|notice|warning)|must .{0,20}(?:notify|tell|inform)|advance notice",
  ),
  grace: said(4, "宽限期|宽限|容时|容差|缓冲期|宽限日|还款宽限", "grace|leeway|tolerance"),
  "is-late": said(
    4,
    "算(?:不算)?(?:是)?逾期|(?:是不是|是否|属于|属不属于|会不会(?:算|是))逾期|算(?:不算)?违约|算晚|算数吗",
    "count(?:s|ed)? as (?:late|overdue)|considered (?:late|overdue|delinquent)|is (?:it|that|this) (?:late|overdue|delinquent)",
  ),
  todo: said(
    3,
    "怎么办|咋办|咋整|怎么(?:处理|解决|弄|补救|挽回|操作|做)|如何(?:处理|解决|补救|操作|是好)|该(?:怎么|如何)|补救|挽回|(?:需要|应该|要)(?:做|怎么做)|有什么办法|有办法吗|求助|支招",
    "what (?:should|can|do|must) i do|how (?:do|can|should) i (?:fix|deal|handle|solve|resolve|recover)|what now|any advice|what to do",
  ),
  who: said(
    4,
    "是(?:个)?(?:什么|啥|哪(?:个|家))(?:平台|公司|机构|贷款|app)|正规(?:吗|么|平台|不)|(?:征信|报告|查询).{0,12}(?:有|显示|出现|的|是).{0,20}(?:公司|小额贷款|小贷|消费金融|消金|信托|银行|担保|保理)(?:.{0,4}(?:是什么|是谁|是哪|什么|啥|哪个|哪家|怎么回事)|$)|谁(?:来)?(?:上报|报送|报|放的?款)|由谁|哪(?:家|个)(?:放款|出的?钱|的钱|在报|报的|机构|公司|银行|平台)|显示(?:的)?(?:是)?(?:哪|什么|谁)(?:家|的)?(?:机构|公司|银行|名称|名字)?|机构(?:名称|名字)|放款(?:方|机构)|资(?:金)?方|出资",
    "who (?:reports|furnishes|lends|is the lender|owns|files)|which (?:lender|institution|company|bank|name)",
  ),
  form: said(
    4,
    "每(?:一)?笔|一笔一笔|笔笔|合并|汇总|几条(?:记录)?|几个账户|多少条|一条(?:记录)?|(?:显示|有|成)(?:\\d+|几|[二两三四五六七八九十])(?:笔|条|个)|(?:显示|成)一(?:笔|条|个)|分开显示|体现(?:成|为)|逐笔|每(?:用|刷|花|借|消费)(?:一|1)?(?:次|笔)|用(?:一|1)次(?:就)?(?:上|报|记)|每次(?:消费|使用|借款|用).{0,8}(?:上|报|显示|记录)|怎么显示|如何显示|以什么形式",
    "each (?:purchase|loan|drawdown|time|transaction)|every (?:purchase|loan|drawdown|transaction|time)|separate(?:ly)?|how many records|one (?:line|account|entry|record)|how many (?:lines|entries|accounts)|per (?:loan|purchase)",
  ),
  statement: said(
    4,
    "声明|本人说明|加(?:个|一段)?说明|备注(?:原因)?",
    "(?:consumer|personal|own) statement|add a (?:note|statement|comment)",
  ),
  proof: said(
    4,
    "非恶意|结清证明|开(?:具|个|一份)?证明|逾期证明|情况说明",
    "not wilful|non-?malicious|settlement letter|certificate|proof of (?:payment|settlement)|letter from",
  ),
  "big-data": said(4, "大数据|芝麻|百行|同盾|朴道|微信支付分|支付分|信用分", "big data|sesame|zhima|credit score"),
  consent: said(
    5,
    "(?:未经|没经过|没有经过|未|没有|没|擅自|私自|偷偷|不经|不经过)(?:我|本人|的)*(?:同意|授权|允许|许可).{0,8}(?:查|看|调|报)|(?:私自|擅自|偷偷|乱)查|(?:查|看)(?:我的?)?征信.{0,8}(?:要|需要|没).{0,4}(?:同意|授权)|取消授权|撤(?:回|销)(?:征信)?授权|授权(?:书)?(?:能|可以|怎么)",
    "without (?:my |his |her |any )?(?:consent|permission|authori[sz]ation|knowledge)|unauthori[sz]ed|need (?:my )?consent|withdraw consent",
  ),
  "which-products": said(
    5,
    "哪些(?:网贷|平台|贷款|产品|app|软件|借款|小贷|口子).{0,8}(?:上|报|征信)|(?:不上|没上|上)征信的(?:网贷|平台|贷款|口子|app|借款|有|产品)|有(?:没有|哪些)(?:不上|上)征信的",
    "which (?:loans?|lenders?|apps?|products?|platforms?).{0,30}(?:report|not|credit|record)|(?:loans?|apps?) (?:that|which) (?:do|are) not",
  ),
  improve: said(
    4,
    "养(?:好|一养)?征信|征信.{0,4}(?:怎么|如何)?养|(?:提高|提升|改善|优化|变好|好转).{0,6}(?:征信|信用)|(?:征信|信用).{0,6}(?:提高|提升|改善|优化|变好|好转|能好)|恢复良好|(?:征信|信用)(?:记录)?(?:不好|差|烂|黑|有问题|不行)(?:了)?(?:.{0,2})(?:怎么|咋|如何|能)(?:办|恢复|补救|弄|整|变好|搞)?",
    "improve|build (?:up )?(?:my |a )?(?:good )?credit|rebuild|better credit",
  ),
  threshold: said(
    4,
    "(?:多少|几)(?:钱|元|块钱?|块).{0,8}(?:以下|以上|才|会|不|就|起).{0,6}(?:上|报|算|记)|逾期(?:金额)?(?:一|几|1|两|\\d+)(?:块|元|毛|分|角)(?:钱)?|金额.{0,6}(?:小|少|很小|不大|低|几块|几毛).{0,10}|(?:几块钱|一块钱|一毛钱|1块钱|1元|一元|几毛).{0,8}(?:逾期|上|报|征信|影响)",
    "(?:minimum|small|tiny|smallest) amount|amount (?:below|under|threshold)|threshold|how much .{0,20}(?:before|reported)|below .{0,12}(?:yuan|rmb)",
  ),
};
