/// Remembers what was found in the clauses of earlier messages.
///
/// Greetings, closings and worn sentences come again and again, often with another name in them; and names are
/// no words that phrases know. A clause is known by all that a walk reads of it, so what is recalled is what a
/// walk would find.
struct ClauseMemo: Sendable {
  /// Clauses beyond this length are walked each time; places in them fit eight bits.
  static let longestClause = 96
  /// Places for clauses, by the leading bits of their hash: few at first, so that a single message pays for few,
  /// then up to 2 MiB with what they hold. A clause takes the place of another with the same bits.
  private static let leastPlaceBits = 12
  private static let mostPlaceBits = 14
  /// When so many units or matches are kept for each place, all are forgotten.
  private static let unitsPerPlace = 16
  private static let matchesPerPlace = 8

  private struct Place: BitwiseCopyable {
    var hash: UInt64 = 0
    var firstUnit: UInt32 = 0
    var firstMatch: UInt32 = 0
    var unitCount: UInt16 = 0
    var matchCount: UInt16 = 0
  }

  private struct KeptMatch: BitwiseCopyable {
    let set: UInt16
    /// Places in the clause.
    let first: UInt8
    let last: UInt8
  }

  private var places: [Place] = []
  private var placeBits = UInt64(leastPlaceBits)
  private var units: [PhraseUnit] = []
  private var kept: [KeptMatch] = []
  /// Whose matches they are.
  private var owner: AutomatonImage?

  /// Forgets everything unless it was found by this automaton.
  mutating func serve(_ image: AutomatonImage) {
    if let owner, owner == image { return }
    owner = image
    forget()
  }

  private mutating func forget() {
    places = [Place](repeating: Place(), count: 1 << Int(placeBits))
    units.removeAll(keepingCapacity: true)
    kept.removeAll(keepingCapacity: true)
  }

  static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  static func hash(_ hash: UInt64, _ unit: PhraseUnit) -> UInt64 {
    ((hash << 7 | hash >> 57) ^ UInt64(unit.bits)) &* 0x517C_C1B7_2722_0A95
  }

  @inline(__always)
  private func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> (64 &- placeBits)) }

  /// Adds what was found in the same clause before.
  ///
  /// - Returns: Whether the clause was known.
  mutating func recall(
    _ clause: UnsafeBufferPointer<PhraseUnit>, _ hash: UInt64,
    _ tokens: UnsafeBufferPointer<UInt32>, into matches: inout [PhraseMatch]
  ) -> Bool {
    let number = place(hash)
    let place = places.withUnsafeBufferPointer { $0[number] }
    guard place.hash == hash, Int(place.unitCount) == clause.count else { return false }
    let isSame = units.withUnsafeBufferPointer { units in
      let first = Int(place.firstUnit)
      for index in 0..<clause.count where units[first + index].bits != clause[index].bits {
        return false
      }
      return true
    }
    guard isSame else { return false }
    let first = Int(place.firstMatch)
    let count = Int(place.matchCount)
    kept.withUnsafeBufferPointer { kept in
      matches.append(addingCapacity: count) { room in
        room.withUnsafeMutableBufferPointer { found, foundCount in
          for index in 0..<count {
            let match = kept[first &+ index]
            found.initializeElement(
              at: foundCount &+ index,
              to: PhraseMatch(
                set: match.set, firstToken: tokens[Int(match.first)],
                lastToken: tokens[Int(match.last)]))
          }
          foundCount &+= count
        }
      }
    }
    return true
  }

  mutating func keep(
    _ clause: UnsafeBufferPointer<PhraseUnit>, _ hash: UInt64,
    _ tokens: UnsafeBufferPointer<UInt32>, _ found: ArraySlice<PhraseMatch>
  ) {
    guard clause.count <= ClauseMemo.longestClause, found.count <= ClauseMemo.longestClause else {
      return
    }
    if units.count + clause.count > places.count * ClauseMemo.unitsPerPlace
      || kept.count + found.count > places.count * ClauseMemo.matchesPerPlace
    {
      placeBits = min(placeBits + 1, UInt64(ClauseMemo.mostPlaceBits))
      forget()
    }
    var place = Place()
    place.hash = hash
    place.firstUnit = UInt32(units.count)
    place.firstMatch = UInt32(kept.count)
    place.unitCount = UInt16(clause.count)
    place.matchCount = UInt16(found.count)
    units.append(contentsOf: clause)
    for match in found {
      kept.append(
        KeptMatch(
          set: match.set, first: ClauseMemo.index(of: match.firstToken, in: tokens),
          last: ClauseMemo.index(of: match.lastToken, in: tokens)))
    }
    places[self.place(hash)] = place
  }

  private static func index(of token: UInt32, in tokens: UnsafeBufferPointer<UInt32>) -> UInt8 {
    var index = 0
    while tokens[index] != token { index += 1 }
    return UInt8(index)
  }
}
