import Archives
import DataFormats

/// The input of a triage: files one after the other, each in its own form.
final class TriageReading {
  private let surroundings: Surroundings
  private let arguments: Arguments
  private let output: TriageOutput
  private var waiting: [String]
  private var current: OpenInput?
  private(set) var hasFailed = false

  init(_ surroundings: Surroundings, _ arguments: Arguments, _ output: TriageOutput) {
    self.surroundings = surroundings
    self.arguments = arguments
    self.output = output
    waiting = Array((arguments.operands.isEmpty ? ["-"] : arguments.operands).reversed())
  }

  /// Whether the next `fill` would wait for somebody to write.
  var mayWait: Bool { current?.source.wouldWait ?? false }

  /// Puts the next part of the input into a job; false when nothing is left.
  func fill(_ job: TriageJob) -> Bool {
    while true {
      if let current {
        if current.fill(job) { return true }
        if let failure = current.source.failure { fail(current.place, failure.words) }
        self.current = nil
      }
      guard let next = waiting.popLast() else { return false }
      open(next)
    }
  }

  private func fail(_ place: String, _ what: String, _ next: String = "check the file") {
    hasFailed = true
    surroundings.printError(Problem(place: place.terminalSafe, what: what, next: next).words)
  }

  private func open(_ operand: String) {
    do {
      let source: ByteSource
      if operand == "-" {
        if let descriptor = surroundings.inputDescriptor {
          source = ByteSource(descriptor: descriptor)
        } else if let bytes = surroundings.standardInput() {
          source = ByteSource(bytes: bytes)
        } else {
          fail("-", "there are no messages", "name a file, or pipe records in")
          return
        }
      } else {
        source = try ByteSource(path: operand)
      }
      current = JSONLinesInput(operand, source)
    } catch {
      fail(operand, error.words, "check the path")
    }
  }
}

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
}

/// Lines of JSON.
final class JSONLinesInput: OpenInput {
  private var splitter = LineSplitter()
  private var hasEnded = false

  override func fill(_ job: TriageJob) -> Bool {
    job.place = place
    while !hasEnded, job.lines.lines.isEmpty {
      if source.advance() {
        source.withPiece { splitter.read($0, into: &job.lines) }
      } else {
        hasEnded = true
        splitter.finish(into: &job.lines)
      }
    }
    return !job.lines.lines.isEmpty
  }
}
