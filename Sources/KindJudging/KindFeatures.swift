package import MessageText

/// What a learnt model sees of a message: hashed words and pairs of words, and rows for evidence and form.
package enum KindFeatures {
  /// The kinds a model tells apart, in the order of its columns. The default text and one-click texts are
  /// proved by phrases, not learnt.
  package static let kinds: InlineArray<6, MessageKind> = [
    .generic, .pitch, .recruiter, .scam, .personal, .ordinary,
  ]
  package static let kindCount = 6

  // MARK: Words

  /// Marks that stand for what was written; no word has these bits, since folded letters are above 0x20.
  private enum Mark {
    static let start: UInt64 = 1
    static let stop: UInt64 = 2
    static let question: UInt64 = 3
    static let exclamation: UInt64 = 4
    static let slot: UInt64 = 5
    static let quotation: UInt64 = 6
    static let kinds: UInt64 = 8
  }

  /// A word's own hash; what else it stands for is this and a number, which costs one addition.
  @inline(__always)
  static func mixed(_ bits: UInt64) -> UInt64 {
    let hash = bits &* 0x9E37_79B9_7F4A_7C15
    return hash ^ hash >> 32
  }

  /// Makes the first word of a pair unlike the second.
  private static let pairFactor: UInt64 = 0xD6E8_FEB8_6659_FD93
  private static let slotWord: UInt64 = 0x5107_93C4_67E3_7DB1
  private static let concept: UInt64 = 0xC0CE_2545_F491_4F6D

  /// Where a word counts: anywhere, and once more in the first sentence; and as what a longer one begins with.
  package enum WordPlace: UInt64 {
    case anywhere = 0
    case opening = 0xF125_7C6A_B7E1_5163
    case stem = 0xA5A5_0003_9E6C_63D1
  }

  /// What `forEachWord` calls a word, or the stem of one, in one of its places.
  package static func hash(ofWord key: WordKey, in place: WordPlace) -> UInt64 {
    mixed(key.bits) &+ place.rawValue
  }

  /// What stands for a longer word beside the whole of it; `nil` for one of so few letters.
  package static func stem(of word: [UInt8]) -> WordKey? {
    guard word.count > stemLength else { return nil }
    return word[..<stemLength].withUnsafeBufferPointer { WordKey(folded: $0) }
  }

  /// Stands for all words of a concept while weights are learnt.
  package static func hash(ofConcept number: Int, in place: WordPlace) -> UInt64 {
    mixed(UInt64(number) + 1) &+ place.rawValue &+ concept
  }

  /// A word or mark, as a model sees it.
  struct Unit {
    /// Its letters, or what it stands for.
    let bits: UInt64
    /// What a longer word begins with; 0 for others.
    let stem: UInt64
    /// The index of its token.
    let token: Int

    @inline(__always)
    var hash: UInt64 { KindFeatures.mixed(bits) }
    @inline(__always)
    var stemHash: UInt64 { KindFeatures.mixed(stem) &+ WordPlace.stem.rawValue }
    @inline(__always)
    var isSlot: Bool { bits == Mark.slot }
  }

  /// What a unit of this hash counts as once more in the first sentence.
  @inline(__always)
  static func openingHash(_ unit: UInt64) -> UInt64 { unit &+ WordPlace.opening.rawValue }

  /// Makes pairs of each unit and the one before it.
  struct PairMaker {
    private var before = mixed(Mark.start) &* pairFactor

    @inline(__always)
    mutating func pair(with unit: UInt64) -> UInt64 {
      let pair = before &+ unit
      before = unit &* pairFactor
      return pair
    }
  }

  /// Calls `body` with the hash of each word, of the pair it makes with the word before it, of its stem,
  /// and of the word in the first sentence; and with the index of its token.
  /// - Returns: How many words and marks there were.
  package static func forEachWord(
    of message: Message, _ body: (_ hash: UInt64, _ token: Int) -> Void
  ) -> Int {
    var pairs = PairMaker()
    var count = 0
    var reader = UnitReader(message)
    let openingEnd = openingEnd(of: message)
    message.tokens.withUnsafeBufferPointer { tokens in
      message.folded.bytes.withUnsafeBufferPointer { folded in
        reader.read(tokens, 0..<tokens.count, folded) { unit in
          count += 1
          if unit.stem != 0 { body(unit.stemHash, unit.token) }
          if unit.isSlot {
            forEachSlotWord(of: tokens[unit.token], folded) { body($0, unit.token) }
          }
          body(unit.hash, unit.token)
          if unit.token < openingEnd { body(openingHash(unit.hash), unit.token) }
          body(pairs.pair(with: unit.hash), unit.token)
        }
      }
    }
    return count
  }

  /// The end of the tokens whose words count once more.
  static func openingEnd(of message: Message) -> Int { message.sentences.first?.endToken ?? 0 }

  /// Goes through the words and marks of a message.
  ///
  /// Slots and numbers stand as one pseudo-word each, so that a template and its filled form look alike; so does
  /// a quotation, since its words are somebody else's.
  struct UnitReader {
    private var quotations: ArraySlice<Range<Int>>
    private var quoted: Range<Int>

    init(_ message: Message) {
      quotations = message.quotations[...]
      quoted = quotations.popFirst() ?? noTokens
    }

    /// Calls `body` with each unit of a stretch of tokens, which begins where the last one ended.
    @inline(__always)
    mutating func read(
      _ tokens: UnsafeBufferPointer<Token>, _ stretch: Range<Int>,
      _ folded: UnsafeBufferPointer<UInt8>, _ body: (_ unit: Unit) -> Void
    ) {
      for index in stretch {
        let token = tokens[index]
        let bits: UInt64
        var stem: UInt64 = 0
        if index >= quoted.lowerBound {
          let isFirst = index == quoted.lowerBound
          if index + 1 == quoted.upperBound { quoted = quotations.popFirst() ?? noTokens }
          guard isFirst else { continue }
          bits = Mark.quotation
        } else if token.kind == .word {
          bits = token.key.bits
          stem = stemBits(folded, token)
        } else if token.kind == .soft || token.kind == .pause {
          continue
        } else {
          bits = mark(token, folded)
        }
        body(Unit(bits: bits, stem: stem, token: index))
      }
    }
  }

  /// A range that no token's index reaches.
  private static let noTokens = Int.max..<Int.max

  /// What a longer word begins with; 0 for a short one. Without a jump, since long and short ones are mixed.
  @inline(__always)
  private static func stemBits(_ folded: UnsafeBufferPointer<UInt8>, _ token: Token) -> UInt64 {
    // Eight bytes can be loaded anywhere in a text, thanks to the bytes behind it.
    let first = UnsafeRawPointer(folded.baseAddress.unsafelyUnwrapped) + Int(token.start)
    let letters = UInt64(littleEndian: first.loadUnaligned(as: UInt64.self))
    // All ones for a longer word.
    let isLong = UInt64(bitPattern: (Int64(stemLength) &- Int64(token.end &- token.start)) &>> 63)
    return letters & (1 << (8 * stemLength) - 1) & isLong
  }

  /// What stands for a token that is no word.
  @inline(never)
  private static func mark(_ token: Token, _ folded: UnsafeBufferPointer<UInt8>) -> UInt64 {
    switch token.kind {
    case .placeholder: return Mark.slot
    case .stop:
      if token.flags.contains(.exclaimed) { return Mark.exclamation }
      let asks = token.end > token.start && folded[Int(token.end) - 1] == UInt8(ascii: "?")
      return asks ? Mark.question : Mark.stop
    default: return Mark.kinds + UInt64(token.kind.rawValue)
    }
  }

  /// Calls `body` with the hashes of the words in a slot's name, by their first eight letters: what is to be filled
  /// in says whether a reason is asked for or a merge field.
  static func forEachSlotWord(
    of token: Token, _ folded: UnsafeBufferPointer<UInt8>, _ body: (_ hash: UInt64) -> Void
  ) {
    var word: UInt64 = 0
    var length: UInt64 = 0
    for byte in folded[token.span] {
      if byte >= 0x61, byte <= 0x7A {
        if length < 8 { word |= UInt64(byte) << (8 * length) }
        length += 1
      } else if length > 0 {
        body(mixed(word) &+ slotWord)
        word = 0
        length = 0
      }
    }
    if length > 0 { body(mixed(word) &+ slotWord) }
  }

  /// Bytes of a longer word that stand for it beside the whole word.
  private static let stemLength = 5

  // MARK: Evidence and form

  /// Signals that can pair, as counted by `Signal.count`; one more than the last raw value.
  private static let signalRows = 32
  /// A signal takes a row when it is met once, another when twice, a third when more often.
  package static let signalLevelCount = 3
  private static let countRows = signalLevelCount * signalRows
  private static let pairRows = signalRows * (signalRows - 1) / 2
  private static let formStart = countRows + pairRows
  private static let formRows = 160

  /// Rows that evidence and form may take, each with a place of its own.
  package static let evidenceRowCount = formStart + formRows

  package static func evidenceRow(of signal: Signal, level: Int) -> Int {
    level * signalRows + Int(signal.rawValue)
  }

  /// The row of two signals by their raw values, the lower one first.
  @inline(__always)
  package static func pairRow(_ low: Int, _ high: Int) -> Int {
    countRows + high * (high - 1) / 2 + low
  }

  /// Calls `body` with the row of everything that evidence and form say of a message.
  @inline(__always)
  package static func forEachEvidence(
    _ evidence: KindEvidence, _ message: Message, _ body: (_ row: Int) -> Void
  ) {
    let present = evidence.signals.present.rawValue
    var first = present
    while first != 0 {
      let low = first.trailingZeroBitCount
      first &= first - 1
      for level in 0..<min(signalLevelCount, evidence.signals.count(at: low)) {
        body(level * signalRows + low)
      }
      var second = first
      while second != 0 {
        let high = second.trailingZeroBitCount
        second &= second - 1
        body(pairRow(low, high))
      }
    }
    forEachForm(evidence, message, present, body)
  }

  @inline(__always)
  private static func forEachForm(
    _ evidence: KindEvidence, _ message: Message, _ present: UInt32, _ body: (_ row: Int) -> Void
  ) {
    var row = formStart
    func take(_ bucket: Int, of count: Int) {
      body(row + min(bucket, count - 1))
      row += count
    }
    let words = evidence.wordCount
    take(logarithm(words), of: 16)
    take(message.sentences.count, of: 8)
    take((message.sentences.last?.paragraph ?? 0) + 1, of: 6)
    take(logarithm(evidence.slotCount), of: 6)
    take(evidence.questionCount, of: 4)
    take(evidence.exclamationCount, of: 4)
    take(logarithm(evidence.nameCount), of: 8)
    take(share(evidence.nameCount, of: words), of: 6)
    take(logarithm(evidence.firstSingularCount), of: 6)
    take(share(evidence.firstSingularCount, of: words), of: 6)
    take(logarithm(evidence.firstPluralCount), of: 6)
    take(share(evidence.firstPluralCount, of: words), of: 6)
    take(logarithm(evidence.secondPersonCount), of: 6)
    take(share(evidence.secondPersonCount, of: words), of: 6)
    take(evidence.capitalsCount, of: 4)
    take(evidence.linkCount, of: 3)
    take(evidence.emojiCount, of: 3)
    take(present.nonzeroBitCount, of: 8)
    take(
      evidence.secondPersonCount > evidence.firstSingularCount + evidence.firstPluralCount ? 1 : 0,
      of: 2)
    take(evidence.firstPluralCount > evidence.firstSingularCount ? 1 : 0, of: 2)
    take(evidence.signals.present.count(of: .outreach), of: 6)
  }

  /// Two steps for each doubling: 0, 1, 2, 3, 4 for 0, 1, 2, 3, 4; then slower.
  @inline(__always)
  private static func logarithm(_ count: Int) -> Int {
    if count < 4 { return count }
    let bits = Int.bitWidth - 1 - count.leadingZeroBitCount
    let half = count >> (bits - 1) & 1
    return 2 * bits + half
  }

  /// Steps of 5 %.
  @inline(__always)
  private static func share(_ count: Int, of words: Int) -> Int {
    words == 0 ? 0 : count * 20 / words
  }
}
