import PhraseMatching

/// Which matches of a scan are of which set: a row of bits for each set, a bit for each match.
///
/// A row tells of as many matches as a word has bits; behind so many a new sheet of rows begins. So a match is noted in
/// the same way whatever came before it: a jump that depends on sets would be mispredicted for every other match.
struct MatchesBySet: Sendable {
  /// Matches that a sheet tells of.
  private static let sheetMatchCount = UInt64.bitWidth

  /// Sheet after sheet, a row for each set, by number.
  private var rows: [UInt64] = []
  /// A bit for each set that has matches.
  private(set) var met: [UInt64] = []
  private var setCount = 0
  private var matchCount = 0

  /// Whether a set has matches.
  @inline(__always)
  func has(_ set: UInt16) -> Bool {
    let index = Int(set >> 6)
    return index < met.count && met[index] & 1 &<< UInt64(set) != 0
  }

  /// The place among the scan's matches of the first of a set that stands at `start` or behind it, if there is one.
  @inline(__always)
  func place(ofSet set: UInt16, from start: Int = 0) -> Int? {
    guard start < matchCount, Int(set) < setCount else { return nil }
    return rows.withUnsafeBufferPointer { rows in
      var sheetStart = start & -MatchesBySet.sheetMatchCount
      var row = sheetStart / MatchesBySet.sheetMatchCount * setCount + Int(set)
      // Of the first sheet, only what does not lie before the start.
      var bits = rows[row] & .max &<< UInt64(start)
      while bits == 0 {
        sheetStart += MatchesBySet.sheetMatchCount
        row += setCount
        guard sheetStart < matchCount else { return nil }
        bits = rows[row]
      }
      return sheetStart + bits.trailingZeroBitCount
    }
  }

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

  /// Notes the sets of `matches`; those of earlier ones must be forgotten.
  ///
  /// - Parameter setCount: One more than the number of the last set there is.
  mutating func note(_ matches: [PhraseMatch], setCount: Int) {
    let sheetCount = (matches.count + MatchesBySet.sheetMatchCount - 1) / MatchesBySet.sheetMatchCount
    if self.setCount != setCount || rows.count < sheetCount * setCount {
      self.setCount = setCount
      rows = [UInt64](repeating: 0, count: max(2, sheetCount * 2) * setCount)
      met = [UInt64](repeating: 0, count: setCount / 64 + 1)
    }
    matchCount = matches.count
    forEachRow(matches) { rows, row, met, set, bit in
      rows[row] |= bit
      met[Int(set >> 6)] |= 1 &<< UInt64(set)
    }
  }

  /// Empties the rows of the matches that were noted.
  mutating func forget(_ matches: [PhraseMatch]) {
    precondition(matches.count == matchCount, "what is forgotten was noted")
    forEachRow(matches) { rows, row, met, set, _ in
      rows[row] = 0
      met[Int(set >> 6)] = 0
    }
    matchCount = 0
  }

  @inline(__always)
  private mutating func forEachRow(
    _ matches: [PhraseMatch],
    _ body: (
      _ rows: UnsafeMutableBufferPointer<UInt64>, _ row: Int,
      _ met: UnsafeMutableBufferPointer<UInt64>, _ set: UInt16, _ bit: UInt64
    ) -> Void
  ) {
    matches.withUnsafeBufferPointer { matches in
      rows.withUnsafeMutableBufferPointer { rows in
        met.withUnsafeMutableBufferPointer { met in
          var next = 0
          var sheet = 0
          while next < matches.count {
            let end = min(next &+ MatchesBySet.sheetMatchCount, matches.count)
            var bit: UInt64 = 1
            while next < end {
              let set = matches[next].set
              body(rows, sheet &+ Int(set), met, set, bit)
              bit &<<= 1
              next &+= 1
            }
            sheet &+= setCount
          }
        }
      }
    }
  }
}
