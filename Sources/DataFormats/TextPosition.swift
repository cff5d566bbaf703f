/// A place in a text as people name it.
public struct TextPosition: Hashable, Sendable {
  /// The line, from 1. Lines end with LF; a CR before it belongs to the line end.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int

  /// Makes a position from its numbers, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a byte offset in `bytes`.
  ///
  /// An offset past the end names the place after the last byte; one inside a scalar names that
  /// scalar. A byte order mark at the very start takes no column, a stray byte that is not UTF-8
  /// takes one.
  /// - Complexity: linear in `byteOffset`.
  public init(ofByte byteOffset: Int, in bytes: [UInt8]) {
    let span = bytes.span
    let end = min(max(byteOffset, 0), span.count)
    var line = 1
    var column = 1
    var i = byteOrderMarkLength(span)
    while i < end {
      if span[i] == .lineFeed {
        line += 1
        column = 1
        i += 1
        continue
      }
      switch UTF8Check.sequence(in: span, at: i, to: span.count) {
      case .wellFormed(let length), .illFormed(let length): i += length
      }
      if i <= end { column += 1 }
    }
    self.init(line: line, column: column)
  }
}

/// 3 when the bytes begin with the UTF-8 byte order mark, else 0.
func byteOrderMarkLength(_ bytes: Span<UInt8>) -> Int {
  bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
}
