import type { ContentPart, MessageClass } from "./request.ts";

/** What the gate needs to know of an approved text, apart from its words. */
export type TemplateFacts = {
  readonly id: string;
  readonly version: number;
  readonly messageClass: MessageClass;
  readonly content: readonly ContentPart[];
};
