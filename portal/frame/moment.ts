import type { Language } from "@fairdue/core/text.ts";

/** An instant in the case's own zone, with its weekday, since people plan by weekdays. */
export function momentText(at: number, zone: string, language: Language): string {
  return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "short",
    day: "numeric",
    weekday: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}
