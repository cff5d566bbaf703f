import KindJudging
import Linting
import MessageText

/// Reasons in the wrong place, from the wrong source, or past their time.
extension ReasonRules {
  /// Words up to which a first sentence about the reader is an ornament.
  private static let mostWordsOfOrnament = 8

  /// A kind word about something of the reader's, and a sale that has nothing to do with it.
  ///
  /// Fires only where the first sentence is short and nothing later comes back to it.
  static let decorativePersonalisation = Rule(
    id: RuleID("reason", "decorative-personalisation"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .advice),
    message: "is an ornament: the rest would read the same without it",
    why: "Readers notice when the compliment and the request don't touch, and doubt both.",
    remedy: "Connect the detail to what you ask, or leave it out.",
    source: "gtm-skills reach-out: delete the opener and see whether anything is lost",
    about: .pitch,
    flagged: [
      "⟦Loved your post on hiring⟧! We build payroll software. Our clients save hours.",
      "Hi Kim, ⟦great podcast episode last week⟧. Our platform books trucks. Would you like a demo?",
      "⟦Enjoyed your talk in Ghent⟧! We help agencies like yours grow.",
    ],
    accepted: [
      "Your post says audits take 3 weeks; ours took 4 days with X, want the checklist?",
      "Loved your post on hiring! Our tool does the step you called missing, would you try it?",
      "Loved your post on hiring! See you at the fair.",
    ],
    detector: .inspect { inspection, candidates in
      guard inspection.has(.offer) || inspection.has(.demoAsk) || inspection.has(.discovery),
        let opening = inspection.opening
      else { return }
      guard isOrnament(inspection, opening), sellsAfter(inspection, opening.upperBound) else {
        return
      }
      candidates.append(Candidate(opening))
    },
    guards: [
      .sameMessage(
        """
        (which|that) is why
        (you|your ..2) (called|said|wrote|mentioned|asked|described|argued|noted|pointed|missed)
        (the|that|your) (step|point|part|problem|question|argument|claim) (you|that|about|on|of)
        (reminded|made) (me|us)
        (while|when|from|by) (using|testing|installing|running|teaching with|working with) your
        """),
      .when("a later sentence comes back to it") { inspection, candidate in
        for found in inspection.evidence.spans where Int(found.start) >= candidate.span.upperBound {
          if found.signal == .reason || found.signal == .anchor { return true }
        }
        return false
      },
    ])

  /// What no ornament says.
  @inline(__always)
  private static var selling: SignalSet {
    SignalSet(.offer) | SignalSet(.demoAsk) | SignalSet(.discovery) | SignalSet(.meetingAsk)
      | SignalSet(.followUp)
  }

  /// Whether the opening is a short sentence about something of the reader's that sells nothing itself.
  private static func isOrnament(_ inspection: borrowing Inspection, _ opening: Range<Int>) -> Bool
  {
    for found in inspection.evidence.spans where Int(found.start) < opening.upperBound {
      if found.count(in: selling) != 0 { return false }
    }
    var wordCount = 0
    var isPersonal = false
    let works = OrnamentWords.works
    for token in inspection.tokens {
      if Int(token.start) >= opening.upperBound { break }
      if Int(token.start) < opening.lowerBound { continue }
      switch token.kind {
      case .soft, .stop, .emoji: continue
      case .pause: return false
      default: wordCount += 1
      }
      if wordCount > mostWordsOfOrnament { return false }
      if !isPersonal { isPersonal = works.contains(token.key) }
    }
    return isPersonal
  }

  private static func sellsAfter(_ inspection: borrowing Inspection, _ offset: Int) -> Bool {
    for found in inspection.evidence.spans where Int(found.start) >= offset {
      if found.signal == .offer || found.signal == .demoAsk || found.signal == .discovery {
        return true
      }
    }
    return false
  }

  /// Words from which on a text has a fold; shorter ones are seen whole.
  private static let leastWordsOfFold = 60
  /// The share of the text, in percent, after which a reason counts as buried.
  private static let foldPercent = 60

