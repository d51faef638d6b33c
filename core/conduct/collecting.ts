/** Message classes that ask for money, and so must say who asks. */
export const COLLECTING: readonly string[] = [
  "reminder",
  "demand",
  "formal-notice",
  "lawyer-letter",
  "validation-notice",
  "arrears-notice",
  "default-notice",
  "plan-offer",
];
