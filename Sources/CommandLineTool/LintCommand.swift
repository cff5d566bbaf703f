import DataFormats
import Linting
import MessageText
import Reporting

/// `tact lint`: judges drafts.
struct LintCommand {
  static let spec = CommandSpec(
    name: "lint", summary: "judge drafts, before they are sent", operands: "[FILE|FOLDER…]",
    options: [
      OptionSpec(
        "--channel", value: "NAME", choices: Channel.allCases.map(\.name.string),
        "where it will be sent"),
      OptionSpec(
        "--as", value: "WHAT",
        choices: Purpose.allCases.filter { $0 != .received }.map(\.name.string), "what it is"),
      OptionSpec("--facts", value: "FILE", "what you know of the recipient, as JSON"),
      OptionSpec("--to", value: "NAME", "the recipient's name, instead of a file"),
      OptionSpec("--company", value: "NAME", "the recipient's company"),
      OptionSpec("--title", value: "TITLE", "the recipient's title"),
      OptionSpec("--subject", value: "TEXT", "the subject line, where the channel has one"),
      OptionSpec("--reply-to", value: "FILE", "the message that the draft answers"),
      OptionSpec("--format", value: "FORM", choices: ["text", "json"], "how to report"),
      OptionSpec(
        "--fail-on", value: "LEVEL", choices: ["error", "warning", "advice", "never"],
        "from which severity on the exit code is 1; default warning"),
      OptionSpec("--exit-zero", "the same as --fail-on never"),
      OptionSpec("--fix", "apply the safe fixes: rewrite the file, or print the text from stdin"),
      OptionSpec("--rule", value: "RULE", repeatable: true, "turn on a rule that is off"),
      OptionSpec("--no-rule", value: "RULE", repeatable: true, "turn off a rule"),
      OptionSpec("--allow-empty", "an empty draft may go"),
      OptionSpec("--baseline", value: "FILE", "leave out the findings recorded in FILE"),
      OptionSpec("--write-baseline", value: "FILE", "record today's findings in FILE"),
      OptionSpec(
        "--no-ignore", "refuse ignore lines, baselines and the project's configuration"),
    ],
    example: "tact lint --channel linkedin-note --to \"Ana Lopes\" draft.txt",
    notes: [
      "A draft comes from a file, from all .txt and .md files below a folder, or from standard"
        + " input (no file, or -).",
      "Exit code: 0 the draft may go, 1 it should not go as it is, 2 something could not be read.",
      "A line of its own `tact-ignore: RULE reason` silences a rule in that draft. Rules about"
        + " scams, honesty, unfilled slots and hidden characters cannot be silenced.",
      "Lines that begin with > are quoted mail, and no part of the message; nor is the mail below"
        + " -----Original Message-----, From: above Sent:, or the like.",
    ])

  private let surroundings: Surroundings
  private let arguments: Arguments
  private let linter = Shipped.linter()
  private let configuration: Configuration
  private var settings: RuleSettings
  private let usesIgnores: Bool
  private let facts: Facts?
  private let replyTo: Message?
  private let baseline: Baseline?

  init(_ surroundings: Surroundings, _ arguments: Arguments) throws {
    self.surroundings = surroundings
    self.arguments = arguments
    usesIgnores = !arguments.has("--no-ignore")
    configuration = try LintCommand.configuration(surroundings, arguments, linter)
    settings =
      configuration.settings(ruleCount: linter.rules.count)
      ?? RuleSettings(ruleCount: linter.rules.count)
    for (option, setting) in [("--rule", RuleSettings.Switch.on), ("--no-rule", .off)] {
      for name in arguments.all(option) {
        guard let index = linter.ruleIndex(named: Array(name.utf8)) else {
          throw UsageError.other(RulesCommand.unknownRule(name, linter))
        }
        settings.switches[index] = setting
      }
    }
    if arguments.has("--allow-empty"),
      let index = linter.ruleIndex(named: Array("default.empty-message".utf8))
    {
      settings.switches[index] = .off
    }
    facts = try FactsOption.facts(arguments)
    replyTo = try arguments.value("--reply-to").map { path throws(Problem) in
      Message(utf8: try LintCommand.read(path))
    }
    if usesIgnores, let path = arguments.value("--baseline") ?? configuration.baseline {
      baseline = try Baseline(path: path)
    } else {
      baseline = nil
    }
  }

  static func configuration(
    _ surroundings: Surroundings, _ arguments: Arguments, _ linter: Linter
  ) throws(Problem) -> Configuration {
    if let path = arguments.value("--config") {
      return try Configuration(path: path, linter: linter)
    }
    if arguments.has("--no-ignore") { return Configuration() }
    guard let path = Configuration.find(surroundings) else { return Configuration() }
    return try Configuration(path: path, linter: linter)
  }

