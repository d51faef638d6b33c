import { closingAfter, type DailyWindow, nextOpening } from "@fairdue/core/calendar/window.ts";
import { type Instant, localTimeAt, type Zone } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { Channel } from "@fairdue/core/contact/request.ts";
import type { Finding, Parameters, Rule, Saying } from "@fairdue/core/contact/rule.ts";
import { givenUs, LOS_ANGELES, NEW_YORK, ny } from "./base.ts";
import { fdcpa, REGULATION_F, regF } from "./instruments.ts";
import { CONSUMERS, whenCovered } from "./scope.ts";
import { silentFrom, speaksNext, speaksOf, standing } from "./statements.ts";

/** Post is read when the person opens it; everything else is judged by the moment of the call or of sending. */
const TIMED: readonly Channel[] = ["voice", "sms", "email", "app", "im", "visit"];
const SECOND_MS = 1000;
const MINUTE = { zh: "当地时间（分钟）", en: "local minute of the day" };
const HOURS = {
  opensMinute: { value: 8 * 60, unit: MINUTE, tighten: "higher" },
  closesMinute: { value: 21 * 60, unit: MINUTE, tighten: "lower" },
} as const satisfies Parameters;
export const TIME_EXCEPTIONS = ["us.contact.consumer-initiated", "us.contact.prior-consent"] as const;

const ZONE_UNKNOWN: Saying = {
  agent: {
    zh: "不知道客户所在时区，不得联系。",
    en: "Nobody knows the customer's time zone, so there is no safe time.",
  },
  borrower: {
    zh: "不清楚您当地的时间，就不得联系您。",
    en: "A collector that does not know your local time must wait.",
  },
};

/** What the window says in these zones; exactly 8:00:00 and 21:00:00, on which Act and Regulation differ, are closed. */
function insideHours(zones: readonly Zone[], at: Instant, parameter: Readonly<Record<string, number>>): Finding {
  const { opensMinute = 0, closesMinute = 0 } = parameter;
  if (opensMinute >= closesMinute) return { kind: "refuse", says: "closed" };
  const window: DailyWindow = { opensMinute, closesMinute: Math.min(closesMinute, 1440) };
  const opening = nextOpening(window, zones, at);
  if (opening === undefined) return { kind: "refuse", says: "closed" };
  const until = onTheEdge(window, zones, opening) ? opening + SECOND_MS : opening;
  if (until > at) return { kind: "later", until, says: "closed" };
  return { kind: "bound", until: closingAfter(window, zones, at) };
}

function onTheEdge(window: DailyWindow, zones: readonly Zone[], at: Instant): boolean {
  return at % 60_000 === 0 && zones.some((zone) => localTimeAt(zone, at).minute === window.opensMinute);
}

/**
 * Whether the person made contact in the closed stretch in which the answer would go out: no moment at which contact
 * was free lies between.
 */
export function sameClosedStretch(ask: Ask): boolean {
  const begun = ask.facts.request.replyTo?.at;
  if (begun === undefined) return false;
  const window: DailyWindow = { opensMinute: HOURS.opensMinute.value, closesMinute: HOURS.closesMinute.value };
  const stated = standing(ask, "inconvenient-time");
  let moment: Instant | undefined = begun;
  while (moment !== undefined && moment <= ask.at) {
    const opening = nextOpening(window, ask.zones, moment);
    const free: Instant | undefined = opening === undefined ? undefined : silentFrom(stated, ask.zones, opening);
    if (free === moment) return false;
    moment = free;
  }
  return true;
}

/** The consumer told us of a time that suits although the hours would be closed. */
function suitsAnyway(ask: Ask): Finding | undefined {
  const preferred = standing(ask, "preferred-time").filter((directive) => speaksOf(directive, ask.zone, ask.at));
  const [first] = preferred;
  if (first === undefined) return undefined;
  const end = silentFrom([first], [ask.zone], ask.at);
  return end === undefined ? { kind: "bound", until: Infinity } : { kind: "bound", until: end };
}

