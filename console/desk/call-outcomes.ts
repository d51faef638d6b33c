/** How a call can end, in the order of the number keys. */
export const OUTCOMES = [
  "conversation",
  "no-answer",
  "busy",
  "not-in-service",
  "voicemail",
  "dropped",
  "wrong-party",
  "refused",
] as const;
/** What a conversation came to. */
export const CODES = [
  "promise-to-pay",
  "plan-requested",
  "hardship-told",
  "dispute-told",
  "paid-told",
  "call-back",
  "refuses",
  "no-contact",
  "wrong-person",
  "information-given",
] as const;
