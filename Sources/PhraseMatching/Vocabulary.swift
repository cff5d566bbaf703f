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
    var tallies: [UInt16] = [0]
    var entries = [VocabularyEntry](repeating: VocabularyEntry(), count: keys.count)
    for (index, key) in keys.enumerated() where key != 0 {
      let bits = tallyBits[Int(numbers[index])]
      let tally = tallies.firstIndex(of: bits) ?? tallies.count
      if tally == tallies.count { tallies.append(bits) }
      var slot = Vocabulary.slot(key, mask)
      while slot < entries.count, entries[slot].key != 0 { slot += 1 }
      if slot == entries.count { entries.append(VocabularyEntry()) }
      entries[slot] = VocabularyEntry(
        key: key, word: KnownWord(number: numbers[index], tally: UInt16(tally)))
    }
    entries.append(VocabularyEntry())
    writer.append(entries)
    writer.append(tallies)
  }
}

/// What is known of a word: its number, and which of the vocabulary's tallies it is counted in.
struct KnownWord: BitwiseCopyable {
  var number: UInt16 = 0
  var tally: UInt16 = 0
}

/// A place of the vocabulary; without a key it is empty.
struct VocabularyEntry: BitwiseCopyable {
  var key: UInt64 = 0
  var word = KnownWord()
  private var padding: UInt32 = 0

  init() {}

  init(key: UInt64, word: KnownWord) {
    self.key = key
    self.word = word
  }
}

/// Borrowed view of a vocabulary.
struct VocabularyReader {
  /// Open addressing: a power of two places, then as many as words need that find no room before the end, the
  /// last one empty, so that no search has to begin anew at the first.
  private let entries: UnsafeBufferPointer<VocabularyEntry>
  private let mask: Int
  /// The counters that each tally raises, one bit each; the first raises none.
  let tallies: UnsafeBufferPointer<UInt16>

  init(entries: UnsafeBufferPointer<VocabularyEntry>, tallies: UnsafeBufferPointer<UInt16>) {
    self.entries = entries
    self.tallies = tallies
    mask = 1 << (Int.bitWidth - 1 - (entries.count - 1).leadingZeroBitCount) - 1
  }

  /// - Returns: No number and no tally for an unknown word.
  @inline(__always)
  func word(of key: WordKey) -> KnownWord {
    var slot = Vocabulary.slot(key.bits, mask)
    while true {
      let found = entries[slot].key
      // An empty place says that the word is unknown, and so it does to a token without a key.
      if found == key.bits || found == 0 { return entries[slot].word }
      slot &+= 1
    }
  }
}
