import KindJudging
import MessageText

/// The swap test: how much of a message would survive if it were sent to somebody else.
///
/// Specific are reasons and named works of the reader, each to the end of its clause; names inside sentences;
/// slots that hold a reason open, for whoever fills them must know the reader. Not specific are the greeting and
/// the signature, and merge fields such as name, firm and title: a list fills those.
extension Inspection {
  /// A line of at most so many words that names nothing but people is a greeting or a signature.
  private static let mostWordsOfNameLine = 4

  mutating func weighSwap() {
    evidence.specificSpans.removeAll(keepingCapacity: true)
    for span in evidence.spans {
      switch span.signal {
      case .reason, .reference, .anchor, .detail:
        addSpecific(Int(span.start)..<clauseEnd(after: Int(span.end)))
      case .heldReason: addSpecific(Int(span.start)..<Int(span.end))
      default: continue
      }
    }
    // In German every noun has a capital, so names can't be told from other words.
    if language != .german { addNames() }
    mergeSpecificSpans()
    var specific = 0
    for span in evidence.specificSpans { specific += textByteCount(span) }
    let whole = max(1, textByteCount(0..<message.folded.byteCount))
    evidence.swap = Thousandths(1000 - min(1000, specific * 1000 / whole))
  }

  /// Bytes that are more than white space, so that layout weighs nothing.
  private func textByteCount(_ span: Range<Int>) -> Int {
    message.folded.bytes.withUnsafeBytes { bytes in
      var count = 0
      var offset = span.lowerBound
      // The compiler leaves this loop at one byte a turn.
      let blank = SIMD16<UInt8>(repeating: 0x20)
      while offset + 16 <= span.upperBound {
        // A lane counts to 255 at most.
        let blockEnd = min(span.upperBound, offset + 255 * 16)
        var sums = SIMD16<UInt8>.zero
        while offset + 16 <= blockEnd {
          let block = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
          sums &+= SIMD16<UInt8>.zero.replacing(with: 1, where: block .> blank)
          offset += 16
        }
        for lane in sums.indices { count += Int(sums[lane]) }
      }
      while offset < span.upperBound {
        if bytes[offset] > 0x20 { count += 1 }
        offset += 1
      }
      return count
    }
  }

  private mutating func addSpecific(_ span: Range<Int>) { evidence.specificSpans.append(span) }

  /// The end of the last word before the next comma, stop or line end.
  private func clauseEnd(after offset: Int) -> Int {
    var end = offset
    var index = firstToken(from: offset)
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .stop, .pause, .soft: return end
      default: end = max(end, Int(token.end))
      }
      index += 1
    }
    return end
  }

  /// The index of the first token that starts at an offset or after it.
  private func firstToken(from offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Capitalised words inside sentences, but for the greeting's and the signature's.
  private mutating func addNames() {
    guard counts.names > 0 else { return }
    let flags = TokenFlags.sentenceStart.rawValue | TokenFlags.lineStart.rawValue
    let capitalised = TokenFlags.capitalised.rawValue
    message.tokens.withUnsafeBufferPointer { tokens in
      for sentence in message.sentences {
        var isLongEnough: Bool?
        for index in sentence.firstToken..<sentence.endToken {
          let token = tokens[index]
          guard token.flags.rawValue & (flags | capitalised) == capitalised, token.kind == .word,
            token.end - token.start > 1, !SwapWords.isPlain(token.key)
          else { continue }
          let isLong =
            isLongEnough
            ?? (contentCount(tokens[sentence.firstToken..<sentence.endToken])
              > Inspection.mostWordsOfNameLine)
          isLongEnough = isLong
          if !isLong { break }
          // `Hi Ana, …`: the greeting opens the message.
          if sentence.firstToken == 0, contentCount(tokens[0...index]) <= 3 { continue }
          evidence.specificSpans.append(token.span)
        }
      }
    }
  }

  private func contentCount(_ tokens: Slice<UnsafeBufferPointer<Token>>) -> Int {
    var count = 0
    for token in tokens where isContent(token) { count += 1 }
    return count
  }

  private func isContent(_ token: Token) -> Bool {
    switch token.kind {
    case .soft, .pause, .stop, .emoji: false
    default: true
    }
  }

  private mutating func mergeSpecificSpans() {
    guard evidence.specificSpans.count > 1 else { return }
    evidence.specificSpans.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var kept = 0
    for index in 1..<evidence.specificSpans.count {
      let span = evidence.specificSpans[index]
      let last = evidence.specificSpans[kept]
      if span.lowerBound <= last.upperBound {
        evidence.specificSpans[kept] = last.lowerBound..<max(last.upperBound, span.upperBound)
      } else {
        kept += 1
        evidence.specificSpans[kept] = span
      }
    }
    evidence.specificSpans.removeLast(evidence.specificSpans.count - 1 - kept)
  }

  /// The stretches that would survive unchanged: what lies between the specific spans.
  public var survivingSpans: [Range<Int>] {
    var spans: [Range<Int>] = []
    var start = 0
    for span in evidence.specificSpans {
      if span.lowerBound > start { spans.append(start..<span.lowerBound) }
      start = span.upperBound
    }
    if start < message.folded.byteCount { spans.append(start..<message.folded.byteCount) }
    return spans
  }
}

/// Capitalised words that name nothing of the reader's.
private enum SwapWords {
  private static let plain: [WordKey] = [
    WordKey(folded: "linkedin"), WordKey(folded: "xing"), WordKey(folded: "facebook"),
    WordKey(folded: "mr"), WordKey(folded: "mrs"), WordKey(folded: "ms"), WordKey(folded: "dr"),
    WordKey(folded: "monday"), WordKey(folded: "tuesday"), WordKey(folded: "wednesday"),
    WordKey(folded: "thursday"), WordKey(folded: "friday"), WordKey(folded: "saturday"),
    WordKey(folded: "sunday"), WordKey(folded: "english"),
  ]

  static func isPlain(_ key: WordKey) -> Bool {
    for word in plain where word == key { return true }
    return false
  }
}
