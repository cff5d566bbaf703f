/// Writes CSV into a growing array of bytes, quoting only where a reader needs it.
///
/// Texts are written as they are given, byte for byte; only the mode that is safe for spreadsheets
/// adds to them.
public struct CSVWriter: Sendable {
  /// What ends a row.
  public enum LineEnd: UInt8, Sendable {
    /// LF, as Unix tools expect.
    case lineFeed
    /// CR and LF, as RFC 4180 has it.
    case carriageReturnLineFeed
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  private let delimiter: UInt8
  private let lineEnd: LineEnd
  private let isSpreadsheetSafe: Bool
  private var fieldCount = 0
  private var rowStart = 0
  private var isAtFileStart = true

  /// Makes a writer for a new file.
  ///
  /// A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, their full-width forms, a tab,
  /// CR or LF for a formula or a command. With `isSpreadsheetSafe` such a text gets a `'` in front
  /// and is quoted, and so is every text that holds any of the usual delimiters. That changes the
  /// text, so it is for files that people open, not for data. Numbers are never changed.
  /// Source: OWASP, "CSV Injection".
  public init(
    delimiter: CSVDelimiter = .comma, lineEnd: LineEnd = .lineFeed,
    isSpreadsheetSafe: Bool = false
  ) {
    self.delimiter = delimiter.byte
    self.lineEnd = lineEnd
    self.isSpreadsheetSafe = isSpreadsheetSafe
  }

  /// Forgets what was written and keeps the memory; the file goes on.
  public mutating func removeAll() {
    precondition(fieldCount == 0, "only whole rows are taken out")
    bytes.removeAll(keepingCapacity: true)
    rowStart = 0
  }

  /// Writes a field of our own words.
  public mutating func field(_ text: StaticString) {
    field(
      Span(_unsafeStart: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes a field from an array of bytes.
  public mutating func field(_ text: [UInt8]) { field(text.span) }

  /// Writes a field from bytes; for a part of a text hand in `text.extracting(range)`.
  /// - Complexity: linear in the length of `text`.
  public mutating func field(_ text: Span<UInt8>) {
    separate()
    let isDangerous = isSpreadsheetSafe && startsLikeFormula(text)
    guard isDangerous || needsQuotes(text) else {
      bytes.append(text)
      return
    }
    bytes.append(.quote)
    if isDangerous { bytes.append(.ascii("'")) }
    var i = 0
    while i < text.count {
      let quote = ByteSearch.first(.quote, in: text, from: i, to: text.count)
      bytes.append(text, from: i, to: quote)
      if quote < text.count {
        bytes.append(.quote)
        bytes.append(.quote)
      }
      i = quote + 1
    }
    bytes.append(.quote)
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) {
    separate()
    if value < 0 { bytes.append(.ascii("-")) }
    bytes.appendDecimal(value.magnitude)
  }

  /// Writes `value` / 1,000 with three decimals always.
  public mutating func thousandths(_ value: Int) {
    separate()
    bytes.appendThousandths(value)
  }

  /// Ends the row. A row of one empty field is written `""`, so that it is not an empty line.
  public mutating func endRow() {
    if fieldCount == 1, bytes.count == rowStart {
      bytes.append(.quote)
      bytes.append(.quote)
    }
    if lineEnd == .carriageReturnLineFeed { bytes.append(.carriageReturn) }
    bytes.append(.lineFeed)
    fieldCount = 0
    rowStart = bytes.count
    isAtFileStart = false
  }

  private mutating func separate() {
    if fieldCount > 0 { bytes.append(delimiter) }
    fieldCount += 1
  }

  private func needsQuotes(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    // At the very start of a file these bytes would be taken for a byte order mark.
    if isAtFileStart, fieldCount == 1, text[0] == 0xEF || text[0] >= 0xFE { return true }
    if ByteSearch.firstLineBreak(or: .quote, in: text, from: 0, to: text.count) < text.count {
      return true
    }
    if holds(delimiter, text) { return true }
    return isSpreadsheetSafe
      && (holds(.ascii(","), text) || holds(.ascii(";"), text) || holds(.tab, text))
  }

  private func holds(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
    ByteSearch.first(byte, in: text, from: 0, to: text.count) < text.count
  }

  private func startsLikeFormula(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    switch text[0] {
    case .ascii("="), .ascii("+"), .ascii("-"), .ascii("@"), .tab, .carriageReturn, .lineFeed:
      return true
    case 0xEF:
      // U+FF1D, U+FF0B, U+FF0D and U+FF20: full-width =, +, - and @.
      guard text.count >= 3 else { return false }
      if text[1] == 0xBC {
        return text[2] == 0x9D || text[2] == 0x8B || text[2] == 0x8D || text[2] == 0xA0
      }
      return false
    default:
      return false
    }
  }
}
