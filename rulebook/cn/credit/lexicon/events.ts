import type { Lexicon } from "@fairdue/core/credit/ask/lexicon.ts";
import { said } from "./asks.ts";

/** What happened, in the words people use; the strongest phrase decides. */
export const events: Lexicon["events"] = {
  "on-time": [
    ...said(
      3,
      "(?<!没|没有|未|不|没能|未能)(?:按时|准时|正常|如期|及时|按期)(?:还款?|还清|使用|还|归还)|(?<!有)没有?逾期|未逾期|从(?:来)?没?逾期|无逾期|不逾期|正常(?:用|使用)|用了(?:就)?(?:会|上|影响)",
      "on time|never (?:been )?late|no late|punctual|normal use|just using",
    ),
  ],
  late: [
    ...said(
      5,
      "余额不(?:足|够)|(?:忘|没)(?:记|了|有)?存(?:够)?钱|钱(?:没|不)(?:存)?够|insufficient|not enough (?:money|balance|funds)",
    ),
    ...said(
      3,
      "逾期|拖欠|断供|断(?:了)?(?:缴|交|还|[一二两三四五六几\\d]+(?:期|个月|次))|还不(?:上|起|了|清)|超过?(?:了)?还款日|没(?:有)?按时|未按时|overdue|past due|delinquen|missed|in arrears",
    ),
    ...said(
      2.5,
      "晚(?:了|还|交|点|几)|迟(?:还|了|交)|忘(?:记|了|还)?.{0,3}(?:还|了)|没(?:有)?还|未还|不还|欠(?:\\d|[一二两三四五六七八九十几]|款|了|钱|着|下|物业|水|电|话|燃|租|房租|停车|朋友|银行|花|借|网|信|我)|拖(?:了|着|到|几|两|三)|违约|过期|过了还款日|延迟还|超(?:了|时).{0,4}(?:天|日|小时)|赖账|第二天(?:才)?还|次日(?:才)?还|没还上|少还|后还的|(?:才|之后)还(?:的|款)|晚还|欠(?:费|缴)|(?:忘(?:记|了)?|没|未|没有)(?:交|缴)|征信(?:不良|有问题|不好|差|有污点|很差|不太好)|不良(?:记录|信息)|有污点|坏记录",
    ),
    ...said(
      2.5,
      "\\blate\\b|behind|forgot|did ?n[o']t pay|not paid|unpaid|default|owe|hasn't paid|haven't paid|failed to pay|never (?:re)?pa(?:id|y)|not (?:re)?paid|can(?:no|')t (?:re)?pay|stopp?(?:ed)? (?:paying|repaying)|skipp(?:ed|ing)|short(?:fall| by| of| pay)|underpa(?:id|y)|bad credit|poor credit|negative record|part(?:ial)?(?:ly)? pa(?:y|id)|days? after",
    ),
  ],
  "paid-after": said(
    4,
    "(?:已经?|已|后来|现在|都|全部|刚|昨天|今天|马上|立刻|当天|就|之后|以后|最后|又|才)(?:经|全|都|就|把|全部|给)*(?:还清|结清|还上|还完|补上|补交|补还|还掉|还款了|还了)|(?:还清|结清|还上|还完|补上|处理完|还掉)(?:逾期|欠款|贷款)?(?:了|后|之后|以后|的话|都|已|之|完|才|就|啦|多久|几|一年|两年|三年|五年|\\d)|逾期(?:还完|还清|结清|还上|补上)|还清(?:逾期|欠款)|已(?:经)?还款|(?:天|月|年|次|期)(?:后)?(?:已经?|就|才)?(?:还清|结清|还上|还完|补上)(?!前|不|之前)|(?:天|月|年|次|期)(?:后)?(?:已经?|就|才)?还(?:款)?了(?!.{0,2}(?:最低|一部分|部分|利息|本金))|(?:上)还了(?:能|可以|还|,|，|$|会|就|之)|就还了|(?:年|个月|月)(?:以?前)(?:就|已经|已)?(?:还清|结清|还完)",
    "(?:i |already |since |have |has |it's |been |now |fully |later |^)(?:paid|repaid|cleared|settled)(?! (?:my |the )?(?:credit )?(?:card )?(?:debt )?for )|paid (?:it|them|everything|in full|off|back|all|my)|after (?:paying|payment|i paid|i pay|clearing|settling|repay)|once (?:i )?(?:paid|pay|repaid|cleared)|caught up|(?:then|but|later|finally) (?:re)?paid|paid after|paid (?:on|in|within) ",
  ),
  "minimum-paid": said(
    5,
    "最低(?:还款|额|还|额度还)|还(?:了|够|个)?最低|只还最低",
    "minimum (?:payment|due|amount)|pay(?:ing)? (?:only )?the minimum",
  ),
  "early-repayment": said(
    5,
    "提前(?:还|结清|清|全部还|把)|提前(?:一|两|几|\\d|半)(?:个月|天|年|期).{0,6}(?:还|清)|提前还(?:款|清|贷)",
    "early (?:repay|payoff|payment|settle)|(?:pay|paid|repay|paying|repaying|repaid)(?: it| off| a| the| my| loan)* (?:early|ahead of)|prepay",
  ),
  instalments: said(
    3.4,
    "(?:账单|现金|大额|消费|信用卡|花呗|白条|商品|手机|购物)分期(?!.{0,6}(?:逾期|没还|停息|协商))|办(?:理|了)?分期|分期(?:付款|购物|买)|做分期",
    "pay(?:ing|ment)? (?:in|by) instal?ments|instal?ments? (?:on time|plan for (?:a )?purchase)|split (?:the |my )?bill",
  ),
  negotiated: said(
    4.5,
    "协商|谈(?:分期|好|妥|了)|商量.{0,4}(?:分期|还)|调解|分期还款(?:协议|方案)",
    "negotiat|payment plan|repayment plan|instal?ment plan|agree(?:d|ment) with|debt plan",
  ),
  deferral: said(
    5,
    "延期(?:还|了|后|通过|成功)?|展期|缓还|延后(?:还)?|延长(?:还款|期限)|延迟还款(?:申请|政策)|宽限几个月",
    "defer|extension|postpone|payment holiday|extend(?:ed)? (?:the )?(?:loan|term|repay|due)",
  ),
  "personal-instalment": said(
    6,
    "停息(?:挂账|分期)?|挂账停息|个性化(?:分期|还款)|60期|六十期|二次分期",
    "personali[sz]ed instal?ment|interest[- ]free instal?ment|interest suspension|(?:stop|freez)\\w* interest|60 instal?ments",
  ),
  settlement: said(
    5.5,
    "减免|只还(?:了)?本金|(?:免|免除|免掉|免去)(?:了)?(?:利息|罚息|违约金|一半)|打折|折扣|部分(?:结清|还清|免)|和解|少还.{0,6}结清|优惠结清",
    "settle(?:d|ment)? (?:for|at|with a|discount|less)|settl\\w+ .{0,40}(?:for \\d|for half|for part|for less|\\d+ ?%)|discount|waive|partial settlement|settlement offer|for less",
  ),
  "re-age": said(
    5,
    "重新计龄|(?:债务|贷款|账户)重组|借新还旧|以贷养贷|以卡养卡|续贷|无还本",
    "re-?ag(?:e|ing)|restructur|refinanc|roll(?:ed)? over",
  ),
  "write-off": said(
    5.5,
    "呆账|坏账|核销|死账|呆帐|坏帐|b状态|状态.{0,3}b(?![a-z])",
    "writ(?:e|ten|ing)[- ]?off|wrote off|bad debt|charge[- ]?off|charged off",
  ),
  recovery: said(
    6,
    "(?:核销|呆账)(?:后|之后|以后).{0,4}(?:收回|回收|追回)|回收款|清收回",
    "recover(?:y|ed) after|collected after",
  ),
  "guarantor-paid": said(
    6,
    "代偿|(?:担保|保险)(?:公司|人)?.{0,6}(?:替我|帮我|代)(?:还|赔|付|偿)|保险.{0,4}(?:理赔|赔付)",
    "guarantor (?:paid|pays|has paid|covered)|paid by (?:a |the |my )?guarantor|insurer paid|compensat",
  ),
  "asset-in-lieu": said(
    6,
    "以资抵债|以物抵债|抵债|资产抵",
    "in kind|in lieu|surrender(?:ed)? (?:the )?(?:house|car|asset)",
  ),
  "debt-sold": said(
    6,
    "债权(?:转让|被转|转给|卖)|债转|(?:债务|贷款|欠款|账)(?:被)?(?:转让|卖给|打包|转给)|转让给(?:第三方|资产)|(?:被)?(?:卖|转|打包)(?:给|到)(?:了)?.{0,6}(?:资产|第三方|催收|公司)|资产(?:管理)?公司(?:接|收|买)",
    "(?:debt|loan|account) (?:was |has been |is |got |being )?(?:sold|assigned|transferred)|sold my (?:debt|loan)|assign(?:ed|ment)|debt buyer",
  ),
  guaranteeing: said(
    5,
    "(?:给|帮|替|为)(?:别人|他人|朋友|亲戚|人|同学|哥|弟|姐|妹|同事|公司).{0,6}(?:担保|贷款|做保)|担保人|(?:给|帮|替|为).{1,6}(?:做|当|提供)?(?:了)?担保|做(?:了)?担保|当(?:了)?担保|连带(?:责任|担保|还款)|共同借款|做保人",
    "guarant(?:ee|or|eed)|co-?sign|joint borrower|co-?borrower|surety",
  ),
  litigation: said(
    5,
    "起诉|被告|立案|诉讼|开庭|仲裁|传票|法院调解|告上法庭",
    "sued|suing|lawsuit|litigation|court case|taken to court|legal action|sue me",
  ),
  judgment: said(
    6,
    "判决|强制执行|被执行|法院(?:执行|判)|败诉|失信被执行|限制(?:高)?消费|限高|执行(?:案|完毕|局)",
    "judg(?:e)?ment|(?:sued|case).{0,16}\\bwon\\b|won (?:the |his |their )?(?:case|lawsuit|suit)|lost (?:the |my )?(?:case|lawsuit)|court (?:ruled|decided)|court order|enforce(?:d|ment)|execution|dishonest",
  ),
  "opened-by-mistake": said(
    6,
    "(?:误|不小心|手滑|手抖|点错|莫名其妙|莫名|稀里糊涂|不知道(?:怎么)?).{0,5}(?:开通|开了|申请|点|借)|被动开通|自动开通|强制开通|默认开通|诱导开通",
    "(?:open(?:ed)?|activated?|sign(?:ed)? up|appl(?:y|ied)).{0,30}(?:by (?:mistake|accident)|accident)|(?:accident\\w*|mistaken\\w*|unknowingly).{0,20}(?:open|activat|appl|sign)",
  ),
  "unused-line": [
    ...said(7.5, "(?:额度|授信).{0,10}(?:从没|从未|从来没|一直没)(?:有)?(?:借|用|使用|提现|提款|动)(?:过)?"),
    ...said(
      5,
      "(?:没用|未用|未使用|没使用|(?<!有)没有用|没有使用|不用(?=会|有|影响|的话|额度|,|，|对|也|行|$)|没借|没有借|未借|没提款|没花|没动|从没用|没用过).{0,4}(?:额度|过|款)?|额度.{0,6}(?:没用|未用|不用|没动|一直没|没借)|授信.{0,8}(?:没|未)|只(?:开通|授信|有额度)|(?:开通|授信)(?:了)?(?:但|却|没|不|后)*.{0,4}(?:没|不|未)(?:用|借|使用)|空额度",
      "unused|never used|not used|without using|not using|credit line.{0,20}(?:zero|no use)|did ?n[o']t use",
    ),
  ],
  "closed-account": said(
    4.5,
    "注销|关闭|关掉|销户|销卡|停用|(?:把|给).{0,6}关了|取消(?:额度|账户|开通)|不用了关",
    "clos(?:e|ed|ing) (?:the |my |an |a )?(?:[a-z]+ ){0,2}(?:account|card|line|it|huabei|yuefu|pay|baitiao|jiebei|meituan|douyin)|clos(?:e|ed|ing) my|cancel(?:led|ed|ing)? (?:the |my )?(?:card|account|line)|shut down",
  ),
  applied: [
    ...said(
      5.5,
      "(?:点(?:了|击|开|进|一下|过)|看(?:了|看|一下|下)|查(?:看|了)|测(?:了|一下|试|算)|试(?:了|一下)).{0,10}额度(?!.{0,4}(?:没|未)(?:用|使用)过)|checked my limit|to see my limit",
    ),
    ...said(
      3.5,
      "(?:频繁|多次|到处|一直|乱)(?:申请|点)|申请(?:了|过|很多|太多|网贷|好几|几家|贷款(?!.{0,4}(?:还|延期)))|点(?:了|击|开|进|一下|过)?.{0,6}(?:额度|借钱|贷款|网贷|链接|查看)|(?:看|测|查看|测试|测算|试)(?:了|一下|下)?(?:自己的?|我的?)?(?:借钱|贷款)?额度|开通(?:了|会|就|后)?|没借(?:只|就)申请",
      "appl(?:y|ied|ying) (?:for|to)|applications?|check(?:ed|ing)? (?:my )?limit|tapp?(?:ed|ing)|click(?:ed|ing)?|opening an account|activat",
    ),
  ],
  refused: said(
    6,
    "(?<!会|容易|怕|能|不)被拒|(?<!会被|不会)拒(?:贷|绝|了|批)|没(?:有)?(?:通过|批|下款|批下来|审批过|过审|过)|不(?:通过|批)|审批(?:失败|不过|没过)|秒拒|拒件|没下来|不给(?:我)?(?:贷|批|办|放)|不(?:给)?(?:放|下)款",
    "reject|refus(?:ed|al)|declin|denied|turned down|not approved",
  ),
  viewed: [
    ...said(
      6,
      "(?:未经|没经过|没有|擅自|私自|偷偷|不经).{0,6}(?:同意|授权|许可|允许)?.{0,4}(?:查|看)(?:了|我|询|征信)|without (?:my |any |your |the borrower's )?(?:consent|permission|authori|knowledge)|unauthori[sz]ed",
    ),
    ...said(
      4.5,
      "被.{0,8}查(?:了|询|过)(?!.{0,3}次)|(?:银行|平台|公司|单位|别人|他人|陌生机构|房东|老板).{0,4}(?:查|看)(?:了|询了|到)?(?:我|本人)(?:的)?(?:征信)?|(?:bank|company|someone|employer|landlord|lender)s? (?:pulled|checked|looked|viewed)",
    ),
  ],
  "own-query": said(
    5.5,
    "(?:自己|本人)(?:在)?网(?:上)?查|(?:自己|本人|个人|我)(?:在(?:手机|网)(?:上)?|每(?:个)?(?:月|天|周|年)|经常|频繁|总|老是|去|多次|到银行|网上|天天|每天)*(?:查|打|看|拉)(?:询|印)?(?:一下|下|了|过|自己的?|我的?|个人)*(?:征信|信用报告|次数|报告)?(?!.{0,3}(?:不是|没))|(?:自己|本人)(?:(?!被|银行|平台|公司).){0,8}查(?:(?!被).){0,6}(?:征信|信用报告)|征信(?:报告)?自己|本人查询|每(?:个)?(?:月|天|周)(?:都)?查(?:一)?(?:次|下|遍)|(?<!银行|公司|平台|单位|机构|他们|老板|房东|人)(?:要|想)?查(?:自己|本人|我)的?(?:征信|信用)",
    "check(?:ing|ed|s)? (?:my |your |one's )?own|my own (?:credit )?(?:report|record|check)|check(?:ing)? my credit|self[- ]?(?:check|quer|inquir)|look(?:ing)? at my own",
  ),
  "post-loan-check": said(
    6,
    "贷后(?:管理|查询|检查)|(?<![\\u4e00-\\u9fff])贷后|保后",
    "post[- ]loan|account review|existing lender|after i (?:already )?(?:had|got|took|have|having) (?:the |a |my )?loan|already (?:have|had) (?:the |a )?loan",
  ),
  "several-loans": said(
    3.2,
    "(?:好几|很多|多|几|十几|三四|两三|[二三四五六七八九十]|\\d+)(?:笔|家|个)(?:.{0,2})(?:网贷|小额|小贷|贷款|平台|借款|口子)|(?:网贷|小贷|贷款|负债|借款|小额贷款|账户)(?:(?!查|申请|拒).){0,4}(?:太多|很多|多|笔数|一大堆|好多|过多)|多头|频繁借(?:款|贷|钱)?|经常(?:借|用).{0,4}(?:网贷|借)|笔数|总是借",
    "(?:several|many|multiple|lots of|a lot of|five|six|ten|too many|dozens) (?:small |online |micro)*(?:loans|debts|apps|lenders)",
  ),
  "identity-theft": said(
    7,
    "冒(?:名|用|充)|盗(?:用|刷|贷)|(?:身份证|信息|身份).{0,6}(?:被|丢|泄露|盗|冒)|(?:别人|他人|有人|骗子).{0,6}(?:用|拿|盗|冒).{0,4}(?:我|本人).{0,6}(?:身份|名|信息|证).{0,8}|被贷款|不是(?:我|本人)(?:借|办|贷|申请|操作|开|签)|(?:没|没有|从没|从未|未)(?:借|贷|办|申请|担保|开通)过.{0,8}(?:却|但|怎么|的(?:贷|借|账|记|网|款|钱)|征信|报告|冒|出现|多了|一笔)|(?:用|拿|盗|冒)(?:了|着)?我(?:的)?(?:身份证|身份|名义|名字|信息)|不知情.{0,8}(?:贷|借|开|办|签)|被(?:骗|诈骗)(?:着|去)?(?:.{0,6})?(?:办|贷|借|了)|诈骗.{0,4}(?:贷|借)",
    "identity (?:theft|fraud|stolen)|(?:in|under) my name|stole|stolen|never (?:took|borrowed|applied|opened)|(?:with|using|on) my (?:id|identity|name)\\b|us(?:ed|ing) my (?:id|identity|name|information|card|documents|details)|not (?:my|mine)\\b|impersonat|fraudulent|did ?n[o']t (?:take|borrow|apply|open)|scam(?:med)?",
  ),
  "wrong-entry": said(
    4,
    "(?:征信|报告|记录|信息).{0,14}(?:错|不对|不符|有误|不一致|不实)|错误(?:记录|信息|的逾期)?|误(?:报|记|录)|报错|[搞弄]错|扣款失败|系统(?:故障|问题|原因|错误|bug|延迟|没扣)|银行(?:的|自己)?(?:原因|问题|失误|错误|没扣|漏扣)|没扣(?:成功|到|款)|(?:银行|平台|系统)没(?:有)?(?:成功)?扣|卡里有钱|绑定卡|余额足|明明(?:还|按时|已)",
    "but i (?:did|have|already|paid)|error|incorrect|wrong|mistake on|inaccurate|system (?:failure|fault|error)|failed debit|debit failed|bank'?s? (?:fault|error|mistake)|autopay fail|auto-debit",
  ),
  "no-history": said(
    6,
    "白户|一片空白|没(?:有)?用过信用卡.{0,8}(?:没|无|未).{0,3}(?:贷|借)|(?:没有|无|从没有?|空白)(?:任何)?(?:征信|信贷|信用)(?:记录|历史)?|征信空白|从(?:没|未)(?:贷过|借过|用过信用卡)",
    "no credit history|thin file|never borrowed before|blank record",
  ),
};

