import { addDays } from "../../calendar/day.ts";
import { localDayAt, MINUTE_MS } from "../../calendar/zone.ts";
import type { Outcome } from "../../contact/facts.ts";
import { asksForMoney, type Check, type Examined, earlierThatDay } from "../check.ts";
import type { ContactMade } from "../log.ts";

/** Outcomes of a call that somebody or something picked up. */
const CONNECTED: readonly Outcome[] = [
  "answered",
  "conversation",
  "notified",
  "refused",
  "wrong-party",
  "dropped",
  "voicemail",
];
/** Outcomes of a call that reached nobody. */
const UNANSWERED: readonly Outcome[] = ["no-answer", "busy", "not-in-service", "undeliverable"];

const isCall = ({ request }: ContactMade): boolean => request.channel === "voice";
const connected = (made: ContactMade): boolean => isCall(made) && CONNECTED.includes(made.outcome);
/** Made as a recording or one-way robot. */
const plays = ({ request }: ContactMade): boolean => request.automation === "prerecorded";
/** What it played was heard, or nothing but informing came of it. */
const informed = (made: ContactMade): boolean => plays(made) || made.outcome === "notified";

/** A connected call of a day on which the lender and all its agencies had used up the connected calls. */
export const tooManyConnected: Check = {
  rule: "cn.freq.combined-voice",
  find(examined) {
    if (!connected(examined.made)) return undefined;
    return over(examined, "callsPerDay", earlierThatDay(examined).filter(connected), {
      zh: "当日第 {nth} 次接通的通话，上限 {limit} 次。",
      en: "Connected call number {nth} of the day; the limit is {limit}.",
    });
  },
};

/** An effective call, in which two could speak, beyond the day's allowance. */
export const tooManyTwoWay: Check = {
  rule: "cn.freq.interactive-calls",
  find(examined) {
    if (!connected(examined.made) || plays(examined.made)) return undefined;
    const earlier = earlierThatDay(examined).filter((call) => connected(call) && !informed(call));
    return over(examined, "callsPerDay", earlier, {
      zh: "当日第 {nth} 次有效通话，上限 {limit} 次。",
      en: "Effective call number {nth} of the day; the limit is {limit}.",
    });
  },
};

/** A connected call that only informs, beyond the day's allowance. */
export const tooManyInforming: Check = {
  rule: "cn.freq.notification-calls",
  find(examined) {
    if (!connected(examined.made) || !plays(examined.made)) return undefined;
    const earlier = earlierThatDay(examined).filter((call) => connected(call) && informed(call));
    return over(examined, "callsPerDay", earlier, {
      zh: "当日第 {nth} 次告知类语音，上限 {limit} 次。",
      en: "Informing call number {nth} of the day; the limit is {limit}.",
    });
  },
};

/** A dial to a number that had stayed unanswered the allowed number of times that day. */
export const tooManyUnanswered: Check = {
  rule: "cn.freq.unanswered-attempts",
  find(examined) {
    const { made } = examined;
    if (!isCall(made)) return undefined;
    const same = earlierThatDay(examined).filter(
      (earlier) =>
        isCall(earlier) && UNANSWERED.includes(earlier.outcome) && earlier.request.point.id === made.request.point.id,
    );
    return over(examined, "attemptsPerDay", same, {
      zh: "当日第 {nth} 次拨打同一未接号码，上限 {limit} 次。",
      en: "Attempt number {nth} of the day on one unanswered number; the limit is {limit}.",
    });
  },
};

/** A dial beyond the day's allowance over all numbers of the person. */
export const tooManyAttempts: Check = {
  rule: "cn.freq.attempt-total",
  find(examined) {
    if (!isCall(examined.made)) return undefined;
    return over(examined, "attemptsPerDay", earlierThatDay(examined).filter(isCall), {
      zh: "当日第 {nth} 次拨打，所有号码合计上限 {limit} 次。",
      en: "Attempt number {nth} of the day over all numbers; the limit is {limit}.",
    });
  },
};

/** A message beyond the allowance of the day or of the last seven days, or a call on the heels of another. */
export const bombing: Check = {
  rule: "cn.freq.no-bombing",
  find(examined) {
    const { made, standing, zone, day, at, limit } = examined;
    const outbound = standing.contacts.filter(({ direction }) => direction === "outbound");
    if (isMessage(made)) {
      const alike = (earlier: ContactMade): boolean => isMessage(earlier) && isMail(earlier) === isMail(made);
      const week = outbound.filter(
        (earlier) => alike(earlier) && localDayAt(zone, earlier.request.at) > addDays(day, -7),
      );
      return (
        over(examined, "smsPerDay", earlierThatDay(examined).filter(alike), {
          zh: "当日第 {nth} 条消息，上限 {limit} 条。",
          en: "Message number {nth} of the day; the limit is {limit}.",
        }) ??
        over(examined, "smsPerWeek", week, {
          zh: "七日内第 {nth} 条消息，上限 {limit} 条。",
          en: "Message number {nth} in seven days; the limit is {limit}.",
        })
      );
    }
    const near = outbound.filter((call) => isCall(call) && at - call.request.at < limit("gapMinutes") * MINUTE_MS);
    if (!isCall(made) || near.length === 0) return undefined;
    return {
      what: { zh: "距上次拨打不足 {gap} 分钟。", en: "Less than {gap} minutes after the call before." },
      used: { gap: limit("gapMinutes") },
      with: near,
    };
  },
};

const isMail = ({ request }: ContactMade): boolean => request.channel === "email";

/** Every text message nobody asked for; of the other written channels those that ask for money. */
function isMessage(made: ContactMade): boolean {
  const { channel, messageClass } = made.request;
  if (messageClass === "requested-information") return false;
  return channel === "sms" || ((channel === "app" || channel === "im" || channel === "email") && asksForMoney(made));
}

function over(
  { limit }: Examined,
  name: string,
  counted: readonly ContactMade[],
  what: { readonly zh: string; readonly en: string },
): ReturnType<Check["find"]> {
  if (counted.length < limit(name)) return undefined;
  return { what, used: { nth: counted.length + 1, limit: limit(name) }, with: counted };
}
