public import MessageText

/// Circumstances of a draft or of a received message.
public struct LintContext: Sendable {
  public var purpose: Purpose
  public var channel: Channel
  /// Whether the channel was stated; when it was only assumed, long texts are not held to its limit.
  public var channelIsStated: Bool
  /// UTF-8; `nil` when no subject was given at all.
  public var subject: [UInt8]?
  /// Today as days since 1970-01-01, if known.
  public var today: Int?
  /// At most one; held apart, since contexts are copied for each message and few have any of it.
  private var seldom: [Seldom] = []

  private struct Seldom {
    var facts: Facts?
    var replyTo: Message?
    var excluded: [Range<Int>] = []
    var ignoreLines: [IgnoreLine] = []
  }

  public var facts: Facts? {
    get { seldom.isEmpty ? nil : seldom[0].facts }
    set { if newValue != nil || !seldom.isEmpty { change { $0.facts = newValue } } }
  }
  /// The message that is answered, for replies.
  public var replyTo: Message? {
    get { seldom.isEmpty ? nil : seldom[0].replyTo }
    set { if newValue != nil || !seldom.isEmpty { change { $0.replyTo = newValue } } }
  }
  /// Byte ranges that are no part of the message: subject line, ignore lines.
  public var excluded: [Range<Int>] {
    get { seldom.isEmpty ? [] : seldom[0].excluded }
    set { if !newValue.isEmpty || !seldom.isEmpty { change { $0.excluded = newValue } } }
  }
  /// Lines of the draft that silence rules.
  public var ignoreLines: [IgnoreLine] {
    get { seldom.isEmpty ? [] : seldom[0].ignoreLines }
    set { if !newValue.isEmpty || !seldom.isEmpty { change { $0.ignoreLines = newValue } } }
  }

  public init(
    purpose: Purpose = .invite, channel: Channel = .linkedInNote, channelIsStated: Bool = true,
    facts: Facts? = nil, subject: [UInt8]? = nil, replyTo: Message? = nil, today: Int? = nil,
    excluded: [Range<Int>] = []
  ) {
    self.purpose = purpose
    self.channel = channel
    self.channelIsStated = channelIsStated
    self.subject = subject
    self.today = today
    if facts != nil || replyTo != nil || !excluded.isEmpty {
      seldom = [Seldom(facts: facts, replyTo: replyTo, excluded: excluded)]
    }
  }

  /// The same for a message of which nothing else is known, as most that are received.
  public init(purpose: Purpose, channel: Channel) {
    self.purpose = purpose
    self.channel = channel
    channelIsStated = true
  }

  private mutating func change(_ body: (inout Seldom) -> Void) {
    if seldom.isEmpty { seldom = [Seldom()] }
    body(&seldom[0])
  }

  /// What the context tells the rules before they are asked.
  var signs: Signs {
    var signs: Signs = subject == nil ? [] : .subject
    if seldom.isEmpty { return signs }
    if case .some = seldom[0].facts { signs.insert(.facts) }
    if !seldom[0].ignoreLines.isEmpty { signs.insert(.ignoreLines) }
    return signs
  }
}
