import type { WordEntry } from "@fairdue/core/conduct/word-book.ts";
import { hints } from "./hints.ts";

const violence: readonly WordEntry[] = [
  {
    classes: ["threat"],
    pattern:
      "\\b(?:kill|k1ll|murder|beat|hurt|smash|break|shoot|stab|slash|burn|choke|slap|punch|kick|cut|bury|wreck|crush|cripple|whip|whoop|strangle|torch|snap|bust|knock)\\b(?: up| down| in| out)? (?:the (?:hell|shit|crap|money|life|living \\w+) out of )?(?:{you}\\b|{your} {to}(?:legs?|arms?|knees?|kneecaps?|face|head|neck|bones?|fingers?|teeth|skull|ass|house|home|car|truck|tires?|tyres?|windows?|door|place|business|{kin}|back|jaw|nose))(?!r account|r balance|r payments?)",
    unless:
      "break (?:up )?your (?:payments?|balance)|cut you (?:a|some)|beat you to|hurt your (?:credit|score)|break you (?:off|in)|kick you off|cut your (?:payment|rate|interest|balance)|break(?:ing)? down|not (?:here )?to hurt|knock you",
  },
  {
    classes: ["threat"],
    pattern:
      "\\b(?:beat|kick|knock|smack|punch) (?:the |it |that |your |some )?(?:\\w+ )?(?:out of|in) (?:you|ya|your)|\\bget(?:s|ting)? hurt\\b|\\b(?:blood|bleed|coffin|funeral|hearse|(?:your|in a|in the) grave|morgue|body bag|hospital bed|wheelchair|shotgun|baseball bat)\\b",
    unless:
      "funeral (?:bill|cost|expense|home|service|account|invoice)|for your loss|blood (?:test|work|draw|bank|pressure|lab)|lab|medical|sorry|donat|nobody gets hurt|grave(?:stone| marker| plot)|wheelchair (?:was|account|loan|bill|purchase|ramp|rental)|hospital",
  },
  {
    classes: ["threat"],
    pattern:
      "\\bwatch (?:your|ur|yo) (?:back|step|mouth|tone|family|kids?)|\\b(?:sleep|drive|walk) (?:with one eye open|carefully|safe)|\\bbetter (?:hope|pray)|\\bpray (?:that )?(?:you|we|i)|\\bone eye open|\\blook(?:ing)? over (?:your|ur) shoulder|\\bstay safe out there\\b",
  },
  {
    classes: ["threat"],
    pattern:
      "(?:bad|terrible|nasty|ugly|awful|unpleasant|unfortunate)(?: things?)? (?:might |could |will |can |is going to |would )?(?:happen|occur|go down|befall|get ugly|turn)|\\b(?:happen(?:s|ed)?|befall)s? to {to}(?:{your} |you\\b|the )?(?:{kin}|you|{your} house|car|home|little one)s?\\b|accidents? (?:do )?happen|get(?:s|ting)? (?:real )?ugly|\\bgoing to get (?:ugly|messy|nasty|bad)|a shame if|what happens? (?:next|then|when|to (?:people|those|folks|guys|anyone))|(?:see|find out|know|learn) what(?: we(?:'ll| will)?| i(?:'ll)?)? (?:happens?|do|can do|are capable|am capable|i'm capable|we're capable|comes)",
    unless:
      "nothing bad|to (?:your|the) (?:account|balance|payment|loan|debt|file)|with (?:your|the) (?:account|payment|balance|dispute)|sorry|explain|if you (?:would like|want|wish|have questions)|happens next (?:in|with|is|under|:)|happens to (?:the|your) (?:account|remaining|balance)|going to happen with|help",
  },
];

