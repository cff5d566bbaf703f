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
          evidence.spans.withUnsafeBufferPointer { spans in
            // Few messages speak of their reader at all.
            let isImpersonal = evidence.signals.present.isDisjoint(with: SpecificSpans.signals)
            let spans = isImpersonal ? UnsafeBufferPointer(rebasing: spans[..<0]) : spans
            finder.find(spans, names, tokens, sentences)
          }
        }
      }
    }
    message.folded.bytes.withUnsafeBytes { folded in
      // Without specific spans all of the text survives, however much it is.
      guard let folded = folded.baseAddress, !finder.spans.isEmpty else { return }
      var counter = TextByteCounter(folded)
      for span in finder.spans { counter.add(span) }
      specific = counter.take()
      counter.add(0..<message.folded.byteCount)
      whole = counter.take()
    }
    evidence.swap = Thousandths(1000 - min(1000, specific * 1000 / max(1, whole)))
    evidence.specificSpans = finder.spans
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

/// Counts bytes that are more than white space, so that layout weighs nothing.
///
/// Sixteen at a time, since the compiler leaves such a loop at one byte a turn; the padding behind the text
/// allows for that everywhere in it.
private struct TextByteCounter {
  private let folded: UnsafeRawPointer
  /// What was counted, a lane for each place in a block.
  private var sums = SIMD16<UInt8>.zero
  /// Blocks that may follow before a lane could pass 255.
  private var roomInBlocks = 255
  private var count = 0

  init(_ folded: UnsafeRawPointer) { self.folded = folded }

  mutating func add(_ span: Range<Int>) {
    var offset = span.lowerBound
    while offset < span.upperBound {
      if roomInBlocks == 0 { gather() }
      let end = min(span.upperBound, offset &+ roomInBlocks &* 16)
      roomInBlocks &-= (end &- offset &+ 15) &>> 4
      var left = end &- offset
      var sums = sums
      while left >= 32 {
        sums &+= text(at: offset) &+ text(at: offset &+ 16)
        offset &+= 32
        left &-= 32
      }
      if left >= 16 {
        sums &+= text(at: offset)
        offset &+= 16
        left &-= 16
      }
      if left > 0 {
        sums &+= text(at: offset) & TextByteCounter.firstLanes(left)
        offset = end
      }
      self.sums = sums
    }
  }

  /// What was counted since the last time.
  mutating func take() -> Int {
    gather()
    defer { count = 0 }
    return count
  }

  private mutating func gather() {
    let pairs = unsafeBitCast(sums, to: SIMD8<UInt16>.self)
    count += Int(((pairs & 0xFF) &+ (pairs &>> 8)).wrappedSum())
    sums = .zero
    roomInBlocks = 255
  }

  /// One in each lane whose byte is more than a blank.
  @inline(__always)
  private func text(at offset: Int) -> SIMD16<UInt8> {
    let blank = SIMD16<UInt8>(repeating: 0x20)
    let block = folded.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    return SIMD16<UInt8>.zero.replacing(with: 1, where: block .> blank)
  }

  /// All bits of the first lanes of sixteen; `count` is below sixteen.
  @inline(__always)
  private static func firstLanes(_ count: Int) -> SIMD16<UInt8> {
    let bits = UInt64(truncatingIfNeeded: count &* 8)
    let low = bits >= 64 ? UInt64.max : 1 &<< bits &- 1
    let high = bits >= 64 ? 1 &<< (bits &- 64) &- 1 : 0
    return unsafeBitCast(SIMD2(low.littleEndian, high.littleEndian), to: SIMD16<UInt8>.self)
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
    for span in evidence where SpecificSpans.signals.contains(span.signal) {
      var end = Int(span.end)
      // A clause ends no later than that of a phrase before it that reaches as far.
      if end <= clauseEnd { continue }
      if span.signal != .heldReason { end = SpecificSpans.clauseEnd(after: end, tokens) }
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

  /// What speaks of the reader.
  static let signals: SignalSet = [
    SignalSet(.reason), SignalSet(.reference), SignalSet(.anchor), SignalSet(.detail),
    SignalSet(.heldReason),
  ]

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
      // Here a contraction is two words, so that a sentence that seems short is looked at once more.
      let all = sentences[sentence].firstToken..<sentences[sentence].endToken
      isLong =
        sentences[sentence].wordCount > SpecificSpans.mostWordsOfNameLine
        || SpecificSpans.hasWords(beyond: SpecificSpans.mostWordsOfNameLine, tokens[all])
    }
    guard isLong, !SwapWords.plain.contains(token.key) else { return }
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
  static let plain = WordKeySet(
    """
    linkedin xing facebook mr mrs ms dr english
    monday tuesday wednesday thursday friday saturday sunday
    """)
}
