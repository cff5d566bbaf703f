import KindJudging
import Linting

/// Openings that clear the throat: who writes, that the reader is busy, that a question will follow.
extension OpenerRules {
  /// Name and job as the first sentence of a mail.
  ///
  /// For mail only: on LinkedIn a plain word on who writes helps.
  static let selfNaming = Rule(
    id: RuleID("opener", "self-naming"),
    severity: SeverityTable(message: .advice, received: .advice),
    message: "opens with who you are",
    why: "Mail shows the sender's name already, so the first line can be about the reader.",
    remedy: "Fold who you are into the reason for writing, or into the signature.",
    source: "SWAN136: no effect in mail (OR 1.05), a help on LinkedIn (OR 1.66)",
    about: .generic, channels: [.email],
    flagged: [
      "Dear Ms Roth, ⟦my name is Lee⟧ and I work for Acme.",
      "⟦I am a partner at Holm⟧ and would love to connect.",
      "⟦Allow me to introduce myself⟧. We help clinics grow.",
    ],
    accepted: [
      "Your survey of night buses answered my question. My name is Lee and I plan routes in Cork.",
      Example(
        "I am a teacher at Minho and use your parser in week 3.", channel: .linkedInMessage),
      "My name is spelt wrong on the badge.",
    ],
    detector: .phrases(
      """
      my name is <name>
      i am (a|an|the) ..3 (at|with|of|from|for) <name>
      (please allow|allow|please let|let) me (to)? (briefly)? introduce (myself|ourselves)
      i (would|will) like to (briefly)? introduce (myself|ourselves)
      i (wanted|want) to (briefly)? introduce (myself|ourselves)
      """),
    guards: [
      .when("stands after the first sentence") { inspection, candidate in
        !inspection.isInOpening(candidate.span)
      },
      .signal(.reason),
    ])

  /// Words about how busy the reader is.
  static let busyAcknowledgement = Rule(
    id: RuleID("opener", "busy-acknowledgement"),
    severity: .messages(.advice),
    message: "talks about the reader's time instead of saving it",
    why: "It costs the time that it is sorry for.",
    remedy: "Delete it and be brief.",
    source: "RULES 4.2, own judgement",
    about: .generic,
    flagged: [
      "⟦I know you're swamped⟧, so let me show you our tool.",
      "⟦I'll keep this brief⟧.", "⟦You must get a lot of these⟧, but our clients see results.",
      "⟦I know your time is valuable⟧.",
    ],
    accepted: [
      "Swamped until June? Reply then is fine.",
      "I know you are busy with the harvest this week, so July is fine.",
      "You must get a lot of rain in Bergen.",
    ],
    detector: .phrases(
      """
      (i|we) (know|realise|realize|understand|appreciate|am sure|bet|imagine) (that)? (you are|you must be) (very|super|incredibly|extremely|really|probably|quite|a)? (busy|swamped|slammed|inundated)
      you (are|must be) (probably)? (a)? (very|super|incredibly|extremely)? busy (person|man|woman|leader|executive|professional)
      (i|we) will keep (this|it) (very|super|really)? (brief|short|quick|simple)
      (keeping|keep) (this|it) (brief|short) (because|since|as|for you)
      you (must|probably|are probably|must be) (get|getting|receiving|receive) (a lot|a ton|lots|tons|hundreds|dozens|so many|many) (of)? (these|messages like|emails like|such|this kind|notes like)
      (i|we) (know|understand|realise|realize|appreciate|respect|value) (that)? your time (is)? (valuable|precious|limited|tight)?
      (i|we) (will not|do not want to) (take|waste) (up)? ..2 (much|more|any) of your time
      """),
    guards: [
      .overlapping(
        """
        busy (with|until|this|on|at|all|in|because|right|next|today|tomorrow|and|at the moment) (the|your|june|july|week|month)?
        (busy|swamped) (with|until|on|because)
        """)
    ])

