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
        draft.append(helper.applied(to: value), from: .fact(name))
      case .optional(let inner, let priority):
        guard priority >= leastPriority else { continue }
        let before = draft
        if !write(inner) { draft = before }
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
  /// The value with the helper's grammar done to it.
  func applied(to value: [UInt8]) -> [UInt8] {
    switch self {
    case .plain: return value
    case .given: return GivenName.of(value) ?? value
    case .your: return Template.Helper.addressed(value)
    case .article: return Template.Helper.withArticle(value)
    case .possessive:
      let endsInS = value.last.map { $0 | 0x20 == UInt8(ascii: "s") } ?? false
      return value + (endsInS ? text("'") : text("'s"))
    case .capital:
      guard let first = value.first, first >= 0x61, first <= 0x7A else { return value }
      return [first & ~0x20] + value.dropFirst()
    case .quoted:
      return text("“") + value.filter { $0 != UInt8(ascii: "\"") } + text("”")
    }
  }

  /// `her talk` and `the talk` become `your talk`; a bare `talk on parsers` gets `your`.
  private static func addressed(_ value: [UInt8]) -> [UInt8] {
    for pronoun in ["her ", "his ", "their ", "the ", "your ", "its "] as [StaticString] {
      let prefix = text(pronoun)
      if value.count > prefix.count,
        value.prefix(prefix.count).map({ $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }) == prefix
      {
        return text("your ") + value.dropFirst(prefix.count)
      }
    }
    return text("your ") + value
  }

  /// `a` or `an` by the sound of the first letter; values that bring an article keep it.
  private static func withArticle(_ value: [UInt8]) -> [UInt8] {
    for article in ["a ", "an ", "the "] as [StaticString] {
      let prefix = text(article)
      if value.starts(with: prefix) { return value }
    }
    return (soundsLikeVowel(value) ? text("an ") : text("a ")) + value
  }

  private static func soundsLikeVowel(_ value: [UInt8]) -> Bool {
    let word = value.prefix { $0 != 0x20 && $0 != 0x2D }
    let isCapitals = word.count > 1 && word.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    let lower = word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    guard let first = lower.first else { return false }
    if isCapitals {
      // Letters read out by their names: an MD, an SRE, but a CTO, a UX designer.
      return text("aefhilmnorsx").contains(first)
    }
    for exception in ["hour", "honest", "heir", "honour", "honor"] as [StaticString]
    where lower.starts(with: text(exception)) { return true }
    for exception in ["uni", "use", "user", "euro", "one", "ubi"] as [StaticString]
    where lower.starts(with: text(exception)) { return false }
    return text("aeiou").contains(first)
  }
}
