import type { Ask } from "@fairdue/core/contact/ask.ts";
import { at, given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { house } from "../instruments.ts";
import { SINCE } from "../since.ts";
import { byBeijingTime } from "./hours.ts";

const MINUTE = { zh: "北京时间（分钟）", en: "minute of the day in Beijing time" };
const UNLESS = ["cn.contact.agreed-time", "cn.contact.inbound-exception"];

/** In Xinjiang, where the sun and work run two hours behind Beijing time, contact begins at ten. */
export const quietHoursXinjiang = inForce({
  id: "cn.contact.quiet-hours-xinjiang",
  title: { zh: "新疆客户 10:00 起联系", en: "Contact in Xinjiang from ten o'clock" },
  cites: [house({ zh: "尊重当地作息", en: "respect for local working hours" })],
  strength: "house",
  inForceFrom: SINCE.house,
  parameters: {
    opensMinute: { value: 10 * 60, unit: MINUTE, tighten: "higher" },
    closesMinute: { value: 22 * 60, unit: MINUTE, tighten: "lower" },
  },
  unless: UNLESS,
  unknown: "permits",
  sayings: {
    closed: {
      agent: {
        zh: "新疆客户在北京时间 10:00 至 22:00 联系。",
        en: "Customers in Xinjiang are contacted from 10:00 to 22:00 Beijing time.",
      },
      borrower: {
        zh: "我们在北京时间 10:00 至 22:00 联系您。",
        en: "We contact you from 10:00 to 22:00 Beijing time.",
      },
    },
  },
  notFormalised: {
    zh: "西藏没有单独的时段；按客户要求办理。",
    en: "Tibet has no window of its own; the customer's wishes are honoured.",
  },
  check(ask, parameter) {
    if (!livesInXinjiang(ask)) return undefined;
    return byBeijingTime(ask, { opens: parameter.opensMinute as number, closes: parameter.closesMinute as number });
  },
  vectors: [
    {
      name: "half past nine in Ürümqi is early",
      given: given({ request: { at: at("2026-11-23", "09:30") }, person: { divisionCode: "650102" } }),
      expect: "later",
      until: at("2026-11-23", "10:00"),
    },
    { name: "ten o'clock is open", given: given({ person: { divisionCode: "650102" } }), expect: "silent" },
    {
      name: "21:59 by Beijing time is open",
      given: given({ request: { at: at("2026-11-23", "21:59") }, person: { divisionCode: "650102" } }),
      expect: "silent",
    },
    {
      name: "22:00 by Beijing time waits for ten o'clock",
      given: given({ request: { at: at("2026-11-23", "22:00") }, person: { divisionCode: "650102" } }),
      expect: "later",
      until: at("2026-11-24", "10:00"),
    },
    {
      name: "half past nine in Shanghai is open",
      given: given({ request: { at: at("2026-11-23", "09:30") }, person: { divisionCode: "310115" } }),
      expect: "silent",
    },
  ],
});

/** Division codes of Xinjiang begin with 65; a file may also name the region's own zone. */
function livesInXinjiang(ask: Ask): boolean {
  const { divisionCode, zones } = ask.facts.person;
  return divisionCode?.startsWith("65") === true || zones.includes("Asia/Urumqi");
}

/** Messages leave between 08:30 and 21:30, so that none arrives late at night by a slow queue. */
export const smsQueueCutoff = inForce({
  id: "cn.contact.sms-queue-cutoff",
  title: { zh: "短信、推送的发送时段", en: "When messages may be queued" },
  cites: [house({ zh: "为送达延迟留出余量", en: "a margin for slow delivery before quiet hours" })],
  strength: "house",
  inForceFrom: SINCE.house,
  appliesTo: { channels: ["sms", "app", "im"] },
  parameters: {
    opensMinute: { value: 8 * 60 + 30, unit: MINUTE, tighten: "higher" },
    closesMinute: { value: 21 * 60 + 30, unit: MINUTE, tighten: "lower" },
  },
  unless: UNLESS,
  unknown: "not-applicable",
  sayings: {
    closed: {
      agent: { zh: "消息在 08:30 至 21:30 之间发送。", en: "Messages leave between 08:30 and 21:30." },
      borrower: { zh: "我们不会在夜间给您发消息。", en: "We send you no messages at night." },
    },
  },
  check(ask, parameter) {
    return byBeijingTime(ask, { opens: parameter.opensMinute as number, closes: parameter.closesMinute as number });
  },
  vectors: [
    {
      name: "21:29 still leaves",
      given: given({ request: { channel: "sms", at: at("2026-11-23", "21:29") } }),
      expect: "silent",
    },
    {
      name: "21:30 waits",
      given: given({ request: { channel: "sms", at: at("2026-11-23", "21:30") } }),
      expect: "later",
      until: at("2026-11-24", "08:30"),
    },
    {
      name: "08:29 waits",
      given: given({ request: { channel: "app", at: at("2026-11-23", "08:29") } }),
      expect: "later",
      until: at("2026-11-23", "08:30"),
    },
    {
      name: "a call has its own hours",
      given: given({ request: { at: at("2026-11-23", "21:45") } }),
      expect: "silent",
    },
  ],
});
