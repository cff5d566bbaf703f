import KindJudging
import Linting
import MessageText

/// Jobs that are offered to strangers.
extension PitchRules {
  /// A job approach that says next to nothing of the job.
  ///
  /// The four facts people ask for are company, role, place and pay. An approach that gives two of them,
  /// or slots for them, is left alone. Misses: a fact that is there but says nothing ("a great city").
  static let recruiterMissingFacts = Rule(
    id: RuleID("pitch", "recruiter-missing-facts"),
    severity: .outreach(.warning),
    message: "sounds out for a job without company, role, place or pay",
    why:
      "Those four are what everybody asks back, so leaving them out costs a round and most answers.",
    remedy: "Add company, role, place and pay; a range and a region are enough.",
    source: "michaelpomogajko/dotfiles linkedin-reply.sh asks for exactly these; RULES 4.5",
    about: .recruiter, flagsOnce: true,
    flagged: [
      "⟦I have an exciting role⟧ with a leading client. Are you open to new opportunities?",
      "Hi Ana, ⟦are you open to a move⟧?",
      "⟦Your profile caught my eye for a position⟧.",
      "⟦We are currently recruiting⟧ and you look perfect.",
      "⟦Even if you're not looking⟧, let's talk.",
    ],
    accepted: [
      "Are you open to a move? Halden in Oslo needs a staff engineer, 900k kroner a year.",
      "Congratulations on the exciting role at the museum.",
      "We are currently recruiting a night editor in Madrid, 38,000 euros.",
      "Are you open to new roles for the trombone in the spring concert?",
    ],
    detector: .phrases(
      """
      (an|some|several|multiple|a few|this|a)? (exciting|fantastic|amazing|unique|urgent\
      |immediate|confidential|brilliant) ..1 @job
      (career|job|employment|contract|permanent|freelance) (opportunity|opportunities|openings)
      dream (role|roles|opportunity)
      exciting opportunity (with|at) (a|an|my|our|one of|<name>)
      (are|were|would) you (be)? (currently|actively|still|at all)? (open to|looking for\
      |interested in|considering|available for) ..3 @job
      (are|were|would) you (be)? (currently|actively|at all)? open to (a|the right|another)? \
      (new)? (move|change|conversation about|chat about)
      (open|receptive) to (new|other|hearing about|exploring|a new|discussing) ..1 (@job\
      |challenge|challenges)
      open to (new|other|fresh) opportunities
      (would|might|could) you (ever|be)? (consider|considering|tempted by|interested in) (a\
      |another|moving|joining|changing) ..2 (move|role|position|change|job|roles|firm|post)?
      (match|fit|candidate|suited|suitable) for ..4 (@job|my client|our client)
      your (profile|background|experience|cv|resume|skill set) (really|immediately|just|has\
      |have)? (caught my eye|caught my attention|stood out|stands out) ..1 for ..2 @job?
      (caught my eye|caught my attention|stood out to me|stood out) for (a|an|the|my|our|one) ..3 \
      @job
      (i am|we are|i have been|currently|actively|urgently) (currently|actively|urgently|always\
      |exclusively) (hiring|recruiting|headhunting|sourcing)
      (recruiting|hiring|searching|sourcing|looking|headhunting) (on behalf of|for) (a|my|our|one \
      of|several|the) ..2 client~
      (working|partnering|partnered|work) (with|for) (a|an|one of) ..6 (who are looking|looking \
      to hire|looking for a|hiring|that is hiring|seeking a)
      (supporting|helping|assisting) (a|an|my|one of) ..4 (with|in) (the|their) (hire|search\
      |recruitment|appointment) (of|for)
      (leading|direct|end|prestigious|reputable|global|well known|growing|confidential) ..1 \
      (client|employer)
      @job (i am|we are|that i am|i have|we have|that we are) (currently)? (working on|recruiting\
      |filling|hiring|looking to fill|supporting|open)
      (i|we) (have|have got|currently have) (a|an|another|several|some|multiple|a couple of|two\
      |three) ..3 (role|roles|vacancy|vacancies|opening|openings|position|positions)
      (updated|latest|current|recent) (cv|resume|resumes|cvs)
      (send|share|forward) (me|us|over)? your (cv|resume)
      (your)? (notice period|day rate|expected rate|current ctc|expected ctc|salary expectations\
      |visa status|current package)
      (not|was not|am not|do not know) sure (if|whether) you are ..1 (looking|open|on the market\
      |in the market)
      do not know (if|whether) you are ..1 (looking|open|on the market|in the market)
      (if|whether|even if) you are (not|actively|currently|happy|not actively|not currently) ..1 \
      (looking|on the market|in your (current)? role|where you are)
      (know|think of) (anyone|anybody|somebody|someone) (else)? (who|that) (is|might be|would be\
      |may be|could be) (looking|interested|open|suitable|keen|a fit)
      referral (bonus|fee|reward)
      (i am|as) (a|an) ..3 (recruiter|headhunter|talent partner|talent acquisition|sourcer|search \
      consultant|recruitment consultant)
      i (recruit|headhunt|place) ..3 (talent|candidates|professionals|for|across|engineers\
      |associates|nurses|lawyers|developers)
      (i|we) (look after|run|lead|head) ..2 (hiring|recruitment|talent acquisition|recruiting) \
      (for|at|in)
      (put you forward|put your name forward|submit you|submit your (cv|resume|profile))
      (retained|engaged|appointed) by ..4 (to find|to identify|to appoint|in the search|in its \
      search)
      (executive search|talent acquisition|talent pool|talent network|talent community|talent \
      pipeline)
      urgent (requirement~|need for|opening~)
      (has|have) (a|an|one|two|three|several) ..2 (vacancy|vacancies|opening|openings) for
      (filling|opening|adding|creating) (a|an|the|this) ..3 (role|position|post|vacancy)
      (role|position|vacancy|job|post|contract) (that)? (i|we) mentioned
      (role|position|vacancy|job|contract) is (still|now|currently) (open|available|live|vacant)
      (following up|circling back|checking back) ..6 (role|position|vacancy|opening)
      <slot> is (now|currently|also)? (hiring|recruiting|looking for a)
      (needs|need|find|hire|hiring|wants) (its|their|our) (first|next) (engineer|hire|head|chief\
      |director|manager|designer|tester|developer|cfo|cto|ceo|nurse)
      needs (a|an) ..3 (engineer|developer|chef|architect|analyst|designer|nurse|manager\
      |scientist|consultant|hydrologist|planner|carpenter|electrician)
      (asked|retained|engaged|advising|instructed|mandated) ..7 (to find|on the appointment|in \
      the appointment|on the search|to recruit)
      (know|think of) (anyone|anybody|somebody|someone) (else)? (who|that) (would|could|might|wants)
      (best|strongest|right) (person|people|engineer|developer) you (know|have worked with|would \
      recommend)
      (pay|paid|paying) for (referrals|introductions|a referral|successful referrals)
      (a|in) (quick|short|brief)? (confidential|confidence) (chat|conversation|call|discussion|talk)
      (talk|speak|chat|have a chat) in confidence
      what (else)? is out there
      (would|does|might|could) (it|that|this|the role|the job) tempt you
      (next level|next step|next stage) (of|in|for) your career
      take your career
      (join|joining) (a|an|our|their) (growing|fast growing|dynamic|friendly|ambitious|close knit\
      |small) ..1 (team|company|firm|studio|start up)
      (would|could|might) you (ever)? (relocate|move back|go back in house|think of leaving\
      |consider leaving|think about leaving)
      would you (talk|speak|be up for talking|be open to talking) to (our|my) (cto|ceo|founder\
      |founders|head|hiring manager)
      (inside|outside) ir35
      (get you|line you up for|set up) an interview
      i hire for
      (growing|expanding|building|scaling) (our|the|my) ..2 team (and|at|in)
      you (could|would|might|may) be (a|an) (great|perfect|strong|ideal|excellent|good|fantastic) \
      (addition|candidate|hire)
      (sign on|signing|retention) bonus
      (i|we) (start|started|begin) hiring
      urgent requirement~
      (the|a) next (step|move|challenge) in your career
      (next|right) (career)? (move|step|challenge) for you
      """),
    guards: [
      .overlapping("(congrats|congratulations|well done) on ..4 @job?"),
      .sameSentence(
        "(congrats|congratulations|well done|trombone|concert|play|theatre|choir|cast)"),
      .when("two of company, role, place and pay are given") { inspection, _ in
        JobFacts(inspection).givenCount >= 2
      },
    ],
    signal: .jobOffer)

