import type { BodyPart } from "@fairdue/core/contact/template.ts";

/** Everything a letter shows, in the order the eye meets it; all texts are final and in one language. */
export type LetterContent = {
  /** Lines of the sender block: name first, then address and line to call. */
  readonly sender: readonly [string, ...string[]];
  /** Lines seen through the window of the envelope: name and postal address only, nothing about a debt. */
  readonly addressee: readonly [string, ...string[]];
  /** Local date of the letter, `YYYY-MM-DD`. */
  readonly date: string;
  /** The file's number, so that the person can be helped when calling. */
  readonly reference: string;
  readonly subject: string;
  readonly parts: readonly BodyPart[];
  /** Where to complain and object; at the foot of every page. */
  readonly footer: readonly [string, ...string[]];
};
