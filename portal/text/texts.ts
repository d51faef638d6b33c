import { act } from "./act.ts";
import { debts } from "./debts.ts";
import { frame } from "./frame.ts";
import { guide } from "./guide.ts";
import { objections } from "./objections.ts";
import { plan } from "./plan.ts";
import { rights } from "./rights.ts";
import { signIn } from "./sign-in.ts";

/** Every text of the portal, by language. */
export const zh = {
  ...frame.zh,
  ...signIn.zh,
  ...debts.zh,
  ...guide.zh,
  ...act.zh,
  ...rights.zh,
  ...objections.zh,
  ...plan.zh,
} as const;
export type TextKey = keyof typeof zh;
export const en: Readonly<Record<TextKey, string>> = {
  ...frame.en,
  ...signIn.en,
  ...debts.en,
  ...guide.en,
  ...act.en,
  ...rights.en,
  ...objections.en,
  ...plan.en,
};
