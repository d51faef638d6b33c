import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import { assignNotice, subrogationNotice } from "./agency/assignment.ts";
import { entrustContract, noSubcontract, noSubEntrust } from "./agency/entrustment.ts";
import { licenseScope, noViolentRecord, onboarding } from "./agency/fitness.ts";
import { notifyBeforeOutsourcing, publishAgencyList, recall, singlePlacement } from "./agency/placement.ts";
import { deathStop, deceased, estateLimit } from "./care/death.ts";
import { otherStops } from "./care/other-stops.ts";
import { elderly, healthDisaster, selfHarm, students } from "./care/vulnerable.ts";
import { aiHumanOverride } from "./channel/ai.ts";
import { approvedLinesOnly, callerIdGenuine, officialImOnly, recordAllCalls, smsSignature } from "./channel/lines.ts";
import { noRestraint, visitNoEntry, visitRecording, visitShowId, visitTwoPersons } from "./channel/visits.ts";
import { noJudgmentClaims, truthfulLitigationTalk } from "./conduct/court-talk.ts";
import { noReportAsThreat, priorNotice, truthfulCreditReportTalk } from "./conduct/credit-talk.ts";
import { dishonestList, dishonestListTalk, highConsumptionLimit } from "./conduct/enforcement-talk.ts";
import { lawyerLetter } from "./conduct/lawyer-letter.ts";
import { commercialConsent, letterEnvelope, noPublicPosting, noSoftHarassment } from "./conduct/openness.ts";
import {
  noCriminalThreat,
  noExtraFee,
  noFalseConsequence,
  noInducedBorrowing,
  noInsult,
  noMarketingMix,
  noPersonalFunds,
  noPseudoCourtDocs,
  noPublicity,
  noRepairSale,
  noUnauthorisedPromise,
  noViolenceThreat,
  thirdPartyTools,
} from "./conduct/words.ts";
import { courtCap24, facilitatedAllIn, onlyDisclosedItems, private4Lpr, usuryFlag } from "./debt/cost.ts";
import { ackRestartsLimitation, planStopsCollection } from "./debt/plan.ts";
import { settleWithdraw } from "./debt/settled.ts";
import { expiredConduct } from "./debt/time-barred.ts";
import { combinedVoice, interactiveCalls, notificationCalls } from "./frequency/calls-per-day.ts";
import { attemptTotal, unansweredAttempts } from "./frequency/dials-per-day.ts";
import { disputeFreeze } from "./frequency/dispute-freeze.ts";
import { sameProductCycle, visitInterval } from "./frequency/intervals.ts";
import { noBombing } from "./frequency/no-bombing.ts";
import { aiVoice, contractHighlightedTerms, staffId } from "./identity/collector.ts";
import { complaintChannel } from "./identity/complaint-channel.ts";
import { noPosingAsMember, noStateOrgan } from "./identity/false-identity.ts";
import { amountBreakdown, letterMinimum } from "./identity/letters.ts";
import { creditorStatusClear, stateCreditorAndAgency } from "./identity/opening.ts";
import { rightPartyFactors, verifyDebtorFirst } from "./identity/right-person.ts";
import { stopOnRefusal, thirdPartyAttemptCap } from "./party/asking-again.ts";
import { debtorOnly } from "./party/debtor-only.ts";
import { guarantorWithinLaw } from "./party/guarantor.ts";
import { relatedThirdParty, spouse, voluntaryPayer } from "./party/liability.ts";
import { contactsOnlyWhenLost, lostContactTest } from "./party/lost.ts";
import { debtorAgent, incapacity, minorIncapable } from "./party/representatives.ts";
import { noAddressBook, noWorkplacePressure } from "./party/sources.ts";
import { noDebtDisclosure, thirdPartyPurposeLimit, thirdPartyReason } from "./party/third-persons.ts";
import { debtorPreferences } from "./when/debtor-preferences.ts";
import { agreedTime, inboundException } from "./when/exceptions.ts";
import { holidays } from "./when/holidays.ts";
import { quietHours } from "./when/quiet-hours.ts";
import { quietHoursXinjiang, smsQueueCutoff } from "./when/quiet-hours-more.ts";

/** The law of mainland China on collecting consumer credit, in the order of the table of law. */
export const rulebookCn: Rulebook = {
  id: "cn",
  version: "2026-11-24",
  title: { zh: "中国内地消费信贷催收规则", en: "Mainland China: collection of consumer credit" },
  rules: [
    verifyDebtorFirst,
    rightPartyFactors,
    stateCreditorAndAgency,
    creditorStatusClear,
    noPosingAsMember,
    noStateOrgan,
    notifyBeforeOutsourcing,
    publishAgencyList,
    staffId,
    amountBreakdown,
    letterMinimum,
    contractHighlightedTerms,
    complaintChannel,
    aiVoice,
    debtorOnly,
    guarantorWithinLaw,
    contactsOnlyWhenLost,
    lostContactTest,
    thirdPartyPurposeLimit,
    noDebtDisclosure,
    stopOnRefusal,
    thirdPartyAttemptCap,
    relatedThirdParty,
    voluntaryPayer,
    noAddressBook,
    noWorkplacePressure,
    debtorAgent,
    minorIncapable,
    deceased,
    quietHours,
    quietHoursXinjiang,
    agreedTime,
    debtorPreferences,
    smsQueueCutoff,
    inboundException,
    holidays,
    interactiveCalls,
    notificationCalls,
    combinedVoice,
    unansweredAttempts,
    attemptTotal,
    noBombing,
    sameProductCycle,
    visitInterval,
    disputeFreeze,
    recordAllCalls,
    approvedLinesOnly,
    officialImOnly,
    visitTwoPersons,
    visitShowId,
    visitNoEntry,
    visitRecording,
    noPublicPosting,
    letterEnvelope,
    smsSignature,
    noMarketingMix,
    commercialConsent,
    callerIdGenuine,
    aiHumanOverride,
    noViolenceThreat,
    noSoftHarassment,
    noFalseConsequence,
    noCriminalThreat,
    noExtraFee,
    noInducedBorrowing,
    noInsult,
    noPublicity,
    noRestraint,
    noUnauthorisedPromise,
    truthfulCreditReportTalk,
    truthfulLitigationTalk,
    dishonestListTalk,
    thirdPartyTools,
    entrustContract,
    noSubEntrust,
    noViolentRecord,
    noSubcontract,
    singlePlacement,
    recall,
    licenseScope,
    assignNotice,
    subrogationNotice,
    planStopsCollection,
    ackRestartsLimitation,
    courtCap24,
    facilitatedAllIn,
    private4Lpr,
    onlyDisclosedItems,
    usuryFlag,
    priorNotice,
    noReportAsThreat,
    noRepairSale,
    expiredConduct,
    lawyerLetter,
    noPseudoCourtDocs,
    noJudgmentClaims,
    highConsumptionLimit,
    dishonestList,
    settleWithdraw,
    thirdPartyReason,
    deathStop,
    estateLimit,
    spouse,
    incapacity,
    selfHarm,
    healthDisaster,
    students,
    elderly,
    onboarding,
    noPersonalFunds,
    otherStops,
  ],
};
