import KindJudging

/// What a message's kind does to findings: drops what is about a kind of outreach from messages that are none,
/// and what a true reason answers.
///
/// Known before any rule is asked, so that rules whose findings would be dropped are not asked at all.
struct KindGate {
  /// Kinds that nothing is said about.
  private(set) var dropped = Circumstances()
  /// Kinds about which only a place in the text is pointed at, not what is missing.
  private var droppedWhenEmpty = Circumstances()
  /// Kinds about which nothing is more than advice.
  private var softened = Circumstances()

  /// Lets everything through.
  init() {}

  init(_ inspection: borrowing Inspection) {
    let kind = inspection.judgement.kind
    let purpose = inspection.context.purpose
    if purpose == .reply { return }
    switch kind {
    case .ordinary, .automatic:
      if purpose == .invite { return }
      dropped = Circumstances.allKinds.subtracting([.dropped(.ordinary), .dropped(kind)])
    case .personal:
      dropped = .dropped(.standard)
      droppedWhenEmpty = .dropped(.generic)
      softened = .dropped(.generic)
    case .standard, .generic, .pitch, .recruiter, .scam:
      guard purpose != .invite, inspection.judgement.confidence < KindGate.leastConfidenceToWarn
      else { return }
      // Not sure that it is outreach at all: what is about outreach is said, but holds nothing up.
      softened = Circumstances.allKinds.subtracting(.dropped(.ordinary))
    }
  }

  /// Below this confidence an e-mail may well be none of our business. A false alarm on ordinary mail costs
  /// more trust than a missed cliché.
  private static let leastConfidenceToWarn = Thousandths(650)

  /// Whether a rule's finding is dropped for its place.
  @inline(__always)
  func drops(_ rule: RuleTraits, atEmpty isEmpty: Bool) -> Bool {
    isEmpty && !droppedWhenEmpty.isDisjoint(with: rule.barred)
  }

  /// The severity of a rule's findings, usually `severity`.
  @inline(__always)
  func severity(_ severity: Severity, of rule: RuleTraits) -> Severity {
    softened.isDisjoint(with: rule.barred) ? severity : .advice
  }
}
