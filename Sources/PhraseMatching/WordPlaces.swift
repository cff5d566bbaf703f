/// Gives each of many words a place that no other of them has, so that a word is looked up in one step.
///
/// Some bits of a word's hash choose a place, which is moved for all words of a group, chosen by other bits, to where
/// they meet no others. How far to move each group (its `shift`) is searched for when tables are made.
struct WordPlaces: BitwiseCopyable {
  /// A power of two, at least 16 and at most 2¹⁶.
  let count: Int
  /// What words are multiplied with for their hash.
  let factor: UInt64
  private let groupShift: UInt64

  var groupCount: Int { count / 4 }

  init(count: Int, factor: UInt64) {
    self.count = count
    self.factor = factor
    groupShift = 64 - UInt64((count / 4).trailingZeroBitCount)
  }

  @inline(__always)
  func hash(of key: UInt64) -> UInt64 { key &* factor }

  @inline(__always)
  func group(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash &>> groupShift) }

  @inline(__always)
  func place(of hash: UInt64, shift: UInt16) -> Int {
    (Int(truncatingIfNeeded: hash &>> 40) & (count &- 1)) ^ Int(shift)
  }
}

extension WordPlaces {
  /// Finds places for words, at least a quarter more than there are words, and the shift of each group.
  ///
  /// - Parameter keys: All different, and fewer than 49,000.
  static func found(for keys: [UInt64]) -> (places: WordPlaces, shifts: [UInt16]) {
    var count = 16
    while count < keys.count + keys.count / 4 { count *= 2 }
    var factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    while true {
      let places = WordPlaces(count: count, factor: factor)
      if let shifts = places.shifts(for: keys) { return (places, shifts) }
      factor = factor &* 0xD134_2543_DE82_EF95 &+ 2
    }
  }

  /// - Returns: `nil` where two words of a group have the same place, however it is moved, or where a group
  ///   finds no free places: another hash may do better.
  private func shifts(for keys: [UInt64]) -> [UInt16]? {
    var groups = [[UInt64]](repeating: [], count: groupCount)
    for hash in keys.map({ hash(of: $0) }) { groups[group(of: hash)].append(hash) }
    // Large groups choose first, while most is free.
    let order = groups.indices.sorted {
      (groups[$0].count, $1) > (groups[$1].count, $0)
    }
    var isTaken = [Bool](repeating: false, count: count)
    var shifts = [UInt16](repeating: 0, count: groupCount)
    for group in order {
      let members = groups[group]
      let found = (0..<count).first { shift in
        WordPlaces.areFree(members.map { place(of: $0, shift: UInt16(shift)) }, isTaken)
      }
      guard let found else { return nil }
      shifts[group] = UInt16(found)
      for hash in members { isTaken[place(of: hash, shift: UInt16(found))] = true }
    }
    return shifts
  }

  private static func areFree(_ places: [Int], _ isTaken: [Bool]) -> Bool {
    for (index, place) in places.enumerated() {
      if isTaken[place] || places[..<index].contains(place) { return false }
    }
    return true
  }
}
