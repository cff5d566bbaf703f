import KindJudging
public import Linting

/// Wording that hurries or corners the reader.
public enum PressureRules {
  public static let all: [Rule] = [
    falseUrgency, fomo, guiltFollowUp, bumpOnly, breakupManipulation, noExit,
  ]

  /// Urgency that no date or event explains.
  ///
  /// Only the phrase is judged, never the tone, so that the writer can see what to change.
  /// Misses: urgency put in other words, and dates that are invented.
  static let falseUrgency = Rule(
    id: RuleID("pressure", "false-urgency"),
    severity: .outreach(.warning),
    message: "hurries the reader without a reason",
    why: "Unexplained urgency reads as a sales trick, and most readers stop there.",
    remedy: "Name the real date and what it closes, or drop the phrase.",
    source: "FTC guidance on deceptive subjects; RULES 4.10",
    about: .pitch,
    flagged: [
      "Please ⟦act now⟧ to join.", "⟦Last chance⟧, so ⟦act now⟧!",
      "There are ⟦only 2 seats left⟧ in the cohort.", "⟦Sign up before midnight⟧ to save.",
      "Our ⟦spots are filling up fast⟧.", "This is a ⟦limited time offer⟧.",
      "⟦Don't miss out⟧ on our spring prices.",
    ],
    accepted: [
      "The call for papers closes on 3 May.",
      "Last chance to change your talk's title: the programme goes to print on Friday.",
      "The actors act now and then in our theatre.",
      "Only 2 seats left for the tasting on 14 June, who wants them?",
      "Don't miss out the second line when you sign the form.",
    ],
    detector: .phrases(
      """
      act (now|fast|today|quickly|immediately)
      last chance
      only (<number>|a few|two|three|five) (seats|spots|places|slots) (left|remaining|available)?
      (seats|spots|places|slots) (are)? (filling|going|selling|running) (up|out)? fast
      limited time (offer|deal|discount|only)?
      (offer|deal|discount) (ends|expires)
      before it is too late
      (sign up|register|book|order|join|reply) ..1 before midnight
      do not (miss out|miss your chance)
      """),
    guards: [
      .overlapping("act now and then"),
      .overlapping("miss out (a|an|the|any)"),
      .sameSentence("(goes to print|closes on|deadline|submission~)"),
      .sameSentence(dates),
    ],
    signal: .proof)

  /// A day that can be looked up explains why something is urgent.
  private static let dates: StaticString = """
    (on|by|until|before) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)
    <number> (january|february|march|april|may|june|july|august|september|october|november|december)
    (january|february|march|april|may|june|july|august|september|october|november|december) <number>
    """

  /// Whether the message offers or sells nothing, so that nobody is pushed to buy.
  private static func sellsNothing(_ inspection: borrowing Inspection) -> Bool {
    inspection.offersNothing && !inspection.has(.price) && !inspection.has(.discovery)
  }

  /// Others do it already.
  static let fomo = Rule(
    id: RuleID("pressure", "fomo"),
    severity: .outreach(.advice),
    message: "points at what others do",
    why: "Fear of missing out is an old lever, and readers know when it is pulled.",
    remedy: "Say what is in it for this reader.",
    source: "own judgement; RULES 4.10",
    about: .pitch,
    flagged: [
      "⟦Your competitors are already⟧ using our software.",
      "Our clients grow by 30 %. ⟦Don't get left behind⟧.",
      "⟦Everyone in your space⟧ has switched to our platform.",
      "⟦You don't want to miss this⟧ free webinar.",
    ],
    accepted: [
      "Your co-author Rui signed the letter already; would you like to?",
      "The bus leaves at eight sharp, don't get left behind.",
      "As you wrote, everyone in your space buys from two firms. Does our service change that?",
      "Your competitors are already on the quay, the race starts at nine.",
    ],
    detector: .phrases(
      """
      your (competitors|competition|rivals|peers) (are|have|is|has)? already
      (do not)? (get|be|being|getting) left behind
      (everyone|everybody) in your (space|industry|sector|market|niche|field)
      you (do|will|would) not want to miss (this|out)
      """),
    guards: [
      .when("nothing is sold") { inspection, _ in sellsNothing(inspection) },
      .sameSentence("you (wrote|said|wondered|showed|told)"),
    ])

