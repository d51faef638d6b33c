import type { Lexicon } from "@fairdue/core/credit/ask/lexicon.ts";

/** Lenders as the report names them. */
export const lenders: Lexicon["lenders"] = [
  {
    names: ["重庆蚂蚁消费金融", "蚂蚁消费金融", "蚂蚁消金", "蚂蚁商诚小额贷款", "蚂蚁小微小额贷款"],
    name: { zh: "蚂蚁消费金融", en: "Ant Consumer Finance" },
    choices: [{ product: "huabei" }, { product: "jiebei" }],
  },
  {
    names: ["中融小额贷款", "中融小贷", "中融网络小额贷款"],
    name: { zh: "中融小额贷款", en: "Zhongrong Micro-loan" },
    choices: [{ product: "douyin-monthly" }, { product: "fangxinjie" }],
  },
  {
    names: ["美团三快小额贷款", "三快小额贷款", "三快小贷", "美团小额贷款"],
    name: { zh: "三快小额贷款", en: "Sankuai Micro-loan" },
    choices: [{ product: "meituan-monthly" }, { product: "meituan-loan" }, { product: "meituan-living" }],
  },
  {
    names: ["盛际小额贷款", "盛际小贷", "京东盛际", "同盈小额贷款"],
    name: { zh: "京东的小额贷款公司", en: "JD's micro-loan company" },
    choices: [{ product: "baitiao" }, { product: "jintiao" }],
  },
  {
    names: ["分众小额贷款", "分众小贷"],
    name: { zh: "分众小额贷款", en: "Fenzhong Micro-loan" },
    choices: [{ product: "huanbei" }],
  },
  {
    names: ["奇富网络小额贷款", "三六零网络小额贷款", "福州三六零"],
    name: { zh: "奇富网络小额贷款", en: "Qifu Micro-loan" },
    choices: [{ product: "qifu-jietiao" }],
  },
  {
    names: ["耀盛网络小额贷款", "耀盛小贷"],
    name: { zh: "耀盛网络小额贷款", en: "Yaosheng Micro-loan" },
    choices: [{ product: "henghua" }],
  },
  {
    names: ["分期乐网络小额贷款", "分期乐小额贷款"],
    name: { zh: "分期乐小额贷款", en: "Fenqile Micro-loan" },
    choices: [{ product: "fenqile" }],
  },
];

/** Brands that sell several products. */
export const families: Lexicon["families"] = [
  {
    names: ["美团", "meituan"],
    name: { zh: "美团", en: "Meituan" },
    choices: [
      { product: "meituan-monthly", when: "月付|买单|外卖|先用后付|pay later|monthly" },
      { product: "meituan-loan", when: "借|贷|loan|borrow" },
      { product: "meituan-living", when: "生活费|living" },
    ],
  },
  {
    names: ["抖音", "douyin", "tiktok"],
    name: { zh: "抖音", en: "Douyin" },
    choices: [
      { product: "douyin-monthly", when: "月付|monthly|pay later" },
      { product: "fangxinjie", when: "借|贷|loan|borrow" },
    ],
  },
  {
    names: ["京东金融", "京东", "jd finance", "jingdong"],
    name: { zh: "京东", en: "JD" },
    choices: [
      { product: "baitiao", when: "白|消费|购物|pay later" },
      { product: "jintiao", when: "金条|借|贷|loan|borrow" },
    ],
  },
  {
    names: ["支付宝", "蚂蚁", "alipay", "ant group"],
    name: { zh: "支付宝", en: "Alipay" },
    choices: [
      { product: "huabei", when: "花|消费|月付" },
      { product: "jiebei", when: "借|贷|loan|borrow" },
      { product: "alipay-reserve", when: "备用|reserve|beiyong" },
    ],
  },
  {
    names: [
      "建设银行",
      "建行",
      "工商银行",
      "工行",
      "农业银行",
      "农行",
      "中国银行",
      "中行",
      "招商银行",
      "招行",
      "交通银行",
      "交行",
      "平安银行",
      "浦发银行",
      "浦发",
      "民生银行",
      "光大银行",
      "中信银行",
      "广发银行",
      "兴业银行",
      "邮储银行",
      "邮政银行",
      "华夏银行",
      "北京银行",
      "上海银行",
      "网商银行",
      "农商行",
      "农信社",
      "信用社",
    ],
    name: { zh: "银行", en: "the bank" },
    choices: [
      { product: "credit-card", when: "卡|账单|最低" },
      { product: "bank-loan", when: "贷|借" },
    ],
  },
];

/** Products told by what they do. */
export const descriptions: Lexicon["descriptions"] = [
  { product: "qifu-jietiao", pattern: "(?<![\\d.])360(?!\\d|天|日|块|元|个|期|笔|多|days?)" },
  {
    product: "baitiao-rental",
    pattern:
      "租(?:房|机|手机|金|车|电脑|了)?.{0,12}白条|白条.{0,12}租(?:房|机|手机|金|车|赁|的)|rent.{0,24}baitiao|baitiao.{0,24}rent",
  },
  {
    product: "private-loan",
    pattern:
      "(?:欠|借|找|跟|向|问|还)(?:了)?(?:我|我的|我们)?(?:一个|个)?(?:朋友|同学|同事|亲戚|老乡|邻居|哥们|闺蜜|老板|私人|熟人|发小|战友|室友|表哥|堂哥|亲友|前女友|前男友)(?:的)?.{0,6}(?:钱|款|借|\\d|[一二两三四五六七八九十几](?:万|千|百))|(?:朋友|同学|同事|亲戚|熟人|私人)(?:之间)?(?:借|的)(?:给我)?(?:的)?(?:钱|款)|owe (?:my |a |some )?(?:friend|cousin|colleague|brother|sister|uncle|roommate|relative|coworker|neighbou?r)",
  },
  { product: "mortgage-loan", pattern: "(?<!车|车贷)断供|房子(?:的)?(?:月供|贷款|还款)|(?:我|还|交)(?:的)?房贷" },
  {
    product: "bank-loan",
    pattern: "(?:邮政|邮储|[\\u4e00-\\u9fff]{2}银行|农商行?|信用社)(?:的)?[^,，。 信卡]{0,4}(?:贷(?!后)|借)",
  },
  { product: "weilidai", pattern: "微信(?:上|里|里面|中)?(?:的)?(?:借(?:的|了)?(?:钱|款)|贷款)" },
  { product: "duxiaoman", pattern: "百度(?:上|里)?(?:的)?(?:借|贷)" },
];
