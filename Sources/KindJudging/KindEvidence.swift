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

  /// By place, start before end, then by signal, as one number. No place lies beyond `Message.byteLimit`, which leaves
  /// room for the signal.
  @inlinable
  package var order: UInt64 {
    UInt64(start) &<< 32 | UInt64(end) &<< 8 | UInt64(signal.rawValue)
  }

  @inlinable
  package func precedes(_ other: SignalSpan) -> Bool { order < other.order }
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

  /// Puts `spans` into the order of the text.
  package mutating func sortSpans() {
    spans.sort { $0.precedes($1) }
  }

  /// Counts the signals of `spans`, which are in order; of those that overlap, one.
  package mutating func countSignals() {
    var signals = SignalCounts()
    var ends = InlineArray<32, UInt32>(repeating: 0)
    spans.withUnsafeBufferPointer { spans in
      for span in spans {
        let index = Int(span.signal.rawValue)
        signals.add(span.signal, span.start >= ends[index] ? 1 : 0)
        ends[index] = max(ends[index], span.end)
      }
    }
    self.signals = signals
  }
}

/// Concludes a kind from evidence, and says what decided. A trained model takes the same evidence and fills the
/// same answer.
public struct KindJudge: Sendable {
  /// Decides with the help of what it remembers of earlier messages, which changes nothing but the time.
  public typealias Decide = @Sendable (KindEvidence, Message, inout KindMemory) -> KindJudgement

  private let decide: Decide
  private let explain: @Sendable (MessageKind, KindEvidence, Message, Int) -> [DecidingSpan]

  /// - Parameter decide: Must depend on its arguments only.
  public init(_ decide: @escaping Decide) {
    self.init(decide) { kind, evidence, _, limit in evidence.signalSpans(for: kind, limit: limit) }
  }

  /// - Parameters:
  ///   - decide: Must depend on its arguments only.
  ///   - explain: Names at most so many parts of the message that speak for a kind, in the order of the text.
  public init(
    _ decide: @escaping Decide,
    explain: @escaping @Sendable (MessageKind, KindEvidence, Message, Int) -> [DecidingSpan]
  ) {
    self.decide = decide
    self.explain = explain
  }

  public func judgement(
    on message: Message, with evidence: KindEvidence, using memory: inout KindMemory
  ) -> KindJudgement {
    decide(evidence, message, &memory)
  }

  /// The parts of a message that spoke for a kind.
  public func decidingSpans(
    for kind: MessageKind, in message: Message, with evidence: KindEvidence, limit: Int = 3
  ) -> [DecidingSpan] {
    explain(kind, evidence, message, limit)
  }
}

/// A part of the message that spoke for its kind.
public struct DecidingSpan: Sendable, Hashable {
  /// Half-open byte range in the message.
  public let span: Range<Int>
  /// What kind of evidence it is; `nil` for a sentence whose words weighed most.
  public let signal: Signal?

  public init(span: Range<Int>, signal: Signal?) {
    self.span = span
    self.signal = signal
  }
}

extension KindEvidence {
  /// The first signals that speak for a kind; of those that overlap, one.
  public func signalSpans(for kind: MessageKind, limit: Int) -> [DecidingSpan] {
    var found: [DecidingSpan] = []
    for span in spans where span.signal.kind == kind && found.count < limit {
      if let last = found.last, Int(span.start) < last.span.upperBound { continue }
      found.append(DecidingSpan(span: Int(span.start)..<Int(span.end), signal: span.signal))
    }
    return found
  }
}
