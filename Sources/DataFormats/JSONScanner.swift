/// The grammar of single JSON values, shared by the record reader and the document parser.
///
/// Every function takes the offset of the next byte, moves it past what it has read, and never
/// looks at `end` or beyond. UTF-8 is checked elsewhere, once for the whole text.
enum JSONScanner {
  /// The deepest object or array inside another that is read: one bit a level in a `UInt64`.
  static let nestingLimit = 64

  @inline(__always)
  static func skipSpace(_ bytes: Span<UInt8>, _ i: inout Int, _ end: Int) {
    while i < end {
      let byte = bytes[i]
      guard byte == 0x20 || byte == .lineFeed || byte == .tab || byte == .carriageReturn else {
        return
      }
      i &+= 1
    }
  }

  @inline(never)
  static func unexpected(
    _ bytes: Span<UInt8>, _ i: Int, _ end: Int, _ wanted: JSONWanted
  ) -> JSONError {
    .unexpected(byteOffset: i, found: i < end ? bytes[i] : nil, wanted: wanted)
  }

  /// Reads a string from its opening quote on; the content lies between the quotes.
  static func string(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int
  ) throws(JSONError) -> (content: Range<Int>, hasEscapes: Bool) {
    let opening = i
    var hasEscapes = false
    i += 1
    while true {
      i = ByteSearch.firstStringBreak(in: bytes, from: i, to: end)
      guard i < end else { throw .unclosedString(byteOffset: opening) }
      let byte = bytes[i]
      if byte == .quote {
        i += 1
        return (opening + 1..<i - 1, hasEscapes)
      }
      guard byte == .backslash else { throw .controlCharacter(byteOffset: i, byte: byte) }
      hasEscapes = true
      try skipEscape(bytes, &i, end, opening: opening)
    }
  }

  @inline(__always)
  static func skipEscape(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, opening: Int
  ) throws(JSONError) {
    guard i + 1 < end else { throw .unclosedString(byteOffset: opening) }
    switch bytes[i + 1] {
    case .quote, .backslash, .ascii("/"), .ascii("b"), .ascii("f"), .ascii("n"), .ascii("r"),
      .ascii("t"):
      i += 2
    case .ascii("u"):
      for digit in i + 2..<i + 6 {
        guard digit < end else { throw .unclosedString(byteOffset: opening) }
        guard bytes[digit].hexDigitValue != nil else {
          throw unexpected(bytes, digit, end, .hexDigit)
        }
      }
      i += 6
    default:
      throw .unknownEscape(byteOffset: i)
    }
  }

  /// Reads a number from its first byte on.
  static func number(_ bytes: Span<UInt8>, _ i: inout Int, _ end: Int) throws(JSONError) {
    if bytes[i] == .ascii("-") { i += 1 }
    if i < end, bytes[i] == .ascii("0") {
      i += 1
    } else {
      try digits(bytes, &i, end)
    }
    if i < end, bytes[i] == .ascii(".") {
      i += 1
      try digits(bytes, &i, end)
    }
    if i < end, bytes[i] | 0x20 == .ascii("e") {
      i += 1
      if i < end, bytes[i] == .ascii("+") || bytes[i] == .ascii("-") { i += 1 }
      try digits(bytes, &i, end)
    }
  }

  private static func digits(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int
  ) throws(JSONError) {
    guard i < end, bytes[i].isASCIIDigit else { throw unexpected(bytes, i, end, .digit) }
    while i < end, bytes[i].isASCIIDigit { i += 1 }
  }

  /// Reads `null`, `true`, `false` or a number; anything else is not a value.
  static func scalar(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int
  ) throws(JSONError) -> JSONKind {
    guard i < end else { throw unexpected(bytes, i, end, .value) }
    switch bytes[i] {
    case .ascii("-"), 0x30...0x39:
      try number(bytes, &i, end)
      return .number
    case .ascii("n"): return try word("null", .null, bytes, &i, end)
    case .ascii("t"): return try word("true", .true, bytes, &i, end)
    case .ascii("f"): return try word("false", .false, bytes, &i, end)
    default: throw unexpected(bytes, i, end, .value)
    }
  }

  private static func word(
    _ text: StaticString, _ kind: JSONKind, _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int
  ) throws(JSONError) -> JSONKind {
    let after = i + text.utf8CodeUnitCount
    guard after <= end, bytes.holds(text, at: i..<after) else {
      throw unexpected(bytes, i, end, .value)
    }
    i = after
    return kind
  }

  /// Reads a key and its colon, up to the first byte of the value.
  static func key(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int
  ) throws(JSONError) -> (content: Range<Int>, hasEscapes: Bool) {
    guard i < end, bytes[i] == .quote else { throw unexpected(bytes, i, end, .key) }
    let key = try string(bytes, &i, end)
    skipSpace(bytes, &i, end)
    guard i < end, bytes[i] == .ascii(":") else { throw unexpected(bytes, i, end, .colon) }
    i += 1
    skipSpace(bytes, &i, end)
    return key
  }

  /// Reads a whole object or array from its bracket on, `depth` levels being open around it.
  ///
  /// Nesting is kept as bits, 1 for an object, the innermost lowest: no recursion, no allocation.
  static func skipContainer(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, depth: Int
  ) throws(JSONError) {
    var openObjects: UInt64 = 0
    var level = 0
    while true {
      guard i < end else { throw unexpected(bytes, i, end, .value) }
      switch bytes[i] {
      case .quote:
        _ = try string(bytes, &i, end)
      case .ascii("{"), .ascii("["):
        let isObject = bytes[i] == .ascii("{")
        guard depth + level < nestingLimit else {
          throw .nestedTooDeep(byteOffset: i, limit: nestingLimit)
        }
        level += 1
        openObjects = openObjects << 1 | (isObject ? 1 : 0)
        i += 1
        skipSpace(bytes, &i, end)
        if i < end, bytes[i] == (isObject ? .ascii("}") : .ascii("]")) { break }
        if isObject { _ = try key(bytes, &i, end) }
        continue
      default:
        _ = try scalar(bytes, &i, end)
      }
      if try closeContainers(bytes, &i, end, &level, &openObjects) { return }
    }
  }

  /// Reads what follows a value: closing brackets, then a comma and the next key.
  /// Returns whether the outermost container was closed.
  @inline(__always)
  private static func closeContainers(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, _ level: inout Int,
    _ openObjects: inout UInt64
  ) throws(JSONError) -> Bool {
    while true {
      let isObject = openObjects & 1 == 1
      skipSpace(bytes, &i, end)
      guard i < end else {
        throw unexpected(bytes, i, end, isObject ? .commaOrBrace : .commaOrBracket)
      }
      let byte = bytes[i]
      if byte == (isObject ? .ascii("}") : .ascii("]")) {
        i += 1
        level -= 1
        openObjects >>= 1
        if level == 0 { return true }
        continue
      }
      guard byte == .ascii(",") else {
        throw unexpected(bytes, i, end, isObject ? .commaOrBrace : .commaOrBracket)
      }
      try skipComma(bytes, &i, end, isObject: isObject)
      if isObject { _ = try key(bytes, &i, end) }
      return false
    }
  }

  /// Moves past a comma, which must not be the last thing in its object or array.
  @inline(__always)
  static func skipComma(
    _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, isObject: Bool
  ) throws(JSONError) {
    let comma = i
    i += 1
    skipSpace(bytes, &i, end)
    if i < end, bytes[i] == (isObject ? .ascii("}") : .ascii("]")) {
      throw .trailingComma(byteOffset: comma)
    }
  }
}
