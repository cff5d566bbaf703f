/// Where a stretch of a composed text came from.
public enum Origin: Sendable, Hashable {
  /// Closed wording of the template, at these bytes of its file.
  case template(Range<Int>)
  /// A fact, by its field.
  case fact([UInt8])
}

/// A composed text in which every byte knows where it came from.
public struct Draft: Sendable {
  public struct Stretch: Sendable, Hashable {
    /// Half-open byte range in the text.
    public let span: Range<Int>
    public let origin: Origin
  }

  public private(set) var bytes: [UInt8] = []
  /// One after the other, without gaps.
  public private(set) var stretches: [Stretch] = []

  /// The same with a capital first letter.
  var capitalised: Draft {
    guard let first = bytes.first, first >= 0x61, first <= 0x7A else { return self }
    var draft = self
    draft.bytes[0] = first & ~0x20
    return draft
  }

  /// Whether the next word begins a sentence.
  var isAtSentenceStart: Bool {
    guard let last = bytes.last(where: { $0 != 0x20 }) else { return true }
    return last == 0x0A || last == 0x2E || last == 0x21 || last == 0x3F
  }

  mutating func append(_ words: [UInt8], from origin: Origin) {
    guard !words.isEmpty else { return }
    let start = bytes.count
    bytes += words
    stretches.append(Stretch(span: start..<bytes.count, origin: origin))
  }
}

extension Template {
  /// The text for a person, or `nil` when a needed fact is missing.
  ///
  /// - Parameter variant: Picks among alternatives; the same number gives the same text.
  /// - Parameter leastPriority: Optional parts below it are left out; 1 keeps all, 10 none.
  /// - Complexity: O(template + values).
  public func filled(with answers: Answers, variant: UInt64, leastPriority: Int = 1) -> Draft? {
    fill(body, answers, variant, leastPriority)
  }

  /// The subject line, empty when the template has none.
  public func filledSubject(with answers: Answers, variant: UInt64) -> Draft? {
    guard let draft = fill(subject, answers, variant, 1) else { return nil }
    return draft.capitalised
  }

  private func fill(
    _ pieces: [Piece], _ answers: Answers, _ variant: UInt64, _ leastPriority: Int
  ) -> Draft? {
    for need in needs where answers.value(need) == nil { return nil }
    if let reason, answers.reasonType != reason { return nil }
    var filling = Filling(answers: answers, variant: variant, leastPriority: leastPriority)
    guard filling.write(pieces) else { return nil }
    return filling.draft
  }
}

private struct Filling {
  let answers: Answers
  var variant: UInt64
  let leastPriority: Int
  var draft = Draft()

  init(answers: Answers, variant: UInt64, leastPriority: Int) {
    self.answers = answers
    self.variant = variant
    self.leastPriority = leastPriority
  }

  /// Writes the pieces; false when a field of theirs has no value.
  mutating func write(_ pieces: [Template.Piece]) -> Bool {
    for piece in pieces {
      switch piece {
      case .literal(let words, let place): draft.append(words, from: .template(place))
      case .field(let name, let helper, _):
        guard let value = answers.value(name) else { return false }
        var words = helper.applied(to: value)
        if helper.addsWord, draft.isAtSentenceStart {
          words = Template.Helper.capital.applied(to: words)
        }
        draft.append(words, from: .fact(name))
      case .optional(let choices, let priority):
        guard priority >= leastPriority else { continue }
        for choice in choices {
          let before = draft
          if write(choice) { break }
          draft = before
        }
      case .alternatives(let choices):
        if !writeOne(of: choices) { return false }
      }
    }
    return true
  }

  /// Writes the chosen alternative, or the next one whose facts are there.
  private mutating func writeOne(of choices: [[Template.Piece]]) -> Bool {
    let first = Int(variant % UInt64(choices.count))
    variant = (variant / UInt64(choices.count)) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
    variant ^= variant >> 29
    for offset in 0..<choices.count {
      let before = draft
      if write(choices[(first + offset) % choices.count]) { return true }
      draft = before
    }
    return false
  }
}

