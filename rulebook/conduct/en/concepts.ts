import type { Concepts } from "@fairdue/core/conduct/word-book.ts";

/** English words by what they stand for, so that the models learn from a phrase what holds for its kind; `_` is a blank. */
export const concepts: Concepts = {
  you: "you u ya yourself you're youre you've you'll you'd y'all",
  your: "your ur yours yer",
  we: "we i i'm i'll i've i'd we're we'll we've we'd me us myself somebody someone",
  helpers:
    "guys boys men crew partner partners associates people agents agent team field_team friends_of_mine collector collectors goons muscle",
  kin: "mother mom mum momma mama mommy father dad daddy parent parents folks wife husband spouse kid kids child children baby daughter daughters son sons brother brothers sister sisters sibling family families relative relatives grandma grandpa grandmother grandfather grandparents grandkids in-laws in-law mother-in-law father-in-law girlfriend boyfriend fiance fiancee partner's aunt uncle cousin cousins nephew niece loved_ones girl boy ex ex-wife ex-husband widow grandson granddaughter mom's dad's wife's husband's missus hubby",
  circle:
    "neighbor neighbors neighbour neighbours neighborhood friend friends buddy coworker coworkers co-worker co-workers colleague colleagues everyone everybody church congregation pastor priest landlord contacts contact_list reference references roommate roommates tenant customers clients community classmates town village block street building teammates coach club mosque temple phone_book address_book",
  work: "boss bosses employer employers manager managers supervisor supervisors job workplace office hr human_resources company payroll school principal commanding_officer teacher teachers reception receptionist front_desk secretary coach university dean warehouse factory shift career business shop store restaurant",
  cops: "police cop cops sheriff sheriff's officer officers deputy deputies marshal marshals constable law_enforcement fbi detective detectives authorities trooper troopers swat squad_car patrol_car",
  jail: "jail prison bars handcuffs handcuffed cuffs cell locked_up lock_you_up arrest arrested arresting incarcerated custody behind_bars county_jail bail booked fingerprinted jumpsuit warrant warrants mugshot",
  crime:
    "crime criminal criminally felony felon misdemeanor fraud theft larceny stealing stole perjury charges charged prosecuted prosecute prosecution prosecuting indicted indictment illegal against_the_law guilty convicted offense embezzlement",
  court:
    "court courts courthouse judge judge's magistrate judgment judgement lawsuit sue sued suing suit summons subpoena docket hearing litigation case plaintiff served papers process_server clerk tribunal trial jury",
  lawyer:
    "lawyer attorney attorneys lawyers counsel law_firm paralegal prosecutor district_attorney da da's legal_department legal",
  state:
    "government federal state irs treasury county department bureau agency social_security_administration attorney_general investigator official badge homeland justice ministry council municipal public_prosecutor jurisdiction",
  border: "immigration deport deported deportation ice visa green_card citizenship papers_status undocumented border",
  seize:
    "garnish garnished garnishing garnishment seize seized seizing levy levied lien liens freeze frozen freezing repossess repossessed confiscate confiscated foreclose foreclosed auction auctioned intercept intercepted drain suspend suspended revoke revoked cancel cancelled take_your taking_your pull cut_off shut_off strip stripped grab evicted evict attach dock docked",
  assets:
    "wages paycheck paychecks salary bank_account bank account accounts house home car truck vehicle property assets belongings furniture social_security ssi disability pension tax_refund refund passport license licence benefits stimulus savings retirement food_stamps welfare unemployment equity credit_score credit credit_report",
  harm: "hurt hurting break broken breaks broke_your smash smashed punch beat beating kill killed kick knock burn burns burned fire hit bleed bleeding bruise crush destroy destroyed ruin ruined wreck wrecked bury buried squeeze choke stab shoot cut harm injure injured cripple crippled suffer suffering slash slashed torch drown bite damage",
  body: "leg legs arm arms knee knees knee_caps kneecaps finger fingers bone bones neck face teeth tooth nose skull throat head ribs blood body hands hospital crutches wheelchair stitches cast ambulance grave coffin funeral morgue health",
  weapon: "gun guns bat knife bullet hammer pipe gasoline gas_can brick bricks dogs fists fist acid",
  place:
    "door doorstep doorbell porch driveway lawn yard garden window windows house apartment place parking_lot outside curb front gate garage lobby",
  come: "come coming came visit visits visiting show_up showing_up turn_up stop_by drop_by drop_in drop_in_on knock_on knocking arrive waiting wait_for standing camp camping sit_outside on_my_way on_their_way on_the_way heading drive_over drive_by stand_outside follow following track tracked find_you found_you hunt hunting catch",
  fear: "scared afraid fear terrified nervous worry worried sorry regret beg begging cry crying scream sweat shake tremble nightmare nightmares miserable misery hell sleep peace quiet unpleasant ugly rough nasty painful pain worse worst",
  watch:
    "watch watching watched eye eyes know_where know_which know_what know_when saw seen follow_you bus route schedule home_alone alone walks_home picks_up",
  warn: "warn warning warned last_chance final_warning last_warning promise guarantee swear mark_my_words remember careful think_about think_carefully better_for dare don't_make don't_push don't_test try_me consequences lesson trouble danger dangerous unlucky accident accidents shame pity unfortunate pay_for_it",
  endless:
    "every_day every_hour all_day all_night day_and_night nonstop non-stop midnight never_stop won't_stop again_and_again until_you every_minute every_morning forever hundred_times fifty_times constantly endlessly around_the_clock ringing keep_calling keep_ringing hound",
  tell: "tell telling told inform informing notify notifying call calling phone phoning contact contacting email emailing text texting message messaging write writing fax faxing mail mailing ring ringing let_know speak talk talking explain show showing share announce mention fill_in reach_out dial alert send sending forward report",
  learn: "know knows find_out finds_out hear hears learn learns see sees read reads discover wonder thinks",
  publish:
    "post posting put_up publish online facebook instagram twitter tiktok social_media internet newspaper flyer flyers poster posters sign sticker notice_board website page list photo picture pictures face video embarrass embarrassed humiliate humiliated shame_you expose exposed public publicly everyone_knows wall_of_shame group_chat tag",
  loss: "lose losing lost fired fire_you unemployed homeless divorce divorced custody reputation everything ruined_life future over finished",
  pay: "pay paying paid payment payments settle settled settlement cash card wire money_order debit transfer funds dollars bucks deposit down_payment installment",
  debt: "debt debts owe owes owed owing balance loan loans bill bills overdue past_due delinquent default defaulted collections collection unpaid arrears behind borrowed borrower judgment_against late account_past payday",
  time: "today tonight tomorrow noon midnight monday tuesday wednesday thursday friday saturday sunday five_o'clock hour hours minutes weekend sundown morning afternoon deadline now immediately days",
  condition: "if unless or_else otherwise until or either before or_i or_we last_chance",
  will: "will going_to gonna 'll shall about_to i'll we'll you'll they'll he'll she'll plan_to intend_to want_to would",
  maybe: "may might could can possible possibly",
  not: "not never no nobody don't doesn't didn't won't can't cannot isn't aren't wasn't haven't hasn't without none neither wouldn't couldn't shouldn't",
  please: "please thank thanks appreciate welcome kindly",
  care: "sorry_to understand understandable sympathize help helping assist hardship apologize apologies apology concern concerned hope comfortable convenient options option free worry_about wish glad",
  notice:
    "notice notices letter letters disclosure agreement contract terms section law state_law federal_law rights right dispute validation request written statute policy regulation creditor client lender original_creditor bureau",
  quoted:
    "said says saying told_me told_us claims claimed mentioned complained reported threatened stated alleges alleged someone_said he_said she_said they_said caller previous prior old_agency scam scammer impersonating",
  slur: "idiot idiots moron morons stupid dumb fool fools loser losers liar liars thief thieves trash garbage scum scumbag deadbeat deadbeats pathetic pig pigs dog rat cow clown coward cheat cheater crook crooks bum bums parasite leech freeloader lowlife dummy jerk bastard bitch asshole animal snake worm brat crybaby junkie con_artist imbecile filth filthy weasel swine disgrace failure joke waste worthless disgusting",
  mind: "brain brains mind smart smarter sense iq think education school_grade grade kindergarten toddler child_could read literate skull ears head_for",
  contempt:
    "ashamed shame embarrassing dignity pride respect self-respect honor excuse excuses sob_story whining whine whimper snivel lazy lying dirty broke poor disgust sick_of ugly fat slob drunk crazy mental grow_up act_like shut_up get_lost screw hell damn dare_you useless nothing zero kind_of_person people_like_you kind_of kind_of_man kind_of_mother kind_of_father born raised",
  swear: "fuck fucking fucked f*** shit shitty ass goddamn bullshit crap hell_with dick piss",
  family_blame:
    "father_are_you mother_are_you your_mother_must your_parents_must raised_you teach_you raise_you left_you",
  who: "this_is my_name_is i_am i'm_with calling_from from_the on_behalf_of i_work_for we_are representing here_from office_of",
  force: "force forced make_you made_you must ordered hereby required mandatory compelled obey surrender",
  third: "he she his her him he's she's their them they",
  address: "address number phone_number street avenue where_you_live where_you_work license_plate",
  nochance:
    "automatic automatically no_court without_court without_a_judge already_won no_lawyer no_judge guaranteed_loss don't_bother immediately_lose never_again for_life permanently lifetime",
};
