import Archives
import DataFormats
import Linting

/// Finds one record in a file or folder of received messages, for `tact reply --from RECORDS --id ID`.
struct RecordLookup {
  private let wanted: [UInt8]
  private let operand: String
  /// The first ids, to offer the nearest one.
  private var known: [String] = []

  /// Ids remembered to offer the nearest one.
  private static let nearestLimit = 2000
  /// Ids named when none is near.
  private static let namedLimit = 3

  private init(_ id: String, _ operand: String) {
    wanted = Array(id.utf8)
    self.operand = operand
  }

  /// The first record of that id, with what archives say of its sender; sent ones count too.
  ///
  /// The text is `record.text`, what is known of the sender `record.sender.facts`.
  /// - Parameter operand: What `tact triage` takes: a file, a folder, or `-`.
  static func record(
    id: String, in operand: String, _ surroundings: Surroundings, form: String? = nil
  ) throws(Problem) -> Record {
    let reading = TriageReading(
      surroundings, operands: [operand], form: form, isFilter: false, isQuiet: true)
    var lookup = RecordLookup(id, operand)
    let job = TriageJob()
    while reading.fill(job) {
      if let record = try lookup.find(in: job) { return record }
      job.removeAll()
    }
    if let failure = reading.failure { throw failure }
    throw lookup.notFound(id)
  }

  private mutating func find(in job: TriageJob) throws(Problem) -> Record? {
    var record = Record()
    for line in job.lines.lines where !line.isTooLong {
      do throws(RecordError) {
        try record.read(jsonLine: line.range, of: job.lines.bytes.span)
      } catch {
        if record.id == wanted { throw unreadable(line.number, RecordWords.words(error)) }
        continue
      }
      if isWanted(record) { return record }
    }
    if let columns = job.columns {
      for row in job.rows.rows.dropFirst(job.skipsFirstRow ? 1 : 0) where row.problem == nil {
        guard columns.read(row, of: job.rows, into: &record) == .record else { continue }
        if isWanted(record) { return record }
      }
    }
    for found in job.records where isWanted(found) { return found }
    return nil
  }

  private mutating func isWanted(_ record: Record) -> Bool {
    if record.id == wanted { return true }
    if known.count < RecordLookup.nearestLimit { known.append(record.id.string) }
    return false
  }

  private func unreadable(_ line: Int, _ words: String) -> Problem {
    Problem(
      place: "\(operand.terminalSafe):\(line)",
      what: "the record `\(wanted.string.terminalSafe)` cannot be read: \(words)",
      next: "correct the line, or answer the message as a text")
  }

  private func notFound(_ id: String) -> Problem {
    var what = "no record is called `\(id.terminalSafe)`"
    if let nearest = NearestName.of(id, among: known) {
      what += ", did you mean `\(nearest.terminalSafe)`?"
    } else if !known.isEmpty {
      let named = known.prefix(RecordLookup.namedLimit).map { "`\($0.terminalSafe)`" }
      what +=
        "; the \(named.count == known.count ? "ids" : "first ids") are "
        + named.joined(separator: ", ")
    }
    return Problem(
      place: operand.terminalSafe, what: what,
      next: known.isEmpty ? "no message was found there" : "`tact triage` lists the ids")
  }
}
