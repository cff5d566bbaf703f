import Archives
import KindJudging
import Linting
import Triage

/// The results of a triage, counted and put in the order in which a person reads them.
struct TriageSummary {
  let entries: [TriageEntry]
  let policyName: String
  let problemCount: Int
  /// The day of `--now`, and from how many days on an invitation has waited long.
  let now: Int?
  let patience: Int

  /// Decisions by how much they want a person's attention.
  static let order: [Decision] = [
    .report, .vet, .replyWithoutAccepting, .acceptAndThank, .accept, .declinePolitely,
    .declineSilently, .none,
  ]

  var kinds: [(name: String, count: Int)] {
    MessageKind.allCases.compactMap { kind in
      let count = entries.count { $0.kind == kind }
      return count > 0 ? (kind.name.string, count) : nil
    }
  }

  var decisions: [(name: String, count: Int)] {
    TriageSummary.order.compactMap { decision in
      let count = entries.count { $0.decision == decision }
      return count > 0 ? (decision.name.string, count) : nil
    }
  }

  /// Messages a month, from the first month to the last, months without any left out.
  var months: [(name: String, count: Int)] {
    var counts: [String: Int] = [:]
    for entry in entries {
      guard let day = entry.day else { continue }
      counts[String(DateReading.iso(day).string.prefix(7)), default: 0] += 1
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Invitations without a word, which are told as a number for each decision.
  var wordless: [(name: String, count: Int)] {
    TriageSummary.order.compactMap { decision in
      let count = entries.count { $0.isWordless && $0.isInvitation && $0.decision == decision }
      return count > 0 ? (decision.name.string, count) : nil
    }
  }

  /// Messages with words that want this decision; nothing is listed where nothing is to decide.
  func listed(_ decision: Decision) -> [TriageEntry] {
    guard decision != .none else { return [] }
    return entries.filter { $0.decision == decision && !($0.isWordless && $0.isInvitation) }
  }

  /// Invitations that nobody answered for long, the oldest first.
  var undecided: [(entry: TriageEntry, days: Int)] {
    guard let now else { return [] }
    var found: [(entry: TriageEntry, days: Int)] = []
    for entry in entries where entry.isOpenInvitation {
      if let day = entry.day, now - day >= patience { found.append((entry, now - day)) }
    }
    return found.sorted { $0.days > $1.days }
  }

  /// Notes on what the decisions mean, only those that apply.
  var notes: [String] {
    var notes: [String] = []
    let replies = entries.filter { $0.decision == .replyWithoutAccepting && $0.isInvitation }
    for channel in Channel.allCases where replies.contains(where: { $0.channel == channel }) {
      let how = ChannelLimits.limits(of: channel).replyWithoutAccepting?.string
      notes.append(
        "reply without accepting, \(channel.name.string): "
          + (how ?? "no way is known; accept, or leave it"))
    }
    let lets = entries.contains { entry in
      entry.isStranger && entry.isInvitation
        && (entry.decision == .accept || entry.decision == .acceptAndThank
          || entry.decision == .vet)
    }
    if lets {
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
