import Composing
import DataFormats
import Reporting
import ShippedBytes

/// Shipped templates and those of the user, the user's first.
enum TemplateShelf {
  struct Entry {
    let template: Template
    /// The file it was read from; `nil` for a shipped one.
    let path: String?
  }

  /// All templates; own ones with the id of a shipped one replace it. Files that are none are reported.
  static func load(_ surroundings: Surroundings) -> (entries: [Entry], problems: [Problem]) {
    var entries: [Entry] = []
    var problems: [Problem] = []
    for folder in ownFolders(surroundings) {
      for path in Files.textFiles(below: folder, endings: [".txt"]) {
        do {
          let template = try read(path)
          if !entries.contains(where: { $0.template.id == template.id }) {
            entries.append(Entry(template: template, path: path))
          }
        } catch { problems.append(error) }
      }
    }
    for template in shipped where !entries.contains(where: { $0.template.id == template.id }) {
      entries.append(Entry(template: template, path: nil))
    }
    entries.sort { $0.template.id.lexicographicallyPrecedes($1.template.id) }
    return (entries, problems)
  }

  /// `templates/` of the project and the one beside the user's configuration.
  private static func ownFolders(_ surroundings: Surroundings) -> [String] {
    var folders = [surroundings.workingDirectory + "/templates"]
    if let base = Configuration.configFolder(surroundings) {
      folders.append(base + "/tact/templates")
    }
    return folders.filter { Files.isFolder($0) }
  }

  private static func read(_ path: String) throws(Problem) -> Template {
    let bytes: [UInt8]
    do { bytes = try Files.read(path) } catch {
      throw Problem(place: path.terminalSafe, what: error.words, next: "check the file")
    }
    do { return try Template(parsing: bytes) } catch {
      throw Problem(
        place: Configuration.place(path.terminalSafe, error.byteOffset, bytes), what: words(error),
        next: "templates/README.md describes the format")
    }
  }

  static let shipped: [Template] = {
    var templates: [Template] = []
    for index in 0..<tact_template_count() {
      var count = 0
      guard let bytes = tact_template(index, &count) else { continue }
      // A test parses every shipped file, so that none is lost here.
      if let template = try? Template(
        parsing: Array(UnsafeBufferPointer(start: bytes, count: count)))
      {
        templates.append(template)
      }
    }
    return templates
  }()

  static func words(_ error: TemplateError) -> String {
    switch error {
    case .noBody: return "the header has no line `---` after it"
    case .noColon: return "this header line has no colon"
    case .unknownKey(_, let key): return "`\(key.string.terminalSafe)` is no header of a template"
    case .missingKey(let key): return "the header `\(key.string)` is missing"
    case .unknownValue(_, let key, let value):
      return "`\(value.string.terminalSafe)` is no value of `\(key.string)`"
    case .unknownField(_, let name):
      let nearest = NearestName.of(name.string, among: TemplateFields.all.map(\.string))
      return "`\(name.string.terminalSafe)` is no field"
        + (nearest.map { ", did you mean `\($0)`?" } ?? "")
    case .unknownHelper(_, let name):
      let known = Template.Helper.allCases.map(\.name.string)
      return "`\(name.string.terminalSafe)` is no helper; there are "
        + known.joined(separator: ", ")
    case .unclosed: return "this bracket is never closed"
    case .unopened: return "this bracket closes nothing"
    case .nestedTooDeep(_, let limit): return "brackets stand more than \(limit) deep"
    case .tooLong(let count, let limit): return "the file has \(count) bytes, \(limit) are read"
    case .tooManyPieces(_, let limit): return "the text has more than \(limit) fields and brackets"
    }
  }
}

/// `tact templates`: shipped and own templates.
struct TemplatesCommand {
  static let spec = CommandSpec(
    name: "templates", summary: "list, show or check templates",
    operands: "[list | show ID | check]", options: [],
    example: "tact templates show invite-heard-talk",
    notes: [
      "Own templates lie in templates/ of the folder you are in, or in tact/templates of your"
        + " configuration folder; one with the id of a shipped template replaces it."
    ])

  private let surroundings: Surroundings
  private let arguments: Arguments

  init(_ surroundings: Surroundings, _ arguments: Arguments) throws {
    self.surroundings = surroundings
    self.arguments = arguments
  }

  func run() throws -> Int32 {
    let shelf = TemplateShelf.load(surroundings)
    for problem in shelf.problems { surroundings.printError(problem.words) }
    switch arguments.operands.first ?? "list" {
    case "list": list(shelf.entries)
    case "show":
      guard arguments.operands.count > 1 else {
        throw UsageError.other("name the template to show; `tact templates` lists them")
      }
      for id in arguments.operands.dropFirst() { try show(id, shelf.entries) }
    case "check": return check(shelf.entries, shelf.problems.count)
    case let word:
      throw UsageError.other(
        "`\(word.terminalSafe)` is none of list, show and check")
    }
    return shelf.problems.isEmpty ? 0 : 2
  }

