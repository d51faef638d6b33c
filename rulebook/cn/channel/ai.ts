import type { HoldKind } from "@fairdue/core/case/hold.ts";
import type { ContentPart, MessageClass } from "@fairdue/core/contact/request.ts";
import { given } from "@fairdue/core/contact/vector.ts";
import { inForce } from "../in-force.ts";
import { aiInFinance, house, pipl } from "../instruments.ts";
import { carriesAny, THIRD_PERSONS } from "../purpose.ts";
import { SINCE } from "../since.ts";

const FOR_PEOPLE: readonly MessageClass[] = [
  "lawyer-letter",
  "default-notice",
  "legally-required",
  "hardship-guidance",
  "dispute-response",
  "complaint-response",
];
const LEGAL_STEPS: readonly ContentPart[] = [
  "litigation-possibility",
  "litigation-claim",
  "judgment-claim",
  "enforcement-claim",
];
const DELICATE: readonly HoldKind[] = ["vulnerability", "hardship-review", "dispute", "complaint"];

/**
 * A machine that answers informs, schedules and offers simple plans; people do the rest.
 *
 * > NFRA 2026 No. 8 art. 22 (high-risk use needs people); PIPL art. 24; which tasks a machine may do is the house's line
 */
export const aiHumanOverride = inForce({
  id: "cn.channel.ai-human-override",
  title: { zh: "高风险事项由人处理，AI 只作辅助", en: "People do what a machine may not" },
  cites: [
    house({ zh: "AI 只做告知、约时间和简单分期", en: "a machine informs, schedules and offers simple plans only" }),
    aiInFinance("22", "reported"),
    pipl("24", "verified"),
  ],
  strength: "house",
  inForceFrom: SINCE.house,
  unknown: "permits",
  sayings: {
    person: {
      agent: { zh: "此事项须由人工处理，不得由 AI 自主进行。", en: "This is for a person, not for a machine." },
      borrower: {
        zh: "困难、异议、法律事项以及联系他人，均由人工处理。",
        en: "Hardship, disputes, legal steps and others around you are dealt with by people.",
      },
    },
  },
  notFormalised: {
    zh: "模型输出的持续监测由质检进行。",
    en: "Monitoring of what a model says goes on in quality review.",
  },
  check(ask) {
    const { request, person, holds } = ask.facts;
    if (request.automation !== "ai" && request.automation !== "prerecorded") return undefined;
    if (THIRD_PERSONS.includes(request.recipient.role)) return { kind: "require", needs: "human", says: "person" };
    if (request.automation === "prerecorded") return undefined;
    const delicate =
      person.vulnerable === true ||
      person.selfHarmSignal === true ||
      FOR_PEOPLE.includes(request.messageClass) ||
      carriesAny(ask, LEGAL_STEPS) ||
      (holds.length > 0 && DELICATE.some((kind) => ask.hold(kind) !== undefined));
    return delicate ? { kind: "require", needs: "human", says: "person" } : undefined;
  },
  vectors: [
    {
      name: "a machine reminds",
      given: given({ request: { automation: "ai", messageClass: "reminder" } }),
      expect: "silent",
    },
    {
      name: "a machine answers a dispute",
      given: given({ request: { automation: "ai", messageClass: "dispute-response" } }),
      expect: "require",
    },
    {
      name: "a machine calls a relative",
      given: given({ request: { automation: "ai" }, recipient: { role: "family" } }),
      expect: "require",
    },
    {
      name: "a recording for a relative",
      given: given({ request: { automation: "prerecorded" }, recipient: { role: "family" } }),
      expect: "require",
    },
    {
      name: "a machine calls somebody vulnerable",
      given: given({ request: { automation: "ai" }, person: { vulnerable: true } }),
      expect: "require",
    },
    {
      name: "a machine speaks of suing",
      given: given({ request: { automation: "ai", content: ["litigation-possibility"] } }),
      expect: "require",
    },
    {
      name: "a person speaks of suing",
      given: given({ request: { content: ["litigation-possibility"] } }),
      expect: "silent",
    },
  ],
});
