import type { RecordProduct } from "@fairdue/core/credit/product.ts";
import { page } from "../sources.ts";
import { known, leads, product } from "./product.ts";

const ANT = { zh: "重庆蚂蚁消费金融有限公司", en: "Chongqing Ant Consumer Finance" };
const MEITUAN = {
  zh: "重庆美团三快小额贷款及合作银行（看合同）",
  en: "Chongqing Meituan Sankuai Micro-loan and partner banks (see the contract)",
};

/** Cash loans of one lender, or of a lender and its partners. */
export const loans: readonly RecordProduct[] = [
  product({
    id: "jiebei",
    zh: "借呗",
    en: "Jiebei",
    kind: "loan",
    furnisher: known(ANT, "low", leads(), {
      zh: "页面上的“信用贷”由合作银行放款",
      en: "“credit loan” on the same page is lent by partner banks",
    }),
    how: known("each-loan", "low", leads()),
    grace: known(
      { days: 0, claimedDays: 3 },
      "low",
      leads("https://www.qiyebaizhang.com.cn/b/321002.html", "https://csai.cn/wenda/1027142.html"),
      { zh: "两个来源互相矛盾：一个说没有，一个说3天", en: "two sources conflict: none, and 3 days" },
    ),
    names: ["借呗", "借贝", "蚂蚁借呗", "支付宝借呗", "借被", "借唄", "信用贷借呗", "支付宝借钱", "支付宝信用贷"],
    english: ["jiebei", "jie bei", "ant cash now", "alipay jiebei", "alipay loan"],
  }),
  product({
    id: "alipay-reserve",
    zh: "支付宝备用金",
    en: "Alipay reserve (Beiyongjin)",
    kind: "loan",
    furnisher: known(ANT, "low", leads()),
    how: known("unknown", "unknown", leads("https://m.gucheng.com/consumer/202210/4295465.shtml"), {
      zh: "旧页面说不上征信、只影响芝麻信用；2023年以后应按可能报送对待",
      en: "older pages say not reported, only Sesame; since 2023 assume it may be",
    }),
    grace: known({ days: 0 }, "low", leads("https://m.gucheng.com/consumer/202210/4295465.shtml")),
    names: ["备用金", "支付宝备用金", "花呗备用金", "支付宝应急金", "备用今"],
    english: ["alipay reserve", "beiyongjin", "reserve money", "alipay reserve fund", "bei yong jin"],
  }),
  product({
    id: "jintiao",
    zh: "京东金条",
    en: "Jintiao (JD)",
    kind: "loan",
    furnisher: known(
      { zh: "京东小贷及合作银行（看合同）", en: "JD's micro-loan company and partner banks (see the contract)" },
      "low",
      leads(),
    ),
    how: known("each-loan", "low", leads("http://www.ytbyz.com/ask/708498ImdQZYr6B")),
    grace: known({ days: 0 }, "low", leads("http://www.ytbyz.com/ask/708498ImdQZYr6B")),
    names: ["京东金条", "金条", "京东今条", "京金条", "京东借钱", "京东金條", "京东贷款"],
    english: ["jintiao", "jd jintiao", "jd gold bar", "jin tiao", "jd loan", "jingdong jintiao"],
  }),
  product({
    id: "meituan-loan",
    zh: "美团借钱",
    en: "Meituan loan",
    kind: "loan",
    furnisher: known(MEITUAN, "low", leads("https://baohanwang.com.cn/a/249015.html")),
    how: known("each-loan", "low", leads("https://baohanwang.com.cn/a/249015.html")),
    grace: known({ days: 0, claimedDays: 3 }, "low", leads("https://baohanwang.com.cn/a/249015.html"), {
      zh: "页面称1至3天",
      en: "pages claim 1 to 3 days",
    }),
    names: [
      "美团借钱",
      "美团借款",
      "美团借贷",
      "美团生意贷",
      "美团贷款",
      "美团小贷",
      "美团的借钱",
      "美团借前",
      "美团上借",
      "美团网贷",
      "美团金融",
      "美团贷",
    ],
    english: [
      "meituan loan",
      "meituan jieqian",
      "meituan borrow",
      "meituan cash loan",
      "meituan loans",
      "meituan lending",
    ],
  }),
  product({
    id: "meituan-living",
    zh: "美团生活费",
    en: "Meituan living-cost credit",
    kind: "loan",
    furnisher: known(MEITUAN, "low", leads("https://baohanwang.com.cn/a/249015.html")),
    how: known("each-loan", "low", leads("https://baohanwang.com.cn/a/249015.html")),
    grace: known({ days: 0, claimedDays: 3 }, "low", leads("https://baohanwang.com.cn/a/249015.html")),
    names: ["美团生活费", "生活费借款", "美团借生活费", "美团的生活费"],
    english: [
      "meituan living",
      "living-cost credit",
      "living cost credit",
      "meituan shenghuofei",
      "meituan living-cost",
      "meituan living expenses",
    ],
  }),
  product({
    id: "fangxinjie",
    zh: "放心借（抖音）",
    en: "Fangxinjie (Douyin)",
    kind: "platform",
    furnisher: known(
      {
        zh: "中融小贷、合作银行或消费金融公司（看合同）",
        en: "Zhongrong Micro-loan, a partner bank or consumer-finance company (see the contract)",
      },
      "low",
      leads("https://yilucai.cn/baoxian/yiliaobuzhujin/9336.html"),
    ),
    how: known("each-loan", "low", leads()),
    grace: known({ days: 0 }, "low", leads()),
    names: ["放心借", "抖音放心借", "抖音借钱", "抖音贷款", "放心接", "抖音借款", "字节放心借"],
    english: ["fangxinjie", "fang xin jie", "douyin loan", "douyin fangxinjie", "douyin cash loan"],
  }),
  product({
    id: "weilidai",
    zh: "微粒贷",
    en: "Weilidai",
    kind: "loan",
    furnisher: known({ zh: "微众银行及联合贷款银行", en: "WeBank and its joint-lending banks" }, "low", leads()),
    how: known("each-loan", "low", leads(), { zh: "每次支用都是一笔", en: "every drawdown is one" }),
    grace: known({ days: 0 }, "low", leads("http://m.789yingshi.cn/baike/100240.html")),
    names: ["微粒贷", "微立贷", "微利贷", "微众银行微粒贷", "微信微粒贷", "微粒代", "威力贷", "微信借钱", "微众银行"],
    english: ["weilidai", "wei li dai", "webank loan", "weilidai loan", "wechat loan", "webank"],
  }),
  product({
    id: "zhaolian",
    zh: "招联消费金融（招联金融）",
    en: "Merchants Union Consumer Finance",
    kind: "loan",
    furnisher: known({ zh: "招联消费金融股份有限公司", en: "Merchants Union Consumer Finance" }, "low", leads()),
    how: known("furnished", "low", leads()),
    grace: known({ days: 0, claimedDays: 3 }, "low", leads(), { zh: "说法不一", en: "accounts differ" }),
    names: ["招联", "招联金融", "招联消费金融", "招联消金", "昭联", "招连金融", "招联信用付", "招联零零花"],
    english: ["merchants union", "zhaolian", "merchants union consumer finance", "mucfc"],
  }),
  product({
    id: "haoqidai",
    zh: "招联好期贷",
    en: "Haoqidai (Merchants Union)",
    kind: "loan",
    furnisher: known({ zh: "招联消费金融股份有限公司", en: "Merchants Union Consumer Finance" }, "low", leads()),
    how: known("furnished", "low", leads()),
    grace: known({ days: 0, claimedDays: 3 }, "low", leads(), { zh: "说法不一", en: "accounts differ" }),
    names: ["好期贷", "招联好期贷", "好期代", "招联好期待", "好期待", "招联金融好期贷"],
    english: ["haoqidai", "hao qi dai", "merchants union haoqidai"],
  }),
  product({
    id: "anyihua",
    zh: "安逸花",
    en: "Anyihua",
    kind: "loan",
    furnisher: known({ zh: "马上消费金融股份有限公司", en: "MashangConsumer Finance" }, "low", leads()),
    how: known("furnished", "low", leads()),
    grace: known(
      { days: 0, claimedDays: 3 },
      "low",
      leads(
        "https://m.gclz.com.cn/c/33876.html",
        "https://csai.cn/loan/1406673.html",
        "https://m.gucheng.com/money/202112/4133651.shtml",
      ),
      { zh: "只有一个页面提到3天", en: "one page only claims 3 days" },
    ),
    names: ["安逸花", "安意花", "安易花", "马上消费", "马上金融", "马上消费金融", "安逸话"],
    english: ["anyihua", "an yi hua", "mashang", "mashang consumer finance", "msxf"],
  }),
];

