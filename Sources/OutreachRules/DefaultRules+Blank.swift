import KindJudging
import Linting

/// Messages and subjects without words.
extension DefaultRules {
  /// Nothing but white space, marks and characters that nobody sees.
  ///
  /// About ordinary messages, so that it is said of any draft: a blank one is never meant.
  static let emptyMessage = Rule(
    id: RuleID("default", "empty-message"),
    severity: .drafts(.error),
    message: "is an empty message",
    why: "There is nothing in it to read; perhaps the text stayed in another window.",
    remedy: "Write the message. To send a request without a note on purpose, pass --allow-empty.",
    source: "PRODUCT 3: an empty draft is held back unless it is allowed; RULES 4.1",
    about: .ordinary, isEnglish: false,
    flagged: ["⟦⟧", "⟦⟧  \n\n ", "⟦⟧…", Example("⟦⟧\t", purpose: .invite)],
    accepted: ["Hi Maria, thanks for the slides.", "👍", "Ok"],
    needs: Needs(words: 0...0),
    detector: .inspect { inspection, candidates in
      candidates.append(Candidate(0..<0))
    },
    unguarded: "one word is enough to make a text that is not empty")

  /// Words up to which a text may be a greeting with a name and a signature.
  private static let greetingWordLimit = 14

  /// A greeting or a signature, and no message between them.
  ///
  /// Misses: greetings in languages that `StockWords` doesn't know, names in small letters.
  static let greetingOnly = Rule(
    id: RuleID("default", "greeting-only"),
    severity: SeverityTable(invite: .error, message: .warning, followUp: .warning),
    message: "greets and says nothing",
    why: "The reader has to answer before knowing what you want, and most don't.",
    remedy: "Say what you want to say in the same message, or send the request without a note.",
    source: "RULES 4.1, own judgement",
    about: .ordinary, isEnglish: false,
    flagged: [
      "⟦Hi Maria⟧,", "⟦Hello⟧", Example("⟦Best, Tom⟧", purpose: .invite),
      "⟦Dear Mr Okafor,\nBest regards\nLin Wei⟧",
    ],
    accepted: [
      "Hi Maria, thanks for the slides.", "Good morning Ada, coffee at ten?",
      "Hello, is this seat number 4?", "Thanks, Tom",
      "Good morning everyone!", Example("Hello Jo", replyTo: "Hi Sam, are you in?"),
    ],
    needs: Needs(.noQuestion, words: 1...greetingWordLimit),
    detector: .inspect { inspection, candidates in
      guard inspection.evidence.spans.isEmpty else { return }
      let own = inspection.ownWords(upTo: 0)
      guard own.greetings > 0, own.count == 0, own.courtesies == 0,
        let span = inspection.contentSpan
      else { return }
      candidates.append(Candidate(inspection.withoutFinalMarks(span)))
    },
    guards: [
      .when("answers a message") { inspection, _ in inspection.context.replyTo != nil },
      .overlapping("(morning|afternoon|evening) (all|everyone|team|folks)"),
    ])

  /// A mail whose subject line was left blank.
  ///
  /// A text without any subject line is not blamed: the subject may stand elsewhere.
  static let subjectMissing = Rule(
    id: RuleID("default", "subject-missing"),
    severity: SeverityTable(message: .error),
    message: "goes out without a subject",
    why:
      "Mail without a subject was answered 14 % of the time, and InMail doesn't send without one.",
    remedy: "Put two to five words about the reader's matter on the subject line.",
    source: "Boomerang, artscibiz.blogspot.com/2016/02; linkedin.com/help a554514",
    about: .ordinary, channels: [.email, .inMail], isEnglish: false,
    flagged: [
      Example("⟦⟧Dear Ms Costa, the survey is due on Friday.", subject: ""),
      Example("⟦⟧Hi Ola, here are the slides.", subject: "  "),
      Example("⟦⟧Hi Ola, here are the slides.", subject: "(no subject)"),
    ],
    accepted: [
      Example("Hi Ola, here are the slides.", subject: "Your Porto talk"),
      "Hi Ola, here are the slides.", Example("Hi Ola, thanks.", subject: "Slides"),
    ],
    needs: Needs(.subject),
    detector: .inspect { inspection, candidates in
      guard let subject = inspection.context.subject else { return }
      let words = SubjectWords(subject)
      guard words.isBlank || words.isOne(of: ["no subject", "none", "subject"]) else { return }
      candidates.append(Candidate(0..<0))
    },
    unguarded: "a subject with words in it is never taken for a blank one")

