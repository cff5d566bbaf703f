import KindJudging
import Linting

/// Offers that don't call themselves one.
extension PitchRules {
  /// "Should you ever need one": an offer held open for later.
  ///
  /// Weak evidence, because friends offer help in the same words.
  static let standingOffer = Rule(
    id: RuleID("pitch", "standing-offer"),
    severity: SeverityTable(
      invite: .warning, message: .advice, followUp: .advice, received: .advice),
    message: "leaves a standing offer instead of a reason",
    why: "A service kept ready for some day gives the reader nothing to answer today.",
    remedy: "Say what made you think of them, or ask one question; your profile shows your trade.",
    source: "SEEDS S1; own judgement",
    about: .pitch,
    flagged: [
      "I tune organs. ⟦Should you ever need⟧ one repaired, I'd be glad to.",
      "⟦If your team ever needs⟧ a translator, I'm around.",
      "I work on pensions, so ⟦if it's ever useful⟧, ring me.",
    ],
    accepted: [
      "If you ever need the key again, Bea has one.",
      "We met at the tide talk; if you ever need a proof-reader for the book, ask me.",
      "You should never need a password for it.",
    ],
    detector: .phrases(
      """
      (should|if|whenever) (you|your|yours|<name>) ..3 ever (need|needs|require|requires|want\
      |wants|fancy)
      (should|if) (you|your|yours|your team) ever (need|needs|require|requires|be looking|plan\
      |are looking)
      should (you|your <any>|your team) (need|require|plan|wish|be looking for|be thinking)
      (if|when|once) (you are|your team is|you get) ready to (buy|sell|stop|start|switch|move\
      |scale|invest|upgrade|talk)
      (one day|some day) you (may|might)? need
      if (it|that|this) is ever (useful|helpful|of use|of value|of any use)
      if (it|that|this|one) would be (useful|helpful|of value|of use) to (you|your)
      if (it|the topic|the question) (ever|again)? (becomes|comes|climbs|moves) ..1 (a topic|up\
      |back|a priority)
      (think of|remember|keep) (me|us) (in mind)? (if|when|next time|for your next|should|as an \
      option)
      keep (me|us) in mind
      you know where (i am|we are|to find (me|us))
      (another|extra|spare) pair of hands
      (on hand|here|around|available) (if|whenever|should) (you|your team) (ever)? (need|needs\
      |want|wish)
      when (yours|your (contract|renewal|lease|licence|license|policy)) (is|comes|runs|are) (up\
      |out|due)
      up for renewal
      a second (quote|opinion|source|supplier)
      """),
    guards: [
      .signal(.reason), .overlapping("(should|if) you ever need the"),
      .sameSentence("(key|password|lift|couch|sofa|spare room)"),
    ],
    signal: .offer)

  /// What the sender does for a living, said as an advertisement.
  ///
  /// Peers introduce themselves so as well; with a reason beside it the rule is silent.
  static let businessCard = Rule(
    id: RuleID("pitch", "business-card"),
    severity: SeverityTable(
      invite: .warning, message: .advice, followUp: .advice, received: .advice),
    message: "hands over a business card instead of a reason",
    why: "What you sell is on your profile; the message is there to say why you write to them.",
    remedy: "Swap the sentence for the one thing about them that made you write.",
    source: "RULES 4.4 company-first-sentence; getalfred.ai on mass mail",
    about: .pitch,
    flagged: [
      "Hello Jo, ⟦we do the books for a dozen shops⟧ in Leeds.",
      "⟦I write onboarding mails for software companies⟧.",
      "⟦We supply⟧ agency carers to several trusts.",
      "⟦Our agency works⟧ with small hotels.",
    ],
    accepted: [
      "Your talk at the Porto fair was good; I write manuals for clinics and steal from it.",
      "We supply the tea, you bring the cake.",
      "I write letters to my gran.",
    ],
    detector: .phrases(
      """
      (i|we) (write|design|shoot|edit|translate|produce|build|make|do|run|manage|handle|file|book\
      |host) ..4 for ..4 (@clients|@business)
      (i|we) (look after|take care of|do) (the|their|your)? (books|websites|pensions|tax|taxes\
      |payroll|accounts|marketing|it|bookkeeping) (for|of|in|around)
      we (supply|stock|lease|rent|rent out|manufacture|distribute|wholesale|import|insure)
      i (insure|photograph|represent|advise|lease) ..4 (@clients|@business)
      (i am|we are) (a|an) ..4 (agency|consultancy|studio|provider|supplier|broker|manufacturer\
      |advisory|financial adviser|financial advisor)
      our (agency|firm|studio|company|consultancy|team|practice) (works|helps|specialises\
      |specializes|advises|offers|provides|builds|designs|supports)
      my (team|firm|agency|practice|company|studio) of ..4 (gives|does|builds|works|takes|handles\
      |helps)
      my (firm|agency|practice|studio|company) (advises|works|helps|offers|provides|specialises\
      |specializes|represents|builds)
      (we are|i am) (looking for|seeking) ..3 (to work with|to partner with|who want|who would \
      want|to try|to stock)
      (on behalf of|here at) <name> (i|we) (would|wish|want|offer|provide|are)
      (allow me|let me|i would like|we would like|wanted) to introduce (our|my|ourselves|you to our)
      my (portfolio|book|showreel|samples) (is|are) (on|at)
      (leading|premier|full service|award winning|trusted|number one) (provider|supplier|agency\
      |manufacturer|partner|consultancy|platform)
      """),
    guards: [.signal(.reason), .sameSentence("(you bring|pot luck|potluck|choir|allotment)")],
    signal: .offer)

