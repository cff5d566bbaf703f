/// Words: their keys, their capitals, their contractions.
extension Tokenizer {
  /// The bit that small ASCII letters have and capitals have not.
  static let smallBit: UInt8 = 0x20

  /// Most words are ASCII letters before a blank or a mark: they are read in a row.
  ///
  /// Where they end stands in a window of bits that moves along in a register, so that the next word need not wait
  /// until the bytes of this one are loaded and searched.
  /// What folds to such a word without a trace and is not ASCII, a ligature or a letter for two, is no capital or lacks
  /// the small bit and is looked at closely.
  @inline(__always)
  mutating func readWords() {
    let first = index
    let opening = openingFlags()
    // Without the bit, the first word is looked at closely whatever its case: where it stands gives it flags.
    var smallBit = opening.isEmpty ? Tokenizer.smallBit : 0
    var start = first
    var place = tokens.baseAddress.unsafelyUnwrapped + tokenCount
    var last = lastWord
    var window = breakWindow(at: start)
    while true {
      if window == 0 {
        window = breakWindow(at: start)
        if window == 0 { break }
      }
      let length = window.trailingZeroBitCount
      let block = eightBytes(at: start)
      var key = WordKey.none
      if _fastPath(length &- 1 < 8) {
        guard length > 0 else { break }
        key = WordKey(bits: Tokenizer.first(length, of: block))
      } else {
        guard length < 16 else { break }
        let next = eightBytes(at: start &+ 8)
        key = Tokenizer.longKey(block, Tokenizer.first(length &- 8, of: next), length)
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
      window &>>= UInt64(truncatingIfNeeded: length &+ 1)
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
  mutating func lookClosely(
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
  func wordEnds(at stop: Int) -> Bool {
    guard ByteClass.has(folded[stop], in: ByteClass.ends) else { return false }
    guard ByteClass.has(folded[stop &+ 1], in: ByteClass.joins) else { return true }
    return !mayBeAddress(folded[stop], at: stop)
  }

  /// Bytes that a window tells of, wherever it begins; perhaps a few more.
  static let windowByteCount = 57

  /// A bit for each byte from `offset` on that is no small letter, the first lowest; 0 when the next
  /// `windowByteCount` bytes are letters all.
  @inline(__always)
  func breakWindow(at offset: Int) -> UInt64 {
    // Never empty: there is the padding.
    let base = UnsafeRawPointer(breaks.baseAddress.unsafelyUnwrapped)
    let bits = base.loadUnaligned(fromByteOffset: offset &>> 3, as: UInt64.self)
    return UInt64(littleEndian: bits) &>> UInt64(truncatingIfNeeded: offset & 7)
  }

  /// The folded bytes from `offset`, the first lowest. Eight can be loaded anywhere thanks to the padding.
  @inline(__always)
  func eightBytes(at offset: Int) -> UInt64 {
    // Never empty: there is the padding.
    let base = UnsafeRawPointer(folded.baseAddress.unsafelyUnwrapped)
    return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The key of eight letters and of those after them, 0 to 7.
  @inline(__always)
  static func longKey(_ first: UInt64, _ rest: UInt64, _ byteCount: Int) -> WordKey {
    if byteCount == 8 { return WordKey(bits: first) }
    let hash = WordKey.mixed(WordKey.mixed(WordKey.seed, first), rest)
    return WordKey(bits: WordKey.sealed(hash, byteCount: byteCount))
  }

  /// The lowest `count` bytes, 1 to 8.
  @inline(__always)
  static func first(_ count: Int, of block: UInt64) -> UInt64 {
    block & .max &>> (64 &- 8 &* UInt64(truncatingIfNeeded: count))
  }

  /// A word that is long, holds other letters than ASCII's, or goes on after them.
  mutating func readWord() {
    let start = index
    var stop = start
    var window = breakWindow(at: stop)
    while window == 0 {
      stop &+= Tokenizer.windowByteCount
      window = breakWindow(at: stop)
    }
    stop &+= window.trailingZeroBitCount
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
  mutating func readWordSlowly(from start: Int, letterEnd: Int) {
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
  mutating func appendPlainWord(from start: Int, to stop: Int) {
    append(
      .word, from: start, to: stop, key: plainKey(from: start, to: stop),
      flags: caseFlags(from: start, to: stop))
  }

  /// The key of folded bytes without fillers.
  @inline(__always)
  func plainKey(from start: Int, to stop: Int) -> WordKey {
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
  mutating func compactKey(from start: Int, to stop: Int) -> WordKey {
    let count = stop &- start
    if count <= 0 { return .none }
    if count <= 8, breakWindow(at: start).trailingZeroBitCount >= count {
      return WordKey(bits: Tokenizer.first(count, of: eightBytes(at: start)))
    }
    return slowCompactKey(from: start, to: stop)
  }

  mutating func slowCompactKey(from start: Int, to stop: Int) -> WordKey {
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
  mutating func caseFlags(from start: Int, to stop: Int) -> TokenFlags {
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
  mutating func slowCaseFlags(from start: Int, to stop: Int) -> TokenFlags {
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
  mutating func isUpper(_ offset: Int) -> Bool {
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
  mutating func appendContraction(from start: Int, apostrophe: Int, to stop: Int) {
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
}
