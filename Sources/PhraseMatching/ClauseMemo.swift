/// Remembers what was found in the clauses of earlier messages.
///
/// Greetings, closings and worn sentences come again and again, often with another name in them; and names are
/// no words that phrases know. A clause is known by all that a walk reads of it, so what is recalled is what a
/// walk would find.
struct ClauseMemo: Sendable {
  /// Places for clauses, by the leading bits of their hash: few at first, so that a single message pays for few,
  /// then up to 2 MiB with what they hold. A clause takes the place of another with the same bits.
  private static let leastPlaceBits: UInt64 = 12
  private static let mostPlaceBits: UInt64 = 14
  /// When so many words of memory are kept for each place, all are forgotten before the next message.
  private static let wordsPerPlace = 14

  private struct Place: BitwiseCopyable {
    var hash: UInt64 = 0
    /// Where its units begin, two in a word and the last perhaps beside a stop; its matches follow.
    var first: UInt32 = 0
    var unitCount: UInt16 = 0
    var matchCount: UInt16 = 0
  }

  private var places: [Place] = []
  private var placeBits = leastPlaceBits
  /// The units of clauses and the bits of their matches, those with places in the clause instead of tokens.
  private var kept: [UInt64] = []
  /// Whose matches they are.
  private var owner: AutomatonTables?
  /// Which of them.
  private var filter: SetFilter?

  /// Makes ready for a message: forgets what another automaton found or left out, and all when it is much.
  mutating func serve(_ tables: AutomatonTables, _ filter: SetFilter?) {
    if owner !== tables || self.filter !== filter {
      owner = tables
      self.filter = filter
      forget()
    } else if kept.count > places.count * ClauseMemo.wordsPerPlace {
      placeBits = min(placeBits + 1, ClauseMemo.mostPlaceBits)
      forget()
    }
  }

  private mutating func forget() {
    places = [Place](repeating: Place(), count: 1 << Int(placeBits))
    kept.removeAll(keepingCapacity: kept.count < 2 * places.count * ClauseMemo.wordsPerPlace)
    // For empty places to lead to.
    kept.append(0)
  }

  @inline(__always)
  private func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> (64 &- placeBits)) }

  /// Two units of a clause as they are kept.
  @inline(__always)
  private static func word(_ index: Int, of units: UnsafeRawBufferPointer) -> UInt64 {
    units.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self)
  }

  /// The units of a clause, and a stop where they would fill half a word.
  @inline(__always)
  private static func words(
    of clause: Clause, _ units: UnsafeBufferPointer<PhraseUnit>
  ) -> (bytes: UnsafeRawBufferPointer, count: Int) {
    let first = Int(clause.firstUnit)
    let wordCount = (Int(clause.unitCount) &+ 1) &>> 1
    let used = UnsafeBufferPointer(rebasing: units[first..<first &+ 2 &* wordCount])
    return (UnsafeRawBufferPointer(used), wordCount)
  }

  /// Says where the matches of each clause are kept, after a walk over those not met before.
  mutating func find(
    _ clauses: UnsafeMutableBufferPointer<Clause>, _ units: UnsafeBufferPointer<PhraseUnit>,
    _ tables: AutomatonTables
  ) {
    recall(clauses, units)
    for index in clauses.indices {
      let (bytes, wordCount) = ClauseMemo.words(of: clauses[index], units)
      let first = Int(clauses[index].firstMatch)
      if clauses[index].matchCount >= 0, isKept(bytes, wordCount, at: first) {
        clauses[index].firstMatch = Int32(truncatingIfNeeded: first &+ wordCount)
      } else {
        walk(&clauses[index], units, tables)
      }
    }
  }

  /// Says where something like each clause is kept, with a count of matches below 0 where nothing is.
  ///
  /// Nothing jumps here, so that the waits for memory of all clauses overlap.
  private func recall(
    _ clauses: UnsafeMutableBufferPointer<Clause>, _ units: UnsafeBufferPointer<PhraseUnit>
  ) {
    places.withUnsafeBufferPointer { places in
      kept.withUnsafeBufferPointer { kept in
        for index in clauses.indices {
          let clause = clauses[index]
          let place = places[self.place(clause.hash)]
          let (bytes, wordCount) = ClauseMemo.words(of: clause, units)
          let last = wordCount &- 1
          let unlikeness =
            (place.hash ^ clause.hash)
            | UInt64(UInt32(place.unitCount) ^ UInt32(bitPattern: clause.unitCount))
          let first = unlikeness == 0 ? Int(place.first) : 0
          let difference =
            unlikeness | (kept[first] ^ ClauseMemo.word(0, of: bytes))
            | (kept[unlikeness == 0 ? first &+ last : 0] ^ ClauseMemo.word(last, of: bytes))
          clauses[index].firstMatch = Int32(truncatingIfNeeded: first)
          clauses[index].matchCount = difference == 0 ? Int32(place.matchCount) : -1
        }
      }
    }
  }

  @inline(__always)
  private func isKept(_ bytes: UnsafeRawBufferPointer, _ wordCount: Int, at first: Int) -> Bool {
    kept.withUnsafeBufferPointer { kept in
      for index in 0..<wordCount
      where kept[first &+ index] != ClauseMemo.word(index, of: bytes) {
        return false
      }
      return true
    }
  }

  /// Walks over a clause that is not known, and keeps what is found.
  @inline(never)
  private mutating func walk(
    _ clause: inout Clause, _ units: UnsafeBufferPointer<PhraseUnit>, _ tables: AutomatonTables
  ) {
    let first = kept.count
    let (bytes, wordCount) = ClauseMemo.words(of: clause, units)
    for index in 0..<wordCount { kept.append(ClauseMemo.word(index, of: bytes)) }
    var walker = PhraseWalker(tables, clause, units, found: kept)
    kept = []
    walker.run()
    // Moved, so that nothing is dropped from a copy.
    swap(&kept, &walker.found)
    filter?.drop(from: first + wordCount, in: &kept)
    clause.firstMatch = Int32(first + wordCount)
    clause.matchCount = Int32(kept.count - first - wordCount)
    guard let unitCount = UInt16(exactly: clause.unitCount),
      let matchCount = UInt16(exactly: clause.matchCount)
    else { return }
    places[place(clause.hash)] = Place(
      hash: clause.hash, first: UInt32(first), unitCount: unitCount, matchCount: matchCount)
  }

  @inline(__always)
  func withKept(_ body: (UnsafeBufferPointer<UInt64>) -> Void) {
    kept.withUnsafeBufferPointer(body)
  }
}
