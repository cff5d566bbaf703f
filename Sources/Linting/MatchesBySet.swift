import PhraseMatching

/// The matches of a scan with those of one set together, in the order of the text.
///
/// Of the lowest sets it keeps none: they only give evidence, which is taken from the scan itself.
struct MatchesBySet: Sendable {
  /// Where the matches of a set begin and end; only valid for one that has any.
  private struct Place: BitwiseCopyable {
    var start: Int32 = 0
    var end: Int32 = 0
  }

  /// Those of a set in a row, the sets in no order; what no place tells of means nothing.
  private var all: [PhraseMatch] = []
  /// By set number.
  private var places: [Place] = []
  /// A bit for each set that has matches.
  private(set) var met: [UInt64] = []

  /// Whether a set has matches.
  @inline(__always)
  func has(_ set: UInt16) -> Bool {
    let index = Int(set >> 6)
    return index < met.count && met[index] & 1 &<< UInt64(set & 63) != 0
  }

  /// The places of one set's matches.
  @inline(__always)
  func range(ofSet set: UInt16) -> Range<Int> {
    guard has(set) else { return 0..<0 }
    let place = places[Int(set)]
    return Int(place.start)..<Int(place.end)
  }

  /// The match at a place in the range of its set.
  @inline(__always)
  subscript(index: Int) -> PhraseMatch { all[index] }

  /// A bit for each of at most sixty-four sets in a row, set where one has matches; the first set's lowest.
  func bits(ofSets sets: Range<Int>) -> UInt64 {
    precondition(sets.count <= 64, "sixty-four sets have a bit each")
    var bits: UInt64 = 0
    for index in sets.lowerBound >> 6..<min((sets.upperBound + 63) >> 6, met.count) {
      let shift = index * 64 - sets.lowerBound
      bits |= shift < 0 ? met[index] &>> UInt64(-shift) : met[index] &<< UInt64(shift)
    }
    return sets.count == 64 ? bits : bits & (1 &<< UInt64(sets.count) &- 1)
  }

  /// Takes over `matches` as a scan leaves them: each a few places from its own in the order of the text.
  ///
  /// - Parameter sets: Those whose matches are kept; lower ones may occur, higher ones don't.
  /// - Complexity: O(matches + sets / 64).
  mutating func fill(_ matches: [PhraseMatch], ofSets sets: Range<Int>) {
    if places.count != sets.upperBound {
      places = [Place](repeating: Place(), count: sets.upperBound)
      met = [UInt64](repeating: 0, count: sets.upperBound / 64 + 1)
    }
    if all.count < 4 * matches.count {
      let none = PhraseMatch(set: 0, firstToken: 0, lastToken: 0)
      all = [PhraseMatch](repeating: none, count: max(256, matches.count * 8))
    }
    let firstSet = UInt16(sets.lowerBound)
    matches.withUnsafeBufferPointer { matches in
      places.withUnsafeMutableBufferPointer { places in
        met.withUnsafeMutableBufferPointer { met in
          all.withUnsafeMutableBufferPointer { all in
            for index in met.indices { met[index] = 0 }
            var end = 0
            for match in matches where match.set >= firstSet {
              let set = Int(match.set)
              let bit: UInt64 = 1 &<< UInt64(set & 63)
              if met[set &>> 6] & bit == 0 {
                // Most sets have one match.
                met[set &>> 6] |= bit
                all[end] = match
                let start = Int32(truncatingIfNeeded: end)
                places[set] = Place(start: start, end: start &+ 1)
                end &+= 1
              } else {
                MatchesBySet.add(match, to: &places[set], all, &end)
              }
            }
          }
        }
      }
    }
  }

  /// Adds one more match to those of its set, in the order of their first tokens, then of their last.
  ///
  /// As many as a power of two fill their room; then all move to the end, where there is room for twice as many.
  /// So a set takes fewer than four times as many places as it has matches.
  @inline(__always)
  private static func add(
    _ match: PhraseMatch, to place: inout Place, _ all: UnsafeMutableBufferPointer<PhraseMatch>,
    _ end: inout Int
  ) {
    var start = Int(place.start)
    let count = Int(place.end) &- start
    if count & (count &- 1) == 0 {
      for index in 0..<count { all[end &+ index] = all[start &+ index] }
      start = end
      end &+= 2 &* count
    }
    var index = start &+ count
    place = Place(
      start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: index &+ 1))
    while index > start, match < all[index &- 1] {
      all[index] = all[index &- 1]
      index &-= 1
    }
    all[index] = match
  }
}