  private func list(_ entries: [TemplateShelf.Entry]) {
    var text = ""
    for entry in entries {
      let id = entry.template.id.string
      let padded = id.count < 36 ? id + String(repeating: " ", count: 36 - id.count) : id + " "
      let needs = entry.template.needs.map(\.string).joined(separator: ", ")
      text += padded + (needs.isEmpty ? "needs nothing" : "needs " + needs)
      text += entry.path == nil ? "\n" : " (own)\n"
    }
    text += "\n\(entries.count) templates; `tact templates show ID` tells more\n"
    surroundings.writeOutput(Array(text.utf8))
  }

  private func show(_ id: String, _ entries: [TemplateShelf.Entry]) throws {
    guard let entry = entries.first(where: { $0.template.id.string == id }) else {
      let nearest = NearestName.of(id, among: entries.map(\.template.id.string))
      throw UsageError.other(
        "`\(id.terminalSafe)` is no template" + (nearest.map { ", did you mean `\($0)`?" } ?? ""))
    }
    let template = entry.template
    var text = template.id.string + "\n"
    text += "tone      \(template.tone.name.string)\n"
    text += "language  \(template.language.string)\n"
    if let reason = template.reason { text += "reason    \(reason.string)\n" }
    for need in template.needs {
      text += "needs     \(need.string): \(FieldWords.words(need.string))\n"
    }
    for name in Template.fields(in: template.body) where !template.needs.contains(name) {
      text += "may use   \(name.string): \(FieldWords.words(name.string))\n"
    }
    var answers = Answers()
    for sample in template.samples { answers.set(sample.field, sample.value) }
    answers.reasonType = template.reason
    if let draft = template.filled(with: answers, variant: 0) {
      text += "\nsample:\n" + draft.bytes.string.terminalSafeLines + "\n"
    }
    surroundings.writeOutput(Array(text.utf8))
  }

  /// Fills every template with its samples and lints the result; 1 when one of them is not fit to be sent.
  private func check(_ entries: [TemplateShelf.Entry], _ problemCount: Int) -> Int32 {
    let linter = Shipped.linter()
    var badCount = 0
    for entry in entries {
      let template = entry.template
      var answers = Answers()
      for sample in template.samples { answers.set(sample.field, sample.value) }
      answers.reasonType = template.reason
      let composer = Composer(templates: [template], linter: linter)
      let context = ComposeContext.context(for: template.kind, channel: nil)
      let found = composer.candidates(
        Composer.Request(
          kind: template.kind, context: context, language: template.language, answers: [answers]))
      if found.isEmpty {
        badCount += 1
        surroundings.writeOutput(
          Array("\(template.id.string): its sample is not fit to be sent\n".utf8))
      }
    }
    surroundings.writeOutput(
      Array("\(entries.count) templates, \(badCount) to mend\n".utf8))
    return problemCount > 0 ? 2 : badCount > 0 ? 1 : 0
  }
}

/// What each field is, for people.
enum FieldWords {
  static func words(_ field: String) -> String {
    switch field {
    case "name": "the other person's full name"
    case "given": "the name to greet with"
    case "company": "their company"
    case "title": "their title"
    case "location": "where they live"
    case "what": "what the reason is about: a talk, an article, a topic"
    case "where": "where it was: an event, a journal, a school"
    case "when": "when it was"
    case "who": "the person who sent you, or whom you both know"
    case "point": "the point of theirs that stayed with you"
    case "effect": "what it changed for you, as a clause"
    case "myName": "your name"
    case "myWork": "what you do"
    case "myArea": "where you live"
    case "myHandle": "where people can follow you"
    case "myReason": "your reason to say no, as a clause"
    case "ask": "the one thing you ask, as a question without its mark"
    case "role": "the role that is offered or applied for"
    case "firm": "the company that hires"
    case "place": "where it would be"
    case "pay": "what it pays"
    case "offer": "what you offer"
    case "date": "when it would be"
    case "news": "what is new since your last message"
    case "link": "an address"
    case "theirTopic": "what their message named"
    case "askedWork": "what you do, where they asked it"
    case "askedArea": "where you live, where they asked it"
    case "askedHandle": "where people can follow you, where they asked it"
    default: "your answer to their question, as a clause"
    }
  }
}

extension String {
  /// The same as `terminalSafe`, line ends kept.
  var terminalSafeLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).terminalSafe }
      .joined(separator: "\n")
  }
}
