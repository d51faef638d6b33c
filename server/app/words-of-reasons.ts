import type { Gate } from "@fairdue/core/contact/gate.ts";
import type { Citation } from "@fairdue/core/contact/rule.ts";
import type { Reason } from "@fairdue/core/contact/verdict.ts";
import { fillText, type Text } from "@fairdue/core/text.ts";

/** A reason as a person reads it: in words, with its article. */
export type SpokenReason = {
  readonly rule: string;
  readonly kind: Reason["kind"];
  readonly title: Text;
  readonly text: Text;
  readonly cites: readonly Citation[];
  readonly until?: number;
};

const HOUSE_STOPS: Readonly<Record<string, Text>> = {
  payment: { zh: "收到还款，已停止待发联系", en: "A payment arrived; what was queued is stopped" },
  "not-called": { zh: "许可到期前无人拨打", en: "Nobody made the call while its permit held" },
  "day-passed": { zh: "计划当日已过，内容不再准确", en: "The planned day has passed; its figures would be wrong" },
  "no-channel": { zh: "该渠道未接通", en: "The channel is not connected" },
  erased: { zh: "个人信息已删除", en: "The person's data has been erased" },
  "address-gone": { zh: "联系方式已不存在", en: "The address is gone" },
  "text-withdrawn": { zh: "文本已撤回或更新", en: "The text has been withdrawn or changed" },
  "text-incomplete": { zh: "文本缺少内容", en: "The text would have a hole" },
};

/** Words for the reasons of a verdict, to the one who wants to contact or to the one who would be; a rule no longer in the book still shows its id. */
export function speakReasons(
  gate: Gate,
  reasons: readonly Reason[],
  to: "agent" | "borrower" = "agent",
): readonly SpokenReason[] {
  return reasons.map((reason) => {
    const rule = gate.rules.get(reason.rule);
    const said = rule?.sayings[reason.says]?.[to];
    const title = rule?.title ?? { zh: "内部停止", en: "Stopped by the house" };
    const text = said ?? HOUSE_STOPS[reason.says] ?? holdText(reason.says);
    return {
      rule: reason.rule,
      kind: reason.kind,
      title,
      text: { zh: fillText(text, "zh", reason.used), en: fillText(text, "en", reason.used) },
      cites: rule?.cites ?? [],
      ...(reason.until !== undefined && { until: reason.until }),
    };
  });
}

function holdText(kind: string): Text {
  return { zh: `暂停催收：${kind}`, en: `On hold: ${kind}` };
}
