import MessageText
import PhraseMatching

extension Inspection {
  /// Whether a phrase of a named set of the lexicon ends before a byte offset.
  public func hasPhrase(of name: StaticString, before offset: Int) -> Bool {
    guard let set = namedSet(name) else { return false }
    var cursor = sets.cursor(ofSet: set)
    while let match = sets.next(&cursor) {
      let span = self.span(ofMatch: match)
      if span.upperBound <= offset { return true }
      if span.lowerBound >= offset { return false }
    }
    return false
  }

  /// Whether a phrase of a named set stands in the sentence of a span.
  public func hasPhrase(of name: StaticString, inSentenceOf span: Range<Int>) -> Bool {
    guard let set = namedSet(name) else { return false }
    let sentence = sentenceIndex(atByte: span.lowerBound)
    return hasMatch(ofSet: set, inSentences: sentence...sentence)
  }

  /// The number of a named set of the lexicon that has phrases in this message.
  func namedSet(_ name: StaticString) -> UInt16? {
    // Few of them have phrases in one message.
    var bits = metNamedSets
    while bits != 0 {
      let set = namedSets[bits.trailingZeroBitCount]
      if RuleID.same(set.name, name) { return set.number }
      bits &= bits - 1
    }
    return nil
  }

  /// Notes which named sets have matches; their numbers are in a row.
  mutating func noteNamedSets() {
    guard let first = namedSets.first else { return }
    precondition(namedSets.count <= 64, "named sets have a bit each")
    metNamedSets = sets.bits(from: first.number) & .max &>> UInt64(64 &- namedSets.count)
  }
}

extension Inspection {
  /// Stretches between quotation marks on one line, marks included, of a few words.
  ///
  /// Single quotes count only where no letter stands before the first or behind the second, so that an
  /// apostrophe opens nothing.
  public func quotedStretches(wordLimit: Int) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var opened: Int?
    var openedBy: UInt8 = 0
    var blanks = 0
    for offset in 0..<message.folded.byteCount {
      let byte = message.foldedByte(at: offset)
      switch byte {
      case 0x22, 0x27:
        if byte == 0x27, isLetter(offset - 1), isLetter(offset + 1) || opened == nil { continue }
        var end = offset + 1
        while message.foldedByte(at: end) == FoldedText.continuation { end += 1 }
        if let start = opened, byte == openedBy {
          if blanks < wordLimit, end - start > 3 { spans.append(start..<end) }
          opened = nil
        } else if opened == nil {
          opened = offset
          openedBy = byte
          blanks = 0
        }
      case 0x0A: opened = nil
      case 0x20: blanks += 1
      default: continue
      }
    }
    return spans
  }

  private func isLetter(_ offset: Int) -> Bool {
    let byte = message.foldedByte(at: offset)
    return byte >= 0x61 && byte <= 0x7A
  }
}
