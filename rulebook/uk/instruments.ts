import type { Citation } from "@fairdue/core/contact/rule.ts";
import type { Text } from "@fairdue/core/text.ts";

type Reading = Citation["status"];

/** FCA Consumer Credit sourcebook, chapter 7 (arrears, default and recovery) and neighbours. */
export function conc(article: string, status: Reading): Citation {
  return cite(
    {
      zh: "英国金融行为监管局《消费信贷规则手册》（CONC）",
      en: "FCA Handbook, Consumer Credit sourcebook (CONC)",
    },
    article,
    status,
  );
}

/** FCA policy statement PS24/2, strengthening protections for borrowers in financial difficulty. */
export function ps242(status: Reading): Citation {
  return cite({ zh: "英国金融行为监管局政策声明 PS24/2", en: "FCA Policy Statement PS24/2" }, "", status);
}

/** Consumer Credit Act 1974. */
export function cca(article: string, status: Reading): Citation {
  return cite({ zh: "英国《1974年消费信贷法》", en: "Consumer Credit Act 1974" }, article, status);
}

/** Debt Respite Scheme (Breathing Space Moratorium and Mental Health Crisis Moratorium) Regulations 2020. */
export function debtRespite(article: string, status: Reading): Citation {
  return cite(
    {
      zh: "英国《2020年债务喘息计划条例》（SI 2020/1311，英格兰和威尔士）",
      en: "Debt Respite Scheme Regulations 2020 (SI 2020/1311, England and Wales)",
    },
    article,
    status,
  );
}

/** Bankruptcy (Scotland) Act 2016. */
export function bankruptcyScotland(article: string, status: Reading): Citation {
  return cite({ zh: "《2016年破产（苏格兰）法》", en: "Bankruptcy (Scotland) Act 2016" }, article, status);
}

/** Any other source, by its names. */
export function cite(instrument: Text, article: string, status: Reading): Citation {
  return { instrument, article, status, readOn: "2026-11-23" };
}
