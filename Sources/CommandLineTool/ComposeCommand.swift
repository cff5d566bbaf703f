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
        "--as", value: "WHAT", choices: ["invite", "message", "follow-up"], "what to write"),
      OptionSpec(
        "--channel", value: "NAME", choices: Channel.allCases.map(\.name.string),
        "where it will be sent"),
      OptionSpec("--language", value: "CODE", "the language to write in; default en"),
      OptionSpec("--variant", value: "N", "another wording; 0 is the person's own"),
      OptionSpec("--format", value: "FORM", choices: ["text", "json"], "how to answer"),
      OptionSpec("--explain", "show which words come from which fact"),
    ],
    example:
      "tact compose --to \"Ana Lopes\" --about \"her talk on parsers\" --point \"error recovery\"",
    notes: [
      "Without a reason that depends on the person it writes nothing and exits 1: no note is"
        + " better than one that could go to anybody."
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
    let facts = try self.facts()
    let kind: Template.TemplateKind =
      switch arguments.value("--as") {
      case "message": .message
      case "follow-up": .followUp
      default: .invite
      }
    var context = ComposeContext.context(
      for: kind, channel: arguments.value("--channel").flatMap { Channel(named: $0) })
    context.facts = facts
    let variant = arguments.value("--variant").flatMap { Int($0) } ?? 0
    let answers = try answers(facts, configuration)
    let shelf = TemplateShelf.load(surroundings)
    for problem in shelf.problems { surroundings.printError(problem.words) }
    let composer = Composer(templates: shelf.entries.map(\.template), linter: linter)
    let found = composer.candidates(
      Composer.Request(
        kind: kind, context: context,
        language: Array((arguments.value("--language") ?? "en").utf8), answers: answers,
        variant: variant))
    if arguments.value("--format") == "json" {
      surroundings.writeOutput(ComposeReport.json(found, explain: arguments.has("--explain")))
      return found.isEmpty ? 1 : 0
    }
    guard !found.isEmpty else {
      refuse(facts, kind, shelf.entries.map(\.template), answers)
      return 1
    }
    let style = TerminalChoice.style(surroundings, arguments)
    surroundings.writeOutput(
      ComposeReport.text(found, explain: arguments.has("--explain"), width: style.width))
    return 0
  }

  // MARK: Facts

  private func facts() throws -> Facts {
    var facts = Facts()
    if let path = arguments.value("--facts") { facts = try FactsOption.read(path) }
    func bytes(_ option: String) -> [UInt8]? { arguments.value(option).map { Array($0.utf8) } }
    facts.name = bytes("--to") ?? facts.name
    facts.company = bytes("--company") ?? facts.company
    facts.title = bytes("--title") ?? facts.title
    if let type = reasonType() {
      var reason = Facts.Reason()
      reason.type = Array(type.utf8)
      reason.what = bytes("--about")
      reason.place = bytes("--met") ?? bytes("--where")
      reason.when = bytes("--when")
      reason.who = bytes("--who")
      reason.point = bytes("--point")
      facts.reasons.insert(reason, at: 0)
    }
    return facts
  }

  /// The type of reason that the options speak of, if they speak of one.
  private func reasonType() -> String? {
    if let stated = arguments.value("--reason") { return stated }
    if arguments.has("--met") { return "met" }
    if arguments.has("--who") { return "referred-by" }
    guard let about = arguments.value("--about")?.lowercased() else { return nil }
    let words = about.split { !$0.isLetter }
    func holds(_ list: String) -> Bool {
      words.contains { list.split(separator: " ").contains($0) }
    }
    if holds("talk keynote lecture panel session workshop speech") { return "talk" }
    if holds("article post paper book essay blog column report thesis newsletter chapter thread") {
      return "article"
    }
    if holds("library package tool app project software map data dataset course") {
      return "uses-their-work"
    }
    return "their-work"
  }

  private func answers(_ facts: Facts, _ configuration: Configuration) throws -> [Answers] {
    var all = facts.reasons.map { Answers(facts, reason: $0) }
    if all.isEmpty { all = [Answers(facts, reason: nil)] }
    for index in all.indices {
      MyFacts.add(configuration, to: &all[index])
      all[index].set("ask", arguments.value("--ask").map { ComposeCommand.question($0) })
      for entry in arguments.all("--fact") {
        guard let equals = entry.firstIndex(of: "=") else {
          throw UsageError.other("`--fact` wants FIELD=TEXT")
        }
        let field = Array(entry[..<equals].utf8)
        guard TemplateFields.isKnown(field) else {
          throw UsageError.other(
            TemplateShelf.words(.unknownField(byteOffset: 0, name: field)))
        }
        all[index].set(field, Array(entry[entry.index(after: equals)...].utf8))
      }
    }
    return all
  }

  /// A question without its mark; the template sets it.
  private static func question(_ words: String) -> [UInt8] {
    var bytes = Array(words.utf8)
    while let last = bytes.last, last == 0x3F || last == 0x20 { bytes.removeLast() }
    return bytes
  }

  // MARK: Refusing

  private func refuse(
    _ facts: Facts, _ kind: Template.TemplateKind, _ templates: [Template], _ answers: [Answers]
  ) {
    var words = "No note: "
    if facts.reasons.isEmpty {
      words +=
        "the facts hold no reason that depends on this person, and no note is better than one"
        + " that could go to anybody.\n"
    } else {
      words += "no template fits these facts"
      let missing = ComposeCommand.missing(kind, templates, answers)
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

  /// The facts that the nearest templates of this kind of reason lack.
  private static func missing(
    _ kind: Template.TemplateKind, _ templates: [Template], _ answers: [Answers]
  ) -> String {
    var best: [[UInt8]]?
    for template in templates where template.kind == kind {
      for person in answers where person.reasonType == template.reason {
        let lacks = template.needs.filter { person.value($0) == nil }
        if !lacks.isEmpty, best.map({ lacks.count < $0.count }) ?? true { best = lacks }
      }
    }
    return (best ?? []).map { FieldWords.words($0.string) }.joined(separator: "; ")
  }
}

/// What `tact.json` says of the user, as fields of templates.
enum MyFacts {
  static func add(_ configuration: Configuration, to answers: inout Answers) {
    guard let me = configuration.me else { return }
    answers.set("myName", me.value(forKey: "name")?.text)
    answers.set("myWork", me.value(forKey: "work")?.text)
    answers.set("myArea", me.value(forKey: "homeArea")?.elements?.first?.text)
    answers.set("myHandle", me.value(forKey: "handle")?.text)
    answers.set("myReason", me.value(forKey: "reason")?.text)
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

  static func json(_ found: [ComposedText], explain: Bool) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tact.compose/1")
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
