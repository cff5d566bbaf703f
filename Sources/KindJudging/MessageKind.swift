/// What a message is, from its receiver's side.
public enum MessageKind: UInt8, Sendable, Hashable, CaseIterable {
  /// The platform's own sentence, or hardly more.
  case standard
  /// Could be sent to anybody unchanged, and sells nothing.
  case generic
  case pitch
  case recruiter
  case scam
  /// Gives a reason that depends on the recipient, and doesn't sell.
  case personal
  /// Not outreach.
  case ordinary
  /// A one-click text of the platform.
  case automatic

  /// The word used in every output. `standard` is written `default`.
  public var name: StaticString {
    switch self {
    case .standard: "default"
    case .generic: "generic"
    case .pitch: "pitch"
    case .recruiter: "recruiter"
    case .scam: "scam"
    case .personal: "personal"
    case .ordinary: "ordinary"
    case .automatic: "automatic"
    }
  }
}

/// A share from 0 to 1 in whole thousandths, so that native and page builds print the same digits.
public struct Thousandths: Sendable, Hashable, Comparable {
  /// 0…1000.
  public let value: Int

  /// Values outside 0…1000 are clamped.
  public init(_ value: Int) {
    self.value = min(1000, max(0, value))
  }

  public static func < (left: Thousandths, right: Thousandths) -> Bool { left.value < right.value }
}

/// What was concluded about a message's kind.
public struct KindJudgement: Sendable, Hashable {
  public var kind: MessageKind
  /// How sure: the share of such judgements that hold.
  public var confidence: Thousandths
  public var generic: Thousandths
  public var pitch: Thousandths
  public var personal: Thousandths
  /// Share of the message that would survive unchanged if it were sent to someone else.
  public var swap: Thousandths

  public init(
    kind: MessageKind, confidence: Thousandths, generic: Thousandths, pitch: Thousandths,
    personal: Thousandths, swap: Thousandths
  ) {
    self.kind = kind
    self.confidence = confidence
    self.generic = generic
    self.pitch = pitch
    self.personal = personal
    self.swap = swap
  }
}
