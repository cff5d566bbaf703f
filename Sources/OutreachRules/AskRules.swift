import KindJudging
public import Linting
import MessageText

/// What is asked, and how much of it.
public enum AskRules {
  public static let all: [Rule] = [
    noClearAsk, multipleAsks, questionOverload, tooBigFirstTouch, introRequestTooWeak,
    pickYourBrain, presumedYes, thanksInAdvance, timeDemandInInvite, meetingFirstTouch,
    twoSlotClose, worthAClose, calendarLink,
  ]

  /// A first message that asks for nothing and says so nowhere.
  ///
  /// Flags the last sentence. Misses: requests put as statements are taken for none only when none of
  /// the usual words stand in them.
  static let noClearAsk = Rule(
    id: RuleID("ask", "no-clear-ask"),
    severity: SeverityTable(message: .advice),
    message: "ends without a question or a request",
    why: "Messages with one to three questions get half as many answers again as those with none.",
    remedy: "Ask one easy question, or say that no reply is needed.",
    source: "Boomerang, 5.3 to 40 million mails: 1-3 questions +50 % over none",
    about: .generic,
    flagged: [
      """
      Hello Ana, we should connect. Looking forward to connecting. I have been in logistics for \
      twelve \
      years, first in Porto and then in Lyon, and I built two teams on the way. ⟦Logistics has \
      always been my passion and it will stay so.⟧
      """,
      """
      Hi Sam, we should connect. It is always good to see another person from the trade here. I \
      started as a joiner, moved to kitchens and now run a small shop near the river with my \
      brother and two others. ⟦It is an honour to be part of your network.⟧
      """,
      """
      Hi Lee, looking forward to connecting. The things that you do are what I am going to do \
      one day, when I have finished the two courses that I am taking at the moment. ⟦It is an \
      honour to be part of your network.⟧
      """,
    ],
    accepted: [
      """
      Hello Ana, I have been in logistics for twelve years, first in Porto and then in Lyon, and I \
      still use the loading table from your book every single morning. No reply needed, I only \
      wanted you to know.
      """,
      "Thanks for the slides.",
      """
      Hello Ana, I have been in logistics for twelve years, first in Porto and then in Lyon. Could \
      you tell me where the loading table in your book comes from and who drew it at the time?
      """,
    ],
    needs: Needs(.noQuestion, words: leastWordsForAsk...Int.max),
    detector: .inspect { inspection, candidates in
      for sentence in inspection.message.sentences.reversed() {
        var wordCount = 0
        for index in sentence.firstToken..<sentence.endToken
        where inspection.tokens[index].kind == .word { wordCount += 1 }
        guard wordCount >= leastWordsOfASentence else { continue }
        candidates.append(Candidate(sentence.span))
        return
      }
    },
    guards: [
      .sameMessage(
        """
        (no|without) (reply|answer|response) (is)? (needed|necessary|expected|required)
        (no need to|do not have to|need not) (reply|answer|respond|write back)
        (thank|thanks|grateful|wanted you to know|wanted to say|thought you should know)
        (could|can|would|will|may|might|shall|should) (you|i|we)
        please
        (let me know|tell me|call me|ring me|text me|email me|write to me|reply|send me|get in \
        touch)
        (i would|we would|i should) (love|like|be grateful|be glad|be happy|appreciate|value\
        |welcome)
        (would|should) (love|like|be) (to|delighted|glad|happy|grateful|amazing|great|appreciated)
        (if you could|feel free|do not hesitate|look forward to hearing|hear from you|write me)
        (any (tips|advice|help|pointers)|stay in touch|keep in touch|my inbox|let us)
        (ask|asking|request|invite|inviting|curious|wonder|wondering|wondered|looking for|hoping\
        |hope)
        """),
      .signal(.reason), .signal(.answer),
      .when("is personal, or no outreach at all") { inspection, _ in
        switch inspection.judgement.kind {
        case .generic, .pitch, .recruiter: false
        case .standard, .scam, .personal, .ordinary, .automatic: true
        }
      },
    ])

  /// Shorter messages are asked for by their channel, not by this rule.
  private static let leastWordsForAsk = 30
  /// Lines of fewer words are taken for a signature.
  private static let leastWordsOfASentence = 5

