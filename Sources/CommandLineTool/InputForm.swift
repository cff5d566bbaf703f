import Archives
import DataFormats
import Linting

/// What a file of messages is.
enum InputForm: Hashable {
  case jsonLines
  case table
  case linkedIn(LinkedInKind)
  case mailbox
  case mail
  case text
  /// Nothing that is read here.
  case foreign(FileSignature)

  /// Judges by the beginning of a file, then by its name.
  init(head: [UInt8], name: String) {
    let lowercased = name.lowercased()
    let isTable = lowercased.hasSuffix(".csv") || lowercased.hasSuffix(".tsv")
    if let signature = FileSignature(head.span, looksLikeTable: isTable) {
      self = .foreign(signature)
    } else if lowercased.hasSuffix(".jsonl") || lowercased.hasSuffix(".ndjson") {
      self = .jsonLines
    } else if InputForm.firstByte(head) == UInt8(ascii: "{") || head.isEmpty {
      self = .jsonLines
    } else if head.starts(with: Array("From ".utf8)) {
      self = .mailbox
    } else if let header = InputForm.linkedIn(head) {
      self = .linkedIn(header.kind)
    } else if lowercased.hasSuffix(".mbox") {
      self = .mailbox
    } else if lowercased.hasSuffix(".eml") || InputForm.startsLikeMail(head) {
      self = .mail
    } else if isTable {
      self = .table
    } else if lowercased.hasSuffix(".txt") || lowercased.hasSuffix(".md") {
      self = .text
    } else {
      self = InputForm.isTable(head) ? .table : .text
    }
  }

  /// The first byte that is more than white space or a byte order mark.
  private static func firstByte(_ head: [UInt8]) -> UInt8? {
    let rest = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    return rest.first { $0 > 0x20 }
  }

  private static func linkedIn(_ head: [UInt8]) -> LinkedInHeader? {
    var reader = LinkedInTableReader()
    reader.read(head.span) { _, _, _ in }
    if reader.header == nil, !reader.hasNoHeader { reader.finish { _, _, _ in } }
    return reader.header
  }

  private static func isTable(_ head: [UInt8]) -> Bool {
    var reader = CSVReader()
    var batch = CSVBatch()
    reader.read(head.span, into: &batch)
    if batch.rows.isEmpty { reader.finish(into: &batch) }
    guard let first = batch.rows.first, first.fieldCount > 1 else { return false }
    return CSVColumns(header: first, of: batch) != nil
  }

  private static let mailFields = [
    "from:", "to:", "date:", "received:", "return-path:", "delivered-to:", "message-id:",
    "mime-version:", "subject:", "x-",
  ]

  private static func startsLikeMail(_ head: [UInt8]) -> Bool {
    let start = String(decoding: head.prefix(16), as: UTF8.self).lowercased()
    guard mailFields.contains(where: { start.hasPrefix($0) }) else { return false }
    // A draft may begin with `Subject:`; a mail has a second field at least.
    let second = head.split(separator: 0x0A, maxSplits: 2).dropFirst().first ?? []
    return second.first == 0x20 || second.first == 0x09
      || second.prefix { $0 != 0x20 }.last == UInt8(ascii: ":")
  }
}
