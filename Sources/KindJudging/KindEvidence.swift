public import MessageText

/// A stretch of the message that a signal was found in.
public struct SignalSpan: Sendable, Hashable {
  public let signal: Signal
  /// Half-open byte range in the message.
  public let start: UInt32
  public let end: UInt32

  public init(signal: Signal, start: UInt32, end: UInt32) {
    self.signal = signal
    self.start = start
    self.end = end
  }
}

/// Everything the judgement of kind looks at.
public struct KindEvidence: Sendable {
  public var signals = SignalCounts()
  /// Where the signals were found, in the order of the text.
  public var spans: [SignalSpan] = []
  /// Words, numbers, addresses and slots.
  public var wordCount = 0
  public var slotCount = 0
  public var questionCount = 0
  /// Words that begin with a capital inside a sentence, names and the like.
  public var nameCount = 0
  /// `I`, `me`, `my`.
  public var firstSingularCount = 0
  /// `we`, `us`, `our`.
  public var firstPluralCount = 0
  /// `you`, `your`.
  public var secondPersonCount = 0
  public var exclamationCount = 0
  /// Words of capitals alone.
  public var capitalsCount = 0
  /// Web and mail addresses.
  public var linkCount = 0
  public var emojiCount = 0
  /// What would have to change for another recipient: reasons to the end of their clause, named things, slots
  /// that hold a reason open. Sorted, half-open byte ranges that don't touch.
  public var specificSpans: [Range<Int>] = []
  /// The share of the message's text that no specific span covers.
  public var swap = Thousandths(1000)

  public init() {}
}

/// Concludes a kind from evidence. A trained model takes the same evidence and fills the same answer.
public struct KindJudge: Sendable {
  private let decide: @Sendable (KindEvidence, Message) -> KindJudgement

  /// - Parameter decide: Must depend on its arguments only.
  public init(_ decide: @escaping @Sendable (KindEvidence, Message) -> KindJudgement) {
    self.decide = decide
  }

  public func judgement(on message: Message, with evidence: KindEvidence) -> KindJudgement {
    decide(evidence, message)
  }
}
