import KindJudging

/// What a message's kind does to findings: drops what is about a kind of outreach from messages that are none,
/// and what a true reason answers.
///
/// Known before any rule is asked, so that rules whose findings would be dropped are not asked at all.
struct KindGate {
  /// Kinds that nothing is said about.
  private var dropped = KindSet()
  /// Kinds about which only a place in the text is pointed at, not what is missing.
  private var droppedWhenEmpty = KindSet()
  /// Kinds about which nothing is more than advice.
  private var softened = KindSet()

  /// Lets everything through.
  init() {}

  init(_ inspection: borrowing Inspection) {
    let kind = inspection.judgement.kind
    let purpose = inspection.context.purpose
    if purpose == .reply { return }
    switch kind {
    case .ordinary, .automatic:
      if purpose == .invite { return }
      dropped = .all
      dropped.remove(.ordinary)
      dropped.remove(kind)
    case .personal:
      dropped.insert(.standard)
      droppedWhenEmpty.insert(.generic)
      softened.insert(.generic)
    case .standard, .generic, .pitch, .recruiter, .scam:
      guard purpose != .invite, inspection.judgement.confidence < KindGate.leastConfidenceToWarn
      else { return }
      // Not sure that it is outreach at all: what is about outreach is said, but holds nothing up.
      softened = .all
      softened.remove(.ordinary)
    }
  }

  /// Below this confidence an e-mail may well be none of our business. A false alarm on ordinary mail costs
  /// more trust than a missed cliché.
  private static let leastConfidenceToWarn = Thousandths(650)

  /// Whether nothing that is about this kind is said.
  @inline(__always)
  func drops(_ about: MessageKind?) -> Bool { dropped.contains(about) }

  /// Whether a finding about this kind is dropped for its place.
  @inline(__always)
  func drops(_ about: MessageKind?, at span: Range<Int>) -> Bool {
    span.isEmpty && droppedWhenEmpty.contains(about)
  }

  /// The severity of a finding about this kind, usually `severity`.
  @inline(__always)
  func severity(_ severity: Severity, about: MessageKind?) -> Severity {
    softened.contains(about) ? .advice : severity
  }
}

/// Kinds of messages, one bit each.
private struct KindSet {
  private var bits: UInt16 = 0

  static var all: KindSet {
    var all = KindSet()
    all.bits = .max
    return all
  }

  mutating func insert(_ kind: MessageKind) { bits |= 1 << UInt16(kind.rawValue) }
  mutating func remove(_ kind: MessageKind) { bits &= ~(1 << UInt16(kind.rawValue)) }

  /// No kind at all is in no set.
  @inline(__always)
  func contains(_ kind: MessageKind?) -> Bool {
    guard let kind else { return false }
    return bits & 1 << UInt16(kind.rawValue) != 0
  }
}
