public import Archives
public import KindJudging
public import Linting

/// Who received the messages, as far as decisions depend on it.
public struct Receiver: Sendable, Hashable {
  public var homeArea: [[UInt8]] = []
  /// Codes or names.
  public var languages: [[UInt8]] = []
  public var interests: [[UInt8]] = []

  public init() {}
}

/// What was concluded about one received message.
public struct Outcome: Sendable {
  public let judgement: KindJudgement
  public let findings: [Finding]
  public let situation: Situation
  public let ruling: Ruling
  /// Whether the user wrote it, so that there is nothing to decide.
  public let isSent: Bool
}

/// Judges received messages and decides on them, one after the other, reusing its memory.
///
/// One triager serves one thread; the linter behind it is shared.
public struct Triager: ~Copyable {
  private let linter: Linter
  private let settings: RuleSettings?
  private let policy: Policy
  private let receiver: Receiver
  private let needs: PolicyNeeds
  private let assumedChannel: Channel?
  /// Filled again for each record.
  private var inspection = Inspection(context: LintContext(purpose: .received))
  private var memory = LintMemory()

  /// - Parameter assumedChannel: Of records that name none; `nil` takes them for LinkedIn invitations.
  public init(
    linter: Linter, settings: RuleSettings? = nil, policy: Policy, receiver: Receiver = Receiver(),
    assumedChannel: Channel? = nil
  ) {
    self.linter = linter
    self.settings = settings
    self.policy = policy
    self.receiver = receiver
    self.assumedChannel = assumedChannel
    needs = PolicyNeeds(policy)
  }

  /// Judges and decides.
  ///
  /// Nothing in the text can change how it is judged: ignore lines are words like any other.
  public mutating func outcome(for record: Record) -> Outcome {
    let channel = record.channel ?? assumedChannel ?? .linkedInNote
    let judgement: KindJudgement
    var findings: [Finding] = []
    if record.isWordless {
      judgement = Triager.wordless(isInvitation: channel.isNote)
    } else {
      let subject = record.subject.isEmpty ? nil : record.subject
      inspection.read(record.text, channel: channel, subject: subject)
      linter.find(in: &inspection, settings: settings, using: &memory)
      judgement = inspection.judgement
      findings = memory.findings
      inspection.forgetBytes()
    }
    let situation = self.situation(of: record, judgement, channel)
    let isSent = record.direction == .sent
    let ruling = isSent ? .none : policy.ruling(on: situation)
    return Outcome(
      judgement: judgement, findings: findings, situation: situation, ruling: ruling,
      isSent: isSent)
  }

  /// An export leaves the note empty where the platform's own sentence was sent. Source: FACTS 1.3.
  private static func wordless(isInvitation: Bool) -> KindJudgement {
    KindJudgement(
      kind: isInvitation ? .standard : .ordinary, confidence: Thousandths(1000),
      generic: Thousandths(isInvitation ? 1000 : 0), pitch: Thousandths(0),
      personal: Thousandths(0), swap: Thousandths(1000))
  }

  // MARK: The situation

  /// From this strength on a contact is hardly known: 4 and 5 are rated "met once" and "never".
  private static let weakestKnownStrength = 3
  /// Fewer connections than this make a profile look new.
  private static let fewConnections = 50

  /// Changes nothing; but a triager that may be changed is lent, while another would be copied.
  private mutating func situation(
    of record: Record, _ judgement: KindJudgement, _ channel: Channel
  ) -> Situation {
    let sender = record.sender
    var situation = Situation(
      kind: judgement.kind, network: Network(channel), isInvitation: channel.isNote,
      relationship: Triager.relationship(record, isInvitation: channel.isNote))
    situation.metInPerson = sender.metInPerson
    situation.hasRecruiterTitle =
      sender.isRecruiter ?? WordSearch.isRecruiterTitle(sender.title.span)
    situation.mutuals = sender.mutuals
    if sender.hasPhoto == false { situation.suspicionCount += 1 }
    if let count = sender.connectionCount, count < Triager.fewConnections {
      situation.suspicionCount += 1
    }
    if !receiver.homeArea.isEmpty, !sender.location.isEmpty {
      situation.isLocal = WordSearch.holdsAny(receiver.homeArea, in: sender.location.span)
    }
    if judgement.kind == .scam { situation.fraudSignCount = fraudSignCount }
    if needs.writing.contains(judgement.kind) {
      situation.mentionsMyWriting = WordSearch.mentionsWriting(record.text.span)
    }
    if !receiver.interests.isEmpty, needs.interest.contains(judgement.kind) {
      situation.isInteresting =
        WordSearch.holdsAny(receiver.interests, in: sender.title.span)
        || WordSearch.holdsAny(receiver.interests, in: sender.company.span)
        || WordSearch.holdsAny(receiver.interests, in: record.text.span)
    }
    if needs.asksDecency { situation.isAdult = WordSearch.isIndecent(record.text.span) }
    if needs.asksLanguage { situation.sharesLanguage = sharesLanguage(record) }
    return situation
  }

  private static func relationship(_ record: Record, isInvitation: Bool) -> Relationship {
    let sender = record.sender
    if sender.known == true || sender.metInPerson == true || record.isAnswered { return .known }
    if let strength = sender.strength, strength <= weakestKnownStrength { return .known }
    if sender.known == false || isInvitation { return .stranger }
    return .unknown
  }

  /// Different signals of fraud in different places of the message under the lens.
  private var fraudSignCount: Int {
    var places: [SignalSpan] = []
    for span in inspection.evidence.spans {
      switch span.signal {
      case .moneyLure, .valuablesAsk, .offPlatform, .romance: break
      default: continue
      }
      let isNew = !places.contains { place in
        place.signal == span.signal || place.start < span.end && span.start < place.end
      }
      if isNew { places.append(span) }
    }
    return places.count
  }

  private func sharesLanguage(_ record: Record) -> Bool? {
    guard !receiver.languages.isEmpty else { return nil }
    for mine in receiver.languages {
      for theirs in record.sender.languages
      where WordSearch.sameLanguage(mine.span, theirs.span) { return true }
    }
    if !record.sender.languages.isEmpty { return false }
    guard !record.isWordless else { return nil }
    let code = inspection.language.code
    for mine in receiver.languages
    where WordSearch.sameLanguage(
      mine.span, Span(_unsafeStart: code.utf8Start, count: code.utf8CodeUnitCount))
    { return true }
    return false
  }
}

/// Which readings of the text a policy's rows ask for, so that nothing is searched in vain.
struct PolicyNeeds: Sendable {
  var writing: KindSet = []
  var interest: KindSet = []
  var asksDecency = false
  var asksLanguage = false

  init(_ policy: Policy) {
    for row in policy.rows {
      for condition in row.conditions + row.exceptions {
        switch condition {
        case .mentionsMyWriting: writing.formUnion(row.kinds)
        case .interesting: interest.formUnion(row.kinds)
        case .adult: asksDecency = true
        case .sharesLanguage: asksLanguage = true
        default: break
        }
      }
    }
  }
}

extension Network {
  /// The network that a channel belongs to.
  public init(_ channel: Channel) {
    switch channel {
    case .linkedInNote, .linkedInNotePremium, .linkedInMessage, .inMail: self = .linkedin
    case .facebook: self = .facebook
    case .xDirectMessage: self = .x
    case .email: self = .email
    case .xing, .sms, .group: self = .other
    }
  }
}
