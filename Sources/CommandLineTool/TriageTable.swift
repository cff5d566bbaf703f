import Archives
import DataFormats
import Linting
import Reporting
import Triage

/// The table for spreadsheets: one row a message, nothing in it that a spreadsheet would run.
struct TriageTable {
  private var writer = CSVWriter(isSpreadsheetSafe: true)
  private let ruleNames: [[UInt8]]
  private let policy: Policy

  init(rules: [Rule], policy: Policy) {
    ruleNames = rules.map { $0.id.bytes }
    self.policy = policy
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
    writer.field(shown(record.id))
    writer.field(outcome.judgement.kind.name)
    writer.thousandths(outcome.judgement.confidence.value)
    writer.field(ruling.decision.name)
    writer.field(ruling.reply.name)
    writer.field(
      Array(Because.reasons(outcome, under: policy).joined(separator: [0x3B, 0x20])))
    writer.field(shown(record.sender.name))
    writer.field(shown(record.sender.title))
    writer.field(shown(record.sender.company))
    writer.field(record.day.map { DateReading.iso($0) } ?? [])
    writer.field(Array(outcome.findings.map { ruleNames[$0.rule] }.joined(separator: [0x20])))
    writer.field(shown(record.text))
    writer.field("")
    writer.endRow()
  }

  mutating func add(errorOf record: Record, words: [UInt8]) {
    writer.field(shown(record.id))
    for _ in 0..<11 { writer.field("") }
    writer.field(words)
    writer.endRow()
  }

  /// A text from outside on one line, invisible characters spelled out.
  private func shown(_ text: [UInt8]) -> [UInt8] {
    var isPlain = true
    for byte in text where byte < 0x20 || byte >= 0x7F {
      isPlain = false
      break
    }
    var line = text
    if !isPlain {
      line = text.filter { $0 != 0x0D }.map { $0 == 0x0A || $0 == 0x09 ? 0x20 : $0 }
      line = TerminalText.safe(line)
    }
    // Blanks in front would hide from the writer what a spreadsheet might run.
    if line.first == 0x20 { line = Array(line.drop { $0 == 0x20 }) }
    // Build servers take a line that begins like this for a command.
    return line.starts(with: Array("::".utf8)) ? [0x27] + line : line
  }
}
