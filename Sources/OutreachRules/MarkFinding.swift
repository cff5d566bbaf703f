import Linting
import MessageText

/// Runs of words in capitals.
enum Capitals {
  /// Words that people put in capitals for stress; none of them is an abbreviation in common use.
  private static let stress = WordKeySet(
    """
    huge free please read now so very really best must amazing every never always only new
    big great today super love urgent important exclusive limited offer sale guaranteed
    hurry wow massive incredible daily stop all win bitte jetzt gratis wichtig dringend
    gratuit ahora importante subito
    """)

  /// Two long words at least, so that a row of abbreviations is none.
  private static let leastLongWords = 2
  private static let longWordByteCount = 4

  static func runs(in inspection: borrowing Inspection, into candidates: inout [Candidate]) {
    var start: Int?
    var end = 0
    var words = 0
    var long = 0
    for token in inspection.tokens {
      switch token.kind {
      case .soft where token.flags.isDisjoint(with: .lineEnd):
        continue
      case .word where isCapital(token):
        if token.flags.contains(.allCaps) {
          words += 1
          if token.span.count >= longWordByteCount { long += 1 }
        }
        if start == nil { start = Int(token.start) }
        end = Int(token.end)
      default:
        close(&start, end, words, long, into: &candidates)
        words = 0
        long = 0
      }
    }
    close(&start, end, words, long, into: &candidates)
  }

  private static func close(
    _ start: inout Int?, _ end: Int, _ words: Int, _ long: Int,
    into candidates: inout [Candidate]
  ) {
    if let first = start, words >= FormRules.leastShoutedWords, long >= leastLongWords {
      candidates.append(Candidate(first..<end))
    }
    start = nil
  }

  /// In capitals, or a single capital letter such as `I`.
  private static func isCapital(_ token: Token) -> Bool {
    token.flags.contains(.allCaps)
      || token.flags.contains(.capitalised) && token.span.count == 1
      || token.flags.contains(.contracted)
  }

  static func stressed(in inspection: borrowing Inspection, into candidates: inout [Candidate]) {
    var left = inspection.counts.allCaps
    for token in inspection.tokens where token.kind == .word && token.flags.contains(.allCaps) {
      left -= 1
      if left < 0 { return }
      guard stress.contains(token.key) else { continue }
      let start = Int(token.start)
      if let last = candidates.last, start - last.span.upperBound == 1 {
        candidates[candidates.count - 1].span = last.span.lowerBound..<Int(token.end)
      } else {
        candidates.append(Candidate(token.span))
      }
    }
  }

  /// Whether a word in capitals that is no stress stands beside the span: then it is a heading, a name
  /// or the matter of `shouting`.
  static func hasNeighbour(_ span: Range<Int>, in inspection: borrowing Inspection) -> Bool {
    let tokens = inspection.tokens
    let first = inspection.tokenIndex(atByte: span.lowerBound)
    let next = inspection.tokenIndex(atByte: span.upperBound)
    return first > 0 && isCapitals(tokens[first - 1])
      || next < tokens.count && isCapitals(tokens[next])
  }

  private static func isCapitals(_ token: Token) -> Bool {
    token.kind == .word && token.flags.contains(.allCaps)
  }

  /// Bytes up to which a line in capitals is a heading.
  private static let headingByteLimit = 60

  static func isHeading(_ span: Range<Int>, in inspection: borrowing Inspection) -> Bool {
    guard span.count <= headingByteLimit else { return false }
    let message = inspection.message
    var before = span.lowerBound - 1
    while before >= 0, !isLineEnd(message.foldedByte(at: before)) {
      if span.lowerBound - before > headingByteLimit { return false }
      let byte = message.foldedByte(at: before)
      if byte >= 0x61 && byte <= 0x7A { return false }
      before -= 1
    }
    var after = span.upperBound
    while after < message.folded.byteCount, !isLineEnd(message.foldedByte(at: after)) {
      if after - span.upperBound > headingByteLimit { return false }
      let byte = message.foldedByte(at: after)
      if byte >= 0x61 && byte <= 0x7A || byte == UInt8(ascii: "!") { return false }
      after += 1
    }
    // A heading stands over something; a shout may be all there is.
    return inspection.message.sentences.count > 1
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
}

/// Exclamation marks and emoji.
enum Marks {
  static func exclamations(in token: Token, of message: Message) -> Int {
    var count = 0
    for offset in token.span where message.foldedByte(at: offset) == UInt8(ascii: "!") {
      count += 1
    }
    return count
  }

