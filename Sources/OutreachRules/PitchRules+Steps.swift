import KindJudging
import Linting
import MessageText

/// Sales that come in steps: the question, the material, the chase.
extension PitchRules {
  /// A question about how the reader's business runs, asked to open a sale.
  ///
  /// Peers ask how others work too, so only the wordings of a qualification call are taken.
  /// Misses: discovery in a peer's words ("how is the rota put together on your wards?").
  static let discoveryQuestion = Rule(
    id: RuleID("pitch", "discovery-question"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .warning),
    message: "sounds out the reader for a sale",
    why: "Questions from a sales script are recognised as its first step and left unanswered.",
    remedy: "Ask what you would ask without a product, or say openly what you sell and to whom.",
    source: "SEEDS S1; RULES 4.5, 4.6",
    about: .pitch,
    flagged: [
      "Thanks for accepting! ⟦How are you currently⟧ getting new students?",
      "⟦What's your biggest bottleneck⟧ this quarter?",
      "⟦Are you the right person⟧ for cleaning contracts?",
      "Do you keep the books ⟦in-house or with an agency⟧?",
      "⟦On a scale of 1 to 10⟧, how happy are you with your website?",
      "⟦If I could show you a way around it, would you⟧ look?",
    ],
    accepted: [
      "I run a payroll shop too; how do you handle holidays?",
      "Are you currently using the big kiln on Thursdays, or may I?",
      "Is she happy with the nursery?",
      "Are you the right person to give the hall keys back to?",
    ],
    detector: .phrases(
      """
      how (are|do|is|does) (you|you guys|your team|your company|your firm|<slot>) (currently\
      |presently|today)
      how (are|is) (your team|your company|you guys|<slot>) ..1 (handling|managing|dealing\
      |tackling|approaching|generating|finding)
      how (do|does) (your team|your company|your firm|you guys|<slot>) ..1 (handle|manage|deal\
      |tackle|approach|generate|find|track)
      (are|is) (you|your team|your company|you guys|<slot>) (currently|presently|actively) (using\
      |working with|outsourcing|investing)
      (are|is) (you|your team|your company|you guys|<slot>) (currently|presently|actively) \
      (exploring|struggling|facing|evaluating)
      (are|is) (you|your team|your company|you guys|<slot>) (happy|satisfied) with (your (current\
      |existing)|the (current|existing))
      (what|which) ..2 (are you|do you|is your team|does your team|does <slot>|is <slot>) \
      (currently|presently) (use|using|have|having|do|doing)
      what (is|are|would you say is|would you say are) (your|the) (biggest|main|top|number one\
      |single biggest) @pain
      (biggest|main|top|greatest) (bottleneck~|headache~|frustration~|hurdle~|obstacle~|pain \
      point~) (with|in|around|for|when|right now|at the moment|these days)
      (is|are|would) (this|that|it) (something)? ..2 (on your radar|on your roadmap|top of mind|a \
      priority|a focus)
      (on your radar|top of mind|a priority) (at <slot>|for (you|your team|<slot>)|this (year\
      |quarter)|at the moment|right now)
      (are|is) (you|this you|it you) the (right|best) (person|contact|one)
      (am i|i am) (speaking|talking|writing) to the right person
      who (is|would be) the (right|best) (person|contact)
      (point|direct|connect|put) me (to|in|with|towards) ..3 (right|correct|relevant|appropriate) \
      (person|direction|contact|colleague)
      (trying to find|looking for|trying to reach) (the person|whoever|the one|someone) ..1 (who\
      |that)? (looks after|handles|manages|deals with|is responsible)
      who (looks after|handles|is responsible for|is in charge of|manages|oversees) ..4 (at|for) \
      (your (company|firm|office|team|organisation|organization)|<slot>)
      in house or ..3 (agency|external|externally|outsource|outsourced|freelancers|outside)
      do you (currently|already)? outsource
      on a scale (of|from) (1|one) to (10|ten)
      if (i|we) could (show|help|save|get|put|bring|cut|prove|double|guarantee) you ..8 would \
      (you|that|it)
      what if (you|your team|your company|<slot>) (could|did not have to|never had to)
      have you (ever)? (considered|thought about|thought of) (outsourcing|automating|switching\
      |franchising|working with|selling your|refinancing)
      curious (how|if|whether|what) (your team|your company|you guys|<slot> (is|are|does|handles|manages))
      who ..1 (looks after|handles|deals with|decides on|chooses|buys|runs) ..4 (on your side|at \
      your end|in your (team|firm|office)|at your)
      (may|can|could|might) i ask (who|how <name>|how your)
      is it you or
      (does|would) (it|that|this) (go through|be) you (or|a)
      how (is|are|do|does) ..6 (handled|managed|organised|organized|put together|tracked\
      |scheduled|handling|managing) ..4 (these days|at the moment|at the minute|right now\
      |nowadays|currently|at <slot>)
      what is the (one|1|number one|single|biggest) thing
      (one thing|the 1 thing) (you would|on your plate|that would)
      do you (already|currently) have (somebody|someone|anybody|anyone) (helping|looking after\
      |who|for|in place)
      no wrong answers
      (genuine|honest|random|serious) question
      (move|moves|moving) the needle (for|at|on)
      (ever|do you ever|have you ever) (wonder|wondered) (what|how|why|whether)
      (still|already) (doing|using|on|managing|tracking) ..3 (spreadsheet|spreadsheets|excel\
      |paper|by hand|manually)
      opposed to (learning|hearing|seeing|a)
      (would|does|might) it (make|be) (sense|worth) (to|for us to|a)
      do you (currently|already) (have|use|work with|offer) (a|an|any|someone) ..3 (provider\
      |partner|vendor|supplier|agency|solution|system|tool)
      """),
    guards: [
      .signal(.answer),
      .sameSentence(
        "(kiln|kitchen|hall keys|room|car|spare|projector|desk|bench|parking|oven|lift)"),
    ],
    signal: .discovery)

