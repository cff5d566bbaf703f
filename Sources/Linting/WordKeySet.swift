package import MessageText

/// A set of words for comparison with keys of tokens.
package struct WordKeySet: Sendable {
  /// A power of two of slots, at most half of them taken: each word stands in the first free one from that of its
  /// hash on.
  package let slots: [WordKey]
  /// How far a hash is shifted to give a slot.
  @usableFromInline let shift: UInt64

  /// - Parameter words: Folded words between blanks or line ends.
  package init(_ words: StaticString) {
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
    self.init(keys)
  }

  /// The words of several sets.
  package init(_ sets: WordKeySet...) {
    self.init(sets.flatMap { set in set.slots.filter { $0 != .none } })
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
