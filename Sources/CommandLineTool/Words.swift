import Reporting

extension String {
  /// Control and hidden characters written out, so that a name can be printed.
  var terminalSafe: String { String(decoding: TerminalText.safe(Array(utf8)), as: UTF8.self) }
}

extension StaticString {
  var string: String { withUTF8Buffer { String(decoding: $0, as: UTF8.self) } }
}

extension [UInt8] {
  var string: String { String(decoding: self, as: UTF8.self) }
}

/// A failure told the way STYLE §5 wants it: what was found, what was wanted, the next step.
struct Problem: Error {
  var place: String
  var what: String
  var next: String

  var words: String { "\(place): error: \(what)\n  next: \(next)" }
}
