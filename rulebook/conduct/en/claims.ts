import type { WordEntry } from "@fairdue/core/conduct/word-book.ts";

const OFFICE =
  "(?:police|sheriff(?:'s)?|marshal(?:'s)?|constable|detective|(?:police|arresting|court|law enforcement|probation|peace) officer|officer [a-z]+|deputy|investigator|special agent|federal agent|fbi|federal bureau|irs\\b|internal revenue|social security administration|department of (?:justice|treasury|education|revenue|homeland)|district attorney|attorney general|d\\.?a\\.?'s office|prosecutor|county (?:court|clerk|courthouse)|courthouse|the courts?\\b|court (?:clerk|officer|house)|clerk of (?:the )?court|magistrate|the judge|judge (?!you|your|the|any|anyone|people)[a-z]+|government|federal government|enforcement (?:unit|bureau|division|agency)|financial crimes|fraud (?:investigations? )?(?:unit|division) of|sergeant [a-z]+|lieutenant [a-z]+|deputy [a-z]+|agent [a-z]+ from|state police|police department|superior court|court-appointed|prosecuting attorney|county prosecutor|federal officer|u\\.s\\. (?:marshals?|treasury|attorney)|treasury|bureau of|warrant (?:desk|division)|judge's chambers|grand jury|federal (?:loan )?crimes|licensed counsel|certified bailiff|enforcement officer|crimes division|secret service|homeland|process server|warrants? division|bailiff)";

/** Court, police, government or lawyer played by a collector. */
export const authority: readonly WordEntry[] = [
  {
    classes: ["false-authority"],
    pattern:
      "\\bbadge (?:number|#|no)?|\\b(?:lieutenant|sergeant|deputy|captain|detective|agent|officer|marshal) [a-z]+, |\\b(?:clerk of (?:the )?courts?|the (?:court|judge|state|government)|a judge) (?:has |have )?(?:ordered|sent|assigned|appointed|authorized|told|asked) (?:me|us)|\\bhereby summoned|\\bsummons withdrawn|\\bgrand jury|\\bcourt-appointed|\\b(?:i am|i'm|i work for|speaking as|we're|we are) (?:\\w+ ){0,3}(?:licensed counsel|counsel|prosecutor|bailiff|attorney|agency of the|officer assigned|federal officer)|\\bpolice department\\b|\\bprosecuting attorney|\\bbureau of \\w+ (?:enforcement|debt)|\\bi'm the attorney|\\b(?:judge|sheriff|prosecutor|senator|governor|magistrate)'s (?:assistant|aide|clerk|secretary|deputy)|\\bwe(?:'re| are) (?:\\w+ )?(?:law enforcement|police|federal agents|marshals|officers)|\\bgovernment official|\\blegal office of|\\bgoes before (?:the|a) judge|\\bit goes away\\b|\\bdebt hearing",
    unless:
      "not an? |attorney for you|your attorney|compliance officer|loan officer|identity|your police report|represents|badge of|scam|impersonat|claim",
    lawfulIn: ["lawyer-letter", "legal-action"],
  },
  {
    classes: ["false-authority"],
    pattern: `\\b(?:this is|i am|i'm|we are|we're|my name is|calling from|calling on behalf of|speaking with|here (?:at|from|with)|on behalf of|from|with|work(?:ing)? (?:for|with)|represent(?:ing)?|contacted by|notice from|message from|call from)\\b[^.;!?\\n]{0,30}?\\b(?:the )?(?:\\w+ )?${OFFICE}\\b`,
    unless:
      "not (?:a|an|with|from|for|the|associated|affiliated)|claims?|pretend|pos(?:e|ing)|impersonat|scam|if (?:anyone|someone|you)|received? (?:a|your)|your police report|police report|copy|order from the court|judgment|authori[sz]ed|hearing|you (?:sent|filed|told|said)|from the court(?:'s)? (?:website|record)|withdraw|loan officer|collection officer|benefits? from|income from|exempt|payments? from|student loan|department of education loan|letter from your|protected|comply|complaint with|contact|call the|free from|attorney general's (?:website|office (?:at|to))|collect(?:ing)? (?:a |the )?judgment|served with|restrain",
  },
  {
    classes: ["false-authority"],
    pattern: `^[^.;!?\\n]{0,12}\\b(?:officer|detective|investigator|deputy|agent|sergeant|lieutenant|marshal|attorney|judge)\\b [a-z]+(?: [a-z]+)? (?:here|speaking|calling|from|with)|\\b(?:officer|detective|investigator|deputy|sergeant|special agent) [a-z]+ (?:here|speaking|calling|with|from)\\b`,
    unless: "loan officer|compliance",
  },
  {
    classes: ["false-authority"],
    pattern:
      "\\b(?:i am|i'm|my name is|this is)\\b[^.;!?\\n]{0,20}\\b(?:attorney|lawyer|counsel|prosecutor|paralegal)\\b|\\bmy name is attorney\\b|\\bas (?:an|your creditor's) attorney\\b|\\bi (?:will|'ll|am going to|can) be (?:prosecuting|serving|suing)|\\b(?:attorney|lawyer) (?:[a-z]+ )?(?:here|speaking)\\b",
    unless: "not an? (?:attorney|lawyer)|our attorney|your attorney|attorney for|represents",
    lawfulIn: ["lawyer-letter", "legal-action"],
  },
  {
    classes: ["false-authority"],
    pattern:
      "\\byou(?:'ve| have) been served\\b|\\bserving you\\b|\\bserve you (?:with )?(?:papers|at|legal|the)|\\bpapers? (?:for|to serve) (?:you|on you|about a debt)|\\b(?:summons|subpoena|warrant|court papers|lawsuit papers|arrest warrant) (?:has been |is being |was |is |are )?(?:issued|signed|prepared|drawn up|in (?:your|my) (?:name|hand)|ready|pending|waiting|number)|\\bsummons in your name|\\b(?:pay|settle|payment|paying)\\b[^.;!?\\n]{0,40}\\b(?:to )?(?:cancel|stop|withdraw|drop|avoid|recall|quash|dismiss) (?:it|the (?:summons|warrant|case|papers|court|charges|hearing|officer|lawsuit|subpoena)|court|charges)|\\bjudge\\b[^.;!?\\n]{0,30}(?:sign|asked me|called|before he|before she|wants|ordered me)|\\bdocket(?:ed)? (?:number|under)|\\bcase (?:number|file|no\\.?) [a-z0-9-]+[^\\n]{0,40}pay (?:today|now)|legal department of the",
    unless:
      "you may file an answer|court has|was entered|served with a summons|municipal court|hearing|if you (?:were|are|have been) served|answer within|may avoid|avoid (?:late|additional|further)",
  },
];

