import Archives
import DataFormats
import KindJudging
import Linting
import MessageText
import Triage

/// A part of the input on its way: what was read, and what was made of it.
final class TriageJob {
  var lines = LineBatch()
  var rows = CSVBatch()
  var columns: CSVColumns?
  /// Whether the first row is the header.
  var skipsFirstRow = false
  var records: [Record] = []
  /// The file that the part is from, for messages.
  var place = ""
  /// What goes to the output as it is.
  var output: [UInt8] = []
  /// For `--duplicates`: the id and the hash of each record, in order, and where its line ends in `output`.
  var marks: [DuplicateMark] = []
  /// What a report is made of.
  var entries: [TriageEntry] = []
  var problems: [TriageProblem] = []
  /// Rows that hold no message.
  var blankCount = 0
  var recordCount = 0

  func removeAll() {
    lines.removeAll()
    rows.removeAll()
    records.removeAll(keepingCapacity: true)
    output.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    entries.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    columns = nil
    skipsFirstRow = false
    blankCount = 0
    recordCount = 0
  }
}

/// What `--duplicates` must know of a record once all before it have been seen.
struct DuplicateMark {
  var id: [UInt8]
  var key: DuplicateTable.Key?
  /// Where the record's line ends in the job's output.
  var outputEnd: Int
  /// Whether the line is a record's, not an error's.
  var isRecord: Bool
}

/// A record that could not be read.
struct TriageProblem {
  var place: String
  var line: Int
  var column: Int?
  var words: String

  var shown: String {
    "\(place.terminalSafe):\(line)" + (column.map { ":\($0)" } ?? "") + ": error: \(words)"
  }
}

/// What a report says of one message.
struct TriageEntry {
  var id: [UInt8]
  var sender: Sender
  var day: Int?
  var kind: MessageKind
  var confidence: Int
  var decision: Decision
  var reply: ReplyKind
  var because: [[UInt8]]
  var isWordless: Bool
  var isInvitation: Bool
  var isStranger: Bool
  var isSponsored: Bool
  /// Whether an invitation waits for an answer, as far as the records tell.
  var isOpenInvitation: Bool
  var category: BusinessCategory?
  var channel: Channel
  var duplicateKey: DuplicateTable.Key?
  /// How the text begins, for `--duplicates`; `nil` for what nobody chose to write so.
  var opening: OpenerTable.Opening?
  /// The beginning of the text.
  var excerpt: [UInt8]
  var duplicateOf: [UInt8]?

  static let excerptByteLimit = 400

  /// The text, or its beginning up to the end of a word and an ellipsis.
  static func excerpt(of text: [UInt8]) -> [UInt8] {
    if text.count <= excerptByteLimit { return text }
    let start = text.prefix(excerptByteLimit)
    let blank = start.lastIndex { $0 <= 0x20 }
    // A text without blanks may be cut inside a character; whoever shows it shows a replacement for that.
    return Array(text[..<(blank ?? excerptByteLimit)]) + Array(" \u{2026}".utf8)
  }
}

enum TriageFormat: String {
  case text, jsonl, csv, html
}

/// Judges the records of jobs; one for each thread.
struct TriageWorker: ~Copyable {
  private var triager: Triager
  private let format: TriageFormat
  private let policy: Policy
  private let findsDuplicates: Bool
  private let assumedChannel: Channel?
  private var line: TriageLine
  private var table: TriageTable

  init(_ setup: TriageSetup) {
    triager = setup.triager()
    format = setup.format
    policy = setup.profile.policy
    assumedChannel = setup.channel
    findsDuplicates = setup.findsDuplicates
    line = TriageLine(rules: setup.linter.rules, policy: policy)
    table = TriageTable(rules: setup.linter.rules, policy: policy)
  }

  mutating func work(_ job: TriageJob) {
    table.removeAll()
    var record = Record()
    let lines = job.lines
    for item in lines.lines { add(item, of: lines.bytes, to: &record, job) }
    if let columns = job.columns {
      for row in job.rows.rows.dropFirst(job.skipsFirstRow ? 1 : 0) {
        add(row, columns, to: &record, of: job)
      }
    }
    for index in job.records.indices { judge(job.records[index], job) }
    switch format {
    case .jsonl: line.exchange(&job.output)
    case .csv: job.output.append(contentsOf: table.bytes)
    case .text, .html: break
    }
  }