/**
 * Nothing before 8:00 or after 21:00 by the consumer's clock, on any channel that has a moment.
 *
 * > 12 CFR 1006.6(b)(1)(i): before 8:00 a.m. and after 9:00 p.m. local time at the consumer's location, absent
 * > knowledge to the contrary; cmt 6(b)(1)(i)-1: an electronic message is judged when it is sent
 *
 * Exactly 8:00:00 and 21:00:00 are refused: the Act (805(a)(1)) asks for after eight and before nine.
 */
export const hours: Rule = {
  id: "us.contact.hours",
  title: { zh: "8:00 至 21:00 之外不联系", en: "Contact between 8:00 and 21:00 only" },
  cites: [regF("1006.6(b)(1)(i), cmt 6(b)(1)(i)-1", "verified"), fdcpa("805(a)(1)", "verified")],
  strength: "presumption",
  ...REGULATION_F,
  appliesTo: { channels: TIMED, recipients: CONSUMERS },
  parameters: HOURS,
  unless: TIME_EXCEPTIONS,
  unknown: "refuses",
  sayings: {
    closed: {
      agent: {
        zh: "客户当地时间不在 8:00 至 21:00 之间。",
        en: "It is not between 8:00 and 21:00 where the customer is.",
      },
      borrower: {
        zh: "早上 8 点前、晚上 9 点后不得联系您。",
        en: "You may not be contacted before 8 in the morning or after 9 at night.",
      },
    },
    "zone-unknown": ZONE_UNKNOWN,
  },
  notFormalised: {
    zh: "信件按邮寄处理，不受时段限制。",
    en: "Letters are left out: they are read when the person opens them.",
  },
  check: whenCovered((ask, parameter) => {
    if (ask.zoneUnknown) return { kind: "refuse", says: "zone-unknown" };
    const finding = insideHours([ask.zone], ask.at, parameter);
    return finding.kind === "bound" ? finding : (suitsAnyway(ask) ?? finding);
  }),
  vectors: [
    { name: "10:00 is open", given: givenUs({}), expect: "silent" },
    {
      name: "7:59 waits for just after 8:00",
      given: givenUs({ request: { at: ny("2026-11-23", "07:59") } }),
      expect: "later",
      until: ny("2026-11-23", "08:00") + SECOND_MS,
    },
    {
      name: "exactly 8:00:00 is refused, since Act and Regulation differ",
      given: givenUs({ request: { at: ny("2026-11-23", "08:00") } }),
      expect: "later",
      until: ny("2026-11-23", "08:00") + SECOND_MS,
    },
    {
      name: "a second after 8:00 is open",
      given: givenUs({ request: { at: ny("2026-11-23", "08:00") + SECOND_MS } }),
      expect: "silent",
    },
    { name: "20:59 is open", given: givenUs({ request: { at: ny("2026-11-23", "20:59") } }), expect: "silent" },
    {
      name: "exactly 21:00:00 is not",
      given: givenUs({ request: { at: ny("2026-11-23", "21:00") } }),
      expect: "later",
      until: ny("2026-11-24", "08:00") + SECOND_MS,
    },
    {
      name: "an e-mail is judged when it is sent",
      given: givenUs({ request: { at: ny("2026-11-23", "21:30"), channel: "email" } }),
      expect: "later",
      until: ny("2026-11-24", "08:00") + SECOND_MS,
    },
    {
      name: "a person who told us that late evenings suit may be called at 22:00",
      given: givenUs({
        request: { at: ny("2026-11-23", "22:00") },
        directives: [{ at: 0, kind: "preferred-time", minutes: { from: 21 * 60, until: 23 * 60 } }],
      }),
      expect: "silent",
    },
    {
      name: "after the spring change 8:30 daylight time is open",
      given: givenUs({ request: { at: ny("2026-03-08", "08:30") } }),
      expect: "silent",
    },
    {
      name: "and the night before it waits until 8:00 daylight time",
      given: givenUs({ request: { at: ny("2026-03-07", "22:00") } }),
      expect: "later",
      until: ny("2026-03-08", "08:00") + SECOND_MS,
    },
    {
      name: "on the leap day 21:00 waits for 1 March",
      given: givenUs({ request: { at: ny("2028-02-29", "21:00") } }),
      expect: "later",
      until: ny("2028-03-01", "08:00") + SECOND_MS,
    },
    {
      name: "no zone known, no call",
      given: () => {
        const facts = givenUs({ person: { zones: [] } })();
        const { zone: _, ...point } = facts.request.point;
        return { ...facts, request: { ...facts.request, point } };
      },
      expect: "refuse",
    },
  ],
};