/** Consequences that do not follow from a debt, or not before a court has spoken. */
export const consequences: readonly WordEntry[] = [
  {
    classes: ["false-consequence"],
    pattern:
      "\\b(?:half|all|every cent|part) (?:of )?(?:your |you )?(?:paycheck|pay|wages|salary|make|earn)\\b|\\b(?:paycheck|house|car|money|wages|everything) (?:will be|is|belongs?|becomes?)(?: to)? (?:ours|mine|us)\\b|\\bbelongs? to us|\\b(?:lose|losing|lost|pull|take|revoke) (?:your |you )(?:\\w+ )?(?:license|nursing|citizenship|right to|benefits|pension|custody|kids|children)|\\bbenefits will be (?:cut|stopped|lost)|\\b(?:veteran|welfare|disability|unemployment|food stamp)s?(?:'s)? (?:\\w+ )?(?:cut|stop|lose|will)|\\b(?:barred|banned|prohibited) from (?:voting|travel|flying|working|leaving|owning)|\\b(?:leave|leaving) (?:the )?(?:state|country|town)\\b|\\bno-?fly|\\b(?:lights|power|water|electricity|phone) (?:shut|cut|turned) off|\\bhave your (?:lights|power|water|kids|phone)|\\badd \\d+ ?%|\\bowe (?:double|triple|twice)|\\bdebt never expires|\\bfollow your (?:children|kids|family)|\\b(?:legally|personally) (?:liable|responsible) for your\\b|\\bcollege funds?|\\b(?:tow|towing|take|taking) your (?:car|truck|furniture|home|house|things|stuff|tv)|\\bcan't (?:renew|leave|travel|get a job|work|vote)|\\bup to (?:\\w+) years|\\bfive years for|\\bfederal prison|\\bsame as stealing|\\bgrand larceny|\\bnever (?:get|have) another (?:job|loan|apartment|house)|\\baccount will be (?:locked|frozen|emptied|seized)|\\bempty your|\\bwithout a (?:judge|court)|\\bdon't need (?:to go to )?(?:a )?(?:court|judge)|\\btaken by the state|\\bcourt isn't needed|\\brepossess (?:anything|everything|whatever)|\\bcredit (?:will|is going to|'ll) be (?:ruined|destroyed|shot|dead)|\\bstraight out of your pay|\\bseiz(?:e|ed|ing)\\b|\\bcriminal offense|\\bcriminal record|\\bmortgage will be called",
    unless:
      "\\b(?:not|never|no|isn't|aren't|won't|nobody|can't (?:garnish|take|be|lose))\\b|only a|unless a court|secured|your plan|credit (?:report|file|bureau)|up to (?:\\w+) years (?:to (?:pay|dispute)|on|from)|half (?:today|now|in)|of your choice|title",
  },
  {
    classes: ["false-consequence"],
    pattern:
      "\\b(?:is|it's|that's|this is|considered|are|you're|constitutes?|amounts? to|be|as|guilty of|for|of|committed?|committing|charged with|commit)\\b (?:a |an |now |legally |basically |pure |just |also |called |the same as |federal |criminal |considered )*(?:crime|theft|fraud\\b|felony|misdemeanor|illegal|against the law|larceny|stealing|criminal (?:offense|act|matter|case)|federal (?:offense|crime)|(?:check|bank|wire|mail|credit card|loan|internet) fraud|theft by deception|theft of services|embezzlement|grand larceny|a federal)",
    unless:
      "\\b(?:is not|isn't|never|no|not a|not considered|are not)\\b[^.;!?]{0,14}(?:crime|criminal|theft|fraud|felony|illegal)|illegal for (?:a|any|us|collectors?|anyone)|victim of|identity theft|result of|because of (?:fraud|theft|identity)|in case of|suspect|report(?:ed|ing)?|protect|claims? of|alert|it's illegal (?:for|to (?:threaten|harass))|is it (?:a|illegal)|dispute|evidence of fraud|proof of|due to",
  },
  {
    classes: ["false-consequence"],
    pattern:
      "\\bcriminal(?:ly)? (?:prosecut\\w+|charges?|liab\\w+|case|record|action|complaint|penalt\\w+)|\\b(?:prison|jail) (?:time|sentence|term)|\\bfederal (?:prison|offense|crime|charges|investigation|law)\\b|\\bfelony\\b|\\bindict(?:ed|ment)|\\b(?:you|u) (?:can|could|will|may|might|'ll|would) be (?:charged (?:with|for)|arrested|prosecuted|jailed|imprisoned|indicted|convicted)|\\bguilty of\\b|\\bunder (?:federal )?investigation|\\bprosecut(?:ed|ion|e you|ing you)\\b|\\bdefraud(?:ing|ed)?",
    unless:
      "\\b(?:not|never|no|nobody|cannot|can't|isn't)\\b[^.;!?]{0,40}(?:criminal|prison|jail|felony|charged|arrest|prosecut|guilty)|federal law (?:gives|requires|prohibits|protects|allows|limits|says)|under federal law(?:,)? you (?:have|may|can)|your rights|civil matter|identity theft|scam|illegal|laundering",
  },
  {
    classes: ["false-consequence"],
    pattern:
      "\\b(?:garnish(?:ing|ed|ment)?|attach(?:ing)?|seiz(?:e|ing|ed)|tak(?:e|ing|en)|levy(?:ing)?|levied|freez(?:e|ing)|frozen|drain(?:ing)?|empty(?:ing)?|repossess(?:ing)?|confiscat\\w+|foreclos\\w+|auction(?:ing)?|clean(?:ing)? out|put(?:ting)? a lien|plac(?:e|ing) a lien|lien|intercept(?:ing)?|dock(?:ing)?|suspend(?:ed|ing)?|revok(?:e|ed|ing)|cancel(?:l?ed)?|shut(?:ting)? (?:off|down))\\b[^.;!?\\n]{0,26}?\\b(?:wages?|pay ?checks?|salary|bank accounts?|accounts|house|home|car|vehicle|property|assets|belongings|furniture|social security|ssi|disability|pension|tax refunds?|refund|child support|passport|licen[sc]e|benefits|stimulus|savings|retirement|everything you (?:own|have)|citizenship|green card|visa)\\b|\\b(?:wages?|pay ?checks?|bank accounts?|house|home|car|property|social security(?: checks?)?|benefits|passport|licen[sc]e|tax refunds?|accounts)\\b[^.;!?\\n]{0,30}?\\b(?:garnished|seized|taken|frozen|repossessed|suspended|revoked|levied|cancel+ed|confiscated|foreclosed|intercepted|on hold until|auctioned|docked|attached)\\b",
    unless:
      "\\b(?:not|never|only|cannot|can't|don't|do not|won't|no|unless a court|nobody)\\b[^.;!?]{0,30}(?:garnish|seiz|tak(?:e|ing|en)|freez|lien|levy|suspend|revok|foreclos|repossess|attach)|(?:only|after|unless|until|if) (?:a |the )?(?:court|judge|judgment)(?! needed)|judgment was|court (?:has |have )?(?:authori[sz]ed|order(?:ed)?|issued|approved)|garnishment order|released|(?:take|taken|taking) (?:payments?|a payment|off|care|into account|from your (?:bank|account) (?:on|as))|scheduled|as (?:you )?agreed|authori[sz]ation|autopay|your request|take your (?:call|payment|time)|taken into account|your (?:car|auto|home|vehicle) loan|secured|fraud (?:alert|hold)|to protect|take you home|you asked|sheriff's sale|attached (?:is|please|you)|card|was suspended|reinstat|foreclosure prevention|keeps your home|loan on your (?:home|car)|cancel your (?:account|payment|plan)|take out",
  },
  {
    classes: ["false-consequence"],
    pattern:
      "\\b(?:child|children|kids?|heirs?|family|spouse|wife|husband|estate)\\b[^.;!?\\n]{0,20}\\b(?:inherit|will (?:have to|owe|be responsible|pay)|responsible for (?:this|your)|stuck with)\\b|\\bon your (?:credit(?: report| file)?|record) (?:for life|forever|permanently|for ever|until you die|the rest)|\\b(?:forever|for life|permanent(?:ly)?)\\b[^.;!?\\n]{0,26}\\bcredit|\\b(?:never|can't ever|won't ever|not be able to ever) (?:be able to )?(?:buy|rent|get|own|borrow|work|have)\\b[^.;!?\\n]{0,24}(?:again|house|home|loan|job|credit|apartment)|\\bemployer (?:is|will be|has) (?:required|forced|to fire|legally)|\\b(?:double|triple|quadruple)(?:s|d)? (?:by|every|each|if|tomorrow|overnight|if you)|\\bno court (?:needed|order|required)|\\bwithout (?:going to |a )?(?:court|judge|judgment|hearing)|\\bwhenever we want\\b|\\bautomatic(?:ally)? (?:lose|guilty|judg)|\\bwe(?:'ve| have) already (?:won|got(?:ten)?) (?:a |the )?(?:judgment|case)|\\b(?:lawsuit|case|suit) (?:has been|was|is being) filed (?:against you )?(?:today|this morning|already|in your county)|\\b(?:federal|national|government) (?:database|blacklist|watch ?list|no-fly)",
    unless:
      "aren't|isn't|are not|will not|won't|does not|not responsible|not be|never (?:ask|threat|call|be asked)|resolve this without|settle (?:this )?without|without (?:a )?court (?:order|judgment),? (?:we|nobody|no one|i) (?:can|may)?not|cannot|can't (?:garnish|take|do)|co-?sign",
  },
];

