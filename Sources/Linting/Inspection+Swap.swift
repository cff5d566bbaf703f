import KindJudging
import MessageText

/// The swap test: how much of a message would survive if it were sent to somebody else.
///
/// Specific are reasons and named works of the reader, each to the end of its clause; names inside sentences;
/// slots that hold a reason open, for whoever fills them must know the reader. Not specific are the greeting and
/// the signature, and merge fields such as name, firm and title: a list fills those.
extension Inspection {
  mutating func weighSwap() {
    var finder = SpecificSpans(reusing: &evidence.specificSpans)
    // In German every noun has a capital, so names can't be told from other words.
    let names = language == .german ? [] : message.nameTokens
    var specific = 0
    var whole = 0
    message.tokens.withUnsafeBufferPointer { tokens in
      message.sentences.withUnsafeBufferPointer { sentences in
        names.withUnsafeBufferPointer { names in
          evidence.spans.withUnsafeBufferPointer { evidence in
            finder.find(evidence, names, tokens, sentences)
          }
        }
      }
    }
    message.folded.bytes.withUnsafeBytes { folded in
      guard let folded = folded.baseAddress else { return }
      for span in finder.spans { specific += Inspection.textByteCount(span, folded) }
      whole = Inspection.textByteCount(0..<message.folded.byteCount, folded)
    }
    evidence.swap = Thousandths(1000 - min(1000, specific * 1000 / max(1, whole)))
    evidence.specificSpans = finder.spans
  }

  /// Bytes that are more than white space, so that layout weighs nothing.
  ///
  /// Sixteen at a time, since the compiler leaves such a loop at one byte a turn; the padding behind the text
  /// allows for that everywhere in it.
  private static func textByteCount(_ span: Range<Int>, _ folded: UnsafeRawPointer) -> Int {
    let blank = SIMD16<UInt8>(repeating: 0x20)
    var count = 0
    var offset = span.lowerBound
    while offset < span.upperBound {
      // A lane counts to 255 at most.
      let end = min(span.upperBound, offset + 255 * 16)
      var sums = SIMD16<UInt8>.zero
      while end &- offset >= 16 {
        let block = folded.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
        sums &+= SIMD16<UInt8>.zero.replacing(with: 1, where: block .> blank)
        offset &+= 16
      }
      if offset < end {
        let block = folded.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
        let rest = block & firstBytes(end &- offset)
        sums &+= SIMD16<UInt8>.zero.replacing(with: 1, where: rest .> blank)
        offset = end
      }
      let pairs = unsafeBitCast(sums, to: SIMD8<UInt16>.self)
      count += Int(((pairs & 0xFF) &+ (pairs &>> 8)).wrappedSum())
    }
    return count
  }

  /// A mask of the first bytes of sixteen; `count` is below sixteen.
  @inline(__always)
  private static func firstBytes(_ count: Int) -> SIMD16<UInt8> {
    let bits = UInt64(truncatingIfNeeded: count &* 8)
    let low = bits >= 64 ? UInt64.max : 1 &<< bits &- 1
    let high = bits >= 64 ? 1 &<< (bits &- 64) &- 1 : 0
    return unsafeBitCast(SIMD2(low.littleEndian, high.littleEndian), to: SIMD16<UInt8>.self)
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

/// Collects what is specific to the reader, in the order of the text; spans that touch become one.
private struct SpecificSpans {
  private(set) var spans: [Range<Int>] = []
  /// The sentence of the last name, and whether it is more than a greeting or a signature.
  private var sentence = -1
  private var isLong = false

  /// A line of at most so many words that names nothing but people is a greeting or a signature.
  private static let mostWordsOfNameLine = 4
  /// `Hi Ana, …`: a name among so many words that open the message belongs to the greeting.
  private static let mostWordsOfGreeting = 3

  init(reusing memory: inout [Range<Int>]) {
    swap(&spans, &memory)
    spans.removeAll(keepingCapacity: true)
  }

  /// - Parameter names: Indices of tokens that may be names.
  mutating func find(
    _ evidence: UnsafeBufferPointer<SignalSpan>, _ names: UnsafeBufferPointer<UInt32>,
    _ tokens: UnsafeBufferPointer<Token>, _ sentences: UnsafeBufferPointer<Sentence>
  ) {
    var nextName = 0
    var clauseEnd = 0
    for span in evidence {
      var end = Int(span.end)
      // A clause ends no later than that of a phrase before it that reaches as far.
      switch span.signal {
      case .reason, .reference, .anchor, .detail:
        if end <= clauseEnd { continue }
        end = SpecificSpans.clauseEnd(after: end, tokens)
      case .heldReason: if end <= clauseEnd { continue }
      default: continue
      }
      clauseEnd = end
      while nextName < names.count, tokens[Int(names[nextName])].start < span.start {
        add(name: Int(names[nextName]), tokens, sentences)
        nextName += 1
      }
      add(Int(span.start)..<end)
    }
    while nextName < names.count {
      add(name: Int(names[nextName]), tokens, sentences)
      nextName += 1
    }
  }

  /// Adds a span that begins no earlier than the last one.
  private mutating func add(_ span: Range<Int>) {
    if let last = spans.last, span.lowerBound <= last.upperBound {
      if span.upperBound > last.upperBound {
        spans[spans.count - 1] = last.lowerBound..<span.upperBound
      }
    } else {
      spans.append(span)
    }
  }

  /// Adds a capitalised word unless the greeting or the signature holds it, or it names nothing.
  private mutating func add(
    name index: Int, _ tokens: UnsafeBufferPointer<Token>,
    _ sentences: UnsafeBufferPointer<Sentence>
  ) {
    let token = tokens[index]
    if let last = spans.last, token.end <= last.upperBound { return }
    if sentence != Int(token.sentence) {
      sentence = Int(token.sentence)
      let all = sentences[sentence].firstToken..<sentences[sentence].endToken
      isLong = SpecificSpans.hasWords(beyond: SpecificSpans.mostWordsOfNameLine, tokens[all])
    }
    guard isLong, !SwapWords.isPlain(token.key) else { return }
    if sentence == 0,
      !SpecificSpans.hasWords(beyond: SpecificSpans.mostWordsOfGreeting, tokens[0...index])
    {
      return
    }
    add(token.span)
  }

  /// Whether more than `count` tokens are words, numbers, addresses or slots.
  private static func hasWords(
    beyond count: Int, _ tokens: Slice<UnsafeBufferPointer<Token>>
  ) -> Bool {
    var count = count
    for token in tokens {
      switch token.kind {
      case .soft, .pause, .stop, .emoji: continue
      default:
        if count == 0 { return true }
        count -= 1
      }
    }
    return false
  }

  /// The end of the last word before the next comma, stop or line end.
  private static func clauseEnd(after offset: Int, _ tokens: UnsafeBufferPointer<Token>) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    var end = offset
    for index in low..<tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .stop, .pause, .soft: return end
      default: end = max(end, Int(token.end))
      }
    }
    return end
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

  /// A bit for each of them by its hash, since most names are none.
  private static let filter = plain.reduce(into: UInt64(0)) { $0 |= bit($1) }

  private static func bit(_ key: WordKey) -> UInt64 {
    1 &<< (key.bits &* 0x9E37_79B9_7F4A_7C15 &>> 58)
  }

  static func isPlain(_ key: WordKey) -> Bool {
    if filter & bit(key) == 0 { return false }
    for word in plain where word == key { return true }
    return false
  }
}
