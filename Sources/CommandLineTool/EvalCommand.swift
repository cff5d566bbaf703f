import Evaluation
import Linting

/// `tact eval`: how good the judgement of kinds and each rule are on labelled messages.
struct EvalCommand {
  static let spec = CommandSpec(
    name: "eval", summary: "measure precision and recall over labelled messages",
    operands: "FILE…",
    options: [
      OptionSpec(
        "--map", value: "LABEL=KIND", repeatable: true,
        "count a label as a kind; a star stands for anything: reply_*=ordinary"),
      OptionSpec("--skip-ambiguous", "leave out records marked \"ambiguous\": true"),
      OptionSpec("--language", value: "CODE", repeatable: true, "only records in this language"),
      OptionSpec("--mistakes", "list the misjudged messages with the deciding evidence"),
      OptionSpec("--format", value: "FORM", choices: ["text", "json"], "how to report"),
    ],
    example: "tact eval --map 'reply_*=ordinary' corpus/test/x.jsonl corpus/test/y.jsonl",
    notes: [
      "Records are JSON Lines with `text` and `kind`; `as`, `channel`, `language`, `subject` and"
        + " `ambiguous` are used where they are there."
    ])

  private let surroundings: Surroundings
  private let arguments: Arguments

  init(_ surroundings: Surroundings, _ arguments: Arguments) throws {
    self.surroundings = surroundings
    self.arguments = arguments
  }

  func run() throws -> Int32 {
    guard !arguments.operands.isEmpty else {
      throw UsageError.other("name the files with labelled messages")
    }
    var options = EvaluationOptions()
    for map in arguments.all("--map") {
      guard let rule = EvaluationOptions.LabelRule(Array(map.utf8)) else {
        throw UsageError.other(
          "`--map` wants LABEL=KIND, such as reply_*=ordinary; `\(map.terminalSafe)` is not")
      }
      options.labels.append(rule)
    }
    options.skipsAmbiguous = arguments.has("--skip-ambiguous")
    options.languages = arguments.all("--language").map { Array($0.utf8) }
    let linter = Shipped.linter()
    var records: [LabelledRecord] = []
    var failed = false
    for path in arguments.operands {
      do {
        let bytes = try Files.read(path)
        let read = LabelledRecord.records(inLines: bytes)
        records += read.records
        for line in read.unreadableLines {
          surroundings.printError(
            "\(path.terminalSafe):\(line): error: this is no labelled record\n"
              + "  next: it wants an object with `text` and `kind`; the other lines count")
        }
      } catch {
        surroundings.printError(
          Problem(place: path.terminalSafe, what: error.words, next: "check the path").words)
        failed = true
      }
    }
    let measures = Evaluator(linter, options: options).measures(of: records)
    surroundings.writeOutput(
      arguments.value("--format") == "json"
        ? measures.json()
        : measures.text(
          mistakeLimit: arguments.has("--mistakes") ? .max : 0))
    return failed ? 2 : 0
  }
}