  /// A subject that would fit any mail.
  ///
  /// Only whole subjects count: the same words before a name or a topic are fine.
  static let subjectGeneric = Rule(
    id: RuleID("default", "subject-generic"),
    severity: SeverityTable(message: .warning, followUp: .warning),
    message: "has a subject that fits any mail",
    why: "The subject decides whether a stranger's mail is opened; this one says nothing.",
    remedy: "Name the topic in three or four words of the reader's.",
    source: "Boomerang: three to four words are answered most, fastcompany.com/3057096",
    about: .generic, channels: [.email, .inMail],
    flagged: [
      Example("⟦⟧Dear Ms Costa, I would love to connect.", subject: "Hello"),
      Example("⟦⟧Hi Ola, would you like a demo?", subject: "Introduction"),
      Example("⟦⟧Hi Ola, would you like a demo?", subject: "Exciting Opportunity!"),
    ],
    accepted: [
      Example("Dear Ms Costa, Ines wrote to you.", subject: "Introduction from Ines Costa"),
      Example("Hi Ola, here are the slides.", subject: "Your Porto talk"),
      Example("Hi Ola, here they are.", subject: "Re: Introduction"),
    ],
    needs: Needs(.subject),
    detector: .inspect { inspection, candidates in
      guard let subject = inspection.context.subject, subject.count <= SubjectWords.byteLimit,
        SubjectWords(subject).begins(withOneOf: genericSubjects)
      else { return }
      candidates.append(Candidate(0..<0))
    },
    guards: [
      .when("the subject goes on with a topic") { inspection, _ in
        guard let subject = inspection.context.subject else { return true }
        return !SubjectWords(subject).isOne(of: genericSubjects)
      }
    ])

  private static let genericSubjects: [StaticString] = [
    "hello", "hi", "hey", "hi there", "hello there", "greetings", "introduction", "intro",
    "quick introduction", "quick intro", "opportunity", "an opportunity", "exciting opportunity",
    "great opportunity", "new opportunity", "job opportunity", "career opportunity",
    "business opportunity", "business proposal", "proposal", "partnership",
    "partnership opportunity", "collaboration", "collaboration opportunity", "connect",
    "connecting", "connection", "lets connect", "let us connect", "touching base", "networking",
    "quick question", "question", "quick chat", "inquiry", "enquiry", "important", "urgent",
  ]
}

/// A subject line reduced to lower-case letters and digits with single blanks between words.
///
/// Folds ASCII only; subjects that hold more are no stock words of English.
struct SubjectWords {
  /// Bytes beyond which a subject is no stock word.
  static let byteLimit = 48

  private var bytes: [UInt8] = []

  init(_ subject: [UInt8]) {
    for byte in subject.prefix(SubjectWords.byteLimit) {
      switch byte {
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x80...0xFF: bytes.append(byte)
      case UInt8(ascii: "'"): continue
      default:
        if let last = bytes.last, last != 0x20 { bytes.append(0x20) }
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
  }

  var isBlank: Bool { bytes.isEmpty }

  func isOne(of words: [StaticString]) -> Bool {
    for word in words where word.utf8CodeUnitCount == bytes.count && begins(with: word) {
      return true
    }
    return false
  }

  func begins(withOneOf words: [StaticString]) -> Bool {
    for word in words where begins(with: word) { return true }
    return false
  }

  private func begins(with word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard count <= bytes.count else { return false }
    for index in 0..<count where bytes[index] != word.utf8Start[index] { return false }
    return count == bytes.count || bytes[count] == 0x20
  }
}
