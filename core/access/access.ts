/** What a member of staff, or of an agency, is there to do. */
export const ROLES = [
  "agent",
  "team-lead",
  "strategist",
  "compliance",
  "credit-officer",
  "agency",
  "auditor",
  "administrator",
] as const;
export type Role = (typeof ROLES)[number];

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}

/**
 * What a request to the staff's API does. Every route names one; which roles may do it is the table below, and nowhere else.
 * `public` asks nobody to sign in.
 */
export const DEEDS = {
  public: ROLES,
  /** Own session and own person. */
  "own-session": ROLES,
  "read-law": ROLES,
  "read-portfolio": ["team-lead", "strategist", "compliance", "credit-officer", "auditor", "administrator"],
  /** Not for an agency: its people see cases through their placements alone. */
  "read-cases": ["agent", "team-lead", "strategist", "compliance", "credit-officer", "auditor"],
  /** Contacts and their results, promises, plans and hardship within one's own authority. */
  "work-cases": ["agent", "team-lead"],
  /** Opening a masked number or name; the reason goes on the record. */
  "reveal-person": ["agent", "team-lead", "compliance"],
  /** The second pair of eyes: waivers above authority, remedies, bulk actions. */
  approve: ["team-lead", "compliance"],
  /** Disputes, complaints, requests about personal data, hardship. */
  "answer-rights": ["team-lead", "compliance"],
  "correct-credit": ["credit-officer"],
  "edit-strategy": ["strategist"],
  "release-strategy": ["compliance"],
  "manage-placements": ["team-lead", "compliance"],
  /** An agency's own work under a placement: permits, receipts, call records. */
  "work-placements": ["agency"],
  "read-audit": ["compliance", "auditor", "administrator"],
  "manage-staff": ["administrator"],
  /** The demo's clock. */
  "move-clock": ["team-lead", "strategist", "compliance", "administrator"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type Deed = keyof typeof DEEDS;

/** Whether somebody with these roles may do it. */
export function mayDo(roles: readonly Role[], deed: Deed): boolean {
  const allowed: readonly Role[] = DEEDS[deed];
  return roles.some((role) => allowed.includes(role));
}
