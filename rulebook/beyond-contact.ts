import type { Citation } from "@fairdue/core/contact/rule.ts";
import type { Text } from "@fairdue/core/text.ts";

/** A row of a law table that no single contact can decide, kept so that every row is accounted for once. */
export type BeyondContact = {
  readonly id: string;
  readonly title: Text;
  readonly cites: readonly [Citation, ...Citation[]];
  /** What the law asks. */
  readonly owed: Text;
  /** Why it is not a rule of contact, and who or what sees to it. */
  readonly why: Text;
};
