import type { Lexicon } from "@fairdue/core/credit/ask/lexicon.ts";
import { asks } from "./asks.ts";
import { descriptions, families, lenders } from "./brands.ts";
import { events, others } from "./events.ts";
import { spellings } from "./spellings.ts";
import { hints, terms } from "./terms.ts";

/** Words and phrases of the mainland's borrowers. */
export const lexicon: Lexicon = {
  spellings,
  events,
  asks,
  others,
  terms,
  hints,
  lenders,
  families,
  descriptions,
  unknownName:
    "(?:^|[,，。;；、 !！?？和跟在]|我|请问|那个)([\\u4e00-\\u9fffa-z0-9]{1,5}(?:贷|花|呗|金融|分期|月付|借条|借款|优品|易卡|易借|好借|e贷|e借|白卡|任意花|花花))(?=逾期|晚|没还|不还|忘|上|会|拖|欠|要|有|算|能|是|的|,|，| |\\?|？|$)",
  commonName:
    "网贷|房贷|车贷|借贷|小贷|信贷|现金贷|消费贷|助学贷|经营贷|抵押贷|公积金|高利贷|贷款|商贷|银行|账单|办分期|做分期|(?:账单|现金|消费|信用卡|个性化|协商|申请|还款|二次|手机|商品|停息|最长|多少|购物|可以|不能|能|没有)分期|征信|变花|会花|太花|查花|弄花|没花|乱花|记录|逾期|贷了|几|多少|民间|个人借款|朋友|^(?:我|你|他|不|没|能|再|还|办|借|申请|可以|有|的|一|都|每).{0,4}(?:贷|花|借款|分期)$|互联网金融|消费金融|各种|所有|小额|多个|平台",
  credit:
    "征信|查询|历史表现|相关还款责任|逾期|信用|贷|借|还款|欠|银行|呆账|协商|停息|白条|花呗|月付|人行|央行|报告|异议|额度|还清|结清|担保|分期|核销|黑户|白户|\\bcredit|\\bbank\\b|loan|debt|overdue|repay|borrow|\\blate\\b|lender|bureau|arrears|auto-?pay|direct debit|payment|paying|paid|\\bbill\\b|collector|instal?ment|write-?off|guarantor|enquir|inquir|delinquen|mortgage|房贷|按揭|债务|负债|\\breport\\b|huabei|credit card",
  record:
    "征信|报告|信用记录|信用修复|还款记录|还款状态|账户状态|逾期记录|人行|央行|案底|credit (?:record|report|bureau|score)|my credit|\\brecords?\\b|(?<!weather )\\breport\\b|(?:re)?payment (?:record|status|history)|\\bcredit\\b(?! card)",
  paid: "(?:已经?|后来|现在|都|全部|刚|马上|立刻|当天|就|又|最后|后面|今天|昨天)(?:经|全|都|就|把|全部|给)*(?:还清|结清|还上|还完|补上|补交|还掉|还款了|还了)|(?:还清|结清|还上|还完|补上|处理完)(?:了|后|之后|以后|的话|\\d|一年|两年|三年|四年|五年|六年|七年|多久|几年)|(?:have|has|'ve|already|was|since|i|been) (?:fully |now |just |all )?(?:paid|repaid|cleared|settled)|paid (?:in full|off|everything|it|them|all|my|back)",
  unpaid:
    "(?:没|未|还没|没有|不|一直没|都没|无法)(?:有)?(?:能)?(?:还清|结清|还上|还完|还掉|还(?!款日)|补上)|还不(?:上|起|清|了)|一直欠|不还|(?:have not|haven't|hasn't|not|never|still|unable to|can't|cannot) (?:yet )?(?:paid|pay|repaid|repay|cleared|owe)|unpaid",
  notLate:
    "(?<!有)(?:没有?|未|从(?:来)?(?:没|未)|从不|无|不会|不|避免|没有过|没有任何|没出现过)(?:有|过|发生|产生|出现|任何|过任何)*逾期|never (?:been )?(?:late|overdue)|no (?:late|overdue|missed)|without (?:any )?(?:late|overdue|missed)|not (?:late|overdue)",
  lateBefore:
    "(?:逾期|晚(?:还|交|了|点)?|迟(?:还|了|交)?|拖(?:欠|了|着|延)?|欠(?:了|着|款)?|超(?:过|了|出)?|过了|忘(?:记|了)?(?:还)?|没(?:有)?还|未还|断供|断(?:了|缴|交)?|不还|延迟|延后|违约|过期|still |late (?:by |for )?|overdue (?:by |for )?|behind (?:by )?|past due (?:by |for )?|delinquent (?:by |for )?|missed (?:by |for )?|unpaid for |not paid (?:for |in )?|arrears (?:of |for )?)(?:已经|已|大概|大约|差不多|将近|快|就|达到|达|到|的|还款日|还款|款|还|有|了|最多|只有|只|才|仅|一共|连续|累计|也就|过|可能|about |for |by |over |nearly |almost |more than |only |just )*$",
  lateAfter:
    "^(?:了|的|多|左右|以上|才|还没|没|未|都|一直)*(?:没还|未还|逾期|晚还|才还|才想起|还没|没有还|没按时|没管|没理|没交|没动静|的逾期|不还|未还款|后还|后才|之后才|没缴|都没还)|^(?:'s)?\\s*(?:late|overdue|past due|behind|delinquen|in arrears|after (?:the |my )?due|unpaid|without paying|missed|of (?:delinquency|arrears|missed))|^ ago(?! .{0,12}(?:paid|cleared|settled))",
  sincePaidBefore:
    "(?:还清|结清|还完|还上|处理完|paid (?:it )?(?:off )?|cleared |settled )(?:都|已经|已|有|快|超过|将近|差不多|了|逾期|欠款|以后|后|之后|过了|过|about |over |more than )*$",
  sincePaidAfter:
    "^(?:多|左右)?(?:前|之前|以前)(?:就|都|已经|已|的)*.{0,6}(?:还清|结清|还完|还上|处理完)|^ ago.{0,30}(?:paid|cleared|settled)|^ (?:after|since) (?:i )?(?:paid|clearing|paying|settl)",
  termBefore: "(?:保留|保存|满|等|近|过去|最近|再等|每|在|还要|还剩|(?:last|past|every|within|in the last) )$",
  termAfter:
    "^(?:后|以后|之后|内|之内|以内|期满|满了?|到了|里|期限|时间|once|一次|了吗)?.{0,8}(?:就|是不是|会不会)?(?:不用|不需要|作废|失效|没事|消|自动|删|保留|清零|更新|恢复|覆盖|内|查询|能免费|可以免费|免费|几次)|^ (?:to (?:disappear|be)|until|before it)",
  onlyAppliedFor: {
    "mortgage-loan": {
      unless:
        "断供|房子(?:的)?(?:月供|贷款|还款)|(?:房贷|按揭|住房贷款|月供)(?:还款|扣款|月供|没|未|晚|迟|忘|逾期|断供|上征信|会上|拖|不还|少还|也?上|还了|还不)|(?:逾期|断供|忘(?:了|记)还?|晚还|少还)(?:了)?(?:一|两|几|\\d)*(?:次|期|天|个月)?(?:的)?(?:房贷|按揭|月供)(?!.{0,3}(?:受|会?被?拒|影响|能|批|办|吗))|(?:my|the|on (?:my|the)) (?:mortgage|home loan).{0,24}(?:late|overdue|missed|behind|default)|(?:late|missed|behind|default\\w*).{0,24}(?:on|with) (?:my|the|a) (?:mortgage|home loan)|missed .{0,20}mortgage",
      ask: "mortgage",
    },
    "provident-loan": {
      unless: "公积金贷款?(?:逾期|没还|晚|断供|忘|上征信|会上|也?上)|(?:逾期|断供).{0,6}公积金贷",
      ask: "mortgage",
    },
    "car-loan": {
      unless:
        "车贷(?:[一两二三四五六\\d]+(?:期|个月|次)|还款|扣款|没|未|晚|迟|忘|逾期|断供|上征信|会上|拖|不还|月供|也?上)|(?:逾期|断供|忘).{0,6}车贷(?!.{0,3}(?:影响|能|批))|(?:late|missed|behind).{0,24}(?:car|auto) loan|(?:my|the) (?:car|auto) loan.{0,24}(?:late|overdue|missed)",
      ask: "loan",
    },
    "credit-card": {
      when: "(?:办|申请|批|下|领|开|再办)(?:理|了|张|到|一张|个|新的?|大额|得了|不了|下来)*信用卡(?!.{0,6}(?:延期|分期|停息|逾期|还款))|(?:get|apply for|approved for|open|obtain|new) (?:a |an |another |any )?(?:new )?credit card|影响.{0,4}(?:办|申请)?信用卡|credit card application",
      unless:
        "信用卡(?:逾期|欠|没还|晚|还款|账单|最低|分期|也?上|停息|少还)|逾期.{0,4}信用卡|(?:my|the|on (?:my|the)|a) credit card (?:bill|payment|debt|late|overdue)",
      ask: "card",
    },
    "bank-loan": {
      when: "(?:办|申请|影响|还能|能|批)(?:理|了|到|个)?(?:银行贷款|消费贷|信用贷|抵押贷款|经营贷|商业贷款)",
      unless: "(?:银行贷款|消费贷|信用贷|抵押贷款|经营贷)(?:逾期|没还|晚|还款|上征信)",
      ask: "loan",
    },
  },
};
