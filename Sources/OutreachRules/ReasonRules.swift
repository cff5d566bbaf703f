import KindJudging
public import Linting
import MessageText

/// Why this person and nobody else.
public enum ReasonRules {
  public static let all: [Rule] = [
    noReason, noRecipientAnchor, swapTestFail, decorativePersonalisation, behindFold,
    surveillanceDisclosure, unverifiablePraise, staleReason,
  ]

  /// Words of the writer's own from which on a note without any signal is judged as one without a reason.
  private static let leastWordsOfNote = 3
  /// Words up to which such a note may run; longer ones may hold a reason that no phrase knows.
  private static let mostWordsOfPlainNote = 24

  /// A request to somebody, and no clause that says why to them.
  ///
  /// Judged only where the message is a generic request; on invites also where a short note holds no
  /// evidence at all and nothing that ties it to the reader. Yields to the default family, and to pitches,
  /// job offers and fraud, whose own rules name the real fault. Misses: long notes without a reason.
  static let noReason = Rule(
    id: RuleID("reason", "no-reason"),
    severity: SeverityTable(invite: .error, message: .warning),
    message: "doesn't say why you write to this person",
    why: "Without a because, the reader sees a request that went to a list, and lets it lie.",
    remedy:
      "Add one clause on why it is them: where you met, what of theirs you used, who sent you.",
    source: "linkedin.com/help 62928: say how you know them or why; SEEDS S0, S4",
    about: .generic,
    flagged: [
      Example(
        "Hi Eva, ⟦keen to connect with you and learn from people in the trade⟧.", purpose: .invite),
      Example("Hello, ⟦I'm a designer in Cork⟧.", purpose: .invite),
      Example(
        "Dear Sam,\n⟦we should connect and see where the road takes us⟧. I would love to connect.",
        purpose: .invite),
      "Hello Jo, ⟦it would be an honour to be part of your network and hear what goes on⟧. Let's connect.",
    ],
    accepted: [
      "Hi Eva, your ferry timetable app saved my trip; may I ask about GTFS?",
      Example("Hi Eva, would love to connect with you. Let's connect!", purpose: .invite),
      Example("It's Sal from the vaccine bus, in the flask of soup weather.", purpose: .invite),
      Example(
        "Would love to connect with you: I read your paper on tidal mills.", purpose: .invite),
      "Great to connect, and nice to meet you! We help clinics like yours fill empty chairs.",
      Example("Hi Jo, we both sing in the Ely choir, would love to connect.", purpose: .invite),
    ],
    needs: Needs(words: 1...Int.max),
    detector: .inspect { inspection, candidates in
      guard isRequestWithoutMore(inspection), let opening = inspection.opening else { return }
      candidates.append(Candidate(opening))
    },
    guards: [
      .signal(.reason), .signal(.anchor), .signal(.defaultText), .signal(.offer),
      .signal(.demoAsk), .signal(.jobOffer), .signal(.moneyLure), .signal(.answer),
      .signal(.thanksForConnecting),
      .when("says nothing but the wish to connect") { inspection, _ in
        let own = inspection.ownWords(upTo: DefaultRules.mostWordsOfWish)
        return own.count <= DefaultRules.mostWordsOfWish && own.ties <= 1
      },
      .sameMessage(
        """
        (we|both) (both|share|shared|met|meet|worked|studied|spoke|talked|sat|sing|sang|play|played|served|run|used to)
        (your|you) ..6 (saved|helped|taught|answered|changed|solved|made me|got me|showed me)
        (said|told me|suggested|recommended|mentioned) ..3 you
        (it is|this is|its) <name> from the
        i (was|had|did|met|saw|sat|held|fixed) (the|a|an|in|on|at|your|beside|behind|you)
        (thanks|thank you) for (your|the) (help|talk|answer|advice|article|post|session|class|lecture)
        """),
    ])

  private static func isRequestWithoutMore(_ inspection: borrowing Inspection) -> Bool {
    switch inspection.judgement.kind {
    case .generic, .standard: return true
    case .ordinary:
      guard inspection.context.purpose == .invite, inspection.counts.slots == 0,
        inspection.wordCount <= mostWordsOfPlainNote, inspection.counts.questions == 0
      else { return false }
      let own = inspection.ownWords()
      return own.ties == 0 && own.count >= leastWordsOfNote
        && own.names <= 1
        && inspection.count(.second) <= (inspection.has(.networkWish) ? 2 : 0)
    default: return false
    }
  }

