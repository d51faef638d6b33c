import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import { quietHours } from "./quiet-hours.ts";

/** The law of mainland China on collecting consumer credit. */
export const rulebookCn: Rulebook = {
  id: "cn",
  version: "2026-11-23",
  title: { zh: "中国内地消费信贷催收规则", en: "Mainland China: collection of consumer credit" },
  rules: [quietHours],
};
