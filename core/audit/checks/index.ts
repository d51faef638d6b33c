import type { Check } from "../check.ts";
import { afterRecall, beforeNotice } from "./agency.ts";
import { shownByTheRecord, visitTooSoon } from "./how.ts";
import {
  bombing,
  tooManyAttempts,
  tooManyConnected,
  tooManyInforming,
  tooManyTwoWay,
  tooManyUnanswered,
} from "./often.ts";
import { anonymous, forbiddenWords, unrecorded } from "./said.ts";
import { afterDeath, afterPayment, underPlan, whileOpen } from "./stopped.ts";
import { afterConversation, eighthCall } from "./us-calls.ts";
import {
  afterCease,
  againstOptOut,
  inBankruptcy,
  outsideHours,
  toThirdPerson,
  usForbiddenWords,
  whileDisputed,
} from "./us-conduct.ts";
import { againstTheirWish, atNight } from "./when.ts";
import { askedAgain, askedAStranger, notLost, toldAStranger } from "./who.ts";

/**
 * Every definition of a breach the audit knows, in the order in which a report lists them. Each speaks for one rule of one
 * rulebook and is asked only where that rulebook holds.
 */
export const CHECKS: readonly Check[] = [
  atNight,
  againstTheirWish,
  tooManyTwoWay,
  tooManyInforming,
  tooManyConnected,
  tooManyUnanswered,
  tooManyAttempts,
  bombing,
  visitTooSoon,
  askedAStranger,
  toldAStranger,
  askedAgain,
  notLost,
  unrecorded,
  anonymous,
  ...forbiddenWords,
  whileOpen,
  afterDeath,
  afterPayment,
  underPlan,
  beforeNotice,
  afterRecall,
  ...shownByTheRecord,
  outsideHours,
  eighthCall,
  afterConversation,
  afterCease,
  againstOptOut,
  toThirdPerson,
  whileDisputed,
  inBankruptcy,
  ...usForbiddenWords,
];
