public import KindJudging
public import MessageText
import PhraseMatching

/// The counters that word lists raise, by their meaning.
public enum WordCounter: Int, Sendable, CaseIterable {
  case english, german, french, spanish, portuguese, italian, dutch
  /// I, me, my, mine.
  case firstSingular
  /// We, us, our.
  case firstPlural
  /// You, your.
  case second
  /// Maybe, perhaps, possibly.
  case hedge
}

/// A language as far as rules care.
public enum TextLanguage: UInt8, Sendable, Hashable, CaseIterable {
  case english, german, french, spanish, portuguese, italian, dutch
  /// Some language that no word list knows.
  case other

  public var code: StaticString {
    switch self {
    case .english: "en"
    case .german: "de"
    case .french: "fr"
    case .spanish: "es"
    case .portuguese: "pt"
    case .italian: "it"
    case .dutch: "nl"
    case .other: "und"
    }
  }
}

/// A message under the lens: tokens, phrase matches, counts, evidence, and the circumstances.
///
/// One value is filled again for each message, so that its memory is reused; rules borrow it.
public struct Inspection: ~Copyable {
  public internal(set) var message = Message()
  public internal(set) var context: LintContext
  public internal(set) var language = TextLanguage.english
  public internal(set) var evidence = KindEvidence()
  public internal(set) var judgement = KindJudgement(
    kind: .ordinary, confidence: Thousandths(0), generic: Thousandths(0), pitch: Thousandths(0),
    personal: Thousandths(0), swap: Thousandths(0))
  var scan = PhraseScan()
  var kindMemory = KindMemory()
  /// Taken out while an assessment works in it.
  var memory = LintMemory()
  /// Held here, since what is stored elsewhere is asked for each message whether it was made already.
  let plainNames = SwapWords.plain
  var namedSets: [(name: StaticString, number: UInt16)] = []
  /// A bit for each of `namedSets` that has matches, at most sixty-four of them.
  var metNamedSets: UInt64 = 0
  /// Which of the scan's matches are of which set.
  var sets = MatchesBySet()

  public init(context: LintContext = LintContext()) { self.context = context }

  @inlinable public var tokens: [Token] { message.tokens }
  /// Token counts that several rules ask for.
  @inlinable public var counts: TokenCounts { message.counts }

  /// The folded byte at an offset of the text; the same as the message's, without copying the message.
  public func foldedByte(at offset: Int) -> UInt8 { message.folded.byte(at: offset) }

  public var facts: Facts? { context.facts }
  public var isNote: Bool { context.purpose == .invite || context.channel.isNote }

  public func count(_ counter: WordCounter) -> Int { Int(scan.counters[counter.rawValue]) }

  /// Words, numbers, addresses and slots.
  public var wordCount: Int { scan.wordCount }

  public func has(_ signal: Signal) -> Bool { evidence.signals.has(signal) }

  /// The first and the last token that is more than a mark.
  public var contentSpan: Range<Int>? {
    message.tokens.withUnsafeBufferPointer { tokens in
      func isContent(_ token: Token) -> Bool { token.end > token.start && token.kind != .soft }
      guard let first = tokens.firstIndex(where: isContent),
        let last = tokens.lastIndex(where: isContent)
      else { return nil }
      return Int(tokens[first].start)..<Int(tokens[last].end)
    }
  }

  /// The byte range of the match at a place among the scan's.
  func span(ofMatch place: Int) -> Range<Int> {
    let match = scan.matches[place]
    return Int(tokens[Int(match.firstToken)].start)..<Int(tokens[Int(match.lastToken)].end)
  }

  /// The index of the sentence at a byte offset; the last one before it when it lies between two.
  public func sentenceIndex(atByte offset: Int) -> Int {
    message.sentences.indexBeforePartition { $0.span.lowerBound > offset }
  }

  /// Where the line at an offset begins, or the place `byteLimit` bytes before, if it is longer.
  public func lineStart(before offset: Int, byteLimit: Int) -> Int {
    message.folded.bytes.withUnsafeBufferPointer { folded in
      let end = min(offset, message.folded.byteCount)
      let least = max(0, offset - byteLimit)
      return 1
        + Inspection.lastPlace(of: 0x0A, or: 0x0A, in: folded, from: least, through: end - 1)
    }
  }

  /// The last place of one of two bytes from `start` through `last`; one less than `start` without any.
  private static func lastPlace(
    of first: UInt8, or second: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    through last: Int
  ) -> Int {
    guard let base = bytes.baseAddress else { return start - 1 }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let firsts = ones &* UInt64(first)
    let seconds = ones &* UInt64(second)
    var place = last
    while place >= start {
      // Eight bytes at once where none of them is one of the two.
      while place - start >= 8 {
        let block = UnsafeRawPointer(base + place - 7).loadUnaligned(as: UInt64.self)
        // A byte of zero borrows into its top bit.
        let left = block ^ firsts
        let right = block ^ seconds
        guard ((left &- ones) & ~left | (right &- ones) & ~right) & ones << 7 == 0 else { break }
        place -= 8
      }
      let stop = max(start, place - 7)
      while place >= stop {
        if bytes[place] == first || bytes[place] == second { return place }
        place -= 1
      }
    }
    return start - 1
  }

  /// Whether the span stands between quotation marks on its line, so that it is somebody else's words.
  public func isQuoted(_ span: Range<Int>) -> Bool {
    let quote = UInt8(ascii: "\"")
    guard message.marks.contains(quote) || message.marks.contains(UInt8(ascii: ">")) else {
      return false
    }
    return message.folded.bytes.withUnsafeBufferPointer { folded in
      let end = message.folded.byteCount
      var back = min(span.lowerBound, end) - 1
      let least = max(0, span.lowerBound - 199)
      var opened = false
      while back >= least {
        back = Inspection.lastPlace(of: quote, or: 0x0A, in: folded, from: least, through: back)
        if back < least || folded[back] == 0x0A { break }
        opened.toggle()
        back -= 1
      }
      if back >= 0, back + 1 < end, folded[back + 1] == UInt8(ascii: ">") { return true }
      guard opened else { return false }
      var ahead = span.upperBound
      while ahead < end, ahead - span.upperBound < 200 {
        if folded[ahead] == quote { return true }
        if folded[ahead] == 0x0A { return false }
        ahead += 1
      }
      return false
    }
  }
}
