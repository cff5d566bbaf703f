/// One run over folded bytes that appends tokens and sentences.
struct Tokenizer {
  let original: UnsafeBufferPointer<UInt8>
  let folded: UnsafeBufferPointer<UInt8>
  let classes: UnsafeBufferPointer<UInt8>
  let end: Int
  /// Room for a token a byte and a few more; the first `tokenCount` are read.
  let tokens: UnsafeMutableBufferPointer<Token>
  private(set) var tokenCount = 0
  private(set) var counts = TokenCounts()
  /// As much room as for tokens; the first `nameCount` are indices of names inside sentences and lines.
  let names: UnsafeMutableBufferPointer<UInt32>
  private(set) var nameCount = 0
  private(set) var quotationMarkCount = 0
  private var lastWord = WordKey.none
  /// Room for as many as there can be; the first `sentenceCount` are read.
  let sentences: UnsafeMutableBufferPointer<Sentence>
  private(set) var sentenceCount = 0
  var marks = MarkSet()
  var index = 0
  /// First token of the sentence being read.
  private var sentenceFirstToken = 0
  /// Words so far, and those before the sentence being read.
  private var wordCount = 0
  private var wordCountBefore = 0
  private var paragraph = 0
  private var lineStart = true
  /// No address begins before this byte: the run of letters was looked at already.
  private var addressesFrom = 0

  /// Bytes of a word that are compared; more of them change nothing.
  static let wordByteLimit = 256

  init(
    original: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>,
    classes: UnsafeBufferPointer<UInt8>, tokens: UnsafeMutableBufferPointer<Token>,
    names: UnsafeMutableBufferPointer<UInt32>, sentences: UnsafeMutableBufferPointer<Sentence>
  ) {
    self.original = original
    self.folded = folded
    self.classes = classes
    self.tokens = tokens
    self.names = names
    self.sentences = sentences
    end = original.count
  }

  /// Sentences in a text of `byteCount` bytes, at most: each but the last ends with a mark or an empty line, and
  /// marks side by side end only one.
  static func sentenceLimit(byteCount: Int) -> Int { byteCount / 2 + 2 }

  private var sentenceNumber: UInt32 { UInt32(truncatingIfNeeded: sentenceCount) }

  @inline(__always)
  private func byteClass(_ offset: Int) -> UInt8 { classes[Int(folded[offset])] }

