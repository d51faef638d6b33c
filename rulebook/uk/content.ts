import { day } from "@fairdue/core/calendar/day.ts";
import type { Rule } from "@fairdue/core/contact/rule.ts";
import { givenUk } from "./base.ts";
import { conc } from "./instruments.ts";

/**
 * No pretext makes a person call back.
 *
 * > CONC 7.9.2R, 7.9.3G, 3.3.1R: no statement from which the reader contacts the firm under a false impression,
 * > such as a card about a missed parcel
 */
export const noPretext: Rule = {
  id: "uk.contact.no-misleading-reason",
  title: { zh: "不得以虚假理由诱使回电", en: "No false reason to make somebody call back" },
  cites: [conc("7.9.2R, 7.9.3G, 3.3.1R", "verified")],
  strength: "law",
  state: "in-force",
  inForceFrom: day("2014-04-01"),
  appliesTo: {},
  parameters: {},
  unknown: "requires",
  sayings: {
    pretext: {
      agent: { zh: "内容含有使人误解的联系理由。", en: "The message gives a misleading reason to get in touch." },
      borrower: { zh: "不得用虚假理由让您回电。", en: "Nobody may trick you into calling back." },
    },
    unread: {
      agent: { zh: "内容尚未检查。", en: "Nobody has checked the content." },
      borrower: { zh: "发给您的内容必须先经检查。", en: "What is sent to you must have been checked." },
    },
  },
  check(ask) {
    if (ask.facts.request.content === undefined) return { kind: "require", needs: "content-check", says: "unread" };
    return ask.has("false-reason-to-call") ? { kind: "refuse", says: "pretext" } : undefined;
  },
  vectors: [
    {
      name: "a card about a missed delivery is refused",
      given: givenUk({ request: { channel: "letter", content: ["false-reason-to-call", "reply-telephone"] } }),
      expect: "refuse",
    },
    {
      name: "an honest request to call back is not",
      given: givenUk({ request: { channel: "letter", content: ["collector-name", "reply-telephone"] } }),
      expect: "silent",
    },
    {
      name: "text that nobody has read waits for a check",
      given: () => {
        const { content: _unread, ...request } = givenUk({})().request;
        return { ...givenUk({})(), request };
      },
      expect: "require",
    },
  ],
};
