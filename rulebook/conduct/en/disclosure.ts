import type { WordEntry } from "@fairdue/core/conduct/word-book.ts";

const PERSON =
  "(?:mother|mom|father|dad|wife|husband|spouse|kid|child|daughter|son|brother|sister|relative|grandson|granddaughter|nephew|niece|girlfriend|boyfriend|fiance|partner|aunt|uncle|cousin|ex|neighbor|neighbour|friend|co-?worker|colleague|roommate|tenant|employee|student|boss|manager|employer|supervisor|landlord|parents|family)";
const OWES =
  "(?:owes?|owed|owing|debts?|delinquent|past due|behind on|in default|in collections?|unpaid|overdue|hasn't paid|has not paid|didn't pay|not paying|refus\\w+ to pay|balance due|defaulted|outstanding balance|avoiding us|bad check|late on)";
const MAY_KNOW =
  "co-?sign|guarantor|joint|authori[sz]|permission|consent|executor|estate|your (?:debt|account|balance)|power of attorney|isn't|is not|will not|won't|never|can't|cannot|not (?:allowed|able|going) to|passed away|deceased|apologi|sorry|should not have|paid by insurance|stopped|customer (?:says|said|states?|stated)|you (?:said|mentioned|told|asked)";

/** Talk of somebody's debt to somebody else. */
export const disclosure: readonly WordEntry[] = [
  {
    classes: ["disclosure"],
    pattern: `\\b(?:he|she|they|tom|the guy in \\w+ \\w+|your (?:\\w+ )?(?:${PERSON}|sister-in-law|brother-in-law|nephew|niece|grandson|fiance))(?:'s|'re| is| are| has| have| hasn't| haven't)?\\b[^.;!?\\n]{0,50}?(?:months? (?:late|behind)|past due|behind on|behind\\b|owes|hasn't paid|got a debt|has a debt|a debt with us|haven't (?:been )?pa(?:id|ying)|isn't paying|not paying|in (?:serious )?debt|loan payments?|unpaid (?:bills?|judgment)|sued over|took out|overdue|paid us)|\\b(?:tell|ask|let|have|remind) (?:your |the |him|her|them|everyone)[^.;!?\\n]{0,40}(?:pay (?:his|her|their|up|us|the)|loan|debt collector|past due|isn't paying|owes|overdue|we want our money)|\\b(?:told|informed|called|left word with|notified|spoke to|explained to)\\b[^.;!?\\n]{0,24}(?:your|the|his|her) (?:\\w+ )?(?:${PERSON}s?|sister|office|receptionist|parents|front desk|reception|hr)\\b[^.;!?\\n]{0,40}(?:you owe|money|past due|paying|debt|amount|loan|owe)|\\bcalling for \\w+ about (?:his|her) (?:overdue|past due|loan|debt)|\\b(?:owes|owe) (?:money to )?my client|\\bare you \\w+'s (?:landlord|boss|mother|employer|wife|husband|roommate)|\\b(?:married|marrying) into a`,
    unless: `${MAY_KNOW}|isn't responsible|not responsible|no record|you asked|your file|you're`,
  },
  {
    classes: ["disclosure"],
    pattern: `\\b(?:your|ur) (?:\\w+ )?${PERSON}\\b(?:'s)?[^.;!?\\n]{0,40}?\\b${OWES}\\b`,
    unless: `${MAY_KNOW}|(?:dental|vet|medical) bill`,
  },
  {
    classes: ["disclosure"],
    pattern: `\\b(?:we|i)(?:'ve| have)? (?:already )?(?:told|spoke (?:to|with)|talked (?:to|with)|informed|called|notified|left a message (?:with|for)|explained to|mentioned to|contacted|let|emailed|discussed)\\b[^.;!?\\n]{0,14}\\b(?:your|ur) (?:\\w+ )?${PERSON}s?\\b[^.;!?\\n]{0,50}?\\b(?:${OWES}|how much|the loan|your (?:loan|account|debt|bill|balance)|overdue|about (?:this|it))\\b`,
    unless:
      "at your request|you asked|authori[sz]|permission|co-?sign|will not|won't|never|sorry|apologi|should not have",
  },
  {
    classes: ["disclosure"],
    pattern: `\\b(?:he|she|they)(?: still| also|'s| has| have| is| are|'re)* ${OWES}\\b(?! (?:a|an) (?:apology|explanation))|\\b(?:collect|collecting) (?:a |the |on a )?debt (?:from|on|against|of|owed by) (?:your|him|her|them|mr|mrs|ms|\\w+ \\w+,? your)|\\bdebt (?:he|she|they|(?:of|from) (?:your|his|her))\\b|\\b(?:have|get|tell|ask|make|convince|urge|remind) (?:him|her|them|your ${PERSON})\\b[^.;!?\\n]{0,20}\\bto pay\\b|\\bget (?:him|her) to pay\\b|\\b(?:his|her|their) (?:\\w+ )?(?:debt|loan|account|balance|bill|payment)s?\\b[^.;!?\\n]{0,20}\\b(?:in collections?|in default|overdue|past due|delinquent|unpaid|with us|late|behind)`,
    unless: `${MAY_KNOW}|\\bbefore\\b.{0,10}bankrupt|the (?:customer|consumer|caller)|he (?:said|stated|told|says)|she (?:said|stated|told|says)|attorney`,
  },
  {
    classes: ["disclosure"],
    pattern: `\\b(?:to|attention:?|dear) (?:the )?(?:hr|human resources|payroll|manager|neighbors?|family|friends|employer)\\b[^\\n]{0,60}\\b${OWES}\\b|\\b(?:as|you're|you are) (?:his|her|their) (?:\\w+ )?(?:reference|emergency contact|${PERSON})\\b[^.;!?\\n]{0,60}(?:paid|pay|owes?|debt|loan)`,
    unless: MAY_KNOW,
  },
  {
    classes: ["disclosure"],
    told: true,
    pattern: `\\b(?:told|called|contacted|calling|contacting|spoke (?:to|with)|talked to|discussed|disclosed|informed|harass(?:ed|ing)|texted|emailed|messaged|calls? to|calls)\\b[^.;!?\\n]{0,40}\\b(?:my|third) (?:\\w+ )?(?:${PERSON}s?|work|job|office|school|place of (?:work|employment)|in-?laws|neighbors|part(?:y|ies)|references?)\\b|\\bthird part(?:y|ies)\\b[^.;!?\\n]{0,30}\\b(?:debt|without)`,
    unless: "\\bi (?:told|called|contacted|spoke|talked|asked|informed)|my (?:attorney|lawyer|bank)|credit bureau",
  },
];
