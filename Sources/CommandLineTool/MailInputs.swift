import Archives
import DataFormats

/// A mailbox: many mails in a file.
final class MailboxInput: OpenInput {
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
      MailReader.read(mail.bytes, into: &record)
      record.line = mail.line
      record.byteRange = mail.byteRange
      job.records.append(record)
    }
    return !mails.isEmpty
  }
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
  override func fill(_ job: TriageJob) -> Bool {
    guard let bytes = takeAll() else { return false }
    job.place = place
    var record = Record()
    MailReader.read(bytes, into: &record)
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
