import Archives
import DataFormats

/// The input of a batch of notes: a table of people, or records.
final class PeopleReading {
  /// What messages call the input: the path as given, `-` for standard input.
  let place: String
  private(set) var columns: PeopleColumns?
  private(set) var failure: Problem?
  private let source: ByteSource
  private var splitter = LineSplitter()
  private var reader = CSVReader()
  /// Rows up to the header and those that were read with it.
  private var held = CSVBatch()
  private var headerIndex = 0
  private var isFirst = true
  private var hasEnded = false

  /// Rows in which a header is looked for; exports put a few lines of remarks above it.
  private static let headerRowLimit = 20

  /// Opens the input and reads a table's header.
  init(_ surroundings: Surroundings, _ path: String) throws(Problem) {
    place = path
    if path == "-" {
      if let descriptor = surroundings.inputDescriptor {
        source = ByteSource(descriptor: descriptor)
      } else if let bytes = surroundings.standardInput() {
        source = ByteSource(bytes: bytes)
      } else {
        throw Problem(
          place: "-", what: "there are no people to write to",
          next: "name a file, or pipe JSON Lines in")
      }
      return
    }
    do { source = try ByteSource(path: path) } catch {
      throw Problem(place: path.terminalSafe, what: error.words, next: "check the path")
    }
    let head = source.advance() ? Array(source.buffer[..<source.count]) : []
    if source.count > 0 { source.stepBack() }
    let name = path.lowercased()
    let isTable = name.hasSuffix(".csv") || name.hasSuffix(".tsv")
    if let signature = FileSignature(head.span, looksLikeTable: isTable) {
      throw Problem(
        place: path.terminalSafe, what: signature.words.string,
        next: "give the people as CSV (UTF-8) or JSON Lines")
    }
    let isRecords =
      name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson")
      || !isTable && head.first { $0 > 0x20 && $0 < 0x80 } == UInt8(ascii: "{")
    if !isRecords {
      if name.hasSuffix(".tsv") { reader = CSVReader(delimiter: .tab) }
      try readHeader()
    }
  }

  /// Whether the next `fill` would wait for somebody to write.
  var mayWait: Bool { source.wouldWait }

  private func readHeader() throws(Problem) {
    while held.rows.count < PeopleReading.headerRowLimit, !hasEnded { readRows(into: &held) }
    for (index, row) in held.rows.prefix(PeopleReading.headerRowLimit).enumerated() {
      guard let found = PeopleColumns(header: row, of: held) else { continue }
      columns = found
      headerIndex = index
      return
    }
    if let failure = source.failure {
      throw Problem(place: place.terminalSafe, what: failure.words, next: "check the file")
    }
    throw Problem(
      place: place.terminalSafe, what: "no column of this table holds a name",
      next: "put a header in the first row, such as name,company,about,point; `tact compose --help`"
        + " names the columns")
  }

  private func readRows(into batch: inout CSVBatch) {
    if source.advance() {
      source.withPiece { reader.read($0, into: &batch) }
    } else {
      hasEnded = true
      reader.finish(into: &batch)
    }
  }

  /// Puts the next part into a job; false at the end.
  func fill(_ job: PeopleJob) -> Bool {
    job.place = place
    job.columns = columns
    let hasMore = columns == nil ? fillLines(job) : fillRows(job)
    if !hasMore, let reason = source.failure {
      failure = Problem(place: place.terminalSafe, what: reason.words, next: "check the file")
    }
    return hasMore
  }

  private func fillRows(_ job: PeopleJob) -> Bool {
    if isFirst {
      isFirst = false
      swap(&job.rows, &held)
      held = CSVBatch()
      job.skippedRowCount = headerIndex + 1
      return true
    }
    while !hasEnded, job.rows.rows.isEmpty { readRows(into: &job.rows) }
    return !job.rows.rows.isEmpty
  }

  private func fillLines(_ job: PeopleJob) -> Bool {
    while !hasEnded, job.lines.lines.isEmpty {
      if !source.advance(cutting: &splitter, into: &job.lines) {
        hasEnded = true
        splitter.finish(into: &job.lines)
      }
    }
    return !job.lines.lines.isEmpty
  }
}