  /// Emoji beside each other; where there are none, the last of more than are fine.
  static func emoji(in inspection: borrowing Inspection, into candidates: inout [Candidate]) {
    let note = FindingNote.count(inspection.counts.emoji, limit: 1)
    var start = 0
    var end = -1
    var count = 0
    var last: Range<Int>?
    for token in inspection.tokens where token.kind == .emoji {
      last = token.span
      if isBlank(inspection.message, end, Int(token.start)) {
        count += 1
        end = Int(token.end)
        continue
      }
      if count > 1 { candidates.append(Candidate(start..<end, note: note)) }
      start = Int(token.start)
      end = Int(token.end)
      count = 1
    }
    if count > 1 { candidates.append(Candidate(start..<end, note: note)) }
    let most = inspection.isNote ? 1 : 2
    if candidates.isEmpty, inspection.counts.emoji > most, let last {
      candidates.append(Candidate(last, note: note))
    }
  }

  /// Whether nothing but blanks lies between; no blank at all counts as well.
  private static func isBlank(_ message: Message, _ from: Int, _ to: Int) -> Bool {
    guard from >= 0, to - from <= 2 else { return false }
    var offset = from
    while offset < to {
      let byte = message.foldedByte(at: offset)
      if byte != 0x20, byte != FoldedText.ignorable { return false }
      offset += 1
    }
    return true
  }
}

/// Letters drawn as mathematical, full-width, circled or squared symbols.
enum StyledLetters {
  /// Drawn letters in a row from which they are words rather than signs. Source: own choice; two
  /// letters stand in formulas and on doors.
  private static let leastInRow = 3

  static func find(in inspection: borrowing Inspection, into candidates: inout [Candidate]) {
    let message = inspection.message
    message.bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      var end = 0
      var count = 0
      var offset = 0
      let limit = message.folded.byteCount
      while offset < limit {
        if bytes[offset] < 0x80 {
          // One blank may stand between drawn words.
          if count == 0 || bytes[offset] != 0x20 || offset != end {
            close(start, end, &count, into: &candidates)
          }
          offset += 1
          continue
        }
        let decoded = UTF8Decoding.scalar(at: offset, in: bytes)
        if let scalar = decoded.scalar, letter(scalar) != 0 {
          if count > 0, offset > end + 1 { close(start, end, &count, into: &candidates) }
          if count == 0 { start = offset }
          count += 1
          end = offset + decoded.byteCount
        } else {
          close(start, end, &count, into: &candidates)
        }
        offset += decoded.byteCount
      }
      close(start, end, &count, into: &candidates)
    }
  }

  private static func close(
    _ start: Int, _ end: Int, _ count: inout Int, into candidates: inout [Candidate]
  ) {
    if count >= leastInRow { candidates.append(Candidate(start..<end)) }
    count = 0
  }

  /// The letter or digit that is drawn, in its case, or 0.
  static func letter(_ scalar: UInt32) -> UInt8 {
    let upper = UInt32(UInt8(ascii: "A"))
    let lower = UInt32(UInt8(ascii: "a"))
    let zero = UInt32(UInt8(ascii: "0"))
    switch scalar {
    case 0xFF21...0xFF3A: return UInt8(upper + scalar - 0xFF21)
    case 0xFF41...0xFF5A: return UInt8(lower + scalar - 0xFF41)
    case 0xFF10...0xFF19: return UInt8(zero + scalar - 0xFF10)
    case 0x1D400...0x1D6A3:
      let place = (scalar - 0x1D400) % 52
      return UInt8(place < 26 ? upper + place : lower + place - 26)
    case 0x1D7CE...0x1D7FF: return UInt8(zero + (scalar - 0x1D7CE) % 10)
    case 0x24B6...0x24CF: return UInt8(upper + scalar - 0x24B6)
    case 0x24D0...0x24E9: return UInt8(lower + scalar - 0x24D0)
    case 0x1F130...0x1F149: return UInt8(upper + scalar - 0x1F130)
    case 0x1F150...0x1F169: return UInt8(upper + scalar - 0x1F150)
    case 0x1F170...0x1F189: return UInt8(upper + scalar - 0x1F170)
    case 0x210B...0x210D: return UInt8(ascii: "H")
    case 0x211B...0x211D: return UInt8(ascii: "R")
    case 0x2110, 0x2111: return UInt8(ascii: "I")
    case 0x2102, 0x212D: return UInt8(ascii: "C")
    case 0x2115: return UInt8(ascii: "N")
    case 0x2119: return UInt8(ascii: "P")
    case 0x211A: return UInt8(ascii: "Q")
    case 0x2124, 0x2128: return UInt8(ascii: "Z")
    case 0x212C: return UInt8(ascii: "B")
    case 0x2112: return UInt8(ascii: "L")
    case 0x2130: return UInt8(ascii: "E")
    case 0x2131: return UInt8(ascii: "F")
    case 0x2133: return UInt8(ascii: "M")
    case 0x210A: return UInt8(ascii: "g")
    case 0x210E: return UInt8(ascii: "h")
    case 0x212F: return UInt8(ascii: "e")
    case 0x2134: return UInt8(ascii: "o")
    default: return 0
    }
  }

