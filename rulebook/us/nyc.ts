import { day } from "@fairdue/core/calendar/day.ts";
import { localDayAt } from "@fairdue/core/calendar/zone.ts";
import type { Ask } from "@fairdue/core/contact/ask.ts";
import type { MessageClass } from "@fairdue/core/contact/request.ts";
import type { Finding, Rule, Rulebook } from "@fairdue/core/contact/rule.ts";
import { call, givenUs, ny } from "./base.ts";
import { firstFreeDay } from "./call-counting.ts";
import { cite } from "./instruments.ts";
import { CONSUMERS } from "./scope.ts";

const SHIELD = {
  zh: "纽约市消费者与劳工保护局规则（6 RCNY 5-76、5-77）",
  en: "Rules of the City of New York (6 RCNY 5-76, 5-77)",
};
/** As published. One file says that the start was moved to 2027-01-01; that is not confirmed, so the earlier day stands. */
const FROM = day("2026-09-01");
const DEFERRAL = {
  zh: "公布自 2026-09-01 施行；据称推迟至 2027-01-01，未经核实，取较早之日。",
  en: "Published with effect from 2026-09-01; a move to 2027-01-01 is reported and not confirmed, so the earlier day stands.",
};
const ANSWERS: readonly MessageClass[] = [
  "dispute-response",
  "requested-information",
  "opt-out-confirmation",
  "validation-notice",
  "legally-required",
];

/** Whether the City protects this person; one whose place nobody knows counts as protected. */
function inCity(ask: Ask): boolean {
  const { city } = ask.facts.person;
  return city === undefined || city === "New York" || city === "New York City";
}

function answersOrObliged(ask: Ask): boolean {
  const { replyTo, requiredByLaw, messageClass } = ask.facts.request;
  return replyTo !== undefined || requiredByLaw === true || ANSWERS.includes(messageClass);
}

/** Three attempts an account in seven days over all channels, the lender itself included. */
const attempts: Rule = {
  id: "us.nyc.contact-attempts",
  title: { zh: "纽约市：七日内每账户三次", en: "New York City: three attempts an account in seven days" },
  cites: [cite(SHIELD, "5-77", "verified"), cite(SHIELD, "", "unverified")],
  strength: "law",
  state: "in-force",
  inForceFrom: FROM,
  appliesTo: { recipients: CONSUMERS },
  parameters: {
    attempts: { value: 3, unit: { zh: "次", en: "attempts" }, tighten: "lower" },
    days: { value: 7, unit: { zh: "连续日", en: "consecutive days" }, tighten: "higher" },
  },
  unknown: "refuses",
  sayings: {
    full: {
      agent: {
        zh: "七日内此账户已联系 {attempts} 次（各渠道合计）。",
        en: "{attempts} attempts on this account stand in seven days, all channels together.",
      },
      borrower: { zh: "七日内每个账户最多联系三次。", en: "At most three attempts an account in seven days." },
    },
  },
  notFormalised: DEFERRAL,
  check(ask, parameter): Finding | undefined {
    const { attempts: limit = 0, days: span = 0 } = parameter;
    if (!inCity(ask) || answersOrObliged(ask)) return undefined;
    let until = ask.day;
    let most = 0;
    for (const debt of ask.facts.request.debts) {
      const made = ask.facts.history.filter((one) => one.direction === "outbound" && one.debts.includes(debt));
      const days = made.map(({ at }) => localDayAt(ask.zone, at));
      const free = firstFreeDay(days, ask.day, { limit, span });
      if (free === undefined) return { kind: "refuse", says: "full", used: { attempts: days.length } };
      if (free > until) until = free;
      most = Math.max(most, days.filter((one) => Math.abs(one - ask.day) < span).length);
    }
    if (until === ask.day) return undefined;
    return { kind: "later", until: ask.instantOn(until, 0), says: "full", used: { attempts: most } };
  },
  vectors: [
    {
      name: "the lender's own fourth attempt in five days: a call, a text, an e-mail, and a call",
      given: givenUs({ actor: { role: "lender" }, history: mixed("creditor-1") }),
      expect: "later",
      until: ny("2026-11-26", "00:00"),
    },
    { name: "the third", given: givenUs({ history: mixed("collector-1").slice(1) }), expect: "silent" },
    {
      name: "a person in Buffalo",
      given: givenUs({ person: { city: "Buffalo" }, history: mixed("collector-1") }),
      expect: "silent",
    },
    {
      name: "before the rule began",
      given: givenUs({ request: { at: ny("2026-08-31", "10:00") }, history: mixed("collector-1", "2026-08") }),
      expect: "silent",
    },
  ],
};

