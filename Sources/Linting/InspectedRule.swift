import KindJudging

/// A rule whose detector is a function, as the hot path calls it.
struct InspectedRule: Sendable {
  let rule: Int
  /// Where the rule is not asked and, above that, the signs it needs.
  let conditions: UInt64
  let words: ClosedRange<Int>
  /// A bit for each of the lexicon's named sets, of one of which there must be a match if there are any.
  let namedSets: UInt64
  let guards: RuleGuards
  let body: @Sendable (borrowing Inspection, inout [Candidate]) -> Void

  init(
    rule: Int, barred: Circumstances, signs: Signs, words: ClosedRange<Int>, namedSets: UInt64,
    guards: RuleGuards, body: @escaping @Sendable (borrowing Inspection, inout [Candidate]) -> Void
  ) {
    self.rule = rule
    conditions = UInt64(signs.rawValue) << 32 | UInt64(barred.rawValue)
    self.words = words
    self.namedSets = namedSets
    self.guards = guards
    self.body = body
  }

  /// Whether a message of so many words has a phrase of the sets that are asked for.
  @inline(__always)
  func isAsked(_ wordCount: Int, _ metNamedSets: UInt64) -> Bool {
    words.contains(wordCount) && (namedSets == 0 || namedSets & metNamedSets != 0)
  }

  /// What speaks against rules in a message: a rule is asked if this has none of its conditions' bits.
  static func against(_ circumstances: Circumstances, _ signs: Signs) -> UInt64 {
    UInt64(~signs.rawValue) << 32 | UInt64(circumstances.rawValue)
  }
}

/// The rules with a function that may speak of messages of one purpose.
struct InspectedRules: Sendable {
  let rules: [InspectedRule]
  /// Those of each rule, since few messages meet those of any.
  private let conditions: [UInt64]

  init(_ all: [InspectedRule], for purpose: Purpose) {
    let barring = InspectedRule.against(.purpose(purpose), Signs(rawValue: .max))
    rules = all.filter { $0.conditions & barring == 0 }
    conditions = rules.map { $0.conditions }
  }

  /// The first rule from `start` on that nothing in a message speaks against, or the number of rules.
  @inline(never)
  func next(from start: Int, _ against: UInt64) -> Int {
    conditions.withUnsafeBufferPointer { conditions in
      var index = start
      while index < conditions.count, conditions[index] & against != 0 { index &+= 1 }
      return index
    }
  }
}