  /// A match that is claimed of everybody with the title.
  static let massRecruiterFlattery = Rule(
    id: RuleID("pitch", "mass-recruiter-flattery"),
    severity: .outreach(.advice),
    message: "claims a match without saying what matches",
    why: "The sentence fits everybody with the same title, and they have all had it before.",
    remedy: "Name the skill, and where you saw it.",
    source: "elie222/inbox-zero#3467 counts such texts as templated; own judgement",
    about: .recruiter,
    flagged: [
      "Your background is ⟦a great match⟧.",
      "You have ⟦a strong profile⟧ and the role is yours.",
      "It would be ⟦a perfect fit for you⟧.",
    ],
    accepted: [
      "Your Rust FFI talk is why I write.",
      "You would be a great fit because your talk on FFI is what we build.",
      "The door is a good fit now.",
    ],
    detector: .phrases(
      """
      (a|an) (great|perfect|excellent|strong|ideal|fantastic|amazing|good) (match|fit) (for (you\
      |us|this|the|a|our|my))?
      (a|an) (strong|solid|impressive|great) (profile|skill set|skillset|track record)
      your (impressive|strong|extensive|proven|diverse|unique) (skill set|skillset|track record\
      |expertise)
      """),
    guards: [
      .sameSentence("because"), .signal(.reason),
      .sameSentence("(door|window|shoe~|shoes|coat|lid|shelf|dress|jacket|colour|color)"),
    ],
    signal: .hiringWords)
}

