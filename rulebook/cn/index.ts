import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import { deathStop, deceased, estateLimit } from "./care/death.ts";
import { settleWithdraw } from "./debt/settled.ts";
import { combinedVoice, interactiveCalls, notificationCalls } from "./frequency/calls-per-day.ts";
import { attemptTotal, unansweredAttempts } from "./frequency/dials-per-day.ts";
import { disputeFreeze } from "./frequency/dispute-freeze.ts";
import { noBombing } from "./frequency/no-bombing.ts";
import { complaintChannel } from "./identity/complaint-channel.ts";
import { creditorStatusClear, stateCreditorAndAgency } from "./identity/opening.ts";
import { debtorOnly } from "./party/debtor-only.ts";
import { guarantorWithinLaw } from "./party/guarantor.ts";
import { quietHours } from "./quiet-hours.ts";
import { debtorPreferences } from "./when/debtor-preferences.ts";

/** The law of mainland China on collecting consumer credit. */
export const rulebookCn: Rulebook = {
  id: "cn",
  version: "2026-11-23",
  title: { zh: "中国内地消费信贷催收规则", en: "Mainland China: collection of consumer credit" },
  rules: [
    stateCreditorAndAgency,
    creditorStatusClear,
    complaintChannel,
    debtorOnly,
    guarantorWithinLaw,
    quietHours,
    debtorPreferences,
    interactiveCalls,
    notificationCalls,
    combinedVoice,
    unansweredAttempts,
    attemptTotal,
    noBombing,
    disputeFreeze,
    settleWithdraw,
    deathStop,
    deceased,
    estateLimit,
  ],
};