/** Apps that put borrower and funder together: who reports is the funder in the contract. */
export const platforms: readonly RecordProduct[] = [
  funded("henghua", "恒小花", "Henghua (Hengxiaohua)", {
    furnisher: {
      zh: "平台合作资金方，小程序由广州耀盛网络小额贷款运营（看合同）",
      en: "the platform's funders; the mini-program is run by Guangzhou Yaosheng Micro-loan (see the contract)",
    },
    how: "varies",
    cites: [
      page("https://bsnsh.com/so/67135.html"),
      page("https://www.caizhongshe.cn/news-1041069604284021500.html", "reported"),
    ],
    claimedDays: 3,
    note: { zh: "有页面称逾期次日即报", en: "a page claims reporting the day after the due date" },
    names: ["恒小花", "恒花", "恒昌小花", "横小花", "恒晓花", "衡小花", "henghua"],
    english: ["hengxiaohua", "heng hua", "henghua", "heng xiao hua"],
  }),
  funded("qifu-jietiao", "360借条（奇富借条）", "360 Jietiao (Qifu Jietiao)", {
    furnisher: {
      zh: "福州奇富网络小额贷款及合作银行、消费金融公司（看合同）",
      en: "Fuzhou Qifu Micro-loan and partner banks or consumer-finance companies (see the contract)",
    },
    how: "varies",
    cites: [page("http://m.xfjyyzc.com/gushifocus/957164.htm")],
    names: [
      "360借条",
      "奇富借条",
      "360贷款",
      "三六零借条",
      "360接条",
      "奇富",
      "360数科",
      "360借钱",
      "360借款",
      "360借據",
    ],
    english: ["360 jietiao", "360jietiao", "qifu jietiao", "qifu", "360 loan", "360 jie tiao"],
  }),
  funded("duxiaoman", "度小满（有钱花）", "Du Xiaoman", {
    furnisher: {
      zh: "重庆度小满小额贷款及合作银行（看合同）",
      en: "Chongqing Du Xiaoman Micro-loan and partner banks (see the contract)",
    },
    how: "furnished",
    cites: [page("https://www.weknow.cn/68833.html"), page("https://csai.cn/loan/1375838.html")],
    note: {
      zh: "宽限期来源矛盾：没有，或次日20点前再次扣款",
      en: "sources on grace conflict: none, or another debit by 20:00 the next day",
    },
    names: [
      "度小满",
      "有钱花",
      "度小满有钱花",
      "度晓满",
      "杜小满",
      "百度有钱花",
      "度小满金融",
      "百度贷款",
      "百度借钱",
      "满易贷",
      "度小蛮",
    ],
    english: ["du xiaoman", "duxiaoman", "youqianhua", "baidu loan"],
  }),
  funded("ppdai", "拍拍贷", "PPDai", {
    furnisher: {
      zh: "合作银行、消费金融公司（看合同），信也科技为平台",
      en: "partner banks and consumer-finance companies (see the contract); FinVolution is the platform",
    },
    how: "varies",
    cites: [page("https://soudai8.com/26025744.html")],
    names: ["拍拍贷", "拍拍代", "信也科技", "拍拍贷款", "信也", "拍拍待"],
    english: ["ppdai", "pai pai dai", "paipaidai", "finvolution"],
  }),
  funded("fenqile", "分期乐", "Fenqile", {
    furnisher: {
      zh: "吉安市分期乐网络小额贷款及合作机构（看合同）",
      en: "Ji'an Fenqile Micro-loan and partners (see the contract)",
    },
    how: "varies",
    cites: [page("https://mip.gucheng.com/money/201807/3467302.shtml")],
    note: {
      zh: "有页面称视资金方，逾期首日就可能报",
      en: "a page says it depends on the funder, and may be from day one",
    },
    names: ["分期乐", "分期了", "乐信", "分期楽", "分期勒", "乐花卡", "乐信分期"],
    english: ["fenqile", "fen qi le", "lexin"],
  }),
  funded("huanbei", "还呗", "Huanbei", {
    furnisher: {
      zh: "重庆市分众小额贷款及合作机构（看合同）",
      en: "Chongqing Fenzhong Micro-loan and partners (see the contract)",
    },
    how: "varies",
    cites: [],
    names: ["还呗", "还贝", "还被", "環呗", "数禾"],
    english: ["huanbei", "huan bei", "shuhe"],
  }),
  funded("shengbei", "省呗", "Shengbei", {
    furnisher: { zh: "萨摩耶平台的合作资金方（看合同）", en: "the funders of the Samoyed platform (see the contract)" },
    how: "varies",
    cites: [page("https://kfzbg.com/bk/258448.html")],
    note: { zh: "有页面说逾期30天后才报，不可依赖", en: "a page says reported after 30 days only; do not rely on it" },
    names: ["省呗", "省贝", "省被", "盛呗"],
    english: ["shengbei", "sheng bei", "samoyed"],
  }),
  funded("wanka", "玖富万卡", "Wanka (9F)", {
    furnisher: {
      zh: "不同资金方；老的网贷出借人可能不在央行征信",
      en: "various funders; old peer lenders may not be in the central bank's system",
    },
    how: "varies",
    cites: [],
    names: ["玖富万卡", "万卡", "玖富", "九富万卡", "久富万卡", "九富"],
    english: ["wanka", "9f", "9f wanka", "jiufu wanka", "jiufu"],
  }),
];

function funded(
  id: string,
  zh: string,
  en: string,
  row: {
    readonly furnisher: { zh: string; en: string };
    readonly how: "varies" | "furnished";
    readonly cites: readonly ReturnType<typeof page>[];
    readonly claimedDays?: number;
    readonly note?: { zh: string; en: string };
    readonly names: readonly string[];
    readonly english: readonly string[];
  },
): RecordProduct {
  const { furnisher, how, cites, claimedDays, note, names, english } = row;
  const found = cites.length > 0 ? cites : leads();
  return product({
    id,
    zh,
    en,
    kind: "platform",
    furnisher: known(furnisher, "low", found),
    how: known(how, "low", found, note),
    grace: known({ days: 0, ...(claimedDays !== undefined && { claimedDays }) }, "low", found),
    names,
    english,
  });
}
