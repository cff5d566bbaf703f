/// Cuts an mbox file into its mails, in memory bounded by the longest mail.
///
/// A mail begins at a line `From ` at the start of the file or after an empty line. One `>` is taken off
/// lines of the form `>From `, `>>From ` and so on, as mboxrd writes them. Source: FACTS 8.3.
public struct MailboxSplitter: Sendable {
  /// A mail without its `From ` line.
  public struct Mail: Sendable {
    public var bytes: [UInt8] = []
    /// The number of its `From ` line in the file, from 1.
    public var line = 1
    public var byteRange = 0..<0
    /// Whether bytes beyond the limit were left out.
    public var isTruncated = false
  }

  /// The most bytes of a mail that are kept: 16 MiB. Attachments beyond that are not looked at anyway.
  public static let mailByteLimit = 16 << 20

  private var current: Mail?
  private var line: [UInt8] = []
  private var lineNumber = 0
  private var byteOffset = 0
  private var afterEmptyLine = true

  public init() {}

  /// Takes the next bytes and appends the mails that they complete.
  public mutating func read(_ chunk: Span<UInt8>, into mails: inout [Mail]) {
    for index in 0..<chunk.count {
      let byte = chunk[index]
      if line.count < MailboxSplitter.mailByteLimit { line.append(byte) }
      byteOffset += 1
      if byte == 0x0A { endLine(into: &mails) }
    }
  }

  /// Ends the file.
  public mutating func finish(into mails: inout [Mail]) {
    if !line.isEmpty { endLine(into: &mails) }
    close(into: &mails, end: byteOffset)
  }

  private mutating func endLine(into mails: inout [Mail]) {
    lineNumber += 1
    let start = byteOffset - line.count
    if afterEmptyLine, starts(line, at: 0, "From ") {
      close(into: &mails, end: start)
      var mail = Mail()
      mail.line = lineNumber
      mail.byteRange = start..<start
      current = mail
    } else if var mail = current {
      current = nil
      var quotes = 0
      while quotes < line.count, line[quotes] == UInt8(ascii: ">") { quotes += 1 }
      if quotes > 0, starts(line, at: quotes, "From ") { line.removeFirst() }
      if mail.bytes.count + line.count <= MailboxSplitter.mailByteLimit {
        mail.bytes += line
      } else {
        mail.isTruncated = true
      }
      current = mail
    }
    afterEmptyLine = line.allSatisfy { $0 == 0x0A || $0 == 0x0D }
    line.removeAll(keepingCapacity: true)
  }

  private mutating func close(into mails: inout [Mail], end: Int) {
    guard var mail = current else { return }
    mail.byteRange = mail.byteRange.lowerBound..<end
    mails.append(mail)
    current = nil
  }

  private func starts(_ line: [UInt8], at offset: Int, _ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    return line.count >= offset + count
      && line.span.extracting(offset..<offset + count).isWord(word)
  }
}
