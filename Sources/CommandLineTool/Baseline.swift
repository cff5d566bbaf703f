import DataFormats
import Linting
import MessageText
import Reporting

/// Findings that were there when somebody started to use the tool, so that only new ones are reported.
///
/// A finding is known again by its rule and the words it flags, wherever they stand; the file holds a
/// hash of the words, never the words.
struct Baseline {
  private let known: Set<String>

  init(path: String) throws(Problem) {
    let shown = path.terminalSafe
    let bytes: [UInt8]
    do { bytes = try Files.read(path) } catch {
      throw Problem(
        place: shown, what: error.words, next: "write one with --write-baseline \(shown)")
    }
    let document: JSONDocument
    do { document = try JSONDocument(parsing: bytes) } catch {
      throw Problem(
        place: Configuration.place(shown, error.byteOffset, bytes), what: JSONWords.words(error),
        next: "write the baseline anew with --write-baseline")
    }
    guard document.root.value(forKey: "schema")?.text?.string == "tact.baseline/1",
      let entries = document.root.value(forKey: "findings")?.elements
    else {
      throw Problem(
        place: shown, what: "this is no baseline", next: "write one with --write-baseline \(shown)")
    }
    known = Set(entries.compactMap { $0.text?.string })
  }

  func holds(_ finding: Finding, of rule: Rule, in bytes: [UInt8]) -> Bool {
    known.contains(Baseline.mark(finding, rule, bytes))
  }

  static func write(_ judged: [JudgedMessage], rules: [Rule], to path: String) throws(Problem) {
    var marks: Set<String> = []
    for message in judged {
      for finding in message.assessment.findings {
        marks.insert(mark(finding, rules[finding.rule], message.bytes))
      }
    }
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("schema")
    writer.string("tact.baseline/1")
    writer.key("findings")
    writer.beginArray()
    for mark in marks.sorted() { writer.string(Array(mark.utf8)) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    do { try Files.replace(path, with: writer.bytes) } catch {
      throw Problem(
        place: path.terminalSafe, what: "the baseline could not be written: \(error.words)",
        next: "choose another place")
    }
  }

  /// `family.name` and 64 bits of the flagged words as comparison sees them.
  private static func mark(_ finding: Finding, _ rule: Rule, _ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for token in Message(utf8: Array(bytes[finding.span])).tokens where token.key != .none {
      hash = (hash ^ token.key.bits) &* 0x0000_0100_0000_01B3
      hash ^= hash >> 31
    }
    return rule.id.bytes.string + " " + String(hash, radix: 16)
  }
}
