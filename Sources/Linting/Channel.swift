/// Where a message is sent.
public enum Channel: UInt8, Sendable, Hashable, CaseIterable {
  case linkedInNote, linkedInNotePremium, linkedInMessage, inMail, email, xDirectMessage, facebook
  case xing, sms, group

  public var name: StaticString {
    switch self {
    case .linkedInNote: "linkedin-note"
    case .linkedInNotePremium: "linkedin-note-premium"
    case .linkedInMessage: "linkedin-message"
    case .inMail: "inmail"
    case .email: "email"
    case .xDirectMessage: "x-dm"
    case .facebook: "facebook"
    case .xing: "xing"
    case .sms: "sms"
    case .group: "group"
    }
  }

  /// Whether the message is the note of a connection request.
  public var isNote: Bool { self == .linkedInNote || self == .linkedInNotePremium }

  /// Whether the channel shows a subject line.
  public var hasSubject: Bool { self == .email || self == .inMail }
}

/// How a channel counts length.
public enum LengthUnit: UInt8, Sendable, Hashable, CaseIterable {
  case utf16, gsm7, ucs2

  public var name: StaticString {
    switch self {
    case .utf16: "utf16"
    case .gsm7: "gsm7"
    case .ucs2: "ucs2"
    }
  }
}

/// What is known of a channel's limits, when and from where.
public struct ChannelLimits: Sendable {
  public let channel: Channel
  /// The most that can be sent, in the channel's unit; `nil` where no figure is known.
  public let limit: Int?
  /// Above this length answers get rarer, in UTF-16 units; `nil` where nobody measured.
  public let recommended: Int?
  /// The day the figure was last confirmed, ISO 8601; `nil` when the source has no date.
  public let confirmed: StaticString?
  public let source: StaticString
  /// How replying to an invitation without accepting it is done there, with its date.
  public let replyWithoutAccepting: StaticString?

  /// One row a channel, in their order. Source: FACTS 3 and RULES 5; where pages disagree the smaller figure stands.
  public static let all: [ChannelLimits] = [
    ChannelLimits(
      channel: .linkedInNote, limit: 200, recommended: nil, confirmed: "2026-08-16",
      source: "live-confirmed, github.com/career-ops-hq/career-ops/pull/2951",
      replyWithoutAccepting: linkedInReply),
    ChannelLimits(
      channel: .linkedInNotePremium, limit: 300, recommended: nil, confirmed: "2026-08-16",
      source:
        "live-confirmed, github.com/career-ops-hq/career-ops/pull/2951; longest real note 300",
      replyWithoutAccepting: linkedInReply),
    ChannelLimits(
      channel: .linkedInMessage, limit: 3000, recommended: 500, confirmed: nil,
      source: "leadspark-ai.com and socialsurfer.app guides; 8,000 is stated elsewhere",
      replyWithoutAccepting: linkedInReply),
    ChannelLimits(
      channel: .inMail, limit: 1900, recommended: 800, confirmed: "2022-04-30",
      source:
        "digitalmoats.com (limit); searchenginejournal.com/451007 (801-1,200: 6 % fewer answers)",
      replyWithoutAccepting: nil),
    ChannelLimits(
      channel: .email, limit: nil, recommended: nil, confirmed: nil,
      source: "no limit; RFC 5322 limits lines only", replyWithoutAccepting: nil),
    ChannelLimits(
      channel: .xDirectMessage, limit: 10000, recommended: nil, confirmed: nil,
      source: "dm_text_character_limit, pastebin.com/76D4PDJi", replyWithoutAccepting: nil),
    ChannelLimits(
      channel: .facebook, limit: nil, recommended: nil, confirmed: nil,
      source: "no documented figure; 20,000 was observed once in 2016", replyWithoutAccepting: nil),
    ChannelLimits(
      channel: .xing, limit: nil, recommended: nil, confirmed: nil,
      source: "no figure found; free members cannot add a text to a contact request",
      replyWithoutAccepting: nil),
    ChannelLimits(
      channel: .sms, limit: 160, recommended: nil, confirmed: nil,
      source: "twilio.com/docs/glossary/what-sms-character-limit: 160 GSM-7 or 70 UCS-2",
      replyWithoutAccepting: nil),
    ChannelLimits(
      channel: .group, limit: 3000, recommended: nil, confirmed: nil,
      source: "leadspark-ai.com guide", replyWithoutAccepting: nil),
  ]

  private static let linkedInReply: StaticString =
    "2026-07-27: write in the message box on the invitation's card, and leave Accept alone"

  public static func limits(of channel: Channel) -> ChannelLimits {
    let row = all[Int(channel.rawValue)]
    precondition(row.channel == channel, "rows stand in the order of the channels")
    return row
  }

  /// Characters of a single SMS once one of them is outside GSM-7.
  public static let ucs2SMSLimit = 70
}