export const others: Lexicon["others"] = {
  money: said(
    4,
    "(?:利息|罚息|违约金|滞纳金|利率|日息|年化|手续费).{0,8}(?:多少|怎么算|如何计算|高|几|计算|合法|怎么收|多高)|(?:要|得|该|一共|总共)还多少|一天多少(?:钱|利息)|怎么计算利息|多少利息|利息.{0,4}是|(?:怎么|如何|多少|几天)(?:收费|扣费|收取|收钱|算钱)|(?:收费|扣费|罚款)(?:多少|标准)|扣多少",
    "how much (?:interest|is the (?:fee|penalty|interest)|do i owe|penalty)|what(?:'?s| is| are| will be)? ?(?:the )?(?:daily |penalty )?(?:interest|penalt|late fees?)|interest rate|(?:late )?fee (?:per|a) day|apr\\b",
  ),
  crime: said(
    4,
    "坐牢|判刑|刑事|犯法|犯罪|抓(?:人|我|起来|走)|刑拘|进监狱|拘留|诈骗罪|会被抓|蹲",
    "prison|jail|arrest|criminal|crime",
  ),
  collection: said(
    4,
    "爆(?:我|了)?(?:的)?通讯录|催收|骚扰|恐吓|威胁|上门|打电话给(?:家人|家里|父母|单位|朋友|同事|亲戚|联系人)|联系(?:我)?(?:家人|单位|通讯录|紧急联系人)|告诉(?:我)?(?:单位|家人|家里|父母)",
    "debt collector|collectors?|harass|calling my (?:family|friends|boss)|contact(?:ing)? my (?:family|friends|contacts|boss)|come to my house",
  ),
};
