import Composing
import DataFormats
import Linting
import MessageText
import Reporting

/// Circumstances of what is composed.
enum ComposeContext {
  static func context(for kind: Template.TemplateKind, channel: Channel?) -> LintContext {
    switch kind {
    case .invite: LintContext(purpose: .invite, channel: channel ?? .linkedInNote)
    case .message: LintContext(purpose: .message, channel: channel ?? .linkedInMessage)
    case .followUp: LintContext(purpose: .followUp, channel: channel ?? .linkedInMessage)
    case .reply: LintContext(purpose: .reply, channel: channel ?? .linkedInMessage)
    }
  }
}

/// `tact compose`: a connection note or first message from facts.
struct ComposeCommand {
  static let spec = CommandSpec(
    name: "compose", summary: "write a note or first message from facts", operands: "",
    options: [
      OptionSpec("--to", value: "NAME", "whom you write to"),
      OptionSpec("--company", value: "NAME", "their company"),
      OptionSpec("--title", value: "TITLE", "their title"),
      OptionSpec("--met", value: "WHERE", "you met there"),
      OptionSpec("--about", value: "WHAT", "their talk, article or work: \"her talk on parsers\""),
      OptionSpec("--point", value: "WHAT", "the point of theirs that stayed with you"),
      OptionSpec("--who", value: "NAME", "who sent you"),
      OptionSpec("--where", value: "PLACE", "where it was"),
      OptionSpec("--when", value: "WHEN", "when it was"),
      OptionSpec("--reason", value: "TYPE", "the type of reason, when it is none of these"),
      OptionSpec("--ask", value: "QUESTION", "the one thing you ask"),
      OptionSpec("--fact", value: "FIELD=TEXT", repeatable: true, "any other field of a template"),
      OptionSpec("--facts", value: "FILE", "all facts, as JSON"),
      OptionSpec(
        "--from", value: "FILE",
        "one note for each person of a table (.csv, .tsv) or of JSON Lines (.jsonl, or - for"
          + " standard input)"),
      OptionSpec(
        "--as", value: "WHAT", choices: ["invite", "message", "follow-up"], "what to write"),
      OptionSpec(
        "--channel", value: "NAME", choices: Channel.allCases.map(\.name.string),
        "where it will be sent"),
      OptionSpec("--language", value: "CODE", "the language to write in; default en"),
      OptionSpec("--variant", value: "N", "another wording; 0 is the person's own"),
      OptionSpec(
        "--format", value: "FORM", choices: ["text", "json", "jsonl", "csv"],
        "how to answer; json for one person, jsonl and csv for many"),
      OptionSpec("--jobs", value: "COUNT", "threads to work with; default one a processor"),
      OptionSpec("--explain", "show which words come from which fact"),
    ],
    example:
      "tact compose --to \"Ana Lopes\" --about \"her talk on parsers\" --point \"error recovery\"",
    notes: [
      "Without a reason that depends on the person it writes nothing and exits 1: no note is"
        + " better than one that could go to anybody.",
      "At a terminal it asks for the name and the reason that the options do not give.",
      "A table for --from has a header: name (or first name and last name), company, title, met,"
        + " about, point, who, where, when, reason, ask, and every other field of templates; records"
        + " have the same keys, or those of a facts file. Each person's text depends on their own"
        + " facts alone. People without a reason get none, with the reason why; a bad row is told and"
        + " passed over. Exit code: 0 all the same, 2 when the file could not be read.",
      "Notes that are alike but for the name are counted within the last"
        + " \(AlikeTexts.capacity.grouped) different ones, and blind beyond.",
    ])

  private let surroundings: Surroundings
  private let arguments: Arguments

  init(_ surroundings: Surroundings, _ arguments: Arguments) throws {
    self.surroundings = surroundings
    self.arguments = arguments
  }

