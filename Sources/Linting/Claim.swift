import KindJudging
import MessageText

/// A finding as it is compared with others.
///
/// Small and of nothing but numbers, since claims are moved about.
struct Claim {
  /// The start in the upper half, the end in the lower, so that both are compared at once.
  let place: UInt64
  /// Its place among the claims, in the order they were collected.
  let index: UInt32
  /// The one it begins in.
  let sentence: UInt32
  /// Where what it knows beyond its rule stands among the notes, or `noNote`.
  let note: UInt32
  let rule: UInt16
  let rank: UInt16
  let family: UInt8
  let severity: Severity
  let about: MessageKind?

  static var noNote: UInt32 { .max }

  // Texts are cut long before four gigabytes.
  var start: UInt32 { UInt32(truncatingIfNeeded: place &>> 32) }
  var end: UInt32 { UInt32(truncatingIfNeeded: place) }
  var span: Range<Int> { Int(start)..<Int(end) }

  @inline(__always)
  init(
    _ start: UInt32, _ end: UInt32, sentence: UInt32, rule: UInt16, _ traits: RuleTraits,
    _ severity: Severity, note: UInt32 = noNote, index: Int
  ) {
    place = UInt64(start) &<< 32 | UInt64(end)
    self.index = UInt32(truncatingIfNeeded: index)
    self.sentence = sentence
    self.note = note
    self.rule = rule
    rank = traits.rank
    family = traits.family
    self.severity = severity
    about = traits.about
  }

  /// Fills memory that is not in use.
  init() {
    place = 0
    index = 0
    sentence = 0
    note = Claim.noNote
    rule = 0
    rank = 0
    family = 0
    severity = .advice
    about = nil
  }

  /// By start, end and rule id.
  @inline(__always)
  static func inText(_ left: Claim, _ right: Claim) -> Bool {
    if left.place != right.place { return left.place < right.place }
    return left.rank == right.rank ? left.index < right.index : left.rank < right.rank
  }

  /// The strongest first.
  @inline(__always)
  static func byWeight(_ left: Claim, _ right: Claim) -> Bool {
    left.severity == right.severity ? left.index < right.index : left.severity > right.severity
  }

  /// Whether `weaker`, which stands in the same stretch of text, adds nothing.
  @inline(__always)
  func says(_ weaker: Claim) -> Bool {
    if place == weaker.place, start != end { return true }
    let sameAbout = about != nil && about == weaker.about
    guard family == weaker.family || sameAbout else { return false }
    if start < weaker.end, weaker.start < end { return true }
    return sameAbout && sentence == weaker.sentence
  }
}

/// What rules object to in one message, in memory that serves the next one too.
struct ClaimList {
  /// The first `count` are in use.
  private var memory: [Claim] = []
  private(set) var count = 0
  /// Of the few that know something beyond their rule.
  private var notes: [FindingNote] = []

  mutating func empty() {
    count = 0
    notes.empty()
  }

  /// Adds as many claims as `body` writes from the place it is told on; it makes at most so many.
  @inline(__always)
  mutating func append(
    atMost limit: Int,
    _ body: (_ room: UnsafeMutableBufferPointer<Claim>, _ count: inout Int) -> Void
  ) {
    if memory.count - count < limit { grow(by: limit) }
    memory.withUnsafeMutableBufferPointer { body($0, &count) }
  }

  @inline(never)
  private mutating func grow(by limit: Int) {
    memory += [Claim](repeating: Claim(), count: max(64, limit * 2))
  }

  /// Adds a claim about a candidate.
  mutating func append(
    _ candidate: Candidate, sentence: Int, rule: Int, _ traits: RuleTraits, _ severity: Severity
  ) {
    var note = Claim.noNote
    switch candidate.note {
    case .none: break
    default:
      note = UInt32(truncatingIfNeeded: notes.count)
      notes.append(candidate.note)
    }
    append(atMost: 1) { room, count in
      room[count] = Claim(
        UInt32(truncatingIfNeeded: candidate.span.lowerBound),
        UInt32(truncatingIfNeeded: candidate.span.upperBound),
        sentence: UInt32(truncatingIfNeeded: sentence), rule: UInt16(truncatingIfNeeded: rule),
        traits, severity, note: note, index: count)
      count &+= 1
    }
  }

  mutating func removeAll(where isDropped: (Claim) -> Bool) {
    var kept = 0
    for index in 0..<count where !isDropped(memory[index]) {
      memory[kept] = memory[index]
      kept += 1
    }
    count = kept
  }

  /// Hands out the claims; as many as `body` returns remain, which are the first ones.
  @inline(__always)
  mutating func fold(_ body: (UnsafeMutableBufferPointer<Claim>) -> Int) {
    memory.withUnsafeMutableBufferPointer {
      count = body(UnsafeMutableBufferPointer(rebasing: $0[..<count]))
    }
  }

  /// Adds the claims as findings.
  func write(to findings: inout [Finding]) {
    memory.withUnsafeBufferPointer { memory in
      notes.withUnsafeBufferPointer { notes in
        findings.append(addingCapacity: count) { room in
          for claim in memory[..<count] {
            let note = claim.note == Claim.noNote ? FindingNote.none : notes[Int(claim.note)]
            room.append(
              Finding(
                rule: Int(claim.rule), severity: claim.severity, span: claim.span, note: note))
          }
        }
      }
    }
  }
}
