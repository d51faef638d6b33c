import type { Citation } from "@fairdue/core/contact/rule.ts";
import type { Text } from "@fairdue/core/text.ts";

/** Cites one instrument: its article (empty when the number could not be verified) and how it was read. */
type Cite = (article: string, status: Citation["status"]) => Citation;

/** Day on which these sources were last compared with the rules. */
const READ_ON = "2026-11-23";

function instrument(zh: string, en: string): Cite {
  return (article, status) => ({ instrument: { zh, en }, article, status, readOn: READ_ON });
}

/** GB/T 45251-2025, recommended national standard on post-loan collection of personal online consumer credit. */
export const gbt45251 = instrument(
  "GB/T 45251-2025《互联网金融 个人网络消费信贷 贷后催收风控指引》",
  "GB/T 45251-2025, Internet finance: risk control guide for post-loan collection of personal online consumer credit",
);

const CBA = instrument(
  "中国银行业协会《金融机构个人消费类贷款催收工作指引（试行）》（2026）",
  "China Banking Association, Guideline on collection of personal consumer loans by financial institutions (trial, 2026)",
);

/** Banking association guideline of 2026-01-30; its articles could not be read, so none is numbered. */
export function cbaGuideline(status: Citation["status"]): Citation {
  return CBA("", status);
}

/** Internet finance association, guideline on post-loan collection of 2024, superseded by the national standard. */
export const nifa = instrument(
  "中国互联网金融协会《互联网金融 贷后催收业务指引》（2024，已被 GB/T 45251-2025 取代）",
  "National Internet Finance Association, Guideline on post-loan collection (2024, superseded by GB/T 45251-2025)",
);

/** Payment and clearing association, risk guideline for card issuing, as revised in 2024. */
export const pcac = instrument(
  "中国支付清算协会《银行卡发卡业务风险管理指引》（2024 修订，中支协发〔2024〕71号）",
  "Payment & Clearing Association, Risk guideline for bank card issuing (2024 revision)",
);

/** Measures on commercial banks' credit card business, order 2 of 2011. */
export const cardMeasures = instrument(
  "《商业银行信用卡业务监督管理办法》（银监会令2011年第2号）",
  "Measures for supervising commercial banks' credit card business (CBRC Order 2011 No. 2)",
);

/** Notice of 2022 on the regular growth of the credit card business. */
export const cardNotice = instrument(
  "《关于进一步促进信用卡业务规范健康发展的通知》（银保监规〔2022〕13号）",
  "Notice on the regular and healthy growth of the credit card business (CBIRC & PBOC 2022 No. 13)",
);

/** Consumer protection of banks and insurers, order 9 of 2022. */
export const consumerProtection2022 = instrument(
  "《银行保险机构消费者权益保护管理办法》（银保监会令2022年第9号）",
  "Measures on consumer protection by banks and insurers (CBIRC Order 2022 No. 9)",
);

/** The central bank's measures on protecting financial consumers, order 5 of 2020. */
export const pbocConsumers = instrument(
  "《中国人民银行金融消费者权益保护实施办法》（中国人民银行令〔2020〕第5号）",
  "PBOC Implementation measures for protecting financial consumers (Order 2020 No. 5)",
);

/** Complaints against banks and insurers, order 3 of 2020. */
export const complaintMeasures = instrument(
  "《银行业保险业消费投诉处理管理办法》（银保监会令2020年第3号）",
  "Measures on handling complaints in banking and insurance (CBIRC Order 2020 No. 3)",
);

/** Consumer Protection Law. */
export const consumerLaw = instrument("《消费者权益保护法》", "Consumer Protection Law");

/** Regulation implementing the Consumer Protection Law. */
export const consumerRegulation = instrument(
  "《消费者权益保护法实施条例》（国务院令第778号）",
  "Regulation implementing the Consumer Protection Law (State Council Order 778)",
);

/** Personal Information Protection Law. */
export const pipl = instrument("《个人信息保护法》", "Personal Information Protection Law");

/** Regulation on network data security. */
export const networkData = instrument(
  "《网络数据安全管理条例》（国务院令第790号）",
  "Regulation on network data security (State Council Order 790)",
);

/** Civil Code. */
export const civilCode = instrument("《民法典》", "Civil Code");

/** Criminal Law. */
export const criminalLaw = instrument("《刑法》", "Criminal Law");

/** Public Security Administration Punishments Law, as revised in 2025. */
export const publicSecurity = instrument(
  "《治安管理处罚法》（2025修订）",
  "Public Security Administration Punishments Law (2025 revision)",
);