  func run() throws -> Int32 {
    let linter = Shipped.linter()
    let configuration = try LintCommand.configuration(surroundings, arguments, linter)
    let kind: Template.TemplateKind =
      switch arguments.value("--as") {
      case "message": .message
      case "follow-up": .followUp
      default: .invite
      }
    var context = ComposeContext.context(
      for: kind, channel: arguments.value("--channel").flatMap { Channel(named: $0) })
    let variant = try number("--variant", 0...Int(Int32.max)) ?? 0
    var stated = try stated()
    let shelf = TemplateShelf.load(surroundings)
    for problem in shelf.problems { surroundings.printError(problem.words) }
    let composer = Composer(templates: shelf.entries.map(\.template), linter: linter)
    let me = MyFacts.fields(configuration)
    var request = Composer.Request(
      kind: kind, context: context,
      language: Array((arguments.value("--language") ?? "en").utf8), answers: [], variant: variant)
    if let path = arguments.value("--from") {
      try refuseSinglePersonOptions()
      return try batch(
        path,
        PeopleSetup(
          composer: composer, linter: linter, request: request, me: me, ask: stated.ask,
          fields: stated.fields,
          format: arguments.value("--format").flatMap { PeopleFormat(rawValue: $0) } ?? .text))
    }
    if arguments.value("--format") != "json", var questions = FactQuestions(surroundings) {
      questions.complete(&stated)
    }
    let facts = stated.complete()
    context.facts = facts
    request.context = context
    request.answers = stated.answers(facts, of: me)
    let found = composer.candidates(request)
    if arguments.value("--format") == "json" {
      surroundings.writeOutput(ComposeReport.json(found, explain: arguments.has("--explain")))
      return found.isEmpty ? 1 : 0
    }
    guard !found.isEmpty else {
      refuse(facts, composer.missing(request))
      return 1
    }
    let style = TerminalChoice.style(surroundings, arguments)
    surroundings.writeOutput(
      ComposeReport.text(found, explain: arguments.has("--explain"), width: style.width))
    return 0
  }

