/// Numbers, addresses, slots, stops and line ends.
extension Tokenizer {
  // MARK: Numbers

  mutating func readCurrency() {
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
  mutating func readNumber(from start: Int) {
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
    } else if colonCount == 1 && digitEnd - start > 3
      || unit != .none && Units.isTimeUnit(unit)
    {
      kind = .time
    }
    append(kind, from: start, to: stop, key: key)
    index = stop
  }

  // MARK: Addresses and handles

  @inline(__always)
  func mayBeAddress(_ byte: UInt8, at offset: Int) -> Bool {
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
  mutating func readAddress(from start: Int) -> Bool {
    let run = AddressRun(folded: folded, from: start, end: end)
    addressesFrom = run.end
    guard let kind = run.kind else { return false }
    append(kind, from: start, to: run.addressEnd, key: .none)
    index = run.addressEnd
    return true
  }

  mutating func readHandle() {
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

  mutating func readOpener() {
    if let stop = slotEnd(index) {
      append(.placeholder, from: index, to: stop, key: compactKey(from: index, to: stop))
      index = stop
    } else {
      marks.insert(folded[index])
      append(.soft, to: characterEnd(index))
    }
  }

  mutating func slotEnd(_ offset: Int) -> Int? {
    PlaceholderSyntax.end(of: offset, in: folded, original: original, end: end)
  }

  // MARK: Stops and line ends

  /// Most stops are one mark with a blank behind it.
  mutating func readStop() {
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
  mutating func readStops() {
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

  func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "]") || byte == FoldedText.continuation
      || byte == FoldedText.ignorable
  }

  /// Whether the text after blanks begins with a capital, a digit or nothing at all.
  mutating func nextStartsSentence(_ offset: Int) -> Bool {
    var next = offset
    while next < end, byteClass(next) == ByteClass.space || byteClass(next) == ByteClass.filler {
      next += 1
    }
    guard next < end else { return true }
    return byteClass(next) == ByteClass.newline || isUpper(next)
      || byteClass(next) == ByteClass.digit
  }

  /// Whether the word before the full stop at `offset` is an abbreviation or an initial.
  mutating func isAbbreviation(before offset: Int) -> Bool {
    guard tokenCount > 0 else { return false }
    let last = tokens[tokenCount &- 1]
    guard last.kind == .word, Int(last.end) == offset else { return false }
    let length = last.end &- last.start
    if length == 1 { return last.key != Abbreviations.i && original[Int(last.start)] < 0x80 }
    return Abbreviations.contains(last.key)
  }

  mutating func readLineEnd() {
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
        guard !readsQuotedMail, let next = QuotedMail.end(from: stop, in: folded, end) else {
          break
        }
        hasPassedQuotedMail = true
        // What was quoted parts what stands before it from what stands behind it.
        lineEndCount &+= 1
        stop = next
        continue
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
  static let shortLineByteCount = 50

  /// Whether a single line end closes the sentence: after a greeting's comma, a colon, a short line, or
  /// before a bullet, as long as the next line does not go on in lower case.
  mutating func endsSentence(lineFrom lineEnd: Int, nextAt next: Int) -> Bool {
    if !isUpper(next) {
      let byte = folded[next]
      let bullet =
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") || byte == FoldedText.emoji
        || byteClass(next) == ByteClass.digit
      let greeting = lineEnd > 0 && folded[lineEnd - 1] == UInt8(ascii: ",")
      return bullet || greeting && lineEnd - lineStartBefore(lineEnd) < Tokenizer.shortLineByteCount
    }
    return lineEnd - lineStartBefore(lineEnd) < Tokenizer.shortLineByteCount
      || byteClass(lineEnd - 1) == ByteClass.pause
  }

  /// The start of the line that ends at `lineEnd`, or a place at most 64 bytes before.
  func lineStartBefore(_ lineEnd: Int) -> Int {
    var start = lineEnd
    while start > 0, lineEnd - start < 64, byteClass(start - 1) != ByteClass.newline { start -= 1 }
    return start
  }
}
