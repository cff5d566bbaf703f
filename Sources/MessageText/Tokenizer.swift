/// One run over folded bytes that appends tokens and sentences.
struct Tokenizer {
  let original: UnsafeBufferPointer<UInt8>
  let folded: UnsafeBufferPointer<UInt8>
  /// A bit for each folded byte that is no small ASCII letter.
  let breaks: UnsafeBufferPointer<UInt8>
  let end: Int
  /// Room for a token a byte and a few more; the first `tokenCount` are read.
  let tokens: UnsafeMutableBufferPointer<Token>
  var tokenCount = 0
  var counts = TokenCounts()
  /// As much room as for tokens; the first `nameCount` are indices of names inside sentences and lines.
  let names: UnsafeMutableBufferPointer<UInt32>
  var nameCount = 0
  var quotationMarkCount = 0
  var lastWord = WordKey.none
  /// Room for as many as there can be; the first `sentenceCount` are read.
  let sentences: UnsafeMutableBufferPointer<Sentence>
  var sentenceCount = 0
  var marks = MarkSet()
  var index = 0
  /// First token of the sentence being read.
  var sentenceFirstToken = 0
  /// Words so far, and those before the sentence being read.
  var wordCount = 0
  var wordCountBefore = 0
  var paragraph = 0
  var lineStart = true
  /// No address begins before this byte: the run of letters was looked at already.
  var addressesFrom = 0

  /// Whether quoted mail is read, rather than passed over.
  let readsQuotedMail: Bool
  /// Whether some was passed over.
  var hasPassedQuotedMail = false

  /// Bytes of a word that are compared; more of them change nothing.
  static let wordByteLimit = 256

  init(
    original: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>,
    breaks: UnsafeBufferPointer<UInt8>, tokens: UnsafeMutableBufferPointer<Token>,
    names: UnsafeMutableBufferPointer<UInt32>, sentences: UnsafeMutableBufferPointer<Sentence>,
    readsQuotedMail: Bool
  ) {
    self.original = original
    self.folded = folded
    self.breaks = breaks
    self.tokens = tokens
    self.names = names
    self.sentences = sentences
    self.readsQuotedMail = readsQuotedMail
    end = original.count
  }

  /// Sentences in a text of `byteCount` bytes, at most: each but the last ends with a mark or an empty line, and
  /// marks side by side end only one.
  static func sentenceLimit(byteCount: Int) -> Int { byteCount / 2 + 2 }

  var sentenceNumber: UInt32 { UInt32(truncatingIfNeeded: sentenceCount) }

  @inline(__always)
  func byteClass(_ offset: Int) -> UInt8 { ByteClass.of(folded[offset]) }

  mutating func run() {
    if QuotedMail.end(from: index, in: folded, end) != nil { readLineEnd() }
    while index < end {
      // Asked by itself, because most tokens are words: a test of two ways is foreseen better than one of many.
      if byteClass(index) == ByteClass.letter {
        readWords()
        continue
      }
      switch byteClass(index) {
      case ByteClass.space, ByteClass.filler:
        index &+= 1
        if folded[index] == 0x20 { marks.insert(0x20) }
      case ByteClass.digit: readNumber(from: index)
      case ByteClass.newline: readLineEnd()
      case ByteClass.stop: readStop()
      case ByteClass.pause:
        append(.pause, to: index + 1)
      case ByteClass.opener: readOpener()
      case ByteClass.emoji: append(.emoji, to: characterEnd(index))
      case ByteClass.at: readHandle()
      case ByteClass.currency: readCurrency()
      default: readMark()
      }
    }
    closeSentence()
  }

  /// The offset just past the character that starts at `offset`, its continuation bytes included.
  func characterEnd(_ offset: Int) -> Int {
    var next = offset + 1
    while next < end, folded[next] == FoldedText.continuation { next += 1 }
    return next
  }

  @inline(__always)
  mutating func append(
    _ kind: TokenKind, from start: Int, to stop: Int, key: WordKey = .none,
    flags: TokenFlags = []
  ) {
    // A token ends where a character ends: fold marks that belong to its last one go with it.
    var stop = stop
    while folded[stop] == FoldedText.continuation, stop > start { stop += 1 }
    let flags = flags.union(openingFlags())
    lineStart = false
    // Callers name the kind, so that most of these tests are none when compiled.
    switch kind {
    case .word:
      countWord(tokenCount, key, flags, byteCount: stop - start)
      if !flags.contains(.contracted) { wordCount &+= 1 }
    case .placeholder:
      counts.slots += 1
      wordCount &+= 1
    case .url:
      counts.urls += 1
      wordCount &+= 1
    case .email:
      counts.emails += 1
      wordCount &+= 1
    case .number, .money, .percent, .multiplier, .time, .handle: wordCount &+= 1
    case .emoji: counts.emoji += 1
    case .stop: countStop(from: start, to: stop)
    case .pause: if folded[start] == UInt8(ascii: ":") { counts.colons += 1 }
    case .soft:
      if stop > start, Quotations.isMark(folded[start]) {
        quotationMarkCount &+= 1
      }
    }
    put(kind, from: start, to: stop, key, flags)
  }

