import DataFormats
import KindJudging
import Linting
import Triage

/// Who receives the messages and by which policy: from options and `tact.json`.
struct TriageProfile {
  var policy = Policy.pullara
  var receiver = Receiver()

  /// A key of the configuration that says nothing usable.
  private struct Fault: Error {
    var byteOffset: Int
    var what: String
    var next: String
  }

  static let receiverKeys = [
    "name", "names", "homeArea", "languages", "handle", "interests", "goal", "profile", "work",
    "reason",
  ]
  static let policyKeys = ["preset", "orientation", "rows"]
  static let rowKeys = ["if", "unless", "decision", "reply", "next", "before"]

  init(_ configuration: Configuration, _ arguments: Arguments) throws {
    do {
      if let me = configuration.me { try readReceiver(me) }
      if let value = configuration.policy {
        try readPolicy(value, preset: arguments.value("--policy"))
      } else if let name = arguments.value("--policy") {
        policy = TriageProfile.preset(named: name) ?? .pullara
      }
    } catch let fault as Fault {
      let path = configuration.path ?? "tact.json"
      let bytes = (try? Files.read(path)) ?? []
      throw Problem(
        place: Configuration.place(path.terminalSafe, fault.byteOffset, bytes), what: fault.what,
        next: fault.next)
    }
    if let word = arguments.value("--orientation") {
      guard let value = Double(word), value >= 0, value <= 1 else {
        throw UsageError.other("`--orientation` takes a number from 0 (quality) to 1 (quantity)")
      }
      policy.orientation = value
    }
  }

  static func preset(named name: String) -> Policy? {
    Policy.presets.first { $0.name.string == name }
  }

  // MARK: me

  private mutating func readReceiver(_ value: JSONValue) throws {
    guard let members = value.members else {
      throw Fault(
        byteOffset: value.byteRange.lowerBound, what: "`me` is no object",
        next: "write it in braces")
    }
    for member in members {
      switch member.key.string {
      case "homeArea": receiver.homeArea = try TriageProfile.texts(member)
      case "languages": receiver.languages = try TriageProfile.texts(member)
      case "interests": receiver.interests = try TriageProfile.texts(member)
      case let key:
        if TriageProfile.receiverKeys.contains(key) { continue }
        throw TriageProfile.unknown(member, TriageProfile.receiverKeys, "key of `me`")
      }
    }
  }

  /// One text, or a list of texts.
  private static func texts(_ member: JSONMember) throws -> [[UInt8]] {
    if let text = member.value.text { return [text] }
    let texts = member.value.elements?.compactMap(\.text)
    guard let texts, texts.count == member.value.elements?.count else {
      throw Fault(
        byteOffset: member.value.byteRange.lowerBound,
        what: "`\(member.key.string)` is no list of texts", next: "write [\"one\", \"two\"]")
    }
    return texts
  }

  private static func unknown(_ member: JSONMember, _ known: [String], _ what: String) -> Fault {
    let name = member.key.string
    let nearest = NearestName.of(name, among: known)
    return Fault(
      byteOffset: member.keyByteRange.lowerBound,
      what: "`\(name.terminalSafe)` is no \(what)"
        + (nearest.map { ", did you mean `\($0)`?" } ?? ""),
      next: "write one of " + known.joined(separator: ", "))
  }

  // MARK: policy

  private mutating func readPolicy(_ value: JSONValue, preset stated: String?) throws {
    if let name = value.text {
      policy = try TriageProfile.preset(name, at: value, or: stated)
      return
    }
    guard let members = value.members else {
      throw Fault(
        byteOffset: value.byteRange.lowerBound, what: "`policy` is no object",
        next: "write the name of a preset, or an object")
    }
    for member in members where !TriageProfile.policyKeys.contains(member.key.string) {
      throw TriageProfile.unknown(member, TriageProfile.policyKeys, "key of `policy`")
    }
    if let preset = value.value(forKey: "preset") {
      policy = try TriageProfile.preset(preset.text ?? [], at: preset, or: stated)
    } else if let stated {
      policy = TriageProfile.preset(named: stated) ?? policy
    }
    if let orientation = value.value(forKey: "orientation") {
      guard let thousandths = orientation.thousandths, (0...1000).contains(thousandths) else {
        throw Fault(
          byteOffset: orientation.byteRange.lowerBound, what: "this is no orientation",
          next: "write a number from 0 (quality) to 1 (quantity)")
      }
      policy.orientation = Double(thousandths) / 1000
    }
    for member in value.value(forKey: "rows")?.members ?? [] { try readRow(member) }
  }

