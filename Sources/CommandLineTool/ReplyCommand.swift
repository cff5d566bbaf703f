import Archives
import Composing
import KindJudging
import Linting
import MessageText
import Reporting
import Triage

/// `tact reply`: the answer to a received message.
struct ReplyCommand {
  static let spec = CommandSpec(
    name: "reply", summary: "write the answer to a received message", operands: "[FILE]",
    options: [
      OptionSpec("--from", value: "RECORDS", "a file or folder that triage reads"),
      OptionSpec("--id", value: "ID", "which of its records to answer"),
      OptionSpec(
        "--kind", value: "KIND",
        choices: ReplyKind.allCases.filter { $0 != .none }.map(\.name.string),
        "which reply; else it follows from message and policy"),
      OptionSpec("--facts", value: "FILE", "what you know of the sender, as JSON"),
      OptionSpec("--to", value: "NAME", "the sender's name"),
      OptionSpec("--company", value: "NAME", "the sender's company"),
      OptionSpec("--title", value: "TITLE", "the sender's title"),
      OptionSpec(
        "--policy", value: "NAME", choices: Policy.presets.map(\.name.string),
        "whose rules decide; default pullara, or that of tact.json"),
      OptionSpec("--fact", value: "FIELD=TEXT", repeatable: true, "any field of a template"),
      OptionSpec("--because", value: "REASON", "your reason to say no, as a clause"),
      OptionSpec("--language", value: "CODE", "the language to write in; default en"),
      OptionSpec(
        "--channel", value: "NAME", choices: Channel.allCases.map(\.name.string),
        "where it came from and goes back to"),
      OptionSpec("--variant", value: "N", "another wording"),
      OptionSpec("--anyway", "write an answer even where none is needed"),
      OptionSpec("--format", value: "FORM", choices: ["text", "json"], "how to answer"),
      OptionSpec("--explain", "show which words come from which fact"),
    ],
    example: "tact reply --because \"I keep this list to people I know\" received.txt",
    notes: [
      "Exit code 0 when an answer is written or none is needed, 1 when none can be written"
        + " honestly. A scam is never answered."
    ])

  private let surroundings: Surroundings
  private let arguments: Arguments
  private let linter = Shipped.linter()

  init(_ surroundings: Surroundings, _ arguments: Arguments) throws {
    self.surroundings = surroundings
    self.arguments = arguments
  }

  func run() throws -> Int32 {
    let configuration = try LintCommand.configuration(surroundings, arguments, linter)
    let profile = try TriageProfile(configuration, arguments)
    let (record, facts) = try received()
    // The same decision as in triage, so that the reply that it names is the one that is written.
    let triager = Triager(
      linter: linter, settings: configuration.settings(ruleCount: linter.rules.count),
      policy: profile.policy, receiver: profile.receiver,
      assumedChannel: arguments.value("--channel").flatMap { Channel(named: $0) })
    let outcome = triager.outcome(for: record)
    if outcome.isSent {
      say("You wrote this one yourself; there is nothing to answer.")
      return 0
    }
    let kind = outcome.judgement.kind
    if kind == .scam {
      say(
        "This reads as a scam. Don't answer it; report it with the message's own menu, and"
          + " disconnect if you are connected.")
      return 1
    }
    let message = Message(utf8: record.text)
    let chosen = try statedKind() ?? fitting(outcome, TheirQuestion.asked(in: message))
    guard chosen != .none else {
      say(
        "No answer needed: \(kind.name.string) message, \(outcome.ruling.decision.name.string)"
          + (outcome.ruling.row.map { " by the line “\($0.string)”" } ?? "")
          + ". --anyway writes one, --kind says which.")
      return 0
    }
    return try write(chosen, record, facts, configuration, message)
  }

  private func say(_ words: String) {
    let width = TerminalChoice.style(surroundings, arguments).width
    surroundings.writeOutput(
      LineWrapping.wrapped(Array(words.utf8), width: width, firstIndent: 0, hanging: 0) + [0x0A])
  }

  // MARK: What was received

  /// The message to answer, and what is known of its sender.
  private func received() throws -> (record: Record, facts: Facts) {
    let stated = try FactsOption.facts(arguments)
    guard arguments.value("--from") == nil, arguments.value("--id") == nil else {
      return try chosenRecord(stated)
    }
    var record = Record()
    record.text = try bytes()
    let facts = stated ?? Facts()
    record.sender = Sender(facts)
    return (record, facts)
  }