/** Law against telecom and online fraud. */
export const antiFraud = instrument("《反电信网络诈骗法》", "Law against telecom and online fraud");

/** Civil Procedure Law. */
export const civilProcedure = instrument("《民事诉讼法》（2023）", "Civil Procedure Law (2023)");

/** Judicial interpretation of the Civil Procedure Law. */
export const civilProcedureReading = instrument(
  "民事诉讼法司法解释（2022）",
  "Judicial interpretation of the Civil Procedure Law (2022)",
);

/** Judicial interpretation on the period of limitation. */
export const limitation = instrument(
  "诉讼时效司法解释（法释〔2020〕17号）",
  "Judicial interpretation on limitation (Fa Shi 2020 No. 17)",
);

/** Judicial interpretation on private lending. */
export const privateLending = instrument(
  "民间借贷司法解释（法释〔2020〕17号）",
  "Judicial interpretation on private lending (Fa Shi 2020 No. 17)",
);

/** Judicial provisions on civil disputes about bank cards. */
export const cardDisputes = instrument(
  "《银行卡民事纠纷规定》（法释〔2021〕10号）",
  "Provisions on civil disputes about bank cards (Fa Shi 2021 No. 10)",
);

/** Judicial provisions on the list of persons who dishonour judgments. */
export const dishonestList = instrument(
  "失信被执行人名单规定（法释〔2017〕7号）",
  "Provisions on the list of dishonest judgment debtors (Fa Shi 2017 No. 7)",
);

/** Judicial provisions limiting high consumption. */
export const highConsumption = instrument(
  "限制高消费规定（2015）",
  "Provisions limiting high consumption of judgment debtors (2015)",
);

/** Opinions on financial trials, 2017: origin of the courts' 24 % ceiling. */
export const financialTrials = instrument(
  "《关于进一步加强金融审判工作的若干意见》（法发〔2017〕22号）",
  "Opinions on strengthening financial trials (Fa Fa 2017 No. 22)",
);

/** Regulation on the credit reporting business. */
export const creditReporting = instrument(
  "《征信业管理条例》（国务院令第631号）",
  "Regulation on credit reporting (State Council Order 631)",
);

/** Notice on loans facilitated by internet platforms, 2025. */
export const facilitatedLoans = instrument(
  "《关于加强商业银行互联网助贷业务管理 提升金融服务质效的通知》（金规〔2025〕9号）",
  "Notice on commercial banks' facilitated internet loans (NFRA 2025 No. 9)",
);

/** Provisions on stating the all-in cost of personal loans, in force from 2026-08-01. */
export const statedCost = instrument(
  "《个人贷款业务明示综合融资成本规定》",
  "Provisions on stating the all-in financing cost of personal loans",
);

/** Measures on commercial banks' internet loans. */
export const internetLoans = instrument(
  "《商业银行互联网贷款管理暂行办法》（银保监会令2020年第9号）",
  "Interim measures on commercial banks' internet loans (CBIRC Order 2020 No. 9)",
);

/** Measures on consumer-finance companies, order 4 of 2024. */
export const consumerFinance = instrument(
  "《消费金融公司管理办法》（金融监管总局令2024年第4号）",
  "Measures on consumer-finance companies (NFRA Order 2024 No. 4)",
);

/** Requirements on consumer-finance collection of late 2024, of which only a report was seen. */
export const consumerFinance2024 = instrument(
  "2024 年下半年消费金融催收要求（文件名称未见）",
  "Requirements on consumer-finance collection of late 2024 (name of the document not seen)",
);

/** Regulator's document of 2026 on AI in finance; its exact title was not seen. */
export const aiInFinance = instrument("金发〔2026〕8号（标题未核实）", "NFRA 2026 No. 8 (title not verified)");

/** Measures on labelling synthetic content. */
export const syntheticLabels = instrument(
  "《人工智能生成合成内容标识办法》",
  "Measures on labelling AI-generated synthetic content",
);

/** Provisions on short message services. */
export const shortMessages = instrument(
  "《通信短信息服务管理规定》（工信部令第31号）",
  "Provisions on short message services (MIIT Order 31)",
);

/** Any other source, by its names. */
export function source(name: Text, article: string, status: Citation["status"]): Citation {
  return instrument(name.zh, name.en)(article, status);
}

/**
 * The house's own number or caution. No law states it; `serves` names what it is there for.
 * Its text is this rulebook itself, hence "verified".
 */
export function house(serves: Text): Citation {
  return instrument(
    `公司政策（自定，并非法律规定；用意：${serves.zh}）`,
    `House policy (our own, not the law's; for: ${serves.en})`,
  )("", "verified");
}