  /// A reason that comes after most of the text.
  static let behindFold = Rule(
    id: RuleID("reason", "behind-fold"),
    severity: SeverityTable(message: .advice, followUp: .advice),
    message: "comes late: it is your reason for writing",
    why: "A stranger's message gets about eleven seconds, and this stands past them.",
    remedy: "Move it to the first lines.",
    source: "Lavender: a mail is read for 11 seconds; own judgement on the place",
    about: .generic,
    flagged: [
      """
      Hello Ms Roth, I run a small studio in Leeds that prints maps, charts and now and then a book \
      for walkers. The studio began in a garage, moved twice, and prints on three old presses that \
      need more care than children. Each spring the whole team takes a week off for hiking with the \
      presses switched off and the doors locked. ⟦I read your article on paper⟧.
      """,
      """
      Good morning, I have taught geography for a long time, first in villages and later in the city, \
      and pupils still ask the same things about rivers. This year the department wants fresh \
      material, which is harder to come by than anybody thinks, and the budget is as thin as ever, so \
      everything has to be made by hand at home. ⟦Your slides from Ghent would help⟧.
      """,
      """
      Hi Lin, I studied shipping in Bergen and drove ferries for some years before an office got hold \
      of me. Now I write timetables, mostly for islands where the wind decides anyway, and spend the \
      evenings arguing with a model that knows no tides. It is a good job in a small place with bad \
      coffee and kind people around. ⟦We met at Harbour Days⟧.
      """,
    ],
    accepted: [
      "I mend clocks in Cork. Your talk about escapements solved the one on my bench.",
      "Your article on paper made me write.",
      """
      Your talk in Ghent made me write. I run a small studio in Leeds that prints maps, charts and \
      now and then a book for walkers. The studio began in a garage, moved twice, and prints on three \
      old presses that need more care than children. Each spring the whole team takes a week off for \
      hiking with the presses switched off. I read your article on paper, too.
      """,
    ],
    needs: Needs(words: leastWordsOfFold...Int.max),
    detector: .inspect { inspection, candidates in
      guard inspection.has(.reason), let content = inspection.contentSpan else { return }
      let fold = content.lowerBound + content.count * foldPercent / 100
      for found in inspection.evidence.spans where found.signal == .reason {
        guard Int(found.start) >= fold else { continue }
        let sentence = inspection.sentenceIndex(atByte: Int(found.start))
        let span = inspection.message.sentences[sentence].span
        candidates.append(Candidate(inspection.withoutFinalMarks(span)))
        return
      }
    },
    guards: [
      .when("something of the reader's is named before") { inspection, candidate in
        for found in inspection.evidence.spans where Int(found.start) < candidate.span.lowerBound {
          if found.signal == .reason || found.signal == .anchor || found.signal == .answer {
            return true
          }
        }
        return false
      }
    ])

  /// What a tracker told the sender.
  static let surveillanceDisclosure = Rule(
    id: RuleID("reason", "surveillance-disclosure"),
    severity: SeverityTable(invite: .warning, message: .error, followUp: .error),
    message: "tells the reader that they were watched",
    why:
      "Nobody agreed to be followed across a site or a mailbox, and hearing of it ends the talk.",
    remedy: "Take it out, and write about what they said or published openly.",
    source: "gtm-skills reach-out: tracking data must never appear; RULES 4.3",
    about: .pitch,
    flagged: [
      "Hi Jon, ⟦I saw you visited our pricing page⟧. Shall we schedule a demo?",
      "⟦You opened my email three times⟧, so our platform must be of interest.",
      "⟦I noticed you viewed my profile⟧, would love to connect.",
      "⟦Our system shows that you downloaded⟧ the white paper.",
    ],
    accepted: [
      "You asked about pricing in our form, so here is the list.",
      "I saw you visited our stand at the fair, and you asked for a price list.",
      "I noticed you opened my ticket again; what is missing?",
      "Thank you for visiting our website, your order has been sent.",
    ],
    detector: .phrases(
      """
      (i saw|we saw|i noticed|we noticed|i see|we see|i can see|we can see|saw|noticed|see|seen|notice|spotted|can see|could see) that? (you|someone from your (company|team)) (have|had|just|recently|had a)? (visited|viewed|visit|browsed|browsing|been on|been to|checked out|looked at|look at|stopped by|were on|were looking at|downloaded|clicked|opened|landed on|dropped by|peeked at|checking out) (on|through)? (our|my|the) ..1 (website|site|page|pricing page|pricing|profile|stand|booth|link|email|mail|message|emails|brochure|white paper|whitepaper|deck|proposal|landing page|ticket)
      you (have|had)? (opened|clicked|read) (my|our|the) (last|previous|first)? (email|mail|message|emails|link|messages) ..1 (<number>|twice|three|two|several|a few|multiple|many) times?
      (our|my) (system|tool|tracker|analytics|software|crm|records) (shows|show|tells|told|says|indicates|flagged|suggests) ..1 (you|your|that you) ..1 (visited|viewed|opened|clicked|downloaded|looked|read|browsed)
      """),
    guards: [
      .sameSentence(
        "(stand|booth|office|shop|stall|gallery|museum|open day|ticket|issue|pull request)"),
      .sameSentence("you asked"),
    ])

