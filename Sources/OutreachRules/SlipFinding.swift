import Linting
import MessageText

/// Long paragraphs and rows of sentences.
enum Paragraphs {
  /// The first sentence of each stretch without a break that is over the limit.
  static func walls(in inspection: borrowing Inspection, into candidates: inout [Candidate]) {
    let sentences = inspection.message.sentences
    var start = 0
    var count = 0
    for index in sentences.indices {
      count += sentences[index].wordCount
      guard endsStretch(index, of: sentences, in: inspection) else { continue }
      if count > FormRules.mostParagraphWords {
        addWall(sentences[start...index], of: count, in: inspection, to: &candidates)
      }
      start = index + 1
      count = 0
    }
  }

  /// Whether a break follows the sentence.
  private static func endsStretch(
    _ index: Int, of sentences: [Sentence], in inspection: borrowing Inspection
  ) -> Bool {
    index + 1 == sentences.count || sentences[index + 1].paragraph != sentences[index].paragraph
      || inspection.tokens[sentences[index].endToken - 1].flags.contains(.lineEnd)
      || beginsLine(index + 1, in: inspection)
  }

  private static func addWall(
    _ stretch: ArraySlice<Sentence>, of count: Int, in inspection: borrowing Inspection,
    to candidates: inout [Candidate]
  ) {
    // A greeting of a word or three is not where the paragraph begins.
    let first =
      stretch.dropLast().first { $0.wordCount >= 4 }
      ?? stretch[stretch.endIndex - 1]
    guard !inspection.isQuotedLine(at: first.span.lowerBound) else { return }
    candidates.append(
      Candidate(first.span, note: .count(count, limit: FormRules.mostParagraphWords)))
  }

  private static func beginsLine(_ index: Int, in inspection: borrowing Inspection) -> Bool {
    let sentence = inspection.message.sentences[index]
    return inspection.tokens[sentence.firstToken].flags.contains(.lineStart)
  }

  /// Whether a third of the sentence's words are names and numbers.
  static func isList(_ span: Range<Int>, in inspection: borrowing Inspection) -> Bool {
    let sentence = inspection.message.sentences[
      inspection.sentenceIndex(atByte: span.lowerBound)]
    var words = 0
    var listed = 0
    for index in sentence.firstToken..<sentence.endToken {
      let token = inspection.tokens[index]
      switch token.kind {
      case .soft, .stop, .pause, .emoji: continue
      case .word:
        words += 1
        if token.flags.contains(.capitalised) { listed += 1 }
      default:
        words += 1
        listed += 1
      }
    }
    return listed * 3 > words
  }

  private static let writers: [WordKey] = [
    WordKey(folded: "i"), WordKey(folded: "we"), WordKey(folded: "our"), WordKey(folded: "my"),
    WordKey(folded: "ich"), WordKey(folded: "wir"), WordKey(folded: "unser"), WordKey(folded: "je"),
    WordKey(folded: "nous"), WordKey(folded: "ik"), WordKey(folded: "wij"), WordKey(folded: "io"),
    WordKey(folded: "noi"), WordKey(folded: "yo"), WordKey(folded: "eu"),
  ]

  /// The third sentence in a row that begins with the same word about the writer.
  static func repeatedStarts(
    in inspection: borrowing Inspection, into candidates: inout [Candidate]
  ) {
    let sentences = inspection.message.sentences
    inspection.message.tokens.withUnsafeBufferPointer { tokens in
      var previous = WordKey.none
      var inRow = 0
      for sentence in sentences {
        var index = sentence.firstToken
        while index < sentence.endToken, tokens[index].kind == .soft { index += 1 }
        guard index < sentence.endToken, tokens[index].kind == .word else { continue }
        let key = tokens[index].key
        inRow = key == previous ? inRow + 1 : 1
        previous = key
        if inRow == 3, writers.contains(key) { candidates.append(Candidate(tokens[index].span)) }
      }
    }
  }
}