const menace: readonly WordEntry[] = [
  {
    classes: ["threat"],
    pattern:
      "\\b(?:ruin|destroy|wreck|bury|end|finish|break|crush|expose|humiliate|embarrass|shame|haunt|hunt|punish|torment|hound|terrori[sz]e|blackball|blacklist|bankrupt)(?:ing)?(?: down)? (?:you\\b|u\\b|ya\\b|{your} (?:life|name|reputation|career|marriage|business|future|credit forever|family|whole))",
    unless:
      "not (?:trying|want|here|going|looking)|without|would never|bury you in|help|avoid|don't let|end your (?:call|contract|plan|enrol)",
  },
  {
    classes: ["threat"],
    pattern:
      "\\b(?:life|lives) (?:a |an? |into a |into )?(?:living |total |pure |complete )?(?:hell|miserable|nightmare|misery|unbearable)|\\bmiserable\\b{to}(?:life|until)|\\bmake (?:you|ur?|your life|things|it) {to}(?:miserable|regret|sorry|suffer|pay for|hell|very hard|difficult for you|unpleasant|wish)|(?:{you}|you'll|you will|gonna|going to) {to}(?:regret (?:it|this|ever|not|ignoring|hanging|the day)|be (?:so |very |real )?sorry|wish you(?:'d| had)|suffer)|you won't like|you're not going to like|(?:don't|do not|you don't) (?:want|wanna) (?:to )?(?:find out|know what|see (?:what|me|us)|mess|test|play|cross|make)|don't (?:mess|test|try|screw|play|push|cross)(?: with)? (?:me|us|my)|(?:think|know|see|believe) (?:this|that|i'm|i am|we're) (?:is )?(?:a )?(?:joke|game|playing|kidding|bluffing)|\\bwe (?:have|got) ways|(?:ways of|ways to) (?:making|make|getting|get|dealing|deal)|you (?:have been|were|are|'ve been) warned|(?:this is|consider this) {to}(?:last|final|only) warning",
    unless: "for any|sorry for|you're sorry|if you (?:have|want)|should not be sorry|don't be sorry|no need",
  },
  {
    classes: ["threat"],
    pattern:
      "\\b(?:pay|settle|call|answer|respond|or)\\b{to}\\bor else?\\b|\\bor els[e3]\\b|\\b(?:else|or)\\.\\.\\.|(?:see|watch) what happens|(?:can|could) run|can't hide|cannot hide|nowhere to (?:hide|run)|(?:we|i)(?:'ll| will| can| am going to| are going to|'m going to|'re going to| always)? (?:find|track|hunt|get|come after|come for|come looking for) (?:you|u|ya)\\b(?! (?:a|an|the|some|more|help|set|back|in touch|started|signed|enrolled|approved))|coming (?:after|for) (?:you|u|ya|everything|your)|come after {to}(?:you|your|{kin})|hunt(?:ing)? (?:you|u) down|track(?:ing)? (?:you|u) down|going after (?:you|your)|get you(?: for this| one way|,| and your|!|\\.|$)",
    unless: "help you|find you a|we can find you",
  },
  {
    classes: ["threat"],
    pattern:
      "\\bi (?:know|found out|got|have)(?: exactly)? where (?:you|ur?|your {to})(?:live|work|sleep|park|stay|go|goes?|kids?|family|{kin})|where you (?:live|sleep|park)|(?:know|have) {to}(?:{your} (?:home )?address|where your (?!payment|money|check|account)|what car|what school|your license plate)(?!.{0,20}(?:on file|correct|current|updated|confirm))|(?:outside|in front of|parked at|waiting at) (?:your|ur) (?:house|home|work|job|place|kid|door|office|apartment|school)|(?:nice|pretty|cute|lovely|beautiful|sweet) {to}(?:daughter|kids?|family|house|wife|son|home|boy|girl) you(?:'ve)? (?:have|got|there)",
    unless: "confirm|verify|is (?:this|that) (?:still )?(?:your|the)|correct|update|do not know|don't know",
  },
  {
    classes: ["threat"],
    pattern:
      "\\b(?:come|coming|show|showing|stop|stopping|pull|drop|swing|roll|head|heading|drive|driving|go|going|be|visit|sending|send|pay)(?: up| over| by| down| back| on over| a visit)*(?: to| at| outside| inside| out to|ping by)? (?:your|ur|his|her|their|the) (?:\\w+ )?(?:house|home|door|doorstep|place|job|work|workplace|office|apartment|church|school|porch|driveway|kid'?s?'? school|kids?'? school|mother's|parents'?|wife's)\\b",
    unless:
      "\\bletter|mail|appointment|agreed|with your (?:permission|consent)|will not|won't|never|no one|nobody|notary|package|copy|statement|notice|envelope|email|not (?:be )?com|not come|payment to|form|go to your (?:online|bank|account)|report to|school (?:loan|fees?)|equity|insur|work out|office of|from your (?:home|office)|by phone|at home|when you|plan|removed|stop",
  },
  {
    classes: ["threat"],
    pattern:
      "\\b(?:send|sending|sent) (?:a (?:couple|few|bunch|group)|some|two|three|my|our|the) {to}(?:guys|people|boys|men|crew|friends|fellas|collectors|repo|officers?|police|cops|agents?|somebody|goons)|send(?:ing)? (?:someone|somebody|people) {to}(?:over|out|to (?:your|ur)|after|by)|(?:make|made) me (?:come|drive|go|get|show)|come down there|come over there|pay you a (?:little )?visit|(?:kick|break|bust|knock) (?:in|down) {to}door",
    unless: "to help|repair|appraise|mail",
  },
  {
    classes: ["threat"],
    pattern:
      "\\b(?:call|calling|phone|phoning|ring|dial|contact|harass|text|blow(?:ing)? up)\\b{to}(?:all day|every (?:single )?(?:day|hour|minute|night|ten minutes|five minutes|morning)|day and night|non-?stop|around the clock|24/7|over and over|again and again|until you|till you|hundred times|\\d{2,} times)|blow(?:ing)? up (?:your|ur) phone|won't (?:stop|quit|rest|let up)|will not (?:stop|rest|let up|quit|go away) (?:calling|until|till)|never (?:going to |gonna )?(?:stop|leave you alone|go away)|(?:won't|not going to|will not) (?:sleep|get any sleep|know peace|have (?:a )?peace)",
    unless:
      "\\bcall(?:s|ed|ing)? me\\b|\\bi (?:still )?(?:receive|get)\\b|asked|will never|not to call|you told|do not call|stop calling|won't stop you|contact us|call us|any ?time",
  },
  {
    classes: ["threat"],
    pattern:
      "\\bhell to pay|\\bhow would you like|\\bwhat (?:would|will) (?:your|ur) (?:{kin}|{work}|{circle}|church){to}(?:think|say|feel|do)|\\b(?:screw|cross|lie to|steal from|mess with|play with) (?:me|us)(?: again)?{to}(?:and|see|you)|\\bhit list|\\bon my list|\\bscared yet|\\bbe afraid|\\byou should be (?:scared|afraid|worried|terrified)|\\bdead (?:man|meat|woman)|\\bi(?:'ll| will) (?:get|take care of|deal with|handle|fix) (?:you|ya|u)\\b(?! (?:a|an|the|some|set|that|right|personally with))|\\bdeal with (?:you|people like you)|consequences (?:you|will be severe|for your (?:family|kids|job))|teach (?:you|u) a lesson|make an example|someone(?: is going to| will|'s gonna|'s going to) get hurt|not (?:be )?responsible for what|can't be responsible for what",
    unless: "like to (?:pay|set|make)|would you like (?:to|a|me|us|help)",
  },
];

