import type { WordEntry } from "@fairdue/core/conduct/word-book.ts";
import { slurs } from "./slurs.ts";

const NAMES =
  "(?:deadbeats?|losers?|liars?|thie(?:f|ves)|crooks?|bums?|idiots?|morons?|imbeciles?|scum(?:bags?)?|trash|garbage|low-?li(?:fe|ves)|leech(?:es)?|parasites?|free-?loaders?|moochers?|cheats?|cheapskates?|cowards?|clowns?|fools?|dummy|dummies|dumb\\w*|stupid|pathetic|worthless|disgusting|disgrace\\w*|failures?|jokes?|embarrassment|punks?|pigs?|dogs?|rats?|snakes?|weasels?|roach(?:es)?|worms?|animals?|filth|dirtbags?|sleaze\\w*|slobs?|nobody|nobodies|nothing|waste|piece of \\w+|sorry excuse|excuse for|con ?artists?|con ?man|scammers?|frauds?|criminals?|crack ?heads?|junk(?:y|ies?)|drunk|whores?|sluts?|hookers?|tramps?|bitch(?:es)?|witch|hag|psycho|crazy|insane|lunatic|nuts|retard(?:ed|s)?|brain ?dead|illiterate|ignorant|dense|slow|lazy|useless|hopeless|irresponsible|dishonest|shameless|spineless|gutless|broke ass|ghetto|white trash|trailer trash|big baby|crybaby|cry ?babies|degenerates?|delinquent trash|swindlers?|grifters?|vermin|ungrateful|immature|sick in the head|a sad|mental|monster|disease|bottom feeders?|welfare queens?|peasants?|scoundrels?|tool|jerk|brat|child|kid about|tramp|ugly|fat|dirt)";

const curses: readonly WordEntry[] = [
  {
    classes: ["insult"],
    pattern:
      "\\bf+[u*\\-_#@.v]+c*[k*]+\\w*|\\bf\\*{2,}\\w*|\\bfck\\w*|\\bfuk\\w*|\\bphuck\\w*|\\bsh[i*]+t+(?:ty|head|bag|hole|s)?\\b|\\bs\\*{2,3}t?\\b|\\bb[i*]+t?ch(?:es|y|ing)?\\b|\\bbiatch|\\bb\\*{2,}h?\\b|\\ba[s*][s*](?:holes?|hats?|wipes?|es)?\\b(?! (?:of|a)\\b)|\\b(?:dumb|jack|smart|lazy|sorry|broke|lying|fat|punk|cheap)[ -]?ass\\b|\\bbastards?\\b|\\b(?:god ?)?damn(?:ed|it)?\\b|\\bson of a (?:b|gun)\\w*|\\bs\\.?o\\.?b\\.?\\b(?! story)|\\bc[u*]nt\\w*|\\bd[i*]ck ?(?:head|s)?\\b|\\bpr[i*]ck\\b|\\bwhore\\b|\\bslut\\b|\\bbullsh\\w*|\\bb\\.?s\\.(?= )|\\bbull crap|\\bcrap\\b|\\bpiss(?:ed)? (?:off|me)|\\bstfu\\b|\\bgtfo\\b|\\bmofo\\b|\\bmother ?f\\w+|\\bmf(?:er)?\\b|\\bpos\\b(?= |$)|\\bwtf\\b|\\bgo to hell\\b|\\bscrew you\\b|\\bkiss my\\b|\\bup yours\\b|\\beat (?:shit|dirt|crap)|\\bdrop dead\\b|\\bnigg\\w+|\\bspics?\\b|\\bwetback\\w*|\\bfag\\w*|\\btwat\\b|\\bwank\\w*|\\bbugger off\\b|\\bturd\\b|\\bdouche\\w*",
    unless:
      "\\bpos (?:terminal|system|transaction|purchase|debit)|ass(?:ess|ist|oc)|damn(?:age)|point of sale|dick'?s sporting|dick (?:smith|jones)",
  },
  {
    classes: ["insult"],
    pattern:
      "\\bkill (?:your ?self|urself)\\b|\\bkys\\b|\\bnobody (?:would|will) (?:miss|cry)|\\bhope you (?:die|rot|lose|choke|get sick|crash|burn)|\\brot in\\b|\\bwaste of (?:space|air|oxygen|skin|time|life|breath)|\\bbetter off (?:dead|without you)|\\bshould(?:n't| not) (?:have )?(?:been born|exist|be alive|have had kids|have kids|breed)|\\bdo (?:us|everyone|the world) a favor and",
    unless: "don't want to waste|waste of (?:your )?time for you",
  },
];