  /// Two or more different requests.
  static let multipleAsks = Rule(
    id: RuleID("ask", "multiple-asks"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .advice),
    message: "asks for several things at once",
    why: "People answer the easier request, or put all of them off.",
    remedy: "Keep the one you need most; ask the next when that is answered.",
    source: "swan-gtm/gtm-skills#110: one question or the easier gets answered; own judgement",
    about: .generic,
    flagged: [
      "Can you ⟦review my portfolio and refer⟧ me?",
      "I have ⟦two favours⟧ to ask.",
      "Please ⟦like my page, share it and subscribe⟧.",
      "Could we ⟦connect and hop on a call⟧?",
    ],
    accepted: [
      "Would Tuesday or Thursday suit for the call you proposed?",
      "You offered two favours: could you review my plan and share it with Bea?",
      "I read and review papers.",
    ],
    detector: .phrases(
      """
      (two|three|a couple of|a few|several|some) (favours|favors|requests|quick favours|quick \
      favors|small favours)
      (review|read|check) (my|our|this|the attached) ..4 and (refer|share|introduce|recommend\
      |forward|meet|connect)
      (refer|recommend) me ..5 and (review|introduce|share|meet|call|mentor|connect)
      (introduce|connect) me ..6 and (share|review|refer|recommend|send|meet|call)
      (like|follow|share|subscribe to|comment on) (my|our) ..3 (like|share|comment|subscribe\
      |follow) ..2 and (like|share|comment|subscribe|follow)
      (like|follow|share|subscribe to|comment on) (my|our) ..3 and (like|share|comment|subscribe\
      |follow|invite|leave)
      (connect|link up) and (hop on|jump on|schedule|book|set up|have|grab|do) (a|an|some)? ..1 \
      (call|chat|meeting|zoom|demo|coffee)
      (mentor|advise|coach) me and (refer|recommend|introduce|review|help)
      """),
    guards: [
      .sameSentence("you (offered|proposed|suggested|said|promised|agreed)"), .signal(.answer),
    ])

  /// More than three questions.
  static let questionOverload = Rule(
    id: RuleID("ask", "question-overload"),
    severity: SeverityTable(message: .warning, followUp: .warning),
    message: "asks more questions than anybody answers",
    why: "Answers grow up to three questions and get rarer from the fourth on.",
    remedy: "Keep the best one or two, and bring the others when they have answered.",
    source: "Boomerang in The Atlantic: more than three questions work against you",
    about: .generic, isEnglish: false,
    flagged: [
      "How did you start? Who helped? What would you change? ⟦Would you do it again?⟧",
      "Where do you work? Is it fun? Are they hiring? ⟦What do they pay?⟧ Can I come?",
      "Wo arbeitest du? Seit wann? Mit wem? ⟦Und warum dort?⟧",
    ],
    accepted: [
      "How did you start? Who helped? What would you change?",
      "You asked for my questions. Who prints it? Where? When? At what price?",
      "Really?! Is that so?",
    ],
    needs: Needs(.question),
    detector: .inspect { inspection, candidates in
      guard inspection.counts.questions > mostQuestions else { return }
      var seen = 0
      for token in inspection.tokens where token.kind == .stop && token.end > token.start {
        guard inspection.message.foldedByte(at: Int(token.end) - 1) == UInt8(ascii: "?") else {
          continue
        }
        seen += 1
        guard seen > mostQuestions else { continue }
        candidates.append(
          Candidate(
            inspection.message.sentences[Int(token.sentence)].span,
            note: .count(inspection.counts.questions, limit: mostQuestions)))
        return
      }
    },
    guards: [
      .sameMessage(
        """
        (my|our|the|these|some|few) questions
        (interview|survey|questionnaire|checklist|agenda)
        """),
      .signal(.answer),
    ])

  /// Questions after which answers get rarer. Source: Boomerang, 5.3 million mails.
  private static let mostQuestions = 3

