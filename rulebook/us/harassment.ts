import { addDays, type Day } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Attempt } from "@fairdue/core/contact/facts.ts";
import type { Channel, ContentPart } from "@fairdue/core/contact/request.ts";
import type { Finding, Rule } from "@fairdue/core/contact/rule.ts";
import { call, givenUs, ny } from "./base.ts";
import { REGULATION_F, regF } from "./instruments.ts";
import { CONSUMERS, whenCovered } from "./scope.ts";

const ABUSE: readonly ContentPart[] = ["threat", "insult", "public-posting", "third-party-pressure"];
const MESSAGES: readonly Channel[] = ["sms", "email", "im", "app"];

/**
 * Harassment over all channels together, however few the calls.
 *
 * > 12 CFR 1006.14(a), cmt 14(a)-1: many unsolicited texts a day for several days likely harass; 14(c)–(f): violence,
 * > obscene language, lists of debtors
 *
 * The law gives no number of messages; the numbers here are ours.
 */
export const harassment: Rule = {
  id: "us.contact.harassment-all-channel",
  title: { zh: "各渠道合计的骚扰", en: "Harassment over all channels" },
  cites: [regF("1006.14(a), cmt 14(a)-1", "verified"), regF("1006.14(c)–(f)", "unverified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: {},
  parameters: {
    messagesADay: { value: 3, unit: { zh: "条", en: "messages" }, tighten: "lower" },
    days: { value: 3, unit: { zh: "连续日", en: "consecutive days" }, tighten: "lower" },
  },
  unknown: "permits",
  sayings: {
    abuse: {
      agent: {
        zh: "内容含有威胁、辱骂、公开张贴或向他人施压。",
        en: "The content threatens, insults, exposes or presses through others.",
      },
      borrower: {
        zh: "不得威胁、辱骂您或公开您的债务。",
        en: "Nobody may threaten or insult you or expose your debt.",
      },
    },
    flood: {
      agent: {
        zh: "连续多日每天发送 {messages} 条以上信息，很可能构成骚扰。",
        en: "{messages} or more messages a day for several days likely harass.",
      },
      borrower: { zh: "连日大量信息属于骚扰。", en: "Many messages day after day are harassment." },
    },
    many: {
      agent: {
        zh: "今天已发送 {messages} 条信息，请判断是否过多。",
        en: "{messages} messages were sent today; weigh whether that is too many.",
      },
      borrower: { zh: "信息过多可能构成骚扰。", en: "Too many messages may be harassment." },
    },
  },
  notFormalised: {
    zh: "整体情形是否构成骚扰由人判断；此处只拦连日大量信息。",
    en: "Whether conduct as a whole harasses is for a person; only floods of messages day after day are held back here.",
  },
  check: whenCovered((ask, parameter): Finding | undefined => {
    const { messagesADay: most = 0, days: span = 0 } = parameter;
    if (ABUSE.some((part) => ask.has(part))) return { kind: "refuse", says: "abuse" };
    const { channel, recipient, requiredByLaw } = ask.facts.request;
    const free = requiredByLaw === true || !CONSUMERS.includes(recipient.role) || answersNow(ask);
    if (free || !MESSAGES.includes(channel)) return undefined;
    const sent = new Map<Day, number>();
    for (const attempt of ask.facts.history) {
      if (!unsolicited(ask, attempt)) continue;
      const day = localDayAt(ask.zone, attempt.at);
      sent.set(day, (sent.get(day) ?? 0) + 1);
    }
    const messages = sent.get(ask.day) ?? 0;
    const daysBefore = Array.from({ length: Math.max(span - 1, 0) }, (_, back) => addDays(ask.day, -1 - back));
    const flooded = daysBefore.every((day) => (sent.get(day) ?? 0) >= most);
    if (flooded && (span > 1 || messages + 1 >= most)) {
      return { kind: "later", until: ask.tomorrow, says: "flood", used: { messages: most } };
    }
    return messages + 1 >= most ? { kind: "warn", says: "many", used: { messages } } : undefined;
  }),
  vectors: [
    {
      name: "a text after two days of many texts",
      given: givenUs({
        request: { channel: "sms", at: ny("2026-11-23", "14:00") },
        history: texts(["2026-11-21", "2026-11-22"], 5),
      }),
      expect: "later",
      until: ny("2026-11-24", "00:00"),
    },
    {
      name: "a third text on one day only",
      given: givenUs({ request: { channel: "sms", at: ny("2026-11-23", "19:00") }, history: texts(["2026-11-23"], 2) }),
      expect: "warn",
    },
    {
      name: "a second text on one day only",
      given: givenUs({ request: { channel: "sms", at: ny("2026-11-23", "19:00") }, history: texts(["2026-11-23"], 1) }),
      expect: "silent",
    },
    {
      name: "a text after one day of many texts",
      given: givenUs({
        request: { channel: "sms", at: ny("2026-11-23", "14:00") },
        history: texts(["2026-11-22"], 5),
      }),
      expect: "silent",
    },
    {
      name: "a text a day",
      given: givenUs({ request: { channel: "sms" }, history: texts(["2026-11-21", "2026-11-22"], 1) }),
      expect: "silent",
    },
    { name: "a threat", given: givenUs({ request: { content: ["threat"] } }), expect: "refuse" },
    { name: "an ordinary call", given: givenUs({}), expect: "silent" },
  ],
};

function unsolicited(ask: Ask, attempt: Attempt): boolean {
  const mine = attempt.actorId === ask.facts.request.actor.id && attempt.direction === "outbound";
  return mine && MESSAGES.includes(attempt.channel) && attempt.consented !== true;
}

function answersNow(ask: Ask): boolean {
  const { replyTo, channel } = ask.facts.request;
  return replyTo !== undefined && replyTo.channel === channel && replyTo.at <= ask.at;
}

function texts(dates: readonly string[], each: number) {
  return dates.flatMap((date) =>
    Array.from({ length: each }, (_, i) => call(ny(date, `1${i}:00`), { channel: "sms", outcome: "sent" })),
  );
}
