/** How far a case has come; always derivable from dates and the ladder. */
export const STAGES = ["current", "reminder", "outreach", "formal", "closed"] as const;
export type Stage = (typeof STAGES)[number];
