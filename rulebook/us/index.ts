import type { Rulebook } from "@fairdue/core/contact/rule.ts";
import { attorney } from "./attorney.ts";
import { callFrequency, conversationCooldown, frequencyConsent, particularDebt } from "./call-frequency.ts";
import { cease } from "./cease.ts";
import { collectorDisclosure, falseThreat } from "./content.ts";
import { bankruptcy, servicemember, venue } from "./court.ts";
import { contactFirst, saleBlock } from "./credit-report.ts";
import { delivery } from "./delivery.ts";
import { disputeHold } from "./dispute.ts";
import { consumerInitiated, priorConsent } from "./exceptions.ts";
import { harassment } from "./harassment.ts";
import { channelOptOut, optOutNotice } from "./opt-out.ts";
import { inconvenientPlace, workplace } from "./places.ts";
import { frequencyRebuttal } from "./rebuttal.ts";
import { locationQuestion, thirdParty } from "./recipients.ts";
import { emailSafeHarbour, textSafeHarbour, workEmail } from "./safe-harbours.ts";
import { coverage } from "./scope.ts";
import { confirmText, landlineRecordings, revocation, robotConsent } from "./tcpa.ts";
import { hours, inconvenientTime, zoneConflict } from "./times.ts";
import { authorisedCharge, envelope, privateOnly, timeBarredNoSuit } from "./unfair-means.ts";
import { itemisationDate, noOvershadow, validationNotice, validationPeriod } from "./validation.ts";
import { limitedContent } from "./voicemail.ts";

/** United States, federal: Regulation F under the Fair Debt Collection Practices Act, with its neighbours. */
export const rulebookUs: Rulebook = {
  id: "us",
  version: "2026-11-23",
  title: { zh: "美国联邦", en: "United States, federal" },
  rules: [
    coverage,
    hours,
    zoneConflict,
    inconvenientTime,
    inconvenientPlace,
    consumerInitiated,
    priorConsent,
    attorney,
    workplace,
    cease,
    thirdParty,
    locationQuestion,
    limitedContent,
    callFrequency,
    conversationCooldown,
    frequencyConsent,
    particularDebt,
    frequencyRebuttal,
    harassment,
    channelOptOut,
    optOutNotice,
    emailSafeHarbour,
    textSafeHarbour,
    collectorDisclosure,
    falseThreat,
    envelope,
    workEmail,
    privateOnly,
    authorisedCharge,
    timeBarredNoSuit,
    contactFirst,
    saleBlock,
    venue,
    validationNotice,
    itemisationDate,
    validationPeriod,
    noOvershadow,
    disputeHold,
    delivery,
    bankruptcy,
    servicemember,
    robotConsent,
    revocation,
    confirmText,
    landlineRecordings,
  ],
};
