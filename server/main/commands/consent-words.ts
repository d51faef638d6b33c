import { CHANNELS } from "@fairdue/core/contact/request.ts";
import type { ConsentChange } from "@fairdue/core/rights/request/event.ts";

/** Reads what a consent is about, as `channel=sms`, `hours=09:00-18:00`, `language=en` or `address=NUMBER`. */
export function readConsent(act: ConsentChange["act"], text: string): ConsentChange | undefined {
  const [of, value = ""] = text.split("=");
  switch (of) {
    case "channel": {
      const channel = CHANNELS.find((one) => one === value);
      return channel && { act, of, channel };
    }
    case "hours": {
      const [from, to] = value.split("-").map(minuteOf);
      if (from === undefined || to === undefined || from >= to) return undefined;
      return { act, of, fromMinute: from, toMinute: to };
    }
    case "language":
      return value === "zh" || value === "en" ? { act, of, language: value } : undefined;
    case "address": {
      const pointId = Number(value);
      return Number.isSafeInteger(pointId) && pointId > 0 ? { act, of, pointId } : undefined;
    }
    default:
      return undefined;
  }
}

function minuteOf(clock: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(clock) ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  return Number(minute) < 60 && minutes <= 24 * 60 ? minutes : undefined;
}
