import KindJudging

/// What holds in a situation, one bit for each thing that a condition may ask.
struct Traits: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  // Kind, network and relationship: one bit of each group is set.
  init(_ kind: MessageKind) { self.init(rawValue: 1 << UInt32(kind.rawValue)) }
  init(_ network: Network) { self.init(rawValue: 1 << (8 + UInt32(network.rawValue))) }
  init(_ relationship: Relationship) {
    self.init(rawValue: 1 << (16 + UInt32(relationship.rawValue)))
  }

  static let anyKind = MessageKind.allCases.reduce(into: Traits()) { $0.insert(Traits($1)) }
  static let anyNetwork = Network.allCases.reduce(into: Traits()) { $0.insert(Traits($1)) }
  static let anyRelationship = Relationship.allCases.reduce(into: Traits()) {
    $0.insert(Traits($1))
  }

  static let recruiterTitle = Traits(rawValue: 1 << 20)
  static let mentionsMyWriting = Traits(rawValue: 1 << 21)
  static let local = Traits(rawValue: 1 << 22)
  static let interesting = Traits(rawValue: 1 << 23)
  static let metInPerson = Traits(rawValue: 1 << 24)
  /// Known not to have been met, which is more than not known to have been.
  static let neverMet = Traits(rawValue: 1 << 25)
  static let sharesLanguage = Traits(rawValue: 1 << 26)
  static let adult = Traits(rawValue: 1 << 27)
  static let invitation = Traits(rawValue: 1 << 28)
  static let noInvitation = Traits(rawValue: 1 << 29)
  static let fraudProven = Traits(rawValue: 1 << 30)

  init(_ situation: borrowing Situation) {
    self = [
      Traits(situation.kind), Traits(situation.network), Traits(situation.relationship),
      situation.isInvitation ? .invitation : .noInvitation,
    ]
    if situation.hasRecruiterTitle { insert(.recruiterTitle) }
    if situation.mentionsMyWriting { insert(.mentionsMyWriting) }
    if situation.isLocal == true { insert(.local) }
    if situation.isInteresting { insert(.interesting) }
    if let met = situation.metInPerson { insert(met ? .metInPerson : .neverMet) }
    if situation.sharesLanguage == true { insert(.sharesLanguage) }
    if situation.isAdult { insert(.adult) }
    if situation.fraudSignCount >= Policy.fraudSignsToReport { insert(.fraudProven) }
  }

  /// The traits of which a condition wants one; none for a number of mutual connections, which is no trait.
  init(wantedBy condition: Condition) {
    switch condition {
    case .kind(let kinds): self = kinds.reduce(into: Traits()) { $0.insert(Traits($1)) }
    case .network(let networks): self = networks.reduce(into: Traits()) { $0.insert(Traits($1)) }
    case .relationship(let relationships):
      self = relationships.reduce(into: Traits()) { $0.insert(Traits($1)) }
    case .recruiterTitle: self = .recruiterTitle
    case .mutuals: self = []
    case .mentionsMyWriting: self = .mentionsMyWriting
    case .local: self = .local
    case .interesting: self = .interesting
    case .metInPerson(let met): self = met ? .metInPerson : .neverMet
    case .sharesLanguage: self = .sharesLanguage
    case .adult: self = .adult
    case .invitation(let isInvitation): self = isInvitation ? .invitation : .noInvitation
    case .fraudProven: self = .fraudProven
    }
  }
}

/// All conditions and exceptions of a row at once.
struct RowTest: Hashable, Sendable {
  /// Traits that must be there.
  private var required: Traits = []
  /// Traits that must not: exceptions, and kinds, networks and relationships that no condition lists.
  private var excluded: Traits = []
  private var leastMutuals = Int.min
  /// From so many mutual connections on an exception holds.
  private var excludedMutuals = Int.max

  init(_ conditions: [Condition], _ exceptions: [Condition]) {
    for condition in conditions {
      let wanted = Traits(wantedBy: condition)
      switch condition {
      case .kind: excluded.formUnion(.anyKind.subtracting(wanted))
      case .network: excluded.formUnion(.anyNetwork.subtracting(wanted))
      case .relationship: excluded.formUnion(.anyRelationship.subtracting(wanted))
      case .mutuals(let least): leastMutuals = max(leastMutuals, least)
      default: required.formUnion(wanted)
      }
    }
    for exception in exceptions {
      excluded.formUnion(Traits(wantedBy: exception))
      if case .mutuals(let least) = exception { excludedMutuals = min(excludedMutuals, least) }
    }
  }

  @inline(__always)
  func passes(_ traits: Traits, _ mutuals: Int) -> Bool {
    traits.isDisjoint(with: excluded) && traits.isSuperset(of: required)
      && mutuals >= leastMutuals && mutuals < excludedMutuals
  }
}