  /// A document or film said to have been made for the reader, that the facts don't know of.
  ///
  /// Speaks only when facts are given. Misses: material described without being made or sent.
  static let inventedArtifact = Rule(
    id: RuleID("pitch", "invented-artifact"),
    severity: SeverityTable(
      invite: .error, message: .warning, followUp: .warning),
    message: "offers material that your facts don't list",
    why: "If they say yes and nothing exists, the rest of the message is no longer believed.",
    remedy: "Make it first and put it in the facts, or offer only what exists.",
    source: "oneshot-agent/oneshot-gtm _lib.ts: never offer an artifact that was not made",
    about: .pitch,
    flagged: [
      Example(
        "I ⟦put together a short teardown of your⟧ site.", purpose: .message, facts: withTalk),
      Example("Happy to ⟦send you our playbook⟧.", purpose: .message, facts: withTalk),
      Example(
        "We ⟦recorded a short video for you⟧ last night.", purpose: .followUp, facts: withTalk),
    ],
    accepted: [
      Example(
        "I put together a short audit of your site.", purpose: .message, facts: withAudit),
      "I put together a short teardown of your site.",
      Example("Your audit of the harbour was clear.", purpose: .message, facts: withTalk),
    ],
    detector: .phrases(
      """
      (put together|recorded|made|prepared|drafted|created|compiled|ran|mocked up) (a|an|you a\
      |some) ..3 @artifact (for|of|on|about|with) (you|your|<name>)
      (send|share|forward|email|show) (you|over|along) (a|an|the|our|my|over a|over our|over the) \
      ..2 @brochure
      (send|share) (over)? (the|our|my) ..1 @brochure
      """),
    guards: [
      .sameMessage("(you asked|as you asked|you wanted|you requested|as promised|as agreed)"),
      .when("no facts are given, or they list it") { inspection, candidate in
        guard let facts = inspection.facts else { return true }
        return facts.list(aWordIn: candidate.span, of: inspection.message)
      },
    ],
    signal: .demoAsk)

  private static let withTalk: Facts = {
    var facts = Facts()
    var reason = Facts.Reason()
    reason.type = Array("talk".utf8)
    reason.what = Array("the talk on tides".utf8)
    facts.reasons = [reason]
    return facts
  }()

  private static let withAudit: Facts = {
    var facts = Facts()
    var reason = Facts.Reason()
    reason.type = Array("made-for-them".utf8)
    reason.what = Array("the audit of their site".utf8)
    facts.reasons = [reason]
    return facts
  }()