  /// The span in plain letters; what is not drawn stays.
  static func plain(_ span: Range<Int>, in inspection: borrowing Inspection) -> [UInt8] {
    var plain: [UInt8] = []
    inspection.message.bytes.withUnsafeBufferPointer { bytes in
      var offset = span.lowerBound
      while offset < span.upperBound {
        let decoded = UTF8Decoding.scalar(at: offset, in: bytes)
        let drawn = decoded.scalar.map { letter($0) } ?? 0
        if drawn != 0 {
          plain.append(drawn)
        } else {
          plain += bytes[offset..<min(offset + decoded.byteCount, bytes.count)]
        }
        offset += decoded.byteCount
      }
    }
    return plain
  }

  /// Whether an equals sign or a bracket touches the span, as in mathematics.
  static func isFormula(_ span: Range<Int>, in inspection: borrowing Inspection) -> Bool {
    let message = inspection.message
    let after = message.foldedByte(at: span.upperBound)
    if after == UInt8(ascii: "(") { return true }
    var offset = span.upperBound
    let limit = min(message.folded.byteCount, span.upperBound + 12)
    while offset < limit {
      if message.foldedByte(at: offset) == UInt8(ascii: "=") { return true }
      offset += 1
    }
    return false
  }
}

/// Markup where nothing renders it.
enum Markup {
  private static let star = UInt8(ascii: "*")
  private static let hash = UInt8(ascii: "#")

  static func find(in inspection: borrowing Inspection, into candidates: inout [Candidate]) {
    let message = inspection.message
    let end = message.folded.byteCount
    var opened: Int?
    var offset = 0
    while offset < end {
      let byte = message.bytes[offset]
      if byte == 0x0A { opened = nil }
      if byte == hash, isLineStart(message, offset), let stop = headingEnd(message, offset) {
        candidates.append(Candidate(offset..<stop))
        offset = stop
        continue
      }
      guard byte == star, offset + 1 < end, message.bytes[offset + 1] == star else {
        offset += 1
        continue
      }
      let before = offset > 0 ? message.foldedByte(at: offset - 1) : 0x20
      let after = message.foldedByte(at: offset + 2)
      if let start = opened, isWordPart(before), !isWordPart(after) {
        candidates.append(Candidate(start..<offset + 2))
        opened = nil
      } else if !isWordPart(before), isWordPart(after) {
        opened = offset
      }
      offset += 2
      while offset < end, message.bytes[offset] == star { offset += 1 }
    }
  }

  private static func isLineStart(_ message: Message, _ offset: Int) -> Bool {
    offset == 0 || message.bytes[offset - 1] == 0x0A
  }

  /// The end of `# ` before a word, or `nil`: `# 3` is a number.
  private static func headingEnd(_ message: Message, _ start: Int) -> Int? {
    var stop = start
    while message.foldedByte(at: stop) == hash { stop += 1 }
    guard stop - start <= 6, message.foldedByte(at: stop) == 0x20 else { return nil }
    let next = message.foldedByte(at: stop + 1)
    return next >= 0x61 && next <= 0x7A ? stop + 1 : nil
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != star && byte != UInt8(ascii: "(") && byte != UInt8(ascii: ",")
      && byte != UInt8(ascii: ".")
  }
}
