/// What separates the fields of a row.
public enum CSVDelimiter: UInt8, Hashable, Sendable, CaseIterable {
  case comma
  case semicolon
  case tab

  /// The byte that stands in the file.
  public var byte: UInt8 {
    switch self {
    case .comma: .ascii(",")
    case .semicolon: .ascii(";")
    case .tab: .tab
    }
  }
}

/// Finds the delimiter of a file from its first line that holds a candidate outside quotes.
///
/// Lines without any, such as a title above the header, are passed over. The candidate that occurs
/// most often wins; on a tie the tab does, which no one types into a header, then the comma.
struct CSVDelimiterSniffer: Sendable {
  /// How far is looked, in bytes, before a file is taken to have one column: 64 KiB.
  static let window = 64 << 10

  private enum State: UInt8 { case fieldStart, unquoted, quoted, quoteInQuoted }

  private var state = State.fieldStart
  private var byteOffset = 0
  private var respectsQuotes = true
  private var commaCount = 0
  private var semicolonCount = 0
  private var tabCount = 0

  /// The delimiter, or `nil` as long as more bytes may change it; `bytes` grows from call to call.
  mutating func delimiter(of bytes: Span<UInt8>, isWhole: Bool) -> CSVDelimiter? {
    let end = min(bytes.count, Self.window)
    if let found = scan(bytes, to: end) { return found }
    guard isWhole || end == Self.window else { return nil }
    if respectsQuotes, state == .quoted {
      // A quote that nothing closes hid the rest: look again and take quotes for plain letters.
      self = CSVDelimiterSniffer()
      respectsQuotes = false
      if let found = scan(bytes, to: end) { return found }
    }
    return mostFrequent ?? .comma
  }

  private var mostFrequent: CSVDelimiter? {
    let most = max(commaCount, semicolonCount, tabCount)
    if most == 0 { return nil }
    return tabCount == most ? .tab : commaCount == most ? .comma : .semicolon
  }

  private mutating func scan(_ bytes: Span<UInt8>, to end: Int) -> CSVDelimiter? {
    while byteOffset < end {
      let byte = bytes[byteOffset]
      byteOffset += 1
      if state == .quoted {
        if byte == .quote { state = .quoteInQuoted }
        continue
      }
      switch byte {
      case .quote:
        let opens = state == .fieldStart || state == .quoteInQuoted
        state = opens && respectsQuotes ? .quoted : .unquoted
      case .lineFeed, .carriageReturn:
        if let found = mostFrequent { return found }
        state = .fieldStart
      case .ascii(","):
        commaCount += 1
        state = .fieldStart
      case .ascii(";"):
        semicolonCount += 1
        state = .fieldStart
      case .tab:
        tabCount += 1
        state = .fieldStart
      default:
        state = .unquoted
      }
    }
    return nil
  }
}
