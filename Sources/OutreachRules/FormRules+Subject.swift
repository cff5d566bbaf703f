import KindJudging
import Linting
import MessageText

/// Subject lines.
///
/// A subject that stands in the text is flagged there; one that was given apart has no place in the
/// text, so its findings are empty ones at the start.
extension FormRules {
  /// Characters and words beyond which a subject is cut off. Source: RULES 4.12: the studies disagree
  /// between 4 words and 50 characters, so only what is beyond both is named.
  static let mostSubjectUnits = 60

  /// A subject that no list of mails shows whole.
  static let subjectTooLong = Rule(
    id: RuleID("form", "subject-too-long"),
    severity: SeverityTable(message: .advice, followUp: .advice),
    message: "has a subject too long to be seen whole",
    why: "Phones show thirty to forty characters of a subject.",
    remedy: "Keep the words that the reader would search for.",
    source: "Boomerang and Belkins on subjects; RULES 4.12",
    about: .generic, channels: [.email, .inMail], isEnglish: false,
    flagged: [
      Example(
        "⟦⟧Dear Ana, the mill.",
        subject: "A question about the second lock on the river and who keeps its key"),
      Example(
        "⟦⟧Good morning Jo.",
        subject: "Four reasons why schools like yours should look at their heating now"),
      Example(
        "⟦⟧Hello Mr Vik.",
        subject: "Can we talk about how you plan the harvest and what it costs you per row?"),
    ],
    accepted: [
      Example("Dear Ana.", subject: "The second lock and its key"),
      Example("Dear Ana."),
      Example(
        "Dear Ana.",
        subject: "Re: A question about the second lock on the river and who keeps its key"),
    ],
    needs: Needs(.subject),
    detector: .inspect { inspection, candidates in
      guard let subject = inspection.context.subject, subject.count > FormRules.mostSubjectUnits
      else { return }
      let length = MessageLength(subject, channel: .email)
      guard length.counted > FormRules.mostSubjectUnits else { return }
      candidates.append(
        Candidate(
          inspection.subjectSpan,
          note: .length(
            counted: length.counted, limit: FormRules.mostSubjectUnits, unit: length.unit)))
    },
    guards: [
      .when("answers or forwards a mail") { inspection, _ in
        guard let subject = inspection.context.subject else { return false }
        return Subjects.isAnswer(subject)
      }
    ])

  /// A subject in capitals.
  static let subjectShouting = Rule(
    id: RuleID("form", "subject-shouting"),
    severity: SeverityTable(message: .warning, followUp: .warning),
    message: "has a subject in capitals",
    why: "Subjects in capitals were answered 35 times in a hundred, others 50 times.",
    remedy: "Write it in lower case.",
    source: "Boomerang, 301,816 subjects",
    about: .generic, channels: [.email, .inMail], isEnglish: false,
    flagged: [
      Example("⟦⟧Dear Ana, the mill.", subject: "URGENT: the second lock"),
      Example("⟦⟧Hello Jo.", subject: "FREE DEMO for schools"),
      Example("⟦⟧Hello Mr Vik.", subject: "READ THIS NOW"),
    ],
    accepted: [
      Example("Dear Ana.", subject: "API questions"),
      Example("Dear Ana.", subject: "GDPR for small clubs"),
      Example("Dear Ana.", subject: "Re: URGENT: the second lock"),
    ],
    needs: Needs(.subject),
    detector: .inspect { inspection, candidates in
      guard let subject = inspection.context.subject, Subjects.shouts(subject) else { return }
      candidates.append(Candidate(inspection.subjectSpan))
    },
    guards: [
      .when("answers or forwards a mail") { inspection, _ in
        guard let subject = inspection.context.subject else { return false }
        return Subjects.isAnswer(subject)
      }
    ])
}

extension Inspection {
  /// The subject line in the text, or an empty place at the start when the subject was given apart.
  fileprivate var subjectSpan: Range<Int> {
    guard let first = context.excluded.first, first.lowerBound == 0 else { return 0..<0 }
    guard let subject = context.subject, first.count > subject.count else { return 0..<0 }
    var end = 0
    while end < first.upperBound, end < message.bytes.count, message.bytes[end] != 0x0A { end += 1 }
    return 0..<end
  }
}

private enum Subjects {
  /// Words that shout when they are in capitals; abbreviations are none of them.
  static let loud: [WordKey] = [
    WordKey(folded: "urgent"), WordKey(folded: "free"), WordKey(folded: "read"),
    WordKey(folded: "important"), WordKey(folded: "now"), WordKey(folded: "offer"),
    WordKey(folded: "sale"), WordKey(folded: "last"), WordKey(folded: "chance"),
    WordKey(folded: "exclusive"), WordKey(folded: "limited"), WordKey(folded: "hurry"),
    WordKey(folded: "attention"), WordKey(folded: "today"), WordKey(folded: "reminder"),
    WordKey(folded: "congratulations"), WordKey(folded: "winner"), WordKey(folded: "act"),
    WordKey(folded: "open"), WordKey(folded: "please"), WordKey(folded: "must"),
    WordKey(folded: "amazing"), WordKey(folded: "best"), WordKey(folded: "deal"),
    WordKey(folded: "wichtig"), WordKey(folded: "dringend"), WordKey(folded: "gratis"),
    WordKey(folded: "oferta"), WordKey(folded: "importante"), WordKey(folded: "urgente"),
  ]

  /// Words in capitals of this many letters count when there are several.
  private static let leastLetters = 4

  static func isAnswer(_ subject: [UInt8]) -> Bool {
    guard subject.count > 3 else { return false }
    let first = subject[0] | 0x20
    let second = subject[1] | 0x20
    let colon = UInt8(ascii: ":")
    let letters = (first, second)
    let isShort =
      letters == (UInt8(ascii: "r"), UInt8(ascii: "e"))
      || letters == (UInt8(ascii: "a"), UInt8(ascii: "w"))
      || letters == (UInt8(ascii: "w"), UInt8(ascii: "g"))
      || letters == (UInt8(ascii: "s"), UInt8(ascii: "v"))
      || letters == (UInt8(ascii: "t"), UInt8(ascii: "r"))
    if isShort, subject[2] == colon { return true }
    return letters == (UInt8(ascii: "f"), UInt8(ascii: "w"))
      && (subject[2] == colon || subject[3] == colon)
  }

  /// One loud word, or three long ones in a row, in capitals.
  static func shouts(_ subject: [UInt8]) -> Bool {
    var index = 0
    var inRow = 0
    while index < subject.count {
      let start = index
      var allUpper = true
      while index < subject.count, isLetter(subject[index]) {
        if subject[index] & 0x20 != 0 { allUpper = false }
        index += 1
      }
      let count = index - start
      if count == 0 {
        index += 1
        continue
      }
      if allUpper, count > 1, isLoud(subject[start..<index]) { return true }
      inRow = allUpper && count >= leastLetters ? inRow + 1 : 0
      if inRow > 2 { return true }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private static func isLoud(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count > 2 else { return false }
    let lower = word.map { $0 | 0x20 }
    let key = lower.withUnsafeBufferPointer { WordKey(folded: $0) }
    return loud.contains(key)
  }
}
