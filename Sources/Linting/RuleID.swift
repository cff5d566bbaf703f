/// The name of a rule: `family.name`.
public struct RuleID: Sendable, Hashable {
  public let family: StaticString
  public let name: StaticString

  public init(_ family: StaticString, _ name: StaticString) {
    self.family = family
    self.name = name
  }

  /// `family.name` in UTF-8.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    append(family, to: &bytes)
    bytes.append(UInt8(ascii: "."))
    append(name, to: &bytes)
    return bytes
  }

  private func append(_ text: StaticString, to bytes: inout [UInt8]) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  public static func == (left: RuleID, right: RuleID) -> Bool {
    same(left.family, right.family) && same(left.name, right.name)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in bytes { hasher.combine(byte) }
  }

  /// Whether two names are the same bytes.
  static func same(_ left: StaticString, _ right: StaticString) -> Bool {
    let count = left.utf8CodeUnitCount
    guard count == right.utf8CodeUnitCount else { return false }
    if left.utf8Start == right.utf8Start { return true }
    for offset in 0..<count where left.utf8Start[offset] != right.utf8Start[offset] { return false }
    return true
  }
}

/// How much a finding weighs.
public enum Severity: UInt8, Sendable, Hashable, Comparable, CaseIterable {
  case advice, warning, error

  public var name: StaticString {
    switch self {
    case .advice: "advice"
    case .warning: "warning"
    case .error: "error"
    }
  }

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

/// What a message is to be: the lens through which it is judged.
public enum Purpose: UInt8, Sendable, Hashable, CaseIterable {
  /// A note with a connection request.
  case invite
  /// A first message, InMail, e-mail.
  case message
  /// A later message in a sequence.
  case followUp
  /// An answer to a received message.
  case reply
  /// A message that somebody else wrote.
  case received

  public var name: StaticString {
    switch self {
    case .invite: "invite"
    case .message: "message"
    case .followUp: "follow-up"
    case .reply: "reply"
    case .received: "received"
    }
  }
}

/// The severity of a rule for each purpose; `nil` where the rule doesn't apply.
public struct SeverityTable: Sendable, Hashable {
  public var invite: Severity?
  public var message: Severity?
  public var followUp: Severity?
  public var reply: Severity?
  public var received: Severity?

  public init(
    invite: Severity? = nil, message: Severity? = nil, followUp: Severity? = nil,
    reply: Severity? = nil, received: Severity? = nil
  ) {
    self.invite = invite
    self.message = message
    self.followUp = followUp
    self.reply = reply
    self.received = received
  }

  /// The same for every purpose.
  public static func always(_ severity: Severity) -> SeverityTable {
    SeverityTable(
      invite: severity, message: severity, followUp: severity, reply: severity, received: severity)
  }

  /// For invitations, messages, follow-ups and received ones, but not for replies.
  public static func outreach(_ severity: Severity) -> SeverityTable {
    SeverityTable(
      invite: severity, message: severity, followUp: severity, received: severity)
  }

  /// For what the user is about to send: invitations, messages, follow-ups and replies.
  public static func drafts(_ severity: Severity) -> SeverityTable {
    SeverityTable(invite: severity, message: severity, followUp: severity, reply: severity)
  }

  /// For first messages and follow-ups, as drafts and as received ones.
  public static func messages(_ severity: Severity) -> SeverityTable {
    SeverityTable(message: severity, followUp: severity, received: severity)
  }

  public static func invites(_ severity: Severity) -> SeverityTable {
    SeverityTable(invite: severity)
  }

  public static func followUps(_ severity: Severity) -> SeverityTable {
    SeverityTable(followUp: severity, received: severity)
  }

  public static func replies(_ severity: Severity) -> SeverityTable {
    SeverityTable(reply: severity)
  }

  public subscript(purpose: Purpose) -> Severity? {
    switch purpose {
    case .invite: invite
    case .message: message
    case .followUp: followUp
    case .reply: reply
    case .received: received
    }
  }
}