const people: readonly WordEntry[] = [
  {
    classes: ["threat", "disclosure"],
    pattern:
      "(?:{we}{to}{will}|{unpaid}|next|going to|about to|gonna|i'll|we'll|i will|we will|be|start|let's|let me|time to|i'm|we're)\\b{far}\\b(?:call(?:ing)?|phon(?:e|ing)|contact(?:ing)?|tell(?:ing)?|inform(?:ing)?|notify(?:ing)?|let(?:ting)?|email(?:ing)?|text(?:ing)?|visit(?:ing)?|speak(?:ing)? (?:to|with)|talk(?:ing)? (?:to|with)|reach(?:ing)? out to|hear(?:ing)? from|alert(?:ing)?|write to|writing to|message|messaging|hear from|go(?:ing)? after|come after|show|embarrass you in front of|expose you to|pay a visit to)\\b(?: to| all| every| each(?: of)?| one of)*{to}(?:{your} |ur |the |his |her )?(?:\\w+ ){0,2}(?:{kin}|{circle}|{work}|hr)\\b",
    unless:
      "will not|won't|never|not going to|do not|don't (?:call|contact|tell|discuss)|cannot|can't|permission|consent|authori[sz]ed?|with you about|you asked|your attorney|stopped|removed|please (?:call|contact|let|ask)|call (?:our|us|the|my) |call (?:me|back|at)|contact (?:our|us|me)|our office|the office at|nonprofit|no one|back (?:to|at) work|at work|work (?:with|out|for|something)|a counselor|credit bureau|attorney|lawyer|insur|hospital|clinic|your bank\\b|end th(?:e|is) call|you (?:can|may|should|might want)|our (?:manager|supervisor|hr|company)|my (?:manager|supervisor)|speak (?:with|to) (?:a|my|our) (?:manager|supervisor)|co-?signer|verify|did |prefer|office hours|from (?:work|the office)|will work|wife know",
  },
  {
    classes: ["threat", "disclosure"],
    pattern:
      "\\b(?:everyone|everybody|the (?:whole|entire) \\w+|{your} (?:\\w+ )?(?:{kin}|{circle}|{work}|neighbors)|all (?:of )?your \\w+|people|the world|they|he|she)\\b (?:at \\w+ |in \\w+ |on \\w+ |will |'ll |is going to |are going to |gonna |can |should |needs? to |has to |to |would )*(?:find out|know|hear|learn|see|be told|be hearing|read|finds out|knows)\\b{to}(?:(?:about|what|that|how|who|exactly|from)\\b|$|\\.|!|,)",
    unless:
      "will not|won't|never|no one|nobody|deserve|you will know|rest assured|so that you|without|afraid|worried|not (?:find|know|hear)|knows? about (?:your|the) (?:dispute|rights|account)|they (?:know|hear) from you",
  },
  {
    classes: ["threat", "disclosure"],
    pattern:
      "\\b(?:post|posting|put|putting|plaster|share|publish|upload|spread|print|blast|tag|air|broadcast)(?:ing)?\\b{to}(?:your|ur|you|this|it|that|the) ?{to}(?:picture|photo|face|name|info\\w*|debt|address|business|mugshot|flyers?|all over|video|ssn|details|on (?:facebook|instagram|twitter|social|the internet|tiktok|your wall|your page)|online|in the (?:paper|newspaper|window))|(?:facebook|instagram|social media|tiktok|newspaper|billboard|flyers?)\\b{far}(?:everyone|everybody|owe|deadbeat|thief|your (?:friends|name|photo|picture|debt)|pay)|public(?:ly)? (?:shame|humiliat|embarrass|list)|list of (?:people who|deadbeats|debtors)",
    unless:
      "never|will not|won't|do not|not post|cannot|payment (?:has|was|will)|posted to your account|post your payment|put (?:your|the) account on|put this (?:behind|on hold|account)|put you on (?:a|the)|share your (?:card|pin|password|information with us)|please",
  },
  {
    classes: ["threat"],
    pattern:
      "\\b(?:lose|lost|cost(?:s|ing)?|out of) (?:you )?(?:your|ur|you|a) (?:\\w+ )?(?:job|kids?|children|house|home|everything|marriage)|get(?:ting)? you fired|have you fired|(?:be|get|getting) fired|never work (?:in|again|another)|(?:fire|terminate) you|lose everything|take (?:away )?(?:your|ur) (?:kids?|children|baby|daughter|son|house|home|everything|dog|car away)|(?:kids?|children){to}(?:taken away|foster|child services|cps)|(?:cps|child protective|child services|immigration|\\bice\\b|deport\\w*)",
    unless:
      "sorry|understand|did you lose|hardship|lost your job|if you lose your job|when you lost|afraid|worry|at price|ice (?:cream|storm)|you lose (?:your|the) (?:discount|offer)|because|hardship|don't want you to lose|keeps? your|help you",
  },
  {
    classes: ["threat"],
    pattern:
      "\\b(?:your|ur) (?:{kin}|{circle}|{work})s?\\b{to}(?:(?:will|'ll|gonna|going to|is next|are next|is going to|are going to) (?:be |hear|pay|suffer|regret|get|answer)|is next|are next|next\\b)|{kin}'s (?:number|address|phone)|(?:have|got) {your} {to}(?:{kin}|{work}|{circle})(?:'s)?{to}(?:number|address|phone|name|contact)(?!.{0,30}(?:on file|removed|correct|confirm))|(?:call(?:ing)?|phone|phoning) (?:her|him|them|your \\w+) next|your {kin} {far}(?:school|bus stop|daycare)",
    unless:
      "fees|will not|won't|never|removed|stopped|co-?sign|delete|asked|afford|tuition|loan|no longer|budget|bill|will get (?:a|the) (?:copy|letter)",
  },
];

