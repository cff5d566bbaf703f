import MessageText

/// The words that patterns and tallies know, numbered from 1; 0 is any other word.
struct Vocabulary: Sendable {
  private(set) var wordCount = 0
  /// Open addressing with linear probing; a power of two slots, at most half of them used.
  private var keys: [UInt64]
  private var numbers: [UInt16]
  private var mask: Int
  /// Counters a word raises, one bit each, by word number.
  private(set) var tallyBits: [UInt16] = [0]

  init(slotCount: Int = 1 << 13) {
    keys = [UInt64](repeating: 0, count: slotCount)
    numbers = [UInt16](repeating: 0, count: slotCount)
    mask = slotCount - 1
  }

  @inline(__always)
  static func slot(_ bits: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }

  /// The number of a word, added if new.
  mutating func number(adding key: WordKey) -> UInt16 {
    var slot = Vocabulary.slot(key.bits, mask)
    while keys[slot] != 0 {
      if keys[slot] == key.bits { return numbers[slot] }
      slot = (slot + 1) & mask
    }
    precondition(wordCount < Int(UInt16.max) - 1, "word numbers fit sixteen bits")
    wordCount += 1
    keys[slot] = key.bits
    numbers[slot] = UInt16(wordCount)
    tallyBits.append(0)
    let number = UInt16(wordCount)
    if wordCount * 2 > keys.count { grow() }
    return number
  }

  mutating func add(_ key: WordKey, toCounter counter: Int) {
    let number = number(adding: key)
    tallyBits[Int(number)] |= 1 << UInt16(counter)
  }

  private mutating func grow() {
    let oldKeys = keys
    let oldNumbers = numbers
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    numbers = [UInt16](repeating: 0, count: oldKeys.count * 2)
    mask = keys.count - 1
    for (index, key) in oldKeys.enumerated() where key != 0 {
      var slot = Vocabulary.slot(key, mask)
      while keys[slot] != 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      numbers[slot] = oldNumbers[index]
    }
  }

  func write(to writer: inout AutomatonImageWriter) {
    writer.append(keys)
    writer.append(numbers)
    writer.append(tallyBits)
  }
}

/// Borrowed view of a vocabulary.
struct VocabularyReader {
  let keys: UnsafeBufferPointer<UInt64>
  let numbers: UnsafeBufferPointer<UInt16>
  let tallyBits: UnsafeBufferPointer<UInt16>

  @inline(__always)
  func number(of key: WordKey) -> UInt16 {
    let mask = keys.count &- 1
    var slot = Vocabulary.slot(key.bits, mask)
    while true {
      let found = keys[slot]
      // No key at all finds an empty slot, whose number is 0.
      if found == key.bits { return numbers[slot] }
      if found == 0 { return 0 }
      slot = (slot &+ 1) & mask
    }
  }
}
