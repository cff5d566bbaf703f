import Archives
import DataFormats

/// Character sets that mails name and nobody knows, counted for a note.
struct UnknownCharsets {
  private var seen: [(name: [UInt8], firstLine: Int, mailCount: Int)] = []

  /// Different names that are told.
  private static let limit = 10
  /// Letters of a name that are shown.
  private static let shownLimit = 40

  mutating func note(_ names: [[UInt8]], line: Int) {
    for name in names {
      if let index = seen.firstIndex(where: { $0.name == name }) {
        seen[index].mailCount += 1
      } else if seen.count < UnknownCharsets.limit {
        seen.append((name, line, 1))
      }
    }
  }

  func notes(_ place: String) -> [String] {
    seen.map { entry in
      let name = Array(entry.name.prefix(UnknownCharsets.shownLimit)).string.terminalSafe
      return "\(place.terminalSafe):\(entry.firstLine): the character set `\(name)` is not known"
        + (entry.mailCount > 1 ? ", here and in \(entry.mailCount - 1) more" : "")
        + "; its letters were taken for Windows-1252"
    }
  }
}

/// A mailbox: many mails in a file.
final class MailboxInput: OpenInput {
  private var reader = MailReader(decoder: SystemCharsets.utf8)
  private var unknownCharsets = UnknownCharsets()
  private var splitter = MailboxSplitter()
  private var hasEnded = false

  override func fill(_ job: TriageJob) -> Bool {
    job.place = place
    var mails: [MailboxSplitter.Mail] = []
    while !hasEnded, mails.isEmpty {
      if source.advance() {
        source.withPiece { splitter.read($0, into: &mails) }
      } else {
        hasEnded = true
        splitter.finish(into: &mails)
      }
    }
    for mail in mails {
      var record = Record()
      reader.read(mail.bytes, into: &record)
      unknownCharsets.note(reader.unknownCharsets, line: mail.line)
      record.line = mail.line
      record.byteRange = mail.byteRange
      job.records.append(record)
    }
    return !mails.isEmpty
  }

  override var notes: [String] { unknownCharsets.notes(place) }
}

/// A file that is one thing as a whole.
class WholeInput: OpenInput {
  /// The most bytes of such a file that are read: 64 MiB.
  static let byteLimit = 64 << 20

  private var isRead = false

  /// All bytes, once; `nil` afterwards.
  func takeAll() -> [UInt8]? {
    guard !isRead else { return nil }
    isRead = true
    var bytes: [UInt8] = []
    while bytes.count < WholeInput.byteLimit, source.advance() {
      bytes += source.buffer[..<source.count]
    }
    return bytes
  }
}

/// One mail.
final class MailInput: WholeInput {
  private var unknownCharsets = UnknownCharsets()

  override var notes: [String] { unknownCharsets.notes(place) }

  override func fill(_ job: TriageJob) -> Bool {
    guard let bytes = takeAll() else { return false }
    job.place = place
    var record = Record()
    var reader = MailReader(decoder: SystemCharsets.utf8)
    reader.read(bytes, into: &record)
    unknownCharsets.note(reader.unknownCharsets, line: 1)
    record.byteRange = 0..<bytes.count
    job.records.append(record)
    return true
  }
}

/// Plain text: one message, or several with a line of `---` between them.
final class TextInput: WholeInput {
  override func fill(_ job: TriageJob) -> Bool {
    guard let bytes = takeAll() else { return false }
    job.place = place
    job.records = PlainTexts.records(bytes, named: Array(place.utf8))
    return !job.records.isEmpty
  }
}