const arrest: readonly WordEntry[] = [
  {
    classes: ["threat", "false-consequence"],
    pattern:
      "\\b(?:you|your|ur|u|{unpaid}|today|tomorrow|tonight|friday|there's a|there is a|have you|get you|we(?:'ve| have| will|'ll| can)|i(?:'ve| have| can| will|'ll)|out for)\\b{far}\\b{jail}\\b",
    unless:
      "\\b(?:not|never|nobody|no one|cannot|can't|won't|isn't|aren't|don't)\\b[^.;!?]{0,30}{jail}|civil matter|scam|impersonat|pos(?:e|ing) as|identity theft|jail commissary|anyone claims|threatened|attorney's fees|was (?:in|arrested)|your (?:release|stay)|bail bond|public defender|interest charge|charged (?:with )?(?:interest|a late|off)|warranty|illegal|unlawful|arrest of the",
  },
  {
    classes: ["threat", "false-consequence"],
    pattern:
      "\\bdeport(?:ed|ation)?\\b|\\b{cops}\\b{far}(?:(?:at|to) (?:your|ur|you|work)|outside|through|on their way|on the way|coming|come|pick(?:ing)? (?:you|u) up|door|your|dispatched|en route|involved|there in|show(?:ing)? up (?:at|to)|knock|haul|drag|take you|get you|after you)\\b|\\b(?:call|send|calling|sending|have|notify|notifying|dispatch|get) (?:the |a |some |local )*{cops}\\b|turn(?:ed|ing)? (?:you|this|it|your \\w+) (?:in |over )?to (?:the )?(?:{cops}|district attorney|da\\b|prosecutor|authorities)",
    unless:
      "never|police report|report to the police|identity theft|claims? to be|pretend|scam|call the police if|never|not (?:call|send|involve)|do not|won't|you can|you may|you should|sheriff's sale|medical|sorry|officer of the (?:bank|company)|loan officer|compliance officer|collection officer",
  },
];