  private mutating func add(
    _ item: LineBatch.Line, of bytes: [UInt8], to record: inout Record, _ job: TriageJob
  ) {
    do throws(RecordError) {
      if item.isTooLong {
        throw .tooLong(byteCount: item.byteCount, limit: LineSplitter.defaultLineByteLimit)
      }
      try record.read(jsonLine: item.range, of: bytes.span)
    } catch {
      if item.isTooLong { record.removeAll() }
      if record.id.isEmpty { record.nameByHash(of: [UInt8]().span) }
      var column: Int?
      if let offset = error.byteOffset {
        let start = item.range.lowerBound
        let before = Array(bytes[start..<min(item.range.upperBound, max(start, offset))])
        column = TextPosition(ofByte: before.count, in: before).column
      }
      fail(error, record, line: item.number, column: column, job)
      return
    }
    record.line = item.number
    judge(record, job)
  }

  private mutating func add(
    _ row: CSVRow, _ columns: CSVColumns, to record: inout Record, of job: TriageJob
  ) {
    if let problem = row.problem {
      record.removeAll()
      record.nameByHash(of: Array("\(row.byteRange)".utf8).span)
      job.recordCount += 1
      let words = CSVWords.words(problem)
      let at = row.problemPlace
      job.problems.append(
        TriageProblem(place: job.place, line: at.line, column: at.column, words: words))
      note("column \(at.column): \(words)", on: record, job)
      return
    }
    switch columns.read(row, of: job.rows, into: &record) {
    case .blank: job.blankCount += 1
    case .record: judge(record, job)
    }
  }

  private mutating func fail(
    _ error: RecordError, _ record: Record, line number: Int, column: Int?, _ job: TriageJob
  ) {
    job.recordCount += 1
    let words = RecordWords.words(error)
    job.problems.append(
      TriageProblem(place: job.place, line: number, column: column, words: words))
    note(column.map { "column \($0): \(words)" } ?? words, on: record, job)
  }

  private mutating func note(_ words: String, on record: Record, _ job: TriageJob) {
    switch format {
    case .jsonl:
      line.add(errorOf: record, words: Array(words.utf8))
      mark(record, isRecord: false, job)
    case .csv: table.add(errorOf: record, words: Array(words.utf8))
    case .text, .html: break
    }
  }

  private func mark(_ record: Record, isRecord: Bool, _ job: TriageJob) {
    guard findsDuplicates else { return }
    job.marks.append(
      DuplicateMark(
        id: record.id, key: isRecord ? DuplicateTable.Key(record.text) : nil,
        outputEnd: line.json.bytes.count, isRecord: isRecord))
  }

  private mutating func judge(_ record: Record, _ job: TriageJob) {
    job.recordCount += 1
    let outcome = triager.outcome(for: record)
    switch format {
    case .jsonl:
      line.add(outcome, for: record)
      mark(record, isRecord: true, job)
    case .csv: table.add(outcome, for: record)
    case .text, .html:
      job.entries.append(
        TriageEntry(
          id: record.id, sender: record.sender, day: record.day, kind: outcome.judgement.kind,
          confidence: outcome.judgement.confidence.value, decision: outcome.ruling.decision,
          reply: outcome.ruling.reply,
          because: Because.reasons(outcome, under: policy),
          isWordless: record.isWordless, isInvitation: outcome.situation.isInvitation,
          isStranger: outcome.situation.relationship != .known, isSponsored: record.isSponsored,
          isOpenInvitation: outcome.situation.isInvitation && !record.isConnected
            && !outcome.isSent,
          category: BusinessCategory(of: record, judgedAs: outcome.judgement.kind),
          channel: record.channel ?? assumedChannel ?? .linkedInNote,
          duplicateKey: findsDuplicates ? DuplicateTable.Key(record.text) : nil,
          opening: findsDuplicates && !outcome.isSent && outcome.judgement.kind != .automatic
            ? OpenerTable.Opening(record.text) : nil,
          excerpt: TriageEntry.excerpt(of: record.text)))
    }
  }
}

/// Why a record could not be read, in words.
enum RecordWords {
  static func words(_ error: RecordError) -> String {
    switch error {
    case .blank: "the line is blank; write one JSON object on it, or leave it out"
    case .tooLong(let count, let limit): "the line has \(count) bytes, \(limit) are read"
    case .json(let error): JSONWords.words(error)
    case .noText: "the record has no `text`"
    case .wrongValue(_, let wanted): wanted.words.string
    }
  }
}

enum CSVWords {
  static func words(_ problem: CSVProblem) -> String {
    switch problem {
    case .unclosedQuote:
      "this quote is never closed; close it, or double it if it is text"
    case .fieldTooLong(let limit): "this field has more than \(limit) bytes; shorten it"
    case .rowTooLong(let limit): "this row has more than \(limit) bytes; shorten it"
    case .tooManyFields(let count, let limit):
      "this row has \(count) fields, \(limit) are read; leave some out"
    }
  }
}
