import type { TurnOfPhrase } from "@fairdue/core/conduct/word-book.ts";

const RHETORIC =
  "don't (?:think|make|believe|forget|test|push|play|mess|try|bother|want|wanna|pay)|won't (?:stop|quit|rest|hesitate|like|be able)|not (?:stop|hesitate|afraid)|\\bif you (?:don't|won't|do not|can't|cannot|haven't)|can't hide|cannot hide|never work|no court|without";

/** What turns forbidden words into lawful ones: denial, advice, report, apology, training. */
export const turns: readonly TurnOfPhrase[] = [
  {
    why: "an insult denied or forbidden",
    before:
      "\\b(?:(?:never|not|n't|no one|nobody|cannot|without|refrain from|avoid) (?:\\w+ ){0,2}(?:call|calling|called|say|saying|said|use|using|mean|suggest\\w*|imply\\w*|label\\w*|treat\\w*)\\b[^.;!?\\n]{0,40}|(?:not|n't|no|never) (?:be |being |a |an |the |any |that |so |at all )*)$",
    unless:
      "aren't you|ain't you|don't you|can't you|isn't it|have you no|\\b(?:no (?:good|shame|class|brains|honor)|not even|never seen|never met|never dealt|can't believe)",
  },
  {
    why: "denied or forbidden",
    sparing: ["insult"],
    before:
      "\\b(?:will not|won't|would not|wouldn't|do not|don't|does not|doesn't|did not|didn't|are not|aren't|is not|isn't|was not|wasn't|cannot|can't|can not|could not|couldn't|may not|must not|mustn't|should not|shouldn't|shall not|never|nobody|no one|none of us|not (?:going|allowed|permitted|able|here|trying|supposed|legal|a|an|the)|without|instead of|rather than|unlawful to|illegal (?:for .{0,30}to|to)|prohibited from|forbidden|against the law to|no intention of|refrain from|avoid|stop(?:ped)?|there is no|there's no|you are no|you're not|not)\\b(?:(?!\\b(?:pay|hesitate|or we|or i|or else|until|unless|then|make me|believe|think|stop|want)\\b)[^.;!?\\n]){0,60}$",
    unless: `\\b(?:${RHETORIC})`,
  },
  {
    why: "advice what to do when somebody does this",
    around:
      "\\b(?:if (?:anyone|someone|somebody|a caller|a collector|any (?:caller|collector|agent)|you (?:receive|get|are contacted)|they)|anyone who|be (?:careful|aware|wary)|beware|watch out for|scam(?:s|mers?)?|impersonat\\w+|fraudsters|did (?:anyone|someone|anybody|somebody|any)|has (?:anyone|someone|anybody|somebody)|pretend(?:s|ing)? to be|pos(?:e|ing) as)\\b",
    unless: "\\byou(?:'re| are) (?:a|nothing but a?) (?:\\w+ )?scam|{unpaid}{far}\\b(?:we|i)(?:'ll| will)",
  },
  {
    why: "reported, or somebody else's words",
    around:
      "\\b(?:who|customer|consumer|caller|client|borrower|complainant|debtor|he|she|you|account holder|prior collector|previous (?:agency|collector|agent)|old agency|former agent)(?: also| has| had| have)? (?:said|says|stated?s?|told us|told me|claims?|claimed|reports?|reported|alleges?|alleged|complain(?:s|ed)|mentioned|described|called the agent|called our|threatened (?:him|her|to|you)|told (?:him|her|you)|called (?:him|her|you))\\b|\\bcomplaint (?:logged|filed|noted|recorded)|\\byou (?:mentioned|asked whether|asked if|asked about|were told|told us|said that)|\\bin the news\\b",
    unless:
      "you said you(?:'d| would)|you told (?:me|us) you(?:'d| would)|{unpaid}{far}\\b(?:we|i)(?:'ll| will)|\\bhe said .{0,20}(?:or|unless)",
  },
  {
    why: "an apology",
    around:
      "\\b(?:sorry|apologi[sz]e|apolog(?:y|ies)|regret that)\\b[^.!?]{0,80}\\b(?:threaten|call(?:ed|ing)?|said|told|harsh|rude|language|tone|insult|agency|should not|mix|trouble|experience|for)|should(?:n't| not) have (?:said|happened|been|told|called|threatened)",
    unless: "you(?:'ll| will) be sorry|{youre} sorry|sorry (?:excuse|ass)|sorry,? but",
  },
  {
    why: "training or rule",
    around:
      "\\b(?:training|policy|policies|script|coach(?:ing)?|compliance|complaint about|(?:prohibited|forbidden|banned) (?:phrases?|words?|language|statements?)|example of|do not (?:say|use|tell|threaten|call)|never (?:say|use|tell|threaten|pretend)|agents (?:must|may|should|are|cannot|can't|will)|collectors? (?:must|may not|can(?:not|'t)|are (?:not|prohibited)|is not|should)|our agents|it'?s illegal|it is illegal|the law (?:prohibits|forbids|says|does not)|fdcpa|regulation f|you have the right|your rights?)\\b",
    unless: "{unpaid}{far}\\b(?:we|i)(?:'ll| will)|you have no rights?|you have the right to remain silent",
  },
  {
    why: "a comfort",
    around:
      "\\b(?:civil matter|not a crime|nobody can be arrested|no one can be arrested|don't worry|do not worry|rest assured|you are safe|please be assured)\\b",
  },
  {
    why: "the customer speaks",
    around:
      "\\breport you to the (?:attorney general|cfpb|ftc|bbb|state)|\\bcalled me (?:an? |the |such )|\\bi(?:'m| am|'ll be) (?:getting|hiring|calling) (?:a|my) (?:lawyer|attorney)|\\b(?:take me to court|sue me)\\b|\\bi (?:want|would like|'d like) to (?:complain|file a complaint|report)|\\bmy (?:lawyer|attorney) (?:will|is|says)|\\b(?:can|could|will) (?:i|my wages|they)\\b[^.!]{0,40}\\?|\\bi want to (?:speak|talk) (?:to|with) (?:your|a) (?:boss|manager|supervisor)",
  },
  {
    why: "a bound of what we may do",
    around:
      "\\b(?:prohibited from|(?:not|aren't|isn't|never) (?:allowed|permitted) to|would have to sign|this module)\\b",
  },
];
