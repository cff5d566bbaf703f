/// What a received message deserves.
public enum Decision: UInt8, Sendable, Hashable, CaseIterable {
  case accept, acceptAndThank, replyWithoutAccepting, declinePolitely, declineSilently, report
  /// Facts are missing.
  case vet
  /// Nothing to decide.
  case none

  public var name: StaticString {
    switch self {
    case .accept: "accept"
    case .acceptAndThank: "accept-and-thank"
    case .replyWithoutAccepting: "reply-without-accepting"
    case .declinePolitely: "decline-politely"
    case .declineSilently: "decline-silently"
    case .report: "report"
    case .vet: "vet"
    case .none: "none"
    }
  }

  /// How far the decision lets the sender in, from 0 (not at all) to 4 (accepted); `nil` when there is
  /// nothing to decide.
  public var openness: Int? {
    switch self {
    case .report, .declineSilently: 0
    case .declinePolitely: 1
    case .vet: 2
    case .replyWithoutAccepting: 3
    case .accept, .acceptAndThank: 4
    case .none: nil
    }
  }
}

/// Which reply fits.
public enum ReplyKind: UInt8, Sendable, Hashable, CaseIterable {
  case thanks, askHowMet, askWhy, declineWithReason, followMe, coffee, suggestCall, recruiterInfo
  case declinePitch, answerHowMet, stillWantToConnect, none

  public var name: StaticString {
    switch self {
    case .thanks: "thanks"
    case .askHowMet: "ask-how-met"
    case .askWhy: "ask-why"
    case .declineWithReason: "decline-with-reason"
    case .followMe: "follow-me"
    case .coffee: "coffee"
    case .suggestCall: "suggest-call"
    case .recruiterInfo: "recruiter-info"
    case .declinePitch: "decline-pitch"
    case .answerHowMet: "answer-how-met"
    case .stillWantToConnect: "still-want-to-connect"
    case .none: "none"
    }
  }
}

/// Where a person stands to the receiver.
public enum Relationship: UInt8, Sendable, Hashable, CaseIterable {
  case known, stranger
  /// Nothing says either way.
  case unknown

  public var name: StaticString {
    switch self {
    case .known: "known"
    case .stranger: "stranger"
    case .unknown: "unknown"
    }
  }
}

/// The network a message came through, as policies tell them apart.
public enum Network: UInt8, Sendable, Hashable, CaseIterable {
  case linkedin, facebook, x, email, other

  public var name: StaticString {
    switch self {
    case .linkedin: "linkedin"
    case .facebook: "facebook"
    case .x: "x"
    case .email: "email"
    case .other: "other"
    }
  }
}
