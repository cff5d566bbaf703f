/// A kind of evidence that phrases and structure give; never a verdict by itself.
public enum Signal: UInt8, Sendable, Hashable, CaseIterable {
  /// The platform's own invitation sentence.
  case defaultText
  /// A one-click text.
  case oneClick
  /// The wish to connect or to grow a network.
  case networkWish
  /// How the sender came across the reader.
  case provenance
  /// Praise without an object.
  case flattery
  /// What the sender's firm does for others, or offers the reader.
  case offer
  /// Result figures, customer names, scarcity: the seller's proof.
  case proof
  /// A demo, audit, trial, discount or call that leads to a sale.
  case demoAsk
  /// A question about the reader's business that opens a sale.
  case discovery
  /// A call, chat, coffee or minutes are asked for.
  case meetingAsk
  /// A later step of a sequence: bump, check-in, break-up.
  case followUp
  /// A job is offered or sounded out.
  case jobOffer
  /// Words of hiring that ordinary mail about interviews holds too.
  case hiringWords
  /// A reason that depends on the reader: met, heard, read, was sent by, uses.
  case reason
  /// A named thing of the reader's: talk, article, paper, project.
  case anchor
  /// Quick riches: investment, passive income, guaranteed returns.
  case moneyLure
  /// Money, cards, codes, documents or accounts are asked for.
  case valuablesAsk
  /// A move to a private chat.
  case offPlatform
  /// Personal attention to a stranger.
  case romance
  /// "This is not a pitch" and the like.
  case deniedPitch
  /// Words of running business and daily life: invoices, rooms, dates, attachments asked for.
  case ordinaryLife
  /// The text answers something.
  case answer
  /// Thanks for connecting or accepting.
  case thanksForConnecting
  /// Prices, discounts, free samples: the terms of a sale.
  case price
  /// A job seeker's or student's wish for advice, openings, a place.
  case seeker
  /// Family, friends, meals and lifts.
  case homeLife
  /// A page, a figure, a precise question: what only a reader of the work can name.
  case detail
  /// Something is turned down.
  case decline
  /// A slot whose name asks for a reason: an event, a post, a point; not a name, a firm or a title.
  case heldReason
  /// Words about the reader that are often a reason and sometimes flattery: what they said, made or are known for.
  case reference
  /// Words of orders, dates, offices and houses, which other kinds hold too.
  case everyday

  public static let count = 31

  public var name: StaticString {
    switch self {
    case .defaultText: "default-text"
    case .oneClick: "one-click"
    case .networkWish: "network-wish"
    case .provenance: "provenance"
    case .flattery: "flattery"
    case .offer: "offer"
    case .proof: "proof"
    case .demoAsk: "demo-ask"
    case .discovery: "discovery"
    case .meetingAsk: "meeting-ask"
    case .followUp: "follow-up"
    case .jobOffer: "job-offer"
    case .hiringWords: "hiring-words"
    case .reason: "reason"
    case .anchor: "anchor"
    case .moneyLure: "money-lure"
    case .valuablesAsk: "valuables-ask"
    case .offPlatform: "off-platform"
    case .romance: "romance"
    case .deniedPitch: "denied-pitch"
    case .ordinaryLife: "ordinary-life"
    case .answer: "answer"
    case .thanksForConnecting: "thanks-for-connecting"
    case .price: "price"
    case .seeker: "seeker"
    case .homeLife: "home-life"
    case .detail: "detail"
    case .decline: "decline"
    case .heldReason: "held-reason"
    case .reference: "reference"
    case .everyday: "everyday"
    }
  }
}

/// How often each signal was met.
public struct SignalCounts: Sendable, Hashable {
  private var counts: InlineArray<32, UInt8> = InlineArray(repeating: 0)
  /// The signals that were met.
  public private(set) var present = SignalSet()

  public init() {}

  init(_ counts: InlineArray<32, UInt8>, _ present: SignalSet) {
    self.counts = counts
    self.present = present
  }

  /// Counts stop at 255.
  public subscript(signal: Signal) -> Int { Int(counts[Int(signal.rawValue)]) }

  /// The count of the signal with this raw value.
  @inline(__always)
  package func count(at number: Int) -> Int { Int(counts[number]) }

  public func has(_ signal: Signal) -> Bool { present.contains(signal) }

  public static func == (left: SignalCounts, right: SignalCounts) -> Bool {
    for index in 0..<Signal.count where left.counts[index] != right.counts[index] { return false }
    return true
  }

  public func hash(into hasher: inout Hasher) {
    for index in 0..<Signal.count { hasher.combine(counts[index]) }
  }
}

/// Some of the signals.
public struct SignalSet: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32
  @inlinable @inline(__always)
  public init(rawValue: UInt32) { self.rawValue = rawValue }
  @inlinable @inline(__always)
  public init(_ signal: Signal) { rawValue = 1 &<< UInt32(signal.rawValue) }

  /// Both sets as one. The compiler makes a number of constant ones, where a list of sets would be made when it is first
  /// asked for, and each message would ask whether it was.
  @inlinable @inline(__always)
  package static func | (left: SignalSet, right: SignalSet) -> SignalSet {
    SignalSet(rawValue: left.rawValue | right.rawValue)
  }

  /// Those that speak for mail that wants to win somebody: whose `Signal.kind` is generic, pitch, recruiter or scam.
  /// Named one by one, so that the compiler makes a number of them; a test compares the two.
  package static var outreach: SignalSet {
    SignalSet(.networkWish) | SignalSet(.flattery) | SignalSet(.seeker) | SignalSet(.offer)
      | SignalSet(.price) | SignalSet(.proof) | SignalSet(.demoAsk) | SignalSet(.discovery)
      | SignalSet(.followUp) | SignalSet(.deniedPitch) | SignalSet(.jobOffer)
      | SignalSet(.moneyLure) | SignalSet(.valuablesAsk) | SignalSet(.offPlatform)
      | SignalSet(.romance)
  }

  /// How many signals of `other` are in it.
  @inline(__always)
  package func count(of other: SignalSet) -> Int { (rawValue & other.rawValue).nonzeroBitCount }

  @inline(__always)
  public func contains(_ signal: Signal) -> Bool {
    rawValue &>> UInt32(signal.rawValue) & 1 != 0
  }
}
