/// The matches of a scan with those of one set together, in the order of the text.
public struct MatchesBySet: Sendable {
  public private(set) var all: [PhraseMatch] = []
  /// Where the matches of each set begin; two more entries than there are sets.
  private var starts: [Int32] = []

  public init() {}

  /// The places of one set's matches in `all`.
  public func range(ofSet set: UInt16) -> Range<Int> {
    let place = Int(set)
    return place + 1 < starts.count ? Int(starts[place])..<Int(starts[place + 1]) : 0..<0
  }

  /// Takes over `matches` as a scan leaves them: each a few places from its own in the order of the text.
  ///
  /// - Complexity: O(matches + sets).
  public mutating func fill(_ matches: [PhraseMatch], setCount: Int) {
    if starts.count != setCount + 2 { starts = [Int32](repeating: 0, count: setCount + 2) }
    let filler = PhraseMatch(set: 0, firstToken: 0, lastToken: 0)
    if all.count < matches.count {
      all.append(contentsOf: repeatElement(filler, count: matches.count - all.count))
    } else {
      all.removeLast(all.count - matches.count)
    }
    matches.withUnsafeBufferPointer { matches in
      starts.withUnsafeMutableBufferPointer { starts in
        all.withUnsafeMutableBufferPointer { all in
          MatchesBySet.place(matches, into: all, starts)
          MatchesBySet.order(all)
        }
      }
    }
  }

  private static func place(
    _ matches: UnsafeBufferPointer<PhraseMatch>, into all: UnsafeMutableBufferPointer<PhraseMatch>,
    _ starts: UnsafeMutableBufferPointer<Int32>
  ) {
    starts.update(repeating: 0)
    // Counted two places ahead: a start moves on as its set is filled, and ends where the next one begins.
    for match in matches { starts[Int(match.set) + 2] += 1 }
    var sum: Int32 = 0
    for index in 2..<starts.count {
      sum += starts[index]
      starts[index] = sum
    }
    for match in matches {
      let cursor = Int(match.set) + 1
      all[Int(starts[cursor])] = match
      starts[cursor] += 1
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