  /// Words about the reader that hold for everybody.
  ///
  /// Misses: vague words in other forms; adjectives before "profile" are `tone.generic-flattery`.
  static let noRecipientAnchor = Rule(
    id: RuleID("reason", "no-recipient-anchor"),
    severity: SeverityTable(invite: .warning, message: .warning, received: .advice),
    message: "speaks of the reader in words that fit anybody",
    why: "It can't be checked, so it doesn't show that you looked.",
    remedy: "Name the one thing you mean: a talk, a page, a project.",
    source: "tegze.eu: tailored 44 of 50, template 38 of 50; linkedin.com/help a1480502",
    about: .generic,
    flagged: [
      "Hi Nia, ⟦your work is inspiring⟧.", "⟦Great company you have⟧, would love to connect.",
      "⟦I really like what you do⟧!", "⟦I'm interested in what you do⟧ and want to learn more.",
    ],
    accepted: [
      "Your 2024 report on night buses settled our timetable.",
      "I like what you do with offcuts in your post about sheds.",
      "I like what you did with the hallway, and the kids love the swing.",
      "What does your company do on Mondays?",
    ],
    detector: .phrases(
      """
      your work (is|has been) (so|very|really|truly|always|absolutely)? @praise
      (love|like|admire|enjoy|appreciate|respect|impressed (by|with)|inspired by|fan of|interested in|fascinated by) (your work|what you do|what you are doing|the work you do|the work you are doing|what you are building|what you have built|everything you do) <end>
      i ..2 (love|like|admire|interested in|impressed by|inspired by|fascinated by) (what you do|what you are doing|what you are building|what you have built|the work you do)
      (like|love|admire) what you do
      (great|amazing|impressive|fantastic|wonderful|interesting|awesome) (company|business|work|team) (you have|you run|you are doing|you are building|you have built)
      (you are|you seem|you look like) (doing|to do|to be doing) (great|amazing|incredible|awesome|interesting|impressive) (things|work|stuff)
      (the|your) (great|amazing|incredible|impressive|good) work (you are doing|you do|you have done)
      keep up the (great|good|amazing|excellent) work
      (love|like|enjoy|following) your (content|stuff|posts|page|updates) <end>
      """),
    guards: [
      .when("the sentence names something of the reader's") { inspection, candidate in
        inspection.givesReason(beside: candidate.span)
      },
      .sameSentence("what you do (with|when|if|on (mondays|sundays)|to|about|in your|there)"),
    ],
    signal: .flattery)

  /// Stock words that pretend to be about the reader and survive any change of name.
  ///
  /// Misses: messages that pass the swap by length alone; `swap` in the report gives the figure.
  static let swapTestFail = Rule(
    id: RuleID("reason", "swap-test-fail"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .advice),
    message: "would read the same with another name on top",
    why: "The reader tries it, too: could this have gone to anyone else this week?",
    remedy: "Tie the sentence to one fact about this person that isn't true of the next.",
    source: "gtm-skills reach-out: the swap test; RULES 4.3",
    about: .generic,
    flagged: [
      "⟦As a leader in your field⟧, you will want to see this.",
      "⟦Given your impressive background⟧, I thought of you.",
      "Always glad to learn from ⟦professionals like yourself⟧.",
      "⟦Based on your experience⟧, we should talk.",
    ],
    accepted: [
      "Given your background in tidal mills at Dunmore, may I ask about silt?",
      "As a leader in your pack, you sign for the tents at the scout camp.",
      "Given your strong background, your talk on silt at Dunmore was clearer than the book.",
    ],
    detector: .phrases(
      """
      (as|being) (a|an|one of the) (fellow|true|real|recognised|recognized|respected|key|industry|thought|senior)? (leader|leaders|expert|experts|authority|professional|pioneer|visionary) in (your|the|this) (field|industry|space|sector|domain|area)
      (given|considering|with|because of|based on|judging by|seeing) your (impressive|extensive|vast|strong|great|deep|rich|solid|wealth of|outstanding|remarkable|stellar|diverse|unique) (background|experience|expertise|track record|skills|skill set|profile|knowledge|career|trajectory)
      (given|considering|based on|judging by) your (background|experience|expertise|track record|profile|position|role|seniority)
      (professionals|people|leaders|executives|experts|individuals|founders|entrepreneurs|someone|somebody|minds|women|talent) (like|such as) (you|yourself|yourselves)
      (someone|somebody|people|professionals) (with|of) your (background|experience|expertise|calibre|caliber|stature|profile|skills|seniority|skill set)
      your (years|wealth) of experience
      """),
    guards: [
      .when("the sentence names something of the reader's") { inspection, candidate in
        inspection.givesReason(beside: candidate.span)
      },
      .overlapping(
        """
        your ..2 (background|experience|expertise|role|skills|position) (in|with|at|as|on|of|from) <any>
        in your (pack|team|class|choir|club|house|family)
        """),
      .sameMessage("(facts|figures) you sent"),
    ],
    signal: .flattery)
}