/**
 * Where the file suggests several places, only the hours that suit all of them.
 *
 * > cmt 6(b)(1)(i)-2: conflicting or ambiguous information on where the consumer is
 */
export const zoneConflict: Rule = {
  id: "us.contact.zone-conflict",
  title: { zh: "多个时区取交集", en: "Several time zones: their common hours" },
  cites: [regF("cmt 6(b)(1)(i)-2", "verified")],
  strength: "safe-harbour",
  ...REGULATION_F,
  appliesTo: { channels: TIMED, recipients: CONSUMERS },
  parameters: HOURS,
  unless: TIME_EXCEPTIONS,
  unknown: "refuses",
  sayings: {
    closed: {
      agent: {
        zh: "资料显示客户可能在另一时区，那里现在不在 8:00 至 21:00 之间。",
        en: "The file suggests another time zone too, and there it is not between 8:00 and 21:00.",
      },
      borrower: {
        zh: "不确定您在哪个时区时，须选各处都合适的时间。",
        en: "A collector unsure of your time zone must choose a time that suits all of them.",
      },
    },
  },
  check: whenCovered((ask, parameter) => {
    if (ask.zones.length < 2) return undefined;
    const finding = insideHours(ask.zones, ask.at, parameter);
    return finding.kind === "bound" ? finding : (suitsAnyway(ask) ?? finding);
  }),
  vectors: [
    {
      name: "an Eastern number and a Pacific home: 10:00 Eastern waits until 11:00",
      given: givenUs({ person: { zones: [LOS_ANGELES] } }),
      expect: "later",
      until: ny("2026-11-23", "11:00") + SECOND_MS,
    },
    {
      name: "11:01 Eastern suits both",
      given: givenUs({ person: { zones: [LOS_ANGELES] }, request: { at: ny("2026-11-23", "11:01") } }),
      expect: "silent",
    },
    {
      name: "20:59 Eastern suits both",
      given: givenUs({ person: { zones: [LOS_ANGELES] }, request: { at: ny("2026-11-23", "20:59") } }),
      expect: "silent",
    },
    {
      name: "21:00 Eastern suits no more",
      given: givenUs({ person: { zones: [LOS_ANGELES] }, request: { at: ny("2026-11-23", "21:00") } }),
      expect: "later",
      until: ny("2026-11-24", "11:00") + SECOND_MS,
    },
    {
      name: "21:30 Eastern does not, though it is 18:30 Pacific",
      given: givenUs({ person: { zones: [LOS_ANGELES] }, request: { at: ny("2026-11-23", "21:30") } }),
      expect: "later",
      until: ny("2026-11-24", "11:00") + SECOND_MS,
    },
    {
      name: "an Eastern and a Mountain number: 9:30 Eastern waits until 10:00",
      given: givenUs({ person: { zones: ["America/Denver"] }, request: { at: ny("2026-11-23", "09:30") } }),
      expect: "later",
      until: ny("2026-11-23", "10:00") + SECOND_MS,
    },
    {
      name: "Arizona keeps no daylight time: in July 10:30 Eastern is 7:30 there",
      given: givenUs({ person: { zones: ["America/Phoenix"] }, request: { at: ny("2026-07-01", "10:30") } }),
      expect: "later",
      until: ny("2026-07-01", "11:00") + SECOND_MS,
    },
    { name: "one zone alone is for the hours", given: givenUs({ person: { zones: [NEW_YORK] } }), expect: "silent" },
  ],
};

