import type { RefusalReason, RequestOutcome } from "@fairdue/core/rights/request/event.ts";
import type { Text } from "@fairdue/core/text.ts";

/** How a reply begins for each outcome; `{request}` is the kind asked for, `{received}` the day it came. */
export const REPLY_OPENINGS: Readonly<Record<RequestOutcome, Text>> = {
  granted: {
    zh: "您于 {received} 提出的“{request}”，我们已按您的要求办理。",
    en: 'What you asked on {received} ("{request}") has been done as you asked.',
  },
  partly: {
    zh: "您于 {received} 提出的“{request}”，我们已部分办理，其余部分及原因如下。",
    en: 'What you asked on {received} ("{request}") has been done in part; here is what was not, and why.',
  },
  refused: {
    zh: "您于 {received} 提出的“{request}”，我们未能办理，原因如下。",
    en: 'What you asked on {received} ("{request}") was not done, for these reasons.',
  },
};

/** How a reply ends: whom to turn to next. `{routes}` names them. */
export const REPLY_CLOSING: Text = {
  zh: "如不满意，您可以请我们复查，或联系：{routes}。以上途径均不收费。",
  en: "If you are not content, ask us to look again, or turn to: {routes}. None of them costs anything.",
};

/** Why something was not given, as the person reads it. */
export const REFUSAL_TEXTS: Readonly<Record<RefusalReason, Text>> = {
  "not-the-person": { zh: "未能核实是您本人或有权代理人提出", en: "we could not confirm that you are the person" },
  "records-agree": { zh: "经核查，记录与事实一致", en: "we checked, and the record is right" },
  "kept-by-law": { zh: "法律要求在保存期内保留", en: "the law has us keep it for its time" },
  "about-others": { zh: "涉及他人的信息", en: "it is about other people" },
  "no-proof": { zh: "现有材料不足以证明", en: "what we have does not show it" },
  "not-within-law": { zh: "法律没有规定这项权利", en: "the law does not give this right" },
  "given-before": { zh: "此前已提供", en: "it was given before" },
  "beyond-policy": { zh: "超出可协商的范围", en: "it goes beyond what we can agree to" },
};