  /// The reader's own news as the opening of a mail.
  static let triggerEvent = Rule(
    id: RuleID("opener", "trigger-event"),
    severity: SeverityTable(message: .warning, followUp: .warning),
    message: "opens with the reader's own news",
    why: "The reader knows it, and every seller's alert rang; such mail is answered far less.",
    remedy: "Open with what the news changes for them, and mention it once.",
    source: "SWAN136: odds of an answer 0.28, worse in 30 of 30 organisations",
    about: .generic, channels: [.email],
    flagged: [
      "Hi Ola, ⟦congrats on the Series A⟧! We help startups like yours.",
      "⟦Saw you're hiring⟧ engineers. Are you open to a quick call?",
      "⟦Loved your launch⟧. We build payroll software.",
      "⟦Congratulations on your recent funding round⟧.",
    ],
    accepted: [
      "Your funding post asked for SOC 2 advice; here is mine.",
      "The minutes are attached. And congratulations on the new role.",
      "Congratulations on the launch, Ada, the cake is in the kitchen, see you there!",
    ],
    detector: .phrases(
      """
      (congrats|congratulations|kudos) (again)? (on|for|to) (the|your|closing|raising|landing|securing) ..3 (series a|series b|series c|seed|funding|fundraise|raise|round|launch|acquisition|ipo|expansion|promotion|award|investment|milestone|growth|role|position|office|win)
      (congrats|congratulations) on (joining|becoming|making|closing|landing|opening|launching|raising) <any>
      (i saw|i just saw|i noticed|i read|i heard|i see|just saw|saw|noticed|read|heard) (that)? (you|your (company|team)|<name>) (are|is|were|have|has|just|recently) ..1 (hiring|expanding|growing|scaling|recruiting|raised|launched|opened|acquired|announced|moved)
      (i loved|i saw|i noticed|i read about|loved|love|saw|read about|noticed|heard about|excited about) your (recent|latest|new)? (launch|funding|raise|funding round|series a|series b|acquisition|expansion|announcement)
      """),
    guards: [
      .when("stands after the first sentence") { inspection, candidate in
        !inspection.isInOpening(candidate.span)
      },
      .sameSentence(
        "(cake|party|drinks|dinner|see you|so proud|well deserved|you deserve|welcome)"),
    ])

  /// A question announced instead of asked.
  static let quickQuestion = Rule(
    id: RuleID("opener", "quick-question"),
    severity: .messages(.advice),
    message: "announces a question instead of asking it",
    why: "The line says nothing yet, and it has become the mark of a sales mail.",
    remedy: "Ask the question.",
    source: "RULES 4.2; oneshot-gtm prompts",
    about: .generic,
    flagged: [
      "⟦Quick question⟧: are you happy with your current payroll tool?",
      "Hi Dana, ⟦just a quick one⟧. Who is the right person for IT?",
      "⟦Got a sec⟧? We help agencies like yours.",
    ],
    accepted: [
      "Question about section 3 of your spec: is the header signed?",
      "Quick question about section 3 of your spec: is the header signed?",
      "The quick question round is at nine.",
    ],
    detector: .phrases(
      """
      (quick|just a quick|just quick|just a very quick|a quick|i have a quick|super quick|very quick) (question|one|q) (for you)?
      (just|i have) (a)? (brief|short|simple) question (for you)?
      (have you got|you got|got) a (quick)? (sec|second|minute|moment)
      (do you have|have you) a (quick)? (sec|second)
      """),
    guards: [
      .overlapping(
        """
        quick (question|one) (for you)? (about|on|regarding|re|from|before|round~|mark)
        (second|minute|moment) (to|for|before|when|on|after|tomorrow|today|this)
        """),
      .when("stands after the first sentence") { inspection, candidate in
        !inspection.isInOpening(candidate.span)
      },
      .when("a topic stands before it") { inspection, candidate in
        guard let opening = inspection.opening else { return true }
        return candidate.span.lowerBound > opening.lowerBound
      },
    ])

  /// "Reaching out" in front of the reason.
  static let reachingOutBecause = Rule(
    id: RuleID("opener", "reaching-out-because"),
    severity: .outreach(.advice),
    message: "says that you write instead of why",
    why: "That you are reaching out is plain from the message.",
    remedy: "Drop these words and keep what follows.",
    source: "RULES 4.2; oneshot-gtm prompts",
    about: .generic,
    flagged: [
      "⟦I'm reaching out because⟧ we help firms like yours.",
      "⟦Just reaching out to say⟧ hello and connect with you.",
      "Hi Bo, ⟦I wanted to reach out⟧ about our platform.",
    ],
    accepted: [
      "Rui told me to reach you about the roof.",
      "Rui suggested reaching out to you about the roof, since you re-laid the chapel's.",
      "The ladder was too short for reaching out to the gutter.",
    ],
    detector: .phrases(
      """
      (i am|i am just|am|just|simply|thus) reaching out (because|to|as|since|in regards|regarding|about|with|in the hope|and)
      reaching out to (you|say|see|introduce|ask|learn|explore|connect|share)
      (i|we) (just)? (wanted|want|thought i would|decided|would like|felt compelled|had) to (just)? reach out
      (thought|figured) (i would|i should|id) reach out
      the reason (i am|for my|i) (reaching out|writing|message|email) (is)?
      """),
    guards: [
      .sameSentence(
        """
        (suggested|recommended|told me|asked me|advised|said) ..4 (reach|reaching) out
        (ladder|arm|hand|gutter|shelf)
        """),
      .when("the sentence gives a reason beside it") { inspection, candidate in
        inspection.givesReason(beside: candidate.span)
      },
    ])
}
