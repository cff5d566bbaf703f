import Archives
import DataFormats
import Linting
import Triage

/// The table for spreadsheets: one row a message, nothing in it that a spreadsheet would run.
struct TriageTable {
  private var writer = CSVWriter(isSpreadsheetSafe: true)
  private let ruleNames: [[UInt8]]
  private let policyName: [UInt8]

  init(rules: [Rule], policyName: [UInt8]) {
    ruleNames = rules.map { $0.id.bytes }
    self.policyName = policyName
  }

  var bytes: [UInt8] { writer.bytes }

  mutating func removeAll() { writer.removeAll() }

  static var header: [UInt8] {
    Array(
      "id,kind,confidence,decision,reply,because,from,title,company,date,findings,text,error\n".utf8
    )
  }

  mutating func add(_ outcome: Outcome, for record: Record) {
    let ruling = outcome.ruling
    writer.field(record.id)
    writer.field(outcome.judgement.kind.name)
    writer.thousandths(outcome.judgement.confidence.value)
    writer.field(ruling.decision.name)
    writer.field(ruling.reply.name)
    writer.field(
      Array(Because.reasons(outcome, policy: policyName).joined(separator: [0x3B, 0x20])))
    writer.field(record.sender.name)
    writer.field(record.sender.title)
    writer.field(record.sender.company)
    writer.field(record.day.map { DateReading.iso($0) } ?? [])
    writer.field(Array(outcome.findings.map { ruleNames[$0.rule] }.joined(separator: [0x20])))
    writer.field(record.text)
    writer.field("")
    writer.endRow()
  }

  mutating func add(errorOf record: Record, words: [UInt8]) {
    writer.field(record.id)
    for _ in 0..<11 { writer.field("") }
    writer.field(words)
    writer.endRow()
  }
}
