/// Reads CSV as it is found: RFC 4180, and what spreadsheets and exports make of it.
///
/// Bytes are pushed in pieces of any size and whole rows come out in batches, which a worker can
/// take over. Rows end with LF, CRLF or a lone CR. Quotes inside an unquoted field, and text after
/// a closing quote, belong to the field. Rows keep the number of fields they have; an empty line is
/// a row of none. UTF-8 (its byte order mark left out; not checked) and UTF-16 with a byte order
/// mark are read; fields are always UTF-8.
///
/// A quote that nothing closes costs one row: when its field grows over the limit or the file ends,
/// or when the quote that would close it, on a later line, looks like the start of a field
/// (`,"text`), the row gets a problem and reading goes on at the line after that quote.
public struct CSVReader: Sendable {
  /// The delimiter: given, or found as soon as the first bytes allow it; `nil` until then.
  public private(set) var delimiter: CSVDelimiter?
  /// The encoding of the file, `nil` until its first bytes have come.
  public private(set) var encoding: CSVEncoding?

  /// Bytes are taken in pieces of this size, which stay in the processor's cache.
  private static let pieceByteCount = 64 << 10

  private let limits: CSVLimits
  private var head: [UInt8] = []
  private var sniffer = CSVDelimiterSniffer()
  private var transcoder = UTF16Transcoder(isBigEndian: false)
  private var scanner: CSVRowScanner

  /// Makes a reader for a new file; without a delimiter the file's own is found.
  public init(delimiter: CSVDelimiter? = nil, limits: CSVLimits = CSVLimits()) {
    self.delimiter = delimiter
    self.limits = limits
    scanner = CSVRowScanner(limits: limits)
  }

  /// Takes the next bytes of the file and appends the rows that they complete.
  /// - Complexity: linear in the length of `chunk`, amortized over the file.
  public mutating func read(_ chunk: Span<UInt8>, into batch: inout CSVBatch) {
    var start = 0
    while start < chunk.count {
      let end = min(chunk.count, start + Self.pieceByteCount)
      readPiece(chunk.extracting(start..<end), into: &batch)
      start = end
    }
  }

  /// Ends the file: appends the last row, if no line end closed it.
  public mutating func finish(into batch: inout CSVBatch) {
    if encoding == nil { start(with: CSVEncoding(head.span, isWhole: true) ?? .utf8) }
    if encoding != .utf8 { transcoder.finish(to: &scanner.pending) }
    findDelimiter(isWhole: true)
    scanner.scan(into: &batch)
    scanner.finish(into: &batch)
  }

  private mutating func readPiece(_ piece: Span<UInt8>, into batch: inout CSVBatch) {
    scanner.offsets.fileByteCount += piece.count
    if encoding == nil {
      head.append(piece)
      guard let found = CSVEncoding(head.span, isWhole: false) else { return }
      start(with: found)
    } else {
      append(piece, from: 0)
    }
    findDelimiter(isWhole: false)
    if delimiter != nil { scanner.scan(into: &batch) }
  }

  private mutating func start(with found: CSVEncoding) {
    encoding = found
    transcoder = UTF16Transcoder(isBigEndian: found == .utf16BigEndian)
    let markLength = found == .utf8 ? byteOrderMarkLength(head.span) : 2
    let fileByteCount = scanner.offsets.fileByteCount
    scanner.offsets = SourceOffsets(isUTF16: found != .utf8, markLength: markLength)
    scanner.offsets.fileByteCount = fileByteCount
    let held = head
    head = []
    append(held.span, from: markLength)
  }

  private mutating func append(_ bytes: Span<UInt8>, from start: Int) {
    if encoding == .utf8 {
      scanner.pending.append(bytes, from: start, to: bytes.count)
    } else {
      transcoder.append(bytes, from: start, to: &scanner.pending)
    }
  }

  private mutating func findDelimiter(isWhole: Bool) {
    if delimiter == nil {
      var sniffer = self.sniffer
      delimiter = sniffer.delimiter(of: scanner.pending.span, isWhole: isWhole)
      self.sniffer = sniffer
    }
    if let delimiter { scanner.delimiter = delimiter.byte }
  }
}

/// How the characters of a CSV file are written.
public enum CSVEncoding: UInt8, Hashable, Sendable, CaseIterable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian

  /// Judges by the byte order mark; `nil` when the bytes so far are the start of one.
  init?(_ head: Span<UInt8>, isWhole: Bool) {
    if head.count >= 2, head[0] == 0xFF, head[1] == 0xFE {
      self = .utf16LittleEndian
    } else if head.count >= 2, head[0] == 0xFE, head[1] == 0xFF {
      self = .utf16BigEndian
    } else if !isWhole, Self.mayBecomeMark(head) {
      return nil
    } else {
      self = .utf8
    }
  }

  private static func mayBecomeMark(_ head: Span<UInt8>) -> Bool {
    switch head.count {
    case 0: true
    case 1: head[0] >= 0xFE || head[0] == 0xEF
    case 2: head[0] == 0xEF && head[1] == 0xBB
    default: false
    }
  }
}
