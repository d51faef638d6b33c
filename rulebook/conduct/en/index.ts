import type { LanguageBook } from "@fairdue/core/conduct/word-book.ts";
import { authority, consequences, money } from "./claims.ts";
import { concepts } from "./concepts.ts";
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
  concepts,
  conditions:
    "\\b(?:if|unless|until|when|since|because|as long as|in case) (?:you|u|ya|it|this|that|we|i|there|payment)(?:'re| are| is)? ?(?:\\w+ )?(?:do not|don't|dont|won't|wont|will not|cannot|can't|cant|haven't|have not|never|didn't|did not|isn't|is not|doesn't|does not|not|refuse to|fail to)\\b[^,.;!?\\n]{0,40}?(?=,|;|\\.|!|\\?|$|\\n| (?:we|i|they|the|your|you|somebody|someone|he|she|then)\\b)",
  telling:
    "(?<!\\b(?:i|we) (?:have |also )?)\\b(?:said|saying|says|told|telling|stated|stating|yelled|yelling|screamed|screaming|threatened|threatening|voicemails?|claim(?:ed|ing|s)?)\\b[^.;!?\\n]{0,80}$",
  demand: "\\b(?:owe|owed|pay|payment|past due|overdue|debt|balance|amount due|arrears|bill)\\b",
  identification:
    "\\b(?:this is|my name is|we are|i am|i'm|on behalf of|calling from|sincerely|regards|bank|inc\\b|llc|llp|ltd|company|corp|collections|services|agency|credit union|finance|financial|lending)\\b|\\{(?:lender|collector)\\.name\\}|^\\[[^\\]]{2,}\\]",
  debt: "\\b(?:debt|owe[sd]?|past due|overdue|delinquent|arrears|collections?|unpaid|loan)\\b",
};
