/// Writes JSON into a growing array of bytes: compact, commas put in, nothing checked twice.
///
/// The result is pure UTF-8 that is safe to show: quotes, backslashes, control characters
/// (C0, DEL, C1) and the separators U+2028 and U+2029 are escaped, and each maximal part of a text
/// that is not UTF-8 becomes U+FFFD.
///
/// The caller keeps the grammar: a key before each value in an object, ends that match.
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []

  private var needsComma = false
  private var depth = 0

  /// Makes an empty writer with room for `capacity` bytes.
  public init(reservingCapacity capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Forgets what was written and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
    depth = 0
  }

  /// Opens an object: `{`.
  public mutating func beginObject() { begin(.ascii("{")) }

  /// Closes the innermost object: `}`.
  public mutating func endObject() { end(.ascii("}")) }

  /// Opens an array: `[`.
  public mutating func beginArray() { begin(.ascii("[")) }

  /// Closes the innermost array: `]`.
  public mutating func endArray() { end(.ascii("]")) }

  /// Ends a line of JSON Lines with LF; every object and array must be closed.
  public mutating func endLine() {
    precondition(depth == 0, "a line ends outside all objects and arrays")
    bytes.append(.lineFeed)
    needsComma = false
  }

  /// Adds a whole line of JSON Lines that `write` puts into the room it is given, prepared pieces for the most
  /// part; it tells how many bytes there are, its line feed counted.
  public mutating func line(
    atMost byteCount: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) {
    precondition(depth == 0 && !needsComma, "a line begins where another one ended")
    bytes.append(addingCapacity: byteCount) { room in
      room.withUnsafeMutableBufferPointer { all, written in
        let count = write(UnsafeMutableBufferPointer(rebasing: all[written...]))
        precondition(count <= byteCount, "a line is no longer than it was said to be")
        written += count
      }
    }
  }

  /// Hands over what was written and takes other memory instead, whose bytes are forgotten.
  public mutating func exchange(_ other: inout [UInt8]) {
    swap(&bytes, &other)
    removeAll()
  }

  /// The text as a string of JSON with its quotes.
  public static func quoted(_ text: [UInt8]) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(text)
    return writer.bytes
  }

  /// Writes the key of the next member. It must be plain ASCII without quotes or backslashes.
  public mutating func key(_ key: StaticString) {
    putQuoted(key.utf8Start, key.utf8CodeUnitCount, isKey: true)
  }

  /// Writes a string that is known to be plain ASCII without quotes or backslashes, such as a name of our own.
  public mutating func name(_ name: StaticString) {
    putQuoted(name.utf8Start, name.utf8CodeUnitCount, isKey: false)
  }

  /// The same for a name in an array.
  public mutating func name(_ name: [UInt8]) {
    name.withUnsafeBufferPointer { name in
      guard let start = name.baseAddress else { return string(name.span) }
      putQuoted(start, name.count, isKey: false)
    }
  }

  /// Comma, quotes, text and colon at once: keys and names are most of what is written.
  @inline(__always)
  private mutating func putQuoted(_ text: UnsafePointer<UInt8>, _ count: Int, isKey: Bool) {
    let comma = needsComma ? 1 : 0
    bytes.append(addingCapacity: count + 4) { room in
      room.withUnsafeMutableBufferPointer { room, written in
        guard var end = room.baseAddress else { return }
        end += written
        // Written over by the quote where none is needed.
        end.initialize(to: .ascii(","))
        end += comma
        end.initialize(to: .quote)
        (end + 1).initialize(from: text, count: count)
        end += 1 + count
        end.initialize(to: .quote)
        // Left out of the count where it is none.
        (end + 1).initialize(to: .ascii(":"))
        written += comma + count + (isKey ? 3 : 2)
      }
    }
    needsComma = !isKey
  }

  /// Writes the key of the next member, escaped like any text.
  public mutating func key(_ key: Span<UInt8>) {
    string(key)
    bytes.append(.ascii(":"))
    needsComma = false
  }

  /// Writes `null`.
  public mutating func null() { word("null") }

  /// Writes `true` or `false`.
  public mutating func boolean(_ value: Bool) { word(value ? "true" : "false") }

  /// Writes a whole number.
  public mutating func integer(_ value: Int) {
    separate()
    if value < 0 { bytes.append(.ascii("-")) }
    bytes.appendDecimal(value.magnitude)
    needsComma = true
  }

  /// Writes `value` / 1,000 with three decimals always: 875 is `0.875`, 1000 is `1.000`.
  public mutating func thousandths(_ value: Int) {
    separate()
    bytes.appendThousandths(value)
    needsComma = true
  }

  /// Writes a string of our own words.
  public mutating func string(_ text: StaticString) {
    string(
      Span(_unsafeStart: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes a string from an array of UTF-8.
  public mutating func string(_ text: [UInt8]) { string(text.span) }

  /// Writes a string from UTF-8; for a part of a text hand in `text.extracting(range)`.
  /// - Complexity: linear in the length of `text`.
  public mutating func string(_ text: Span<UInt8>) {
    separate()
    bytes.append(.quote)
    bytes.appendEscapedForJSON(text)
    bytes.append(.quote)
    needsComma = true
  }

  /// Writes a value that is JSON already, such as a member copied from another record.
  public mutating func value(copying json: Span<UInt8>) {
    separate()
    bytes.append(json)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(.ascii(",")) }
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    needsComma = false
  }

  private mutating func end(_ bracket: UInt8) {
    precondition(depth > 0, "only what was opened is closed")
    bytes.append(bracket)
    depth -= 1
    needsComma = true
  }

  private mutating func word(_ text: StaticString) {
    separate()
    bytes.append(text)
    needsComma = true
  }
}

extension [UInt8] {
  mutating func appendDecimal(_ value: UInt) {
    var digits = InlineArray<20, UInt8>(repeating: 0)
    var first = digits.count
    var rest = value
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      first -= 1
      digits[first] = 0x30 + UInt8(truncatingIfNeeded: digit)
      rest = quotient
    } while rest > 0
    for index in first..<digits.count { append(digits[index]) }
  }

  mutating func appendThousandths(_ value: Int) {
    if value < 0 { append(.ascii("-")) }
    let (whole, part) = value.magnitude.quotientAndRemainder(dividingBy: 1000)
    if whole < 10 { append(0x30 + UInt8(truncatingIfNeeded: whole)) } else { appendDecimal(whole) }
    append(addingCapacity: 4) { room in
      room.append(.ascii("."))
      room.append(0x30 + UInt8(truncatingIfNeeded: part / 100))
      room.append(0x30 + UInt8(truncatingIfNeeded: part / 10 % 10))
      room.append(0x30 + UInt8(truncatingIfNeeded: part % 10))
    }
  }

  /// Copies runs that need no care whole, and looks at each other byte.
  mutating func appendEscapedForJSON(_ text: Span<UInt8>) {
    let end = text.count
    var runStart = 0
    var i = 0
    while true {
      i = ByteSearch.firstUnplain(in: text, from: i, to: end)
      // Other scripts come in runs, so stay here while they last.
      while i < end, text[i] >= 0x7F || text[i] < 0x20 || text[i] == .quote || text[i] == .backslash
      {
        switch UTF8Check.sequence(in: text, at: i, to: end) {
        case .wellFormed(let length):
          if let escaped = scalarToEscape(text, i, length) {
            append(text, from: runStart, to: i)
            appendEscape(escaped)
            runStart = i + length
          }
          i += length
        case .illFormed(let length):
          append(text, from: runStart, to: i)
          appendReplacementCharacter()
          i += length
          runStart = i
        }
      }
      if i >= end {
        append(text, from: runStart, to: end)
        return
      }
    }
  }

  /// The scalar at `i`, if it must be escaped: C0, quote, backslash, DEL, C1, U+2028, U+2029.
  @inline(__always)
  private func scalarToEscape(_ text: Span<UInt8>, _ i: Int, _ length: Int) -> UInt32? {
    switch length {
    case 1:
      return UInt32(text[i])
    case 2:
      guard text[i] == 0xC2, text[i + 1] < 0xA0 else { return nil }
      return UInt32(text[i + 1])
    case 3:
      guard text[i] == 0xE2, text[i + 1] == 0x80, text[i + 2] & 0xFE == 0xA8 else { return nil }
      return 0x2000 | UInt32(text[i + 2] & 0x3F)
    default:
      return nil
    }
  }

  private mutating func appendEscape(_ scalar: UInt32) {
    append(.backslash)
    switch scalar {
    case 0x22: append(.quote)
    case 0x5C: append(.backslash)
    case 0x08: append(.ascii("b"))
    case 0x09: append(.ascii("t"))
    case 0x0A: append(.ascii("n"))
    case 0x0C: append(.ascii("f"))
    case 0x0D: append(.ascii("r"))
    default:
      append(.ascii("u"))
      for shift: UInt32 in [12, 8, 4, 0] {
        let digit = UInt8(truncatingIfNeeded: scalar >> shift & 0xF)
        append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }
}
