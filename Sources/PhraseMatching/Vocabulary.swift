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
    var words: [(key: UInt64, word: KnownWord)] = []
    for (index, key) in keys.enumerated() where key != 0 {
      let bits = tallyBits[Int(numbers[index])]
      let tally = tallies.firstIndex(of: bits) ?? tallies.count
      if tally == tallies.count { tallies.append(bits) }
      words.append((key, KnownWord(number: numbers[index], tally: UInt16(tally))))
    }
    let (places, shifts) = WordPlaces.found(for: words.map { $0.key })
    var entries = [VocabularyEntry](repeating: VocabularyEntry(), count: places.count)
    for (key, word) in words {
      let hash = places.hash(of: key)
      let place = places.place(of: hash, shift: shifts[places.group(of: hash)])
      entries[place] = VocabularyEntry(key: key, word: word)
    }
    writer.append(entries)
    writer.append(shifts)
    writer.append([places.factor])
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

/// Borrowed view of a vocabulary: a word can only be at one place, so looking it up takes no search and no jump.
struct VocabularyReader {
  private let entries: UnsafeBufferPointer<VocabularyEntry>
  private let places: WordPlaces
  /// By group of words.
  private let shifts: UnsafeBufferPointer<UInt16>
  /// The counters that each tally raises, one bit each; the first raises none.
  let tallies: UnsafeBufferPointer<UInt16>

  init(
    entries: UnsafeBufferPointer<VocabularyEntry>, factor: UInt64,
    shifts: UnsafeBufferPointer<UInt16>, tallies: UnsafeBufferPointer<UInt16>
  ) {
    self.entries = entries
    places = WordPlaces(count: entries.count, factor: factor)
    self.shifts = shifts
    self.tallies = tallies
  }

  /// - Returns: No number and no tally for an unknown word, and for a token without a key.
  @inline(__always)
  func word(of key: WordKey) -> KnownWord {
    let hash = places.hash(of: key.bits)
    let entry = entries[places.place(of: hash, shift: shifts[places.group(of: hash)])]
    // Every third word is unknown, and nobody can guess which: so these are two masks of one comparison, which
    // compilers leave without a jump.
    let difference = entry.key ^ key.bits
    let isKnown = ((difference | (0 &- difference)) &>> 63) ^ 1
    let mask = UInt16(truncatingIfNeeded: 0 &- isKnown)
    return KnownWord(number: entry.word.number & mask, tally: entry.word.tally & mask)
  }
}