  /// A favour that a stranger cannot ask.
  static let tooBigFirstTouch = Rule(
    id: RuleID("ask", "too-big-first-touch"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .advice, received: .advice),
    message: "asks a stranger for a large favour",
    why:
      "A job, money or an afternoon's reading is asked of friends; from a stranger it ends things.",
    remedy: "Ask something they can answer in a minute, and let the rest grow from it.",
    source: "executivecareerbrand.com: a stranger asking a favour; SEEDS S4",
    about: .generic,
    flagged: [
      "Could you ⟦refer me at⟧ Halden?",
      "Would you ⟦review my business plan⟧?",
      "Would you ⟦invest in my start-up⟧?",
      "I'm hoping you can ⟦get me an interview⟧. Or ⟦be my mentor⟧.",
    ],
    accepted: [
      "Is the referral form public?",
      "You offered to refer me at Halden; here is my CV.",
      "The bank will invest in our school.",
    ],
    detector: .phrases(
      """
      (refer|recommend) me (for|to|at|internally|in)
      (refer|recommend) me <end>
      (give|provide|get) me (a|an) (referral|recommendation|job|interview|chance|internship\
      |reference)
      (put|pass|forward) (in a good word|my (cv|resume|profile)|my application)
      (review|read|look over|go through|proofread|critique|edit) my (business plan|cv|resume\
      |portfolio|pitch deck|deck|manuscript|thesis|novel|screenplay|application|cover letter\
      |start up|app)
      (invest in|fund|finance|back) (my|our) ..1 (start up|startup|company|business|idea|project\
      |venture|round|film)
      (be|become) my (mentor|coach|advisor|adviser|sponsor|co founder|cofounder|guide)
      (mentor|coach|sponsor) me
      (write|give) me a ..1 (recommendation|reference|endorsement|testimonial)
      (hire|employ) me
      (find|get|land) me a ..1 (job|position|internship|role|placement|visa)
      (endorse|endorsing) (me|my skills)
      help me (find|get|land|secure) (a|an|my first|my next) ..1 (job|role|position|internship\
      |visa|investor|placement)
      (looking for|seeking|need) (an investor|investors|a co founder|a mentor|funding for my|a \
      sponsor|visa sponsorship)
      (spend|have|take) (an afternoon|a day|half a day|two hours|an hour) (with me|to)
      """),
    guards: [
      .sameSentence("you (offered|proposed|suggested|said|promised|agreed)"), .signal(.answer),
      .overlapping("(could|can|should) not (refer|recommend|hire|mentor) me"),
    ])

  /// An introduction is asked of somebody who hardly knows the writer.
  static let introRequestTooWeak = Rule(
    id: RuleID("ask", "intro-request-too-weak"),
    severity: SeverityTable(invite: .error, message: .warning, followUp: .warning),
    message: "asks for an introduction over a weak tie",
    why: "Who introduces you vouches for you, and your facts say that you hardly know each other.",
    remedy: "Ask first whether they know the person well, or ask a closer friend.",
    source: "SEEDS S4: rate the strength of ties, 4 and 5 make no introductions; S0",
    about: .generic,
    flagged: [
      Example("Could you ⟦introduce me to⟧ your CEO?", purpose: .message, facts: ties(5)),
      Example("Can you ⟦connect me with⟧ Sam?", purpose: .message, facts: ties(4)),
      Example("Would you ⟦pass my CV to⟧ the lab?", purpose: .followUp, facts: ties(5)),
    ],
    accepted: [
      Example("Could you introduce me to your CEO?", purpose: .message, facts: ties(1)),
      "Could you introduce me to your CEO?",
      Example("Who introduced you to Sam?", purpose: .message, facts: ties(5)),
    ],
    detector: .phrases(
      """
      (introduce|introducing) (me|us) to
      (connect|connecting) (me|us) (with|to)
      (make|making|do) (an|the) (intro|introduction)
      (intro|introduction) to (your|<name>)
      (pass|forward|send|give|show) (on)? my (cv|resume|profile|details|application) (on)? to
      (put|get) me in (touch|contact|front) (with|of)
      (put in|say) a good word (for me|with)
      """),
    guards: [
      .when("no tie is known, or it is strong") { inspection, _ in
        (inspection.facts?.strength ?? 0) < weakTie
      }
    ])

  /// From this strength on people make no introductions. Source: SEEDS S4, 1 best friend … 5 never met.
  private static let weakTie = 4

  private static func ties(_ strength: Int) -> Facts {
    var facts = Facts()
    facts.strength = strength
    return facts
  }

  /// A wish to learn that leaves the work of finding a question to the reader.
  static let pickYourBrain = Rule(
    id: RuleID("ask", "pick-your-brain"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .advice),
    message: "asks to learn without saying what",
    why: "The reader would have to find the question before they could answer it.",
    remedy: "Ask one precise question that only they can answer.",
    source: "get-alfred.ai: undefined purpose; RULES 4.6",
    about: .generic,
    flagged: [
      "I'd love to ⟦pick your brain⟧.",
      "Hoping to ⟦learn from your journey⟧.",
      "Could I ⟦get your thoughts on my career⟧?",
    ],
    accepted: [
      "How did you choose EDI over an API?",
      "May I pick your brain on the 1871 timetable: why does the 8.40 stop at Crewe?",
      "We learn from your reports.",
    ],
    detector: .phrases(
      """
      (pick|picking) your (brain|brains)
      (learn|learning) (more)? (from|about) your (journey|experience|experiences|story|expertise\
      |insights|path|success|wisdom|career path|background)
      (hear|hearing|know|learn) (more)? about (your journey|your story|your path|your career \
      journey|your career|what you do|your role|your experience)
      (hear|get|have) your (thoughts|advice|perspective|insights|input) on my (career|path|future\
      |journey|next step|next move|profile)
      (gain|gaining|get|seek|seeking) (some|any|your|valuable)? ..1 (insights|wisdom|guidance\
      |mentorship|career advice)
      (share|sharing) (some)? (of)? your (wisdom|insights|expertise|experience|journey|knowledge)
      (exchange|exchanging|swap|share|sharing) (ideas|insights|notes|experiences|thoughts\
      |perspectives)
      any advice (you|would|for me|is|on how to|for someone)
      (bounce|bouncing) (some|a few)? ideas off
      """),
    guards: [
      .when("a precise question follows") { inspection, _ in
        inspection.counts.questions > 0 && inspection.counts.names > 0
          && inspection.counts.questions < 3 && hasNumberOrLongQuestion(inspection)
      },
      .signal(.reason), .signal(.answer),
    ])

