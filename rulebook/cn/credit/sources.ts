import type { CreditSource } from "@fairdue/core/credit/claim.ts";
import type { Text } from "@fairdue/core/text.ts";
import { source } from "../instruments.ts";

/** A public page that was read once: a lead, not law. */
export function page(url: string, status: CreditSource["status"] = "unverified"): CreditSource {
  const host = url.replace(/^https?:\/\//, "").split("/")[0] ?? url;
  return { ...source({ zh: `公开网页 ${host}`, en: `Public page ${host}` }, "", status), url };
}

/** What lenders are said to do; no public text states it. */
export const practice: CreditSource = source(
  { zh: "行业惯例（未见公开条文，未核实）", en: "Industry practice (no public text seen, unverified)" },
  "",
  "unverified",
);

/** From memory; not found in anything we could read. */
export function recalled(name: Text, article = ""): CreditSource {
  return source(name, article, "unverified");
}

/** The central bank's notice of 2025-12-22 on a one-off repair, read in the official English questions and answers. */
export const repairNotice: CreditSource = {
  ...source(
    {
      zh: "中国人民银行《关于实施一次性信用修复政策有关安排的通知》（2025-12-22）",
      en: "PBOC notice on a one-off credit repair policy (2025-12-22)",
    },
    "",
    "reported",
  ),
  url: "https://nanjing.pbc.gov.cn/en/3688110/3688172/5552468/2025122615180023523/index.html",
};

/** Pages that explain the month codes of the report. */
export const codePages: readonly CreditSource[] = [
  page("https://csai.cn/video/76500.html"),
  page("https://csai.cn/v/74234.html"),
];

/** Pages on how soon lenders report. */
export const cadencePages: readonly CreditSource[] = [page("https://qwkpw.com/jingyan/g47n9j.html")];

/** Page on which enquiries count. */
export const queryPages: readonly CreditSource[] = [page("http://mazhua1.com/post/20769.html")];

/** Press on paid "repair" and "rights protection" offers. */
export const agentPress: CreditSource = page("https://cbgc.scol.com.cn/news/7211817", "reported");

const riskClasses = (status: CreditSource["status"], article: string): CreditSource =>
  source(
    {
      zh: "《商业银行金融资产风险分类办法》（银保监会、人民银行令2023年第1号）",
      en: "Measures on the risk classification of commercial banks' financial assets (2023 No. 1)",
    },
    article,
    status,
  );
/** The measures on asset classes; the days in articles 10–13 are recalled. */
export const assetClasses = riskClasses("unverified", "10–13");

/** The database measures of 2005, partly overtaken by the regulation. */
export const databaseMeasures2005 = recalled(
  {
    zh: "《个人信用信息基础数据库管理暂行办法》（中国人民银行令〔2005〕第3号）",
    en: "Interim measures on the personal credit database (PBOC Order 2005 No. 3)",
  },
  "12–13",
);

/** The card self-regulation convention that offers three days and ten yuan. */
export const cardConvention = recalled({
  zh: "中国银行业协会信用卡自律公约（容时容差，凭记忆）",
  en: "Banking association card convention (days and amounts of tolerance, from memory)",
});