  /// A reproach for silence.
  static let guiltFollowUp = Rule(
    id: RuleID("pressure", "guilt-follow-up"),
    severity: SeverityTable(message: .warning, followUp: .warning, received: .advice),
    message: "reproaches the reader for not answering",
    why: "They owe no answer to a message they didn't ask for; a reproach makes sure of none.",
    remedy: "Bring one new thing, or let it rest.",
    source: "swan-gtm/gtm-skills: a follow-up must add something new; RULES 4.10",
    about: .pitch,
    flagged: [
      "⟦I haven't heard back⟧ from you about our platform.",
      "This is the ⟦third time I'm writing⟧ about our demo.",
      "⟦You must have missed my⟧ mail on our software.",
      "I am ⟦surprised I didn't get a reply⟧ about our demo.",
    ],
    accepted: [
      "No reply needed, I only wanted you to have the page number.",
      "I haven't heard back from the council about our platform, have you?",
      "You must have missed the heron by a minute.",
      "This is the third time I've asked for the key to the shed.",
    ],
    detector: .phrases(
      """
      (i|we)? (have|had) (still)? not heard (anything)? (back|from you)
      (i|we) (have|had)? (never|not) (got|gotten|received|had) (a|any|your) (reply|response|answer)
      (second|third|fourth|fifth) time (that)? (i|we) (am|are|have)? \
      (writing|written|write|asking|asked|tried|emailed)
      you must have missed (my|our)
      (surprised|disappointed) (that)? (i|we) (did|have) not \
      (get|got|gotten|had|hear|heard|see|seen) (a|any|your)? (reply|response|answer|back)
      your (continued)? silence
      (ignored|ignoring) (me|my|our) (messages|emails|mails|notes)?
      """),
    guards: [
      .when("a first message that sells nothing and offers no job") { inspection, _ in
        inspection.context.purpose != .followUp && sellsNothing(inspection)
          && !inspection.has(.jobOffer)
      },
      .sameSentence("(back|heard|hear) from (the|my|our|his|her|their|them|him|anyone|anybody)"),
    ])

  /// Words up to which a follow-up can't hold much that is new.
  private static let bumpWordLimit = 40

  /// A short follow-up with nothing new.
  ///
  /// Misses: long ones, for what they say again can't be told from what they add.
  static let bumpOnly = Rule(
    id: RuleID("pressure", "bump-only"),
    severity: .followUps(.warning),
    message: "follows up with nothing new",
    why: "A second message is answered for what it adds; this one adds only itself.",
    remedy: "Add one thing they don't have yet, or don't send it.",
    source: "swan-gtm/gtm-skills; Lavender: follow-ups with context do better",
    about: .pitch, flagsOnce: true,
    flagged: [
      Example("⟦Bumping this⟧ to the top of your inbox.", purpose: .followUp),
      Example("Hi Jo, ⟦just checking in⟧ on our platform.", purpose: .followUp),
      Example("⟦Any thoughts⟧?", purpose: .followUp),
      Example("Hi Jo, ⟦following up on my last note⟧. Worth a chat?", purpose: .followUp),
    ],
    accepted: [
      Example("Update: the paper on pumps is out, with your table in it.", purpose: .followUp),
      Example(
        "Just checking in: the report came out, and page 4 has your bridge.", purpose: .followUp),
      Example("Any thoughts on the new route, now that the lock is closed?", purpose: .followUp),
      Example(
        "Following up on my last note: here is the table, https://example.org/t",
        purpose: .followUp),
    ],
    detector: .phrases(
      """
      (bumping|floating|resurfacing|nudging) (this|my ..1 (note|mail|message|email))
      just? (checking in|circling back|touching base)
      (following|follow) up (on|to) (my|the|our) ..1 (note|mail|message|email|invite|one)
      <start> just following up
      <start> any (thoughts|update|news|luck) (on this|on the below|on my ..1 (note|mail|message\
      |email)|yet)? <end>
      (gentle|friendly|quick|polite) (reminder|nudge|bump)
      """),
    guards: [
      .when("something new may stand beside it") { inspection, _ in
        inspection.wordCount > bumpWordLimit || inspection.counts.urls > 0
          || inspection.has(.detail) || inspection.has(.reason) || inspection.has(.reference)
      },
      .sameMessage(
        """
        (since (then|my|our|we|i)|update|now that|came out|is out|are out|has changed|attached)
        (just|we have|i have) (published|released|finished|found|added|heard)
        (you|as) (asked|wanted|agreed|promised)
        """),
    ])