  /// Whether a question holds a number, or words enough to be about something.
  private static func hasNumberOrLongQuestion(_ inspection: borrowing Inspection) -> Bool {
    let message = inspection.message
    for sentence in message.sentences {
      guard message.foldedByte(at: sentence.span.upperBound - 1) == UInt8(ascii: "?") else {
        continue
      }
      for index in sentence.firstToken..<sentence.endToken
      where message.tokens[index].kind == .number || message.tokens[index].kind == .time {
        return true
      }
    }
    return false
  }

  /// Agreement that nobody gave is built upon.
  static let presumedYes = Rule(
    id: RuleID("ask", "presumed-yes"),
    severity: SeverityTable(message: .warning, followUp: .warning, received: .warning),
    message: "takes a yes for granted",
    why: "Planning somebody's day for them makes no the only way to have a say.",
    remedy: "Ask whether, then when.",
    source: "RULES 4.6; own judgement",
    about: .pitch,
    flagged: [
      "⟦I'll call you Tuesday⟧ at 3.",
      "⟦I've added you to⟧ the invite.",
      "⟦Looking forward to our meeting⟧.",
      "⟦I'll pencil you in⟧ for Thursday.",
    ],
    accepted: [
      "As agreed on the phone, I'll call you Tuesday at 3.",
      "I'd be glad to call you on Tuesday if that suits.",
      "Our meeting was short.",
    ],
    detector: .phrases(
      """
      i (will|shall) (call|ring|phone|telephone) (you|your office) (on|at|this|next|tomorrow\
      |monday|tuesday|wednesday|thursday|friday|in)
      i (will|shall) give you a (ring|call) (on|at|this|next|tomorrow|unless|monday|tuesday\
      |wednesday|thursday|friday)
      i (have|took the liberty of) ..1 (added|adding|put|putting|signed|signing) you (to|in|on|up\
      |down)
      i took the liberty
      looking forward to (our|the) (meeting|call|chat|demo|conversation|collaboration|partnership)
      i (will|have) (pencil|pencilled|penciled|put|block|blocked) (you|time|a slot) (in|out|down\
      |for|aside)
      i (have)? sent you (a|the) (calendar|meeting) (invite|invitation)
      (when|what time) (should|shall|can) (i|we) (expect|schedule|call|ring|start)
      (i will|i shall) (drop|stop|pop|come) by (your|on|this|next|tomorrow)
      talk (soon|then|tuesday|wednesday|thursday|monday|friday) <end>
      """),
    guards: [
      .sameMessage(
        "(as agreed|we agreed|as discussed|as arranged|you said|you asked|you suggested)"),
      .signal(.answer), .signal(.ordinaryLife),
    ])

  /// Thanks ahead for a large favour. Off unless asked for: studies of mixed mail like such closings.
  static let thanksInAdvance = Rule(
    id: RuleID("ask", "thanks-in-advance"),
    severity: SeverityTable(
      invite: .advice, message: .advice, followUp: .advice),
    message: "thanks for a favour before it is granted",
    why: "Thanks ahead of a yes make it harder to say no, which some readers notice.",
    remedy: "Close with the question, and thank when it is done.",
    source: "RULES 4.6; evidence conflicts: grateful closings 62 % against 47.5 % (Boomerang)",
    about: .generic, isOptIn: true,
    flagged: [
      "⟦Thanks in advance⟧ for reviewing it.",
      "⟦Thank you in advance⟧ for the introduction.",
      "I ⟦appreciate your prompt⟧ intro.",
    ],
    accepted: [
      "Thanks for the intro you made.",
      "Thanks in advance for the key you offered.",
      "I appreciate your talk.",
    ],
    detector: .phrases(
      """
      (thanks|thank you|thanking you|many thanks) (so much|very much)? in advance
      (thanks|thank you) ahead of time
      appreciate your prompt
      <start> tia <end>
      """),
    guards: [.sameSentence("you (offered|proposed|suggested|promised)"), .signal(.answer)])
}
