/// One option of a command, declared once: parsing, help and completions are made from it.
public struct OptionSpec: Sendable {
  /// With its dashes: `--channel`.
  public let name: String
  /// What stands for its value in help; `nil` for a switch.
  public let valueName: String?
  public let help: String
  /// The only words it takes, if there are such.
  public let choices: [String]
  public let isRepeatable: Bool

  public init(
    _ name: String, value: String? = nil, choices: [String] = [], repeatable: Bool = false,
    _ help: String
  ) {
    self.name = name
    valueName = value
    self.choices = choices
    isRepeatable = repeatable
    self.help = help
  }
}

/// A command, declared once.
public struct CommandSpec: Sendable {
  public let name: String
  public let summary: String
  /// What stands after the options: `[FILE…]`.
  public let operands: String
  public let options: [OptionSpec]
  /// A command line that works as it is.
  public let example: String
  /// Paragraphs below the options.
  public let notes: [String]

  public init(
    name: String, summary: String, operands: String, options: [OptionSpec], example: String,
    notes: [String] = []
  ) {
    self.name = name
    self.summary = summary
    self.operands = operands
    self.options = options
    self.example = example
    self.notes = notes
  }

  /// Options that every command has.
  public static let common: [OptionSpec] = [
    OptionSpec(
      "--config", value: "FILE", "take this configuration instead of the nearest tact.json"),
    OptionSpec(
      "--color", value: "WHEN", choices: ["auto", "always", "never"],
      "colour the report (NO_COLOR is respected)"),
    OptionSpec("--help", "show this help"),
  ]

  public var allOptions: [OptionSpec] { options + CommandSpec.common }
}

/// Why a command line makes no sense.
public enum UsageError: Error, Hashable, Sendable {
  case unknownCommand(String, nearest: String?)
  case unknownOption(String, command: String, nearest: String?)
  case missingValue(option: String)
  case unexpectedValue(option: String)
  case unknownChoice(option: String, value: String, choices: [String], nearest: String?)
  case repeated(option: String)
  case other(String)

  public var words: String {
    switch self {
    case .unknownCommand(let name, let nearest):
      "`\(name)` is no command" + UsageError.offer(nearest) + "; `tact --help` lists them"
    case .unknownOption(let name, let command, let nearest):
      "`\(name)` is no option of `tact \(command)`" + UsageError.offer(nearest)
        + "; `tact \(command) --help` lists them"
    case .missingValue(let option): "`\(option)` wants a value after it"
    case .unexpectedValue(let option): "`\(option)` takes no value"
    case .unknownChoice(let option, let value, let choices, let nearest):
      "`\(value)` is no value of `\(option)`" + UsageError.offer(nearest) + "; it takes "
        + choices.joined(separator: ", ")
    case .repeated(let option): "`\(option)` is given twice"
    case .other(let words): words
    }
  }

  private static func offer(_ nearest: String?) -> String {
    nearest.map { ", did you mean `\($0)`?" } ?? ""
  }
}

/// A parsed command line.
public struct Arguments: Sendable {
  private var values: [String: [String]] = [:]
  public private(set) var operands: [String] = []

  /// - Throws: `UsageError` with the first fault.
  public init(_ words: [String], for command: CommandSpec) throws(UsageError) {
    let options = command.allOptions
    var index = 0
    var onlyOperands = false
    while index < words.count {
      let word = words[index]
      index += 1
      if onlyOperands || word == "-" || !word.hasPrefix("-") {
        operands.append(word)
        continue
      }
      if word == "--" {
        onlyOperands = true
        continue
      }
      var name = word
      var value: String?
      if let equals = word.firstIndex(of: "=") {
        name = String(word[..<equals])
        value = String(word[word.index(after: equals)...])
      }
      if name == "-h" { name = "--help" }
      guard let option = options.first(where: { $0.name == name }) else {
        throw .unknownOption(
          name.terminalSafe, command: command.name,
          nearest: NearestName.of(name, among: options.map(\.name)))
      }
      if option.valueName == nil {
        if value != nil { throw .unexpectedValue(option: name) }
        values[name, default: []].append("")
        continue
      }
      if value == nil {
        guard index < words.count else { throw .missingValue(option: name) }
        value = words[index]
        index += 1
      }
      guard let value else { throw .missingValue(option: name) }
      if !option.choices.isEmpty, !option.choices.contains(value) {
        throw .unknownChoice(
          option: name, value: value.terminalSafe, choices: option.choices,
          nearest: NearestName.of(value, among: option.choices))
      }
      if values[name] != nil, !option.isRepeatable { throw .repeated(option: name) }
      values[name, default: []].append(value)
    }
  }

  public func has(_ option: String) -> Bool { values[option] != nil }
  public func value(_ option: String) -> String? { values[option]?.last }
  public func all(_ option: String) -> [String] { values[option] ?? [] }
}

/// The known name that a misspelt one was probably meant to be.
public enum NearestName {
  /// The closest candidate within a third of the name's length, at most three edits.
  public static func of(_ name: String, among candidates: [String]) -> String? {
    let limit = min(3, max(1, name.count / 3))
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(Array(name.unicodeScalars), Array(candidate.unicodeScalars))
      if distance <= limit, best.map({ distance < $0.distance }) ?? true {
        best = (candidate, distance)
      }
    }
    if best == nil, name.count >= 3 {
      return candidates.first { $0.hasPrefix(name) || $0.hasSuffix("." + name) }
    }
    return best?.name
  }

  /// Edits, counting a swap of neighbours as one (optimal string alignment).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    if left.count > 64 || right.count > 64 { return 99 }
    var rows = [[Int]](
      repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for row in 0...left.count { rows[row][0] = row }
    for column in 0...right.count { rows[0][column] = column }
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    for row in 1...left.count {
      for column in 1...right.count {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var least = min(
          rows[row - 1][column] + 1, rows[row][column - 1] + 1, rows[row - 1][column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          least = min(least, rows[row - 2][column - 2] + 1)
        }
        rows[row][column] = least
      }
    }
    return rows[left.count][right.count]
  }
}