  /// A farewell that is meant to be answered.
  ///
  /// `This is my last mail` is left alone: where it is true it is a kind close.
  static let breakupManipulation = Rule(
    id: RuleID("pressure", "breakup-manipulation"),
    severity: SeverityTable(message: .warning, followUp: .warning, received: .advice),
    message: "says farewell to get an answer",
    why: "The last mail that isn't one is known to everybody who gets such mail.",
    remedy: "Close kindly and leave the door open: `I leave it here, thank you for reading`.",
    source: "own judgement; RULES 4.10",
    about: .pitch,
    flagged: [
      "Before I ⟦close your file⟧: our platform is still there.",
      "I'll ⟦assume you're not interested⟧ in growth. Our platform is there.",
      "Have you been ⟦eaten by a bear⟧, or is our service not for you?",
      "⟦Permission to close the loop⟧ on our demo?",
    ],
    accepted: [
      "I'll leave it here, thank you for reading.",
      "Shall the archive close your file now that the loan is over?",
      "The tent was nearly eaten by a bear, but the tour goes on.",
      "If I hear nothing I assume you are not interested in the bread.",
    ],
    detector: .phrases(
      """
      (close|closing|archive|archiving) (out)? your file
      permission to close (your|the|this) (file|loop|book|case)
      (assume|assuming|guess|conclude) (that)? (you are|this is|it is|growth is) (not|no longer) \
      (interested|a priority|important|relevant|a fit)
      (eaten|chased|trapped|kidnapped|abducted|crushed) by (a|an|some)? (bear|crocodile|alligator\
      |hippo|lion|aliens)
      """),
    guards: [.when("nothing is sold") { inspection, _ in sellsNothing(inspection) }])

  /// An answer is demanded, and only a yes is made easy.
  static let noExit = Rule(
    id: RuleID("pressure", "no-exit"),
    severity: SeverityTable(message: .advice, followUp: .advice),
    message: "makes only a yes easy",
    why: "Where only a yes is easy, silence is the answer.",
    remedy: "Say that a no, or nothing, is fine.",
    source: "own judgement; RULES 4.10",
    about: .pitch,
    flagged: [
      "⟦Just reply YES⟧ and we set up the demo of our platform.",
      "⟦Either way, let me know⟧ about our platform.",
      "Our trial is free, ⟦just say yes⟧ and it starts.",
    ],
    accepted: [
      "Reply yes or no to our platform, both help me.",
      "Either way, let me know about our platform; no hard feelings if it isn't for you.",
      "I leave it here, no answer needed.",
      "The registrar asked her to reply yes, and she did.",
    ],
    detector: .phrases(
      """
      (just|simply)? (reply|answer|respond|text) (with)? yes
      (just|simply) say yes
      either way ..1 (let me know|tell me|drop me)
      """),
    guards: [
      .when("nothing is sold") { inspection, _ in sellsNothing(inspection) },
      .sameMessage(
        """
        (yes or (a)? no|a no|say no|no thanks|no hard feelings|no worries|no problem|no pressure)
        no (answer|reply|response) (needed|necessary|required)
        (not interested|not for you|unsubscribe|opt out|feel free to (ignore|decline))
        """),
    ])
}