const contempt: readonly WordEntry[] = [
  {
    classes: ["insult"],
    pattern: `(?:{youre}|\\bare you|\\bare u|\\byou (?:little|dumb|stupid|lying|cheap|lazy|damn|old|fat|pathetic|sorry|dirty|filthy|disgusting|worthless|no-good|no good|ungrateful|big|goddamn|absolute|total|complete|ignorant|poor excuse|people are|look like|sound like|act like|must be|seem|are all)|\\bsuch|\\bpeople like (?:you|u)(?: are)?|\\byour kind (?:are|is)|\\blike (?:you|a)(?: are)?|\\bonly|\\bwhat (?:kind of|sort of|type of) |\\bwhat an?|\\byou ?,? ?|\\bplay|\\bacting|\\bjust an?|\\bnothing but an?|\\banother|\\btypical|\\bthat's what .{0,3}you are|\\bdeaf or|\\bcall yourself an?|\\blisten(?: here)?,? (?:you )?(?:little )?|\\bhey,?)[^.;!?,\\n]{0,28}?\\b${NAMES}\\b`,
    unless:
      "{youre} not|you aren't|aren't you|not (?:a|an) {to}(?:deadbeat|loser|liar|thief|bad|criminal)|you(?:'re| are) no (?:deadbeat|criminal)|nothing (?:you|to|will|else|further|more|at|on|has|is|is due|owed)|your child|you (?:have|owe|paid|pay|said|told|sent|need) nothing|garbage (?:pickup|bill|service|collection|disposal|fee)|trash (?:pickup|bill|service|collection)|dog(?:'s)? (?:food|vet|license|bill)|(?:a|the|any|your|if) (?:scam|scammer|fraud|scammers)|identity|victim|scammers|kid(?:s|'s)|fraud (?:department|alert|claim|affidavit|team)|slow (?:pay|month|season|business)|waste your|criminal (?:matter|charges?|case)|it(?:'s| is) (?:crazy|not)|no criminal|fat(?:her|al)|treated like|feel like|have a (?:child|kid|dog)|like a (?:child|kid) (?:support|care)|child (?:support|care|tax)|delinquent|irresponsible of us|like to|jerk chicken|pig farm|you (?:use|used|bought|purchased|rent|want|would|can|could|may|might|will|should|get|received|ask|asked|call|mention)\\b(?!.{0,8}yourself)|slow down|tool (?:rental|purchase|store|loan|set)|nothing (?:due|owing)|thank|sorry|apologi",
  },
  {
    classes: ["insult"],
    pattern: `\\b(?:deadbeats?|scumbags?|low-?li(?:fe|ves)|dirtbags?|morons?|imbeciles?|con artist|free-?loaders?|moochers?|dumb-?ass\\w*|asshole|(?:white|trailer) trash|crooks?|cheapskate|dimwit|nitwit|half-?wit|numbskull|bonehead|shit-?head|dumbbell|worthless|scum)\\b`,
    unless:
      "anyone who (?:calls|called)|\\bnot\\b[^.]{0,12}\\b(?:deadbeat|crook)|deadbolt|called (?:him|her|me|you|the customer) a|crooked",
  },
  {
    classes: ["insult"],
    pattern: `\\b${NAMES}[,!]? (?:like you|that you are|that's what|is what you)|\\byou ${NAMES}\\b(?= |,|!|\\.|$)`,
    unless:
      "you slow|you nothing|you waste|you crazy|nothing,? (?:that|like)|you kid|did you|do you|if you|you cheat(?:ed)?|you (?:child|dog|fat|tool)|thank",
  },
  {
    classes: ["insult"],
    pattern:
      "\\b(?:have|got|has) (?:no|any|you no|zero) (?:shame|honor|honour|morals?|integrity|class|self-?respect|decency|pride|brains?|spine|backbone|conscience)|\\bno (?:shame|morals|integrity|self-?respect|decency)\\b|\\bashamed of (?:yourself|you|raising|your)|\\bshould be ashamed|\\bshame on you|\\b(?:aren't|ain't|are) you (?:even )?ashamed|\\bhow do you (?:sleep|live with|look|face)|\\bcan't even (?:pay|afford|take care|feed|support|handle|read|spell)|\\bgrown (?:man|woman|ass|adult){far}(?:can't|pay|cry|owe|whin|own)|\\bbe a (?:real )?man\\b|\\blike a (?:real )?man\\b|\\bman up\\b|\\bgrow up\\b|\\bgrow a (?:pair|spine)|\\bget (?:off (?:your|ur) \\w+|a (?:real )?job|a life)\\b|\\btoo (?:stupid|dumb|lazy|slow|cheap|proud|ignorant|poor|broke) to|\\bquit (?:crying|whining|lying|your|being|making excuses|playing)|\\bstop (?:crying|whining|lying|playing dumb|playing games|being (?:a|such|so)|your (?:whining|crying|lies|bull\\w*)|making excuses)|\\bboo hoo\\b|\\bcry me a river\\b|\\bsob story\\b|\\bshut (?:up|your|ur|the)\\b|\\bshut it\\b|\\bshut (?:ur|your) (?:mouth|trap|face)|\\bnobody (?:likes|cares about|loves|wants|respects) (?:you|your)|\\bno wonder (?:your|you)\\b|\\bwho raised you|\\braised (?:you|by)\\b{to}(?:wolves|right|like|crook|thief|\\w+)|\\bsmarter than (?:you|u)|\\b(?:dogs?|rocks?|kids?|monkeys?|toddlers?|five year old){to}(?:smarter|more sense|better|could)|\\bsmell like|\\bsick of (?:you|your (?:lies|excuses|crap|whining))|\\byour (?:stupid|dumb|pathetic|lame|sorry|ridiculous|lazy|worthless|little|broke) (?:\\w+ )?(?:excuses?|story|stories|lies|face|ass|life|self|brain|family|kids?|head|butt)|\\bliving off (?:of )?(?:other|your|the|us|everyone)|\\blaughing ?stock|\\bdisgrac(?:e|eful)\\b|\\byou disgust|\\byou make me (?:sick|laugh|want to)|\\bpathetic\\b|\\bdisgusting\\b|\\bwhat(?:'s| is) wrong with you|\\bare you (?:deaf|dumb|stupid|slow|retarded|blind|high|drunk|mental|illiterate|on drugs|out of your mind|kidding)|\\b(?:deaf|dumb) or|\\bplay(?:ing)? (?:stupid|dumb)|\\bbrain ?cells?|\\bfailure as|\\b(?:such|like|as) a (?:\\w+ )?(?:failure|loser|joke|embarrassment)|\\bembarrassment\\b|\\bno(?:t a| real) (?:man|mother|father) would|\\b(?:bad|terrible|horrible|lousy|unfit|awful|poor excuse of an?) (?:mother|father|parent|person|human|wife|husband)|\\bsorry excuse|\\bpoor excuse|\\bjoke of a|\\bhusband left you|\\bwife left you|\\bspeak english|\\bgo back to (?:your|where|mexico|africa|china)|\\byou people\\b{to}(?:never|always|are|make|just)|\\byour kind\\b",
    unless:
      "not (?:be )?asham|no shame in|nothing to be ashamed|no need to (?:be|feel)|don't be|not (?:a )?failure|understand|sorry (?:if|that|for)|raised (?:your|the|a|this)|was raised|don't feel|avoid embarrassment|to your kind|your kind (?:words|note|patience|reply|letter|of)|sob story about|interpreter|do you speak english|would you|stop making excuses for|get a job (?:offer|soon|and (?:call|let))|when you get a job|found a job|until you get a job|if you get a job",
  },
];

