import DataFormats
import Linting

/// The recipient's facts, from `--facts FILE` or from `--to`, `--company` and `--title`.
enum FactsOption {
  static func facts(_ arguments: Arguments) throws -> Facts? {
    let name = arguments.value("--to")
    let company = arguments.value("--company")
    let title = arguments.value("--title")
    let stated = name != nil || company != nil || title != nil
    if let path = arguments.value("--facts") {
      if stated {
        throw UsageError.other("give either `--facts` or `--to`, `--company` and `--title`")
      }
      return try read(path)
    }
    guard stated else { return nil }
    var facts = Facts()
    facts.name = name.map { Array($0.utf8) }
    facts.company = company.map { Array($0.utf8) }
    facts.title = title.map { Array($0.utf8) }
    return facts
  }

  static func read(_ path: String) throws(Problem) -> Facts {
    let shown = path.terminalSafe
    let bytes: [UInt8]
    do { bytes = try Files.read(path) } catch {
      throw Problem(place: shown, what: error.words, next: "check the path of the facts file")
    }
    let document: JSONDocument
    do { document = try JSONDocument(parsing: bytes, dialect: .commented) } catch {
      throw Problem(
        place: Configuration.place(shown, error.byteOffset, bytes), what: JSONWords.words(error),
        next: "correct the facts file")
    }
    do { return try Facts(document.root) } catch {
      throw Problem(
        place: Configuration.place(shown, error.byteOffset, bytes), what: words(error),
        next: "correct the facts file; `tact lint --help` names the options for single facts")
    }
  }

  static func words(_ error: FactsError) -> String {
    switch error {
    case .unknownKey(_, let key):
      let known = (Facts.keys + Facts.reasonKeys).map(\.string)
      let nearest = NearestName.of(key.string, among: known)
      return "`\(key.string.terminalSafe)` is no fact"
        + (nearest.map { ", did you mean `\($0)`?" } ?? "; facts are "
          + known.joined(separator: ", "))
    case .wrongType(_, let key, let wanted):
      return "`\(key.name.string)` wants \(wanted.words.string)"
    case .outOfRange(_, let key, let low, let high):
      return "`\(key.name.string)` goes from \(low) to \(high)"
    case .unknownWord(_, let key):
      let words = Facts.InvitePolicy.allCases.map(\.name.string).joined(separator: ", ")
      return "`\(key.name.string)` takes \(words)"
    case .notAnObject: return "facts are an object in braces"
    }
  }
}