  private func number(_ option: String, _ range: ClosedRange<Int>) throws -> Int? {
    guard let word = arguments.value(option) else { return nil }
    guard let number = Int(word), range.contains(number) else {
      throw UsageError.other(
        "`\(option)` takes a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  // MARK: Many people

  /// Options that speak of one person make no sense beside a table of many.
  private func refuseSinglePersonOptions() throws {
    for option in [
      "--to", "--company", "--title", "--met", "--about", "--point", "--who", "--where", "--when",
      "--reason", "--facts", "--explain",
    ] where arguments.has(option) {
      throw UsageError.other(
        "`\(option)` is about one person; with `--from` the file says it of each")
    }
    if arguments.value("--format") == "json" {
      throw UsageError.other("`--from` writes text, jsonl or csv")
    }
  }

  private func batch(_ path: String, _ setup: PeopleSetup) throws -> Int32 {
    let threadCount = try number("--jobs", 1...256) ?? min(256, Processors.count)
    let reading = try PeopleReading(surroundings, path)
    let output = PeopleOutput(surroundings, setup, place: reading.place)
    output.begin(reading.columns)
    let pipeline = OrderedPipeline(threadCount: threadCount, makeJob: PeopleJob.init) {
      let worker = PeopleWorker(setup)
      return { worker.work($0) }
    }
    pipeline.run(
      mayWait: { reading.mayWait },
      fill: { job in
        job.removeAll()
        return reading.fill(job)
      },
      drain: { output.take($0) })
    output.finish(reading.columns)
    if let failure = reading.failure {
      surroundings.printError(failure.words)
      return 2
    }
    return 0
  }

  // MARK: Facts

  /// What the options say.
  private func stated() throws -> StatedFacts {
    var stated = StatedFacts()
    func bytes(_ option: String) -> [UInt8]? { arguments.value(option).map { Array($0.utf8) } }
    if let path = arguments.value("--facts") { stated.facts = try FactsOption.read(path) }
    stated.facts.name = bytes("--to") ?? stated.facts.name
    stated.facts.company = bytes("--company") ?? stated.facts.company
    stated.facts.title = bytes("--title") ?? stated.facts.title
    stated.met = bytes("--met")
    stated.about = bytes("--about")
    stated.point = bytes("--point")
    stated.who = bytes("--who")
    stated.place = bytes("--where")
    stated.when = bytes("--when")
    stated.reasonType = bytes("--reason")
    stated.ask = bytes("--ask")
    for entry in arguments.all("--fact") {
      guard let equals = entry.firstIndex(of: "=") else {
        throw UsageError.other("`--fact` wants FIELD=TEXT")
      }
      let field = Array(entry[..<equals].utf8)
      guard TemplateFields.isKnown(field) else {
        throw UsageError.other(TemplateShelf.words(.unknownField(byteOffset: 0, name: field)))
      }
      stated.fields.append((field, Array(entry[entry.index(after: equals)...].utf8)))
    }
    return stated
  }

  // MARK: Refusing

  private func refuse(_ facts: Facts, _ missing: [[UInt8]]) {
    var words = "No note: "
    if facts.reasons.isEmpty {
      words += PeopleWords.noReason + ".\n"
    } else {
      words += "no template fits these facts"
      let missing = missing.map { FieldWords.words($0.string) }.joined(separator: "; ")
      words += missing.isEmpty ? " within the limit.\n" : "; what would help: \(missing).\n"
    }
    words +=
      "What helps: where you met (--met), their talk, article or work (--about) with a point of"
      + " it (--point), or who sent you (--who).\n"
    let width = TerminalChoice.style(surroundings, arguments).width
    for line in words.split(separator: "\n") {
      surroundings.writeOutput(
        LineWrapping.wrapped(Array(line.utf8), width: width, firstIndent: 0, hanging: 2) + [0x0A])
    }
  }
}

/// Composed texts for people and programs.
enum ComposeReport {
  static func text(_ found: [ComposedText], explain: Bool, width: Int) -> [UInt8] {
    var out: [UInt8] = []
    for (index, candidate) in found.enumerated() {
      if index > 0 { out.append(0x0A) }
      let limit = candidate.length.limit.map { " of \($0)" } ?? ""
      let share = 100 - candidate.assessment.judgement.swap.value / 10
      let specific = share > 0 ? " \(share) % about them" : ""
      out += Array(
        ("\(index + 1). \(candidate.length.counted)\(limit) characters, \(candidate.tone.name.string)"
          + (specific.isEmpty ? "" : ",\(specific)") + " [\(candidate.template.string)]\n").utf8)
      if !candidate.subject.bytes.isEmpty {
        out += Array("   Subject: ".utf8) + TerminalText.safe(candidate.subject.bytes) + [0x0A]
      }
      for line in candidate.text.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        let words = TerminalText.safe(Array(line))
        out += Array("   ".utf8)
        out += LineWrapping.wrapped(words, width: width, firstIndent: 3, hanging: 3)
        out.append(0x0A)
      }
      if explain { out += explanation(candidate, width) }
    }
    return out
  }

  private static func explanation(_ candidate: ComposedText, _ width: Int) -> [UInt8] {
    var out: [UInt8] = []
    for stretch in candidate.text.stretches {
      guard case .fact(let name) = stretch.origin else { continue }
      let words =
        Array("\(name.string): ".utf8)
        + TerminalText.safe(Array(candidate.text.bytes[stretch.span]))
      out += Array("     ".utf8)
      out += LineWrapping.wrapped(words, width: width, firstIndent: 5, hanging: 7)
      out.append(0x0A)
    }
    return out + Array("     all other words are the template's\n".utf8)
  }

  /// - Parameters:
  ///   - reply: The kind of reply, where one was asked for.
  ///   - why: Why there is no text, where there is none.
  static func json(
    _ found: [ComposedText], explain: Bool, reply: StaticString? = nil, why: String? = nil
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tact.compose/1")
    if let reply {
      writer.key("reply")
      writer.string(reply)
    }
    if let why {
      writer.key("why")
      writer.string(Array(why.utf8))
    }
    writer.key("candidates")
    writer.beginArray()
    for candidate in found { write(candidate, explain, &writer) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private static func write(_ candidate: ComposedText, _ explain: Bool, _ writer: inout JSONWriter)
  {
    writer.beginObject()
    writer.key("template")
    writer.string(candidate.template)
    writer.key("tone")
    writer.string(candidate.tone.name)
    writer.key("subject")
    if candidate.subject.bytes.isEmpty {
      writer.null()
    } else {
      writer.string(candidate.subject.bytes)
    }
    writer.key("text")
    writer.string(candidate.text.bytes)
    writer.key("counted")
    writer.integer(candidate.length.counted)
    writer.key("limit")
    if let limit = candidate.length.limit { writer.integer(limit) } else { writer.null() }
    writer.key("swap")
    writer.thousandths(candidate.assessment.judgement.swap.value)
    if explain {
      writer.key("origins")
      writer.beginArray()
      for stretch in candidate.text.stretches {
        writer.beginObject()
        writer.key("startByte")
        writer.integer(stretch.span.lowerBound)
        writer.key("endByte")
        writer.integer(stretch.span.upperBound)
        writer.key("fact")
        if case .fact(let name) = stretch.origin { writer.string(name) } else { writer.null() }
        writer.endObject()
      }
      writer.endArray()
    }
    writer.endObject()
  }
}