extension Template.Helper {
  /// Whether the text begins with a word of the helper's own, such as `your`.
  var addsWord: Bool { self == .your || self == .article || self == .at }

  /// The value with the helper's grammar done to it.
  func applied(to value: [UInt8]) -> [UInt8] {
    switch self {
    case .plain: return value
    case .given: return GivenName.of(value) ?? value
    case .your: return Template.Helper.addressed(value)
    case .article: return Template.Helper.withArticle(value)
    case .at: return Template.Helper.placed(value)
    case .possessive:
      let endsInS = value.last.map { $0 | 0x20 == UInt8(ascii: "s") } ?? false
      return value + (endsInS ? text("'") : text("'s"))
    case .capital:
      guard let first = value.first, first >= 0x61, first <= 0x7A else { return value }
      return [first & ~0x20] + value.dropFirst()
    case .quoted:
      return text("“") + Template.Helper.withoutQuotes(value) + text("”")
    }
  }

  /// Without quotation marks of any shape.
  private static func withoutQuotes(_ value: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    for scalar in String(decoding: value, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x22, 0xAB, 0xBB, 0x201C...0x201F: continue
      default: rest += Array(String(scalar).utf8)
      }
    }
    return rest
  }

  /// `SwiftConf` becomes `at SwiftConf`; a value with a preposition of its own stays.
  private static func placed(_ value: [UInt8]) -> [UInt8] {
    for word in Answers.prepositions where Answers.startsWith(word, value) { return value }
    return text("at ") + value
  }

  /// `her talk` and `the talk` become `your talk`; a bare `talk on parsers` gets `your`.
  private static func addressed(_ value: [UInt8]) -> [UInt8] {
    for word in ["her ", "his ", "their ", "the ", "your ", "its ", "a ", "an "] as [StaticString]
    where Answers.startsWith(word, value) {
      return text("your ") + value.dropFirst(word.utf8CodeUnitCount)
    }
    return text("your ") + value
  }

  /// `a` or `an` by the sound of the first letter, also where the value brings the wrong one; `the` stays.
  private static func withArticle(_ value: [UInt8]) -> [UInt8] {
    if Answers.startsWith("the ", value) { return text("the ") + value.dropFirst(4) }
    var noun = value
    if Answers.startsWith("a ", value) { noun = Array(value.dropFirst(2)) }
    if Answers.startsWith("an ", value) { noun = Array(value.dropFirst(3)) }
    return (soundsLikeVowel(noun) ? text("an ") : text("a ")) + noun
  }

  private static func soundsLikeVowel(_ value: [UInt8]) -> Bool {
    let word = value.prefix { $0 != 0x20 && $0 != 0x2D }
    let lower = word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard let first = lower.first else { return false }
    if first <= 0x39 {
      // Eight, eighteen, eighty and eleven.
      return first == 0x38 || lower == text("11") || lower == text("18") || lower == text("11th")
        || lower == text("18th")
    }
    if word.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }) {
      // Letters read out by their names: an MD, an SRE, an X-ray, but a CTO, a UX designer.
      for spoken in ["nato", "nasa", "fifa", "saas"] as [StaticString]
      where lower == text(spoken) { return false }
      return text("aefhilmnorsx").contains(first)
    }
    for vowel in ["hour", "honest", "heir", "honour", "honor", "unin", "unim"] as [StaticString]
    where lower.starts(with: text(vowel)) { return true }
    let consonants: [StaticString] = [
      "uni", "use", "usa", "usu", "uti", "uro", "ura", "eu", "ewe", "one", "once", "ubi",
    ]
    for consonant in consonants where lower.starts(with: text(consonant)) { return false }
    return text("aeiou").contains(first)
  }
}
