public import KindJudging

/// One thing that must hold for a row of a policy to apply.
public enum Condition: Sendable, Hashable {
  case kind([MessageKind])
  case network([Network])
  case relationship([Relationship])
  case recruiterTitle
  /// At least so many mutual connections.
  case mutuals(atLeast: Int)
  case mentionsMyWriting
  case local
  case interesting
  case metInPerson(Bool)
  case sharesLanguage
  case adult
  case invitation(Bool)
  /// At least two independent signs of fraud.
  case fraudProven
}

/// Kinds of message, one bit each.
struct KindSet: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ kinds: [MessageKind]) {
    self.init(rawValue: kinds.reduce(0) { $0 | 1 << $1.rawValue })
  }

  func contains(_ kind: MessageKind) -> Bool { rawValue & 1 << kind.rawValue != 0 }
}

/// One line of a policy: when it applies, and what follows.
public struct PolicyRow: Sendable, Hashable {
  /// Unique in its policy; `because` names it.
  public let name: [UInt8]
  /// All must hold.
  public var conditions: [Condition] { didSet { test = RowTest(conditions, exceptions) } }
  /// None may hold.
  public var exceptions: [Condition] { didSet { test = RowTest(conditions, exceptions) } }
  public var decision: Decision
  public var reply: ReplyKind
  /// What happens next, for people: "good answer: accept; no answer: let it lapse".
  public var next: [UInt8]?
  /// Whether the orientation dial may move the decision.
  public var isMovable: Bool
  /// Conditions and exceptions in the form in which they are asked.
  private(set) var test: RowTest

  public init(
    _ name: [UInt8], if conditions: [Condition], unless exceptions: [Condition] = [],
    then decision: Decision, reply: ReplyKind = .none, next: [UInt8]? = nil,
    isMovable: Bool = true
  ) {
    self.name = name
    self.conditions = conditions
    self.exceptions = exceptions
    self.decision = decision
    self.reply = reply
    self.next = next
    self.isMovable = isMovable
    test = RowTest(conditions, exceptions)
  }

  /// The kinds that the conditions allow.
  var kinds: KindSet {
    var kinds = KindSet(MessageKind.allCases)
    for case .kind(let listed) in conditions { kinds.formIntersection(KindSet(listed)) }
    return kinds
  }
}

/// A question of the vetting checklist that nothing answers yet.
public enum MissingFact: UInt8, Sendable, Hashable, CaseIterable {
  case whetherKnown, howMet, mutualBenefit, wouldIntroduce

  public var words: StaticString {
    switch self {
    case .whetherKnown: "whether you know them"
    case .howMet: "how you met, if you did"
    case .mutualBenefit: "whether the connection would serve both of you"
    case .wouldIntroduce: "whether you would introduce them to somebody"
    }
  }
}

/// Questions that nothing answers yet, one bit each.
public struct MissingFacts: OptionSet, Sendable, Hashable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ fact: MissingFact) { self.init(rawValue: 1 << fact.rawValue) }

  func contains(_ fact: MissingFact) -> Bool { rawValue & 1 << fact.rawValue != 0 }
}

/// What was decided, and which line of the policy decided it.
///
/// Holds no words, only where they stand in the policy: a ruling is made for every message, and threads
/// that count the users of one text wait for each other.
public struct Ruling: Sendable, Hashable {
  public let decision: Decision
  public let reply: ReplyKind
  /// The place of the deciding row in its policy; `nil` when no row was asked.
  public let row: Int?
  /// For `vet`: what would have to be known.
  public let missing: MissingFacts

  /// There is nothing to decide.
  static let none = Ruling(decision: .none, reply: .none, row: nil, missing: [])
}

/// Whom to let in: rows tried in order, the first that applies decides.
///
/// Policies are data. The presets are examples taken from five articles; a `tact.json` changes rows one by one.
public struct Policy: Sendable, Hashable {
  public var name: [UInt8]
  public var rows: [PolicyRow]
  /// 0 (quality) … 1 (quantity); `nil` leaves every row as it is written.
  public var orientation: Double?

  /// A report accuses somebody, so one sign is never enough. Source: SEEDS 1.1, S2.
  public static let fraudSignsToReport = 2

  public init(name: [UInt8], rows: [PolicyRow], orientation: Double? = nil) {
    self.name = name
    self.rows = rows
    self.orientation = orientation
  }

  /// Decides. Ordinary and automatic messages, and what known people write outside an invitation, need no
  /// decision.
  public func ruling(on situation: Situation) -> Ruling {
    if situation.kind == .ordinary || situation.kind == .automatic {
      return .none
    }
    let threatens = situation.kind == .scam
    if situation.relationship == .known, !situation.isInvitation, !threatens {
      return .none
    }
    let traits = Traits(situation)
    let mutuals = situation.mutuals ?? 0
    for index in rows.indices where rows[index].test.passes(traits, mutuals) {
      return ruling(byRow: index, situation)
    }
    return Ruling(
      decision: .vet, reply: .none, row: nil, missing: Policy.missing(situation))
  }

  private func ruling(byRow index: Int, _ situation: Situation) -> Ruling {
    let stated = rows[index].decision
    let decision = rows[index].isMovable ? moved(stated) : stated
    let reply = decision == stated ? rows[index].reply : Policy.reply(for: decision, rows[index])
    return Ruling(
      decision: decision, reply: reply, row: index,
      missing: decision == .vet ? Policy.missing(situation) : [])
  }

  /// Below this the dial makes a stranger's way harder by a step, above its mirror image easier.
  static let lowOrientation = 0.25
  static let highOrientation = 0.75

  /// The decision after the dial: one step less open at the quality end, one more at the quantity end, so
  /// that a higher setting never shuts out whom a lower one lets in.
  private func moved(_ decision: Decision) -> Decision {
    guard let orientation, let openness = decision.openness, decision != .report else {
      return decision
    }
    var step = 0
    if orientation < Policy.lowOrientation { step = -1 }
    if orientation > Policy.highOrientation { step = 1 }
    guard step != 0 else { return decision }
    switch min(4, max(0, openness + step)) {
    case 0: return .declineSilently
    case 1: return .declinePolitely
    case 2: return .vet
    case 3: return .replyWithoutAccepting
    default: return decision == .acceptAndThank ? .acceptAndThank : .accept
    }
  }

  /// The reply that goes with a decision the dial has moved.
  private static func reply(for decision: Decision, _ row: PolicyRow) -> ReplyKind {
    switch decision {
    case .acceptAndThank: .thanks
    case .replyWithoutAccepting: row.reply == .none ? .askWhy : row.reply
    case .declinePolitely: row.reply == .declinePitch ? .declinePitch : .declineWithReason
    case .accept, .declineSilently, .report, .vet, .none: .none
    }
  }

  /// The vetting checklist: what would decide, if it were known. Source: SEEDS 1.1, S1.
  private static func missing(_ situation: Situation) -> MissingFacts {
    var missing: MissingFacts = [MissingFacts(.mutualBenefit), MissingFacts(.wouldIntroduce)]
    if situation.relationship == .unknown { missing.formUnion(MissingFacts(.whetherKnown)) }
    if situation.metInPerson == nil { missing.formUnion(MissingFacts(.howMet)) }
    return missing
  }
}