  /// A chase after a demo, proposal or deck that the reader never asked for.
  static let chasedOffer = Rule(
    id: RuleID("pitch", "chased-offer"),
    severity: SeverityTable(message: .warning, followUp: .warning, received: .warning),
    message: "chases an offer the reader did not answer",
    why: "Silence was an answer; the same offer again adds nothing they could decide on.",
    remedy: "Bring one new fact that matters to them, or let it rest.",
    source: "swan-gtm/gtm-skills: a follow-up must add something new; RULES 4.10",
    about: .pitch,
    flagged: [
      "⟦Did you get a chance to look at our proposal⟧?",
      "⟦Following up on the demo⟧ I offered.",
      "⟦Is there someone else on your team⟧ I should speak to?",
      "⟦Should I close your file⟧?",
    ],
    accepted: [
      "Did you get a chance to look at the roof?",
      "You asked us for a quote in May: did you have a chance to look at our proposal?",
      "Following up on your question about the key.",
    ],
    detector: .phrases(
      """
      (did you|have you|had) (get|got|have|had|you had|you) a (chance|moment|minute) to (look at\
      |review|read|watch|see|check out|consider|go through) (my|our|the) ..2 (proposal|deck|video\
      |demo|brochure|pricing|offer|case study|message|email|note|invite|overview|story|link|loom\
      |audit|report)
      (following up|follow up|checking in|circling back|touching base) (on|about|regarding|to \
      see) (our|my|the|if|whether) ..3 (proposal|demo|deck|offer|pricing|trial|brochure|call\
      |audit|case study|webinar)
      (following up|circling back|bumping|replying|resurfacing|floating) (on|to)? (my|this|our) \
      (last|previous|earlier|below|first)? (email|message|note|mail|inmail)? (up|back)? ..2 (top\
      |inbox)?
      (floating|bumping|pushing|bubbling|bringing|moving) this (back)? (up|to) ..3 (top|inbox)?
      (float|bump|push|bubble|bring|move) this (back)? (up|to the top)
      (any|your) thoughts on (the|my) (below|above|email|message|note|proposal|offer|last)
      (is there)? (someone|somebody|anyone) else (on|in|at) (your team|your company|<slot>)
      (is|would) (now|this|next quarter|next month) (not)? (be)? (a)? (better|bad|good) time to \
      (revisit|talk|reconnect|discuss)
      (should|shall|can|may) i (close|take) (your|the|you) (file|off)
      (close|closing) (out)? your file
      (permission to|should i|shall i) close (the|this) (loop|file|thread|book)
      (is this|is it|is that) still (a priority|on your radar|of interest|relevant|something you)
      (have not|did not|never) (heard|hear|get|got|gotten) (back|a reply|a response|an answer)? \
      ..1 back
      (this is|here is|consider this) my (last|final|third|fourth|second) (email|note|message\
      |attempt|try|follow up)
      (last|final) (email|note|message|one|attempt|follow up) from me
      i (will|would) (stop|not) (reaching out|emailing|bothering|bother|writing|filling|clogging)
      (i will)? assume (it is|this is|you are|the timing is|now is|that is) ..1 (not|no longer\
      |bad|off|all set)
      (still|are you still) (interested|open to|looking) (in|to|at)? ..2 (demo|trial|offer\
      |proposal|audit|pricing|chatting|connecting)
      (thumbs up|reply with|reply) (1 2 or 3|1 or 2|a b or c|a or b|yes or no)
      (just)? reply (1|a) (2|b) (or)? (3|c)
      (did|has) this (get|got|been|slip|slipped) ..1 (buried|lost|missed|under|through)
      (slip|slipped|slid) (under|through|to the bottom) ..2 (pile|cracks|inbox)
      in case (it|this|my) ..3 (slipped|sank|got buried|got lost|was missed|went to spam)
      (third|fourth|second|fifth) (note|email|message|knock|time) (about|from|on|and|is|writing)
      me again
      last (try|knock|note|one from me|you will hear|you hear)
      (this will be|this is) the last you
      (take|remove) you off (my|the|our) list
      i will (stop|leave it|leave you) (here|there|in peace)
      (send|reply|answer) (back|with)? (a|one) (letter|digit|number|word)
      (a|one) (number|letter|digit) (will do|is enough)
      one word back
      should i (check|try|circle|reach) (back|in|again|out)
      (wrong|bad) (time|timing|person|desk)
      (guessing|assume|assuming) (it is|one of) ..2 (one of|three things|these)
      (any|some) (joy|luck|news|thoughts) (with|on) (the|this|that|below)
      (tried|written|wrote|emailed|called|messaged) (to)? you ..2 (times|twice|on the)
      still happy to (send|show|help|do|share|chat)
      the offer (still stands|to|stands)
      (been|chased|eaten|kidnapped) by (a|an) (bear|crocodile|alligator|hippo|lion|aliens)
      """),
    guards: [
      .sameMessage("(you asked|you requested|you wanted|your enquiry|your inquiry|your order)")
    ],
    signal: .followUp)
}

extension Facts {
  /// Whether a reason names one of the longer words that stand in a stretch of the message.
  fileprivate func list(aWordIn span: Range<Int>, of message: Message) -> Bool {
    for token in message.tokens where span.contains(Int(token.start)) {
      guard token.kind == .word, token.span.count >= Facts.leastLettersOfAName else { continue }
      for reason in reasons {
        if let what = reason.what, Facts.holds(token.key, in: what) { return true }
        if let point = reason.point, Facts.holds(token.key, in: point) { return true }
      }
    }
    return false
  }

  /// Shorter words, such as `for` or `your`, name nothing.
  private static let leastLettersOfAName = 5

  private static func holds(_ word: WordKey, in text: [UInt8]) -> Bool {
    Message(utf8: text).tokens.contains { $0.key == word }
  }
}
