import type { WordEntry } from "@fairdue/core/conduct/word-book.ts";

/** Threats that name no harm: what the speaker can do, what they know, how sorry somebody will be. */
export const hints: readonly WordEntry[] = [
  {
    classes: ["threat"],
    pattern:
      "\\b(?:messing|playing|dealing|fooling) with (?:the wrong|me\\b|us\\b|fire)|\\bwho you(?:'re| are) (?:dealing|messing|playing|talking) (?:with|to)|\\b(?:easy|nice) way or the hard|\\bone way or (?:the other|another)|\\b(?:done|through|finished) (?:being|playing) (?:nice|polite|patient|games)|\\bnot (?:as|so) (?:polite|nice|patient|friendly|gentle|kind|understanding|reasonable) as|\\b(?:try|test) me\\b|\\bi dare you|\\bdon't (?:test|try|push|cross|tempt) (?:me|us)|\\bopen season|\\btick[- ]?tock|\\bclock is ticking|\\bconsequences? (?:to|for) (?:crossing|ignoring|you|lying|not)|\\bpay for (?:it|this|that)\\b(?= |$|,|\\.)(?! with| using| over| in)|\\b(?:gets|get|getting) away with (?:it|this|that)\\b|\\b(?:crosses|stiffs?|cheats?|screws?|burns?) us\\b|\\bpeople who (?:don't|stiff|cheat|cross|ignore)|\\bvery nervous|\\bbe nervous|\\bshould be (?:nervous|worried|scared|afraid)|\\byou won't (?:be|like|have|forget|see|know|survive)\\b|\\bwon't (?:be smiling|survive|forget it|see us coming|like it)|\\bwhen (?:i'm|we're|i am|we are) (?:done|through|finished) with (?:you|ya)|\\byou'?ve been warned|\\bhow tough you are|\\bturn your (?:world|life)|\\blose your mind|\\ball over you|\\bbad dream|\\bnightmare|\\bthe alternative is|\\bis going to hurt\\b|\\breal(?:ly)? bad\\b|\\bdon't be surprised (?:if|when)|\\bvalue your (?:safety|life|family|job|marriage)|\\bwith (?:money|cash) or with\\b|\\bi guarantee (?:it|you)|\\bmark my words|\\bi'm (?:warning|watching) you|\\bwe(?:'re| are) watching|\\beyes on you|\\bleav(?:e|ing) town|\\bsmoke you out|\\bhide all you|\\bwherever you (?:go|are|run|hide)|\\bi can (?:make|find|get|have) (?:your|you\\b|the cops|someone)(?! (?:a|an|set|on|signed|the))",
    unless:
      "help|discount|you can find|dispute|you won't (?:be (?:charged|asked|called|contacted|billed|able|arrested|responsible|reported|sued)|have to|see (?:any|a|us|it|that)|need|owe|get|hear|lose)|pay for (?:it|this|that) (?:with|in|over)|how can you pay|sorry|wherever you log|happy|find you a|get you (?:a|the|set|started)|really bad (?:time|connection|line|month|luck|news)|feel",
  },
  {
    classes: ["threat"],
    pattern:
      "\\b(?:hate|shame|pity|too bad|sad|tragic) (?:to see |if |for )(?:anything|something|your|it|that|her|him|them)?{to}(?:happen|happened|got|get|scratched|burn|hurt|broke|stolen|gone|lost)|\\b(?:flat|slashed|scratched|keyed|on fire|burned down|blown up|up in flames)\\b|\\block your doors?|\\bknock (?:on|at) your door|\\byour (?:car|house|place|home) (?:on fire|burn)|\\bdrag (?:you|ur?|your) (?:out|down|through|name)|\\bthrough the (?:mud|phone)|\\bcome (?:through|get you|for you|and get|2 ur|to ur)|\\bcome get (?:you|u|it)\\b|\\b(?:hurt|harm|get|kill|find) u\\b|\\bend up (?:in (?:the )?(?:hospital|er|ground|ditch|jail)|dead|hurt|on the street|homeless)|\\bwith blood|\\bmy boys\\b|\\bmy crew\\b|\\bmy guys\\b|\\bour guys\\b|\\bpeople (?:near|outside|at|watching) your|\\b(?:five|ten|two|twenty|\\d+) minutes (?:from|away from) your|\\bsit on your (?:porch|doorstep|steps|lawn)|\\bi'm (?:five|ten|driving|coming|on my way|right|outside)\\b{to}(?:your|over|there|place|down|outside)|\\bdriv(?:e|ing) over there|\\bcoming over\\b|\\bdrop by and talk|\\bturn up at\\b|\\bshow up\\b{to}(?:funeral|wedding|church|school|house|work|door|job)|\\bnext time it(?:'s| is| will be| won't)",
    unless:
      "sorry|hospital bill|funeral home|not coming|nobody|no one|won't|never|repair|insurance|claim|accident|flat (?:fee|rate)|settlement offer|insurance denied|miss the",
  },
  {
    classes: ["threat", "disclosure"],
    pattern:
      "\\b(?:your|ur|every|her|his|the|all) (?:\\w+ ){0,3}(?:{kin}|{circle}|{work}|director|receptionist|neighbors?|coworkers?|relatives?)(?:'s)?(?: on \\w+ street| at \\w+| in \\w+)?(?: phone)? (?:is|are|gets?|will|'ll|starts?|would|is going|are going|is about|are about|sounded|might|won't) {to}(?:getting|going to (?:love|hear|get|know|find|enjoy|read)|a letter|letter|love|hear|ring(?:s|ing)?|email|get (?:a|this)|about to|upset|be getting|be hearing|be told|receive|a (?:phone )?call|a visit|proud of)|\\b(?:another|one) of your (?:relatives|friends|family|co-?workers)|\\bcontact list\\b|\\bfriends list\\b|\\bfile on your|\\bdial(?:ing)? your|\\b(?:call|calling|phone|tell|telling|contact|text|message|email|visit|contacting|calling up) (?:up )?(?:your|ur|every|all your) (?:\\w+ ){0,2}(?:{kin}|{circle}|{work}|references|relatives|members)s?\\b(?: (?:and|members|one by one|again|too|next|right now|today|tonight|tomorrow|at|to let|about|in the morning|every))?|\\bevery person you know|\\beveryone you know|\\bhear(?:s)? about this\\b|\\b(?:if|what if|how about) i (?:told|called|tell|call|let) (?:\\w+ )?(?:your|her|him|them|{kin})|\\bwant me to (?:call|tell|phone|visit|talk)|\\bhow would your\\b|\\bask for (?:her|him|them) by name|\\b(?:a letter|an? (?:very )?interesting email|a call) (?:about|to) (?:you|your)|\\bthis file in the morning|\\bsign (?:i'm|we're) putting|\\bvery public\\b|\\byour pics\\b|\\bpics go online|\\bpost online\\b|\\bbusiness out there|\\bwhole town",
    unless:
      "\\bnot\\b|won't|will not|never|removed|stopped|no longer|you (?:can|may|could|asked|listed)|your permission|please|isn't|don't|sounds|office hours|do you|would you|if you'd|thank|attorney|call your (?:bank|insurance|doctor|lender|card)|loan servicer|sorry|your (?:work|job) (?:is|will be) (?:going|better)|getting (?:better|married|older)|is going to (?:be|college)|mail",
  },
  {
    classes: ["threat"],
    pattern:
      "\\byour (?:career|marriage|reputation|business|job|life|credit|days|freedom|name)\\b{to}(?:is (?:over|finished|done|mine|history|ruined|gone)|are (?:over|numbered)|won't survive|in the toilet|on the line|ruined|over)|\\bwon't have a (?:job|home|family|business|life|friend)|\\b(?:throw|kick|put) you out\\b|\\bthrows you out|\\bsee (?:to it )?that you (?:never|lose|don't)|\\bmake sure (?:you|your|that|every|everyone|nobody|no one){to}(?:never|lose|throws?|fired?|knows?|hears?|suffers?|regrets?|hire|pays? for)|\\bwe know (?:your|where (?!your (?:payment|money|check|account))|what|who)|\\bi know (?:your|where your|what school|which|people|somebody|someone)\\b(?! (?:kids keep|situation|account|balance|payment|name is|time|busy))|\\bnice (?:car|house|home|family|kids?|job|place)\\b|\\bgot a nice|\\bunpleasant\\b|\\bon (?:my|our) (?:list|radar)|\\bset you on fire|\\bskip town",
    unless:
      "sorry|understand|help|won't have a (?:late|fee)|we know (?:your (?:payment|account|situation|time|card)|what you|where your payment)|hope",
  },
  {
    classes: ["threat", "false-consequence"],
    pattern:
      "\\b(?:patrol car|squad car|county lockup|lockup|bail bonds?m\\w*|bail\\b(?! ?out)|orange jumpsuit|jumpsuit|prison food|turn yourself in|turning you in|turn you in|picked up (?:at|by|on)|arrest order|judge signs|book(?:ed)? you|book you on|jail cell|sworn out|contempt\\b|looking for you|three hots|cell mate|cellmate|county jail|the slammer|mug ?shot|fingerprint\\w*|deput(?:y|ies) with|night in jail|night behind|weekend in (?:jail|county)|authorities (?:are|will|and)|notified the authorities|report you to (?:the )?(?:police|cops|ice|immigration|authorities)|sending your file to the)\\b|\\bimmigration\\b|\\b(?:send|sending|call|calling|file|filing|filed|get|contact) (?:the |a |your local )?(?:sheriff|police report (?:on|against)|police(?! report)|cops|criminal)",
    unless:
      "you (?:may|can|should|want)|please|identity|stolen|not|never|your police report|copy of|scam|impersonat|if you (?:filed|file)|i'm sorry|sheriff's sale",
  },
  {
    classes: ["threat"],
    pattern:
      "\\b(?:there(?:'ll| will| is going to)? be|in|into|cause you|big|serious|deep|real|heap of|world of) (?:\\w+ )?(?:trouble|pain|hurt)\\b|\\btrouble (?:for|with) (?:you|your)|\\bworry about what|\\bbe (?:very |really )?careful (?:walking|going|out|when you|if i|who|where|driving|at night|tonight|crossing|from now)|\\bby force\\b|\\b(?:reputation|name|life|career|business|marriage|family) (?:will|is going to|could|can|gets?) (?:be )?(?:destroyed|ruined|wrecked|dragged|over|torn)|\\bspread the word\\b|\\bpay (?:dearly|the price|for this|in blood)|\\bwhatever it takes\\b|\\bgo(?:ing)? public\\b|\\bget (?:angry|mad|mean|nasty|physical|rough)\\b|\\bmess(?:ing)? (?:up )?(?:your|you up)|\\bscrew(?:ing)? up your life|\\bsmashed up|\\bharassing you until|\\bmake you (?:pay|suffer|sorry|regret|cry|beg|bleed|wish|famous)\\b|\\byou(?:'ll| will| are going to|'re going to|'re gonna)? (?:beg|crawl|cry|scream|bleed|lose everything|pay dearly|suffer)|\\b(?:call|phone|tell|contact) your \\w+ instead|\\bforever running|\\b(?:can't|cannot|won't) (?:protect|save|help) you\\b|\\bno one (?:can|will) (?:save|protect|help) you|\\bnobody will help you|\\bwhen we come (?:for|to)|\\buse (?:it|that|this) against you|\\bembarrass(?:ing)? (?:you|your)|\\bshame (?:you|your)|\\b(?:you|they|she|he) (?:should|better|ought to) be (?:scared|afraid|terrified)",
    unless:
      "avoid|help you|sorry|no trouble|without (?:any )?trouble|save you trouble|not (?:make|get|cause)|don't (?:be|get)|never|won't cause|won't be (?:any )?(?:trouble|pain)|trouble (?:paying|hearing|logging|finding|reaching|making|with (?:your|the) (?:bill|app|site|account|connection|payment))|having trouble|in (?:some )?pain|make you pay (?:a fee|extra|twice)|careful (?:with|about)|won't make",
  },
  {
    classes: ["threat", "disclosure"],
    pattern:
      "\\b(?:your|ur) (?:\\w+ )?(?:{kin}|{circle}|{work}|co-?workers|neighbors) (?:will|is going to|are going to|'ll|gonna|must|should|needs? to) (?:all )?(?:find out|know|hear|learn|see|be told|get a call|pay|be next)|\\b(?:want|like|need) (?:us|me) to (?:talk|speak|call|go|write|explain) (?:to |with )?(?:your|her|him|them)|\\b(?:word|everything|it|this|your debt|the truth|the news) (?:about you )?(?:to|with) (?:all )?(?:of )?your (?:{kin}|{circle}|{work}|neighbors)|\\bcontact everyone\\b|\\beveryone (?:at|in) your\\b",
    unless: "not|never|won't|permission|authori[sz]e|would you|prefer|help",
  },
  {
    classes: ["threat", "false-consequence"],
    pattern:
      "\\b(?:reported|turned|handed|given|referred|submitted|passed) (?:you|your (?:name|file|case|account|information))?{to}(?:over )?to (?:the )?(?:police|cops|sheriff|law enforcement|authorities|da\\b|district attorney|prosecutor|immigration|fbi)|\\bgiven to law enforcement|\\b(?:taken|take you) into custody|\\bbench warrant|\\barrest warrant|\\bwarrant (?:in|with|for|against) (?:your|you)|\\byears in (?:prison|jail)|\\b(?:go|going|off|sent|send you) to (?:jail|prison)|\\bcriminal charges|\\bcriminal matter|\\bfac(?:e|ing) (?:jail|prison|charges|arrest|time)",
    unless: "identity|not|never|nobody|no one|can't|isn't|scam|you filed|stolen",
  },
  {
    classes: ["threat"],
    pattern:
      "\\bdon't (?:you )?(?:think|believe|assume|imagine|doubt|forget) (?:for a second )?(?:that )?(?:i|we) (?:won't|will not|can't|cannot|wouldn't|aren't|will|can)\\b|\\b(?:i|we) won't hesitate to",
    unless: "help|won't hesitate to (?:fix|refund|correct)",
  },
];
