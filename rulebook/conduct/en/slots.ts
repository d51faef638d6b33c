import type { Slots } from "@fairdue/core/conduct/word-book.ts";

/** Words that English patterns share. `to` is a short way inside one clause, `far` inside one sentence. */
export const slots: Slots = {
  you: "(?:you|ya|u|yourself|y'all|yall)",
  youre: "(?:you're|you are|youre|ur|u r|ya|you were|you've been|you have been|you is)",
  your: "(?:your|ur|yer|yo|you)",
  we: "(?:we|i|they|he|she|somebody|someone|my (?:guys|boys|people|partner|boss)|our (?:guys|people|agents?|field team|team))",
  will: "(?:will|'ll|'m going to|'re going to|am going to|are going to|gonna|is going to|'s going to|can|could|may have to|might(?: just)?(?: have to)?|shall|'m about to|am about to|about to|be forced to|plan to|intend to|have to|'ve started to|ready to|happy to|'d love to|want to|start|starting)",
  to: "[^.,;!?\\n]{0,30}?",
  far: "[^.;!?\\n]{0,70}?",
  kin: "(?:mother|mom|mum|momma|mama|father|dad|daddy|parents?|folks|wife|husband|spouse|kids?|child|children|baby|babies|daughters?|sons?|brothers?|sisters?|siblings?|family|families|relatives?|grand(?:ma|pa|mother|father|parents?|kids?|son|daughter)s?|in-?laws?|mother-in-law|father-in-law|girlfriend|boyfriend|fiancee?|partner|aunt|uncle|cousin|loved ones|ex|ex-wife|ex-husband)",
  circle:
    "(?:neighbors?|neighbours?|neighborhood|friends?|co-?workers?|colleagues?|everyone|everybody|whole (?:town|office|block|street|church|building|school)|church|pastor|landlord|contacts?|contact list|references?|roommate|tenants?|customers|clients|community)",
  work: "(?:boss|boss's|employers?|managers?|supervisors?|job|work|workplace|office|h\\.?r\\.?|human resources|company|payroll|school|principal|commanding officer|teacher)",
  unpaid:
    "(?:if (?:you|u|ya|this|it|i|we|there|that|the|payment|your)|unless|until|or (?:else|we|i|i'll|we'll|they|the|your|you|my|someone|somebody)|otherwise|last chance|final (?:warning|notice|chance)|pay (?:up|now|me|us|today|or|your|it|this|the|by)|better|before|don't make|keep (?:ignoring|hanging|dodging|playing|lying|avoiding|running)|refuse|by (?:noon|friday|monday|tomorrow|tonight|five|5|the end)|your choice)",
  cops: "(?:police|cops?|sheriff(?:'s)?|officers?|deputy|deputies|marshals?|constable|law enforcement|fbi|detectives?|authorities|troopers?|ice|immigration|swat)",
  jail: "(?:jail|prison|behind bars|handcuffs?|cuffs|a cell|locked up|lock (?:you|u) up|arrest(?:ed|ing)?|incarcerated|incarceration|warrant|in custody|thrown in|do time|doing time|prosecut(?:ed|ion|ing)?|indicted|criminal(?:ly)? charge[sd]?|charged with|felony|felon|press(?:ed|ing)? charges|criminal (?:case|complaint|prosecution|action|record))",
};
