import DataFormats
import Linting
import Reporting

/// `tact rules`: the catalogue.
struct RulesCommand {
  static let spec = CommandSpec(
    name: "rules", summary: "list the rules", operands: "",
    options: [
      OptionSpec("--format", value: "FORM", choices: ["text", "json"], "how to list them")
    ],
    example: "tact rules")

  private let surroundings: Surroundings
  private let arguments: Arguments

  init(_ surroundings: Surroundings, _ arguments: Arguments) throws {
    self.surroundings = surroundings
    self.arguments = arguments
  }

  func run() throws -> Int32 {
    let linter = Shipped.linter()
    if arguments.value("--format") == "json" {
      surroundings.writeOutput(RulesCommand.json(linter.rules))
      return 0
    }
    let style = TerminalChoice.style(surroundings, arguments)
    var text = ""
    var family = ""
    for rule in linter.rules {
      if rule.id.family.string != family {
        family = rule.id.family.string
        text += (text.isEmpty ? "" : "\n") + family + "\n"
      }
      let name = "  " + rule.id.name.string
      let padded =
        name.count < 34 ? name + String(repeating: " ", count: 34 - name.count) : name + " "
      let words = Array((rule.message.string + (rule.isOptIn ? " (off by default)" : "")).utf8)
      text +=
        padded
        + LineWrapping.wrapped(words, width: style.width, firstIndent: padded.count, hanging: 34)
        .string + "\n"
    }
    text += "\n\(linter.rules.count) rules; `tact explain RULE` tells why, with examples\n"
    surroundings.writeOutput(Array(text.utf8))
    return 0
  }