  private static func preset(
    _ name: [UInt8], at value: JSONValue, or stated: String?
  ) throws -> Policy {
    guard let found = preset(named: name.string) else {
      let names = Policy.presets.map(\.name.string)
      let nearest = NearestName.of(name.string, among: names)
      throw Fault(
        byteOffset: value.byteRange.lowerBound,
        what: "this is no policy" + (nearest.map { ", did you mean `\($0)`?" } ?? ""),
        next: "write one of " + names.joined(separator: ", "))
    }
    return stated.flatMap { preset(named: $0) } ?? found
  }

  /// Changes the row of that name, or adds one where `if` says when it applies.
  private mutating func readRow(_ member: JSONMember) throws {
    for part in member.value.members ?? [] where !TriageProfile.rowKeys.contains(part.key.string) {
      throw TriageProfile.unknown(part, TriageProfile.rowKeys, "key of a row")
    }
    let names = policy.rows.map(\.name.string)
    let existing = policy.rows.firstIndex { $0.name == member.key }
    let conditions = member.value.value(forKey: "if")
    guard existing != nil || conditions != nil else {
      var fault = TriageProfile.unknown(
        member, names, "row of the policy `\(policy.name.string)`")
      fault.next += "; a new row needs `if`"
      throw fault
    }
    var row =
      existing.map { policy.rows[$0] } ?? PolicyRow(member.key, if: [], then: .vet)
    if let conditions { row.conditions = try PolicyCondition.list(conditions).get(orThrow) }
    if let exceptions = member.value.value(forKey: "unless") {
      row.exceptions = try PolicyCondition.list(exceptions).get(orThrow)
    }
    if let decision = member.value.value(forKey: "decision") {
      row.decision = try TriageProfile.word(decision, Decision.allCases, \.name, "decision")
      row.reply = .none
    } else if existing == nil {
      throw Fault(
        byteOffset: member.keyByteRange.lowerBound, what: "this new row decides nothing",
        next: "give it a `decision`")
    }
    if let reply = member.value.value(forKey: "reply") {
      row.reply = try TriageProfile.word(reply, ReplyKind.allCases, \.name, "reply")
    }
    if let next = member.value.value(forKey: "next") { row.next = next.text }
    if row.decision == .report, !row.conditions.contains(.fraudProven) {
      throw Fault(
        byteOffset: member.keyByteRange.lowerBound,
        what: "a report accuses somebody, and this row asks for no proof",
        next: "add \"fraudProven\": true to its `if`, which wants two signs of fraud")
    }
    if let existing {
      policy.rows[existing] = row
      return
    }
    var place = policy.rows.count
    if let before = member.value.value(forKey: "before") {
      guard let found = policy.rows.firstIndex(where: { $0.name == before.text }) else {
        throw Fault(
          byteOffset: before.byteRange.lowerBound, what: "there is no such row",
          next: "write one of " + names.joined(separator: ", "))
      }
      place = found
    }
    policy.rows.insert(row, at: place)
  }

  private func orThrow(_ fault: PolicyCondition.Fault) -> any Error {
    Fault(byteOffset: fault.byteOffset, what: fault.what, next: fault.next)
  }

  private static func word<Word>(
    _ value: JSONValue, _ words: [Word], _ name: (Word) -> StaticString, _ what: String
  ) throws -> Word {
    guard let found = words.first(where: { name($0).string == value.text?.string }) else {
      let nearest = NearestName.of(value.text?.string ?? "", among: words.map { name($0).string })
      throw Fault(
        byteOffset: value.byteRange.lowerBound,
        what: "this is no \(what)" + (nearest.map { ", did you mean `\($0)`?" } ?? ""),
        next: "write one of " + words.map { name($0).string }.joined(separator: ", "))
    }
    return found
  }
}
