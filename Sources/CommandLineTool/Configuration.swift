import DataFormats
import Linting

/// What `tact.json` says.
struct Configuration {
  /// The file it was read from, `nil` for the built-in defaults.
  var path: String?
  var channel: Channel?
  var rules: [(rule: Int, switch: RuleSettings.Switch)] = []
  var allowedPhrases: [[UInt8]] = []
  var baseline: String?
  /// Who the user is, and by which rules received messages are answered; read by the commands that use them.
  var me: JSONValue?
  var policy: JSONValue?

  static let keys = ["channel", "rules", "allow", "baseline", "me", "policy"]

  /// The nearest `tact.json` from the working directory upward, else the one in the user's config folder.
  static func find(_ surroundings: Surroundings) -> String? {
    var folder = surroundings.workingDirectory
    while true {
      let path = folder == "/" ? "/tact.json" : folder + "/tact.json"
      if Files.exists(path), !Files.isFolder(path) { return path }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { break }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    guard let base = configFolder(surroundings) else { return nil }
    let path = base + "/tact/tact.json"
    return Files.exists(path) ? path : nil
  }

  /// `$XDG_CONFIG_HOME` or `~/.config`; relative and empty values count as unset.
  static func configFolder(_ surroundings: Surroundings) -> String? {
    if let xdg = surroundings.environment("XDG_CONFIG_HOME"), xdg.hasPrefix("/") { return xdg }
    guard let home = surroundings.environment("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.config"
  }

  init() {}

  /// What the file says of rules, `nil` where it says nothing.
  func settings(ruleCount: Int) -> RuleSettings? {
    guard !rules.isEmpty || !allowedPhrases.isEmpty else { return nil }
    var settings = RuleSettings(ruleCount: ruleCount)
    settings.allowedPhrases = allowedPhrases
    for entry in rules { settings.switches[entry.rule] = entry.switch }
    return settings
  }

  init(path: String, linter: Linter) throws(Problem) {
    self.path = path
    let shown = path.terminalSafe
    let bytes: [UInt8]
    do { bytes = try Files.read(path) } catch {
      throw Problem(
        place: shown, what: error.words, next: "give another file with --config, or leave it out")
    }
    let document: JSONDocument
    do { document = try JSONDocument(parsing: bytes, dialect: .commented) } catch {
      throw Problem(
        place: Configuration.place(shown, error.byteOffset, bytes), what: JSONWords.words(error),
        next: "correct the file; `tact init` writes a commented one to compare with")
    }
    func fail(_ offset: Int, _ what: String, _ next: String) -> Problem {
      Problem(place: Configuration.place(shown, offset, bytes), what: what, next: next)
    }
    guard let members = document.root.members else {
      throw fail(document.root.byteRange.lowerBound, "this is no object", "begin it with `{`")
    }
    for member in members {
      let offset = member.keyByteRange.lowerBound
      let value = member.value
      let valueOffset = value.byteRange.lowerBound
      switch member.key.string {
      case "channel":
        guard let name = value.text?.string, let found = Channel(named: name) else {
          let nearest = NearestName.of(
            value.text?.string ?? "", among: Channel.allCases.map(\.name.string))
          throw fail(
            valueOffset, "this is no channel",
            "write " + (nearest ?? Channel.allCases.map(\.name.string).joined(separator: ", ")))
        }
        channel = found
      case "rules":
        for entry in value.members ?? [] {
          guard let index = linter.ruleIndex(named: entry.key) else {
            let nearest = NearestName.of(
              entry.key.string, among: linter.rules.map(\.id.bytes.string))
            throw fail(
              entry.keyByteRange.lowerBound,
              "`\(entry.key.string.terminalSafe)` is no rule"
                + (nearest.map { ", did you mean `\($0)`?" } ?? ""),
              "`tact rules` lists all of them")
          }
          guard let word = entry.value.text?.string, let found = RuleSettings.Switch(word) else {
            throw fail(
              entry.value.byteRange.lowerBound, "this is no setting of a rule",
              "write \"off\", \"on\", \"error\", \"warning\" or \"advice\"")
          }
          rules.append((index, found))
        }
      case "allow":
        guard let elements = value.elements else {
          throw fail(valueOffset, "`allow` is no list", "write a list of phrases")
        }
        allowedPhrases = elements.compactMap(\.text)
      case "baseline": baseline = value.text?.string
      case "me": me = value
      case "policy": policy = value
      default:
        let nearest = NearestName.of(member.key.string, among: Configuration.keys)
        throw fail(
          offset,
          "`\(member.key.string.terminalSafe)` is no key"
            + (nearest.map { ", did you mean `\($0)`?" } ?? ""),
          "the keys are " + Configuration.keys.joined(separator: ", "))
      }
    }
  }

  static func place(_ path: String, _ offset: Int, _ bytes: [UInt8]) -> String {
    let position = TextPosition(ofByte: min(offset, bytes.count), in: bytes)
    return "\(path):\(position.line):\(position.column)"
  }
}

extension Channel {
  init?(named name: String) {
    guard let found = Channel.allCases.first(where: { $0.name.string == name }) else { return nil }
    self = found
  }
}

extension Purpose {
  init?(named name: String) {
    guard let found = Purpose.allCases.first(where: { $0.name.string == name }) else { return nil }
    self = found
  }
}

extension RuleSettings.Switch {
  init?(_ word: String) {
    switch word {
    case "off": self = .off
    case "on": self = .on
    case "error": self = .severity(.error)
    case "warning": self = .severity(.warning)
    case "advice": self = .severity(.advice)
    default: return nil
    }
  }
}

/// What is wrong with a JSON text, in words.
enum JSONWords {
  static func words(_ error: JSONError) -> String {
    switch error {
    case .unexpected(_, let found, let wanted):
      let what =
        switch wanted {
        case .value: "a value"
        case .object: "an object"
        case .array: "a list"
        case .key: "a key in quotes"
        case .colon: "a colon"
        case .commaOrBrace: "a comma or `}`"
        case .commaOrBracket: "a comma or `]`"
        case .digit: "a digit"
        case .hexDigit: "a hexadecimal digit"
        case .end: "the end of the text"
        }
      return found == nil
        ? "the text ends where \(what) is wanted" : "\(what) is wanted here"
    case .unclosedString: return "this text in quotes has no closing quote"
    case .controlCharacter: return "a control character stands inside quotes"
    case .unknownEscape: return "this escape is unknown"
    case .invalidUTF8: return "this is not UTF-8"
    case .commentNotAllowed: return "comments are not allowed here"
    case .unclosedComment: return "this comment has no end"
    case .trailingComma: return "a comma stands before the closing bracket"
    case .duplicateKey: return "this key stands twice in the object"
    case .nestedTooDeep(_, let limit): return "this is nested more than \(limit) deep"
    case .tooLong(let count, let limit): return "the file has \(count) bytes, \(limit) are read"
    }
  }
}