const told: readonly WordEntry[] = [
  {
    classes: ["insult"],
    told: true,
    pattern: `\\b(?:call(?:ed|ing|s)?|named) (?:me|us|my \\w+|him|her) (?:(?:all (?:kinds|sorts) of |every |bad |ugly |racist )?names?\\b|out (?:of )?(?:my|her|his) name|(?:(?:a|an|the|such a|all) )?(?:\\w+ ){0,2}${NAMES}\\b)|\\b(?:curs(?:ed?|ing)|cuss(?:ed|ing)?|swore|swearing|insult(?:ed|s)|belittl\\w+|berat\\w+|demeaning|demeaned|mock(?:ed|ing)|humiliat(?:ed|ing)|degrad(?:ed|ing)|verbally (?:abus|attack|assault)\\w*)\\b|\\b(?:abusive|profane|vulgar|obscene|foul|racist)(?: and \\w+)? (?:language|words|comments?|names?|remarks?)\\b|\\bprofanit\\w+`,
    unless: "i (?:yelled|screamed|cursed|swore)|not (?:owed|mine|nothing)",
  },
  {
    classes: ["insult"],
    severity: "review",
    told: true,
    pattern:
      "\\b(?:yell(?:ed|ing)?|scream(?:ed|ing)?|shout(?:ed|ing)?) (?:at (?:me|us|my \\w+)|that (?:i|we)\\b)|\\byelling tone|\\b(?:rude|nasty|abusive|insulting|disrespectful|belligerent|condescending|hostile)\\b",
    unless:
      "i (?:yelled|screamed)|(?:abusive|hostile)[^.]{0,20}(?:practice|charges|deceptive|collections? (?:activit|effort|tactic)|behavio|enterprise)|(?:suspicious|fraudulent|misleading) and abusive|deceptive|unfair|usc\\b|u\\.s\\.c",
  },
];

/** Every entry about insults. */
export const insults: readonly WordEntry[] = [...curses, ...slurs, ...contempt, ...told];
