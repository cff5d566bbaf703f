import KindJudging

/// The exceptions of one rule, as the hot path asks them: all that speak of sets or signals by their bits.
///
/// The sets of a rule's exceptions are numbered in a row, so that few messages leave anything to look at.
struct RuleGuards: Sendable {
  /// The first set of the exceptions; the masks have a bit for each from there on.
  let firstSet: UInt16
  /// Its tests among those of all rules, half-open.
  fileprivate var firstTest: UInt16
  fileprivate var endTest: UInt16
  /// Sets whose phrases leave all candidates of the rule alone, wherever they stand.
  fileprivate var sameMessage: UInt32 = 0
  /// Sets whose phrases leave a candidate alone that they overlap.
  fileprivate var overlapping: UInt32 = 0
  /// Sets whose phrases leave a candidate alone in whose sentence they stand.
  fileprivate var sameSentence: UInt32 = 0
  /// Signals that leave all candidates alone.
  fileprivate var signals = SignalSet()

  fileprivate init(firstSet: UInt16, firstTest: UInt16) {
    self.firstSet = firstSet
    self.firstTest = firstTest
    endTest = firstTest
  }

  /// More than nought if a guard leaves all candidates of the rule alone.
  ///
  /// - Parameter met: A bit for each set from the first one of the exceptions on that has matches.
  @inline(__always)
  func excuseAll(_ met: UInt64, _ signals: SignalSet) -> UInt32 {
    UInt32(truncatingIfNeeded: met) & sameMessage | signals.rawValue & self.signals.rawValue
  }

  /// Whether a guard may leave a candidate alone for its place.
  @inline(__always)
  func mayExcuse(_ met: UInt64) -> Bool {
    UInt32(truncatingIfNeeded: met) & (overlapping | sameSentence)
      | UInt32(endTest &- firstTest) != 0
  }
}

/// The tests of all rules' guards.
struct GuardTable: Sendable {
  /// In a struct of its own, since an array of bare closures keeps each in a wrapping.
  private struct Test {
    let holds: @Sendable (borrowing Inspection, Candidate) -> Bool
  }

  private var tests: [Test] = []

  /// Adds the tests of the next rule.
  ///
  /// - Parameter firstSet: The number of the first set of its exceptions; those with phrases have one each.
  mutating func add(_ guards: [Guard], firstSet: Int) -> RuleGuards {
    var row = RuleGuards(firstSet: UInt16(firstSet), firstTest: UInt16(tests.count))
    var bit: UInt32 = 1
    for exception in guards {
      precondition(bit != 0 || exception.phrases == nil, "a rule's exceptions have a bit each")
      switch exception {
      case .overlapping: row.overlapping |= bit
      case .sameSentence: row.sameSentence |= bit
      case .sameMessage: row.sameMessage |= bit
      case .signal(let signal): row.signals.formUnion(SignalSet(signal))
      case .when(_, let test): tests.append(Test(holds: test))
      }
      if exception.phrases != nil { bit <<= 1 }
    }
    row.endTest = UInt16(tests.count)
    return row
  }

  /// Whether a guard leaves the candidate alone for its place; which one does not matter.
  func excuse(
    _ candidate: Candidate, _ guards: RuleGuards, _ met: UInt64, _ inspection: borrowing Inspection
  ) -> Bool {
    var overlapping = UInt32(truncatingIfNeeded: met) & guards.overlapping
    while overlapping != 0 {
      let set = guards.firstSet &+ UInt16(overlapping.trailingZeroBitCount)
      if inspection.hasMatch(ofSet: set, overlapping: candidate.span) { return true }
      overlapping &= overlapping &- 1
    }
    var sameSentence = UInt32(truncatingIfNeeded: met) & guards.sameSentence
    while sameSentence != 0 {
      let set = guards.firstSet &+ UInt16(sameSentence.trailingZeroBitCount)
      if inspection.hasMatch(ofSet: set, inSentencesOf: candidate.span) { return true }
      sameSentence &= sameSentence &- 1
    }
    for test in Int(guards.firstTest)..<Int(guards.endTest) {
      if tests[test].holds(inspection, candidate) { return true }
    }
    return false
  }
}

extension Inspection {
  /// Whether a phrase of the set begins in a sentence that the span touches.
  fileprivate func hasMatch(ofSet set: UInt16, inSentencesOf span: Range<Int>) -> Bool {
    let first = sentenceIndex(atByte: span.lowerBound)
    let last = sentenceIndex(atByte: max(span.lowerBound, span.upperBound - 1))
    return hasMatch(ofSet: set, inSentences: first...last)
  }
}
