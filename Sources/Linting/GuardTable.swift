import KindJudging

/// The exceptions of all rules, as the hot path asks them: those of a rule together, the cheap ones first.
///
/// Most speak of the message as a whole, so that one answer holds for all candidates of a rule.
struct GuardTable: Sendable {
  /// What leaves all candidates of a rule alone.
  private enum Blanket {
    case phrase(set: UInt16)
    case signal(Signal)
  }

  /// What leaves a candidate alone for its place.
  private enum Local {
    case overlapping(set: UInt16)
    case sameSentence(set: UInt16)
    case test(UInt16)
  }

  /// In a struct of its own, since an array of bare closures keeps each in a wrapping.
  private struct Test {
    let holds: @Sendable (borrowing Inspection, Candidate) -> Bool
  }

  /// Where the entries of a rule begin.
  private struct Start: BitwiseCopyable {
    var blanket: UInt16 = 0
    var local: UInt16 = 0
  }

  private var blankets: [Blanket] = []
  private var locals: [Local] = []
  /// By rule, and at last where all entries end.
  private var starts: [Start] = [Start()]
  private var tests: [Test] = []

  /// Adds the guards of the next rule.
  ///
  /// - Parameter sets: The numbers of those with phrases, in order.
  mutating func add(_ guards: [Guard], sets: [UInt16]) {
    var phraseCount = 0
    var last: [Local] = []
    for exception in guards {
      switch exception {
      case .overlapping:
        locals.append(.overlapping(set: sets[phraseCount]))
        phraseCount += 1
      case .sameSentence:
        locals.append(.sameSentence(set: sets[phraseCount]))
        phraseCount += 1
      case .sameMessage:
        blankets.append(.phrase(set: sets[phraseCount]))
        phraseCount += 1
      case .signal(let signal):
        blankets.append(.signal(signal))
      case .when(_, let test):
        last.append(.test(UInt16(tests.count)))
        tests.append(Test(holds: test))
      }
    }
    locals += last
    starts.append(Start(blanket: UInt16(blankets.count), local: UInt16(locals.count)))
  }

  /// Whether a guard leaves all candidates of the rule alone, wherever they stand.
  @inline(__always)
  func excuseAll(ofRule rule: Int, _ inspection: borrowing Inspection) -> Bool {
    for index in Int(starts[rule].blanket)..<Int(starts[rule + 1].blanket) {
      switch blankets[index] {
      case .phrase(let set): if inspection.sets.has(set) { return true }
      case .signal(let signal): if inspection.has(signal) { return true }
      }
    }
    return false
  }

  /// Whether a guard leaves the candidate alone for its place; which one does not matter.
  @inline(__always)
  func excuse(_ candidate: Candidate, ofRule rule: Int, _ inspection: borrowing Inspection) -> Bool
  {
    for index in Int(starts[rule].local)..<Int(starts[rule + 1].local) {
      let excuses: Bool
      switch locals[index] {
      case .overlapping(let set):
        excuses =
          inspection.sets.has(set)
          && inspection.hasMatch(ofSet: set, overlapping: candidate.span)
      case .sameSentence(let set):
        excuses =
          inspection.sets.has(set)
          && inspection.hasMatch(ofSet: set, inSentencesOf: candidate.span)
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
