import Archives
import DataFormats
import Linting
import Triage

/// `tact triage`: judges received messages in batch.
struct TriageCommand {
  static let spec = CommandSpec(
    name: "triage", summary: "sort received messages: what each is and what it deserves",
    operands: "[FILE|FOLDER…]",
    options: [
      OptionSpec(
        "--format", value: "FORM", choices: ["text", "jsonl", "csv", "html"], "how to report"),
      OptionSpec(
        "--input", value: "FORM", choices: TriageReading.forms,
        "what the files are; found out by itself"),
      OptionSpec(
        "--policy", value: "NAME", choices: Policy.presets.map(\.name.string),
        "whom to let in; default pullara, or that of tact.json"),
      OptionSpec(
        "--orientation", value: "NUMBER", "from 0 (few, well known) to 1 (everybody but frauds)"),
      OptionSpec(
        "--channel", value: "NAME", choices: Channel.allCases.map(\.name.string),
        "where messages came from that do not say; default linkedin-note"),
      OptionSpec(
        "--duplicates",
        "name the first of messages that are the same but for names; exact within the last"
          + " 1,048,576 distinct messages, blind beyond; not for csv. Text and html also tell openers"
          + " that at least 3 messages share, among 65,536 different ones"),
      OptionSpec("--jobs", value: "COUNT", "threads to work with; default one a processor"),
      OptionSpec(
        "--now", value: "DATE", "list the invitations that were undecided for long on that day"),
      OptionSpec(
        "--older-than", value: "DAYS", "how many days are long; default 30, needs --now"),
      OptionSpec("--no-ignore", "refuse the project's configuration"),
    ],
    example: "tact triage --policy bridge records.jsonl",
    notes: [
      "Records come as JSON Lines, one object a line: id, text, subject, channel, direction, date"
        + " and sender (a facts object), all but text optional.",
      "With --format jsonl, every line of the input gives one line of the output, in order and as"
        + " it goes; a line that cannot be read gives {\"id\",\"error\"}. Standard input is then always"
        + " JSON Lines, unless --input says otherwise.",
      "Other inputs: CSV with a header, a LinkedIn archive (the unpacked folder, or its CSV files),"
        + " mbox, eml, and plain text with a line of --- between messages.",
      "Exit code: 0 however bad the messages are, 2 when a file could not be read.",
    ])

  let surroundings: Surroundings
  let arguments: Arguments
  let setup: TriageSetup
  private let threadCount: Int
  private let now: Int?
  private let patience: Int

  /// Days after which an invitation has waited long, unless the user says otherwise.
  private static let usualPatience = 30

  init(_ surroundings: Surroundings, _ arguments: Arguments) throws {
    self.surroundings = surroundings
    self.arguments = arguments
    setup = try TriageSetup(
      surroundings, arguments, places: arguments.operands, linter: Shipped.linter(),
      format: arguments.value("--format").flatMap { TriageFormat(rawValue: $0) } ?? .text)
    if let word = arguments.value("--now") {
      guard let day = DateReading.day(of: Array(word.utf8).span) else {
        throw UsageError.other("`--now` takes a date such as 2026-11-21")
      }
      now = day
    } else {
      now = nil
    }
    if let word = arguments.value("--older-than") {
      guard let days = Int(word), days >= 0, now != nil else {
        throw UsageError.other("`--older-than` takes a number of days, beside `--now`")
      }
      patience = days
    } else {
      patience = TriageCommand.usualPatience
    }
    if let word = arguments.value("--jobs") {
      guard let count = Int(word), count >= 1, count <= 256 else {
        throw UsageError.other("`--jobs` takes a number from 1 to 256")
      }
      threadCount = count
    } else {
      threadCount = min(256, Processors.count)
    }
  }

  func run() throws -> Int32 {
    let output = TriageOutput(
      surroundings, arguments, setup, now: now, patience: patience)
    output.begin()
    let reading = TriageReading(
      surroundings, operands: arguments.operands, form: arguments.value("--input"),
      isFilter: setup.format == .jsonl)
    let setup = setup
    let pipeline = OrderedPipeline(threadCount: threadCount, makeJob: TriageJob.init) {
      var worker = TriageWorker(setup)
      return { worker.work($0) }
    }
    pipeline.run(
      mayWait: { reading.mayWait },
      fill: { job in
        job.removeAll()
        return reading.fill(job)
      },
      drain: { job in
        output.take(job)
        output.showProgress(reading.readByteCount, of: reading.totalByteCount)
      })
    output.finish()
    return reading.failure == nil ? 0 : 2
  }
}
