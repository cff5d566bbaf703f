import KindJudging
import MessageText

/// Collects what is specific to the reader, in the order of the text; spans that touch become one.
///
/// Which phrase or name counts is anybody's guess, so that each is asked everything and marked by a bit; only
/// those that count are then gone through.
struct SpecificSpans {
  private let spans: UnsafeMutableBufferPointer<Range<Int>>
  private(set) var count = 0
  /// Where the last span begins and ends.
  private var start = 0
  private var end = -1

  private let tokens: UnsafeBufferPointer<Token>
  private let sentences: UnsafeBufferPointer<Sentence>
  /// Indices of tokens that may be names.
  private let names: UnsafeBufferPointer<UInt32>
  /// Names before this one were looked at, at most sixty-four at a time.
  private var nextName = 0
  private var firstName = 0
  /// A bit for each name from `firstName` on that counts and was not added yet.
  private var nameBits: UInt64 = 0
  /// The one that the last clause ended in.
  private var sentence = 0
  /// The first token that no greeting holds.
  private let greetingEnd: Int
  /// Capitalised words that name nothing of the reader's.
  private let plain: FewWords.Lent

  /// A line of at most so many words that names nothing but people is a greeting or a signature.
  private static let mostWordsOfNameLine = 4
  /// `Hi Ana, …`: a name among so many words that open the message belongs to the greeting.
  private static let mostWordsOfGreeting = 3

  /// - Parameter spans: Has room for all names and all evidence.
  init(
    _ names: UnsafeBufferPointer<UInt32>, _ tokens: UnsafeBufferPointer<Token>,
    _ sentences: UnsafeBufferPointer<Sentence>, without plain: FewWords.Lent,
    into spans: UnsafeMutableBufferPointer<Range<Int>>
  ) {
    self.plain = plain
    self.names = names
    self.tokens = tokens
    self.sentences = sentences
    self.spans = spans
    greetingEnd = SpecificSpans.greetingEnd(tokens, sentences)
  }

  /// What speaks of the reader.
  @inline(__always)
  static var signals: SignalSet {
    SignalSet(.reason) | SignalSet(.reference) | SignalSet(.anchor) | SignalSet(.detail)
      | SignalSet(.heldReason)
  }

  mutating func find(_ evidence: UnsafeBufferPointer<SignalSpan>) {
    let signals = SpecificSpans.signals
    var first = 0
    var clauseEnd = 0
    while first < evidence.count {
      let next = min(first &+ 64, evidence.count)
      var bits: UInt64 = 0
      for index in first..<next {
        bits |= UInt64(evidence[index].count(in: signals)) &<< UInt64(index &- first)
      }
      while bits != 0 {
        let span = evidence[first &+ bits.trailingZeroBitCount]
        bits &= bits &- 1
        var end = Int(span.end)
        // A clause ends no later than that of a phrase before it that reaches as far.
        if end <= clauseEnd { continue }
        if !span.tells(.heldReason) { end = self.clauseEnd(after: end) }
        clauseEnd = end
        addNames(before: span.start)
        add(Int(span.start), end)
      }
      first = next
    }
    addNames(before: .max)
  }

  /// Adds a span that begins no earlier than the last one.
  @inline(__always)
  private mutating func add(_ start: Int, _ end: Int) {
    let touches = start <= self.end
    self.start = touches ? self.start : start
    self.end = max(self.end, end)
    count &+= touches ? 0 : 1
    spans.initializeElement(at: count &- 1, to: self.start..<self.end)
  }

  /// Adds the names that begin before a place.
  private mutating func addNames(before place: UInt32) {
    while nameBits != 0 || nextName < names.count {
      if nameBits == 0 { readNames() }
      while nameBits != 0 {
        let token = Int(names[firstName &+ nameBits.trailingZeroBitCount])
        if tokens[token].start >= place { return }
        nameBits &= nameBits &- 1
        add(Int(tokens[token].start), Int(tokens[token].end))
      }
    }
  }

  /// Marks the next names that neither the greeting nor the signature holds and that name something.
  private mutating func readNames() {
    firstName = nextName
    nextName = min(nextName &+ 64, names.count)
    var bits: UInt64 = 0
    for place in firstName..<nextName {
      let token = Int(names[place])
      let isLong = SpecificSpans.isLong(sentences, Int(tokens[token].sentence), tokens)
      let bit: UInt64 =
        (isLong ? 1 : 0) & (token >= greetingEnd ? 1 : 0)
        & (plain.contains(tokens[token].key) ? 0 : 1)
      bits |= bit &<< UInt64(place &- firstName)
    }
    nameBits = bits
  }

  /// Whether a sentence is more than a greeting or a signature.
  @inline(__always)
  private static func isLong(
    _ sentences: UnsafeBufferPointer<Sentence>, _ index: Int, _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    let isSurelyLong = sentences[index].wordCount > mostWordsOfNameLine
    let end = sentences[index].endToken
    let mayBeLong = end &- sentences[index].firstToken > mostWordsOfNameLine
    // Here a contraction is two words, so that a sentence that seems short is looked at once more.
    guard (mayBeLong ? 1 : 0) & (isSurelyLong ? 0 : 1) != 0 else { return isSurelyLong }
    var wordCount = 0
    for token in sentences[index].firstToken..<end {
      wordCount &+= tokens[token].kind.isWord ? 1 : 0
    }
    return wordCount > mostWordsOfNameLine
  }

  private static func greetingEnd(
    _ tokens: UnsafeBufferPointer<Token>, _ sentences: UnsafeBufferPointer<Sentence>
  ) -> Int {
    guard let sentence = sentences.first else { return 0 }
    var wordCount = 0
    for token in 0..<sentence.endToken {
      wordCount &+= tokens[token].kind.isWord ? 1 : 0
      if wordCount > mostWordsOfGreeting { return token }
    }
    return sentence.endToken
  }

  /// The end of the last word before the next comma, stop or line end.
  ///
  /// - Parameter offset: Lies behind that of the last call.
  private mutating func clauseEnd(after offset: Int) -> Int {
    while sentence &+ 1 < sentences.count, sentences[sentence &+ 1].span.lowerBound <= offset {
      sentence &+= 1
    }
    // From the sentence's start rather than from a token that must be found first.
    var token = sentences[sentence].firstToken
    while token < tokens.count {
      let isBehind = Int(tokens[token].start) >= offset
      if (isBehind ? 1 : 0) & (SpecificSpans.endsClause(tokens[token].kind) ? 1 : 0) != 0 { break }
      token &+= 1
    }
    return token > 0 ? max(offset, Int(tokens[token &- 1].end)) : offset
  }

  @inline(__always)
  private static func endsClause(_ kind: TokenKind) -> Bool {
    switch kind {
    case .stop, .pause, .soft: true
    default: false
    }
  }
}

/// Words of the swap test.
enum SwapWords {
  /// Capitalised words that name nothing of the reader's.
  static let plain = FewWords(
    """
    linkedin xing facebook mr mrs ms dr english
    monday tuesday wednesday thursday friday saturday sunday
    """)
}
