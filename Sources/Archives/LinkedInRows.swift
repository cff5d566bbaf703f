public import DataFormats
import Linting

/// Why a row of an archive gives no message to judge.
public enum SkipReason: UInt8, Sendable, Hashable, CaseIterable {
  case blank, unreadable, sentByYou, draft, noText

  public var words: StaticString {
    switch self {
    case .blank: "blank"
    case .unreadable: "unreadable"
    case .sentByYou: "sent by you"
    case .draft: "draft"
    case .noText: "without text (an attachment, a reaction or a call)"
    }
  }
}

/// How many rows were read, and what became of them.
public struct RowCounts: Sendable, Hashable {
  public private(set) var rows = 0
  public private(set) var messages = 0
  private var skippedByReason = [Int](repeating: 0, count: SkipReason.allCases.count)

  public init() {}

  public func skipped(_ reason: SkipReason) -> Int { skippedByReason[Int(reason.rawValue)] }

  /// `rows` is always the sum of `messages` and all skipped ones.
  public mutating func count(_ reading: LinkedInRows.Reading) {
    rows += 1
    switch reading {
    case .record: messages += 1
    case .skipped(let reason): skippedByReason[Int(reason.rawValue)] += 1
    }
  }
}

/// Rows of Invitations.csv and messages.csv as records.
public enum LinkedInRows {
  public enum Reading: Sendable, Hashable {
    case record
    case skipped(SkipReason)
  }

  static func isDraft(_ row: CSVRow, _ batch: CSVBatch, _ header: LinkedInHeader) -> Bool {
    header.isYes(.messageDraft, row, batch) || header.isYes(.conversationDraft, row, batch)
  }

  /// Reads a row in place of what the record held.
  public static func read(
    _ row: CSVRow, of batch: CSVBatch, under header: LinkedInHeader, _ context: LinkedInContext,
    into record: inout Record
  ) -> Reading {
    record.removeAll()
    record.line = row.startLine
    record.byteRange = row.byteRange
    if row.problem != nil { return .skipped(.unreadable) }
    if row.fieldCount == 0 { return .skipped(.blank) }
    let isMessage = header.kind == .messages
    if isMessage, isDraft(row, batch, header) { return .skipped(.draft) }
    if context.isSent(row, batch, header) { return .skipped(.sentByYou) }
    if let range = header.cell(.content, row, batch) {
      let content = batch.bytes.span.extracting(range)
      record.isSponsored = ExportText.isSponsored(content)
      record.text = ExportText.plain(content)
    }
    // An invitation without a note is the export's form of the platform's own sentence.
    if isMessage, record.isWordless { return .skipped(.noText) }
    record.subject = ExportText.plain(header.text(.subject, row, batch).span)
    record.channel = isMessage ? (record.isSponsored ? .inMail : .linkedInMessage) : .linkedInNote
    record.day = header.cell(.date, row, batch).flatMap {
      DateReading.day(of: batch.bytes.span.extracting($0))
    }
    record.sender.name = header.text(.from, row, batch)
    record.sender.address = header.text(isMessage ? .senderAddress : .inviter, row, batch)
    fill(&record, context, isMessage: isMessage)
    name(&record, isMessage: isMessage)
    return .record
  }

  private static func fill(
    _ record: inout Record, _ context: LinkedInContext, isMessage: Bool
  ) {
    guard
      let person = context.person(address: record.sender.address, name: record.sender.name)
    else { return }
    record.sender.company = person.company
    record.sender.title = person.title
    record.isConnected = person.isConnected
    if let written = person.firstWrittenDay, record.day.map({ written <= $0 }) ?? true {
      record.isAnswered = true
    }
    // What a connection writes needs no decision; who was a stranger when inviting stays one.
    if isMessage, person.isConnected,
      person.connectedDay.flatMap({ day in record.day.map { day <= $0 } }) ?? true
    {
      record.sender.known = true
    }
  }

  /// Names the record by kind, day, sender and text, so that it has one name in every generation.
  private static func name(_ record: inout Record, isMessage: Bool) {
    var whole: [UInt8] = [isMessage ? 0x6D : 0x69, 0x1F]
    if let day = record.day { whole += DateReading.iso(day) }
    whole.append(0x1F)
    whole += record.sender.name
    whole.append(0x1F)
    whole += record.text
    record.nameByHash(of: whole.span)
  }
}
