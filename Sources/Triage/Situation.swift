public import KindJudging

/// All that a policy looks at: the judgement of a message and what is known of its sender.
public struct Situation: Sendable, Hashable {
  public var kind: MessageKind
  public var network: Network
  /// Whether it came with a connection request.
  public var isInvitation: Bool
  public var relationship: Relationship
  public var metInPerson: Bool?
  /// The title says recruiter, or the facts do; never the text.
  public var hasRecruiterTitle: Bool
  public var mutuals: Int?
  /// The message praises or discusses something the receiver wrote.
  public var mentionsMyWriting: Bool
  /// The sender lives in the receiver's home area; `nil` when the place is not known.
  public var isLocal: Bool?
  /// A word of the receiver's interest list stands in title, company or text.
  public var isInteresting: Bool
  /// The sender's or the message's language is one of the receiver's; `nil` when nobody said.
  public var sharesLanguage: Bool?
  public var isAdult: Bool
  /// Independent signs of fraud: different signals in different places.
  public var fraudSignCount: Int
  /// No photo, few connections: reasons to look twice that never decide alone.
  public var suspicionCount: Int

  public init(
    kind: MessageKind, network: Network = .linkedin, isInvitation: Bool = true,
    relationship: Relationship = .unknown
  ) {
    self.kind = kind
    self.network = network
    self.isInvitation = isInvitation
    self.relationship = relationship
    metInPerson = nil
    hasRecruiterTitle = false
    mutuals = nil
    mentionsMyWriting = false
    isLocal = nil
    isInteresting = false
    sharesLanguage = nil
    isAdult = false
    fraudSignCount = 0
    suspicionCount = 0
  }
}
