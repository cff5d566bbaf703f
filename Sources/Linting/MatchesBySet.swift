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
  /// A bit for each set that has matches, and those of sets there are none of up to the end of the next word; where there
  /// is no set at all, two words of them.
  private(set) var met: [UInt64] = [0, 0]
  private var setCount = 0
  private var matchCount = 0

  /// Whether a set has matches.
  @inline(__always)
  func has(_ set: UInt16) -> Bool {
    let index = Int(set >> 6)
    return index < met.count && met[index] & 1 &<< UInt64(set) != 0
  }

  /// The way through the matches of a set.
  struct Cursor {
    fileprivate var row: Int
    /// The first match that the row tells of.
    fileprivate var start: Int
    /// What is left of the row.
    fileprivate var bits: UInt64
  }

  /// Begins with the first match of a set that stands at a place among the scan's or behind it.
  @inline(__always)
  func cursor(ofSet set: UInt16, from place: Int = 0) -> Cursor {
    guard place < matchCount, Int(set) < setCount else {
      return Cursor(row: 0, start: matchCount, bits: 0)
    }
    let start = place & -MatchesBySet.sheetMatchCount
    let row = start / MatchesBySet.sheetMatchCount &* setCount &+ Int(set)
    return Cursor(row: row, start: start, bits: rows[row] & .max &<< UInt64(place))
  }

  /// The place of the next match, in the order of the text.
  @inline(__always)
  func next(_ cursor: inout Cursor) -> Int? {
    while cursor.bits == 0 {
      cursor.start &+= MatchesBySet.sheetMatchCount
      guard cursor.start < matchCount else { return nil }
      cursor.row &+= setCount
      cursor.bits = rows[cursor.row]
    }
    let place = cursor.start &+ cursor.bits.trailingZeroBitCount
    cursor.bits &= cursor.bits &- 1
    return place
  }

  /// A bit for each of sixty-four sets in a row, set where one has matches; the first set's lowest.
  @inline(__always)
  func bits(from first: UInt16) -> UInt64 {
    let index = Int(first >> 6)
    let shift = UInt64(first & 63)
    // By two steps, since by sixty-four bits nothing would be shifted.
    return met[index] &>> shift | (met[index &+ 1] &<< 1) &<< (63 &- shift)
  }

  /// Notes the sets of `matches`; those of earlier ones must be forgotten.
  ///
  /// - Parameters:
  ///   - setCount: One more than the number of the last set there is.
  ///   - body: Called with each match. A match waits for what the last one of the same row wrote; what else is done with
  ///     it fits into that time.
  @inline(__always)
  mutating func note(
    _ matches: UnsafeBufferPointer<PhraseMatch>, setCount: Int, _ body: (PhraseMatch) -> Void
  ) {
    let sheetSize = MatchesBySet.sheetMatchCount
    let sheetCount = (matches.count + sheetSize - 1) / sheetSize
    if self.setCount != setCount || rows.count < sheetCount * setCount {
      self.setCount = setCount
      rows = [UInt64](repeating: 0, count: max(2, sheetCount * 2) * setCount)
      met = [UInt64](repeating: 0, count: setCount / 64 + 2)
    }
    matchCount = matches.count
    met.withUnsafeMutableBufferPointer { met in
      MatchesBySet.forEachRow(&rows, matches, setCount) { row, match, bit in
        row |= bit
        met[Int(match.set >> 6)] |= 1 &<< UInt64(match.set)
        body(match)
      }
    }
  }

  /// Empties the rows of the matches that were noted.
  mutating func forget(_ matches: [PhraseMatch]) {
    precondition(matches.count == matchCount, "what is forgotten was noted")
    matches.withUnsafeBufferPointer {
      MatchesBySet.forEachRow(&rows, $0, setCount) { row, _, _ in row = 0 }
    }
    for index in met.indices { met[index] = 0 }
    matchCount = 0
  }

  /// Calls `body` with each match, the row of its set, and its bit there.
  @inline(__always)
  private static func forEachRow(
    _ rows: inout [UInt64], _ matches: UnsafeBufferPointer<PhraseMatch>, _ setCount: Int,
    _ body: (_ row: inout UInt64, _ match: PhraseMatch, _ bit: UInt64) -> Void
  ) {
    rows.withUnsafeMutableBufferPointer { rows in
      var next = 0
      var sheet = 0
      while next < matches.count {
        let end = min(next &+ MatchesBySet.sheetMatchCount, matches.count)
        var bit: UInt64 = 1
        while next < end {
          let match = matches[next]
          body(&rows[sheet &+ Int(match.set)], match, bit)
          bit &<<= 1
          next &+= 1
        }
        sheet &+= setCount
      }
    }
  }
}
