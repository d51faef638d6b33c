import type { WordEntry } from "@fairdue/core/conduct/word-book.ts";

/** More names to call people, and ways to look down on them. */
export const slurs: readonly WordEntry[] = [
  {
    classes: ["insult"],
    pattern:
      "\\b(?:idiot|moron|imbecile|dimwit|numbskull|dumbo|dummy|dumb ?dumb|bonehead|airhead|blockhead|knucklehead|meathead|muppet|wanker|tosser|pillock|plonker|bellend|knobhead|git\\b|twit|nincompoop|buffoon|clown|crybaby|freeloader|sleazebag|slimeball|scumbags?|dirtbag|douchebag|lowlife|low-life|good-for-nothing|nobody's\\b(?= fool)|loser|deadbeat|fraudster|con ?man|con ?artist|crook|crackhead|junkie|degenerate|parasite|leech|vermin|weasel|skank|hag|tramp|cow\\b(?=[.!,]|$)|swine|bum\\b)s?\\b",
    unless:
      "not (?:a|an)|aren't|closer|called (?:him|her|me|you|the)|bloodsuck|cash cow|git ?hub|clown (?:costume|show|for)|bum(?:per)|anyone|scammer|complaint|crooked|loser (?:pays|of the)|idiot-?proof|policy|said",
  },
  {
    classes: ["insult"],
    pattern:
      "\\b(?:bloody|damn|goddamn|freaking|fricking|frigging|effing|flipping|stinking|rotten|filthy|sorry|total|absolute|complete|utter|typical|born|pathological|lousy|worthless|miserable|pathetic|lying|stupid|dumb|ignorant|ungrateful|cheap|dirty) (?:\\w+ )?(?:idiot|moron|fool|loser|liar|thief|thieves|cow|clown|rat|pig|dog|man|woman|person|excuse|bum|brat|punk|crook|deadbeat|trash|scum|creature|animal|people|little|piece|sack|mouth|lot|head|bastard|witch|bitch|cheat)s?\\b",
    unless: "mistake (?:i|on|we)|guide dog|sorry (?:sir|ma'am|man|for|that|to)|(?:dead|good) man|cheap people",
  },
  {
    classes: ["insult"],
    pattern:
      "\\b(?:you|u|you're|youre|ur|are you|were you|you are|you must|you couldn't|you never|you should|you ought|you deserve|you belong|you have|you've got|your (?:kids|mother|mom|mama|family|parents|husband|wife|word|credit|excuses|brain|life)|didn't your (?:mama|mother|mom|parents))\\b{to}(?:dropped on|raised in a barn|barn\\b|the gutter|lemonade|amounted to|amount to|brain of a|a brain|brains|goldfish|dumber|dumb as|as dumb|dense|bag of|grade school|ashamed|embarrassed to|embarrassed of|proud of having|deserve to have|to be homeless|full of it|full of crap|full of (?:lies|shit)|means nothing|born liar|drain on|burden on|reason people hate|fat, broke|broke and|broke because|walking disaster|bad (?:mother|father|parent|person)|sick person|worse than an|nobody\\b|no (?:class|brains|honor|shame|spine|pride)|zero (?:integrity|class|honor|brains|morals|shame)|dirty|lying (?:thief|scum|piece|sack|to my)|lie every|lie when|lie through|liar|thief|lazy|garbage|trash|lame|slow\\?|drunk|deaf|mentally|on drugs|illiterate|make me (?:want to )?(?:sick|puke|vomit|gag|laugh)|teach you|toddler|like a (?:child|toddler|baby|two year|clown))",
    unless:
      "not |n't (?:be )?(?:a|embarrassed|ashamed|lazy|sick)|no need|aren't|garbage (?:fee|bill|service|pickup|collection)|trash (?:fee|bill|service)|slow(?:ed)? (?:month|down)|deaf or hard|lazy (?:boy|susan)|if you (?:are|were) (?:drunk|deaf)|call it|dispute",
  },
  {
    classes: ["insult"],
    pattern:
      "\\b(?:get lost|drop dead|choke on|suck it up|buttercup|drop the act|spare me|boo hoo|cry (?:some )?more|nobody cares|grow (?:up|a)|learn to read|shut your|shut ur|shut up|what a (?:\\w+ ){0,3}(?:moron|clown|joke|loser|mess you|disgrace|embarrassment|waste|piece|liar|sorry|sad|small|excuse|little man|crybaby)|how (?:stupid|dumb|dense|low|pathetic|lazy) (?:can|are|do)|what(?:'s| is) the matter, too|what the f|wrong with you|for brains|filthy mouth|nothing but lies|such a small man|small man|little man\\b|real man pays|grown (?:man|woman|adult)|man who can't|father who can't|mother who can't|feed (?:his|her|your own) (?:family|kids)|i don't speak idiot|trust you with a|i'd be embarrassed|met (?:toddlers|dogs|kids|rocks)|smell how broke|run from their bills|hides? from (?:his|their|your) bills|all the same, lazy|lazy and dishonest|useless, the|lot of you|go back to wherever|hope you (?:choke|die|rot|lose|suffer)|f\\.u\\.|f u\\b|eff you|bullcrap|bull crap|pile of (?:crap|trash)|puke|dad behavior|trash\\. that's|dumb as|dumber than|screw you|damn you|curse you|piss off|sod off|bugger off|sad little|pathetic|worthless|disgusting|disgrace|imbecile|homeless like|gutter)\\b",
    unless:
      "not (?:pathetic|worthless|disgusting|a disgrace)|don't learn|grown (?:man|woman|adult) (?:child|son|daughter)|i'd be embarrassed too|gutter (?:repair|cleaning|guard)|called|what's wrong with your|nothing wrong with you|homeless (?:shelter|program)|training|policy|agent said",
  },
  {
    classes: ["insult"],
    pattern:
      "^(?:trash|garbage|liar|thief|loser|idiot|moron|scum|pathetic|crook|deadbeat|disgusting|clown|fool|coward|cheater|imbecile|bum|pig|rat|sorry loser)s?(?:[.!,]|$)|,? you (?:\\w+ ){0,3}(?:idiot|moron|fool|thief|liar|rat|clown|coward|crook|loser|bum|pig|con|cheat|snake|weasel|muppet|deadbeat|scumbag|dummy|punk|jerk|worm|trash|scum|woman|cow|brat|animal|freak|freeloader|filth|crybaby|baby|good-for-nothing)\\b(?=[.!,?]|$| and| pay)|\\b(?:trash|garbage|scum|filth|dirt|losers|liars|thieves|deadbeats|crooks) (?:like|just like) (?:you|u)|\\bnobody (?:likes|respects|trusts|loves|wants) a (?:\\w+ )?(?:cheat\\w*|liar|thief|man|quitter|loser|deadbeat)|\\bonly (?:an? |the )?(?:scum\\w*|idiots?|cowards?|losers?|morons?|fools?|crooks?|deadbeats?|thie\\w+|criminals?|trash|lowlifes?)\\b|\\btypical (?:deadbeat|loser|liar|thief|bum)|\\bhidden? (?:behind|from) your",
    unless: "thank you|love you|called you|not you",
  },
  {
    classes: ["insult"],
    pattern:
      "\\bshameless\\b|\\b(?:have|got) (?:you )?(?:any|no) (?:shame|pride|decency|dignity|self[- ]?respect)|\\bhow (?:dumb|stupid|slow|lazy|pathetic|ignorant|low|cheap|ugly|crazy|irresponsible) (?:you|u|can you|are you)|\\bworth the (?:air|dirt|paper|trouble)|\\biq of\\b|\\bcancer (?:to|on) society|\\bworst (?:kind|sort|type) of|\\b(?:spoiled|spoilt) (?:child|brat)|\\bawful (?:father|mother|parent|person|human)|\\bterrible (?:father|mother|parent|person|human)|\\btotal failure|\\bfailure (?:in|at|of) |\\bbroke loser|\\bmentally (?:ill|unstable|slow|deficient)|\\bfull of (?:crap|lies|bull|hot air|it\\b)|\\bgood for nothing\\b|\\b(?:old|damn|dumb|stupid|ignorant|silly) (?:fool|hag|goat|man|woman|liar|bitch|cow|girl|boy)\\b|\\bfat (?:pig|cow|slob|ass)|\\bhiding from your debts|\\blife is (?:pathetic|a joke|worthless|over)|\\b(?:no one|nobody) (?:respects|likes|wants|loves|cares about) (?:you|people like)|\\bcrybab(?:y|ies)\\b|\\bungrateful\\b|\\blow ?life\\b|\\bget a real job|\\bembarrassed by you|\\bwhin(?:e|ing)\\b|\\bvictim,? (?:aren't you|again)|\\bprofessional victim|\\bmake losers|\\byou(?:'ve| have) (?:never|always) been (?:a |an )?(?:failure|loser|nothing|bum|liar|disappointment)|\\bdisappointment to|\\bwake up, stupid|\\bhillbilly|\\bredneck|\\bfreak\\b|\\bmaggot|\\bcockroach|\\bpeasant",
    unless:
      "not (?:a )?(?:failure|terrible)|no shame in|failure (?:to|of (?:the|a) (?:card|payment|system))|in (?:no|good)|fill out|dear old|freak (?:accident|storm)|sorry|don't feel|terrible person to|full of it energy|mentally ill (?:family|relative)|professional victim advocate|wine",
  },
];