  /// Praise of an effect that cannot be checked.
  ///
  /// Praise of "background" and "profile" is `tone.generic-flattery`.
  static let unverifiablePraise = Rule(
    id: RuleID("reason", "unverifiable-praise"),
    severity: SeverityTable(
      invite: .warning, message: .warning, followUp: .warning, received: .advice),
    message: "praises something that isn't named",
    why: "Praise without an object is the commonest first line of machines; it persuades nobody.",
    remedy: "Say what you read and what it changed, or cut it.",
    source: "rythm.xyz on the tell of generated mail; RULES 4.3",
    about: .generic,
    flagged: [
      "Hi Ida, I was ⟦impressed by your journey⟧.", "⟦Your insights really resonate⟧ with me.",
      "⟦Amazing content⟧, would love to connect!",
      "I'm ⟦truly inspired by your achievements⟧.",
    ],
    accepted: [
      "Your chart on page 4 changed my estimate.",
      "I was impressed by your work on the Ely lock gates, the mitre most of all.",
      "The museum has amazing content for small children.",
    ],
    detector: .phrases(
      """
      (impressed|inspired|amazed|fascinated|blown away|wowed|struck|captivated|intrigued) (by|with|at) (your|all your|everything you) ..2 (journey|work|career|path|achievements|accomplishments|success|experience|story|growth|trajectory|leadership|insights|content|posts|expertise|background|profile|contributions|impact|vision|track record|commitment|passion|dedication)
      (very|truly|really|deeply|so|genuinely|incredibly|quite|thoroughly) (impressed|inspired) (by|with) (your|all your|everything you|what you) ..2 (journey|work|career|path|achievements|accomplishments|success|experience|story|growth|trajectory|leadership|insights|content|posts|expertise|background|profile|contributions|impact|vision|do|done|built)
      your (insights|content|posts|story|journey|perspective|perspectives|thoughts|message|work|passion|vision|values) (really|truly|deeply|strongly|always)? (resonate~|inspire~|speak to|spoke to|stand out|stood out|caught my)
      (big|huge|massive|great) fan of (your (work|content|stuff|page|posts|profile)|what you are (doing|building)|everything you do)
      obsessed (with|w) (your|ur) (stuff|page|content|work|profile|feed)
      (love|loved|loving|enjoy) (your|ur|the) (content|stuff|page|feed|energy|vibe)
      captivated by your
      (a|such a|huge) (huge|great|big|constant|real|true|massive) (source of)? inspiration (to me|for me|to us all)?
      <start> (amazing|great|awesome|fantastic|love your|loving your|incredible|excellent) (content|insights|energy|journey)
      i (really|truly|deeply|have always|always|greatly)? (admire|admired|look up to|looked up to) (you|your ..2 (journey|work|career|path|achievements|leadership|content|success|company|contributions|expertise|passion|experience))
      (inspiring|inspirational|remarkable|incredible|amazing|impressive) (journey|career|career path|success story|achievements|leadership|story) <end>
      your (journey|career|story|path|career path|leadership) (is|has been) (so|very|truly|really|nothing short of)? (inspiring|inspirational|remarkable|incredible|amazing|impressive|goals|an inspiration)
      (you are|your) such an inspiration
      """),
    guards: [
      .when("the sentence names something of the reader's") { inspection, candidate in
        inspection.givesReason(beside: candidate.span)
      },
      .overlapping("your ..2 (work|career|experience|leadership) (on|with|in|at|during) <any>"),
      .overlapping("content for"),
      .when("quotes somebody") { $0.isQuoted($1.span) },
      .sameSentence("(museum|library|exhibition|course|site|magazine)"),
    ],
    signal: .flattery)

  /// Days after which an event is not recent any more: one year.
  private static let staleAfterDays = 365

