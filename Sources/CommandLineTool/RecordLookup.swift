import Archives
import DataFormats
import Linting

/// Finds one record in a file or folder of received messages, for `tact reply --from RECORDS --id ID`.
enum RecordLookup {
  /// The first record of that id, with what archives say of its sender; sent ones count too.
  ///
  /// The text is `record.text`, what is known of the sender `record.sender.facts`.
  /// - Parameter operand: What `tact triage` takes: a file, a folder, or `-`.
  static func record(
    id: String, in operand: String, _ surroundings: Surroundings, form: String? = nil
  ) throws(Problem) -> Record {
    let wanted = Array(id.utf8)
    let reading = TriageReading(surroundings, operands: [operand], form: form, isFilter: false)
    let job = TriageJob()
    var record = Record()
    var known: [String] = []
    while reading.fill(job) {
      for line in job.lines.lines where !line.isTooLong {
        guard (try? record.read(jsonLine: line.range, of: job.lines.bytes.span)) != nil else {
          continue
        }
        if record.id == wanted { return record }
        if known.count < nearestLimit { known.append(record.id.string) }
      }
      if let columns = job.columns {
        for row in job.rows.rows.dropFirst(job.skipsFirstRow ? 1 : 0) where row.problem == nil {
          guard columns.read(row, of: job.rows, into: &record) == .record else { continue }
          if record.id == wanted { return record }
          if known.count < nearestLimit { known.append(record.id.string) }
        }
      }
      for found in job.records {
        if found.id == wanted { return found }
        if known.count < nearestLimit { known.append(found.id.string) }
      }
      job.removeAll()
    }
    // What could not be read has been said already; whether the record stands there, nobody knows.
    if reading.hasFailed {
      throw Problem(
        place: operand.terminalSafe,
        what: "`\(id.terminalSafe)` was not found in what could be read",
        next: "mend the input and try again")
    }
    let nearest = NearestName.of(id, among: known)
    throw Problem(
      place: operand.terminalSafe,
      what: "no record is called `\(id.terminalSafe)`"
        + (nearest.map { ", did you mean `\($0.terminalSafe)`?" } ?? ""),
      next: "`tact triage` lists the ids")
  }

  /// Ids remembered to offer the nearest one.
  private static let nearestLimit = 2000
}
