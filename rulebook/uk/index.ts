import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import { noPretext } from "./content.ts";
import { defaultNotice, forbearance, preAction } from "./escalation.ts";
import { weeklyCap } from "./frequency.ts";
import { adviserHold, breathingSpace, disputeHold, mentalHealthBreathingSpace } from "./holds.ts";
import { saleNotice, timeBarred } from "./owner-and-age.ts";
import { rightPerson, thirdPartyPrivacy } from "./recipients.ts";
import { scottishMoratorium } from "./scotland.ts";
import { firmHours, requestedTimes } from "./times.ts";
import { visits } from "./visits.ts";
import { vulnerability } from "./vulnerability.ts";

/** United Kingdom: FCA conduct of business for arrears and recovery, consumer credit notices, moratoria. */
export const rulebookUk: Rulebook = {
  id: "uk",
  version: "2026-11-23",
  title: { zh: "英国", en: "United Kingdom" },
  rules: [
    requestedTimes,
    firmHours,
    weeklyCap,
    noPretext,
    thirdPartyPrivacy,
    visits,
    rightPerson,
    disputeHold,
    forbearance,
    adviserHold,
    breathingSpace,
    mentalHealthBreathingSpace,
    scottishMoratorium,
    defaultNotice,
    preAction,
    timeBarred,
    vulnerability,
    saleNotice,
  ],
};
