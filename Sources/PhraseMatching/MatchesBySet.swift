/// The matches of a scan with those of one set together, in the order of the text.
public struct MatchesBySet: Sendable {
  /// Where the matches of a set begin and end; equal for one without any.
  private struct Place: BitwiseCopyable {
    var start: Int32 = 0
    var end: Int32 = 0
  }

  /// By set, the sets in the order of their numbers.
  public private(set) var all: [PhraseMatch] = []
  /// By set number.
  private var places: [Place] = []
  /// A bit for each set that has matches.
  private var met: [UInt64] = []

  public init() {}

  /// The places of one set's matches in `all`.
  public func range(ofSet set: UInt16) -> Range<Int> {
    guard Int(set) < places.count else { return 0..<0 }
    let place = places[Int(set)]
    return Int(place.start)..<Int(place.end)
  }

  /// A bit for each of at most sixty-four sets in a row, set where one has matches; the first set's lowest.
  public func bits(ofSets sets: Range<Int>) -> UInt64 {
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
  /// - Complexity: O(matches + sets / 64).
  public mutating func fill(_ matches: [PhraseMatch], setCount: Int) {
    if places.count != setCount {
      places = [Place](repeating: Place(), count: setCount)
      met = [UInt64](repeating: 0, count: setCount / 64 + 1)
    }
    all.removeAll(keepingCapacity: true)
    matches.withUnsafeBufferPointer { matches in
      places.withUnsafeMutableBufferPointer { places in
        met.withUnsafeMutableBufferPointer { met in
          MatchesBySet.count(matches, into: places, met)
          all.append(addingCapacity: matches.count) { room in
            room.withUnsafeMutableBufferPointer { all, count in
              MatchesBySet.place(matches, into: all, places)
              count = matches.count
            }
          }
        }
      }
    }
  }

  /// Gives each set the place where its matches begin.
  private static func count(
    _ matches: UnsafeBufferPointer<PhraseMatch>, into places: UnsafeMutableBufferPointer<Place>,
    _ met: UnsafeMutableBufferPointer<UInt64>
  ) {
    forEach(met) { set in places[set] = Place() }
    met.update(repeating: 0)
    for match in matches {
      let set = Int(match.set)
      places[set].end += 1
      met[set >> 6] |= 1 &<< UInt64(set & 63)
    }
    var sum: Int32 = 0
    forEach(met) { set in
      let count = places[set].end
      places[set] = Place(start: sum, end: sum)
      sum += count
    }
  }

  /// Puts each match among those of its set, in the order of their first tokens, then of their last.
  private static func place(
    _ matches: UnsafeBufferPointer<PhraseMatch>, into all: UnsafeMutableBufferPointer<PhraseMatch>,
    _ places: UnsafeMutableBufferPointer<Place>
  ) {
    for match in matches {
      let set = Int(match.set)
      let start = Int(places[set].start)
      var index = Int(places[set].end)
      places[set].end += 1
      while index > start, match.precedes(all[index - 1]) {
        all[index] = all[index - 1]
        index -= 1
      }
      all.initializeElement(at: index, to: match)
    }
  }

  /// Calls `body` with the sets whose bits are set, ascending.
  @inline(__always)
  private static func forEach(
    _ met: UnsafeMutableBufferPointer<UInt64>, _ body: (_ set: Int) -> Void
  ) {
    for index in met.indices {
      var bits = met[index]
      while bits != 0 {
        body(index * 64 + bits.trailingZeroBitCount)
        bits &= bits - 1
      }
    }
  }
}
