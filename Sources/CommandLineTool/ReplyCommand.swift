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
      OptionSpec(
        "--from", value: "RECORDS", "take the message from records: any input that triage reads"),
      OptionSpec("--id", value: "ID", "which of the records, by the id that triage gives"),
      OptionSpec(
        "--input", value: "FORM", choices: TriageReading.forms,
        "what the records are; found out by itself"),
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
      OptionSpec(
        "--orientation", value: "NUMBER", "from 0 (few, well known) to 1 (everybody but frauds)"),
      OptionSpec("--fact", value: "FIELD=TEXT", repeatable: true, "any field of a template"),
      OptionSpec("--because", value: "REASON", "your reason to say no, as a clause"),
      OptionSpec(
        "--language", value: "CODE",
        "the language to write in; default that of the message, else en"),
      OptionSpec(
        "--channel", value: "NAME", choices: Channel.allCases.map(\.name.string),
        "where the message came from and the answer goes; default linkedin-note, which is"
          + " answered by a linkedin-message"),
      OptionSpec("--variant", value: "N", "another wording"),
      OptionSpec("--anyway", "write an answer even where none is needed"),
      OptionSpec("--format", value: "FORM", choices: ["text", "json"], "how to answer"),
      OptionSpec("--explain", "show which words come from which fact"),
    ],
    example: "tact reply --because \"I keep this list to people I know\" received.txt",
    notes: [
      "Exit code 0 when an answer is written or none is needed, 1 when none can be written"
        + " honestly. A scam is never answered.",
      "Whether and how to answer is decided as `tact triage` decides it: the same message, facts and"
        + " policy give the same reply. What you say of the sender here comes before the record.",
    ])

  private let surroundings: Surroundings
  private let arguments: Arguments
  private let setup: TriageSetup

  init(_ surroundings: Surroundings, _ arguments: Arguments) throws {
    self.surroundings = surroundings
    self.arguments = arguments
    let places = arguments.value("--from").map { [$0] } ?? arguments.operands
    setup = try TriageSetup(surroundings, arguments, places: places, linter: Shipped.linter())
  }

  func run() throws -> Int32 {
    var record = try received()
    let stated = try FactsOption.facts(arguments) ?? Facts()
    record.sender.take(stated)
    var triager = setup.triager()
    let outcome = triager.outcome(for: record)
    if outcome.judgement.kind == .scam {
      say(
        "This reads as a scam. Don't answer it; report it with the message's own menu, and"
          + " disconnect if you are connected.")
      return 1
    }
    let chosen = chosenKind(outcome, record)
    guard chosen != .none else {
      let reasons = Because.reasons(outcome, under: setup.profile.policy)
      say(
        "No answer needed: \(outcome.judgement.kind.name.string) message,"
          + " \(outcome.ruling.decision.name.string)"
          + (reasons.first.map { " (\($0.string))" } ?? "")
          + ". --anyway writes one, --kind says which.")
      return 0
    }
    var facts = record.sender.facts
    facts.reasons = stated.reasons
    return try write(chosen, facts, record)
  }

  /// Says why nothing is written, in the form that was asked for.
  private func say(_ words: String, reply: ReplyKind = .none) {
    if arguments.value("--format") == "json" {
      surroundings.writeOutput(
        ComposeReport.json([], explain: false, reply: reply.name, why: words))
      return
    }
    let width = TerminalChoice.style(surroundings, arguments).width
    surroundings.writeOutput(
      LineWrapping.wrapped(Array(words.utf8), width: width, firstIndent: 0, hanging: 0) + [0x0A])
  }

  // MARK: The message

  private func received() throws -> Record {
    let id = arguments.value("--id")
    if let records = arguments.value("--from") {
      guard let id else {
        throw UsageError.other(
          "`--from` wants `--id ID`, which record it is; `tact triage` lists the ids")
      }
      guard arguments.operands.isEmpty else {
        throw UsageError.other("give either a file with one message, or `--from RECORDS --id ID`")
      }
      return try RecordLookup.record(
        id: id, in: records, surroundings, form: arguments.value("--input"))
    }
    for option in ["--id", "--input"] where arguments.has(option) {
      throw UsageError.other("`\(option)` goes with `--from RECORDS`")
    }
    let path = arguments.operands.first ?? "-"
    return try ReplyCommand.record(try bytes(path), path)
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    guard path != "-" else {
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

  /// Endings of files that hold many messages.
  private static let endings = [".jsonl", ".ndjson", ".csv", ".tsv", ".mbox"]

  /// One message: a mail, or a text as it is.
  private static func record(_ bytes: [UInt8], _ path: String) throws(Problem) -> Record {
    var record = Record()
    switch InputForm(head: Array(bytes.prefix(ByteSource.chunkByteCount)), name: path) {
    case .foreign(let signature):
      throw Problem(
        place: path.terminalSafe, what: signature.words.string,
        next: "save the message as text, and name that file")
    case .mail:
      var reader = MailReader(decoder: SystemCharsets.utf8)
      reader.read(bytes, into: &record)
    case .jsonLines, .table, .linkedIn, .mailbox, .text:
      if endings.contains(where: { path.lowercased().hasSuffix($0) }) {
        throw Problem(
          place: path.terminalSafe, what: "this file holds records, not one message",
          next: "say which: tact reply --from \(ShellWord.quoted(path)) --id ID; `tact triage`"
            + " lists the ids")
      }
      record.text = bytes
    }
    return record
  }

  // MARK: What to say

  /// The stated reply, else that of the ruling, else the nearest one that makes sense when an answer is
  /// wanted all the same.
  private func chosenKind(_ outcome: Outcome, _ record: Record) -> ReplyKind {
    if let name = arguments.value("--kind"),
      let stated = ReplyKind.allCases.first(where: { $0.name.string == name })
    {
      return stated
    }
    let reply = outcome.ruling.reply
    if reply == .none, outcome.judgement.kind == .ordinary,
      TheirQuestion.asked(in: Message(utf8: record.text)).contains(.meeting)
    {
      return .answerHowMet
    }
    guard reply == .none, arguments.has("--anyway") else { return reply }
    switch outcome.judgement.kind {
    case .pitch: return .declinePitch
    case .recruiter: return .recruiterInfo
    case .ordinary, .automatic: return .thanks
    case .standard, .generic, .personal, .scam:
      return outcome.situation.relationship == .known ? .thanks : .askWhy
    }
  }

  /// Where the answer goes: back where the message came from. A note is answered by a message.
  private func channel(of record: Record) -> Channel {
    let channel = setup.channel ?? record.channel ?? .linkedInNote
    return channel.isNote ? .linkedInMessage : channel
  }

  // MARK: Writing

  /// The stated language, else that of the message where a template speaks it, else English.
  private func language(
    of message: Message, for kind: Template.TemplateKind, _ templates: [Template]
  ) -> [UInt8] {
    if let stated = arguments.value("--language") { return Array(stated.utf8) }
    var inspection = Inspection()
    inspection.read(message.bytes, context: LintContext(purpose: .received))
    setup.linter.examine(&inspection)
    let own = inspection.language.code.withUTF8Buffer { Array($0) }
    return templates.contains { $0.kind == kind && $0.language == own } ? own : Array("en".utf8)
  }

  private func write(_ kind: ReplyKind, _ facts: Facts, _ record: Record) throws -> Int32 {
    let message = Message(utf8: record.text)
    var answers = Answers(facts, reason: nil)
    MyFacts.add(setup.configuration, to: &answers)
    answers.set("theirTopic", Topic.named(in: message))
    // The configured reason is one not to connect; it says nothing about an offer.
    if kind == .declinePitch { answers.set("myReason", nil) }
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
    let composer = Composer(templates: templates, linter: setup.linter)
    let wanted = Template.TemplateKind.reply(Array(kind.name.string.utf8))
    var context = ComposeContext.context(for: wanted, channel: channel(of: record))
    context.replyTo = message
    context.facts = facts == Facts() ? nil : facts
    let found = composer.candidates(
      Composer.Request(
        kind: wanted, context: context,
        language: language(of: message, for: wanted, templates), answers: [answers],
        variant: arguments.value("--variant").flatMap { Int($0) } ?? 0))
    guard !found.isEmpty else {
      var lacks: [[UInt8]] = []
      for template in templates where template.kind == wanted {
        let missing = template.needs.filter { answers.value($0) == nil }
        if lacks.isEmpty || missing.count < lacks.count { lacks = missing }
      }
      let words = lacks.map { FieldWords.words($0.string) }.joined(separator: "; ")
      say(
        "No \(kind.name.string) reply can be written from these facts"
          + (words.isEmpty ? "." : "; what would help: \(words) (--fact FIELD=TEXT)."),
        reply: kind)
      return 1
    }
    if arguments.value("--format") == "json" {
      surroundings.writeOutput(
        ComposeReport.json(found, explain: arguments.has("--explain"), reply: kind.name))
      return 0
    }
    let style = TerminalChoice.style(surroundings, arguments)
    surroundings.writeOutput(Array("reply: \(kind.name.string)\n\n".utf8))
    surroundings.writeOutput(
      ComposeReport.text(found, explain: arguments.has("--explain"), width: style.width))
    return 0
  }
}
