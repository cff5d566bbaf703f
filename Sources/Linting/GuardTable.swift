import KindJudging

/// The exceptions of all rules, as the hot path asks them: those of a rule together, the cheap ones first.
struct GuardTable: Sendable {
  private enum Entry {
    case overlapping(set: UInt16)
    case sameSentence(set: UInt16)
    case sameMessage(set: UInt16)
    case signal(Signal)
    case test(UInt16)
  }

  /// In a struct of its own, since an array of bare closures keeps each in a wrapping.
  private struct Test {
    let holds: @Sendable (borrowing Inspection, Candidate) -> Bool
  }

  private var entries: [Entry] = []
  /// Where the entries of each rule begin, and at last where they all end.
  private var starts: [Int32] = [0]
  private var tests: [Test] = []

  /// Adds the guards of the next rule.
  ///
  /// - Parameter sets: The numbers of those with phrases, in order.
  mutating func add(_ guards: [Guard], sets: [UInt16]) {
    var phraseCount = 0
    var last: [Entry] = []
    for exception in guards {
      switch exception {
      case .overlapping:
        entries.append(.overlapping(set: sets[phraseCount]))
        phraseCount += 1
      case .sameSentence:
        entries.append(.sameSentence(set: sets[phraseCount]))
        phraseCount += 1
      case .sameMessage:
        entries.append(.sameMessage(set: sets[phraseCount]))
        phraseCount += 1
      case .signal(let signal):
        entries.append(.signal(signal))
      case .when(_, let test):
        last.append(.test(UInt16(tests.count)))
        tests.append(Test(holds: test))
      }
    }
    entries += last
    starts.append(Int32(entries.count))
  }

  /// Whether a guard of the rule leaves the candidate alone; which one does not matter.
  func excuse(_ candidate: Candidate, ofRule rule: Int, _ inspection: borrowing Inspection) -> Bool
  {
    for index in Int(starts[rule])..<Int(starts[rule + 1]) {
      let excuses: Bool
      switch entries[index] {
      case .sameMessage(let set): excuses = inspection.sorted.has(set)
      case .overlapping(let set):
        excuses =
          inspection.sorted.has(set)
          && inspection.hasMatch(ofSet: set, overlapping: candidate.span)
      case .sameSentence(let set):
        excuses =
          inspection.sorted.has(set)
          && inspection.hasMatch(ofSet: set, inSentencesOf: candidate.span)
      case .signal(let signal): excuses = inspection.has(signal)
      case .test(let number): excuses = tests[Int(number)].holds(inspection, candidate)
      }
      if excuses { return true }
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
