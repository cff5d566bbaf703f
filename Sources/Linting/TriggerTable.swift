/// Which phrase sets set off which rules.
struct TriggerTable: Sendable {
  /// By set number.
  private let rules: [UInt16]
  /// A bit for each set that sets off a rule.
  private let triggers: [UInt64]

  /// - Parameter rules: By set number, `nil` for a set that sets off none.
  init(_ rules: [Int?]) {
    var triggers = [UInt64](repeating: 0, count: rules.count / 64 + 1)
    for (set, rule) in rules.enumerated() where rule != nil {
      triggers[set >> 6] |= 1 << UInt64(set & 63)
    }
    self.triggers = triggers
    self.rules = rules.map { UInt16($0 ?? 0) }
  }

  /// Calls `body` with those of the sets whose bits are set that set off a rule, ascending.
  @inline(__always)
  func forEach(in sets: [UInt64], _ body: (_ set: UInt16, _ rule: Int) -> Void) {
    for index in 0..<min(sets.count, triggers.count) {
      var bits = sets[index] & triggers[index]
      while bits != 0 {
        let set = index * 64 + bits.trailingZeroBitCount
        bits &= bits &- 1
        body(UInt16(truncatingIfNeeded: set), Int(rules[set]))
      }
    }
  }
}
