import KindJudging
import Linting
import MessageText

/// Too far from the reader, or too near.
extension ToneRules {
  /// A greeting to nobody.
  static let overFormalSalutation = Rule(
    id: RuleID("tone", "over-formal-salutation"),
    severity: .outreach(.warning),
    message: "greets an office instead of a person",
    why: "`Dear` is answered least of five openings, and without a name nobody feels meant.",
    remedy: "Greet by name; leave the greeting out if you have none.",
    source: "Boomerang, 300,000 threads: Hey 64 %, Dear 56.5 % answered",
    about: .generic, isEnglish: false,
    flagged: [
      "⟦Dear Sir/Madam⟧, I would love to connect.", "⟦To whom it may concern⟧: we supply crates.",
      "⟦Respected Sir⟧, kindly look at my profile.",
      "⟦Sehr geehrte Damen und Herren⟧, wir bieten Kisten.",
    ],
    accepted: [
      "Dear Ms Costa, I would love to connect.", "Dear Sir Humphrey, I would love to connect.",
      "The old ladies and gentlemen of the choir send their thanks.",
      "\"To whom it may concern\" was all it said, which made us laugh.",
    ],
    detector: .phrases(
      """
      <start> (dear|respected|esteemed|hello|hi) (sir|sirs|madam) (or|and)? (sir|sirs|madam)?
      <start> to whom it may concern
      <start> (dear|hello|hi) (business owner|homeowner|hiring manager|linkedin member\
      |valued (customer|client|member|user|partner))
      <start> (sehr geehrte damen und herren|madame monsieur|estimados senores|geachte heer mevrouw\
      |gentili signori|egregi signori|exmos senhores|prezados senhores)
      """),
    guards: [
      .when("a name follows") { inspection, candidate in
        nameFollows(candidate.span, in: inspection)
      },
      .when("stands in somebody else's words") { $0.isQuoted($1.span) },
    ])

  /// A pet name for a stranger.
  static let overFamiliarAddress = Rule(
    id: RuleID("tone", "over-familiar-address"),
    severity: .outreach(.warning),
    message: "calls a stranger by a pet name",
    why: "Closeness is theirs to offer; taken, it sounds like a trick or a mistake.",
    remedy: "Use their name.",
    source: "own judgement; RULES 4.9",
    about: .generic,
    flagged: [
      "⟦Hey buddy⟧, would love to connect and grow our network.",
      "⟦Hello dear⟧, I would like to connect with you.",
      "⟦Hey rockstar⟧, are you open to new roles? We are hiring.",
      "⟦Hi my friend⟧, our platform is great.",
    ],
    accepted: [
      Example("Hey Bro, would love to connect.", facts: .named("Per Bro Brolin")),
      "Hey Ana, your buddy Rui sent me; would love to connect.",
      "Hello dear Ana, I would like to connect.", "My dear, old van is for sale.",
    ],
    detector: .phrases(
      """
      <start> (hi|hey|hello|yo) (my)? (buddy|bro|dude|dear|friend|rockstar|superstar|legend|champ\
      |hun|sweetie|darling|gorgeous|beautiful|handsome)
      """),
    guards: [
      .when("a name follows") { inspection, candidate in
        nameFollows(candidate.span, in: inspection)
      },
      .when("the facts call them so") { inspection, candidate in
        factsHold(lastWordOf: candidate.span, inspection)
      },
    ])

  /// Apologies from which on they become the matter.
  private static let leastApologies = 2

  /// Sorry for writing, twice, or on one's knees.
  static let overApology = Rule(
    id: RuleID("tone", "over-apology"),
    severity: SeverityTable(
      invite: .advice, message: .advice, followUp: .advice, reply: .advice),
    message: "apologises once too often",
    why: "Two apologies for writing tell the reader that they are about to be bothered.",
    remedy: "Keep none, or one for something that went wrong.",
    source: "own judgement; RULES 4.9",
    about: .generic, flagsOnce: true,
    flagged: [
      "So sorry to bother you with a connection request, ⟦sorry again⟧.",
      "Apologies for the cold message. I'd love to connect; ⟦apologies if⟧ this is unwanted.",
      "Please ⟦forgive me for reaching⟧ out, I would like to join your network.",
    ],
    accepted: [
      "Sorry for the late answer, the mail went astray.",
      "Sorry to bother you with the broken gate again, sorry again for the noise.",
      "Forgive me for the dent in your van.", "I'd love to connect, sorry to bother you.",
    ],
    needs: Needs(phrases: ["tone-grovel", "tone-apology"]),
    detector: .inspect { inspection, candidates in
      for span in inspection.spans(ofPhrases: "tone-grovel") { candidates.append(Candidate(span)) }
      let apologies = inspection.spans(ofPhrases: "tone-apology")
      if apologies.count >= leastApologies {
        candidates.append(Candidate(apologies[leastApologies - 1]))
      }
    },
    guards: [
      .sameMessage(
        """
        (late|delay|delayed|mistake|error|wrong|missed|forgot|forgotten|lost|loss|broken|broke)
        (damage|damaged|confusion|misunderstanding|mix up|noise)
        """)
    ])

  /// Whether a capitalised word or a slot stands right behind a stretch.
  private static func nameFollows(_ span: Range<Int>, in inspection: borrowing Inspection) -> Bool {
    let next = inspection.tokenIndex(atByte: span.upperBound)
    guard next < inspection.tokens.count else { return false }
    let token = inspection.tokens[next]
    return token.kind == .placeholder
      || token.kind == .word && token.flags.contains(.capitalised)
        && token.flags.isDisjoint(with: [.sentenceStart, .lineStart])
  }

  /// Whether the last word of a stretch is a part of the recipient's name.
  private static func factsHold(
    lastWordOf span: Range<Int>, _ inspection: borrowing Inspection
  ) -> Bool {
    guard let facts = inspection.facts else { return false }
    let last = inspection.tokenIndex(atByte: span.upperBound) - 1
    guard last >= 0 else { return false }
    let key = inspection.tokens[last].key
    let names = (facts.name ?? []) + [0x20] + (facts.given ?? [])
    return Message(utf8: names).tokens.contains { $0.key == key }
  }
}

/// Words of tone that are counted.
enum TonePhrases {
  static let overblown: StaticString = """
    (a|an)? (truly|real|true)? @superb (visionary|genius|legend|icon|trailblazer|guru)
    the (best|greatest|smartest) (in the world|on the planet|of our time|alive)
    a huge huge fan
    """

  static let superlative: StaticString = """
    your (truly|absolutely)? @superb
    and (truly|absolutely)? @superb (career|journey|profile|background|leadership|achievements\
    |accomplishments|track record|insights|expertise|vision|content|work)
    you are (truly|simply|absolutely|such)? (a|an)? @superb
    """

  static let apology: StaticString = """
    sorry (to|for) (bother|bothering|disturb|disturbing|intrude|intruding|reaching|the intrusion\
    |the cold|writing|messaging|another)
    sorry again
    apologies (for (the|reaching|bothering|this)|again|if|in advance)
    (apologise|apologize) for (the (intrusion|cold)|reaching|bothering|disturbing|writing|this)
    """

  static let grovel: StaticString = """
    (forgive|pardon) (me for|my|the) (reaching|writing|intrusion|boldness|bothering|contacting\
    |disturbing|messaging|forwardness)
    (thousand|million|humblest) apologies
    """
}
