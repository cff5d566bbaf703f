extension Linter {
  /// Findings that are kept of one stretch; nobody reads more, and comparing them stays linear in the text.
  static let stretchFindingLimit = 256

  /// Puts claims into the order of the text and keeps one where several say the same of a sentence.
  ///
  /// - Returns: How many are kept; they are the first ones.
  static func fold(_ claims: UnsafeMutableBufferPointer<Claim>) -> Int {
    guard claims.count > 1 else { return claims.count }
    sort(claims, by: Claim.inText)
    var keptCount = 0
    var start = 0
    while start < claims.count {
      // Only claims that overlap or share a sentence can say the same.
      var end = start + 1
      var reach = claims[start].end
      while end < claims.count,
        claims[end].start < reach || claims[end].sentence == claims[end - 1].sentence
      {
        reach = max(reach, claims[end].end)
        end += 1
      }
      let stretch = UnsafeMutableBufferPointer(rebasing: claims[start..<end])
      for index in 0..<keep(stretch) {
        claims[keptCount] = stretch[index]
        keptCount += 1
      }
      start = end
    }
    return keptCount
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