  /// One of many records; options say what its file doesn't.
  private func chosenRecord(_ stated: Facts?) throws -> (record: Record, facts: Facts) {
    guard let path = arguments.value("--from"), let id = arguments.value("--id") else {
      throw UsageError.other("`--from RECORDS` and `--id ID` belong together")
    }
    guard arguments.operands.isEmpty else {
      throw UsageError.other("give either a file or `--from RECORDS --id ID`")
    }
    var record = try RecordLookup.record(id: id, in: path, surroundings)
    let facts = record.sender.facts.completed(by: stated ?? Facts())
    record.sender = Sender(facts)
    return (record, facts)
  }

  private func bytes() throws -> [UInt8] {
    guard let path = arguments.operands.first, path != "-" else {
      guard let bytes = surroundings.standardInput() else {
        throw Problem(
          place: "-", what: "there is no message to answer",
          next: "name a file, or pipe the message in")
      }
      return bytes
    }
    do { return try Files.read(path) } catch {
      throw Problem(
        place: path.terminalSafe, what: error.words,
        next: "check the path; a text is piped: printf '%s' 'Hi …' | tact reply")
    }
  }

  // MARK: What to say

  private func statedKind() throws -> ReplyKind? {
    arguments.value("--kind").flatMap { name in
      ReplyKind.allCases.first { $0.name.string == name }
    }
  }

  /// The reply of the ruling, or the nearest one that makes sense when an answer is wanted all the same.
  private func fitting(_ outcome: Outcome, _ asked: [TheirQuestion]) -> ReplyKind {
    if outcome.judgement.kind == .ordinary, asked.contains(.meeting) { return .answerHowMet }
    if outcome.ruling.reply != .none { return outcome.ruling.reply }
    guard arguments.has("--anyway") else { return .none }
    switch outcome.judgement.kind {
    case .pitch: return .declinePitch
    case .recruiter: return .recruiterInfo
    case .ordinary, .automatic: return .thanks
    case .standard, .generic, .personal, .scam:
      return outcome.situation.relationship == .known ? .thanks : .askWhy
    }
  }

  // MARK: Writing

  private func write(
    _ kind: ReplyKind, _ record: Record, _ facts: Facts, _ configuration: Configuration,
    _ message: Message
  ) throws -> Int32 {
    var answers = Answers(facts, reason: nil)
    MyFacts.add(configuration, to: &answers)
    answers.set("theirTopic", Topic.named(in: message))
    if let reason = arguments.value("--because") { answers.set("myReason", Array(reason.utf8)) }
    for entry in arguments.all("--fact") {
      guard let equals = entry.firstIndex(of: "=") else {
        throw UsageError.other("`--fact` wants FIELD=TEXT")
      }
      let field = Array(entry[..<equals].utf8)
      guard TemplateFields.isKnown(field) else {
        throw UsageError.other(TemplateShelf.words(.unknownField(byteOffset: 0, name: field)))
      }
      answers.set(field, Array(entry[entry.index(after: equals)...].utf8))
    }
    for question in TheirQuestion.asked(in: message) {
      if let (field, fact) = question.answer { answers.set(field, answers.value(fact)) }
    }
    let shelf = TemplateShelf.load(surroundings)
    for problem in shelf.problems { surroundings.printError(problem.words) }
    let templates = shelf.entries.map(\.template)
    let composer = Composer(templates: templates, linter: linter)
    let wanted = Template.TemplateKind.reply(Array(kind.name.string.utf8))
    var context = ComposeContext.context(
      for: wanted,
      channel: arguments.value("--channel").flatMap { Channel(named: $0) }
        ?? record.channel.map { $0.isNote ? .linkedInMessage : $0 })
    context.replyTo = message
    context.facts = facts == Facts() ? nil : facts
    let found = composer.candidates(
      Composer.Request(
        kind: wanted, context: context,
        language: Array((arguments.value("--language") ?? "en").utf8), answers: [answers],
        variant: arguments.value("--variant").flatMap { Int($0) } ?? 0))
    if arguments.value("--format") == "json" {
      surroundings.writeOutput(ComposeReport.json(found, explain: arguments.has("--explain")))
      return found.isEmpty ? 1 : 0
    }
    guard !found.isEmpty else {
      var lacks: [[UInt8]] = []
      for template in templates where template.kind == wanted {
        let missing = template.needs.filter { answers.value($0) == nil }
        if lacks.isEmpty || missing.count < lacks.count { lacks = missing }
      }
      let words = lacks.map { FieldWords.words($0.string) }.joined(separator: "; ")
      say(
        "No \(kind.name.string) reply can be written from these facts"
          + (words.isEmpty ? "." : "; what would help: \(words) (--fact FIELD=TEXT)."))
      return 1
    }
    let style = TerminalChoice.style(surroundings, arguments)
    surroundings.writeOutput(Array("reply: \(kind.name.string)\n\n".utf8))
    surroundings.writeOutput(
      ComposeReport.text(found, explain: arguments.has("--explain"), width: style.width))
    return 0
  }
}
