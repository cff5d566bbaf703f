import Archives
import DataFormats
import Linting
import Triage

/// Where the results of a triage go, in the order of the input.
final class TriageOutput {
  private let surroundings: Surroundings
  private let arguments: Arguments
  private let setup: TriageSetup
  private var duplicates: DuplicateTable?
  private var openers = OpenerTable()
  private var summary: TriageSummary
  private(set) var recordCount = 0
  private(set) var problemCount = 0
  private(set) var blankCount = 0
  private let started = ContinuousClock.now
  private var lastProgress = ContinuousClock.now
  private var hasProgress = false

  /// Problems shown one by one; of more only the number is told, so that standard error stays short.
  private static let shownProblemLimit = 10
  private static let shownOpenerLimit = 10

  init(
    _ surroundings: Surroundings, _ arguments: Arguments, _ setup: TriageSetup, now: Int?,
    patience: Int
  ) {
    summary = TriageSummary(
      policyName: setup.profile.policy.name.string, now: now, patience: patience)
    self.surroundings = surroundings
    self.arguments = arguments
    self.setup = setup
    if setup.findsDuplicates { duplicates = DuplicateTable() }
  }

  func begin() {
    if setup.format == .csv { surroundings.writeOutput(TriageTable.header) }
  }

  /// Shows how far the work is, at most twice a second and only where somebody watches.
  func showProgress(_ read: Int, of total: Int?) {
    guard surroundings.errorIsTerminal else { return }
    let now = ContinuousClock.now
    guard now - lastProgress > .milliseconds(500) else { return }
    lastProgress = now
    let seconds = max(0.001, Double((now - started) / .seconds(1)))
    var words = "\(recordCount) messages, \(Int(Double(recordCount) / seconds)) a second"
    if let total, total > 0, read > 0 {
      let rest = Int(seconds * Double(max(0, total - read)) / Double(read))
      words += ", \(min(100, read * 100 / total)) %, \(rest) s left"
    }
    surroundings.writeError(Array("\r\u{1B}[K\(words)".utf8))
    hasProgress = true
  }

  private func clearProgress() {
    if hasProgress { surroundings.writeError(Array("\r\u{1B}[K".utf8)) }
    hasProgress = false
  }

  func take(_ job: TriageJob) {
    if !job.problems.isEmpty { clearProgress() }
    if !job.marks.isEmpty {
      surroundings.writeOutput(marked(job))
    } else if !job.output.isEmpty {
      surroundings.writeOutput(job.output)
    }
    for var entry in job.entries {
      if let key = entry.duplicateKey {
        entry.duplicateOf = duplicates?.first(like: key, id: entry.id)
      }
      if let opening = entry.opening { openers.count(opening) }
      summary.add(entry)
    }
    recordCount += job.recordCount
    blankCount += job.blankCount
    for problem in job.problems {
      problemCount += 1
      if problemCount <= TriageOutput.shownProblemLimit {
        surroundings.printError(problem.shown)
      }
    }
  }

  /// The output with `duplicateOf` at the end of each record's line.
  private func marked(_ job: TriageJob) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(job.output.count + job.marks.count * 20)
    var start = 0
    for mark in job.marks {
      guard mark.isRecord else {
        out += job.output[start..<mark.outputEnd]
        start = mark.outputEnd
        continue
      }
      // The line ends with a brace and a line feed.
      out += job.output[start..<mark.outputEnd - 2]
      out += Array(",\"duplicateOf\":".utf8)
      var json = JSONWriter()
      if let first = mark.key.flatMap({ duplicates?.first(like: $0, id: mark.id) }) {
        json.string(first)
      } else {
        json.null()
      }
      out += json.bytes
      out += [0x7D, 0x0A]
      start = mark.outputEnd
    }
    return out
  }

  func finish() {
    clearProgress()
    if problemCount > TriageOutput.shownProblemLimit {
      surroundings.printError(
        "tact: \(problemCount) records could not be read; the first"
          + " \(TriageOutput.shownProblemLimit) are named above")
    }
    guard setup.format == .text || setup.format == .html else { return }
    summary.problemCount = problemCount
    summary.openers = openers.overused(limit: TriageOutput.shownOpenerLimit)
    if setup.format == .text {
      var text = TriageText(summary, style: TerminalChoice.style(surroundings, arguments))
      surroundings.writeOutput(text.finish())
    } else {
      var page = TriagePage(summary)
      surroundings.writeOutput(page.finish())
    }
  }
}
