public import Archives
public import DataFormats
import KindJudging
public import Linting

/// One line of JSON for one record: the contract of PRODUCT §4.
public struct TriageLine: Sendable {
  /// What was written so far.
  public private(set) var json = JSONWriter()

  private let ruleNames: [[UInt8]]
  private let policyName: [UInt8]

  /// - Parameter rules: The linter's, which findings index.
  public init(rules: [Rule], policy: Policy) {
    ruleNames = rules.map { $0.id.bytes }
    policyName = policy.name
  }

  /// Forgets what was written and keeps the memory.
  public mutating func removeAll() { json.removeAll() }

  /// Adds what was concluded about a record.
  public mutating func add(_ outcome: Outcome, for record: Record) {
    let judgement = outcome.judgement
    json.beginObject()
    addID(record)
    json.key("kind")
    json.name(judgement.kind.name)
    json.key("confidence")
    json.thousandths(judgement.confidence.value)
    json.key("scores")
    json.beginObject()
    json.key("generic")
    json.thousandths(judgement.generic.value)
    json.key("pitch")
    json.thousandths(judgement.pitch.value)
    json.key("personal")
    json.thousandths(judgement.personal.value)
    json.key("swap")
    json.thousandths(judgement.swap.value)
    json.endObject()
    json.key("decision")
    json.name(outcome.ruling.decision.name)
    json.key("reply")
    json.name(outcome.ruling.reply.name)
    json.key("because")
    json.beginArray()
    for reason in Because.reasons(outcome, policy: policyName) { json.string(reason) }
    json.endArray()
    json.key("findings")
    json.beginArray()
    for finding in outcome.findings {
      json.beginObject()
      json.key("rule")
      json.name(ruleNames[finding.rule])
      json.key("severity")
      json.name(finding.severity.name)
      json.key("startByte")
      json.integer(finding.span.lowerBound)
      json.key("endByte")
      json.integer(finding.span.upperBound)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endLine()
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
  public static func reasons(_ outcome: Outcome, policy: [UInt8]) -> [[UInt8]] {
    let ruling = outcome.ruling
    var reasons: [[UInt8]] = []
    if let row = ruling.row {
      reasons.append(policy + bytes(": ") + row)
    } else if outcome.isSent {
      reasons.append(bytes("you wrote it"))
    } else if ruling.decision == .none {
      switch outcome.judgement.kind {
      case .ordinary: reasons.append(bytes("no outreach, nothing to decide"))
      case .automatic: reasons.append(bytes("a one-click text, nothing to decide"))
      default: reasons.append(bytes("no invitation, and you know each other"))
      }
    } else {
      reasons.append(policy + bytes(": no row applies"))
    }
    if let next = ruling.next { reasons.append(next) }
    for fact in ruling.missing { reasons.append(bytes("missing: ") + bytes(fact.words)) }
    if outcome.situation.suspicionCount > 0, ruling.decision != .none {
      reasons.append(bytes("look twice: the profile has no photo or few connections"))
    }
    return reasons
  }

  private static func bytes(_ words: StaticString) -> [UInt8] { words.withUTF8Buffer { Array($0) } }
}
