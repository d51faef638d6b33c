import type { Consent } from "../../contact/request.ts";
import { answersThem, type Check, type Evidence, type Examined, owedToThem } from "../check.ts";

/** A contact that we began between 22:00 and 08:00, which the person had not asked for and which answered nothing. */
export const atNight: Check = {
  rule: "cn.contact.quiet-hours",
  find(examined) {
    const { minute, limit } = examined;
    if (minute >= limit("opensMinute") && minute < limit("closesMinute")) return undefined;
    if (answersThem(examined) || examined.standing.consents.some((consent) => wanted(consent, examined)))
      return undefined;
    return {
      what: { zh: "在免打扰时段 {clock} 联系。", en: "Contact in quiet hours, at {clock}." },
      used: { clock: clockOf(minute) },
    };
  },
};

/** An out-of-hours wish counts only when the person voiced it unasked, for this channel and this hour, and it still stood. */
function wanted(consent: Consent, { made, at, minute }: Examined): boolean {
  if (consent.scope !== "time" && consent.scope !== "any") return false;
  if (consent.obtained !== "person-initiative") return false;
  if (consent.at > at || (consent.until !== undefined && consent.until <= at)) return false;
  if (consent.revokedAt !== undefined && consent.revokedAt <= at) return false;
  if (consent.channel !== undefined && consent.channel !== made.request.channel) return false;
  if (consent.minutes === undefined) return false;
  return inside(consent.minutes, minute);
}

/** A contact against what the person had asked for: not now, not this way, not at this address, not at all. */
export const againstTheirWish: Check = {
  rule: "cn.contact.debtor-preferences",
  find(examined) {
    if (answersThem(examined)) return undefined;
    const { made, standing, at, minute } = examined;
    for (const said of standing.directives) {
      if (said.at > at || (said.until !== undefined && said.until <= at)) continue;
      if (said.revokedAt !== undefined && said.revokedAt <= at) continue;
      const broken = {
        "stop-all": !owedToThem(made),
        "stop-channel": said.channel === made.request.channel,
        "stop-address": said.pointId === made.request.point.id,
        "inconvenient-time": said.minutes !== undefined && inside(said.minutes, minute),
        "preferred-time": said.minutes !== undefined && !inside(said.minutes, minute),
      }[said.kind as string];
      if (broken === true) return spoken(said.kind);
    }
    return undefined;
  },
};

function spoken(kind: string): Evidence {
  return {
    what: { zh: "违背客户已提出的要求（{wish}）。", en: "Contact against what the customer had asked ({wish})." },
    used: { wish: kind },
  };
}

function inside({ from, until }: { from: number; until: number }, minute: number): boolean {
  return from <= until ? minute >= from && minute < until : minute >= from || minute < until;
}

function clockOf(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