const told: readonly WordEntry[] = [
  {
    classes: ["threat"],
    told: true,
    pattern:
      "\\bthreat(?:s|en(?:ed|ing|s)?)?\\b(?!.{0,6}of identity)|\\bintimidat(?:ed|ing|e)\\b|\\bscare tactics?\\b|\\bblackmail\\w*|\\bextort\\w*|\\bbully(?:ing)?\\b|\\bbullied\\b|\\bcoerced? (?:me|us) with threat\\w*",
    unless:
      "(?:i|we) (?:have )?(?:threaten|threatened)|not threatening|(?:my|our) (?:\\w+ )?threats?|(?:mentioned|made) the (?:\\w+ )?threats?|no threats?|credit threat|under (?:the )?threat of perjury|attempts? to intimidate|cease and desist|(?:i|we) (?:was|were|am) not threaten",
  },
  {
    classes: ["threat", "false-consequence"],
    told: true,
    pattern:
      "\\bi(?:'d| would| will|'ll| could| might) (?:lose|be losing) my (?:\\w+ )?(?:job|kids?|child(?:ren)?|house|home|licen[sc]e|car|everything)|\\b(?:have|had|get|put|send|throw|see|arrest|take|haul) (?:me|us|him|her|my \\w+) {to}(?:arrested|in jail|to jail|jailed|prison|deported|fired|locked up|prosecuted|behind bars)|\\b(?:i|we) (?:would|could|will|was going to|'d|might|may|can) (?:\\w+ )?(?:go to jail|be arrested|be prosecuted|be put in jail|go to prison|be charged with (?:a |the )?(?:crime|fraud|theft|felony)|be locked up|face (?:criminal|jail|charges))(?! \\{|\\w* for it)|(?:warrant|arrest|jail|prison|police|sheriff|criminal charges|felony) {to}(?:for|on|against|after|come|coming|send|to|at) (?:me|my|us)\\b|(?:come|coming|show(?:ing)? up|send(?:ing)? (?:some\\w*|people|police|the|a|an|officers?)) {to}(?:to|at) my (?:house|home|work|job|door|place|school)",
    unless:
      "i (?:(?:would|will|could|'ll|'d|can) )?(?:call|called|filed?|contact|contacted|went to|go to) {to}police|police report|identity",
  },
];

/** Every entry about threats. */
export const threats: readonly WordEntry[] = [...violence, ...menace, ...hints, ...people, ...arrest, ...told];
