import Archives
import DataFormats
import Linting
import Triage

/// Where the results of a triage go, in the order of the input.
final class TriageOutput {
  private let surroundings: Surroundings
  private let arguments: Arguments
  private let setup: TriageSetup
  private(set) var entries: [TriageEntry] = []
  private(set) var recordCount = 0
  private(set) var problemCount = 0
  private(set) var blankCount = 0

  /// Problems shown one by one; of more only the number is told, so that standard error stays short.
  private static let shownProblemLimit = 10

  init(_ surroundings: Surroundings, _ arguments: Arguments, _ setup: TriageSetup) {
    self.surroundings = surroundings
    self.arguments = arguments
    self.setup = setup
  }

  func begin() {
    if setup.format == .csv { surroundings.writeOutput(TriageTable.header) }
  }

  func take(_ job: TriageJob) {
    if !job.output.isEmpty { surroundings.writeOutput(job.output) }
    if !job.entries.isEmpty { entries += job.entries }
    recordCount += job.recordCount
    blankCount += job.blankCount
    for problem in job.problems {
      problemCount += 1
      if problemCount <= TriageOutput.shownProblemLimit {
        surroundings.printError(problem.shown)
      }
    }
  }

  func finish(now: Int?, patience: Int) {
    if problemCount > TriageOutput.shownProblemLimit {
      surroundings.printError(
        "tact: \(problemCount) records could not be read; the first"
          + " \(TriageOutput.shownProblemLimit) are named above")
    }
    guard setup.format == .text || setup.format == .html else { return }
    let summary = TriageSummary(
      entries: entries, policyName: setup.profile.policy.name.string, problemCount: problemCount,
      now: now, patience: patience)
    if setup.format == .text {
      var text = TriageText(summary, style: TerminalChoice.style(surroundings, arguments))
      surroundings.writeOutput(text.finish())
    } else {
      var page = TriagePage(summary)
      surroundings.writeOutput(page.finish())
    }
  }
}
