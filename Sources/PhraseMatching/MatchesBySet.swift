/// The matches of a scan with those of one set together, in the order of the text.
public struct MatchesBySet: Sendable {
  /// By set, the sets in the order of their numbers.
  public private(set) var all: [PhraseMatch] = []
  /// Where the matches of each set begin and end; equal for sets without any.
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  /// A bit for each set that has matches.
  private var met: [UInt64] = []

  public init() {}

  /// The places of one set's matches in `all`.
  public func range(ofSet set: UInt16) -> Range<Int> {
    let place = Int(set)
    return place < starts.count ? Int(starts[place])..<Int(ends[place]) : 0..<0
  }

  /// Takes over `matches` as a scan leaves them: each a few places from its own in the order of the text.
  ///
  /// - Complexity: O(matches + sets / 64).
  public mutating func fill(_ matches: [PhraseMatch], setCount: Int) {
    if starts.count != setCount {
      starts = [Int32](repeating: 0, count: setCount)
      ends = starts
      met = [UInt64](repeating: 0, count: setCount / 64 + 1)
    }
    let filler = PhraseMatch(set: 0, firstToken: 0, lastToken: 0)
    if all.count < matches.count {
      all.append(contentsOf: repeatElement(filler, count: matches.count - all.count))
    } else {
      all.removeLast(all.count - matches.count)
    }
    matches.withUnsafeBufferPointer { matches in
      starts.withUnsafeMutableBufferPointer { starts in
        ends.withUnsafeMutableBufferPointer { ends in
          met.withUnsafeMutableBufferPointer { met in
            all.withUnsafeMutableBufferPointer { all in
              MatchesBySet.place(matches, into: all, starts, ends, met)
              MatchesBySet.order(all)
            }
          }
        }
      }
    }
  }

  private static func place(
    _ matches: UnsafeBufferPointer<PhraseMatch>, into all: UnsafeMutableBufferPointer<PhraseMatch>,
    _ starts: UnsafeMutableBufferPointer<Int32>, _ ends: UnsafeMutableBufferPointer<Int32>,
    _ met: UnsafeMutableBufferPointer<UInt64>
  ) {
    forEach(met) { set in
      starts[set] = 0
      ends[set] = 0
    }
    met.update(repeating: 0)
    for match in matches {
      let set = Int(match.set)
      ends[set] += 1
      met[set >> 6] |= 1 << UInt64(set & 63)
    }
    var sum: Int32 = 0
    forEach(met) { set in
      starts[set] = sum
      sum += ends[set]
      ends[set] = starts[set]
    }
    for match in matches {
      let set = Int(match.set)
      all[Int(ends[set])] = match
      ends[set] += 1
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

  /// Puts the matches of each set in the order of their first tokens, then of their last.
  private static func order(_ all: UnsafeMutableBufferPointer<PhraseMatch>) {
    var index = 1
    while index < all.count {
      var place = index
      let match = all[index]
      while place > 0, all[place - 1].set == match.set, match.precedes(all[place - 1]) {
        all[place] = all[place - 1]
        place -= 1
      }
      if place != index { all[place] = match }
      index += 1
    }
  }
}
