import { CHANNELS, MESSAGE_CLASSES } from "@fairdue/core/contact/request.ts";
import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { cardNotice, complaintMeasures } from "../instruments.ts";
import { MAY_HEAR } from "../purpose.ts";
import { SINCE } from "../since.ts";

const SHORT_FORMS: readonly string[] = [
  "location-inquiry",
  "relay-request",
  "limited-content",
  "opt-out-confirmation",
  "cease-confirmation",
  "service",
  "marketing",
];

/**
 * Every written collection contact shows where to complain.
 *
 * > Measures on complaints 2020 (publicised channels, number not verified); card notice 2022 No. 13
 */
export const complaintChannel = inForce({
  id: "cn.disclosure.complaint-channel",
  title: { zh: "书面联系写明投诉渠道", en: "Written contacts show where to complain" },
  cites: [complaintMeasures("", "unverified"), cardNotice("", "reported")],
  strength: "law",
  inForceFrom: SINCE.complaintMeasures,
  appliesTo: {
    channels: CHANNELS.filter((channel) => channel !== "voice" && channel !== "visit"),
    recipients: MAY_HEAR,
    messageClasses: MESSAGE_CLASSES.filter((name) => !SHORT_FORMS.includes(name)),
  },
  unknown: "requires",
  sayings: {
    missing: {
      agent: { zh: "书面内容须写明投诉电话或入口。", en: "The text must show a complaint phone or path." },
      borrower: {
        zh: "书面催收须写明投诉渠道；也可拨打 12378。",
        en: "Written collection must say where to complain; 12378 is open to you too.",
      },
    },
  },
  check(ask) {
    if (ask.has("complaint-channel")) return undefined;
    return { kind: "require", needs: "complaint-channel", says: "missing" };
  },
  vectors: [
    { name: "a text message with the number", given: given({ request: { channel: "sms" } }), expect: "silent" },
    {
      name: "a text message without it",
      given: given({ request: { channel: "sms", content: ["purpose"] } }),
      expect: "require",
    },
    {
      name: "a letter nobody has looked at",
      given: given({ request: { channel: "letter", content: [] } }),
      expect: "require",
    },
    { name: "a call is not written", given: given({ request: { content: [] } }), expect: "silent" },
  ],
});
