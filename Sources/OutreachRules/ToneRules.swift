import KindJudging
public import Linting
import MessageText

/// Flattery, condescension, wrong distance.
public enum ToneRules {
  public static let all: [Rule] = [
    excessiveFlattery, genericFlattery, negging, presumedPain, condescension, overFormalSalutation,
    overFamiliarAddress, overApology,
  ]

  /// Superlatives from which on praise is no longer heard.
  private static let leastSuperlatives = 2

  /// Two superlatives about the reader, or one that nobody can live up to.
  static let excessiveFlattery = Rule(
    id: RuleID("tone", "excessive-flattery"),
    severity: .outreach(.warning),
    message: "praises beyond what anybody believes",
    why: "A little warmth gets more answers; more than that gets fewer, and sounds like a sale.",
    remedy: "Keep one compliment, and say exactly what it is for.",
    source: "Boomerang, 40 million mails: slightly warm 10-15 % more answers, excess loses them",
    about: .generic, flagsOnce: true,
    flagged: [
      "You are ⟦a truly amazing visionary⟧, and I would love to connect.",
      "Your incredible career ⟦and phenomenal journey⟧ leave me speechless.",
      "You are ⟦the best in the world⟧ at what you do.", "I am ⟦a huge huge fan⟧ of you.",
    ],
    accepted: [
      "The diagram in your README is the clearest I have seen.",
      "Your incredible patience and brilliant work on page 12 saved my thesis.",
      "\"You are the best in the world\" said the card, and we had a laugh.",
      "What an amazing view, and incredible weather.",
    ],
    needs: Needs(phrases: ["tone-overblown", "tone-superlative"]),
    detector: .inspect { inspection, candidates in
      guard inspection.count(.second) > 0 else { return }
      for span in inspection.spans(ofPhrases: "tone-overblown") {
        candidates.append(Candidate(span))
      }
      let superlatives = inspection.spans(ofPhrases: "tone-superlative")
      if superlatives.count >= leastSuperlatives {
        candidates.append(Candidate(superlatives[leastSuperlatives - 1]))
      }
    },
    guards: [
      .when("the sentence names what is praised") { inspection, candidate in
        inspection.givesReason(beside: candidate.span)
          || inspection.has(.detail, or: .reference, beside: candidate.span)
      },
      .when("stands in somebody else's words") { $0.isQuoted($1.span) },
    ])

  /// Praise of a profile, a background, a career: things that everybody has.
  ///
  /// Praise of an effect is `reason.unverifiable-praise`; that of a recruiter
  /// `pitch.mass-recruiter-flattery`.
  static let genericFlattery = Rule(
    id: RuleID("tone", "generic-flattery"),
    severity: .outreach(.warning),
    message: "praises something that everybody has",
    why: "A compliment without an object fits any name on the list, and readers feel it.",
    remedy: "Name the one thing you liked, or leave the compliment out.",
    source: "rythm.xyz on the tells of generated mail: praise without an object",
    about: .generic,
    flagged: [
      "You have an ⟦impressive background⟧.", "⟦Great profile⟧! Let's connect.",
      "I find ⟦your profile very interesting⟧.", "⟦Love your profile⟧, would love to connect.",
    ],
    accepted: [
      "The clear diagram in your README is why I write.",
      "The old lock makes a great background for your photo.",
      "Great profile of the baker in Sunday's paper, thank you for writing it.",
      "My colleague Rui has an impressive background, may I introduce him?",
      "An impressive career: your book on the 40 m lock at Ardley tells it well.",
    ],
    detector: .phrases(
      """
      @praise (background|profile|career|career path|resume|cv)
      your (linkedin)? (background|profile|career|experience) (is|looks|seems|sounds)? \
      (very|really|truly|so|quite)? @praise
      (love|loved|like|liked) your (linkedin)? (background|profile)
      """),
    guards: [
      .when("the sentence names what is praised") { inspection, candidate in
        inspection.givesReason(beside: candidate.span)
          || inspection.has(.detail, or: .reference, beside: candidate.span)
      },
      .overlapping("(profile|background|career) (of|for|picture|photo|image|music|noise|check)"),
      .overlapping("(has|had) (a|an|such a|such an)? (very|really|truly|quite)? @praise"),
      .signal(.heldReason),
    ])

  /// Whether the message offers or sells nothing, so that no fault or trouble is a hook.
  private static func sellsNothing(_ inspection: borrowing Inspection) -> Bool {
    inspection.offersNothing && !inspection.has(.price)
  }

  /// They asked for it or said so themselves.
  private static let theirWords: StaticString = """
    you (asked|wrote|said|mentioned|told|posted|describe|described)
    (your (post|article|talk|question|interview|message|note)|your own words)
    """