  /// "Recent" said of something that the facts date long ago.
  ///
  /// Knows dates such as `2025-03-01` where today is known, and words such as `last year` or `14 months ago`.
  static let staleReason = Rule(
    id: RuleID("reason", "stale-reason"),
    severity: SeverityTable(invite: .warning, message: .warning, followUp: .warning),
    message: "calls recent what the facts date long ago",
    why: "The reader knows how old it is, so the word shows that you only just looked it up.",
    remedy: "Say when it was, or name something newer.",
    source: "gtm-skills media-pr-outreach: the anchor must be recent; RULES 4.3",
    about: .generic,
    flagged: [
      Example("Hi Ben, ⟦your recent post⟧ on silt helped us.", facts: dated("14 months ago")),
      Example("I ⟦just read your article⟧ on locks.", facts: dated("two years ago")),
      Example("⟦Congrats on your new role⟧, Ada!", facts: dated("last year")),
    ],
    accepted: [
      Example("Your 2019 post on silt still helps us.", facts: dated("7 years ago")),
      Example("Your recent post on silt helped us.", facts: dated("last week")),
      "Your recent post on silt helped us.",
      Example("Your recent post on silt helped us.", facts: dated("3 months ago")),
    ],
    detector: .phrases(
      """
      your (recent|latest|newest|new) ..2 @work
      (just|recently) (saw|read|heard|watched|came across|listened to|finished) (your|the) ..2 @work
      (congrats|congratulations) on (your|the) (recent|new)? (role|job|position|promotion|launch|award|book|move|funding|round)
      """),
    guards: [
      .when("the facts don't date it long ago") { inspection, _ in
        guard let facts = inspection.facts else { return true }
        var stale = 0
        var dated = 0
        for reason in facts.reasons {
          guard let when = reason.when else { continue }
          dated += 1
          if isStale(when, today: inspection.context.today) { stale += 1 }
        }
        return stale == 0 || stale < dated
      }
    ])

  private static func dated(_ when: StaticString) -> Facts {
    var facts = Facts()
    var reason = Facts.Reason()
    reason.type = when.withUTF8Buffer { _ in Array("article".utf8) }
    reason.when = when.withUTF8Buffer { Array($0) }
    facts.reasons = [reason]
    return facts
  }

  /// Whether a date or phrase of the facts lies more than a year back.
  static func isStale(_ when: [UInt8], today: Int?) -> Bool {
    if let today, let day = CalendarDay(when) { return today - day.number > staleAfterDays }
    let words = Message(utf8: when).tokens
    for index in words.indices {
      let key = words[index].key
      if key == OrnamentWords.last, index + 1 < words.count,
        words[index + 1].key == OrnamentWords.year
      {
        return true
      }
      if key == OrnamentWords.years, index > 0 { return true }
      if key == OrnamentWords.months, index > 0, words[index - 1].kind == .number {
        return OrnamentWords.number(when[words[index - 1].span]) > 12
      }
    }
    return false
  }
}

/// Words that these rules look for.
private enum OrnamentWords {
  static let last = WordKey(folded: "last")
  static let year = WordKey(folded: "year")
  static let years = WordKey(folded: "years")
  static let months = WordKey(folded: "months")

  /// Things of the reader's that a compliment is hung on.
  static let works = WordKeySet(
    """
    article post posts talk paper book essay blog newsletter podcast episode panel keynote lecture
    workshop session thread report presentation interview video webinar piece column
    """)

  /// A number of at most four digits, 0 when it is none.
  static func number(_ digits: ArraySlice<UInt8>) -> Int {
    var value = 0
    for digit in digits.prefix(4) {
      guard digit >= 0x30, digit <= 0x39 else { return 0 }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}

/// A day written as `2025-03-01`.
struct CalendarDay {
  /// Days since 1970-01-01.
  let number: Int

  /// `nil` when the text is no such date.
  init?(_ text: [UInt8]) {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else {
      return nil
    }
    var fields = (year: 0, month: 0, day: 0)
    for (index, byte) in text.enumerated() where index != 4 && index != 7 {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      let digit = Int(byte - 0x30)
      switch index {
      case 0...3: fields.year = fields.year * 10 + digit
      case 5, 6: fields.month = fields.month * 10 + digit
      default: fields.day = fields.day * 10 + digit
      }
    }
    guard (1...12).contains(fields.month), (1...31).contains(fields.day) else { return nil }
    // Years begin in March here, so that the day that leaps is the last one.
    let year = fields.month > 2 ? fields.year : fields.year - 1
    let month = (fields.month + 9) % 12
    let dayOfYear = (153 * month + 2) / 5 + fields.day - 1
    number = year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }
}