/// Words and blanks that stand twice.
enum Doublings {
  /// Small words of English; those of `meant` do stand twice on purpose.
  private static let small: [WordKey] = [
    WordKey(folded: "the"), WordKey(folded: "a"), WordKey(folded: "an"), WordKey(folded: "to"),
    WordKey(folded: "of"), WordKey(folded: "for"), WordKey(folded: "and"), WordKey(folded: "or"),
    WordKey(folded: "with"), WordKey(folded: "at"), WordKey(folded: "by"), WordKey(folded: "from"),
    WordKey(folded: "we"), WordKey(folded: "i"), WordKey(folded: "you"), WordKey(folded: "my"),
    WordKey(folded: "your"), WordKey(folded: "our"), WordKey(folded: "this"),
    WordKey(folded: "they"), WordKey(folded: "be"), WordKey(folded: "are"), WordKey(folded: "was"),
    WordKey(folded: "will"), WordKey(folded: "would"), WordKey(folded: "have"),
    WordKey(folded: "it"), WordKey(folded: "as"), WordKey(folded: "if"), WordKey(folded: "not"),
    WordKey(folded: "but"),
  ]
  /// Small words of other languages that hardly ever stand twice.
  private static let abroad: [WordKey] = [
    WordKey(folded: "und"), WordKey(folded: "mit"), WordKey(folded: "von"), WordKey(folded: "fur"),
    WordKey(folded: "nicht"), WordKey(folded: "ich"), WordKey(folded: "wir"), WordKey(folded: "et"),
    WordKey(folded: "avec"), WordKey(folded: "pour"), WordKey(folded: "dans"),
    WordKey(folded: "con"), WordKey(folded: "para"), WordKey(folded: "los"), WordKey(folded: "per"),
    WordKey(folded: "della"), WordKey(folded: "com"), WordKey(folded: "het"),
    WordKey(folded: "van"), WordKey(folded: "voor"), WordKey(folded: "met"),
  ]
  private static let meant: [WordKey] = [
    WordKey(folded: "that"), WordKey(folded: "had"), WordKey(folded: "in"), WordKey(folded: "on"),
    WordKey(folded: "is"), WordKey(folded: "do"),
  ]

  static func words(in inspection: borrowing Inspection, into candidates: inout [Candidate]) {
    let isEnglish = inspection.language == .english
    inspection.message.tokens.withUnsafeBufferPointer { tokens in
      var previous = WordKey.none
      let joined = TokenFlags.contracted.rawValue | TokenFlags.possessive.rawValue
      for token in tokens {
        if token.kind != .word {
          let isLineBreak =
            token.kind == .soft && token.end == token.start && token.flags.contains(.lineEnd)
          if !isLineBreak { previous = .none }
          continue
        }
        let key = token.key
        if token.flags.rawValue & joined != 0 {
          previous = .none
          continue
        }
        if key == previous,
          isEnglish && (small.contains(key) || meant.contains(key)) || abroad.contains(key)
        {
          candidates.append(Candidate(token.span))
        }
        previous = key
      }
    }
  }

  /// One of the words that stand twice on purpose, or part of a name.
  static func isMeant(_ span: Range<Int>, in inspection: borrowing Inspection) -> Bool {
    let index = inspection.tokenIndex(atByte: span.lowerBound)
    guard index < inspection.tokens.count else { return false }
    let token = inspection.tokens[index]
    return meant.contains(token.key)
      || token.flags.contains(.capitalised) && token.span.count > 1
  }

  /// Runs of blanks between two characters of one line.
  static func blanks(in inspection: borrowing Inspection, into candidates: inout [Candidate]) {
    let bytes = inspection.message.bytes
    var offset = 0
    let end = inspection.message.folded.byteCount
    while offset + 1 < end {
      guard bytes[offset] == 0x20, bytes[offset + 1] == 0x20 else {
        offset += 1
        continue
      }
      let start = offset
      while offset < end, bytes[offset] == 0x20 { offset += 1 }
      let opensLine = start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D
      let closesLine = offset == end || bytes[offset] == 0x0A || bytes[offset] == 0x0D
      if !opensLine, !closesLine { candidates.append(Candidate(start..<offset)) }
    }
  }

  /// Blanks after a sentence or a colon, more than two of them, or a second run on the line or on a
  /// neighbouring one: columns.
  static func isLayout(_ span: Range<Int>, in inspection: borrowing Inspection) -> Bool {
    guard span.count == 2 else { return true }
    let message = inspection.message
    switch message.foldedByte(at: span.lowerBound - 1) {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "*"), UInt8(ascii: "-"),
      UInt8(ascii: ")"), UInt8(ascii: "\""), FoldedText.emoji, FoldedText.continuation:
      return true
    case UInt8(ascii: ">"), UInt8(ascii: "0")...UInt8(ascii: "9"): return true
    default: break
    }
    return hasAnotherRun(span, in: message) || inspection.isQuotedLine(at: span.lowerBound)
  }

  /// Bytes looked at on either side for another run of blanks.
  private static let columnByteLimit = 120

  private static func hasAnotherRun(_ span: Range<Int>, in message: Message) -> Bool {
    var offset = max(1, span.lowerBound - columnByteLimit)
    let end = min(message.folded.byteCount, span.upperBound + columnByteLimit)
    while offset + 1 < end {
      if offset == span.lowerBound {
        offset = span.upperBound
        continue
      }
      let isRun = message.bytes[offset] == 0x20 && message.bytes[offset + 1] == 0x20
      let before = message.bytes[offset - 1]
      if isRun, before > 0x20, before != UInt8(ascii: "."), before != UInt8(ascii: "!"),
        before != UInt8(ascii: "?")
      {
        return true
      }
      offset += 1
    }
    return false
  }
}