  private static func read(_ path: String) throws(Problem) -> [UInt8] {
    do { return try Files.read(path) } catch {
      throw Problem(
        place: path.terminalSafe, what: error.words, next: "check the path and try again")
    }
  }

  // MARK: Running

  /// One draft to judge.
  private struct Draft {
    let id: String
    let path: String?
    let bytes: [UInt8]
  }

  func run() throws -> Int32 {
    var failed = false
    var drafts: [Draft] = []
    let operands = arguments.operands.isEmpty ? ["-"] : arguments.operands
    for operand in operands {
      do { drafts += try self.drafts(operand) } catch {
        surroundings.printError(error.words)
        failed = true
      }
    }
    if arguments.has("--fix") { failed = try fix(&drafts) || failed }
    if arguments.has("--fix"), drafts.contains(where: { $0.path == nil }) {
      return failed ? 2 : exitCode(judge(drafts))
    }
    let judged = judge(drafts)
    if let path = arguments.value("--write-baseline") {
      try Baseline.write(judged, rules: linter.rules, to: path)
    }
    report(judged)
    return failed ? 2 : exitCode(judged)
  }

  private func drafts(_ operand: String) throws(Problem) -> [Draft] {
    if operand == "-" {
      guard let bytes = surroundings.standardInput() else {
        surroundings.printError(
          "tact: reading from the terminal is not what you want; name a file: tact lint draft.txt")
        throw Problem(
          place: "-", what: "there is no draft", next: "name a file, or pipe a text in")
      }
      return [Draft(id: "-", path: nil, bytes: bytes)]
    }
    if Files.isFolder(operand) {
      let paths = Files.textFiles(below: operand, endings: [".txt", ".md"])
      if paths.isEmpty {
        throw Problem(
          place: operand.terminalSafe, what: "no .txt or .md file lies in this folder",
          next: "name the files themselves")
      }
      var drafts: [Draft] = []
      for path in paths {
        do { drafts.append(Draft(id: path, path: path, bytes: try LintCommand.read(path))) } catch {
          surroundings.printError(error.words)
        }
      }
      return drafts
    }
    do {
      return [Draft(id: operand, path: operand, bytes: try Files.read(operand))]
    } catch {
      let looksLikeText = operand.contains(" ") || operand.contains("\n")
      let shown = operand.count > 60 ? String(operand.prefix(57)) + "…" : operand
      throw Problem(
        place: shown.terminalSafe, what: error.words,
        next: looksLikeText
          ? "to judge a text, pipe it: printf '%s' 'Hi Ana, …' | tact lint"
          : "check the path; a text is piped: printf '%s' 'Hi Ana, …' | tact lint")
    }
  }

  private func judge(_ drafts: [Draft]) -> [JudgedMessage] {
    var inspection = Inspection()
    var judged: [JudgedMessage] = []
    for draft in drafts {
      let context = context(for: draft.bytes)
      warnOfUnknownRules(context.ignoreLines, in: draft)
      let ignored = Set(
        context.ignoreLines.compactMap { line in
          linter.ruleIndex(named: line.rule).flatMap { index in
            linter.rules[index].isProtected ? nil : index
          }
        })
      let message = JudgedMessage(
        id: Array(draft.id.utf8), bytes: draft.bytes, context: context, linter: linter,
        inspection: &inspection, settings: settings
      ) { finding in
        if usesIgnores, ignored.contains(finding.rule) { return true }
        guard let baseline, !linter.rules[finding.rule].isProtected else { return false }
        return baseline.holds(finding, of: linter.rules[finding.rule], in: draft.bytes)
      }
      judged.append(message)
    }
    return judged
  }

  /// Names ignore lines that silence nothing, because no rule is called so.
  private func warnOfUnknownRules(_ lines: [IgnoreLine], in draft: Draft) {
    for line in lines where !line.rule.isEmpty && linter.ruleIndex(named: line.rule) == nil {
      let place = LineIndex(draft.bytes).position(ofByte: line.span.lowerBound)
      surroundings.printError(
        "\(draft.id.terminalSafe):\(place.line): "
          + RulesCommand.unknownRule(line.rule.string, linter))
    }
  }

  /// What a draft is and where it goes: as stated, else as configured, else as it looks.
  private func context(for bytes: [UInt8]) -> LintContext {
    var context = DraftContext.context(
      for: bytes, channel: arguments.value("--channel").flatMap { Channel(named: $0) },
      configured: configuration.channel,
      purpose: arguments.value("--as").flatMap { Purpose(named: $0) },
      isReply: arguments.has("--reply-to"))
    context.facts = facts
    context.replyTo = replyTo
    if let subject = arguments.value("--subject") { context.subject = Array(subject.utf8) }
    return context
  }

  // MARK: Fixing

