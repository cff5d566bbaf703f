public import MessageText

/// A stretch of the message that a signal was found in.
///
/// One number, so that spans are moved and compared at one stroke: from its highest bit 24 for the start, 32 for the
/// end, and eight for the signal. No place lies beyond `Message.byteLimit`, which leaves the start room enough.
public struct SignalSpan: Sendable, Hashable, BitwiseCopyable {
  /// Grows with the start, then with the end, then with the signal.
  @usableFromInline package let order: UInt64

  @inlinable
  public init(signal: Signal, start: UInt32, end: UInt32) {
    self.init(signal: signal.rawValue, start: start, end: end)
  }

  /// - Parameter signal: The raw value of a signal; otherwise the span must be thrown away.
  @inlinable
  package init(signal: UInt8, start: UInt32, end: UInt32) {
    order = UInt64(start) &<< 40 | UInt64(end) &<< 8 | UInt64(signal)
  }

  fileprivate init(order: UInt64) { self.order = order }

  @inlinable
  public var signal: Signal { Signal(rawValue: UInt8(truncatingIfNeeded: order)) ?? .everyday }
  /// Whether it tells a signal. To compare numbers is shorter than to find out which signal a number is.
  @inlinable
  package func tells(_ signal: Signal) -> Bool {
    UInt8(truncatingIfNeeded: order) == signal.rawValue
  }
  /// One if it tells a signal of a set, otherwise zero.
  @inlinable
  package func count(in signals: SignalSet) -> UInt32 {
    signals.rawValue &>> UInt32(truncatingIfNeeded: order) & 1
  }
  /// Half-open byte range in the message.
  @inlinable
  public var start: UInt32 { UInt32(truncatingIfNeeded: order &>> 40) }
  @inlinable
  public var end: UInt32 { UInt32(truncatingIfNeeded: order &>> 8) }
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
  /// Whether the text is written to nobody in particular, or in words that no phrase knows, so that nothing shows that it
  /// wants to win its reader.
  public var addressesNobody = false
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
    spans.sort { $0.order < $1.order }
  }

  /// Counts the signals of `spans`, those that overlap once, and puts the spans into order.
  ///
  /// They begin in the order of the text. Those of one place may have changed places with their neighbours: of each two
  /// the first is put down and the other goes on, and all are sorted only when that did not do.
  package mutating func arrangeSpans() {
    let isInOrder = spans.withUnsafeMutableBufferPointer { spans in
      var counter = SignalCounter()
      // What goes on; nothing comes before the first, and what is put down in its stead is overwritten.
      var later: UInt64 = 0
      var last: UInt64 = 0
      var differences: UInt64 = 0
      for index in spans.indices {
        let order = spans[index].order
        counter.add(spans[index])
        let earlier = min(order, later)
        later = max(order, later)
        spans[max(index, 1) &- 1] = SignalSpan(order: earlier)
        differences |= earlier &- last
        last = earlier
      }
      if let end = spans.indices.last { spans[end] = SignalSpan(order: later) }
      signals = counter.signals
      // An order is far below half of what its bits could hold.
      return differences &>> 63 == 0
    }
    if !isInOrder { sortSpans() }
  }
}

/// Counts signals in the order of the text; of those of one signal that overlap, one.
private struct SignalCounter {
  private var counts = InlineArray<32, UInt8>(repeating: 0)
  private var present: UInt32 = 0
  /// How far each signal's spans reach.
  private var ends = InlineArray<32, UInt32>(repeating: 0)

  var signals: SignalCounts { SignalCounts(counts, SignalSet(rawValue: present)) }

  @inline(__always)
  mutating func add(_ span: SignalSpan) {
    // Always below 32: masked, so that nobody has to check.
    let number = Int(span.order & 31)
    let end = ends[number]
    // The bit of a difference instead of a comparison, which would become a jump that is anybody's guess.
    let overlaps = UInt8(truncatingIfNeeded: (UInt64(span.start) &- UInt64(end)) &>> 63)
    let (sum, isOver) = counts[number].addingReportingOverflow(1 &- overlaps)
    counts[number] = isOver ? .max : sum
    ends[number] = max(end, span.end)
    present |= 1 &<< UInt32(truncatingIfNeeded: span.order)
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
