public import Archives
public import DataFormats
import KindJudging
public import Linting

/// One line of JSON for one record: the contract of PRODUCT §4.
public struct TriageLine: Sendable {
  /// What was written so far.
  public private(set) var json = JSONWriter()

  private let pieces: LinePieces

  /// - Parameter rules: The linter's, which findings index.
  public init(rules: [Rule], policy: Policy) { pieces = LinePieces(rules: rules, policy: policy) }

  /// Hands over what was written and takes other memory instead.
  public mutating func exchange(_ bytes: inout [UInt8]) { json.exchange(&bytes) }

  /// Adds what was concluded about a record.
  public mutating func add(_ outcome: borrowing Outcome, for record: borrowing Record) {
    if record.idIsNumber {
      pieces.write(outcome, id: record.id.span, isQuoted: false, to: &json)
    } else if JSONString.isPlain(record.id.span) {
      pieces.write(outcome, id: record.id.span, isQuoted: true, to: &json)
    } else {
      pieces.write(outcome, id: JSONWriter.quoted(record.id).span, isQuoted: false, to: &json)
    }
  }

  /// Adds a record that could not be read.
  public mutating func add(errorOf record: Record, words: [UInt8]) {
    json.beginObject()
    addID(record)
    json.key("error")
    json.string(words)
    json.endObject()
    json.endLine()
  }

  private mutating func addID(_ record: Record) {
    json.key("id")
    if record.idIsNumber {
      json.value(copying: record.id.span)
    } else {
      json.string(record.id)
    }
  }
}

/// Why a decision was taken, in short sentences.
public enum Because {
  /// The deciding row first, then what follows from it, then what is missing.
  public static func reasons(_ outcome: Outcome, under policy: Policy) -> [[UInt8]] {
    let ruling = outcome.ruling
    var reasons: [[UInt8]] = []
    if let index = ruling.row {
      let row = policy.rows[index]
      reasons.append(words(row: row.name, policy.name))
      if let next = row.next { reasons.append(next) }
    } else {
      reasons.append(words(Rowless(outcome), policy.name))
    }
    for fact in MissingFact.allCases where ruling.missing.contains(fact) {
      reasons.append(words(missing: fact))
    }
    if isSuspicious(outcome) { reasons.append(bytes(suspicion)) }
    return reasons
  }

  /// Why no row of the policy decided.
  enum Rowless: UInt8, CaseIterable {
    case sent, ordinary, automatic, acquainted, noRow

    init(_ outcome: borrowing Outcome) {
      if outcome.isSent {
        self = .sent
      } else if outcome.ruling.decision == .none {
        switch outcome.judgement.kind {
        case .ordinary: self = .ordinary
        case .automatic: self = .automatic
        default: self = .acquainted
        }
      } else {
        self = .noRow
      }
    }
  }

  static let suspicion: StaticString = "look twice: the profile has no photo or few connections"

  static func isSuspicious(_ outcome: borrowing Outcome) -> Bool {
    outcome.situation.suspicionCount > 0 && outcome.ruling.decision != .none
  }

  static func words(row: [UInt8], _ policy: [UInt8]) -> [UInt8] { policy + bytes(": ") + row }

  static func words(_ reason: Rowless, _ policy: [UInt8]) -> [UInt8] {
    switch reason {
    case .sent: bytes("you wrote it")
    case .ordinary: bytes("no outreach, nothing to decide")
    case .automatic: bytes("a one-click text, nothing to decide")
    case .acquainted: bytes("no invitation, and you know each other")
    case .noRow: policy + bytes(": no row applies")
    }
  }

  static func words(missing fact: MissingFact) -> [UInt8] {
    bytes("missing: ") + bytes(fact.words)
  }

  static func bytes(_ words: StaticString) -> [UInt8] { words.withUTF8Buffer { Array($0) } }
}
