import type { LanguageBook } from "@fairdue/core/conduct/word-book.ts";
import { authority, consequences, money } from "./claims.ts";
import { disclosure } from "./disclosure.ts";
import { insults } from "./insults.ts";
import { slots } from "./slots.ts";
import { threats } from "./threats.ts";
import { turns } from "./turns.ts";

/** English: what no collector may say, and what turns it around. */
export const english: LanguageBook = {
  language: "en",
  slots,
  entries: [...threats, ...insults, ...authority, ...consequences, ...disclosure, ...money],
  turns,
  telling:
    "\\b(?:said|saying|says|told|telling|stated|stating|yelled|yelling|screamed|screaming|threatened|threatening|voicemails?|claim(?:ed|ing|s)?)\\b[^.;!?\\n]{0,80}$",
  demand: "\\b(?:owe|owed|pay|payment|past due|overdue|debt|balance|amount due|arrears|bill)\\b",
  identification:
    "\\b(?:this is|my name is|we are|i am|i'm|on behalf of|calling from|sincerely|regards|bank|inc\\b|llc|llp|ltd|company|corp|collections|services|agency|credit union|finance|financial|lending)\\b|\\{(?:lender|collector)\\.name\\}|^\\[[^\\]]{2,}\\]",
  debt: "\\b(?:debt|owe[sd]?|past due|overdue|delinquent|arrears|collections?|unpaid|loan)\\b",
};
