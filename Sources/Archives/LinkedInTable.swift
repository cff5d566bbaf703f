public import DataFormats

/// The tables of a LinkedIn archive that messages are judged by.
public enum LinkedInKind: UInt8, Sendable, Hashable, CaseIterable {
  case connections, invitations, messages, profile

  /// The file's name in recent archives.
  public var fileName: StaticString {
    switch self {
    case .connections: "Connections.csv"
    case .invitations: "Invitations.csv"
    case .messages: "messages.csv"
    case .profile: "Profile.csv"
    }
  }
}

/// The header of a table: which table it is, in any of its generations, and where its columns are.
///
/// Source: FACTS 1.2–1.5.
public struct LinkedInHeader: Sendable, Hashable {
  enum Column: UInt8, Sendable, CaseIterable {
    case from, to, date, subject, content, direction, folder, senderAddress, recipientAddresses
    case inviter, invitee, messageDraft, conversationDraft, conversation
    case firstName, lastName, address, company, position

    var names: [StaticString] {
      switch self {
      case .from: ["from"]
      case .to: ["to"]
      case .date: ["date", "sentat", "connectedon"]
      case .subject: ["subject"]
      case .content: ["content", "message"]
      case .direction: ["direction"]
      case .folder: ["folder"]
      case .senderAddress: ["senderprofileurl"]
      case .recipientAddresses: ["recipientprofileurls"]
      case .inviter: ["inviterprofileurl", "inviterprofileurn"]
      case .invitee: ["inviteeprofileurl", "inviteeprofileurn"]
      case .messageDraft: ["ismessagedraft"]
      case .conversationDraft: ["isconversationdraft"]
      case .conversation: ["conversationid"]
      case .firstName: ["firstname", "vorname"]
      case .lastName: ["lastname", "nachname"]
      case .address: ["url"]
      case .company: ["company", "unternehmen"]
      case .position: ["position"]
      }
    }
  }

  public let kind: LinkedInKind
  private var columns: [Int]

  /// Reads a row as a header; `nil` when it is none of these tables'.
  public init?(_ row: CSVRow, of batch: CSVBatch) {
    var columns = [Int](repeating: -1, count: Column.allCases.count)
    var isProfile = false
    var isConnections = false
    for index in 0..<row.fieldCount {
      guard let range = batch.field(index, of: row) else { continue }
      let name = HeaderName.plain(batch.bytes.span.extracting(range))
      if name.span.isWord("headline") || name.span.isWord("maidenname") { isProfile = true }
      if name.span.isWord("connectedon") { isConnections = true }
      for column in Column.allCases where columns[Int(column.rawValue)] < 0 {
        if column.names.contains(where: { name.span.isWord($0) }) {
          columns[Int(column.rawValue)] = index
          break
        }
      }
    }
    func has(_ column: Column) -> Bool { columns[Int(column.rawValue)] >= 0 }
    if isConnections, has(.firstName) {
      kind = .connections
    } else if isProfile, has(.firstName), has(.lastName) {
      kind = .profile
    } else if has(.from), has(.to), has(.content), has(.date) {
      let isMessages = has(.folder) || has(.conversation)
      guard isMessages || has(.direction) else { return nil }
      kind = isMessages ? .messages : .invitations
    } else {
      return nil
    }
    self.columns = columns
  }

  /// The bytes of a cell, `nil` when it is empty or missing.
  func cell(_ column: Column, _ row: CSVRow, _ batch: CSVBatch) -> Range<Int>? {
    let index = columns[Int(column.rawValue)]
    guard index >= 0, let range = batch.field(index, of: row), !range.isEmpty else { return nil }
    return range
  }

  func text(_ column: Column, _ row: CSVRow, _ batch: CSVBatch) -> [UInt8] {
    guard let range = cell(column, row, batch) else { return [] }
    return Array(batch.bytes[range])
  }

  func has(_ column: Column) -> Bool { columns[Int(column.rawValue)] >= 0 }

  func isYes(_ column: Column, _ row: CSVRow, _ batch: CSVBatch) -> Bool {
    guard let range = cell(column, row, batch) else { return false }
    return batch.bytes.span.extracting(range).isAnyWord(["yes", "true"])
  }
}

/// Finds the header of a table, which may stand below a preamble, and hands out the rows under it.
public struct LinkedInTableReader: Sendable {
  /// Rows above a header that are looked at: a preamble has three. Source: FACTS 1.2.
  private static let preambleRowLimit = 20

  public private(set) var header: LinkedInHeader?
  /// Whether the rows seen so far rule a header out.
  public private(set) var hasNoHeader = false
  private var reader = CSVReader()
  private var batch = CSVBatch()
  private var preambleRowCount = 0

  public init() {}

  /// Takes the next bytes; `body` gets each row below the header.
  public mutating func read(
    _ chunk: Span<UInt8>, _ body: (LinkedInHeader, CSVRow, CSVBatch) -> Void
  ) {
    reader.read(chunk, into: &batch)
    hand(body)
  }

  public mutating func finish(_ body: (LinkedInHeader, CSVRow, CSVBatch) -> Void) {
    reader.finish(into: &batch)
    hand(body)
    if header == nil { hasNoHeader = true }
  }

  private mutating func hand(_ body: (LinkedInHeader, CSVRow, CSVBatch) -> Void) {
    for row in batch.rows where !hasNoHeader {
      if let header {
        body(header, row, batch)
      } else if let found = LinkedInHeader(row, of: batch) {
        header = found
      } else {
        preambleRowCount += 1
        hasNoHeader = preambleRowCount > LinkedInTableReader.preambleRowLimit
      }
    }
    batch.removeAll()
  }
}