/** Money asked for in ways no collector may ask. */
export const money: readonly WordEntry[] = [
  {
    classes: ["personal-payee"],
    pattern:
      "\\b(?:pay|send|wire|zelle|venmo|cash ?app|transfer)\\b[^.;!?\\n]{0,30}\\b(?:my (?:personal |own )?(?:account|venmo|zelle|cash ?app|paypal)|me (?:directly|personally)|gift cards?)\\b|\\bgift cards?\\b[^.;!?\\n]{0,30}\\b(?:pay|payment|numbers?|codes?)\\b",
    unless: "never|do not|don't|not accept|scam|if (?:anyone|someone)",
  },
  {
    classes: ["extra-fee"],
    pattern:
      "\\b(?:collection|processing|convenience|visit|phone|handling|collector's|rush|attorney) (?:fee|charge|surcharge)s?\\b[^.;!?\\n]{0,30}\\b(?:you|will|added|add|pay|owe|extra)\\b|\\b(?:add|adding|charge|charging|pay)\\b[^.;!?\\n]{0,20}\\b(?:collection|collector's|visit|convenience|inconvenience) (?:fee|charge)",
    unless:
      "no (?:extra |additional )?(?:fee|charge)|not (?:charge|add|pay|owe)|waive|never|don't|as (?:allowed|provided|set out|permitted)|agreement|free of charge",
  },
  {
    classes: ["induced-borrowing"],
    pattern:
      "\\b(?:borrow|get a loan|take out (?:a|another) (?:loan|cash advance|payday)|cash advance|max out|payday loan|pawn|sell your (?:plasma|blood|kidney|ring|body))\\b[^.;!?\\n]{0,40}\\b(?:pay (?:us|me|this|it|the)|to (?:cover|settle|clear)|from (?:your )?(?:family|friends|mom|parents|relatives))\\b",
    unless: "don't|do not|never|not recommend|avoid|should not",
  },
];
