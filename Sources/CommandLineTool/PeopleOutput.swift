/// Where the notes of a batch go, in the order of the people, and what is said of them at the end.
final class PeopleOutput {
  private let surroundings: Surroundings
  private let format: PeopleFormat
  private let place: String
  private var alike = AlikeTexts()
  private var alikeCount = 0
  private var alikeLines: [(line: Int, first: Int)] = []
  private var noteCount = 0
  private var refusedCount = 0
  private var refusedLines: [Int] = []
  private var problemCount = 0
  private var unknownKeys: [String] = []
  private var usage = ColumnUsage()
  private var lastProgress = ContinuousClock.now
  private var hasProgress = false

  /// Lines named one by one; of more only the number is told.
  static let shownLimit = 5
  /// Problems shown one by one.
  private static let shownProblemLimit = 10
  /// Keys of records that are named; hostile records have any number.
  static let unknownKeyLimit = 20

  init(_ surroundings: Surroundings, _ setup: PeopleSetup, place: String) {
    self.surroundings = surroundings
    self.place = place.terminalSafe
    format = setup.format
  }

  func begin(_ columns: PeopleColumns?) {
    for note in columns?.notes ?? [] { surroundings.printError("\(place): \(note)") }
    if format == .csv { surroundings.writeOutput(PeopleReport.tableHeader) }
  }

  func take(_ job: PeopleJob) {
    surroundings.writeOutput(job.output)
    for note in job.notes {
      guard let first = alike.first(like: note.key, line: note.line) else { continue }
      alikeCount += 1
      if alikeLines.count < PeopleOutput.shownLimit { alikeLines.append((note.line, first)) }
    }
    noteCount += job.notes.count
    refusedCount += job.refusedCount
    let room = PeopleOutput.shownLimit - refusedLines.count
    refusedLines += job.refusedLines.prefix(room)
    usage.add(job.usage)
    for problem in job.problems {
      problemCount += 1
      guard problemCount <= PeopleOutput.shownProblemLimit, format != .text else { continue }
      clearProgress()
      let column = problem.column.map { ":\($0)" } ?? ""
      surroundings.printError(
        Problem(
          place: "\(place):\(problem.line)\(column)", what: problem.reason, next: problem.next
        ).words)
    }
    for key in job.unknownKeys
    where unknownKeys.count < PeopleOutput.unknownKeyLimit && !unknownKeys.contains(key) {
      unknownKeys.append(key)
      clearProgress()
      surroundings.printError(
        "\(place): key `\(key.terminalSafe)` is no fact, and is not read"
          + (PersonField.nearest(key).map { "; did you mean `\($0)`?" } ?? ""))
    }
    showProgress()
  }

  /// Shows how far the work is, at most twice a second and only where somebody watches.
  private func showProgress() {
    guard surroundings.errorIsTerminal else { return }
    let now = ContinuousClock.now
    guard now - lastProgress > .milliseconds(500) else { return }
    lastProgress = now
    surroundings.writeError(
      Array("\r\u{1B}[K\((noteCount + refusedCount + problemCount).grouped) people".utf8))
    hasProgress = true
  }

  private func clearProgress() {
    if hasProgress { surroundings.writeError(Array("\r\u{1B}[K".utf8)) }
    hasProgress = false
  }

  func finish(_ columns: PeopleColumns?) {
    clearProgress()
    let total = noteCount + refusedCount + problemCount
    var words = "\(place): \(PeopleOutput.count(total, "person", "people")),"
    words += " \(PeopleOutput.count(noteCount, "note", "notes"))"
    if refusedCount > 0 {
      words += ", \(refusedCount.grouped) without one (line "
      words += refusedLines.map { String($0) }.joined(separator: ", ")
      words += refusedCount > refusedLines.count ? ", …)" : ")"
    }
    if problemCount > 0 {
      words += ", \(PeopleOutput.count(problemCount, "row", "rows")) that could not be read"
    }
    surroundings.printError(words)
    if let columns { tellUnused(columns) }
    guard alikeCount > 0 else { return }
    var alike =
      "\(place): \(PeopleOutput.count(alikeCount, "note is", "notes are")) alike but for the name"
    alike += " (within the last \(AlikeTexts.capacity.grouped) different ones): "
    alike += alikeLines.map { "line \($0.line) like line \($0.first)" }.joined(separator: ", ")
    if alikeCount > alikeLines.count { alike += ", …" }
    surroundings.printError(
      alike + "\n  next: give these people a point, a question or an occasion of their own")
  }

  private static func count(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count.grouped) \(count == 1 ? one : many)"
  }

  /// Columns in which people differ, but none of their notes.
  private func tellUnused(_ columns: PeopleColumns) {
    guard noteCount > 0 else { return }
    for (index, field) in columns.fields.enumerated() {
      guard let field, field != .id, index < usage.differs.count, usage.differs[index],
        !usage.isUsed[index], field != .reason
      else { continue }
      surroundings.printError(
        "\(place): column `\(columns.names[index].terminalSafe)` differs from person to person,"
          + " and no note uses it")
    }
  }
}
