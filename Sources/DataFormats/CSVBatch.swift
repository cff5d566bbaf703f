/// Whole rows and their text, ready to be handed to a worker.
///
/// Fields are ranges in `bytes`, quotes taken off. A batch can be emptied and used again, so that
/// a million rows need the memory of one batch.
public struct CSVBatch: Sendable {
  /// The decoded text that the fields' ranges index; bytes between fields mean nothing.
  public private(set) var bytes: [UInt8] = []
  /// The rows in the order of the file.
  public private(set) var rows: [CSVRow] = []
  private var fields: [CSVField] = []

  /// Makes an empty batch.
  public init() {}

  /// The range in `bytes` of a row's field, counted from 0; `nil` when the row has fewer.
  public func field(_ index: Int, of row: CSVRow) -> Range<Int>? {
    guard index >= 0, index < row.fieldCount else { return nil }
    let field = fields[row.firstField + index]
    return row.textStart + Int(field.start)..<row.textStart + Int(field.end)
  }

  /// Forgets the rows and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
  }

  /// Adds a row: its bytes as they stand in the file, and where its fields lie in them.
  ///
  /// Fields listed in `escaped` hold quotes that are not part of their text; they are decoded in
  /// place, which only ever shortens them.
  mutating func append(
    _ row: CSVRow.Place, text: Span<UInt8>, fields rowFields: Span<CSVField>, escaped: [Int]
  ) {
    let textStart = bytes.count
    bytes.append(text)
    let firstField = fields.count
    rowFields.withUnsafeBufferPointer { fields.append(contentsOf: $0) }
    for index in escaped {
      let field = fields[firstField + index]
      let length = removeQuotes(
        from: textStart + Int(field.start), to: textStart + Int(field.end))
      fields[firstField + index].end = field.start + UInt32(length)
    }
    rows.append(
      CSVRow(
        startLine: row.startLine, byteRange: row.byteRange, fieldCount: rowFields.count,
        problem: row.problem, problemPlace: row.problemPlace, textStart: textStart,
        firstField: firstField))
  }

  /// Decodes `say ""hi"""` or, after a closing quote with text behind it, `closed" and more`.
  /// Returns the length of the text, which begins at `start` as before.
  private mutating func removeQuotes(from start: Int, to end: Int) -> Int {
    var read = start
    var write = start
    while read < end, bytes[read] != .quote || (read + 1 < end && bytes[read + 1] == .quote) {
      bytes[write] = bytes[read]
      read += bytes[read] == .quote ? 2 : 1
      write += 1
    }
    // This quote closed the field; whatever follows is kept as it is.
    read += 1
    while read < end {
      bytes[write] = bytes[read]
      read += 1
      write += 1
    }
    return write - start
  }
}

/// One record of a CSV file; `CSVBatch` holds its fields.
public struct CSVRow: Sendable {
  /// The number of the physical line on which the row begins, from 1.
  ///
  /// LF, CRLF and a lone CR each end a line, inside quotes too.
  public let startLine: Int
  /// The row's bytes in the file as it was given, without the line end.
  public let byteRange: Range<Int>
  /// How many fields the row has: 0 for an empty line and for a row with a problem.
  public let fieldCount: Int
  /// Why the row could not be read, or `nil`.
  public let problem: CSVProblem?
  /// Where the problem is: the physical line, and the byte on it, both from 1; where the row begins when there is
  /// none. For a quote that nothing closes the quote, for a field that is too long its first byte, else the row.
  public let problemPlace: CSVPlace

  let textStart: Int
  let firstField: Int

  struct Place {
    var startLine: Int
    var byteRange: Range<Int>
    var problem: CSVProblem?
    var problemPlace: CSVPlace
  }
}

/// A place in a CSV file: the number of a physical line, and a byte on it, both from 1.
public struct CSVPlace: Hashable, Sendable {
  public var line: Int
  public var column: Int
}

/// Why a row could not be read. Rows after it are read all the same.
public enum CSVProblem: Error, Hashable, Sendable {
  /// The quote on this line, at this offset in the file, opens a field that no quote closes within
  /// the limits for a field and a row. Reading goes on at the next line after it.
  case unclosedQuote(line: Int, byteOffset: Int)
  /// A field has more bytes than `limit`. Reading goes on at the next line.
  case fieldTooLong(limit: Int)
  /// The row has more bytes than `limit`. Reading goes on at the next line.
  case rowTooLong(limit: Int)
  /// The row has more fields than `limit`.
  case tooManyFields(count: Int, limit: Int)
}

/// Where a field lies, in bytes from the start of its row.
struct CSVField: Sendable {
  var start: UInt32
  var end: UInt32
}
