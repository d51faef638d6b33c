import type { Citation } from "@fairdue/core/contact/rule.ts";

/** GB/T 45251-2025, recommended national standard on post-loan collection of personal online consumer credit. */
export function gbt45251(article: string, status: Citation["status"]): Citation {
  return {
    instrument: {
      zh: "GB/T 45251-2025《互联网金融 个人网络消费信贷 贷后催收风控指引》",
      en: "GB/T 45251-2025, Internet finance: risk control guide for post-loan collection of personal online consumer credit",
    },
    article,
    status,
    readOn: "2026-11-23",
  };
}

/** Banking association guideline of 2026-01-30; its articles could not be read, so none is numbered. */
export function cbaGuideline(status: Citation["status"]): Citation {
  return {
    instrument: {
      zh: "中国银行业协会《金融机构个人消费类贷款催收工作指引（试行）》（2026）",
      en: "China Banking Association, Guideline on collection of personal consumer loans by financial institutions (trial, 2026)",
    },
    article: "",
    status,
    readOn: "2026-11-23",
  };
}
