import Archives
import DataFormats

/// A file that is being read.
class OpenInput {
  let place: String
  let source: ByteSource

  init(_ place: String, _ source: ByteSource) {
    self.place = place
    self.source = source
  }

  /// Puts the next part into a job; false at the end.
  func fill(_ job: TriageJob) -> Bool { false }

  /// What is to be said when the file has been read.
  var notes: [String] { [] }
}

/// Lines of JSON.
final class JSONLinesInput: OpenInput {
  private var splitter = LineSplitter()
  private var hasEnded = false

  override func fill(_ job: TriageJob) -> Bool {
    job.place = place
    while !hasEnded, job.lines.lines.isEmpty {
      if !source.advance(cutting: &splitter, into: &job.lines) {
        hasEnded = true
        splitter.finish(into: &job.lines)
      }
    }
    return !job.lines.lines.isEmpty
  }
}

/// A table with a header and one message a row.
final class TableInput: OpenInput {
  private var reader = CSVReader()
  private var held = CSVBatch()
  private var columns: CSVColumns?
  private var hasEnded = false
  private var isFirst = true

  /// - Parameter alreadyRead: Whether the source stands on its first piece.
  init(_ place: String, _ source: ByteSource, alreadyRead: Bool) {
    super.init(place, source)
    if alreadyRead { source.stepBack() }
  }

  /// Reads up to the header; false when there is none with a column of texts.
  func readHeader() -> Bool {
    while held.rows.isEmpty, !hasEnded { readPiece(into: &held) }
    guard let header = held.rows.first else { return false }
    columns = CSVColumns(header: header, of: held)
    return columns != nil
  }

  private func readPiece(into batch: inout CSVBatch) {
    if source.advance() {
      source.withPiece { reader.read($0, into: &batch) }
    } else {
      hasEnded = true
      reader.finish(into: &batch)
    }
  }

  override func fill(_ job: TriageJob) -> Bool {
    job.place = place
    job.columns = columns
    if isFirst {
      isFirst = false
      swap(&job.rows, &held)
      held = CSVBatch()
      job.skipsFirstRow = true
      return true
    }
    while !hasEnded, job.rows.rows.isEmpty { readPiece(into: &job.rows) }
    return !job.rows.rows.isEmpty
  }
}

/// Invitations or messages of a LinkedIn archive.
final class LinkedInInput: OpenInput {
  private var table = LinkedInTableReader()
  private let context: LinkedInContext
  private var counts = RowCounts()
  private var hasEnded = false

  init(_ place: String, _ source: ByteSource, _ context: LinkedInContext) {
    self.context = context
    super.init(place, source)
  }

  override func fill(_ job: TriageJob) -> Bool {
    job.place = place
    func take(_ header: LinkedInHeader, _ row: CSVRow, _ batch: CSVBatch) {
      var record = Record()
      let reading = LinkedInRows.read(row, of: batch, under: header, context, into: &record)
      counts.count(reading)
      if reading == .record { job.records.append(record) }
      if let problem = row.problem {
        job.problems.append(
          TriageProblem(
            place: place, line: row.problemPlace.line, column: row.problemPlace.column,
            words: CSVWords.words(problem)))
      }
    }
    while !hasEnded, job.records.isEmpty, job.problems.isEmpty {
      if source.advance() {
        source.withPiece { table.read($0, take) }
      } else {
        hasEnded = true
        table.finish(take)
      }
    }
    return !job.records.isEmpty || !job.problems.isEmpty
  }

  override var notes: [String] {
    var parts = ["\(counts.messages) received messages"]
    for reason in SkipReason.allCases where counts.skipped(reason) > 0 {
      parts.append("\(counts.skipped(reason)) \(reason.words.string)")
    }
    var notes = [
      "\(place.terminalSafe): \(counts.rows) rows = " + parts.joined(separator: " + ")
    ]
    if table.header?.kind == .messages, !context.knowsOwner {
      notes.append(
        "\(place.terminalSafe): nothing says who you are, so messages of your own count as received"
          + "\n  next: put Profile.csv or Invitations.csv beside it")
    }
    return notes
  }
}
