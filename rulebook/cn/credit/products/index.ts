import type { RecordProduct } from "@fairdue/core/credit/product.ts";
import { loans, platforms } from "./loans.ts";
import { others } from "./others.ts";
import { payLater } from "./pay-later.ts";

/** Every product the record answers for. */
export const recordProducts: readonly RecordProduct[] = [...payLater, ...loans, ...platforms, ...others];

/**
 * Names of apps and lenders that people ask about and of which nothing is held: they are understood as a product, and the
 * answer says that it is unknown.
 */
export const namesWithoutFacts: readonly string[] = [
  "桔多多",
  "宜享花",
  "你我贷",
  "小赢卡贷",
  "洋钱罐",
  "信用飞",
  "国美易卡",
  "中邮消费金融",
  "捷信",
  "小米贷款",
  "天星金融",
  "随星借",
  "携程拿去花",
  "拿去花",
  "滴滴月付",
  "滴水贷",
  "滴滴贷款",
  "唯品花",
  "苏宁任性付",
  "任性贷",
  "网商贷",
  "微信分付",
  "分付",
  "融360",
  "飞贷",
  "中银消费",
  "平安普惠",
  "南银法巴",
  "中原消费",
  "哈啰借款",
  "时光分期",
  "宜人贷",
  "维信卡卡贷",
  "豆豆钱",
  "58好借",
  "榕树贷款",
  "众安贷",
  "小象优品",
  "纵享花",

  "奇富贷",
  "vivo钱包",
  "oppo分期",
  "华为贷款",
  "拼多多月付",
  "多多月付",
  "快手月付",
  "淘宝月付",
  "闪银",
  "钱站",
  "我来贷",
  "及贷",
  "马蜂窝",
];