  /// A fault of the reader's as the hook.
  static let negging = Rule(
    id: RuleID("tone", "negging"),
    severity: SeverityTable(message: .warning, followUp: .warning, received: .advice),
    message: "finds fault with the reader to sell the cure",
    why: "Nobody hires the stranger who begins with what is wrong with them.",
    remedy: "Ask how they see it, or show one fact that they can check.",
    source: "own judgement; RULES 4.9",
    about: .pitch,
    flagged: [
      "⟦Your website looks outdated⟧. Our agency builds new ones.",
      "⟦You're losing money⟧ every day without our software.",
      "⟦Most CEOs get this wrong⟧; our clients don't.",
      "⟦Your site isn't optimised⟧ for search. Our agency can help.",
    ],
    accepted: [
      "You asked for our view: your website looks outdated on phones, the menu most of all.",
      "The footer of your website links to a page that is gone; thought you'd like to know.",
      "As you wrote, most companies get this wrong, and our clients did too.",
      "Your site isn't mobile friendly: on my phone the menu hides the tickets.",
    ],
    detector: .phrases(
      """
      your (website|site|homepage|online shop|store|branding|logo|seo|linkedin profile) \
      (is|looks|seems|feels) ..2 (outdated|dated|unprofessional|old fashioned|slow|weak|broken)
      your (website|site|homepage|seo|linkedin profile) (is|does) not ..1 (optimised|optimized\
      |ranking|rank|converting|convert|mobile friendly)
      you are (probably|likely|currently)? (losing|leaving|wasting) ..1 (money|revenue|customers\
      |sales|leads|clients)
      most @buyers (get|are getting|do) (this|it) wrong
      you are (doing|getting) (it|this) ..1 wrong
      """),
    guards: [
      .when("nothing is sold") { inspection, _ in sellsNothing(inspection) },
      .sameSentence(theirWords),
    ])

  /// A trouble that the writer can't know of.
  static let presumedPain = Rule(
    id: RuleID("tone", "presumed-pain"),
    severity: .outreach(.warning),
    message: "tells the reader what troubles them",
    why: "It is a guess; those without the trouble feel misread, those with it feel cornered.",
    remedy: "Quote where they said so, or ask.",
    source: "gtm-skills reach-out: only pain that is documented; RULES 4.9",
    about: .pitch,
    flagged: [
      "I ⟦know you struggle with⟧ hiring. Our platform fixes that.",
      "⟦Like most founders, you're drowning in⟧ admin. Our tool helps.",
      "⟦You probably waste hours⟧ on reports; our tool writes them.",
      "I ⟦imagine you're overwhelmed⟧ by invoices. We help firms like yours.",
    ],
    accepted: [
      "Your post says that hiring is slow; which step takes longest?",
      "You wrote that you probably waste hours on reports; our tool writes them.",
      "I know you struggle with the stairs, so the meeting is on the ground floor.",
      "If you're tired of the view, the other desk is free.",
    ],
    detector: .phrases(
      """
      (know|bet|imagine|assume|guess|sure) (that)? you (are)? (probably|likely)? \
      (struggle with|struggling|drowning|overwhelmed|swamped|frustrated|wasting|fed up)
      like (most|many|other) @buyers you (are|probably)? (struggle|struggling|drowning|overwhelmed\
      |swamped|frustrated|waste|wasting|spend) (with|in|by)?
      you (probably|must|likely|surely) (waste|spend|lose) (hours|days|weeks|countless|too much)
      you (probably|must|likely|surely) (be)? (are)? (struggle|struggling|drowning|overwhelmed\
      |swamped|frustrated)
      """),
    guards: [
      .when("nothing is sold") { inspection, _ in sellsNothing(inspection) },
      .sameSentence(theirWords),
    ])

  /// The reader as a pupil.
  static let condescension = Rule(
    id: RuleID("tone", "condescension"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, reply: .warning, received: .advice),
    message: "talks down to the reader",
    why: "Whoever is made small by a stranger does not write back.",
    remedy: "Say the thing itself, without saying who ought to know it.",
    source: "SEEDS S2 on condescending acceptance; own judgement; RULES 4.9",
    about: .generic,
    flagged: [
      "⟦As you should know⟧, the market has changed.", "It is ⟦simple enough for you⟧ to follow.",
      "⟦Let me educate you⟧ on how this network works.",
      "⟦You clearly don't understand⟧ what I offered.",
    ],
    accepted: [
      "As you must know from your own paper, the market has changed.",
      "Tell me if this is simple enough for you to print.",
      "You should know that the lift is out of order.",
      "\"As you should know\" was how my old teacher began each lesson.",
    ],
    detector: .phrases(
      """
      as you (should|ought to|must) (already|surely)? know
      simple enough (even)? for you
      (easy|basic|simple) enough (for)? that even you
      let me (educate|enlighten|school|lecture) you
      you (clearly|obviously) (do not|did not|have not|never) (understand|understood|know|read|get)
      """),
    guards: [
      .sameSentence("from your"),
      .overlapping("(if|whether) ..3 simple enough for you"),
      .when("stands in somebody else's words") { $0.isQuoted($1.span) },
    ])
}