  /// Adds a token about which nothing is counted; `flags` are all it has.
  @inline(__always)
  mutating func put(
    _ kind: TokenKind, from start: Int, to stop: Int, _ key: WordKey, _ flags: TokenFlags
  ) {
    tokens.initializeElement(
      at: tokenCount,
      to: Token(
        start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: stop), key: key,
        sentence: sentenceNumber, kind: kind, flags: flags))
    tokenCount &+= 1
  }

  /// Reads the blank behind a mark along with it.
  @inline(__always)
  mutating func skipBlank() {
    guard folded[index] == 0x20 else { return }
    index &+= 1
    if folded[index] == 0x20 { marks.insert(0x20) }
  }

  @inline(__always)
  mutating func countWord(
    _ index: Int, _ key: WordKey, _ flags: TokenFlags, byteCount: Int
  ) {
    if key == lastWord { counts.doubledWords &+= 1 }
    lastWord = key
    if Tokenizer.isCapital(flags) { countCapitals(index, flags, byteCount: byteCount) }
  }

  @inline(__always)
  static func isCapital(_ flags: TokenFlags) -> Bool {
    !flags.isDisjoint(with: [.capitalised, .allCaps])
  }

  mutating func countCapitals(_ index: Int, _ flags: TokenFlags, byteCount: Int) {
    if flags.contains(.allCaps) { counts.allCaps += 1 }
    if flags.contains(.sentenceStart) { return }
    counts.names += 1
    guard byteCount > 1, flags.contains(.capitalised), !flags.contains(.lineStart) else { return }
    names.initializeElement(at: nameCount, to: UInt32(truncatingIfNeeded: index))
    nameCount &+= 1
  }

  mutating func countStop(from start: Int, to stop: Int) {
    guard stop > start else { return }
    for byte in folded[start..<stop] where byte == UInt8(ascii: "!") { counts.exclamations += 1 }
    if folded[stop - 1] == UInt8(ascii: "?") { counts.questions += 1 }
  }

  /// What the next token is told by where it stands.
  @inline(__always)
  func openingFlags() -> TokenFlags {
    var flags: TokenFlags = tokenCount == sentenceFirstToken ? .sentenceStart : []
    if lineStart { flags.insert(.lineStart) }
    return flags
  }

  mutating func append(_ kind: TokenKind, to stop: Int) {
    append(kind, from: index, to: stop)
    index = stop
  }

  mutating func closeSentence() {
    guard tokenCount > sentenceFirstToken else { return }
    precondition(sentenceCount < sentences.count, "each sentence but the last has two bytes")
    let start = Int(tokens[sentenceFirstToken].start)
    let stop = Int(tokens[tokenCount &- 1].end)
    sentences.initializeElement(
      at: sentenceCount,
      to: Sentence(
        firstToken: sentenceFirstToken, endToken: tokenCount,
        span: Range(uncheckedBounds: (start, stop)), paragraph: paragraph,
        wordCount: wordCount &- wordCountBefore))
    sentenceCount &+= 1
    wordCountBefore = wordCount
    sentenceFirstToken = tokenCount
  }

  /// A comma or another mark; the one after a greeting ends a sentence: `Hi Ana, …`.
  mutating func readMark() {
    let start = index
    let byte = folded[start]
    marks.insert(byte)
    let endsGreeting =
      sentenceCount == 0 && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-"))
      && isGreeting()
    let stop = characterEnd(start)
    if !endsGreeting, Quotations.isMark(byte) { quotationMarkCount &+= 1 }
    put(endsGreeting ? .stop : .soft, from: start, to: stop, .none, openingFlags())
    lineStart = false
    index = stop
    if endsGreeting { closeSentence() }
    skipBlank()
  }

  /// Words of a greeting, the name included, at most.
  static let greetingTokenLimit = 6

  /// Whether what was read so far is a greeting and perhaps a name.
  mutating func isGreeting() -> Bool {
    guard tokenCount > 0, tokenCount <= Tokenizer.greetingTokenLimit else { return false }
    let first = tokens[0]
    if byteClass(index) == ByteClass.punctuation, folded[index] == UInt8(ascii: "-"),
      index + 1 >= end || byteClass(index + 1) != ByteClass.space
    {
      return false
    }
    return Greetings.contains(first.key)
  }
}
