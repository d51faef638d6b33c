import type { LanguageBook } from "@fairdue/core/conduct/word-book.ts";
import { authority, consequences } from "./claims.ts";
import { concepts } from "./concepts.ts";
import { disclosure, money } from "./disclosure.ts";
import { insults } from "./insults.ts";
import { slots } from "./slots.ts";
import { threats } from "./threats.ts";
import { turns } from "./turns.ts";

/** Chinese: what no collector may say, and what turns it around. */
export const chinese: LanguageBook = {
  language: "zh",
  slots,
  entries: [...threats, ...insults, ...authority, ...consequences, ...disclosure, ...money],
  turns,
  concepts,
  conditions:
    "(?:如果?|若|要是|假如|倘若|只要)?(?:你|您)?(?:再|还|一直|继续|仍)?(?:不|没有?|未)(?:按时|及时|尽快|马上)?(?:还款?|还钱|处理|结清|付款|打款|接电话|回电|配合)(?:的话)?",
  telling: "(?:说|骂|称|威胁|扬言|恐吓|发(?:来|短信|信息|微信)|回复|喊|吼|内容|短信|原话)[^。！？\\n]{0,24}$",
  demand: "还款|还清|欠款|欠|逾期|账单|未还|归还|结清|催收|应还|应付|付清|缴清|到期|本息",
  identification:
    "【[^】]{2,}】|\\[[^\\]]{2,}\\]|我(?:是|们是|叫|司)|这里是|这边是|本(?:公司|行|机构|司)|我行|工号|银行|金融|公司|平台|中心|律(?:师事务)?所|花呗|借呗|客服|\\{(?:lender|collector)\\.name\\}",
  debt: "欠|逾期|债|贷|未还|还款|账单|催收|罚息",
};
