import KindJudging
import MessageText

/// A finding as it is compared with others.
///
/// Small, since claims are moved about.
struct Claim {
  let start: UInt32
  let end: UInt32
  /// Its place among the findings, in the order they were collected.
  let index: UInt32
  var sentence: UInt32 = 0
  let rank: UInt16
  let family: UInt8
  let severity: Severity
  let about: MessageKind?

  init(_ span: Range<Int>, _ severity: Severity, index: Int, _ traits: RuleTraits) {
    // Texts are cut long before four gigabytes.
    start = UInt32(truncatingIfNeeded: span.lowerBound)
    end = UInt32(truncatingIfNeeded: span.upperBound)
    self.index = UInt32(truncatingIfNeeded: index)
    rank = traits.rank
    family = traits.family
    self.severity = severity
    about = traits.about
  }

  /// By start, end and rule id.
  @inline(__always)
  static func inText(_ left: Claim, _ right: Claim) -> Bool {
    if left.start != right.start { return left.start < right.start }
    if left.end != right.end { return left.end < right.end }
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
    if start == weaker.start, end == weaker.end, start != end { return true }
    let sameAbout = about != nil && about == weaker.about
    guard family == weaker.family || sameAbout else { return false }
    if start < weaker.end, weaker.start < end { return true }
    return sameAbout && sentence == weaker.sentence
  }
}

extension Linter {
  /// Findings that are kept of one stretch; nobody reads more, and comparing them stays linear in the text.
  static let stretchFindingLimit = 256

  /// Leaves in `kept` the findings in the order of the text, one where several say the same of a sentence.
  ///
  /// - Parameter claims: Memory to work in.
  func fold(
    _ findings: [Finding], _ inspection: borrowing Inspection, using claims: inout [Claim],
    into kept: inout [Finding]
  ) {
    if !kept.isEmpty { kept.removeAll(keepingCapacity: true) }
    guard findings.count > 1 else {
      if let only = findings.first { kept.append(only) }
      return
    }
    if claims.count < findings.count {
      let none = Claim(0..<0, .advice, index: 0, traits[findings[0].rule])
      claims = [Claim](repeating: none, count: max(16, findings.count * 2))
    }
    claims.withUnsafeMutableBufferPointer { memory in
      let claims = UnsafeMutableBufferPointer(rebasing: memory[..<findings.count])
      for index in claims.indices {
        claims[index] = Claim(
          findings[index].span, findings[index].severity, index: index,
          traits[findings[index].rule])
      }
      Linter.sort(claims, by: Claim.inText)
      Linter.placeInSentences(claims, of: inspection.message.sentences)
      var keptCount = 0
      var start = 0
      while start < claims.count {
        // Only findings that overlap or share a sentence can say the same.
        var end = start + 1
        var reach = claims[start].end
        while end < claims.count,
          claims[end].start < reach || claims[end].sentence == claims[end - 1].sentence
        {
          reach = max(reach, claims[end].end)
          end += 1
        }
        let stretch = UnsafeMutableBufferPointer(rebasing: claims[start..<end])
        for index in 0..<Linter.keep(stretch) {
          claims[keptCount] = stretch[index]
          keptCount += 1
        }
        start = end
      }
      kept.append(addingCapacity: keptCount) { room in
        for claim in claims[..<keptCount] { room.append(findings[Int(claim.index)]) }
      }
    }
  }

  /// Tells claims in the order of the text which sentence they begin in.
  private static func placeInSentences(
    _ claims: UnsafeMutableBufferPointer<Claim>, of sentences: [Sentence]
  ) {
    var sentence = 0
    for index in claims.indices {
      while sentence + 1 < sentences.count,
        sentences[sentence + 1].span.lowerBound <= Int(claims[index].start)
      {
        sentence += 1
      }
      claims[index].sentence = UInt32(truncatingIfNeeded: sentence)
    }
  }

  /// Moves those of a stretch that say something of their own to its front, in the order of the text.
  ///
  /// - Returns: How many they are.
  private static func keep(_ stretch: UnsafeMutableBufferPointer<Claim>) -> Int {
    guard stretch.count > 1 else { return stretch.count }
    sort(stretch, by: Claim.byWeight)
    var keptCount = 0
    for index in stretch.indices where keptCount < stretchFindingLimit {
      let isSaid = stretch[..<keptCount].contains { $0.says(stretch[index]) }
      if isSaid { continue }
      stretch.swapAt(keptCount, index)
      keptCount += 1
    }
    sort(UnsafeMutableBufferPointer(rebasing: stretch[..<keptCount]), by: Claim.inText)
    return keptCount
  }

  /// Claims up to which moving each to its place is quicker than anything else.
  private static let shortCount = 24

  @inline(__always)
  private static func sort(
    _ claims: UnsafeMutableBufferPointer<Claim>, by precedes: (Claim, Claim) -> Bool
  ) {
    var claims = claims
    guard claims.count <= shortCount else { return claims.sort(by: precedes) }
    for index in claims.indices.dropFirst() {
      let claim = claims[index]
      var place = index
      while place > 0, precedes(claim, claims[place - 1]) {
        claims[place] = claims[place - 1]
        place -= 1
      }
      claims[place] = claim
    }
  }
}