  mutating func run() {
    while index < end {
      switch byteClass(index) {
      case ByteClass.letter: readWords()
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
  private func characterEnd(_ offset: Int) -> Int {
    var next = offset + 1
    while next < end, folded[next] == FoldedText.continuation { next += 1 }
    return next
  }

  @inline(__always)
  private mutating func append(
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
  private mutating func put(
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
  private mutating func skipBlank() {
    guard folded[index] == 0x20 else { return }
    index &+= 1
    if folded[index] == 0x20 { marks.insert(0x20) }
  }

  @inline(__always)
  private mutating func countWord(
    _ index: Int, _ key: WordKey, _ flags: TokenFlags, byteCount: Int
  ) {
    if key == lastWord { counts.doubledWords &+= 1 }
    lastWord = key
    if Tokenizer.isCapital(flags) { countCapitals(index, flags, byteCount: byteCount) }
  }

  @inline(__always)
  private static func isCapital(_ flags: TokenFlags) -> Bool {
    !flags.isDisjoint(with: [.capitalised, .allCaps])
  }

  private mutating func countCapitals(_ index: Int, _ flags: TokenFlags, byteCount: Int) {
    if flags.contains(.allCaps) { counts.allCaps += 1 }
    if flags.contains(.sentenceStart) { return }
    counts.names += 1
    guard byteCount > 1, flags.contains(.capitalised), !flags.contains(.lineStart) else { return }
    names.initializeElement(at: nameCount, to: UInt32(truncatingIfNeeded: index))
    nameCount &+= 1
  }

  private mutating func countStop(from start: Int, to stop: Int) {
    guard stop > start else { return }
    for byte in folded[start..<stop] where byte == UInt8(ascii: "!") { counts.exclamations += 1 }
    if folded[stop - 1] == UInt8(ascii: "?") { counts.questions += 1 }
  }

  /// What the next token is told by where it stands.
  @inline(__always)
  private func openingFlags() -> TokenFlags {
    var flags: TokenFlags = tokenCount == sentenceFirstToken ? .sentenceStart : []
    if lineStart { flags.insert(.lineStart) }
    return flags
  }

  private mutating func append(_ kind: TokenKind, to stop: Int) {
    append(kind, from: index, to: stop)
    index = stop
  }

  private mutating func closeSentence() {
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
  private mutating func readMark() {
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
  private static let greetingTokenLimit = 6

  /// Whether what was read so far is a greeting and perhaps a name.
  private mutating func isGreeting() -> Bool {
    guard tokenCount > 0, tokenCount <= Tokenizer.greetingTokenLimit else { return false }
    let first = tokens[0]
    if byteClass(index) == ByteClass.punctuation, folded[index] == UInt8(ascii: "-"),
      index + 1 >= end || byteClass(index + 1) != ByteClass.space
    {
      return false
    }
    return Greetings.all.contains(first.key)
  }

  // MARK: Words

  /// The bit that small ASCII letters have and capitals have not.
  private static let smallBit: UInt8 = 0x20

  /// Most words are ASCII letters before a blank or a mark: they are read in a row, eight letters at a look.
  ///
  /// What folds to such a word without a trace and is not ASCII, a ligature or a letter for two, is no capital or lacks
  /// the small bit and is looked at closely.
  @inline(__always)
  private mutating func readWords() {
    let first = index
    let opening = openingFlags()
    // Without the bit, the first word is looked at closely whatever its case: where it stands gives it flags.
    var smallBit = opening.isEmpty ? Tokenizer.smallBit : 0
    var start = first
    var place = tokens.baseAddress.unsafelyUnwrapped + tokenCount
    var last = lastWord
    while true {
      let block = eightBytes(at: start)
      let marks = Tokenizer.marks(in: block)
      var length = 0
      var key = WordKey.none
      if _fastPath(marks != 0) {
        key = WordKey(bits: Tokenizer.letters(of: block, before: marks))
        guard key != .none else { break }
        length = Tokenizer.letterCount(before: marks)
      } else {
        let next = eightBytes(at: start &+ 8)
        let marks = Tokenizer.marks(in: next)
        guard marks != 0 else { break }
        length = 8 &+ Tokenizer.letterCount(before: marks)
        key = Tokenizer.longKey(block, Tokenizer.letters(of: next, before: marks), length)
      }
      let stop = start &+ length
      guard folded[stop] == 0x20 || wordEnds(at: stop) else { break }
      if key == last { counts.doubledWords &+= 1 }
      last = key
      place.initialize(
        to: Token(
          start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: stop), key: key,
          sentence: sentenceNumber, kind: .word, flags: []))
      if original[start] & smallBit == 0 {
        lookClosely(at: place, from: start, to: stop, smallBit == 0 ? opening : [])
        smallBit = Tokenizer.smallBit
      }
      place += 1
      start = stop
      guard folded[stop] == 0x20 else { break }
      // The blank is read along with its word.
      start &+= 1
    }
    guard start > first else {
      readWord()
      return
    }
    index = start
    let count = place - tokens.baseAddress.unsafelyUnwrapped
    wordCount &+= count &- tokenCount
    tokenCount = count
    lastWord = last
    lineStart = false
    if folded[start] == 0x20 { marks.insert(0x20) }
  }

  /// Gives a word of a row the flags that the common word has not. Not inlined, or the row's loop runs out of registers.
  @inline(never)
  private mutating func lookClosely(
    at place: UnsafeMutablePointer<Token>, from start: Int, to stop: Int, _ opening: TokenFlags
  ) {
    let index = place - tokens.baseAddress.unsafelyUnwrapped
    // One capital and a small letter; in a word of one letter the second is a blank or a mark.
    let second = original[min(start &+ 1, end &- 1)]
    guard original[start] >= 0x41, original[start] <= 0x5A, second >= 0x61, second <= 0x7A else {
      let flags = caseFlags(from: start, to: stop).union(opening)
      place.pointee.flags = flags
      if Tokenizer.isCapital(flags) { countCapitals(index, flags, byteCount: stop &- start) }
      return
    }
    place.pointee.flags = opening.union(.capitalised)
    if opening.contains(.sentenceStart) { return }
    counts.names &+= 1
    if opening.contains(.lineStart) { return }
    names.initializeElement(at: nameCount, to: UInt32(truncatingIfNeeded: index))
    nameCount &+= 1
  }

  /// Whether a word ends for certain before the byte at `stop`: before white space, and before a mark that is not
  /// part of an address.
  @inline(__always)
  private func wordEnds(at stop: Int) -> Bool {
    switch byteClass(stop) {
    case ByteClass.space, ByteClass.newline: return true
    case ByteClass.punctuation, ByteClass.stop, ByteClass.pause:
      return folded[stop &+ 1] == 0x20 || !mayBeAddress(folded[stop], at: stop)
    default: return false
    }
  }

  /// The folded bytes from `offset`, the first lowest. Eight can be loaded anywhere thanks to the padding.
  @inline(__always)
  private func eightBytes(at offset: Int) -> UInt64 {
    // Never empty: there is the padding.
    let base = UnsafeRawPointer(folded.baseAddress.unsafelyUnwrapped)
    return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The high bit of the first of eight bytes that is not `a` to `z`, and whatever bits above it; 0 when all are.
  @inline(__always)
  private static func marks(in block: UInt64) -> UInt64 {
    // A byte below `a` borrows from its high bit, one beyond `z` carries into it; what that does to the bytes
    // above it does not matter.
    ((block &- 0x6161_6161_6161_6161) | (block &+ 0x0505_0505_0505_0505)) & 0x8080_8080_8080_8080
  }

  /// How many of eight bytes stand before the first mark.
  @inline(__always)
  private static func letterCount(before marks: UInt64) -> Int { marks.trailingZeroBitCount >> 3 }

  /// The bytes before the first mark; seven when there is none.
  @inline(__always)
  private static func letters(of block: UInt64, before marks: UInt64) -> UInt64 {
    block & ((marks ^ (marks &- 1)) >> 8)
  }

  /// The key of eight letters and of those after them, 0 to 7.
  @inline(__always)
  private static func longKey(_ first: UInt64, _ rest: UInt64, _ byteCount: Int) -> WordKey {
    if byteCount == 8 { return WordKey(bits: first) }
    let hash = WordKey.mixed(WordKey.mixed(WordKey.seed, first), rest)
    return WordKey(bits: WordKey.sealed(hash, byteCount: byteCount))
  }

  /// The lowest `count` bytes, 1 to 8.
  @inline(__always)
  private static func first(_ count: Int, of block: UInt64) -> UInt64 {
    block & .max &>> (64 &- 8 &* UInt64(truncatingIfNeeded: count))
  }

  /// A word that is long, holds other letters than ASCII's, or goes on after them.
  private mutating func readWord() {
    let start = index
    var stop = start
    var count = 8
    while count == 8 {
      count = Tokenizer.letterCount(before: Tokenizer.marks(in: eightBytes(at: stop)))
      stop &+= count
    }
    while byteClass(stop) == ByteClass.letter { stop += 1 }
    // Padding bytes are punctuation, so the loop ends at the latest at the end of the text.
    if wordEnds(at: stop) {
      appendPlainWord(from: start, to: stop)
      index = stop
      return
    }
    readWordSlowly(from: start, letterEnd: stop)
  }

  /// A word followed by something other than white space: perhaps an address, a contraction,
  /// hidden characters, digits, or just a comma.
  private mutating func readWordSlowly(from start: Int, letterEnd: Int) {
    var stop = letterEnd
    let byte = folded[stop]
    if start >= addressesFrom, mayBeAddress(byte, at: stop) {
      if readAddress(from: start) { return }
    }
    var apostropheAt = -1
    var hasFiller = false
    var tail = stop
    scan: while tail < end {
      switch byteClass(tail) {
      case ByteClass.letter, ByteClass.digit:
        tail += 1
        stop = tail
      case ByteClass.filler:
        hasFiller = true
        if folded[tail] == FoldedText.continuation, tail == stop { stop += 1 }
        tail += 1
      case ByteClass.apostrophe:
        let after = characterEnd(tail)
        guard apostropheAt < 0, after < end, byteClass(after) == ByteClass.letter else {
          break scan
        }
        apostropheAt = tail
        tail = after
      case ByteClass.opener:
        guard folded[tail] == UInt8(ascii: "_"), tail + 1 < end,
          byteClass(tail + 1) == ByteClass.letter
        else { break scan }
        tail += 1
      default: break scan
      }
    }
    index = stop
    if apostropheAt >= 0 {
      appendContraction(from: start, apostrophe: apostropheAt, to: stop)
    } else if hasFiller {
      append(
        .word, from: start, to: stop, key: compactKey(from: start, to: stop),
        flags: caseFlags(from: start, to: stop))
    } else {
      appendPlainWord(from: start, to: stop)
    }
  }

  @inline(__always)
  private mutating func appendPlainWord(from start: Int, to stop: Int) {
    append(
      .word, from: start, to: stop, key: plainKey(from: start, to: stop),
      flags: caseFlags(from: start, to: stop))
  }

  /// The key of folded bytes without fillers.
  @inline(__always)
  private func plainKey(from start: Int, to stop: Int) -> WordKey {
    let count = min(stop - start, Tokenizer.wordByteLimit)
    if count <= 8 { return WordKey(bits: Tokenizer.first(count, of: eightBytes(at: start))) }
    var hash = WordKey.seed
    var offset = 0
    while offset < count {
      var block = eightBytes(at: start + offset)
      if count - offset < 8 { block &= (1 << UInt64(8 * (count - offset))) - 1 }
      hash = WordKey.mixed(hash, block)
      offset += 8
    }
    return WordKey(bits: WordKey.sealed(hash, byteCount: count))
  }

  /// The key of the letters and digits in a stretch that also holds fillers, apostrophes or blanks.
  private mutating func compactKey(from start: Int, to stop: Int) -> WordKey {
    let count = stop &- start
    if count <= 0 { return .none }
    let block = eightBytes(at: start)
    if count <= 8, Tokenizer.letterCount(before: Tokenizer.marks(in: block)) >= count {
      return WordKey(bits: Tokenizer.first(count, of: block))
    }
    return slowCompactKey(from: start, to: stop)
  }

  private mutating func slowCompactKey(from start: Int, to stop: Int) -> WordKey {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Tokenizer.wordByteLimit) { letters in
      var count = 0
      var offset = start
      while offset < stop, count < Tokenizer.wordByteLimit {
        let kind = byteClass(offset)
        if kind == ByteClass.letter || kind == ByteClass.digit {
          letters[count] = folded[offset]
          count += 1
        }
        offset += 1
      }
      return WordKey(folded: UnsafeBufferPointer(rebasing: letters[0..<count]))
    }
  }

  // Mutating, so that the tokenizer is lent and not copied for each word; so are the tests for stops.
  @inline(__always)
  private mutating func caseFlags(from start: Int, to stop: Int) -> TokenFlags {
    let first = original[start]
    if first >= 0x61, first <= 0x7A { return [] }
    if first >= 0x41, first <= 0x5A {
      if stop &- start == 1 { return .capitalised }
      let second = original[start &+ 1]
      if second >= 0x61, second <= 0x7A { return .capitalised }
    }
    return slowCaseFlags(from: start, to: stop)
  }

  @inline(never)
  private mutating func slowCaseFlags(from start: Int, to stop: Int) -> TokenFlags {
    guard isUpper(start) else { return [] }
    var letterCount = 0
    var offset = start
    while offset < stop {
      let byte = original[offset]
      if byte >= 0x61 && byte <= 0x7A { return .capitalised }
      if byte >= 0x80, byte & 0xC0 != 0x80, !isUpper(offset),
        byteClass(offset) != ByteClass.filler
      {
        return .capitalised
      }
      if byteClass(offset) == ByteClass.letter { letterCount += 1 }
      offset += 1
    }
    return letterCount > 1 ? [.capitalised, .allCaps] : .capitalised
  }

  /// Whether the character at `offset` is an upper-case letter; Latin only, beyond ASCII by the
  /// blocks' pattern of capitals on even code points.
  private mutating func isUpper(_ offset: Int) -> Bool {
    let byte = original[offset]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    guard let scalar = UTF8Decoding.scalar(at: offset, in: original).scalar else { return false }
    switch scalar {
    case 0xC0...0xDE: return scalar != 0xD7
    case 0x0100...0x0137, 0x014A...0x0177, 0x1E00...0x1EFF: return scalar & 1 == 0
    case 0x0139...0x0148: return scalar & 1 == 1
    case 0xFF21...0xFF3A, 0x0391...0x03A9, 0x0410...0x042F: return true
    case 0x1D400...0x1D6A3: return (scalar - 0x1D400) % 52 < 26
    default: return false
    }
  }

  // MARK: Contractions

  /// `I'd` becomes `i` and `would`, both with the whole span; `company's` stays one word.
  private mutating func appendContraction(from start: Int, apostrophe: Int, to stop: Int) {
    let tail = characterEnd(apostrophe)
    let flags = caseFlags(from: start, to: stop)
    let suffix = compactKey(from: tail, to: stop)
    let base = compactKey(from: start, to: apostrophe)
    if let pair = Contractions.words(base: base, suffix: suffix) {
      append(.word, from: start, to: stop, key: pair.first, flags: flags)
      append(.word, from: start, to: stop, key: pair.second, flags: .contracted)
      return
    }
    if suffix == Contractions.s {
      append(.word, from: start, to: stop, key: base, flags: flags.union(.possessive))
      return
    }
    if Contractions.elided.contains(base) {
      append(
        .word, from: start, to: tail, key: base, flags: caseFlags(from: start, to: apostrophe))
      index = tail
      return
    }
    append(.word, from: start, to: stop, key: compactKey(from: start, to: stop), flags: flags)
  }

  // MARK: Numbers

  private mutating func readCurrency() {
    let after = characterEnd(index)
    if after < end, byteClass(after) == ByteClass.digit {
      readNumber(from: index)
    } else if after < end, folded[after] == UInt8(ascii: "{"), let stop = slotEnd(after) {
      append(.placeholder, from: index, to: stop, key: compactKey(from: index, to: stop))
      index = stop
    } else {
      append(.soft, to: after)
    }
  }

  /// Digits with separators between them, then a unit in letters or signs.
  private mutating func readNumber(from start: Int) {
    let hasCurrency = byteClass(start) == ByteClass.currency
    var stop = hasCurrency ? characterEnd(start) : start
    var colonCount = 0
    var hasSeparator = false
    while stop < end {
      let kind = byteClass(stop)
      if kind == ByteClass.digit {
        stop += 1
        continue
      }
      let byte = folded[stop]
      let separates =
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
      guard separates, stop + 1 < end, byteClass(stop + 1) == ByteClass.digit else { break }
      hasSeparator = true
      if byte == UInt8(ascii: ":") { colonCount += 1 }
      stop += 1
    }
    let digitEnd = stop
    while stop < end, byteClass(stop) == ByteClass.letter || byteClass(stop) == ByteClass.filler {
      stop += 1
    }
    while stop > digitEnd, folded[stop - 1] == FoldedText.ignorable { stop -= 1 }
    let unit = compactKey(from: digitEnd, to: stop)
    let isPlain = stop == digitEnd && !hasSeparator && !hasCurrency
    let key = isPlain ? plainKey(from: start, to: stop) : compactKey(from: start, to: stop)
    var kind = TokenKind.number
    var blank = stop
    if blank < end, folded[blank] == 0x20 { blank += 1 }
    if hasCurrency {
      kind = .money
    } else if unit == .none, blank < end, folded[blank] == UInt8(ascii: "%"),
      blank + 1 >= end || byteClass(blank + 1) != ByteClass.letter
    {
      kind = .percent
      stop = blank + 1
    } else if unit == .none, blank < end, folded[blank] == UInt8(ascii: "$") {
      kind = .money
      stop = characterEnd(blank)
    } else if unit == Units.times {
      kind = .multiplier
    } else if Units.timeUnits.contains(unit) || colonCount == 1 && digitEnd - start > 3 {
      kind = .time
    }
    append(kind, from: start, to: stop, key: key)
    index = stop
  }

  // MARK: Addresses and handles

  @inline(__always)
  private func mayBeAddress(_ byte: UInt8, at offset: Int) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"):
      offset + 1 < end
        && (byteClass(offset + 1) == ByteClass.letter || byteClass(offset + 1) == ByteClass.digit)
    case UInt8(ascii: ":"):
      offset + 2 < end && folded[offset + 1] == UInt8(ascii: "/")
        && folded[offset + 2] == UInt8(ascii: "/")
    case 0x30...0x39: true
    default: false
    }
  }

  /// Takes the run of non-blanks from `start` as a URL or mail address if it is one.
  private mutating func readAddress(from start: Int) -> Bool {
    let run = AddressRun(folded: folded, from: start, end: end)
    addressesFrom = run.end
    guard let kind = run.kind else { return false }
    append(kind, from: start, to: run.addressEnd, key: .none)
    index = run.addressEnd
    return true
  }

  private mutating func readHandle() {
    var stop = index + 1
    while stop < end,
      byteClass(stop) == ByteClass.letter || byteClass(stop) == ByteClass.digit
        || folded[stop] == UInt8(ascii: "_")
    { stop += 1 }
    if stop > index + 1 {
      append(.handle, from: index, to: stop, key: compactKey(from: index + 1, to: stop))
      index = stop
    } else {
      append(.soft, to: stop)
    }
  }

  // MARK: Slots

  private mutating func readOpener() {
    if let stop = slotEnd(index) {
      append(.placeholder, from: index, to: stop, key: compactKey(from: index, to: stop))
      index = stop
    } else {
      marks.insert(folded[index])
      append(.soft, to: characterEnd(index))
    }
  }

  private mutating func slotEnd(_ offset: Int) -> Int? {
    PlaceholderSyntax.end(of: offset, in: folded, original: original, end: end, classes: classes)
  }

  // MARK: Stops and line ends

  /// Most stops are one mark with a blank behind it.
  private mutating func readStop() {
    let start = index
    let byte = folded[start]
    let stop = start &+ 1
    guard folded[stop] == 0x20 || folded[stop] == 0x0A else {
      readStops()
      return
    }
    var flags = openingFlags()
    lineStart = false
    index = stop
    if byte == UInt8(ascii: ".") {
      if isAbbreviation(before: start) {
        put(.soft, from: start, to: stop, .none, flags)
        return
      }
    } else if byte == UInt8(ascii: "?") {
      counts.questions &+= 1
    } else {
      counts.exclamations &+= 1
      flags.insert(.exclaimed)
    }
    put(.stop, from: start, to: stop, .none, flags)
    closeSentence()
    skipBlank()
  }

  /// A run of stops, or one before something other than a blank.
  private mutating func readStops() {
    let start = index
    var stop = index
    var dotsOnly = true
    var exclaimed = false
    while stop < end, byteClass(stop) == ByteClass.stop || folded[stop] == FoldedText.continuation {
      if folded[stop] == UInt8(ascii: "!") { exclaimed = true }
      if folded[stop] != UInt8(ascii: "."), folded[stop] != FoldedText.continuation {
        dotsOnly = false
      }
      stop += 1
    }
    let dotCount = stop - start
    var after = stop
    while after < end, isClosing(folded[after]) { after += 1 }
    let blankFollows =
      after >= end || byteClass(after) == ByteClass.space || byteClass(after) == ByteClass.newline
      || byteClass(after) == ByteClass.emoji
    let ends: Bool
    if !dotsOnly {
      ends = true
    } else if !blankFollows {
      ends = false
    } else if dotCount > 1 {
      ends = nextStartsSentence(after)
    } else {
      ends = !isAbbreviation(before: start) || after >= end
    }
    append(
      ends ? .stop : .soft, from: start, to: stop, flags: exclaimed ? .exclaimed : [])
    index = stop
    if ends { closeSentence() }
  }

  private func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "]") || byte == FoldedText.continuation
      || byte == FoldedText.ignorable
  }

  /// Whether the text after blanks begins with a capital, a digit or nothing at all.
  private mutating func nextStartsSentence(_ offset: Int) -> Bool {
    var next = offset
    while next < end, byteClass(next) == ByteClass.space || byteClass(next) == ByteClass.filler {
      next += 1
    }
    guard next < end else { return true }
    return byteClass(next) == ByteClass.newline || isUpper(next)
      || byteClass(next) == ByteClass.digit
  }

  /// Whether the word before the full stop at `offset` is an abbreviation or an initial.
  private mutating func isAbbreviation(before offset: Int) -> Bool {
    guard tokenCount > 0 else { return false }
    let last = tokens[tokenCount &- 1]
    guard last.kind == .word, Int(last.end) == offset else { return false }
    let length = last.end &- last.start
    if length == 1 { return last.key != Abbreviations.i && original[Int(last.start)] < 0x80 }
    return Abbreviations.contains(last.key)
  }

  private mutating func readLineEnd() {
    let start = index
    var lineEndCount = 0
    var stop = start
    while stop < end {
      let byte = folded[stop]
      if byte == 0x0A {
        lineEndCount &+= 1
      } else if byte == 0x0D {
        // The line feed behind it is counted instead.
        if folded[stop &+ 1] != 0x0A { lineEndCount &+= 1 }
      } else if byte != 0x20, byteClass(stop) != ByteClass.filler {
        break
      }
      stop &+= 1
    }
    index = stop
    let isParagraph = lineEndCount > 1
    if tokenCount > sentenceFirstToken {
      let ends = isParagraph || stop >= end || endsSentence(lineFrom: start, nextAt: stop)
      put(ends ? .stop : .soft, from: start, to: start, .none, openingFlags().union(.lineEnd))
      if ends { closeSentence() }
    }
    if isParagraph, sentenceCount > 0 { paragraph &+= 1 }
    lineStart = true
  }

  /// Lines shorter than this many bytes were broken by the writer, longer ones by a mail program.
  /// Mail wraps between 60 and 78 columns (RFC 5322, section 2.1.1).
  private static let shortLineByteCount = 50

  /// Whether a single line end closes the sentence: after a greeting's comma, a colon, a short line, or
  /// before a bullet, as long as the next line does not go on in lower case.
  private mutating func endsSentence(lineFrom lineEnd: Int, nextAt next: Int) -> Bool {
    if !isUpper(next) {
      let byte = folded[next]
      let bullet =
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == FoldedText.emoji
        || byteClass(next) == ByteClass.digit
      let greeting = lineEnd > 0 && folded[lineEnd - 1] == UInt8(ascii: ",")
      return bullet || greeting && lineEnd - lineStartBefore(lineEnd) < Tokenizer.shortLineByteCount
    }
    return lineEnd - lineStartBefore(lineEnd) < Tokenizer.shortLineByteCount
      || classes[Int(folded[lineEnd - 1])] == ByteClass.pause
  }

  /// The start of the line that ends at `lineEnd`, or a place at most 64 bytes before.
  private func lineStartBefore(_ lineEnd: Int) -> Int {
    var start = lineEnd
    while start > 0, lineEnd - start < 64, byteClass(start - 1) != ByteClass.newline { start -= 1 }
    return start
  }
}
