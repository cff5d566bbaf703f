public import MessageText

/// A set of words for comparison with keys of tokens.
@usableFromInline package struct WordKeySet: Sendable {
  /// A power of two of slots, at most half of them taken: each word stands in the first free one from that of its
  /// hash on.
  @usableFromInline package let slots: [WordKey]
  /// How far a hash is shifted to give a slot.
  @usableFromInline let shift: UInt64

  /// - Parameter words: Folded words between blanks or line ends.
  package init(_ words: StaticString) {
    self.init(WordKeySet.keys(words))
  }

  /// The words of several sets.
  package init(_ sets: WordKeySet...) {
    self.init(sets.flatMap { set in set.slots.filter { $0 != .none } })
  }

  fileprivate static func keys(_ words: StaticString) -> [WordKey] {
    var keys: [WordKey] = []
    words.withUTF8Buffer { text in
      var start = 0
      while start < text.count {
        var end = start
        while end < text.count, text[end] != 0x20, text[end] != 0x0A { end += 1 }
        if end > start {
          keys.append(WordKey(folded: UnsafeBufferPointer(rebasing: text[start..<end])))
        }
        start = end + 1
      }
    }
    return keys
  }

  private init(_ keys: [WordKey]) {
    var bitCount: UInt64 = 1
    while 1 << bitCount < keys.count * 2 { bitCount += 1 }
    shift = 64 - bitCount
    var slots = [WordKey](repeating: .none, count: 1 << bitCount)
    for key in keys {
      var slot = WordKeySet.firstSlot(of: key, shift)
      while slots[slot] != .none, slots[slot] != key { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = key
    }
    self.slots = slots
  }

  @inlinable @inline(__always)
  static func firstSlot(of key: WordKey, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key.bits &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }

  @inlinable @inline(__always)
  package func contains(_ key: WordKey) -> Bool { slot(of: key) != nil }

  /// Where a word stands in `slots`.
  @inlinable @inline(__always)
  package func slot(of key: WordKey) -> Int? {
    var slot = WordKeySet.firstSlot(of: key, shift)
    while true {
      let word = slots[slot]
      // In this order, since a mark's key is none.
      if word == .none { return nil }
      if word == key { return slot }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
  }
}

/// A set of a few words, such that one look tells whether a word is among them.
struct FewWords: Sendable {
  /// Each word stands in the slot of its hash, and the first one wherever there is none: a word that isn't in the
  /// set is found nowhere.
  private let slots: [WordKey]
  /// Gives every word a slot of its own.
  private let multiplier: UInt64

  private static let slotBits: UInt64 = 7
  /// Among so many slots, one multiplier in fifty or more will do.
  private static let mostWords = 30

  /// - Parameter words: Folded words between blanks or line ends, all different.
  init(_ words: StaticString) {
    let keys = WordKeySet.keys(words)
    precondition(1...FewWords.mostWords ~= keys.count, "a few words find slots of their own")
    var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
    while FewWords.collide(keys, multiplier) {
      multiplier = multiplier &* 0x5851_F42D_4C95_7F2D &+ 0x1405_7B7E_F767_814F | 1
    }
    var slots = [WordKey](repeating: keys[0], count: 1 << Int(FewWords.slotBits))
    for key in keys { slots[FewWords.slot(of: key, multiplier)] = key }
    self.slots = slots
    self.multiplier = multiplier
  }

  private static func collide(_ keys: [WordKey], _ multiplier: UInt64) -> Bool {
    var taken = SIMD2<UInt64>.zero
    for key in keys {
      let slot = slot(of: key, multiplier)
      let bit: UInt64 = 1 &<< UInt64(slot & 63)
      if taken[slot &>> 6] & bit != 0 { return true }
      taken[slot &>> 6] |= bit
    }
    return false
  }

  @inline(__always)
  private static func slot(of key: WordKey, _ multiplier: UInt64) -> Int {
    Int(truncatingIfNeeded: (key.bits &* multiplier) &>> (64 &- slotBits))
  }

  /// The words lent, so that nobody is counted as their user.
  struct Lent {
    fileprivate let slots: UnsafeBufferPointer<WordKey>
    fileprivate let multiplier: UInt64

    @inline(__always)
    func contains(_ key: WordKey) -> Bool { slots[FewWords.slot(of: key, multiplier)] == key }
  }

  @inline(__always)
  func lend(_ body: (Lent) -> Void) {
    slots.withUnsafeBufferPointer { body(Lent(slots: $0, multiplier: multiplier)) }
  }
}