  static func json(_ rules: [Rule]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tact.rules/1")
    writer.key("rules")
    writer.beginArray()
    for rule in rules {
      writer.beginObject()
      writer.key("id")
      writer.string(rule.id.bytes)
      writer.key("about")
      if let about = rule.about { writer.string(about.name) } else { writer.null() }
      writer.key("severity")
      writer.beginObject()
      for purpose in Purpose.allCases {
        writer.key(purpose.name)
        if let severity = rule.severity[purpose] {
          writer.string(severity.name)
        } else {
          writer.null()
        }
      }
      writer.endObject()
      for (key, words) in [
        ("message", rule.message), ("why", rule.why), ("remedy", rule.remedy),
        ("source", rule.source),
      ] as [(StaticString, StaticString)] {
        writer.key(key)
        writer.string(words)
      }
      writer.key("default")
      writer.boolean(!rule.isOptIn)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  static func unknownRule(_ name: String, _ linter: Linter) -> String {
    let ids = linter.rules.map(\.id.bytes.string)
    let shared = ids.filter { $0.hasSuffix("." + name) }
    if shared.count > 1 {
      return "`\(name.terminalSafe)` is the name of several rules: "
        + shared.joined(separator: ", ")
    }
    let names = ids + linter.rules.map(\.id.name.string)
    let nearest = NearestName.of(name, among: names)
    return "`\(name.terminalSafe)` is no rule"
      + (nearest.map { ", did you mean `\($0)`?" } ?? "") + "; `tact rules` lists all of them"
  }
}

/// `tact explain`: one rule with its reason, evidence, examples and remedy.
struct ExplainCommand {
  static let spec = CommandSpec(
    name: "explain", summary: "explain a rule: reason, evidence, examples, remedy",
    operands: "RULE", options: [], example: "tact explain default.invitation-text")

  private let surroundings: Surroundings
  private let arguments: Arguments

  init(_ surroundings: Surroundings, _ arguments: Arguments) throws {
    self.surroundings = surroundings
    self.arguments = arguments
  }

  func run() throws -> Int32 {
    guard !arguments.operands.isEmpty else {
      throw UsageError.other("name the rule to explain; `tact rules` lists all of them")
    }
    let linter = Shipped.linter()
    var isFirst = true
    for name in arguments.operands {
      guard let index = linter.ruleIndex(named: Array(name.utf8)) else {
        throw UsageError.other(RulesCommand.unknownRule(name, linter))
      }
      if !isFirst { surroundings.writeOutput([0x0A]) }
      isFirst = false
      surroundings.writeOutput(Array(explanation(linter.rules[index]).utf8))
    }
    return 0
  }

  private func explanation(_ rule: Rule) -> String {
    let width = TerminalChoice.style(surroundings, arguments).width
    func field(_ name: String, _ words: String) -> String {
      let label = name + String(repeating: " ", count: max(1, 10 - name.count))
      return label
        + LineWrapping.wrapped(Array(words.utf8), width: width, firstIndent: 10, hanging: 10).string
        + "\n"
    }
    var text = "\(rule.id.bytes.string): \(rule.message.string)\n\n"
    text += field("why", rule.why.string)
    text += field("instead", rule.remedy.string)
    text += field("evidence", rule.source.string)
    let severities = Purpose.allCases.compactMap { purpose in
      rule.severity[purpose].map { "\($0.name.string) in \(purpose.name.string)" }
    }
    text += field("severity", severities.joined(separator: ", "))
    if let about = rule.about { text += field("about", about.name.string + " messages") }
    if let channels = rule.channels {
      text += field("channels", channels.map(\.name.string).joined(separator: ", "))
    }
    if rule.isOptIn {
      text += field("default", "off; `--rule \(rule.id.bytes.string)` turns it on")
    }
    if rule.isProtected { text += field("note", "no ignore line or baseline silences it") }
    text += "\nflagged, at the marked place:\n"
    for example in rule.flagged { text += self.example(example, width) }
    text += "\nleft alone:\n"
    for example in rule.accepted { text += self.example(example, width) }
    return text
  }

  private func example(_ example: Example, _ width: Int) -> String {
    let line = example.text.string.replacing("\n", with: " ⏎ ").terminalSafe
    return "  "
      + LineWrapping.wrapped(Array(line.utf8), width: width, firstIndent: 2, hanging: 4).string
      + "\n"
  }
}

/// `tact init`: writes a commented configuration.
struct InitCommand {
  static let spec = CommandSpec(
    name: "init", summary: "write a commented tact.json into this folder", operands: "",
    options: [OptionSpec("--print", "print it instead of writing the file")],
    example: "tact init")

  private let surroundings: Surroundings
  private let arguments: Arguments

  init(_ surroundings: Surroundings, _ arguments: Arguments) throws {
    self.surroundings = surroundings
    self.arguments = arguments
  }

  func run() throws -> Int32 {
    let text = Array(InitCommand.template.utf8)
    if arguments.has("--print") {
      surroundings.writeOutput(text)
      return 0
    }
    let path = surroundings.workingDirectory + "/tact.json"
    if Files.exists(path) {
      throw Problem(
        place: "tact.json", what: "it exists already, and is left as it is",
        next: "compare with `tact init --print`")
    }
    do { try Files.replace(path, with: text) } catch {
      throw Problem(
        place: "tact.json", what: "it could not be written: \(error.words)",
        next: "check that this folder may be written")
    }
    surroundings.writeOutput(Array("wrote tact.json\n".utf8))
    return 0
  }

  static let template = """
    // tact.json: what this project or person wants of tact. Comments are allowed.
    {
      // Where drafts go when --channel does not say:
      // linkedin-note (200 characters), linkedin-note-premium (300), linkedin-message, inmail,
      // email, x-dm, facebook, xing, sms, group
      // "channel": "linkedin-note",

      // Rules by name: "off", "on", "error", "warning" or "advice". `tact rules` lists them.
      "rules": {
        // "form.emoji-overload": "off"
      },

      // Phrases you stand by: findings inside them are dropped.
      "allow": [],

      // Findings that were there before, written by `tact lint --write-baseline FILE`.
      // "baseline": "tact-baseline.json",

      // Who you are; used by replies and by the sorting of received messages.
      "me": {
        // "name": "Your Name",
        // "homeArea": ["Porto", "Gaia"],
        // "languages": ["en", "pt"],
        // "handle": "@yourhandle",
        // "interests": ["parsers", "night trains"],
        // "goal": "find collaborators"
      }
    }

    """
}
