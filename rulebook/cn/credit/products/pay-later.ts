import type { RecordProduct } from "@fairdue/core/credit/product.ts";
import { page } from "../sources.ts";
import { known, leads, product } from "./product.ts";

const ANT = { zh: "重庆蚂蚁消费金融有限公司", en: "Chongqing Ant Consumer Finance" };
const JD = {
  zh: "京东集团小贷、保理公司及合作机构（看合同）",
  en: "JD's micro-loan and factoring companies and partners (see the contract)",
};
const MEITUAN = {
  zh: "重庆美团三快小额贷款及合作银行（看合同）",
  en: "Chongqing Meituan Sankuai Micro-loan and partner banks (see the contract)",
};

/** Pay-later and rental products. */
export const payLater: readonly RecordProduct[] = [
  product({
    id: "huabei",
    zh: "花呗",
    en: "Huabei",
    kind: "revolving",
    furnisher: known(ANT, "low", leads()),
    how: known("monthly-sum", "medium", [
      page("https://archive.shine.cn/business/Huabei-to-share-user-credit-info-with-PBOC/shdaily.shtml", "reported"),
      page("http://readke.com/c/09222364L2021.html", "reported"),
    ]),
    since: known("2021-09", "medium", [page("http://readke.com/c/09222364L2021.html", "reported")], {
      zh: "2021年9月起逐步接入；未升级、未签征信授权的老用户可能不同",
      en: "step by step from September 2021; old users without the credit authorisation may differ",
    }),
    grace: known({ days: 0, claimedDays: 3 }, "low", leads("https://finance.gucheng.com/202205/4195115.shtml")),
    names: ["花呗", "花贝", "花呗分期", "花被", "华呗", "蚂蚁花呗", "支付宝花呗", "花唄", "花呗账单"],
    english: ["huabei", "hua bei", "ant check later", "alipay huabei"],
  }),
  product({
    id: "xinyonggou",
    zh: "信用购",
    en: "Xinyonggou (credit purchase)",
    kind: "loan",
    furnisher: known(
      {
        zh: "花呗页面上的银行等持牌机构（看合同）",
        en: "the bank or licensed lender shown on the Huabei page (see the contract)",
      },
      "low",
      leads(),
    ),
    how: known("each-loan", "low", leads(), {
      zh: "由该银行报送，可能按账户分别报",
      en: "by that bank, possibly account by account",
    }),
    grace: known({ days: 0 }, "low", leads()),
    names: ["信用购", "花呗信用购"],
    english: ["xinyonggou", "credit purchase"],
  }),
  product({
    id: "baitiao",
    zh: "京东白条",
    en: "Baitiao (JD)",
    kind: "revolving",
    furnisher: known(JD, "low", leads()),
    how: known("furnished", "low", leads("http://mdus.cn/117235.html"), {
      zh: "有页面称逾期超过3天报送",
      en: "a page claims reporting after 3 days overdue",
    }),
    grace: known({ days: 0, claimedDays: 3 }, "low", leads("http://mdus.cn/117235.html")),
    names: ["京东白条", "白条", "京东白條", "京东白调", "京白条", "jd白条", "白条账单", "京东打白条"],
    english: ["baitiao", "jd baitiao", "jd white note", "white strip", "white bar", "bai tiao", "jingdong baitiao"],
  }),
  product({
    id: "baitiao-instalments",
    zh: "京东白条分期",
    en: "Baitiao instalments",
    kind: "revolving",
    furnisher: known(JD, "low", leads()),
    how: known("furnished", "low", leads("http://mdus.cn/117235.html")),
    grace: known({ days: 0, claimedDays: 3 }, "low", leads("http://mdus.cn/117235.html")),
    names: ["白条分期", "京东白条分期", "白条账单分期", "京东分期"],
    english: ["baitiao instalments", "baitiao installments", "baitiao instalment", "baitiao installment"],
  }),
  product({
    id: "baitiao-rental",
    zh: "白条租房／租机（白条支付的租赁）",
    en: "Rental paid with Baitiao",
    kind: "rental",
    furnisher: known(JD, "low", leads(), {
      zh: "报送的是白条这笔消费信贷，租约本身不报送",
      en: "what is reported is the Baitiao credit, not the lease",
    }),
    how: known("varies", "low", leads()),
    names: [
      "白条租房",
      "白条租赁",
      "白条租机",
      "白条租手机",
      "白条付房租",
      "租房白条",
      "京东租赁",
      "京东租机",
      "租机白条",
      "白条付租金",
      "白条交房租",
    ],
    english: [
      "baitiao rental",
      "rental with baitiao",
      "rent with baitiao",
      "rent paid with baitiao",
      "renting with baitiao",
    ],
  }),
  product({
    id: "meituan-monthly",
    zh: "美团月付",
    en: "Meituan monthly pay",
    kind: "revolving",
    furnisher: known(MEITUAN, "low", leads()),
    how: known("furnished", "low", leads(), {
      zh: "旧页面说“暂未接入”，现在按签了征信授权即报送对待",
      en: "older pages say not yet; now treated as reported once the authorisation is signed",
    }),
    grace: known({ days: 0 }, "low", leads("https://www.kouzi123.com/17663.html"), {
      zh: "每月8日为还款日",
      en: "due on the 8th of the month",
    }),
    names: ["美团月付", "美团买单月付", "月付美团", "美团外卖月付", "美团 月付", "美团先用后付"],
    english: [
      "meituan monthly pay",
      "meituan monthly payment",
      "meituan yuefu",
      "meituan pay later",
      "meituan monthly",
    ],
  }),
  product({
    id: "douyin-monthly",
    zh: "抖音月付",
    en: "Douyin monthly pay",
    kind: "revolving",
    furnisher: known(
      {
        zh: "深圳市中融小额贷款及合作机构（看合同）",
        en: "Shenzhen Zhongrong Micro-loan and partners (see the contract)",
      },
      "low",
      leads("https://yilucai.cn/baoxian/yiliaobuzhujin/9336.html"),
    ),
    how: known("monthly-sum", "low", leads("https://m.csai.cn/wenda/1017738.html"), {
      zh: "页面称开通后显示一个账户，按月汇总",
      en: "pages say one account from opening, with a monthly sum",
    }),
    grace: known({ days: 0, claimedDays: 3 }, "low", leads("https://www.dydaxue.com/p/1823")),
    names: ["抖音月付", "抖音支付月付", "抖音yuefu", "抖月付", "斗音月付", "抖音 月付", "dou分期", "抖音分期"],
    english: [
      "douyin monthly pay",
      "douyin monthly payment",
      "douyin yuefu",
      "douyin pay later",
      "tiktok monthly pay",
      "douyin monthly",
    ],
  }),
  product({
    id: "mall-credit",
    zh: "商城额度（羊小咩、悠悠有品等）",
    en: "Shopping-mall credit (Yangxiaomie, Youyouyoupin …)",
    kind: "platform",
    names: ["羊小咩", "悠悠有品", "商城额度", "享花卡"],
    english: ["yangxiaomie", "youyouyoupin"],
  }),
];