/// Which of the four facts about a job a message gives.
struct JobFacts {
  private(set) var hasCompany = false
  private(set) var hasRole = false
  private(set) var hasPlace = false
  private(set) var hasPay = false
  private var slotCount = 0

  /// How many of company, role, place and pay are given. Slots beyond the name count as facts to come.
  var givenCount: Int {
    var count = max(0, slotCount - 1)
    if hasCompany { count += 1 }
    if hasRole { count += 1 }
    if hasPlace { count += 1 }
    if hasPay { count += 1 }
    return count
  }

  init(_ inspection: borrowing Inspection) {
    var before = WordKey.none
    for token in inspection.tokens {
      switch token.kind {
      case .placeholder: slotCount += 1
      case .money: hasPay = true
      case .word: read(token, after: before)
      case .number:
        if JobFacts.endsInThousand(token, of: inspection.message) { hasPay = true }
      default: break
      }
      if token.kind != .soft { before = token.key }
    }
  }

  private mutating func read(_ token: Token, after before: WordKey) {
    if JobFacts.roles.contains(token.key) { hasRole = true }
    if JobFacts.places.contains(token.key) { hasPlace = true }
    if JobFacts.currencies.contains(token.key) { hasPay = true }
    let isName =
      token.flags.contains(.capitalised) && !token.flags.contains(.sentenceStart)
      && !token.flags.contains(.contracted)
    guard isName else { return }
    if JobFacts.beforePlaces.contains(before) { hasPlace = true }
    if JobFacts.beforeCompanies.contains(before) { hasCompany = true }
  }

  /// `120k`, `52,000`: a figure of the size of a year's pay.
  private static func endsInThousand(_ token: Token, of message: Message) -> Bool {
    let last = message.foldedByte(at: Int(token.end) - 1)
    if last == UInt8(ascii: "k") { return true }
    guard token.span.count >= 6 else { return false }
    let comma = message.foldedByte(at: Int(token.end) - 4)
    return comma == UInt8(ascii: ",") || comma == UInt8(ascii: ".")
  }

  private static let beforePlaces: [WordKey] = [
    WordKey(folded: "in"), WordKey(folded: "near"), WordKey(folded: "around"),
    WordKey(folded: "outside"), WordKey(folded: "central"), WordKey(folded: "greater"),
  ]
  private static let beforeCompanies: [WordKey] = [
    WordKey(folded: "at"), WordKey(folded: "with"), WordKey(folded: "join"),
    WordKey(folded: "joining"), WordKey(folded: "for"), WordKey(folded: "from"),
  ]
  private static let places: [WordKey] = [
    WordKey(folded: "remote"), WordKey(folded: "remotely"), WordKey(folded: "hybrid"),
    WordKey(folded: "onsite"), WordKey(folded: "nationwide"), WordKey(folded: "relocation"),
  ]
  private static let currencies: [WordKey] = [
    WordKey(folded: "eur"), WordKey(folded: "usd"), WordKey(folded: "gbp"), WordKey(folded: "chf"),
    WordKey(folded: "euros"), WordKey(folded: "dollars"), WordKey(folded: "pounds"),
    WordKey(folded: "kroner"), WordKey(folded: "lpa"), WordKey(folded: "ote"),
  ]
  private static let roles: [WordKey] = [
    WordKey(folded: "engineer"), WordKey(folded: "engineers"), WordKey(folded: "developer"),
    WordKey(folded: "developers"), WordKey(folded: "manager"), WordKey(folded: "designer"),
    WordKey(folded: "analyst"), WordKey(folded: "nurse"), WordKey(folded: "nurses"),
    WordKey(folded: "architect"), WordKey(folded: "director"), WordKey(folded: "accountant"),
    WordKey(folded: "scientist"), WordKey(folded: "chef"), WordKey(folded: "teacher"),
    WordKey(folded: "lecturer"), WordKey(folded: "editor"), WordKey(folded: "planner"),
    WordKey(folded: "electrician"), WordKey(folded: "driver"), WordKey(folded: "drivers"),
    WordKey(folded: "controller"), WordKey(folded: "officer"), WordKey(folded: "assistant"),
    WordKey(folded: "administrator"), WordKey(folded: "technician"), WordKey(folded: "lawyer"),
    WordKey(folded: "solicitor"), WordKey(folded: "associate"), WordKey(folded: "buyer"),
    WordKey(folded: "pharmacist"), WordKey(folded: "dentist"), WordKey(folded: "producer"),
    WordKey(folded: "consultant"), WordKey(folded: "tester"), WordKey(folded: "carer"),
    WordKey(folded: "sre"), WordKey(folded: "sdet"), WordKey(folded: "cfo"), WordKey(folded: "cto"),
    WordKey(folded: "ceo"), WordKey(folded: "vp"), WordKey(folded: "surveyor"),
    WordKey(folded: "estimator"), WordKey(folded: "physiotherapist"), WordKey(folded: "welder"),
  ]
}