function mixed(actorId: string, month = "2026-11") {
  return (["voice", "sms", "email"] as const).map((channel, i) =>
    call(ny(`${month}-${19 + i}`, "11:00"), { channel, actorId, outcome: "sent" }),
  );
}

/** A dispute counts at any time and in any form. */
const dispute: Rule = {
  id: "us.nyc.dispute-any-time",
  title: { zh: "纽约市：随时可提异议", en: "New York City: a dispute at any time" },
  cites: [cite(SHIELD, "5-77", "reported")],
  strength: "law",
  state: "in-force",
  inForceFrom: FROM,
  appliesTo: { recipients: CONSUMERS },
  parameters: {},
  unknown: "refuses",
  sayings: {
    open: {
      agent: { zh: "异议尚未答复，不论形式与时间。", en: "A dispute stands unanswered, whatever its form and day." },
      borrower: {
        zh: "您可随时提出异议，答复前须停止催收。",
        en: "You may dispute at any time; collection stops until it is answered.",
      },
    },
  },
  notFormalised: DEFERRAL,
  check(ask): Finding | undefined {
    if (!inCity(ask) || answersOrObliged(ask)) return undefined;
    return ask.debts.some(({ disputed }) => disputed === "open") ? { kind: "refuse", says: "open" } : undefined;
  },
  vectors: [
    {
      name: "by word of mouth, long after",
      given: givenUs({ debt: { disputed: "open", validation: { disputedInWriting: false } } }),
      expect: "refuse",
    },
    { name: "answered", given: givenUs({ debt: { disputed: "answered" } }), expect: "silent" },
  ],
};

/** A time-barred debt is named as such. */
const timeBarred: Rule = {
  id: "us.nyc.time-barred-notice",
  title: { zh: "纽约市：告知时效已过", en: "New York City: saying that time has barred the debt" },
  cites: [cite(SHIELD, "5-77", "reported")],
  strength: "law",
  state: "in-force",
  inForceFrom: FROM,
  appliesTo: { recipients: CONSUMERS },
  parameters: {},
  unknown: "requires",
  sayings: {
    missing: {
      agent: { zh: "须告知债务已过诉讼时效。", en: "Say that time has barred a suit over this debt." },
      borrower: { zh: "须告诉您债务已过诉讼时效。", en: "You must be told that time has barred a suit." },
    },
  },
  notFormalised: DEFERRAL,
  check(ask): Finding | undefined {
    if (!inCity(ask) || ask.facts.request.messageClass === "limited-content") return undefined;
    const barred = ask.debts.some((debt) => debt.timeBarred === true);
    return barred && !ask.has("time-barred-disclosure")
      ? { kind: "require", needs: "time-barred-disclosure", says: "missing" }
      : undefined;
  },
  vectors: [
    { name: "without the words", given: givenUs({ debt: { timeBarred: true } }), expect: "require" },
    {
      name: "with them",
      given: givenUs({ debt: { timeBarred: true }, request: { content: ["time-barred-disclosure"] } }),
      expect: "silent",
    },
  ],
};

/** New York City, a layer on the federal rulebook. */
export const rulebookNyc: Rulebook = {
  id: "us-nyc",
  version: "2026-11-23",
  title: { zh: "美国纽约市", en: "New York City" },
  rules: [attempts, dispute, timeBarred],
};
