import KindJudging
import MessageText

/// A finding as it is compared with others.
struct Claim {
  let start: Int
  let end: Int
  /// Its place among the findings, in the order they were collected.
  let index: Int
  var sentence = 0
  let rank: UInt16
  let family: UInt8
  let severity: Severity
  let about: MessageKind?

  init(_ span: Range<Int>, _ severity: Severity, index: Int, _ traits: RuleTraits) {
    start = span.lowerBound
    end = span.upperBound
    self.index = index
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

  /// The findings in the order of the text, one kept where several say the same of a sentence.
  ///
  /// - Parameter claims: Memory to work in.
  func folded(
    _ findings: [Finding], _ inspection: borrowing Inspection, using claims: inout [Claim]
  ) -> [Finding] {
    // Never the array itself: whoever keeps the result would keep the linter from using the memory again.
    if findings.isEmpty { return [] }
    if findings.count == 1 { return [findings[0]] }
    claims.empty()
    for index in findings.indices {
      claims.append(
        Claim(
          findings[index].span, findings[index].severity, index: index,
          traits[findings[index].rule]))
    }
    var result: [Finding] = []
    result.reserveCapacity(findings.count)
    claims.withUnsafeMutableBufferPointer { claims in
      Linter.sort(claims, by: Claim.inText)
      Linter.placeInSentences(claims, of: inspection.message.sentences)
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
        for claim in Linter.kept(of: stretch) { result.append(findings[claim.index]) }
        start = end
      }
    }
    return result
  }

  /// Tells claims in the order of the text which sentence they begin in.
  private static func placeInSentences(
    _ claims: UnsafeMutableBufferPointer<Claim>, of sentences: [Sentence]
  ) {
    var sentence = 0
    for index in claims.indices {
      while sentence + 1 < sentences.count,
        sentences[sentence + 1].span.lowerBound <= claims[index].start
      {
        sentence += 1
      }
      claims[index].sentence = sentence
    }
  }

  /// Moves those of a stretch that say something of their own to its front, in the order of the text.
  private static func kept(
    of stretch: UnsafeMutableBufferPointer<Claim>
  ) -> Slice<UnsafeMutableBufferPointer<Claim>> {
    guard stretch.count > 1 else { return stretch[...] }
    sort(stretch, by: Claim.byWeight)
    var keptCount = 0
    for index in stretch.indices where keptCount < stretchFindingLimit {
      let isSaid = stretch[..<keptCount].contains { $0.says(stretch[index]) }
      if isSaid { continue }
      stretch.swapAt(keptCount, index)
      keptCount += 1
    }
    let kept = UnsafeMutableBufferPointer(rebasing: stretch[..<keptCount])
    sort(kept, by: Claim.inText)
    return kept[...]
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