  /// A price before anybody asked for one.
  static let priceUnasked = Rule(
    id: RuleID("pitch", "price-unasked"),
    severity: SeverityTable(
      invite: .error, message: .advice, followUp: .advice, received: .advice),
    message: "names a price nobody asked for",
    why: "A price makes the message an advertisement, and the reader judges only the figure.",
    remedy: "Ask whether there is a need first; bring the price when they ask.",
    source: "swan-gtm/gtm-skills#136: numbers in the body, odds ratio 0.44; own judgement",
    about: .pitch,
    flagged: [
      "The course is ⟦£78 per head⟧.",
      "We lease vans ⟦from £219⟧ a month.",
      "⟦Price list⟧ attached.",
      "A site is ⟦£350 all in⟧.",
    ],
    accepted: [
      "Our share of the hall is £45.",
      "You asked for the price list; it is attached.",
      "The job pays £31 an hour.",
    ],
    detector: .phrases(
      """
      <money> (per|a) (head|user|seat|licence|license|participant|delegate|visit|page|employee\
      |pupil|place|bag|box|table|unit|episode|listing)
      <money> each
      (from|only|just|starting at|as little as|as low as) <money>
      <money> (all in|all inclusive|plus parts|plus vat|plus tax|ex vat|flat|one off|to the trade\
      |off|instead of)
      (price|rate|fee) (list|card|sheet|schedule)
      (my|our) (rates|prices|fees|terms|pricing)
      (slot|listing|production|participation|membership|joining|setup|onboarding|publication) \
      (fee|share|contribution)
      (a|modest|small) contribution of
      (costs|cost|it is|they are|at) <money> (a|per) (month|year)
      then it is <money>
      (sponsor|sponsorship|exhibitor|advertising) (table~|spot~|package~|slot~|level~|rate~\
      |opportunit~|opportunities|pack)
      (very)? low (cost|price|prices|rates)
      (cheaper|less) than (most|your (current|present)|you pay|what you pay|the framework)
      no win no fee
      """),
    guards: [
      .sameMessage(
        "(you asked|as requested|you wanted to know|your quote|your enquiry|your order)"),
      .sameSentence("(invoice|salary|rent|deposit|per hour|an hour|subs|refund)"),
    ],
    signal: .offer)

  /// Leave is asked to send what nobody asked for.
  static let unaskedMaterial = Rule(
    id: RuleID("pitch", "unasked-material"),
    severity: SeverityTable(
      invite: .warning, message: .advice, followUp: .advice, received: .advice),
    message: "offers to send material nobody asked for",
    why: "A yes to the brochure commits to nothing, so it is answered with nothing.",
    remedy: "Put the one thing worth knowing into the message, or ask about theirs.",
    source: "oneshot-agent/oneshot-gtm _lib.ts: hollow replies; own judgement",
    about: .pitch,
    flagged: [
      "⟦Shall I send you the details⟧?",
      "⟦Want me to send⟧ it over?",
      "⟦Should I hold⟧ one for you until Friday?",
      "⟦Happy to send samples⟧.",
    ],
    accepted: [
      "Shall I send you the file again?",
      "Shall I send you the details you asked for?",
      "Do you want me to bring the tent?",
    ],
    detector: .phrases(
      """
      (shall|should|may|can|could) (i|we) (send|share|forward|email) (you|over|you over)? (the|a\
      |an|some|more|our|my)? ..1 (details|info|information|outline|brochure|deck|prices|pricing\
      |portfolio|quote|samples|overview|summary|examples|rates|proposal|offer|booklet|catalogue\
      |one pager)
      want me to (send|share|run|show|draft|hold|set|book|price|quote|build)
      want (the|a|our) (deck|link|pdf|details|price list|brochure|playbook|checklist|template|guide)
      (shall|should|may|can|could) (i|we) (hold|reserve|pencil|save|put your name|block|keep you\
      |set it up|set you up)
      (happy|glad|pleased|love|like) to (send|share|forward) (you|over)? (the|a|an|some|more|our\
      |my)? ..1 (details|info|information|outline|brochure|deck|prices|pricing|portfolio|quote\
      |samples|sample|overview|summary|examples|rates|pdf|login|checklist|case study)
      (reply|comment|text|answer|say) (yes|info|me|go|demo|guide) (and|for|to|if|or)
      (drop|leave) (me|us) (a|an) (yes|one word|emoji|thumbs up)
      would it be (helpful|useful|of interest|worth) (if i|to send|to see|sending)
      (curious|interested|keen) enough to (see|take|have)
      (send|sent) (you)? (more|some) (info|information|details) (about|on) (our|my|the)
      """),
    guards: [
      .sameMessage("(you asked|you wanted|you requested|as requested|as promised|your enquiry)"),
      .when("what is offered is a job with its facts") { inspection, _ in
        JobFacts(inspection).givenCount >= 3
      },
    ],
    signal: .demoAsk)
}