  /// Applies safe fixes; true when a file could not be written.
  private func fix(_ drafts: inout [Draft]) throws -> Bool {
    var failed = false
    for (index, draft) in drafts.enumerated() {
      let context = context(for: draft.bytes)
      let fixed = linter.fixed(draft.bytes, context: context, settings: settings) { bytes in
        DraftLayout(bytes, takesSubject: context.channel.hasSubject).excluded
      }
      guard let path = draft.path else {
        surroundings.writeOutput(fixed.bytes)
        drafts[index] = Draft(id: draft.id, path: nil, bytes: fixed.bytes)
        continue
      }
      guard fixed.bytes != draft.bytes else { continue }
      do { try Files.replace(path, with: fixed.bytes) } catch {
        surroundings.printError(
          Problem(
            place: path.terminalSafe, what: "the fixed text could not be written: \(error.words)",
            next: "check that the file and its folder may be written"
          ).words)
        failed = true
        continue
      }
      surroundings.printError(
        "\(path.terminalSafe): \(fixed.count) \(fixed.count == 1 ? "fix" : "fixes") applied")
      drafts[index] = Draft(id: draft.id, path: path, bytes: fixed.bytes)
    }
    return failed
  }

  // MARK: Reporting

  private func report(_ judged: [JudgedMessage]) {
    if arguments.value("--format") == "json" {
      var json = LintJSON(rules: linter.rules)
      for message in judged { json.add(message) }
      surroundings.writeOutput(json.finish())
      return
    }
    var text = TextReport(rules: linter.rules, style: TerminalChoice.style(surroundings, arguments))
    for (index, message) in judged.enumerated() {
      if index > 0 { surroundings.writeOutput([0x0A]) }
      text.add(message, assumption: Array(assumption(message).utf8))
      surroundings.writeOutput(text.take())
    }
    if judged.count > 1 {
      text.addSummary(
        messages: judged.count, held: judged.filter { $0.assessment.verdict == .hold }.count,
        revise: judged.filter { $0.assessment.verdict == .revise }.count,
        sent: judged.filter { $0.assessment.verdict == .send }.count)
      surroundings.writeOutput(text.take())
    }
  }

  private func assumption(_ judged: JudgedMessage) -> String {
    let name = judged.id.string.terminalSafe
    let context = judged.context
    let limits = ChannelLimits.limits(of: context.channel)
    var words = "\(name): judged as \(article(context.purpose)) for \(context.channel.name.string)"
    if let limit = limits.limit { words += ", \(limit) characters" }
    let statedChannel = context.channelIsStated
    let statedPurpose = arguments.has("--as") || arguments.has("--reply-to")
    switch (statedChannel, statedPurpose) {
    case (true, true): break
    case (false, true): words += " (the channel is assumed; --channel changes it)"
    case (true, false): words += " (assumed from the channel; --as changes it)"
    case (false, false): words += " (assumed; --as and --channel change it)"
    }
    return words
  }

  private func article(_ purpose: Purpose) -> String {
    purpose == .invite ? "an invite" : "a \(purpose.name.string)"
  }

  private func exitCode(_ judged: [JudgedMessage]) -> Int32 {
    let level = arguments.has("--exit-zero") ? "never" : arguments.value("--fail-on") ?? "warning"
    guard let threshold = Severity.allCases.first(where: { $0.name.string == level }) else {
      return 0
    }
    let fails = judged.contains { message in
      message.assessment.findings.contains { $0.severity >= threshold }
    }
    return fails ? 1 : 0
  }
}

/// Colour and width, from options, environment and terminal.
enum TerminalChoice {
  static func style(_ surroundings: Surroundings, _ arguments: Arguments) -> TextStyle {
    TextStyle(width: width(surroundings), usesColour: usesColour(surroundings, arguments))
  }

  /// Lines longer than this are hard to read, however wide the terminal is.
  private static let widthLimit = 120

  private static func width(_ surroundings: Surroundings) -> Int {
    if let columns = surroundings.environment("COLUMNS").flatMap({ Int($0) }), columns > 0 {
      return min(columns, widthLimit)
    }
    return min(surroundings.terminalWidth ?? 80, widthLimit)
  }

  /// Source: FACTS 4.7 (no-color.org, bixense.com/clicolors); the option wins.
  private static func usesColour(_ surroundings: Surroundings, _ arguments: Arguments) -> Bool {
    switch arguments.value("--color") {
    case "always": return true
    case "never": return false
    default: break
    }
    func isSet(_ name: String) -> Bool { !(surroundings.environment(name) ?? "").isEmpty }
    if isSet("NO_COLOR") { return false }
    if let force = surroundings.environment("CLICOLOR_FORCE"), force != "0", !force.isEmpty {
      return true
    }
    if surroundings.environment("CLICOLOR") == "0" { return false }
    return surroundings.outputIsTerminal && surroundings.environment("TERM") != "dumb"
  }
}