/**
 * No contact at a time the consumer called inconvenient, on any channel.
 *
 * > 12 CFR 1006.6(b)(1)(i), cmt 6(b)(1)-1: the word is not needed; the creditor's file counts; being busy now is no
 * > standing request
 */
export const inconvenientTime: Rule = {
  id: "us.contact.inconvenient-time",
  title: { zh: "客户说不方便的时间不联系", en: "No contact at times the consumer called inconvenient" },
  cites: [regF("1006.6(b)(1)(i), cmt 6(b)(1)-1", "verified")],
  strength: "law",
  ...REGULATION_F,
  appliesTo: { channels: TIMED, recipients: CONSUMERS },
  parameters: {},
  unless: TIME_EXCEPTIONS,
  unknown: "permits",
  sayings: {
    stated: {
      agent: { zh: "客户说过此时不方便。", en: "The customer said that this time is inconvenient." },
      borrower: {
        zh: "您说过不方便的时间，不得联系您。",
        en: "You may not be contacted at times you called inconvenient.",
      },
    },
  },
  notFormalised: {
    zh: "从客户的话里判断时间由坐席记录；仅说“正忙”不构成长期要求。",
    en: "An agent records which times a remark means; being busy for the moment is no standing request.",
  },
  check: whenCovered((ask) => {
    const stated = standing(ask, "inconvenient-time");
    if (stated.length === 0) return undefined;
    const until = silentFrom(stated, ask.zones, ask.at);
    if (until === undefined) return { kind: "refuse", says: "stated" };
    if (until > ask.at) return { kind: "later", until, says: "stated" };
    return { kind: "bound", until: speaksNext(stated, ask.zones, ask.at) };
  }),
  vectors: [
    {
      name: "a call between 9 and 12, which the person called bad, waits until 12:00",
      given: givenUs({
        directives: [{ at: 0, kind: "inconvenient-time", minutes: { from: 9 * 60, until: 12 * 60 } }],
      }),
      expect: "later",
      until: ny("2026-11-23", "12:00"),
    },
    {
      name: "so does a text message",
      given: givenUs({
        request: { channel: "sms" },
        directives: [{ at: 0, kind: "inconvenient-time", minutes: { from: 9 * 60, until: 12 * 60 } }],
      }),
      expect: "later",
      until: ny("2026-11-23", "12:00"),
    },
    {
      name: "12:00 itself is free again",
      given: givenUs({
        request: { at: ny("2026-11-23", "12:00") },
        directives: [{ at: 0, kind: "inconvenient-time", minutes: { from: 9 * 60, until: 12 * 60 } }],
      }),
      expect: "silent",
    },
    {
      name: "weekends barred: Saturday waits for Monday",
      given: givenUs({
        request: { at: ny("2026-11-21", "12:00") },
        directives: [{ at: 0, kind: "inconvenient-time", weekdays: [6, 7] }],
      }),
      expect: "later",
      until: ny("2026-11-23", "00:00"),
    },
    {
      name: "a stretch over midnight holds after midnight",
      given: givenUs({
        request: { at: ny("2026-11-23", "08:30") },
        directives: [{ at: 0, kind: "inconvenient-time", minutes: { from: 20 * 60, until: 9 * 60 } }],
      }),
      expect: "later",
      until: ny("2026-11-23", "09:00"),
    },
    {
      name: "taken back, it binds no longer",
      given: givenUs({
        directives: [{ at: 0, kind: "inconvenient-time", minutes: { from: 540, until: 720 }, revokedAt: 1 }],
      }),
      expect: "silent",
    },
    {
      name: "no time named and no end: not at all",
      given: givenUs({ directives: [{ at: 0, kind: "inconvenient-time" }] }),
      expect: "refuse",
    },
  ],
};
