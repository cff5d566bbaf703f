/// A line of a draft that silences a rule: `tact-ignore: rule-id reason`.
public struct IgnoreLine: Sendable, Hashable {
  /// The line without its line end, half-open.
  public let span: Range<Int>
  /// The rule as written: `family.name` or a bare name. Empty when the line names none.
  public let rule: [UInt8]
  public let hasReason: Bool
}

/// Which lines of a draft are sent, and which speak to the tool.
///
///     Subject: Your Porto talk          the subject, when the first line begins so
///     tact-ignore: form.shouting quote  silences a rule
///     Dear Ana, …                       the message
public struct DraftLayout: Sendable {
  public private(set) var subject: [UInt8]?
  public private(set) var subjectSpan: Range<Int>?
  public private(set) var ignoreLines: [IgnoreLine] = []
  /// Byte ranges, with their line ends, that are no part of the message.
  public private(set) var excluded: [Range<Int>] = []

  /// Ignore lines that are looked at; more of them change nothing.
  public static let ignoreLineLimit = 64

  /// - Parameter takesSubject: Whether a first line `Subject: …` is the subject.
  /// - Complexity: O(n).
  public init(_ bytes: [UInt8], takesSubject: Bool) {
    var start = 0
    var isFirst = true
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      var next = end
      if next < bytes.count { next += 1 }
      if end < bytes.count, bytes[end] == 0x0D, next < bytes.count, bytes[next] == 0x0A {
        next += 1
      }
      read(bytes, line: start..<end, next: next, mayBeSubject: isFirst && takesSubject)
      isFirst = false
      start = next
    }
  }

  /// Whether the text starts with a subject line.
  public static func startsWithSubject(_ bytes: [UInt8]) -> Bool {
    value(of: "subject:", in: bytes, 0..<min(bytes.count, 64)) != nil
  }

  private mutating func read(
    _ bytes: [UInt8], line: Range<Int>, next: Int, mayBeSubject: Bool
  ) {
    if mayBeSubject, let value = DraftLayout.value(of: "subject:", in: bytes, line) {
      subject = Array(bytes[value])
      subjectSpan = line
      exclude(line.lowerBound..<next)
      return
    }
    guard ignoreLines.count < DraftLayout.ignoreLineLimit,
      let value = DraftLayout.value(of: "tact-ignore:", in: bytes, line)
    else { return }
    let words = bytes[value].split(separator: 0x20, omittingEmptySubsequences: true)
    ignoreLines.append(
      IgnoreLine(span: line, rule: words.first.map { Array($0) } ?? [], hasReason: words.count > 1))
    exclude(line.lowerBound..<next)
  }

  private mutating func exclude(_ range: Range<Int>) {
    if let last = excluded.last, last.upperBound == range.lowerBound {
      excluded[excluded.count - 1] = last.lowerBound..<range.upperBound
    } else {
      excluded.append(range)
    }
  }

  /// What follows `name` on the line, blanks cut off, or `nil` when the line begins otherwise.
  private static func value(
    of name: StaticString, in bytes: [UInt8], _ line: Range<Int>
  ) -> Range<Int>? {
    guard line.count >= name.utf8CodeUnitCount else { return nil }
    for offset in 0..<name.utf8CodeUnitCount {
      let byte = bytes[line.lowerBound + offset]
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if lower != name.utf8Start[offset] { return nil }
    }
    var start = line.lowerBound + name.utf8CodeUnitCount
    var end = line.upperBound
    while start < end, bytes[start] == 0x20 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 { end -= 1 }
    return start..<end
  }
}
