import Archives
import KindJudging
import Linting
import Triage

/// The results of a triage, counted and put in the order in which a person reads them.
struct TriageSummary {
  let policyName: String
  /// The day of `--now`, and from how many days on an invitation has waited long.
  let now: Int?
  let patience: Int
  var problemCount = 0
  /// Beginnings that several messages share, the most frequent first.
  var openers: [(words: [UInt8], count: Int)] = []
  private(set) var duplicateCount = 0
  private(set) var count = 0
  private var kindCounts: [MessageKind: Int] = [:]
  private var decisionCounts: [Decision: Int] = [:]
  private var wordlessCounts: [Decision: Int] = [:]
  private var monthCounts: [Int: Int] = [:]
  private var listedCounts: [Decision: Int] = [:]
  private var lists: [Decision: [TriageEntry]] = [:]
  private var waiting: [(name: String, days: Int)] = []
  private(set) var waitingCount = 0
  /// Channels on which an invitation is to be answered without accepting it.
  private var replyChannels: Set<Channel> = []
  private var letsStrangersIn = false

  /// Entries of a list that are kept; of more only the number is told, so that memory stays small.
  static let listLimit = 1000

  init(policyName: String, now: Int?, patience: Int) {
    self.policyName = policyName
    self.now = now
    self.patience = patience
  }

  mutating func add(_ entry: TriageEntry) {
    count += 1
    if entry.duplicateOf != nil { duplicateCount += 1 }
    kindCounts[entry.kind, default: 0] += 1
    decisionCounts[entry.decision, default: 0] += 1
    if let day = entry.day {
      let date = DateReading.civil(day)
      monthCounts[date.year * 12 + date.month - 1, default: 0] += 1
    }
    if entry.isInvitation {
      if entry.decision == .replyWithoutAccepting { replyChannels.insert(entry.channel) }
      let mayAccept =
        entry.decision == .accept || entry.decision == .acceptAndThank || entry.decision == .vet
      if entry.isStranger, mayAccept { letsStrangersIn = true }
    }
    if let now, let day = entry.day, entry.isOpenInvitation, now - day >= patience {
      waitingCount += 1
      if waiting.count < TriageSummary.listLimit {
        waiting.append((TriageSummary.name(of: entry), now - day))
      }
    }
    if entry.isWordless, entry.isInvitation {
      wordlessCounts[entry.decision, default: 0] += 1
    } else if entry.decision != .none {
      listedCounts[entry.decision, default: 0] += 1
      if lists[entry.decision, default: []].count < TriageSummary.listLimit {
        lists[entry.decision, default: []].append(entry)
      }
    }
  }

  /// Decisions by how much they want a person's attention.
  static let order: [Decision] = [
    .report, .vet, .replyWithoutAccepting, .acceptAndThank, .accept, .declinePolitely,
    .declineSilently, .none,
  ]

  var kinds: [(name: String, count: Int)] {
    MessageKind.allCases.compactMap { kind in kindCounts[kind].map { (kind.name.string, $0) } }
  }

  var decisions: [(name: String, count: Int)] {
    TriageSummary.order.compactMap { decision in
      decisionCounts[decision].map { (decision.name.string, $0) }
    }
  }

  /// Messages a month; months without any are left out.
  var months: [(name: String, count: Int)] {
    monthCounts.sorted { $0.key < $1.key }.map { month, count in
      let day = DateReading.iso(DateReading.day(ofMonth: month % 12 + 1, in: month / 12))
      return (String(day.string.prefix(7)), count)
    }
  }

  /// Invitations without a word, which are told as a number for each decision.
  var wordless: [(name: String, count: Int)] {
    TriageSummary.order.compactMap { decision in
      wordlessCounts[decision].map { (decision.name.string, $0) }
    }
  }

  /// Messages with words that want this decision, and how many there are beyond the limit.
  func listed(_ decision: Decision) -> (entries: [TriageEntry], count: Int) {
    (lists[decision] ?? [], listedCounts[decision] ?? 0)
  }

  /// Invitations that nobody answered for long, the oldest first.
  var undecided: [(name: String, days: Int)] { waiting.sorted { $0.days > $1.days } }

  /// Notes on what the decisions mean, only those that apply.
  var notes: [String] {
    var notes: [String] = []
    for channel in Channel.allCases where replyChannels.contains(channel) {
      let how = ChannelLimits.limits(of: channel).replyWithoutAccepting?.string
      notes.append(
        "reply without accepting, \(channel.name.string): "
          + (how ?? "no way is known; accept, or leave it"))
    }
    if letsStrangersIn {
      notes.append(
        "accepting lets a stranger see your connections, your contact details and what you share"
          + " with connections")
    }
    return notes
  }

  static func name(of entry: TriageEntry) -> String {
    var name = entry.sender.name.isEmpty ? entry.sender.given : entry.sender.name
    if name.isEmpty { name = Array("somebody".utf8) }
    return name.string
  }

  static func work(of entry: TriageEntry) -> String {
    [entry.sender.title.string, entry.sender.company.string].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }

  /// The text on one line.
  static func line(of entry: TriageEntry) -> [UInt8] {
    var line: [UInt8] = []
    for byte in entry.excerpt {
      if byte == 0x0A || byte == 0x20 || byte == 0x09 || byte == 0x0D {
        if let last = line.last, last != 0x20 { line.append(0x20) }
      } else {
        line.append(byte)
      }
    }
    return line
  }
}
