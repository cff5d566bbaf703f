import DataFormats
import KindJudging
public import Linting
import MessageText

/// The report that other programs read: `tact.lint/1`, as PRODUCT §4 lays it down.
public struct LintJSON {
  private var writer = JSONWriter(reservingCapacity: 4096)
  private let rules: [Rule]
  private var messageCount = 0
  private var errorCount = 0
  private var warningCount = 0
  private var adviceCount = 0

  public init(rules: [Rule]) {
    self.rules = rules
    writer.beginObject()
    writer.key("schema")
    writer.string("tact.lint/1")
    writer.key("messages")
    writer.beginArray()
  }

  /// Adds one message.
  public mutating func add(_ judged: JudgedMessage) {
    messageCount += 1
    errorCount += judged.count(.error)
    warningCount += judged.count(.warning)
    adviceCount += judged.count(.advice)
    let assessment = judged.assessment
    writer.beginObject()
    member("id", judged.id)
    member("channel", judged.context.channel.name)
    member("as", judged.context.purpose.name)
    member("kind", assessment.judgement.kind.name)
    score("confidence", assessment.judgement.confidence)
    member("verdict", assessment.verdict.name)
    writer.key("unchecked")
    writer.beginArray()
    for family in assessment.unchecked { writer.string(family) }
    writer.endArray()
    add(judged.length)
    writer.key("scores")
    writer.beginObject()
    score("generic", assessment.judgement.generic)
    score("pitch", assessment.judgement.pitch)
    score("personal", assessment.judgement.personal)
    score("swap", assessment.judgement.swap)
    writer.endObject()
    writer.key("findings")
    writer.beginArray()
    let lines = LineIndex(judged.bytes)
    for (index, finding) in assessment.findings.enumerated() {
      add(finding, fix: judged.fixes[index], judged.bytes, lines)
    }
    writer.endArray()
    writer.endObject()
  }

  /// The whole report, ended by a line feed.
  public mutating func finish() -> [UInt8] {
    writer.endArray()
    writer.key("summary")
    writer.beginObject()
    member("messages", messageCount)
    member("errors", errorCount)
    member("warnings", warningCount)
    member("advice", adviceCount)
    writer.endObject()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private mutating func member(_ key: StaticString, _ value: StaticString) {
    writer.key(key)
    writer.string(value)
  }

  private mutating func member(_ key: StaticString, _ value: [UInt8]) {
    writer.key(key)
    writer.string(value)
  }

  private mutating func member(_ key: StaticString, _ value: Int) {
    writer.key(key)
    writer.integer(value)
  }

  private mutating func score(_ key: StaticString, _ value: Thousandths) {
    writer.key(key)
    writer.thousandths(value.value)
  }

  private mutating func add(_ length: MessageLength) {
    writer.key("length")
    writer.beginObject()
    member("counted", length.counted)
    writer.key("limit")
    if let limit = length.limit { writer.integer(limit) } else { writer.null() }
    member("unit", length.unit.name)
    member("graphemes", length.graphemes)
    writer.endObject()
  }

  private mutating func add(
    _ finding: Finding, fix: Fix?, _ bytes: [UInt8], _ lines: LineIndex
  ) {
    let rule = rules[finding.rule]
    writer.beginObject()
    member("rule", rule.id.bytes)
    writer.key("about")
    if let about = rule.about { writer.string(about.name) } else { writer.null() }
    member("severity", finding.severity.name)
    member("message", FindingWords.message(of: finding, rule: rule))
    member("why", rule.why)
    member("remedy", rule.remedy)
    let start = lines.position(ofByte: finding.span.lowerBound)
    let end = lines.position(ofByte: finding.span.upperBound)
    writer.key("span")
    writer.beginObject()
    member("startByte", finding.span.lowerBound)
    member("endByte", finding.span.upperBound)
    member("startLine", start.line)
    member("startColumn", start.column)
    member("endLine", end.line)
    member("endColumn", end.column)
    writer.endObject()
    writer.key("text")
    writer.string(Array(bytes[finding.span]))
    writer.key("fixes")
    writer.beginArray()
    if let fix { add(fix) }
    writer.endArray()
    writer.endObject()
  }

  private mutating func add(_ fix: Fix) {
    writer.beginObject()
    member("title", fix.title)
    member("safety", fix.safety.name)
    writer.key("edits")
    writer.beginArray()
    for edit in fix.edits {
      writer.beginObject()
      member("startByte", edit.span.lowerBound)
      member("endByte", edit.span.upperBound)
      member("replacement", edit.replacement)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
}
